import { findMentions, type Lexicon } from '#clinical/mentions.ts';
import { DEGREE_TERMS, NEUROPATHIC_TERMS, SPASM_TERMS } from '#clinical/neuropathic-words.ts';
import type { Field, Tree } from '#note/tree.ts';
import { fieldsNamed } from './sources.ts';
import { type Statement, statementOf, Status } from './status.ts';

/** Muscle spasm: the fields of that name, and what palpation found. */
export function readSpasm(tree: Tree): Status {
  const own = fieldsNamed(tree, 'Spasm').map((it) => mentioned(it, SPASM_TERMS) ?? byDegree(it));
  const palpated = fieldsNamed(tree, 'Tenderness').flatMap((it) => mentioned(it, SPASM_TERMS) ?? []);
  return new Status([...own, ...palpated]);
}

/** A neuropathic component by the quality of the pain; `Neuropathic features: present` is one too. */
export function readNeuropathic(tree: Tree): Status {
  return new Status(
    fieldsNamed(tree, 'Pain quality').flatMap((it) => mentioned(it, NEUROPATHIC_TERMS) ?? byLabel(it)),
  );
}

function byLabel(field: Field): Statement[] {
  const named = /neuropathic/i.test(field.label.text);
  const statement = statementOf(field.value);
  return named && statement.says !== 'unclear' ? [statement] : [];
}

/** A status word decides, else a degree that is not denied. */
function byDegree(field: Field): Statement {
  const statement = statementOf(field.value);
  return statement.says === 'unclear' ? (mentioned(field, DEGREE_TERMS) ?? statement) : statement;
}

function mentioned({ value }: Field, lexicon: Lexicon): Statement | undefined {
  const mentions = findMentions(value.text, lexicon).filter(
    (it) => !it.family && !it.planned && !it.historical,
  );
  if (mentions.length === 0) return undefined;
  const present = mentions.some((it) => !it.negated);
  return { says: present ? 'present' : 'absent', treated: false, span: value };
}
