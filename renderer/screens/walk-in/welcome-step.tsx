import { useTranslation } from 'react-i18next';
import { fullName } from '../../client/names';
import { ReadingChoices } from '../../frame/reading-dialog';
import { Heading } from './heading';
import { handed } from './journey';
import type { StepProps } from './walk-in-screen';

/** Who it is for, what is asked, and how they like to read, before anything else. */
export function WelcomeStep({ view, move }: StepProps) {
  const { t } = useTranslation();
  return (
    <>
      <Heading
        title={view.name ? t('walkIn.welcome.title', { name: view.name.given }) : t('walkIn.welcome.anybody')}
        lead={
          view.minor
            ? t('walkIn.welcome.leadMinor', { name: fullName(view.minor) })
            : t('walkIn.welcome.lead')
        }
      />
      <section className="card stack-tight">
        <h2>{t('walkIn.welcome.tasksTitle')}</h2>
        <ol className="walk-in-tasks">
          {handed(view).map(({ id }) => (
            <li key={id}>
              {view.minor && (id === 'details' || id === 'review')
                ? t(`walkIn.welcome.minor.${id}`)
                : t(`walkIn.welcome.${id}`)}
            </li>
          ))}
        </ol>
        <p className="soft">{t('walkIn.welcome.safe')}</p>
      </section>
      <div className="submit-bar">
        <button
          type="button"
          className="button"
          data-kind="primary"
          onClick={() => move({ kind: 'began', view })}
        >
          {t('walkIn.welcome.begin')}
        </button>
      </div>
      <section className="stack">
        <p>{t('walkIn.welcome.reading')}</p>
        <ReadingChoices />
      </section>
    </>
  );
}
