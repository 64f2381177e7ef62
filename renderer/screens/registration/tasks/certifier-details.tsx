/** Who is helped: known by name, profession and licence number, and by nothing secret (B-REG-3). */
import { useTranslation } from 'react-i18next';
import { fullName } from '../../../client/names';
import { answersIn } from '../answers';
import { useDesk } from '../desk';
import { TaskPage } from '../task-page';
import { blankCertifier, CertifierFields } from './certifier-fields';
import { OnlyThere } from './only-there';

interface Typed extends Record<string, unknown> {
  readonly certifier: typeof blankCertifier;
}

export function CertifierDetailsTask() {
  const { t } = useTranslation();
  const { view } = useDesk();
  const saved = answersIn(view, 'certifierDetails');
  return (
    <TaskPage<Typed>
      task="certifierDetails"
      values={{
        certifier: saved?.certifier ?? { ...blankCertifier, name: fullName(view.person.name) },
      }}
      answers={({ certifier }) => ({ certifier })}
      before={<OnlyThere text={t('registration.help.certifierSecrets')} />}
    >
      <CertifierFields />
    </TaskPage>
  );
}
