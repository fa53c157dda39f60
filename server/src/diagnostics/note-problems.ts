import type { Tree } from '#note/tree.ts';
import { choosePacks } from '#policy/choose.ts';
import type { Pack } from '#policy/pack.ts';
import type { Problem } from '#text/problem.ts';
import type { Words } from '#text/span.ts';
import { meantId } from './meant-id.ts';

/** Problems that no single layer sees: packs that are not installed, characters that were lost in decoding. */
export function noteProblems(tree: Tree, packs: readonly Pack[]): readonly Problem[] {
  return [...unknownPolicies(tree, packs), ...lostCharacters(tree.text)];
}

/** What the front matter asks for by that key. */
function headerValues({ header }: Tree, key: string): readonly Words[] {
  return header?.entries.findLast((it) => it.key.text === key)?.values ?? [];
}

function unknownPolicies(tree: Tree, packs: readonly Pack[]): readonly Problem[] {
  const values = headerValues(tree, 'policies').filter((it) => it.text !== '' && !it.text.includes('***'));
  const unknown = new Set(
    choosePacks(packs, { frontMatter: values.map((it) => it.text), codes: [] }).unknown,
  );
  const ids = packs.map((it) => it.id);
  return values.filter((it) => unknown.has(it.text)).map((it) => unknownPolicy(it, ids));
}

function unknownPolicy(id: Words, policies: readonly string[]): Problem {
  const meant = meantId(id.text, policies);
  const span = { start: id.start, end: id.end };
  return {
    code: 'note/policy-unknown',
    severity: 'error',
    message: `No policy with this id is installed${meant === undefined ? '' : `; did you mean ${meant}`}`,
    span,
    ...(meant === undefined
      ? {}
      : { repairs: [{ title: `Replace by ${meant}`, edits: [{ span, newText: meant }] }] }),
  };
}

function lostCharacters(text: string): readonly Problem[] {
  const start = text.indexOf('\uFFFD');
  if (start < 0) return [];
  const message = 'The note is not valid UTF-8: characters were lost here, and perhaps further down';
  return [{ code: 'note/encoding', severity: 'information', message, span: { start, end: start + 1 } }];
}
