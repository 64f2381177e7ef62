/**
 * Count and head of the audit chain, kept outside the database: a tail that was cut off or an older
 * copy of the file leaves a valid chain, and only something outside tells.
 *
 * Two fields of 512 bytes are written in turn, so that a torn write spoils one of them at most. The
 * file is not synced with every commit: after a power cut it may lag behind the chain, which is sound.
 */
import { createHmac } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { z } from 'zod';
import type { Head } from './audit';
import { sameMac } from './chain';

const width = 512;

export const anchorOf = (store: string) => `${store}.anchor`;

export type AnchorReading =
  /** A store in memory has none. */
  | { readonly kind: 'none' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'damaged' }
  | ({ readonly kind: 'held' } & Head);

const Field = z.object({ count: z.int().nonnegative(), head: z.string(), mac: z.string() });

const macOf = (key: Uint8Array, { count, head }: Head) =>
  createHmac('sha256', key)
    .update(JSON.stringify(['counterside-anchor', 1, count, head]))
    .digest('hex');

function readField(key: Uint8Array, text: string): Head | null {
  try {
    const field = Field.parse(JSON.parse(text));
    return sameMac(field.mac, macOf(key, field)) ? { count: field.count, head: field.head } : null;
  } catch {
    return null;
  }
}

export async function readAnchor(file: string, key: Uint8Array): Promise<AnchorReading> {
  let handle: FileHandle;
  try {
    handle = await open(file, 'r');
  } catch {
    return { kind: 'missing' };
  }
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2 * width), 0, 2 * width, 0);
    const text = buffer.subarray(0, bytesRead).toString('utf8');
    const held = [text.slice(0, width), text.slice(width)]
      .map((field) => readField(key, field))
      .filter((field) => field !== null)
      .sort((a, b) => b.count - a.count);
    return held[0] ? { kind: 'held', ...held[0] } : { kind: 'damaged' };
  } finally {
    await handle.close();
  }
}

export interface Anchor {
  write(head: Head): Promise<void>;
  close(): Promise<void>;
}

export async function openAnchor(file: string, key: Uint8Array): Promise<Anchor> {
  const handle = await open(file, 'r+').catch(() => open(file, 'wx+', 0o600));
  // Both fields take their place now, so that a full disk later cannot refuse them.
  if ((await handle.stat()).size < 2 * width) await handle.write(' '.repeat(2 * width), 0);
  let turn = 0;
  return {
    async write(head) {
      turn = 1 - turn;
      const field = JSON.stringify({ ...head, mac: macOf(key, head) }).padEnd(width - 1);
      await handle.write(`${field}\n`, turn * width);
    },
    async close() {
      await handle.sync();
      await handle.close();
    },
  };
}
