/** What a blank looks like that nobody has filled in yet. It never counts as a statement. */
const UNFILLED = '***';

/** The stops that the snippet of a quick fix may have. */
const MOST_STOPS_OF_A_FIX = 5;

/** A piece of a snippet. Its texts are without escapes. */
export type SnippetPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'stop'; readonly number: number }
  | { readonly kind: 'hint'; readonly number: number; readonly hint: string }
  | { readonly kind: 'choice'; readonly number: number; readonly choices: readonly string[] };

export interface Snippet {
  readonly parts: readonly SnippetPart[];
}

/** Why a body is no snippet, and the offset in it. */
export interface SnippetError {
  readonly error: string;
  readonly at: number;
}

/**
 * Reads a snippet body of the limited grammar: `$n`, `${n:*** hint}`, `${n|***,one,other|}`; `\` escapes `$`, `}` and
 * itself, in a choice also `,` and `|`. Hints and first choices begin with `***`, so that a stop left as it was is
 * seen to be unfilled. Variables, nesting, indented lines and more than `mostStops` stops (`$0` not counted) are errors.
 */
export function parseSnippet(body: string, mostStops = MOST_STOPS_OF_A_FIX): Snippet | SnippetError {
  const indented = body.search(/^[^\S\n]/m);
  if (indented >= 0) return { error: 'A line begins with a blank', at: indented };
  const parts: SnippetPart[] = [];
  const numbers = new Set<number>();
  let at = 0;
  while (at < body.length) {
    const reading = body[at] === '$' ? readStop(body, at) : readText(body, at);
    if ('error' in reading) return reading;
    const { part } = reading;
    if (part.kind !== 'text' && part.number > 0) numbers.add(part.number);
    if (numbers.size > mostStops) return { error: `There are more than ${mostStops} stops`, at };
    parts.push(part);
    at = reading.end;
  }
  return { parts };
}

interface Reading {
  readonly part: SnippetPart;
  readonly end: number;
}

function readText(body: string, start: number): Reading | SnippetError {
  const reading = readUntil(body, start, '$', '\\$}');
  return 'error' in reading ? reading : { part: { kind: 'text', text: reading.text }, end: reading.end };
}

function readStop(body: string, start: number): Reading | SnippetError {
  const braced = body[start + 1] === '{';
  let at = start + (braced ? 2 : 1);
  const firstDigit = at;
  while (at < body.length && at < firstDigit + 3 && isDigit(body.charCodeAt(at))) at++;
  if (at === firstDigit) {
    return {
      error: 'A stop is $1, ${1:*** hint} or ${1|***,choice|}; a plain dollar sign is \\$',
      at: start,
    };
  }
  const number = Number(body.slice(firstDigit, at));
  if (!braced) return { part: { kind: 'stop', number }, end: at };
  if (body[at] === ':') return readHint(body, at + 1, number);
  if (body[at] === '|') return readChoice(body, at + 1, number);
  return { error: 'A colon and a hint, or a list of choices, is expected', at };
}

function readHint(body: string, start: number, number: number): Reading | SnippetError {
  const reading = readUntil(body, start, '}$', '\\$}');
  if ('error' in reading) return reading;
  if (body[reading.end] === '$') return { error: 'A hint holds no stop', at: reading.end };
  if (body[reading.end] !== '}') return { error: 'The closing brace is missing', at: start };
  if (!reading.text.startsWith(UNFILLED)) return { error: `A hint begins with ${UNFILLED}`, at: start };
  return { part: { kind: 'hint', number, hint: reading.text }, end: reading.end + 1 };
}

function readChoice(body: string, start: number, number: number): Reading | SnippetError {
  if (number === 0) return { error: 'The last stop, $0, cannot be a choice', at: start };
  const choices: string[] = [];
  let at = start;
  while (true) {
    const reading = readUntil(body, at, ',|', '\\$},|');
    if ('error' in reading) return reading;
    if (reading.text.trim() === '') return { error: 'A choice is empty', at };
    choices.push(reading.text);
    at = reading.end + 1;
    if (body[reading.end] === ',') continue;
    if (body[reading.end] !== '|' || body[at] !== '}')
      return { error: 'The end of the choices, |}, is missing', at: start };
    break;
  }
  if (choices[0] !== UNFILLED) return { error: `The first choice is ${UNFILLED}`, at: start };
  if (choices.length === 1) return { error: 'There is nothing to choose from', at: start };
  return { part: { kind: 'choice', number, choices }, end: at + 1 };
}

/** Text without its escapes up to one of `ends`, or the body's end. */
function readUntil(
  body: string,
  start: number,
  ends: string,
  escapable: string,
): { readonly text: string; readonly end: number } | SnippetError {
  const pieces: string[] = [];
  let at = start;
  let from = start;
  while (at < body.length && !ends.includes(body[at]!)) {
    if (body[at] !== '\\') {
      at++;
      continue;
    }
    const escaped = body[at + 1];
    if (escaped === undefined || !escapable.includes(escaped)) {
      return { error: 'A plain backslash is written twice', at };
    }
    pieces.push(body.slice(from, at));
    from = at + 1;
    at += 2;
  }
  pieces.push(body.slice(from, at));
  return { text: pieces.join(''), end: at };
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** The text for editors without snippets: every stop is `***`, and neither hint nor choice is in it. */
export function plainForm(snippet: Snippet): string {
  return fillSnippet(snippet, {});
}

/** The text as an editor with snippets shows it at first: each hint, and the first of each choice. */
export function hintedForm({ parts }: Snippet): string {
  return parts.map(shownAtFirst).join('');
}

function shownAtFirst(part: SnippetPart): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'stop':
      return '';
    case 'hint':
      return part.hint;
    case 'choice':
      return part.choices[0] ?? '';
  }
}

/** The text with the stops' values by their numbers; a stop without a value is `***`. */
export function fillSnippet({ parts }: Snippet, values: Readonly<Record<number, string>>): string {
  return parts.map((part) => (part.kind === 'text' ? part.text : (values[part.number] ?? UNFILLED))).join('');
}

/** The body for editors with snippets. */
export function snippetForm({ parts }: Snippet): string {
  return parts.map(formOfPart).join('');
}

function formOfPart(part: SnippetPart): string {
  switch (part.kind) {
    case 'text':
      return escapeSnippetText(part.text);
    case 'stop':
      return `$${part.number}`;
    case 'hint':
      return `\${${part.number}:${escapeSnippetText(part.hint)}}`;
    case 'choice':
      return `\${${part.number}|${part.choices.map(escapeChoice).join(',')}|}`;
  }
}

/** The text as a snippet body: shown as it is. For words of a note that stand outside the stops. */
export function escapeSnippetText(text: string): string {
  return text.replaceAll(/[\\$}]/g, '\\$&');
}

function escapeChoice(choice: string): string {
  return choice.replaceAll(/[\\$},|]/g, '\\$&');
}
