import { Composition, COMPOSITION_TYPE } from '#facts/composition.ts';
import type { FactSchema } from '#facts/schema.ts';
import type { Span } from '#text/span.ts';
import { checkPack } from '#policy/check-pack.ts';
import { Engine } from '#policy/engine.ts';
import { evaluate } from '#policy/evaluate.ts';
import type { Verdict } from '#policy/finding.ts';
import type { Pack } from '#policy/pack.ts';
import { readPack } from '#policy/read-pack.ts';

/** Toy facts, so that the policy engine is tested apart from medicine: a note lists courses, `name: days`, one a line. */
export class Course {
  readonly name: string;
  readonly days: number;
  readonly readable: boolean;
  readonly spans: readonly Span[];
  readonly replacement: string | undefined;

  constructor(name: string, days: string, span: Span) {
    this.name = name;
    this.readable = /^\d+(?:\.\d+)?$/.test(days);
    this.days = this.readable ? Number(days) : 0;
    this.spans = [span];
    this.replacement = name === 'PT' ? 'physical therapy' : undefined;
  }

  is(name: string): boolean {
    return this.name === name;
  }
}

export class Care {
  readonly courses: readonly Course[];

  constructor(courses: readonly Course[]) {
    this.courses = courses;
  }

  get days(): number {
    return this.courses.reduce((sum, course) => sum + course.days, 0);
  }

  /** The courses' names, and a blank for the sum that the note does not say. */
  get line(): Composition {
    const names = this.courses.map((it) => it.name).join(', ');
    const words = (text: string) => ({ kind: 'words', words: text }) as const;
    return new Composition([words(`Tried: ${names} for `), { kind: 'blank', hint: 'days' }, words('.')]);
  }

  get broken(): boolean {
    throw new Error('Naproxen 500 mg');
  }
}

export class Note {
  readonly care: Care;
  computed = 0;

  constructor(text: string) {
    let start = 0;
    const courses = text.split('\n').flatMap((line) => {
      const span = { start, end: start + line.length };
      start += line.length + 1;
      const [name, days] = line.split(': ');
      return name !== undefined && days !== undefined ? [new Course(name, days, span)] : [];
    });
    this.care = new Care(courses);
  }

  get costly(): Care {
    this.computed++;
    return this.care;
  }
}

const SCHEMA: FactSchema = {
  types: [
    {
      name: 'Course',
      doc: 'One course.',
      ctor: Course,
      fields: {
        name: { type: 'string', doc: 'Its name.' },
        days: { type: 'double', doc: 'Its length.' },
        readable: { type: 'bool', doc: 'Whether the length could be read.' },
      },
      methods: { is: { params: ['string'], returns: 'bool', doc: 'Whether it has the name.' } },
    },
    {
      name: 'Care',
      doc: 'All courses.',
      ctor: Care,
      fields: {
        courses: { type: 'list<Course>', doc: 'In the order of the text.' },
        days: { type: 'double', doc: 'The sum.' },
        line: { type: 'Composition', doc: 'The courses in one line.' },
        broken: { type: 'bool', doc: 'Always fails.' },
      },
    },
    COMPOSITION_TYPE,
  ],
  roots: [
    { name: 'care', type: 'Care', doc: 'Care.' },
    { name: 'costly', type: 'Care', doc: 'The same, counted.' },
  ],
};

export const ENGINE = new Engine(SCHEMA);

const HEAD = `necessity: 1
pack: { id: toy, version: 1.0.0, title: Toy }
sources: { paper: { title: A paper } }
criteria:
`;

/** The YAML of a pack with one criterion `it-holds`; `body` is lines of YAML that add to what every criterion needs. */
export function packText(body: string): string {
  const given = dedent(body);
  const frame = {
    title: 'Toy',
    section: 'Plan',
    severity: '{ missing: warning, unmet: error }',
    source: '{ ref: paper, at: "1" }',
    rationale: 'Because.',
    examples: '[{ outcome: met, note: "" }, { outcome: unmet, note: "" }]',
    messages: '{ missing: Missing, unmet: Unmet, unreadable: Unreadable }',
  };
  const missing = Object.entries(frame).filter(([key]) => !new RegExp(`^${key}:`, 'm').test(given));
  const messages = ['documented', 'require', 'readable'].map((key) =>
    new RegExp(`^${key}:`, 'm').test(given),
  );
  const shown = ['missing: Missing', 'unmet: Unmet', 'unreadable: Unreadable'].filter(
    (_, index) => messages[index],
  );
  const lines = [
    ...missing.map(([key, value]) => `${key}: ${key === 'messages' ? `{ ${shown.join(', ')} }` : value}`),
    ...given.split('\n'),
  ];
  return `${HEAD}  it-holds:\n${lines.map((line) => (line === '' ? '' : `    ${line}`)).join('\n')}\n`;
}

/** The pack of such a text, which must be free of errors. */
export function packOf(body: string): Pack {
  const { pack, problems } = readPack(packText(body));
  if (!pack || problems.length > 0) throw new Error(JSON.stringify(problems, undefined, 1));
  return pack;
}

/** Every problem of a pack's text as `line:column severity criterion message`, in the order of the text. */
export function problemsOf(text: string): string {
  const { pack, problems, source } = readPack(text);
  const all = [...problems, ...(pack ? checkPack(ENGINE, pack, source) : [])];
  const drawn = all
    .toSorted((one, other) => one.span.start - other.span.start)
    .map(({ span, severity, criterion, message }) => {
      const before = text.slice(0, span.start).split('\n');
      const words = text.slice(span.start, span.end).split('\n')[0];
      return `${before.length}:${before.at(-1)!.length + 1} ${severity} ${criterion ?? '-'} [${words}] ${message}`;
    });
  return drawn.join('\n');
}

/** As `problemsOf`, for one criterion's body and without the places: what is marked and what is said. */
export function criterionProblems(body: string): string {
  return problemsOf(packText(body))
    .split('\n')
    .map((line) => line.replace(/^\d+:\d+ (\w+) it-holds /, '$1 '))
    .join('\n');
}

/** What a note comes to: outcome, then each finding as `outcome severity [evidence]: message`. */
export function judge(body: string, note: string): string {
  const failures: string[] = [];
  const verdicts = evaluate(ENGINE, [packOf(body)], new Note(note), (id, reason) =>
    failures.push(`${id} ${reason}`),
  );
  return [...verdicts.flatMap((verdict) => drawVerdict(verdict, note)), ...failures].join('\n');
}

function drawVerdict({ outcome, findings, summary }: Verdict, note: string): string[] {
  const draw = ({ outcome: own, severity, message, evidence }: Verdict['summary']): string => {
    const places = evidence.map(({ start, end }) => `[${note.slice(start, end)}]`).join('');
    return [own, severity, places, message].filter(Boolean).join(' ');
  };
  if (findings.length === 1) return [draw(findings[0]!)];
  return [`worst ${draw({ ...summary, outcome })}`, ...findings.map(draw)];
}

function dedent(text: string): string {
  const lines = text.replace(/^\n/, '').trimEnd().split('\n');
  const indent = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(indent)).join('\n');
}
