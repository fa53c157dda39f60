import { MOTION_EXTENT_TERMS, MOTION_TERMS, RANGE_OF_MOTION_TERMS } from '#clinical/exam-words.ts';
import { findTerms } from '#clinical/terms.ts';
import type { Item, Tree } from '#note/tree.ts';
import { valuesAbout } from './about.ts';
import {
  EXAM_FACET_TYPES,
  type FacetTenderness,
  type MovementPain,
  readAxialPain,
  readFacetLoading,
  readMovementPain,
  readTenderness,
} from './exam-facet.ts';
import {
  NEUROLOGIC_TYPE,
  type NeurologicExam,
  readNeurologicExam,
  readProgressiveDeficit,
} from './exam-neurologic.ts';
import { readRadicular } from './exam-radicular.ts';
import type { FactType } from './schema.ts';
import { itemsOf } from './sources.ts';
import { Stated } from './stated.ts';
import { isUnexamined, type Status } from './status.ts';

/** What the examination and the history of symptoms show. */
export class Exam {
  readonly #tree: Tree;
  readonly #read = new Map<string, unknown>();

  constructor(tree: Tree) {
    this.#tree = tree;
  }

  /** Pain of a region of the spine that is called axial. */
  get axialPain(): Status {
    return this.#once('axialPain', readAxialPain);
  }

  get movementPain(): MovementPain {
    return this.#once('movementPain', (tree) => readMovementPain(tree, this.facetLoading));
  }

  get tenderness(): FacetTenderness {
    return this.#once('tenderness', readTenderness);
  }

  get facetLoading(): Status {
    return this.#once('facetLoading', readFacetLoading);
  }

  get rangeOfMotion(): Stated {
    return this.#once('rangeOfMotion', readRangeOfMotion);
  }

  /** Radicular symptoms, from the fields that are about them and from the words of pattern and diagnosis. */
  get radicular(): Status {
    return this.#once('radicular', readRadicular);
  }

  get neurologic(): NeurologicExam {
    return this.#once('neurologic', readNeurologicExam);
  }

  get progressiveDeficit(): Status {
    return this.#once('progressiveDeficit', readProgressiveDeficit);
  }

  #once<T>(topic: string, read: (tree: Tree) => T): T {
    if (!this.#read.has(topic)) this.#read.set(topic, read(this.#tree));
    return this.#read.get(topic) as T;
  }
}

/** The examination of a note. Each topic is read when it is first asked for. */
export function readExam(tree: Tree): Exam {
  return new Exam(tree);
}

/** What stands there on range of motion, unless it was not tested. */
function readRangeOfMotion(tree: Tree): Stated {
  const values = valuesAbout(tree, ['Range of motion'], {
    sections: ['Examination'],
    topic: RANGE_OF_MOTION_TERMS,
    parts: true,
  });
  const found = values.find(({ value }) => !isUnexamined(value))?.value;
  return new Stated(found ?? itemsOf(tree, 'Examination').find(isMotion)?.words);
}

/** "Cervical extension: 30 degrees" among the findings. */
function isMotion({ name, value }: Item): boolean {
  return (
    findTerms(name.text, MOTION_TERMS).length > 0 && findTerms(value.text, MOTION_EXTENT_TERMS).length > 0
  );
}

export const EXAM_TYPES: readonly FactType[] = [
  ...EXAM_FACET_TYPES,
  NEUROLOGIC_TYPE,
  {
    name: 'Exam',
    doc: 'What the examination and the history of symptoms show',
    ctor: Exam,
    fields: {
      axialPain: { type: 'Status', doc: 'Pain of a region of the spine that is called axial' },
      movementPain: { type: 'MovementPain', doc: 'With what movements the pain is worse' },
      tenderness: { type: 'FacetTenderness', doc: 'Tenderness, and whether it is over facet joints' },
      facetLoading: { type: 'Status', doc: 'The result of a manoeuvre that loads the facet joints' },
      rangeOfMotion: { type: 'Stated', doc: 'The range of motion' },
      radicular: { type: 'Status', doc: 'Radicular symptoms; referred pain is not radicular' },
      neurologic: { type: 'NeurologicExam', doc: 'The neurologic examination' },
      progressiveDeficit: { type: 'Status', doc: 'A neurologic deficit that grows' },
    },
  },
];
