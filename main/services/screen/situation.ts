import type { Situation } from '../../../preload/contract/screen';
import { dayIn } from '../../rules/calendar';
import { briefOf, operatorOf } from '../../scope/caller';
import type { GateScope, UseCase } from '../../scope/scope';

const stageOf = ({ caller, house }: GateScope): Situation['stage'] => {
  if (house.stage.kind === 'broken') return 'broken';
  if (caller.kind !== 'none') return caller.kind;
  return house.stage.kind === 'firstRun' ? 'firstRun' : 'signIn';
};

/** What a page has to show: asked first by every page, whoever stands in front of it. */
export const situation: UseCase<'screen.situation'> = async (_input, scope) => {
  const { caller, desk, house } = scope;
  const operator = operatorOf(caller);
  const profile = house.profile();
  const preferences = desk.preferences();
  return {
    stage: stageOf(scope),
    broken: house.stage.kind === 'broken' ? house.stage.broken : null,
    training: desk.training,
    encrypted: house.encrypted,
    version: desk.version,
    preferences: caller.kind === 'walkIn' ? { ...preferences, language: caller.language } : preferences,
    storeName: profile?.name ?? null,
    zone: profile?.zone ?? null,
    today: profile ? dayIn(profile.zone, scope.now) : null,
    names: [...house.names()],
    operator: operator ? briefOf(operator) : null,
    idleSeconds: caller.kind === 'operator' ? (profile?.idleSeconds ?? 0) : 0,
    trainingAccounts: desk.trainingAccounts.map((account) => ({ ...account, roles: [...account.roles] })),
  };
};
