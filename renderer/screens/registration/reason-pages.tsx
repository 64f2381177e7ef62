/** Two moves that need a reason: abandoning a session, and opening one again that the state sent back. */
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../../preload/contract/registration';
import { useAct } from '../../client/client';
import { Form } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { TextArea } from '../../forms/text-fields';
import { isHelp, useDesk } from './desk';
import { TaskShell } from './task-page';

interface Typed extends Record<string, unknown> {
  readonly reason: string;
}

function ReasonPage({ way }: { way: 'abandon' | 'returned' }) {
  const { t } = useTranslation();
  const { view, took, again, move } = useDesk();
  const act = useAct(`registration.${way}` as const, { refresh: false });
  return (
    <TaskShell
      title={t(`registration.${way}.title`)}
      lead={t(isHelp(view) ? 'registration.help.abandonLead' : `registration.${way}.lead`)}
    >
      <Form<Typed, SessionView>
        name={way}
        values={{ reason: '' }}
        onStale={() => void again()}
        send={({ reason }) => act.act({ session: view.id, version: view.version, reason })}
        done={(value) => {
          took(value);
          move({ kind: 'left' });
        }}
      >
        <TextArea
          name="reason"
          label={t(`registration.${way}.reason`)}
          hint={t(isHelp(view) ? 'registration.help.abandonHint' : `registration.${way}.reasonHint`)}
        />
        <SubmitBar label={t(`registration.${way}.send`)} />
      </Form>
    </TaskShell>
  );
}

export const AbandonPage = () => <ReasonPage way="abandon" />;
export const ReturnedPage = () => <ReasonPage way="returned" />;
