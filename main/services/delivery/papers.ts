/** Confirmation, slips and board on paper: as they stand when the paper takes its number (B-DLV-3, B-PAP-1). */
import type { PeriodFigures } from '../../../preload/contract/allowance';
import type { OrderView } from '../../../preload/contract/delivery';
import type { RunView } from '../../../preload/contract/delivery-run';
import type { Language } from '../../../preload/contract/values';
import type { DeliveryStop } from '../../papers/delivery-content';
import { allowanceOn } from '../../rules/allowance/figures';
import { reachesBackTo } from '../../rules/allowance/periods';
import { addDays } from '../../rules/calendar';
import { isLive } from '../../rules/delivery/state';
import type { Scope, UseCase } from '../../scope/scope';
import { certifications } from '../../store/certifications';
import { allowanceRecords, whenOf } from '../common/allowance-records';
import { sessionsOf } from '../common/card-face';
import { encode } from '../common/code';
import { registerPaper } from '../common/issue-paper';
import { boardOf, confirmationOf, doorPayment, stopOf } from '../common/paper-content/delivery';
import { boardDays } from './board';
import { orderRecord, orderView } from './order-view';
import { runRecord, runView } from './run-view';

/** Of the delivery's day, its own hold among what is held. */
async function figuresOf({ patient, state, window }: OrderView, scope: Scope): Promise<PeriodFigures | null> {
  if (state === 'waiting') return null;
  const of = { id: patient.id, certifications: await certifications(scope.unit).ofPatient(patient.id) };
  const records = await allowanceRecords(of, reachesBackTo(window.day), scope);
  return allowanceOn(records, scope.book, whenOf(window.day, scope)).periods[0] ?? null;
}

const paymentOf = ({ window }: OrderView, { book, today }: Scope) => doorPayment(book, window.day, today);
const codeOf = (order: string, { desk }: Scope) =>
  encode({ training: desk.training, what: 'order', id: order });

export const confirmation: UseCase<'delivery.confirmation'> = async ({ key, order: id, ...look }, scope) => {
  const template = 'deliveryConfirmation' as const;
  await orderRecord(id, scope);
  const order = await orderView(id, scope);
  const content = confirmationOf(order, paymentOf(order, scope), await figuresOf(order, scope));
  return registerPaper(
    { call: 'delivery.confirmation', key, wanted: { order: id, ...look } },
    {
      wish: { template, ...look },
      session: null,
      patient: order.patient.id,
      code: codeOf(id, scope),
      make: (frame) => content && { template, frame, content },
    },
    scope,
  );
};

/** The one that was asked for; else that of the last session of whoever receives it. */
async function customersLanguage(
  { caregiver, patient }: OrderView,
  asked: Language | null,
  scope: Scope,
): Promise<Language> {
  if (asked !== null) return asked;
  const [last] = await sessionsOf(caregiver?.id ?? patient.id, scope);
  return last?.language ?? 'en';
}

/** Null for an order that waits or is over: nothing goes to a door any more. */
async function stop(
  order: OrderView,
  run: RunView | null,
  asked: Language | null,
  scope: Scope,
): Promise<DeliveryStop | null> {
  if (!isLive(order.state)) return null;
  const language = await customersLanguage(order, asked, scope);
  return stopOf(order, { code: codeOf(order.id, scope), run, payment: paymentOf(order, scope), language });
}

export const slip: UseCase<'delivery.slip'> = async ({ key, order: id, ...look }, scope) => {
  const template = 'deliverySlip' as const;
  await orderRecord(id, scope);
  const order = await orderView(id, scope);
  const run = order.run === null ? null : await runView(await runRecord(order.run, scope), scope);
  const only = await stop(order, run, look.language, scope);
  return registerPaper(
    { call: 'delivery.slip', key, wanted: { order: id, ...look } },
    {
      wish: { template, language: 'en', largePrint: look.largePrint },
      session: null,
      patient: order.patient.id,
      // Each stop has its own code, and the customer's part its language.
      code: null,
      make: (frame) => only && { template, frame, content: { stops: [only] } },
    },
    scope,
  );
};

export const slips: UseCase<'delivery.slips'> = async ({ key, run: id, ...look }, scope) => {
  const template = 'deliverySlip' as const;
  const run = await runView(await runRecord(id, scope), scope);
  const stops: DeliveryStop[] = [];
  for (const { id: order } of run.stops) {
    const made = await stop(await orderView(order, scope), run, look.language, scope);
    if (made !== null) stops.push(made);
  }
  return registerPaper(
    { call: 'delivery.slips', key, wanted: { run: id, ...look } },
    {
      wish: { template, language: 'en', largePrint: look.largePrint },
      session: null,
      patient: null,
      code: null,
      make: (frame) => (stops.length === 0 ? null : { template, frame, content: { stops } }),
    },
    scope,
  );
};

export const boardPaper: UseCase<'delivery.boardPaper'> = async ({ key, from, days, ...look }, scope) => {
  const template = 'deliveryBoard' as const;
  const board = await boardDays(from, days, scope);
  const content = boardOf(from, addDays(from, days - 1), board.days);
  return registerPaper(
    { call: 'delivery.boardPaper', key, wanted: { from, days, ...look } },
    {
      wish: { template, ...look },
      session: null,
      patient: null,
      code: null,
      make: (frame) => ({ template, frame, content }),
    },
    scope,
  );
};
