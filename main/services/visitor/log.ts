import { ruleInForce } from '../../rules/rulebook';
import type { UseCase } from '../../scope/scope';
import { visitors } from '../../store/visitors';
import { registerPaper } from '../common/issue-paper';
import { periodOf } from './period';

const template = 'visitorLog' as const;
/** A log longer than this is printed in parts. */
const longest = 1000;

/** Whoever was inside at some time of the period: a record, which inspectors read (RCSA 21a-408-36(e)). */
export const log: UseCase<'visitor.log'> = async ({ key, ...wanted }, scope) => {
  const { from, until, largePrint } = wanted;
  const period = periodOf({ from, until }, scope);
  const inside = await visitors(scope.unit).during(period.from, period.until, longest);
  const { rule } = ruleInForce(scope.book, 'premises.visitor', until, scope.today);
  const content = {
    from,
    until,
    source: rule?.source ?? null,
    visitors: inside.map(({ id: _, ...visitor }) => visitor),
  };
  return registerPaper(
    { call: 'visitor.log', key, wanted },
    {
      wish: { template, language: 'en', largePrint },
      session: null,
      patient: null,
      code: null,
      make: (frame) => ({ template, frame, content }),
    },
    scope,
  );
};
