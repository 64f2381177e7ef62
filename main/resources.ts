/** Reads what ships beside the program: rulebook, sample profiles, training people. */

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { SampleProfile } from '../preload/contract/profile';
import { Rulebook } from '../preload/contract/rulebook';
import { NamePart, Passphrase, Pin, Role } from '../preload/contract/values';

const readJson = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'));

/** The rulebook and the hash of its content, which decisions and papers keep. */
export async function loadRulebook(
  resources: string,
): Promise<{ rules: Rulebook; hash: string; text: string }> {
  const text = await readFile(join(resources, 'rulebooks', 'ct-mmp.json'), 'utf8');
  const rules = Rulebook.parse(JSON.parse(text));
  return { rules, hash: createHash('sha256').update(text).digest('hex'), text };
}

/** The sample profiles of the source documents, in the order of their ids. */
export async function loadSamples(resources: string): Promise<SampleProfile[]> {
  const folder = join(resources, 'profiles');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(names.map(async (name) => SampleProfile.parse(await readJson(join(folder, name)))));
}

const Training = z.strictObject({
  accounts: z
    .array(z.strictObject({ name: NamePart, passphrase: Passphrase, pin: Pin, roles: z.array(Role).min(1) }))
    .min(1),
});

/** The made-up staff of training mode; the first of them founds the training store. */
export async function loadTraining(resources: string): Promise<z.infer<typeof Training>> {
  return Training.parse(await readJson(join(resources, 'training', 'staff.json')));
}
