import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StoreProfile } from '../../../preload/contract/profile';
import { useAct, useCall } from '../../client/client';
import { parseAs } from '../../client/parse';
import { useSituation } from '../../client/situation';
import { Form } from '../../forms/form';
import { ProfileFields } from '../../forms/profile-fields';
import { profileFromForm, profileToForm } from '../../forms/profile-values';
import { SubmitBar } from '../../forms/submit-bar';
import { Answer } from '../../frame/answer';
import { Page } from '../../frame/page';
import { useBack } from './back';

/** What the dispensary is, as data (R-ST-1). */
export function StoreScreen() {
  const { t } = useTranslation();
  const back = useBack();
  const { askAgain } = useSituation();
  const store = useCall('store.profile', {});
  const change = useAct('store.changeProfile');
  const [saved, setSaved] = useState(false);
  return (
    <Page title={t('manager.store.title')} back={back} width="reading">
      <Answer reply={store.reply} again={store.again}>
        {({ profile, version }) => (
          <Form
            key={version}
            name="profile"
            values={profileToForm(profile)}
            send={async (values) => {
              const parsed = parseAs(StoreProfile, profileFromForm(values));
              return parsed.kind === 'done' ? change.act({ profile: parsed.value, version }) : parsed;
            }}
            prefix="profile"
            done={async () => {
              setSaved(true);
              await askAgain();
            }}
            onTyped={() => setSaved(false)}
            onStale={() => void store.again()}
          >
            <ProfileFields />
            <SubmitBar label={t('manager.store.submit')}>
              <span role="status">{saved ? t('manager.store.saved') : ''}</span>
            </SubmitBar>
          </Form>
        )}
      </Answer>
    </Page>
  );
}
