/** Rows of the trail for tests. */
import { randomUUID } from 'node:crypto';
import { type AuditEntry, audit } from '../../main/store/audit';
import type { Store } from '../../main/store/open';
import type { Unit } from '../../main/store/unit';
import { noon } from './store';

export const entry = (over: Partial<AuditEntry> = {}): AuditEntry => ({
  at: noon,
  call: 'patient.view',
  outcome: 'done',
  operator: { id: randomUUID(), name: 'Mara Testperson', roles: ['manager', 'frontDesk'] },
  hand: 'operator',
  subject: randomUUID(),
  lookUp: true,
  reference: null,
  ...over,
});

/** Each in its own transaction, as the dispatcher does it. */
export async function addRows(store: Store, count: number): Promise<void> {
  for (let row = 0; row < count; row++)
    await store.write((unit) => audit(unit).append(entry({ call: `call.${row}` })));
}

/** What somebody with a database tool and the data key can do; the triggers are the first to go. */
export const asAttacker = (store: Store, work: (unit: Unit) => Promise<unknown>) =>
  store.write(async (unit) => {
    for (const act of ['update', 'delete']) await unit.raw(`DROP TRIGGER audit_keeps_${act}`);
    await work(unit);
  });
