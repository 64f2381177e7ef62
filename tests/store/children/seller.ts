/** One of two processes that sell the last gram of the same patients, past the lock, by the program's own use case. */
import { createInterface } from 'node:readline';
import type { Scope } from '../../../main/scope/scope';
import { commit } from '../../../main/services/dispense/commit';
import { createHandle } from '../../../main/store/client';
import { createLane } from '../../../main/store/lane';
import { driver } from '../../../main/store/sqlite/driver';
import type { Unit } from '../../../main/store/unit';
import { whatever } from '../../support/acknowledged';
import { loadBook } from '../../support/ledger-rows';
import { noon, today } from '../../support/store';

const [file = '', data = '', operator = ''] = process.argv.slice(2);
const handle = createHandle(await driver(), { file, key: Buffer.from(data, 'hex'), access: 'write' });
const lane = createLane({ handle, auditKey: new Uint8Array(32), anchor: async () => ({ kind: 'none' }) });
const book = await loadBook();

/** What this use case asks of the scope. */
const scopeIn = (unit: Unit) =>
  ({
    ...book,
    unit,
    now: noon,
    today,
    zone: 'America/New_York',
    operator: { id: operator, name: 'Petra', roles: ['pharmacist'], passphraseDue: null },
    desk: { training: false },
    newId: () => crypto.randomUUID(),
    about: () => undefined,
  }) as unknown as Scope;

process.stdout.write('READY\n');
for await (const line of createInterface({ input: process.stdin })) {
  const [patient = '', certificate = ''] = line.split(' ');
  const item = { form: 'flower', product: 'Last', units: 1, weight: 98_000, thc: null, other: null };
  const sale = {
    patient,
    caregiving: null,
    items: [item],
    certificate,
    photoId: 'passport' as const,
    pmpReviewed: true,
    acknowledged: whatever('The only dispensary'),
    key: crypto.randomUUID(),
  };
  const end = await lane
    .run(['BEGIN IMMEDIATE'], (unit) => commit(sale, scopeIn(unit)))
    .then(({ outcome }) => outcome, String);
  process.stdout.write(`${end}\n`);
}
await lane.close();
