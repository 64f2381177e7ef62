/** Papers of a run: the manifest, every stop's slip, and the sheet that is filled in on return. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { RunView } from '../../../preload/contract/delivery-run';
import type { PaperBrief } from '../../../preload/contract/paper';
import type { Language } from '../../../preload/contract/values';
import { useAct } from '../../client/client';
import { useSituation } from '../../client/situation';
import { RadioCards } from '../../forms/choice-fields';
import { Form } from '../../forms/form';
import { PaperLook } from '../../forms/paper-look';
import { SubmitBar } from '../../forms/submit-bar';
import { DialogFrame } from '../../frame/confirm-dialog';
import { pathTo } from '../../routes';

const papers = ['manifest', 'slips', 'returnSheet'] as const;

interface Typed extends Record<string, unknown> {
  readonly which: string;
  readonly language: Language;
  readonly largePrint: boolean;
}

export function RunPapers({ run, onClose }: { run: RunView; onClose: () => void }) {
  const { t } = useTranslation();
  const { situation } = useSituation();
  const [, go] = useLocation();
  const [key, setKey] = useState(() => crypto.randomUUID());
  const makers = {
    manifest: useAct('delivery.manifest', { refresh: false }),
    slips: useAct('delivery.slips', { refresh: false }),
    returnSheet: useAct('delivery.returnSheet', { refresh: false }),
  };
  return (
    <DialogFrame open title={t('delivery.runs.papersOf', { number: run.number })} onClose={onClose}>
      <Form<Typed, PaperBrief>
        name="run-papers"
        values={{ which: '', language: situation.preferences.language, largePrint: false }}
        onTyped={() => setKey(crypto.randomUUID())}
        send={async ({ which, language, largePrint }) => {
          const paper = papers.find((one) => one === which);
          return paper
            ? makers[paper].act({ run: run.id, language, largePrint, key })
            : { kind: 'invalid', fields: { which: { word: 'wrong.choose', facts: {} } } };
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
        <PaperLook />
        <SubmitBar label={t('delivery.runs.paper.make')}>
          <button type="button" className="button" onClick={onClose}>
            {t('common.cancel')}
          </button>
        </SubmitBar>
      </Form>
    </DialogFrame>
  );
}
