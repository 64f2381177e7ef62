/** One scan as it arrived: what it is, what to set up, its pace, and its keys one by one. */
import { CircleCheck, Wrench } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ScannerSettings } from '../../../preload/contract/scanner';
import { SummaryList } from '../../frame/parts';
import { adviceOf, paceOf, type Read, visible } from './scanner-advice';
import type { Tried } from './scanner-screen';

/** Where this scan would lead on any other page: a key below `manager.scanner.kinds`. */
function kindOf(read: Read): string {
  if (read.kind === 'done')
    return read.value.kind === 'licence' ? `level${read.value.licence.level}` : read.value.kind;
  return read.kind === 'refused' ? 'refused' : 'failed';
}

export function ScannerHeard({
  tried: { heard, read },
  settings,
}: {
  tried: Tried;
  settings: ScannerSettings;
}) {
  const { t } = useTranslation();
  const { usual, longest } = paceOf(heard.keys);
  const advice = adviceOf(heard, read, settings);
  return (
    <>
      <ul className="stack-tight scanner-advice">
        {advice.map((one) => (
          <li key={one} className="note" data-tone={one === 'good' ? undefined : 'warn'}>
            {one === 'good' ? <CircleCheck aria-hidden /> : <Wrench aria-hidden />}
            <span>{t(`manager.scanner.advice.${one}`)}</span>
          </li>
        ))}
      </ul>
      <SummaryList
        rows={[
          {
            key: 'kind',
            label: t('manager.scanner.kind'),
            value: t(`manager.scanner.kinds.${kindOf(read)}`),
          },
          {
            key: 'pace',
            label: t('manager.scanner.pace'),
            value: t('manager.scanner.paceValue', { usual, longest, count: heard.keys.length }),
          },
        ]}
      />
      <h3>{t('manager.scanner.text')}</h3>
      <pre className="scanner-text">{visible(heard.text)}</pre>
      <details className="scanner-each">
        <summary>{t('manager.scanner.keys')}</summary>
        <ol className="scanner-keys">
          {heard.keys.map(({ place, name, gap }) => (
            <li key={place}>
              <kbd>{name}</kbd> {gap !== null && <span className="soft small">{gap}</span>}
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}
