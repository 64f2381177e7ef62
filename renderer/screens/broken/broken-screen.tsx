import { OctagonAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../client/client';
import { useSituation } from '../../client/situation';
import { Cover } from '../../frame/cover';

/** The kiosk cannot open its store: what happened, what is still safe, whom to ask. */
export function BrokenScreen({ why }: { why: string | null }) {
  const { t } = useTranslation();
  const { askAgain } = useSituation();
  const quit = useAct('screen.quit', { refresh: false });
  const reason = why ?? 'unknown';
  return (
    <Cover title={t([`broken.${reason}.title`, 'broken.unknown.title'])}>
      <section className="panel" data-tone="wrong">
        <h2 className="panel-title">
          <OctagonAlert aria-hidden /> {t('broken.whatNow')}
        </h2>
        <p>{t([`broken.${reason}.body`, 'broken.unknown.body'])}</p>
        <p className="strong">{t([`broken.${reason}.next`, 'broken.unknown.next'])}</p>
      </section>
      <div className="row">
        <button type="button" className="button" data-kind="primary" onClick={() => void askAgain()}>
          {t('common.tryAgain')}
        </button>
        <button type="button" className="button" onClick={() => void quit.act({})}>
          {t('broken.quit')}
        </button>
      </div>
    </Cover>
  );
}
