/** What stands above every operator's page: store, ways, who is signed in, lock. */
import { CreditCard, LayoutDashboard, Leaf, Lock, LogOut, Settings, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useAct } from '../client/client';
import { useKeepAll } from '../client/leaving';
import { useMay, useSituation } from '../client/situation';
import { homeOf, type RouteName, routes } from '../routes';
import { ClockBanner } from './clock-banner';
import { ReadingButton } from './reading-dialog';
import { RecoveryReminder } from './recovery-reminder';
import { TrainingMark } from './training-mark';

const ways = [
  { name: 'today', Icon: LayoutDashboard },
  { name: 'card', Icon: CreditCard },
  { name: 'manager', Icon: Settings },
] as const satisfies readonly { name: RouteName; Icon: typeof Leaf }[];

const stands = (path: string, location: string) =>
  path === '/' ? location === '/' : location.startsWith(path);

export function Header() {
  const { t } = useTranslation();
  const { situation } = useSituation();
  const may = useMay();
  const [location] = useLocation();
  const keepAll = useKeepAll();
  const lock = useAct('staff.lock', { refresh: false });
  const signOut = useAct('staff.signOut', { refresh: false });
  const { operator } = situation;
  if (!operator) return null;
  const leave = (act: (input: Record<string, never>) => Promise<unknown>) =>
    void keepAll().then(() => act({}));
  return (
    <>
      <header className="stays">
        <TrainingMark />
        <div className="header">
          <Link href={homeOf(operator.roles)} className="header-name">
            <Leaf aria-hidden /> {situation.storeName}
          </Link>
          <nav aria-label={t('frame.ways')}>
            <ul>
              {ways
                .filter(({ name }) => may(routes[name].who))
                .map(({ name, Icon }) => (
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
          <div className="header-tools">
            <ReadingButton />
            <Link
              href={routes.me.path}
              className="header-link"
              aria-current={location === routes.me.path ? 'page' : undefined}
            >
              <UserRound aria-hidden size="1.2em" /> <span className="visually-hidden">{t('frame.you')}</span>{' '}
              {operator.name}
            </Link>
            <button type="button" className="button" data-kind="quiet" onClick={() => leave(signOut.act)}>
              <LogOut aria-hidden /> {t('frame.signOut')}
            </button>
            <button type="button" className="button" onClick={() => leave(lock.act)}>
              <Lock aria-hidden /> {t('frame.lock')}
            </button>
          </div>
        </div>
      </header>
      {/* Below the part that stays: large text must not fill the window with it. */}
      <ClockBanner />
      <RecoveryReminder />
    </>
  );
}
