import { refuse } from '../../scope/refusal';
import type { UseCase } from '../../scope/scope';
import { followUpList } from '../../store/follow-up-list';
import { wishOf } from '../common/follow-up-wish';
import { registerPaper } from '../common/issue-paper';

const template = 'callSheet' as const;
/** More calls than this are nobody's day. */
const longest = 300;

/** What the list shows now, as a sheet to call from; nothing on it: `paper-not-due`. */
export const callSheet: UseCase<'followUp.callSheet'> = async ({ filter, key, ...look }, scope) => {
  const { operator, today, unit } = scope;
  if (filter.due === 'done') refuse('paper-not-due', { template });
  const found = await followUpList(unit).page(wishOf(filter, scope), null, longest);
  if (found.length === 0) refuse('paper-not-due', { template });
  const content = {
    madeOn: today,
    madeFor: operator.name,
    due: filter.due,
    calls: found.map(({ about, due, kind, phone, session }) => ({
      name: about.name,
      phone,
      kind,
      due,
      overdue: due < today,
      session: session?.number ?? null,
    })),
  };
  return registerPaper(
    { call: 'followUp.callSheet', key, wanted: { filter, ...look } },
    {
      wish: { template, ...look },
      session: null,
      patient: null,
      code: null,
      make: (frame) => ({ template, frame, content }),
    },
    scope,
  );
};
