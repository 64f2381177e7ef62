/** The paper of a help session can be made at any point: it shows what is saved by then. */
import { useTranslation } from 'react-i18next';
import { MakePaper } from '../make-paper';

export function PrintNow() {
  const { t } = useTranslation();
  return (
    <div className="card-plain row-spread">
      <p className="soft">{t('registration.help.printNow')}</p>
      <MakePaper />
    </div>
  );
}
