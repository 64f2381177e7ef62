/** The photo that counts now, since when, and its removal with a reason. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../preload/contract/calls';
import { useAct } from '../../client/client';
import { fullName } from '../../client/names';
import { useWhen } from '../../client/when';
import { Form } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { TextField } from '../../forms/text-fields';
import { DialogFrame } from '../../frame/confirm-dialog';
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
  const [open, setOpen] = useState(false);
  const remove = useAct('photo.remove');
  return (
    <>
      <div>
        <button type="button" className="button" data-kind="danger" onClick={() => setOpen(true)}>
          {t('photo.remove')}
        </button>
      </div>
      <DialogFrame open={open} title={t('photo.removeTitle')} onClose={() => setOpen(false)}>
        <p>{t('photo.removeBody')}</p>
        <Form
          name="remove-photo"
          values={{ reason: '' }}
          first="reason"
          send={({ reason }) => remove.act({ photo, reason })}
          done={() => setOpen(false)}
        >
          <TextField name="reason" label={t('photo.reason')} hint={t('photo.reasonHint')} />
          <SubmitBar label={t('photo.remove')}>
            <button type="button" className="button" onClick={() => setOpen(false)}>
              {t('common.cancel')}
            </button>
          </SubmitBar>
        </Form>
      </DialogFrame>
    </>
  );
}
