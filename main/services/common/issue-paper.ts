/** Takes a paper into the register: number and snapshot at commit, rendering afterwards (decisions, papers). */
import type { PaperBrief, PaperWish } from '../../../preload/contract/paper';
import type { PaperFrame, PaperInput } from '../../papers/content';
import { refuse } from '../../scope/refusal';
import type { Scope } from '../../scope/scope';
import { papers } from '../../store/papers';
import { rulebooks } from '../../store/rulebooks';
import { serials } from '../../store/serials';
import { encode } from './code';
import { inputOf } from './paper-content/index';
import { type PaperSource, storeOf } from './paper-content/source';

const pad = (serial: number) => String(serial).padStart(6, '0');

/** `R-000042`; training numbers can never be taken for real ones. */
export const numbered = (letter: 'R' | 'P' | 'D', serial: number, training: boolean): string =>
  `${training ? 'T-' : ''}${letter}-${pad(serial)}`;

/** What a paper is about, and how it is made once it has its number. */
interface Order {
  readonly wish: PaperWish;
  readonly session: string | null;
  readonly patient: string | null;
  /** What the QR opens; null prints none. */
  readonly code: string | null;
  /** Null where there is nothing to put on it yet. */
  readonly make: (frame: PaperFrame) => PaperInput | null;
}

/** What the state or an inspector reads stays English, whatever the patient reads (B-PAP-2). */
const alwaysEnglish: ReadonlySet<PaperWish['template']> = new Set(['mailInCover', 'visitorLog']);

/** Takes a number and keeps the snapshot; refuses `paper-not-due`. */
export async function registerPaper(
  { wish, session, patient, code, make }: Order,
  scope: Scope,
): Promise<PaperBrief> {
  const { bookHash, bookText, desk, house, newId, now, operator, unit, zone } = scope;
  const profile = house.profile();
  const notDue = () => refuse('paper-not-due', { template: wish.template });
  if (profile === null) return notDue();
  await rulebooks(unit).keep({ hash: bookHash, book: bookText, at: now });
  // A number taken in vain is given back with the transaction.
  const serial = await serials(unit).next('paper');
  const number = numbered('P', serial, desk.training);
  const { largePrint, template } = wish;
  const language = alwaysEnglish.has(template) ? 'en' : wish.language;
  const input =
    make({
      number,
      language,
      largePrint,
      training: desk.training,
      issuedAt: now,
      zone,
      rulebookVersion: `${scope.book.version} ${bookHash.slice(0, 8)}`,
      store: storeOf(profile),
      code,
      copy: 0,
    }) ?? notDue();
  const id = newId();
  const register = { id, serial, number, session, patient, language, largePrint, input };
  await papers(unit).add({ ...register, rulebookVersion: bookHash, at: now, by: operator.id });
  return (await papers(unit).brief(id)) ?? refuse('not-found');
}

/** A paper of a session; its QR opens the session. */
export const issuePaper = (wish: PaperWish, source: PaperSource, scope: Scope): Promise<PaperBrief> =>
  registerPaper(
    {
      wish,
      session: source.view.id,
      patient: source.view.patient?.id ?? null,
      code: encode({ training: scope.desk.training, session: source.view.id }),
      make: (frame) => inputOf(wish.template, source, frame),
    },
    scope,
  );
