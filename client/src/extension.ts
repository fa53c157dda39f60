import { commands, type ExtensionContext, type LogOutputChannel, window } from 'vscode';
import {
  LanguageClient,
  type LanguageClientOptions,
  type ServerOptions,
  TransportKind,
} from 'vscode-languageclient/node';
import { runNoteCommand } from './note-commands.ts';
import { keepSnippetWhitespace } from './snippet-whitespace.ts';

const SERVER_MODULE = 'server/dist/server.cjs';
const DEBUG_PORT = 6009;

let client: LanguageClient | undefined;

/** Starts the language server of the extension's own folder. Rejects when the server can't be started. */
export async function activate(context: ExtensionContext): Promise<void> {
  const output = window.createOutputChannel('Necessity', { log: true });
  const started = new LanguageClient(
    'necessity',
    'Necessity',
    serverOptions(context.asAbsolutePath(SERVER_MODULE)),
    clientOptions(output),
  );
  client = started;
  context.subscriptions.push(
    output,
    commands.registerCommand('necessity.restart', () => started.restart()),
    commands.registerCommand('necessity.showOutput', () => output.show(true)),
  );
  await started.start();
}

/** Stops the server; resolves when it has ended. */
export async function deactivate(): Promise<void> {
  const stopping = client;
  client = undefined;
  await stopping?.stop();
}

function serverOptions(module: string): ServerOptions {
  const transport = TransportKind.ipc;
  return {
    run: { module, transport },
    debug: { module, transport, options: { execArgv: ['--nolazy', `--inspect=${DEBUG_PORT}`] } },
  };
}

function clientOptions(output: LogOutputChannel): LanguageClientOptions {
  return {
    // Every scheme: a note in a remote or virtual folder, and one that was never saved, is checked too.
    documentSelector: [{ language: 'clinical-note' }],
    outputChannel: output,
    middleware: {
      executeCommand: runNoteCommand,
      resolveCodeAction: (action, token, next) => keepSnippetWhitespace(client, action, token, next),
    },
  };
}
