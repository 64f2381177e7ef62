/** Nobody touched the screen for a while: nothing of the session is here, until staff bring it back. */
import { Moon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSituation } from '../../client/situation';
import { Heading } from './heading';
import { TakeBack } from './take-back';
import { WalkInFrame } from './walk-in-frame';

export function BlankScreen() {
  const { t } = useTranslation();
  const { situation } = useSituation();
  const [asked, setAsked] = useState(false);
  return (
    <WalkInFrame storeName={situation.storeName ?? ''} onStaff={() => setAsked(true)}>
      <div className="walk-in-end">
        <Moon aria-hidden />
        <Heading title={t('walkIn.blank.title')} lead={t('walkIn.blank.lead')} />
      </div>
      <TakeBack open={asked} blank onClose={() => setAsked(false)} />
    </WalkInFrame>
  );
}
