/** A record in lines of text, so that two of them can be laid side by side. */
import { useTranslation } from 'react-i18next';
import type { PersonRecord } from '../../../preload/contract/person';
import { fullName } from '../../client/names';
import { phoneWords, useWhen } from '../../client/when';

export interface RecordRow {
  readonly label: string;
  /** Empty where there is nothing. */
  readonly value: string;
}

export function useRows(): (record: PersonRecord) => RecordRow[] {
  const { t } = useTranslation();
  const when = useWhen();
  return (record) => {
    const { address, sessions } = record;
    const values = {
      name: fullName(record.name),
      birthDate: when.day(record.birthDate),
      address: address
        ? [address.line1, address.line2, `${address.town}, ${address.state} ${address.zip}`]
            .filter((line) => line !== '')
            .join('\n')
        : '',
      phone: record.phone === null ? '' : phoneWords(record.phone),
      email: record.email ?? '',
      roles: record.roles.map((role) => t(`person.role.${role}`)).join(', '),
      sessions: sessions
        .map(({ number, state }) => `${number}: ${t(`registration.state.${state}`)}`)
        .join('\n'),
      certifications: record.certifiedOn.map((day) => when.day(day)).join('\n'),
      certificates: record.certificates
        .map(({ kind, number }) => [t(`person.certificate.${kind}`), number].join(' '))
        .join('\n'),
      caregivers: record.caregivers.map(fullName).join('\n'),
      wards: record.wards === 0 ? '' : String(record.wards),
      papers: record.papers === 0 ? '' : String(record.papers),
      merged: record.merged.map(({ name }) => fullName(name)).join('\n'),
      since: when.instant(record.createdAt),
    };
    return Object.entries(values).map(([key, value]) => ({ label: t(`person.row.${key}`), value }));
  };
}
