/** Which screen draws which route; each journey is loaded when it is first opened. */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { RouteName } from './routes';

type Screen = LazyExoticComponent<ComponentType>;

export const screens: Partial<Record<RouteName, Screen>> = {
  today: lazy(async () => ({ default: (await import('./screens/today/today-screen')).TodayScreen })),
  registerNew: lazy(async () => ({
    default: (await import('./screens/registration/new-screen')).RegisterNewScreen,
  })),
  register: lazy(async () => ({
    default: (await import('./screens/registration/session-screen')).RegisterScreen,
  })),
  registerTask: lazy(async () => ({
    default: (await import('./screens/registration/session-screen')).RegisterScreen,
  })),
  patient: lazy(async () => ({ default: (await import('./screens/patient/patient-screen')).PatientScreen })),
  card: lazy(async () => ({ default: (await import('./screens/card-check/card-screen')).CardScreen })),
  cardOfPatient: lazy(async () => ({
    default: (await import('./screens/card-check/card-screen')).CardScreen,
  })),
  paper: lazy(async () => ({ default: (await import('./screens/print/paper-screen')).PaperScreen })),
  me: lazy(async () => ({ default: (await import('./screens/me/me-screen')).MeScreen })),
  manager: lazy(async () => ({ default: (await import('./screens/manager/manager-screen')).ManagerScreen })),
  staff: lazy(async () => ({ default: (await import('./screens/manager/staff-screen')).StaffScreen })),
  staffAdd: lazy(async () => ({
    default: (await import('./screens/manager/staff-add-screen')).StaffAddScreen,
  })),
  staffChange: lazy(async () => ({
    default: (await import('./screens/manager/staff-change-screen')).StaffChangeScreen,
  })),
  groups: lazy(async () => ({ default: (await import('./screens/manager/groups-screen')).GroupsScreen })),
  store: lazy(async () => ({ default: (await import('./screens/manager/store-screen')).StoreScreen })),
  stateTexts: lazy(async () => ({
    default: (await import('./screens/manager/state-texts-screen')).StateTextsScreen,
  })),
  recoveryKey: lazy(async () => ({
    default: (await import('./screens/manager/recovery-screen')).RecoveryKeyScreen,
  })),
  audit: lazy(async () => ({ default: (await import('./screens/manager/audit-screen')).AuditScreen })),
};

/** The window while a walk-in has it. */
export const WalkInScreen: Screen = lazy(async () => ({
  default: (await import('./screens/walk-in/walk-in-screen')).WalkInScreen,
}));
