import type { Checklist, ChecklistSection, Criterion, Evidence } from '../server/protocol.ts';

/** Which criteria the view shows. */
export type Filter = 'open' | 'met' | 'all';
export const FILTERS: readonly Filter[] = ['open', 'met', 'all'];

/** A row of the view. */
export type Row = SectionRow | CriterionRow | EvidenceRow;

export interface SectionRow {
  readonly kind: 'section';
  readonly section: ChecklistSection;
  readonly rows: readonly CriterionRow[];
}

export interface CriterionRow {
  readonly kind: 'criterion';
  readonly criterion: Criterion;
  readonly parent: SectionRow;
  readonly rows: readonly EvidenceRow[];
}

export interface EvidenceRow {
  readonly kind: 'evidence';
  readonly evidence: Evidence;
  readonly parent: CriterionRow;
  readonly position: number;
}

/** The sections that have criteria to show, each with them, each of these with the places that were read. */
export function rowsOf({ sections }: Checklist, filter: Filter): readonly SectionRow[] {
  return sections.map((it) => sectionRow(it, filter)).filter((it) => it.rows.length > 0);
}

/** An id that stays the same while the note is written, so that rows stay unfolded and selected. */
export function idOf(row: Row): string {
  switch (row.kind) {
    case 'section':
      return `section ${row.section.name}`;
    case 'criterion':
      return row.criterion.id;
    case 'evidence':
      return `${row.parent.criterion.id} ${row.position}`;
  }
}

/** Open criteria by severity. */
export function countOpen(checklist: Checklist): { readonly errors: number; readonly others: number } {
  const open = checklist.sections.flatMap((it) => it.criteria).filter((it) => it.open);
  const errors = open.filter((it) => it.severity === 'error').length;
  return { errors, others: open.length - errors };
}

function sectionRow(section: ChecklistSection, filter: Filter): SectionRow {
  const rows: CriterionRow[] = [];
  const parent: SectionRow = { kind: 'section', section, rows };
  for (const criterion of section.criteria) {
    if (isShown(criterion, filter)) rows.push(criterionRow(criterion, parent));
  }
  return parent;
}

function criterionRow(criterion: Criterion, parent: SectionRow): CriterionRow {
  const rows: EvidenceRow[] = [];
  const row: CriterionRow = { kind: 'criterion', criterion, parent, rows };
  criterion.evidence.forEach((evidence, position) =>
    rows.push({ kind: 'evidence', evidence, parent: row, position }),
  );
  return row;
}

function isShown({ open, outcome }: Criterion, filter: Filter): boolean {
  switch (filter) {
    case 'open':
      return open;
    case 'met':
      return outcome === 'met' || outcome === 'excepted';
    case 'all':
      return true;
  }
}
