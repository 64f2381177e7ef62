/** `/register/new`: what a walk-in comes for, who they are, and their language. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearch } from 'wouter';
import type { SessionView } from '../../../preload/contract/registration';
import type { RefusalFacts } from '../../../preload/contract/reply';
import { useAct, useCall } from '../../client/client';
import { keepAddressFor, takeProposed } from '../../client/proposed-person';
import { useSituation } from '../../client/situation';
import { RadioCards } from '../../forms/choice-fields';
import { Form } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { Answer } from '../../frame/answer';
import { NextRoute, nextRouteOf } from '../../frame/next-route';
import { RefusalPanel } from '../../frame/not-done';
import { Page } from '../../frame/page';
import { pathTo } from '../../routes';
import { answersIn } from './answers';
import { useLikelyPeople } from './likely-people';
import { asProposed, atQuestions, inputOf, isReady, type Typed, typedFor } from './new-input';
import { Reason, Who } from './new-questions';
import { Ready } from './new-ready';

/**
 * `?subject=&purpose=&patient=` preselect; `patient` is whom a caregiver cares for, else who registers.
 * `?from=` is the session that the new one belongs to: its caregiver or guardian is filled in.
 */
export function RegisterNewScreen() {
  const search = new URLSearchParams(useSearch());
  const { situation } = useSituation();
  const from = search.get('from');
  const values = typedFor(search, situation.preferences.language);
  const { reply, again } = useCall('registration.open', { session: from ?? '' }, { enabled: from !== null });
  const [proposed] = useState(takeProposed);
  if (from === null)
    return (
      <Start
        values={proposed ? { ...values, person: asProposed(proposed) } : values}
        from={null}
        onStarted={(session) => proposed && keepAddressFor(session, proposed)}
      />
    );
  return (
    <Answer reply={reply} again={again}>
      {(view) => <Start values={caregiverOf(view, values)} from={from} />}
    </Answer>
  );
}

/** As the patient's session has them (R-PAT-5), or the minor's guardian (R-MIN-1). */
function caregiverOf(view: SessionView, values: Typed): Typed {
  // Named by the address: somebody who is known here already.
  if (values.person.kind === 'known') return { ...values, language: view.language };
  const guardian = answersIn(view, 'guardian');
  const caregiver = answersIn(view, 'caregiver');
  const name = guardian?.name ?? (caregiver?.authorised === 'yes' ? caregiver.name : null);
  const person = name
    ? { ...values.person, kind: 'new', name, birthDate: guardian?.birthDate ?? '' }
    : values.person;
  return {
    ...values,
    person,
    patient: view.patient ? { ...values.patient, kind: 'known', patient: view.patient.id } : values.patient,
    language: view.language,
  };
}

interface StartProps {
  readonly values: Typed;
  readonly from: string | null;
  readonly onStarted?: (session: string) => void;
}

function Start({ values, from, onStarted }: StartProps) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const begin = useAct('registration.start');
  const [refused, setRefused] = useState<RefusalFacts | null>(null);
  const [needDocumented, setNeedDocumented] = useState(false);
  const [kept, setKept] = useState(values);
  const likely = useLikelyPeople();
  const [whole, setWhole] = useState(!isReady(values));
  // Sent twice, this form opens one session and makes one person.
  const [key] = useState(() => crypto.randomUUID());
  const back = from
    ? { path: pathTo('register', { session: from }), label: t('registration.session.documentTitle') }
    : { path: pathTo('today'), label: t('registration.session.toToday') };

  if (refused)
    return (
      <Page title={t('registration.save.refusedTitle')} width="reading" back={back}>
        <RefusalPanel
          refusal={refused}
          focus
          next={
            <Ways
              refused={refused}
              on={(documented) => {
                setNeedDocumented(documented);
                setRefused(null);
              }}
            />
          }
        />
      </Page>
    );
  const asked = likely.question !== null;
  return (
    <Page
      title={t(asked ? 'person.likely.title' : 'registration.new.title')}
      lead={t(asked ? 'person.likely.lead' : 'registration.new.lead')}
      width="reading"
      back={back}
    >
      {likely.question}
      {needDocumented && <p className="note">{t('registration.new.needNoted')}</p>}
      {/* What was typed stays, also where the call then finds fault with it. */}
      <div hidden={asked}>
        <Form<Typed, SessionView>
          name="start"
          values={kept}
          send={async (typed) => {
            const wanted = inputOf(typed, from);
            if (wanted.kind === 'invalid') return wanted;
            const zips = { person: typed.person.zip, patient: typed.patient.zip };
            const input = await likely.settle(wanted.input, zips);
            if (input === null) return { kind: 'invalid', fields: {} };
            const reply = await begin.act({ ...input, needDocumented, key });
            if (reply.kind === 'refused') {
              setKept(typed);
              setRefused(reply);
            }
            return atQuestions(reply);
          }}
          done={(view) => {
            onStarted?.(view.id);
            go(pathTo('register', { session: view.id }));
          }}
        >
          {whole ? (
            <>
              <Reason />
              <Who />
            </>
          ) : (
            <Ready values={values} onOther={() => setWhole(true)} />
          )}
          <RadioCards
            name="language"
            label={t('registration.new.language')}
            hint={t('registration.new.languageHint')}
            inline
            options={(['en', 'es'] as const).map((value) => ({
              value,
              label: t(`registration.languages.${value}`),
            }))}
          />
          <SubmitBar label={t('registration.new.start')} />
        </Form>
      </div>
    </Page>
  );
}

interface WaysProps {
  readonly refused: RefusalFacts;
  readonly on: (needDocumented: boolean) => void;
}

/** Only the certifier's own word goes further than these. */
const needsWord: readonly RefusalFacts['code'][] = ['caregiver-none-authorised', 'caregiver-uncertified'];

/** Back to what was typed, or on to what the refusal names. */
function Ways({ refused, on }: WaysProps) {
  const { t } = useTranslation();
  return (
    <div className="row">
      <button type="button" className="button" onClick={() => on(false)}>
        {t('registration.save.refusedBack')}
      </button>
      {needsWord.includes(refused.code) && (
        <button type="button" className="button" onClick={() => on(true)}>
          {t('registration.new.needDocumented')}
        </button>
      )}
      {nextRouteOf(refused.code, refused.facts) && <NextRoute code={refused.code} facts={refused.facts} />}
    </div>
  );
}
