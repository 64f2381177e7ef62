/** A sale from the first line to its confirmation or refusal; what is allowed is main's to say. */

import { type ToAcknowledge, unanswered } from '../../../preload/contract/acknowledged';
import type { AllowanceFigures } from '../../../preload/contract/allowance';
import type { Sale, SaleDecision, SaleItem, SaleRefusal } from '../../../preload/contract/dispense';
import type { PatientView } from '../../../preload/contract/patient';
import { caringNow } from '../../client/carers';
import { sameProduct } from '../../forms/items/item-values';

export type PhotoIdKind = NonNullable<Sale['photoId']>;

export interface Journey {
  readonly step: 'sale' | 'refused';
  /** Whoever receives it: null is the patient. */
  readonly caregiving: string | null;
  readonly certificate: string | null;
  readonly photoId: PhotoIdKind | null;
  readonly pmpReviewed: boolean;
  readonly items: readonly SaleItem[];
  readonly reason: string;
  /** What the reason was typed for. */
  readonly answers: readonly ToAcknowledge[];
  /** The product form that is being added; null until the first one that is on sale is known. */
  readonly form: string | null;
  /** How often Confirm was pressed while something was still to be done. */
  readonly presses: number;
  /** Why the store refused it. */
  readonly refused: SaleDecision | null;
}

export type JourneyEvent =
  | { readonly kind: 'receives'; readonly caregiving: string | null; readonly certificate: string | null }
  | { readonly kind: 'cardSeen'; readonly certificate: string | null }
  | { readonly kind: 'photoIdSeen'; readonly photoId: PhotoIdKind }
  | { readonly kind: 'pmpReviewed'; readonly reviewed: boolean }
  | { readonly kind: 'formChosen'; readonly form: string }
  | { readonly kind: 'added'; readonly item: SaleItem }
  | { readonly kind: 'units'; readonly at: number; readonly units: number }
  | { readonly kind: 'removed'; readonly at: number }
  | { readonly kind: 'reason'; readonly reason: string; readonly answers: readonly ToAcknowledge[] }
  | { readonly kind: 'refused'; readonly decision: SaleDecision }
  | { readonly kind: 'back' };

/** What of a scanned licence or ID card a sale goes by. */
interface ScannedId {
  readonly kind: 'licence' | 'idCard';
  readonly level: 1 | 2 | 3;
  readonly names: { readonly verdict: 'same' | 'close' | 'different' };
  readonly sameBirthDate: boolean;
  readonly expired: boolean;
  readonly at: number;
}

/** Whoever showed it longer ago may have left the counter since. */
const justNowMilliseconds = 15 * 60_000;

/** A photo ID that was scanned just now and says the same as the record was seen; any doubt is for eyes. */
export function photoIdOf(scanned: ScannedId | null, now: number): PhotoIdKind | null {
  if (scanned === null || now - scanned.at > justNowMilliseconds) return null;
  const { kind, level, names, sameBirthDate, expired } = scanned;
  // At level 3 the code was split by guess.
  if (level === 3 || names.verdict !== 'same' || !sameBirthDate || expired) return null;
  return kind === 'licence' ? 'driversLicense' : 'stateId';
}

type People = Pick<PatientView, 'certifications' | 'caregivers'>;

/** Certificates that whoever receives could show: of the patient, or of that caregiver. */
export function certificatesOf(people: People, caregiving: string | null) {
  const all =
    caregiving === null
      ? people.certifications.flatMap(({ certificates }) => certificates)
      : (people.caregivers.find(({ id }) => id === caregiving)?.certificates ?? []);
  return all.filter(({ state }) => state === 'active');
}

/** Whose card was scanned receives it; a card that is nobody's here was not seen. */
export function start(people: People, certificate: string | null, items: readonly SaleItem[]): Journey {
  const holder = caringNow(people).find(({ certificates }) =>
    certificates.some(({ id }) => id === certificate),
  );
  const caregiving = holder?.id ?? null;
  const known = certificatesOf(people, caregiving).some(({ id }) => id === certificate);
  return {
    step: 'sale',
    caregiving,
    certificate: known ? certificate : null,
    photoId: null,
    pmpReviewed: false,
    items,
    reason: '',
    answers: [],
    form: null,
    presses: 0,
    refused: null,
  };
}

/** The same product once more is one line with more units. */
function withItem(items: readonly SaleItem[], item: SaleItem): readonly SaleItem[] {
  const at = items.findIndex((one) => sameProduct(one, item));
  return at < 0
    ? [...items, item]
    : items.map((one, index) => (index === at ? { ...one, units: one.units + item.units } : one));
}

export function next(journey: Journey, event: JourneyEvent): Journey {
  switch (event.kind) {
    case 'receives':
      // Another person's card and photo ID were not seen yet.
      return {
        ...journey,
        caregiving: event.caregiving,
        certificate: event.certificate,
        photoId: event.caregiving === journey.caregiving ? journey.photoId : null,
      };
    case 'cardSeen':
      return { ...journey, certificate: event.certificate };
    case 'photoIdSeen':
      return { ...journey, photoId: event.photoId };
    case 'pmpReviewed':
      return { ...journey, pmpReviewed: event.reviewed };
    case 'formChosen':
      return { ...journey, form: event.form };
    case 'added':
      return { ...journey, items: withItem(journey.items, event.item) };
    case 'units':
      return {
        ...journey,
        items: journey.items.map((one, at) =>
          at === event.at ? { ...one, units: Math.max(1, event.units) } : one,
        ),
      };
    case 'removed':
      return { ...journey, items: journey.items.filter((_, at) => at !== event.at) };
    case 'reason':
      return { ...journey, reason: event.reason, answers: event.answers };
    case 'refused':
      // What only waits for a tick is no refusal: it is said on the page, with the ways to it.
      return refusedByRules(event.decision).length > 0
        ? { ...journey, step: 'refused', refused: event.decision }
        : { ...journey, presses: journey.presses + 1 };
    case 'back':
      return { ...journey, step: 'sale', refused: null, presses: 0 };
  }
}

/** What is asked of the store. */
export function saleOf(journey: Journey, patient: string): Sale {
  const reason = journey.reason.trim();
  return {
    patient,
    caregiving: journey.caregiving,
    items: [...journey.items],
    certificate: journey.certificate,
    photoId: journey.photoId,
    pmpReviewed: journey.pmpReviewed,
    acknowledged: reason === '' ? null : { reason, of: [...journey.answers] },
  };
}

const toDo: readonly SaleRefusal['code'][] = [
  'no-items',
  'pmp-not-reviewed',
  'card-not-seen',
  'photo-id-not-seen',
  'external-missing',
  'external-stale',
  'to-acknowledge',
  'figures-missing',
];

/** What is still to be done at this page, in the page's order; the rest is a matter of the rules. */
export const stillToDo = ({ refusals }: Pick<SaleDecision, 'refusals'>): readonly SaleRefusal[] =>
  toDo.flatMap((code) => refusals.filter((one) => one.code === code));

/** What the rules refuse, whatever is still to be done. */
export const refusedByRules = ({ refusals }: Pick<SaleDecision, 'refusals'>): readonly SaleRefusal[] =>
  refusals.filter(({ code }) => !toDo.includes(code));

/** A reason lets it pass: another way to count says "over", or nobody knows what was dispensed elsewhere. */
export const wantsReason = ({ toAcknowledge }: Pick<SaleDecision, 'toAcknowledge'>): boolean =>
  toAcknowledge.length > 0;

/** The reason that stands; empty where more has to be answered than it was typed for. */
export const reasonFor = (
  { answers, reason }: Pick<Journey, 'answers' | 'reason'>,
  { toAcknowledge }: Pick<SaleDecision, 'toAcknowledge'>,
): string => (unanswered(toAcknowledge, answers).length === 0 ? reason : '');

/** A figure from elsewhere is asked for in place. */
export const wantsExternal = ({ before }: Pick<SaleDecision, 'before'>): boolean =>
  before.external.kind !== 'fresh';

/** The next day on which more may be received than now. */
export const nextMore = ({ freeing }: Pick<AllowanceFigures, 'freeing'>) =>
  freeing.find(({ left }) => left > (freeing[0]?.left ?? 0)) ?? null;

type SoldRow = { readonly voided: unknown; readonly working: { readonly milligrams: number } };

/** What of a sale still counts: a row that was voided gave its amount back. */
export const countedOf = ({ items }: { readonly items: readonly SoldRow[] }): number =>
  items.reduce((sum, { voided, working }) => (voided === null ? sum + working.milligrams : sum), 0);
