import { readStatus } from '#clinical/status.ts';
import type { Span, Words } from '#text/span.ts';
import type { FactType } from './schema.ts';

/** What one place of the note says about a status: present, absent, or something that is neither. */
export interface Statement {
  readonly says: 'present' | 'absent' | 'unclear';
  /** Present, but treated or resolved, said in the same value. */
  readonly treated: boolean;
  readonly span: Span;
}

/**
 * A three-valued status: documented present, documented absent, or not documented. Where two places differ,
 * present decides, since overlooking a finding is the worse mistake.
 */
export class Status {
  readonly statements: readonly Statement[];
  readonly spans: readonly Span[];

  constructor(statements: readonly Statement[]) {
    this.statements = statements;
    this.spans = statements.map((it) => it.span);
  }

  get documented(): boolean {
    return this.present || this.absent;
  }

  get present(): boolean {
    return this.statements.some((it) => it.says === 'present');
  }

  get absent(): boolean {
    return !this.present && this.statements.some((it) => it.says === 'absent');
  }

  /** Present everywhere with the word that it was treated or has resolved. */
  get treated(): boolean {
    return this.present && this.statements.every((it) => it.says !== 'present' || it.treated);
  }

  get readable(): boolean {
    return this.statements.every((it) => it.says !== 'unclear');
  }
}

/** Whether a value begins with words that nothing is known: "not tested", "deferred", "pending". */
export function isUnexamined({ text }: Words): boolean {
  const status = readStatus(text);
  return status.kind === 'unclear' && status.end > status.start && !/[,;]/.test(text.slice(0, status.start));
}

/** As `isUnexamined`, but not where something was found that is in doubt: "equivocal", "possible". */
export function isUntested(words: Words): boolean {
  return isUnexamined(words) && !readStatus(words.text).doubtful;
}

/** What the value of a field of type status says. */
export function statementOf(value: Words): Statement {
  const status = readStatus(value.text);
  return { says: status.kind, treated: status.kind === 'present' && status.resolved, span: value };
}

export const STATUS_TYPE: FactType = {
  name: 'Status',
  doc: 'Documented present, documented absent, or not documented',
  ctor: Status,
  fields: {
    documented: { type: 'bool', doc: 'The note says present or absent' },
    present: { type: 'bool', doc: 'The note says that it is present' },
    absent: { type: 'bool', doc: 'The note says that it is absent' },
    treated: { type: 'bool', doc: 'Present, and the same value says that it was treated or has resolved' },
    readable: { type: 'bool', doc: 'Every value that stands there says present or absent' },
  },
};
