/**
 * Small disks for ordinary users: a user namespace may mount one for the programs inside it. Nobody else sees
 * what lies there, but for `/proc/PID/root`.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { installedRuntime } from '../../scripts/electron-runtime.mjs';

const ownSpace = ['--user', '--map-root-user', '--mount'];

/** Some systems forbid namespaces to ordinary users; there is nothing else to make a full disk from. */
export const canMakeDisks =
  process.platform === 'linux' &&
  spawnSync('unshare', [...ownSpace, 'true'], { stdio: 'ignore' }).status === 0;

/** A command with a disk of `size` mounted on `folder`, gone when it ends. It runs as the space's own root. */
export const onDisk = (folder: string, size: string, command: readonly string[]): [string, string[]] => [
  'unshare',
  [
    ...ownSpace,
    'sh',
    '-c',
    `mount -t tmpfs -o size=${size},mode=700 tmpfs "$0" && exec "$@"`,
    folder,
    ...command,
  ],
];

export interface SmallDisk {
  /** Starts the Electron runtime on this disk, as the ordinary user that it is outside. */
  readonly executable: string;
  /** Takes whatever room is left. */
  fill(): Promise<void>;
  makeRoom(): Promise<void>;
  close(): Promise<void>;
}

const ended = (child: ChildProcess) => (child.exitCode === null ? once(child, 'exit') : null);

/** Mounts a disk on `folder` and keeps it until it is closed, whichever programs come and go. */
export async function smallDisk(folder: string, size: string): Promise<SmallDisk> {
  const [command, args] = onDisk(folder, size, ['sh', '-c', 'echo mounted && exec cat']);
  const holder = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  await once(holder.stdout, 'data');
  const { executable } = installedRuntime() ?? { executable: '' };
  const [user, group] = [process.getuid?.(), process.getgid?.()];
  const script = `${folder}-electron.sh`;
  // Chromium refuses to run as root, even as a namespace's own.
  await writeFile(
    script,
    `#!/bin/sh
exec nsenter --target ${holder.pid} --user --mount --preserve-credentials \\
  unshare --user --map-user=${user} --map-group=${group} -- '${executable}' "$@"
`,
  );
  await chmod(script, 0o700);
  const ballast = path.join('/proc', String(holder.pid), 'root', folder, 'ballast');
  return {
    executable: script,
    async fill() {
      for (const piece of [1_000_000, 4096]) {
        const more = { flag: 'a' };
        const add = () =>
          writeFile(ballast, Buffer.alloc(piece), more).then(
            () => true,
            () => false,
          );
        while (await add());
      }
    },
    makeRoom: () => rm(ballast),
    async close() {
      holder.kill();
      await ended(holder);
      await rm(script, { force: true });
    },
  };
}
