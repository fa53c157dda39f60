import type { Span } from '#text/span.ts';

/** A piece of a message: its own words, or an expression whose value is put in. */
export type MessagePart =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'hole'; readonly expression: string; readonly span: Span };

/** Why a message cannot be read, and the offset in it. */
export interface MessageError {
  readonly error: string;
  readonly at: number;
}

/** The longest that a message may be without the values in it. */
export const LONGEST_MESSAGE = 100;

/** Reads a message: expressions stand in braces, everything else is shown as it is. */
export function parseMessage(message: string): readonly MessagePart[] | MessageError {
  const parts: MessagePart[] = [];
  let at = 0;
  while (at < message.length) {
    const open = message.indexOf('{', at);
    const words = message.slice(at, open < 0 ? message.length : open);
    const stray = words.indexOf('}');
    if (stray >= 0) return { error: 'A closing brace has no opening one', at: at + stray };
    if (words !== '') parts.push({ kind: 'words', words });
    if (open < 0) break;
    const close = endOfHole(message, open + 1);
    if (close < 0) return { error: 'The closing brace is missing', at: open };
    const expression = message.slice(open + 1, close);
    if (expression.trim() === '') return { error: 'The braces are empty', at: open };
    parts.push({ kind: 'hole', expression, span: { start: open + 1, end: close } });
    at = close + 1;
  }
  return parts;
}

/** The offset of the brace that closes the hole; braces in quotes and inner pairs do not. -1 when it is missing. */
function endOfHole(message: string, start: number): number {
  let depth = 0;
  let quote: string | undefined;
  for (let at = start; at < message.length; at++) {
    const character = message[at]!;
    if (quote !== undefined) {
      if (character === '\\') at++;
      else if (character === quote) quote = undefined;
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '{') depth++;
    else if (character === '}' && depth-- === 0) return at;
  }
  return -1;
}

/** The message with a capital at its beginning, where a value such as `at least 60` may stand. */
export function capitalized(message: string): string {
  return message.charAt(0).toUpperCase() + message.slice(1);
}

/**
 * A value as a message shows it: numbers with at most two decimals and no trailing zeros, lists joined by commas, a
 * duration or another thing with a text by that text. What has no words is a question mark.
 */
export function wordsOfValue(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
      return Number.isFinite(value) ? String(Math.round(value * 100) / 100 + 0) : '?';
    case 'bigint':
      return String(value);
    case 'boolean':
      return value ? 'yes' : 'no';
    default:
      break;
  }
  if (Array.isArray(value)) return value.map(wordsOfValue).join(', ');
  const text = (value as { readonly text?: unknown } | null | undefined)?.text;
  return typeof text === 'string' ? text : '?';
}
