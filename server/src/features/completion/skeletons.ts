import type { Analysis } from '#analysis.ts';
import type { Dictionary } from '#note/dictionary.ts';
import { nameKey } from '#note/words.ts';
import type { Fix, SnippetFix } from '#policy/pack.ts';
import type { Snippet, SnippetPart } from '#policy/snippet.ts';
import { snippetOf } from './offer.ts';

/** A line of a section with its blanks, as a template or the fix of a criterion writes it. */
export interface Skeleton {
  readonly snippet: Snippet;
  readonly isItem: boolean;
  /** The field's or the item's name where it is no blank, as it is compared. */
  readonly key: string | undefined;
}

/** The lines of a section in the template, in its order. */
export function templateSkeletons({ sections }: Dictionary, section: string): readonly Skeleton[] {
  const written = skeletonsOf(sections.find((it) => it.name === section)?.snippet ?? '');
  return section === 'Opioids' ? [...written, ...skeletonsOf(DRUG_ORDER)] : written;
}

/** The section takes orders as Medications does, though its template has no line for one. */
const DRUG_ORDER = '- ${1:*** drug}: ${2:*** dose and frequency}';

/** The lines that the fixes of any criterion write into the section, for the blanks that they left behind. */
export function fixSkeletons({ packs }: Analysis, section: string): readonly Skeleton[] {
  return packs
    .flatMap((it) => it.criteria)
    .filter((it) => it.section === section)
    .flatMap((it) => it.fixes)
    .filter(isSnippetFix)
    .flatMap((it) => skeletonsOf(it.snippet));
}

/** Each line of a snippet body. */
export function skeletonsOf(body: string): readonly Skeleton[] {
  return body
    .split('\n')
    .filter((it) => it.trim() !== '')
    .map(skeletonOf);
}

/** The names that an item's skeleton begins with: its own, or its choices; none for a hint. */
export function namesOfItem({ snippet: { parts }, isItem }: Skeleton): readonly string[] {
  const [first, second] = parts;
  if (!isItem || first?.kind !== 'text') return [];
  const own = /^- ([^:;]+)/.exec(first.text)?.[1];
  if (own !== undefined) return [own];
  return second?.kind === 'choice' ? second.choices.slice(1) : [];
}

/** Whether the fix writes lines with blanks. */
export function isSnippetFix(fix: Fix): fix is SnippetFix {
  return 'snippet' in fix;
}

function skeletonOf(line: string): Skeleton {
  const snippet = renumbered(snippetOf(line));
  const first = snippet.parts[0];
  const isItem = line.startsWith('- ');
  const text = first?.kind === 'text' ? first.text : '';
  const name = /^(?:- )?([^:;\n]{1,48})[:;]/.exec(text)?.[1];
  return { snippet, isItem, key: name === undefined ? undefined : nameKey(name) };
}

/** Its stops from 1 on: of a template's line they are those of its section. */
function renumbered({ parts }: Snippet): Snippet {
  const numbers = parts.flatMap((it) => (it.kind === 'text' ? [] : [it.number]));
  const order = [...new Set(numbers)].toSorted((one, other) => one - other);
  return {
    parts: parts.map((it) => (it.kind === 'text' ? it : { ...it, number: order.indexOf(it.number) + 1 })),
  };
}

const MOST_CHOICES_SHOWN = 2;

/** How a snippet reads: what belongs into each blank in its place. */
export function readable({ parts }: Snippet): string {
  return parts.map(readablePart).join('');
}

function readablePart(part: SnippetPart): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'stop':
      return '***';
    case 'hint':
      return part.hint.replace(/^\*+ ?/, '') || '***';
    case 'choice': {
      const choices = part.choices.slice(1);
      const more = choices.length > MOST_CHOICES_SHOWN ? '/…' : '';
      return choices.slice(0, MOST_CHOICES_SHOWN).join('/') + more;
    }
  }
}

/** The parts behind the first colon; undefined where there is none. */
export function behindColon({ parts }: Snippet): Snippet | undefined {
  const at = parts.findIndex((it) => it.kind === 'text' && it.text.includes(':'));
  const part = parts[at];
  if (part?.kind !== 'text') return undefined;
  const rest = part.text.slice(part.text.indexOf(':') + 1).trimStart();
  return { parts: [...(rest === '' ? [] : [{ kind: 'text', text: rest } as const]), ...parts.slice(at + 1)] };
}

/** Lines longer than this are not compared. */
const LONGEST_LINE = 2000;

/** The blank of a snippet that stands at an offset of a line. */
export interface BlankInLine {
  readonly part: SnippetPart;
  /** Where what stands in its place begins, within the line. */
  readonly start: number;
  /** Whether all of the snippet's own words stand in the line, so that it is probably what wrote it. */
  readonly complete: boolean;
}

/**
 * The blank of the snippet that an offset of the line stands in, where the line reads as the snippet does up to there.
 * Undefined where it does not, and within the snippet's own words.
 */
export function blankAt(line: string, offset: number, { parts }: Snippet): BlankInLine | undefined {
  if (line.length > LONGEST_LINE) return undefined;
  const folded = line.toLowerCase();
  let at = 0;
  let open: SnippetPart | undefined;
  let found: Omit<BlankInLine, 'complete'> | undefined;
  for (const part of parts) {
    if (part.kind !== 'text') {
      open = part;
      continue;
    }
    const text = part.text.toLowerCase();
    const next = open !== undefined ? folded.indexOf(text, at) : folded.startsWith(text, at) ? at : -1;
    if (open !== undefined && offset >= at && (next < 0 || offset <= next))
      found ??= { part: open, start: at };
    if (next < 0) return found && { ...found, complete: false };
    at = next + text.length;
    open = undefined;
  }
  if (open !== undefined && offset >= at) found ??= { part: open, start: at };
  return found && { ...found, complete: true };
}
