/** The shown days on paper. */
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { PaperBrief } from '../../../preload/contract/paper';
import type { Day, Language } from '../../../preload/contract/values';
import { useAttempt } from '../../client/attempt';
import { useAct } from '../../client/client';
import { useSituation } from '../../client/situation';
import { useWhen } from '../../client/when';
import { Form } from '../../forms/form';
import { PaperLook } from '../../forms/paper-look';
import { SubmitBar } from '../../forms/submit-bar';
import { DialogFrame } from '../../frame/confirm-dialog';
import { pathTo } from '../../routes';
import { lastShown, span } from './journey';

interface Typed extends Record<string, unknown> {
  readonly language: Language;
  readonly largePrint: boolean;
}

export function PrintDialog({ from, onClose }: { from: Day; onClose: () => void }) {
  const { t } = useTranslation();
  const when = useWhen();
  const { situation } = useSituation();
  const [, go] = useLocation();
  const make = useAct('delivery.boardPaper', { refresh: false });
  const attempt = useAttempt();
  return (
    <DialogFrame open title={t('delivery.board.print.title')} onClose={onClose}>
      <p>{t('delivery.board.print.days', { from: when.day(from), to: when.day(lastShown(from)) })}</p>
      <Form<Typed, PaperBrief>
        name="board-paper"
        values={{ language: situation.preferences.language, largePrint: false }}
        send={({ language, largePrint }) => {
          const wish = { from, days: span, language, largePrint };
          return make.act({ ...wish, key: attempt.keyOf(JSON.stringify(wish)) });
        }}
        done={({ id }) => go(`${pathTo('paper', { paper: id })}?board=${from}`)}
      >
        <PaperLook />
        <SubmitBar label={t('delivery.board.print.make')} onCancel={onClose} />
      </Form>
    </DialogFrame>
  );
}
