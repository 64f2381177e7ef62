/** An order into another window: those that are possible are offered, every other one says why not (R-DLV-1, B-DLV-1). */
import { CircleSlash } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../preload/contract/calls';
import type { DeliveryRefusal, WindowKey, WindowOffer } from '../../../preload/contract/delivery-values';
import type { Reply } from '../../../preload/contract/reply';
import { useCall } from '../../client/client';
import { useMay } from '../../client/situation';
import { useWindowWords } from '../../client/window-words';
import { RadioCards } from '../../forms/choice-fields';
import { Form } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { TextArea } from '../../forms/text-fields';
import { Answer } from '../answer';
import { DialogFrame } from '../confirm-dialog';
import { Panel } from '../not-done';
import { usePlaceWords } from './capacity';
import { keyOf, offersOf } from './offers';
import { Reasons, useReasonWords } from './reasons';
import { type Movable, type Moved, type NotMoved, useMoves } from './use-moves';

/** A window that was tried, and why it was refused. */
export interface Tried extends NotMoved {
  readonly window: WindowKey;
}

interface MoveProps {
  readonly order: Movable;
  /** The order was dropped on a window that cannot take it. */
  readonly tried?: Tried | null;
  readonly onMoved: (moved: Moved) => void;
  readonly onClose: () => void;
}

export function MoveDialog({ order, tried = null, onMoved, onClose }: MoveProps) {
  const { t } = useTranslation();
  const words = useWindowWords();
  const asked = useCall('delivery.movesTo', { order: order.id });
  const [refused, setRefused] = useState(tried);
  return (
    <DialogFrame open title={t('delivery.board.move.title', { number: order.number })} onClose={onClose}>
      <p>{t('delivery.board.move.now', { window: words.window(order.window) })}</p>
      {refused && (
        <Panel
          key={keyOf(refused.window)}
          tone="warn"
          icon={<CircleSlash aria-hidden />}
          title={t('delivery.board.move.refused', { window: words.window(refused.window) })}
          focus
        >
          <Reasons refusals={refused.refusals} />
        </Panel>
      )}
      <Answer reply={asked.reply} again={asked.again}>
        {(found) => (
          <MoveForm
            order={order}
            found={found}
            refused={refused}
            onRefused={setRefused}
            onMoved={onMoved}
            onClose={onClose}
          />
        )}
      </Answer>
    </DialogFrame>
  );
}

interface FormProps extends Omit<MoveProps, 'tried'> {
  readonly found: OutputOf<'delivery.movesTo'>;
  readonly refused: Tried | null;
  readonly onRefused: (tried: Tried) => void;
}

interface Typed extends Record<string, unknown> {
  readonly window: string;
  readonly reason: string;
}

type Sent = (Moved | NotMoved) & { readonly window: WindowKey };

function MoveForm({ order, found, refused, onRefused, onMoved, onClose }: FormProps) {
  const { t } = useTranslation();
  const words = useWindowWords();
  const placeWords = usePlaceWords();
  const needsReason = t('delivery.board.move.needsReason');
  const move = useMoves();
  const [round, setRound] = useState(0);
  const mayAnswer = useMay()(['pharmacist']);
  const { possible, others } = offersOf(order, found.windows, mayAnswer);
  const asksReason = mayAnswer && (refused?.toAcknowledge.length ?? 0) > 0;

  async function send({ window: key, reason }: Typed): Promise<Reply<Sent>> {
    const window = possible.find((offer) => keyOf(offer.window) === key)?.window;
    if (!window) return { kind: 'invalid', fields: { window: { word: 'wrong.choose', facts: {} } } };
    const typed = reason.trim();
    const answers = asksReason && typed !== '' ? { reason: typed, of: refused?.toAcknowledge ?? [] } : null;
    const reply = await move(order, window, answers);
    return reply.kind === 'done' ? { kind: 'done', value: { ...reply.value, window } } : reply;
  }

  return (
    <>
      {possible.length === 0 && <p className="strong">{t('delivery.board.move.none')}</p>}
      <Form<Typed, Sent>
        key={round}
        name="move"
        values={{ window: '', reason: '' }}
        send={send}
        done={(sent) => (sent.outcome === 'moved' ? onMoved(sent) : onRefused(sent))}
        onStale={() => setRound(round + 1)}
      >
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
        {asksReason && (
          <TextArea
            name="reason"
            label={t('delivery.board.move.reason')}
            hint={t('delivery.board.move.reasonHint')}
          />
        )}
        {others.length > 0 && <Others offers={others} />}
        {possible.length > 0 ? (
          <SubmitBar label={t('delivery.board.move.submit')}>
            <button type="button" className="button" onClick={onClose}>
              {t('common.cancel')}
            </button>
          </SubmitBar>
        ) : (
          <div className="submit-bar">
            <button type="button" className="button" onClick={onClose}>
              {t('common.close')}
            </button>
          </div>
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
