/** Signing, or a witness for whoever is unable to: for both hands, on either screen (R-PAT-7). */
import { Hand, PenLine, UserRound } from 'lucide-react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Signature } from '../../preload/contract/signature';
import { RadioCards } from './choice-fields';
import { useTyped } from './form';
import { SignatureField } from './signature-pad';
import { TextArea, TextField } from './text-fields';

export interface SignatureTyped extends Record<string, unknown> {
  readonly how: string;
  readonly strokes: unknown;
  readonly witnessIs: string;
  readonly witness: string;
  readonly why: string;
}

/** Nothing is drawn before somebody draws. */
export function signatureValues(saved: Signature | null): SignatureTyped {
  const blank = { how: 'signed', strokes: [], witnessIs: '', witness: '', why: '' };
  return { ...blank, ...saved };
}

export const signatureAnswers = ({ how, strokes, witnessIs, witness, why }: SignatureTyped) =>
  how === 'unable'
    ? { how, witnessIs, witness: witnessIs === 'other' ? witness : '', why }
    : { how, strokes };

/** On the walk-in's own screen the witness is somebody else who is there: staff say so at theirs. */
export function ownSignatureValues(saved: Signature | null): SignatureTyped {
  const values = signatureValues(saved);
  return { ...values, witness: values.witnessIs === 'staff' ? '' : values.witness };
}
export const ownSignatureAnswers = (typed: SignatureTyped) =>
  signatureAnswers({ ...typed, witnessIs: 'other' });

/** `askStaff` hands the walk-in's screen back, so that a member of staff can be the witness. */
export function SignatureFields({ askStaff }: { askStaff?: () => void }) {
  const { t } = useTranslation();
  const { setValue } = useFormContext();
  const unable = useTyped('how') === 'unable';
  const choose = (how: Signature['how']) => setValue('how', how, { shouldDirty: true });
  return unable ? (
    <>
      <Witness asksStaff={askStaff !== undefined} />
      <div className="row">
        <button type="button" className="button" onClick={() => choose('signed')}>
          <PenLine aria-hidden /> {t('signature.able')}
        </button>
        {askStaff && (
          <button type="button" className="button" onClick={askStaff}>
            <UserRound aria-hidden /> {t('signature.askStaff')}
          </button>
        )}
      </div>
    </>
  ) : (
    <SignatureField
      name="strokes"
      label={t('signature.label')}
      hint={t('signature.hint')}
      further={
        <button type="button" className="button" onClick={() => choose('unable')}>
          <Hand aria-hidden /> {t('signature.unable')}
        </button>
      }
    />
  );
}

function Witness({ asksStaff }: { asksStaff: boolean }) {
  const { t } = useTranslation();
  const other = useTyped('witnessIs') === 'other';
  return (
    <section className="stack">
      <div className="note stack-tight">
        <p className="strong">{t('signature.unable')}</p>
        <p>{t(asksStaff ? 'signature.staffBody' : 'signature.unableBody')}</p>
      </div>
      {!asksStaff && (
        <RadioCards
          name="witnessIs"
          label={t('signature.witnessIs')}
          options={(['staff', 'other'] as const).map((value) => ({
            value,
            label: t(`signature.witnesses.${value}`),
            hint: t(`signature.witnesses.${value}Hint`),
          }))}
        />
      )}
      <div className="witness-fields">
        {(asksStaff || other) && (
          <TextField name="witness" label={t('signature.witness')} hint={t('signature.witnessHint')} />
        )}
        <TextArea name="why" label={t('signature.why')} optional rows={2} />
      </div>
    </section>
  );
}
