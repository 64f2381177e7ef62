/**
 * A print server of the test's own, with one queue `kiosk` whose back end keeps every job as a file.
 * Touches nothing of the machine's printing. Give `server` to the app as `CUPS_SERVER`.
 */
import { execFile, spawn } from 'node:child_process';
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'playwright/test';

const execute = promisify(execFile);

/** A job that reached the printer. */
export interface CapturedJob {
  readonly id: number;
  readonly user: string;
  readonly title: string;
  readonly copies: number;
  readonly options: string;
  readonly pdf: Buffer;
}

export interface PrintQueue {
  /** Value for `CUPS_SERVER`. */
  readonly server: string;
  readonly name: string;
  /** Jobs that were printed, in order. */
  jobs(): Promise<CapturedJob[]>;
  /** Waits until `count` jobs were printed. */
  printed(count: number): Promise<CapturedJob[]>;
  /** From now on the printer breaks down on every job; `mend` ends that and starts the queue again. */
  breakDown(): Promise<void>;
  mend(): Promise<void>;
  /** Jobs are queued and wait. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  stop(): Promise<void>;
}

const root = path.resolve(import.meta.dirname, '../..');
const asRoot = () => process.getuid?.() === 0;
/** CUPS runs its back ends as `lp` when it was started by root. */
const lp = 7;

const backend = `#!/bin/bash
# capture:/FOLDER -- job user title copies options [file]
[ $# = 0 ] && { echo 'direct capture:/ "Capture" "Capture back end"'; exit 0; }
folder=\${DEVICE_URI#capture:}
[ -e "$folder/BROKEN" ] && { echo "ERROR: simulated printer fault" >&2; exit 4; }
job="$folder/job-$1"
if [ $# -ge 6 ]; then cp "$6" "$job.part"; else cat > "$job.part"; fi
printf '%s\\n' "$2" "$3" "$4" "$5" > "$job.facts"
mv "$job.part" "$job.pdf"
`;

const filesConf = (at: (name: string) => string) => `SystemGroup ${asRoot() ? 'lpadmin' : groupName()}
${asRoot() ? 'User lp\nGroup lp' : ''}
ServerRoot ${at('etc')}
ServerBin ${at('bin')}
DataDir /usr/share/cups
CacheDir ${at('cache')}
StateDir ${at('run')}
RequestRoot ${at('spool')}
TempDir ${at('spool/tmp')}
AccessLog ${at('log/access')}
ErrorLog ${at('log/error')}
PageLog ${at('log/page')}
Sandboxing relaxed
`;

const cupsdConf = (socket: string) => `LogLevel info
Listen ${socket}
Browsing No
WebInterface No
IdleExitTimeout 0
PreserveJobFiles No
PreserveJobHistory Yes
ErrorPolicy stop-printer
<Location />
  Order allow,deny
  Allow localhost
</Location>
<Policy default>
  <Limit All>
    Order allow,deny
  </Limit>
</Policy>
`;

/** CUPS wants a group's name; the ordinary user of a root-only machine is in \`nogroup\`. */
const groupName = () => (userInfo().gid === 65534 ? 'nogroup' : userInfo().username);

async function lay(folder: string): Promise<(name: string) => string> {
  const at = (name: string) => path.join(folder, name);
  for (const name of ['etc/ppd', 'spool/tmp', 'cache', 'run/certs', 'log', 'out', 'bin/backend'])
    await mkdir(at(name), { recursive: true });
  for (const name of await readdir('/usr/lib/cups'))
    if (name !== 'backend') await symlink(path.join('/usr/lib/cups', name), at(path.join('bin', name)));
  await writeFile(at('bin/backend/capture'), backend, { mode: 0o755 });
  await writeFile(at('etc/cups-files.conf'), filesConf(at));
  await writeFile(at('etc/cupsd.conf'), cupsdConf(at('socket')));
  if (asRoot()) {
    await chmod(folder, 0o755);
    for (const name of ['out', 'spool', 'spool/tmp', 'cache', 'run', 'run/certs'])
      await chown(at(name), lp, lp);
  }
  return at;
}

/** Starts the server and its queue. */
export async function startPrintQueue(): Promise<PrintQueue> {
  const folder = await mkdtemp(path.join(tmpdir(), 'cups-'));
  const at = await lay(folder);
  const parts = ['-f', '-c', at('etc/cupsd.conf'), '-s', at('etc/cups-files.conf')];
  const server = spawn('/usr/sbin/cupsd', parts, { stdio: 'ignore' });
  const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const ask = async (command: string, ...rest: string[]) =>
    (await execute(command, ['-h', at('socket'), ...rest])).stdout;
  const stop = async () => {
    server.kill();
    await gone;
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await expect.poll(() => ask('lpstat', '-r').catch(() => ''), { intervals: [50] }).toContain('is running');
    const ppd = path.join(root, 'tests/support/kiosk.ppd');
    await ask('lpadmin', '-p', 'kiosk', '-E', '-v', `capture:${at('out')}`, '-P', ppd, '-D', 'Front desk');
    await ask('lpadmin', '-d', 'kiosk');
  } catch (error) {
    await stop();
    throw error;
  }
  const jobs = () => capturedIn(at('out'));
  return {
    server: at('socket'),
    name: 'kiosk',
    jobs,
    async printed(count) {
      await expect.poll(async () => (await jobs()).length, { timeout: 20_000, intervals: [50] }).toBe(count);
      return jobs();
    },
    breakDown: () => writeFile(at('out/BROKEN'), ''),
    async mend() {
      await rm(at('out/BROKEN'), { force: true });
      await ask('cupsenable', 'kiosk');
    },
    pause: async () => void (await ask('cupsdisable', 'kiosk')),
    resume: async () => void (await ask('cupsenable', 'kiosk')),
    stop,
  };
}

async function capturedIn(folder: string): Promise<CapturedJob[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.pdf'));
  const jobs = names.map(async (name) => {
    const file = path.join(folder, name.slice(0, -'.pdf'.length));
    const [user = '', title = '', copies = '', options = ''] = (
      await readFile(`${file}.facts`, 'utf8')
    ).split('\n');
    const id = Number(name.replace(/\D/g, ''));
    return { id, user, title, copies: Number(copies), options, pdf: await readFile(`${file}.pdf`) };
  });
  return (await Promise.all(jobs)).sort((a, b) => a.id - b.id);
}
