/** The eight steps in their order, each with its day once it is done; saved over as many days as it takes (R-PMP-1). */
import { useEffect } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSituation } from '../../../client/situation';
import { TickBox } from '../../../forms/choice-fields';
import { DayField } from '../../../forms/day-field';
import { useTyped } from '../../../forms/form';
import { answersIn } from '../answers';
import { useDesk } from '../desk';
import { TaskPage } from '../task-page';
import { OnlyThere } from './only-there';
import { PrintNow } from './print-now';
import { WhoMayLook } from './who-may-look';
import '../help.css';

interface Step {
  readonly step: string;
  readonly ticked: boolean;
  readonly on: string;
}
interface Typed extends Record<string, unknown> {
  readonly steps: readonly Step[];
}

export function CpmrsStepsTask() {
  const { t } = useTranslation();
  const { view } = useDesk();
  const saved = answersIn(view, 'cpmrsSteps');
  const asked = view.guide.lists.cpmrsSteps;
  const url = view.guide.cpmrs?.portalUrl ?? null;
  return (
    <TaskPage<Typed>
      task="cpmrsSteps"
      values={{
        steps: asked.map((step) => {
          const on = saved?.steps.find((one) => one.step === step)?.on ?? null;
          return { step, ticked: on !== null, on: on ?? '' };
        }),
      }}
      answers={({ steps }) => ({
        steps: steps.map(({ step, ticked, on }) => ({ step, on: ticked ? on : null })),
      })}
      before={
        <>
          <OnlyThere text={t('registration.help.cpmrsSecrets')} />
          <p>
            {url === null
              ? t('papers.cpmrs.portalNotSet')
              : t('registration.task.cpmrsSteps.portal', { url })}
          </p>
          <PrintNow />
        </>
      }
    >
      <ol className="checklist">
        {asked.map((step, at) => (
          <li key={step}>
            <StepLine step={step} at={at} />
          </li>
        ))}
      </ol>
      <WhoMayLook />
    </TaskPage>
  );
}

function StepLine({ step, at }: { step: string; at: number }) {
  const { t, i18n } = useTranslation();
  const { view } = useDesk();
  const ticked = useTyped(`steps.${at}.ticked`) === true;
  useDayOfTick(at, ticked);
  const what = t(`papers.cpmrs.steps.${step}.what`);
  const proofs = new Intl.ListFormat(i18n.language, { type: 'disjunction' }).format(
    (view.guide.cpmrs?.proofs ?? []).map((proof) => t(`papers.cpmrs.proofs.${proof}`)),
  );
  return (
    <div className="stack-tight">
      <TickBox
        name={`steps.${at}.ticked`}
        label={t('papers.cpmrs.numbered', { number: at + 1, step: what })}
      />
      <p className="field-hint">{t(`papers.cpmrs.steps.${step}.note`, { proofs })}</p>
      {ticked && (
        <DayField name={`steps.${at}.on`} label={t('registration.task.cpmrsSteps.day', { number: at + 1 })} />
      )}
    </div>
  );
}

/** A step is mostly said to be done on its own day: that day stands there first. */
function useDayOfTick(at: number, ticked: boolean): void {
  const { getValues, setValue } = useFormContext();
  const { today } = useSituation().situation;
  useEffect(() => {
    if (ticked && today && getValues(`steps.${at}.on`) === '')
      setValue(`steps.${at}.on`, today, { shouldDirty: true });
  }, [at, ticked, today, getValues, setValue]);
}
