import type { Analysis } from '#analysis.ts';
import { criteriaOf, type Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Severity } from '#text/problem.ts';
import type * as lsp from 'vscode-languageserver-types';
import type { Abilities } from './abilities.ts';
import { toRange } from './ranges.ts';

/** What the list of diagnostics depends on besides the analysis. */
export interface DiagnosticOptions {
  readonly uri: string;
  readonly abilities: Abilities;
  /** The address of the page about a code; undefined where there is none. */
  readonly pageOf: (code: string) => string | undefined;
}

const SEVERITY = {
  error: 1,
  warning: 2,
  information: 3,
  hint: 4,
} as const satisfies Record<Severity, lsp.DiagnosticSeverity>;

const UNNECESSARY = 1 satisfies lsp.DiagnosticTag;

/** The diagnostics of a note in the protocol's form, in the order in which they are shown. */
export function diagnostics(analysis: Analysis, options: DiagnosticOptions): lsp.Diagnostic[] {
  return analysis.diagnostics.map((it) => toLsp(it, analysis, options));
}

/** One diagnostic in the protocol's form; what the client did not announce is left out or said in the message. */
export function toLsp(
  diagnostic: Diagnostic,
  { lines }: Analysis,
  options: DiagnosticOptions,
): lsp.Diagnostic {
  const { abilities, uri } = options;
  const criteria = criteriaOf(diagnostic);
  const page = abilities.codeDescription ? options.pageOf(diagnostic.code) : undefined;
  const related = abilities.relatedInformation ? diagnostic.related : [];
  const tagged = diagnostic.unnecessary && abilities.diagnosticTags.includes(UNNECESSARY);
  const unsaid = abilities.relatedInformation ? [] : diagnostic.related;
  return {
    range: toRange(lines, diagnostic.span),
    severity: SEVERITY[diagnostic.severity],
    code: diagnostic.code,
    source: 'necessity',
    message: diagnostic.message + seeLines(unsaid.map((it) => lines.positionAt(it.start).line + 1)),
    ...(page === undefined ? {} : { codeDescription: { href: page } }),
    ...(tagged ? { tags: [UNNECESSARY] } : {}),
    ...(related.length === 0
      ? {}
      : {
          relatedInformation: related.map((it) => ({
            location: { uri, range: toRange(lines, it) },
            message: 'Also read for this finding',
          })),
        }),
    ...(abilities.diagnosticData && criteria.length > 0 ? { data: { criteria: [...criteria] } } : {}),
  };
}

/** Names at most three lines, counted from 1 as editors show them. */
function seeLines(lineNumbers: readonly number[]): string {
  const numbers = [...new Set(lineNumbers)].slice(0, 3);
  if (numbers.length === 0) return '';
  return `; see line${numbers.length === 1 ? '' : 's'} ${numbers.join(', ')}`;
}
