/** A paper's plain data to a finished PDF: the same input gives the same bytes. */
import type { Language } from '../../preload/contract/values';
import { certifierHandout } from './certifier-handout';
import type { PaperInput } from './content';
import { openFonts } from './fonts';
import { letterhead, pageMarks } from './letterhead';
import { mailInCover } from './mail-in-cover';
import { patientHandout } from './patient-handout';
import { recoveryKey } from './recovery-key';
import { registrationConfirmation } from './registration-confirmation';
import { Sheet } from './sheet';
import { type Speech, speakers, type Words } from './speech';
import { checkGlyphs } from './text';

export interface RendererOptions {
  readonly fontsFolder: string;
  /** The parsed word files. */
  readonly words: Readonly<Record<Language, Words>>;
}

export interface Renderer {
  /** Rejects with `NoGlyph` before anything is set when a character has no font. */
  render(input: PaperInput): Promise<Uint8Array>;
}

const titleKeys = {
  registrationConfirmation: 'confirmation.title',
  patientHandout: 'patient.title',
  certifierHandout: 'certifier.title',
  mailInCover: 'mailIn.title',
  recoveryKey: 'recovery.title',
} as const satisfies Record<PaperInput['template'], string>;

/** Where hours help the reader; the head of a mailed sheet stays above the envelope's window. */
const withHours: ReadonlySet<PaperInput['template']> = new Set([
  'registrationConfirmation',
  'patientHandout',
  'certifierHandout',
]);

function* texts(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) yield* texts(part);
}

const write = (sheet: Sheet, speech: Speech, input: PaperInput): void => {
  switch (input.template) {
    case 'registrationConfirmation':
      registrationConfirmation(sheet, speech, input.content);
      break;
    case 'patientHandout':
      patientHandout(sheet, speech, input.content);
      break;
    case 'certifierHandout':
      certifierHandout(sheet, speech, input.content);
      break;
    case 'mailInCover':
      mailInCover(sheet, speech, input.content);
      break;
    case 'recoveryKey':
      recoveryKey(sheet, speech, input.content);
  }
};

/** Parses each font once; every paper after the first is cheap. */
export function createRenderer({ fontsFolder, words }: RendererOptions): Renderer {
  const fonts = openFonts(fontsFolder);
  const speech = speakers(words);
  return {
    async render(input) {
      for (const text of texts(input)) checkGlyphs(fonts, text);
      const speaker = speech[input.frame.language];
      const sheet = new Sheet(fonts, input.frame, speaker.say(titleKeys[input.template]));
      letterhead(sheet, speaker, withHours.has(input.template));
      write(sheet, speaker, input);
      return sheet.finish((number, of) => pageMarks(sheet, speaker, { number, of }));
    },
  };
}
