/**
 * Starts the packed app as a person would, over X: a window appears, a key changes what it shows, a second
 * start gives way, a dangerous switch is refused, and the end has an exit code. No debugger is involved.
 */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startDisplay } from './display.mjs';
import { must, PlainFailure, run, say, stop } from './process.mjs';
import { inRepo, isRoot } from './repo.mjs';

const asNobody = isRoot() ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', '--'] : [];

/** Asks again until it is so: over X nothing reports that a picture is complete. */
async function until(what, ask) {
  const end = Date.now() + 30_000;
  while (Date.now() < end) {
    const answer = await ask();
    if (answer) return answer;
    await pause(100);
  }
  throw new PlainFailure(`The packed app's smoke test waited in vain for: ${what}.`);
}

async function picture(env, file) {
  await must('The screenshot', 'import', ['-window', 'root', file], { env, quiet: true });
  const { output } = await run('identify', ['-format', '%k %#', file], { quiet: true });
  const [colours, digest] = output.trim().split(' ');
  return { colours: Number(colours), digest };
}

const runQuiet = async ([command, rest, options]) =>
  (await run(command, rest, { ...options, quiet: true })).code;

const ended = (child) =>
  new Promise((resolve) => {
    if (child.exitCode !== null) resolve(child.exitCode);
    child.once('exit', (code) => resolve(code));
  });

/** Resolves with whether everything was as it should be. The screenshot stays in dist/. */
export async function smoke(unpacked) {
  const top = await mkdtemp(path.join(tmpdir(), 'smoke-'));
  const app = path.join(top, 'app');
  const display = await startDisplay();
  const env = { ...process.env, ...display.environment, HOME: path.join(top, 'home'), TMPDIR: top };
  for (const name of Object.keys(env)) if (/^(XDG_(?!SESSION)|DBUS_)/.test(name)) delete env[name];
  const start = (...more) => {
    const [command, ...rest] = [
      ...asNobody,
      path.join(app, 'counterside'),
      `--data-folder=${top}/data`,
      ...more,
    ];
    return [command, rest, { env, cwd: top }];
  };
  let first;
  try {
    await mkdir(env.HOME);
    await must('Copying', 'cp', ['-a', unpacked, app]);
    if (isRoot()) await must('Changing the owner', 'chown', ['-R', '65534:65534', top]);
    const [command, rest, options] = start();
    first = spawn(command, rest, { ...options, stdio: 'ignore' });
    const shot = inRepo('dist', 'smoke.png');
    const before = await until('a window', async () => {
      if (first.exitCode !== null)
        throw new PlainFailure(`The packed app ended with exit code ${first.exitCode}.`);
      const now = await picture(env, shot);
      return now.colours > 200 ? now : null;
    });
    say('ok     the packed app shows its window (dist/smoke.png)');
    await until('a key to change the picture', async () => {
      await must('The key', 'xdotool', ['key', 'Tab'], { env, quiet: true });
      return (await picture(env, shot)).digest !== before.digest;
    });
    say('ok     a key reaches it');
    const outcomes = [['a second start gives way', (await runQuiet(start())) === 0]];
    for (const name of ['--no-sandbox', '--inspect', '--remote-debugging-port=0'])
      outcomes.push([`${name} is refused`, (await runQuiet(start(name))) === 64]);
    first.kill('SIGTERM');
    outcomes.push(['it ends with exit code 0', (await ended(first)) === 0]);
    for (const [what, good] of outcomes) say(`${good ? 'ok    ' : 'FAILED'} ${what}`);
    return outcomes.every(([, good]) => good);
  } finally {
    if (first) await stop(first, 'SIGKILL');
    await display.close();
    await rm(top, { recursive: true, force: true, maxRetries: 5 });
  }
}
