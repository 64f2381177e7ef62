/** Certifiers, known by name, profession and Connecticut licence number and nothing else. */
import { z } from 'zod';
import type { Certifier, Profession } from '../../preload/contract/certifier';
import { leave, leaveAll, leaveOne } from './rows';
import { afterPrefix, searchText } from './search-text';
import type { Unit } from './unit';

const CertifierRow = z.object({
  id: z.string(),
  name: z.string(),
  profession: z.enum(['physician', 'aprn', 'pa']) satisfies z.ZodType<Profession>,
  licenceNumber: z.string(),
});
export type CertifierRecord = z.infer<typeof CertifierRow>;

export const certifiers = (unit: Unit) => ({
  async byLicence(licenceNumber: string): Promise<CertifierRecord | undefined> {
    return leaveOne(CertifierRow, await unit('certifier').where({ licence_number: licenceNumber }).first());
  },

  async byId(id: string): Promise<CertifierRecord | undefined> {
    return leaveOne(CertifierRow, await unit('certifier').where({ id }).first());
  },

  /** The certifier with this licence number, made or brought up to date; answers the id. */
  async keep(certifier: Certifier & { newId: string }): Promise<string> {
    const { name, profession, licenceNumber, newId } = certifier;
    const kept = { name, search_name: searchText(name), profession };
    await unit('certifier')
      .insert({ id: newId, ...kept, licence_number: licenceNumber })
      .onConflict('licence_number')
      .merge(kept);
    const row = await unit('certifier').where({ licence_number: licenceNumber }).first();
    return leave(CertifierRow, row).id;
  },

  /** Whether another certification than this one names the certifier. */
  async isUsedBesides(certifier: string, certification: string | null): Promise<boolean> {
    const rows = unit('certification').where((either) =>
      either.where('certifier_id', certifier).orWhere('second_certifier_id', certifier),
    );
    if (certification !== null) rows.whereNot('id', certification);
    return (await rows.first('id')) !== undefined;
  },

  /** By the beginning of the name or the licence number. */
  async suggest(text: string, limit: number): Promise<CertifierRecord[]> {
    const [name, licence] = [searchText(text), text.trim().toUpperCase()];
    if (name === '') return [];
    const rows = await unit('certifier')
      .where((either) => {
        either.where((each) =>
          each.where('search_name', '>=', name).where('search_name', '<', afterPrefix(name)),
        );
        either.orWhere((each) =>
          each.where('licence_number', '>=', licence).where('licence_number', '<', afterPrefix(licence)),
        );
      })
      .orderBy('search_name')
      .limit(limit);
    return leaveAll(CertifierRow, rows);
  },
});
