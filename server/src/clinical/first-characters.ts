/** The characters that a match of a pattern can begin with; undefined where it can be any, or where it can be empty. */
export function firstCharacters(source: string): ReadonlySet<string> | undefined {
  const { first, isEmpty } = new Reader(source).alternatives();
  return isEmpty || first === ANY ? undefined : first;
}

const ANY = 'any';

/** What a part of a pattern can begin with, and whether it can match nothing. */
interface Part {
  readonly first: ReadonlySet<string> | typeof ANY;
  readonly isEmpty: boolean;
}

const NOTHING: Part = { first: new Set(), isEmpty: true };
const ANYTHING: Part = { first: ANY, isEmpty: false };
const DIGITS = charactersBetween('0', '9');
const LETTERS = [...charactersBetween('a', 'z'), ...charactersBetween('A', 'Z')];
const CLASSES: Readonly<Record<string, readonly string[]>> = {
  d: DIGITS,
  w: [...DIGITS, ...LETTERS, '_'],
};

const GROUP = /\((\?<?[=!])?(?:\?:|\?<\w+>)?/y;
const BRACKET = /\[(\^?)((?:[^\]\\]|\\.)*)\]/sy;
const ESCAPE = /\\(?:u[0-9a-f]{4}|k<\w+>|.)/isy;
/** Of a pattern that is passed over: a class, an escape, a run of what has no meaning here, any single character. */
const PASSED = /\[(?:[^\]\\]|\\.)*\]|\\.|[^|()[\]\\]+|./sy;
const QUANTIFIER = /[?*+]|\{(\d+)(?:,\d*)?\}/y;

/** Reads a pattern from left to right. What it does not know counts as any character, so it never leaves one out. */
class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** To the end of the pattern or group. */
  alternatives(): Part {
    const parts = [this.#sequence()];
    while (this.#takes('|')) parts.push(this.#sequence());
    return { first: union(parts), isEmpty: parts.some((it) => it.isEmpty) };
  }

  #sequence(): Part {
    const parts: Part[] = [];
    while (!this.#isEnd()) {
      const part = this.#quantified(this.#atom());
      parts.push(part);
      if (part.isEmpty) continue;
      this.#skip();
      return { first: union(parts), isEmpty: false };
    }
    return { first: union(parts), isEmpty: true };
  }

  #isEnd(): boolean {
    const character = this.#source.charAt(this.#at);
    return character === '' || character === '|' || character === ')';
  }

  /** Passes over the rest of a sequence, which no match begins with. */
  #skip(): void {
    let depth = 0;
    while (this.#at < this.#source.length && (depth > 0 || !this.#isEnd())) {
      const passed = this.#match(PASSED)?.[0] ?? '';
      if (passed === '(') depth++;
      if (passed === ')') depth--;
    }
  }

  #quantified(part: Part): Part {
    if (!'?*+{'.includes(this.#source.charAt(this.#at) || ' ')) return part;
    const quantifier = this.#match(QUANTIFIER);
    if (!quantifier) return part;
    this.#takes('?');
    const isOptional = quantifier[0] === '?' || quantifier[0] === '*' || quantifier[1] === '0';
    return isOptional ? { ...part, isEmpty: true } : part;
  }

  #atom(): Part {
    const character = this.#source.charAt(this.#at);
    switch (character) {
      case '(':
        return this.#group();
      case '[': {
        const bracket = this.#match(BRACKET);
        return bracket && bracket[1] !== '^' ? classOf(bracket[2] ?? '') : ANYTHING;
      }
      case '\\':
        return escapeOf(this.#match(ESCAPE)?.[0] ?? '');
      case '^':
      case '$':
        this.#at++;
        return NOTHING;
      case '.':
        this.#at++;
        return ANYTHING;
      default:
        this.#at++;
        return { first: new Set(character), isEmpty: false };
    }
  }

  #group(): Part {
    const look = this.#match(GROUP);
    const inside = this.alternatives();
    this.#takes(')');
    return look?.[1] === undefined ? inside : NOTHING;
  }

  #takes(character: string): boolean {
    if (this.#source.charAt(this.#at) !== character) return false;
    this.#at++;
    return true;
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#source);
    if (match) this.#at += match[0].length;
    return match;
  }
}

function escapeOf(escape: string): Part {
  const letter = escape.charAt(1);
  const known = CLASSES[letter];
  if (known) return { first: new Set(known), isEmpty: false };
  if (letter === 'b' || letter === 'B') return NOTHING;
  return /[\w]/.test(letter) ? ANYTHING : { first: new Set(letter), isEmpty: false };
}

function classOf(inside: string): Part {
  const characters: string[] = [];
  for (const [piece, from, to] of inside.matchAll(/([^\\])-([^\\])|\\.|[^]/gs)) {
    if (from !== undefined && to !== undefined) characters.push(...charactersBetween(from, to));
    else if (piece.length === 1) characters.push(piece);
    else {
      const { first } = escapeOf(piece);
      if (first === ANY) return ANYTHING;
      characters.push(...first);
    }
  }
  return { first: new Set(characters), isEmpty: false };
}

function charactersBetween(from: string, to: string): string[] {
  const [first, last] = [from.charCodeAt(0), to.charCodeAt(0)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
    String.fromCharCode(first + index),
  );
}

function union(parts: readonly Part[]): Part['first'] {
  const all = new Set<string>();
  for (const { first } of parts) {
    if (first === ANY) return ANY;
    for (const character of first) all.add(character);
  }
  return all;
}
