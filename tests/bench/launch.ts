/** Starts an Electron app and talks to its page over DevTools' pipe: nothing waits on it, and no port is opened. */
import { spawn } from 'node:child_process';
import { install } from './in-page';
import { stop } from './processes';

export interface Place {
  readonly folder: string;
  readonly executable: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** False: Chromium's sandbox cannot start here. */
  readonly sandbox: boolean;
  command(name: string, args: readonly string[]): [string, string[]];
}

export interface Running {
  readonly pid: number;
  /** When it was spawned, in milliseconds since the epoch with fractions, as `now` counts. */
  readonly spawned: number;
  /** Runs a function of `in-page.ts` in the page that is there, or in the one that replaces it. */
  evaluate<Argument, Value>(
    work: (argument: Argument) => Value | Promise<Value>,
    argument: Argument,
  ): Promise<Value>;
  /** Brings the window before all others: one that is covered draws no frames, and runs slower. */
  show(): Promise<void>;
  close(): Promise<void>;
}

const longest = 60_000;

export const now = () => performance.timeOrigin + performance.now();

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly sessionId?: string; readonly targetInfo?: { readonly type: string } };
  readonly result?: { readonly result?: { readonly value?: unknown }; readonly exceptionDetails?: unknown };
  readonly error?: { readonly message: string };
}

export interface Launch {
  readonly place: Place;
  /** Of the display. */
  readonly environment: Readonly<Record<string, string>>;
  /** The app's folder and its switches. */
  readonly arguments: readonly string[];
}

/** A page that is replaced while it is asked forgets the question. */
const isGone = (message: string) =>
  /context was destroyed|Cannot find (default )?(execution )?context|navigated or closed|Promise was collected/i.test(
    message,
  );

export async function launch({ place, environment, arguments: given }: Launch): Promise<Running> {
  const switches = ['--remote-debugging-pipe', ...(place.sandbox ? [] : ['--no-sandbox'])];
  const [command, args] = place.command(place.executable, [...given, ...switches]);
  const env = { ...place.environment, ...environment };
  const spawned = now();
  const child = spawn(command, args, {
    cwd: place.folder,
    env,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  });
  const { pid } = child;
  const [errors, input, output] = [child.stdio[2], child.stdio[3], child.stdio[4]];
  if (pid === undefined || !input || !output || !('write' in input))
    throw new Error(`${command} did not start`);

  // Also where the script is interrupted.
  const endWithUs = () => child.kill('SIGKILL');
  process.once('exit', endWithUs);
  child.once('exit', () => process.off('exit', endWithUs));

  let said = '';
  errors?.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(-2_000);
  });
  const waiting = new Map<number, (message: Message) => void>();
  let page: (session: string) => void = () => {};
  const attached = new Promise<string>((resolve) => {
    page = resolve;
  });
  const ended = new Promise<never>((_, reject) => {
    child.once('exit', (code) => reject(new Error(`the app ended (exit code ${code}):\n${said}`)));
  });
  ended.catch(() => undefined);

  function hear(message: Message) {
    if (message.id !== undefined) {
      waiting.get(message.id)?.(message);
      waiting.delete(message.id);
    } else if (message.method === 'Target.attachedToTarget' && message.params?.targetInfo?.type === 'page')
      page(message.params.sessionId ?? '');
  }
  let rest = '';
  output.on('data', (chunk) => {
    const parts = `${rest}${chunk}`.split('\0');
    rest = parts.pop() ?? '';
    for (const part of parts) hear(JSON.parse(part) as Message);
  });
  let last = 0;
  const ask = async (method: string, params: object, sessionId?: string): Promise<Message> => {
    last += 1;
    const id = last;
    const answered = new Promise<Message>((resolve) => waiting.set(id, resolve));
    input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    let tooLong: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      tooLong = setTimeout(() => reject(new Error(`no answer to ${method}:\n${said}`)), longest);
    });
    return Promise.race([answered, ended, late]).finally(() => clearTimeout(tooLong));
  };
  void ask('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true }).catch(
    () => undefined,
  );

  return {
    pid,
    spawned,
    async evaluate<Argument, Value>(
      work: (argument: Argument) => Value | Promise<Value>,
      argument: Argument,
    ) {
      const session = await Promise.race([attached, ended]);
      // The compiler marks functions with a helper's name, which the page does not have.
      const parts = `if (!window.bench) (${install})(); return (${work})(${JSON.stringify(argument)});`;
      const expression = `((__name) => { ${parts} })((it) => it)`;
      for (;;) {
        const asked = { expression, awaitPromise: true, returnByValue: true, userGesture: true };
        const { result, error } = await ask('Runtime.evaluate', asked, session);
        if (error && isGone(error.message)) continue;
        if (error || result?.exceptionDetails)
          throw new Error(`in the page: ${JSON.stringify(error ?? result?.exceptionDetails)}`);
        return result?.result?.value as Value;
      }
    },
    async show() {
      await ask('Page.bringToFront', {}, await Promise.race([attached, ended]));
    },
    close: () => stop(child),
  };
}
