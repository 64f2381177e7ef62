/** One statement at a time, answered by "Yes" or "No" and saved at once with its instant (R-PAT-7). */
import { useTranslation } from 'react-i18next';
import type { WalkInView } from '../../../preload/contract/registration';
import { type AnswersOf, taskAnswers } from '../../../preload/contract/registration-values';
import type { YesNo } from '../../../preload/contract/values';
import { useAct } from '../../client/client';
import { YesNoField } from '../../forms/choice-fields';
import { Form } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { Heading } from './heading';
import { PartProgress } from './progress';
import { savedAnswers } from './saved';
import type { StepProps } from './walk-in-screen';

type Answers = AnswersOf<'affirmations'>;
interface Typed extends Record<string, unknown> {
  readonly answer: YesNo | '';
}

const unanswered = { kind: 'invalid', fields: { answer: { word: 'wrong.choose', facts: {} } } } as const;

const answersIn = (view: WalkInView): Answers =>
  savedAnswers(view, 'affirmations', taskAnswers.affirmations) ?? { statements: [], onStatePage: null };

export function AffirmStep(props: StepProps) {
  return props.view.statements.length === 0 ? <OnStatePage {...props} /> : <OneStatement {...props} />;
}

function useSave(view: WalkInView) {
  const save = useAct('walkIn.saveTask');
  const version = view.tasks.find(({ id }) => id === 'affirmations')?.version ?? 0;
  return (answers: Answers) => save.act({ task: 'affirmations', version, answers });
}

function OneStatement({ view, journey, move }: StepProps) {
  const { t, i18n } = useTranslation();
  const send = useSave(view);
  const all = view.statements.length;
  const at = Math.min(journey.statement, all - 1);
  const shown = view.statements[at];
  if (!shown) return null;
  const before = answersIn(view);
  const given = before.statements.find(
    (one) => one.statement === shown.statement && one.version === shown.version,
  );
  // An answer to an older wording is no answer to this one.
  const current = before.statements.filter((one) =>
    view.statements.some((asked) => asked.statement === one.statement && asked.version === one.version),
  );
  const others = current.filter((one) => one.statement !== shown.statement);
  return (
    <>
      <PartProgress view={view} task="affirmations" />
      <Heading title={t('walkIn.affirm.title', { number: at + 1, all })} lead={t('walkIn.affirm.lead')} />
      <blockquote className="card statement">
        {i18n.language.startsWith('es') ? shown.es : shown.en}
      </blockquote>
      <Form<Typed, WalkInView>
        name="statement"
        values={{ answer: given?.answer ?? '' }}
        send={async ({ answer }) => {
          if (answer === '') return unanswered;
          const mine = { statement: shown.statement, version: shown.version, answer, at: null };
          return send({ statements: [...others, mine], onStatePage: null });
        }}
        done={(after, { answer }) =>
          move({ kind: 'answered', answer: answer === 'no' ? 'no' : 'yes', last: at + 1 >= all, view: after })
        }
      >
        <YesNoField name="answer" label={t('walkIn.affirm.question')} />
        <SubmitBar label={t('walkIn.affirm.next')}>
          {at > 0 && (
            <button type="button" className="button" onClick={() => move({ kind: 'back' })}>
              {t('walkIn.affirm.back')}
            </button>
          )}
        </SubmitBar>
      </Form>
    </>
  );
}

/** Where no statement is entered, one question stands for the state's own page (decisions). */
function OnStatePage({ view, move }: StepProps) {
  const { t } = useTranslation();
  const send = useSave(view);
  return (
    <>
      <PartProgress view={view} task="affirmations" />
      <Heading title={t('walkIn.affirm.notSetTitle')} lead={t('walkIn.affirm.notSetBody')} />
      <Form<Typed, WalkInView>
        name="statement"
        values={{ answer: answersIn(view).onStatePage ?? '' }}
        send={async ({ answer }) =>
          answer === '' ? unanswered : send({ statements: [], onStatePage: answer })
        }
        done={(after, { answer }) =>
          move({ kind: 'answered', answer: answer === 'no' ? 'no' : 'yes', last: true, view: after })
        }
      >
        <YesNoField name="answer" label={t('walkIn.affirm.onStatePage')} />
        <SubmitBar label={t('walkIn.affirm.next')} />
      </Form>
    </>
  );
}
