/** What changes at eighteen is said ahead of time, beside what a minor may not receive (R-MIN-2). */
import { useTranslation } from 'react-i18next';
import type { Day } from '../../preload/contract/values';
import { useWhen } from '../client/when';

interface ComingOfAgeProps {
  readonly on: Day;
  readonly forbiddenForms: readonly string[];
}

export function ComingOfAge({ on, forbiddenForms }: ComingOfAgeProps) {
  const { t, i18n } = useTranslation();
  const when = useWhen();
  const forms = new Intl.ListFormat(i18n.language, { type: 'disjunction' }).format(
    forbiddenForms.map((form) => t(`minor.forms.${form}`)),
  );
  return (
    <section className="note stack-tight" aria-labelledby="coming-of-age">
      <h2 id="coming-of-age" className="side-title">
        {t('minor.title', { day: when.day(on) })}
      </h2>
      <p>{t('minor.next')}</p>
      {forms !== '' && <p>{t('minor.forbidden', { forms })}</p>}
    </section>
  );
}
