/** Documents that were taken for this person, in whichever session. */
import { Camera } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useCall } from '../../client/client';
import { Answer } from '../../frame/answer';
import { KeptDocuments } from '../../frame/kept-documents';
import { pathTo } from '../../routes';

export function Documents({ person }: { person: string }) {
  const { t } = useTranslation();
  const { reply, again } = useCall('document.ofPerson', { person });
  return (
    <section className="card stack-tight">
      <h2>{t('document.list.title')}</h2>
      <Answer reply={reply} again={again}>
        {(documents) =>
          documents.length === 0 ? (
            <p className="soft">{t('document.list.none')}</p>
          ) : (
            <KeptDocuments documents={documents} />
          )
        }
      </Answer>
      <div>
        <Link href={`${pathTo('photo', { person })}?patient=${person}`} className="link-button">
          <Camera aria-hidden /> {t('photo.title')}
        </Link>
      </div>
    </section>
  );
}
