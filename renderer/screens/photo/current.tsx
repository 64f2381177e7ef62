/** The photo that counts now, since when, and its removal with a reason. */
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../preload/contract/calls';
import { useAct } from '../../client/client';
import { fullName } from '../../client/names';
import { useWhen } from '../../client/when';
import { RemoveButton } from '../../forms/remove-button';
import { ShownPhoto } from '../../frame/pictures/person-photo';

type View = OutputOf<'photo.view'>;
interface CurrentProps {
  readonly name: View['name'];
  readonly photo: NonNullable<View['photo']>;
}

export function Current({ name, photo }: CurrentProps) {
  const { t } = useTranslation();
  const when = useWhen();
  return (
    <section className="row" aria-label={t('photo.now')}>
      <ShownPhoto key={photo.id} bytes={photo.bytes} name={fullName(name)} />
      <div className="stack-tight">
        <p>{t('photo.takenAt', { when: when.instant(photo.at) })}</p>
        <p className="soft">
          {photo.keepUntil ? t('photo.keptUntil', { day: when.day(photo.keepUntil) }) : t('photo.ask.noEnd')}
        </p>
        <Remove photo={photo.id} />
      </div>
    </section>
  );
}

function Remove({ photo }: { photo: string }) {
  const { t } = useTranslation();
  const { act } = useAct('photo.remove');
  return (
    <RemoveButton
      name="remove-photo"
      label={t('photo.remove')}
      title={t('photo.removeTitle')}
      body={t('photo.removeBody')}
      reason={{ label: t('photo.reason'), hint: t('photo.reasonHint') }}
      remove={(reason) => act({ photo, reason })}
    />
  );
}
