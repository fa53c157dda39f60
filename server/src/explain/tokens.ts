import { findDates, isImpossible, isoOf, type DateFound, type Day } from '#clinical/calendar.ts';
import { codesBelow, findDiagnosisCodes, type DiagnosisCode } from '#clinical/diagnosis-codes.ts';
import { type Joint, readLevels } from '#clinical/levels.ts';
import { findProcedureCodes, type ProcedureCode } from '#clinical/procedure-codes.ts';
import { placed } from '#facts/sources.ts';
import { touches, type Words } from '#text/span.ts';
import type { Explanation } from './explanation.ts';
import { counted, listed, weeksWords } from './words.ts';

/** The code or spinal level under the cursor in our own words; undefined where there is none. */
export function explainCodeOrLevel(words: Words, offset: number): Explanation | undefined {
  return explainProcedure(words, offset) ?? explainDiagnosis(words, offset) ?? explainLevel(words, offset);
}

/** The date under the cursor as it is read, and how long before the note it was; undefined where there is none. */
export function explainDate(
  words: Words,
  offset: number,
  reference: Day | undefined,
): Explanation | undefined {
  const found = at(words, findDates(words.text), offset);
  if (found === undefined) return undefined;
  const { start, end } = found;
  return { span: { start, end }, ...dateWords(found, reference) };
}

function explainProcedure(words: Words, offset: number): Explanation | undefined {
  const found = at(words, findProcedureCodes(words.text), offset);
  if (found === undefined) return undefined;
  const { code, start, end } = found;
  return { span: { start, end }, answer: `${code.code}: ${code.wording}`, details: procedureDetails(code) };
}

function procedureDetails({ primary, counting, retired, successors }: ProcedureCode): readonly string[] {
  return [
    ...(retired ? [`No longer in use; today ${successors.join(' or ')}`] : [counting.replace(/\.$/, '')]),
    ...(primary === undefined ? [] : [`Only beside ${primary}`]),
  ];
}

function explainDiagnosis(words: Words, offset: number): Explanation | undefined {
  const found = at(words, findDiagnosisCodes(words.text), offset);
  if (found === undefined) return undefined;
  const { code, start, end } = found;
  return { span: { start, end }, answer: `${code.code}: ${code.wording}`, details: diagnosisDetails(code) };
}

function diagnosisDetails(code: DiagnosisCode): readonly string[] {
  if (code.validity === 'valid') return [];
  const since = code.invalidSince === undefined ? '' : ` since ${code.invalidSince}`;
  const below = codesBelow(code).map((it) => it.code);
  return [
    `Names a family and cannot be billed${since}${below.length === 0 ? '' : `; one of ${listed(below)} can`}`,
  ];
}

function explainLevel(words: Words, offset: number): Explanation | undefined {
  const { mentions, unknown } = readLevels(words.text);
  const mention = at(words, mentions, offset);
  if (mention === undefined) {
    const wrong = at(words, unknown, offset);
    return wrong && { span: wrong, answer: 'Not a level of the spine', details: [] };
  }
  const { nerves = [], start, end } = mention;
  const branches = nerves.length === 0 ? [] : [`By the nerves ${nerves.join(', ')}: each joint has two`];
  return {
    span: { start, end },
    answer: levelWords(mention.joints),
    details: mention.joints.length === 0 ? [] : branches,
  };
}

/** `C3-C4, C4-C5: 2 joint levels, cervical`. */
export function levelWords(joints: readonly Joint[]): string {
  if (joints.length === 0) return 'A single vertebra or nerve, not a joint level';
  const regions = [...new Set(joints.map((it) => it.region))].join(' and ');
  return `${joints.map((it) => it.name).join(', ')}: ${counted(joints.length, 'joint level')}, ${regions}`;
}

function dateWords(found: DateFound, reference: Day | undefined): Pick<Explanation, 'answer' | 'details'> {
  if (isImpossible(found)) return { answer: 'No day of the calendar', details: [] };
  const { earliest, latest } = found;
  if (earliest !== latest)
    return { answer: `Any day from ${isoOf(earliest)} to ${isoOf(latest)}`, details: [] };
  const answer = `Read as ${isoOf(earliest)}`;
  if (reference === undefined || reference === earliest) return { answer, details: [] };
  const days = Math.abs(reference - earliest);
  return {
    answer,
    details: [`${weeksWords(days)} ${earliest < reference ? 'before' : 'after'} the date of the note`],
  };
}

/** The reading that touches the offset, at its place in the note. */
function at<T extends { readonly start: number; readonly end: number }>(
  words: Words,
  readings: readonly T[],
  offset: number,
): T | undefined {
  return readings.map((it) => placed(words, it)).find((it) => touches(it, offset));
}
