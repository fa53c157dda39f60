import { Analysis, type AnalysisSettings } from '#analysis.ts';
import { installedSettings } from '#commands/settings.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { inOrder } from '#diagnostics/order.ts';
import { placeFindings } from '#diagnostics/place.ts';
import assert from 'node:assert/strict';
import { dedent } from './tree.ts';

/** A note with the findings that are expected drawn as carets below its lines. */
interface Drawing {
  readonly note: string;
  /** The drawing without the indentation that the test gave it. */
  readonly picture: string;
}

const CARETS = /^ *\^+(?: |$)/;

/** The analysis of a note under what is shipped. A criterion that cannot be evaluated fails the test. */
export function analyse(note: string, settings: Partial<AnalysisSettings> = {}): Analysis {
  return new Analysis(
    note,
    installedSettings({
      onFailure: (criterion, reason) => assert.fail(`${criterion} could not be evaluated: ${reason}`),
      ...settings,
    }),
  );
}

/**
 * Compares the findings of one criterion, each at its place before the gathering by section, with those drawn:
 * a line of carets below the text, and behind them `code: message`. The code may be the criterion's bare name.
 */
export function checkFindings(criterion: string, drawn: string, settings?: Partial<AnalysisSettings>): void {
  const { note, picture } = readDrawing(drawn);
  const analysis = analyse(note, settings);
  const verdicts = analysis.verdicts.filter((it) => it.criterion.name === criterion);
  assert.notEqual(verdicts.length, 0, `no pack that judges this note has ${criterion}`);
  const placed = placeFindings(verdicts, analysis).map((it) => it.diagnostic);
  assert.equal(bareCodes(draw(analysis, inOrder(placed))), bareCodes(picture));
}

/** Compares everything that an editor shows for the note with what is drawn. */
export function checkDiagnostics(drawn: string, settings?: Partial<AnalysisSettings>): void {
  const { note, picture } = readDrawing(drawn);
  const analysis = analyse(note, settings);
  assert.equal(draw(analysis, analysis.diagnostics), picture);
}

/** The note without the test's indentation, and the span that `<|>` or `<|...|>` marks in it. */
export function readCursor(marked: string): {
  readonly text: string;
  readonly start: number;
  readonly end: number;
} {
  const dedented = dedent(marked);
  const start = dedented.indexOf('<|');
  assert.notEqual(start, -1, 'the note has no cursor');
  const end = dedented.indexOf('|>', start + 2);
  if (end < 0 || dedented[start + 2] === '>') {
    return { text: dedented.slice(0, start) + dedented.slice(start + 3), start, end: start };
  }
  const selected = dedented.slice(start + 2, end);
  return {
    text: dedented.slice(0, start) + selected + dedented.slice(end + 2),
    start,
    end: start + selected.length,
  };
}

function readDrawing(drawn: string): Drawing {
  const picture = dedent(drawn);
  const note = picture
    .split('\n')
    .filter((it) => !CARETS.test(it))
    .join('\n');
  return { note, picture };
}

function draw({ text, lines }: Analysis, diagnostics: readonly Diagnostic[]): string {
  return text
    .split('\n')
    .flatMap((line, number) => [
      line,
      ...diagnostics
        .filter((it) => lines.positionAt(it.span.start).line === number)
        .map(({ span, code, message }) => {
          const { start, end } = lines.lineSpan(number);
          const width = Math.max(1, Math.min(span.end, end) - span.start);
          return `${' '.repeat(span.start - start)}${'^'.repeat(width)} ${code}: ${message}`;
        }),
    ])
    .join('\n');
}

function bareCodes(picture: string): string {
  return picture.replace(/^( *\^+ )(?!note\/)[\w-]+\//gm, '$1');
}
