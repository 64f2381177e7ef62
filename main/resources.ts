/** Reads what ships beside the program: rulebook, sample profiles, places; training's own is read beside it. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { SampleProfile } from '../preload/contract/profile';
import { Rulebook } from '../preload/contract/rulebook';
import type { Point } from './rules/delivery/reach';

export const readJson = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'));

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

const ZipPlaces = z.record(z.string(), z.tuple([z.number(), z.number(), z.string()]));

/** The middle of a ZIP area of Connecticut, by its first five digits; the file is read when the first is asked for. */
export function zipPlaces(resources: string): (zip: string) => Promise<Point | null> {
  let read: Promise<z.infer<typeof ZipPlaces>> | null = null;
  return async (zip) => {
    read ??= readJson(join(resources, 'places', 'connecticut.json')).then((json) => ZipPlaces.parse(json));
    const place = (await read)[zip.slice(0, 5)];
    return place ? { latitude: place[0], longitude: place[1] } : null;
  };
}
