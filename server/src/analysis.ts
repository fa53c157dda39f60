import { isoOf } from '#clinical/calendar.ts';
import type { MmeTableId } from '#clinical/mme.ts';
import { diagnose, type Diagnosis } from '#diagnostics/diagnose.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { noteProblems } from '#diagnostics/note-problems.ts';
import type { Suppressed } from '#diagnostics/suppress.ts';
import { readFacts, type Facts } from '#facts/facts.ts';
import type { Dictionary } from '#note/dictionary.ts';
import { parse } from '#note/parse.ts';
import type { Tree } from '#note/tree.ts';
import { choosePacks } from '#policy/choose.ts';
import type { Engine } from '#policy/engine.ts';
import { evaluate, type ReportFailure } from '#policy/evaluate.ts';
import type { Verdict } from '#policy/finding.ts';
import type { Pack } from '#policy/pack.ts';
import { LineIndex } from '#text/lines.ts';
import { Readings, withReadings } from '#text/readings.ts';

/** What decides the outcome for a note besides its text. */
export interface AnalysisSettings {
  /** All packs that are installed; the note chooses among them. */
  readonly packs: readonly Pack[];
  readonly engine: Engine;
  /** The sections and fields of a template by its id; of the default one for undefined and for an unknown id. */
  readonly dictionaryOf: (template: string | undefined) => Dictionary;
  /** The table of the morphine milligram equivalents. */
  readonly table: MmeTableId;
  /** What counts of a dose that is taken as needed: the most that may be taken, or nothing. */
  readonly prn: 'max' | 'exclude';
  /** Ids of packs that count instead of the note's own choice. */
  readonly policies: readonly string[];
  /** Ids of packs that count where neither these nor the note choose. */
  readonly projectPolicies: readonly string[];
  /** Told the id of a criterion that could not be evaluated. */
  readonly onFailure: ReportFailure;
}

/** One version of one note. Everything about it is computed when it is first asked for, and once. */
export class Analysis {
  readonly text: string;
  readonly settings: AnalysisSettings;
  readonly dictionary: Dictionary;
  readonly #readings: Readings;
  #lines: LineIndex | undefined;
  #tree: Tree | undefined;
  #facts: Facts | undefined;
  #packs: readonly Pack[] | undefined;
  #verdicts: readonly Verdict[] | undefined;
  #diagnosis: Diagnosis | undefined;

  /** With the version before it, what its words said is not read again where they stayed the same. */
  constructor(text: string, settings: AnalysisSettings, before?: Analysis) {
    this.text = text;
    this.settings = settings;
    this.dictionary = settings.dictionaryOf(templateOf(text));
    this.#readings = new Readings(before ? before.#readings : undefined);
  }

  get lines(): LineIndex {
    return (this.#lines ??= new LineIndex(this.text));
  }

  get tree(): Tree {
    return (this.#tree ??= parse(this.text, this.dictionary));
  }

  get facts(): Facts {
    return (this.#facts ??= readFacts(this.tree, {
      table: this.settings.table,
      prn: this.settings.prn,
      readings: this.#readings,
    }));
  }

  /** The packs that judge this note. */
  get packs(): readonly Pack[] {
    return (this.#packs ??= this.#choosePacks());
  }

  /** The packs that judge this note, as `facet-block@1.0.0`. */
  get policies(): readonly string[] {
    return this.packs.map((it) => `${it.id}@${it.version}`);
  }

  /** The note's date as `2026-11-23`, where it has one that can be read. */
  get date(): string | undefined {
    const { reference } = this.facts.note;
    return reference === undefined ? undefined : isoOf(reference);
  }

  /** The outcome of every criterion of those packs. */
  get verdicts(): readonly Verdict[] {
    const { engine, onFailure } = this.settings;
    return (this.#verdicts ??= this.remembering(() => evaluate(engine, this.packs, this.facts, onFailure)));
  }

  /** What the function returns; words of the note that were read for this version before are not read again in it. */
  remembering<T>(run: () => T): T {
    return withReadings(this.#readings, run);
  }

  /** What is shown, in order. */
  get diagnostics(): readonly Diagnostic[] {
    return this.#diagnose().diagnostics;
  }

  /** What comments of the note hide. */
  get suppressed(): readonly Suppressed[] {
    return this.#diagnose().suppressed;
  }

  #choosePacks(): readonly Pack[] {
    const { packs, policies, projectPolicies } = this.settings;
    return choosePacks(packs, {
      explicit: policies,
      frontMatter: this.facts.note.policies.map((it) => it.text),
      project: projectPolicies,
      codes: this.facts.request.allCodes,
    }).packs;
  }

  #diagnose(): Diagnosis {
    const { tree, lines, dictionary, verdicts, facts, settings } = this;
    return (this.#diagnosis ??= diagnose({
      tree,
      lines,
      dictionary,
      verdicts,
      problems: [...tree.problems, ...facts.problems, ...noteProblems(tree, settings.packs)],
      criteria: settings.packs.flatMap((it) => it.criteria.map((each) => each.id)),
    }));
  }
}

/** How far into the text the template's name is looked for. */
const LONGEST_HEADER = 4096;

/** The template that the front matter names. It decides how the note is parsed, so it is read before. */
function templateOf(text: string): string | undefined {
  const head = text.slice(0, LONGEST_HEADER);
  if (!/^\uFEFF?---[ \t]*\r?\n/.test(head)) return undefined;
  const closing = /\n---[ \t]*(?:\r?\n|$)/.exec(head);
  const header = closing === null ? head : head.slice(0, closing.index + 1);
  return /^template:[ \t]*["']?([\w.-]+)/m.exec(header)?.[1];
}
