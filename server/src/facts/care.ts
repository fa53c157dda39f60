import type { Day } from '#clinical/calendar.ts';
import { longestGap, nthDay, unionDays } from '#clinical/interval.ts';
import type { Item, Tree } from '#note/tree.ts';
import { type CareException, itemException, readException } from './care-exceptions.ts';
import { GAP_TYPE } from './care-gaps.ts';
import {
  isOpioid,
  isProcedureItem,
  namingWords,
  type Standing,
  standingOf,
  type Treatments,
  treatmentsOf,
} from './care-item.ts';
import { readNeuropathic, readSpasm } from './care-needs.ts';
import { CARE_RESPONSE_TYPE, readCareResponse } from './care-response.ts';
import { Course, COURSE_TYPE } from './course.ts';
import { cautiousIntervals, type CourseTime, generousIntervals, readCourseTime } from './course-time.ts';
import { DRUG_TRIAL_TYPES, DrugDose, type DrugTrial, trialsOf, withOtherDoses } from './drug-trials.ts';
import { beginsAfter } from './not-begun.ts';
import type { FactType } from './schema.ts';
import { allItems, fieldsNamed, itemsOf } from './sources.ts';
import { STATUS_TYPE, type Status } from './status.ts';

/** What the note says of conservative care besides its courses. */
export interface CareContext {
  readonly exceptions: readonly CareException[];
  readonly trials: readonly DrugTrial[];
  readonly spasm: Status;
  readonly neuropathic: Status;
}

/** The conservative care of the note: its courses, and the reasons why a treatment was not possible. */
export class Care {
  readonly courses: readonly Course[];
  readonly exceptions: readonly CareException[];
  /** Drugs that were taken: of the courses, of Medications, and within opioid combinations. */
  readonly trials: readonly DrugTrial[];
  readonly spasm: Status;
  readonly neuropathic: Status;

  constructor(courses: readonly Course[], { exceptions, trials, spasm, neuropathic }: CareContext) {
    this.courses = courses;
    this.exceptions = exceptions;
    this.trials = trials;
    this.spasm = spasm;
    this.neuropathic = neuropathic;
  }

  /** Union of all intervals, or the longest course that gives only a length, whichever is more. */
  get days(): number {
    return Math.max(
      unionDays(this.courses.flatMap((it) => cautiousIntervals(it.time))),
      this.#longestLength(),
    );
  }

  /** As `days`, with every imprecise date at its most generous reading. */
  get mostDays(): number {
    return Math.max(
      unionDays(this.courses.flatMap((it) => generousIntervals(it.time))),
      ...this.courses.map((it) => (it.time.kind === 'length' ? it.time.most : 0)),
    );
  }

  /** For messages: `41`, or `At most 41` where nothing but an upper limit is known. */
  get daysText(): string {
    return this.days === 0 && this.mostDays > 0 ? `At most ${this.mostDays}` : `${this.days}`;
  }

  get longestGap(): number {
    return longestGap(this.courses.flatMap((it) => cautiousIntervals(it.time)));
  }

  /** Whether the intervals reach so many days; a bare length is not dated and does not count. */
  reaches(days: number): boolean {
    return this.dayReached(days) !== undefined;
  }

  /** The day on which the intervals reach so many days, imprecise dates read cautiously; undefined when they never do. */
  dayReached(days: number): Day | undefined {
    return nthDay(
      this.courses.flatMap((it) => cautiousIntervals(it.time)),
      days,
    );
  }

  /** Whether the note documents why this treatment, or this criterion of care, was not possible. */
  excepts(treatment: string): boolean {
    return this.exceptions.some((it) => it.treatments.includes(treatment));
  }

  /** The daily dose of one drug by its generic name. */
  doseOf(drug: string): DrugDose {
    return new DrugDose(this.trials.filter((it) => it.drug === drug));
  }

  #longestLength(): number {
    return Math.max(0, ...this.courses.map((it) => (it.time.kind === 'length' ? it.time.days : 0)));
  }
}

/** Reads courses and exceptions from Conservative care, and drugs from the lists of medications too. */
export function readCare(tree: Tree, reference: Day | undefined): Care {
  const fields = fieldsNamed(tree, 'Conservative care exception');
  const below = new Set(fields.flatMap((it) => it.items));
  const own = itemsOf(tree, 'Conservative care').map((it) => readItem(it, reference, below.has(it)));
  const listed = otherItems(tree, 'Medications', 'Opioids')
    .filter((it) => !beginsAfter(it, reference))
    .map((it) => readItem(it, reference, false));
  return new Care(
    own.flatMap((it) => courseOf(it) ?? []),
    {
      exceptions: [
        ...fields.flatMap((it) => readException(it.value) ?? []),
        ...[...own, ...listed].flatMap((it) => exceptionOf(it) ?? []),
      ],
      trials: withOtherDoses([...own, ...listed].flatMap(trialsIn)),
      spasm: readSpasm(tree),
      neuropathic: readNeuropathic(tree),
    },
  );
}

interface ReadItem {
  readonly item: Item;
  readonly treatments: Treatments;
  readonly time: CourseTime;
  readonly standing: Standing;
  /** It stands below the field for exceptions. */
  readonly isReason: boolean;
}

function readItem(item: Item, reference: Day | undefined, isReason: boolean): ReadItem {
  const time = readCourseTime(item, reference);
  const standing = standingOf(item, time, reference !== undefined);
  return {
    item,
    treatments: treatmentsOf(item),
    time,
    standing,
    isReason: isReason && !isCourse(item, time),
  };
}

/** Where the field for exceptions was left empty above the courses, these are courses all the same. */
function isCourse(item: Item, time: CourseTime): boolean {
  return time.kind !== 'none' || readCareResponse(item).documented;
}

function exceptionOf({ item, standing, isReason }: ReadItem): CareException | undefined {
  if (isReason) return readException(item.words);
  return standing.kind === 'excepted' ? itemException(namingWords(item), item.words) : undefined;
}

/** Items of sections of these names that do not stand under Conservative care as well. */
function otherItems(tree: Tree, ...names: readonly string[]): Item[] {
  return allItems(tree)
    .filter(
      ({ sections }) => names.some((it) => sections.includes(it)) && !sections.includes('Conservative care'),
    )
    .map(({ item }) => item);
}

/** A treatment that took place: no opioid, no procedure. */
function courseOf({ item, treatments, time, standing, isReason }: ReadItem): Course | undefined {
  const { modalities } = treatments;
  const drugs = treatments.drugs.filter((it) => !isOpioid(it)).flatMap((it) => it.components);
  if (modalities.length === 0 && drugs.length === 0) return undefined;
  if (standing.kind !== 'given' || isReason || isProcedureItem(item)) return undefined;
  return new Course(item, modalities, [...new Set(drugs)], time);
}

function trialsIn({ item, treatments, standing, isReason }: ReadItem): DrugTrial[] {
  if (standing.kind !== 'given' || isReason || isProcedureItem(item)) return [];
  return trialsOf(item, treatments.drugs);
}

export const CARE_TYPES: readonly FactType[] = [
  GAP_TYPE,
  CARE_RESPONSE_TYPE,
  ...DRUG_TRIAL_TYPES,
  COURSE_TYPE,
  {
    name: 'Care',
    doc: 'The conservative care of the note',
    ctor: Care,
    fields: {
      courses: { type: 'list<Course>', doc: 'What was done; nothing declined, planned, or not possible' },
      trials: {
        type: 'list<DrugTrial>',
        doc: 'Drugs that were taken, from Medications and opioid combinations too',
      },
      days: { type: 'double', doc: 'Days of care: overlaps count once, gaps do not count' },
      mostDays: { type: 'double', doc: 'The same, with every imprecise date at its most generous reading' },
      daysText: { type: 'string', doc: 'The days in words for a message: 41, or At most 41' },
      longestGap: { type: 'double', doc: 'The longest time without care between two courses, in days' },
      spasm: { type: STATUS_TYPE.name, doc: 'Muscle spasm' },
      neuropathic: { type: STATUS_TYPE.name, doc: 'A neuropathic component, by the quality of the pain' },
    },
    methods: {
      reaches: {
        params: ['double'],
        returns: 'bool',
        doc: 'The dated courses reach so many days; a bare length does not count',
      },
      excepts: {
        params: ['string'],
        returns: 'bool',
        doc: 'The note documents why this treatment was not possible',
      },
      doseOf: {
        params: ['string'],
        returns: 'DrugDose',
        doc: 'The daily dose of one drug, by its generic name',
      },
    },
  },
];
