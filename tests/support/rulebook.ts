/** A manager's acts on the rulebook, as the tests of services make them. */
import type { InputOf } from '../../preload/contract/calls';
import { Day } from '../../preload/contract/values';
import type { Desk } from './counter';

export const keyed = () => crypto.randomUUID();

export const day = (text: string) => Day.parse(text);

export const reason = 'Read in the department’s own pages';

export const hashNow = async (desk: Desk) => (await desk.done('rulebook.list', {})).book.hash;

export async function setValue(
  desk: Desk,
  rule: InputOf<'rulebook.setValue'>['rule'],
  value: number | null,
  from: string,
) {
  const form = { key: keyed(), book: await hashNow(desk), rule, value, from: day(from), reason };
  return desk.call('rulebook.setValue', form);
}

export const inForce = async (desk: Desk, rule: InputOf<'rulebook.rule'>['rule']) =>
  (await desk.done('rulebook.rule', { rule })).line.inForce?.version.value;
