/** The delivery programme between the contract's shape and a form's: an empty part is as the rulebook says. */
import { begunProgramme, type DeliveryProgramme } from '../../../preload/contract/delivery-programme';
import { readMoney, typedMoney } from '../../../preload/contract/money';

export interface TypedWindow {
  readonly weekday: string;
  readonly from: string;
  readonly to: string;
  readonly capacity: string;
}

export interface TypedClosure {
  readonly from: string;
  readonly to: string;
  readonly why: string;
}

export interface ProgrammeValues extends Record<string, unknown> {
  readonly delivers: string;
  readonly ownWindows: string;
  readonly windows: readonly TypedWindow[];
  readonly minimum: string;
  readonly leadHours: string;
  readonly weeksAhead: string;
  readonly fromZip: string;
  readonly radiusMiles: string;
  readonly bandMiles: string;
  /** One a line. */
  readonly towns: string;
  readonly agent: string;
  readonly service: string;
  readonly rounding: string;
  readonly holidays: readonly string[];
  readonly closures: readonly TypedClosure[];
}

export const noWindow: TypedWindow = { weekday: '', from: '', to: '', capacity: '' };
export const noClosure: TypedClosure = { from: '', to: '', why: '' };

const typed = (value: number | null): string => (value === null ? '' : String(value));

export function programmeToForm(delivery: DeliveryProgramme | null): ProgrammeValues {
  if (delivery === null) return { ...programmeToForm(begunProgramme), delivers: 'no' };
  return {
    delivers: 'yes',
    ownWindows: delivery.windows === null ? 'no' : 'yes',
    windows: delivery.windows?.map((one) => ({ ...one, capacity: typed(one.capacity) })) ?? [noWindow],
    minimum: delivery.minimum === null ? '' : typedMoney(delivery.minimum),
    leadHours: typed(delivery.leadHours),
    weeksAhead: typed(delivery.weeksAhead),
    fromZip: delivery.fromZip ?? '',
    radiusMiles: typed(delivery.radiusMiles),
    bandMiles: typed(delivery.bandMiles),
    towns: delivery.towns?.join('\n') ?? '',
    agent: delivery.agent ?? '',
    service: delivery.service,
    rounding: String(delivery.rounding),
    holidays: delivery.holidays,
    closures: delivery.closures,
  };
}

const blank = (text: string) => text.trim() === '';
/** What is no whole number stays a mistake, which the contract names. */
const whole = (text: string): number => (/^\d+$/.test(text.trim()) ? Number(text) : Number.NaN);
const wholeOrNull = (text: string): number | null => (blank(text) ? null : whole(text));

/** An amount that cannot be read stays a mistake. */
function centsOrNull(text: string): number | null {
  if (blank(text)) return null;
  const read = readMoney(text);
  return read.kind === 'good' ? read.cents : Number.NaN;
}

const lines = (text: string): string[] =>
  text
    .split(/[\n,;]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What the contract's schema is handed; it is the schema that judges it. */
export function programmeFromForm(values: ProgrammeValues): unknown {
  if (values.delivers === 'no') return null;
  const towns = lines(values.towns);
  return {
    windows:
      values.ownWindows === 'yes'
        ? values.windows.map((one) => ({ ...one, capacity: wholeOrNull(one.capacity) }))
        : null,
    minimum: centsOrNull(values.minimum),
    leadHours: wholeOrNull(values.leadHours),
    weeksAhead: whole(values.weeksAhead),
    fromZip: blank(values.fromZip) ? null : values.fromZip,
    radiusMiles: wholeOrNull(values.radiusMiles),
    bandMiles: whole(values.bandMiles),
    towns: towns.length === 0 ? null : towns,
    agent: values.agent === '' ? null : values.agent,
    service: values.service,
    rounding: Number(values.rounding),
    holidays: values.holidays,
    closures: values.closures,
  };
}
