/** Letters that the law asks for beside a minor's certifications (CGS 21a-408d). */
import { useTranslation } from 'react-i18next';
import { RadioCards } from '../../../forms/choice-fields';
import { answersIn } from '../answers';
import { useDesk } from '../desk';
import { TaskPage } from '../task-page';

const states = ['here', 'asked', 'missing'] as const;

interface Typed extends Record<string, unknown> {
  readonly items: readonly { readonly letter: string; readonly state: string }[];
}

export function LettersTask() {
  const { t } = useTranslation();
  const { view } = useDesk();
  const { letters } = view.guide.lists;
  const saved = answersIn(view, 'letters');
  const items = letters.map((letter) => ({
    letter,
    state: saved?.items.find((one) => one.letter === letter)?.state ?? '',
  }));
  return (
    <TaskPage<Typed> task="letters" values={{ items }} answers={(typed) => typed}>
      {letters.map((letter, at) => (
        <RadioCards
          key={letter}
          name={`items.${at}.state`}
          label={t(`registration.task.letters.letter.${letter}`)}
          inline
          options={states.map((value) => ({ value, label: t(`registration.task.letters.${value}`) }))}
        />
      ))}
    </TaskPage>
  );
}
