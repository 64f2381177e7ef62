/** A certificate that was entered by mistake: what happens is said before it does. */
import { useTranslation } from 'react-i18next';
import type { CardFace, CertificateView } from '../../../preload/contract/card';
import { useAct } from '../../client/client';
import { Form } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { TextArea } from '../../forms/text-fields';
import { Page } from '../../frame/page';
import { certificateIn } from './journey';
import type { PartProps } from './patient-screen';

interface Typed extends Record<string, unknown> {
  readonly reason: string;
}

const effects = ['counts', 'number', 'session', 'stays'] as const;

export function WithdrawCertificate({ patient, certificate: id, move }: PartProps & { certificate: string }) {
  const certificate = certificateIn(patient, id);
  return certificate ? (
    <WithdrawForm certificate={certificate} onEnd={() => move({ kind: 'ended' })} />
  ) : null;
}

function WithdrawForm({ certificate, onEnd }: { certificate: CertificateView; onEnd: () => void }) {
  const { t } = useTranslation();
  const withdraw = useAct('card.withdraw');
  return (
    <Page
      title={t('patient.withdraw.title', { number: certificate.number })}
      lead={t('patient.withdraw.lead')}
      documentTitle={t('patient.documentTitle')}
      width="reading"
    >
      <section className="card stack-tight">
        <h2>{t('patient.withdraw.what')}</h2>
        <ul className="plain-list">
          {effects.map((effect) => (
            <li key={effect}>{t(`patient.withdraw.${effect}`)}</li>
          ))}
        </ul>
      </section>
      <Form<Typed, CardFace>
        name="withdraw"
        values={{ reason: '' }}
        send={({ reason }) =>
          withdraw.act({ certificate: certificate.id, version: certificate.version, reason })
        }
        done={onEnd}
      >
        <TextArea
          name="reason"
          label={t('patient.withdraw.reason')}
          hint={t('patient.withdraw.reasonHint')}
          rows={3}
        />
        <SubmitBar
          label={t('patient.withdraw.save')}
          onCancel={onEnd}
          cancel={t('patient.withdraw.cancel')}
        />
      </Form>
    </Page>
  );
}
