import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../preload/contract/calls';
import { useAct } from '../../client/client';
import { Form } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { TextArea } from '../../forms/text-fields';

type Text = OutputOf<'store.stateTexts'>[number];

interface StateTextFormProps {
  readonly kind: Text['kind'];
  /** Null adds a text; else a new version of this one. */
  readonly text: Text | null;
  readonly onClose: () => void;
}

export function StateTextForm({ kind, text, onClose }: StateTextFormProps) {
  const { t } = useTranslation();
  const add = useAct('store.addStateText');
  const change = useAct('store.changeStateText');
  return (
    <Form
      name={`text-${text?.id ?? kind}`}
      values={{ en: text?.en ?? '', es: text?.es ?? '' }}
      send={(typed) =>
        text
          ? change.act({ kind, id: text.id, version: text.version, ...typed })
          : add.act({ kind, ...typed })
      }
      done={onClose}
    >
      <TextArea name="en" label={t('manager.stateTexts.en')} hint={t('manager.stateTexts.wordForWord')} />
      <TextArea name="es" label={t('manager.stateTexts.es')} hint={t('manager.stateTexts.esHint')} />
      <SubmitBar label={t('manager.stateTexts.submit')} onCancel={onClose} />
    </Form>
  );
}
