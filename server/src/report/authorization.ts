import type { Verdict, Outcome } from '#policy/finding.ts';
import type { LineIndex } from '#text/lines.ts';
import type { Span } from '#text/span.ts';

/** What the report needs of a note. */
export interface ReportSource {
  readonly text: string;
  readonly lines: LineIndex;
  /** As `facet-block@1.0.0`. */
  readonly policies: readonly string[];
  /** As `2026-11-23`. */
  readonly date: string | undefined;
  readonly verdicts: readonly Verdict[];
}

const WORDS: Readonly<Record<Outcome, string>> = {
  met: 'Met',
  excepted: 'Excepted',
  missing: 'Not found',
  unmet: 'Not met',
  unreadable: 'Cannot be read',
  'not-applicable': 'Does not apply',
};

const OPEN: readonly Outcome[] = ['unmet', 'missing', 'unreadable'];
const FULFILLED: readonly Outcome[] = ['met', 'excepted'];
const LONGEST_QUOTE = 200;

/**
 * The checklist of a request for authorization as Markdown: each requirement that applies with its outcome, and the
 * note's own words as evidence with their line numbers. What is open comes first. It promises no approval.
 */
export function authorizationReport(source: ReportSource): string {
  const applying = source.verdicts.filter((it) => it.outcome !== 'not-applicable');
  const open = applying.filter((it) => OPEN.includes(it.outcome));
  const fulfilled = applying.filter((it) => FULFILLED.includes(it.outcome));
  return [
    '# Requirements and evidence',
    `Policies: ${source.policies.join(', ') || 'none applies'}. Date of the note: ${source.date ?? 'not found'}.`,
    `${fulfilled.length} of ${applying.length} requirements are met. This says what the note documents; it promises no approval.`,
    ...part('Open', open, source),
    ...part('Met', fulfilled, source),
    ...notApplying(source.verdicts),
  ]
    .join('\n\n')
    .concat('\n');
}

function part(title: string, verdicts: readonly Verdict[], source: ReportSource): readonly string[] {
  if (verdicts.length === 0) return [];
  return [`## ${title}`, verdicts.map((it) => entry(it, source)).join('\n')];
}

function entry({ criterion, outcome, summary }: Verdict, source: ReportSource): string {
  const isDone = FULFILLED.includes(outcome);
  const message = summary.message === undefined ? '' : `: ${escaped(summary.message)}`;
  const head = `- [${isDone ? 'x' : ' '}] ${escaped(criterion.title)} (${criterion.id}): ${WORDS[outcome]}${message}`;
  return [head, ...evidenceLines(summary.evidence, source)].join('\n');
}

/** Each line of the note that was read, once, as it stands there. */
function evidenceLines(evidence: readonly Span[], { text, lines }: ReportSource): readonly string[] {
  const numbers = [...new Set(evidence.map((it) => lines.positionAt(it.start).line))];
  return numbers.map((number) => {
    const { start, end } = lines.lineSpan(number);
    return `  - line ${number + 1}: ${escaped(shortened(text.slice(start, end).trim()))}`;
  });
}

function notApplying(verdicts: readonly Verdict[]): readonly string[] {
  const titles = verdicts
    .filter((it) => it.outcome === 'not-applicable')
    .map((it) => `- ${escaped(it.criterion.title)} (${it.criterion.id})`);
  return titles.length === 0 ? [] : ['## Does not apply to this note', titles.join('\n')];
}

function shortened(words: string): string {
  return words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}…` : words;
}

/** Words that come from a note or a pack cannot become marks, links or HTML. */
function escaped(words: string): string {
  return words.replace(/[\u0000-\u001f]/g, ' ').replace(/[\\`*_[\]<>|#~]/g, '\\$&');
}
