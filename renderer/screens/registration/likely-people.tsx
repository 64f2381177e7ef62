/** Before somebody new is kept: who is known here and might be them. It never keeps anybody from going on. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../../preload/contract/calls';
import type { LikelyPerson } from '../../../preload/contract/person';
import { useClient } from '../../client/client';
import { fullName } from '../../client/names';
import { useWhen } from '../../client/when';
import { Alikeness } from '../../frame/alikeness';
import { focusStart } from '../../frame/page';

type Start = InputOf<'registration.start'>;
type New = Extract<Start['person'], { kind: 'new' }>;
type Choice = { readonly kind: 'same'; readonly id: string } | { readonly kind: 'other' | 'back' };

interface Asking {
  readonly typed: New;
  readonly found: readonly LikelyPerson[];
  readonly choose: (choice: Choice) => void;
}

const fields = ['person', 'patient'] as const;

export interface LikelyPeople {
  /** The call as it is to be sent: with the known person where it is the same; null leads back to the form. */
  readonly settle: (
    input: Start,
    zips: Readonly<Record<(typeof fields)[number], string>>,
  ) => Promise<Start | null>;
  /** Stands in the form's place while the operator is asked; null while nobody is like them. */
  readonly question: ReactNode;
}

export function useLikelyPeople(): LikelyPeople {
  const client = useClient();
  const [asking, setAsking] = useState<Asking | null>(null);
  const before = useRef<Element | null>(null);

  async function ask(typed: New, found: readonly LikelyPerson[]): Promise<Choice> {
    before.current = document.activeElement;
    const choice = await new Promise<Choice>((choose) => setAsking({ typed, found, choose }));
    setAsking(null);
    if (choice.kind === 'back')
      requestAnimationFrame(() => before.current instanceof HTMLElement && before.current.focus());
    return choice;
  }

  return {
    question: asking && <Ask key={asking.typed.birthDate} {...asking} />,
    async settle(input, zips) {
      let settled = input;
      for (const field of fields) {
        const typed = settled[field];
        if (typed?.kind !== 'new') continue;
        const { name, birthDate } = typed;
        const zip = /^\d{5}/.test(zips[field]) ? zips[field] : null;
        const reply = await client.call('person.likely', { name, birthDate, zip });
        // What is wrong with the name or the date is told by the call itself.
        if (reply.kind !== 'done' || reply.value.length === 0) continue;
        const choice = await ask(typed, reply.value);
        if (choice.kind === 'back') return null;
        if (choice.kind === 'same') settled = { ...settled, [field]: { kind: 'known', patient: choice.id } };
      }
      return settled;
    },
  };
}

function Ask({ typed, found, choose }: Asking) {
  const { t } = useTranslation();
  const when = useWhen();
  const { given, middle = '', family, suffix = '' } = typed.name;
  useEffect(() => {
    focusStart(document.querySelector('h1'));
    window.scrollTo(0, 0);
  }, []);
  return (
    <>
      <p>
        {t('person.likely.typed', {
          name: fullName({ given, middle, family, suffix }),
          day: when.day(typed.birthDate),
        })}
      </p>
      <ul className="stack" aria-label={t('person.likely.list')}>
        {found.map((person) => (
          <li key={person.id} className="card stack">
            <h2>{fullName(person.name)}</h2>
            <Alikeness person={person} />
            <button type="button" className="button" onClick={() => choose({ kind: 'same', id: person.id })}>
              {t('person.likely.same')} <span className="visually-hidden">{fullName(person.name)}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className="submit-bar">
        <button type="button" className="button" onClick={() => choose({ kind: 'other' })}>
          {t('person.likely.other')}
        </button>
        <button type="button" className="button" data-kind="quiet" onClick={() => choose({ kind: 'back' })}>
          {t('person.likely.back')}
        </button>
      </div>
    </>
  );
}
