import { OUTCOME_WORDS, sourceWordsOf } from '#explain/criteria.ts';
import type { LineIndex } from '#text/lines.ts';
import type { Span } from '#text/span.ts';
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
import { PAPER_STYLE } from './authorization-style.ts';
import { type Checklist, type ChecklistEntry, checklist, type ChecklistSource } from './checklist.ts';
import { markup, type Markup } from './markup.ts';

/** Where the report is shown: beside its note, whose lines it links to, or on its own, to be kept and printed. */
type Use = 'beside' | 'alone';

/**
 * The report as the content of a page beside its note. Line numbers are links that carry the place in `data-` attributes
 * (lines and UTF-16 units from 0); each entry carries its `data-id`. There is no style and no script in it.
 */
export function authorizationContent(source: ChecklistSource): string {
  return content(source, 'beside').html;
}

/** The report as a document of its own, with styles for screen and paper, and nothing that it would have to load. */
export function authorizationPage(source: ChecklistSource): string {
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Criteria and evidence</title>
<style>${{ html: PAPER_STYLE }}</style>
</head>
<body>
<main>${content(source, 'alone')}</main>
</body>
</html>
`.html;
}

function content(source: ChecklistSource, use: Use): Markup {
  const list = checklist(source);
  const silence = silenceWords(list);
  return markup`<h1>Criteria and evidence</h1>
${head(list)}
${silence === undefined ? undefined : markup`<p class="silence"><strong>${silence}</strong></p>`}
<p class="sum"><strong>${sumWords(list)}</strong> ${PROMISE}</p>
${reportParts(list).map((it) => part(it, source, use))}`;
}

function head({ packs, date, request }: Checklist): Markup {
  const policies = packs.map(({ id, version, title }) => `${title} (${id} ${version})`).join('; ');
  const rows = [
    { label: 'Policy', words: policies || 'none applies' },
    ...packs.map((it) => ({ label: 'Source', words: it.sources.join('; ') })),
    { label: 'Date of the note', words: date ?? 'not found' },
    ...request,
  ];
  return markup`<dl class="head">${rows.map(({ label, words }) => markup`<dt>${label}</dt><dd>${words}</dd>`)}</dl>`;
}

function part({ kind, title, entries }: ReportPart, source: ChecklistSource, use: Use): Markup {
  const inside =
    kind === 'not-applicable'
      ? markup`<p class="titles">${entries.map((it) => it.criterion.title).join(' · ')}</p>`
      : markup`<ul class="entries">${entries.map((it) => entry(it, source, use))}</ul>`;
  return markup`<section class="${kind}" aria-labelledby="part-${kind}">
<h2 id="part-${kind}">${title} (${String(entries.length)})</h2>
${inside}
</section>
`;
}

function entry(it: ChecklistEntry, source: ChecklistSource, use: Use): Markup {
  const { criterion, outcome, hidden, more } = it;
  const [mark = ''] = OUTCOME_WORDS[outcome];
  const lines = numberedLines(it, source);
  return markup`<li class="entry ${outcome}" data-id="${criterion.id}">
<h3><span class="mark" aria-hidden="true">${mark}</span> ${criterion.title}</h3>
${outcomeLine(it)}
${hidden === undefined ? undefined : markup`<p class="hidden">Hidden in the note: ${hidden}</p>`}
${lines.length === 0 ? undefined : markup`<ul class="evidence">${lines.map((each) => line(each, source, use))}</ul>`}
${more === 0 ? undefined : markup`<p class="more">and ${String(more)} more places</p>`}
<p class="source">Source: ${sourceWordsOf(criterion, source.packs)} · ${criterion.id}</p>
</li>`;
}

/** Below the heading "Met" the word would only be repeated. */
function outcomeLine(it: ChecklistEntry): Markup | undefined {
  if (it.outcome === 'met') return undefined;
  return markup`<p class="outcome"><span class="word">${wordsOfOutcome(it)}</span>${behindOutcome(it)}</p>`;
}

type Line = ReturnType<typeof numberedLines>[number];

function line({ line: number, span, words, read }: Line, { lines }: ChecklistSource, use: Use): Markup {
  const label = `Line ${number + 1}`;
  const name = use === 'alone' ? markup`<span class="line">${label}</span>` : link(label, span, lines);
  const reading = read === undefined ? undefined : markup` <span class="read">= ${read}</span>`;
  return markup`<li>${name} <span class="quote">“${words}”</span>${reading}</li>`;
}

function link(label: string, span: Span, lines: LineIndex): Markup {
  const start = lines.positionAt(span.start);
  const end = lines.positionAt(span.end);
  const places = [start.line, start.character, end.line, end.character].join(' ');
  return markup`<a class="line" href="#line-${String(start.line + 1)}" data-place="${places}">${label}</a>`;
}
