/** How this machine's scanner is told from fingers. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ScannerSettings, ScanPrefix } from '../../../preload/contract/scanner';
import { useAct } from '../../client/client';
import { parseAs } from '../../client/parse';
import { useSituation } from '../../client/situation';
import { SelectField } from '../../forms/choice-fields';
import { Form } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { TextField } from '../../forms/text-fields';

interface Typed extends Record<string, unknown> {
  readonly prefix: string;
  readonly gap: string;
  readonly rest: string;
}

const wholeNumber = (text: string) => (/^\s*\d{1,4}\s*$/.test(text) ? Number(text) : 0);

export function ScannerForm({ settings }: { settings: ScannerSettings }) {
  const { t } = useTranslation();
  const { askAgain } = useSituation();
  const keep = useAct('screen.setScanner', { refresh: false });
  const [saved, setSaved] = useState(false);
  return (
    <section className="card stack" aria-labelledby="scanner-settings">
      <h2 id="scanner-settings">{t('manager.scanner.settings')}</h2>
      <Form<Typed, ScannerSettings>
        name="scanner"
        values={{ prefix: settings.prefix, gap: String(settings.gap), rest: String(settings.rest) }}
        send={async ({ prefix, gap, rest }) => {
          const parsed = parseAs(ScannerSettings, { prefix, gap: wholeNumber(gap), rest: wholeNumber(rest) });
          return parsed.kind === 'done' ? keep.act(parsed.value) : parsed;
        }}
        done={async () => {
          setSaved(true);
          await askAgain();
        }}
        onTyped={() => setSaved(false)}
      >
        <SelectField
          name="prefix"
          label={t('manager.scanner.prefix')}
          hint={t('manager.scanner.prefixHint')}
          options={ScanPrefix.options.map((value) => ({
            value,
            label: value === 'none' ? t('manager.scanner.noPrefix') : value,
          }))}
        />
        <TextField
          name="gap"
          label={t('manager.scanner.gap')}
          hint={t('manager.scanner.gapHint')}
          width="short"
          inputMode="numeric"
        />
        <TextField
          name="rest"
          label={t('manager.scanner.rest')}
          hint={t('manager.scanner.restHint')}
          width="short"
          inputMode="numeric"
        />
        <SubmitBar label={t('manager.scanner.submit')}>
          <span role="status">{saved ? t('manager.scanner.saved') : ''}</span>
        </SubmitBar>
      </Form>
    </section>
  );
}
