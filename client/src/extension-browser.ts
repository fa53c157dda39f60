import { type ExtensionContext, Uri, workspace } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { activateOn, CLIENT_ID } from './necessity.ts';

export { deactivate } from './necessity.ts';

/** What is used of a browser's workers: the types of a browser are not loaded for the rest of the extension. */
interface BrowserWorker {
  terminate(): void;
}
declare const Worker: new (address: string) => BrowserWorker;

/** The extension in a browser: the server is a worker, and reads no files. */
export function activate(context: ExtensionContext): Promise<void> {
  return activateOn(
    {
      makeClient: ({ extensionUri }) => {
        const file = Uri.joinPath(extensionUri, 'server', 'dist', 'browser.js');
        let worker: BrowserWorker | undefined;
        const start = async (): Promise<MessageTransports> => {
          worker?.terminate();
          worker = await startWorker(file);
          return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
        };
        return (options) => new LanguageClient(CLIENT_ID, 'Necessity', start, options);
      },
      readsFiles: false,
      register: () => [],
    },
    context,
  );
}

/** A worker from the text of a file: VS Code starts none from the address of an extension on another machine. */
async function startWorker(file: Uri): Promise<BrowserWorker> {
  const address = URL.createObjectURL(
    new Blob([await workspace.fs.readFile(file)], { type: 'text/javascript' }),
  );
  try {
    return new Worker(address);
  } finally {
    // The worker has its own copy once it has been fetched; the address is kept as long as that may take.
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }
}
