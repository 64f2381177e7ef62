/** Walks the trail of a store file from outside, also while the kiosk has it open. */
import { type AnchorReading, anchorOf, readAnchor } from './anchor';
import { audit, type Verdict } from './audit';
import { createHandle } from './client';
import { named } from './errors';
import { createLane } from './lane';
import type { StoreKeys } from './open';
import { driver } from './sqlite/driver';
import { inspect } from './sqlite/identity';

export async function verifyFile(
  file: string,
  keys: StoreKeys,
): Promise<Verdict & { anchor: AnchorReading['kind'] }> {
  const tools = await driver();
  try {
    await inspect(tools, file, keys.data, Number.MAX_SAFE_INTEGER);
  } catch (error) {
    throw named(error);
  }
  const anchor = () => readAnchor(anchorOf(file), keys.audit);
  const handle = createHandle(tools, { file, key: keys.data, access: 'read' });
  const lane = createLane({ handle, auditKey: keys.audit, anchor });
  try {
    return await lane.run(['BEGIN'], async (unit) => {
      const verdict = await audit(unit).verify();
      return { ...verdict, anchor: (await unit.anchor()).kind };
    });
  } finally {
    await lane.close();
  }
}
