/** A certificate was lost, replaced or revoked, or is good again: with day and reason, the old state stays. */
import { useTranslation } from 'react-i18next';
import { type CardFace, type CertificateView, StandingState } from '../../../preload/contract/card';
import { useAct } from '../../client/client';
import { RadioCards } from '../../forms/choice-fields';
import { DayField } from '../../forms/day-field';
import { Form } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { TextArea } from '../../forms/text-fields';
import { Page } from '../../frame/page';
import { certificateIn } from './journey';
import type { PartProps } from './patient-screen';

interface Typed extends Record<string, unknown> {
  readonly state: string;
  readonly on: string;
  readonly reason: string;
}

const missing = { kind: 'invalid', fields: { state: { word: 'wrong.choose', facts: {} } } } as const;

export function ChangeState({ patient, certificate: id, move }: PartProps & { certificate: string }) {
  const certificate = certificateIn(patient, id);
  return certificate ? <ChangeForm certificate={certificate} onEnd={() => move({ kind: 'ended' })} /> : null;
}

function ChangeForm({ certificate, onEnd }: { certificate: CertificateView; onEnd: () => void }) {
  const { t } = useTranslation();
  const change = useAct('card.changeState');
  const others = StandingState.options.filter((state) => state !== certificate.state);
  return (
    <Page
      title={t('patient.state.title', { number: certificate.number })}
      lead={t('patient.state.lead')}
      documentTitle={t('patient.documentTitle')}
      width="reading"
    >
      <Form<Typed, CardFace>
        name="state"
        values={{ state: '', on: '', reason: '' }}
        send={async ({ state, on, reason }) => {
          const chosen = StandingState.safeParse(state);
          return chosen.success
            ? change.act({
                certificate: certificate.id,
                version: certificate.version,
                state: chosen.data,
                on,
                reason,
              })
            : missing;
        }}
        done={onEnd}
      >
        <RadioCards
          name="state"
          label={t('patient.state.state')}
          options={others.map((value) => ({ value, label: t(`patient.state.${value}`) }))}
        />
        <DayField name="on" label={t('patient.state.on')} />
        <TextArea
          name="reason"
          label={t('patient.state.reason')}
          hint={t('patient.state.reasonHint')}
          rows={3}
        />
        <SubmitBar label={t('patient.state.save')} onCancel={onEnd} cancel={t('patient.state.cancel')} />
      </Form>
    </Page>
  );
}
