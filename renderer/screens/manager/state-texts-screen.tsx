/** The state page's own statements and items, typed off by a manager (R-PAT-4, R-PAT-7); empty is "not set". */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../preload/contract/calls';
import { useAct, useCall } from '../../client/client';
import { Answer } from '../../frame/answer';
import { ConfirmDialog } from '../../frame/confirm-dialog';
import { NotDone } from '../../frame/not-done';
import { Page } from '../../frame/page';
import { EmptyState } from '../../frame/parts';
import { useBack } from './back';
import { StateTextForm } from './state-text-form';

type Text = OutputOf<'store.stateTexts'>[number];
type Kind = Text['kind'];

const kinds = ['affirmation', 'reviewItem'] as const satisfies readonly Kind[];

export function StateTextsScreen() {
  const { t } = useTranslation();
  const back = useBack();
  const texts = useCall('store.stateTexts', {});
  const [open, setOpen] = useState<string | null>(null);
  const close = () => setOpen(null);
  return (
    <Page title={t('manager.stateTexts.title')} lead={t('manager.stateTexts.lead')} back={back}>
      <Answer reply={texts.reply} again={texts.again}>
        {(found) => (
          <div className="columns">
            {kinds.map((kind) => (
              <section key={kind} className="card stack" aria-labelledby={`texts-${kind}`}>
                <h2 id={`texts-${kind}`}>{t(`manager.stateTexts.kinds.${kind}`)}</h2>
                <TextLines
                  texts={found.filter((one) => one.kind === kind)}
                  kind={kind}
                  open={open}
                  setOpen={setOpen}
                />
                {open === kind ? (
                  <StateTextForm kind={kind} text={null} onClose={close} />
                ) : (
                  <button type="button" className="button" onClick={() => setOpen(kind)}>
                    {t(`manager.stateTexts.add.${kind}`)}
                  </button>
                )}
              </section>
            ))}
          </div>
        )}
      </Answer>
    </Page>
  );
}

interface LinesProps {
  readonly texts: readonly Text[];
  readonly kind: Kind;
  readonly open: string | null;
  readonly setOpen: (open: string | null) => void;
}

function TextLines({ texts, kind, open, setOpen }: LinesProps) {
  const { t } = useTranslation();
  const retire = useAct('store.retireStateText');
  const [leaving, setLeaving] = useState<Text | null>(null);
  if (texts.length === 0) {
    return <EmptyState title={t('common.notSet')} body={t(`manager.stateTexts.none.${kind}`)} />;
  }
  return (
    <>
      {retire.reply && <NotDone reply={retire.reply} focus />}
      <ol className="lines">
        {texts.map((text) => (
          <li key={text.id} className="line">
            {open === text.id ? (
              <StateTextForm kind={kind} text={text} onClose={() => setOpen(null)} />
            ) : (
              <>
                <div className="line-text">
                  <span lang="en">{text.en}</span>
                  <span lang="es" className="soft">
                    {text.es}
                  </span>
                  <span className="soft small">
                    {t('manager.stateTexts.version', { version: text.version })}
                  </span>
                </div>
                <div className="row">
                  <button type="button" className="button" onClick={() => setOpen(text.id)}>
                    {t('common.change')}
                  </button>
                  <button
                    type="button"
                    className="button"
                    data-kind="danger"
                    onClick={() => setLeaving(text)}
                  >
                    {t('manager.stateTexts.retire')}
                  </button>
                </div>
              </>
            )}
          </li>
        ))}
      </ol>
      <ConfirmDialog
        open={leaving !== null}
        title={t('manager.stateTexts.retireTitle')}
        confirm={t('manager.stateTexts.retire')}
        danger
        busy={retire.busy}
        onClose={() => setLeaving(null)}
        onConfirm={() => {
          if (leaving)
            void retire.act({ id: leaving.id, version: leaving.version }).then(() => setLeaving(null));
        }}
      >
        <p>{leaving?.en}</p>
        <p className="soft">{t('manager.stateTexts.retireBody')}</p>
      </ConfirmDialog>
    </>
  );
}
