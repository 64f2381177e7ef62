/** An empty machine: set the store up, or open training mode. */
import { GraduationCap, Store } from 'lucide-react';
import { useReducer } from 'react';
import { useTranslation } from 'react-i18next';
import { StoreProfile } from '../../../preload/contract/profile';
import { sourceWord } from '../../../preload/contract/rulebook-sources';
import { useAct, useCall } from '../../client/client';
import { parseAs } from '../../client/parse';
import { useSituation } from '../../client/situation';
import { Form } from '../../forms/form';
import { ProfileFields } from '../../forms/profile-fields';
import { profileFromForm, profileToForm } from '../../forms/profile-values';
import { SubmitBar } from '../../forms/submit-bar';
import { Answer } from '../../frame/answer';
import { Cover } from '../../frame/cover';
import { NotDone } from '../../frame/not-done';
import { begin, type FirstRun, type FirstRunEvent, next } from './journey';
import { ManagerStep } from './manager-step';
import type { Founded } from './recovery-screen';

interface StepProps {
  readonly run: FirstRun;
  readonly tell: (event: FirstRunEvent) => void;
}

export function FirstRunScreen({ onFounded }: { onFounded: (founded: Founded) => void }) {
  const { t } = useTranslation();
  const [run, tell] = useReducer(next, begin);
  return (
    <Cover
      key={run.step}
      title={t(`firstRun.${run.step}.title`)}
      lead={t(`firstRun.${run.step}.lead`)}
      width="wide"
    >
      {run.step === 'begin' && <BeginStep run={run} tell={tell} />}
      {run.step === 'profile' && <ProfileStep run={run} tell={tell} />}
      {run.step === 'manager' && (
        <ManagerStep profile={run.profile} onBack={() => tell({ kind: 'back' })} onFounded={onFounded} />
      )}
    </Cover>
  );
}

function BeginStep({ tell }: StepProps) {
  const { t } = useTranslation();
  const { situation } = useSituation();
  const samples = useCall('store.samples', {});
  const sourceWords = (source: string) => t(sourceWord(source) ?? source);
  const training = useAct('store.training', { refresh: false });
  return (
    <div className="columns" data-wider="first">
      <section className="card stack" aria-labelledby="set-up">
        <h2 id="set-up" className="row">
          <Store aria-hidden /> {t('firstRun.begin.setUp')}
        </h2>
        <p className="soft">{t('firstRun.begin.setUpHint')}</p>
        <Answer reply={samples.reply} again={samples.again}>
          {(found) => (
            <ul className="people">
              {found.map(({ id, source, profile }) => (
                <li key={id} className="person-line">
                  <div>
                    <p className="strong">{profile.name}</p>
                    <p className="soft small">
                      {profile.address
                        ? `${profile.address.line1}, ${profile.address.town}`
                        : t('common.notSet')}{' '}
                      · {t('firstRun.begin.source', { source: sourceWords(source) })}
                    </p>
                  </div>
                  <button
                    type="button"
                    className="button"
                    onClick={() => tell({ kind: 'chose', profile: profileToForm(profile) })}
                  >
                    {t('firstRun.begin.useSample')} <span className="visually-hidden">{profile.name}</span>
                  </button>
                </li>
              ))}
            </ul>
          )}
        </Answer>
        <button
          type="button"
          className="button"
          data-kind="primary"
          onClick={() => tell({ kind: 'chose', profile: null })}
        >
          {t('firstRun.begin.typeOwn')}
        </button>
      </section>
      <div className="stack">
        <section className="card-plain stack-tight" aria-labelledby="learn">
          <h2 id="learn" className="row">
            <GraduationCap aria-hidden /> {t('firstRun.begin.learn')}
          </h2>
          <p className="soft">{t('firstRun.begin.learnHint')}</p>
          <button type="button" className="button" onClick={() => void training.act({ on: true })}>
            {t('training.open')}
          </button>
          {training.reply && <NotDone reply={training.reply} />}
        </section>
        {!situation.encrypted && (
          <p className="note" data-tone="warn">
            {t('store.notEncrypted')}
          </p>
        )}
      </div>
    </div>
  );
}

function ProfileStep({ run, tell }: StepProps) {
  const { t } = useTranslation();
  return (
    <Form
      name="profile"
      values={run.profile}
      send={async (values) => parseAs(StoreProfile, profileFromForm(values))}
      done={(_, values) => tell({ kind: 'described', profile: values })}
    >
      <ProfileFields />
      <SubmitBar
        label={t('firstRun.profile.submit')}
        onCancel={() => tell({ kind: 'back' })}
        cancel={t('common.back')}
      />
    </Form>
  );
}
