/** Two ways to a photo; whatever went wrong before is said above them. */
import { Camera, FolderOpen } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../client/client';
import { useFileDialog } from '../../client/file-dialog';
import { NotDone, Panel } from '../../frame/not-done';
import { openPicture } from '../../frame/pictures/picture';
import type { JourneyEvent, Problem } from './journey';

interface Props {
  readonly problem: Problem | null;
  readonly move: (event: JourneyEvent) => void;
}

export function ChooseStep({ problem, move }: Props) {
  const { t } = useTranslation();
  const read = useAct('document.read', { refresh: false });
  const choose = useAct('document.chooseFile', { refresh: false });
  const [opening, setOpening] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (problem === null) heading.current?.focus();
  }, [problem]);
  const open = async (token: string) => {
    setOpening(true);
    const reply = await read.act({ token });
    if (reply.kind === 'done') {
      const { kind, bytes } = reply.value;
      const picture = kind === 'pdf' ? null : await openPicture(bytes);
      move(picture ? { kind: 'pictureOpened', picture } : { kind: 'failed', problem: 'unreadable' });
    }
    setOpening(false);
  };
  const dialog = useFileDialog(
    () => choose.act({}),
    (token) => void open(token),
  );
  const failed = read.reply ?? choose.reply;
  return (
    <div className="stack">
      {problem && (
        <Panel tone="warn" icon={null} title={t(`document.problem.${problem}.title`)} focus>
          <p>{t(`document.problem.${problem}.next`)}</p>
        </Panel>
      )}
      {failed && failed.kind !== 'done' && <NotDone reply={failed} focus />}
      <h2 ref={heading} tabIndex={-1}>
        {t('photo.choose.title')}
      </h2>
      <p role="status">
        {opening ? t('document.choose.opening') : dialog.open ? t('document.choose.dialogOpen') : ''}
      </p>
      <ul className="tiles">
        <li className="card-plain stack-tight">
          <h3 className="side-title">
            <Camera aria-hidden /> {t('document.choose.camera')}
          </h3>
          <p className="soft">{t('photo.choose.cameraLead')}</p>
          <button type="button" className="button" onClick={() => move({ kind: 'cameraWanted' })}>
            {t('document.choose.startCamera')}
          </button>
        </li>
        <li className="card-plain stack-tight">
          <h3 className="side-title">
            <FolderOpen aria-hidden /> {t('document.choose.file')}
          </h3>
          <p className="soft">{t('photo.choose.fileLead')}</p>
          <button type="button" className="button" aria-disabled={dialog.open} onClick={dialog.ask}>
            {t('document.choose.openFile')}
          </button>
        </li>
      </ul>
    </div>
  );
}
