/** How to certify, ticked as far as it is done: the certifier goes on alone with the paper (R-MD-3). */
import { useTranslation } from 'react-i18next';
import { CheckList } from '../../../forms/choice-fields';
import { answersIn } from '../answers';
import { useDesk } from '../desk';
import { TaskPage } from '../task-page';
import { StateLink } from './account';
import { OnlyThere } from './only-there';
import { PrintNow } from './print-now';

interface Typed extends Record<string, unknown> {
  readonly done: readonly string[];
}

export function CertifyingStepsTask() {
  const { t } = useTranslation();
  const { view } = useDesk();
  const steps = view.guide.lists.certifyingSteps;
  const done = answersIn(view, 'certifyingSteps')?.done ?? [];
  return (
    <TaskPage<Typed>
      task="certifyingSteps"
      values={{ done: done.filter((step) => steps.includes(step)) }}
      answers={({ done: ticked }) => ({ done: ticked })}
      before={
        <>
          <OnlyThere text={t('registration.help.certifierSecrets')} />
          <StateLink />
          <PrintNow />
        </>
      }
    >
      <CheckList
        name="done"
        label={t('registration.task.certifyingSteps.steps')}
        hint={t('registration.task.certifyingSteps.stepsHint')}
        options={steps.map((value) => ({
          value,
          label: t(`papers.checklist.steps.${value}.what`),
          hint: t(`papers.checklist.steps.${value}.note`),
        }))}
      />
      <ul className="plain-list soft">
        <li>{t('papers.checklist.know.1')}</li>
        <li>{t('papers.checklist.know.2')}</li>
      </ul>
    </TaskPage>
  );
}
