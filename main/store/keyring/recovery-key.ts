/**
 * The recovery key as people read, write and type it: 160 random bits and a checksum of 15 bits, in
 * seven groups of five figures and letters without I, L, O and U (Crockford's base 32).
 */
import { createHash, randomInt } from 'node:crypto';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const bodyLength = 32;
const checkLength = 3;
const group = 5;

function checkOf(body: string): string {
  const [first = 0, second = 0] = createHash('sha256').update(`counterside-recovery:${body}`).digest();
  const bits = (first << 8) | second;
  return [10, 5, 0].map((shift) => alphabet[(bits >> shift) & 31]).join('');
}

const grouped = (text: string) => (text.match(new RegExp(`.{1,${group}}`, 'g')) ?? []).join('-');

export function newRecoveryKey(): string {
  const body = Array.from({ length: bodyLength }, () => alphabet[randomInt(alphabet.length)]).join('');
  return grouped(body + checkOf(body));
}

/** The key without groups, as it is hashed; null if it was mistyped. Small letters and O, I, L are taken. */
export function readRecoveryKey(typed: string): string | null {
  const text = typed
    .toUpperCase()
    .replace(/[\s\-–—.]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  if (text.length !== bodyLength + checkLength) return null;
  const body = text.slice(0, bodyLength);
  return [...text].every((letter) => alphabet.includes(letter)) && checkOf(body) === text.slice(bodyLength)
    ? body
    : null;
}
