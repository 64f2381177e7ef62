/** Which days of the log are shown, and the same days as a paper. */
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { OutputOf } from '../../../preload/contract/calls';
import { useAct, useClient } from '../../client/client';
import { TickBox } from '../../forms/choice-fields';
import { DayField } from '../../forms/day-field';
import { Form } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { NotDone } from '../../frame/not-done';
import { pathTo } from '../../routes';

export interface Period {
  readonly from: string;
  readonly until: string;
}
interface Typed extends Record<string, unknown>, Period {
  readonly largePrint: boolean;
}

export function PeriodForm({ period, onShown }: { period: Period; onShown: (period: Period) => void }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const client = useClient();
  const log = useAct('visitor.log', { refresh: false });
  const large = useRef(false);
  // A second press makes no second paper.
  const [key] = useState(() => crypto.randomUUID());
  return (
    <div className="stack">
      <Form<Typed, OutputOf<'visitor.list'>>
        name="period"
        values={{ ...period, largePrint: false }}
        onTyped={(typed) => {
          large.current = typed.largePrint;
        }}
        // The same call as the list's: its fields say what is wrong with the days.
        send={({ from, until }) => client.call('visitor.list', { from, until, after: null })}
        done={(_shown, { from, until }) => onShown({ from, until })}
      >
        <div className="period-days">
          <DayField name="from" label={t('visitors.from')} />
          <DayField name="until" label={t('visitors.until')} />
        </div>
        <TickBox name="largePrint" label={t('registration.paper.largePrint')} />
        <SubmitBar label={t('visitors.show')}>
          <button
            type="button"
            className="button"
            aria-disabled={log.busy}
            onClick={() =>
              void log.act({ ...period, largePrint: large.current, key }).then((reply) => {
                if (reply.kind === 'done') go(pathTo('paper', { paper: reply.value.id }));
              })
            }
          >
            {t('visitors.print')}
          </button>
        </SubmitBar>
      </Form>
      {log.reply && <NotDone reply={log.reply} focus />}
    </div>
  );
}
