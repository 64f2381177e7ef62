/** Children: run one to its end, show what it says, and stop what was started. Node's own modules only. */
import { spawn, spawnSync } from 'node:child_process';

const startedAt = Date.now();

/** One line of progress, with the seconds since the script began. */
export function say(line) {
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(0).padStart(4);
  process.stdout.write(`${seconds} s  ${line}\n`);
}

const running = new Set();
const leftovers = new Set();

/** Does something when the script ends, also by Ctrl-C; returns how to forget it. It must not wait. */
export function atEnd(clean) {
  leftovers.add(clean);
  return () => leftovers.delete(clean);
}

/** Only scripts listen: a test runner that borrows this file ends its own children. */
function listenForTheEnd() {
  process.on('exit', () => {
    for (const clean of leftovers) clean();
  });
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => {
      for (const child of running) child.kill(signal);
      process.exit(130);
    });
}

/** Says every half minute that something long is still under way. */
export async function patiently(what, work) {
  const reminder = setInterval(() => say(`${what}: still at it`), 30_000);
  try {
    return await work();
  } finally {
    clearInterval(reminder);
  }
}

/** Ends the script with a plain message instead of a stack. */
export class PlainFailure extends Error {}

/**
 * Runs a command to its end. Resolves with its exit code and, with `quiet`, with what it wrote.
 * A command that does not exist resolves with code 127, so that callers can say something useful.
 */
export function run(command, args, { cwd, env, quiet = false, input, timeout } = {}) {
  return new Promise((resolve) => {
    const stdio = [
      input === undefined ? 'ignore' : 'pipe',
      ...(quiet ? ['pipe', 'pipe'] : ['inherit', 'inherit']),
    ];
    const child = spawn(command, args, { cwd, env: env ?? process.env, stdio, timeout });
    running.add(child);
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    const end = (code, text) => {
      running.delete(child);
      resolve({ code, output: text });
    };
    child.on('error', (error) => end(127, `${output}${error.message}`));
    child.on('close', (code, signal) => end(code ?? (signal ? 128 : 1), output));
    if (input !== undefined) child.stdin.end(input);
  });
}

/** Like `run`, but a non-zero exit is a failure with the last lines of what was written. */
export async function must(what, command, args, options = {}) {
  const { code, output } = await run(command, args, options);
  if (code === 0) return output;
  const tail = output.trim().split('\n').slice(-15).join('\n');
  throw new PlainFailure(`${what} failed (exit code ${code}).${tail ? `\n${tail}` : ''}`);
}

export const hasCommand = (name) =>
  spawnSync(process.platform === 'win32' ? 'where' : 'which', [name], { stdio: 'ignore' }).status === 0;

/** npm as this Node's own script where it is known, else from the path. */
export function npm(args, options = {}) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return must(`npm ${args[0]}`, process.execPath, [script, ...args], options);
  const windows = process.platform === 'win32';
  return must(`npm ${args[0]}`, windows ? 'npm.cmd' : 'npm', args, { ...options, shell: windows });
}

/** Stops a child and waits until it is gone. */
export function stop(child, signal = 'SIGTERM') {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    const hard = setTimeout(() => child.kill('SIGKILL'), 5_000);
    child.once('exit', () => {
      clearTimeout(hard);
      resolve();
    });
    child.kill(signal);
  });
}

/** Runs a script's main function: its number is the exit code, a plain failure is one message. */
export async function script(main) {
  listenForTheEnd();
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    process.stderr.write(`${error instanceof PlainFailure ? error.message : error.stack}\n`);
    process.exitCode = 1;
  }
}
