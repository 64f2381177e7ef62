/** What the tests of caregivers' and minors' renewals have in common. */
import type { Desk } from './counter';
import { type AnyView, certifier } from './journey';

export const again = (certifiedOn: string, by = certifier) => ({
  certified: 'yes',
  certifier: by,
  certifiedOn,
  criteriaConfirmed: true,
});
export const unchanged = { changed: [], changedOn: null };

export const careOf = async (desk: Desk, patient: string) => {
  const [care] = (await desk.done('patient.view', { patient })).caregivers;
  if (!care) throw new Error('nobody cares for the patient');
  return care;
};

export async function theirCard(desk: Desk, patient: string, number: string, issuedOn: string, end: string) {
  const { id: caregiving } = await careOf(desk, patient);
  const card = { kind: 'card', number, issuedOn, printedExpiry: end };
  return desk.done('card.record', { patient, caregiving, ...card } as never);
}

export const asked = ({ tasks }: AnyView) =>
  tasks.filter(({ state }) => state !== 'notNeeded').map(({ id }) => id);
export const stateOf = ({ tasks }: AnyView, task: string) => tasks.find(({ id }) => id === task)?.state;
