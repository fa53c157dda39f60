import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';

const SERVER = 'server/dist/server.cjs';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: unknown;
}

interface Waiting {
  readonly matches: (message: Message) => boolean;
  readonly resolve: (message: Message) => void;
}

/** A client of the built server over its standard streams, with nothing but the protocol's framing. */
export class Client {
  /** Every notification that came, in order. */
  readonly notifications: Message[] = [];
  /** Every request of the server, in order. */
  readonly requests: Message[] = [];
  /** What requests of the server are answered with, by their method; null where nothing is set. */
  readonly answers: Record<string, (params: any) => unknown> = {};
  readonly exit: Promise<number | null>;
  readonly #process: ChildProcess;
  readonly #waiting = new Set<Waiting>();
  #chunks: Buffer[] = [];
  #size = 0;
  /** The bytes that must be there before it is worth looking again. */
  #wanted = 0;
  #nextId = 1;

  /** `errors` is where the server's standard error goes; `server` is the file that is run. */
  constructor(
    args: readonly string[] = ['--stdio'],
    errors: 'inherit' | 'ignore' = 'inherit',
    server: string = SERVER,
  ) {
    this.#process = spawn(process.execPath, [server, ...args], { stdio: ['pipe', 'pipe', errors] });
    this.exit = new Promise((resolve) => this.#process.once('exit', (code) => resolve(code)));
    this.#process.stdout!.on('data', (chunk: Buffer) => this.#receive(chunk));
  }

  /** Starts a session with what a recorded editor announces (`vscode`, `bare`, ...). Returns the server's answer. */
  async initialize(capabilities: object, more: object = {}): Promise<any> {
    const result = await this.request('initialize', {
      processId: null,
      rootUri: null,
      capabilities,
      ...more,
    });
    this.notify('initialized', {});
    return result;
  }

  open(uri: string, text: string, version = 1): void {
    this.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'clinical-note', version, text },
    });
  }

  /** Replaces the whole text, or applies the ranges' changes. */
  change(uri: string, version: number, contentChanges: readonly object[]): void {
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  /** Sends a request and returns its result; an error is thrown as the protocol gives it. */
  async request(method: string, params: unknown): Promise<any> {
    return this.requestWithId(method, params).answer;
  }

  /** Sends a request that can be cancelled by its id. */
  requestWithId(method: string, params: unknown): { readonly id: number; readonly answer: Promise<any> } {
    const id = this.#nextId++;
    return { id, answer: this.#ask(id, method, params) };
  }

  /** Sends bytes as they are, where a test wants a broken message. */
  sendRaw(bytes: string): void {
    this.#process.stdin!.write(bytes);
  }

  /** Closes the server's standard input, as an editor that ends without a word. */
  endInput(): void {
    this.#process.stdin!.end();
  }

  async #ask(id: number, method: string, params: unknown): Promise<any> {
    const answer = this.#next((it) => it.id === id && it.method === undefined);
    this.#send({ id, method, params });
    const { result, error } = await answer;
    if (error !== undefined) throw new Error(JSON.stringify(error));
    return result;
  }

  notify(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  /** The next diagnostics that are published for this version of the document. */
  async published(uri: string, version?: number): Promise<any> {
    const isWanted = ({ method, params }: Message): boolean => {
      const it = params as { uri: string; version?: number };
      return (
        method === 'textDocument/publishDiagnostics' &&
        it.uri === uri &&
        (version === undefined || it.version === version)
      );
    };
    const come = this.notifications.findLast(isWanted);
    return (come ?? (await this.#next(isWanted))).params;
  }

  /** The next notification of a kind that fits, or the last that has come. */
  async notified(method: string, fits: (params: any) => boolean = () => true): Promise<any> {
    const isWanted = (it: Message): boolean => it.method === method && it.id === undefined && fits(it.params);
    return (this.notifications.findLast(isWanted) ?? (await this.#next(isWanted))).params;
  }

  /** The next request of the server of that kind, or the last that has come. */
  async asked(method: string): Promise<any> {
    const isWanted = (it: Message): boolean => it.method === method && it.id !== undefined;
    return (this.requests.findLast(isWanted) ?? (await this.#next(isWanted))).params;
  }

  /** Shuts the server down as editors do and returns its exit code. */
  async close(): Promise<number | null> {
    await this.request('shutdown', undefined);
    this.notify('exit', undefined);
    return this.exit;
  }

  /** Ends the server at once, where a test has failed. */
  kill(): void {
    this.#process.kill('SIGKILL');
  }

  #next(matches: Waiting['matches']): Promise<Message> {
    return new Promise((resolve) => this.#waiting.add({ matches, resolve }));
  }

  #send(message: object): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.#process.stdin!.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.#process.stdin!.write(body);
  }

  #receive(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    // Joined only when a whole message may be there: a large one comes in many chunks.
    while (this.#size > 0 && this.#size >= this.#wanted) {
      const received = Buffer.concat(this.#chunks);
      const headerEnd = received.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/i.exec(received.toString('latin1', 0, headerEnd))?.[1]);
      const end = headerEnd < 0 ? this.#size + 1 : headerEnd + 4 + length;
      this.#wanted = end;
      this.#keep(received);
      if (received.length < end) return;
      this.#wanted = 0;
      this.#keep(received.subarray(end));
      this.#take(JSON.parse(received.toString('utf8', headerEnd + 4, end)) as Message);
    }
  }

  #keep(received: Buffer): void {
    this.#chunks = [received];
    this.#size = received.length;
  }

  #take(message: Message): void {
    if (message.method !== undefined && message.id === undefined) this.notifications.push(message);
    if (message.method !== undefined && message.id !== undefined) {
      this.requests.push(message);
      const result = this.answers[message.method]?.(message.params) ?? null;
      this.#send({ id: message.id, result });
    }
    for (const waiting of this.#waiting) {
      if (!waiting.matches(message)) continue;
      this.#waiting.delete(waiting);
      waiting.resolve(message);
    }
  }
}

/** The capabilities that an editor announces, as recorded. */
export function capabilitiesOf(editor: string): any {
  const recorded = JSON.parse(readFileSync(`test/support/capabilities/${editor}.json`, 'utf8'));
  return recorded.initialize.capabilities;
}
