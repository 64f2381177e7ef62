/**
 * What a packaged kiosk will not start with. Chromium and Node answer hundreds of switches, among
 * them ones that open a debugging port or drop the sandbox and that no fuse closes. So the list
 * names what is let through, not what is refused.
 */

const ownSwitches = ['--data-folder', '--training', '--windowed', '--windows'];
/** Needed on real counters: display server, scale of a screen, a graphics card that misbehaves. */
const displaySwitches = ['--ozone-platform', '--force-device-scale-factor', '--disable-gpu'];
const allowed = new Set([...ownSwitches, ...displaySwitches]);

/** Each lets whoever sets it run code of their own in the main process. */
const refusedVariables = ['NODE_OPTIONS', 'ELECTRON_RUN_AS_NODE', 'ELECTRON_NO_ASAR'];

/** Names of the switches and variables that a packaged kiosk refuses; empty means it may start. */
export function refusedAtStart(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string[] {
  // Windows' Chromium reads /switch as it reads --switch.
  const isSwitch = (argument: string) =>
    argument.startsWith('-') || (platform === 'win32' && argument.startsWith('/'));
  const nameOf = (argument: string) => argument.split('=', 1)[0] ?? argument;
  const switches = argv
    .filter(isSwitch)
    .map(nameOf)
    .filter((name) => !allowed.has(name));
  return [...switches, ...refusedVariables.filter((name) => env[name] !== undefined)];
}
