/** A training store is built beside its place and moved there whole: a half-made one is built again. */
import { access, copyFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const lies = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );

/** `build` fills a folder and answers how to close it. Made-up people only: nothing is lost with the rest. */
export async function prepareTraining(
  folder: string,
  build: (folder: string) => Promise<() => Promise<void>>,
): Promise<void> {
  if (await lies(join(folder, 'counterside.db'))) return;
  // A data folder that cannot be used is told by the counter that opens it.
  const parent = await stat(dirname(folder)).catch(() => null);
  if (parent && !parent.isDirectory()) return;
  const making = `${folder}.new`;
  await rm(making, { recursive: true, force: true });
  const close = await build(making);
  await close();
  // The machine's own choices hold in training too.
  for (const name of ['preferences.json', 'scanner.json'])
    await copyFile(join(folder, name), join(making, name)).catch(() => undefined);
  await rm(folder, { recursive: true, force: true });
  await rename(making, folder);
}
