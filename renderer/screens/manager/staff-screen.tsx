/** Who works here, with which roles, and until when (R-ST-3, R-PMP-6). */
import { UserPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OutputOf } from '../../../preload/contract/calls';
import { useCall } from '../../client/client';
import { useSituation } from '../../client/situation';
import { useWhen } from '../../client/when';
import { Answer } from '../../frame/answer';
import { Page } from '../../frame/page';
import { StatusPill } from '../../frame/parts';
import { pathTo, routes } from '../../routes';
import { useBack } from './back';

type Staff = OutputOf<'staff.list'>;

export function StaffScreen() {
  const { t } = useTranslation();
  const back = useBack();
  const staff = useCall('staff.list', {});
  return (
    <Page
      title={t('manager.staff.title')}
      back={back}
      aside={
        <Link href={routes.staffAdd.path} className="button" data-kind="primary">
          <UserPlus aria-hidden /> {t('manager.staff.add')}
        </Link>
      }
    >
      <Answer reply={staff.reply} again={staff.again}>
        {({ accounts, groups }) => (
          <ul className="card lines">
            {accounts.map((account) => (
              <AccountLine
                key={account.id}
                account={account}
                group={groups.find((one) => one.id === account.group)?.name ?? ''}
              />
            ))}
          </ul>
        )}
      </Answer>
    </Page>
  );
}

function AccountLine({ account, group }: { account: Staff['accounts'][number]; group: string }) {
  const { t } = useTranslation();
  const when = useWhen();
  const { situation } = useSituation();
  const lapsed = account.lapsesOn !== null && situation.today !== null && account.lapsesOn < situation.today;
  return (
    <li className="line">
      <div className="line-text">
        <Link href={pathTo('staffChange', { account: account.id })} className="line-link">
          {account.name}
        </Link>
        <span>{account.roles.map((role) => t(`roles.${role}`)).join(', ')}</span>
        <span className="soft small">
          {t('manager.staff.line', { group, day: when.day(account.approvedOn, 'short') })}
          {account.lapsesOn !== null && ' · '}
          {account.lapsesOn !== null &&
            t('manager.staff.lapses', { day: when.day(account.lapsesOn, 'short') })}
        </span>
      </div>
      <StatusPill tone={!account.active ? 'neutral' : lapsed ? 'wrong' : 'good'}>
        {t(`manager.staff.states.${!account.active ? 'closed' : lapsed ? 'lapsed' : 'active'}`)}
      </StatusPill>
    </li>
  );
}
