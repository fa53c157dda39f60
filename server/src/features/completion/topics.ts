import type { FieldEntry } from '#note/dictionary.ts';

/** What a value is about, as far as completion has something to offer for it. */
export type Topic =
  | 'choices'
  | 'status'
  | 'side'
  | 'levels'
  | 'procedure-code'
  | 'diagnosis-code'
  | 'pain-score'
  | 'function-score'
  | 'depression-score'
  | 'anxiety-score'
  | 'catastrophizing-score'
  | 'sleep-score'
  | 'response'
  | 'content'
  | 'exclusions'
  | 'stopped'
  | 'frequency'
  | 'sig'
  | 'dates'
  | 'date'
  | 'past-date'
  | 'duration'
  | 'percent'
  | 'anesthetic'
  | 'drug'
  | 'study'
  | 'none';

const FIELD_TOPICS: ReadonlyMap<string, Topic> = new Map([
  ['Onset', 'past-date'],
  ['CPT', 'procedure-code'],
  ['ICD-10', 'diagnosis-code'],
  ['Pain score', 'pain-score'],
  ['Function scale', 'function-score'],
  ['Depression', 'depression-score'],
  ['Anxiety', 'anxiety-score'],
  ['Catastrophizing', 'catastrophizing-score'],
  ['Imaging exclusions', 'exclusions'],
  ['Local anesthetic', 'anesthetic'],
  ['Total MME', 'none'],
]);

const ATTRIBUTE_TOPICS: ReadonlyMap<string, Topic> = new Map([
  ['response', 'response'],
  ['content', 'content'],
  ['excluded', 'exclusions'],
  ['stopped', 'stopped'],
  ['frequency', 'frequency'],
  ['anesthetic', 'anesthetic'],
  ['code', 'procedure-code'],
  ['MME', 'none'],
]);

/** What a field is about: by its name, by its choices, else by the type of its value. */
export function topicOfField(entry: FieldEntry, section: string): Topic {
  if (entry.name === 'Sleep' && section === 'Psychosocial') return 'sleep-score';
  return FIELD_TOPICS.get(entry.name) ?? topicOfType(entry);
}

/** What an item's attribute is about. */
export function topicOfAttribute(entry: FieldEntry): Topic {
  return ATTRIBUTE_TOPICS.get(entry.name) ?? topicOfType(entry);
}

function topicOfType({ choices, type }: FieldEntry): Topic {
  if (choices.length > 0 && type !== 'levels') return 'choices';
  switch (type) {
    case 'status':
    case 'side':
    case 'levels':
    case 'date':
    case 'duration':
    case 'percent':
    case 'sig':
      return type;
    case 'span':
      return 'dates';
    case 'score':
      return 'pain-score';
    case 'instrument':
      return 'function-score';
    case 'code':
    case 'dose':
    case 'text':
      return 'none';
  }
}

const HINT_TOPICS: readonly (readonly [RegExp, Topic])[] = [
  [/^(?:date|end)$/, 'date'],
  [/^dose and frequency$/, 'sig'],
  [/^drug, concentration|^drug and volume/, 'anesthetic'],
  [/^(?:drug|NSAID)\b/, 'drug'],
  [/^study$/, 'study'],
  [/^response$/, 'response'],
  [/^content$/, 'content'],
  [/^levels$/, 'levels'],
  [/^(?:fracture, tumor|what was excluded)/, 'exclusions'],
  [/^NRS\b/, 'pain-score'],
  [/^(?:NDI|ODI)\b/, 'function-score'],
];

/** What the hint of a blank asks for; undefined where it says nothing that is known. */
export function topicOfHint(hint: string): Topic | undefined {
  const words = hint.replace(/^\*+ ?/, '');
  return HINT_TOPICS.find(([pattern]) => pattern.test(words))?.[1];
}

const LISTS: ReadonlySet<Topic> = new Set([
  'levels',
  'procedure-code',
  'diagnosis-code',
  'exclusions',
  'content',
]);

/** Whether several values stand behind one another, with commas between them. */
export function isList(topic: Topic): boolean {
  return LISTS.has(topic);
}
