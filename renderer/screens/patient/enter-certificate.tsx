/** What the state issued: a temporary certificate or a card, on the latest certification. */
import { useTranslation } from 'react-i18next';
import { type CardFace, CertificateKind } from '../../../preload/contract/card';
import { useAct } from '../../client/client';
import { useWhen } from '../../client/when';
import { RadioCards } from '../../forms/choice-fields';
import { DayField } from '../../forms/day-field';
import { Form } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { TextField } from '../../forms/text-fields';
import { Page } from '../../frame/page';
import type { PartProps } from './patient-screen';

interface Typed extends Record<string, unknown> {
  readonly kind: string;
  readonly number: string;
  readonly issuedOn: string;
  readonly printedExpiry: string;
}

const missing = { kind: 'invalid', fields: { kind: { word: 'wrong.choose', facts: {} } } } as const;

export function EnterCertificate({ patient, move }: PartProps) {
  const { t } = useTranslation();
  const when = useWhen();
  const record = useAct('card.record');
  const [latest] = patient.certifications;
  const end = () => move({ kind: 'ended' });
  return (
    <Page
      title={t('patient.record.title')}
      lead={t('patient.record.lead', {
        certified: latest ? t('patient.record.certified', { day: when.day(latest.certifiedOn) }) : '',
      })}
      width="reading"
    >
      <Form<Typed, CardFace>
        name="record"
        values={{ kind: '', number: '', issuedOn: '', printedExpiry: '' }}
        send={async ({ kind, number, issuedOn, printedExpiry }) => {
          const chosen = CertificateKind.safeParse(kind);
          return chosen.success
            ? record.act({ patient: patient.id, kind: chosen.data, number, issuedOn, printedExpiry })
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
        <DayField name="issuedOn" label={t('patient.record.issuedOn')} />
        <DayField
          name="printedExpiry"
          label={t('patient.record.printedExpiry')}
          hint={t('patient.record.printedExpiryHint')}
        />
        <SubmitBar label={t('patient.record.save')}>
          <button type="button" className="button" onClick={end}>
            {t('patient.record.cancel')}
          </button>
        </SubmitBar>
      </Form>
    </Page>
  );
}
