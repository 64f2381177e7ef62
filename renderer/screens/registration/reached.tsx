/** How the person is reached: asked while a first session waits, and not typed a second time after that. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../preload/contract/calls';
import type { TaskId } from '../../../preload/contract/registration-values';
import { useAct, useCall } from '../../client/client';
import { phoneWords } from '../../client/when';
import { Form } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { EmailField, PhoneField } from '../../forms/text-fields';
import { Answer } from '../../frame/answer';
import { useDesk } from './desk';
import { useEmailSlip } from './email-slip';

type Reached = OutputOf<'contact.reached'>;
const unknown: Reached = { phone: null, email: null };

/** What a task's page fills in; null until it is known whether there is something. */
export function useReached(task: TaskId): Reached | null {
  const { view } = useDesk();
  const isSaved = view.tasks.some(({ answers, id }) => id === task && answers !== null);
  const enabled = view.known === null && !isSaved;
  const { reply } = useCall('contact.reached', { session: view.id }, { enabled });
  if (!enabled) return unknown;
  if (reply === null) return null;
  return reply.kind === 'done' ? reply.value : unknown;
}

interface Typed extends Record<string, unknown> {
  readonly phone: string;
  readonly email: string;
}

const nullIfBlank = (text: string) => (text.trim() === '' ? null : text);

/** Somebody has to be told when it goes on: what is missing is asked before they leave. */
export function ReachCard() {
  const { t } = useTranslation();
  const { view } = useDesk();
  const asked = useCall('contact.reached', { session: view.id });
  const [changing, setChanging] = useState(false);
  return (
    <section className="card stack" aria-labelledby="reach">
      <h2 id="reach">{t('registration.reach.title')}</h2>
      <Answer reply={asked.reply} again={asked.again}>
        {(reached) =>
          (reached.phone === null && reached.email === null) || changing ? (
            <Ask
              reached={reached}
              onDone={async () => {
                await asked.again();
                setChanging(false);
              }}
            />
          ) : (
            <div className="row-spread">
              <p className="strong figures">
                {[reached.phone && phoneWords(reached.phone), reached.email].filter(Boolean).join(' · ')}
              </p>
              <button type="button" className="button" onClick={() => setChanging(true)}>
                {t('registration.reach.change')}
              </button>
            </div>
          )
        }
      </Answer>
    </section>
  );
}

function Ask({ reached, onDone }: { reached: Reached; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const { view } = useDesk();
  const slip = useEmailSlip();
  const reach = useAct('contact.reach', { refresh: false });
  return (
    <Form<Typed, Reached>
      name="reach"
      values={{ phone: reached.phone ? phoneWords(reached.phone) : '', email: reached.email ?? '' }}
      send={({ phone, email }) =>
        reach.act({ session: view.id, phone: nullIfBlank(phone), email: nullIfBlank(email) })
      }
      done={onDone}
    >
      <p>{t(view.subject === 'minor' ? 'registration.reach.leadMinor' : 'registration.reach.lead')}</p>
      <div className="field-row">
        <PhoneField name="phone" label={t('registration.reach.phone')} />
        <EmailField name="email" label={t('registration.reach.email')} notice={slip} />
      </div>
      <SubmitBar label={t('registration.reach.save')} />
    </Form>
  );
}
