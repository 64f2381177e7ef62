/** One good input for every call of deliveries, about records that are there. */
import type { CallName, InputOf } from '../../preload/contract/calls';
import { april, handing, morning, order as ordering, runOf } from './deliveries';

type DeliveryName = Extract<CallName, `delivery.${string}`>;

/** Complete, or it does not compile. */
export function deliveryInputs(
  { patient, order }: { readonly patient: string; readonly order: string },
  nobody: string,
): { readonly [Name in DeliveryName]: InputOf<Name> } {
  const day = '2026-03-09';
  const home = { line1: '9 Oak St', line2: '', town: 'Hartford', state: 'CT', zip: '06105' };
  const look = { language: 'es', largePrint: true, key: nobody } as const;
  return {
    'delivery.programme': {},
    'delivery.denied': {},
    'delivery.deny': { address: home, reason: 'A dog', key: nobody },
    'delivery.liftDenial': { denied: nobody, reason: 'The dog is gone' },
    'delivery.weigh': ordering(patient, 3500),
    'delivery.place': { ...ordering(patient, 3500), wait: false, key: nobody },
    'delivery.before': { patient },
    'delivery.board': { from: day, days: 14 },
    'delivery.glance': {},
    'delivery.order': { order: order },
    'delivery.movesTo': { order: order },
    'delivery.move': { order: order, version: 1, window: april, acknowledged: null },
    'delivery.cancel': { order: order, version: 99, reason: 'They are away' },
    'delivery.pack': {
      order: order,
      version: 1,
      code: 'O-000001',
      checked: [0],
      pmpReviewed: true,
      acknowledged: null,
    },
    'delivery.unpack': { order: order, version: 1, reason: 'One too few' },
    'delivery.runs': { day: morning.day },
    'delivery.planRun': runOf([order], null, { key: nobody }),
    'delivery.startRun': { run: nobody, version: 1, loaded: [order] },
    'delivery.endRun': { run: nobody, version: 1 },
    'delivery.dropRun': { run: nobody, version: 1 },
    'delivery.recallRun': { run: nobody, version: 1 },
    'delivery.mine': {},
    'delivery.stop': { order: order },
    'delivery.handOff': { ...handing({ id: order, version: 1, due: 8000 }), key: nobody },
    'delivery.fail': { order: order, version: 1, outcome: 'notHome', failed: [], note: '' },
    'delivery.productBack': { order: order, version: 1, counted: 'whole', note: '' },
    'delivery.confirmation': { order: order, ...look },
    'delivery.slip': { order: order, ...look },
    'delivery.slips': { run: nobody, ...look },
    'delivery.manifest': { run: nobody, ...look },
    'delivery.returnSheet': { run: nobody, ...look },
    'delivery.boardPaper': { from: day, days: 14, ...look },
  };
}
