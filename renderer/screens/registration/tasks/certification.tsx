/** Nobody can log in before a certifier has certified the patient (R-PAT-1). */
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../../../preload/contract/registration';
import { RadioCards, TickBox } from '../../../forms/choice-fields';
import { DayField } from '../../../forms/day-field';
import { useTyped } from '../../../forms/form';
import { answersIn } from '../answers';
import { useDesk } from '../desk';
import { TaskPage } from '../task-page';
import { blankCertifier, CertifierFields } from './certifier-fields';

interface Typed extends Record<string, unknown> {
  readonly certified: string;
  readonly certifier: typeof blankCertifier;
  readonly certifiedOn: string;
  readonly criteriaConfirmed: boolean | undefined;
}

const blank: Typed = {
  certified: '',
  certifier: blankCertifier,
  certifiedOn: '',
  criteriaConfirmed: false,
};

export function CertificationTask() {
  const { t } = useTranslation();
  const { view } = useDesk();
  const saved = answersIn(view, 'certification');
  const again = isRecertified(view);
  return (
    <TaskPage<Typed>
      task="certification"
      values={{ ...blank, ...(view.known?.certifier ? { certifier: view.known.certifier } : {}), ...saved }}
      answers={({ certified, certifier, certifiedOn, criteriaConfirmed }) =>
        certified === 'yes'
          ? { certified, certifier, certifiedOn, ...(criteriaConfirmed ? { criteriaConfirmed } : {}) }
          : { certified }
      }
      {...(again ? { lead: t('registration.task.certification.renewalLead') } : {})}
    >
      <RadioCards
        name="certified"
        label={t(
          again
            ? 'registration.task.certification.certifiedAgain'
            : 'registration.task.certification.certified',
        )}
        options={[
          { value: 'yes', label: t('registration.task.certification.certifiedYes') },
          {
            value: 'no',
            label: t('registration.task.certification.certifiedNo'),
            hint: t('registration.task.certification.certifiedNoHint'),
          },
        ]}
      />
      <Given />
    </TaskPage>
  );
}

/** The certifier confirms the same criteria again (R-MD-4); a caregiver's session takes the patient's word for it. */
const isRecertified = ({ purpose, subject }: Pick<SessionView, 'purpose' | 'subject'>) =>
  purpose === 'renewal' && subject !== 'caregiver';

function Given() {
  const { t } = useTranslation();
  const { view } = useDesk();
  if (useTyped('certified') !== 'yes') return null;
  return (
    <>
      <CertifierFields />
      <DayField
        name="certifiedOn"
        label={t('registration.task.certification.certifiedOn')}
        hint={t('registration.task.certification.certifiedOnHint')}
      />
      {isRecertified(view) && (
        <TickBox
          name="criteriaConfirmed"
          label={t('registration.task.certification.criteriaConfirmed')}
          hint={t('registration.task.certification.criteriaHint')}
        />
      )}
    </>
  );
}
