import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createConnection } from 'vscode-languageserver/node';
import { startServer } from './language-server.ts';
import { nodeHost } from './node-host.ts';
import { VERSION } from './version.ts';

const USAGE = `Usage: necessity-language-server --stdio | --node-ipc | --socket=PORT

The language server for clinical notes; an editor starts it. --version shows the version.
`;

main(process.argv.slice(2));

function main(args: readonly string[]): void {
  if (args.includes('--version')) return void process.stdout.write(`necessity ${VERSION}\n`);
  if (args.includes('--help')) return void process.stdout.write(USAGE);
  const hasTransport = args.some(
    (it) => it === '--stdio' || it === '--node-ipc' || /^--(?:socket|pipe)\b/.test(it),
  );
  if (!hasTransport) {
    process.stderr.write(USAGE);
    process.exitCode = 2;
    return;
  }
  serve();
}

function serve(): void {
  const connection = createConnection();
  // Both stand beside the bundle.
  const criteria = join(__dirname, 'CRITERIA.md');
  const shipped = {
    packs: join(__dirname, '..', 'packs'),
    criteria: existsSync(criteria) ? criteria : undefined,
  };
  const host = nodeHost(shipped, (criterion, reason) =>
    connection.console.error(`${criterion} could not be evaluated: ${reason}`),
  );
  startServer(connection, host);
}
