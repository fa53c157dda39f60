import {
  Disposable,
  l10n,
  type TextDocument,
  type TextEditorSelectionChangeEvent,
  TextEditorSelectionChangeKind,
  type Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { CurrentChecklist } from '../note/current-checklist.ts';
import { isNote } from '../note/current-note.ts';
import { revealRange } from '../note/reveal.ts';
import type { Server } from '../server/server.ts';
import type { FromPage, ToPage } from './report-messages.ts';
import { reportPage } from './report-page.ts';

/** The kind of the panel, by which menus and restored windows know it. */
const REPORT_VIEW = 'necessity.report';

/** What the panel needs of the rest of the extension. */
export interface ReportHost {
  readonly server: Server;
  readonly current: CurrentChecklist;
  /** The folder of the page's script and style. */
  readonly folder: Uri;
  readonly save: (note: Uri) => void;
  readonly print: (note: Uri) => void;
}

/** The report beside the note: one panel, which follows the note that is written. */
export class ReportPanel {
  readonly #of: ReportHost;
  readonly #listening: Disposable;
  #panel: WebviewPanel | undefined;
  #note: TextDocument | undefined;
  /** The version of the note that is shown. */
  #shown: number | undefined;

  constructor(of: ReportHost) {
    this.#of = of;
    this.#listening = Disposable.from(
      of.current.onDidChange(() => this.#follow()),
      window.onDidChangeTextEditorSelection((event) => this.#followCursor(event)),
      window.registerWebviewPanelSerializer(REPORT_VIEW, {
        deserializeWebviewPanel: (panel) => {
          this.#adopt(panel);
          return Promise.resolve();
        },
      }),
    );
  }

  /** The note whose report is shown; undefined where none is. */
  get note(): TextDocument | undefined {
    return this.#panel && this.#note;
  }

  /** Shows the report of the note beside it, or brings it to the front. */
  show(note: TextDocument): void {
    this.#note = note;
    if (this.#panel !== undefined) {
      this.#panel.reveal(undefined, true);
      return void this.#refresh();
    }
    const options = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    this.#adopt(window.createWebviewPanel(REPORT_VIEW, l10n.t('Report'), options));
  }

  dispose(): void {
    this.#panel?.dispose();
    this.#listening.dispose();
  }

  #adopt(panel: WebviewPanel): void {
    this.#panel?.dispose();
    this.#panel = panel;
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: [this.#of.folder] };
    webview.onDidReceiveMessage((message: FromPage) => this.#receive(message));
    panel.onDidDispose(() => {
      if (this.#panel === panel) this.#panel = undefined;
    });
    webview.html = reportPage(webview, this.#of.folder, nonce());
  }

  #follow(): void {
    const { document } = this.#of.current;
    if (document !== undefined) this.#note = document;
    if (this.#panel !== undefined) void this.#refresh();
  }

  #followCursor({ textEditor: { document }, selections, kind }: TextEditorSelectionChangeEvent): void {
    const isMove =
      kind === TextEditorSelectionChangeKind.Mouse || kind === TextEditorSelectionChangeKind.Keyboard;
    const line = selections[0]?.active.line;
    // Typing moves the cursor too, and must not move the report away from what is read there.
    const isTyping = document.version !== this.#shown;
    if (isMove && line !== undefined && document === this.#note && !isTyping)
      this.#tell({ kind: 'cursor', line });
  }

  async #refresh(): Promise<void> {
    const note = this.#note ?? this.#of.current.document;
    if (note === undefined || !isNote(note))
      return this.#tell({ kind: 'nothing', message: l10n.t('Open a clinical note to see its report.') });
    if (this.#of.server.state === 'stopped') {
      const message = l10n.t(
        'The server is stopped: the note is not checked, and this would be an old report.',
      );
      return this.#tell({ kind: 'nothing', message });
    }
    const { version } = note;
    const answer = await this.#of.server.ask('necessity/report', {
      uri: note.uri.toString(),
      form: 'content',
    });
    // Another note may be in front by now; and while the server starts the page keeps what it shows.
    if (answer === undefined || this.#panel === undefined || this.#note !== note) return;
    const name = workspace.asRelativePath(note.uri);
    this.#shown = version;
    this.#panel.title = l10n.t('Report: {0}', name.slice(name.lastIndexOf('/') + 1));
    this.#tell({ kind: 'content', html: answer.text, name, line: cursorIn(note) });
  }

  #tell(message: ToPage): void {
    void this.#panel?.webview.postMessage(message);
  }

  #receive(message: FromPage): void {
    const note = this.#note?.uri;
    switch (message.kind) {
      case 'ready':
        this.#note ??= this.#of.current.document;
        return void this.#refresh();
      case 'reveal': {
        const [line, character, endLine, endCharacter] = message.place;
        const range = { start: { line, character }, end: { line: endLine, character: endCharacter } };
        return note && void revealRange(note, range);
      }
      case 'save':
        return note && this.#of.save(note);
      case 'print':
        return note && this.#of.print(note);
    }
  }
}

/** The line of the cursor, of the active editor before others; null where none shows the note. */
function cursorIn(note: TextDocument): number | null {
  const editors = [window.activeTextEditor, ...window.visibleTextEditors];
  return editors.find((it) => it?.document === note)?.selection.active.line ?? null;
}

/** Nobody can guess it, so that no other script runs in the page. */
function nonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(24))]
    .map((it) => it.toString(16).padStart(2, '0'))
    .join('');
}
