import { readFileSync } from 'node:fs';

const TEMPLATE = readFileSync(new URL('./note.tpl', import.meta.url), 'utf8');
const [HEAD = '', REPEATED = ''] = TEMPLATE.split(/\{\{\/?repeat\}\}\n/);
const WORDS = [
  'reports',
  'rests',
  'walks',
  'turns',
  'sleeps',
  'reaches',
  'drives',
  'sits',
  'stands',
  'works',
];

/** An invented note of about so many characters, always the same for the same size. */
export function noteOf(size: number): string {
  let note = HEAD;
  for (let copy = 1; note.length < size; copy++) note += filled(copy);
  return note.slice(0, size);
}

function filled(copy: number): string {
  let count = copy;
  const word = (): string => WORDS[count++ % WORDS.length] ?? '';
  return REPEATED.replace(/\{\{(\w+)\}\}/g, (_, mark: string) => {
    switch (mark) {
      case 'i':
      case 'num':
        return String(copy % 90);
      case 'word':
        return word();
      case 'sentence':
        return `Then the patient ${word()} and ${word()}, and ${word()} at night.`;
      default:
        return '';
    }
  });
}
