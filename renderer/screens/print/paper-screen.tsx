/** `/paper/:paper`: preview, printer, and another language or size. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams, useSearch } from 'wouter';
import type { PaperBrief } from '../../../preload/contract/paper';
import type { Language } from '../../../preload/contract/values';
import { useAct, useCall, useKnown } from '../../client/client';
import { useWhen } from '../../client/when';
import { RadioCards, TickBox } from '../../forms/choice-fields';
import { Form } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { NotDone } from '../../frame/not-done';
import { Page } from '../../frame/page';
import { StatusPill } from '../../frame/parts';
import { pathTo } from '../../routes';
import { Making } from './making';
import { Preview } from './preview';
import { PrintForm } from './print-form';
import { Together } from './together';
import './print.css';

/** A paper's bytes never change; asking again would only write another row. */
const freshFor = Number.POSITIVE_INFINITY;

/** A rulebook's version is a long hash; its beginning tells versions apart, as on the paper's own foot. */
const versionLetters = 8;

/** The page that led here, the session that a further paper is made from, and the papers that belong together. */
function useCameFrom() {
  const { t } = useTranslation();
  const asked = new URLSearchParams(useSearch());
  const session = asked.get('session');
  const patient = asked.get('patient');
  const together = asked.get('with')?.split(',') ?? [];
  if (session)
    return { session, together, path: pathTo('register', { session }), label: t('print.backToSession') };
  const none = { session: null, together };
  const order = asked.get('order');
  const packed = asked.get('pack');
  const day = asked.get('runs');
  if (order) return { ...none, path: pathTo('deliveryOrder', { order }), label: t('delivery.order.title') };
  if (packed)
    return { ...none, path: pathTo('deliveryPack', { order: packed }), label: t('delivery.pack.page') };
  if (day) return { ...none, path: pathTo('deliveryRuns', { day }), label: t('delivery.door.toRuns') };
  if (patient) return { ...none, path: pathTo('patient', { patient }), label: t('print.back') };
  const board = asked.get('board');
  if (board)
    return {
      ...none,
      path: `${pathTo('deliveries')}?from=${encodeURIComponent(board)}`,
      label: t('delivery.board.print.back'),
    };
  if (together.length > 0) return { ...none, path: pathTo('followUps'), label: t('print.together.back') };
  return { ...none, path: pathTo('today'), label: t('print.toToday') };
}

export function PaperScreen() {
  const { t } = useTranslation();
  const { paper = '' } = useParams<{ paper: string }>();
  const { session, together, ...back } = useCameFrom();
  const { reply, again } = useCall('paper.bytes', { paper }, { freshFor });
  const known = useKnown('paper.bytes', { paper });
  if (reply?.kind !== 'done')
    return (
      <Page title={t('print.documentTitle')} back={back}>
        {reply === null ? (
          <div className="print-columns">
            <div className="preview-sheet">
              <Making label={t('print.making')} />
            </div>
          </div>
        ) : (
          <NotDone reply={reply} again={() => void again()} />
        )}
      </Page>
    );
  const { paper: brief, bytes } = reply.value;
  return (
    <Page
      title={t(`print.template.${brief.template}`)}
      documentTitle={t('print.documentTitle')}
      back={back}
      aside={<Facts paper={brief} />}
    >
      <div className="print-columns">
        <Preview bytes={bytes} paper={brief} />
        <div className="stack">
          {together.length > 1 && together.includes(paper) && (
            <Together paper={paper} papers={together} onPrinted={() => void again()} />
          )}
          <section className="card">
            <PrintForm
              paper={brief}
              onPrinted={(counted) =>
                known((before) =>
                  before?.kind === 'done'
                    ? { kind: 'done', value: { ...before.value, paper: counted } }
                    : before,
                )
              }
            />
          </section>
          <PaperFacts paper={brief} />
          {session && <Another paper={brief} session={session} />}
        </div>
      </div>
    </Page>
  );
}

function Facts({ paper }: { paper: PaperBrief }) {
  const { t } = useTranslation();
  return (
    <div className="row">
      <StatusPill tone="neutral">{t(`print.language.${paper.language}`)}</StatusPill>
      {paper.largePrint && <StatusPill tone="neutral">{t('print.largePrint')}</StatusPill>}
      <StatusPill tone={paper.prints > 0 ? 'good' : 'info'}>
        {t('print.printsCount', { count: paper.prints })}
      </StatusPill>
    </div>
  );
}

function PaperFacts({ paper }: { paper: PaperBrief }) {
  const { t } = useTranslation();
  const when = useWhen();
  return (
    <div>
      <p className="print-number">{paper.number}</p>
      <p className="small soft">
        {t('print.issued', { when: when.instant(paper.issuedAt), name: paper.issuedBy })} ·{' '}
        {t('print.rulebook', { version: paper.rulebookVersion.slice(0, versionLetters) })}
      </p>
    </div>
  );
}

interface Typed extends Record<string, unknown> {
  readonly language: Language;
  readonly largePrint: boolean;
}

/** A further paper with its own number: the first one stays as it was handed out. */
function Another({ paper, session }: { paper: PaperBrief; session: string }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const issue = useAct('paper.issue');
  const [key, setKey] = useState(() => crypto.randomUUID());
  return (
    <details className="card-plain">
      <summary className="print-summary">{t('print.other')}</summary>
      <p className="soft">{t('print.otherLead')}</p>
      <Form<Typed, PaperBrief>
        name="another"
        values={{ language: paper.language === 'en' ? 'es' : 'en', largePrint: paper.largePrint }}
        send={({ language, largePrint }) =>
          issue.act({ session, template: paper.template, language, largePrint, key })
        }
        done={(made) => {
          setKey(crypto.randomUUID());
          go(`${pathTo('paper', { paper: made.id })}?session=${session}`);
        }}
      >
        <RadioCards
          name="language"
          label={t('print.otherLanguage')}
          inline
          options={(['en', 'es'] as const).map((value) => ({ value, label: t(`print.language.${value}`) }))}
        />
        <TickBox name="largePrint" label={t('print.otherLarge')} />
        <SubmitBar label={t('print.make')} />
      </Form>
    </details>
  );
}
