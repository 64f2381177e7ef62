/** The recovery key on paper: shown alike however it was typed, and a character without a face is said. */
import { expect } from 'playwright/test';
import { foundedHouse, test } from '../support/counter';

test('B-TRUST-2 the recovery sheet is made of the key alone, and a store name no face has is refused in words', async () => {
  const house = await foundedHouse();
  try {
    const { main, recoveryKey } = house;
    const typed = { recoveryKey: `${recoveryKey.toLowerCase()} `, language: 'en' } as const;
    const sheet = await main.done('store.recoverySheet', typed);
    expect(Buffer.from(sheet.bytes.subarray(0, 5)).toString()).toBe('%PDF-');
    const { profile, version } = await main.done('store.profile', {});
    await main.done('store.changeProfile', { profile: { ...profile, name: 'Unicorn 🦄' }, version });
    expect(await main.call('store.recoverySheet', typed)).toMatchObject({
      kind: 'refused',
      code: 'no-glyph',
      facts: { character: '🦄' },
    });
  } finally {
    await house.close();
  }
});
