/** The ways in which a use case says no. All are thrown, so that the transaction rolls back. */
import type { Facts, RefusalCode, RefusalFacts, RuleCited, Wrong } from '../../preload/contract/reply';

/** A rule said no: code and facts, and the rule where one decided. */
export class Refusal extends Error implements RefusalFacts {
  override readonly name = 'Refusal';
  constructor(
    readonly code: RefusalCode,
    readonly facts: Facts = {},
    readonly rule: RuleCited | null = null,
  ) {
    super(code);
  }
}

/** Not for whoever stands there, for a reason that the table of calls cannot express. */
export class Denied extends Error {
  override readonly name = 'Denied';
}

/** What was typed cannot be taken: words by field, with the path as the screen knows it. */
export class Unacceptable extends Error {
  override readonly name = 'Unacceptable';
  constructor(readonly fields: Readonly<Record<string, Wrong>>) {
    super(Object.keys(fields).join(' '));
  }
}

/** Stops the use case with a refusal. */
export function refuse(code: RefusalCode, facts: Facts = {}, rule: RuleCited | null = null): never {
  throw new Refusal(code, facts, rule);
}

/** Stops the use case with one wrong field; `word` is a key below `wrong`. */
export function unacceptable(field: string, word: string, facts: Facts = {}): never {
  throw new Unacceptable({ [field]: { word: `wrong.${word}`, facts } });
}
