/** How the program was started. Nothing else reads the command line or the environment. */

export interface Settings {
  /** Folder that holds everything Counterside keeps; null means the operating system's usual place. */
  readonly dataFolder: string | null;
  readonly training: boolean;
  readonly windowed: boolean;
  /** Staff windows on the one store: a second one for a second display. */
  readonly windows: 1 | 2;
  /** The customer's window beside the operator's on one display. Only a program that is not packaged listens to it. */
  readonly customerWindow: boolean;
}

export interface StartedWith {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Arguments after the executable's name, and the environment. */
export const startedWith = (): StartedWith => ({ argv: process.argv.slice(1), env: process.env });

/** The five switches that are Counterside's own; the last one given counts. */
export function readSettings(argv: readonly string[]): Settings {
  const given = (name: string) =>
    argv.findLast((argument) => argument.startsWith(`${name}=`))?.slice(name.length + 1) || null;
  return {
    dataFolder: given('--data-folder'),
    training: argv.includes('--training'),
    windowed: argv.includes('--windowed'),
    windows: given('--windows') === '2' ? 2 : 1,
    customerWindow: argv.includes('--customer-window'),
  };
}

/** The same command line, in training mode or out of it. */
export function argumentsFor(argv: readonly string[], mode: { readonly training: boolean }): string[] {
  const rest = argv.filter((argument) => argument !== '--training');
  return mode.training ? [...rest, '--training'] : rest;
}
