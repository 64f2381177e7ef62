/** The live picture of the camera. Its light goes out with this component, whatever ends it. */
import { Camera } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Waiting } from '../answer';
import { listCameras, openCamera, rememberCamera, rememberedCamera } from './cameras';

/** Why there is no picture: a key below `document.problem`. */
export type CameraProblem = 'cameraDenied' | 'cameraMissing' | 'cameraBusy' | 'cameraGone';

const problems: Readonly<Record<string, CameraProblem>> = {
  NotAllowedError: 'cameraDenied',
  SecurityError: 'cameraDenied',
  NotFoundError: 'cameraMissing',
  OverconstrainedError: 'cameraMissing',
};

const problemOf = (error: unknown): CameraProblem =>
  (error instanceof DOMException ? problems[error.name] : undefined) ?? 'cameraBusy';

interface Found {
  readonly labels: readonly string[];
  /** The one that shows its picture now. */
  readonly active: string;
}

interface CameraProps {
  readonly lead: string;
  readonly onPicture: (picture: ImageBitmap) => void;
  /** Stays the same function, or the camera starts anew. */
  readonly onProblem: (problem: CameraProblem) => void;
  readonly onBack: () => void;
}

export function CameraPicture({ lead, onPicture, onProblem, onBack }: CameraProps) {
  const { t } = useTranslation();
  const video = useRef<HTMLVideoElement>(null);
  const take = useRef<HTMLButtonElement>(null);
  const [live, setLive] = useState(false);
  const [wanted, setWanted] = useState(rememberedCamera);
  const [found, setFound] = useState<Found>({ labels: [], active: '' });

  useEffect(() => {
    let gone = false;
    let stream: MediaStream | null = null;
    const stop = () => {
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    const begin = async () => {
      stream = await openCamera(wanted);
      if (gone || !video.current) return stop();
      for (const track of stream.getVideoTracks())
        track.addEventListener('ended', () => !gone && onProblem('cameraGone'));
      video.current.srcObject = stream;
      await video.current.play();
      const labels = (await listCameras()).map(({ label }) => label);
      if (gone) return;
      setFound({ labels, active: stream.getVideoTracks()[0]?.label ?? '' });
      setLive(true);
    };
    begin().catch((error: unknown) => {
      stop();
      if (!gone) onProblem(problemOf(error));
    });
    return () => {
      gone = true;
      stop();
    };
  }, [onProblem, wanted]);
  useEffect(() => {
    if (live) take.current?.focus();
  }, [live]);

  const shoot = async () => {
    if (!video.current) return;
    try {
      onPicture(await createImageBitmap(video.current));
    } catch {
      onProblem('cameraGone');
    }
  };
  return (
    <div className="stack">
      <p>{lead}</p>
      {found.labels.length > 1 && (
        <Which
          found={found}
          onChosen={(label) => {
            rememberCamera(label);
            setLive(false);
            setWanted(label);
          }}
        />
      )}
      <div className="picture-stage">
        {!live && <Waiting />}
        <video ref={video} muted playsInline hidden={!live} aria-label={t('document.camera.live')} />
      </div>
      <div className="submit-bar">
        <button
          ref={take}
          type="button"
          className="button"
          data-kind="primary"
          aria-disabled={!live}
          onClick={() => live && void shoot()}
        >
          <Camera aria-hidden /> {t('document.camera.take')}
        </button>
        <button type="button" className="button" onClick={onBack}>
          {t('document.camera.other')}
        </button>
      </div>
    </div>
  );
}

function Which({ found, onChosen }: { found: Found; onChosen: (label: string) => void }) {
  const { t } = useTranslation();
  return (
    <div className="filter-field">
      <label className="field-label" htmlFor="which-camera">
        {t('document.camera.which')}
      </label>
      <select
        id="which-camera"
        className="input"
        value={found.active}
        onChange={(event) => onChosen(event.target.value)}
      >
        {found.labels.map((label) => (
          <option key={label} value={label}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}
