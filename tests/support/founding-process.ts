/** Run by founding.spec.ts: first run in a process of its own, which the test ends half-way. */
import { openHouse } from './counter';
import { manager, profile } from './people';

const house = await openHouse({ folder: process.argv[2] ?? '' });
const reply = await house.window('main').call('store.found', { profile, manager, language: 'en' });
process.stdout.write(reply.kind);
process.exit(0);
