import { mostAlerts } from '../../../preload/contract/alert';
import type { UseCase } from '../../scope/scope';
import { registerPaper } from '../common/issue-paper';
import { gatherAlerts, subjectOf } from './gather';

const template = 'alerts' as const;

/** What the list shows, as one paper (R-PMP-7). */
export const paper: UseCase<'alert.paper'> = async ({ key, ...wanted }, scope) => {
  const { language, largePrint, kinds, since } = wanted;
  const patient = await subjectOf(wanted.patient, scope);
  const content = {
    patient: patient && { name: patient.name },
    madeOn: scope.today,
    since,
    kinds,
    ...(await gatherAlerts({ patient, kinds, since, most: mostAlerts }, scope)),
  };
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
