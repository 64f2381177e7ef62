/** A version that begins later already: what is switched on before it decides only until then. */
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../preload/contract/calls';
import { useWhen } from '../../client/when';
import { TickBox } from '../../forms/choice-fields';
import { useValueWords } from './value-words';

export function TakeOver({ page }: { page: OutputOf<'rulebook.rule'> }) {
  const { t } = useTranslation();
  const when = useWhen();
  const { value } = useValueWords();
  const coming = page.versions.filter(({ standing }) => standing === 'scheduled');
  if (coming.length === 0) return null;
  return (
    <div className="note stack-tight" data-tone="warn">
      {coming.map(({ at, version }) => {
        const { activeFrom, effectiveFrom } = version;
        const begins = effectiveFrom !== null && effectiveFrom > activeFrom ? effectiveFrom : activeFrom;
        return (
          <p key={at}>{t('rulebook.takeOver.begins', { day: when.day(begins), value: value(version) })}</p>
        );
      })}
      <p>{t('rulebook.takeOver.body')}</p>
      <TickBox name="takeOverKnown" label={t('rulebook.takeOver.known')} />
    </div>
  );
}
