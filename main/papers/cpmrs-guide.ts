/** The eight steps of a registration with the monitoring system, with their days, and what comes after (R-PMP-1 to R-PMP-3, R-PMP-9). */
import { bullets, heading, notice, paragraph, rows, title } from './blocks';
import { checks } from './checks';
import type { CpmrsGuidePaper } from './help-content';
import { storeHours } from './shared-parts';
import type { Sheet } from './sheet';
import { fullName, type Speech } from './speech';

type Say = (key: string, facts?: Parameters<Speech['say']>[1]) => string;

/** Days of the approval and the password, as far as they are known. */
function daysOf({ guide, approval }: CpmrsGuidePaper, say: Say, speech: Speech) {
  const { expected, passwordDueOn, submittedOn } = guide;
  const expectedBetween = () =>
    expected && !approval
      ? [
          {
            term: say('expected'),
            value: say('between', { from: speech.day(expected.from), to: speech.day(expected.to) }),
          },
        ]
      : [];
  return [
    ...(submittedOn ? [{ term: say('submittedOn'), value: speech.day(submittedOn) }] : []),
    ...expectedBetween(),
    ...(approval
      ? [
          { term: say('approvedOn'), value: speech.day(approval.approvedOn) },
          { term: say('passwordSetOn'), value: speech.day(approval.passwordSetOn) },
        ]
      : []),
    ...(passwordDueOn ? [{ term: say('passwordDueOn'), value: speech.day(passwordDueOn) }] : []),
  ];
}

export function cpmrsGuide(sheet: Sheet, speech: Speech, content: CpmrsGuidePaper): void {
  const say: Say = (key, facts) => speech.say(`cpmrs.${key}`, facts);
  const { guide } = content;
  const proofs = speech.all(
    guide.proofs.map((id) => say(`proofs.${id}`)),
    'disjunction',
  );
  const fields = speech.all(guide.searchBy.map((id) => say(`searchBy.${id}`)));

  title(sheet, say('title'));
  rows(sheet, [
    { term: say('registrant'), value: fullName(content.registrant) },
    { term: say('session'), value: content.sessionNumber },
    { term: say('portal'), value: guide.portalUrl ?? say('portalNotSet') },
  ]);
  notice(sheet, say('nothingSecret'));

  heading(sheet, say('stepsTitle'));
  paragraph(sheet, say('whoMust'));
  checks(
    sheet,
    content.steps.map(({ step, on }, at) => ({
      ticked: on !== null,
      text: say('numbered', { number: at + 1, step: say(`steps.${step}.what`) }),
      state: on === null ? '' : say('doneOn', { day: speech.day(on) }),
      notes: on === null ? [say(`steps.${step}.note`, { proofs })] : [],
    })),
  );

  heading(sheet, say('approvalTitle'));
  if (guide.approvalWeeks) paragraph(sheet, say('approval', guide.approvalWeeks));
  rows(sheet, daysOf(content, say, speech));

  heading(sheet, say('passwordTitle'));
  if (guide.passwordMonths !== null) paragraph(sheet, say('password', { months: guide.passwordMonths }));

  heading(sheet, say('lookTitle'));
  paragraph(sheet, say('look', { fields }));
  bullets(
    sheet,
    guide.purposes.map(({ role, purpose }) =>
      say('purpose', { role: say(`roles.${role}`), purpose: say(`purposes.${purpose}`) }),
    ),
  );
  paragraph(sheet, say('confidential'));
  storeHours(sheet, speech);
}
