/** The operating system's keychain, where it is a real one. */
import { safeStorage } from 'electron';
import type { Keychain } from '../ports';

/** On Linux Chromium falls back to a key that is built in: that is no encryption, so null. */
export function findKeychain(): Keychain | null {
  if (!safeStorage.isEncryptionAvailable()) return null;
  if (process.platform === 'linux') {
    const backend = safeStorage.getSelectedStorageBackend();
    if (backend === 'basic_text' || backend === 'unknown') return null;
  }
  return {
    async wrap(key) {
      return new Uint8Array(safeStorage.encryptString(Buffer.from(key).toString('base64')));
    },
    async unwrap(wrapped) {
      return new Uint8Array(Buffer.from(safeStorage.decryptString(Buffer.from(wrapped)), 'base64'));
    },
  };
}
