/** zod's compiled parsers need `new Function`, which the content policy refuses: import this first. */
import { z } from 'zod';

z.config({ jitless: true });
