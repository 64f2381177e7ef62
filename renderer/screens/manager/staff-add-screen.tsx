import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Role } from '../../../preload/contract/values';
import { useAct, useCall } from '../../client/client';
import { Form } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { PassphraseField, PinField, TextField } from '../../forms/text-fields';
import { Answer } from '../../frame/answer';
import { Page } from '../../frame/page';
import { routes } from '../../routes';
import { GroupField, RolesField } from './account-fields';
import { useBack } from './back';

const nobody = { name: '', roles: [] as Role[], group: '', passphrase: '', pin: '' };

export function StaffAddScreen() {
  const { t } = useTranslation();
  const back = useBack('staff');
  const [, go] = useLocation();
  const staff = useCall('staff.list', {});
  const add = useAct('staff.add');
  return (
    <Page title={t('manager.staff.add')} back={back} width="reading">
      <Answer reply={staff.reply} again={staff.again}>
        {({ groups }) => (
          <Form name="account" values={nobody} send={add.act} done={() => go(routes.staff.path)}>
            <TextField name="name" label={t('account.name')} hint={t('account.nameHint')} />
            <RolesField />
            <GroupField groups={groups} />
            <PassphraseField
              name="passphrase"
              label={t('account.firstPassphrase')}
              hint={t('account.firstPassphraseHint')}
            />
            <PinField name="pin" label={t('account.firstPin')} hint={t('account.pinHint')} />
            <SubmitBar label={t('manager.staff.addSubmit')} />
          </Form>
        )}
      </Answer>
    </Page>
  );
}
