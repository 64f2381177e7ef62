/** Temporary certificates and cards, of patients and of caregivers, with their dated state events. */
import { z } from 'zod';
import type { CertificateKind, CertificateState } from '../../preload/contract/card';
import type { CardNumber, Day, Instant } from '../../preload/contract/values';
import { StaleError } from './errors';
import { recordsSql, surviving } from './merged';
import { cardNumber, columns, day, instant, json, leaveAll, marks, metOne } from './rows';
import { compactNumber } from './search-text';
import { type SuggestedCard, suggestNumbers } from './suggest-numbers';
import type { Unit } from './unit';

type Kind = z.infer<typeof CertificateKind>;
type State = z.infer<typeof CertificateState>;

const kind = z.enum(['temporary', 'card']) satisfies z.ZodType<Kind>;
const state = z.enum([
  'active',
  'revoked',
  'lost',
  'replaced',
  'enteredByMistake',
]) satisfies z.ZodType<State>;

/** In the order in which they were entered; `by` is a name. The state on a day is the rules' answer. */
const Event = z.object({ state, on: day, reason: z.string(), at: instant, by: z.string() });

const CertificateRow = z
  .object({
    id: z.string(),
    certificationId: z.string(),
    patientId: z.string(),
    holderId: z.string(),
    caregivingId: z.string().nullable(),
    kind,
    number: cardNumber,
    heldNumber: z.string().nullable(),
    issuedOn: day,
    printedExpiry: day,
    at: instant,
    version: z.number(),
    events: json(z.array(Event)),
  })
  .transform(({ certificationId, patientId, holderId, caregivingId, heldNumber, ...row }) => ({
    ...row,
    certification: certificationId,
    /** Whose certification it hangs on. */
    patient: patientId,
    /** The patient, or the caregiver; `caregiving` then says of which relationship. */
    holder: holderId,
    caregiving: caregivingId,
    /** Entered by mistake: history that counts for nothing. */
    withdrawn: heldNumber === null,
  }));

export type Certificate = z.infer<typeof CertificateRow>;

/** Each with its events. */
const select = `SELECT certificate.*, (
    SELECT json_group_array(json_object('state', event.state, 'on', event."on", 'reason', event.reason, 'at', event.at,
      'by', operator.name) ORDER BY event.sequence)
    FROM certificate_event event JOIN operator ON operator.id = event.by
    WHERE event.certificate_id = certificate.id
  ) AS events FROM certificate`;

const HolderRow = z.object({ holderId: z.string() });
const NumberRow = z.object({ number: cardNumber });

export const certificates = (unit: Unit) => {
  /** Newest first. */
  const found = async (where: string, values: readonly string[]): Promise<Certificate[]> =>
    leaveAll(
      CertificateRow,
      await unit.ask(`${select} WHERE ${where} ORDER BY issued_on DESC, certificate.at DESC`, values),
    );

  return {
    /** Throws `StaleError` where the number belongs to somebody else: ask `holdersOf` before. */
    async addCertificate(certificate: {
      id: string;
      certification: string;
      /** Whose certification it is. */
      patient: string;
      /** The patient, or the caregiver whom `caregiving` names. */
      holder: string;
      caregiving: string | null;
      kind: Kind;
      number: CardNumber;
      issuedOn: Day;
      printedExpiry: Day;
      at: Instant;
      by: string;
    }): Promise<void> {
      const { certification, patient, holder, caregiving, ...rest } = certificate;
      const { number } = rest;
      const held = await unit('certificate_number').where({ number }).select('holder_id');
      const [owner] = leaveAll(HolderRow, held);
      if (owner && (await surviving(unit, owner.holderId)) !== (await surviving(unit, holder)))
        throw new StaleError('certificate number');
      if (!owner)
        await unit('certificate_number').insert({
          number,
          holder_id: holder,
          compact: compactNumber(number),
        });
      await unit('certificate').insert({
        ...columns(rest),
        certification_id: certification,
        patient_id: patient,
        holder_id: holder,
        caregiving_id: caregiving,
        held_number: number,
        number_holder_id: owner?.holderId ?? holder,
        version: 1,
      });
    },

    /** The people whose number it is, whatever it is printed on: one at most, none if nobody here has it. */
    async holdersOf(number: CardNumber): Promise<string[]> {
      const rows = await unit('certificate_number').where({ number }).select('holder_id');
      const holders = leaveAll(HolderRow, rows).map((row) => surviving(unit, row.holderId));
      return [...new Set(await Promise.all(holders))];
    },

    async certificate(id: string): Promise<Certificate | undefined> {
      const [row] = await found('id = ?', [id]);
      return row;
    },

    /**
     * Newest first; a number may have been printed again on a renewal, or on both kinds. Hyphens matter only
     * where numbers differ by nothing else. What was withdrawn has no number any more.
     */
    async byNumber(number: CardNumber): Promise<Certificate[]> {
      const exact = await found('held_number = ?', [number]);
      if (exact.length > 0) return exact;
      const alike = await unit('certificate_number')
        .where({ compact: compactNumber(number) })
        .select('number');
      const numbers = leaveAll(NumberRow, alike).map((row) => row.number);
      return numbers.length === 0 ? [] : found(`held_number IN (${marks(numbers)})`, numbers);
    },

    /** The patient's own, those of merged records among them, with what was withdrawn. */
    certificatesOf: (patient: string): Promise<Certificate[]> =>
      found(`patient_id IN ${recordsSql} AND caregiving_id IS NULL`, [patient]),

    /** What the person holds as somebody's caregiver, on the certifications of those patients. */
    certificatesAsCaregiver: (person: string): Promise<Certificate[]> =>
      found(`holder_id IN ${recordsSql} AND caregiving_id IS NOT NULL`, [person]),

    /** Adds a dated state; throws `StaleError` unless the certificate is in `version` and was not withdrawn. */
    async changeState(event: {
      certificate: string;
      version: number;
      state: Exclude<State, 'enteredByMistake'>;
      on: Day;
      reason: string;
      at: Instant;
      by: string;
    }): Promise<void> {
      const { certificate, version, ...rest } = event;
      const changed = await unit('certificate')
        .where({ id: certificate, version })
        .whereNotNull('held_number')
        .update({ version: version + 1 });
      metOne(changed, 'certificate');
      await unit('certificate_event').insert({ ...columns(rest), certificate_id: certificate });
    },

    /** Keeps the row and its events and frees the number, unless another certificate bears it. */
    async enteredByMistake(event: {
      certificate: string;
      version: number;
      on: Day;
      reason: string;
      at: Instant;
      by: string;
    }): Promise<void> {
      const { certificate, version, ...rest } = event;
      const changed = await unit('certificate')
        .where({ id: certificate, version })
        .whereNotNull('held_number')
        .update({ version: version + 1, held_number: null });
      metOne(changed, 'certificate');
      await unit('certificate_event').insert({
        ...columns(rest),
        certificate_id: certificate,
        state: 'enteredByMistake',
      });
      await unit('certificate_number')
        .where({ number: unit('certificate').where({ id: certificate }).select('number') })
        .whereNotExists(
          unit('certificate').select('id').whereRaw('certificate.held_number = certificate_number.number'),
        )
        .delete();
    },

    /** Patients' card numbers that begin so, with or without their hyphens, with whose they are. */
    suggestNumbers: (text: string, limit: number): Promise<SuggestedCard[]> =>
      suggestNumbers(unit, text, limit),
  };
};
