/** The one table of calls. What is not in it cannot be called. */
import type { z } from 'zod';
import { alertCalls } from './alert';
import { allowanceCalls } from './allowance';
import { auditCalls } from './audit';
import { cardCalls } from './card';
import { caregiverCalls } from './caregiver';
import { contactCalls } from './contact';
import { deliveryCalls } from './delivery';
import { deliveryDoorCalls } from './delivery-door';
import { deliveryPaperCalls } from './delivery-papers';
import { deliveryRunCalls } from './delivery-run';
import { dispenseCalls } from './dispense';
import { documentCalls } from './document';
import { followUpCalls } from './follow-up';
import { paperCalls } from './paper';
import { patientCalls } from './patient';
import { personCalls } from './person';
import { photoCalls } from './photo';
import { queueCalls } from './queue';
import { registrationCalls } from './registration';
import { renewalCalls } from './renewal';
import type { Reply } from './reply';
import { rulebookCalls } from './rulebook-desk';
import { screenCalls } from './screen';
import { staffCalls } from './staff';
import { storeCalls } from './store';
import { visitorCalls } from './visitor';
import { walkInCalls } from './walk-in';

export const calls = {
  ...screenCalls,
  ...storeCalls,
  ...staffCalls,
  ...patientCalls,
  ...personCalls,
  ...registrationCalls,
  ...renewalCalls,
  ...walkInCalls,
  ...documentCalls,
  ...photoCalls,
  ...queueCalls,
  ...visitorCalls,
  ...followUpCalls,
  ...contactCalls,
  ...cardCalls,
  ...caregiverCalls,
  ...allowanceCalls,
  ...dispenseCalls,
  ...deliveryCalls,
  ...deliveryRunCalls,
  ...deliveryDoorCalls,
  ...deliveryPaperCalls,
  ...alertCalls,
  ...paperCalls,
  ...rulebookCalls,
  ...auditCalls,
} as const;

export type Calls = typeof calls;
export type CallName = keyof Calls;
/** What a screen hands in, before parsing. */
export type InputOf<Name extends CallName> = z.input<Calls[Name]['input']>;
/** What a use case gets, parsed. */
export type ParsedOf<Name extends CallName> = z.output<Calls[Name]['input']>;
export type OutputOf<Name extends CallName> = z.output<Calls[Name]['output']>;
export type ReplyOf<Name extends CallName> = Reply<OutputOf<Name>>;
