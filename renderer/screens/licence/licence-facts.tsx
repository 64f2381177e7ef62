/** What was read from the licence, to be held against the card in hand. */
import { useTranslation } from 'react-i18next';
import type { ScannedLicence } from '../../../preload/contract/scan';
import { fullName } from '../../client/names';
import { useWhen } from '../../client/when';
import { SummaryList } from '../../frame/parts';

export function LicenceFacts({ licence }: { licence: ScannedLicence }) {
  const { t } = useTranslation();
  const when = useWhen();
  const { name, birthDate, expiresOn, issuedOn, address, jurisdiction } = licence;
  const day = (value: string | null) => value && when.day(value);
  const lines = address && [
    address.line1,
    address.line2,
    [address.town, address.state, address.postal].filter(Boolean).join(' '),
  ];
  const rows = [
    ['name', name && fullName(name)],
    ['birthDate', day(birthDate)],
    ['expiresOn', day(expiresOn)],
    ['issuedOn', day(issuedOn)],
    ['address', lines?.filter(Boolean).join(', ')],
    ['jurisdiction', jurisdiction],
  ] as const;
  return (
    <section className="card stack licence-facts" aria-labelledby="licence-read">
      <h2 id="licence-read">{t('licence.read')}</h2>
      <SummaryList
        rows={rows
          // Whoever may only verify is not told the address.
          .filter(([key, value]) => key !== 'address' || value)
          .map(([key, value]) => ({ key, label: t(`licence.facts.${key}`), value: value || null }))}
      />
      <p className="small soft">{t('licence.nothingKept')}</p>
    </section>
  );
}
