/** One account: roles, group, approval, whether it may sign in; new secrets after a forgotten passphrase. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import type { OutputOf } from '../../../preload/contract/calls';
import { useAct, useCall } from '../../client/client';
import { YesNoField } from '../../forms/choice-fields';
import { DayField } from '../../forms/day-field';
import { Form } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { PassphraseField, PinField } from '../../forms/text-fields';
import { Answer } from '../../frame/answer';
import { Page } from '../../frame/page';
import { EmptyState } from '../../frame/parts';
import { routes } from '../../routes';
import { GroupField, RolesField } from './account-fields';
import { useBack } from './back';

type Staff = OutputOf<'staff.list'>;

export function StaffChangeScreen() {
  const { t } = useTranslation();
  const back = useBack('staff');
  const params = useParams<{ account: string }>();
  const staff = useCall('staff.list', {});
  return (
    <Answer reply={staff.reply} again={staff.again}>
      {({ accounts, groups }) => {
        const account = accounts.find(({ id }) => id === params.account);
        return account ? (
          <Page title={account.name} back={back} width="reading">
            <AccountForm
              key={account.version}
              account={account}
              groups={groups}
              onStale={() => void staff.again()}
            />
            <NewSecrets id={account.id} />
          </Page>
        ) : (
          <Page title={t('manager.staff.title')} back={back}>
            <EmptyState title={t('manager.staff.gone')} body={t('manager.staff.goneBody')} />
          </Page>
        );
      }}
    </Answer>
  );
}

interface AccountFormProps {
  readonly account: Staff['accounts'][number];
  readonly groups: Staff['groups'];
  readonly onStale: () => void;
}

function AccountForm({ account, groups, onStale }: AccountFormProps) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const change = useAct('staff.change');
  const { id, version, roles, group, approvedOn, active } = account;
  return (
    <Form
      name="account"
      values={{ roles, group, approvedOn: String(approvedOn), active: active ? 'yes' : 'no' }}
      send={(typed) => change.act({ ...typed, id, version, active: typed.active === 'yes' })}
      done={() => go(routes.staff.path)}
      onStale={onStale}
    >
      <RolesField />
      <GroupField groups={groups} />
      <DayField name="approvedOn" label={t('account.approvedOn')} hint={t('account.approvedOnHint')} />
      <YesNoField name="active" label={t('account.active')} hint={t('account.activeHint')} />
      <SubmitBar label={t('manager.staff.changeSubmit')} />
    </Form>
  );
}

function NewSecrets({ id }: { id: string }) {
  const { t } = useTranslation();
  const reset = useAct('staff.resetSecrets');
  const [round, setRound] = useState(0);
  return (
    <section className="card stack" aria-labelledby="new-secrets">
      <h2 id="new-secrets">{t('manager.staff.reset')}</h2>
      <p className="soft">{t('manager.staff.resetHint')}</p>
      {round > 0 && (
        <p className="note" role="status">
          {t('manager.staff.resetDone')}
        </p>
      )}
      <Form
        key={round}
        name="reset"
        values={{ passphrase: '', pin: '' }}
        send={(typed) => reset.act({ id, ...typed })}
        done={() => setRound(round + 1)}
      >
        <PassphraseField
          name="passphrase"
          label={t('account.firstPassphrase')}
          hint={t('account.firstPassphraseHint')}
        />
        <PinField name="pin" label={t('account.firstPin')} hint={t('account.pinHint')} />
        <SubmitBar label={t('manager.staff.resetSubmit')} />
      </Form>
    </section>
  );
}
