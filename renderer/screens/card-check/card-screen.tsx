/** `/card`: one question, then a verdict that fills the screen (R-CARD-1). */
import { useTranslation } from 'react-i18next';
import { useLocation, useParams, useSearch } from 'wouter';
import { calls } from '../../../preload/contract/calls';
import { useCall } from '../../client/client';
import { useMay } from '../../client/situation';
import { Form } from '../../forms/form';
import { PersonSearch } from '../../forms/person-search';
import { SubmitBar } from '../../forms/submit-bar';
import { TextField } from '../../forms/text-fields';
import { Answer } from '../../frame/answer';
import { Page } from '../../frame/page';
import { routes } from '../../routes';
import { addressOf, type Question, questionOf } from './journey';
import { VerdictFace } from './verdict-face';
import './card-check.css';

export function CardScreen() {
  const { patient } = useParams<{ patient?: string }>();
  const question = questionOf(patient, useSearch());
  return question ? <Asked key={JSON.stringify(question)} question={question} /> : <Ask />;
}

interface Typed extends Record<string, unknown> {
  readonly number: string;
}

function Ask() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  return (
    <Page title={t('card.title')} lead={t('card.lead')} width="reading">
      <Form<Typed, string>
        name="card"
        values={{ number: '' }}
        first="number"
        send={async ({ number }) => {
          // Judged by the call's own schema before the address changes: a mistake stays at its field.
          const read = calls['card.check'].input.safeParse({ by: 'number', number });
          if (read.success && read.data.by === 'number') return { kind: 'done', value: read.data.number };
          const word = number.trim() === '' ? 'wrong.required' : 'wrong.cardNumber';
          return { kind: 'invalid', fields: { number: { word, facts: {} } } };
        }}
        done={(number) => go(addressOf({ by: 'number', number }))}
      >
        <TextField name="number" label={t('card.number')} hint={t('card.numberHint')} upperCase />
        <SubmitBar label={t('card.check')} />
      </Form>
      <section className="card-by-name">
        <PersonSearch
          label={t('card.byName')}
          hint={t('card.byNameHint')}
          none={t('card.noneFound')}
          results={t('card.results')}
          born={(year) => t('card.born', { year })}
          onChosen={(one) =>
            go(
              addressOf(
                one.kind === 'card' && one.number
                  ? { by: 'number', number: one.number }
                  : { by: 'patient', patient: one.id },
              ),
            )
          }
        />
      </section>
    </Page>
  );
}

function Asked({ question }: { question: Question }) {
  const { t } = useTranslation();
  const may = useMay();
  const { reply, again } = useCall('card.check', question);
  if (reply?.kind === 'done')
    return (
      <VerdictFace
        face={reply.value}
        asked={question.by === 'number' ? question.number : null}
        mayRegister={may(routes.register.who)}
      />
    );
  return (
    <Page title={t('card.title')} width="reading" back={{ path: addressOf(null), label: t('card.another') }}>
      <Answer reply={reply} again={again}>
        {() => null}
      </Answer>
    </Page>
  );
}
