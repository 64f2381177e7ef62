/** System packages, on Debian and its kin. Elsewhere nothing is asked and nothing is missing. */
import { existsSync } from 'node:fs';
import { hasCommand, run, say } from './process.mjs';
import { isRoot } from './repo.mjs';

const library = (name) => () =>
  ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib', '/lib/x86_64-linux-gnu'].some(
    (folder) => existsSync(`${folder}/${name}`),
  );
const command = (name) => () => hasCommand(name);
const file = (name) => () => existsSync(name);

/** What each package is for, and how to see that it is there. */
const wanted = [
  { name: 'build-essential', need: 'compiling the driver', there: command('g++') },
  { name: 'python3', need: 'compiling the driver', there: command('python3') },
  { name: 'libssl-dev', need: 'compiling the driver', there: file('/usr/include/openssl/evp.h') },
  { name: 'ccache', need: 'compiling the driver faster', there: file('/usr/lib/ccache') },
  { name: 'libgtk-3-0', need: 'the window', there: library('libgtk-3.so.0') },
  { name: 'libnss3', need: 'the window', there: library('libnss3.so') },
  { name: 'libgbm1', need: 'the window', there: library('libgbm.so.1') },
  { name: 'libasound2', need: 'the window', there: library('libasound.so.2') },
  { name: 'libxss1', need: 'the window', there: library('libXss.so.1') },
  { name: 'libxtst6', need: 'the window', there: library('libXtst.so.6') },
  { name: 'fonts-noto-core', need: 'names in every script', there: file('/usr/share/fonts/truetype/noto') },
  { name: 'xvfb', need: 'the demo and tests without a screen', there: command('Xvfb') },
  { name: 'openbox', need: 'the demo and tests without a screen', there: command('openbox') },
  { name: 'xdotool', need: "the packaged app's smoke test", there: command('xdotool') },
  { name: 'imagemagick', need: "the packaged app's smoke test", there: command('import') },
  { name: 'cups', need: 'printing', there: file('/usr/sbin/cupsd') },
  { name: 'cups-client', need: 'printing', there: command('lp') },
  { name: 'cups-filters', need: 'printing', there: file('/usr/lib/cups/filter/pdftopdf') },
  { name: 'poppler-utils', need: 'tests of papers', there: command('pdftotext') },
  { name: 'qpdf', need: 'tests of papers', there: command('qpdf') },
  { name: 'faketime', need: 'tests at another date', there: command('faketime') },
];

const onDebian = () => process.platform === 'linux' && existsSync('/etc/debian_version');

export const missingDebianPackages = () => (onDebian() ? wanted.filter((each) => !each.there()) : []);

/** Since the 64-bit time change some libraries have another name; where the old one is gone, the new one is meant. */
const newerNames = { 'libgtk-3-0': 'libgtk-3-0t64', libasound2: 'libasound2t64' };

async function offeredName({ name }) {
  const candidates = [name, newerNames[name]].filter(Boolean);
  for (const candidate of candidates) {
    const { output } = await run('apt-cache', ['policy', candidate], { quiet: true });
    if (/Candidate: (?!\(none\))/.test(output)) return candidate;
  }
  return null;
}

const listed = (packages) => packages.map(({ name, need }) => `  ${name}: ${need}`).join('\n');

/** Installs what is missing where this user may; says plainly what remains. Never fails the set-up by itself. */
export async function installDebianPackages(missing) {
  if (!isRoot()) {
    const names = missing.map(({ name }) => name).join(' ');
    say(
      `Some system packages are missing:\n${listed(missing)}\nAn administrator can add them: apt-get install ${names}`,
    );
    return;
  }
  say(`Installing system packages: ${missing.map(({ name }) => name).join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (args) => run('apt-get', ['-q', ...args], { env });
  await apt(['update']);
  const names = (await Promise.all(missing.map(offeredName))).filter(Boolean);
  const install = (some) => apt(['install', '-y', '--no-install-recommends', ...some]);
  // One package that cannot be had must not keep the others away.
  if (names.length > 0 && (await install(names)).code !== 0) for (const name of names) await install([name]);
  const still = missing.filter((each) => !each.there());
  if (still.length > 0)
    say(`Could not get these system packages; what they are for will not work:\n${listed(still)}`);
}
