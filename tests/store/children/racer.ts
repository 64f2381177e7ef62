/** One of two processes that count the same row up, past the lock, as a defence in depth. */
import { createHandle } from '../../../main/store/client';
import { createLane } from '../../../main/store/lane';
import { serials } from '../../../main/store/serials';
import { driver } from '../../../main/store/sqlite/driver';

const [file = '', data = '', times = '0'] = process.argv.slice(2);
const handle = createHandle(await driver(), { file, key: Buffer.from(data, 'hex'), access: 'write' });
const lane = createLane({ handle, auditKey: new Uint8Array(32), anchor: async () => ({ kind: 'none' }) });
process.stdout.write('READY\n');
for (let turn = 0; turn < Number(times); turn++)
  process.stdout.write(`${await lane.run(['BEGIN IMMEDIATE'], (unit) => serials(unit).next('session'))}\n`);
await lane.close();
