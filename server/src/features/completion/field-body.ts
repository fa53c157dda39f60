import type { FieldEntry } from '#note/dictionary.ts';
import { topicOfField } from './topics.ts';

/** The snippet body of a field that no template line and no fix writes: its label and a blank with what it takes. */
export function fieldBody(entry: FieldEntry, section: string): string {
  const choices = choicesOf(entry, section);
  const value =
    choices.length > 0
      ? `\${1|***,${choices.map(escaped).join(',')}|}`
      : `\${1:${`*** ${hintOf(entry)}`.trim()}}`;
  return `${entry.name}: ${value}`;
}

function choicesOf(entry: FieldEntry, section: string): readonly string[] {
  if (entry.choices.length > 0) return entry.choices;
  switch (topicOfField(entry, section)) {
    case 'status':
      return ['absent', 'present'];
    case 'side':
      return ['right', 'left', 'bilateral'];
    default:
      return [];
  }
}

/** What the blank says; nothing where the label says it. */
function hintOf({ type }: FieldEntry): string {
  switch (type) {
    case 'text':
    case 'status':
    case 'side':
      return '';
    case 'sig':
      return 'dose and frequency';
    case 'dose':
      return 'MME per day';
    case 'span':
      return 'start to end';
    case 'instrument':
      return 'instrument and score';
    case 'date':
    case 'duration':
    case 'score':
    case 'percent':
    case 'levels':
    case 'code':
      return type;
  }
}

function escaped(choice: string): string {
  return choice.replace(/[\\$},|]/g, '\\$&');
}
