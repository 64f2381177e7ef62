/** A process of its own that writes until it is killed: one acknowledged id a line, after its commit. */
import { randomUUID } from 'node:crypto';
import { audit } from '../../../main/store/audit';
import { openStore } from '../../../main/store/open';
import { people } from '../../../main/store/people';
import { serials } from '../../../main/store/serials';
import { called, day, noon } from '../../support/store';
import { entry } from '../../support/store-trail';

const [file = '', data = '', auditKey = ''] = process.argv.slice(2);
const keys = { data: Buffer.from(data, 'hex'), audit: Buffer.from(auditKey, 'hex') };

const store = await openStore({ file, keys, mode: 'open', training: false });
process.stdout.write('READY\n');
for (;;) {
  const id = randomUUID();
  await store.write(async (unit) => {
    await people(unit).add({ id, name: called('Ada', 'Rows'), birthDate: day('1980-05-17'), at: noon });
    await serials(unit).next('session');
    await audit(unit).append(entry({ subject: id }));
  });
  process.stdout.write(`${id}\n`);
}
