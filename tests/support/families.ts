/** A patient with their caregiver, a minor with their guardian: registered together, each with a card of their own. */
import { theirCard } from './caregiver-renewals';
import {
  caregiverAnswers,
  guardian,
  minorAnswers,
  rosa,
  second,
  startCaregiver,
  startMinor,
  through,
  tie,
} from './caregivers';
import type { Desk } from './counter';
import { type AnyView, certifier, finish, goodAnswers, startSession } from './journey';
import { enterCard } from './renewals';

/** The days of a registration. */
export interface Term {
  readonly certifiedOn: string;
  readonly issuedOn: string;
}
export const lastMarch: Term = { certifiedOn: '2026-03-01', issuedOn: '2026-03-10' };

export interface Pair {
  readonly patient: string;
  readonly caregiver: string;
}

const by = (physician: typeof certifier, { certifiedOn }: Term) => ({
  certified: 'yes',
  certifier: physician,
  certifiedOn,
});

/** Both cards run as long as the patient's certification. */
async function cards(desk: Desk, own: AnyView, number: string, { issuedOn }: Term): Promise<void> {
  const [patient, end] = [own.patient?.id ?? '', own.expiresOn ?? ''];
  await enterCard(desk, patient, `MMP-${number}`, issuedOn, end);
  await theirCard(desk, patient, `CG-${number}`, issuedOn, end);
}

export async function both(desk: Desk, term = lastMarch): Promise<Pair> {
  const own = await finish(
    desk,
    await through(desk, await startSession(desk), (view) => ({
      ...goodAnswers(view),
      certification: by(certifier, term),
      caregiver: { authorised: 'yes', name: rosa, email: 'rosa@example.org' },
    })),
  );
  const patient = own.patient.id;
  const theirs = await startCaregiver(desk, { patient }, undefined, own.id);
  await finish(desk, await through(desk, theirs, caregiverAnswers));
  await cards(desk, own, '77001', term);
  return { patient, caregiver: theirs.person.id ?? '' };
}

export const parent = (view: AnyView) =>
  caregiverAnswers(view, { relationship: { ...tie, relationship: 'parent' } });

export async function family(desk: Desk, birthDate?: string, term = lastMarch): Promise<Pair> {
  const minor = await finish(
    desk,
    await through(desk, await startMinor(desk, birthDate), (view) => ({
      ...minorAnswers(view),
      certification: by(certifier, term),
      secondCertification: by(second.certifier, term),
    })),
  );
  const patient = minor.patient.id;
  const theirs = await startCaregiver(desk, { patient }, { birthDate: guardian.birthDate }, minor.id);
  await finish(desk, await through(desk, theirs, parent));
  await cards(desk, minor, '88001', term);
  return { patient, caregiver: theirs.person.id ?? '' };
}
