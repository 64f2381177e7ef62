/** Asks who stands here and shows what is theirs. What was shown before is unmounted, not covered. */
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Router } from 'wouter';
import type { Reply } from '../preload/contract/reply';
import type { Preferences, Situation } from '../preload/contract/screen';
import { useAddress } from './client/address';
import { useClient, useForget, useNotice } from './client/client';
import { forgetWork } from './client/kept-work';
import { LeavingProvider } from './client/leaving';
import { forgetSaleLines } from './client/sale-lines';
import { SituationContext, showing } from './client/situation';
import { Waiting } from './frame/answer';
import { FaultPanel } from './frame/not-done';
import { ScanDropped } from './frame/scan-edge';
import { later } from './later';
import { CustomerScreen, screens, WalkInScreen } from './screens';
import type { Founded } from './screens/first-run/recovery-screen';
import { LockedScreen } from './screens/sign-in/locked-screen';
import { SignInScreen } from './screens/sign-in/sign-in-screen';

// What most starts do not show would only delay the sign-in screen.
const OperatorPages = later(async () => ({ default: (await import('./operator-pages')).OperatorPages }));
const BrokenScreen = lazy(async () => ({
  default: (await import('./screens/broken/broken-screen')).BrokenScreen,
}));
const recovery = () => import('./screens/first-run/recovery-screen');
const FirstRunScreen = lazy(async () => {
  const { FirstRunScreen: Screen } = await import('./screens/first-run/first-run-screen');
  // The recovery key is shown once: what shows it is there before there is one.
  await recovery();
  return { default: Screen };
});
const RecoveryScreen = lazy(async () => ({ default: (await recovery()).RecoveryScreen }));

/** How the person likes to read, where style sheets and screen readers look for it. */
function dress({ language, theme, textSize, motion }: Preferences) {
  const page = document.documentElement;
  page.lang = language;
  page.dataset.theme = theme;
  page.dataset.textSize = String(textSize);
  page.dataset.motion = motion;
}

/** In whose hands the window is, and whether anything of theirs may be shown. */
const handsOf = ({ stage, blank }: Situation): string =>
  stage === 'walkIn' ? `walkIn ${blank}` : stage === 'customer' ? 'customer' : 'staff';

export function App() {
  const { i18n } = useTranslation();
  const client = useClient();
  const forget = useForget();
  const [situation, setSituation] = useState<Situation | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [founded, setFounded] = useState<Founded | null>(null);
  const [turnedOut, setTurnedOut] = useState<Reply<unknown> | null>(null);
  const stood = useRef<string | null>(null);

  const askAgain = useCallback(async () => {
    const reply = await client.call('screen.situation', {});
    if (reply.kind === 'done') {
      // A hand-over, its end, or a screen that goes blank: the page begins anew, so that nothing of the one before stays in memory.
      const hands = handsOf(reply.value);
      if (stood.current !== null && stood.current !== hands) return window.location.reload();
      stood.current = hands;
      // Replies of the one who stood here before must not outlive the change of hands.
      if (reply.value.stage !== 'operator') forget();
      else setTurnedOut(null);
      if (reply.value.stage === 'signIn') {
        forgetSaleLines();
        forgetWork();
      }
      setSituation(reply.value);
      setFault(null);
    } else setFault(reply.kind === 'fault' ? reply.reference : reply.kind);
  }, [client, forget]);
  useEffect(() => void askAgain(), [askAgain]);
  useNotice((notice) => {
    if (notice.kind === 'situation') void askAgain();
  });

  const preferences = situation?.preferences;
  useEffect(() => {
    if (!preferences) return;
    dress(preferences);
    void i18n.changeLanguage(preferences.language);
  }, [preferences, i18n]);

  const stage = situation?.stage;
  useEffect(() => {
    if (stage !== 'signIn') return;
    // Somebody is about to type a passphrase.
    const idle = requestIdleCallback(() => {
      OperatorPages.warm();
      screens.today?.warm();
    });
    return () => cancelIdleCallback(idle);
  }, [stage]);

  const prefer = useCallback(
    async (wished: Preferences) => {
      const reply = await client.call('screen.prefer', wished);
      if (reply.kind === 'done') setSituation((now) => (now ? { ...now, preferences: reply.value } : now));
    },
    [client],
  );

  if (fault !== null) return <FaultPanel reference={fault} again={() => void askAgain()} />;
  if (!situation) return null;
  return (
    <SituationContext.Provider value={{ situation, askAgain, prefer }}>
      <I18nProvider locale={situation.preferences.language === 'es' ? 'es-US' : 'en-US'}>
        <LeavingProvider>
          <Router hook={useAddress}>
            {situation.stage !== 'operator' && <ScanDropped />}
            <Suspense fallback={<Waiting />}>
              <Stage
                situation={situation}
                founded={founded}
                setFounded={setFounded}
                turnedOut={turnedOut}
                setTurnedOut={setTurnedOut}
              />
            </Suspense>
          </Router>
        </LeavingProvider>
      </I18nProvider>
    </SituationContext.Provider>
  );
}

interface StageProps {
  readonly situation: Situation;
  readonly founded: Founded | null;
  readonly setFounded: (founded: Founded | null) => void;
  /** Why the last operator was signed out without asking: the sign-in screen says it. */
  readonly turnedOut: Reply<unknown> | null;
  readonly setTurnedOut: (reply: Reply<unknown>) => void;
}

function Stage({ situation, founded, setFounded, turnedOut, setTurnedOut }: StageProps) {
  switch (showing(situation.stage, founded !== null)) {
    case 'broken':
      return <BrokenScreen why={situation.broken} />;
    case 'firstRun':
      return <FirstRunScreen onFounded={setFounded} />;
    case 'recovery':
      return founded && <RecoveryScreen founded={founded} onKept={() => setFounded(null)} />;
    case 'signIn':
      return <SignInScreen turnedOut={turnedOut} />;
    case 'locked':
      return <LockedScreen onTurnedOut={setTurnedOut} />;
    case 'walkIn':
      return <WalkInScreen />;
    case 'customer':
      return <CustomerScreen />;
    case 'operator':
      return <OperatorPages />;
  }
}
