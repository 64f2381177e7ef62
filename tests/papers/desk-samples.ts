/** Inputs of the papers of the desk: calls and visitors. */
import type { PaperContents } from '../../main/papers/content';
import { FollowUpKind } from '../../preload/contract/follow-up';
import type { PersonName } from '../../preload/contract/values';

export const deskContents = (name: PersonName): Pick<PaperContents, 'callSheet' | 'visitorLog'> => ({
  callSheet: {
    madeOn: '2026-03-02',
    madeFor: 'Robin Sample',
    due: 'open',
    calls: FollowUpKind.options.map((kind, at) => ({
      name,
      phone: at % 3 === 1 ? null : '8605550123',
      kind,
      due: `2026-03-${String(at + 1).padStart(2, '0')}`,
      overdue: at < 2,
      session: at % 2 === 0 ? 'R-000012' : null,
    })),
  },
  visitorLog: {
    from: '2026-03-01',
    until: '2026-03-02',
    source: 'RCSA 21a-408-36(e)',
    visitors: [
      {
        name: name.given,
        why: 'Repair of the cooling',
        escort: 'Robin Sample',
        authorisedBy: 'Morgan Ledger',
        badge: 'V-3',
        inAt: '2026-03-02T14:05:00.000Z',
        outAt: '2026-03-02T15:40:00.000Z',
      },
      {
        name: 'Casey Example',
        why: 'Inspection of the fire extinguishers',
        escort: 'Robin Sample',
        authorisedBy: 'Morgan Ledger',
        badge: 'V-4',
        inAt: '2026-03-02T18:05:00.000Z',
        outAt: null,
      },
    ],
  },
});
