import type { Desk } from '../../scope/house';
import { refuse } from '../../scope/refusal';

/** A queue takes jobs for a printer that is out of paper or gone: so its state is asked before. */
export async function printerReady(name: string, desk: Desk): Promise<void> {
  const printer = (await desk.printing.printers()).find((one) => one.name === name);
  if (!printer) refuse('printer-gone', { printer: name });
  else if (printer.state === 'stopped') refuse('printer-stopped', { printer: name, reason: printer.reason });
}
