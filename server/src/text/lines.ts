import type { Span } from './span.ts';

/** A place as editors count it: line and UTF-16 unit within the line, both from 0. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** Knows where the lines of one text begin; LF, CRLF and a lone CR end a line. */
export class LineIndex {
  private readonly text: string;
  private readonly starts: readonly number[];

  constructor(text: string) {
    this.text = text;
    this.starts = lineStarts(text);
  }

  /** At least 1: a text that ends with a line end has an empty last line. */
  get lineCount(): number {
    return this.starts.length;
  }

  /** The place of an offset; an offset outside the text counts as its nearest end. */
  positionAt(offset: number): Place {
    const clamped = clamp(offset, this.text.length);
    const line = this.lineAt(clamped);
    return { line, character: clamped - this.start(line) };
  }

  /** The offset of a place; one behind the end of its line counts as that end, a line outside as the text's end. */
  offsetAt({ line, character }: Place): number {
    if (line < 0) return 0;
    if (line >= this.starts.length) return this.text.length;
    const { start, end } = this.lineSpan(line);
    return start + clamp(character, end - start);
  }

  /** The line without its line end; an empty span at the text's end for a line that does not exist. */
  lineSpan(line: number): Span {
    if (line < 0 || line >= this.starts.length) return { start: this.text.length, end: this.text.length };
    const start = this.start(line);
    let end = line + 1 < this.starts.length ? this.start(line + 1) : this.text.length;
    if (end > start && this.text.charCodeAt(end - 1) === LF) end--;
    if (end > start && this.text.charCodeAt(end - 1) === CR) end--;
    return { start, end };
  }

  private lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.start(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private start(line: number): number {
    return this.starts[line] ?? this.text.length;
  }
}

const LF = 0x0a;
const CR = 0x0d;

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === LF || (unit === CR && text.charCodeAt(at + 1) !== LF)) starts.push(at + 1);
  }
  return starts;
}

function clamp(value: number, most: number): number {
  return value > 0 ? Math.min(value, most) : 0;
}

/** The line end that the text uses first; LF when it has none. */
export function lineEndOf(text: string): '\n' | '\r\n' | '\r' {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === LF) return '\n';
    if (unit === CR) return text.charCodeAt(at + 1) === LF ? '\r\n' : '\r';
  }
  return '\n';
}
