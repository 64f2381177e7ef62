/** A virtual X display with a window manager beside it, for tests and the demo on a machine without a screen. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PlainFailure, stop } from './process.mjs';
import { inRepo } from './repo.mjs';

/** Resolves with what the child writes on its third channel, once a line is complete. */
const firstLine = (child, channel, what) =>
  new Promise((resolve, reject) => {
    let text = '';
    child.stdio[channel].on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) resolve(text.trim());
    });
    child.once('error', () => reject(new PlainFailure(`${what} is not installed.`)));
    child.once('exit', (code) => reject(new PlainFailure(`${what} did not start (exit code ${code}).`)));
  });

/** Starts a display; `size` is WIDTHxHEIGHT. Returns its environment and how to stop it. */
export async function startDisplay({ size = '1280x800' } = {}) {
  const arguments_ = ['-displayfd', '3', '-screen', '0', `${size}x24`, '-nolisten', 'tcp', '-noreset'];
  const server = spawn('Xvfb', arguments_, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await firstLine(server, 3, 'Xvfb');
  const environment = { DISPLAY: `:${number}`, XDG_SESSION_TYPE: 'x11' };
  const folder = mkdtempSync(path.join(tmpdir(), 'display-'));
  const close = async (manager) => {
    if (manager) await stop(manager);
    await stop(server);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const manager = await startManager(folder, environment);
    return { environment, close: () => close(manager) };
  } catch (error) {
    await close();
    throw error;
  }
}

async function startManager(folder, environment) {
  // Openbox runs the start-up command when it manages windows: the file is the signal that it is ready.
  const arguments_ = [
    '--config-file',
    inRepo('scripts', 'lib', 'openbox.xml'),
    '--startup',
    `mkdir ${folder}/ready`,
  ];
  const env = { ...process.env, ...environment, XDG_CONFIG_HOME: folder, HOME: folder };
  const ready = new Promise((resolve) => {
    const watcher = watch(folder, () => {
      if (!existsSync(path.join(folder, 'ready'))) return;
      watcher.close();
      resolve();
    });
  });
  const manager = spawn('openbox', arguments_, { env, stdio: 'ignore' });
  const broken = new Promise((_, reject) => {
    manager.once('error', () => reject(new PlainFailure('The window manager openbox is not installed.')));
    manager.once('exit', (code) => reject(new PlainFailure(`openbox did not start (exit code ${code}).`)));
  });
  await Promise.race([ready, broken]);
  broken.catch(() => {});
  return manager;
}
