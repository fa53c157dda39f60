import { SEVERITIES, type Diagnostic } from './diagnostic.ts';

/** The order in which diagnostics are shown: by place, then the gravest first, then by code. Equal ones keep their order. */
export function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort(
    (one, other) =>
      one.span.start - other.span.start ||
      SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity) ||
      compare(one.code, other.code),
  );
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
