/** Answers of caregivers' and minors' tasks in words, for *check your answers*. */
import { useTranslation } from 'react-i18next';
import type { TaskId } from '../../../preload/contract/registration-values';
import { fullName } from '../../client/names';
import { phoneWords, useWhen } from '../../client/when';
import type { SummaryRow } from '../../frame/parts';
import { answersIn } from './answers';
import { useDesk } from './desk';

type Rows = () => readonly Omit<SummaryRow, 'change'>[];

export function useCaregiverRows(): { readonly [Task in TaskId]?: Rows } {
  const { t } = useTranslation();
  const when = useWhen();
  const { view } = useDesk();
  const word = (task: TaskId, key: string) => t(`registration.task.${task}.${key}`);
  const yesNo = (answer: string) => t(`registration.check.${answer}`);

  return {
    secondCertification: () => {
      const said = answersIn(view, 'secondCertification');
      const yes = said?.certified === 'yes' ? said : null;
      const certifier = {
        key: 'certifier',
        label: word('certification', 'certifier'),
        value: yes ? yes.certifier.name : said && t('registration.check.notCertified'),
      };
      if (!yes) return [certifier];
      return [
        certifier,
        {
          key: 'licence',
          label: word('certification', 'licenceNumber'),
          value: yes.certifier.licenceNumber,
        },
        {
          key: 'certifiedOn',
          label: word('certification', 'certifiedOn'),
          value: when.day(yes.certifiedOn),
        },
      ];
    },
    relationship: () => {
      const said = answersIn(view, 'relationship');
      return [
        {
          key: 'relationship',
          label: word('relationship', 'relationship'),
          value: said && t(`relationship.${said.relationship}`),
        },
        ...(['authorised', 'managesWellBeing', 'patientLacksCapacity'] as const).map((key) => ({
          key,
          label: word('relationship', key),
          value: said && yesNo(said[key]),
        })),
      ];
    },
    guardian: () => {
      const said = answersIn(view, 'guardian');
      return [
        { key: 'name', label: word('guardian', 'nameGroup'), value: said && fullName(said.name) },
        { key: 'birthDate', label: word('guardian', 'birthDate'), value: said && when.day(said.birthDate) },
        {
          key: 'relationship',
          label: word('guardian', 'relationship'),
          value: said && t(`relationship.${said.relationship}`),
        },
        { key: 'email', label: word('guardian', 'email'), value: said?.email ?? null },
        { key: 'phone', label: word('guardian', 'phone'), value: said && phoneWords(said.phone) },
      ];
    },
    letters: () => {
      const said = answersIn(view, 'letters');
      return view.guide.lists.letters.map((letter) => {
        const state = said?.items.find((one) => one.letter === letter)?.state;
        return {
          key: letter,
          label: t(`registration.task.letters.letter.${letter}`),
          value: state ? word('letters', state) : null,
        };
      });
    },
  };
}
