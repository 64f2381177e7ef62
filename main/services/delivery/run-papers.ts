/** Manifest and return sheet of a run: records, in English (B-DLV-3, B-PAP-2). */
import type { OrderView } from '../../../preload/contract/delivery';
import type { RunView } from '../../../preload/contract/delivery-run';
import type { Scope, UseCase } from '../../scope/scope';
import { encode } from '../common/code';
import { registerPaper } from '../common/issue-paper';
import { manifestOf, returnOf } from '../common/paper-content/delivery-run';
import { orderView } from './order-view';
import { runRecord, runView } from './run-view';

/** The run with its orders, in the order of their stops. */
async function wholeRun(id: string, scope: Scope): Promise<{ run: RunView; orders: OrderView[] }> {
  const run = await runView(await runRecord(id, scope), scope);
  const orders: OrderView[] = [];
  for (const { id: order } of run.stops) orders.push(await orderView(order, scope));
  return { run, orders };
}

const codeOf = (run: string, { desk }: Scope) => encode({ training: desk.training, what: 'run', id: run });

export const manifest: UseCase<'delivery.manifest'> = async ({ key, run: id, ...look }, scope) => {
  const template = 'deliveryManifest' as const;
  const { orders, run } = await wholeRun(id, scope);
  const content = manifestOf(run, orders, scope.house.profile()?.delivery?.service ?? '');
  return registerPaper(
    { call: 'delivery.manifest', key, wanted: { run: id, ...look } },
    {
      wish: { template, ...look },
      session: null,
      patient: null,
      code: codeOf(id, scope),
      make: (frame) => ({ template, frame, content }),
    },
    scope,
  );
};

export const returnSheet: UseCase<'delivery.returnSheet'> = async ({ key, run: id, ...look }, scope) => {
  const template = 'deliveryReturn' as const;
  const { orders, run } = await wholeRun(id, scope);
  const content = returnOf(run, orders);
  return registerPaper(
    { call: 'delivery.returnSheet', key, wanted: { run: id, ...look } },
    {
      wish: { template, ...look },
      session: null,
      patient: null,
      code: codeOf(id, scope),
      make: (frame) => content && { template, frame, content },
    },
    scope,
  );
};
