import { findDurations } from '#clinical/duration.ts';
import { readLevels } from '#clinical/levels.ts';
import { readSide } from '#clinical/side.ts';
import { withoutAsides } from '#facts/request-asides.ts';
import { statementOf } from '#facts/status.ts';
import type { Dictionary, FieldEntry, ValueType } from '#note/dictionary.ts';
import type { Attribute, Field, Item, Section } from '#note/tree.ts';
import type { EntryPlace } from './place.ts';
import type { Explanation } from './explanation.ts';
import { levelWords } from './tokens.ts';

/** What the value of a field is read as, by its type; undefined for text, which is kept as it is. */
export function explainValue(dictionary: Dictionary, field: Field): Explanation | undefined {
  if (field.value.text === '') return undefined;
  const answer = valueWords(fieldEntry(dictionary, field)?.type, field);
  return answer === undefined ? undefined : { span: field.value, answer, details: [] };
}

/** What belongs where something is still to be filled in. */
export function explainBlank(dictionary: Dictionary, place: EntryPlace): Explanation | undefined {
  const { entry, attribute, section, leftover } = place;
  if (leftover === undefined && !(entry.kind === 'field' && entry.unfilled && entry.value.text === ''))
    return undefined;
  const wanted =
    entry.kind === 'field' ? fieldEntry(dictionary, entry) : attributeEntry(dictionary, section, attribute);
  const label = entry.kind === 'field' ? entry.name : attribute?.key;
  return {
    span: leftover ?? entry.span,
    answer: `To be filled in${label === undefined ? '' : `: ${label}`}`,
    details: [
      wanted === undefined ? partsWords(dictionary, section, entry) : formWords(wanted),
      'Counts as not stated as long as the mark stands there',
    ].filter((it) => it !== ''),
  };
}

const FORMS = {
  text: 'Your own words',
  date: 'A date, written like 2026-11-23',
  span: 'Start and end, written like 2026-06-01 to 2026-07-12, or “to present”',
  duration: 'A length, written like 6 weeks or 7 months',
  score: 'A score, written like NRS 7/10',
  instrument: 'An instrument with its score, written like NDI 44% or ODI 38/50',
  percent: 'A percentage, written like 80%',
  dose: 'A dose, written like 15 mg',
  sig: 'Dose and frequency, written like 15 mg PO daily',
  levels: 'Levels, written like C3-C4, C4-C5',
  side: 'right, left or bilateral',
  code: 'One code or several, separated by commas',
  status: 'absent or present',
} as const satisfies Record<ValueType, string>;

function formWords({ type, choices }: FieldEntry): string {
  return choices.length === 0 ? FORMS[type] : `One of: ${choices.join(', ')}`;
}

/** Of an item, the attributes that its section knows, where none is named yet. */
function partsWords({ sections }: Dictionary, { names }: Section, entry: Field | Item): string {
  if (entry.kind === 'field') return '';
  const keys = sections
    .filter((it) => names.includes(it.name))
    .flatMap((it) => it.attributes.map(({ name }) => name));
  return keys.length === 0 ? '' : `An entry has a name, then what is known of: ${keys.join(', ')}`;
}

function valueWords(type: ValueType | undefined, { value }: Field): string | undefined {
  switch (type) {
    case 'status': {
      const { says, treated } = statementOf(value);
      if (says === 'unclear') return 'Neither present nor absent could be read';
      return `Read as ${says}${treated ? ', treated or resolved' : ''}`;
    }
    case 'side': {
      const side = readSide(value.text);
      return side === undefined ? 'No side could be read' : `Read as ${side}`;
    }
    case 'levels': {
      const { joints } = readLevels(withoutAsides(value.text));
      return joints.length === 0 ? 'No joint level could be read' : levelWords(joints);
    }
    case 'duration': {
      const [length] = findDurations(value.text);
      return length === undefined || length.qualifier === 'vague' ? undefined : `Read as ${length.low.text}`;
    }
    default:
      return undefined;
  }
}

function fieldEntry({ sections }: Dictionary, field: Field): FieldEntry | undefined {
  return sections.find((it) => it.name === field.section)?.fields.find((it) => it.name === field.name);
}

function attributeEntry(
  { sections }: Dictionary,
  { names }: Section,
  attribute: Attribute | undefined,
): FieldEntry | undefined {
  const key = attribute?.key;
  if (key === undefined) return undefined;
  return sections
    .filter((it) => names.includes(it.name))
    .flatMap((it) => it.attributes)
    .find((it) => it.name === key);
}
