/** The papers' worker from its source; the kiosk starts the built one. */
import { register } from 'tsx/esm/api';

register();
await import('../../main/papers/worker.ts');
