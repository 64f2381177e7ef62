/** Temporary certificates and cards, with their dated state events. */
import { z } from 'zod';
import type { CertificateKind, CertificateState } from '../../preload/contract/card';
import type { CardNumber, Day, Instant, PersonName } from '../../preload/contract/values';
import { StaleError } from './errors';
import { cardNumber, columns, day, instant, leaveAll, metOne, nameOf, nameParts } from './rows';
import { afterPrefix } from './search-text';
import type { Row, Unit } from './unit';

type Kind = z.infer<typeof CertificateKind>;
type State = z.infer<typeof CertificateState>;

const kind = z.enum(['temporary', 'card']) satisfies z.ZodType<Kind>;
const state = z.enum(['active', 'revoked', 'lost', 'replaced']) satisfies z.ZodType<State>;

const CertificateRow = z
  .object({
    id: z.string(),
    certificationId: z.string(),
    patientId: z.string(),
    kind,
    number: cardNumber,
    issuedOn: day,
    printedExpiry: day,
    at: instant,
    version: z.number(),
  })
  .transform(({ certificationId, patientId, ...row }) => ({
    ...row,
    certification: certificationId,
    patient: patientId,
  }));

const EventRow = z.object({
  certificateId: z.string(),
  state,
  on: day,
  reason: z.string(),
  at: instant,
  by: z.string(),
});

/** In the order in which they were entered; `by` is a name. The state on a day is the rules' answer. */
export type CertificateEvent = Omit<z.infer<typeof EventRow>, 'certificateId'>;
export type Certificate = z.infer<typeof CertificateRow> & { readonly events: CertificateEvent[] };

const HolderRow = z.object({ patientId: z.string() });

const SuggestedRow = z
  .object({ patientId: z.string(), number: z.string(), birthDate: day, ...nameParts })
  .transform(({ patientId, number, birthDate, ...name }) => ({
    patient: patientId,
    number,
    birthDate,
    name: nameOf(name),
  }));

export interface SuggestedCard {
  readonly patient: string;
  readonly number: string;
  readonly birthDate: Day;
  readonly name: PersonName;
}

export const certificates = (unit: Unit) => {
  async function withEvents(rows: readonly Row[]): Promise<Certificate[]> {
    const held = leaveAll(CertificateRow, rows);
    const events = await unit('certificate_event')
      .join('operator', 'operator.id', 'certificate_event.by')
      .whereIn(
        'certificate_id',
        held.map((row) => row.id),
      )
      .select('certificate_event.*', 'operator.name as by')
      .orderBy('sequence');
    const parsed = leaveAll(EventRow, events);
    return held.map((row) => ({
      ...row,
      events: parsed
        .filter((event) => event.certificateId === row.id)
        .map(({ certificateId: _, ...event }) => event),
    }));
  }
  const newest = () =>
    unit('certificate').orderBy([
      { column: 'issued_on', order: 'desc' },
      { column: 'at', order: 'desc' },
    ]);

  return {
    /** Throws `StaleError` where the number belongs to another patient: ask `holdersOf` before. */
    async addCertificate(certificate: {
      id: string;
      certification: string;
      patient: string;
      kind: Kind;
      number: CardNumber;
      issuedOn: Day;
      printedExpiry: Day;
      at: Instant;
      by: string;
    }): Promise<void> {
      const { certification, patient, ...rest } = certificate;
      const holders = await this.holdersOf(rest.number);
      if (holders.some((holder) => holder !== patient)) throw new StaleError('certificate number');
      await unit('certificate_number')
        .insert({ kind: rest.kind, number: rest.number, patient_id: patient })
        .onConflict(['kind', 'number'])
        .ignore();
      await unit('certificate').insert({
        ...columns(rest),
        certification_id: certification,
        patient_id: patient,
        version: 1,
      });
    },

    /** The patients whose number it is, whatever it is printed on: one at most, none if nobody here has it. */
    async holdersOf(number: CardNumber): Promise<string[]> {
      const rows = await unit('certificate_number').where({ number }).distinct('patient_id');
      return leaveAll(HolderRow, rows).map((row) => row.patientId);
    },

    async certificate(id: string): Promise<Certificate | undefined> {
      const rows = await withEvents(await unit('certificate').where({ id }));
      return rows[0];
    },

    /** Newest first; a number may have been printed again on a renewal, or on both kinds. */
    async byNumber(number: CardNumber): Promise<Certificate[]> {
      return withEvents(await newest().where({ number }));
    },

    async certificatesOf(patient: string): Promise<Certificate[]> {
      return withEvents(await newest().where({ patient_id: patient }));
    },

    /** Adds a dated state; throws `StaleError` unless the certificate is in `version`. */
    async changeState(event: {
      certificate: string;
      version: number;
      state: State;
      on: Day;
      reason: string;
      at: Instant;
      by: string;
    }): Promise<void> {
      const { certificate, version, ...rest } = event;
      const changed = await unit('certificate')
        .where({ id: certificate, version })
        .update({ version: version + 1 });
      metOne(changed, 'certificate');
      await unit('certificate_event').insert({ ...columns(rest), certificate_id: certificate });
    },

    /** Card numbers that begin so, with whose they are. */
    async suggestNumbers(text: string, limit: number): Promise<SuggestedCard[]> {
      const typed = text.trim().toUpperCase();
      if (typed === '') return [];
      const rows = await unit('certificate_number as held')
        .join('person', 'person.id', 'held.patient_id')
        .where('held.number', '>=', typed)
        .where('held.number', '<', afterPrefix(typed))
        .select('held.patient_id', 'held.number', 'birth_date', 'given', 'middle', 'family', 'suffix')
        .orderBy('held.number')
        .limit(limit);
      return leaveAll(SuggestedRow, rows);
    },
  };
};
