/** The signed-in operator's pages, one route each. */
import { useTranslation } from 'react-i18next';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { useCall } from './client/client';
import { useMay, useSituation } from './client/situation';
import { FaultBoundary } from './frame/fault-boundary';
import { DeniedPanel } from './frame/not-done';
import { OperatorFrame } from './frame/operator-frame';
import { Page } from './frame/page';
import { EmptyState } from './frame/parts';
import { homeOf, type RouteName, routes } from './routes';
import { screens } from './screens';

const names = Object.keys(routes) as RouteName[];
// A fixed path wins over one with a parameter: `/register/new` is no session.
const byFixedFirst = names.toSorted(
  (a, b) => routes[a].path.split(':').length - routes[b].path.split(':').length,
);

export function OperatorPages() {
  const { situation } = useSituation();
  const [location] = useLocation();
  const home = homeOf(situation.operator?.roles ?? []);
  const owed = usePassphraseIsOwed();
  if (owed && screens.me) {
    return (
      <OperatorFrame>
        <screens.me />
      </OperatorFrame>
    );
  }
  return (
    <OperatorFrame>
      <FaultBoundary resetKey={location}>
        {/* A new address is a new page: nothing of the last one's state is carried over. */}
        <Switch>
          {byFixedFirst.map((name) => (
            <Route key={name} path={routes[name].path}>
              {name === 'today' && home !== routes.today.path ? (
                <Redirect to={home} replace />
              ) : (
                <Shown key={location} name={name} />
              )}
            </Route>
          ))}
          <Route>
            <Redirect to={home} replace />
          </Route>
        </Switch>
      </FaultBoundary>
    </OperatorFrame>
  );
}

/** The store asks for a new passphrase every six months without a delay, and the day has come (R-PMP-3). */
function usePassphraseIsOwed(): boolean {
  const { situation } = useSituation();
  const due = situation.operator?.passphraseDue ?? null;
  const come = due !== null && situation.today !== null && due <= situation.today;
  const { reply } = useCall('store.profile', {}, { enabled: come });
  return come && reply?.kind === 'done' && reply.value.profile.passphrasePromptCompulsory;
}

function Shown({ name }: { name: RouteName }) {
  const { t } = useTranslation();
  const may = useMay();
  if (!may(routes[name].who)) {
    return (
      <Page title={t('denied.page')}>
        <DeniedPanel />
      </Page>
    );
  }
  const Screen = screens[name];
  return Screen ? (
    <Screen />
  ) : (
    <Page title={t('frame.notBuilt')}>
      <EmptyState title={t('frame.notBuilt')} body={t('frame.notBuiltBody')} />
    </Page>
  );
}
