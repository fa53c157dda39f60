import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const SOURCES = 'server/src';
const CLIENT = 'client/src';
const LONGEST_FILE = 400;
/** Tables of numbers and words with their sources may be as long as they are. */
const DATA_FILE = /-(?:data|words)\.ts$/;

const LSP_TYPES = ['vscode-languageserver-types', 'vscode-languageserver-textdocument'];
const BELOW_ANALYSIS = ['text', 'note', 'clinical', 'facts', 'policy', 'template'];
const BELOW_FEATURES = [...BELOW_ANALYSIS, 'diagnostics', 'analysis.ts', 'explain', 'version.ts'];

/** What a folder, or a file beside the folders, may import: other layers, and packages. Everything else is a violation. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  text: [],
  'safe-yaml': ['text', 'yaml'],
  note: ['text', 'safe-yaml', 'yaml'],
  clinical: ['text'],
  facts: ['text', 'note', 'clinical'],
  policy: ['text', 'clinical', 'facts', 'safe-yaml', 'yaml', '@marcbachmann/cel-js'],
  template: ['text', 'note', 'safe-yaml', 'yaml'],
  shipped: ['policy', 'template', 'clinical'],
  diagnostics: BELOW_ANALYSIS,
  'analysis.ts': [...BELOW_ANALYSIS, 'diagnostics'],
  'version.ts': ['../package.json'],
  explain: ['text', 'note', 'clinical', 'facts', 'policy', 'diagnostics'],
  report: ['text', 'note', 'policy', 'diagnostics', 'explain', 'version.ts'],
  features: [...BELOW_FEATURES, ...LSP_TYPES, 'report'],
  project: ['text', 'clinical', 'safe-yaml', 'policy', 'yaml', 'node:fs', 'node:path', 'node:url'],
  commands: [...BELOW_FEATURES, 'shipped', 'report', 'features', 'project'],
  session: [...BELOW_FEATURES, ...LSP_TYPES, 'report', 'features', 'vscode-languageserver'],
};

/** The only files with a connection or `process`: they wire the rest together. */
const WIRING = [
  'server.ts',
  'browser.ts',
  'cli.ts',
  'node-host.ts',
  'language-server.ts',
  'server-structure.ts',
];
/** The wiring that runs in a browser too. */
const ANYWHERE = ['browser.ts', 'language-server.ts', 'server-structure.ts', 'session'];

/** The files that start the client, on a machine of its own and in a browser. */
const CLIENT_STARTS: Readonly<Record<string, readonly string[]>> = {
  'extension.ts': ['vscode-languageclient/node'],
  'extension-browser.ts': ['vscode-languageclient/browser'],
};

describe('architecture', () => {
  const units = readdirSync(SOURCES);

  for (const [unit, allowed] of Object.entries(MAY_IMPORT)) {
    it(`${unit} imports ${allowed.join(', ') || 'nothing'}`, () => {
      const files = filesOf(unit);
      assert.notEqual(files.length, 0, `no file in ${unit}`);
      assert.deepEqual(
        files.flatMap((file) => wrongImports(unit, file, allowed)),
        [],
      );
    });
  }

  it('imports nothing of Node where a browser runs it', () => {
    const wrong = ANYWHERE.flatMap((unit) =>
      filesOf(unit).flatMap((file) =>
        importsOf(file).filter((it) => it.startsWith('node:') || it.endsWith('/node')),
      ),
    );
    assert.deepEqual(wrong, []);
  });

  it('has a rule for every folder and file', () => {
    assert.deepEqual(
      units.filter((it) => !(it in MAY_IMPORT) && !WIRING.includes(it)),
      [],
    );
  });

  it('uses process, console and the clock in no layer', () => {
    const forbidden =
      /\bprocess\.|\bconsole\.|\bnew Date\b|\bDate\.now\b|\bMath\.random\b|\btoLocale\w*\(|\blocaleCompare\(/;
    const wrong = Object.keys(MAY_IMPORT).flatMap((unit) =>
      filesOf(unit).filter((file) => forbidden.test(withoutComments(readFileSync(file, 'utf8')))),
    );
    assert.deepEqual(wrong, []);
  });

  it('keeps the client apart from the server, and from Node and browser but where it is started', () => {
    const files = typeScriptIn(CLIENT);
    assert.notEqual(files.length, 0);
    const wrong = files.flatMap((file) => {
      const allowed = [
        'vscode',
        'vscode-languageclient',
        ...(CLIENT_STARTS[file.slice(CLIENT.length + 1)] ?? []),
      ];
      const isOwn = (it: string): boolean =>
        it.startsWith('.') && join(dirname(file), it).startsWith(join(CLIENT, '/'));
      return importsOf(file).filter((it) => !isOwn(it) && !allowed.includes(it));
    });
    assert.deepEqual(wrong, []);
  });

  it('has no clinical list of words or numbers without its source', () => {
    const files = typeScriptIn(join(SOURCES, 'clinical')).filter((it) => DATA_FILE.test(it));
    assert.notEqual(files.length, 0);
    assert.deepEqual(
      files.filter((file) => !/\bSource: \S/.test(readFileSync(file, 'utf8'))),
      [],
    );
  });

  it(`has no file of more than ${LONGEST_FILE} lines`, () => {
    const files = [
      ...typeScriptIn(SOURCES),
      ...typeScriptIn(CLIENT),
      ...typeScriptIn('test'),
      ...typeScriptIn('scripts'),
    ];
    assert.notEqual(files.length, 0);
    const long = files.filter(
      (file) => !DATA_FILE.test(file) && readFileSync(file, 'utf8').split('\n').length > LONGEST_FILE + 1,
    );
    assert.deepEqual(long, []);
  });
});

function filesOf(unit: string): string[] {
  const path = join(SOURCES, unit);
  return unit.endsWith('.ts') ? [path] : typeScriptIn(path);
}

function typeScriptIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((it) => it.endsWith('.ts'))
    .map((it) => join(folder, it));
}

function wrongImports(unit: string, file: string, allowed: readonly string[]): string[] {
  return importsOf(file)
    .filter((it) => !isOwn(unit, file, it) && !allowed.includes(target(it)))
    .map((it) => `${file}: ${it}`);
}

/** Within a layer imports are relative and lead to no other layer, whatever folders it has. */
function isOwn(unit: string, file: string, specifier: string): boolean {
  if (target(specifier) === unit) return true;
  return specifier.startsWith('.') && join(dirname(file), specifier).startsWith(join(SOURCES, unit, '/'));
}

/** The layer of `#layer/file.ts` or `#file.ts`, or the package. */
function target(specifier: string): string {
  return specifier.startsWith('#') ? (specifier.slice(1).split('/')[0] ?? '') : specifier;
}

/** The specifiers of a file: of static imports and exports, types too, and of dynamic imports. */
function importsOf(file: string): string[] {
  const source = withoutComments(readFileSync(file, 'utf8'));
  const statements = /^(?:import|export)\s+(?:[^'"=;]*\sfrom\s+)?['"]([^'"]+)['"]/gm;
  const calls = /\b(?:import|require)\(\s*['"]([^'"]+)['"]/g;
  return [...source.matchAll(statements), ...source.matchAll(calls)].map(([, specifier = '']) => specifier);
}

/** Whole-line comments only: what stands behind code is short and never an import. */
function withoutComments(source: string): string {
  return source.replace(/^\s*(?:\/\*\*?|\*|\/\/).*$/gm, '');
}
