/** Which printer, how many, and how it went: "queued" is said to be queued, and "printed" only when it is. */
import { CircleCheck, CircleX, Hourglass, Loader, Printer as PrinterIcon } from 'lucide-react';
import { useReducer } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperBrief, Printer } from '../../../preload/contract/paper';
import { useAct, useCall, useNotice } from '../../client/client';
import { useSituation } from '../../client/situation';
import { RadioCards, SelectField } from '../../forms/choice-fields';
import { Form, useTyped } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { Answer } from '../../frame/answer';
import { EmptyState } from '../../frame/parts';
import { canPrint, type Journey, marksOf, next, type Stage, start } from './journey';

interface PrintProps {
  readonly paper: PaperBrief;
  /** The register counts the print. */
  readonly onPrinted: (paper: PaperBrief) => void;
}

export function PrintForm({ paper, onPrinted }: PrintProps) {
  const { t } = useTranslation();
  const { situation } = useSituation();
  const printers = useCall('paper.printers', {});
  return (
    <Answer reply={printers.reply} again={printers.again}>
      {(found) =>
        found.length === 0 ? (
          <EmptyState
            icon={<PrinterIcon aria-hidden />}
            title={t('print.noPrinters')}
            body={t(situation.training ? 'print.noPrintersTraining' : 'print.noPrintersBody')}
            action={
              <button type="button" className="button" onClick={() => void printers.again()}>
                {t('print.lookAgain')}
              </button>
            }
          />
        ) : (
          <Chosen printers={found} paper={paper} onPrinted={onPrinted} />
        )
      }
    </Answer>
  );
}

interface Typed extends Record<string, unknown> {
  readonly printer: string;
  readonly copies: string;
}

/** The contract's most. */
const copyChoices = Array.from({ length: 20 }, (_, at) => String(at + 1)).map((value) => ({
  value,
  label: value,
}));

function Chosen({ printers, paper, onPrinted }: PrintProps & { printers: readonly Printer[] }) {
  const { t } = useTranslation();
  const [journey, move] = useReducer(next, start);
  const print = useAct('paper.print', { refresh: false });
  useNotice((notice) => notice.kind === 'print' && move(notice));
  const first =
    printers.find(({ isDefault }) => isDefault) ?? (printers.length === 1 ? printers[0] : undefined);
  return (
    <Form<Typed, { paper: PaperBrief; job: string }>
      name="print"
      values={{ printer: first?.name ?? '', copies: '1' }}
      send={async ({ printer, copies }) => {
        if (!canPrint(journey, printer)) return { kind: 'invalid', fields: {} };
        move({ kind: 'sent', printer });
        const reply = await print.act({ paper: paper.id, printer, copies: Number(copies) || 1 });
        if (reply.kind !== 'done') move({ kind: 'notSent' });
        return reply;
      }}
      done={({ paper: counted, job }) => {
        move({ kind: 'queued', job });
        onPrinted(counted);
      }}
    >
      <Progress journey={journey} />
      <RadioCards
        name="printer"
        label={t('print.printer')}
        options={printers.map((printer) => ({
          value: printer.name,
          label: printer.description || printer.name,
          hint: [t(`print.state.${printer.state}`), printer.isDefault ? t('print.default') : '']
            .filter((part) => part !== '')
            .join(', '),
        }))}
      />
      <SelectField name="copies" label={t('print.copies')} options={copyChoices} width="short" />
      <Send journey={journey} paper={paper} />
    </Form>
  );
}

/** Every sheet after the very first is marked, within one print too. */
function Send({ journey, paper: { prints } }: { journey: Journey; paper: PaperBrief }) {
  const { t } = useTranslation();
  const printer = useTyped('printer');
  const sheets = Number(useTyped('copies')) || 1;
  const may = canPrint(journey, typeof printer === 'string' ? printer : '');
  const marks = marksOf(prints, sheets);
  return (
    <>
      {may && marks && (
        <p className="note">{t(`print.marks.${marks.word}`, { copy: marks.first, last: marks.last })}</p>
      )}
      <SubmitBar
        label={prints > 0 ? t('print.printAgain', { copy: prints }) : t('print.print')}
        waits={!may && journey.stage !== 'ready'}
      />
    </>
  );
}

const looks: Record<Exclude<Stage, 'ready'>, { readonly Icon: typeof CircleCheck; readonly tone: string }> = {
  sending: { Icon: Loader, tone: 'info' },
  queued: { Icon: Hourglass, tone: 'info' },
  printing: { Icon: PrinterIcon, tone: 'info' },
  printed: { Icon: CircleCheck, tone: 'good' },
  stopped: { Icon: CircleX, tone: 'wrong' },
  gone: { Icon: CircleX, tone: 'warn' },
};

export function Progress({ journey: { stage, reason } }: { journey: Journey }) {
  const { t } = useTranslation();
  const look = stage === 'ready' ? null : looks[stage];
  return (
    <div role="status" aria-live="polite">
      {look && (
        <div className="print-stage" data-tone={look.tone}>
          <look.Icon aria-hidden />
          <div>
            <p className="strong">{t(`print.stage.${stage}`)}</p>
            {reason !== '' && (stage === 'stopped' || stage === 'gone') && (
              <p>{t([`print.reasons.${reason}`, 'print.reason'], { reason })}</p>
            )}
            {stage !== 'sending' && <p className="small">{t(`print.stageHelp.${stage}`)}</p>}
          </div>
        </div>
      )}
    </div>
  );
}
