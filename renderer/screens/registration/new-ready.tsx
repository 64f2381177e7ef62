/** Everything is chosen already: what begins, for whom, and one press; or something else after all. */
import { useTranslation } from 'react-i18next';
import { useCall } from '../../client/client';
import { fullName } from '../../client/names';
import { useSessionKind } from '../../client/session-kind';
import { kindOf, namedIn, type Typed } from './new-input';

interface ReadyProps {
  readonly values: Typed;
  readonly onOther: () => void;
}

export function Ready({ values: { patient, person, reason, whose }, onOther }: ReadyProps) {
  const { t } = useTranslation();
  const { kind: wordOf } = useSessionKind();
  const kind = kindOf(reason, whose);
  // A caregiver is no patient of this store: their name stands with whom they care for.
  const page = kind?.subject === 'caregiver' ? patient.patient : person.patient;
  const { reply } = useCall('patient.view', { patient: page });
  const found = reply?.kind === 'done' ? namedIn(reply.value, person.patient) : null;
  return (
    <div className="card row-spread">
      <div className="stack-tight">
        <p className="soft">{kind && wordOf(kind)}</p>
        <p className="side-figure">
          {found &&
            t('registration.new.chosen', { name: fullName(found.name), year: found.birthDate.slice(0, 4) })}
        </p>
      </div>
      <button type="button" className="button" onClick={onOther}>
        {t('registration.new.other')}
      </button>
    </div>
  );
}
