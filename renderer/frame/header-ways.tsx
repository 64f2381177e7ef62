/** Where an operator can go from every page, and what belongs to themselves. */
import {
  CreditCard,
  LayoutDashboard,
  type Leaf,
  LogOut,
  Route,
  Settings,
  Truck,
  UserRound,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { OperatorBrief } from '../../preload/contract/screen';
import { useMay, useSituation } from '../client/situation';
import { type RouteName, routes } from '../routes';
import { ReadingButton } from './reading-dialog';

const ways = [
  { name: 'today', Icon: LayoutDashboard },
  { name: 'card', Icon: CreditCard },
  { name: 'deliveries', Icon: Truck },
  { name: 'myRun', Icon: Route },
  { name: 'manager', Icon: Settings },
] as const satisfies readonly { name: RouteName; Icon: typeof Leaf }[];

const stands = (path: string, location: string) =>
  path === '/' ? location === '/' : location.startsWith(path);

/** Those that are open to whoever stands here. */
export function useWays() {
  const may = useMay();
  const { delivers } = useSituation().situation;
  return ways.filter(({ name }) => may(routes[name].who) && (name !== 'deliveries' || delivers));
}

export function HeaderWays() {
  const { t } = useTranslation();
  const [location] = useLocation();
  const open = useWays();
  // Whoever may only verify, or only drive, has one page: the store's name leads there.
  if (open.length < 2) return null;
  return (
    <nav aria-label={t('frame.ways')}>
      <ul>
        {open.map(({ name, Icon }) => (
          <li key={name}>
            <Link
              href={routes[name].path}
              className="header-link"
              aria-current={stands(routes[name].path, location) ? 'page' : undefined}
            >
              <Icon aria-hidden size="1.2em" /> {t(`frame.${name}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface ToolsProps {
  readonly operator: OperatorBrief;
  readonly onSignOut: () => void;
}

export function HeaderTools({ operator, onSignOut }: ToolsProps) {
  const { t } = useTranslation();
  const [location] = useLocation();
  return (
    <>
      <ReadingButton />
      <Link
        href={routes.me.path}
        className="header-link"
        aria-current={location === routes.me.path ? 'page' : undefined}
      >
        <UserRound aria-hidden size="1.2em" /> <span className="visually-hidden">{t('frame.you')}</span>{' '}
        {operator.name}
      </Link>
      <button type="button" className="button" data-kind="quiet" onClick={onSignOut}>
        <LogOut aria-hidden /> {t('frame.signOut')}
      </button>
    </>
  );
}
