/** `/manager/delivery`: how the store delivers; what is left empty is as the rulebook says (R-DLV-1 to R-DLV-4, R-ST-1). */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OutputOf } from '../../../preload/contract/calls';
import { StoreProfile } from '../../../preload/contract/profile';
import { useAct, useCall } from '../../client/client';
import { parseAs } from '../../client/parse';
import { useSituation } from '../../client/situation';
import { YesNoField } from '../../forms/choice-fields';
import { Form, useTyped } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { Answer } from '../../frame/answer';
import { Page } from '../../frame/page';
import { pathTo } from '../../routes';
import { ClosureFields } from './closure-fields';
import { DriverFields, MoneyFields } from './money-fields';
import { ReachFields } from './reach-fields';
import { type ProgrammeValues, programmeFromForm, programmeToForm } from './values';
import { WindowFields } from './window-fields';
import './delivery-programme.css';

type Kept = OutputOf<'store.profile'>;
export type Told = OutputOf<'delivery.programme'>;

export function ProgrammeScreen() {
  const { t } = useTranslation();
  const store = useCall('store.profile', {});
  const told = useCall('delivery.programme', {});
  // It outlives the form, which begins anew with the version that was saved.
  const [saved, setSaved] = useState(false);
  return (
    <Page
      title={t('manager.deliveryProgramme.title')}
      lead={t('delivery.programme.lead')}
      back={{ path: pathTo('manager'), label: t('manager.backTo.manager') }}
      aside={
        <Link href={pathTo('deniedAddresses')} className="button">
          {t('delivery.programme.denied.title')}
        </Link>
      }
      width="reading"
    >
      <Answer reply={store.reply} again={store.again}>
        {(kept) => (
          <Answer reply={told.reply} again={told.again}>
            {(programme) => (
              <Programme
                key={kept.version}
                kept={kept}
                told={programme}
                saved={saved}
                onSaved={setSaved}
                onStale={() => void store.again()}
              />
            )}
          </Answer>
        )}
      </Answer>
    </Page>
  );
}

interface ProgrammeProps {
  readonly kept: Kept;
  readonly told: Told;
  readonly saved: boolean;
  readonly onSaved: (saved: boolean) => void;
  readonly onStale: () => void;
}

function Programme({ kept: { profile, version }, told, saved, onSaved, onStale }: ProgrammeProps) {
  const { t } = useTranslation();
  const { askAgain } = useSituation();
  const change = useAct('store.changeProfile');
  return (
    <Form<ProgrammeValues, Kept>
      name="programme"
      values={programmeToForm(profile.delivery)}
      send={async (values) => {
        const parsed = parseAs(StoreProfile, { ...profile, delivery: programmeFromForm(values) });
        return parsed.kind === 'done' ? change.act({ profile: parsed.value, version }) : parsed;
      }}
      prefix="delivery"
      done={async () => {
        onSaved(true);
        await askAgain();
      }}
      onTyped={() => onSaved(false)}
      onStale={onStale}
    >
      <YesNoField
        name="delivers"
        label={t('delivery.programme.delivers')}
        hint={t('delivery.programme.deliversHint')}
      />
      <Parts told={told} />
      <SubmitBar label={t('delivery.programme.submit')}>
        <span role="status">{saved ? t('delivery.programme.saved') : ''}</span>
      </SubmitBar>
    </Form>
  );
}

function Parts({ told }: { told: Told }) {
  if (useTyped('delivers') !== 'yes') return null;
  return (
    <>
      <WindowFields told={told} />
      <MoneyFields told={told} />
      <ReachFields told={told} />
      <DriverFields told={told} />
      <ClosureFields />
    </>
  );
}
