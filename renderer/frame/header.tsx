/** What stands above every operator's page: store, ways, who is signed in, lock. */
import { Leaf, Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useAct } from '../client/client';
import { useKeepAll } from '../client/leaving';
import { useSituation } from '../client/situation';
import { homeOf } from '../routes';
import { ClockBanner } from './clock-banner';
import { HeaderFold } from './header-fold';
import { HeaderTools, HeaderWays, useWays } from './header-ways';
import { RecoveryReminder } from './recovery-reminder';
import { TrainingMark } from './training-mark';
import { useFolds } from './use-folds';

/** Three ways and the tools in a row need this many rems, in the longer of the two languages; some have a way more. */
const rowRems = 58;
const wayRems = 8;
const waysInRow = 3;
/** With a way more the words stand below their signs, unless there is this much to spare: the store's name stays readable. */
const spareRems = 8;

export function Header() {
  const { t } = useTranslation();
  const { situation } = useSituation();
  const more = Math.max(0, useWays().length - waysInRow);
  const folds = useFolds(rowRems + more * wayRems);
  const tight = useFolds(rowRems + more * wayRems + spareRems) && more > 0;
  const keepAll = useKeepAll();
  const lock = useAct('staff.lock', { refresh: false });
  const signOut = useAct('staff.signOut', { refresh: false });
  const { operator } = situation;
  if (!operator) return null;
  const leave = (act: (input: Record<string, never>) => Promise<unknown>) =>
    void keepAll().then(() => act({}));
  const tools = <HeaderTools operator={operator} onSignOut={() => leave(signOut.act)} />;
  const lockButton = (
    <button type="button" className="button" onClick={() => leave(lock.act)}>
      <Lock aria-hidden /> {t('frame.lock')}
    </button>
  );
  return (
    <>
      <header className="stays">
        <TrainingMark />
        <div className="header" data-folds={folds} data-tight={tight && !folds}>
          <Link href={homeOf(operator.roles)} className="header-name">
            <Leaf aria-hidden /> <span>{situation.storeName}</span>
          </Link>
          {folds ? (
            <HeaderFold kept={lockButton}>
              <HeaderWays />
              {tools}
            </HeaderFold>
          ) : (
            <>
              <HeaderWays />
              <div className="header-tools">
                {tools}
                {lockButton}
              </div>
            </>
          )}
        </div>
      </header>
      {/* Below the part that stays: large text must not fill the window with it. */}
      <ClockBanner />
      <RecoveryReminder />
    </>
  );
}
