import type { Problem } from '#text/problem.ts';
import { wordsBetween, type Span, type Words } from '#text/span.ts';
import { type Label, sameLineProblem, twiceProblem } from './fields.ts';
import type { HeadingLine } from './headings.ts';
import { type ItemStart, readItem } from './items.ts';
import { LeafRow } from './leaves.ts';
import type { Entry, Heading, Item, Section } from './tree.ts';
import { emptyProblem, findLeftovers, findLeftoversInProse, leftoverProblems } from './unfilled.ts';
import type { KnownField, Vocabulary } from './vocabulary.ts';

/** What the last line began and the next may continue. */
type Open =
  | { readonly kind: 'prose'; readonly start: number; end: number }
  | { readonly kind: 'field'; readonly label: Label; readonly field: KnownField; end: number }
  | { readonly kind: 'item'; readonly item: ItemStart; end: number };

/** A field without a value, which takes the items below it. */
interface Holder {
  readonly label: Label;
  readonly field: KnownField;
  readonly items: Item[];
}

interface OpenSection {
  readonly names: readonly string[];
  readonly heading: Heading | undefined;
  readonly start: number;
  readonly entries: Entry[];
}

/** The names that text before the first heading is read with: the fields of any section. */
const ANY_SECTION = [''];

/** Puts the lines of a body together, from its first to its last: sections, their entries, leaves and problems. */
export class BodyBuilder {
  readonly leaves = new LeafRow();
  readonly problems: Problem[] = [];
  readonly sections: Section[] = [];
  private readonly text: string;
  private readonly vocabulary: Vocabulary;
  private readonly lineEnd: string;
  private section: OpenSection | undefined;
  private open: Open | undefined;
  private holder: Holder | undefined;
  /** The last label of each field in each section, to notice a field that stands twice. */
  private readonly labels = new Map<string, Words>();

  constructor(text: string, vocabulary: Vocabulary, lineEnd: string) {
    this.text = text;
    this.vocabulary = vocabulary;
    this.lineEnd = lineEnd;
  }

  /** The sections that fields and items are looked up in. */
  get names(): readonly string[] {
    return this.section?.heading ? this.section.names : ANY_SECTION;
  }

  /** Whether an indented line belongs to what stands above it. */
  get canContinue(): boolean {
    return this.open !== undefined && this.open.kind !== 'prose';
  }

  /** The position in `sections` that the current section will have. */
  get sectionIndex(): number {
    return this.sections.length;
  }

  /** Begins the section without a name when nothing has begun yet. */
  needSection(start: number): void {
    this.section ??= { names: [], heading: undefined, start, entries: [] };
  }

  beginSection({ names, span, title, level }: HeadingLine): void {
    this.endSection(span.start);
    this.section = { names, heading: { span, title, level }, start: span.start, entries: [] };
    this.leaves.add('heading', span.start, span.end);
  }

  addField(label: Label, field: KnownField, end: number): void {
    this.close();
    this.releaseHolder();
    this.open = { kind: 'field', label, field, end };
  }

  addItem(item: ItemStart, end: number): void {
    this.close();
    this.open = { kind: 'item', item, end };
  }

  addProse(start: number, end: number): void {
    if (this.open?.kind === 'prose') {
      this.open.end = end;
      return;
    }
    this.close();
    this.releaseHolder();
    this.open = { kind: 'prose', start, end };
  }

  extendOpen(end: number): void {
    if (this.open) this.open.end = end;
  }

  /** Ends what the next line could have continued. */
  close(): void {
    const { open } = this;
    this.open = undefined;
    switch (open?.kind) {
      case undefined:
        return;
      case 'prose':
        return this.closeProse(open.start, open.end);
      case 'field':
        return this.closeField(open.label, open.field, open.end);
      case 'item':
        return this.closeItem(open.item, open.end);
    }
  }

  /** Ends the current section and everything in it. */
  endSection(end: number): void {
    this.close();
    this.releaseHolder();
    if (!this.section) return;
    const { names, heading, start, entries } = this.section;
    this.sections.push({ kind: 'section', names, heading, span: { start, end }, entries });
    this.section = undefined;
  }

  /** One by one: thousands of them as arguments of one call would exhaust the stack. */
  private report(problems: readonly Problem[]): void {
    for (const problem of problems) this.problems.push(problem);
  }

  private closeProse(start: number, end: number): void {
    const words = wordsBetween(this.text, start, end);
    const { start: from, end: to } = words;
    this.leaves.add('prose', from, to);
    this.report(leftoverProblems(findLeftoversInProse(this.text, from, to)));
    this.section?.entries.push({ kind: 'prose', words, span: { start: from, end: to } });
  }

  private closeField(label: Label, field: KnownField, end: number): void {
    const { words, valueStart } = label;
    const value = wordsBetween(this.text, valueStart, end);
    this.leaves.add('label', words.start, words.end);
    this.leaves.add('separator', valueStart - 1, valueStart);
    this.leaves.add('value', value.start, value.end);
    if (value.text === '') {
      this.holder = { label, field, items: [] };
      return;
    }
    const leftovers = findLeftovers(this.text, value.start, value.end);
    const sameLine = sameLineProblem(this.text, value, field, this.vocabulary, this.names, this.lineEnd);
    this.report(leftoverProblems(leftovers));
    if (sameLine) this.problems.push(sameLine);
    this.pushField(label, field, value, [], leftovers.length > 0);
  }

  private closeItem(start: ItemStart, end: number): void {
    const { text, vocabulary, names, leaves } = this;
    const { item, leftovers, empty } = readItem(text, start, end, vocabulary, names, leaves);
    this.report(leftoverProblems(leftovers));
    this.report(empty.map(emptyProblem));
    const items: Entry[] | undefined = this.holder?.items ?? this.section?.entries;
    items?.push(item);
  }

  private releaseHolder(): void {
    const { holder } = this;
    this.holder = undefined;
    if (!holder) return;
    const { label, field, items } = holder;
    if (items.length === 0) this.problems.push(emptyProblem(label.words));
    const value = { text: '', start: label.valueStart, end: label.valueStart };
    this.pushField(label, field, value, items, items.length === 0);
  }

  private pushField(
    { words: label }: Label,
    { section, entry: { name } }: KnownField,
    value: Words,
    items: readonly Item[],
    unfilled: boolean,
  ): void {
    const end = items.at(-1)?.span.end ?? value.end;
    const span: Span = { start: label.start, end };
    this.section?.entries.push({ kind: 'field', name, section, label, value, items, span, unfilled });
    const place = this.section?.names.length ? this.section.names.join('\n') : `${this.sectionIndex}`;
    const key = `${place}\t${section}\t${name}`;
    const earlier = this.labels.get(key);
    if (earlier) this.problems.push(twiceProblem(label, earlier));
    this.labels.set(key, label);
  }
}
