/** The slip for the bag, in the language of whoever receives it. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { PaperBrief } from '../../../preload/contract/paper';
import { useAct } from '../../client/client';
import { Form } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { DialogFrame } from '../../frame/confirm-dialog';
import { customersLanguage, SlipLook, type SlipLookTyped, slipLook } from '../../frame/delivery/slip-look';
import { pathTo } from '../../routes';

interface Look extends SlipLookTyped, Record<string, unknown> {}

export function SlipDialog({ order, onClose }: { order: string; onClose: () => void }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const make = useAct('delivery.slip', { refresh: false });
  const [key, setKey] = useState(() => crypto.randomUUID());
  return (
    <DialogFrame open title={t('delivery.pack.slip.print')} onClose={onClose}>
      <Form<Look, PaperBrief>
        name="slip"
        values={{ ...slipLook }}
        onTyped={() => setKey(crypto.randomUUID())}
        send={(look) =>
          make.act({ order, language: customersLanguage(look), largePrint: look.largePrint, key })
        }
        done={({ id }) => go(`${pathTo('paper', { paper: id })}?pack=${order}`)}
      >
        <SlipLook />
        <SubmitBar label={t('delivery.pack.slip.make')} onCancel={onClose} />
      </Form>
    </DialogFrame>
  );
}
