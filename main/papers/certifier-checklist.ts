/** What a certifier needs, what of it is missing and who issues it, and how to certify (R-MD-1 to R-MD-4). */
import { bullets, heading, notice, paragraph, rows, title } from './blocks';
import { type Check, checks } from './checks';
import type { CertifierChecklist, CheckedItem } from './help-content';
import { storeHours } from './shared-parts';
import type { Sheet } from './sheet';
import type { Speech } from './speech';

export function certifierChecklist(sheet: Sheet, speech: Speech, content: CertifierChecklist): void {
  const say = (key: string, facts?: Parameters<Speech['say']>[1]) => speech.say(`checklist.${key}`, facts);
  const stateOf = (said: CheckedItem['said']) => say(`state.${said ?? 'open'}`);
  const itemOf =
    (list: 'requirements' | 'bonaFide') =>
    ({ item, said }: CheckedItem): Check => ({
      ticked: said === 'have',
      text: say(`${list}.${item}.what`),
      state: stateOf(said),
      notes:
        said === 'have'
          ? []
          : [
              say(`${list}.${item}.means`),
              ...(said === null ? [] : [say('toDo', { get: say(`${list}.${item}.get`) })]),
            ],
    });
  const { certifier } = content;

  title(sheet, say('title'));
  rows(sheet, [
    { term: say('certifier'), value: certifier.name },
    ...(certifier.profession === null
      ? []
      : [{ term: say('profession'), value: speech.say(`profession.${certifier.profession}`) }]),
    ...(certifier.licenceNumber === null
      ? []
      : [{ term: say('licenceNumber'), value: certifier.licenceNumber }]),
    { term: say('session'), value: content.sessionNumber },
  ]);
  notice(sheet, say('nothingSecret'));

  heading(sheet, say('requirementsTitle'));
  checks(sheet, content.requirements.map(itemOf('requirements')));

  heading(sheet, say('bonaFideTitle'));
  paragraph(sheet, say('bonaFideLead'));
  checks(sheet, content.bonaFide.map(itemOf('bonaFide')));

  heading(sheet, say('stepsTitle'));
  if (content.accountUrl !== null) paragraph(sheet, say('account', { url: content.accountUrl }));
  checks(
    sheet,
    content.steps.map(({ step, done }) => ({
      ticked: done,
      text: say(`steps.${step}.what`),
      state: done ? say('state.done') : '',
      notes: done ? [] : [say(`steps.${step}.note`)],
    })),
  );

  heading(sheet, say('knowTitle'));
  bullets(sheet, speech.list('checklist.know'));
  storeHours(sheet, speech);
}
