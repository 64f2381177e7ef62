import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { pathTo } from '../../routes';
import { useDesk } from './desk';

/** The papers of a finished session, each with its way to the printer. */
export function PaperTiles() {
  const { t } = useTranslation();
  const { view } = useDesk();
  const [first] = view.papers;
  if (!first) return null;
  const ids = view.papers.map(({ id }) => id).join(',');
  const together = `${pathTo('paper', { paper: first.id })}?session=${view.id}&with=${ids}`;
  return (
    <section className="card stack">
      <div className="row-spread">
        <h2>{t('registration.finished.papers')}</h2>
        {view.papers.length > 1 && (
          <Link href={together} className="button" data-kind="primary">
            <Printer aria-hidden /> {t('registration.finished.printAll', { count: view.papers.length })}
          </Link>
        )}
      </div>
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
              {...(view.papers.length === 1 ? { 'data-kind': 'primary' } : {})}
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
