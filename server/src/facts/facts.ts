import type { MmeTableId } from '#clinical/mme-factors.ts';
import type { Tree } from '#note/tree.ts';
import type { Problem } from '#text/problem.ts';
import { Readings, withReadings } from '#text/readings.ts';
import { BLOCK_TYPES, type Blocks, readBlocks } from './blocks.ts';
import { CARE_TYPES, type Care, readCare } from './care.ts';
import { checkContradictions } from './contradictions.ts';
import { checkDates } from './date-checks.ts';
import { DATE_TYPE } from './date-fact.ts';
import { checkDoses } from './dose-checks.ts';
import { type Exam, EXAM_TYPES, readExam } from './exam.ts';
import { type Functional, FUNCTIONAL_TYPES, readFunctional } from './functional.ts';
import { GOAL_TYPES, type Goals, readGoals } from './goals.ts';
import { type Imaging, IMAGING_TYPES, readImaging } from './imaging.ts';
import { NoteFacts, NOTE_TYPE } from './note-facts.ts';
import { OPIOID_TYPES, type Opioids, readOpioids } from './opioids.ts';
import { type Pain, PAIN_TYPES, readPain } from './pain.ts';
import { Plan, PLAN_TYPE } from './plan.ts';
import { checkRanges } from './range-checks.ts';
import { type Psychosocial, PSYCHOSOCIAL_TYPES, readPsychosocial } from './psychosocial.ts';
import { readRequest, type Request, REQUEST_TYPES } from './request.ts';
import { readSafety, type Safety, SAFETY_TYPES } from './safety.ts';
import type { FactSchema } from './schema.ts';
import { SCORE_TYPE } from './scores.ts';
import { Necessity, STATEMENT_TYPES } from './statement.ts';
import { STATED_TYPE } from './stated.ts';
import { STATUS_TYPE } from './status.ts';
import { Steps, STEPS_TYPE } from './steps.ts';
import { checkUnreadScores } from './unread-scores.ts';

/** What decides how facts are read, besides the note. */
export interface FactSettings {
  /** The table of morphine milligram equivalents. */
  readonly table: MmeTableId;
  /** What counts of a dose that is taken as needed; the most that may be taken when undefined. */
  readonly prn?: 'max' | 'exclude';
  /** Where what was read from the note's words is kept; new ones where none are given. */
  readonly readings?: Readings;
}

/** What one note says. Each topic is read when it is first asked for, and once; reading never throws. */
export class Facts {
  readonly #tree: Tree;
  readonly #settings: FactSettings;
  readonly #readings: Readings;
  readonly #read = new Map<string, unknown>();

  constructor(tree: Tree, settings: FactSettings) {
    this.#tree = tree;
    this.#settings = settings;
    this.#readings = settings.readings ?? new Readings();
  }

  get note(): NoteFacts {
    return this.#once('note', () => new NoteFacts(this.#tree));
  }

  get request(): Request {
    return this.#once('request', () => readRequest(this.#tree, this.blocks, this.note.requestKind));
  }

  get care(): Care {
    return this.#once('care', () => readCare(this.#tree, this.note.reference));
  }

  get pain(): Pain {
    return this.#once('pain', () => readPain(this.#tree, this.note.reference));
  }

  get functional(): Functional {
    return this.#once('functional', () => readFunctional(this.#tree, this.note.reference));
  }

  get exam(): Exam {
    return this.#once('exam', () => readExam(this.#tree));
  }

  get imaging(): Imaging {
    return this.#once('imaging', () => readImaging(this.#tree));
  }

  get psychosocial(): Psychosocial {
    return this.#once('psychosocial', () => readPsychosocial(this.#tree));
  }

  get safety(): Safety {
    return this.#once('safety', () => {
      const regions = new Set(this.request.levels.map((it) => it.joint.region));
      return readSafety(this.#tree, { regions, imaging: this.imaging });
    });
  }

  get blocks(): Blocks {
    return this.#once('blocks', () => readBlocks(this.#tree, this.note.reference));
  }

  get plan(): Plan {
    return this.#once('plan', () => new Plan(this.#tree));
  }

  get steps(): Steps {
    return this.#once('steps', () => new Steps(this.request, this.blocks, this.care));
  }

  get necessity(): Necessity {
    return this.#once('necessity', () => new Necessity(this.#tree, () => this));
  }

  get opioids(): Opioids {
    return this.#once('opioids', () => readOpioids(this.#tree, this.#settings, this.note.reference));
  }

  get goals(): Goals {
    return this.#once('goals', () => readGoals(this.#tree));
  }

  /** What is wrong with the note whatever a pack asks for: dates, ranges, doses, contradictions. */
  get problems(): readonly Problem[] {
    return this.#once('problems', () => [
      ...checkDates(this.#tree, this.#dated()),
      ...checkRanges(this.#tree, [...this.pain.scores, ...this.functional.instruments]),
      ...checkDoses(this.opioids),
      ...checkUnreadScores(this.#tree),
      ...checkContradictions(this.#tree, {
        ...this.#dated(),
        exam: this.exam,
        reference: this.note.reference,
      }),
    ]);
  }

  #dated() {
    return { note: this.note, pain: this.pain, care: this.care, imaging: this.imaging, blocks: this.blocks };
  }

  #once<T>(topic: string, read: () => T): T {
    if (!this.#read.has(topic)) this.#read.set(topic, withReadings(this.#readings, read));
    return this.#read.get(topic) as T;
  }
}

/** The facts of a note. */
export function readFacts(tree: Tree, settings: FactSettings): Facts {
  return new Facts(tree, settings);
}

/** Everything that a pack's conditions can see of a note. */
export const FACT_SCHEMA: FactSchema = {
  types: [
    NOTE_TYPE,
    DATE_TYPE,
    STATUS_TYPE,
    STATED_TYPE,
    SCORE_TYPE,
    ...PAIN_TYPES,
    ...FUNCTIONAL_TYPES,
    ...EXAM_TYPES,
    ...REQUEST_TYPES,
    ...CARE_TYPES,
    ...PSYCHOSOCIAL_TYPES,
    ...IMAGING_TYPES,
    ...SAFETY_TYPES,
    ...BLOCK_TYPES,
    PLAN_TYPE,
    STEPS_TYPE,
    ...STATEMENT_TYPES,
    ...OPIOID_TYPES,
    ...GOAL_TYPES,
  ],
  roots: [
    { name: 'note', type: 'Note', doc: 'What the note says of itself' },
    { name: 'request', type: 'Request', doc: 'What the note asks a payer for' },
    { name: 'care', type: 'Care', doc: 'Conservative care' },
    { name: 'pain', type: 'Pain', doc: 'How long the pain has lasted, and how strong it is' },
    { name: 'functional', type: 'Functional', doc: 'How the pain limits the patient' },
    { name: 'exam', type: 'Exam', doc: 'What the examination shows' },
    { name: 'psychosocial', type: 'Psychosocial', doc: 'The psychosocial evaluation' },
    { name: 'safety', type: 'Safety', doc: 'What speaks against the procedure, or asks for caution' },
    { name: 'imaging', type: 'Imaging', doc: 'Imaging studies' },
    { name: 'blocks', type: 'Blocks', doc: 'Earlier blocks and ablations' },
    { name: 'plan', type: 'Plan', doc: 'What is planned beside the procedure, and what it will inject' },
    { name: 'steps', type: 'Steps', doc: 'How far treatment has gone: care, diagnostic blocks, ablation' },
    { name: 'necessity', type: 'Necessity', doc: 'The statement of medical necessity' },
    { name: 'opioids', type: 'Opioids', doc: 'Opioid orders and their dose' },
    { name: 'goals', type: 'Goals', doc: 'What the treatment is expected to achieve' },
  ],
};
