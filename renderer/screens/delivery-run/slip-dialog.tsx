/** The slip for the bag, in the language of whoever receives it. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { PaperBrief } from '../../../preload/contract/paper';
import type { Language } from '../../../preload/contract/values';
import { useAct } from '../../client/client';
import { useSituation } from '../../client/situation';
import { Form } from '../../forms/form';
import { PaperLook } from '../../forms/paper-look';
import { SubmitBar } from '../../forms/submit-bar';
import { DialogFrame } from '../../frame/confirm-dialog';
import { pathTo } from '../../routes';

interface Look extends Record<string, unknown> {
  readonly language: Language;
  readonly largePrint: boolean;
}

export function SlipDialog({ order, onClose }: { order: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { situation } = useSituation();
  const [, go] = useLocation();
  const make = useAct('delivery.slip', { refresh: false });
  const [key, setKey] = useState(() => crypto.randomUUID());
  return (
    <DialogFrame open title={t('delivery.pack.slip.print')} onClose={onClose}>
      <Form<Look, PaperBrief>
        name="slip"
        values={{ language: situation.preferences.language, largePrint: false }}
        onTyped={() => setKey(crypto.randomUUID())}
        send={({ language, largePrint }) => make.act({ order, language, largePrint, key })}
        done={({ id }) => go(`${pathTo('paper', { paper: id })}?pack=${order}`)}
      >
        <PaperLook />
        <SubmitBar label={t('delivery.pack.slip.make')}>
          <button type="button" className="button" onClick={onClose}>
            {t('common.cancel')}
          </button>
        </SubmitBar>
      </Form>
    </DialogFrame>
  );
}
