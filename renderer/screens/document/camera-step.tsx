/** The live picture of the camera. Its light goes out with this step, whatever ends it. */
import { Camera } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Waiting } from '../../frame/answer';
import type { StepProps } from './capture-screen';
import type { Problem } from './journey';

/** As large as the camera can, without sound. */
const wish = { audio: false, video: { width: { ideal: 3840 }, height: { ideal: 2160 } } } as const;

const problems: Readonly<Record<string, Problem>> = {
  NotAllowedError: 'cameraDenied',
  SecurityError: 'cameraDenied',
  NotFoundError: 'cameraMissing',
  OverconstrainedError: 'cameraMissing',
};

const problemOf = (error: unknown): Problem =>
  (error instanceof DOMException ? problems[error.name] : undefined) ?? 'cameraBusy';

export function CameraStep({ move }: StepProps) {
  const { t } = useTranslation();
  const video = useRef<HTMLVideoElement>(null);
  const take = useRef<HTMLButtonElement>(null);
  const [live, setLive] = useState(false);

  useEffect(() => {
    let gone = false;
    let stream: MediaStream | null = null;
    const stop = () => {
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    const begin = async () => {
      stream = await navigator.mediaDevices.getUserMedia(wish);
      if (gone || !video.current) return stop();
      for (const track of stream.getVideoTracks())
        track.addEventListener('ended', () => !gone && move({ kind: 'failed', problem: 'cameraGone' }));
      video.current.srcObject = stream;
      await video.current.play();
      if (!gone) setLive(true);
    };
    begin().catch((error: unknown) => {
      stop();
      if (!gone) move({ kind: 'failed', problem: problemOf(error) });
    });
    return () => {
      gone = true;
      stop();
    };
  }, [move]);
  useEffect(() => {
    if (live) take.current?.focus();
  }, [live]);

  const shoot = async () => {
    if (!video.current) return;
    try {
      move({ kind: 'pictureOpened', picture: await createImageBitmap(video.current) });
    } catch {
      move({ kind: 'failed', problem: 'cameraGone' });
    }
  };
  return (
    <div className="stack">
      <p>{t('document.camera.lead')}</p>
      <div className="document-camera">
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
        <button type="button" className="button" onClick={() => move({ kind: 'back' })}>
          {t('document.camera.other')}
        </button>
      </div>
    </div>
  );
}
