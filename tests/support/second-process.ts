/** Run by store-trouble.spec.ts: another program on the same folder, which tries to sign in. */
import { buildCounter } from '../../main/counter';
import { manager, resources } from './people';

const counter = await buildCounter({
  dataFolder: process.argv[2] ?? '',
  resources,
  clock: Date.now,
  version: 'second',
  training: false,
  papers: { render: () => Promise.reject(new Error('no papers here')), close: async () => undefined },
  printing: { printers: async () => [], print: () => Promise.reject(new Error('no printer here')) },
  keychain: null,
  log: { info: () => undefined, fault: () => undefined },
  relaunch: () => undefined,
  quit: () => undefined,
});
const { name, passphrase } = manager;
const reply = await counter.window('second').call('staff.signIn', { name, passphrase });
process.stdout.write(JSON.stringify(reply));
await counter.close();
