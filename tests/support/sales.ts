/** A pharmacist, a patient with a card, and sales in grams of flower. */
import type { InputOf, OutputOf } from '../../preload/contract/calls';
import { whatever } from './acknowledged';
import { colleague, type Desk, type FoundedHouse } from './counter';
import { registered } from './renewals';

export type Decision = OutputOf<'dispense.weigh'>;

export const uuid = () => crypto.randomUUID();
export const grams = (amount: number) => Math.round(amount * 1000);

export const flower = (milligrams: number, units = 1): InputOf<'dispense.weigh'>['items'][number] => ({
  form: 'flower',
  product: 'Blue Dream',
  units,
  weight: milligrams,
  thc: null,
  other: null,
});

export interface Carded {
  readonly patient: string;
  readonly certificate: string;
}

/** Registered at the window, with a card that is good until 2027-03-01. */
export async function carded(desk: Desk, number = 'MMP-100001'): Promise<Carded> {
  const { patient } = await registered(desk, number);
  const face = await desk.done('card.check', { by: 'number', number });
  return { patient: patient.id, certificate: face.certificate?.id ?? '' };
}

export const sale = (
  { patient, certificate }: Carded,
  milligrams: number,
  more: Partial<InputOf<'dispense.weigh'>> = {},
): InputOf<'dispense.weigh'> => ({
  patient,
  caregiving: null,
  items: [flower(milligrams)],
  certificate,
  photoId: 'driversLicense',
  pmpReviewed: true,
  acknowledged: whatever('The CPMRS was asked by phone'),
  ...more,
});

export const sell = (desk: Desk, input: InputOf<'dispense.weigh'>, key: string = uuid()) =>
  desk.done('dispense.commit', { ...input, key });

/** Sells, and stops the test where it was refused. */
export async function sold(desk: Desk, input: InputOf<'dispense.weigh'>, key: string = uuid()) {
  const answer = await sell(desk, input, key);
  if (answer.outcome !== 'dispensed') throw new Error(JSON.stringify(answer.decision.refusals));
  return answer.dispense;
}

export const codesOf = ({ refusals }: Decision) => refusals.map(({ code }) => code);

export const leftNow = async (desk: Desk, patient: string): Promise<number> => {
  const { figures } = await desk.done('allowance.view', { patient });
  return figures.periods[0]?.left ?? -1;
};

export const pharmacist = (house: FoundedHouse, name = 'Petra Pharmacist') =>
  colleague(house, name, ['pharmacist']);
