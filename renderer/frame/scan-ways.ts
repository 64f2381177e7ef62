/** Where a scan leads, and whom (B-ID-2, R-ST-3). */
import type { OutputOf } from '../../preload/contract/calls';
import type { Role } from '../../preload/contract/values';
import { pathTo, routes } from '../routes';

type Scan = OutputOf<'scan.read'>;

interface Way {
  readonly path: string;
  readonly who: readonly Role[];
}

/** Null where nothing of ours is meant. */
function wayOf(scan: Scan): Way | null {
  switch (scan.kind) {
    case 'session':
      return { path: pathTo('register', { session: scan.id }), who: routes.register.who };
    case 'patient':
      return { path: pathTo('patient', { patient: scan.id }), who: routes.patient.who };
    case 'card':
      return { path: `${pathTo('card')}?number=${encodeURIComponent(scan.number)}`, who: routes.card.who };
    case 'order':
      return scan.opens === 'stop'
        ? { path: pathTo('deliveryStop', { order: scan.id }), who: routes.deliveryStop.who }
        : { path: pathTo('deliveryOrder', { order: scan.id }), who: routes.deliveryOrder.who };
    case 'run':
      return { path: pathTo('deliveryRuns', { day: scan.day }), who: routes.deliveryRuns.who };
    case 'licence':
      return { path: pathTo('licence'), who: routes.licence.who };
    case 'unknown':
      return null;
  }
}

/** Whoever may not open the page learns nothing of what was scanned: a driver's scans open stops alone. */
export function pathOfScan(scan: Scan, may: (roles: readonly Role[]) => boolean): string | null {
  const way = wayOf(scan);
  return way && may(way.who) ? way.path : null;
}
