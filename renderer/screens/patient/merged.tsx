/** Which records were merged into this one; a manager compares further ones, or separates them again. */
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useCall } from '../../client/client';
import { useMay } from '../../client/situation';
import { MergedList } from '../../frame/merged-list';
import { pathTo, routes } from '../../routes';

export function Merged({ person }: { person: string }) {
  const { t } = useTranslation();
  const manages = useMay()(routes.personMerge.who);
  const { reply } = useCall('person.merged', { person });
  const merged = reply?.kind === 'done' ? reply.value : [];
  if (merged.length === 0 && !manages) return null;
  return (
    <section className="card stack-tight">
      <h2>{t('person.merged.title')}</h2>
      <MergedList merged={merged} manages={manages} />
      {manages && (
        <p>
          <Link href={`${pathTo('personMerge')}?person=${person}`} className="link-button">
            {t('person.merged.compare')}
          </Link>
        </p>
      )}
    </section>
  );
}
