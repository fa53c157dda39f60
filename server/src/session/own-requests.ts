import type { Analysis, AnalysisSettings } from '#analysis.ts';
import type { Abilities } from '#features/abilities.ts';
import { blankHints } from '#features/blank-hints.ts';
import { noteChecklist, type NoteChecklist } from '#features/checklist.ts';
import { choosePolicies, policyChoices, type PolicyChoice } from '#features/choose-policies.ts';
import { toWorkspaceEdit } from '#features/code-actions.ts';
import { criterionFixes } from '#features/criterion-fixes.ts';
import { newNotes, type TemplateChoice } from '#features/new-note.ts';
import { isRecord } from '#features/announced.ts';
import { authorizationContent, authorizationPage } from '#report/authorization-page.ts';
import { authorizationReport } from '#report/authorization.ts';
import type { Connection, WorkspaceEdit } from 'vscode-languageserver';
import type { OpenNote } from './open-notes.ts';

/** What the requests need of the session. */
export interface OwnRequestsHost {
  readonly connection: Connection;
  readonly abilities: () => Abilities;
  /** The open note in its current version. */
  readonly noteAt: (uri: string) => OpenNote | undefined;
  /** The templates that are installed, in the order in which they are offered. */
  readonly templates: readonly { readonly id: string; readonly title: string }[];
  /** The settings where no note is known. */
  readonly settings: AnalysisSettings;
  readonly guard: <P, R>(request: string, handler: (params: P) => R, fallback: R) => (params: P) => R;
}

/** A change that puts one criterion right. */
export interface OfferedFix {
  readonly title: string;
  readonly edit: WorkspaceEdit;
}

/** How policies are chosen: by a change, by none, or not in this front matter. */
export type PolicyAnswer =
  | { readonly kind: 'change'; readonly edit: WorkspaceEdit }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'impossible' };

const FORMS: Readonly<Record<string, (note: Analysis) => string>> = {
  content: authorizationContent,
  page: authorizationPage,
  markdown: authorizationReport,
};

/**
 * Requests beyond the protocol, for clients with views of their own; all answer null for what is not open or no note.
 *
 * - `necessity/checklist` `{ uri }`: every criterion with its outcome and evidence ({@link NoteChecklist}).
 * - `necessity/report` `{ uri, form }`: the report as `content` (HTML to be shown beside the note), `page` (an HTML
 *   document of its own) or `markdown`.
 * - `necessity/hints` `{ uri }`: the words that blanks may carry, with their mark, the longest first.
 * - `necessity/fixes` `{ uri, id }`: the fixes of one criterion ({@link OfferedFix}).
 * - `necessity/policies` `{ uri }`: the installed packs; `necessity/setPolicies` `{ uri, ids }`: the change of the front
 *   matter that chooses some ({@link PolicyAnswer}).
 * - `necessity/templates` `{ date }`: the new notes that can be made; needs no open note.
 *
 * The notification `necessity/changed` goes to clients that announce `experimental.necessity.checklists`: what decides
 * about all notes is another, so a checklist is to be asked for anew.
 */
export class OwnRequests {
  readonly #of: OwnRequestsHost;

  constructor(of: OwnRequestsHost) {
    this.#of = of;
  }

  /** Registers the handlers. */
  listen(): void {
    this.#on('checklist', (note): NoteChecklist => noteChecklist(note.analysis));
    this.#on('report', ({ analysis }, { form }): { text: string } | null => {
      const write = typeof form === 'string' ? FORMS[form] : undefined;
      return write === undefined ? null : { text: write(analysis) };
    });
    this.#on('hints', ({ analysis }): readonly string[] => blankHints(analysis));
    this.#on('fixes', (note, { uri, id }) =>
      typeof id === 'string' ? this.#fixes(note, String(uri), id) : null,
    );
    this.#on('policies', ({ analysis }): readonly PolicyChoice[] => policyChoices(analysis));
    this.#on('setPolicies', (note, { uri, ids }) => this.#setPolicies(note, String(uri), ids));
    const templates = this.#of.guard(
      'necessity/templates',
      (params: unknown) => this.#templates(isRecord(params) ? params['date'] : undefined),
      [],
    );
    this.#of.connection.onRequest('necessity/templates', templates);
  }

  /** What decides about all notes has changed. */
  everythingChanged(): void {
    if (!this.#of.abilities().followsChecklists) return;
    this.#of.connection.sendNotification('necessity/changed').catch(() => undefined);
  }

  #on(name: string, answer: (note: OpenNote, params: Readonly<Record<string, unknown>>) => unknown): void {
    const method = `necessity/${name}`;
    const handler = this.#of.guard(
      method,
      (params: unknown) => {
        if (!isRecord(params) || typeof params['uri'] !== 'string') return null;
        const note = this.#of.noteAt(params['uri']);
        return note === undefined ? null : answer(note, params);
      },
      null,
    );
    this.#of.connection.onRequest(method, handler);
  }

  #fixes({ analysis, document }: OpenNote, uri: string, id: string): readonly OfferedFix[] {
    const options = { uri, abilities: this.#of.abilities(), version: document.version };
    return criterionFixes(analysis, id).map(({ title, change }) => ({
      title,
      edit: toWorkspaceEdit(change, analysis, options),
    }));
  }

  #setPolicies({ analysis, document }: OpenNote, uri: string, ids: unknown): PolicyAnswer | null {
    const known = new Set(policyChoices(analysis).map((it) => it.id));
    if (!Array.isArray(ids) || !ids.every((it): it is string => typeof it === 'string' && known.has(it)))
      return null;
    const edits = choosePolicies(analysis, ids);
    if (edits === undefined) return { kind: 'impossible' };
    if (edits.length === 0) return { kind: 'unchanged' };
    const options = { uri, abilities: this.#of.abilities(), version: document.version };
    return { kind: 'change', edit: toWorkspaceEdit({ kind: 'edits', edits }, analysis, options) };
  }

  #templates(date: unknown): readonly TemplateChoice[] {
    const { templates, settings } = this.#of;
    return newNotes(templates, {
      dictionaryOf: settings.dictionaryOf,
      day: typeof date === 'string' ? date : undefined,
      tabStops: this.#of.abilities().snippetEdits,
    });
  }
}
