/** A caregiver is removed or replaced: on a day, for a reason; the record stays. */
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useAct } from '../../client/client';
import { fullName } from '../../client/names';
import { useSituation } from '../../client/situation';
import { DayField } from '../../forms/day-field';
import { Form } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { TextArea } from '../../forms/text-fields';
import { Page } from '../../frame/page';
import { pathTo } from '../../routes';
import type { Ending } from './journey';
import type { PartProps } from './patient-screen';

interface Typed extends Record<string, unknown> {
  readonly until: string;
  readonly reason: string;
}

interface EndCaregiverProps extends PartProps {
  readonly caregiving: string;
  readonly as: Ending;
}

export function EndCaregiver({ patient, caregiving, as, move }: EndCaregiverProps) {
  const { t } = useTranslation();
  const { situation } = useSituation();
  const [, go] = useLocation();
  const end = useAct('caregiver.end');
  const caregiver = patient.caregivers.find(({ id }) => id === caregiving);
  if (!caregiver) return null;
  const name = fullName(caregiver.person.name);
  const cancel = () => move({ kind: 'ended' });
  return (
    <Page
      title={t(as === 'replaced' ? 'patient.caregivers.replaceTitle' : 'patient.caregivers.removeTitle', {
        name,
      })}
      lead={t(as === 'replaced' ? 'patient.caregivers.replaceLead' : 'patient.caregivers.removeLead')}
      documentTitle={t('patient.documentTitle')}
      width="reading"
    >
      <Form<Typed, { patient: string }>
        name="end-caregiver"
        values={{ until: situation.today ?? '', reason: '' }}
        send={({ until, reason }) => end.act({ caregiving, version: caregiver.version, as, until, reason })}
        done={() =>
          as === 'replaced'
            ? go(`${pathTo('registerNew')}?subject=caregiver&patient=${patient.id}`)
            : cancel()
        }
      >
        <DayField name="until" label={t('patient.caregivers.untilDay')} />
        <TextArea
          name="reason"
          label={t('patient.caregivers.reason')}
          hint={t('patient.caregivers.reasonHint')}
          rows={3}
        />
        <SubmitBar
          label={t(as === 'replaced' ? 'patient.caregivers.replaceSave' : 'patient.caregivers.removeSave')}
        >
          <button type="button" className="button" onClick={cancel}>
            {t('patient.record.cancel')}
          </button>
        </SubmitBar>
      </Form>
    </Page>
  );
}
