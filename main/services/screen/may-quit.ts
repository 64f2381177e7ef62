import type { GateScope } from '../../scope/scope';

/**
 * In a kiosk the way out of the program is a manager's, or whoever sets up or mends the machine. Training's
 * passphrases stand on its sign-in screen, so its manager proves nothing.
 */
export function mayQuit({ caller, desk, house }: GateScope): boolean {
  if (!desk.kiosk) return caller.kind === 'none' || caller.kind === 'operator';
  if (desk.training) return false;
  if (house.stage.kind === 'firstRun' || house.stage.kind === 'broken') return true;
  return caller.kind === 'operator' && caller.operator.roles.includes('manager');
}
