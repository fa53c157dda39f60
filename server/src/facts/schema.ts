/** One field of a fact, as conditions of packs see it. */
export interface FactField {
  /** Type in the Common Expression Language: `bool`, `double`, `string`, a fact type, or a `list<...>` of these. */
  readonly type: string;
  /** One sentence for completion and hover. */
  readonly doc: string;
}

/** One method of a fact, called on the instance. */
export interface FactMethod {
  /** Types of its arguments, as of fields. */
  readonly params: readonly string[];
  readonly returns: string;
  readonly doc: string;
}

/** A class of facts that conditions can look into. Only what is listed here is visible to a pack. */
export interface FactType {
  /** At least two characters, and no reserved word of the expression language. */
  readonly name: string;
  readonly doc: string;
  readonly ctor: abstract new (...args: never[]) => object;
  readonly fields: Readonly<Record<string, FactField>>;
  readonly methods?: Readonly<Record<string, FactMethod>>;
}

/** A name that a condition can begin with: `care`, `opioids`. */
export interface FactRoot {
  readonly name: string;
  readonly type: string;
  readonly doc: string;
}

/** Everything that conditions can see of a note. */
export interface FactSchema {
  readonly types: readonly FactType[];
  readonly roots: readonly FactRoot[];
}
