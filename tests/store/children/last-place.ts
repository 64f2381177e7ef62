/** One of two processes that take the last place of the same windows, past the lock, by the program's own use case. */
import { createInterface } from 'node:readline';
import { place } from '../../../main/services/delivery/place';
import { createHandle } from '../../../main/store/client';
import { createLane } from '../../../main/store/lane';
import { driver } from '../../../main/store/sqlite/driver';
import { Order } from '../../../preload/contract/delivery-values';
import type { Day } from '../../../preload/contract/values';
import { order } from '../../support/deliveries';
import { scopeAt } from '../../support/delivery-scope';
import { loadBook } from '../../support/ledger-rows';
import { noon } from '../../support/store';

const [file = '', data = '', operator = ''] = process.argv.slice(2);
const handle = createHandle(await driver(), { file, key: Buffer.from(data, 'hex'), access: 'write' });
const lane = createLane({ handle, auditKey: new Uint8Array(32), anchor: async () => ({ kind: 'none' }) });
const book = await loadBook();

process.stdout.write('READY\n');
for await (const line of createInterface({ input: process.stdin })) {
  const [patient = '', day = '', from = '', to = ''] = line.split(' ');
  const wish = Order.parse(order(patient, 1000, { window: { day: day as Day, from, to } }));
  const end = await lane
    .run(['BEGIN IMMEDIATE'], (unit) =>
      place({ ...wish, wait: false, key: crypto.randomUUID() }, scopeAt(noon, unit, { operator, book })),
    )
    .then(({ outcome }) => outcome, String);
  process.stdout.write(`${end}\n`);
}
await lane.close();
