import { mostAlerts } from '../../../preload/contract/alert';
import type { UseCase } from '../../scope/scope';
import { registerPaper } from '../common/issue-paper';
import { alertsOf } from '../common/paper-content/ledger';
import { gatherAlerts, subjectOf } from './gather';

const template = 'alerts' as const;

/** What the list shows, as one paper (R-PMP-7). */
export const paper: UseCase<'alert.paper'> = async ({ key, ...wanted }, scope) => {
  const { language, largePrint, kinds, since } = wanted;
  const patient = await subjectOf(wanted.patient, scope);
  const found = await gatherAlerts({ patient, kinds, since, most: mostAlerts }, scope);
  const content = alertsOf({ patient, since, kinds, ...found }, scope.today);
  return registerPaper(
    { call: 'alert.paper', key, wanted },
    {
      wish: { template, language, largePrint },
      session: null,
      patient: patient?.id ?? null,
      code: null,
      make: (frame) => ({ template, frame, content }),
    },
    scope,
  );
};
