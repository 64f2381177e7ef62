/** `/card`: one question, then a verdict that fills the screen (R-CARD-1). */
import { useTranslation } from 'react-i18next';
import { useLocation, useParams, useSearch } from 'wouter';
import { calls } from '../../../preload/contract/calls';
import { useCall } from '../../client/client';
import { useMay } from '../../client/situation';
import { Form } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { TextField } from '../../forms/text-fields';
import { Answer } from '../../frame/answer';
import { wasClosed } from '../../frame/closed';
import { Page } from '../../frame/page';
import { routes } from '../../routes';
import { addressOf, type Question, questionOf } from './journey';
import { CardSearch } from './next-step';
import { VerdictFace } from './verdict-face';
import './card-check.css';

export function CardScreen() {
  const { patient } = useParams<{ patient?: string }>();
  const search = useSearch();
  const question = questionOf(patient, search);
  if (question) return <Asked key={JSON.stringify(question)} question={question} />;
  return <Ask closed={wasClosed(search)} />;
}

interface Typed extends Record<string, unknown> {
  readonly number: string;
}

function Ask({ closed }: { closed: boolean }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const mayRegister = useMay()(routes.register.who);
  return (
    <Page title={t('card.title')} lead={t(mayRegister ? 'card.lead' : 'card.leadVerify')} width="reading">
      {closed && (
        <p className="note" role="status">
          {t('card.closed')}
        </p>
      )}
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
      {mayRegister && (
        <section className="card-by-name">
          <CardSearch label={t('card.byName')} />
        </section>
      )}
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
        permits={{
          register: may(routes.register.who),
          dispense: may(routes.dispense.who),
          presented: question.by === 'number',
        }}
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
