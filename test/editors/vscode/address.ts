/** What an address of the workbench shows. Paths are absolute. */
export interface Shown {
  readonly folder?: string;
  /** A `.code-workspace` file, instead of a folder. */
  readonly workspace?: string;
  /** The file that is open at once. */
  readonly file?: string;
  /** An extension under development; VS Code heeds it only with `--enable-smoke-test-driver`. */
  readonly extension?: string;
  /** Where the extension under development runs, unless in VS Code's own Node. */
  readonly extensionKind?: 'web';
  /** The module whose `run` the extension host calls; heeded as the extension is. */
  readonly tests?: string;
  /** Leaves out what VS Code greets a newcomer with. */
  readonly skipWelcome?: boolean;
}

/** The address at which a browser finds the workbench. */
export function workbenchAddress({ port, token }: { port: number; token: string }, shown: Shown): string {
  const query = new URLSearchParams({ tkn: token });
  if (shown.folder) query.set('folder', shown.folder);
  if (shown.workspace) query.set('workspace', shown.workspace);
  const payload = payloadOf(shown, `vscode-remote://127.0.0.1:${port}`);
  if (payload.length) query.set('payload', JSON.stringify(payload));
  return `http://127.0.0.1:${port}/?${readable(query)}`;
}

function payloadOf({ file, extension, extensionKind, tests, skipWelcome }: Shown, origin: string) {
  return [
    ...(extension ? [['extensionDevelopmentPath', origin + extension]] : []),
    ...(extensionKind ? [['extensionDevelopmentKind', extensionKind]] : []),
    ...(tests ? [['extensionTestsPath', origin + tests]] : []),
    ...(file ? [['openFile', origin + file]] : []),
    ...(skipWelcome
      ? [
          ['skipWelcome', 'true'],
          ['skipReleaseNotes', 'true'],
        ]
      : []),
  ];
}

/** A slash may stand in a query as it is, and a path is easier to read with it. */
function readable(query: URLSearchParams): string {
  return query.toString().replaceAll('%2F', '/');
}
