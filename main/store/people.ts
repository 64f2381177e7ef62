/** People, where they live and how they are reached. Roles point at a person; a patient's id is theirs. */
import { z } from 'zod';
import type { Address, Day, Instant, PersonName } from '../../preload/contract/values';
import { keepSounds } from './likely';
import { giveRole, type KeptRole, roles } from './merged-roles';
import { keepWords } from './name-words';
import { columns, day, flag, instant, leave, leaveAll, leaveOne, metOne, nameOf, nameParts } from './rows';
import { searchText } from './search-text';
import { keepTails, suggestPeople } from './suggest';
import type { Unit } from './unit';

const Person = z
  .object({
    id: z.string(),
    ...nameParts,
    birthDate: day,
    mergedInto: z.string().nullable(),
    createdAt: instant,
    version: z.number(),
  })
  .transform(({ given, middle, family, suffix, ...row }) => ({
    ...row,
    name: nameOf({ given, middle, family, suffix }),
  }));
export type Person = z.infer<typeof Person>;

const AddressRow = z
  .object({ line1: z.string(), line2: z.string(), town: z.string(), state: z.string(), zip: z.string() })
  .transform((row): Address => row);
const ContactRow = z.object({
  kind: z.enum(['phone', 'email']),
  value: z.string(),
  temporary: flag,
  fromAt: instant,
});

export interface Contacts {
  readonly phone: string | null;
  readonly email: { readonly address: string; readonly temporary: boolean } | null;
}
export type Contact =
  | { readonly kind: 'phone'; readonly value: string }
  | { readonly kind: 'email'; readonly value: string; readonly temporary: boolean };

const named = (name: PersonName) => ({
  ...nameOf(name),
  search_family: searchText(name.family),
  search_given: searchText(`${name.given} ${name.middle}`),
});

export const people = (unit: Unit) => ({
  async add(person: { id: string; name: PersonName; birthDate: Day; at: Instant }): Promise<void> {
    const { id, name, birthDate, at } = person;
    await unit('person').insert({ id, ...named(name), birth_date: birthDate, created_at: at, version: 1 });
    await keepTails(unit, id, name.family);
    await keepSounds(unit, id, name, birthDate);
    await keepWords(unit, name);
  },

  /** Throws `StaleError` if the person is no longer in that version. */
  async change(person: { id: string; version: number; name: PersonName; birthDate: Day }): Promise<void> {
    const { id, version, name, birthDate } = person;
    const changed = await unit('person')
      .where({ id, version })
      .update({ ...named(name), birth_date: birthDate, version: version + 1 });
    metOne(changed, 'person');
    await keepTails(unit, id, name.family);
    await keepSounds(unit, id, name, birthDate);
    await keepWords(unit, name);
  },

  async byId(id: string): Promise<Person | undefined> {
    const [row] = await unit.ask('SELECT * FROM person WHERE id = ?', [id]);
    return leaveOne(Person, row);
  },

  /** A patient under this very id; undefined for other roles, and for a record that was merged into another. */
  async patient(id: string): Promise<Person | undefined> {
    const [row] = await unit.ask(
      `SELECT person.* FROM person JOIN patient ON patient.person_id = person.id
       WHERE person.id = ? AND merged_into IS NULL`,
      [id],
    );
    return leaveOne(Person, row);
  },

  /** Gives the person the patient's role; again is no change, but that it is now their own. */
  async makePatient(id: string, at: Instant): Promise<void> {
    await giveRole(unit, 'patient', id, at);
  },

  async makeCaregiver(id: string, at: Instant): Promise<void> {
    await giveRole(unit, 'caregiver', id, at);
  },

  async isPatient(id: string): Promise<boolean> {
    return (await unit.ask('SELECT 1 FROM patient WHERE person_id = ?', [id])).length > 0;
  },

  async rolesOf(id: string): Promise<KeptRole[]> {
    const held = await Promise.all(
      roles.map(async (role) => (await unit(role).where({ person_id: id }).first('person_id')) !== undefined),
    );
    return roles.filter((_, at) => held[at]);
  },

  /** The address in force; the one before it ends at the same instant and is kept. */
  async setAddress(address: { id: string; person: string; address: Address; at: Instant }): Promise<void> {
    const { id, person, at } = address;
    const held = await this.addressOf(person);
    if (held && JSON.stringify(held) === JSON.stringify(AddressRow.parse(address.address))) return;
    await unit('person_address').where({ person_id: person, until_at: null }).update({ until_at: at });
    await unit('person_address').insert({ id, person_id: person, ...address.address, from_at: at });
  },

  async addressOf(person: string): Promise<Address | null> {
    const row = await unit('person_address').where({ person_id: person, until_at: null }).first();
    return leaveOne(AddressRow, row) ?? null;
  },

  /** Replaces what the person is reached by; earlier ones are kept with their dates. */
  async setContact(contact: { id: string; person: string; contact: Contact; at: Instant }): Promise<void> {
    const { id, person, at } = contact;
    const { kind, value } = contact.contact;
    const temporary = contact.contact.kind === 'email' && contact.contact.temporary;
    const held = (await this.contactRows(person)).find((row) => row.kind === kind);
    if (held && held.value === value && held.temporary === temporary) return;
    await this.endContact({ person, kind, at });
    await unit('person_contact').insert(
      columns({ id, personId: person, kind, value, temporary: temporary ? 1 : 0, fromAt: at }),
    );
  },

  async endContact(contact: { person: string; kind: Contact['kind']; at: Instant }): Promise<void> {
    const { person, kind, at } = contact;
    await unit('person_contact').where({ person_id: person, kind, until_at: null }).update({ until_at: at });
  },

  async contactsOf(person: string): Promise<Contacts> {
    const rows = await this.contactRows(person);
    const email = rows.find((row) => row.kind === 'email');
    return {
      phone: rows.find((row) => row.kind === 'phone')?.value ?? null,
      email: email ? { address: email.value, temporary: email.temporary } : null,
    };
  },

  /** @internal */
  async contactRows(person: string) {
    return leaveAll(ContactRow, await unit('person_contact').where({ person_id: person, until_at: null }));
  },

  /** By the beginning of family or given name, in either order, sorted by name. */
  async suggest(
    text: string,
    limit: number,
    among: 'patients' | 'people' = 'patients',
    /** Those alone who were born that day (R-PMP-9). */
    birthDate: Day | null = null,
  ): Promise<Person[]> {
    return (await suggestPeople(unit, text, limit, among, birthDate)).map((row) => leave(Person, row));
  },
});
