/** Contents of the papers of help sessions. */
import type { PaperContents } from '../../main/papers/content';
import { certifyingSteps } from '../../main/rules/certifying-steps';
import { ruleSet } from '../../main/rules/rulebook';
import type { PersonName } from '../../preload/contract/values';
import { Day } from '../../preload/contract/values';
import { book } from '../rules/book';

const today = Day.parse('2026-03-02');
const on = (day: string) => Day.parse(day);
const listed = (id: 'certifier.requirements' | 'certifier.bonaFide' | 'cpmrs.steps') =>
  ruleSet(book, id, today, today).value;
const states = ['have', 'missing', 'unsure', null] as const;

export const helpContents = (name: PersonName): Pick<PaperContents, 'certifierChecklist' | 'cpmrsGuide'> => ({
  certifierChecklist: {
    sessionNumber: 'R-000031',
    certifier: { name: name.given, profession: 'aprn', licenceNumber: '1.048212' },
    requirements: listed('certifier.requirements').map((item, at) => ({
      item,
      said: states[at % states.length] ?? null,
    })),
    bonaFide: listed('certifier.bonaFide').map((item, at) => ({
      item,
      said: states[at % states.length] ?? null,
    })),
    steps: certifyingSteps(book, today).map((step, at) => ({ step, done: at < 4 })),
    accountUrl: 'https://biznet.ct.gov/dcp-mmrp',
  },
  cpmrsGuide: {
    sessionNumber: 'R-000032',
    registrant: name,
    steps: listed('cpmrs.steps').map((step, at) => ({ step, on: at === 6 ? null : '2026-02-26' })),
    guide: {
      portalUrl: null,
      proofs: ruleSet(book, 'cpmrs.proofs', today, today).value,
      purposes: ruleSet(book, 'cpmrs.purposes', today, today).value,
      searchBy: ruleSet(book, 'cpmrs.searchBy', today, today).value,
      approvalWeeks: ruleSet(book, 'cpmrs.approval', today, today).value,
      passwordMonths: ruleSet(book, 'cpmrs.password', today, today).value,
      submittedOn: on('2026-02-26'),
      expected: { from: on('2026-03-12'), to: on('2026-03-19'), overdue: false },
      passwordDueOn: on('2026-08-26'),
    },
    approval: null,
  },
});
