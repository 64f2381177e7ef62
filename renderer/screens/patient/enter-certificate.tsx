/** What the state issued: a temporary certificate or a card, on the certification that ran when it did. */
import { useTranslation } from 'react-i18next';
import { type CardFace, CertificateKind } from '../../../preload/contract/card';
import { useAct } from '../../client/client';
import { fullName } from '../../client/names';
import { useWhen } from '../../client/when';
import { RadioCards } from '../../forms/choice-fields';
import { DayField } from '../../forms/day-field';
import { Form, useTyped } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { TextField } from '../../forms/text-fields';
import { Page } from '../../frame/page';
import { belongsTo } from './journey';
import type { PartProps } from './patient-screen';

interface Typed extends Record<string, unknown> {
  readonly kind: string;
  readonly number: string;
  readonly issuedOn: string;
  readonly printedExpiry: string;
}

const missing = { kind: 'invalid', fields: { kind: { word: 'wrong.choose', facts: {} } } } as const;

export function EnterCertificate({ patient, caregiving, move }: PartProps & { caregiving: string | null }) {
  const { t } = useTranslation();
  const record = useAct('card.record');
  const end = () => move({ kind: 'ended' });
  const caregiver = patient.caregivers.find(({ id }) => id === caregiving);
  const title = caregiver
    ? t('patient.record.ofCaregiver', { name: fullName(caregiver.person.name) })
    : t('patient.record.title');
  return (
    <Page
      title={title}
      lead={t('patient.record.lead')}
      below={<p className="strong">{fullName((caregiver?.person ?? patient).name)}</p>}
      documentTitle={t('patient.documentTitle')}
      width="reading"
    >
      <Form<Typed, CardFace>
        name="record"
        values={{ kind: '', number: '', issuedOn: '', printedExpiry: '' }}
        send={async ({ kind, number, issuedOn, printedExpiry }) => {
          const chosen = CertificateKind.safeParse(kind);
          return chosen.success
            ? record.act({
                patient: patient.id,
                caregiving,
                kind: chosen.data,
                number,
                issuedOn,
                printedExpiry,
              })
            : missing;
        }}
        done={end}
      >
        <RadioCards
          name="kind"
          label={t('patient.record.kind')}
          options={(['temporary', 'card'] as const).map((value) => ({
            value,
            label: t(`patient.record.${value}`),
          }))}
        />
        <TextField
          name="number"
          label={t('patient.record.number')}
          hint={t('patient.record.numberHint')}
          width="short"
          upperCase
        />
        <div className="stack-tight">
          <DayField name="issuedOn" label={t('patient.record.issuedOn')} />
          <Belonging patient={patient} />
        </div>
        <DayField
          name="printedExpiry"
          label={t('patient.record.printedExpiry')}
          hint={t('patient.record.printedExpiryHint')}
        />
        <SubmitBar label={t('patient.record.save')} onCancel={end} cancel={t('patient.record.cancel')} />
      </Form>
    </Page>
  );
}

/** Follows the day of issue as it is typed. */
function Belonging({ patient }: Pick<PartProps, 'patient'>) {
  const { t, i18n } = useTranslation();
  const when = useWhen();
  const issuedOn = useTyped('issuedOn');
  const belongs = belongsTo(patient.certifications, typeof issuedOn === 'string' ? issuedOn : '');
  if (!belongs) return null;
  if (belongs.kind === 'byDay') {
    const or = new Intl.ListFormat(i18n.language, { type: 'disjunction' });
    const days = or.format(belongs.certifiedOn.map((day) => when.day(day)));
    return <p role="status">{t('patient.record.byDay', { days })}</p>;
  }
  const word = belongs.kind === 'one' ? 'patient.record.certified' : 'patient.record.noneRan';
  return <p role="status">{t(word, { day: when.day(belongs.certifiedOn) })}</p>;
}
