/** Every reply that is not `done`, as a panel: the compiler checks that none is forgotten. */
import { CircleAlert, CircleSlash, RefreshCw, ShieldAlert, Unplug } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Facts, RefusalFacts, Reply } from '../../preload/contract/reply';
import { sourceWord } from '../../preload/contract/rulebook-sources';
import { useWhen } from '../client/when';
import { wordKey } from '../forms/wrong-words';
import { dressFacts } from './facts';
import { NextRoute } from './next-route';

interface PanelProps {
  readonly tone: 'wrong' | 'warn' | 'info';
  readonly icon: ReactNode;
  readonly title: string;
  /** Takes the focus when it appears, as after a press of continue. */
  readonly focus?: boolean;
  readonly children?: ReactNode;
}

export function Panel({ tone, icon, title, focus, children }: PanelProps) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (focus) box.current?.focus();
  }, [focus]);
  return (
    <section
      ref={box}
      className="panel"
      data-tone={tone}
      tabIndex={-1}
      role={focus ? 'alert' : undefined}
      aria-label={title}
    >
      <h2 className="panel-title">
        {icon}
        {title}
      </h2>
      {children}
    </section>
  );
}

export function FaultPanel({
  reference,
  again,
  focus,
}: {
  reference: string;
  again?: (() => void) | undefined;
  focus?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <Panel tone="wrong" icon={<Unplug aria-hidden />} title={t('faults.title')} focus={focus ?? false}>
      <p>{t('faults.body')}</p>
      <p>
        {t('faults.reference')} <strong className="mono">{reference}</strong>
      </p>
      {again && <AgainButton again={again} />}
    </Panel>
  );
}

function AgainButton({ again }: { again: () => void }) {
  const { t } = useTranslation();
  return (
    <button type="button" className="button" onClick={again}>
      <RefreshCw aria-hidden /> {t('common.tryAgain')}
    </button>
  );
}

export function StalePanel({ again, focus }: { again?: (() => void) | undefined; focus?: boolean }) {
  const { t } = useTranslation();
  return (
    <Panel tone="warn" icon={<RefreshCw aria-hidden />} title={t('stale.title')} focus={focus ?? false}>
      <p>{t('stale.body')}</p>
      {again && (
        <button type="button" className="button" onClick={again}>
          {t('stale.show')}
        </button>
      )}
    </Panel>
  );
}

export function DeniedPanel({ focus }: { focus?: boolean }) {
  const { t } = useTranslation();
  return (
    <Panel tone="warn" icon={<ShieldAlert aria-hidden />} title={t('denied.title')} focus={focus ?? false}>
      <p>{t('denied.body')}</p>
    </Panel>
  );
}

/** A rule said no: what, why, which rule, where it stands, since when, and the next way (B-REG-1). */
export function RefusalPanel({
  refusal,
  focus,
  instead,
  next,
}: {
  refusal: RefusalFacts;
  focus?: boolean;
  /** What this page says before the reason, where the refusal's own title and advice are for another one. */
  instead?: { readonly title: string; readonly lead: string };
  next?: ReactNode;
}) {
  const { t } = useTranslation();
  const when = useWhen();
  const facts: Facts = dressFacts(refusal.facts, {
    day: when.day,
    task: (task) => t(`registration.task.${task}.name`),
  });
  const { rule } = refusal;
  const sourceWords = (source: string) => {
    const word = sourceWord(source);
    return word === null ? source : t(word);
  };
  return (
    <Panel
      tone="warn"
      icon={<CircleSlash aria-hidden />}
      title={instead?.title ?? t(`refusals.${refusal.code}.title`, facts)}
      focus={focus ?? false}
    >
      {instead && <p className="strong">{instead.lead}</p>}
      <p>{t(`refusals.${refusal.code}.body`, facts)}</p>
      {!instead && <p className="strong">{t(`refusals.${refusal.code}.next`, facts)}</p>}
      {rule && (
        <div className="rule-cited">
          <p className="small strong">{t('refusals.ruleTitle')}</p>
          <p>{t([`rules.${rule.id}`, 'refusals.ruleWithoutWords'], { ...facts, id: rule.id })}</p>
          <p className="small soft">
            {t('refusals.source', { source: sourceWords(rule.source) })}{' '}
            {rule.effectiveFrom && t('refusals.since', { day: when.day(rule.effectiveFrom) })}
          </p>
        </div>
      )}
      {next ?? <NextRoute code={refusal.code} facts={refusal.facts} />}
    </Panel>
  );
}

/** `invalid` outside a form: says what was not accepted. */
function InvalidPanel({
  reply,
  focus,
}: {
  reply: Extract<Reply<unknown>, { kind: 'invalid' }>;
  focus: boolean;
}) {
  const { t } = useTranslation();
  return (
    <Panel tone="warn" icon={<CircleAlert aria-hidden />} title={t('forms.problem')} focus={focus}>
      <ul className="plain-list">
        {Object.entries(reply.fields).map(([path, wrong]) => (
          <li key={path}>
            {t([wordKey(wrong), 'wrong.other'], { ...wrong.facts, label: t('forms.thisAnswer', { path }) })}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

interface NotDoneProps {
  readonly reply: Reply<unknown>;
  readonly again?: (() => void) | undefined;
  readonly focus?: boolean;
}

/** Draws nothing for `done`. */
export function NotDone({ reply, again, focus = false }: NotDoneProps) {
  switch (reply.kind) {
    case 'done':
      return null;
    case 'invalid':
      return <InvalidPanel reply={reply} focus={focus} />;
    case 'refused':
      return <RefusalPanel refusal={reply} focus={focus} />;
    case 'denied':
      return <DeniedPanel focus={focus} />;
    case 'stale':
      return <StalePanel again={again} focus={focus} />;
    case 'fault':
      return <FaultPanel reference={reply.reference} again={again} focus={focus} />;
    default:
      return unreachable(reply);
  }
}

const unreachable = (_: never): null => null;
