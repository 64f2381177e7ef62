/** The register of papers: number, what it says, the bytes that were made of it, and every print. */
import { z } from 'zod';
import { type PaperBrief, PaperTemplate } from '../../preload/contract/paper';
import type { Instant, Language } from '../../preload/contract/values';
import type { PaperInput } from '../papers/content';
import { recordsOf } from './merged';
import { bytes, columns, flag, instant, json, language, leaveAll, leaveOne, metOne } from './rows';
import type { Unit } from './unit';

const BriefRow = z
  .object({
    id: z.string(),
    number: z.string(),
    template: PaperTemplate,
    language,
    largePrint: flag,
    rulebookVersion: z.string(),
    issuedAt: instant,
    issuedName: z.string(),
    prints: z.number(),
  })
  .transform(({ issuedName, ...row }): PaperBrief => ({ ...row, issuedBy: issuedName }));

/** The input was typed when it went in, and the triggers of the register keep it. */
const PaperRow = z
  .object({
    sessionId: z.string().nullable(),
    patientId: z.string().nullable(),
    input: json(z.looseObject({ template: PaperTemplate })).transform(
      (input) => input as unknown as PaperInput,
    ),
    bytes: bytes.nullable(),
    sha256: z.string().nullable(),
  })
  .transform(({ sessionId, patientId, ...row }) => ({ ...row, session: sessionId, patient: patientId }));
export type PaperRecord = z.infer<typeof PaperRow> & { readonly brief: PaperBrief };

const PrintRow = z.object({
  copy: z.number(),
  copies: z.number(),
  printer: z.string(),
  job: z.string(),
  at: instant,
  by: z.string(),
});

export interface NewPaper {
  readonly id: string;
  readonly serial: number;
  readonly number: string;
  readonly session: string | null;
  readonly patient: string | null;
  readonly language: Language;
  readonly largePrint: boolean;
  readonly rulebookVersion: string;
  readonly input: PaperInput;
  readonly at: Instant;
  readonly by: string;
}

const briefColumns = [
  'paper.id',
  'paper.number',
  'template',
  'language',
  'large_print',
  'rulebook_version',
  'issued_at',
];

export const papers = (unit: Unit) => {
  const briefs = () =>
    unit('paper')
      .join('operator', 'operator.id', 'paper.issued_by')
      .select(briefColumns)
      .select('operator.name as issued_name')
      .select(
        unit('paper_print')
          .select(unit.raw('coalesce(sum(copies), 0)'))
          .whereRaw('paper_print.paper_id = paper.id')
          .as('prints'),
      )
      .orderBy('paper.serial', 'desc');

  return {
    /** Takes the paper into the register, before it is rendered. */
    async add(paper: NewPaper): Promise<void> {
      const { session, patient, largePrint, input, at, by, ...rest } = paper;
      await unit('paper').insert({
        ...columns(rest),
        template: input.template,
        session_id: session,
        patient_id: patient,
        large_print: largePrint ? 1 : 0,
        input: JSON.stringify(input),
        issued_at: at,
        issued_by: by,
      });
    },
    async byId(id: string): Promise<PaperRecord | undefined> {
      const brief = leaveOne(BriefRow, await briefs().where('paper.id', id).first());
      const rest = leaveOne(PaperRow, await unit('paper').where({ id }).first());
      return brief && rest ? { ...rest, brief } : undefined;
    },
    async brief(id: string): Promise<PaperBrief | undefined> {
      return leaveOne(BriefRow, await briefs().where('paper.id', id).first());
    },
    async briefByNumber(number: string): Promise<PaperBrief | undefined> {
      return leaveOne(BriefRow, await briefs().where('paper.number', number).first());
    },
    /** Newest first. */
    async ofSession(session: string): Promise<PaperBrief[]> {
      return leaveAll(BriefRow, await briefs().where('paper.session_id', session));
    },
    /** Newest first, those of merged records among them. */
    async ofPatient(patient: string): Promise<PaperBrief[]> {
      const records = await recordsOf(unit, patient);
      return leaveAll(BriefRow, await briefs().whereIn('paper.patient_id', records));
    },
    /** Keeps what was rendered, once: bytes that are there stay. */
    async keepBytes(made: { paper: string; bytes: Uint8Array; sha256: string }): Promise<void> {
      const changed = await unit('paper')
        .where({ id: made.paper })
        .whereNull('bytes')
        .update({ bytes: Buffer.from(made.bytes), sha256: made.sha256 });
      metOne(changed, 'paper');
    },
    /** Answers what its first sheet is: 0 for the original, else COPY n; the sheets after it count on. */
    async addPrint(print: {
      paper: string;
      copies: number;
      printer: string;
      job: string;
      at: Instant;
      by: string;
    }): Promise<number> {
      const { paper, ...rest } = print;
      const copy = await this.nextCopy(paper);
      await unit('paper_print').insert({ ...columns(rest), paper_id: paper, copy });
      return copy;
    },
    /** Which copy the next sheet would be. */
    async nextCopy(paper: string): Promise<number> {
      const row = await unit('paper_print').where({ paper_id: paper }).sum('copies as sheets').first();
      return z.number().nullable().parse(row?.sheets) ?? 0;
    },
    /** Every print, oldest first; `by` is a name. */
    async prints(paper: string): Promise<z.infer<typeof PrintRow>[]> {
      const rows = await unit('paper_print')
        .join('operator', 'operator.id', 'paper_print.by')
        .where({ paper_id: paper })
        .select('paper_print.*', 'operator.name as by')
        .orderBy('sequence');
      return leaveAll(PrintRow, rows);
    },
  };
};
