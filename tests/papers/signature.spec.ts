/** The confirmation carries the signature as lines, or says who witnessed that there is none (R-PAT-7, B-PAP-1). */
import { expect, test } from 'playwright/test';
import { Signature } from '../../preload/contract/signature';
import { signature } from '../support/journey';
import { contents, frame, named } from './samples';
import { letters, read, render, textOf } from './tools';

const withoutSignature = contents(named('Ana María', 'Ruiz')).registrationConfirmation;
const drawn = Signature.parse(signature);

const confirmed = (given: Signature, over: Partial<typeof frame>) => {
  const content = { ...withoutSignature, signature: given };
  return render({ template: 'registrationConfirmation', frame: { ...frame, ...over }, content });
};

for (const largePrint of [false, true])
  test(`R-PAT-7 a signature prints as lines, with words for whoever hears the page, large print ${largePrint}`, async () => {
    const bytes = await confirmed(drawn, { largePrint });
    expect(letters(textOf(bytes))).toContain(letters('Signature of Ana María Ruiz'));
    // No picture: lines are sharp at any size.
    expect(read(bytes, 'pdfimages', ['-list']).toString().trim().split('\n')).toHaveLength(2);
    const plain = await render({
      template: 'registrationConfirmation',
      frame: { ...frame, largePrint },
      content: withoutSignature,
    });
    const figures = (paper: Uint8Array) =>
      read(paper, 'pdfinfo', ['-struct-text'])
        .toString()
        .match(/^\s*Figure\b/gm)?.length ?? 0;
    expect(figures(bytes)).toBe(figures(plain) + 1);
  });

for (const [witnessIs, witness, said] of [
  ['staff', 'Robin Sample', 'Testigo: Robin Sample, miembro del personal'],
  ['other', 'Lía Vecina', 'Testigo: Lía Vecina'],
] as const)
  test(`R-PAT-7 whoever is unable to sign has their witness printed: ${witnessIs}`, async () => {
    const text = letters(
      textOf(await confirmed({ how: 'unable', witnessIs, witness, why: '' }, { language: 'es' })),
    );
    expect(text).toContain(letters('No puede firmar.'));
    expect(text).toContain(letters(said));
  });
