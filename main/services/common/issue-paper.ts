/** Takes a paper into the register: number and snapshot at commit, rendering afterwards (decisions, papers). */
import type { PaperBrief, PaperWish } from '../../../preload/contract/paper';
import type { PaperFrame, PaperInput } from '../../papers/content';
import { refuse } from '../../scope/refusal';
import type { Scope } from '../../scope/scope';
import { papers } from '../../store/papers';
import { rulebooks } from '../../store/rulebooks';
import { serials } from '../../store/serials';
import { bookVersion } from './book-version';
import { encode } from './code';
import { inputOf } from './paper-content/index';
import { type PaperSource, storeOf } from './paper-content/source';
import { type Form, sentOnce } from './sent-once';

const pad = (serial: number) => String(serial).padStart(6, '0');

/** `R-000042`; training numbers can never be taken for real ones. */
export const numbered = (letter: 'R' | 'P' | 'D' | 'O' | 'M', serial: number, training: boolean): string =>
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

/**
 * What the state or an inspector reads stays English, whatever the patient reads (B-PAP-2). So does a driver's slip,
 * but for the customer's part of it.
 */
const alwaysEnglish: ReadonlySet<PaperWish['template']> = new Set([
  'mailInCover',
  'visitorLog',
  'alerts',
  'deliveryManifest',
  'deliverySlip',
  'deliveryReturn',
]);

/** Takes a number and keeps the snapshot; refuses `paper-not-due`. */
async function register(
  id: string,
  { wish, session, patient, code, make }: Order,
  scope: Scope,
): Promise<void> {
  const { bookHash, bookText, desk, house, now, operator, unit, zone } = scope;
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
      rulebookVersion: bookVersion(scope),
      store: storeOf(profile),
      code,
      copy: 0,
    }) ?? notDue();
  const paper = { id, serial, number, session, patient, language, largePrint, input };
  await papers(unit).add({ ...paper, rulebookVersion: bookHash, at: now, by: operator.id });
}

/** A form that is sent again finds the paper that it made before: it takes no second number. */
export async function registerPaper(form: Form, order: Order, scope: Scope): Promise<PaperBrief> {
  const id = await sentOnce(form, scope, (made) => register(made, order, scope));
  return (await papers(scope.unit).brief(id)) ?? refuse('not-found');
}

/** A paper of a session; its QR opens the session. */
export const issuePaper = (
  wish: PaperWish,
  source: PaperSource,
  key: string | null,
  scope: Scope,
): Promise<PaperBrief> => {
  const { id: session, patient } = source.view;
  return registerPaper(
    { call: 'paper.issue', key, wanted: { session, ...wish } },
    {
      wish,
      session,
      patient: patient?.id ?? null,
      code: encode({ training: scope.desk.training, what: 'session', id: session }),
      make: (frame) => inputOf(wish.template, source, frame),
    },
    scope,
  );
};
