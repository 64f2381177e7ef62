/** People found once: who might be somebody known here, and two records of one person made one (B-PER-1). */
import { z } from 'zod';
import { call, counterStaff } from './call';
import { CertificateKind } from './card';
import { Relationship } from './caregiver-answers';
import { SessionBrief } from './patient';
import { Address, Day, Id, Instant, note, PersonName, Version, Zip } from './values';

/** In what a known person is like the one that is typed. */
export const Alike = z.strictObject({
  /** `swapped`: given and family name in each other's place; `family`, `given`: that one alone. */
  name: z.enum(['same', 'swapped', 'sounds', 'family', 'given']),
  /** `swapped`: day and month; `digit`: one figure, or two neighbours; `near`: two of its three parts. */
  birthDate: z.enum(['same', 'swapped', 'digit', 'near', 'other']),
  sameZip: z.boolean(),
});
export type Alike = z.infer<typeof Alike>;

/** As much as it takes to know somebody who stands at the counter, and no more (R-PMP-4). */
export const LikelyPerson = z.strictObject({
  id: Id,
  name: PersonName,
  birthYear: z.int(),
  town: z.string().nullable(),
  alike: Alike,
});
export type LikelyPerson = z.infer<typeof LikelyPerson>;

/** A record that leads to another one since it was merged. */
export const MergedRecord = z.strictObject({
  /** The merge, to take it back. */
  merge: Id,
  name: PersonName,
  birthYear: z.int(),
  /** Of the merged record. */
  version: Version,
  at: Instant,
  by: z.string(),
  reason: z.string(),
});
export type MergedRecord = z.infer<typeof MergedRecord>;

/** Everything that hangs on a person, to be compared with another record. */
export const PersonRecord = z.strictObject({
  id: Id,
  version: Version,
  name: PersonName,
  birthDate: Day,
  address: Address.nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  roles: z.array(z.enum(['patient', 'caregiver'])),
  sessions: z.array(SessionBrief),
  /** Newest first. */
  certifiedOn: z.array(Day),
  certificates: z.array(z.strictObject({ kind: CertificateKind, number: z.string() })),
  /** Who cares for this person now. */
  caregivers: z.array(PersonName),
  /** How many patients this person cares for now. */
  wards: z.int(),
  papers: z.int(),
  createdAt: Instant,
  merged: z.array(MergedRecord),
});
export type PersonRecord = z.infer<typeof PersonRecord>;

/** Somebody who is no patient here, for instance a caregiver: the patient's page without the patient's parts. */
export const PersonView = z.strictObject({
  id: Id,
  name: PersonName,
  birthDate: Day,
  address: Address.nullable(),
  phone: z.string().nullable(),
  email: z.strictObject({ address: z.string(), temporary: z.boolean() }).nullable(),
  /** Those whom they care for now first. */
  caresFor: z.array(
    z.strictObject({
      patient: Id,
      name: PersonName,
      relationship: Relationship,
      from: Day,
      until: Day.nullable(),
    }),
  ),
  sessions: z.array(SessionBrief),
});
export type PersonView = z.infer<typeof PersonView>;

/** What two records contradict each other in: told before they are merged, never hidden. */
export const Clash = z.strictObject({
  what: z.enum(['birthDate', 'openSessions', 'cardNumbers', 'caregivers', 'wards']),
  one: z.string(),
  other: z.string(),
});
export type Clash = z.infer<typeof Clash>;

const reason = note(500).pipe(z.string().min(1, 'wrong.required'));
const versioned = z.strictObject({ id: Id, version: Version });

export const personCalls = {
  'person.view': call({
    input: z.strictObject({ person: Id }),
    output: PersonView,
    who: counterStaff,
    effect: 'reads',
    trace: 'lookUp',
  }),
  /** Who might be the person that is about to be kept: one audit row, no look-up. At most five. */
  'person.likely': call({
    input: z.strictObject({
      name: PersonName,
      birthDate: Day,
      zip: Zip.nullable().default(null),
      /** A record that is compared with the others. */
      besides: Id.nullable().default(null),
    }),
    output: z.array(LikelyPerson),
    who: counterStaff,
    effect: 'reads',
    trace: 'act',
    anyClock: true,
  }),
  /** One side of a comparison. */
  'person.record': call({
    input: z.strictObject({ person: Id }),
    output: PersonRecord,
    who: ['manager'],
    effect: 'reads',
    trace: 'lookUp',
    anyClock: true,
  }),
  'person.clashes': call({
    input: z.strictObject({ one: Id, other: Id }),
    output: z.array(Clash),
    who: ['manager'],
    effect: 'reads',
    trace: 'act',
    anyClock: true,
  }),
  /** One record leads to the other from now on; nothing is rewritten (decisions). */
  'person.merge': call({
    input: z.strictObject({ stays: versioned, goes: versioned, reason }),
    output: PersonRecord,
    who: ['manager'],
    effect: 'writes',
    trace: 'act',
  }),
  /** Takes a merge back; what was added meanwhile stays where it was written. */
  'person.unmerge': call({
    input: z.strictObject({ merge: Id, version: Version, reason }),
    output: z.strictObject({ stays: Id, restored: Id }),
    who: ['manager'],
    effect: 'writes',
    trace: 'act',
  }),
  /** The records that lead to this one: no more of them than a suggestion shows. */
  'person.merged': call({
    input: z.strictObject({ person: Id }),
    output: z.array(MergedRecord),
    who: counterStaff,
    effect: 'reads',
    trace: 'none',
    anyClock: true,
  }),
} as const;
