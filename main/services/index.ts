/** Call by call, the use case that answers it. Complete, or it does not compile. */
import type { UseCases } from '../scope/scope';
import { list as alerts } from './alert/list';
import { paper as alertsPaper } from './alert/paper';
import { enterExternal } from './allowance/enter-external';
import { setLimit } from './allowance/set-limit';
import { statement } from './allowance/statement';
import { view as allowance, glance as allowanceGlance } from './allowance/view';
import { head, rows, verify } from './audit/trail';
import { changeState } from './card/change-state';
import { caregivers, check } from './card/check';
import { record } from './card/record';
import { withdraw } from './card/withdraw';
import { answer, saveDraft as contactDraft, inbox, reopen, send } from './contact/contact';
import { reach, reached } from './contact/reach';
import { deliveries } from './delivery/index';
import { commit } from './dispense/commit';
import * as sales from './dispense/sales';
import { slip } from './dispense/slip';
import { voidRows } from './dispense/void';
import { weigh } from './dispense/weigh';
import { keep } from './document/keep';
import { ofPerson, ofSession, register, remove, view as viewDocument } from './document/kept';
import { chooseFile, chooseFolder, read as readOutside, scanner, scans } from './document/outside';
import { terms } from './document/terms';
import { callSheet } from './follow-up/call-sheet';
import * as followUp from './follow-up/follow-ups';
import { bytes, issue, print, printAll, printers } from './paper/papers';
import { lookUps } from './patient/look-ups';
import { read } from './patient/scan';
import { left, suggest } from './patient/search';
import { board, followUpDone } from './patient/today';
import { view } from './patient/view';
import { likely } from './person/likely';
import { clashes, merge, unmerge } from './person/merge';
import { merged, record as personRecord } from './person/record';
import { view as personView } from './person/view';
import * as photo from './photo/photos';
import { glance } from './queue/glance';
import * as queue from './queue/queue';
import { certifiers } from './registration/certifiers';
import { abandon, finish, returned } from './registration/end';
import { end as endCaregiving } from './registration/end-caregiver';
import { handOver } from './registration/hand-over';
import { open } from './registration/open';
import { saveDraft } from './registration/save-draft';
import { saveTask } from './registration/save-task';
import { startOnce } from './registration/start-once';
import { takeOver } from './registration/take-over';
import * as walkIn from './registration/walk-in';
import { recall, wake, watch } from './registration/watch';
import { letter, letters, lettersDue } from './renewal/letter';
import { confirm, setValue, takeBack } from './rulebook/acts';
import { chooseFile as chooseRulebook, compare, load } from './rulebook/load';
import { replayCard, replaySale } from './rulebook/replays';
import { inUse, rule, list as rules } from './rulebook/shown';
import { prefer } from './screen/prefer';
import { quit } from './screen/quit';
import { setScanner } from './screen/set-scanner';
import { situation } from './screen/situation';
import { add, change, changeGroup, list, resetSecrets } from './staff/accounts';
import { lock } from './staff/lock';
import { changeSecrets, postponePassphrase } from './staff/own-secrets';
import { signIn } from './staff/sign-in';
import { signOut } from './staff/sign-out';
import { unlock } from './staff/unlock';
import { confirmClock } from './store/confirm-clock';
import { found } from './store/found';
import { changeProfile, profile } from './store/profile';
import { recover } from './store/recover';
import { keepRecoveryKey, newRecoveryKey } from './store/recovery-key';
import { printRecoverySheet, recoverySheet } from './store/recovery-sheet';
import { samples } from './store/samples';
import { addStateText, changeStateText, retireStateText, stateTexts } from './store/state-texts';
import { training } from './store/training';
import { log } from './visitor/log';
import * as visitor from './visitor/visitors';

export const useCases = {
  'screen.situation': situation,
  'screen.prefer': prefer,
  'screen.setScanner': setScanner,
  'screen.quit': quit,
  'store.samples': samples,
  'store.found': found,
  'store.recoverySheet': recoverySheet,
  'store.printRecoverySheet': printRecoverySheet,
  'store.training': training,
  'store.recover': recover,
  'store.newRecoveryKey': newRecoveryKey,
  'store.keepRecoveryKey': keepRecoveryKey,
  'store.confirmClock': confirmClock,
  'store.profile': profile,
  'store.changeProfile': changeProfile,
  'store.stateTexts': stateTexts,
  'store.addStateText': addStateText,
  'store.changeStateText': changeStateText,
  'store.retireStateText': retireStateText,
  'staff.signIn': signIn,
  'staff.signOut': signOut,
  'staff.lock': lock,
  'staff.unlock': unlock,
  'staff.list': list,
  'staff.add': add,
  'staff.change': change,
  'staff.changeGroup': changeGroup,
  'staff.changeSecrets': changeSecrets,
  'staff.resetSecrets': resetSecrets,
  'staff.postponePassphrase': postponePassphrase,
  'patient.view': view,
  'patient.lookUps': lookUps,
  'person.view': personView,
  'person.likely': likely,
  'person.record': personRecord,
  'person.clashes': clashes,
  'person.merge': merge,
  'person.unmerge': unmerge,
  'person.merged': merged,
  'search.suggest': suggest,
  'search.left': left,
  'scan.read': read,
  'today.board': board,
  'today.followUpDone': followUpDone,
  'registration.start': startOnce,
  'registration.open': open,
  'registration.saveTask': saveTask,
  'registration.saveDraft': saveDraft,
  'registration.takeOver': takeOver,
  'registration.handOver': handOver,
  'registration.finish': finish,
  'registration.returned': returned,
  'registration.abandon': abandon,
  'registration.certifiers': certifiers,
  'walkIn.view': walkIn.view,
  'walkIn.saveTask': walkIn.saveTask,
  'walkIn.saveDraft': walkIn.saveDraft,
  'walkIn.moved': walkIn.moved,
  'walkIn.done': walkIn.done,
  'walkIn.blank': walkIn.blank,
  'walkIn.takeBack': walkIn.takeBack,
  'walkIn.showAgain': walkIn.showAgain,
  'walkIn.watch': watch,
  'walkIn.recall': recall,
  'walkIn.wake': wake,
  'document.terms': terms,
  'document.chooseFile': chooseFile,
  'document.chooseFolder': chooseFolder,
  'document.scanner': scanner,
  'document.scans': scans,
  'document.read': readOutside,
  'document.keep': keep,
  'document.ofSession': ofSession,
  'document.ofPerson': ofPerson,
  'document.view': viewDocument,
  'document.delete': remove,
  'document.register': register,
  'queue.board': queue.board,
  'queue.join': queue.join,
  'queue.callNext': queue.callNext,
  'queue.move': queue.move,
  'queue.glance': glance,
  'visitor.list': visitor.list,
  'visitor.enter': visitor.enter,
  'visitor.leave': visitor.leave,
  'visitor.log': log,
  'followUp.list': followUp.list,
  'followUp.done': followUp.done,
  'followUp.undo': followUp.undo,
  'followUp.move': followUp.move,
  'followUp.callSheet': callSheet,
  'contact.send': send,
  'contact.saveDraft': contactDraft,
  'contact.inbox': inbox,
  'contact.answer': answer,
  'contact.reopen': reopen,
  'contact.reached': reached,
  'contact.reach': reach,
  'photo.view': photo.view,
  'photo.keep': photo.keep,
  'photo.remove': photo.remove,
  'card.check': check,
  'card.caregivers': caregivers,
  'card.record': record,
  'card.changeState': changeState,
  'card.withdraw': withdraw,
  'caregiver.end': endCaregiving,
  'renewal.letter': letter,
  'renewal.lettersDue': lettersDue,
  'renewal.letters': letters,
  'allowance.view': allowance,
  'allowance.glance': allowanceGlance,
  'allowance.enterExternal': enterExternal,
  'allowance.setLimit': setLimit,
  'allowance.statement': statement,
  'dispense.weigh': weigh,
  'dispense.commit': commit,
  'dispense.view': sales.view,
  'dispense.ofPatient': sales.ofPatient,
  'dispense.void': voidRows,
  'dispense.slip': slip,
  ...deliveries,
  'alert.list': alerts,
  'alert.paper': alertsPaper,
  'paper.issue': issue,
  'paper.bytes': bytes,
  'paper.printers': printers,
  'paper.print': print,
  'paper.printAll': printAll,
  'rulebook.list': rules,
  'rulebook.rule': rule,
  'rulebook.confirm': confirm,
  'rulebook.takeBack': takeBack,
  'rulebook.setValue': setValue,
  'rulebook.chooseFile': chooseRulebook,
  'rulebook.compare': compare,
  'rulebook.load': load,
  'rulebook.inUse': inUse,
  'rulebook.replayCard': replayCard,
  'rulebook.replaySale': replaySale,
  'audit.head': head,
  'audit.rows': rows,
  'audit.verify': verify,
} satisfies UseCases;
