/** Where a rule's value comes from, and the words by which a person reads it. */

/** The source documents (P, C, W, M of the requirements) by name. */
export const documents = {
  patientCard: '000_20fb3b039693c939.txt',
  certifyingGuide: '001_573b4e5f22750c2d.txt',
  physicianRequirements: '002_e13a1a2e5ff1cc37.txt',
  cpmrsRegistration: '003_ca9fec78b1bb3979.txt',
} as const;

/** Key of a source's readable name below `rules.sources`; null for a citation, which is shown as it stands. */
export function sourceWord(source: string): string | null {
  if (source === 'house') return 'rules.sources.house';
  const document = Object.entries(documents).find(([, name]) => name === source);
  return document === undefined ? null : `rules.sources.${document[0]}`;
}
