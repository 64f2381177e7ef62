/** The confirmation for whoever receives it, and the slip that goes with the bag. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { OrderView } from '../../../preload/contract/delivery';
import type { PaperBrief } from '../../../preload/contract/paper';
import type { Language } from '../../../preload/contract/values';
import { useAct } from '../../client/client';
import { useSituation } from '../../client/situation';
import { RadioCards } from '../../forms/choice-fields';
import { Form } from '../../forms/form';
import { PaperLook } from '../../forms/paper-look';
import { SubmitBar } from '../../forms/submit-bar';
import { pathTo } from '../../routes';

interface Look extends Record<string, unknown> {
  readonly paper: string;
  readonly language: Language;
  readonly largePrint: boolean;
}

/** One that waits has no bag yet, and one that is over needs neither. */
function papersOf(state: OrderView['state']): readonly ('confirmation' | 'slip')[] {
  if (state === 'waiting') return ['confirmation'];
  return state === 'scheduled' || state === 'packed' || state === 'out' ? ['confirmation', 'slip'] : [];
}

export function Papers({ order }: { order: OrderView }) {
  const { t } = useTranslation();
  const { situation } = useSituation();
  const [, go] = useLocation();
  const confirmation = useAct('delivery.confirmation', { refresh: false });
  const slip = useAct('delivery.slip', { refresh: false });
  const [key, setKey] = useState(() => crypto.randomUUID());
  const papers = papersOf(order.state);
  if (papers.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="order-papers">
      <h2 id="order-papers">{t('delivery.order.papers.title')}</h2>
      <Form<Look, PaperBrief>
        name="order-paper"
        values={{ paper: 'confirmation', language: situation.preferences.language, largePrint: false }}
        // Another language or size is another paper.
        onTyped={() => setKey(crypto.randomUUID())}
        send={({ paper, language, largePrint }) =>
          (paper === 'slip' ? slip : confirmation).act({ order: order.id, language, largePrint, key })
        }
        done={({ id }) => go(`${pathTo('paper', { paper: id })}?order=${order.id}`)}
      >
        <RadioCards
          name="paper"
          label={t('delivery.order.papers.which')}
          options={papers.map((value) => ({
            value,
            label: t(`delivery.order.papers.${value}`),
            hint: t(`delivery.order.papers.${value}Hint`),
          }))}
        />
        <PaperLook />
        <SubmitBar label={t('delivery.order.papers.make')} />
      </Form>
    </section>
  );
}
