import type { Suppression } from '#note/tree.ts';
import type { LineIndex } from '#text/lines.ts';
import type { Edit, Repair } from '#text/problem.ts';
import type { Span, Words } from '#text/span.ts';
import type { Diagnostic } from './diagnostic.ts';
import { meantId } from './meant-id.ts';
import { reasonOf } from './suppress.ts';

interface Context {
  readonly text: string;
  readonly lines: LineIndex;
  /** The ids that hid something. */
  readonly used: ReadonlySet<Words>;
  readonly known: ReadonlySet<string>;
}

/** Suppressions that name an unknown id, or that hide nothing although they give a reason. */
export function suppressionProblems(
  suppressions: readonly Suppression[],
  context: Context,
): readonly Diagnostic[] {
  return suppressions.flatMap((suppression) => {
    if (suppression.ids.length === 0) return [nothingNamed(suppression, context)];
    return suppression.ids.flatMap((id) => problemOf(id, suppression, context) ?? []);
  });
}

function problemOf(id: Words, suppression: Suppression, context: Context): Diagnostic | undefined {
  if (!context.known.has(id.text)) {
    const meant = meantId(id.text, context.known);
    const message =
      meant === undefined
        ? 'No criterion or check has this id, so the comment hides nothing'
        : `No criterion or check has this id; did you mean ${meant}`;
    return warning('note/suppression-unknown', message, id, [
      ...(meant === undefined
        ? []
        : [{ title: `Replace by ${meant}`, edits: [{ span: id, newText: meant }] }]),
      removal(id, suppression, context),
    ]);
  }
  if (reasonOf(suppression) === undefined || context.used.has(id)) return undefined;
  const unused = warning('note/suppression-unused', 'Nothing is left here that this comment hides', id, [
    removal(id, suppression, context),
  ]);
  return { ...unused, unnecessary: true };
}

function nothingNamed(suppression: Suppression, context: Context): Diagnostic {
  const message = 'No id is named, so the comment hides nothing';
  return warning('note/suppression-unknown', message, suppression.span, [
    commentRemoval(suppression, context),
  ]);
}

function warning(code: string, message: string, span: Span, repairs: readonly Repair[]): Diagnostic {
  return {
    code,
    severity: 'warning',
    message,
    span: { start: span.start, end: span.end },
    related: [],
    origin: { kind: 'note' },
    repairs,
    unnecessary: false,
  };
}

function removal(id: Words, suppression: Suppression, context: Context): Repair {
  if (suppression.ids.length === 1) return commentRemoval(suppression, context);
  return {
    title: `Remove ${context.known.has(id.text) ? id.text : 'the unknown id'}`,
    edits: [idRemoval(id, suppression)],
  };
}

/** The id goes with the comma before it, or with the one behind it where it is the first. */
function idRemoval(id: Words, { ids }: Suppression): Edit {
  const position = ids.indexOf(id);
  const before = ids[position - 1];
  const next = ids[position + 1];
  if (before !== undefined) return { span: { start: before.end, end: id.end }, newText: '' };
  return { span: { start: id.start, end: next?.start ?? id.end }, newText: '' };
}

/** The comment goes with its line, unless something else stands on it. */
function commentRemoval({ span }: Suppression, { text, lines }: Context): Repair {
  const first = lines.positionAt(span.start).line;
  const last = lines.positionAt(span.end).line;
  const start = lines.lineSpan(first).start;
  const end = lines.lineSpan(last).end;
  const alone = text.slice(start, span.start).trim() === '' && text.slice(span.end, end).trim() === '';
  const next = last + 1 < lines.lineCount ? lines.lineSpan(last + 1).start : end;
  return { title: 'Remove the comment', edits: [{ span: alone ? { start, end: next } : span, newText: '' }] };
}
