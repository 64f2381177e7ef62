/** Papers of a run: the manifest, every stop's slip, and the sheet that is filled in on return. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { RunView } from '../../../preload/contract/delivery-run';
import type { PaperBrief } from '../../../preload/contract/paper';
import { useAct } from '../../client/client';
import { RadioCards, TickBox } from '../../forms/choice-fields';
import { Form, useTyped } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { DialogFrame } from '../../frame/confirm-dialog';
import { customersLanguage, SlipLook, type SlipLookTyped, slipLook } from '../../frame/delivery/slip-look';
import { pathTo } from '../../routes';

const papers = ['manifest', 'slips', 'returnSheet'] as const;

interface Typed extends SlipLookTyped, Record<string, unknown> {
  readonly which: string;
}

export function RunPapers({ run, onClose }: { run: RunView; onClose: () => void }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [key, setKey] = useState(() => crypto.randomUUID());
  const slips = useAct('delivery.slips', { refresh: false });
  const records = {
    manifest: useAct('delivery.manifest', { refresh: false }),
    returnSheet: useAct('delivery.returnSheet', { refresh: false }),
  };
  return (
    <DialogFrame open title={t('delivery.runs.papersOf', { number: run.number })} onClose={onClose}>
      <Form<Typed, PaperBrief>
        name="run-papers"
        values={{ which: '', ...slipLook }}
        onTyped={() => setKey(crypto.randomUUID())}
        send={async ({ which, customer, largePrint }) => {
          const look = { run: run.id, largePrint, key };
          const paper = papers.find((one) => one === which);
          if (!paper) return { kind: 'invalid', fields: { which: { word: 'wrong.choose', facts: {} } } };
          return paper === 'slips'
            ? slips.act({ ...look, language: customersLanguage({ customer }) })
            : records[paper].act({ ...look, language: 'en' });
        }}
        done={({ id }) => go(`${pathTo('paper', { paper: id })}?runs=${run.day}`)}
      >
        <RadioCards
          name="which"
          label={t('delivery.runs.paper.which')}
          options={papers.map((value) => ({
            value,
            label: t(`delivery.runs.paper.${value}`),
            hint: t(`delivery.runs.paper.${value}Hint`),
          }))}
        />
        <Look />
        <SubmitBar label={t('delivery.runs.paper.make')} onCancel={onClose} />
      </Form>
    </DialogFrame>
  );
}

/** A record has one language; a slip's second half is the customer's. */
function Look() {
  const { t } = useTranslation();
  return useTyped('which') === 'slips' ? (
    <SlipLook />
  ) : (
    <TickBox name="largePrint" label={t('registration.paper.largePrint')} />
  );
}
