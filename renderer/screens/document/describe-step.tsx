/** What it is, how long it is kept, and whether it can be read: the check advises, a person decides. */
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptDocument, Proof } from '../../../preload/contract/document';
import { useAct } from '../../client/client';
import { useSituation } from '../../client/situation';
import { useWhen } from '../../client/when';
import { RadioCards, TickBox, YesNoField } from '../../forms/choice-fields';
import { DayField } from '../../forms/day-field';
import { Form, useTyped } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import type { StepProps, Terms } from './capture-screen';
import type { Made } from './journey';
import { type Doubt, doubtsOf } from './legibility';
import { Shown } from './shown';

interface Typed extends Record<string, unknown> {
  readonly legible: string;
  readonly proof: string;
  readonly kind: string;
  readonly enclosed: boolean;
  readonly keep: { readonly kind: string; readonly day: string };
}

interface Props extends StepProps {
  readonly made: Made;
  readonly terms: Terms;
  readonly session: string;
  readonly done: () => void;
}

const choose = { word: 'wrong.choose', facts: {} };

export function DescribeStep({ made, terms, session, move, done }: Props) {
  const { t } = useTranslation();
  const keep = useAct('document.keep');
  // A second press keeps no second document.
  const [key] = useState(() => crypto.randomUUID());
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const doubts = made.mime === 'image/jpeg' ? doubtsOf(made.measured, terms.legible) : [];
  const send = async (typed: Typed) => {
    if (doubts.length > 0 && typed.legible !== 'yes')
      return {
        kind: 'invalid',
        fields: { legible: typed.legible === 'no' ? { word: 'wrong.notLegible', facts: {} } : choose },
      } as const;
    const { bytes, mime } = made;
    const { proof, kind, enclosed } = typed;
    const wish = terms.retentionDays === null ? wishOf(typed) : ({ kind: 'rule' } as const);
    if (wish === null) return { kind: 'invalid', fields: { 'keep.kind': choose } } as const;
    // Main parses it: what is not chosen yet comes back as a wrong field.
    return keep.act({ session, proof: proof as Proof, kind, mime, bytes, enclosed, keep: wish, key });
  };
  return (
    <div className="stack">
      <h2 ref={heading} tabIndex={-1}>
        {t('document.describe.title')}
      </h2>
      <Shown mime={made.mime} bytes={made.bytes} label={t('document.describe.preview')} />
      <p className="small soft">
        {t('document.describe.size', { kilobytes: Math.ceil(made.bytes.length / 1000) })}
      </p>
      <Form<Typed, KeptDocument>
        name="document"
        values={{
          legible: '',
          proof: terms.proofs.length === 1 ? (terms.proofs[0] ?? '') : '',
          kind: '',
          enclosed: false,
          keep: { kind: '', day: '' },
        }}
        send={send}
        done={done}
      >
        {doubts.length > 0 && <Doubts doubts={doubts} />}
        <RadioCards
          name="proof"
          label={t('registration.task.documents.proof')}
          inline
          options={terms.proofs.map((value) => ({ value, label: t(`registration.task.documents.${value}`) }))}
        />
        <Kinds terms={terms} />
        <TickBox
          name="enclosed"
          label={t('document.describe.enclosed')}
          hint={t('document.describe.enclosedHint')}
        />
        <Keep terms={terms} />
        <SubmitBar label={t('document.describe.keep')}>
          <button type="button" className="button" onClick={() => move({ kind: 'back' })}>
            {t(made.mime === 'image/jpeg' ? 'document.describe.adjust' : 'document.adjust.other')}
          </button>
        </SubmitBar>
      </Form>
    </div>
  );
}

function wishOf({ keep: { kind, day } }: Typed) {
  if (kind === 'afterEnd') return { kind } as const;
  return kind === 'day' ? ({ kind, day } as const) : null;
}

function Doubts({ doubts }: { doubts: readonly Doubt[] }) {
  const { t } = useTranslation();
  return (
    <div className="note stack-tight" data-tone="warn">
      <p className="strong">{t('document.doubt.title')}</p>
      <ul className="plain-list">
        {doubts.map((doubt) => (
          <li key={doubt}>{t(`document.doubt.${doubt}`)}</li>
        ))}
      </ul>
      <YesNoField name="legible" label={t('document.doubt.ask')} hint={t('document.doubt.askHint')} />
    </div>
  );
}

function Kinds({ terms }: { terms: Terms }) {
  const { t } = useTranslation();
  const proof = useTyped('proof');
  const kinds = proof === 'identity' || proof === 'residency' ? terms.kinds[proof] : [];
  if (kinds.length === 0) return null;
  return (
    <RadioCards
      name="kind"
      label={t('registration.task.documents.document')}
      options={kinds.map((value) => ({ value, label: t(`papers.proofKind.${value}`) }))}
    />
  );
}

function Keep({ terms }: { terms: Terms }) {
  const { t } = useTranslation();
  const when = useWhen();
  const { situation } = useSituation();
  const kind = useTyped('keep.kind');
  if (terms.retentionDays !== null)
    return <p className="note">{t('document.describe.byRule', { count: terms.retentionDays })}</p>;
  return (
    <>
      <RadioCards
        name="keep.kind"
        label={t('document.describe.until')}
        hint={t('document.describe.untilHint')}
        options={[
          {
            value: 'afterEnd',
            label: t('document.describe.afterEnd', { count: terms.daysAfterEnd }),
            hint: t('document.describe.afterEndHint'),
          },
          { value: 'day', label: t('document.describe.untilDay') },
        ]}
      />
      {kind === 'day' && (
        <DayField
          name="keep.day"
          label={t('document.describe.day')}
          hint={situation.today ? t('document.describe.dayHint', { today: when.day(situation.today) }) : ''}
        />
      )}
    </>
  );
}
