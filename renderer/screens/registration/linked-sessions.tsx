/** Sessions that belong together: the patient's, and the caregiver's or guardian's own (R-PAT-5, R-MIN-1). */
import { Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { SessionView } from '../../../preload/contract/registration';
import { fullName } from '../../client/names';
import { useSessionKind } from '../../client/session-kind';
import { Panel } from '../../frame/not-done';
import { StatusPill } from '../../frame/parts';
import { pathTo } from '../../routes';
import { useDesk } from './desk';

/** Named here, and without a session of their own that is still worth anything. */
export const lacksCaregivers = ({ linked, subject, waitsFor }: SessionView): boolean =>
  subject !== 'caregiver' &&
  waitsFor.includes('caregiver') &&
  !linked.some((one) => one.subject === 'caregiver' && one.state !== 'abandoned');

/** Whoever cares for the patient already is known, and renews what the state registered. */
function addressFor({ id, known, patient, purpose }: SessionView): string {
  const begun = `${pathTo('registerNew')}?subject=caregiver&from=${id}`;
  const held = purpose === 'renewal' ? known?.caregiver : null;
  if (!held || !patient) return begun;
  const whose = `&person=${held.id}&patient=${patient.id}`;
  return held.purpose === 'renewal' ? `${begun}${whose}&purpose=renewal` : `${begun}${whose}`;
}

/** The caregiver has a part of their own: offered as soon as they are named. */
export function CaregiverPart() {
  const { t } = useTranslation();
  const { view } = useDesk();
  if (!lacksCaregivers(view)) return null;
  const minor = view.subject === 'minor';
  return (
    <Panel
      tone="info"
      icon={<Users aria-hidden />}
      title={t(minor ? 'registration.linked.guardianTitle' : 'registration.linked.caregiverTitle')}
    >
      <p>{t(minor ? 'registration.linked.guardianBody' : 'registration.linked.caregiverBody')}</p>
      <Link href={addressFor(view)} className="button">
        {t(minor ? 'registration.linked.startGuardian' : 'registration.linked.startCaregiver')}
      </Link>
    </Panel>
  );
}

export function LinkedSessions() {
  const { t } = useTranslation();
  const { title: titleOf } = useSessionKind();
  const { view } = useDesk();
  if (view.linked.length === 0) return null;
  return (
    <section className="card-plain stack-tight">
      <h2 className="side-title">
        <Users aria-hidden /> {t('registration.linked.title')}
      </h2>
      <ul className="side-links">
        {view.linked.map((one) => (
          <li key={one.id}>
            <Link href={pathTo('register', { session: one.id })} className="link-button">
              {titleOf(one)}
            </Link>
            <span className="small">
              {fullName(one.name)}{' '}
              <StatusPill tone="accent">{t(`registration.state.${one.state}`)}</StatusPill>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
