/** Three ways to a document; whatever went wrong before is said above them. */
import { Camera, FolderOpen, ScanLine } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { largestDocument } from '../../../preload/contract/document';
import { useAct, useCall } from '../../client/client';
import { useFileDialog } from '../../client/file-dialog';
import { useWhen } from '../../client/when';
import { Answer } from '../../frame/answer';
import { NotDone, Panel } from '../../frame/not-done';
import { openPicture } from '../../frame/pictures/picture';
import type { StepProps } from './capture-screen';
import type { Problem } from './journey';

/** Reads what a token stands for and goes on with it. */
function useOpening({ move }: StepProps) {
  const read = useAct('document.read', { refresh: false });
  const [opening, setOpening] = useState(false);
  const open = async (token: string) => {
    setOpening(true);
    const reply = await read.act({ token });
    if (reply.kind !== 'done') {
      setOpening(false);
      return;
    }
    const { kind, bytes } = reply.value;
    if (kind === 'pdf') {
      if (bytes.length > largestDocument) move({ kind: 'failed', problem: 'pdfTooLarge' });
      else move({ kind: 'made', made: { mime: 'application/pdf', bytes } });
    } else {
      const picture = await openPicture(bytes);
      move(picture ? { kind: 'pictureOpened', picture } : { kind: 'failed', problem: 'unreadable' });
    }
    setOpening(false);
  };
  return { open: (token: string) => void open(token), opening, reply: read.reply };
}

export function ChooseStep({ problem, move }: StepProps & { problem: Problem | null }) {
  const { t } = useTranslation();
  const file = useOpening({ move });
  const choose = useAct('document.chooseFile', { refresh: false });
  const dialog = useFileDialog(() => choose.act({}), file.open);
  const scanner = useCall('document.scanner', {});
  const failed = file.reply ?? choose.reply;
  return (
    <div className="stack">
      {problem && (
        <Panel tone="warn" icon={null} title={t(`document.problem.${problem}.title`)} focus>
          <p>{t(`document.problem.${problem}.next`)}</p>
        </Panel>
      )}
      {failed && failed.kind !== 'done' && <NotDone reply={failed} focus />}
      <p role="status">
        {file.opening ? t('document.choose.opening') : dialog.open ? t('document.choose.dialogOpen') : ''}
      </p>
      <ul className="tiles">
        <li className="card-plain stack-tight">
          <h2 className="side-title">
            <Camera aria-hidden /> {t('document.choose.camera')}
          </h2>
          <p className="soft">{t('document.choose.cameraLead')}</p>
          <button type="button" className="button" onClick={() => move({ kind: 'cameraWanted' })}>
            {t('document.choose.startCamera')}
          </button>
        </li>
        <li className="card-plain stack-tight">
          <h2 className="side-title">
            <FolderOpen aria-hidden /> {t('document.choose.file')}
          </h2>
          <p className="soft">{t('document.choose.fileLead')}</p>
          <button type="button" className="button" aria-disabled={dialog.open} onClick={dialog.ask}>
            {t('document.choose.openFile')}
          </button>
        </li>
      </ul>
      <section className="card-plain stack-tight">
        <h2 className="side-title">
          <ScanLine aria-hidden /> {t('document.choose.scanner')}
        </h2>
        <Answer reply={scanner.reply} again={scanner.again}>
          {({ folder }) =>
            folder ? (
              <Scans name={folder.name} open={file.open} />
            ) : (
              <p className="soft">{t('document.choose.noFolder')}</p>
            )
          }
        </Answer>
      </section>
    </div>
  );
}

function Scans({ name, open }: { name: string; open: (token: string) => void }) {
  const { t } = useTranslation();
  const when = useWhen();
  const { reply, again } = useCall('document.scans', {});
  return (
    <>
      <div className="row-spread">
        <p className="soft">{t('document.choose.folder', { name })}</p>
        <button type="button" className="button" onClick={() => void again()}>
          {t('document.choose.lookAgain')}
        </button>
      </div>
      <Answer reply={reply} again={again}>
        {({ files }) =>
          files.length === 0 ? (
            <p>{t('document.choose.noScans')}</p>
          ) : (
            <ul className="lines">
              {files.map((file) => (
                <li key={file.token} className="line">
                  <div className="line-text">
                    <span className="strong">{file.name}</span>
                    <span className="small soft">{when.instant(file.at)}</span>
                  </div>
                  <button type="button" className="button" onClick={() => open(file.token)}>
                    {t('document.choose.use')} <span className="visually-hidden">{file.name}</span>
                  </button>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </>
  );
}
