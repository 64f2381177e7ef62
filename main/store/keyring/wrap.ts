/** Wraps the store's keys under a passphrase: argon2id makes a key of it, AES-256-GCM closes the slot. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { type Algorithm, hashRaw } from '@node-rs/argon2';
import { z } from 'zod';
import type { StoreKeys } from '../open';

const keyBytes = 32;

/** Another length than ours is a spoiled file, at which argon2 or the cipher would throw. */
const bytes = (length: number) =>
  z.base64().refine((text) => Buffer.from(text, 'base64').length === length, `not ${length} bytes`);

export const Derivation = z.strictObject({
  name: z.literal('argon2id'),
  salt: bytes(16),
  /** KiB. The upper bounds keep a spoiled file from asking for all the memory there is. */
  memoryCost: z.int().min(8).max(1_048_576),
  timeCost: z.int().min(1).max(64),
  parallelism: z.int().min(1).max(16),
});

export const Sealed = z.strictObject({ nonce: bytes(12), text: bytes(2 * keyBytes), tag: bytes(16) });
export type Sealed = z.infer<typeof Sealed>;

export const WrappedByWords = z.strictObject({ derivation: Derivation, sealed: Sealed });
export type WrappedByWords = z.infer<typeof WrappedByWords>;

export type Cost = Pick<z.infer<typeof Derivation>, 'memoryCost' | 'timeCost' | 'parallelism'>;

/** About a quarter of a second on a small machine: OWASP's 64 MiB, three passes. */
export const defaultCost: Cost = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };

const derive = (words: string, { salt, memoryCost, timeCost, parallelism }: z.infer<typeof Derivation>) =>
  // Algorithm.Argon2id is a const enum, whose value isolated modules cannot read.
  hashRaw(words.normalize('NFKC'), {
    algorithm: 2 satisfies Algorithm.Argon2id,
    salt: Buffer.from(salt, 'base64'),
    memoryCost,
    timeCost,
    parallelism,
    outputLen: keyBytes,
  });

/** Both keys in one text, so that a slot opens both or neither. */
export const packKeys = ({ data, audit }: StoreKeys) => Buffer.concat([data, audit]);

export function unpackKeys(packed: Uint8Array): StoreKeys | null {
  if (packed.length !== 2 * keyBytes) return null;
  return { data: packed.slice(0, keyBytes), audit: packed.slice(keyBytes) };
}

export const newKeys = (): StoreKeys => ({ data: randomBytes(keyBytes), audit: randomBytes(keyBytes) });

/** `slot` binds the text to its slot: one copied into another slot does not open. */
export async function wrapByWords(
  words: string,
  keys: StoreKeys,
  slot: string,
  cost: Cost = defaultCost,
): Promise<WrappedByWords> {
  const derivation = { name: 'argon2id' as const, salt: randomBytes(16).toString('base64'), ...cost };
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', await derive(words, derivation), nonce);
  cipher.setAAD(Buffer.from(slot));
  const text = Buffer.concat([cipher.update(packKeys(keys)), cipher.final()]);
  const tag = cipher.getAuthTag();
  return {
    derivation,
    sealed: {
      nonce: nonce.toString('base64'),
      text: text.toString('base64'),
      tag: tag.toString('base64'),
    },
  };
}

/** Null if the words are not the ones, or the slot was spoiled: the two cannot be told apart. */
export async function unwrapByWords(
  words: string,
  { derivation, sealed }: WrappedByWords,
  slot: string,
): Promise<StoreKeys | null> {
  const key = await derive(words, derivation);
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(sealed.nonce, 'base64'), {
      authTagLength: 16,
    });
    decipher.setAAD(Buffer.from(slot));
    decipher.setAuthTag(Buffer.from(sealed.tag, 'base64'));
    return unpackKeys(Buffer.concat([decipher.update(Buffer.from(sealed.text, 'base64')), decipher.final()]));
  } catch {
    return null;
  }
}
