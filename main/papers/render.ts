/** A paper's plain data to a finished PDF: the same input gives the same bytes. */
import type { PaperTemplate } from '../../preload/contract/paper';
import type { Language } from '../../preload/contract/values';
import type { PaperInput, PaperInputOf } from './content';
import { drawings } from './drawings';
import { openFonts } from './fonts';
import { firstMarks, letterhead, pageMarks } from './letterhead';
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

/** But notes: what they cannot show stands there as a number. */
function* texts(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const [key, part] of Object.entries(value)) if (key !== 'note') yield* texts(part);
}

function write<Template extends PaperTemplate>(
  sheet: Sheet,
  speech: Speech,
  { template, content }: PaperInputOf<Template>,
): void {
  drawings[template].write(sheet, speech, content);
}

/** Parses each font once; every paper after the first is cheap. */
export function createRenderer({ fontsFolder, words }: RendererOptions): Renderer {
  const fonts = openFonts(fontsFolder);
  const speech = speakers(words);
  return {
    async render(input) {
      for (const text of texts(input)) checkGlyphs(fonts, text);
      const speaker = speech[input.frame.language];
      const sheet = new Sheet(fonts, input.frame, speaker.say(drawings[input.template].title));
      firstMarks(sheet, speaker);
      const { head } = drawings[input.template];
      const { code, number } = input.frame;
      const alt = speaker.say('frame.qrAlt', { number });
      if (head !== 'own') letterhead(sheet, speaker, { code, alt, showHours: head === 'hours' });
      write(sheet, speaker, input);
      return sheet.finish((number, of) => pageMarks(sheet, speaker, { number, of }));
    },
  };
}
