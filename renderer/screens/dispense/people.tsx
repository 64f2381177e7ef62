/** Who receives it, and what was seen before the sale: card, photo ID, PMP (RCSA 21a-408-39). */
import { useTranslation } from 'react-i18next';
import { PhotoId } from '../../../preload/contract/dispense';
import type { PatientView } from '../../../preload/contract/patient';
import { caringNow, useCarerHints } from '../../client/carers';
import { fullName } from '../../client/names';
import { certificatesOf, type Journey, type JourneyEvent } from './journey';

interface PartProps {
  readonly patient: PatientView;
  readonly journey: Journey;
  readonly move: (event: JourneyEvent) => void;
}

export function Receives({ patient, journey, move }: PartProps) {
  const { t } = useTranslation();
  const hintOf = useCarerHints(patient);
  const carers = caringNow(patient);
  if (carers.length === 0) return null;
  const choose = (caregiving: string | null) => {
    const [only, ...others] = certificatesOf(patient, caregiving);
    // Whoever stands here shows a card of their own, unless theirs was scanned already.
    const keeps = journey.caregiving === caregiving;
    move({
      kind: 'receives',
      caregiving,
      certificate: keeps && only && others.length === 0 ? journey.certificate : null,
    });
  };
  return (
    <fieldset className="field">
      <legend className="field-label">{t('dispense.who.title')}</legend>
      <div className="choices">
        <Choice
          name="receives"
          checked={journey.caregiving === null}
          onChosen={() => choose(null)}
          label={fullName(patient.name)}
          hint={t('dispense.who.patient', { verdict: t(`card.verdict.${patient.verdict.kind}`) })}
        />
        {carers.map((one) => (
          <Choice
            key={one.id}
            name="receives"
            checked={journey.caregiving === one.id}
            onChosen={() => choose(one.id)}
            label={fullName(one.person.name)}
            hint={hintOf(one.id)}
          />
        ))}
      </div>
    </fieldset>
  );
}

export function Checks({ patient, journey, move }: PartProps) {
  const { t } = useTranslation();
  const cards = certificatesOf(patient, journey.caregiving);
  return (
    <>
      <div id="sale-pmp-not-reviewed" tabIndex={-1}>
        <Choice
          name="pmp"
          type="checkbox"
          checked={journey.pmpReviewed}
          onChosen={(reviewed) => move({ kind: 'pmpReviewed', reviewed })}
          label={t('dispense.pmp')}
        />
      </div>
      <fieldset className="field" id="sale-card-not-seen" tabIndex={-1}>
        <legend className="field-label">{t('dispense.card.title')}</legend>
        {cards.length === 0 && <p className="soft">{t('dispense.card.none')}</p>}
        <div className="choices">
          {cards.map(({ id, number, kind }) => (
            <Choice
              key={id}
              name="card"
              type="checkbox"
              checked={journey.certificate === id}
              onChosen={(seen) => move({ kind: 'cardSeen', certificate: seen ? id : null })}
              label={t('dispense.card.seen', { number })}
              hint={t(`card.kinds.${kind}`)}
            />
          ))}
        </div>
      </fieldset>
      <fieldset className="field" id="sale-photo-id-not-seen" tabIndex={-1}>
        <legend className="field-label">{t('dispense.photoId.title')}</legend>
        <div className="sale-ids">
          {PhotoId.options.map((value) => (
            <Choice
              key={value}
              name="photo-id"
              checked={journey.photoId === value}
              onChosen={() => move({ kind: 'photoIdSeen', photoId: value })}
              label={t(`dispense.photoId.${value}`)}
            />
          ))}
        </div>
      </fieldset>
    </>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly type?: 'radio' | 'checkbox';
  readonly checked: boolean;
  readonly onChosen: (checked: boolean) => void;
  readonly label: string;
  readonly hint?: string | undefined;
}

function Choice({ name, type = 'radio', checked, onChosen, label, hint }: ChoiceProps) {
  return (
    <label className="choice">
      <input type={type} name={name} checked={checked} onChange={(event) => onChosen(event.target.checked)} />
      <span>
        <span className="choice-label">{label}</span>
        {hint && <span className="choice-hint">{hint}</span>}
      </span>
    </label>
  );
}
