import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workbenchAddress } from './address.ts';
import { onExit } from './ending.ts';
import { installVsCode } from './install.ts';
import { startServer } from './server.ts';
import { QUIET } from './settings.ts';

/** What is opened. Paths are absolute. */
export interface Opened {
  /** The packed extension. */
  readonly vsix: string;
  /** Notes; a copy of them is opened. */
  readonly notes: string;
  /** Without it any port that is free. */
  readonly port?: number;
}

/**
 * Opens a copy of the notes in a VS Code for a browser on this machine, and prints its address.
 * Resolves when VS Code has ended by itself; rejects with the reason when it can't be started.
 * The end of this process ends VS Code, and removes its data and the copy.
 */
export async function openEditor({ vsix, notes, port }: Opened): Promise<void> {
  const code = installVsCode();
  if ('reason' in code) throw new Error(code.reason);
  const folder = copyOf(notes);
  const server = await startServer(code, { settings: QUIET, vsix, ...(port ? { port } : {}) });
  console.log(`
A copy of the example notes: ${folder}

${workbenchAddress(server, { folder })}

Open this address in a browser on this machine, and there draft.note.md. Ctrl+C here ends VS Code and removes the copy.`);
  await server.ended;
  await server.stop();
}

function copyOf(notes: string): string {
  const parent = mkdtempSync(join(tmpdir(), 'necessity-notes-'));
  onExit(() => rmSync(parent, { recursive: true, force: true, maxRetries: 5 }));
  // VS Code shows the name of the folder.
  const copy = join(parent, 'example-notes');
  cpSync(notes, copy, { recursive: true });
  return copy;
}
