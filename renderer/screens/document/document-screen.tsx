/** `/document/:document`: one kept document, and a manager's way to delete it. */
import { useTranslation } from 'react-i18next';
import { useLocation, useParams, useSearch } from 'wouter';
import type { OutputOf } from '../../../preload/contract/calls';
import { useAct, useCall } from '../../client/client';
import { fullName } from '../../client/names';
import { useMay } from '../../client/situation';
import { useWhen } from '../../client/when';
import { RemoveButton } from '../../forms/remove-button';
import { Answer } from '../../frame/answer';
import { Page } from '../../frame/page';
import { SummaryList } from '../../frame/parts';
import { pathTo } from '../../routes';
import { Shown } from './shown';
import './document.css';

/** Its bytes never change; asking again would count as another look. */
const freshFor = Number.POSITIVE_INFINITY;

function useBack(person: string | null) {
  const { t } = useTranslation();
  const session = new URLSearchParams(useSearch()).get('session');
  if (session)
    return {
      path: pathTo('registerTask', { session, task: 'documents' }),
      label: t('document.capture.back'),
    };
  if (person) return { path: pathTo('patient', { patient: person }), label: t('print.back') };
  return { path: pathTo('today'), label: t('patient.toToday') };
}

export function DocumentScreen() {
  const { t } = useTranslation();
  const { document = '' } = useParams<{ document: string }>();
  const { reply, again } = useCall('document.view', { document }, { freshFor });
  const back = useBack(reply?.kind === 'done' ? reply.value.document.person : null);
  return (
    <Page title={t('document.view.title')} back={back} width="reading">
      <Answer reply={reply} again={again}>
        {(view) => <View {...view} leave={back.path} />}
      </Answer>
    </Page>
  );
}

function View({ document, name, bytes, leave }: OutputOf<'document.view'> & { leave: string }) {
  const { t } = useTranslation();
  const when = useWhen();
  const may = useMay();
  const kind = t(`papers.proofKind.${document.kind}`);
  return (
    <>
      <SummaryList
        rows={[
          { key: 'person', label: t('document.view.person'), value: fullName(name) },
          {
            key: 'kind',
            label: t('document.view.kind'),
            value: `${kind} (${t(`registration.task.documents.${document.proof}`)})`,
          },
          {
            key: 'taken',
            label: t('document.view.taken'),
            value: `${when.instant(document.at)} · ${document.by}`,
          },
          {
            key: 'until',
            label: t('document.view.until'),
            value: document.keepUntil
              ? when.day(document.keepUntil)
              : t('document.describe.afterEnd', { count: document.keepDaysAfter ?? 0 }),
          },
        ]}
      />
      <Shown mime={document.mime} bytes={bytes} label={kind} />
      {may(['manager']) && <Delete document={document.id} leave={leave} />}
    </>
  );
}

function Delete({ document, leave }: { document: string; leave: string }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { act } = useAct('document.delete', { refresh: false });
  return (
    <RemoveButton
      name="delete-document"
      label={t('document.view.delete')}
      title={t('document.view.deleteTitle')}
      body={t('document.view.deleteBody')}
      reason={{ label: t('document.view.reason'), hint: t('document.view.reasonHint') }}
      remove={(reason) => act({ document, reason })}
      done={() => go(leave)}
    />
  );
}
