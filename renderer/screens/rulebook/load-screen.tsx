/** `/manager/rulebook/load`: a later rulebook from a file; what it changes is read first, then it is loaded. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { OutputOf } from '../../../preload/contract/calls';
import { useAct } from '../../client/client';
import { useFileDialog } from '../../client/file-dialog';
import { DayField } from '../../forms/day-field';
import { Form } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { TextArea } from '../../forms/text-fields';
import { NotDone, Panel } from '../../frame/not-done';
import { Page } from '../../frame/page';
import { routes } from '../../routes';
import { Differences } from './differences';
import './rulebook.css';

type Compared = OutputOf<'rulebook.compare'>;
type Good = Extract<Compared, { kind: 'good' }>;
type Bad = Extract<Compared, { kind: 'bad' }>;

export function RulebookLoadScreen() {
  const { t } = useTranslation();
  const choose = useAct('rulebook.chooseFile', { refresh: false });
  const compare = useAct('rulebook.compare', { refresh: false });
  const [token, setToken] = useState<string | null>(null);
  const look = (chosen: string) => {
    setToken(chosen);
    void compare.act({ token: chosen });
  };
  const dialog = useFileDialog(() => choose.act({}), look);
  const failed = choose.reply && choose.reply.kind !== 'done' ? choose.reply : compare.reply;
  const compared = compare.reply?.kind === 'done' ? compare.reply.value : null;
  return (
    <Page
      title={t('rulebook.load.title')}
      lead={t('rulebook.load.lead')}
      back={{ path: routes.rulebook.path, label: t('rulebook.back') }}
    >
      <div className="stack">
        <div className="row">
          <button
            type="button"
            className="button"
            data-kind={compared?.kind === 'good' ? undefined : 'primary'}
            aria-disabled={dialog.open || compare.busy}
            onClick={dialog.ask}
          >
            {t(compared ? 'rulebook.load.chooseOther' : 'rulebook.load.choose')}
          </button>
          <p role="status">
            {compare.busy ? t('rulebook.load.comparing') : dialog.open ? t('document.choose.dialogOpen') : ''}
          </p>
        </div>
        {!compare.busy && failed && failed.kind !== 'done' && <NotDone reply={failed} focus />}
        {!compare.busy && compared?.kind === 'bad' && <BadFile {...compared} />}
        {!compare.busy && compared?.kind === 'good' && token !== null && (
          <GoodFile
            key={compared.file.hash}
            compared={compared}
            token={token}
            onStale={() => void compare.act({ token })}
          />
        )}
      </div>
    </Page>
  );
}

function BadFile({ paths, more }: Bad) {
  const { t } = useTranslation();
  return (
    <Panel tone="wrong" icon={null} title={t('rulebook.load.bad')} focus>
      <p>{t('rulebook.load.badBody')}</p>
      <ul className="rule-paths">
        {paths.map((path) => (
          <li key={path} className="mono">
            {path === '' ? t('rulebook.load.wholeFile') : path}
          </li>
        ))}
      </ul>
      {more > 0 && <p>{t('rulebook.load.more', { count: more })}</p>}
    </Panel>
  );
}

interface GoodProps {
  readonly compared: Good;
  readonly token: string;
  readonly onStale: () => void;
}

function GoodFile({ compared, token, onStale }: GoodProps) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [key] = useState(() => crypto.randomUUID());
  const { act } = useAct('rulebook.load');
  const { file, book, differences } = compared;
  return (
    <div className="stack">
      <h2>
        {t('rulebook.load.found', { count: differences.length, version: file.version, now: book.version })}
      </h2>
      <Differences differences={differences} />
      <section className="card narrow stack" aria-labelledby="load-from">
        <h2 id="load-from">{t('rulebook.load.fromWhen')}</h2>
        <Form
          name="load-rulebook"
          values={{ from: '', reason: '' }}
          send={({ from, reason }) => act({ key, book: book.hash, file: file.hash, token, from, reason })}
          done={() => go(routes.rulebook.path)}
          onStale={onStale}
        >
          <DayField name="from" label={t('rulebook.form.from')} hint={t('rulebook.load.fromHint')} />
          <TextArea
            name="reason"
            label={t('rulebook.form.reason')}
            hint={t('rulebook.form.reasonHint')}
            rows={2}
          />
          <SubmitBar label={t('rulebook.load.submit')} />
        </Form>
      </section>
    </div>
  );
}
