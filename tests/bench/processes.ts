/** A program's processes: what memory they hold together, and how they end. */
import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // The process ended in the meantime.
    return '';
  }
}

/** The process and everything below it. */
export function tree(pid: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const stat = read(`/proc/${name}/stat`);
    // The command may hold spaces and brackets: the parent stands after the last bracket.
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const below = (one: number): number[] => [one, ...(children.get(one) ?? []).flatMap(below)];
  return below(pid);
}

/** Proportional set size of the whole tree, in megabytes: shared pages are shared out, and counted once. */
export function memoryOf(pid: number): number {
  const kibibytes = tree(pid).map((one) =>
    Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${one}/smaps_rollup`))?.[1] ?? 0),
  );
  return kibibytes.reduce((sum, each) => sum + each, 0) / 1024;
}

/** When a process began: a number alone may meanwhile be another's. */
const bornAt = (pid: number) => {
  const stat = read(`/proc/${pid}/stat`);
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
};

const ending = 4_000;

/** Asks the program to end, and ends what is left of it. */
export async function stop(child: ChildProcess): Promise<void> {
  const below = (child.pid === undefined ? [] : tree(child.pid).slice(1)).map((pid) => ({
    pid,
    born: bornAt(pid),
  }));
  const gone = new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });
  child.kill('SIGTERM');
  const patience = setTimeout(() => child.kill('SIGKILL'), ending);
  await gone;
  clearTimeout(patience);
  for (const { pid, born } of below.filter((one) => bornAt(one.pid) === one.born))
    try {
      if (born !== undefined) process.kill(pid, 'SIGKILL');
    } catch {
      // Gone already.
    }
}
