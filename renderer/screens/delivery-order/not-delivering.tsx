import { useTranslation } from 'react-i18next';
import { Reasons } from '../../frame/delivery/reasons';
import { Page } from '../../frame/page';
import { pathTo } from '../../routes';
import type { StepProps } from './new-screen';

export function NotDelivering({ patient, decision }: Pick<StepProps, 'decision' | 'patient'>) {
  const { t } = useTranslation();
  return (
    <Page
      title={t('delivery.order.title')}
      back={{ path: pathTo('patient', { patient: patient.id }), label: t('print.back') }}
    >
      <Reasons refusals={decision.refusals} />
    </Page>
  );
}
