import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { serials } from '../../main/store/serials';
import { inMemory } from '../support/store';

test('B-PAP-1 numbers have no gaps, whatever is rolled back in between', async () => {
  const run = fc.array(fc.record({ name: fc.constantFrom('session', 'paper'), fails: fc.boolean() }), {
    maxLength: 25,
  });
  await fc.assert(
    fc.asyncProperty(run, async (steps) => {
      const store = await inMemory();
      const taken = { session: [] as number[], paper: [] as number[] };
      // All at once: writers wait for each other.
      await Promise.all(
        steps.map(async ({ name, fails }) => {
          const written = store.write(async (unit) => {
            const number = await serials(unit).next(name);
            if (fails) throw new Error('refused');
            return number;
          });
          if (fails) await expect(written).rejects.toThrow('refused');
          else taken[name].push(await written);
        }),
      );
      for (const numbers of Object.values(taken))
        expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      await store.close();
    }),
    { numRuns: 20 },
  );
});
