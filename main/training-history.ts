/** What made-up people received: sales, a refusal, a void, a figure from elsewhere, a certifier's own amount. */
import { randomUUID } from 'node:crypto';
import type { InputOf } from '../preload/contract/calls';
import type { Day } from '../preload/contract/values';
import type { CounterWindow } from './ports';
import { addDays } from './rules/calendar';
import { must, type Step } from './training-calls';
import type { TrainingEvent } from './training-resources';

export interface History {
  /** Where the made-up pharmacist stands. */
  readonly window: CounterWindow;
  readonly events: readonly TrainingEvent[];
  readonly today: Day;
  readonly reason: string;
}

type Card = { readonly patient: string; readonly certificate: string };
type Of<What extends TrainingEvent['what']> = Extract<TrainingEvent, { what: What }>;

/** As the card is shown at the counter, on whichever day it is. */
export async function shown(window: CounterWindow, number: TrainingEvent['card']): Promise<Card> {
  const { patient, certificate } = await must(window, 'card.check', { by: 'number', number });
  if (!patient || !certificate) throw new Error(`training: nobody holds ${number}`);
  return { patient: patient.id, certificate: certificate.id };
}

/** The whole deciding period, as the source shows it at that moment. */
async function enter(history: History, { card, milligrams, source }: Of<'figure'>, day: Day): Promise<void> {
  const { window } = history;
  const { patient } = await shown(window, card);
  const { figures, asOf } = await must(window, 'allowance.view', { patient });
  const { from, to } = figures.periods[0] ?? { from: day, to: day };
  const figure = { patient, source, total: milligrams, own: 0, from, to, asOf, supersedes: null };
  await must(window, 'allowance.enterExternal', { ...figure, key: randomUUID() });
}

async function lower(history: History, { card, milligrams }: Of<'amount'>, from: Day): Promise<void> {
  const { window, reason } = history;
  const { patient } = await shown(window, card);
  const { certifiers } = await must(window, 'allowance.view', { patient });
  const certifier = certifiers[0]?.id ?? '';
  await must(window, 'allowance.setLimit', {
    patient,
    certifier,
    milligrams,
    from,
    reason,
    key: randomUUID(),
  });
}

/** Weighed, acknowledged where that is asked for, and sent; an attempt has to be refused, a sale has to be made. */
async function sell(history: History, { card, items, refused }: Of<'sale'>) {
  const { window, reason } = history;
  const sale: InputOf<'dispense.weigh'> = {
    ...(await shown(window, card)),
    caregiving: null,
    items: [...items],
    photoId: 'stateId',
    pmpReviewed: true,
    acknowledged: null,
  };
  const { toAcknowledge: of } = await must(window, 'dispense.weigh', sale);
  const acknowledged = of.length > 0 ? { reason, of } : null;
  const answer = await must(window, 'dispense.commit', { ...sale, acknowledged, key: randomUUID() });
  if ((answer.outcome === 'refused') !== refused) throw new Error(`training: a sale was ${answer.outcome}`);
  return answer.outcome === 'dispensed' ? answer.dispense : null;
}

function saleSteps(history: History, event: Of<'sale'>): Step[] {
  let made: Awaited<ReturnType<typeof sell>> = null;
  const sale: Step = {
    daysAgo: event.daysAgo,
    take: async () => {
      made = await sell(history, event);
    },
  };
  const { returned } = event;
  if (!returned) return [sale];
  const takeBack = async () => {
    if (!made) throw new Error('training: nothing was sold that could be taken back');
    const { id: dispense, items } = made;
    const rows = items.map(({ row }) => row);
    const { reason } = returned;
    await must(history.window, 'dispense.void', { dispense, rows, reason, key: randomUUID() });
  };
  return [sale, { daysAgo: returned.daysAgo, take: takeBack }];
}

function stepsOf(history: History, event: TrainingEvent): Step[] {
  const { daysAgo } = event;
  const day = addDays(history.today, -daysAgo);
  switch (event.what) {
    case 'sale':
      return saleSteps(history, event);
    case 'figure':
      return [{ daysAgo, take: () => enter(history, event, day) }];
    case 'amount':
      return [{ daysAgo, take: () => lower(history, event, day) }];
    case 'shown':
      return [{ daysAgo, take: async () => void (await shown(history.window, event.card)) }];
  }
}

export const historySteps = (history: History): Step[] =>
  history.events.flatMap((event) => stepsOf(history, event));
