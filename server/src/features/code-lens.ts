import type { Analysis } from '#analysis.ts';
import { readingsOf, tally, tallyWords } from '#explain/criteria.ts';
import { titleOf } from '#explain/sections.ts';
import type { Section } from '#note/tree.ts';
import { wordsBetween, type Span } from '#text/span.ts';
import type { CodeLens } from 'vscode-languageserver-types';
import { toRange } from './ranges.ts';

export interface CodeLensOptions {
  readonly uri: string;
  /** The command that shows the report of the note whose address it is given; undefined where there is none. */
  readonly report: string | undefined;
}

/** How many of the criteria that apply are met: of the note on its title, of each section on its heading. */
export function codeLens(analysis: Analysis, options: CodeLensOptions): CodeLens[] {
  const seen = new Set<string>();
  const sections = analysis.tree.sections.flatMap((section) => {
    const names = section.names.filter((it) => !seen.has(it));
    names.forEach((it) => seen.add(it));
    return sectionLens(analysis, section, names, options);
  });
  return [...noteLens(analysis, options), ...sections];
}

function noteLens(analysis: Analysis, options: CodeLensOptions): CodeLens[] {
  const readings = readingsOf(analysis.verdicts);
  if (readings.length === 0 || wordsBetween(analysis.text, 0, analysis.text.length).text === '') return [];
  const title = titleOf(analysis.tree)?.heading?.span;
  const words = tallyWords(tally(readings));
  // The first line may be a section's, which has a count of its own.
  return [
    title
      ? lens(analysis, title, words, options)
      : lens(analysis, analysis.lines.lineSpan(0), `${words} in this note`, options),
  ];
}

function sectionLens(
  analysis: Analysis,
  { heading }: Section,
  names: readonly string[],
  options: CodeLensOptions,
): CodeLens[] {
  const readings = names.length === 0 ? [] : readingsOf(analysis.verdicts, names);
  if (heading === undefined || readings.length === 0) return [];
  return [lens(analysis, heading.span, tallyWords(tally(readings)), options)];
}

/** A lens whose command has no name is only shown. */
function lens({ lines }: Analysis, span: Span, title: string, { uri, report }: CodeLensOptions): CodeLens {
  const command =
    report === undefined ? { title, command: '' } : { title, command: report, arguments: [uri] };
  return { range: toRange(lines, span), command };
}
