import { fold } from '#text/fold.ts';
import type { Problem } from '#text/problem.ts';
import { isBlank, wordsBetween, type Words } from '#text/span.ts';
import type { Comment, Suppression } from './tree.ts';

/** What a comment says about suppression, before it is known which text it covers. */
export type Directive = Omit<Suppression, 'covers'>;

const SCOPES: ReadonlyMap<string, Suppression['scope']> = new Map([
  ['necessity-ignore', 'next-line'],
  ['necessity-ignore-section', 'section'],
  ['necessity-ignore-file', 'file'],
]);

/** Reads `necessity-ignore ID[, ID] -- reason` (or `-section`, `-file`); undefined for any other comment. */
export function readDirective({ words, span }: Comment): Directive | undefined {
  const tokens = tokensOf(words);
  const scope = SCOPES.get(fold(tokens.next().value?.text ?? ''));
  if (!scope) return undefined;
  const ids: Words[] = [];
  for (const token of tokens) {
    if (/^-+$/.test(fold(token.text))) {
      const reason = wordsBetween(words.text, token.end - words.start, words.text.length);
      return { scope, ids, reason: reason.text === '' ? undefined : placed(reason, words.start), span };
    }
    if (token.text !== ',') ids.push(token);
  }
  return { scope, ids, reason: undefined, span };
}

/** Said of a suppression whose reason is missing or still to be filled in. */
export function reasonProblem({ reason, span }: Directive): Problem | undefined {
  if (reason && !reason.text.includes('***')) return undefined;
  return {
    code: 'note/suppression-reason',
    severity: 'warning',
    message: 'No reason is given after `--`',
    span: reason ? { start: reason.start, end: reason.end } : span,
  };
}

/** The words of a comment, each comma a word of its own. */
function* tokensOf({ text, start }: Words): Generator<Words, undefined> {
  let at = 0;
  while (at < text.length) {
    if (isBlank(text.charCodeAt(at))) {
      at++;
      continue;
    }
    let end = at + 1;
    if (text[at] !== ',')
      while (end < text.length && text[end] !== ',' && !isBlank(text.charCodeAt(end))) end++;
    yield placed({ text: text.slice(at, end), start: at, end }, start);
    at = end;
  }
  return undefined;
}

function placed({ text, start, end }: Words, offset: number): Words {
  return { text, start: start + offset, end: end + offset };
}
