/** Documents that are kept here, each a line that opens it. */
import { FileImage, FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { KeptDocument } from '../../preload/contract/document';
import { useWhen } from '../client/when';
import { pathTo } from '../routes';

interface Props {
  readonly documents: readonly KeptDocument[];
  /** The session whose page it stands on: opening one leads back there. */
  readonly session?: string;
}

export function KeptDocuments({ documents, session }: Props) {
  const { t } = useTranslation();
  const when = useWhen();
  const until = ({ keepUntil, keepDaysAfter }: KeptDocument) =>
    keepUntil
      ? t('document.list.until', { day: when.day(keepUntil) })
      : t('document.describe.afterEnd', { count: keepDaysAfter ?? 0 });
  return (
    <ul className="lines">
      {documents.map((document) => (
        <li key={document.id} className="line">
          {document.mime === 'application/pdf' ? <FileText aria-hidden /> : <FileImage aria-hidden />}
          <div className="line-text">
            <Link
              href={pathTo('document', { document: document.id }) + (session ? `?session=${session}` : '')}
              className="link-button"
            >
              {t(`papers.proofKind.${document.kind}`)}
            </Link>
            <span className="small soft">
              {t(`registration.task.documents.${document.proof}`)} · {when.instant(document.at)} ·{' '}
              {until(document)}
              {document.enclosed && ' · '}
              {document.enclosed && t('document.list.enclosed')}
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}
