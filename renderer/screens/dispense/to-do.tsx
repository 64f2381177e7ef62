/** What is still to be done before a sale can be confirmed. */
import { TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SaleDecision } from '../../../preload/contract/dispense';
import { useRefusalWords } from '../../frame/refusal-words';
import { stillToDo } from './journey';

/** Where each thing that is still to be done stands on this page. */
const placeOf = (code: string) => `sale-${code}`;

/** In the page's order, each with the way to it, like the summary of a form. */
export function ToDo({ decision }: { decision: SaleDecision }) {
  const { t } = useTranslation();
  const wordsOf = useRefusalWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} className="error-summary" role="alert" tabIndex={-1} aria-labelledby="sale-to-do">
      <h2 id="sale-to-do">
        <TriangleAlert aria-hidden /> {t('dispense.toDo')}
      </h2>
      <ul>
        {stillToDo(decision).map((refusal) => {
          const words = wordsOf(refusal);
          const place = placeOf(refusal.code === 'external-stale' ? 'external-missing' : refusal.code);
          return (
            <li key={`${refusal.code}-${refusal.item}`}>
              <a
                href={`#${place}`}
                onClick={(event) => {
                  event.preventDefault();
                  const part = document.getElementById(place);
                  part?.scrollIntoView({ block: 'center' });
                  (part?.querySelector<HTMLElement>('input, button, textarea') ?? part)?.focus();
                }}
              >
                {words.title}
              </a>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
