/** A registration that stands, and the days around its end. */
import type { OutputOf } from '../../preload/contract/calls';
import type { Desk, House } from './counter';
import { finish, ofPatient, startSession, type View, workThrough } from './journey';

/** Certified on 1 March 2026 (journey.ts); the rules' own tests say why these are the days. */
export const expiresOn = '2027-03-01';
export const opensOn = '2027-01-30';

export const travel = (house: Pick<House, 'clock'>, day: string) => {
  house.clock.now = `${day}T15:00:00.000Z`;
};

export const enterCard = (
  desk: Desk,
  patient: string,
  number: string,
  issuedOn = '2026-03-02',
  end = expiresOn,
) => desk.done('card.record', { patient, kind: 'card', number, issuedOn, printedExpiry: end } as never);

/** Registered with a card since 2 March 2026. */
export async function registered(desk: Desk, number = 'MMP-100001'): Promise<View> {
  const view = await finish(desk, await workThrough(desk, await startSession(desk)));
  await enterCard(desk, view.patient.id, number);
  return ofPatient(await desk.done('registration.open', { session: view.id }));
}

export const begin = (desk: Desk, patient: string, purpose: 'renewal' | 'change', subject = 'patient') =>
  desk.raw('registration.start', {
    subject,
    purpose,
    person: { kind: 'known', patient },
    language: 'en',
  });

export async function begun(desk: Desk, patient: string, purpose: 'renewal' | 'change'): Promise<View> {
  const reply = await begin(desk, patient, purpose);
  if (reply.kind !== 'done') throw new Error(JSON.stringify(reply));
  return ofPatient(reply.value as OutputOf<'registration.open'>);
}
