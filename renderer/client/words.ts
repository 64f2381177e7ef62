/** i18next with the two catalogues of resources/words, and the tests' pseudo-language. */
import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from '../../resources/words/en.json';
import es from '../../resources/words/es.json';
import { pseudoTree } from './pseudo';

/** Synchronous: the catalogues are part of the bundle. */
export function startWords(language: string): i18n {
  const words = createInstance();
  void words.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    supportedLngs: ['en', 'es', 'en-XA'],
    resources: { en: { translation: en }, es: { translation: es } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return words;
}

/** Desktop tests call this through the page to see the pseudo-language. */
export function addPseudo(words: i18n): void {
  words.addResourceBundle('en-XA', 'translation', pseudoTree(en));
}
