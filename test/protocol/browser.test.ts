import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { capabilitiesOf } from './client.ts';

/** Runs the bundle as a browser's worker does: messages are objects, and there is no `require`, `process` or `Buffer`. */
const SHIM = `
  const { parentPort } = require('node:worker_threads');
  const { runInNewContext } = require('node:vm');
  const { readFileSync } = require('node:fs');
  const scope = { postMessage: (it) => parentPort.postMessage(it), console, setTimeout, clearTimeout, crypto,
    TextDecoder, TextEncoder, URL, performance };
  scope.self = scope;
  scope.addEventListener = () => undefined;
  runInNewContext(readFileSync('server/dist/browser.js', 'utf8'), scope);
  parentPort.on('message', (data) => scope.onmessage({ data }));
`;
const URI = 'vscode-vfs://github/notes/a.note.md';

describe('server: in a browser', () => {
  let worker: Worker;
  const came: any[] = [];
  let wake = (): void => undefined;

  before(() => {
    worker = new Worker(SHIM, { eval: true });
    worker.on('message', (message) => {
      came.push(message);
      wake();
    });
  });
  after(() => worker.terminate());

  // A worker of Node, whose messages have no origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  const send = (message: object): void => worker.postMessage({ jsonrpc: '2.0', ...message });
  const answerTo = async (id: number): Promise<any> => {
    for (;;) {
      const answer = came.find((it) => it.id === id && it.method === undefined);
      if (answer !== undefined) return answer.result;
      await new Promise<void>((resolve) => (wake = resolve));
    }
  };

  it('checks notes and explains', async () => {
    const params = { processId: null, rootUri: null, capabilities: capabilitiesOf('vscode') };
    send({ id: 1, method: 'initialize', params });
    assert.equal((await answerTo(1)).serverInfo.name, 'necessity');
    send({ method: 'initialized', params: {} });
    const text = readFileSync('examples/draft.note.md', 'utf8');
    const textDocument = { uri: URI, languageId: 'clinical-note', version: 1, text };
    send({ method: 'textDocument/didOpen', params: { textDocument } });
    send({ id: 2, method: 'textDocument/diagnostic', params: { textDocument: { uri: URI } } });
    const { items } = await answerTo(2);
    assert.ok(items.some((it: any) => it.code.startsWith('facet-block/')));
    const position = { line: 9, character: 3 };
    send({ id: 3, method: 'textDocument/hover', params: { textDocument: { uri: URI }, position } });
    assert.ok((await answerTo(3)).contents);
    send({
      id: 4,
      method: 'workspace/textDocumentContent',
      params: { uri: items[0].codeDescription?.href ?? '' },
    });
    assert.equal(typeof (await answerTo(4)).text, 'string');
  });
});
