/** Takes a paper into the register: number and snapshot at commit, rendering afterwards (decisions, papers). */
import type { PaperBrief, PaperWish } from '../../../preload/contract/paper';
import { refuse } from '../../scope/refusal';
import type { Scope } from '../../scope/scope';
import { papers } from '../../store/papers';
import { rulebooks } from '../../store/rulebooks';
import { serials } from '../../store/serials';
import { encode } from './code';
import { inputOf, type PaperSource, storeOf } from './paper-content';

const pad = (serial: number) => String(serial).padStart(6, '0');

/** `R-000042`; training numbers can never be taken for real ones. */
export const numbered = (letter: 'R' | 'P', serial: number, training: boolean): string =>
  `${training ? 'T-' : ''}${letter}-${pad(serial)}`;

/** Refuses `paper-not-due` where the session has nothing to put on it yet. */
export async function issuePaper(wish: PaperWish, source: PaperSource, scope: Scope): Promise<PaperBrief> {
  const { desk, house, newId, now, operator, unit, zone } = scope;
  const profile = house.profile();
  const notDue = () => refuse('paper-not-due', { template: wish.template });
  if (profile === null) return notDue();
  await rulebooks(unit).keep({ hash: scope.bookHash, book: desk.bookText, at: now });
  // A number taken in vain is given back with the transaction.
  const serial = await serials(unit).next('paper');
  const number = numbered('P', serial, desk.training);
  // The state reads the cover sheet: it stays English, whatever the patient reads (B-PAP-2).
  const language = wish.template === 'mailInCover' ? 'en' : wish.language;
  const frame = {
    number,
    language,
    largePrint: wish.largePrint,
    training: desk.training,
    issuedAt: now,
    zone,
    rulebookVersion: `${scope.book.version} ${scope.bookHash.slice(0, 8)}`,
    store: storeOf(profile),
    code: encode({ training: desk.training, session: source.view.id }),
    copy: 0,
  };
  const input = inputOf(wish.template, source, frame) ?? notDue();
  const id = newId();
  await papers(unit).add({
    id,
    serial,
    number,
    session: source.view.id,
    patient: source.view.patient?.id ?? null,
    language,
    largePrint: wish.largePrint,
    rulebookVersion: scope.bookHash,
    input,
    at: now,
    by: operator.id,
  });
  return (await papers(unit).brief(id)) ?? refuse('not-found');
}
