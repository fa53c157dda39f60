import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { Criterion, Outcome } from '../server/protocol.ts';
import { type CriterionRow, type EvidenceRow, idOf, type Row, type SectionRow } from './rows.ts';

/** The command behind a click on a row that has a place in the note. */
export const REVEAL_COMMAND = 'necessity.criteria.reveal';

/** A row as VS Code shows it: its outcome by icon and by word, never by colour alone. */
export function itemOf(row: Row): TreeItem {
  switch (row.kind) {
    case 'section':
      return sectionItem(row);
    case 'criterion':
      return criterionItem(row);
    case 'evidence':
      return evidenceItem(row);
  }
}

function sectionItem(row: SectionRow): TreeItem {
  const { name, range, criteria } = row.section;
  const open = criteria.filter((it) => it.open).length;
  const applying = criteria.filter((it) => it.outcome !== 'not-applicable').length;
  const met = criteria.filter((it) => it.outcome === 'met' || it.outcome === 'excepted').length;
  const item = new TreeItem(name, TreeItemCollapsibleState.Expanded);
  item.id = idOf(row);
  item.description =
    open > 0 ? l10n.t('{0} open of {1}', open, applying) : l10n.t('{0} of {1} met', met, applying);
  item.contextValue = 'section';
  item.tooltip = range === null ? l10n.t('The note has no such section') : name;
  item.accessibilityInformation = {
    label: `${l10n.t('Section {0}', name)}, ${item.description}${range === null ? `, ${item.tooltip}` : ''}`,
  };
  return item;
}

function criterionItem(row: CriterionRow): TreeItem {
  const { criterion } = row;
  const hasPlaces = row.rows.length > 0;
  const item = new TreeItem(
    criterion.title,
    hasPlaces ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None,
  );
  const said = saidOf(criterion);
  item.id = idOf(row);
  item.iconPath = iconOf(criterion);
  item.description = said;
  item.contextValue = criterion.fixes.length > 0 ? 'criterion fixable' : 'criterion';
  item.tooltip = [criterion.title, `${wordOf(criterion)}: ${said}`, criterion.id].join('\n');
  item.accessibilityInformation = { label: labelOf(criterion, said) };
  item.command = revealCommand(row);
  return item;
}

/** Line and value first: a narrow side bar cuts off what follows. */
function evidenceItem(row: EvidenceRow): TreeItem {
  const { range, words, read } = row.evidence;
  const line = l10n.t('Line {0}', range.start.line + 1);
  const item = new TreeItem(read === null ? line : `${line} = ${read}`, TreeItemCollapsibleState.None);
  item.id = idOf(row);
  item.iconPath = new ThemeIcon('quote');
  item.description = words;
  item.contextValue = 'evidence';
  item.tooltip = read === null ? `${line}: ${words}` : `${line}: ${words}\n= ${read}`;
  item.accessibilityInformation = {
    label: read === null ? `${line}: ${words}` : l10n.t('{0}: {1}. Read as {2}', line, words, read),
  };
  item.command = revealCommand(row);
  return item;
}

function revealCommand(row: CriterionRow | EvidenceRow): {
  command: string;
  title: string;
  arguments: Row[];
} {
  return { command: REVEAL_COMMAND, title: l10n.t('Show in the Note'), arguments: [row] };
}

/** What is wrong, why it is hidden, or what was read. */
function saidOf({ message, hidden, evidence: [first] }: Criterion): string {
  if (hidden !== null) return l10n.t('hidden in the note: {0}', hidden);
  return message ?? first?.read ?? first?.words ?? '';
}

function labelOf(criterion: Criterion, said: string): string {
  const places = criterion.evidence.length + criterion.more;
  const parts = [
    `${criterion.title}: ${wordOf(criterion)}`,
    said,
    places === 1 ? l10n.t('1 place in the note') : places > 1 ? l10n.t('{0} places in the note', places) : '',
    criterion.fixes.length > 0 ? l10n.t('a fix is offered') : '',
  ];
  return parts.filter((it) => it !== '').join('. ');
}

/** The outcome and its weight in words: `not met, error`. */
function wordOf({ outcome, severity, open }: Criterion): string {
  const words: Readonly<Record<Outcome, string>> = {
    met: l10n.t('met'),
    excepted: l10n.t('excepted, the reason is documented'),
    missing: l10n.t('not found'),
    unmet: l10n.t('not met'),
    unreadable: l10n.t('cannot be read'),
    'not-applicable': l10n.t('does not apply'),
  };
  const weights = {
    error: l10n.t('error'),
    warning: l10n.t('warning'),
    information: l10n.t('information'),
    hint: l10n.t('hint'),
  } as const;
  return open && severity !== null ? `${words[outcome]}, ${weights[severity]}` : words[outcome];
}

const SHAPES: Readonly<Record<Outcome, string>> = {
  met: 'pass',
  excepted: 'verified',
  missing: 'circle-large-outline',
  unmet: 'error',
  unreadable: 'question',
  'not-applicable': 'dash',
};

const COLOURS = {
  error: 'problemsErrorIcon.foreground',
  warning: 'problemsWarningIcon.foreground',
  information: 'problemsInfoIcon.foreground',
  hint: 'problemsInfoIcon.foreground',
} as const;

/** The shape tells the outcome; the colour only repeats how much it weighs. */
function iconOf({ outcome, severity, hidden, open }: Criterion): ThemeIcon {
  if (hidden !== null) return new ThemeIcon('eye-closed');
  if (open && severity !== null) return new ThemeIcon(SHAPES[outcome], new ThemeColor(COLOURS[severity]));
  return outcome === 'not-applicable'
    ? new ThemeIcon(SHAPES[outcome])
    : new ThemeIcon(SHAPES[outcome], new ThemeColor('charts.green'));
}
