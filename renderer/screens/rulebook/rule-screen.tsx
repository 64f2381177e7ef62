/** `/manager/rulebook/:rule`: all versions of one rule side by side, and what was done to it here. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import type { OutputOf } from '../../../preload/contract/calls';
import { type RuleId, RuleIdValue } from '../../../preload/contract/rulebook';
import type { ShownVersion } from '../../../preload/contract/rulebook-desk';
import { useCall } from '../../client/client';
import { Answer } from '../../frame/answer';
import { Page } from '../../frame/page';
import { EmptyState } from '../../frame/parts';
import { routes } from '../../routes';
import { Acts } from './acts';
import { ValueDialog } from './value-dialog';
import { ConfirmDialog, TakeBackDialog } from './version-dialogs';
import { StandingPill, VersionFacts } from './version-facts';
import './rulebook.css';
import { useRuleWords } from './value-words';

type RulePage = OutputOf<'rulebook.rule'>;

export function RuleScreen() {
  const { t } = useTranslation();
  const rule = RuleIdValue.safeParse(useParams().rule);
  const back = { path: routes.rulebook.path, label: t('rulebook.back') };
  if (!rule.success)
    return (
      <Page title={t('rulebook.unknown')} back={back}>
        <EmptyState title={t('rulebook.unknown')} body={t('rulebook.unknownBody')} />
      </Page>
    );
  return <OneRule rule={rule.data} />;
}

function OneRule({ rule }: { rule: RuleId }) {
  const { t } = useTranslation();
  const ruleWords = useRuleWords();
  const { reply, again } = useCall('rulebook.rule', { rule });
  return (
    <Page
      title={ruleWords(rule)}
      back={{ path: routes.rulebook.path, label: t('rulebook.back') }}
      below={<p className="soft mono small">{rule}</p>}
    >
      <Answer reply={reply} again={again}>
        {(page) => <Versions page={page} />}
      </Answer>
    </Page>
  );
}

type Open =
  | { readonly kind: 'confirm' | 'takeBack'; readonly shown: ShownVersion }
  | { readonly kind: 'set' };

/** What decides first, what waits next, what is over last. */
const order: readonly ShownVersion['standing'][] = [
  'inForce',
  'scheduled',
  'waiting',
  'outranked',
  'confirmed',
  'ended',
];

function Versions({ page }: { page: RulePage }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const { shape } = page;
  const versions = page.versions.toSorted(
    (one, other) => order.indexOf(one.standing) - order.indexOf(other.standing),
  );
  return (
    <div className="stack-wide">
      {!page.line.inForce && <p className="note">{t('rulebook.noneInForceBody')}</p>}
      <section className="stack" aria-labelledby="rule-versions">
        <h2 id="rule-versions">{t('rulebook.versions')}</h2>
        {page.settable && (
          <div>
            <button
              type="button"
              className="button"
              data-kind="primary"
              onClick={() => setOpen({ kind: 'set' })}
            >
              {t('rulebook.set.open')}
            </button>
          </div>
        )}
        <ul className="columns rule-versions">
          {versions.map((shown) => (
            <li key={shown.at} className="card stack">
              <VersionFacts version={shown.version} head={<StandingPill standing={shown.standing} />} />
              <VersionActs shown={shown} onOpen={setOpen} />
            </li>
          ))}
        </ul>
      </section>
      <section className="stack-tight" aria-labelledby="rule-acts">
        <h2 id="rule-acts">{t('rulebook.acts.ofRule')}</h2>
        <Acts acts={page.acts} ofOne />
      </section>
      {open?.kind === 'set' && shape && <ValueDialog page={page} shape={shape} onClose={close} />}
      {open?.kind === 'confirm' && <ConfirmDialog page={page} shown={open.shown} onClose={close} />}
      {open?.kind === 'takeBack' && <TakeBackDialog page={page} shown={open.shown} onClose={close} />}
    </div>
  );
}

function VersionActs({ shown, onOpen }: { shown: ShownVersion; onOpen: (open: Open) => void }) {
  const { t } = useTranslation();
  if (!shown.mayConfirm && !shown.mayTakeBack) return null;
  const kind = shown.mayConfirm ? 'confirm' : 'takeBack';
  return (
    <div>
      <button
        type="button"
        className="button"
        data-kind={kind === 'confirm' ? 'primary' : undefined}
        onClick={() => onOpen({ kind, shown })}
      >
        {t(`rulebook.${kind}.open`)}
      </button>
    </div>
  );
}
