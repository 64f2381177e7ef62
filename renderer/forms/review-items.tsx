/** The review list: what is held here beside the state's page, right or to be corrected (R-PAT-4). Both hands fill it. */
import { useTranslation } from 'react-i18next';
import type { WalkInView } from '../../preload/contract/registration';
import { phoneWords, useWhen } from '../client/when';
import { RadioCards } from './choice-fields';
import { useTyped } from './form';
import { TextArea } from './text-fields';

type ReviewItem = WalkInView['reviewItems'][number];

export interface ReviewTyped extends Record<string, unknown> {
  readonly items: readonly { readonly item: string; readonly verdict: string; readonly note: string }[];
}

interface Saved {
  readonly items: readonly (ReviewTyped['items'][number] & { readonly held: string | null })[];
}

/** One line for each item that is asked now; answers to what is no longer asked, or has changed, fall away. */
export const reviewValues = (items: readonly ReviewItem[], saved: Saved | null): ReviewTyped => ({
  items: items.map(({ item, held }) => {
    const same = saved?.items.find((one) => one.item === item && one.held === held);
    return { item, verdict: same?.verdict ?? '', note: same?.note ?? '' };
  }),
});

/** A note belongs to what is wrong; one typed before the mind was changed is not sent. */
export const reviewAnswers = ({ items }: ReviewTyped): ReviewTyped => ({
  items: items.map((one) => (one.verdict === 'wrong' ? one : { ...one, note: '' })),
});

export function ReviewItems({ items }: { items: readonly ReviewItem[] }) {
  return (
    <ol className="review-items">
      {items.map((item, at) => (
        <li key={item.item} className="review-item">
          <ReviewLine item={item} at={at} />
        </li>
      ))}
    </ol>
  );
}

function ReviewLine({ item, at }: { item: ReviewItem; at: number }) {
  const { t, i18n } = useTranslation();
  const when = useWhen();
  const heldWords = ({ item: id, held }: ReviewItem) =>
    held !== null && id === 'birthDate'
      ? when.day(held)
      : held !== null && id === 'phone'
        ? phoneWords(held)
        : held;
  const wrong = useTyped(`items.${at}.verdict`) === 'wrong';
  const written = i18n.language.startsWith('es') ? item.es : item.en;
  const label = written ?? t(`registration.task.review.items.${item.item}`);
  return (
    <>
      <div className="review-held">
        <p className="strong">{label}</p>
        {item.held === null ? (
          <p className="soft">{t('registration.task.review.notHeld')}</p>
        ) : (
          <>
            <p className="small soft">{t('registration.task.review.here')}</p>
            <p className="review-value">{heldWords(item)}</p>
          </>
        )}
      </div>
      <div className="stack">
        <RadioCards
          name={`items.${at}.verdict`}
          label={t('registration.task.review.verdict', { item: label })}
          inline
          options={[
            { value: 'right', label: t('registration.task.review.right') },
            { value: 'wrong', label: t('registration.task.review.wrong') },
          ]}
        />
        {wrong && (
          <TextArea name={`items.${at}.note`} label={t('registration.task.review.note')} optional rows={2} />
        )}
      </div>
    </>
  );
}
