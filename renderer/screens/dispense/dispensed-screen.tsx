/** `/dispense/:patient/:dispense`: a sale that was made, its slip, and taking rows back (B-ALW-3). */
import { CircleCheckBig } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams, useSearch } from 'wouter';
import type { DispenseView } from '../../../preload/contract/dispense';
import type { PaperBrief } from '../../../preload/contract/paper';
import type { Language } from '../../../preload/contract/values';
import { useAct, useCall } from '../../client/client';
import { useWeights } from '../../client/grams';
import { fullName } from '../../client/names';
import { useMay, useSituation } from '../../client/situation';
import { useWhen } from '../../client/when';
import { Form } from '../../forms/form';
import { PaperLook } from '../../forms/paper-look';
import { SubmitBar } from '../../forms/submit-bar';
import { Answer } from '../../frame/answer';
import { Page } from '../../frame/page';
import { SummaryList } from '../../frame/parts';
import { pathTo, routes } from '../../routes';
import { SoldItems } from './sold-items';
import { VoidDialog } from './void-dialog';

export function DispensedScreen() {
  const { t } = useTranslation();
  const { patient = '', dispense = '' } = useParams<{ patient: string; dispense: string }>();
  const { reply, again } = useCall('dispense.view', { dispense });
  if (reply?.kind === 'done') return <Shown sale={reply.value} />;
  return (
    <Page
      title={t('dispense.sold.page')}
      back={{ path: pathTo('patient', { patient }), label: t('print.back') }}
    >
      <Answer reply={reply} again={again}>
        {() => null}
      </Answer>
    </Page>
  );
}

function Shown({ sale }: { sale: DispenseView }) {
  const { t } = useTranslation();
  const may = useMay();
  const { grams } = useWeights();
  const isNew = new URLSearchParams(useSearch()).has('new');
  const [voiding, setVoiding] = useState(false);
  const sells = may(routes.dispense.who);
  const patient = sale.patient.id;
  const live = sale.items.some(({ voided }) => voided === null);
  return (
    <Page
      title={t(isNew ? 'dispense.sold.done' : 'dispense.sold.title', { number: sale.number })}
      documentTitle={t('dispense.sold.title', { number: sale.number })}
      below={<p className="sale-patient strong">{fullName(sale.patient.name)}</p>}
      back={{ path: pathTo('patient', { patient }), label: t('print.back') }}
    >
      {isNew && (
        <p className="note sale-done">
          <CircleCheckBig aria-hidden />
          <span>
            <span className="strong">{grams(sale.total)}</span> ·{' '}
            {t(sale.elsewhereKnown ? 'dispense.total.left' : 'dispense.total.leftAtMost', {
              left: grams(sale.leftAfter),
            })}
          </span>
        </p>
      )}
      <div className="sale-columns">
        <div className="stack">
          <SoldItems sale={sale} />
          {sells && live && (
            <button type="button" className="button" data-kind="danger" onClick={() => setVoiding(true)}>
              {t('dispense.void.open')}
            </button>
          )}
        </div>
        <div className="stack">
          <Slip sale={sale} />
          {sells && (
            <div className="row">
              <Link href={pathTo('dispense', { patient })} className="button">
                {t('dispense.sold.another')}
              </Link>
              <Link href={pathTo('card')} className="button">
                {t('dispense.sold.nextCard')}
              </Link>
            </div>
          )}
          <Facts sale={sale} />
        </div>
      </div>
      {voiding && <VoidDialog sale={sale} onClose={() => setVoiding(false)} />}
    </Page>
  );
}

function Facts({ sale }: { sale: DispenseView }) {
  const { t } = useTranslation();
  const when = useWhen();
  const { grams } = useWeights();
  const rows: readonly (readonly [string, string | null])[] = [
    ['when', when.instant(sale.at)],
    ['by', sale.by],
    ['to', fullName((sale.caregiver ?? sale.patient).name)],
    ['photoId', sale.photoId && t(`dispense.photoId.${sale.photoId}`)],
    [sale.elsewhereKnown ? 'leftAfter' : 'leftAfterAtMost', grams(sale.leftAfter)],
    ['reason', sale.acknowledged],
    ['rulebook', sale.rulebookVersion],
  ];
  return (
    <SummaryList
      rows={rows.flatMap(([key, value]) =>
        value === null ? [] : [{ key, label: t(`dispense.sold.${key}`), value }],
      )}
    />
  );
}

interface Look extends Record<string, unknown> {
  readonly language: Language;
  readonly largePrint: boolean;
}

function Slip({ sale }: { sale: DispenseView }) {
  const { t } = useTranslation();
  const { situation } = useSituation();
  const [, go] = useLocation();
  const make = useAct('dispense.slip', { refresh: false });
  const [key, setKey] = useState(() => crypto.randomUUID());
  return (
    <section className="card stack" aria-labelledby="sale-slip">
      <h2 id="sale-slip">{t('dispense.slip.title')}</h2>
      <Form<Look, PaperBrief>
        name="slip"
        values={{ language: situation.preferences.language, largePrint: false }}
        // Another language or size is another slip.
        onTyped={() => setKey(crypto.randomUUID())}
        send={({ language, largePrint }) => make.act({ dispense: sale.id, language, largePrint, key })}
        done={({ id }) => go(`${pathTo('paper', { paper: id })}?patient=${sale.patient.id}`)}
      >
        <SubmitBar label={t('dispense.slip.make')} />
        <PaperLook />
      </Form>
    </section>
  );
}
