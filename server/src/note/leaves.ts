import type { Leaf, LeafKind } from './tree.ts';

/** Collects leaves from the start of a text to its end, so that each character lands in exactly one. */
export class LeafRow {
  private readonly row: Leaf[] = [];
  private end = 0;

  /** Adds a leaf; what lies between it and the last one is blank. Nothing is added for an empty stretch. */
  add(kind: LeafKind, start: number, end: number): void {
    const from = Math.max(start, this.end);
    if (end <= from) return;
    if (from > this.end) this.row.push({ kind: 'blank', start: this.end, end: from });
    this.row.push({ kind, start: from, end });
    this.end = end;
  }

  /** All leaves, with blank up to the end of the text. */
  finish(end: number): readonly Leaf[] {
    if (end > this.end) this.row.push({ kind: 'blank', start: this.end, end });
    this.end = Math.max(end, this.end);
    return this.row;
  }
}
