/** Which screen draws which route; each journey is loaded when it is first opened. */
import { type Later, later } from './later';
import type { RouteName } from './routes';

export const screens: Partial<Record<RouteName, Later>> = {
  today: later(async () => ({ default: (await import('./screens/today/today-screen')).TodayScreen })),
  registerNew: later(async () => ({
    default: (await import('./screens/registration/new-screen')).RegisterNewScreen,
  })),
  register: later(async () => ({
    default: (await import('./screens/registration/session-screen')).RegisterScreen,
  })),
  registerTask: later(async () => ({
    default: (await import('./screens/registration/session-screen')).RegisterScreen,
  })),
  patient: later(async () => ({ default: (await import('./screens/patient/patient-screen')).PatientScreen })),
  card: later(async () => ({ default: (await import('./screens/card-check/card-screen')).CardScreen })),
  cardOfPatient: later(async () => ({
    default: (await import('./screens/card-check/card-screen')).CardScreen,
  })),
  photo: later(async () => ({ default: (await import('./screens/photo/photo-screen')).PhotoScreen })),
  licence: later(async () => ({ default: (await import('./screens/licence/licence-screen')).LicenceScreen })),
  paper: later(async () => ({ default: (await import('./screens/print/paper-screen')).PaperScreen })),
  documentNew: later(async () => ({
    default: (await import('./screens/document/capture-screen')).CaptureScreen,
  })),
  document: later(async () => ({
    default: (await import('./screens/document/document-screen')).DocumentScreen,
  })),
  allowance: later(async () => ({
    default: (await import('./screens/allowance/allowance-screen')).AllowanceScreen,
  })),
  dispense: later(async () => ({
    default: (await import('./screens/dispense/dispense-screen')).DispenseScreen,
  })),
  dispensed: later(async () => ({
    default: (await import('./screens/dispense/dispensed-screen')).DispensedScreen,
  })),
  deliveries: later(async () => ({
    default: (await import('./screens/delivery-board/board-screen')).BoardScreen,
  })),
  deliveryNew: later(async () => ({
    default: (await import('./screens/delivery-order/new-screen')).DeliveryNewScreen,
  })),
  deliveryPack: later(async () => ({
    default: (await import('./screens/delivery-run/pack-screen')).PackScreen,
  })),
  deliveryRuns: later(async () => ({
    default: (await import('./screens/delivery-run/runs-screen')).RunsScreen,
  })),
  deliveryStop: later(async () => ({
    default: (await import('./screens/delivery-door/stop-screen')).StopScreen,
  })),
  myRun: later(async () => ({
    default: (await import('./screens/delivery-run/my-run-screen')).MyRunScreen,
  })),
  deliveryOrder: later(async () => ({
    default: (await import('./screens/delivery-order/order-screen')).DeliveryOrderScreen,
  })),
  alerts: later(async () => ({ default: (await import('./screens/alerts/alerts-screen')).AlertsScreen })),
  queue: later(async () => ({ default: (await import('./screens/queue/queue-screen')).QueueScreen })),
  visitors: later(async () => ({
    default: (await import('./screens/visitors/visitors-screen')).VisitorsScreen,
  })),
  followUps: later(async () => ({
    default: (await import('./screens/follow-ups/follow-ups-screen')).FollowUpsScreen,
  })),
  inbox: later(async () => ({ default: (await import('./screens/inbox/inbox-screen')).InboxScreen })),
  me: later(async () => ({ default: (await import('./screens/me/me-screen')).MeScreen })),
  manager: later(async () => ({ default: (await import('./screens/manager/manager-screen')).ManagerScreen })),
  personMerge: later(async () => ({
    default: (await import('./screens/person/merge-screen')).MergeScreen,
  })),
  staff: later(async () => ({ default: (await import('./screens/manager/staff-screen')).StaffScreen })),
  staffAdd: later(async () => ({
    default: (await import('./screens/manager/staff-add-screen')).StaffAddScreen,
  })),
  staffChange: later(async () => ({
    default: (await import('./screens/manager/staff-change-screen')).StaffChangeScreen,
  })),
  groups: later(async () => ({ default: (await import('./screens/manager/groups-screen')).GroupsScreen })),
  store: later(async () => ({ default: (await import('./screens/manager/store-screen')).StoreScreen })),
  deliveryProgramme: later(async () => ({
    default: (await import('./screens/delivery-programme/programme-screen')).ProgrammeScreen,
  })),
  deniedAddresses: later(async () => ({
    default: (await import('./screens/delivery-programme/denied-screen')).DeniedScreen,
  })),
  stateTexts: later(async () => ({
    default: (await import('./screens/manager/state-texts-screen')).StateTextsScreen,
  })),
  documents: later(async () => ({
    default: (await import('./screens/manager/documents-screen')).DocumentsScreen,
  })),
  rulebook: later(async () => ({
    default: (await import('./screens/rulebook/rulebook-screen')).RulebookScreen,
  })),
  rulebookLoad: later(async () => ({
    default: (await import('./screens/rulebook/load-screen')).RulebookLoadScreen,
  })),
  rulebookReplay: later(async () => ({
    default: (await import('./screens/rulebook/replay-screen')).ReplayScreen,
  })),
  rulebookRule: later(async () => ({
    default: (await import('./screens/rulebook/rule-screen')).RuleScreen,
  })),
  scanner: later(async () => ({
    default: (await import('./screens/manager/scanner-screen')).ScannerScreen,
  })),
  recoveryKey: later(async () => ({
    default: (await import('./screens/manager/recovery-screen')).RecoveryKeyScreen,
  })),
  audit: later(async () => ({ default: (await import('./screens/manager/audit-screen')).AuditScreen })),
};

/** The window while a walk-in has it. */
export const WalkInScreen: Later = later(async () => ({
  default: (await import('./screens/walk-in/walk-in-screen')).WalkInScreen,
}));

/** The customer's display between hand-overs. */
export const CustomerScreen: Later = later(async () => ({
  default: (await import('./screens/walk-in/customer-screen')).CustomerScreen,
}));
