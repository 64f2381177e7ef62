/** What the papers of the ledger are made from: a sale as it was decided, a period, and a list of alerts. */
import type { Alert, AlertKind } from '../../../../preload/contract/alert';
import type { ExternalView, LimitView, PeriodFigures } from '../../../../preload/contract/allowance';
import type { DispenseView, SaleDecision } from '../../../../preload/contract/dispense';
import type { Rulebook } from '../../../../preload/contract/rulebook';
import type { Day, PersonName } from '../../../../preload/contract/values';
import type { AlertsPaper, AllowanceStatement, DispenseSlip } from '../../../papers/ledger-content';
import { type Account, accountOf, figuresIn, type When } from '../../../rules/allowance/account';
import { allowanceOn, daysOf } from '../../../rules/allowance/figures';
import { periodOf } from '../../../rules/allowance/periods';
import type { AllowanceRecords } from '../../../rules/allowance/records';
import { addDays, earlier, later } from '../../../rules/calendar';

const hourMs = 3_600_000;

/** As it stood after the sale: what has happened since is not its paper's to say, but for what was taken back. */
export function slipOf(
  sale: DispenseView,
  { before, freeingAfter, leftAfter, total }: SaleDecision,
): DispenseSlip {
  const [own] = before.periods;
  if (own === undefined) throw new Error('a sale without a period');
  // Handed over although a lesser amount came in between: nothing is left.
  const left = leftAfter ?? 0;
  const { asOf, kind, source } = before.external;
  return {
    number: sale.number,
    at: sale.at,
    patient: { name: sale.patient.name },
    receivedBy: sale.caregiver && { name: sale.caregiver.name },
    photoId: sale.photoId,
    pharmacist: sale.by,
    rulebookVersion: sale.rulebookVersion,
    acknowledged: sale.acknowledged,
    items: sale.items.map(({ item, serial, voided, working: { rule: _, ...working } }) => ({
      serial,
      form: item.form,
      product: item.product,
      working,
      voided: voided !== null,
    })),
    total,
    after: { ...own, usedHere: own.usedHere + total, left },
    external: { asOf, kind, source },
    next: freeingAfter.find((one) => one.on > sale.day && one.left > left) ?? null,
  };
}

export interface StatementWish {
  readonly patient: { readonly name: PersonName; readonly birthDate: Day };
  readonly from: Day;
  readonly to: Day;
  /** Of the patient, reaching back to what the first day needs. */
  readonly records: AllowanceRecords;
  readonly externals: readonly ExternalView[];
  readonly limits: readonly LimitView[];
}

/** Each by what holds on its last day, or on `asOf` within it, and as the rules were known then. */
function monthsOf(
  account: Account,
  { from, to, asOf }: Record<'from' | 'to' | 'asOf', Day>,
): PeriodFigures[] {
  const months: PeriodFigures[] = [];
  for (let day = from; day <= to; ) {
    const month = periodOf('calendar-month', day, []);
    if (month === null) break;
    const known = earlier(month.to, asOf);
    months.push(figuresIn({ ...account, today: known }, month, later(month.from, known)));
    day = addDays(month.to, 1);
  }
  return months;
}

/** A period as it looks now; its figures are of its last day, or of today where that has not come. */
export function statementOf(
  { patient, from, to, records, externals, limits }: StatementWish,
  book: Rulebook,
  { now, today, zone }: Omit<When, 'day'>,
): AllowanceStatement {
  const asOf = earlier(to, later(from, today));
  const months = monthsOf(accountOf(records, book, { zone, today: asOf }), { from, to, asOf });
  const days = months
    .flatMap((month) => daysOf(records, month, zone))
    .filter(({ day }) => from <= day && day <= to);
  return {
    patient: { name: patient.name, birthDate: patient.birthDate },
    from,
    to,
    asOf,
    periods: allowanceOn(records, book, { day: asOf, now, today: asOf, zone }).periods,
    months,
    days,
    externals: externals
      .filter((one) => one.from <= to && from <= one.to)
      .map(({ asOf: at, own, superseded, source, total, ...covers }) => ({
        source,
        from: covers.from,
        to: covers.to,
        total,
        own,
        asOf: at,
        ageHours: Math.max(0, Math.floor((Date.parse(now) - Date.parse(at)) / hourMs)),
        superseded,
      })),
    limits: limits
      .filter((limit) => limit.from <= to)
      .map(({ certifier, milligrams, from: since }) => ({ from: since, milligrams, certifier })),
  };
}

export interface AlertsFound {
  readonly patient: { readonly name: PersonName } | null;
  readonly since: Day;
  readonly kinds: readonly AlertKind[];
  readonly alerts: readonly Alert[];
  readonly more: boolean;
}

export const alertsOf = ({ patient, since, kinds, alerts, more }: AlertsFound, madeOn: Day): AlertsPaper => ({
  patient: patient && { name: patient.name },
  madeOn,
  since,
  kinds,
  alerts: alerts.map(({ patient: { name }, ...alert }) => ({ ...alert, patient: { name } })),
  more,
});
