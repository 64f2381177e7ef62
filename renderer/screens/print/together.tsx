/** Papers that were made in one act: from one to the next, and all of them to the printer as one job. */
import { useReducer } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearch } from 'wouter';
import type { Printer } from '../../../preload/contract/paper';
import { useAct, useCall, useNotice } from '../../client/client';
import { RadioCards } from '../../forms/choice-fields';
import { Form } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { Answer } from '../../frame/answer';
import { pathTo } from '../../routes';
import { canPrint, next, start } from './journey';
import { Progress } from './print-form';

interface TogetherProps {
  readonly paper: string;
  /** Ids in the order in which they are printed, this one among them. */
  readonly papers: readonly string[];
  /** The register counts each of them. */
  readonly onPrinted: () => void;
}

export function Together({ paper, papers, onPrinted }: TogetherProps) {
  const { t } = useTranslation();
  const printers = useCall('paper.printers', {});
  const at = papers.indexOf(paper);
  const place = { number: at + 1, all: papers.length };
  return (
    <section className="card stack" aria-label={t('print.together.title', place)}>
      <p className="strong">{t('print.together.title', place)}</p>
      <div className="row">
        <Way to={papers[at - 1]} label={t('print.together.previous')} />
        <Way to={papers[at + 1]} label={t('print.together.next')} />
      </div>
      <Answer reply={printers.reply} again={printers.again}>
        {(found) =>
          found.length === 0 ? null : <PrintAll papers={papers} printers={found} onPrinted={onPrinted} />
        }
      </Answer>
    </section>
  );
}

function Way({ to, label }: { to: string | undefined; label: string }) {
  // The address says which papers belong together, and where they came from.
  const search = useSearch();
  if (to === undefined) return null;
  return (
    <Link href={`${pathTo('paper', { paper: to })}?${search}`} className="button">
      {label}
    </Link>
  );
}

interface AllProps extends Pick<TogetherProps, 'onPrinted'> {
  readonly papers: readonly string[];
  readonly printers: readonly Printer[];
}

function PrintAll({ papers, printers, onPrinted }: AllProps) {
  const { t } = useTranslation();
  const [journey, move] = useReducer(next, start);
  const print = useAct('paper.printAll', { refresh: false });
  useNotice((notice) => notice.kind === 'print' && move(notice));
  const first =
    printers.find(({ isDefault }) => isDefault) ?? (printers.length === 1 ? printers[0] : undefined);
  return (
    <Form<{ printer: string }, { job: string }>
      name="print-all"
      values={{ printer: first?.name ?? '' }}
      send={async ({ printer }) => {
        if (!canPrint(journey, printer)) return { kind: 'invalid', fields: {} };
        move({ kind: 'sent', printer });
        const reply = await print.act({ papers: [...papers], printer });
        if (reply.kind !== 'done') move({ kind: 'notSent' });
        return reply;
      }}
      done={({ job }) => {
        move({ kind: 'queued', job });
        onPrinted();
      }}
    >
      <Progress journey={journey} />
      <RadioCards
        name="printer"
        label={t('print.printer')}
        inline
        options={printers.map(({ description, name }) => ({ value: name, label: description || name }))}
      />
      <SubmitBar label={t('print.together.print', { count: papers.length })} />
    </Form>
  );
}
