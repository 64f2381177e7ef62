/** Who may care for this patient: asked once, and checked against everybody they care for (R-CG-1 to R-CG-3). */
import { useTranslation } from 'react-i18next';
import { relationships } from '../../../../preload/contract/caregiver-answers';
import { fullName } from '../../../client/names';
import { RadioCards, YesNoField } from '../../../forms/choice-fields';
import { answersIn } from '../answers';
import { useDesk } from '../desk';
import { TaskPage } from '../task-page';

interface Typed extends Record<string, unknown> {
  readonly relationship: string;
  readonly managesWellBeing: string;
  readonly authorised: string;
  readonly patientLacksCapacity: string;
}

const blank: Typed = { relationship: '', managesWellBeing: '', authorised: '', patientLacksCapacity: '' };

export function RelationshipTask() {
  const { t } = useTranslation();
  const { view } = useDesk();
  const saved = answersIn(view, 'relationship');
  const patient = view.patient ? fullName(view.patient.name) : '';
  return (
    <TaskPage<Typed>
      task="relationship"
      // Whether a caregiver is needed stands on each certification: that alone is not carried over.
      values={{ ...blank, ...view.known?.relationship, authorised: '', ...saved }}
      answers={(typed) => typed}
      lead={t('registration.task.relationship.leadOf', { patient })}
    >
      <YesNoField
        name="authorised"
        label={t('registration.task.relationship.authorised')}
        hint={t('registration.task.relationship.authorisedHint')}
      />
      <RadioCards
        name="relationship"
        label={t('registration.task.relationship.relationship')}
        hint={t('registration.task.relationship.relationshipHint')}
        options={relationships.map((value) => ({ value, label: t(`relationship.${value}`) }))}
      />
      <YesNoField
        name="managesWellBeing"
        label={t('registration.task.relationship.managesWellBeing')}
        hint={t('registration.task.relationship.managesWellBeingHint')}
      />
      <YesNoField
        name="patientLacksCapacity"
        label={t('registration.task.relationship.patientLacksCapacity')}
        hint={t('registration.task.relationship.patientLacksCapacityHint')}
      />
    </TaskPage>
  );
}
