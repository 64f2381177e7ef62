/** i18next with the two catalogues of resources/words, and the tests' pseudo-language. */
import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from '../../resources/words/en.json';
import es from '../../resources/words/es.json';
import { pseudoTree } from './pseudo';

/** A build with `--mode pseudo` speaks the tests' language instead of English; a shipped build has no trace of it. */
const english = import.meta.env.MODE === 'pseudo' ? pseudoTree(en) : en;

/** Synchronous: the catalogues are part of the bundle. */
export function startWords(language: string): i18n {
  const words = createInstance();
  void words.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    supportedLngs: ['en', 'es'],
    resources: { en: { translation: english }, es: { translation: es } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return words;
}
