/** How far the scan can be trusted, and what is wrong with the licence: word and icon, never colour alone. */
import { CalendarX, CircleAlert, Info, Puzzle, ShieldAlert, ShieldCheck, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LicenceScan } from '../../../preload/contract/scan';
import { useWhen } from '../../client/when';
import { warningsOf } from './journey';

const levels = {
  1: { tone: 'good', Icon: ShieldCheck },
  2: { tone: 'info', Icon: ShieldAlert },
  3: { tone: 'warn', Icon: Puzzle },
} as const;

const icons = {
  expired: CalendarX,
  underAge: Users,
  birthInFuture: CircleAlert,
  datesDisagree: CircleAlert,
  laterVersion: Info,
} as const;

export function Trust({ scan }: { scan: LicenceScan }) {
  const { t } = useTranslation();
  const when = useWhen();
  const { licence, comesOfAgeOn } = scan;
  const { tone, Icon } = levels[licence.level];
  const facts = {
    expired: licence.expiresOn && when.day(licence.expiresOn),
    underAge: comesOfAgeOn && when.day(comesOfAgeOn),
  };
  return (
    <div className="stack">
      <div className="licence-trust" data-tone={tone}>
        <Icon aria-hidden className="licence-icon" />
        <div>
          <p className="licence-word">{t(`licence.levels.${licence.level}`)}</p>
          <p>
            {t(`licence.levelMeans.${licence.level}`)} {t('licence.provesNothing')}
          </p>
        </div>
      </div>
      {warningsOf(scan).map((warning) => {
        const Sign = icons[warning];
        const tone = warning === 'laterVersion' ? undefined : warning === 'underAge' ? 'warn' : 'wrong';
        return (
          <div key={warning} className="note licence-warning" data-tone={tone}>
            <Sign aria-hidden className="licence-icon" />
            <div>
              <p className="strong">
                {t(`licence.warnings.${warning}.title`, {
                  day: warning === 'expired' || warning === 'underAge' ? facts[warning] : '',
                })}
              </p>
              <p>{t(`licence.warnings.${warning}.next`)}</p>
            </div>
          </div>
        );
      })}
    </div>
  );
}
