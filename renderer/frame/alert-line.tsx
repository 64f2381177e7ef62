/** What needs somebody's eye, on one line: kind, whom it is about, what happened, when, and who was there (R-PMP-7). */
import { Ban, CalendarClock, History, PackageMinus, PackageX, Scale } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Alert, AlertKind } from '../../preload/contract/alert';
import type { Facts } from '../../preload/contract/reply';
import { useWeights } from '../client/grams';
import { fullName } from '../client/names';
import { useWhen } from '../client/when';
import { pathTo } from '../routes';
import { StatusPill } from './parts';

const icons: Record<AlertKind, typeof Scale> = {
  expiresSoon: CalendarClock,
  externalStale: History,
  overAllowance: Scale,
  cardRefused: Ban,
  handedOver: PackageX,
  productShort: PackageMinus,
};

const tones = {
  expiresSoon: 'warn',
  externalStale: 'info',
  overAllowance: 'wrong',
  cardRefused: 'wrong',
  handedOver: 'wrong',
  productShort: 'wrong',
} as const satisfies Record<AlertKind, string>;

/** Facts that are weights. */
const weights = ['asked', 'left', 'limit'];

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

/** The sentence of an alert. */
export function useAlertWords(): (alert: Alert) => string {
  const { t } = useTranslation();
  const { grams } = useWeights();
  const when = useWhen();
  const worded = (key: string, value: Facts[string]): Facts[string] => {
    if (typeof value === 'number' && weights.includes(key)) return grams(value);
    if (key === 'verdict') return t(`card.verdict.${value}`).toLocaleLowerCase(when.locale);
    return isDay(value) ? when.day(value) : value;
  };
  return ({ kind, facts, day }) =>
    t(`alerts.said.${kind}`, {
      day: when.day(day),
      ...Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, worded(key, value)])),
    });
}

export function AlertLine({ alert, named = true }: { alert: Alert; named?: boolean }) {
  const { t } = useTranslation();
  const when = useWhen();
  const said = useAlertWords();
  const { kind, patient, at, by } = alert;
  const Icon = icons[kind];
  return (
    <li className="line">
      <div className="line-text">
        {named && (
          <Link href={pathTo('patient', { patient: patient.id })} className="line-link-plain">
            {fullName(patient.name)}
          </Link>
        )}
        <span>{said(alert)}</span>
        {at && by && (
          <span className="soft small">{t('alerts.by', { time: when.lately(at), name: by })}</span>
        )}
      </div>
      <StatusPill tone={tones[kind]} icon={<Icon aria-hidden />}>
        {t(`alerts.kind.${kind}`)}
      </StatusPill>
    </li>
  );
}
