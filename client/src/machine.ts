import type { Disposable, ExtensionContext } from 'vscode';
import type { MakeClient } from './server/server.ts';

/** What differs between VS Code with a process of its own for extensions, and VS Code in a browser. */
export interface Machine {
  readonly makeClient: (context: ExtensionContext) => MakeClient;
  /** The server can read the files of the workspace, and programs can be run. */
  readonly readsFiles: boolean;
  /** What only this machine has. */
  readonly register: (context: ExtensionContext) => readonly Disposable[];
}
