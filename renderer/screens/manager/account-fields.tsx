import { useTranslation } from 'react-i18next';
import { Role } from '../../../preload/contract/values';
import { CheckList, SelectField } from '../../forms/choice-fields';

/** Roles are a set: a manager is no pharmacist by that alone. */
export function RolesField() {
  const { t } = useTranslation();
  const options = Role.options.map((value) => ({
    value,
    label: t(`roles.${value}`),
    hint: t(`roles.may.${value}`),
  }));
  return <CheckList name="roles" label={t('account.roles')} options={options} />;
}

export function GroupField({ groups }: { groups: readonly { id: string; name: string }[] }) {
  const { t } = useTranslation();
  return (
    <SelectField
      name="group"
      label={t('account.group')}
      hint={t('account.groupHint')}
      options={groups.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
