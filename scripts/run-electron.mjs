/** Runs the built app in Electron, as an ordinary user where the caller is root, and returns its exit code. */
import { copyFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { makePlace } from './lib/ordinary-user.mjs';
import { must, run, say } from './lib/process.mjs';
import { isRoot } from './lib/repo.mjs';

/** A root user's kiosk keeps its data here: root's own home is closed to the ordinary user. */
const lastingHome = '/var/lib/counterside';

/** The X server's key lies in the caller's home; the ordinary user gets a copy of its own. */
async function displayAccess(place) {
  const key = process.env.XAUTHORITY ?? path.join(homedir(), '.Xauthority');
  const copy = path.join(place.environment.TMPDIR, 'xauthority');
  try {
    await copyFile(key, copy);
  } catch {
    return {};
  }
  await must('Changing the owner', 'chown', ['65534:65534', copy], { quiet: true });
  return { XAUTHORITY: copy };
}

export async function runKiosk(runtime, rest) {
  const asRoot = isRoot() && process.platform === 'linux';
  // A Wayland socket lies in a folder of the caller alone: only X can be shared with the ordinary user.
  const shareable = !asRoot || Boolean(process.env.DISPLAY);
  const place = await makePlace(runtime, { home: asRoot ? lastingHome : undefined, here: !shareable });
  try {
    if (!place.sandbox)
      say(
        "WARNING: Chromium's sandbox cannot start for this user. Running without it: not for real patients' data.",
      );
    const access = asRoot && place.sandbox ? await displayAccess(place) : {};
    const flags = place.sandbox ? [] : ['--no-sandbox'];
    const parts = [place.folder, ...flags, ...rest];
    const env = { ...place.environment, ...access };
    return (await run(...place.command(place.executable, parts), { cwd: place.folder, env })).code;
  } finally {
    await place.close();
  }
}
