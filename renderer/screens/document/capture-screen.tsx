/** `/document/new/:session`: a document of this session, from the camera, a file or the scanner. */
import { useReducer } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'wouter';
import type { OutputOf } from '../../../preload/contract/calls';
import { useCall } from '../../client/client';
import { Answer } from '../../frame/answer';
import { Page } from '../../frame/page';
import { pathTo } from '../../routes';
import { AdjustStep } from './adjust-step';
import { CameraStep } from './camera-step';
import { ChooseStep } from './choose-step';
import { DescribeStep } from './describe-step';
import { type JourneyEvent, next, start } from './journey';
import './document.css';

export type Terms = OutputOf<'document.terms'>;

export interface StepProps {
  readonly move: (event: JourneyEvent) => void;
}

export function CaptureScreen() {
  const { t } = useTranslation();
  const { session = '' } = useParams<{ session: string }>();
  const { reply, again } = useCall('document.terms', { session });
  const number = reply?.kind === 'done' ? reply.value.number : null;
  const path = pathTo('registerTask', { session, task: 'documents' });
  const label = number ? t('registration.session.title', { number }) : t('document.capture.back');
  return (
    <Page title={t('document.capture.title')} back={{ path, label }} width="reading">
      <Answer reply={reply} again={again}>
        {(terms) =>
          terms.open ? (
            <Steps terms={terms} session={session} path={path} />
          ) : (
            <>
              <p className="note">{t('document.capture.closed')}</p>
              <Link href={path} className="button">
                {t('document.capture.back')}
              </Link>
            </>
          )
        }
      </Answer>
    </Page>
  );
}

function Steps({ terms, session, path }: { terms: Terms; session: string; path: string }) {
  const [journey, move] = useReducer(next, start);
  const [, go] = useLocation();
  switch (journey.step) {
    case 'choose':
      return <ChooseStep problem={journey.problem} move={move} />;
    case 'camera':
      return <CameraStep move={move} />;
    case 'adjust':
      return <AdjustStep picture={journey.picture} move={move} />;
    case 'describe':
      return (
        <DescribeStep made={journey.made} terms={terms} session={session} move={move} done={() => go(path)} />
      );
  }
}
