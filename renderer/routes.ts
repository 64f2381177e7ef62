/** Every page that an operator can reach: path, and who is shown the way (main decides who may). */
import type { Role } from '../preload/contract/values';

const counter = ['frontDesk', 'pharmacist', 'manager'] as const satisfies readonly Role[];
const manager = ['manager'] as const satisfies readonly Role[];
const pharmacist = ['pharmacist'] as const satisfies readonly Role[];
const everybody = [
  'frontDesk',
  'pharmacist',
  'manager',
  'driver',
  'verifyOnly',
] as const satisfies readonly Role[];

interface Route {
  readonly path: string;
  readonly who: readonly Role[];
}

export const routes = {
  today: { path: '/', who: counter },
  registerNew: { path: '/register/new', who: counter },
  register: { path: '/register/:session', who: counter },
  registerTask: { path: '/register/:session/:task', who: counter },
  patient: { path: '/patient/:patient', who: counter },
  /** `?number=` checks that number at once. */
  card: { path: '/card', who: [...counter, 'verifyOnly'] },
  cardOfPatient: { path: '/card/:patient', who: [...counter, 'verifyOnly'] },
  /** `?patient=` leads back to that patient's page, else it is the card check's. */
  photo: { path: '/photo/:person', who: counter },
  /** The licence that was scanned last; the address says nothing of it. */
  licence: { path: '/licence', who: [...counter, 'verifyOnly'] },
  paper: { path: '/paper/:paper', who: counter },
  documentNew: { path: '/document/new/:session', who: counter },
  document: { path: '/document/:document', who: counter },
  allowance: { path: '/allowance/:patient', who: counter },
  /** `?certificate=` is the card that was scanned: whose it is receives. */
  dispense: { path: '/dispense/:patient', who: pharmacist },
  /** `?new` right after the sale. */
  dispensed: { path: '/dispense/:patient/:dispense', who: counter },
  /** `?patient=` shows those of one patient. */
  /** `?from=` is the first day that is shown. */
  deliveries: { path: '/deliveries', who: counter },
  /** `?caregiving=` is whoever orders, `?again=` an order whose lines are taken over. */
  deliveryNew: { path: '/deliveries/new/:patient', who: counter },
  deliveryOrder: { path: '/deliveries/order/:order', who: counter },
  deliveryPack: { path: '/deliveries/pack/:order', who: pharmacist },
  /** Runs of a day: planned, loaded, handed to the driver, back. */
  deliveryRuns: { path: '/deliveries/runs/:day', who: counter },
  /** One stop at the door, or from its slip on return. */
  deliveryStop: { path: '/deliveries/stop/:order', who: [...counter, 'driver'] },
  /** The driver's own runs of today. */
  myRun: { path: '/run', who: ['driver'] },
  alerts: { path: '/alerts', who: counter },
  queue: { path: '/queue', who: counter },
  visitors: { path: '/visitors', who: counter },
  followUps: { path: '/follow-ups', who: counter },
  inbox: { path: '/inbox', who: counter },
  me: { path: '/me', who: everybody },
  manager: { path: '/manager', who: manager },
  /** `?person=&other=`: two records side by side. */
  personMerge: { path: '/manager/merge', who: manager },
  staff: { path: '/manager/staff', who: manager },
  staffAdd: { path: '/manager/staff/new', who: manager },
  staffChange: { path: '/manager/staff/:account', who: manager },
  groups: { path: '/manager/groups', who: manager },
  store: { path: '/manager/store', who: manager },
  deliveryProgramme: { path: '/manager/delivery', who: manager },
  deniedAddresses: { path: '/manager/delivery/denied', who: manager },
  stateTexts: { path: '/manager/state-texts', who: manager },
  documents: { path: '/manager/documents', who: manager },
  rulebook: { path: '/manager/rulebook', who: manager },
  rulebookLoad: { path: '/manager/rulebook/load', who: manager },
  rulebookReplay: { path: '/manager/rulebook/replay', who: manager },
  rulebookRule: { path: '/manager/rulebook/:rule', who: manager },
  scanner: { path: '/manager/scanner', who: manager },
  recoveryKey: { path: '/manager/recovery-key', who: manager },
  audit: { path: '/manager/audit', who: manager },
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof routes;

type Params<Path extends string> = Path extends `${string}:${infer Key}/${infer Rest}`
  ? Key | Params<Rest>
  : Path extends `${string}:${infer Key}`
    ? Key
    : never;

/** The address of a page: `pathTo('registerTask', { session, task })`. */
export function pathTo<Name extends RouteName>(
  name: Name,
  ...[values]: [Params<(typeof routes)[Name]['path']>] extends [never]
    ? []
    : [Record<Params<(typeof routes)[Name]['path']>, string>]
): string {
  const filled: Readonly<Record<string, string>> = values ?? {};
  return routes[name].path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(filled[key] ?? ''));
}

/** Where an operator begins: drivers see their run, those who may only verify nothing but the card check. */
export const homeOf = (roles: readonly Role[]): string => {
  if (roles.some((role) => (routes.today.who as readonly Role[]).includes(role))) return routes.today.path;
  if (roles.includes('driver')) return routes.myRun.path;
  return roles.includes('verifyOnly') ? routes.card.path : routes.me.path;
};
