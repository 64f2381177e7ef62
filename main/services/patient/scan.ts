import { CardNumber } from '../../../preload/contract/values';
import { readLicence } from '../../rules/licence/read';
import { refuse } from '../../scope/refusal';
import type { Scope, UseCase } from '../../scope/scope';
import { certificates } from '../../store/certificates';
import { sessions } from '../../store/sessions';
import { patientOf } from '../common/card-face';
import { decode } from '../common/code';
import { opensSessions } from '../common/opens-sessions';
import { aboutOf } from '../common/session-file';
import { readLicenceFor } from './scan-licence';

/** A letter that was made from a patient's page leads back there. */
async function patientsPage(id: string, scope: Scope) {
  const person = await patientOf(id, scope);
  if (!person) return { kind: 'unknown' } as const;
  scope.about(person.id);
  return opensSessions(scope)
    ? ({ kind: 'patient', id: person.id } as const)
    : ({ kind: 'unknown' } as const);
}

/** Says what a burst from the scanner is; rubbish is `unknown` and opens nothing (B-ID-2). */
export const read: UseCase<'scan.read'> = async ({ text }, scope) => {
  const code = decode(text);
  if (code) {
    if (code.training !== scope.desk.training) return refuse('scan-training');
    if (code.what === 'patient') return patientsPage(code.id, scope);
    const session = await sessions(scope.unit).byId(code.id);
    if (!session) return { kind: 'unknown' };
    scope.about(aboutOf(session));
    return opensSessions(scope) ? { kind: 'session', id: session.id } : { kind: 'unknown' };
  }
  const reading = readLicence(text, scope.today);
  switch (reading.kind) {
    case 'read':
      // Whether it has run out depends on the day.
      if (scope.desk.clockBehind(scope.now) !== null) return refuse('clock-behind');
      return readLicenceFor(reading.licence, scope);
    case 'twoCards':
      return refuse('scan-two-cards');
    case 'unreadable':
      return refuse('scan-licence-unreadable');
    case 'none':
      break;
  }
  const number = CardNumber.safeParse(text);
  if (!number.success) return { kind: 'unknown' };
  // Whether a number is known here is the card check's to say, which counts as a look-up.
  if (!opensSessions(scope)) return { kind: 'card', number: number.data };
  const [card] = await certificates(scope.unit).byNumber(number.data);
  return card ? { kind: 'card', number: card.number } : { kind: 'unknown' };
};
