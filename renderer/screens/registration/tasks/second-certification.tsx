/** A minor is certified by two distinct physicians (R-MIN-1). */
import { useTranslation } from 'react-i18next';
import { RadioCards, TickBox } from '../../../forms/choice-fields';
import { DayField } from '../../../forms/day-field';
import { useTyped } from '../../../forms/form';
import { answersIn } from '../answers';
import { useDesk } from '../desk';
import { TaskPage } from '../task-page';
import { blankCertifier, CertifierFields } from './certifier-fields';

interface Typed extends Record<string, unknown> {
  readonly certified: string;
  readonly certifier: { readonly name: string; readonly profession: string; readonly licenceNumber: string };
  readonly certifiedOn: string;
  readonly criteriaConfirmed: boolean | undefined;
}

export function SecondCertificationTask() {
  const { t } = useTranslation();
  const { view } = useDesk();
  const first = answersIn(view, 'certification');
  const saved = answersIn(view, 'secondCertification');
  const values: Typed =
    saved?.certified === 'yes'
      ? { criteriaConfirmed: false, ...saved }
      : {
          certified: saved?.certified ?? '',
          certifier: view.known?.secondCertifier ?? blankCertifier,
          certifiedOn: '',
          criteriaConfirmed: false,
        };
  return (
    <TaskPage<Typed>
      task="secondCertification"
      values={values}
      answers={({ certified, certifier, certifiedOn, criteriaConfirmed }) =>
        certified === 'yes'
          ? { certified, certifier, certifiedOn, ...(criteriaConfirmed ? { criteriaConfirmed } : {}) }
          : { certified }
      }
      before={
        first?.certified === 'yes' && (
          <p className="note">
            {t('registration.task.secondCertification.first', { name: first.certifier.name })}
          </p>
        )
      }
    >
      <RadioCards
        name="certified"
        label={t(
          view.purpose === 'renewal'
            ? 'registration.task.secondCertification.certifiedAgain'
            : 'registration.task.secondCertification.certified',
        )}
        options={[
          { value: 'yes', label: t('registration.task.certification.certifiedYes') },
          {
            value: 'no',
            label: t('registration.task.certification.certifiedNo'),
            hint: t('registration.task.secondCertification.certifiedNoHint'),
          },
        ]}
      />
      <Given />
    </TaskPage>
  );
}

function Given() {
  const { t } = useTranslation();
  const { view } = useDesk();
  if (useTyped('certified') !== 'yes') return null;
  return (
    <>
      <CertifierFields />
      <DayField name="certifiedOn" label={t('registration.task.certification.certifiedOn')} />
      {view.purpose === 'renewal' && (
        <TickBox
          name="criteriaConfirmed"
          label={t('registration.task.certification.criteriaConfirmed')}
          hint={t('registration.task.certification.criteriaHint')}
        />
      )}
    </>
  );
}
