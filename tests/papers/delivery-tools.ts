/** What the tests of a delivery's papers share. */
import { expect } from 'playwright/test';
import type { PaperInputOf } from '../../main/papers/content';
import { deliveryContents } from './delivery-samples';
import { frame, named } from './samples';
import { letters, read, render, textOf } from './tools';

type Template =
  | 'deliveryConfirmation'
  | 'deliveryManifest'
  | 'deliverySlip'
  | 'deliveryReturn'
  | 'deliveryBoard';

export const name = named('Marisol', 'Example');
export const samples = deliveryContents(name);

export const make = <Of extends Template>(
  template: Of,
  over: Partial<PaperInputOf<Of>['content']> = {},
  more: Partial<typeof frame> = {},
) =>
  render({
    template,
    frame: { ...frame, ...more },
    content: { ...samples[template], ...over },
  } as PaperInputOf);

export const textIn = (bytes: Uint8Array) => letters(textOf(bytes));

/** In the order in which it is read aloud. */
export const toldIn = (bytes: Uint8Array) =>
  letters(
    [
      ...read(bytes, 'pdfinfo', ['-struct-text'])
        .toString()
        .matchAll(/^\s*"(.*)"$/gm),
    ]
      .map(([, text]) => text)
      .join(' '),
  );

export const expectAll = (found: string, parts: readonly string[]) => {
  for (const part of parts) expect(found, part).toContain(letters(part));
};
