/** What was seen of this person's photo ID at this window, and whether it says the same as the record (R-CARD-2). */
import { CircleAlert, IdCard } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { type SeenLicence, useSeenLicence } from '../../client/seen-licence';
import { pathTo } from '../../routes';

export function PhotoId({ person }: { person: string }) {
  const { t } = useTranslation();
  const seen = useSeenLicence(person);
  if (!seen) return null;
  const doubts = doubtsOf(seen);
  const Icon = doubts.length > 0 ? CircleAlert : IdCard;
  return (
    <p className="verdict-id note" data-tone={doubts.length > 0 ? 'warn' : undefined}>
      <Icon aria-hidden />
      <span>
        <span className="strong">{t(`card.photoId.${seen.kind}`)}</span>{' '}
        {doubts.length === 0
          ? t('card.photoId.agrees')
          : doubts.map((doubt) => t(`card.photoId.${doubt}`)).join(' ')}{' '}
        {doubts.length > 0 && <Link href={pathTo('licence')}>{t('card.photoId.compare')}</Link>}
      </span>
    </p>
  );
}

/** Keys below `card.photoId`, the gravest first. */
function doubtsOf({ names, sameBirthDate, expired }: SeenLicence) {
  const name = names.verdict === 'different' ? 'nameDiffers' : names.verdict === 'close' ? 'nameClose' : null;
  const all = [sameBirthDate ? null : 'birthDateDiffers', name, expired ? 'expired' : null] as const;
  return all.filter((one) => one !== null);
}
