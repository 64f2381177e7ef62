/** `/manager/documents`: the scanner's folder, how long documents are kept, and what was deleted. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../preload/contract/calls';
import { useAct, useCall } from '../../client/client';
import { useFileDialog } from '../../client/file-dialog';
import { fullName } from '../../client/names';
import { useWhen } from '../../client/when';
import { Answer } from '../../frame/answer';
import { NotDone } from '../../frame/not-done';
import { Page } from '../../frame/page';
import { EmptyState, StatusPill } from '../../frame/parts';
import { useBack } from './back';

type Register = OutputOf<'document.register'>;

export function DocumentsScreen() {
  const { t } = useTranslation();
  const back = useBack();
  const [before, setBefore] = useState<number | null>(null);
  const { reply, again } = useCall('document.register', { before });
  return (
    <Page title={t('manager.documents.title')} lead={t('manager.documents.lead')} back={back}>
      <div className="columns">
        <ScannerFolder />
        <Answer reply={reply} again={again}>
          {(register) => <Retention {...register} />}
        </Answer>
      </div>
      <Answer reply={reply} again={again}>
        {({ deletions }) => <Deletions deletions={deletions} older={setBefore} />}
      </Answer>
    </Page>
  );
}

function ScannerFolder() {
  const { t } = useTranslation();
  const { reply, again } = useCall('document.scanner', {});
  const choose = useAct('document.chooseFolder', { refresh: false });
  const dialog = useFileDialog(
    () => choose.act({}),
    () => void again(),
  );
  return (
    <section className="card stack">
      <h2>{t('manager.documents.folder')}</h2>
      <Answer reply={reply} again={again}>
        {({ folder }) => (
          <>
            {folder === null ? (
              <EmptyState title={t('common.notSet')} body={t('manager.documents.folderNone')} />
            ) : (
              <p>
                <strong className="mono">{folder.name}</strong>{' '}
                <StatusPill tone={folder.there ? 'good' : 'wrong'}>
                  {t(folder.there ? 'manager.documents.folderThere' : 'manager.documents.folderGone')}
                </StatusPill>
              </p>
            )}
            {folder?.there === false && <p className="note">{t('manager.documents.folderGoneNext')}</p>}
            {choose.reply && choose.reply.kind !== 'done' && <NotDone reply={choose.reply} focus />}
            <div className="row">
              <button type="button" className="button" aria-disabled={dialog.open} onClick={dialog.ask}>
                {t('manager.documents.chooseFolder')}
              </button>
              <p role="status">{dialog.open ? t('document.choose.dialogOpen') : ''}</p>
            </div>
          </>
        )}
      </Answer>
    </section>
  );
}

function Retention({ retentionDays, kept }: Register) {
  const { t } = useTranslation();
  return (
    <section className="card stack">
      <h2>{t('manager.documents.retention')}</h2>
      <p className="strong">
        {retentionDays === null
          ? t('common.notSet')
          : t('manager.documents.retentionDays', { count: retentionDays })}
      </p>
      {retentionDays === null && <p className="soft">{t('manager.documents.retentionAsks')}</p>}
      <p>{t('manager.documents.kept', { count: kept })}</p>
    </section>
  );
}

function Deletions({
  deletions,
  older,
}: {
  deletions: Register['deletions'];
  older: (before: number) => void;
}) {
  const { t } = useTranslation();
  const when = useWhen();
  const last = deletions.at(-1);
  return (
    <section className="stack-tight">
      <h2>{t('manager.documents.log')}</h2>
      {deletions.length === 0 || !last ? (
        <EmptyState title={t('manager.documents.logNone')} body={t('manager.documents.logNoneBody')} />
      ) : (
        <>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('manager.documents.when')}</th>
                <th scope="col">{t('document.view.kind')}</th>
                <th scope="col">{t('document.view.person')}</th>
                <th scope="col">{t('document.view.taken')}</th>
                <th scope="col">{t('manager.documents.why')}</th>
              </tr>
            </thead>
            <tbody>
              {deletions.map((gone) => (
                <tr key={gone.sequence}>
                  <td>{when.instant(gone.at)}</td>
                  <td>{t(`papers.proofKind.${gone.kind}`)}</td>
                  <td>{fullName(gone.person.name)}</td>
                  <td>{when.instant(gone.keptAt)}</td>
                  <td>
                    {gone.how === 'due'
                      ? t('manager.documents.due')
                      : t('manager.documents.byHand', { who: gone.by ?? '', why: gone.why ?? '' })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <div>
            <button type="button" className="button" onClick={() => older(last.sequence)}>
              {t('patient.older')}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
