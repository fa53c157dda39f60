import {
  commands,
  Disposable,
  EventEmitter,
  l10n,
  languages,
  type QuickPickItem,
  Range,
  SnippetString,
  TabInputText,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import { NOTE_LANGUAGE } from '../note/current-note.ts';
import { sayNoAnswer } from '../server/no-answer.ts';
import type { TemplateChoice } from '../server/protocol.ts';
import type { CommandHost } from './note-commands.ts';

/** The scheme of previews of templates, which nobody checks. */
const TEMPLATE_SCHEME = 'necessity-template';

/** Makes a note from a template: a list of templates, each shown beside it before it is chosen. */
export function newNoteCommand(host: CommandHost): Disposable {
  const previews = new Previews();
  return Disposable.from(
    previews,
    commands.registerCommand('necessity.newNote', async () => {
      const templates = await host.server.ask('necessity/templates', { date: today() });
      if (templates === undefined) return sayNoAnswer();
      const chosen = await choose(templates, previews);
      await previews.close();
      if (chosen === undefined) return;
      await write(chosen, host.note.document);
    }),
  );
}

/** Writes into an empty note; where another is open, into a new one, which has no file yet. The first blank is selected. */
async function write({ text, snippet }: TemplateChoice, open: TextDocument | undefined): Promise<void> {
  const isEmpty = open !== undefined && open.getText().trim() === '';
  const note = isEmpty ? open : await workspace.openTextDocument({ language: NOTE_LANGUAGE });
  const editor = await window.showTextDocument(note, { preview: false });
  const whole = note.validateRange(new Range(0, 0, note.lineCount, 0));
  const body = snippet === null ? new SnippetString().appendText(text) : new SnippetString(snippet);
  await editor.insertSnippet(body, whole);
}

interface Choice extends QuickPickItem {
  readonly template: TemplateChoice;
}

function choose(
  templates: readonly TemplateChoice[],
  previews: Previews,
): Promise<TemplateChoice | undefined> {
  const pick = window.createQuickPick<Choice>();
  pick.title = l10n.t('New Note from Template');
  pick.items = templates.map((template) => ({ label: template.title, description: template.id, template }));
  pick.matchOnDescription = true;
  return new Promise((resolve) => {
    pick.onDidChangeActive(([active]) => active && previews.show(active.template));
    pick.onDidAccept(() => {
      resolve(pick.activeItems[0]?.template);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** Documents that show a template as long as nobody has chosen it. */
class Previews {
  readonly #texts = new Map<string, string>();
  readonly #changed = new EventEmitter<Uri>();
  #wanted: TemplateChoice | undefined;
  #opening = Promise.resolve();
  readonly #providing = workspace.registerTextDocumentContentProvider(TEMPLATE_SCHEME, {
    onDidChange: this.#changed.event,
    provideTextDocumentContent: (uri) => this.#texts.get(uri.path) ?? '',
  });

  /** Shows the template instead of the one before. */
  show(template: TemplateChoice): void {
    this.#wanted = template;
    this.#opening = this.#opening.then(() => this.#open(template)).catch(() => undefined);
  }

  /** Ends with no preview, not even one that was still being opened. */
  async close(): Promise<void> {
    this.#wanted = undefined;
    await this.#opening;
    await closeAllBut(undefined);
  }

  async #open(template: TemplateChoice): Promise<void> {
    const { id, text } = template;
    // Another one is wanted by now, or none.
    if (this.#wanted !== template) return;
    const uri = Uri.from({ scheme: TEMPLATE_SCHEME, path: `/${id}.note.md` });
    this.#texts.set(uri.path, text);
    this.#changed.fire(uri);
    const document = await workspace.openTextDocument(uri);
    await languages.setTextDocumentLanguage(document, NOTE_LANGUAGE);
    // A tab of its own: VS Code's preview tab may hold the note that the user was looking at.
    await window.showTextDocument(document, { preview: false, preserveFocus: true });
    await closeAllBut(uri);
  }

  dispose(): void {
    Disposable.from(this.#providing, this.#changed).dispose();
  }
}

/** Closes the tabs with previews of templates, except the one that is named. */
async function closeAllBut(kept: Uri | undefined): Promise<void> {
  const tabs = window.tabGroups.all.flatMap((it) => it.tabs);
  const isClosed = ({ input }: (typeof tabs)[number]): boolean =>
    input instanceof TabInputText && input.uri.scheme === TEMPLATE_SCHEME && input.uri.path !== kept?.path;
  await window.tabGroups.close(tabs.filter(isClosed), true);
}

/** The user's own day: a note that is begun today. */
function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
