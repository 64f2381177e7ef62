/** Which screen draws which route; each journey is loaded when it is first opened. */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { RouteName } from './routes';

type Screen = LazyExoticComponent<ComponentType>;

export const screens: Partial<Record<RouteName, Screen>> = {
  today: lazy(async () => ({ default: (await import('./screens/today/today-screen')).TodayScreen })),
};
