/** The types that a field's value or an item's attribute can have (the note format's "Values"). */
export const VALUE_TYPES = [
  'text',
  'date',
  'span',
  'duration',
  'score',
  'instrument',
  'percent',
  'dose',
  'sig',
  'levels',
  'side',
  'code',
  'status',
] as const;
export type ValueType = (typeof VALUE_TYPES)[number];

/**
 * What a note's sections and fields are called: the part of a template that the parser needs.
 * The order of `sections` is the template's order, and decides which section a shared label belongs to.
 */
export interface Dictionary {
  /** A heading that is a name or alias of two of them (`Assessment and plan`) opens both. */
  readonly sections: readonly SectionEntry[];
  /**
   * Headings that clinicians write and that are none of ours (`Past medical history`): they end the section before
   * them, and what follows belongs to an unknown section.
   */
  readonly otherHeadings: readonly string[];
}

export interface SectionEntry {
  /** The name that findings, outline and new headings use. Empty for the fields of any section (Date). */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly fields: readonly FieldEntry[];
  /** The keys that attributes of this section's items may carry, with their aliases. */
  readonly attributes: readonly FieldEntry[];
  /** The lines below the heading as a template inserts them: an LSP snippet body, every blank marked by `***`. */
  readonly snippet: string;
  /** Whether a new note leaves the section out, since what it says has a place elsewhere too. */
  readonly optional: boolean;
}

export interface FieldEntry {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly type: ValueType;
  readonly choices: readonly string[];
}
