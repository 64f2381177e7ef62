/** `/manager/delivery/denied`: addresses to which nothing is brought, each with its reason (R-DLV-3). */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../preload/contract/calls';
import type { DeniedAddress } from '../../../preload/contract/delivery';
import { Address } from '../../../preload/contract/values';
import { useAct, useCall } from '../../client/client';
import { parseAs } from '../../client/parse';
import { useWhen } from '../../client/when';
import { Form } from '../../forms/form';
import { AddressFields, noAddress } from '../../forms/person-fields';
import { SubmitBar } from '../../forms/submit-bar';
import { TextArea } from '../../forms/text-fields';
import { Answer } from '../../frame/answer';
import { DialogFrame } from '../../frame/confirm-dialog';
import { Page } from '../../frame/page';
import { EmptyState } from '../../frame/parts';
import { pathTo } from '../../routes';

export function DeniedScreen() {
  const { t } = useTranslation();
  const { reply, again } = useCall('delivery.denied', {});
  const [adding, setAdding] = useState(false);
  const [lifting, setLifting] = useState<DeniedAddress | null>(null);
  return (
    <Page
      title={t('delivery.programme.denied.title')}
      lead={t('delivery.programme.denied.lead')}
      back={{ path: pathTo('deliveryProgramme'), label: t('manager.deliveryProgramme.title') }}
      aside={
        <button type="button" className="button" data-kind="primary" onClick={() => setAdding(true)}>
          {t('delivery.programme.denied.add')}
        </button>
      }
    >
      <Answer reply={reply} again={again}>
        {(denied) =>
          denied.length === 0 ? (
            <EmptyState
              title={t('delivery.programme.denied.none')}
              body={t('delivery.programme.denied.noneBody')}
            />
          ) : (
            <ul className="card lines">
              {denied.map((one) => (
                <Denied key={one.id} denied={one} onLift={() => setLifting(one)} />
              ))}
            </ul>
          )
        }
      </Answer>
      {adding && <AddDialog onClose={() => setAdding(false)} />}
      {lifting && <LiftDialog denied={lifting} onClose={() => setLifting(null)} />}
    </Page>
  );
}

const lineOf = ({ line1, line2, town, state, zip }: Address): string =>
  [line1, line2, `${town}, ${state} ${zip}`].filter((part) => part !== '').join(', ');

function Denied({ denied, onLift }: { denied: DeniedAddress; onLift: () => void }) {
  const { t } = useTranslation();
  const when = useWhen();
  const { address, at, by, reason } = denied;
  return (
    <li className="line">
      <div className="line-text">
        <span className="strong">{lineOf(address)}</span>
        <span>{reason}</span>
        <span className="small soft">
          {t('delivery.order.placedBy', { time: when.instant(at), name: by })}
        </span>
      </div>
      <button type="button" className="button" onClick={onLift}>
        {t('delivery.programme.denied.lift')} <span className="visually-hidden">{lineOf(address)}</span>
      </button>
    </li>
  );
}

interface Typed extends Record<string, unknown> {
  readonly address: { line1: string; line2: string; town: string; state: string; zip: string };
  readonly reason: string;
}

function AddDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const deny = useAct('delivery.deny');
  const [key] = useState(() => crypto.randomUUID());
  return (
    <DialogFrame open title={t('delivery.programme.denied.add')} onClose={onClose}>
      <Form<Typed, DeniedAddress>
        name="deny"
        values={{ address: noAddress, reason: '' }}
        send={async ({ address, reason }) => {
          const parsed = parseAs(Address, address);
          if (parsed.kind === 'done') return deny.act({ address: parsed.value, reason, key });
          if (parsed.kind !== 'invalid') return parsed;
          const fields = Object.entries(parsed.fields).map(([path, wrong]) => [`address.${path}`, wrong]);
          return { kind: 'invalid', fields: Object.fromEntries(fields) };
        }}
        done={onClose}
      >
        <AddressFields name="address" />
        <TextArea name="reason" label={t('delivery.programme.denied.reason')} rows={2} />
        <SubmitBar label={t('delivery.programme.denied.save')} onCancel={onClose} />
      </Form>
    </DialogFrame>
  );
}

function LiftDialog({ denied, onClose }: { denied: DeniedAddress; onClose: () => void }) {
  const { t } = useTranslation();
  const lift = useAct('delivery.liftDenial');
  return (
    <DialogFrame open title={t('delivery.programme.denied.liftTitle')} onClose={onClose}>
      <p className="strong">{lineOf(denied.address)}</p>
      <Form<{ reason: string }, OutputOf<'delivery.liftDenial'>>
        name="lift"
        values={{ reason: '' }}
        send={({ reason }) => lift.act({ denied: denied.id, reason })}
        done={onClose}
      >
        <TextArea name="reason" label={t('delivery.programme.denied.liftReason')} rows={2} />
        <SubmitBar label={t('delivery.programme.denied.liftSave')} onCancel={onClose} />
      </Form>
    </DialogFrame>
  );
}
