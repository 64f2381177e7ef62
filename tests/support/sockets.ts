/** Which sockets a program holds that lead off this machine, read from the kernel. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

const tables = ['tcp', 'tcp6', 'udp', 'udp6', 'raw', 'raw6'] as const;
const loopback = /^(0100007F|00000000000000000000000001000000|0000000000000000FFFF00000100007F):/;

const attempt = <Value>(read: () => Value, otherwise: Value): Value => {
  try {
    return read();
  } catch {
    // A process or a file that ended in the meantime.
    return otherwise;
  }
};

function processTree(pid: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const stat = attempt(() => readFileSync(`/proc/${name}/stat`, 'utf8'), '');
    // The command may hold spaces and brackets: the parent stands after the last bracket.
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const below = (one: number): number[] => [one, ...(children.get(one) ?? []).flatMap(below)];
  return below(pid);
}

/** Internet sockets of the process and its children with an end that is not loopback, as `table local remote`. */
export function outsideSockets(pid: number): string[] {
  const inodes = new Set(
    processTree(pid).flatMap((one) =>
      attempt(() => readdirSync(`/proc/${one}/fd`), []).flatMap((fd) => {
        const link = attempt(() => readlinkSync(`/proc/${one}/fd/${fd}`), '');
        return /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? [];
      }),
    ),
  );
  return tables.flatMap((table) =>
    attempt(() => readFileSync(`/proc/net/${table}`, 'utf8'), '')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((columns) => inodes.has(columns[9] ?? ''))
      .filter(([, local = '']) => !loopback.test(local))
      .map(([, local, remote]) => `${table} ${local} ${remote}`),
  );
}
