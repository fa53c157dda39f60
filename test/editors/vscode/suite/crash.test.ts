import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { languages, Position, window, WorkspaceEdit, workspace } from 'vscode';
import { diagnosticsOf, show } from './notes.ts';
import { until } from './until.ts';

describe('a server that ends by itself', () => {
  it('is started again, and the note keeps what was written', async () => {
    const note = await show('draft.note.md');
    await diagnosticsOf(note.uri);
    const edit = new WorkspaceEdit();
    edit.insert(note.uri, new Position(note.lineCount, 0), '## Goals\n- ***\n');
    await workspace.applyEdit(edit);
    const before = note.getText();
    const cleared = new Promise<void>((resolve) => {
      const watching = languages.onDidChangeDiagnostics(() => {
        if (languages.getDiagnostics(note.uri).length) return;
        watching.dispose();
        resolve();
      });
    });
    const [server] = serversOfThisHost();
    assert.ok(server, 'no server runs');
    process.kill(server, 'SIGKILL');
    await cleared;
    await diagnosticsOf(note.uri);
    const [another] = await until('another server', () => {
      const running = serversOfThisHost();
      return running.length > 0 ? running : undefined;
    });
    assert.notEqual(another, server);
    assert.equal(note.getText(), before);
    assert.equal(window.activeTextEditor?.document, note);
  });
});

/** The processes that this extension host has started and that run the language server. */
function serversOfThisHost(): readonly number[] {
  return processes()
    .filter(
      ({ parent, command }) => parent === process.pid && /server[/\\]dist[/\\]server\.cjs/.test(command),
    )
    .map((it) => it.pid);
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

function processes(): readonly Process[] {
  if (existsSync('/proc/self/stat')) return readdirSync('/proc').flatMap((it) => readProcess(it) ?? []);
  return execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .flatMap((line) => {
      const [, pid, parent, command = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
      return pid === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), command }];
    });
}

/** A process as Linux describes it in files; undefined for what is none, or has ended. */
function readProcess(name: string): Process | undefined {
  if (!/^\d+$/.test(name)) return undefined;
  try {
    const parent = /\) \S (\d+) /.exec(readFileSync(`/proc/${name}/stat`, 'utf8'))?.[1];
    const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return { pid: Number(name), parent: Number(parent), command };
  } catch {
    return undefined;
  }
}
