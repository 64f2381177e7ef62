/** What stands in the form for a figure from elsewhere, and what it sends. */
import { parseAbsolute, parseDateTime, toCalendarDate, toZoned } from '@internationalized/date';
import { type AllowanceView, ExternalSource, type ExternalView } from '../../preload/contract/allowance';
import type { InputOf } from '../../preload/contract/calls';
import type { Reply, Wrong } from '../../preload/contract/reply';
import { daysBefore } from '../client/days';
import { readTyped } from './weight-field';

export interface TypedFigure extends Record<string, unknown> {
  readonly source: string;
  readonly total: string;
  readonly own: string;
  readonly from: string;
  readonly to: string;
  readonly seen: string;
  readonly seenOn: string;
  readonly seenAt: string;
  readonly items: readonly { readonly day: string; readonly weight: string }[];
  readonly reason: string;
}

/** Fixed when the form opens: a form that is sent once more is the same form, to the millisecond. */
export interface Opened {
  readonly key: string;
  readonly at: string;
}

export interface Standing {
  readonly view: AllowanceView;
  readonly opened: Opened;
  readonly zone: string;
}

/** Nothing before these days is needed of a figure any more. */
const reachesBack = 31;

/** Grams as somebody would type them. */
export const typedGrams = (milligrams: number) => String(milligrams / 1000);

/** An instant of the store's zone. */
const instantOf = (day: string, time: string, zone: string): string | null => {
  try {
    return toZoned(parseDateTime(`${day}T${time}`), zone).toAbsoluteString();
  } catch {
    return null;
  }
};

type Days = Pick<TypedFigure, 'from' | 'to'>;
type Seen = Pick<TypedFigure, 'seen' | 'seenOn' | 'seenAt'>;

const asOfOf = ({ seen, seenOn, seenAt }: Seen, { opened, zone }: Standing): string | null =>
  seen === 'now' ? opened.at : instantOf(seenOn, seenAt, zone);

/** The figure whose days the new one covers too, newest first. */
export const replacedBy = ({ externals }: Pick<AllowanceView, 'externals'>, { from, to }: Days) =>
  externals.find((one) => !one.superseded && one.from <= to && from <= one.to) ?? null;

/** Sold here on the days that the source shows, before it was seen: its share of ours is never more. */
export function soldIn(typed: Days & Seen, standing: Standing): number {
  const asOf = asOfOf(typed, standing);
  if (asOf === null) return 0;
  const seenOn = toCalendarDate(parseAbsolute(asOf, standing.zone)).toString();
  return standing.view.soldHere
    .filter(({ day, at }) => typed.from <= day && day <= typed.to && day <= seenOn && at < asOf)
    .reduce((sum, { milligrams }) => sum + milligrams, 0);
}

const earliest = (from: string, replaced: Pick<ExternalView, 'from'> | null, today: string): string => {
  const needed = daysBefore(today, reachesBack);
  const first = replaced === null || replaced.from > needed ? (replaced?.from ?? from) : needed;
  return first < from ? first : from;
};

/** The deciding period's days, and those that the figure before it shows; our own share only where it is nothing. */
export function startingValues(standing: Standing, today: string): TypedFigure {
  const [period] = standing.view.figures.periods;
  const days = { from: period?.from ?? today, to: period?.to ?? today };
  const from = earliest(days.from, replacedBy(standing.view, days), today);
  const seen = { seen: 'now', seenOn: today, seenAt: '' };
  const own = soldIn({ from, to: days.to, ...seen }, standing) === 0 ? '0' : '';
  return { source: '', total: '', own, from, to: days.to, ...seen, items: [], reason: '' };
}

type Figure = InputOf<'allowance.enterExternal'>;

/** As it is sent, or what is wrong at which field; `items` lines were opened. */
export function figureOf(typed: TypedFigure, items: number, standing: Standing): Reply<Figure> {
  const { view, opened } = standing;
  const fields: Record<string, Wrong> = {};
  const weightAt = (field: string, text: string): number => {
    const read = readTyped(field, text, { unit: 'g', ounce: view.figures.ounce });
    if (read.kind === 'done') return read.value;
    if (read.kind === 'invalid') Object.assign(fields, read.fields);
    return 0;
  };
  const source = ExternalSource.safeParse(typed.source);
  if (!source.success) fields.source = { word: 'wrong.choose', facts: {} };
  const total = weightAt('total', typed.total);
  const own = weightAt('own', typed.own);
  if (own > total && Object.keys(fields).length === 0)
    fields.own = { word: 'wrong.ownAboveTotal', facts: {} };
  const dated = Array.from({ length: items }, (_, at) => typed.items[at] ?? { day: '', weight: '' })
    .map((item, at) => ({ ...item, at }))
    // A line that was opened and left empty says nothing.
    .filter(({ day, weight }) => day || weight)
    .map(({ day, weight, at }) => ({ day, milligrams: weightAt(`items.${at}.weight`, weight ?? '') }));
  const asOf = asOfOf(typed, standing);
  if (asOf === null) fields.seenAt = { word: 'wrong.required', facts: {} };
  if (!source.success || asOf === null || Object.keys(fields).length > 0) return { kind: 'invalid', fields };
  const { from, to, reason } = typed;
  const supersedes = replacedBy(view, typed)?.id ?? null;
  const patient = view.patient.id;
  const value = { patient, source: source.data, total, own, from, to, asOf, items: dated, supersedes };
  return { kind: 'done', value: { ...value, reason, key: opened.key } };
}

/** When it was seen is one answer of two fields. */
export function atField<Value>(reply: Reply<Value>, { seen }: Seen): Reply<Value> {
  if (reply.kind !== 'invalid') return reply;
  const { asOf, ...fields } = reply.fields;
  if (!asOf) return reply;
  return { kind: 'invalid', fields: { ...fields, [seen === 'now' ? 'seen' : 'seenAt']: asOf } };
}
