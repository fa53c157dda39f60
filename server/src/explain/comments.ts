import { reasonOf } from '#diagnostics/suppress.ts';
import type { Suppression } from '#note/tree.ts';
import type { Explanation, ReadNote } from './explanation.ts';
import { counted, named } from './words.ts';

const SCOPES = {
  'next-line': 'on the next line',
  section: 'in this section',
  file: 'in the whole note',
} as const satisfies Record<Suppression['scope'], string>;

const ADVICE =
  'Only the display is hidden, the outcome stays. A clinical reason belongs in the note itself, where a payer reads it';

/** What a comment hides, where, and why. */
export function explainSuppression({ suppressed }: ReadNote, suppression: Suppression): Explanation {
  const { ids, scope, span } = suppression;
  const reason = reasonOf(suppression);
  if (reason === undefined) {
    return {
      span,
      answer: 'Hides nothing: the reason after -- is missing',
      details: [`Meant: ${ids.map((it) => it.text).join(', ')} ${SCOPES[scope]}`].filter(
        () => ids.length > 0,
      ),
    };
  }
  const hidden = suppressed.filter((it) => ids.some((id) => id.start === it.id.start));
  const answer =
    hidden.length === 0
      ? `Hides nothing ${SCOPES[scope]}: it can go`
      : `Hides ${counted(hidden.length, 'finding')} ${SCOPES[scope]}`;
  return {
    span,
    answer,
    details: [
      ...hidden.map(({ placed }) => `${placed.diagnostic.message} [${placed.diagnostic.code}]`),
      `Reason: ${named(reason)}`,
      ...(hidden.length === 0 ? [] : [ADVICE]),
    ],
  };
}
