import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../preload/contract/registration';

type Kind = Pick<SessionView, 'purpose' | 'subject'>;

interface KindWords {
  /** What the session is for: a patient's renewal is not a caregiver's first registration. */
  readonly kind: (session: Kind) => string;
  /** The kind and the number: how a session is called wherever it is listed. */
  readonly title: (session: Kind & Pick<SessionView, 'number'>) => string;
}

export function useSessionKind(): KindWords {
  const { t } = useTranslation();
  const kind = ({ purpose, subject }: Kind) => t(`session.kind.${purpose}.${subject}`);
  return { kind, title: ({ number, ...session }) => t('session.titled', { kind: kind(session), number }) };
}
