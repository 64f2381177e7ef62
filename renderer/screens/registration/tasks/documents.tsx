/** Proofs: one is required; seen here, mailed or uploaded (R-PAT-6). */
import { Camera, Plus, Trash2 } from 'lucide-react';
import { useFieldArray } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useCall } from '../../../client/client';
import { RadioCards } from '../../../forms/choice-fields';
import { useTyped } from '../../../forms/form';
import { TextField } from '../../../forms/text-fields';
import { KeptDocuments } from '../../../frame/kept-documents';
import { NotDone } from '../../../frame/not-done';
import { pathTo } from '../../../routes';
import { answersIn } from '../answers';
import { useDesk } from '../desk';
import { TaskPage } from '../task-page';

interface Typed extends Record<string, unknown> {
  readonly items: readonly { readonly proof: string; readonly document: string; readonly how: string }[];
}

const blank = { proof: '', document: '', how: '' } as const;
const ways = ['seen', 'mailed', 'uploaded'] as const;
/** The contract takes no more. */
const most = 10;

export function DocumentsTask() {
  const { t } = useTranslation();
  const { view } = useDesk();
  const saved = answersIn(view, 'documents');
  return (
    <TaskPage<Typed>
      task="documents"
      lead={t('registration.task.documents.lead', { count: view.guide.documentsRequired })}
      values={{ items: saved?.items ?? [blank] }}
      answers={({ items }) => ({ items })}
      before={<KeptHere />}
    >
      <Rows />
      <MailTo />
    </TaskPage>
  );
}

/** Pictures and PDFs of this session: they are kept beside the answers, which stay what they are. */
function KeptHere() {
  const { t } = useTranslation();
  const { view } = useDesk();
  const { reply } = useCall('document.ofSession', { session: view.id });
  return (
    <section className="card-plain stack-tight">
      <div className="row-spread">
        <h2>{t('document.list.here')}</h2>
        <Link href={pathTo('documentNew', { session: view.id })} className="button">
          <Camera aria-hidden /> {t('document.list.add')}
        </Link>
      </div>
      {reply && reply.kind !== 'done' && <NotDone reply={reply} />}
      {reply?.kind === 'done' &&
        (reply.value.length === 0 ? (
          <p className="soft">{t('document.list.noneHere')}</p>
        ) : (
          <KeptDocuments documents={reply.value} session={view.id} />
        ))}
    </section>
  );
}

function Rows() {
  const { t } = useTranslation();
  const { fields, append, remove } = useFieldArray({ name: 'items' });
  return (
    <>
      {fields.map((field, at) => (
        <section
          key={field.id}
          className="card-plain stack"
          data-field={at === 0 ? 'items' : undefined}
          id={at === 0 ? 'documents-items' : undefined}
        >
          <div className="row-spread">
            <h2>{t('registration.task.documents.row', { number: at + 1 })}</h2>
            {fields.length > 1 && (
              <button type="button" className="button" data-kind="quiet" onClick={() => remove(at)}>
                <Trash2 aria-hidden /> {t('registration.task.documents.remove', { number: at + 1 })}
              </button>
            )}
          </div>
          <Row at={at} />
        </section>
      ))}
      {fields.length < most && (
        <button type="button" className="button" onClick={() => append(blank)}>
          <Plus aria-hidden /> {t('registration.task.documents.add')}
        </button>
      )}
    </>
  );
}

function Row({ at }: { at: number }) {
  const { t } = useTranslation();
  const { view } = useDesk();
  return (
    <>
      <RadioCards
        name={`items.${at}.proof`}
        label={t('registration.task.documents.proof')}
        options={view.guide.proofs.map((value) => ({
          value,
          label: t(`registration.task.documents.${value}`),
          hint: t(`registration.task.documents.${value}Hint`),
        }))}
      />
      <TextField
        name={`items.${at}.document`}
        label={t('registration.task.documents.document')}
        hint={t('registration.task.documents.documentHint')}
      />
      <RadioCards
        name={`items.${at}.how`}
        label={t('registration.task.documents.how')}
        options={ways.map((value) => ({
          value,
          label: t(`registration.task.documents.${value}`),
          hint: t(`registration.task.documents.${value}Hint`),
        }))}
      />
    </>
  );
}

function MailTo() {
  const { t } = useTranslation();
  const { view } = useDesk();
  const items = useTyped('items');
  const mailed = Array.isArray(items) && items.some((item: Typed['items'][number]) => item.how === 'mailed');
  if (!mailed) return null;
  const { mailTo } = view.guide;
  return (
    <div className="note">
      <p className="strong">{t('registration.task.documents.mailTo')}</p>
      {mailTo.length === 0 ? (
        <p>{t('registration.task.documents.mailToNotSet')}</p>
      ) : (
        <address>
          {mailTo.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </address>
      )}
    </div>
  );
}
