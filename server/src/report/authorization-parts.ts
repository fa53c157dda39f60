import { isMet } from '#explain/criteria.ts';
import type { Outcome } from '#policy/finding.ts';
import type { Span } from '#text/span.ts';
import type { Checklist, ChecklistEntry, ChecklistSource, Silence } from './checklist.ts';

/** What the report says, in the order of its parts, whatever the form that it is written in. */
export interface ReportPart {
  readonly kind: 'open' | 'met' | 'not-applicable';
  readonly title: string;
  readonly entries: readonly ChecklistEntry[];
}

/** Stands in every form of the report. */
export const PROMISE = 'This says what the note documents; it promises no approval.';

const WORDS: Readonly<Record<Outcome, string>> = {
  met: 'Met',
  excepted: 'Excepted',
  missing: 'Not found',
  unmet: 'Not met',
  unreadable: 'Cannot be read',
  'not-applicable': 'Does not apply',
};

/** The parts that have entries: what is open, what is met, what does not apply. */
export function reportParts({ sections }: Checklist): readonly ReportPart[] {
  const entries = sections.flatMap((it) => it.entries);
  const parts: readonly ReportPart[] = [
    { kind: 'open', title: 'Open', entries: entries.filter((it) => !isMet(it.outcome)) },
    { kind: 'met', title: 'Met', entries: entries.filter((it) => isMet(it.outcome) && applies(it)) },
    {
      kind: 'not-applicable',
      title: 'Does not apply to this note',
      entries: entries.filter((it) => !applies(it)),
    },
  ];
  return parts.filter((it) => it.entries.length > 0);
}

const SILENCE: Readonly<Record<Silence, string>> = {
  'no-pack': 'No policy judges this note.',
  'no-criterion': 'No criterion of the policy applies to this note.',
  prose: 'The note is mostly running text, which is not read: what stands there only is not found.',
  empty: 'The note is empty.',
};

/** Why the sum says little of the note; undefined where it says what it seems to. */
export function silenceWords({ silence }: Checklist): string | undefined {
  return silence && SILENCE[silence];
}

/** `Not met`, `Not found`, ... */
export function wordsOfOutcome({ outcome }: ChecklistEntry): string {
  return WORDS[outcome];
}

/** What follows the word for the outcome: the message, without the word where it begins with it. */
export function behindOutcome(entry: ChecklistEntry): string {
  const { message } = entry;
  if (message === undefined) return '';
  const word = wordsOfOutcome(entry);
  return message.startsWith(word) ? message.slice(word.length) : `: ${message}`;
}

/** `9 of 12 criteria are met.`, and how much comments hide. */
export function sumWords({ tally: { met, of }, suppressed }: Checklist): string {
  const hidden = suppressed === 0 ? '' : ` ${suppressed} hidden by comments.`;
  return `${met} of ${of} criteria are met.${hidden}`;
}

/** Each line of the note that was read, once, as it stands there; lines count from 0. */
export function numberedLines(
  { evidence }: ChecklistEntry,
  { lines }: Pick<ChecklistSource, 'lines'>,
): readonly {
  readonly line: number;
  readonly span: Span;
  readonly words: string;
  readonly read: string | undefined;
}[] {
  const seen = new Map<number, { line: number; span: Span; words: string; read: string | undefined }>();
  for (const { span, words, read } of evidence) {
    const { line } = lines.positionAt(span.start);
    if (!seen.has(line)) seen.set(line, { line, span, words, read });
  }
  return [...seen.values()];
}

function applies({ outcome }: ChecklistEntry): boolean {
  return outcome !== 'not-applicable';
}
