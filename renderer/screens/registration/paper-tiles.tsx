import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { pathTo } from '../../routes';
import { useDesk } from './desk';

/** The papers of a finished session, each with its way to the printer. */
export function PaperTiles() {
  const { t } = useTranslation();
  const { view } = useDesk();
  if (view.papers.length === 0) return null;
  return (
    <section className="card stack">
      <h2>{t('registration.finished.papers')}</h2>
      <ul className="paper-tiles">
        {view.papers.map((paper) => (
          <li key={paper.id} className="row-spread">
            <span>
              <span className="strong">{t(`print.template.${paper.template}`)}</span>
              <span className="small soft paper-tile-facts">
                {paper.number} · {t(`print.language.${paper.language}`)}
                {paper.largePrint && ` · ${t('print.largePrint')}`}
              </span>
            </span>
            <Link
              href={`${pathTo('paper', { paper: paper.id })}?session=${view.id}`}
              className="button"
              data-kind="primary"
            >
              <Printer aria-hidden /> {t('registration.finished.open')}
              <span className="visually-hidden">{t(`print.template.${paper.template}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
