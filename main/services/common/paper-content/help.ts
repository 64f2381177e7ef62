/** The papers of help sessions: what stands there now, at any point of the session. */
import type { CertifierChecklist, CheckedItem, CpmrsGuidePaper } from '../../../papers/help-content';
import type { PaperSource } from './source';

const nameOf = ({ view: { person } }: PaperSource): string =>
  [person.name.given, person.name.middle, person.name.family, person.name.suffix]
    .filter((part) => part !== '')
    .join(' ');

export function certifierChecklist(source: PaperSource): CertifierChecklist | null {
  const { view, answers } = source;
  if (view.subject !== 'certifier') return null;
  const { lists, accountUrl } = view.guide;
  const checked = (list: readonly string[], said: readonly CheckedItem[] = []): CheckedItem[] =>
    list.map((item) => ({ item, said: said.find((one) => one.item === item)?.said ?? null }));
  const certifier = answers.certifierDetails?.certifier;
  return {
    sessionNumber: view.number,
    certifier: certifier ?? { name: nameOf(source), profession: null, licenceNumber: null },
    requirements: checked(lists.requirements, answers.requirements?.items),
    bonaFide: checked(lists.bonaFide, answers.bonaFide?.items),
    steps: lists.certifyingSteps.map((step) => ({
      step,
      done: answers.certifyingSteps?.done.includes(step) ?? false,
    })),
    accountUrl,
  };
}

export function cpmrsGuide({ view, answers }: PaperSource): CpmrsGuidePaper | null {
  const { cpmrs, lists } = view.guide;
  if (cpmrs === null) return null;
  const { cpmrsApproval, cpmrsSteps } = answers;
  return {
    sessionNumber: view.number,
    registrant: view.person.name,
    steps: lists.cpmrsSteps.map((step) => ({
      step,
      on: cpmrsSteps?.steps.find((one) => one.step === step)?.on ?? null,
    })),
    guide: cpmrs,
    approval: cpmrsApproval?.approved === 'yes' ? cpmrsApproval : null,
  };
}
