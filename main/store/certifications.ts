/** Certifications and the certificates that the state issued on them. Whether one is good is computed. */
import { z } from 'zod';
import type { Profession } from '../../preload/contract/certifier';
import type { Day, Instant } from '../../preload/contract/values';
import { type Certificate, certificates } from './certificates';
import { recordsSql } from './merged';
import { columns, day, flag, instant, leaveAll, leaveOne, metOne } from './rows';
import type { Unit } from './unit';

const CertificationRow = z
  .object({
    id: z.string(),
    patientId: z.string(),
    certifierId: z.string(),
    secondCertifierId: z.string().nullable(),
    secondName: z.string().nullable(),
    certifiedOn: day,
    /** A minor's second certification (R-MIN-1). */
    secondCertifiedOn: day.nullable(),
    /** Of a minor on that day: counts for nothing without the second one. */
    ofMinor: flag,
    /** When it was entered here. */
    at: instant,
    version: z.number(),
    name: z.string(),
    profession: z.enum(['physician', 'aprn', 'pa']) satisfies z.ZodType<Profession>,
    licenceNumber: z.string(),
  })
  .transform(({ patientId, secondCertifierId, secondName, name, profession, licenceNumber, ...row }) => ({
    ...row,
    patient: patientId,
    certifier: { name, profession, licenceNumber },
    secondCertifier: secondCertifierId,
    secondCertifierName: secondName,
  }));
export type CertificationRecord = z.infer<typeof CertificationRow> & { readonly certificates: Certificate[] };

const select = `SELECT certification.*, certifier.name, certifier.profession, certifier.licence_number,
    second.name AS second_name
  FROM certification JOIN certifier ON certifier.id = certification.certifier_id
  LEFT JOIN certifier second ON second.id = certification.second_certifier_id`;

export const certifications = (unit: Unit) => {
  const cards = certificates(unit);

  return {
    ...cards,

    /** `certifier` is an id: see `certifiers(unit).keep`. */
    async add(certification: {
      id: string;
      patient: string;
      certifier: string;
      secondCertifier: string | null;
      certifiedOn: Day;
      ofMinor?: boolean;
      at: Instant;
      by: string;
    }): Promise<void> {
      const { patient, certifier, secondCertifier, ofMinor = false, ...rest } = certification;
      await unit('certification').insert({
        ...columns(rest),
        patient_id: patient,
        certifier_id: certifier,
        second_certifier_id: secondCertifier,
        of_minor: ofMinor ? 1 : 0,
        version: 1,
      });
    },

    /** A slip of the keyboard is mended; throws `StaleError` unless it is in `version`. */
    async change(to: {
      id: string;
      version: number;
      certifier: string;
      certifiedOn: Day;
      ofMinor?: boolean;
    }): Promise<void> {
      const { id, version, certifier, certifiedOn, ofMinor } = to;
      const changed = await unit('certification')
        .where({ id, version })
        .update({
          certifier_id: certifier,
          certified_on: certifiedOn,
          ...(ofMinor === undefined ? {} : { of_minor: ofMinor ? 1 : 0 }),
          version: version + 1,
        });
      metOne(changed, 'certification');
    },

    /** Follows the patient's birth date, whatever else stands in the certification. */
    async setOfMinor(id: string, ofMinor: boolean): Promise<void> {
      const changed = await unit('certification')
        .where({ id })
        .update({ of_minor: ofMinor ? 1 : 0, version: unit.raw('version + 1') });
      metOne(changed, 'certification');
    },

    /** A minor's second physician and day, or nobody yet; throws `StaleError` unless it is in `version`. */
    async setSecond(to: {
      id: string;
      version: number;
      certifier: string | null;
      certifiedOn: Day | null;
    }): Promise<void> {
      const { id, version, certifier, certifiedOn } = to;
      const changed = await unit('certification')
        .where({ id, version })
        .update({ second_certifier_id: certifier, second_certified_on: certifiedOn, version: version + 1 });
      metOne(changed, 'certification');
    },

    /**
     * Typed by mistake: gone, unless the state issued something on it or a session still rests on it. The trail
     * keeps both steps.
     */
    async withdraw(id: string): Promise<void> {
      if (await unit('certificate').where({ certification_id: id }).first('id')) return;
      if (await unit('registration_session').where({ certification_id: id }).first('id')) return;
      await unit('certification').where({ id }).delete();
    },

    async byId(id: string): Promise<CertificationRecord | undefined> {
      const [found] = await unit.ask(`${select} WHERE certification.id = ?`, [id]);
      const row = leaveOne(CertificationRow, found);
      if (!row) return undefined;
      const held = await cards.certificatesOf(row.patient);
      return { ...row, certificates: held.filter((card) => card.certification === row.id) };
    },

    /** Newest first, those of merged records among them. */
    async ofPatient(patient: string): Promise<CertificationRecord[]> {
      const [rows, held] = await Promise.all([
        unit.ask(
          `${select} WHERE certification.patient_id IN ${recordsSql}
           ORDER BY certified_on DESC, certification.at DESC`,
          [patient],
        ),
        cards.certificatesOf(patient),
      ]);
      return leaveAll(CertificationRow, rows).map((row) => ({
        ...row,
        certificates: held.filter((card) => card.certification === row.id),
      }));
    },
  };
};
