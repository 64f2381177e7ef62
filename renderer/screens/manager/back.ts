import { useTranslation } from 'react-i18next';
import { type RouteName, routes } from '../../routes';

type Parent = 'manager' | 'staff';

/** The way back from a manager's page, in words. */
export function useBack(to: Parent & RouteName = 'manager') {
  const { t } = useTranslation();
  return { path: routes[to].path, label: t(`manager.backTo.${to}`) };
}
