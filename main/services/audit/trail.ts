/** The manager's view of the trail. */
import type { UseCase } from '../../scope/scope';
import { audit } from '../../store/audit';

const page = 50;

export const head: UseCase<'audit.head'> = (_input, { unit }) => audit(unit).head();

export const rows: UseCase<'audit.rows'> = async ({ before }, { unit }) =>
  (await audit(unit).rows(before, page)).map((row) => ({
    sequence: row.sequence,
    at: row.at,
    by: row.operatorName,
    roles: row.roles,
    call: row.call,
    outcome: row.outcome,
    subject: row.subject,
    lookUp: row.lookUp,
    purpose: row.purpose,
  }));

export const verify: UseCase<'audit.verify'> = (_input, { unit }) => audit(unit).verify();
