/** `/photo/:person`: the picture of a person for the card check, with their agreement. */
import { useCallback, useReducer } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams, useSearch } from 'wouter';
import type { OutputOf } from '../../../preload/contract/calls';
import { fullName } from '../../client/names';
import { YesNoField } from '../../forms/choice-fields';
import { Form } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { Answer } from '../../frame/answer';
import { Page } from '../../frame/page';
import { CameraPicture, type CameraProblem } from '../../frame/pictures/camera';
import { usePhoto } from '../../frame/pictures/person-photo';
import { pathTo } from '../../routes';
import { ChooseStep } from './choose-step';
import { Current } from './current';
import { next, start } from './journey';
import { SquareStep } from './square-step';

export function PhotoScreen() {
  const { t } = useTranslation();
  const { person = '' } = useParams<{ person: string }>();
  const patient = new URLSearchParams(useSearch()).get('patient');
  const { reply, again } = usePhoto(person);
  const back = patient
    ? { path: pathTo('patient', { patient }), label: t('print.back') }
    : { path: pathTo('cardOfPatient', { patient: person }), label: t('photo.back') };
  return (
    <Page
      title={t('photo.title')}
      below={reply?.kind === 'done' && <p className="lead">{fullName(reply.value.name)}</p>}
      back={back}
      width="reading"
    >
      <Answer reply={reply} again={again}>
        {(view) => <Steps person={person} view={view} back={back} />}
      </Answer>
    </Page>
  );
}

interface StepsProps {
  readonly person: string;
  readonly view: OutputOf<'photo.view'>;
  readonly back: { readonly path: string; readonly label: string };
}

function Steps({ person, view, back }: StepsProps) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [journey, move] = useReducer(next, start);
  const onProblem = useCallback((problem: CameraProblem) => move({ kind: 'failed', problem }), []);
  switch (journey.step) {
    case 'ask':
      return (
        <>
          {view.photo && <Current name={view.name} photo={view.photo} />}
          <Ask keptFor={view.keptFor} answered={(agrees) => move({ kind: 'answered', agrees })} />
        </>
      );
    case 'refused':
      return (
        <>
          <p className="note" role="status">
            {t('photo.refused')}
          </p>
          <Link href={back.path} className="button" data-kind="primary">
            {back.label}
          </Link>
        </>
      );
    case 'choose':
      return <ChooseStep problem={journey.problem} move={move} />;
    case 'camera':
      return (
        <CameraPicture
          lead={t('photo.cameraLead')}
          onPicture={(picture) => move({ kind: 'pictureOpened', picture })}
          onProblem={onProblem}
          onBack={() => move({ kind: 'back' })}
        />
      );
    case 'square':
      return <SquareStep person={person} picture={journey.picture} move={move} done={() => go(back.path)} />;
  }
}

interface AskProps {
  readonly keptFor: number | null;
  readonly answered: (agrees: boolean) => void;
}

/** What the person is told before anybody points a camera at them. */
function Ask({ keptFor, answered }: AskProps) {
  const { t } = useTranslation();
  const points = ['use', 'place', 'refuse', 'removal'] as const;
  return (
    <section className="card stack" aria-labelledby="photo-ask">
      <h2 id="photo-ask">{t('photo.ask.title')}</h2>
      <ul className="plain-list">
        {points.map((point) => (
          <li key={point}>{t(`photo.ask.${point}`)}</li>
        ))}
        <li>{keptFor === null ? t('photo.ask.noEnd') : t('photo.ask.keptFor', { count: keptFor })}</li>
      </ul>
      <Form<{ agrees: string }, boolean>
        name="photo-agreed"
        values={{ agrees: '' }}
        send={async ({ agrees }) =>
          agrees === ''
            ? { kind: 'invalid', fields: { agrees: { word: 'wrong.choose', facts: {} } } }
            : { kind: 'done', value: agrees === 'yes' }
        }
        done={answered}
      >
        <YesNoField name="agrees" label={t('photo.ask.question')} />
        <SubmitBar label={t('photo.ask.goOn')} />
      </Form>
    </section>
  );
}
