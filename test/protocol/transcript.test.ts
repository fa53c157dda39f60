import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PACK } from '../support/project-pack.ts';
import { capabilitiesOf, type Client } from './client.ts';
import { session } from './session.ts';

/** `UPDATE_TRANSCRIPTS=1` writes the files anew; read the difference before you keep it. */
const UPDATE = process.env['UPDATE_TRANSCRIPTS'] === '1';
// A pack of its own, so that the transcript is about the protocol and not about what a shipped pack asks for.
const FOLDER = mkdtempSync(join(tmpdir(), 'necessity-'));
const FOLDER_URI = pathToFileURL(FOLDER).href;
const URI = `${FOLDER_URI}/a.note.md`;
const textDocument = { uri: URI };
const NOTE = `---
date: 2026-11-23
---
## Plan
Guidnce: fluoroscopy
Side: ***
Levels: C4-C5
CPT: 64490
Diagnosis: M47.812
Urgency: routine

## Medications
- Oxycodone: 10 mg PO four times daily
`;
const LONGEST_LIST = 3;

/** A conversation as text: one block a message, without what differs from machine to machine and what is long. */
class Transcript {
  readonly #blocks: string[] = [];
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  async request(method: string, params: object): Promise<any> {
    this.#write(`--> ${method}`, params);
    const result = await this.#client.request(method, params);
    this.#write(`<-- ${method}`, result);
    return result;
  }

  notify(method: string, params: object): void {
    this.#write(`--> ${method}`, params);
    this.#client.notify(method, params);
  }

  /** What the server sent by itself, by kind: the order in which it comes is not fixed. */
  finish(): string {
    const sent = [...this.#client.notifications, ...this.#client.requests];
    const blocks = sent.map((it) => `<== ${it.method}\n${shown(it.params)}`).sort();
    return `${[...this.#blocks, ...new Set(blocks)].join('\n\n')}\n`;
  }

  #write(head: string, body: unknown): void {
    this.#blocks.push(`${head}\n${shown(body)}`);
  }
}

function shown(body: unknown): string {
  return (
    JSON.stringify(shortened(body), undefined, 1)
      .replaceAll(FOLDER_URI, 'file:///notes')
      .replaceAll(encodeURIComponent(FOLDER_URI), encodeURIComponent('file:///notes'))
      .replace(/"(?:resultId|previousResultId)": "[^"]*"/g, '"resultId": "ID"')
      .replace(/"version": "\d+\.\d+\.\d+"/g, '"version": "VERSION"')
      .replace(/"id": "[0-9a-f-]{36}"/g, '"id": "ID"')
      // Ranges and positions on one line each.
      .replace(/\{\s+"line": (\d+),\s+"character": (\d+)\s+\}/g, '$1:$2')
      .replace(/\{\s+"start": (\S+),\s+"end": (\S+)\s+\}/g, '[$1-$2]')
  );
}

/** Lists by their first entries, numbers by how many, and long words by their beginning. */
function shortened(value: unknown): unknown {
  if (typeof value === 'string')
    return value.length > 160 ? `${value.slice(0, 160)}... (${value.length})` : value;
  if (Array.isArray(value)) {
    if (value.length > 10 && value.every((it) => typeof it === 'number')) return `${value.length} numbers`;
    const more = value.length - LONGEST_LIST;
    const first = value.slice(0, LONGEST_LIST).map(shortened);
    return more > 0 && typeof value[0] === 'object' ? [...first, `and ${more} more`] : value.map(shortened);
  }
  if (typeof value !== 'object' || value === null) return value ?? null;
  return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, shortened(it)]));
}

/** A whole session: open, look, correct, ask, close. */
async function converse(client: Client, capabilities: any): Promise<string> {
  const talk = new Transcript(client);
  const position = { line: 12, character: 4 };
  const range = { start: { line: 4, character: 0 }, end: { line: 4, character: 7 } };
  talk.notify('textDocument/didOpen', {
    textDocument: { uri: URI, languageId: 'clinical-note', version: 1, text: NOTE },
  });
  const pulls = capabilities.diagnosticProvider !== undefined;
  if (pulls) await talk.request('textDocument/diagnostic', { textDocument });
  else await client.published(URI, 1);
  const actions = await talk.request('textDocument/codeAction', {
    textDocument,
    range,
    context: { diagnostics: [] },
  });
  if (capabilities.codeActionProvider.resolveProvider === true)
    await talk.request('codeAction/resolve', actions[0]);
  talk.notify('textDocument/didChange', {
    textDocument: { uri: URI, version: 2 },
    contentChanges: [{ range, text: 'Guidance' }],
  });
  if (pulls) await talk.request('textDocument/diagnostic', { textDocument });
  else await client.published(URI, 2);
  const asked: readonly (readonly [string, string, object])[] = [
    ['hoverProvider', 'textDocument/hover', { textDocument, position }],
    [
      'inlayHintProvider',
      'textDocument/inlayHint',
      { textDocument, range: { start: { line: 0, character: 0 }, end: position } },
    ],
    ['codeLensProvider', 'textDocument/codeLens', { textDocument }],
    ['documentSymbolProvider', 'textDocument/documentSymbol', { textDocument }],
    ['foldingRangeProvider', 'textDocument/foldingRange', { textDocument }],
    ['semanticTokensProvider', 'textDocument/semanticTokens/full', { textDocument }],
    [
      'executeCommandProvider',
      'workspace/executeCommand',
      { command: 'necessity.copyPlain', arguments: [URI] },
    ],
    [
      'executeCommandProvider',
      'workspace/executeCommand',
      { command: 'necessity.showReport', arguments: [URI] },
    ],
    [
      'workspace',
      'workspace/textDocumentContent',
      { uri: `necessity-report:/a.report.md?${encodeURIComponent(URI)}` },
    ],
  ];
  for (const [capability, method, params] of asked)
    if (capabilities[capability] !== undefined) await talk.request(method, params);
  talk.notify('textDocument/didClose', { textDocument });
  await client.request('textDocument/documentSymbol', { textDocument });
  return talk.finish();
}

describe('server: a whole conversation', () => {
  before(() => {
    writeFileSync(join(FOLDER, 'necessity.yaml'), 'packs: [.]\npolicies: [local]\n');
    writeFileSync(join(FOLDER, 'local.pack.yaml'), PACK);
  });
  after(() => rmSync(FOLDER, { recursive: true, force: true }));

  for (const editor of ['bare', 'vscode']) {
    it(`with ${editor === 'bare' ? 'a client that announces nothing' : 'one that announces everything'}`, async () => {
      let transcript = '';
      const play = async (client: Client, initialized: any): Promise<void> => {
        const offered = `<-- initialize\n${shown(initialized)}\n\n`;
        transcript = offered + (await converse(client, initialized.capabilities));
      };
      const workspaceFolders = [{ name: 'notes', uri: FOLDER_URI }];
      await session(capabilitiesOf(editor), play, { workspaceFolders });
      const file = `test/protocol/transcripts/${editor}.txt`;
      if (UPDATE) writeFileSync(file, transcript);
      assert.equal(transcript, readFileSync(file, 'utf8'));
    });
  }
});
