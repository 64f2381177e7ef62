import { CardNumber } from '../../../preload/contract/values';
import { readLicence } from '../../rules/licence/read';
import { refuse } from '../../scope/refusal';
import type { Scope, UseCase } from '../../scope/scope';
import { certificates } from '../../store/certificates';
import { deliveryRuns } from '../../store/delivery-runs';
import { sessions } from '../../store/sessions';
import { patientOf, personOf } from '../common/card-face';
import { decode } from '../common/code';
import { opensSessions } from '../common/opens-sessions';
import { onlyDrives, orderFor } from '../common/own-run';
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

/** Its stop while it is out and for whoever drives it; a driver learns of no other order. */
async function orderPage(id: string, scope: Scope) {
  const order = await orderFor(id, scope);
  if (!order) return { kind: 'unknown' } as const;
  scope.about((await personOf(order.patient, scope))?.id ?? order.patient);
  const stop = order.state === 'out' || onlyDrives(scope);
  return { kind: 'order', id: order.id, opens: stop ? 'stop' : 'order' } as const;
}

async function runPage(id: string, scope: Scope) {
  const run = opensSessions(scope) ? await deliveryRuns(scope.unit).byId(id) : undefined;
  return run ? ({ kind: 'run', id: run.id, day: run.day } as const) : ({ kind: 'unknown' } as const);
}

/** Says what a burst from the scanner is; rubbish is `unknown` and opens nothing (B-ID-2). */
export const read: UseCase<'scan.read'> = async ({ text }, scope) => {
  const code = decode(text);
  if (code) {
    if (code.training !== scope.desk.training) return refuse('scan-training');
    if (code.what === 'order') return orderPage(code.id, scope);
    if (code.what === 'run') return runPage(code.id, scope);
    if (code.what === 'patient') return patientsPage(code.id, scope);
    const session = await sessions(scope.unit).byId(code.id);
    if (!session) return { kind: 'unknown' };
    scope.about(aboutOf(session));
    return opensSessions(scope) ? { kind: 'session', id: session.id } : { kind: 'unknown' };
  }
  // A driver is led to their stops and to nobody's card.
  if (onlyDrives(scope)) return { kind: 'unknown' };
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
