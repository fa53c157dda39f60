import { Composition } from '#facts/composition.ts';
import type { Engine, NoteFacts } from './engine.ts';
import { reasonOf } from './evaluate.ts';
import type { ReportFailure } from './evaluate.ts';
import type { ComposeFix, Criterion } from './pack.ts';
import type { Snippet, SnippetPart } from './snippet.ts';

/** The snippet that a composing fix inserts; undefined when its expression fails or gives no composition. */
export function compositionOf(
  engine: Engine,
  criterion: Criterion,
  fix: ComposeFix,
  facts: NoteFacts,
  onFailure: ReportFailure,
): Snippet | undefined {
  try {
    const prepared = engine.prepare(criterion);
    const composed = prepared.value(fix.compose, prepared.context(facts));
    return composed instanceof Composition ? snippetOf(composed) : undefined;
  } catch (error) {
    onFailure(criterion.id, reasonOf(error));
    return undefined;
  }
}

/** Blanks are stops in their order; what would read as part of a snippet in the note's words is escaped later. */
function snippetOf({ parts }: Composition): Snippet {
  let number = 0;
  return {
    parts: parts.map((part): SnippetPart => {
      if (part.kind === 'words') return { kind: 'text', text: part.words };
      return { kind: 'hint', number: ++number, hint: `*** ${part.hint}` };
    }),
  };
}
