import type { Situation } from '../../../preload/contract/screen';
import { dayIn } from '../../rules/calendar';
import { briefOf, operatorOf, showsSomebody } from '../../scope/caller';
import type { GateScope, UseCase } from '../../scope/scope';
import { mayQuit } from './may-quit';

const stageOf = ({ caller, house }: GateScope): Situation['stage'] => {
  if (house.stage.kind === 'broken') return 'broken';
  if (caller.kind !== 'none') return caller.kind;
  return house.stage.kind === 'firstRun' ? 'firstRun' : 'signIn';
};

/** Names and training's secrets are for the sign-in screen alone: a walk-in learns nothing of the staff. */
function staffShown({ caller, desk, house }: GateScope) {
  return {
    names: caller.kind === 'none' ? [...house.names()] : [],
    trainingAccounts:
      caller.kind === 'none'
        ? desk.trainingAccounts.map((account) => ({ ...account, roles: [...account.roles] }))
        : [],
    operator: caller.kind === 'operator' || caller.kind === 'locked' ? briefOf(caller.operator) : null,
  };
}

const clockBehind = ({ desk, now }: GateScope) => {
  const lastEntry = desk.clockBehind(now);
  return lastEntry === null ? null : { now, lastEntry };
};

/** Nobody needs the key of a training store. */
const recoveryKeyUnkept = ({ caller, desk, house }: GateScope) =>
  caller.kind === 'operator' &&
  caller.operator.roles.includes('manager') &&
  !desk.training &&
  !house.recoveryKept();

/** What a page has to show: asked first by every page, whoever stands in front of it. */
export const situation: UseCase<'screen.situation'> = async (_input, scope) => {
  const { caller, desk, house } = scope;
  const profile = house.profile();
  return {
    stage: stageOf(scope),
    broken: house.stage.kind === 'broken' ? house.stage.broken : null,
    training: desk.training,
    encrypted: house.encrypted,
    version: desk.version,
    preferences: caller.kind === 'walkIn' ? caller.reading : desk.preferences(operatorOf(caller)?.id),
    scanner: desk.scanner(),
    storeName: caller.kind === 'customer' ? desk.storeName() : (profile?.name ?? null),
    zone: profile?.zone ?? null,
    today: profile ? dayIn(profile.zone, scope.now) : null,
    delivers: (profile?.delivery ?? null) !== null,
    ...staffShown(scope),
    idleSeconds: showsSomebody(caller) ? (profile?.idleSeconds ?? 0) : 0,
    blank: caller.kind === 'walkIn' && caller.state === 'blank',
    customerScreen: caller.kind === 'operator' && desk.customer.here(),
    mayQuit: mayQuit(scope),
    clockBehind: clockBehind(scope),
    recoveryKeyUnkept: recoveryKeyUnkept(scope),
  };
};
