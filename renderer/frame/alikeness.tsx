/** What somebody known here has in common with who is typed: birth year and town are all that is shown. */
import { useTranslation } from 'react-i18next';
import type { LikelyPerson } from '../../preload/contract/person';
import { StatusPill } from './parts';

export function Alikeness({ person: { alike, birthYear, town } }: { person: LikelyPerson }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="soft">
        {t('person.likely.born', { year: birthYear })}
        {town && ` · ${town}`}
      </p>
      <div className="row">
        <StatusPill tone={alike.name === 'same' ? 'warn' : 'neutral'}>
          {t(`person.alike.name.${alike.name}`)}
        </StatusPill>
        <StatusPill tone={alike.birthDate === 'same' ? 'warn' : 'neutral'}>
          {t(`person.alike.birthDate.${alike.birthDate}`)}
        </StatusPill>
        {alike.sameZip && <StatusPill tone="warn">{t('person.alike.zip')}</StatusPill>}
      </div>
    </>
  );
}
