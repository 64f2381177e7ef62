/** What stands around every page of a walk-in's: the store's name, how to read it, and the way back to staff. */
import { Languages, Leaf, MessageCircleQuestion, UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSituation } from '../../client/situation';
import { HeaderFold } from '../../frame/header-fold';
import { ReadingButton } from '../../frame/reading-dialog';
import { TrainingMark } from '../../frame/training-mark';
import { useFolds } from '../../frame/use-folds';

/** Name and tools in a row need this many rems, in the longer of the two languages. */
const rowRems = 60;

interface FrameProps {
  readonly storeName: string;
  readonly onStaff?: () => void;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

export function WalkInFrame({ storeName, onStaff, tools, children }: FrameProps) {
  const { t } = useTranslation();
  const folds = useFolds(rowRems);
  const staff = onStaff && (
    <button type="button" className="button" data-kind="quiet" onClick={onStaff}>
      <UserRound aria-hidden /> {t('walkIn.staff.button')}
    </button>
  );
  return (
    <div className="cover walk-in">
      <header className="stays">
        <TrainingMark />
        <div className="header" data-folds={folds}>
          <span className="header-name">
            <Leaf aria-hidden /> <span>{storeName}</span>
          </span>
          {folds ? (
            // While they work, their language stays in sight; at rest, the way back to staff.
            <HeaderFold kept={tools ? <OtherLanguage /> : staff}>
              {tools}
              <ReadingButton />
              {tools ? staff : <OtherLanguage />}
            </HeaderFold>
          ) : (
            <>
              <span className="header-gap" />
              <div className="header-tools">
                {tools}
                <OtherLanguage />
                <ReadingButton />
                {staff}
              </div>
            </>
          )}
        </div>
      </header>
      <main className="cover-main">
        <div className="cover-inner stack-wide" data-width="wide">
          {children}
        </div>
      </main>
    </div>
  );
}

/** One touch to the other language, named in itself. */
function OtherLanguage() {
  const { t } = useTranslation();
  const { situation, prefer } = useSituation();
  const { preferences } = situation;
  const other = preferences.language === 'es' ? 'en' : 'es';
  return (
    <button
      type="button"
      className="button"
      data-kind="quiet"
      lang={other}
      onClick={() => void prefer({ ...preferences, language: other })}
    >
      <Languages aria-hidden /> {t(`languages.${other}`)}
    </button>
  );
}

export function AskButton({ onPress }: { onPress: () => void }) {
  const { t } = useTranslation();
  return (
    <button type="button" className="button" data-kind="quiet" onClick={onPress}>
      <MessageCircleQuestion aria-hidden /> {t('walkIn.question.button')}
    </button>
  );
}
