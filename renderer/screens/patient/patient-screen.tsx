/** `/patient/:patient`: identity, verdict, certificates, sessions, papers, and who looked. */
import { useReducer } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams, useSearch } from 'wouter';
import type { PatientView } from '../../../preload/contract/patient';
import { useCall } from '../../client/client';
import { fullName } from '../../client/names';
import { Answer } from '../../frame/answer';
import { ComingOfAge } from '../../frame/coming-of-age';
import { Page } from '../../frame/page';
import { pathTo } from '../../routes';
import { Alerts } from './alerts';
import { Allowance } from './allowance';
import { Caregivers } from './caregivers';
import { Certifications } from './certifications';
import { ChangeState } from './change-state';
import { Contradictions } from './contradictions';
import { Deliveries } from './deliveries';
import { Documents } from './documents';
import { EndCaregiver } from './end-caregiver';
import { EnterCertificate } from './enter-certificate';
import { Identity } from './identity';
import {
  canEnterCertificate,
  caregivingOf,
  type Journey,
  type JourneyEvent,
  mayStart,
  next,
  openSession,
  startAt,
} from './journey';
import { LookUps } from './look-ups';
import { Merged } from './merged';
import { NextSteps } from './next-steps';
import { PersonPage } from './person-page';
import { Papers, Sessions } from './records';
import { VerdictPill } from './verdict-pill';
import { WithdrawCertificate } from './withdraw-certificate';
import './patient.css';

export interface PartProps {
  readonly patient: PatientView;
  readonly move: (event: JourneyEvent) => void;
}

export function PatientScreen() {
  const { t } = useTranslation();
  const { patient = '' } = useParams<{ patient: string }>();
  const search = useSearch();
  const [, go] = useLocation();
  const [journey, dispatch] = useReducer(next, search, startAt);
  function move(event: JourneyEvent) {
    // What led here is done: a page that is drawn again after a lock does not ask for it once more.
    if (event.kind === 'ended' && search !== '') go(pathTo('patient', { patient }), { replace: true });
    dispatch(event);
  }
  const { reply, again } = useCall('patient.view', { patient });
  // A caregiver, for instance, is known here and no patient.
  if (reply?.kind === 'refused' && reply.code === 'not-found') return <PersonPage person={patient} />;
  if (reply?.kind === 'done') return <Shown journey={journey} patient={reply.value} move={move} />;
  return (
    <Page title={t('patient.title')} back={{ path: pathTo('today'), label: t('patient.toToday') }}>
      <Answer reply={reply} again={again}>
        {() => null}
      </Answer>
    </Page>
  );
}

function Shown({ journey, ...props }: PartProps & { journey: Journey }) {
  const { t } = useTranslation();
  const { patient } = props;
  if (journey.step === 'enterCertificate' && canEnterCertificate(patient))
    return <EnterCertificate {...props} caregiving={caregivingOf(journey, patient.caregivers)} />;
  if (journey.step === 'endCaregiver')
    return <EndCaregiver {...props} caregiving={journey.caregiving} as={journey.as} />;
  if (journey.step === 'changeState') return <ChangeState {...props} certificate={journey.certificate} />;
  if (journey.step === 'withdraw')
    return <WithdrawCertificate {...props} certificate={journey.certificate} />;
  return (
    <Page
      title={fullName(patient.name)}
      documentTitle={t('patient.documentTitle')}
      back={{ path: pathTo('today'), label: t('patient.toToday') }}
      aside={<VerdictPill verdict={patient.verdict} />}
    >
      <Alerts patient={patient.id} />
      <Contradictions patient={patient} />
      <Actions patient={patient} />
      <div className="patient-columns">
        <div className="stack-wide">
          <NextSteps patient={patient} />
          {patient.minor && (
            <ComingOfAge on={patient.minor.comesOfAgeOn} forbiddenForms={patient.minor.forbiddenForms} />
          )}
          <Certifications {...props} />
          <Caregivers {...props} />
          <Sessions sessions={patient.sessions} />
        </div>
        <div className="stack">
          <Allowance patient={patient} />
          <Deliveries patient={patient.id} />
          <Identity patient={patient} />
          <Merged person={patient.id} />
          <Papers papers={patient.papers} patient={patient.id} />
          <Documents person={patient.id} />
        </div>
      </div>
      <LookUps patient={patient.id} />
    </Page>
  );
}

/** The one thing to go on with, then the others. */
function Actions({ patient }: { patient: PatientView }) {
  const { t } = useTranslation();
  const open = openSession(patient);
  return (
    <div className="row">
      {open ? (
        <Link href={pathTo('register', { session: open.id })} className="button" data-kind="primary">
          {t('patient.openSession', { number: open.number })}
        </Link>
      ) : (
        patient.steps.renewal.kind === 'never' &&
        mayStart(patient) && (
          <Link href={`${pathTo('registerNew')}?patient=${patient.id}`} className="button">
            {t('patient.startRegistration')}
          </Link>
        )
      )}
      <Link href={pathTo('cardOfPatient', { patient: patient.id })} className="button">
        {t('patient.checkCard')}
      </Link>
    </div>
  );
}
