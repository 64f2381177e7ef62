/** Closes a document under a key of its own, and that key under one that only the open store has. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const cipherName = 'aes-256-gcm';
const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

/** From the store's data key: another use of it, and so another key. */
export const documentKeyOf = (data: Uint8Array): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', data, new Uint8Array(0), 'counterside documents 1', keyBytes));

/** Nonce, text and tag as one; `about` binds it to its row: one copied into another row does not open. */
function close(key: Uint8Array, open: Uint8Array, about: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(cipherName, key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(Buffer.from(about));
  return Buffer.concat([nonce, cipher.update(open), cipher.final(), cipher.getAuthTag()]);
}

/** Throws where the key is another one or a byte was changed. */
function open(key: Uint8Array, closed: Uint8Array, about: string): Buffer {
  const decipher = createDecipheriv(cipherName, key, closed.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAAD(Buffer.from(about));
  decipher.setAuthTag(closed.subarray(-tagBytes));
  return Buffer.concat([decipher.update(closed.subarray(nonceBytes, -tagBytes)), decipher.final()]);
}

export interface SealedDocument {
  readonly sealed: Buffer;
  readonly wrapped: Buffer;
}

export function sealDocument(storeKey: Uint8Array, id: string, bytes: Uint8Array): SealedDocument {
  const own = randomBytes(keyBytes);
  return { sealed: close(own, bytes, `document ${id}`), wrapped: close(storeKey, own, `key ${id}`) };
}

export const openDocument = (
  storeKey: Uint8Array,
  id: string,
  { sealed, wrapped }: { readonly sealed: Uint8Array; readonly wrapped: Uint8Array },
): Uint8Array => new Uint8Array(open(open(storeKey, wrapped, `key ${id}`), sealed, `document ${id}`));
