/** The manager's table of contents. */
import {
  FileImage,
  FileText,
  KeyRound,
  ListChecks,
  type LucideIcon,
  Merge,
  Scale,
  ScanLine,
  Store,
  Truck,
  Users,
  UsersRound,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useSituation } from '../../client/situation';
import { Page } from '../../frame/page';
import { type RouteName, routes } from '../../routes';

const parts = [
  { name: 'staff', Icon: Users },
  { name: 'groups', Icon: UsersRound },
  { name: 'personMerge', Icon: Merge },
  { name: 'store', Icon: Store },
  { name: 'deliveryProgramme', Icon: Truck },
  { name: 'stateTexts', Icon: FileText },
  { name: 'rulebook', Icon: Scale },
  { name: 'documents', Icon: FileImage },
  { name: 'scanner', Icon: ScanLine },
  { name: 'recoveryKey', Icon: KeyRound },
  { name: 'audit', Icon: ListChecks },
] as const satisfies readonly { name: RouteName; Icon: LucideIcon }[];

export function ManagerScreen() {
  const { t } = useTranslation();
  const { situation } = useSituation();
  return (
    <Page title={t('manager.title')} lead={t('manager.lead')}>
      <ul className="tiles">
        {parts.map(({ name, Icon }) => (
          <li key={name} className="card tile">
            <Icon aria-hidden size="1.8em" />
            <div>
              <Link href={routes[name].path} className="line-link">
                {t(`manager.${name}.title`)}
              </Link>
              <p className="soft">{t(`manager.${name}.about`)}</p>
            </div>
          </li>
        ))}
      </ul>
      <p
        className={situation.encrypted ? 'soft' : 'note'}
        data-tone={situation.encrypted ? undefined : 'warn'}
      >
        {t(situation.encrypted ? 'store.encrypted' : 'store.notEncrypted')}
      </p>
    </Page>
  );
}
