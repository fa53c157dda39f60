import type { Range, WorkspaceEdit } from 'vscode-languageclient';

/** What the server answers to its own requests, as plain data; `server/src/session/own-requests.ts` describes them. */
export interface Checklist {
  readonly packs: readonly { readonly id: string; readonly version: string; readonly title: string }[];
  readonly request: readonly { readonly label: string; readonly words: string }[];
  readonly date: string | null;
  readonly tally: { readonly met: number; readonly of: number };
  readonly suppressed: number;
  readonly silence: 'no-pack' | 'no-criterion' | 'prose' | 'empty' | null;
  readonly sections: readonly ChecklistSection[];
  readonly emptyLabels: readonly string[];
}

export interface ChecklistSection {
  readonly name: string;
  readonly range: Range | null;
  readonly criteria: readonly Criterion[];
}

export type Outcome = 'met' | 'missing' | 'unmet' | 'unreadable' | 'excepted' | 'not-applicable';

export interface Criterion {
  readonly id: string;
  readonly title: string;
  readonly outcome: Outcome;
  readonly words: string;
  readonly open: boolean;
  readonly message: string | null;
  readonly severity: 'error' | 'warning' | 'information' | 'hint' | null;
  readonly hidden: string | null;
  readonly range: Range;
  readonly evidence: readonly Evidence[];
  readonly more: number;
  readonly fixes: readonly string[];
}

export interface Evidence {
  readonly range: Range;
  readonly words: string;
  readonly read: string | null;
}

export interface OfferedFix {
  readonly title: string;
  readonly edit: WorkspaceEdit;
}

export interface PolicyChoice {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly covers: readonly string[];
  readonly chosen: boolean;
}

export type PolicyAnswer =
  | { readonly kind: 'change'; readonly edit: WorkspaceEdit }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'impossible' };

export interface TemplateChoice {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly snippet: string | null;
}

export type PlainAnswer =
  | { readonly text: string }
  | { readonly unfilled: readonly { readonly line: number; readonly text: string }[] };

/** The requests beyond the protocol: what they are given, and what they answer; null for what is no open note. */
export interface Requests {
  'necessity/checklist': [{ uri: string }, Checklist | null];
  'necessity/report': [{ uri: string; form: 'content' | 'page' | 'markdown' }, { text: string } | null];
  'necessity/hints': [{ uri: string }, readonly string[] | null];
  'necessity/fixes': [{ uri: string; id: string }, readonly OfferedFix[] | null];
  'necessity/policies': [{ uri: string }, readonly PolicyChoice[] | null];
  'necessity/setPolicies': [{ uri: string; ids: readonly string[] }, PolicyAnswer | null];
  'necessity/templates': [{ date: string }, readonly TemplateChoice[]];
}
