import { lineEndOf } from '#text/lines.ts';
import type { Problem } from '#text/problem.ts';
import { wordsBetween } from '#text/span.ts';
import { BodyBuilder } from './builder.ts';
import type { Dictionary } from './dictionary.ts';
import { typoProblem } from './fields.ts';
import { type HeadingLine, readHeading } from './headings.ts';
import { readHeader } from './header.ts';
import { type Line, lineAt, type LineForm, readLine, readLineOfSection } from './lines.ts';
import { type Directive, readDirective, reasonProblem } from './suppressions.ts';
import type { Comment, Suppression, Tree } from './tree.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';
import { skipBlanks, trimEnd } from './words.ts';

/** UTF-16 units of a note that are read; what lies behind them is one leaf and said so. */
export const LONGEST_NOTE = 1_048_576;

/**
 * Reads a note. Never throws, whatever the text: what is wrong with its form is in the tree's `problems`.
 * Time grows linearly with the text.
 */
export function parse(text: string, dictionary: Dictionary): Tree {
  return new Parser(text, vocabularyOf(dictionary)).run();
}

/** A directive with the section it stands in; what it covers is known once the line below it is read. */
interface Pending {
  readonly directive: Directive;
  readonly section: number;
  covers: Suppression['covers'] | undefined;
}

/** Goes through a note line by line; the body's structure is the builder's matter. */
class Parser {
  private readonly text: string;
  private readonly limit: number;
  private readonly vocabulary: Vocabulary;
  private readonly body: BodyBuilder;
  private readonly problems: Problem[] = [];
  private readonly comments: Comment[] = [];
  private readonly pending: Pending[] = [];
  private firstWaiting = 0;
  private commentStart: number | undefined;
  private afterBlank = true;

  constructor(text: string, vocabulary: Vocabulary) {
    this.text = text;
    this.limit = readableEnd(text);
    this.vocabulary = vocabulary;
    this.body = new BodyBuilder(text, vocabulary, lineEndOf(text));
  }

  run(): Tree {
    const { text, limit, body } = this;
    // A byte order mark is a blank that is in nobody's way: the first column lies behind it.
    const start = text.startsWith('\ufeff') ? 1 : 0;
    const front = readHeader(text, start, limit, this.vocabulary);
    if (front) {
      body.leaves.add('header', front.header.span.start, front.header.span.end);
      for (const problem of front.problems) this.problems.push(problem);
    }
    for (let at = front?.bodyStart ?? start; at < limit;) {
      const line = lineAt(text, at, limit);
      this.readLine(line);
      at = line.next;
    }
    if (this.commentStart !== undefined) this.endUnclosedComment(limit);
    body.endSection(limit);
    if (limit < text.length) this.addUnread();
    const problems = [...this.problems, ...body.problems].sort(
      (one, other) => one.span.start - other.span.start,
    );
    const { sections, leaves } = body;
    const suppressions = this.suppressions();
    return {
      text,
      header: front?.header,
      sections,
      comments: this.comments,
      suppressions,
      leaves: leaves.finish(text.length),
      problems,
    };
  }

  private readLine(line: Line): void {
    if (this.commentStart !== undefined) return this.readLineOfComment(line);
    this.apply(readLine(this.text, line, this.above(), this.vocabulary), line);
  }

  private above() {
    return { afterBlank: this.afterBlank, open: this.body.canContinue, names: this.body.names };
  }

  private apply(form: LineForm, line: Line): void {
    // A comment leaves a blank line above it in force, as if it were not there.
    if (form.kind !== 'comment') this.afterBlank = form.kind === 'blank';
    if (form.kind === 'blank') return this.body.close();
    if (form.kind === 'heading') return this.addHeading(form.heading, line);
    this.body.needSection(line.start);
    if (form.kind === 'comment') return this.beginComment(form.start, line);
    this.endWaiting(line);
    switch (form.kind) {
      case 'item':
        return this.body.addItem(form.item, line.end);
      case 'continuation':
        return this.body.extendOpen(line.end);
      case 'field':
        return this.body.addField(form.label, form.field, line.end);
      case 'prose': {
        const typo = form.label && typoProblem(form.label, this.vocabulary, this.body.names);
        if (typo) this.problems.push(typo);
        return this.body.addProse(line.start, line.end);
      }
    }
  }

  private addHeading(heading: HeadingLine, line: Line): void {
    this.endWaiting(line);
    this.body.beginSection(heading);
    if (heading.missingBlankAt !== undefined)
      this.problems.push(missingBlank(heading, heading.missingBlankAt));
    if (heading.inlineStart === undefined) return;
    const rest = { ...line, start: heading.inlineStart };
    this.apply(readLineOfSection(this.text, rest, this.above(), this.vocabulary), rest);
  }

  private beginComment(start: number, line: Line): void {
    this.body.close();
    this.commentStart = start;
    this.readCommentUpTo(start + OPENING.length, line);
  }

  private readLineOfComment(line: Line): void {
    const heading = readHeading(this.text, line, this.afterBlank, this.vocabulary);
    if (heading?.strong && !this.text.slice(line.start, line.end).includes(CLOSING)) {
      this.endUnclosedComment(line.start);
      return this.apply({ kind: 'heading', heading }, line);
    }
    this.readCommentUpTo(line.start, line);
  }

  /** Ends the comment where the line does so; what stands behind it is prose, or the next comment. */
  private readCommentUpTo(searchFrom: number, line: Line): void {
    let from = searchFrom;
    while (this.commentStart !== undefined) {
      const closing = this.text.slice(from, line.end).indexOf(CLOSING);
      if (closing < 0) return;
      const end = from + closing + CLOSING.length;
      this.closeComment(this.commentStart, end);
      const rest = skipBlanks(this.text, end, line.end);
      if (rest >= line.end) return;
      if (this.text.startsWith(OPENING, rest)) {
        this.commentStart = rest;
        from = rest + OPENING.length;
      } else {
        this.afterBlank = false;
        this.body.addProse(rest, line.end);
      }
    }
  }

  private closeComment(start: number, end: number): void {
    const words = wordsBetween(this.text, start + OPENING.length, end - CLOSING.length);
    this.commentStart = undefined;
    this.body.close();
    this.body.leaves.add('comment', start, end);
    this.addComment({ words, span: { start, end } });
  }

  private addComment(comment: Comment): void {
    this.comments.push(comment);
    const directive = readDirective(comment);
    if (!directive) return;
    const problem = reasonProblem(directive);
    if (problem) this.problems.push(problem);
    this.pending.push({ directive, section: this.body.sectionIndex, covers: undefined });
  }

  private endUnclosedComment(at: number): void {
    const start = this.commentStart ?? at;
    const end = trimEnd(this.text, start, at);
    this.commentStart = undefined;
    this.body.leaves.add('comment', start, end);
    this.comments.push({
      words: wordsBetween(this.text, Math.min(start + OPENING.length, end), end),
      span: { start, end },
    });
    this.problems.push({
      code: 'note/comment-unclosed',
      severity: 'warning',
      message: 'The end of this comment, `-->`, is missing, so it ends at the next heading',
      span: { start, end: start + OPENING.length },
      repairs: [{ title: 'Close the comment', edits: [{ span: { start: end, end }, newText: ' -->' }] }],
    });
  }

  /** The line is the one that suppressions of the next line above it are about. */
  private endWaiting({ start, end }: Line): void {
    for (; this.firstWaiting < this.pending.length; this.firstWaiting++) {
      this.pending[this.firstWaiting]!.covers = { start, end };
    }
  }

  private suppressions(): readonly Suppression[] {
    const { text, body } = this;
    return this.pending.map(({ directive, section, covers }) => {
      const nothing = { start: text.length, end: text.length };
      switch (directive.scope) {
        case 'next-line':
          return { ...directive, covers: covers ?? nothing };
        case 'section':
          return { ...directive, covers: body.sections[section]?.span ?? nothing };
        case 'file':
          return { ...directive, covers: { start: 0, end: text.length } };
      }
    });
  }

  private addUnread(): void {
    const { text, limit, body } = this;
    body.leaves.add('unread', limit, text.length);
    this.problems.push({
      code: 'note/size',
      severity: 'information',
      message: 'Not read from here on: the note is longer than 1,048,576 characters',
      span: { start: limit, end: text.length },
    });
  }
}

const OPENING = '<!--';
const CLOSING = '-->';

/** The end of what is read: the limit, but never between the halves of a character or of a line end. */
function readableEnd(text: string): number {
  if (text.length <= LONGEST_NOTE) return text.length;
  const last = text.charCodeAt(LONGEST_NOTE - 1);
  const splits = (last >= 0xd800 && last <= 0xdbff) || (last === 0x0d && text[LONGEST_NOTE] === '\n');
  return splits ? LONGEST_NOTE - 1 : LONGEST_NOTE;
}

function missingBlank({ span }: HeadingLine, at: number): Problem {
  return {
    code: 'note/heading',
    severity: 'hint',
    message: 'A blank is missing between `#` and the heading',
    span,
    repairs: [{ title: 'Add the blank', edits: [{ span: { start: at, end: at }, newText: ' ' }] }],
  };
}
