/** Staff groups and the years until their accounts lapse (R-PMP-6); an empty period is "not set". */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../preload/contract/calls';
import { useAct, useCall } from '../../client/client';
import { Form } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { TextField } from '../../forms/text-fields';
import { Answer } from '../../frame/answer';
import { Page } from '../../frame/page';
import { useBack } from './back';
import { yearsFrom } from './years';

type Group = OutputOf<'staff.list'>['groups'][number];

export function GroupsScreen() {
  const { t } = useTranslation();
  const back = useBack();
  const staff = useCall('staff.list', {});
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Page title={t('manager.groups.title')} lead={t('manager.groups.lead')} back={back} width="reading">
      <Answer reply={staff.reply} again={staff.again}>
        {({ groups }) => (
          <>
            <ul className="card lines">
              {groups.map((group) => (
                <li key={group.id} className="line">
                  {open === group.id ? (
                    <GroupForm
                      group={group}
                      onDone={() => setOpen(null)}
                      onStale={() => void staff.again()}
                    />
                  ) : (
                    <>
                      <div className="line-text">
                        <span className="strong">{group.name}</span>
                        <span className="soft">
                          {group.renewalYears === null
                            ? t('common.notSet')
                            : t('manager.groups.years', { count: group.renewalYears })}
                        </span>
                      </div>
                      <button type="button" className="button" onClick={() => setOpen(group.id)}>
                        {t('common.change')} <span className="visually-hidden">{group.name}</span>
                      </button>
                    </>
                  )}
                </li>
              ))}
            </ul>
            {open === 'new' ? (
              <section className="card">
                <GroupForm group={null} onDone={() => setOpen(null)} onStale={() => void staff.again()} />
              </section>
            ) : (
              <button type="button" className="button" onClick={() => setOpen('new')}>
                {t('manager.groups.add')}
              </button>
            )}
          </>
        )}
      </Answer>
    </Page>
  );
}

function GroupForm({
  group,
  onDone,
  onStale,
}: {
  group: Group | null;
  onDone: () => void;
  onStale: () => void;
}) {
  const { t } = useTranslation();
  const change = useAct('staff.changeGroup');
  return (
    <Form
      name={`group-${group?.id ?? 'new'}`}
      values={{
        name: group?.name ?? '',
        renewalYears: group?.renewalYears ? String(group.renewalYears) : '',
      }}
      send={(typed) =>
        change.act({
          id: group?.id ?? null,
          version: group?.version ?? 0,
          name: typed.name,
          renewalYears: yearsFrom(typed.renewalYears),
        })
      }
      done={onDone}
      onStale={onStale}
    >
      <TextField name="name" label={t('manager.groups.name')} />
      <TextField
        name="renewalYears"
        label={t('manager.groups.renewal')}
        hint={t('manager.groups.renewalHint')}
        width="short"
        inputMode="numeric"
        optional
      />
      <SubmitBar label={t('manager.groups.submit')} onCancel={onDone} />
    </Form>
  );
}
