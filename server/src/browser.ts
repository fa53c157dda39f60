import { installedSettings } from '#commands/settings.ts';
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from './language-server.ts';

/** A worker of a browser sends and receives messages by its global object. */
const port = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const connection = createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port));
const settings = installedSettings({
  onFailure: (criterion, reason) =>
    connection.console.error(`${criterion} could not be evaluated: ${reason}`),
});

startServer(connection, {
  settings,
  settingsOf: () => settings,
  setFolders: () => undefined,
  forgetFiles: () => undefined,
  problems: () => [],
  findNotes: () => [],
  readNote: () => undefined,
  packs: () => settings.packs,
  packFile: () => undefined,
  criteriaUri: undefined,
});
