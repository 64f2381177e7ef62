/** The customer's screen between hand-overs: a calm welcome in both languages, and nobody's data. */
import { Leaf } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSituation } from '../../client/situation';
import { TrainingMark } from '../../frame/training-mark';
import './walk-in.css';

const languages = ['en', 'es'] as const;

export function CustomerScreen() {
  const { t, i18n } = useTranslation();
  const { situation } = useSituation();
  const app = t('common.appName');
  useEffect(() => {
    document.title = app;
  }, [app]);
  return (
    <div className="cover walk-in customer">
      <header>
        <TrainingMark />
      </header>
      <main className="customer-main">
        <Leaf aria-hidden />
        <p className="customer-store">{situation.storeName ?? app}</p>
        {languages.map((language) => {
          const say = i18n.getFixedT(language);
          const Title = language === situation.preferences.language ? 'h1' : 'p';
          return (
            <section key={language} lang={language} className="customer-welcome">
              <Title className="customer-title">{say('walkIn.customer.title')}</Title>
              <p className="lead">{say('walkIn.customer.lead')}</p>
            </section>
          );
        })}
      </main>
    </div>
  );
}
