import { env, l10n, UIKind, Uri, window, workspace } from 'vscode';
import type { Server } from '../server/server.ts';

const FORMS = [
  { form: 'page', ending: 'html' },
  { form: 'markdown', ending: 'md' },
] as const;

/** Keeps reports in files: where the user says, or for a browser that prints them. */
export class ReportFiles {
  readonly #server: Server;
  /** The folder of the reports that are printed, of all windows, in the extension's own folder. */
  readonly #folder: Uri;
  /** This window's, named after the time at which it was opened. */
  readonly #printed: Uri;

  constructor(server: Server, storage: Uri) {
    this.#server = server;
    this.#folder = Uri.joinPath(storage, 'print');
    this.#printed = Uri.joinPath(this.#folder, `${Date.now()}-${crypto.randomUUID()}`);
  }

  /** Asks for form and place, and writes the report there. */
  async save(note: Uri): Promise<void> {
    const choices = [
      { label: 'HTML', description: l10n.t('to be kept, mailed or printed'), ...FORMS[0] },
      { label: 'Markdown', description: l10n.t('for another document'), ...FORMS[1] },
    ];
    const choice = await window.showQuickPick(choices, { title: l10n.t('Save the Report As') });
    if (choice === undefined) return;
    const target = await window.showSaveDialog({
      defaultUri: reportUri(note, choice.ending),
      filters: { [choice.label]: [choice.ending] },
      title: l10n.t('Save the Report'),
    });
    const text = target && (await this.#write(note, choice.form));
    if (target === undefined || text === undefined) return;
    await workspace.fs.writeFile(target, new TextEncoder().encode(text));
    const open = l10n.t('Open');
    const answer = await window.showInformationMessage(l10n.t('The report is saved.'), open);
    if (answer !== open) return;
    if (choice.form === 'page' && browserSees(target)) await env.openExternal(target);
    else await window.showTextDocument(target);
  }

  /** Opens the report in the user's browser, which can print; where that cannot see our files, it is saved instead. */
  async print(note: Uri): Promise<void> {
    if (!browserSees(this.#printed)) {
      const save = l10n.t('Save…');
      const message = l10n.t(
        'Your browser cannot open files of this machine: save the report as HTML, then open and print it.',
      );
      if ((await window.showInformationMessage(message, save)) === save) await this.save(note);
      return;
    }
    const text = await this.#write(note, 'page');
    if (text === undefined) return;
    // Its name says nothing of the patient, and nobody can guess it.
    const file = Uri.joinPath(this.#printed, `report-${crypto.randomUUID()}.html`);
    await workspace.fs.writeFile(file, new TextEncoder().encode(text));
    await env.openExternal(file);
  }

  /** Deletes the reports that this window has printed. */
  async forgetPrinted(): Promise<void> {
    await deleteFolder(this.#printed);
  }

  /** Deletes what windows that ended badly have left; another window may have printed a minute ago. */
  async forgetOld(): Promise<void> {
    const folders = await namesIn(this.#folder);
    const isOld = (name: string): boolean =>
      !(Date.now() - Number(/^\d+/.exec(name)?.[0]) < LONGEST_PRINT_MS);
    await Promise.all(folders.filter(isOld).map((it) => deleteFolder(Uri.joinPath(this.#folder, it))));
  }

  async #write(note: Uri, form: 'page' | 'markdown'): Promise<string | undefined> {
    const answer = await this.#server.ask('necessity/report', { uri: note.toString(), form });
    if (answer === undefined)
      void window.showWarningMessage(
        l10n.t('There is no report: the note is not open, or the server is stopped.'),
      );
    return answer?.text;
  }
}

/** Whether the user's browser can open the file: not from a remote machine, nor from within a browser. */
function browserSees({ scheme }: Uri): boolean {
  return env.uiKind === UIKind.Desktop && env.remoteName === undefined && scheme === 'file';
}

/** By then a browser has shown what it was given. */
const LONGEST_PRINT_MS = 24 * 60 * 60_000;

async function namesIn(folder: Uri): Promise<readonly string[]> {
  try {
    return (await workspace.fs.readDirectory(folder)).map(([name]) => name);
  } catch {
    // Nothing was ever printed.
    return [];
  }
}

async function deleteFolder(folder: Uri): Promise<void> {
  try {
    await workspace.fs.delete(folder, { recursive: true });
  } catch {
    // There is none.
  }
}

/** Beside the note, named after it; in the first folder for a note that was never saved. */
function reportUri(note: Uri, ending: string): Uri {
  const name = note.path.slice(note.path.lastIndexOf('/') + 1).replace(/(?:\.note)?\.md$/, '');
  const folder = note.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(note, '..');
  return Uri.joinPath(folder ?? Uri.file('/'), `${name || 'note'}.report.${ending}`);
}
