import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { PaperBrief } from '../../../preload/contract/paper';
import { pathTo } from '../../routes';
import { useDesk } from './desk';

/** Papers of a session, each opening its preview. */
export function PaperLines({ papers }: { papers: readonly PaperBrief[] }) {
  const { t } = useTranslation();
  const { view } = useDesk();
  return (
    <ul className="side-links">
      {papers.map((paper) => (
        <li key={paper.id}>
          <Link href={`${pathTo('paper', { paper: paper.id })}?session=${view.id}`} className="link-button">
            {t(`print.template.${paper.template}`)}
          </Link>
          <span className="small soft">
            {paper.number} · {t(`print.language.${paper.language}`)}
            {paper.largePrint && ` · ${t('print.largePrint')}`} ·{' '}
            {t('print.printsCount', { count: paper.prints })}
          </span>
        </li>
      ))}
    </ul>
  );
}
