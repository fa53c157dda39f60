import type { Span } from '#text/span.ts';
import type { YamlPath } from '#safe-yaml/safe-yaml.ts';

/** Something wrong with a pack, at its place in the pack's YAML text. */
export interface PackProblem {
  /** What is wrong and, where one is close, what was probably meant. Without a full stop. */
  readonly message: string;
  readonly span: Span;
  /** `error`: the criterion (or the pack, when none is named) cannot be used. `warning`: it works as written. */
  readonly severity: 'error' | 'warning';
  /** Name of the criterion that it belongs to, as the pack writes it. */
  readonly criterion?: string;
}

/** Reports a problem in the value at a path below a criterion, or in a part of that value (offsets in the value). */
export type ReportAt = (
  severity: PackProblem['severity'],
  path: YamlPath,
  message: string,
  part?: Span,
) => void;
