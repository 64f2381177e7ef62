/** The verdict on certificates that were presented by their number: never better than they are themselves. */
import type { Verdict } from '../../preload/contract/card';
import type { Rulebook } from '../../preload/contract/rulebook';
import type { Day } from '../../preload/contract/values';
import { ruleInForce } from './rulebook';
import {
  type CardRecords,
  type CertificateRecord,
  datesOf,
  type JudgedCard,
  type Weighed,
  weigh,
  withdrawn,
} from './validity';

/**
 * A number may stand on several certificates of a person: the worst of them that its date still bears
 * decides. A good one elsewhere covers none of them up, since whoever shows it may be somebody else.
 */
export function judgePresented<Certificate extends CertificateRecord>(
  presented: readonly Certificate[],
  { certifications }: CardRecords<Certificate>,
  person: JudgedCard<Certificate>,
  book: Rulebook,
  day: Day,
  today: Day,
): JudgedCard<Certificate> {
  const shown = certifications
    .flatMap((certification) => weigh(certification, book, day, today))
    .filter((one) => presented.includes(one.certificate));
  const inState = (state: Weighed<Certificate>['state'], among = shown) =>
    among.find((one) => one.state === state);
  const revoked = inState('revoked');
  if (revoked) return withdrawn(revoked, book, day, today);
  const running = shown.filter((one) => day <= one.expiresOn);
  const gone = inState('lost', running) ?? inState('replaced', running);
  if (gone) return outOfUse(gone, book, day, today);
  const serving = inState('active', running);
  if (serving) return { verdict: person.verdict, certificate: serving.certificate };
  const [ended] = shown.toSorted((one, other) => (one.expiresOn < other.expiresOn ? 1 : -1));
  if (!ended) return person;
  // Where the person's own verdict is bad too, it knows what brings them forward.
  const good = person.verdict.kind === 'valid' || person.verdict.kind === 'expiresSoon';
  const verdict: Verdict = {
    ...datesOf(ended),
    kind: person.verdict.kind === 'revoked' ? 'revoked' : 'expired',
    daysLeft: null,
    next: good ? 'useOther' : person.verdict.next,
    rule: ended.rule,
  };
  return { verdict, certificate: ended.certificate };
}

/** Reported lost, or replaced by another: whoever shows it has to be asked about. */
function outOfUse<Certificate extends CertificateRecord>(
  gone: Weighed<Certificate>,
  book: Rulebook,
  day: Day,
  today: Day,
): JudgedCard<Certificate> {
  const { rule } = ruleInForce(book, 'dispense.checks', day, today);
  const kind = gone.state === 'lost' ? 'lost' : 'replaced';
  return {
    verdict: { ...datesOf(gone), kind, daysLeft: null, next: 'askState', rule },
    certificate: gone.certificate,
  };
}
