import {
  behindOutcome,
  numberedLines,
  PROMISE,
  reportParts,
  silenceWords,
  type ReportPart,
  sumWords,
  wordsOfOutcome,
} from './authorization-parts.ts';
import { type Checklist, type ChecklistEntry, checklist, type ChecklistSource } from './checklist.ts';

/**
 * The checklist of a request for authorization as Markdown: each criterion that applies with its outcome, and the
 * note's own words as evidence with their line numbers. What is open comes first. It promises no approval.
 */
export function authorizationReport(source: ChecklistSource): string {
  const list = checklist(source);
  return [
    '# Criteria and evidence',
    head(list),
    ...present(silenceWords(list)),
    `${sumWords(list)} ${PROMISE}`,
  ]
    .concat(reportParts(list).map((it) => part(it, source)))
    .join('\n\n')
    .concat('\n');
}

function head({ packs, date, request }: Checklist): string {
  const policies = packs.map(({ id, version }) => `${id}@${version}`).join(', ') || 'none applies';
  const asked = request.map(({ label, words }) => ` ${label}: ${escaped(words)}.`).join('');
  return `Policies: ${policies}. Date of the note: ${date ?? 'not found'}.${asked}`;
}

function part({ kind, title, entries }: ReportPart, source: ChecklistSource): string {
  const lines = entries.map((it) =>
    kind === 'not-applicable'
      ? `- ${escaped(it.criterion.title)} (${it.criterion.id})`
      : entry(it, kind === 'met', source),
  );
  return `## ${title}\n\n${lines.join('\n')}`;
}

function entry(it: ChecklistEntry, isDone: boolean, source: ChecklistSource): string {
  const { criterion, hidden } = it;
  const words = escaped(behindOutcome(it));
  const reason = hidden === undefined ? '' : `; hidden in the note: ${escaped(hidden)}`;
  const first = `- [${isDone ? 'x' : ' '}] ${escaped(criterion.title)} (${criterion.id}): ${wordsOfOutcome(it)}${words}${reason}`;
  const lines = numberedLines(it, source).map(({ line, words }) => `  - line ${line + 1}: ${escaped(words)}`);
  const more = it.more === 0 ? [] : [`  - and ${it.more} more places`];
  return [first, ...lines, ...more].join('\n');
}

function present(words: string | undefined): readonly string[] {
  return words === undefined ? [] : [words];
}

/** Words that come from a note or a pack cannot become marks, links or HTML. */
function escaped(words: string): string {
  return words.replace(/[\u0000-\u001f]/g, ' ').replace(/[\\`*_[\]<>|#~&]/g, '\\$&');
}
