import { useTranslation } from 'react-i18next';
import { sourceWord } from '../../preload/contract/rulebook-sources';

/** A rule's source as people read it; a citation stands as it is. */
export function useSource(): (source: string) => string {
  const { t } = useTranslation();
  return (source) => {
    const word = sourceWord(source);
    return word === null ? source : t(word);
  };
}
