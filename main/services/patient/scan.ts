import { CardNumber } from '../../../preload/contract/values';
import { refuse } from '../../scope/refusal';
import type { UseCase } from '../../scope/scope';
import { certificates } from '../../store/certificates';
import { sessions } from '../../store/sessions';
import { decode } from '../common/code';
import { aboutOf } from '../common/session-file';
import { opensSessions } from '../common/opens-sessions';

/** Says what a burst from the scanner is; rubbish is `unknown` and opens nothing (B-ID-2). */
export const read: UseCase<'scan.read'> = async ({ text }, scope) => {
  const code = decode(text);
  if (code) {
    if (code.training !== scope.desk.training) return refuse('scan-training');
    const session = await sessions(scope.unit).byId(code.session);
    if (!session) return { kind: 'unknown' };
    scope.about(aboutOf(session));
    return opensSessions(scope) ? { kind: 'session', id: session.id } : { kind: 'unknown' };
  }
  const number = CardNumber.safeParse(text);
  if (!number.success) return { kind: 'unknown' };
  // Whether a number is known here is the card check's to say, which counts as a look-up.
  if (!opensSessions(scope)) return { kind: 'card', number: number.data };
  const [card] = await certificates(scope.unit).byNumber(number.data);
  return card ? { kind: 'card', number: card.number } : { kind: 'unknown' };
};
