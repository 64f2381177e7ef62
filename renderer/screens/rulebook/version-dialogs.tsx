/** Confirming a version by reading its source, and taking one back. */
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../preload/contract/calls';
import type { ShownVersion } from '../../../preload/contract/rulebook-desk';
import { useAct } from '../../client/client';
import { useSource } from '../../client/sources';
import { TickBox } from '../../forms/choice-fields';
import { TextField } from '../../forms/text-fields';
import { ActDialog, type ActValues } from './act-dialog';
import { TakeOver } from './take-over';
import { useRuleWords } from './value-words';
import { VersionFacts } from './version-facts';

interface DialogProps {
  readonly page: OutputOf<'rulebook.rule'>;
  readonly shown: ShownVersion;
  readonly onClose: () => void;
}

interface ConfirmValues extends ActValues {
  readonly source: string;
  readonly read: boolean;
  readonly takeOverKnown: boolean;
}

export function ConfirmDialog({ page, shown, onClose }: DialogProps) {
  const { t } = useTranslation();
  const ruleWords = useRuleWords();
  const source = useSource();
  const { act } = useAct('rulebook.confirm');
  const { at, version } = shown;
  return (
    <ActDialog<ConfirmValues>
      name="confirm-rule"
      title={t('rulebook.confirm.title')}
      submit={t('rulebook.confirm.submit')}
      values={{ source: version.source, read: false, takeOverKnown: false, from: page.today, reason: '' }}
      send={({ from, reason, source: where, read, takeOverKnown }, key) =>
        act({
          key,
          book: page.book.hash,
          rule: page.line.id,
          at,
          from,
          reason,
          source: where,
          read,
          takeOverKnown,
        })
      }
      onClose={onClose}
    >
      <p className="strong">{ruleWords(page.line.id)}</p>
      <VersionFacts version={version} />
      <p className="note">{t('rulebook.confirm.howTo', { source: source(version.source) })}</p>
      <TickBox name="read" label={t('rulebook.confirm.read')} />
      <TextField
        name="source"
        label={t('rulebook.confirm.source')}
        hint={t('rulebook.confirm.sourceHint')}
        width="full"
      />
      <TakeOver page={page} />
    </ActDialog>
  );
}

export function TakeBackDialog({ page, shown, onClose }: DialogProps) {
  const { t } = useTranslation();
  const ruleWords = useRuleWords();
  const { act } = useAct('rulebook.takeBack');
  const { at, version } = shown;
  return (
    <ActDialog<ActValues>
      name="take-back-rule"
      title={t('rulebook.takeBack.title')}
      submit={t('rulebook.takeBack.submit')}
      values={{ from: page.today, reason: '' }}
      send={({ from, reason }, key) =>
        act({ key, book: page.book.hash, rule: page.line.id, at, from, reason })
      }
      onClose={onClose}
    >
      <p className="strong">{ruleWords(page.line.id)}</p>
      <VersionFacts version={version} />
      <p>{t('rulebook.takeBack.lead')}</p>
    </ActDialog>
  );
}
