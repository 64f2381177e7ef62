/** Who stands there: four checks, each answered, and which photo ID was shown (R-DLV-5, R-CARD-2). */
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { doorChecks } from '../../../preload/contract/delivery-values';
import { PhotoId } from '../../../preload/contract/dispense';
import type { Reply, Wrong } from '../../../preload/contract/reply';
import { fullName } from '../../client/names';
import { RadioCards, YesNoField } from '../../forms/choice-fields';
import { Form, useTyped } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import type { StepProps } from './door';
import { type Checks, failedChecks, type JourneyEvent } from './journey';
import { BackButton } from './parts';

interface Typed extends Record<string, unknown> {
  readonly checks: Checks;
  readonly kind: string;
}
type Checked = Extract<JourneyEvent, { kind: 'checked' }>;

const notChosen: Wrong = { word: 'wrong.choose', facts: {} };

/** A photo ID that was shown is named; where a check did not pass, nothing more is asked. */
function read({ checks, kind }: Typed): Reply<Checked> {
  const photoId = PhotoId.safeParse(kind).data ?? null;
  const open = doorChecks.filter((check) => checks[check] === '').map((check) => `checks.${check}`);
  if (failedChecks({ checks }).length === 0 && photoId === null) open.push('kind');
  return open.length > 0
    ? { kind: 'invalid', fields: Object.fromEntries(open.map((field) => [field, notChosen])) }
    : { kind: 'done', value: { kind: 'checked', checks, photoId } };
}

export function ChecksStep({ stop, journey, move }: StepProps) {
  const { t } = useTranslation();
  const facts = { name: fullName(stop.receiver) };
  return (
    <Form<Typed, Checked>
      name="checks"
      values={{ checks: journey.checks, kind: journey.photoId ?? '' }}
      send={async (typed) => read(typed)}
      done={move}
    >
      <div className="door-checks">
        {doorChecks.map((check) => (
          <YesNoField
            key={check}
            name={`checks.${check}`}
            label={t(`delivery.door.check.${check}`, facts)}
            hint={t(`delivery.door.checkHint.${check}`)}
          />
        ))}
      </div>
      <ShownId />
      <Onward onBack={() => move({ kind: 'back' })} />
    </Form>
  );
}

/** Whether any check was answered with No as it stands now. */
function useFailed(): boolean {
  const checks = useTyped('checks');
  return typeof checks === 'object' && checks !== null && Object.values(checks).includes('no');
}

function ShownId() {
  const { t } = useTranslation();
  if (useTyped('checks.photoId') === 'no') return null;
  return (
    <div className="door-ids">
      <RadioCards
        name="kind"
        label={t('delivery.door.photoId')}
        inline
        options={PhotoId.options.map((value) => ({ value, label: t(`dispense.photoId.${value}`) }))}
      />
    </div>
  );
}

/** One No is enough: the way on is another one, and says so before it is pressed. */
function Onward({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation();
  const failed = useFailed();
  return (
    <>
      <p role="status" className="said note row-tight strong" data-tone="wrong">
        {failed && (
          <>
            <TriangleAlert aria-hidden /> {t('delivery.door.doNotHandOver')}
          </>
        )}
      </p>
      <SubmitBar label={t(failed ? 'delivery.door.toFailure' : 'delivery.door.toPayment')}>
        <BackButton onBack={onBack} />
      </SubmitBar>
    </>
  );
}
