import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct, useCall, useNotice } from '../client/client';
import { useSituation } from '../client/situation';
import { Answer } from '../frame/answer';
import { SelectField } from './choice-fields';
import { Form } from './form';
import { SubmitBar } from './submit-bar';

/** The sheet for the safe. "Queued" is not "printed": the queue's notices tell how it went on. */
export function RecoveryPrint({ recoveryKey }: { recoveryKey: string }) {
  const { t } = useTranslation();
  const { situation } = useSituation();
  const printers = useCall('paper.printers', {});
  const print = useAct('store.printRecoverySheet');
  const [job, setJob] = useState<string | null>(null);
  const [state, setState] = useState('');
  useNotice((notice) => {
    if (notice.kind === 'print' && (job === null || notice.job === job)) setState(notice.state);
  });
  return (
    <Answer reply={printers.reply} again={printers.again}>
      {(found) =>
        found.length === 0 ? (
          <p className="note" data-tone="warn">
            {t('firstRun.recovery.noPrinter')}
          </p>
        ) : (
          <Form
            name="recovery-print"
            values={{ printer: found.find((one) => one.isDefault)?.name ?? '' }}
            send={({ printer }) =>
              print.act({ recoveryKey, language: situation.preferences.language, printer })
            }
            done={(queued) => {
              setJob(queued.job);
              setState((before) => before || 'queued');
            }}
          >
            <SelectField
              name="printer"
              label={t('firstRun.recovery.printer')}
              options={found.map(({ name, description }) => ({ value: name, label: description || name }))}
            />
            <SubmitBar label={t('firstRun.recovery.print')}>
              <span role="status" className="row">
                {state !== '' && (
                  <>
                    <Printer aria-hidden /> {t(`firstRun.recovery.states.${state}`)}
                  </>
                )}
              </span>
            </SubmitBar>
          </Form>
        )
      }
    </Answer>
  );
}
