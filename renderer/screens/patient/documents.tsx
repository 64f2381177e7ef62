/** Documents that were taken for this person, in whichever session. */
import { useTranslation } from 'react-i18next';
import { useCall } from '../../client/client';
import { Answer } from '../../frame/answer';
import { KeptDocuments } from '../../frame/kept-documents';

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
    </section>
  );
}
