import {
  type Command,
  Disposable,
  type DocumentFilter,
  l10n,
  languages,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  workspace,
} from 'vscode';
import { countOpen } from '../criteria/rows.ts';
import type { CurrentChecklist } from '../note/current-checklist.ts';
import { NOTE_LANGUAGE } from '../note/current-note.ts';
import type { Checklist } from '../server/protocol.ts';
import type { Server } from '../server/server.ts';

/**
 * What the language status says: counts of the note, policy and request, why nothing is shown, and what is limited here.
 * VS Code shows each item in one line, of which it cuts off what is longer than some 70 letters, the command first.
 */
export class StatusItems {
  readonly #current: CurrentChecklist;
  readonly #server: Server;
  readonly #note = languages.createLanguageStatusItem('necessity.note', { language: NOTE_LANGUAGE });
  readonly #policy = languages.createLanguageStatusItem('necessity.policy', NOWHERE);
  readonly #limits: Limits;
  readonly #noNote = noNoteItem();
  readonly #listening: Disposable;

  /** `readsFiles`: the server can read the files of the workspace. */
  constructor(current: CurrentChecklist, server: Server, readsFiles: boolean) {
    this.#limits = new Limits(readsFiles);
    this.#current = current;
    this.#server = server;
    this.#note.name = 'Necessity';
    this.#policy.name = l10n.t('Necessity, policy');
    this.#policy.command = CHOOSE();
    this.#listening = Disposable.from(
      this.#note,
      this.#policy,
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
    this.#showPolicy(checklist);
    if (state === 'stopped') return this.#showStopped();
    const said = checklist === undefined ? WAITING() : saidOf(checklist);
    Object.assign(this.#note, { severity: LanguageStatusSeverity.Information, ...said });
  }

  #showPolicy(checklist: Checklist | undefined): void {
    const names = checklist?.packs.map((it) => `${it.id} ${it.version}`).join(', ') ?? '';
    this.#policy.selector = names === '' ? NOWHERE : { language: NOTE_LANGUAGE };
    this.#policy.text = names;
    const kind = checklist?.request.find((it) => it.label === 'Request')?.words;
    this.#policy.detail = kind ?? l10n.t('kind of request not told');
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

/** A selector of no document: the item is not shown. */
const NOWHERE: readonly DocumentFilter[] = [];

type Said = Pick<LanguageStatusItem, 'text' | 'detail' | 'command'> &
  Partial<Pick<LanguageStatusItem, 'severity'>>;

const WAITING = (): Said => ({ text: l10n.t('Reading the note'), detail: '', command: undefined });

function saidOf(checklist: Checklist): Said {
  const { tally, silence } = checklist;
  if (silence !== null) return { ...silent(silence), detail: '', severity: LanguageStatusSeverity.Warning };
  const { errors, others } = countOpen(checklist);
  return {
    text: l10n.t('{0} of {1} met, {2} open as errors, {3} others', tally.met, tally.of, errors, others),
    detail: '',
    command: REPORT(),
  };
}

/** Why a note has few findings or none, shorter than the criteria view says it. */
function silent(silence: NonNullable<Checklist['silence']>): Pick<Said, 'text' | 'command'> {
  switch (silence) {
    case 'no-pack':
      return { text: l10n.t('Not checked: its policy is not installed'), command: CHOOSE() };
    case 'no-criterion':
      return { text: l10n.t('No criterion of the policy applies'), command: REPORT() };
    case 'prose':
      return { text: l10n.t('Mostly running text, which is not read'), command: REPORT() };
    case 'empty':
      return { text: l10n.t('This note is empty'), command: BEGIN() };
  }
}

const CHOOSE = (): Command => ({ command: 'necessity.choosePolicies', title: l10n.t('Choose Policies') });
const BEGIN = (): Command => ({ command: 'necessity.newNote', title: l10n.t('Begin with a Template') });
const TRUST = (): Command => ({ command: 'workbench.trust.manage', title: l10n.t('Manage Trust') });
const REPORT = (): Command => ({ command: 'necessity.showReport', title: l10n.t('Report') });

/** Why a text that looks like a note is not checked. */
function noNoteItem(): Disposable {
  const item = languages.createLanguageStatusItem('necessity.no-note', [
    { language: 'markdown' },
    { language: 'plaintext' },
  ]);
  item.name = 'Necessity';
  item.text = l10n.t('Not checked: this is no clinical note');
  item.detail = l10n.t('name it *.note.md');
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
    this.#item.detail = limits.join(', ');
    // Where there is no command, the detail has room for more.
    this.#item.command = workspace.isTrusted ? undefined : TRUST();
  }
}

function limitsHere(readsFiles: boolean): readonly string[] {
  const folders = workspace.workspaceFolders ?? [];
  const isVirtual = folders.length > 0 && folders.every((it) => it.uri.scheme !== 'file');
  return [
    ...(workspace.isTrusted ? [] : [l10n.t('settings of this folder are ignored')]),
    ...(isVirtual || !readsFiles ? [l10n.t('only open notes are checked, necessity.yaml is not read')] : []),
  ];
}
