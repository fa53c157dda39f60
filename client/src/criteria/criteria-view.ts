import {
  commands,
  Disposable,
  EventEmitter,
  l10n,
  type Memento,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
  window,
} from 'vscode';
import type { CurrentChecklist } from '../note/current-checklist.ts';
import { type PlainRange, revealRange } from '../note/reveal.ts';
import type { Checklist } from '../server/protocol.ts';
import { itemOf, REVEAL_COMMAND } from './row-items.ts';
import {
  countOpen,
  type CriterionRow,
  type EvidenceRow,
  type Filter,
  FILTERS,
  idOf,
  type Row,
  rowsOf,
  type SectionRow,
} from './rows.ts';

const FILTER_KEY = 'necessity.criteria.filter';
/** Selects the row with the focus in the list with the focus, or takes its selection back; runs nothing. */
const TOGGLE_FOCUSED = 'list.toggleSelection';

/** The tree of criteria of the current note, in the activity bar. */
export class CriteriaView implements TreeDataProvider<Row> {
  readonly #current: CurrentChecklist;
  readonly #memory: Memento;
  readonly #changed = new EventEmitter<void>();
  readonly #listening: Disposable;
  readonly #view: TreeView<Row>;
  #filter: Filter;
  #rows: readonly SectionRow[] = [];

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(current: CurrentChecklist, memory: Memento) {
    this.#current = current;
    this.#memory = memory;
    this.#filter = FILTERS.find((it) => it === memory.get(FILTER_KEY)) ?? 'open';
    this.#view = window.createTreeView('necessity.criteria', {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.#listening = Disposable.from(
      this.#changed,
      this.#view,
      current.onDidChange(() => this.#show()),
      commands.registerCommand(REVEAL_COMMAND, (row: Row) => this.#reveal(row)),
      ...FILTERS.map((it) =>
        commands.registerCommand(`necessity.criteria.show.${it}`, () => this.#choose(it)),
      ),
    );
    this.#show();
  }

  getTreeItem(row: Row): TreeItem {
    return itemOf(row);
  }

  getChildren(row?: Row): Row[] {
    if (row === undefined) return [...this.#rows];
    return row.kind === 'evidence' ? [] : [...row.rows];
  }

  getParent(row: Row): Row | undefined {
    return row.kind === 'section' ? undefined : row.parent;
  }

  /**
   * The row that the keyboard is on. VS Code gives it to no command that is bound to a key, and tells extensions only
   * which rows are selected: so its selection is changed, and changed back.
   */
  async focusedRow(): Promise<Row | undefined> {
    const before = this.#view.selection;
    await commands.executeCommand(TOGGLE_FOCUSED);
    const after = this.#view.selection;
    await commands.executeCommand(TOGGLE_FOCUSED);
    return onlyIn(after, before) ?? onlyIn(before, after);
  }

  dispose(): void {
    this.#listening.dispose();
  }

  #show(): void {
    const { checklist } = this.#current;
    void commands.executeCommand('setContext', FILTER_KEY, this.#filter);
    this.#rows = checklist === undefined ? [] : rowsOf(checklist, this.#filter);
    this.#view.message = checklist === undefined ? '' : messageOf(checklist, this.#rows, this.#filter);
    const errors = checklist === undefined ? 0 : countOpen(checklist).errors;
    this.#view.badge =
      errors === 0
        ? undefined
        : {
            value: errors,
            tooltip: errors === 1 ? l10n.t('1 open error') : l10n.t('{0} open errors', errors),
          };
    this.#changed.fire();
  }

  #choose(filter: Filter): void {
    this.#filter = filter;
    void this.#memory.update(FILTER_KEY, filter);
    this.#show();
  }

  async #reveal(row: Row): Promise<void> {
    const { document } = this.#current;
    if (document === undefined || row.kind === 'section') return;
    await revealRange(document, placeOf(row));
  }
}

/** Of a section that the note does not have, only where it would be reported: what stands there is not meant. */
function placeOf(row: CriterionRow | EvidenceRow): PlainRange {
  if (row.kind === 'evidence') return row.evidence.range;
  const { range, evidence } = row.criterion;
  const isAbsent = row.parent.section.range === null && evidence.length === 0;
  return isAbsent ? { start: range.start, end: range.start } : range;
}

function onlyIn(rows: readonly Row[], others: readonly Row[]): Row | undefined {
  return rows.find((it) => !others.some((other) => idOf(other) === idOf(it)));
}

/** What stands above the rows: how much is met, or why nothing stands below. */
function messageOf(checklist: Checklist, rows: readonly SectionRow[], filter: Filter): string {
  const { tally, silence, suppressed } = checklist;
  const why = silence === null ? '' : `${silenceWords(silence)} `;
  const hidden = suppressed === 0 ? '' : ` ${l10n.t('{0} hidden by comments.', suppressed)}`;
  const sum = tally.of === 0 ? '' : l10n.t('{0} of {1} criteria are met.', tally.met, tally.of);
  const none =
    rows.length > 0 || tally.of === 0
      ? ''
      : ` ${filter === 'open' ? l10n.t('Nothing is open.') : l10n.t('Nothing is met yet.')}`;
  const only = filter === 'met' && rows.length > 0 ? ` ${l10n.t('Only these are shown.')}` : '';
  return `${why}${sum}${only}${none}${hidden}`.trim();
}

/** Why a note has few findings or none, in one sentence or two. */
function silenceWords(silence: NonNullable<Checklist['silence']>): string {
  switch (silence) {
    case 'no-pack':
      return l10n.t('No policy judges this note: the one that its front matter names is not installed.');
    case 'no-criterion':
      return l10n.t('No criterion of the policy applies to this note.');
    case 'prose':
      return l10n.t(
        'This note is mostly running text, which is not read. Write fields and lists below headings.',
      );
    case 'empty':
      return l10n.t('This note is empty. Begin with a template.');
  }
}
