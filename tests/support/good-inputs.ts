/** One good input for every call of the table, about records that are there. */
import type { CallName, InputOf } from '../../preload/contract/calls';
import { certifier } from './journey';
import { manager, profile } from './people';

export type Inputs = { readonly [Name in CallName]: InputOf<Name> };

/** Ids of records that are really there, so that mutations get past the first look-up. */
export interface Known {
  readonly session: string;
  readonly patient: string;
  readonly certificate: string;
  readonly paper: string;
  readonly group: string;
  readonly account: string;
}

export const nobody = '00000000-0000-4000-8000-000000000000';
const day = '2026-03-09';

/** One good input a call: complete, or it does not compile. */
export function inputsFor(known: Known, recoveryKey: string): Inputs {
  const { session, patient, certificate, paper, group, account } = known;
  const secrets = { passphrase: 'lantern orchard hill', pin: '123123' };
  const nothing = {};
  const filter = { due: 'open', kind: null, whose: 'all' } as const;
  const text = { kind: 'affirmation', en: 'Statement', es: 'Declaración' } as const;
  return {
    'screen.situation': nothing,
    'screen.prefer': { language: 'en', theme: 'light', textSize: 100, motion: 'full' },
    'screen.quit': nothing,
    'store.samples': nothing,
    'store.found': { profile, manager, language: 'en' },
    'store.recoverySheet': { recoveryKey, language: 'en' },
    'store.printRecoverySheet': { recoveryKey, language: 'en', printer: 'counter' },
    'store.training': { on: true },
    'store.recover': { recoveryKey, name: manager.name, ...secrets },
    'store.newRecoveryKey': { passphrase: 'not the passphrase' },
    'store.keepRecoveryKey': { recoveryKey },
    'store.confirmClock': { reason: 'The battery was changed' },
    'store.profile': nothing,
    'store.changeProfile': { profile, version: 1 },
    'store.stateTexts': nothing,
    'store.addStateText': text,
    'store.changeStateText': { ...text, id: nobody, version: 1 },
    'store.retireStateText': { id: nobody, version: 1 },
    'staff.signIn': { name: manager.name, passphrase: manager.passphrase },
    'staff.signOut': nothing,
    'staff.lock': nothing,
    'staff.unlock': { pin: manager.pin },
    'staff.list': nothing,
    'staff.add': { name: 'New Colleague', roles: ['frontDesk'], group, ...secrets },
    'staff.change': { id: account, version: 1, roles: ['manager'], group, approvedOn: day, active: true },
    'staff.changeGroup': { id: group, version: 1, name: 'Staff', renewalYears: 2 },
    'staff.changeSecrets': { passphrase: 'not the old one', next: 'lantern orchard hill', pin: '123123' },
    'staff.resetSecrets': { id: nobody, ...secrets },
    'staff.postponePassphrase': { until: 'tomorrow' },
    'patient.view': { patient },
    'patient.lookUps': { patient, before: null },
    'person.likely': { name: { given: 'Ana', family: 'OConnor Nguyen' }, birthDate: '1980-07-14' },
    'person.record': { person: patient },
    'person.clashes': { one: patient, other: nobody },
    'person.merge': {
      stays: { id: patient, version: 1 },
      goes: { id: nobody, version: 1 },
      reason: 'Registered twice',
    },
    'person.unmerge': { merge: nobody, version: 1, reason: 'Two people after all' },
    'person.merged': { person: patient },
    'search.suggest': { text: 'oconn' },
    'search.left': { shown: 1, chosen: patient },
    'scan.read': { text: `CS1RS${session.replaceAll('-', '')}` },
    'today.board': nothing,
    'today.followUpDone': { followUp: nobody },
    'registration.start': { person: { kind: 'known', patient }, language: 'en' },
    'registration.open': { session },
    'registration.saveTask': {
      session,
      task: 'certification',
      version: 1,
      answers: { certified: 'yes', certifier, certifiedOn: day },
    },
    'registration.saveDraft': { session, task: 'details', typed: { phone: '860' } },
    'registration.takeOver': { session },
    'registration.handOver': { session, tasks: ['review'], language: 'es' },
    'registration.finish': { session, version: 99, submittedOnStatePage: true, papers: [] },
    'registration.returned': { session, version: 1, reason: 'reason' },
    'registration.abandon': { session, version: 99, reason: 'reason' },
    'registration.certifiers': { text: 'gra' },
    'walkIn.view': nothing,
    'walkIn.saveTask': {
      task: 'review',
      version: 0,
      answers: { items: [{ item: 'name', verdict: 'right' }] },
    },
    'walkIn.saveDraft': { task: 'review', typed: { name: 'right' } },
    'walkIn.moved': { step: 'review', statement: 0, stopped: false },
    'walkIn.blank': nothing,
    'walkIn.showAgain': { pin: '999999' },
    'walkIn.watch': nothing,
    'walkIn.recall': nothing,
    'walkIn.wake': nothing,
    'walkIn.done': nothing,
    'walkIn.takeBack': { pin: manager.pin },
    'document.terms': { session },
    'document.chooseFile': nothing,
    'document.chooseFolder': nothing,
    'document.scanner': nothing,
    'document.scans': nothing,
    'document.read': { token: nobody },
    'document.keep': {
      session,
      proof: 'identity',
      kind: 'passport',
      mime: 'image/jpeg',
      bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xd9]),
      enclosed: false,
      keep: { kind: 'afterEnd' },
    },
    'document.ofSession': { session },
    'document.ofPerson': { person: patient },
    'document.view': { document: nobody },
    'document.delete': { document: nobody, reason: 'Kept by mistake' },
    'document.register': { before: null },
    'photo.view': { person: patient },
    'photo.keep': { person: patient, agreed: true, bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xd9]) },
    'photo.remove': { photo: nobody, reason: 'The person asked' },
    'card.check': { by: 'number', number: 'MMP-1' },
    'card.caregivers': { patient },
    'card.record': { patient, kind: 'card', number: 'MMP-2', issuedOn: day, printedExpiry: '2027-03-01' },
    'card.changeState': { certificate, version: 1, state: 'lost', on: day, reason: 'lost' },
    'card.withdraw': { certificate, version: 1, reason: 'wrong person' },
    'caregiver.end': {
      caregiving: session,
      version: 1,
      as: 'removed',
      until: '2026-03-10',
      reason: 'moved away',
    },
    'renewal.letter': { patient, language: 'en', largePrint: false },
    'queue.board': nothing,
    'queue.glance': nothing,
    'queue.join': { name: 'Ada', reason: 'register', person: null },
    'queue.callNext': nothing,
    'queue.move': { place: nobody, version: 1, move: 'call' },
    'visitor.list': { from: day, until: day, after: null },
    'visitor.enter': { name: 'Casey', why: 'Repair', escort: account, authorisedBy: 'Manager', badge: 'V-1' },
    'visitor.leave': { visitor: nobody },
    'visitor.log': { from: day, until: day, largePrint: false },
    'followUp.list': { filter, after: null },
    'followUp.done': { followUp: nobody, note: '' },
    'followUp.undo': { followUp: nobody },
    'followUp.move': { followUp: nobody, to: day, reason: 'They are away' },
    'followUp.callSheet': { filter, language: 'en', largePrint: false },
    'contact.send': { name: 'Ada', email: 'ada@example.org', message: 'When?', language: 'en' },
    'contact.saveDraft': { typed: { message: 'When' } },
    'contact.inbox': { state: 'open', after: null },
    'contact.answer': { message: nobody, version: 1, way: 'email', note: '' },
    'contact.reopen': { message: nobody, version: 1 },
    'contact.reached': { session: nobody },
    'contact.reach': { session: nobody, phone: '8605550100', email: null },
    'paper.issue': { session, template: 'patientHandout', language: 'en', largePrint: false },
    'paper.bytes': { paper },
    'paper.printers': nothing,
    'paper.print': { paper, printer: 'counter', copies: 1 },
    'audit.head': nothing,
    'audit.rows': { before: null },
    'audit.verify': nothing,
  };
}
