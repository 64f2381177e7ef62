import { useTranslation } from 'react-i18next';
import { StoreProfile } from '../../../preload/contract/profile';
import { useAct } from '../../client/client';
import { parseAs } from '../../client/parse';
import { useSituation } from '../../client/situation';
import { RadioCards } from '../../forms/choice-fields';
import { Form } from '../../forms/form';
import { type ProfileValues, profileFromForm } from '../../forms/profile-values';
import { SubmitBar } from '../../forms/submit-bar';
import { PassphraseField, PinField, TextField } from '../../forms/text-fields';
import type { Founded } from './recovery-screen';

interface ManagerStepProps {
  readonly profile: ProfileValues;
  readonly onBack: () => void;
  readonly onFounded: (founded: Founded) => void;
}

/** The first account. Its passphrase is one of the two things that can open the store. */
export function ManagerStep({ profile, onBack, onFounded }: ManagerStepProps) {
  const { t } = useTranslation();
  const { situation, askAgain } = useSituation();
  const found = useAct('store.found', { refresh: false });
  const languages = (['en', 'es'] as const).map((value) => ({ value, label: t(`languages.${value}`) }));
  return (
    <Form
      name="manager"
      values={{ manager: { name: '', passphrase: '', pin: '' }, language: situation.preferences.language }}
      send={async ({ manager, language }) => {
        const parsed = parseAs(StoreProfile, profileFromForm(profile));
        return parsed.kind === 'done' ? found.act({ profile: parsed.value, manager, language }) : parsed;
      }}
      done={async (founded) => {
        onFounded(founded as Founded);
        await askAgain();
      }}
    >
      <TextField name="manager.name" label={t('account.name')} hint={t('account.nameHint')} />
      <PassphraseField
        name="manager.passphrase"
        label={t('account.newPassphrase')}
        hint={t('account.passphraseHint')}
      />
      <PinField name="manager.pin" label={t('account.newPin')} hint={t('account.pinHint')} />
      <RadioCards name="language" label={t('firstRun.manager.language')} options={languages} inline />
      <SubmitBar label={t('firstRun.manager.submit')} onCancel={onBack} cancel={t('common.back')} />
    </Form>
  );
}
