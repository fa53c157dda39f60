import type { Analysis } from '#analysis.ts';
import { criteriaOf, type Diagnostic } from '#diagnostics/diagnostic.ts';
import { plainForm, snippetForm } from '#policy/snippet.ts';
import { overlaps } from '#text/span.ts';
import type * as lsp from 'vscode-languageserver-types';
import { toLsp, type DiagnosticOptions } from './diagnostics.ts';
import { quickFixes, type Change, type QuickFix } from './quick-fixes.ts';
import { toRange, toSpan } from './ranges.ts';
import { fixAllOfCode, SECTIONS_KIND, sourceActions, type SourceAction } from './source-actions.ts';
import { suppressionFixes } from './suppression-fixes.ts';

/** The command that shows the page about a criterion. */
export const EXPLAIN_COMMAND = 'necessity.explain';

export interface CodeActionOptions extends DiagnosticOptions {
  /** Of the document that the edits are made for. */
  readonly version: number;
}

/** How a chosen action is found again when its edit is asked for. */
interface ActionKey {
  readonly uri: string;
  readonly code: string;
  /** Counts the diagnostics of that code in the note. */
  readonly nth: number;
  readonly title: string;
}

/**
 * The quick fixes for a place: the repairs and fixes of every diagnostic there, then the ways to hide each, then what
 * they are about.
 */
export function codeActions(
  analysis: Analysis,
  range: lsp.Range,
  context: lsp.CodeActionContext,
  options: CodeActionOptions,
): lsp.CodeAction[] {
  const forNote = sourceActions(analysis, kindsOfSource(context)).map((it) =>
    toAction(it, analysis, options),
  );
  if (context.only !== undefined && !context.only.some((it) => it === '' || it === 'quickfix'))
    return forNote;
  const meant = diagnosticsMeant(analysis, range, context);
  const fixes = meant.flatMap((it) => actionsFor(it, corrections(it, analysis), analysis, options));
  const hidings = meant.flatMap((it) => actionsFor(it, hidingFixes(it, analysis), analysis, options));
  const explanations = options.abilities.executesCommands ? meant.flatMap(criteriaOf).slice(0, 3) : [];
  const codes = new Set(meant.filter((it) => it.repairs.length > 0).map((it) => it.code));
  const together = [...codes].flatMap((it) => fixAllOfCode(analysis, it) ?? []);
  return [
    ...fixes,
    ...together.map((it) => toAction(it, analysis, options)),
    ...hidings,
    ...forNote,
    ...[...new Set(explanations)].map(explain),
  ];
}

/** What inserts every section that the diagnostics miss; undefined where none is missing. */
export function missingSections(analysis: Analysis, options: CodeActionOptions): lsp.CodeAction | undefined {
  const [action] = sourceActions(analysis, [SECTIONS_KIND]);
  return action && toAction(action, analysis, options);
}

/** Actions for the whole note come where they were asked for, and behind the quick fixes where a user asked for all there are. */
function kindsOfSource({ only, triggerKind }: lsp.CodeActionContext): readonly string[] {
  if (only !== undefined) return only.flatMap((it) => (it === '' ? ['source'] : it));
  return triggerKind === INVOKED ? ['source'] : [];
}

/** `CodeActionTriggerKind.Invoked` */
const INVOKED = 1;

function toAction(
  { title, kind, edits }: SourceAction,
  analysis: Analysis,
  options: CodeActionOptions,
): lsp.CodeAction {
  return { title, kind, edit: toWorkspaceEdit({ kind: 'edits', edits }, analysis, options) };
}

/** The action with its edit; unchanged when the note no longer has what it was for. */
export function resolveCodeAction(
  action: lsp.CodeAction,
  analysis: Analysis,
  options: CodeActionOptions,
): lsp.CodeAction {
  const key = keyOf(action);
  if (key === undefined || action.edit !== undefined) return action;
  const diagnostic = analysis.diagnostics.filter((it) => it.code === key.code)[key.nth];
  if (diagnostic === undefined) return action;
  const fixes = [...corrections(diagnostic, analysis), ...hidingFixes(diagnostic, analysis)];
  const fix = fixes.find((it) => it.title === key.title);
  return fix === undefined ? action : { ...action, edit: toWorkspaceEdit(fix.change, analysis, options) };
}

/** The note's address that an action belongs to; undefined where the action is none of ours. */
export function noteOfAction(action: lsp.CodeAction): string | undefined {
  return keyOf(action)?.uri;
}

function diagnosticsMeant(
  analysis: Analysis,
  range: lsp.Range,
  context: lsp.CodeActionContext,
): readonly Diagnostic[] {
  const span = toSpan(analysis.lines, range);
  const named = new Set(context.diagnostics.map((it) => placeKey(String(it.code), it.range)));
  return analysis.diagnostics.filter(
    (it) => overlaps(it.span, span) || named.has(placeKey(it.code, toRange(analysis.lines, it.span))),
  );
}

function placeKey(code: string, { start, end }: lsp.Range): string {
  return `${code} ${start.line}:${start.character}-${end.line}:${end.character}`;
}

interface Choice extends QuickFix {
  readonly isFirstFix: boolean;
}

function corrections(diagnostic: Diagnostic, analysis: Analysis): readonly Choice[] {
  return quickFixes(diagnostic, analysis).map((it, position) => ({ ...it, isFirstFix: position === 0 }));
}

function hidingFixes(diagnostic: Diagnostic, analysis: Analysis): readonly Choice[] {
  return suppressionFixes(diagnostic, analysis).map((it) => ({ ...it, isFirstFix: false }));
}

function actionsFor(
  diagnostic: Diagnostic,
  fixes: readonly Choice[],
  analysis: Analysis,
  options: CodeActionOptions,
): lsp.CodeAction[] {
  const { abilities, uri } = options;
  const nth = analysis.diagnostics.filter((it) => it.code === diagnostic.code).indexOf(diagnostic);
  const shown = toLsp(diagnostic, analysis, options);
  return fixes.map((fix) => {
    const key: ActionKey = { uri, code: diagnostic.code, nth, title: fix.title };
    return {
      title: fix.title,
      kind: 'quickfix',
      diagnostics: [shown],
      ...(fix.isFirstFix && abilities.preferredActions ? { isPreferred: true } : {}),
      ...(abilities.resolvesEdits ? { data: key } : { edit: toWorkspaceEdit(fix.change, analysis, options) }),
    };
  });
}

/** The change as the client takes it: with tab stops where it announced them, else with blanks. */
export function toWorkspaceEdit(
  change: Change,
  { lines }: Analysis,
  options: Pick<CodeActionOptions, 'abilities' | 'uri' | 'version'>,
): lsp.WorkspaceEdit {
  const { abilities, uri, version } = options;
  if (change.kind === 'snippet' && abilities.snippetEdits) {
    const snippet = { kind: 'snippet', value: snippetForm(change.snippet) } as const;
    const edits = [{ range: toRange(lines, change.span), snippet }];
    return { documentChanges: [{ textDocument: { uri, version }, edits }] };
  }
  const plain =
    change.kind === 'snippet' ? [{ span: change.span, newText: plainForm(change.snippet) }] : change.edits;
  const edits = plain.map(({ span, newText }) => ({ range: toRange(lines, span), newText }));
  return abilities.documentChanges
    ? { documentChanges: [{ textDocument: { uri, version }, edits }] }
    : { changes: { [uri]: edits } };
}

function explain(id: string): lsp.CodeAction {
  const title = `About ${id}`;
  return { title, kind: 'quickfix', command: { title, command: EXPLAIN_COMMAND, arguments: [id] } };
}

function keyOf({ data }: lsp.CodeAction): ActionKey | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { uri, code, nth, title } = data as Readonly<Record<string, unknown>>;
  const isKey =
    typeof uri === 'string' &&
    typeof code === 'string' &&
    typeof nth === 'number' &&
    typeof title === 'string';
  return isKey ? { uri, code, nth, title } : undefined;
}
