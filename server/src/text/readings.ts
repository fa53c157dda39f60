/** Reads some words; the same words always give the same reading. */
type Reader<Option, Reading> = (text: string, option: Option) => Reading;

/** A reading with its words, as they are kept. */
interface Kept {
  readonly text: string;
  readonly reading: unknown;
}

type ByText = Map<string, Kept>;
type ByOption = Map<unknown, ByText>;
type ByReader = Map<unknown, ByOption>;

/**
 * What was read from the words of one version of a note, so that the same words are read once, however many facts and
 * criteria look at them. Given those of the version before, words that did not change are not read again; what no
 * version asks for any more is dropped.
 */
export class Readings {
  readonly #read: ByReader = new Map();
  /** Those of one version, not of all versions before it. */
  readonly #before: ByReader | undefined;

  constructor(before?: Readings) {
    this.#before = before ? before.#read : undefined;
  }

  /** The reading of this text by this reader, new or known. */
  of<Option, Reading>(reader: Reader<Option, Reading>, text: string, option: Option): Reading {
    const texts = this.#texts(reader, option);
    const known = texts.get(text);
    if (known) return known.reading as Reading;
    const kept = this.#before?.get(reader)?.get(option)?.get(text) ?? keep(reader, copyOf(text), option);
    texts.set(kept.text, kept);
    return kept.reading as Reading;
  }

  #texts(reader: unknown, option: unknown): ByText {
    let options = this.#read.get(reader);
    if (!options) this.#read.set(reader, (options = new Map()));
    let texts = options.get(option);
    if (!texts) options.set(option, (texts = new Map()));
    return texts;
  }
}

function keep<Option>(reader: Reader<Option, unknown>, text: string, option: Option): Kept {
  return { text, reading: reader(text, option) };
}

/** A slice keeps the whole note alive that it was cut from; this copy does not. */
function copyOf(text: string): string {
  return ` ${text}`.slice(1);
}

let current: Readings | undefined;

/** Does the work, in which every remembered reader looks into these readings first. */
export function withReadings<Result>(readings: Readings, work: () => Result): Result {
  const outer = current;
  current = readings;
  try {
    return work();
  } finally {
    current = outer;
  }
}

/**
 * The reader, which within `withReadings` reads each text once for each option. Outside it reads as it always did, so
 * nothing of a note is kept anywhere but in its own readings.
 */
export function remembered<Reading>(reader: (text: string) => Reading): (text: string) => Reading;
export function remembered<Option, Reading>(reader: Reader<Option, Reading>): Reader<Option, Reading>;
export function remembered<Option, Reading>(reader: Reader<Option, Reading>) {
  return (text: string, option: Option) =>
    current ? current.of(reader, text, option) : reader(text, option);
}
