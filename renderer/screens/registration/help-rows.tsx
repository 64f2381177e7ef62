/** Rows of *check your answers* for help sessions. */
import { useTranslation } from 'react-i18next';
import type { TaskId } from '../../../preload/contract/registration-values';
import { useWhen } from '../../client/when';
import type { SummaryRow } from '../../frame/parts';
import { answersIn } from './answers';
import { useDesk } from './desk';
import type { ChecklistId } from './tasks/checklist';

type Row = Omit<SummaryRow, 'change'>;

export function useHelpRows(): { readonly [Task in TaskId]?: () => readonly Row[] } {
  const { t } = useTranslation();
  const when = useWhen();
  const { view } = useDesk();
  const word = (task: TaskId, key: string) => t(`registration.task.${task}.${key}`);

  const checklist = (list: ChecklistId) => (): readonly Row[] => {
    const said = answersIn(view, list);
    return view.guide.lists[list].map((item) => {
      const found = said?.items.find((one) => one.item === item)?.said;
      return {
        key: item,
        label: t(`papers.checklist.${list}.${item}.what`),
        value: found ? t(`registration.help.said.${found}`) : null,
      };
    });
  };

  return {
    requirements: checklist('requirements'),
    bonaFide: checklist('bonaFide'),
    certifierDetails: () => {
      const certifier = answersIn(view, 'certifierDetails')?.certifier;
      const label = (key: string) => t(`registration.task.certification.${key}`);
      return [
        { key: 'name', label: label('certifier'), value: certifier?.name ?? null },
        {
          key: 'profession',
          label: label('profession'),
          value: certifier ? label(certifier.profession) : null,
        },
        { key: 'licence', label: label('licenceNumber'), value: certifier?.licenceNumber ?? null },
      ];
    },
    certifyingSteps: () => {
      const said = answersIn(view, 'certifyingSteps');
      const all = view.guide.lists.certifyingSteps.length;
      const value = said && t('registration.help.stepsDone', { count: said.done.length, all });
      return [{ key: 'steps', label: word('certifyingSteps', 'name'), value }];
    },
    registrantDetails: () => {
      const said = answersIn(view, 'registrantDetails');
      const holds = said && t(`common.${said.controlledSubstanceRegistration}`);
      return [
        {
          key: 'profession',
          label: word('registrantDetails', 'profession'),
          value: said?.profession ?? null,
        },
        { key: 'registration', label: word('registrantDetails', 'registration'), value: holds },
        { key: 'email', label: word('registrantDetails', 'email'), value: said?.email ?? null },
      ];
    },
    cpmrsSteps: () => {
      const said = answersIn(view, 'cpmrsSteps');
      return view.guide.lists.cpmrsSteps.map((step, at) => {
        const on = said?.steps.find((one) => one.step === step)?.on ?? null;
        return {
          key: step,
          label: t('papers.cpmrs.numbered', { number: at + 1, step: t(`papers.cpmrs.steps.${step}.what`) }),
          value: on && when.day(on),
        };
      });
    },
    cpmrsApproval: () => {
      const said = answersIn(view, 'cpmrsApproval');
      const yes = said?.approved === 'yes' ? said : null;
      const due = view.guide.cpmrs?.passwordDueOn ?? null;
      return [
        {
          key: 'approved',
          label: word('cpmrsApproval', 'approved'),
          value: said && t(`common.${said.approved}`),
        },
        ...(yes
          ? [
              { key: 'approvedOn', label: t('papers.cpmrs.approvedOn'), value: when.day(yes.approvedOn) },
              { key: 'setOn', label: t('papers.cpmrs.passwordSetOn'), value: when.day(yes.passwordSetOn) },
            ]
          : []),
        ...(due ? [{ key: 'due', label: t('papers.cpmrs.passwordDueOn'), value: when.day(due) }] : []),
      ];
    },
  };
}
