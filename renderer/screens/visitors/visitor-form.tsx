/** Somebody without a card enters: the rulebook asks for a written authorization and a badge. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visitor } from '../../../preload/contract/visitor';
import { useAct } from '../../client/client';
import { SelectField } from '../../forms/choice-fields';
import { Form } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { TextField } from '../../forms/text-fields';

interface Typed extends Record<string, unknown> {
  readonly name: string;
  readonly why: string;
  readonly escort: string;
  readonly authorisedBy: string;
  readonly badge: string;
}
const empty: Typed = { name: '', why: '', escort: '', authorisedBy: '', badge: '' };

export function VisitorForm({ staff }: { staff: readonly { id: string; name: string }[] }) {
  const { t } = useTranslation();
  const enter = useAct('visitor.enter');
  const [round, setRound] = useState(0);
  const [said, setSaid] = useState('');
  return (
    <section className="card stack" aria-labelledby="visitor-form">
      <h2 id="visitor-form">{t('visitors.form.title')}</h2>
      <p role="status" className="strong said">
        {said}
      </p>
      <Form<Typed, Visitor>
        key={round}
        name="visitor"
        values={empty}
        send={(typed) => enter.act(typed)}
        done={({ name, badge }) => {
          setSaid(t('visitors.form.entered', { name, badge }));
          setRound(round + 1);
        }}
      >
        <TextField name="name" label={t('visitors.form.name')} />
        <TextField name="why" label={t('visitors.form.why')} hint={t('visitors.form.whyHint')} />
        <SelectField
          name="escort"
          label={t('visitors.form.escort')}
          hint={t('visitors.form.escortHint')}
          options={staff.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField
          name="authorisedBy"
          label={t('visitors.form.authorisedBy')}
          hint={t('visitors.form.authorisedByHint')}
        />
        <TextField name="badge" label={t('visitors.form.badge')} width="short" />
        <SubmitBar label={t('visitors.form.submit')} />
      </Form>
    </section>
  );
}
