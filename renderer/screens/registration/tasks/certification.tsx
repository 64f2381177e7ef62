/** Nobody can log in before a certifier has certified the patient (R-PAT-1). */
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../../../preload/contract/registration';
import { useWhen } from '../../../client/when';
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
      before={<Here />}
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

/** A caregiver's certificate follows what stands here (R-CG-5). */
function Here() {
  const { t } = useTranslation();
  const when = useWhen();
  const { view } = useDesk();
  const { certified = null, certifier = null } = view.known ?? {};
  if (view.subject !== 'caregiver' || certified === null || certifier === null) return null;
  return (
    <div className="note">
      <p className="strong">
        {t('registration.task.certification.here', { day: when.day(certified.on), name: certifier.name })}
      </p>
      <p>{t('registration.task.certification.hereConfirm')}</p>
    </div>
  );
}

/** The certifier confirms the same criteria again (R-MD-4). */
const isRecertified = ({ purpose, subject }: Pick<SessionView, 'purpose' | 'subject'>) =>
  purpose === 'renewal' && subject !== 'caregiver';

/** In a caregiver's session the patient is certified again once another day than theirs is typed. */
function useRecertified(): boolean {
  const { view } = useDesk();
  const typed = useTyped('certifiedOn');
  if (view.subject !== 'caregiver') return isRecertified(view);
  const certified = view.known?.certified ?? null;
  return certified?.registered === true && typed !== '' && typed !== certified.on;
}

function Given() {
  const { t } = useTranslation();
  const recertified = useRecertified();
  if (useTyped('certified') !== 'yes') return null;
  return (
    <>
      <CertifierFields />
      <DayField
        name="certifiedOn"
        label={t('registration.task.certification.certifiedOn')}
        hint={t('registration.task.certification.certifiedOnHint')}
      />
      {recertified && (
        <TickBox
          name="criteriaConfirmed"
          label={t('registration.task.certification.criteriaConfirmed')}
          hint={t('registration.task.certification.criteriaHint')}
        />
      )}
    </>
  );
}
