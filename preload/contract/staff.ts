/** Signing in, locking, and who works here (R-PMP-3, R-PMP-4, R-PMP-6, R-ST-3). */
import { z } from 'zod';
import { anyOperator, call } from './call';
import { OperatorBrief } from './screen';
import { choice, Day, Id, line, NamePart, Passphrase, Pin, Role, Version } from './values';

const nothing = z.strictObject({});

/** A staff group and its renewal period (R-PMP-6). */
export const StaffGroup = z.strictObject({
  id: Id,
  name: z.string(),
  /** Years after approval until accounts lapse; null is "not set": no lapse. */
  renewalYears: z.int().positive().nullable(),
  version: Version,
});
export type StaffGroup = z.infer<typeof StaffGroup>;

export const Account = z.strictObject({
  id: Id,
  name: z.string(),
  roles: z.array(Role),
  group: Id,
  approvedOn: Day,
  /** Day on which the account lapses, from the group's renewal period; null without one. */
  lapsesOn: Day.nullable(),
  passphraseSetOn: Day,
  active: z.boolean(),
  version: Version,
});
export type Account = z.infer<typeof Account>;

const Roles = z.array(Role).min(1, 'wrong.rolesMissing');

export const staffCalls = {
  /** Opens the store with the operator's own slot of the keyring and signs them in. */
  'staff.signIn': call({
    input: z.strictObject({ name: NamePart, passphrase: z.string().min(1, 'wrong.required').max(128) }),
    output: OperatorBrief,
    who: ['none'],
    effect: 'gate',
    trace: 'act',
    anyClock: true,
  }),
  'staff.signOut': call({
    input: nothing,
    output: nothing,
    who: [...anyOperator, 'locked'],
    effect: 'gate',
    trace: 'act',
    anyClock: true,
  }),
  'staff.lock': call({
    input: nothing,
    output: nothing,
    who: anyOperator,
    effect: 'gate',
    trace: 'act',
    anyClock: true,
  }),
  /** Five wrong PINs in a row spend it: then only the passphrase opens the screen again. */
  'staff.unlock': call({
    input: z.strictObject({ pin: Pin }),
    output: OperatorBrief,
    who: ['locked'],
    effect: 'gate',
    trace: 'act',
    anyClock: true,
  }),
  'staff.list': call({
    input: nothing,
    output: z.strictObject({ accounts: z.array(Account), groups: z.array(StaffGroup) }),
    who: ['manager'],
    effect: 'reads',
    trace: 'none',
    anyClock: true,
  }),
  'staff.add': call({
    input: z.strictObject({ name: NamePart, roles: Roles, group: Id, passphrase: Passphrase, pin: Pin }),
    output: Account,
    who: ['manager'],
    effect: 'writes',
    trace: 'act',
  }),
  /** Roles, group, approval and whether the account may sign in. */
  'staff.change': call({
    input: z.strictObject({
      id: Id,
      version: Version,
      roles: Roles,
      group: Id,
      approvedOn: Day,
      active: z.boolean(),
    }),
    output: Account,
    who: ['manager'],
    effect: 'writes',
    trace: 'act',
  }),
  'staff.changeGroup': call({
    input: z.strictObject({
      id: Id.nullable(),
      version: Version,
      name: line(80),
      renewalYears: z.int().min(1, 'wrong.years').max(10, 'wrong.years').nullable(),
    }),
    output: z.array(StaffGroup),
    who: ['manager'],
    effect: 'writes',
    trace: 'act',
  }),
  /** One's own passphrase and PIN; the old passphrase is asked. */
  'staff.changeSecrets': call({
    input: z.strictObject({
      passphrase: z.string().min(1, 'wrong.required').max(128),
      next: Passphrase,
      pin: Pin,
    }),
    output: OperatorBrief,
    who: anyOperator,
    effect: 'writes',
    trace: 'act',
  }),
  /** A manager gives a colleague new secrets, for instance after a forgotten passphrase. */
  'staff.resetSecrets': call({
    input: z.strictObject({ id: Id, passphrase: Passphrase, pin: Pin }),
    output: Account,
    who: ['manager'],
    effect: 'writes',
    trace: 'act',
  }),
  /** The six-month prompt was put off: audited (decisions, R-PMP-3). */
  'staff.postponePassphrase': call({
    input: z.strictObject({ until: choice(['tomorrow', 'nextWeek']) }),
    output: OperatorBrief,
    who: anyOperator,
    effect: 'writes',
    trace: 'act',
  }),
} as const;
