/** Who may look somebody up in the CPMRS, and for what (R-PMP-9). */
import { useTranslation } from 'react-i18next';
import { useDesk } from '../desk';

export function WhoMayLook() {
  const { t, i18n } = useTranslation();
  const { view } = useDesk();
  const { cpmrs } = view.guide;
  if (!cpmrs) return null;
  const fields = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(
    cpmrs.searchBy.map((field) => t(`papers.cpmrs.searchBy.${field}`)),
  );
  return (
    <section className="card-plain stack-tight">
      <h2>{t('papers.cpmrs.lookTitle')}</h2>
      <p>{t('papers.cpmrs.look', { fields })}</p>
      <ul className="plain-list">
        {cpmrs.purposes.map(({ role, purpose }) => (
          <li key={`${role}-${purpose}`}>
            {t('papers.cpmrs.purpose', {
              role: t(`papers.cpmrs.roles.${role}`),
              purpose: t(`papers.cpmrs.purposes.${purpose}`),
            })}
          </li>
        ))}
      </ul>
      <p>{t('papers.cpmrs.confidential')}</p>
    </section>
  );
}
