import {
  NEUROLOGIC_DEFICITS,
  NEUROLOGIC_PARTS,
  NEUROLOGIC_TERMS,
  NORMAL_NEUROLOGY,
  PATHOLOGIC_SIGNS,
  PROGRESSION_TERMS,
  PROGRESSIVE_DEFICITS,
  STABLE_TERMS,
  UNTESTED_TERMS,
} from '#clinical/neurologic-words.ts';
import { findMentions, type Lexicon, type Mention } from '#clinical/mentions.ts';
import { findTerms } from '#clinical/terms.ts';
import type { Tree } from '#note/tree.ts';
import type { Span, Words } from '#text/span.ts';
import { fieldsToFill, type TopicValue, valuesAbout } from './about.ts';
import { type Composition, COMPOSITION_TYPE } from './composition.ts';
import type { FactType } from './schema.ts';
import { isUnexamined, isUntested, type Statement, statementOf, Status } from './status.ts';

type Judgement = 'normal' | 'abnormal' | 'silent';

/** What one value says of the parts of a neurologic examination. */
interface Finding {
  readonly parts: readonly string[];
  readonly judgement: Judgement;
  readonly span: Span;
}

/** The neurologic examination: the parts that were examined, and whether all is normal. */
export class NeurologicExam {
  readonly parts: readonly string[];
  /** Two parts or the examination as a whole are said to be normal, and nothing says anything else. One part is none. */
  readonly normal: boolean;
  readonly spans: readonly Span[];

  constructor(findings: readonly Finding[]) {
    this.parts = [...new Set(findings.flatMap((it) => it.parts))];
    const judged = findings.filter((it) => it.parts.length > 0 || it.judgement !== 'silent');
    const isWhole = judged.some((it) => it.parts.length === 0) || this.parts.length > 1;
    this.normal = isWhole && judged.length > 0 && judged.every((it) => it.judgement === 'normal');
    this.spans = judged.map((it) => it.span);
  }

  /** A field for each part that was not examined, gait aside, with a blank behind its label. */
  get leftOutFields(): Composition {
    const fields = Object.entries(PART_FIELDS).filter(
      ([name, part]) => name !== 'Gait' && !this.parts.includes(part),
    );
    return fieldsToFill(fields.map(([name]) => name));
  }
}

/** The fields of the parts, by the concept that the vocabulary gives each. */
const PART_FIELDS: Readonly<Record<string, string>> = {
  Strength: 'strength',
  Sensation: 'sensation',
  Reflexes: 'reflexes',
  Gait: 'gait',
};

/** Reads the fields of the parts, and from every other neurologic value the parts that it names. */
export function readNeurologicExam(tree: Tree): NeurologicExam {
  const values = valuesAbout(tree, [...Object.keys(PART_FIELDS), 'Neurologic exam'], {
    sections: ['Examination'],
    topic: EXAMINED,
    parts: true,
  });
  return new NeurologicExam(values.filter(({ value }) => !isUnexamined(value)).map(readFinding));
}

const EXAMINED: Lexicon = [...NEUROLOGIC_PARTS, ...NEUROLOGIC_TERMS];

function readFinding({ value, whole, field }: TopicValue): Finding {
  const own = field && PART_FIELDS[field.name];
  const named = field ? partsExamined(value.text) : partsExamined(whole.text);
  const parts = own ? [own, ...named] : named;
  return { parts, judgement: judge(field ? value.text : whole.text, parts), span: value };
}

/** The parts named in a value, but for those that are said not to have been tested. */
function partsExamined(text: string): string[] {
  return text
    .split(/[,;.\n]/)
    .filter((it) => findTerms(it, UNTESTED_TERMS).length === 0)
    .flatMap((it) => findTerms(it, NEUROLOGIC_PARTS).map(({ concept }) => concept));
}

/** "Grossly intact" without a part is too vague to be normal. */
function judge(text: string, parts: readonly string[]): Judgement {
  const deficits = current(text, NEUROLOGIC_DEFICITS);
  if (deficits.some((it) => !it.negated) || hasSign(text) || hasLowGrade(text, parts)) return 'abnormal';
  const normal = current(text, NORMAL_NEUROLOGY);
  if (normal.some((it) => it.negated)) return 'abnormal';
  if (parts.length === 0 && /\bgrossly\b/i.test(text)) return 'silent';
  return normal.length > 0 || deficits.length > 0 || hasFullGrade(text) ? 'normal' : 'silent';
}

function current(text: string, lexicon: Lexicon): Mention[] {
  return findMentions(text, lexicon).filter((it) => !it.historical && !it.planned && !it.family);
}

/** "Hoffmann positive", "clonus present": a pathologic sign with nothing that denies it. */
function hasSign(text: string): boolean {
  return current(text, PATHOLOGIC_SIGNS).some(
    (it) => !it.negated && /\b(?:positive|present|sustained|upgoing|brisk)\b/i.test(text),
  );
}

/** A grade of strength below 5, a reflex of 0, 3+ or 4+, or one that is absent. */
function hasLowGrade(text: string, parts: readonly string[]): boolean {
  if (/(?<![\d/.])(?:[0-4][+-]?|5-) ?\/ ?5(?![\d/])/.test(text)) return true;
  if (!parts.includes('reflexes')) return false;
  return (
    /(?<![\d.])[034]\+(?! ?\/ ?5)/.test(text) ||
    (/\babsent\b/i.test(text) && findTerms(text, PATHOLOGIC_SIGNS).length === 0)
  );
}

/** A grade that is full: 5/5, or a reflex of 1+ or 2+. */
function hasFullGrade(text: string): boolean {
  return /(?<![\d/.])(?:5 ?\/ ?5(?![\d/])|[12]\+)/.test(text);
}

/** Progressive deficits, from the field about them and from every value of history and examination that names one. */
export function readProgressiveDeficit(tree: Tree): Status {
  const own = valuesAbout(tree, ['Progressive deficit'])
    .filter(({ value }) => !isUntested(value))
    .map(({ value }) => progressStatement(value));
  const others = valuesAbout(
    tree,
    ['Neurologic exam', ...Object.keys(PART_FIELDS), 'Radiculopathy', 'Diagnosis'],
    {
      sections: ['History', 'Examination', 'Assessment'],
      topic: PROGRESSIVE_DEFICITS,
      parts: true,
    },
  );
  return new Status([...own, ...others.flatMap(({ whole }) => deficitNamed(whole) ?? [])]);
}

/** Growth decides, then that it is stable, then a deficit that is there, then a status word, then one that is denied. */
function progressStatement(value: Words): Statement {
  const status = statementOf(value);
  const grows = current(value.text, PROGRESSION_TERMS);
  if (grows.some((it) => !it.negated)) return { ...status, says: 'present' };
  if (grows.length > 0 || current(value.text, STABLE_TERMS).some((it) => !it.negated))
    return { ...status, says: 'absent' };
  const deficits = findMentions(value.text, NEUROLOGIC_DEFICITS).filter((it) => !it.family && !it.planned);
  const isThere = deficits.some((it) => !it.negated && !it.historical);
  if (status.says === 'absent' && isThere) return { ...status, says: 'present' };
  if (status.says !== 'unclear' || isUnexamined(value)) return status;
  if (deficits.length === 0)
    return judge(value.text, []) === 'normal' ? { ...status, says: 'absent' } : status;
  return { ...status, says: isThere ? 'present' : 'absent' };
}

function deficitNamed(words: Words): Statement | undefined {
  const named = current(words.text, PROGRESSIVE_DEFICITS);
  if (named.length === 0) return undefined;
  return { says: named.some((it) => !it.negated) ? 'present' : 'absent', treated: false, span: words };
}

export const NEUROLOGIC_TYPE: FactType = {
  name: 'NeurologicExam',
  doc: 'The neurologic examination',
  ctor: NeurologicExam,
  fields: {
    parts: { type: 'list<string>', doc: 'Which of strength, sensation, reflexes and gait were examined' },
    leftOutFields: {
      type: COMPOSITION_TYPE.name,
      doc: 'A field for each part that was not examined, with a blank behind its label',
    },
    normal: { type: 'bool', doc: 'It is normal throughout; "grossly intact" alone is not enough' },
  },
};
