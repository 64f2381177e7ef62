/** The picture of a person, or a plain place with words; drawn on a canvas, from where nothing can be saved. */
import { UserRound } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../client/client';
import { fullName } from '../../client/names';
import { drawTurned, openPicture } from './picture';

/** The same photo is shown for as long as the page stands; keeping or removing one asks again. */
const freshFor = Number.POSITIVE_INFINITY;

export const usePhoto = (person: string) => useCall('photo.view', { person }, { freshFor });

/** Asks by itself, beside everything else on the page. */
export function PersonPhoto({ person }: { person: string }) {
  const { reply } = usePhoto(person);
  if (reply?.kind !== 'done') return <div className="person-photo" aria-busy={reply === null} />;
  const { name, photo } = reply.value;
  return photo ? (
    <ShownPhoto key={photo.id} bytes={photo.bytes} name={fullName(name)} />
  ) : (
    <NoPhoto word="photo.none" />
  );
}

function NoPhoto({ word }: { word: 'photo.none' | 'photo.unreadable' }) {
  const { t } = useTranslation();
  return (
    <div className="person-photo">
      <p className="person-photo-none">
        <UserRound aria-hidden /> {t(word)}
      </p>
    </div>
  );
}

export function ShownPhoto({ bytes, name }: { bytes: Uint8Array; name: string }) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let gone = false;
    void openPicture(bytes).then((picture) => {
      if (gone) return;
      if (picture && canvas.current) drawTurned(canvas.current, picture, 0);
      else setFailed(true);
      picture?.close();
    });
    return () => {
      gone = true;
    };
  }, [bytes]);
  if (failed) return <NoPhoto word="photo.unreadable" />;
  return (
    <div className="person-photo">
      <canvas ref={canvas} role="img" aria-label={t('photo.of', { name })} />
    </div>
  );
}
