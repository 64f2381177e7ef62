/** Which window an order is moved to: those that are possible, and why each other one is not (R-DLV-1, B-DLV-1). */
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../preload/contract/calls';
import type { DeliveryRefusal, WindowKey, WindowOffer } from '../../../preload/contract/delivery-values';
import type { Reply } from '../../../preload/contract/reply';
import { useMay } from '../../client/situation';
import { useWindowWords } from '../../client/window-words';
import { RadioCards } from '../../forms/choice-fields';
import { Form } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { TextArea } from '../../forms/text-fields';
import { usePlaceWords } from './capacity';
import { keyOf, offersOf } from './offers';
import { useReasonWords } from './reasons';
import { type Moved, type NotMoved, useMoves } from './use-moves';

/** A window that was tried, and why it was refused. */
export interface Tried extends NotMoved {
  readonly window: WindowKey;
}

interface FormProps {
  readonly found: OutputOf<'delivery.movesTo'>;
  readonly refused: Tried | null;
  readonly onRefused: (tried: Tried) => void;
  /** Somebody else was first. */
  readonly onOvertaken: () => void;
  readonly onMoved: (moved: Moved) => void;
  readonly onClose: () => void;
}

interface Typed extends Record<string, unknown> {
  readonly window: string;
  readonly reason: string;
}

type Sent = (Moved | NotMoved) & { readonly window: WindowKey };

export function MoveForm({ found, refused, onRefused, onOvertaken, onMoved, onClose }: FormProps) {
  const { t } = useTranslation();
  const words = useWindowWords();
  const placeWords = usePlaceWords();
  const needsReason = t('delivery.board.move.needsReason');
  const move = useMoves();
  const mayAnswer = useMay()(['pharmacist']);
  const { order, windows } = found;
  const { possible, others } = offersOf(order, windows, mayAnswer);
  const asksReason = mayAnswer && (refused?.toAcknowledge.length ?? 0) > 0;

  async function send({ window: key, reason }: Typed): Promise<Reply<Sent>> {
    const window = possible.find((offer) => keyOf(offer.window) === key)?.window;
    if (!window) return { kind: 'invalid', fields: { window: { word: 'wrong.choose', facts: {} } } };
    const typed = reason.trim();
    const answers = asksReason && typed !== '' ? { reason: typed, of: refused?.toAcknowledge ?? [] } : null;
    const reply = await move(order, window, answers);
    if (reply.kind === 'stale') onOvertaken();
    return reply.kind === 'done' ? { kind: 'done', value: { ...reply.value, window } } : reply;
  }

  return (
    <>
      {possible.length === 0 && <p className="strong">{t('delivery.board.move.none')}</p>}
      <Form<Typed, Sent>
        name="move"
        values={{ window: '', reason: '' }}
        send={send}
        done={(sent) => (sent.outcome === 'moved' ? onMoved(sent) : onRefused(sent))}
      >
        {asksReason && (
          <TextArea
            name="reason"
            label={t('delivery.board.move.reason')}
            hint={t('delivery.board.move.reasonHint')}
            rows={2}
          />
        )}
        {possible.length > 0 && (
          <RadioCards
            name="window"
            label={t('delivery.board.move.window')}
            options={possible.map((offer) => ({
              value: keyOf(offer.window),
              label: words.window(offer.window),
              hint: [placeWords(offer), ...(offer.refusals.length > 0 ? [needsReason] : [])].join(' · '),
            }))}
          />
        )}
        {others.length > 0 && <Others offers={others} />}
        {possible.length > 0 ? (
          <div className="move-bar">
            <SubmitBar label={t('delivery.board.move.submit')} onCancel={onClose} />
          </div>
        ) : (
          <CloseBar onClose={onClose} />
        )}
      </Form>
    </>
  );
}

/** Windows that cannot be chosen, each with the names of its reasons. */
function Others({ offers }: { offers: readonly WindowOffer[] }) {
  const { t } = useTranslation();
  const words = useWindowWords();
  const reasonOf = useReasonWords();
  const titles = (refusals: readonly DeliveryRefusal[]) =>
    refusals.map((refusal) => reasonOf(refusal).title).join(' · ');
  return (
    <details className="card-plain">
      <summary className="row move-others">
        {t('delivery.board.move.others', { count: offers.length })}
      </summary>
      <ul className="lines">
        {offers.map(({ window, refusals }) => (
          <li key={keyOf(window)} className="line">
            <span className="strong">{words.window(window)}</span>
            <span className="soft">{titles(refusals)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

export function CloseBar({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="submit-bar">
      <button type="button" className="button" onClick={onClose}>
        {t('common.close')}
      </button>
    </div>
  );
}
