/** Every task's answers in words, for *check your answers*; what was skipped shows as not provided. */
import { useTranslation } from 'react-i18next';
import type { TaskId } from '../../../preload/contract/registration-values';
import type { Address } from '../../../preload/contract/values';
import { fullName } from '../../client/names';
import { phoneWords, useWhen } from '../../client/when';
import type { SummaryRow } from '../../frame/parts';
import { answersIn } from './answers';
import { useCaregiverRows } from './check-rows-caregiver';
import { useRenewalRows } from './check-rows-renewal';
import { addressOf, isOpen, useDesk } from './desk';
import { useHelpRows } from './help-rows';
import { next, start } from './journey';

type Row = Omit<SummaryRow, 'change'>;

export const addressLines = ({ line1, line2, town, state, zip }: Address) => (
  <address>
    {[line1, line2, `${town}, ${state} ${zip}`]
      .filter((line) => line !== '')
      .map((line) => (
        <span key={line}>{line}</span>
      ))}
  </address>
);

/** Rows of one task, with a way to change it while the session is open. */
export function useCheckRows(): (task: TaskId) => readonly SummaryRow[] {
  const { view } = useDesk();
  const rowsOf = { ...useRows(), ...useCaregiverRows(), ...useRenewalRows(), ...useHelpRows() };
  return (task) => {
    const change = isOpen(view)
      ? { change: addressOf(view.id, next(start, { kind: 'changing', task })) }
      : {};
    return (rowsOf[task]?.() ?? []).map((row) => ({ ...row, ...change }));
  };
}

function useRows(): { readonly [Task in TaskId]?: () => readonly Row[] } {
  const { t } = useTranslation();
  const when = useWhen();
  const { view } = useDesk();
  const word = (task: TaskId, key: string) => t(`registration.task.${task}.${key}`);
  const yesNo = (answer: string) => t(`registration.check.${answer}`);

  return {
    certification: () => {
      const said = answersIn(view, 'certification');
      const yes = said?.certified === 'yes' ? said : null;
      return [
        {
          key: 'certifier',
          label: word('certification', 'certifier'),
          value: yes ? yes.certifier.name : said && t('registration.check.notCertified'),
        },
        ...(yes
          ? [
              {
                key: 'profession',
                label: word('certification', 'profession'),
                value: word('certification', yes.certifier.profession),
              },
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
              ...(yes.criteriaConfirmed
                ? [
                    {
                      key: 'criteria',
                      label: word('certification', 'criteria'),
                      value: word('certification', 'criteriaYes'),
                    },
                  ]
                : []),
            ]
          : []),
      ];
    },
    details: () => {
      const said = answersIn(view, 'details');
      return [
        { key: 'name', label: word('details', 'nameGroup'), value: said && fullName(said.name) },
        { key: 'birthDate', label: word('details', 'birthDate'), value: said && when.day(said.birthDate) },
        // A renewal or a change may not have asked it.
        ...(said?.connecticutResident === null
          ? []
          : [
              {
                key: 'resident',
                label: word('details', 'resident'),
                value: said && yesNo(said.connecticutResident),
              },
            ]),
        { key: 'address', label: word('details', 'addressGroup'), value: said && addressLines(said.address) },
        { key: 'phone', label: word('details', 'phone'), value: said && phoneWords(said.phone) },
      ];
    },
    email: () => {
      const said = answersIn(view, 'email');
      const value =
        said?.kind === 'none'
          ? t('registration.check.noEmail')
          : said &&
            (said.kind === 'temporary'
              ? t('registration.check.temporary', { email: said.email })
              : said.email);
      return [{ key: 'email', label: word('email', 'name'), value }];
    },
    account: () => {
      const said = answersIn(view, 'account');
      const steps = [
        said?.registered ? t('registration.check.accountRegistered') : null,
        said?.emailVerified ? t('registration.check.accountVerified') : null,
      ].filter((step) => step !== null);
      return [
        { key: 'account', label: word('account', 'name'), value: steps.length > 0 ? steps.join(', ') : null },
      ];
    },
    login: () => [
      {
        key: 'login',
        label: word('login', 'name'),
        value: answersIn(view, 'login') && t('registration.check.loginWorked'),
      },
    ],
    review: () => {
      const said = answersIn(view, 'review');
      const wrong = said?.items.filter(({ verdict }) => verdict === 'wrong').length ?? 0;
      const value =
        wrong > 0
          ? t('registration.task.review.corrections', { count: wrong })
          : t('registration.check.nothing');
      return [{ key: 'review', label: word('review', 'name'), value: said && value }];
    },
    caregiver: () => {
      const said = answersIn(view, 'caregiver');
      const value =
        said?.authorised === 'yes'
          ? `${fullName(said.name)}, ${said.email}`
          : t('registration.check.noCaregiver');
      return [{ key: 'caregiver', label: word('caregiver', 'name'), value: said && value }];
    },
    documents: () => {
      const said = answersIn(view, 'documents');
      return (said?.items ?? [null]).map((item, at) => ({
        key: `document-${at}`,
        label: word('documents', 'name'),
        value: item && `${item.document} (${word('documents', item.proof)}). ${word('documents', item.how)}`,
      }));
    },
    affirmations: () => {
      const said = answersIn(view, 'affirmations');
      const count = said?.statements.filter(({ answer }) => answer === 'yes').length ?? 0;
      const no = (said?.statements.length ?? 0) - count;
      const ofPage = t(
        said?.onStatePage === 'yes' ? 'registration.check.onStatePage' : 'registration.check.notOnStatePage',
      );
      const value =
        said && said.statements.length > 0
          ? [
              t('registration.check.statements', { count }),
              no > 0 ? t('registration.check.statementsNo', { count: no }) : '',
            ]
              .filter((part) => part !== '')
              .join(', ')
          : said && ofPage;
      return [{ key: 'affirmations', label: word('affirmations', 'name'), value }];
    },
    signature: () => {
      const said = answersIn(view, 'signature');
      const value =
        said?.how === 'unable'
          ? t('registration.check.unableToSign', { witness: said.witness })
          : t('registration.check.signed');
      return [{ key: 'signature', label: word('signature', 'name'), value: said && value }];
    },
  };
}
