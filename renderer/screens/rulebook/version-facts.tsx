/** One version of a rule: value, dates, source, certainty, and who vouched for it. */
import { BadgeCheck, CircleHelp, CircleSlash, Clock3, History, MessageCircleQuestion } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleVersion } from '../../../preload/contract/rulebook';
import type { ShownVersion } from '../../../preload/contract/rulebook-desk';
import { useSource } from '../../client/sources';
import { useWhen } from '../../client/when';
import { StatusPill, type Tone } from '../../frame/parts';
import { useValueWords } from './value-words';

const certainties = {
  SURE: { tone: 'good', Icon: BadgeCheck },
  LIKELY: { tone: 'warn', Icon: CircleHelp },
  UNSURE: { tone: 'wrong', Icon: MessageCircleQuestion },
} as const satisfies Record<RuleVersion['certainty'], { tone: Tone; Icon: unknown }>;

export function CertaintyPill({ certainty }: { certainty: RuleVersion['certainty'] }) {
  const { t } = useTranslation();
  const { tone, Icon } = certainties[certainty];
  return (
    <StatusPill tone={tone} icon={<Icon aria-hidden />}>
      {t(`rulebook.certainty.${certainty}`)}
    </StatusPill>
  );
}

const standings = {
  inForce: { tone: 'accent', Icon: BadgeCheck },
  scheduled: { tone: 'info', Icon: Clock3 },
  waiting: { tone: 'warn', Icon: CircleHelp },
  confirmed: { tone: 'neutral', Icon: BadgeCheck },
  outranked: { tone: 'neutral', Icon: CircleSlash },
  ended: { tone: 'neutral', Icon: History },
} as const satisfies Record<ShownVersion['standing'], { tone: Tone; Icon: unknown }>;

export function StandingPill({ standing }: { standing: ShownVersion['standing'] }) {
  const { t } = useTranslation();
  const { tone, Icon } = standings[standing];
  return (
    <StatusPill tone={tone} icon={<Icon aria-hidden />}>
      {t(`rulebook.standing.${standing}`)}
    </StatusPill>
  );
}

/** Every rule of the shipped file begins so: no day of this store's. */
const sinceEver = '1900-01-01';

interface FactsProps {
  readonly version: RuleVersion;
  readonly head?: ReactNode;
  /** A file that is only looked at begins on no day yet. */
  readonly withoutDays?: boolean;
}

export function VersionFacts({ version, head, withoutDays = false }: FactsProps) {
  const { t } = useTranslation();
  const when = useWhen();
  const source = useSource();
  const { value } = useValueWords();
  const { effectiveFrom, effectiveTo, activeFrom, activeTo, active, verifiedBy, verifiedOn } = version;
  const day = (from: string | null) => (from === null ? null : when.day(from));
  const rows: readonly (readonly [string, string | null])[] = [
    ['source', source(version.source)],
    ['lawFrom', day(effectiveFrom)],
    ['lawTo', day(effectiveTo)],
    ['hereFrom', !withoutDays && active && activeFrom !== sinceEver ? day(activeFrom) : null],
    ['hereTo', !withoutDays && active && activeTo !== null && activeTo >= activeFrom ? day(activeTo) : null],
    [
      'vouched',
      verifiedBy === null || verifiedOn === null
        ? null
        : t('rulebook.vouchedBy', { who: verifiedBy, day: when.day(verifiedOn) }),
    ],
  ];
  return (
    <div className="stack-tight rule-version">
      {head}
      <p className="rule-value">{value(version)}</p>
      <p>
        <CertaintyPill certainty={version.certainty} />
      </p>
      <dl className="rule-facts">
        {rows.map(
          ([row, text]) =>
            text !== null && (
              <div key={row}>
                <dt>{t(`rulebook.facts.${row}`)}</dt>
                <dd>{text}</dd>
              </div>
            ),
        )}
      </dl>
    </div>
  );
}
