import {
  type Command,
  Disposable,
  l10n,
  languages,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  workspace,
} from 'vscode';
import { silenceWords } from '../criteria/criteria-view.ts';
import { countOpen } from '../criteria/rows.ts';
import type { CurrentChecklist } from '../note/current-checklist.ts';
import { NOTE_LANGUAGE } from '../note/current-note.ts';
import type { Checklist } from '../server/protocol.ts';
import type { Server } from '../server/server.ts';

/** Settings of a workspace that nobody trusts are ignored: those in `package.json`, `restrictedConfigurations`. */
const RESTRICTED = ['necessity.diagnostics.scope', 'necessity.trace.server'];

/** What the language status says: pack, request and counts of the note, why nothing is shown, and what is limited here. */
export class StatusItems {
  readonly #current: CurrentChecklist;
  readonly #server: Server;
  readonly #note = languages.createLanguageStatusItem('necessity.note', { language: NOTE_LANGUAGE });
  readonly #limits: Limits;
  readonly #noNote = noNoteItem();
  readonly #listening: Disposable;

  /** `readsFiles`: the server can read the files of the workspace. */
  constructor(current: CurrentChecklist, server: Server, readsFiles: boolean) {
    this.#limits = new Limits(readsFiles);
    this.#current = current;
    this.#server = server;
    this.#note.name = 'Necessity';
    this.#listening = Disposable.from(
      this.#note,
      this.#limits,
      this.#noNote,
      current.onDidChange(() => this.#show()),
      server.onDidChangeState(() => this.#show()),
    );
    this.#show();
  }

  dispose(): void {
    this.#listening.dispose();
  }

  #show(): void {
    const { state } = this.#server;
    const { checklist } = this.#current;
    this.#note.busy = state === 'starting';
    if (state === 'stopped') return this.#showStopped();
    const said = checklist === undefined ? WAITING() : saidOf(checklist);
    Object.assign(this.#note, { severity: LanguageStatusSeverity.Information, ...said });
  }

  #showStopped(): void {
    Object.assign(this.#note, {
      text: l10n.t('Notes are not checked'),
      detail: l10n.t('The server is stopped'),
      severity: LanguageStatusSeverity.Error,
      command: { command: 'necessity.restart', title: l10n.t('Restart') },
    });
  }
}

type Said = Pick<LanguageStatusItem, 'text' | 'detail' | 'command'> &
  Partial<Pick<LanguageStatusItem, 'severity'>>;

const WAITING = (): Said => ({ text: l10n.t('Reading the note'), detail: '', command: undefined });

function saidOf(checklist: Checklist): Said {
  const { packs, request, tally, silence } = checklist;
  const names = packs.map((it) => `${it.id} ${it.version}`).join(', ');
  const kind = request.find((it) => it.label === 'Request')?.words ?? l10n.t('kind of request not told');
  if (silence !== null)
    return {
      text: silenceWords(silence),
      detail: names,
      severity: LanguageStatusSeverity.Warning,
      command: silence === 'no-pack' ? CHOOSE() : silence === 'empty' ? BEGIN() : REPORT(),
    };
  const { errors, others } = countOpen(checklist);
  return {
    text: l10n.t('{0} of {1} met, {2} open as errors, {3} others', tally.met, tally.of, errors, others),
    detail: `${names}; ${kind}`,
    command: REPORT(),
  };
}

const CHOOSE = (): Command => ({ command: 'necessity.choosePolicies', title: l10n.t('Choose Policies') });
const BEGIN = (): Command => ({ command: 'necessity.newNote', title: l10n.t('Begin with a Template') });
const REPORT = (): Command => ({ command: 'necessity.showReport', title: l10n.t('Report') });

/** Why a text that looks like a note is not checked. */
function noNoteItem(): Disposable {
  const item = languages.createLanguageStatusItem('necessity.no-note', [
    { language: 'markdown' },
    { language: 'plaintext' },
  ]);
  item.name = 'Necessity';
  item.text = l10n.t('Not checked: this is no clinical note');
  item.detail = l10n.t('Notes are files named *.note.md, or of the language Clinical Note');
  item.command = { command: 'workbench.action.editor.changeLanguageMode', title: l10n.t('Change Language') };
  return item;
}

/** What does not work in the opened folders, where something does not. */
class Limits {
  #item: LanguageStatusItem | undefined;
  readonly #readsFiles: boolean;
  readonly #listening: Disposable;

  constructor(readsFiles: boolean) {
    this.#readsFiles = readsFiles;
    const show = (): void => this.#show();
    this.#listening = Disposable.from(
      workspace.onDidGrantWorkspaceTrust(show),
      workspace.onDidChangeWorkspaceFolders(show),
    );
    this.#show();
  }

  dispose(): void {
    this.#item?.dispose();
    this.#listening.dispose();
  }

  #show(): void {
    this.#item?.dispose();
    this.#item = undefined;
    const limits = limitsHere(this.#readsFiles);
    if (limits.length === 0) return;
    this.#item = languages.createLanguageStatusItem('necessity.limits', { language: NOTE_LANGUAGE });
    this.#item.name = l10n.t('Necessity, limits');
    this.#item.text = l10n.t('Limited here');
    this.#item.detail = limits.join(' ');
  }
}

function limitsHere(readsFiles: boolean): readonly string[] {
  const folders = workspace.workspaceFolders ?? [];
  const isVirtual = folders.length > 0 && folders.every((it) => it.uri.scheme !== 'file');
  return [
    ...(workspace.isTrusted
      ? []
      : [l10n.t('The folder is not trusted: its values of {0} are ignored.', RESTRICTED.join(', '))]),
    ...(isVirtual || !readsFiles
      ? [
          l10n.t(
            'Only open notes are checked, by what is installed: necessity.yaml, packs of the folder and necessity.diagnostics.scope are ignored.',
          ),
        ]
      : []),
  ];
}
