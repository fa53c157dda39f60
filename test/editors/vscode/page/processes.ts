import { readdirSync, readFileSync } from 'node:fs';

/** The process ids of the language servers that this process has started, however far down. */
export function languageServers(): readonly number[] {
  const all = readdirSync('/proc').flatMap((name) => read(name) ?? []);
  const ours = new Set([process.pid]);
  // Later processes may have lower ids, so one pass is not enough.
  for (let before = 0; before < ours.size;) {
    before = ours.size;
    for (const { pid, parent } of all) if (ours.has(parent)) ours.add(pid);
  }
  return all
    .filter(({ pid, command }) => ours.has(pid) && command.includes('server/dist/server.cjs'))
    .map(({ pid }) => pid);
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** Undefined for what is no process, or has ended; one that has ended and is not yet forgotten has no command. */
function read(name: string): Process | undefined {
  if (!/^\d+$/.test(name)) return undefined;
  try {
    // The name of the program stands in brackets and may hold brackets itself.
    const parent = /\) \S (\d+) [^)]*$/.exec(readFileSync(`/proc/${name}/stat`, 'utf8'))?.[1];
    const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return { pid: Number(name), parent: Number(parent), command };
  } catch {
    return undefined;
  }
}
