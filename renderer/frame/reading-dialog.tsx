/** Language, theme, text size and motion: each choice works at once and can be undone in place. */
import { Accessibility } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Preferences } from '../../preload/contract/screen';
import { useSituation } from '../client/situation';
import { DialogFrame } from './confirm-dialog';

const languages = ['en', 'es'] as const;
const themes = ['light', 'contrast'] as const;
const textSizes = [100, 125, 150, 200] as const;
const motions = ['full', 'reduced'] as const;

interface ChoicesProps<Value extends string | number> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly chosen: Value;
  readonly wordOf: (value: Value) => string;
  readonly onChoose: (value: Value) => void;
}

function Choices<Value extends string | number>({
  label,
  values,
  chosen,
  wordOf,
  onChoose,
}: ChoicesProps<Value>) {
  const name = useId();
  return (
    <fieldset>
      <legend className="field-label">{label}</legend>
      <div className="choices" data-inline="true">
        {values.map((value) => (
          <label key={value} className="choice">
            <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
            <span className="choice-label">{wordOf(value)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export function ReadingButton() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="button" data-kind="quiet" onClick={() => setOpen(true)}>
        <Accessibility aria-hidden /> {t('reading.open')}
      </button>
      <DialogFrame open={open} title={t('reading.title')} onClose={() => setOpen(false)}>
        <ReadingChoices />
        <div className="submit-bar">
          <button type="button" className="button" data-kind="primary" onClick={() => setOpen(false)}>
            {t('common.close')}
          </button>
        </div>
      </DialogFrame>
    </>
  );
}

export function ReadingChoices() {
  const { t } = useTranslation();
  const { situation, prefer } = useSituation();
  const now = situation.preferences;
  const change = (part: Partial<Preferences>) => void prefer({ ...now, ...part });
  return (
    <div className="reading">
      {/* Each language is named in itself, so that it can be found from the other one. */}
      <Choices
        label={t('reading.language')}
        values={languages}
        chosen={now.language}
        wordOf={(value) => t(`languages.${value}`)}
        onChoose={(language) => change({ language })}
      />
      <Choices
        label={t('reading.textSize')}
        values={textSizes}
        chosen={now.textSize}
        wordOf={(value) => t('reading.percent', { value })}
        onChoose={(textSize) => change({ textSize })}
      />
      <Choices
        label={t('reading.theme')}
        values={themes}
        chosen={now.theme}
        wordOf={(value) => t(`reading.themes.${value}`)}
        onChoose={(theme) => change({ theme })}
      />
      <Choices
        label={t('reading.motion')}
        values={motions}
        chosen={now.motion}
        wordOf={(value) => t(`reading.motions.${value}`)}
        onChoose={(motion) => change({ motion })}
      />
    </div>
  );
}
