/** One person of this store beside the licence: what agrees, what differs, and the way to their card. */
import { ArrowRight, CircleCheck, CircleX, Scale } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { LicenceMatch, LicenceScan } from '../../../preload/contract/scan';
import { fullName } from '../../client/names';
import { noteLicence } from '../../client/seen-licence';
import { useMay } from '../../client/situation';
import { useWhen } from '../../client/when';
import { StatusPill } from '../../frame/parts';
import { pathTo, routes } from '../../routes';
import { changeAddressOf, nameRows } from './journey';

interface MatchProps {
  readonly scan: LicenceScan;
  readonly match: LicenceMatch;
  /** The one person who is meant: their card is the next thing. */
  readonly sure: boolean;
}

const verdicts = {
  same: { tone: 'good', Icon: CircleCheck },
  close: { tone: 'warn', Icon: Scale },
  different: { tone: 'wrong', Icon: CircleX },
} as const;

export function MatchCard({ scan, match, sure }: MatchProps) {
  const { t } = useTranslation();
  const may = useMay();
  const { tone, Icon } = verdicts[match.names.verdict];
  const note = () => noteLicence(scan, match);
  return (
    <article className="card stack">
      <div className="row-spread">
        <h3>{fullName(match.name)}</h3>
        <StatusPill tone={tone} icon={<Icon aria-hidden size="1.1em" />}>
          {t(`licence.names.${match.names.verdict}`)}
        </StatusPill>
      </div>
      <Sides scan={scan} match={match} />
      {match.address === 'differs' && <AddressDiffers scan={scan} match={match} />}
      {match.caresFor.length > 0 && (
        <p>{t('licence.caresFor', { names: match.caresFor.map(({ name }) => fullName(name)).join(', ') })}</p>
      )}
      <div className="row">
        <Link
          href={pathTo('cardOfPatient', { patient: match.id })}
          className="button"
          data-kind={sure ? 'primary' : undefined}
          onClick={note}
        >
          {t('licence.checkCard')} <span className="visually-hidden">{fullName(match.name)}</span>
          <ArrowRight aria-hidden />
        </Link>
        {match.patient && may(routes.patient.who) && (
          <Link href={pathTo('patient', { patient: match.id })} className="button" onClick={note}>
            {t('licence.openPatient')} <span className="visually-hidden">{fullName(match.name)}</span>
          </Link>
        )}
      </div>
    </article>
  );
}

function Sides({ scan: { licence }, match }: Pick<MatchProps, 'scan' | 'match'>) {
  const { t } = useTranslation();
  const when = useWhen();
  if (!licence.name) return null;
  const nothing = <span className="soft">{t('common.notProvided')}</span>;
  return (
    <table className="table licence-sides">
      <caption className="visually-hidden">{t('licence.sides')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('licence.what')}</th>
          <th scope="col">{t('licence.onLicence')}</th>
          <th scope="col">{t('licence.here')}</th>
        </tr>
      </thead>
      <tbody>
        {nameRows(licence.name, match).map(({ part, licence: mine, record, how }) => (
          <tr key={part} data-differs={how !== null}>
            <th scope="row">
              {t(`forms.${part}`)}
              {how && (
                <span className="licence-how">
                  <StatusPill tone="warn">{t(`licence.how.${how}`)}</StatusPill>
                </span>
              )}
            </th>
            <td>{mine || nothing}</td>
            <td>{record || nothing}</td>
          </tr>
        ))}
        <tr data-differs={!match.sameBirthDate}>
          <th scope="row">
            {t('licence.facts.birthDate')}
            {!match.sameBirthDate && (
              <span className="licence-how">
                <StatusPill tone="warn">{t('licence.how.other')}</StatusPill>
              </span>
            )}
          </th>
          <td>{licence.birthDate ? when.day(licence.birthDate) : nothing}</td>
          <td>{t(match.sameBirthDate ? 'licence.sameDate' : 'licence.otherDate')}</td>
        </tr>
      </tbody>
    </table>
  );
}

/** Patients report a new address themselves within days (CGS 21a-408d); the app helps them to. */
function AddressDiffers({ scan, match }: Pick<MatchProps, 'scan' | 'match'>) {
  const { t } = useTranslation();
  const { reportWithin, comesOfAgeOn } = scan;
  return (
    <div className="note stack-tight" data-tone="warn">
      <p className="strong">{t('licence.addressDiffers')}</p>
      <p>
        {reportWithin === null
          ? t('licence.addressNext')
          : t('licence.addressNextWithin', { count: reportWithin })}
      </p>
      {match.patient && (
        <p>
          <Link href={changeAddressOf(match.id, comesOfAgeOn !== null)} className="link-button">
            {t('licence.changeAddress')}
          </Link>
        </p>
      )}
    </div>
  );
}
