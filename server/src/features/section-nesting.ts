import type { Section, Tree } from '#note/tree.ts';
import { wordsBetween, type Span } from '#text/span.ts';

/** A section with those below it whose headings are of a lower rank, as `###` is below `##`. */
export interface NestedSection {
  readonly section: Section;
  readonly children: readonly NestedSection[];
  /** From its heading to the last character, of its own or its last child's, that is no blank. */
  readonly span: Span;
}

interface Open {
  readonly section: Section;
  readonly level: number;
  readonly children: NestedSection[];
}

/** Above any heading: the section before the first heading holds no other. */
const LOWEST = 7;

/** The note's sections as their headings' levels nest them, in the order of the text. */
export function nestSections({ text, sections }: Tree): readonly NestedSection[] {
  const roots: NestedSection[] = [];
  const open: Open[] = [];
  const closeDownTo = (level: number): void => {
    while (open.length > 0 && open.at(-1)!.level >= level) {
      const closed = open.pop()!;
      (open.at(-1)?.children ?? roots).push(close(text, closed));
    }
  };
  for (const section of sections) {
    const level = section.heading?.level ?? LOWEST;
    closeDownTo(level);
    open.push({ section, level, children: [] });
  }
  closeDownTo(0);
  return roots;
}

/** All of them, each before its children. */
export function flatten(nested: readonly NestedSection[]): readonly NestedSection[] {
  return nested.flatMap((it) => [it, ...flatten(it.children)]);
}

function close(text: string, { section, children }: Open): NestedSection {
  const { start, end } = section.span;
  const own = wordsBetween(text, start, end).end;
  return { section, children, span: { start, end: Math.max(children.at(-1)?.span.end ?? own, own) } };
}
