/** Starts main/store/tools/verify-audit.ts. */
import { register } from 'tsx/esm/api';

register();
const { verifyAudit } = await import('../main/store/tools/verify-audit.ts');
process.exitCode = await verifyAudit(process.argv.slice(2));
