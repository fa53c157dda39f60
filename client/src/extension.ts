import { type ExtensionContext, tasks } from 'vscode';
import { LanguageClient, type ServerOptions, TransportKind } from 'vscode-languageclient/node';
import { activateOn, CLIENT_ID } from './necessity.ts';
import { checkTasks, TASK_TYPE } from './tasks/check-tasks.ts';

export { deactivate } from './necessity.ts';

const SERVER_MODULE = 'server/dist/server.cjs';
const COMMAND_LINE = 'server/dist/cli.cjs';
const DEBUG_PORT = 6009;

/** The extension where it has a process of its own: the server is another one. */
export function activate(context: ExtensionContext): Promise<void> {
  return activateOn(
    {
      makeClient: (context) => {
        const server = serverOptions(context.asAbsolutePath(SERVER_MODULE));
        return (options) => new LanguageClient(CLIENT_ID, 'Necessity', server, options);
      },
      readsFiles: true,
      register: (context) => [
        tasks.registerTaskProvider(TASK_TYPE, checkTasks(context.asAbsolutePath(COMMAND_LINE))),
      ],
    },
    context,
  );
}

function serverOptions(module: string): ServerOptions {
  const transport = TransportKind.ipc;
  return {
    run: { module, transport },
    debug: { module, transport, options: { execArgv: ['--nolazy', `--inspect=${DEBUG_PORT}`] } },
  };
}
