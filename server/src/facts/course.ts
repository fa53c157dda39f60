import type { Drug } from '#clinical/drugs.ts';
import { unionDays } from '#clinical/interval.ts';
import { findTherapyContent, type Modality } from '#clinical/modalities.ts';
import type { Item } from '#note/tree.ts';
import type { Span } from '#text/span.ts';
import { directionOf, hasStrengthAndFrequency, hasVisitsOrFrequency } from './care-dose.ts';
import { Gap, GAP_TYPE } from './care-gaps.ts';
import { CARE_RESPONSE_TYPE, type CareResponse, readCareResponse } from './care-response.ts';
import {
  cautiousIntervals,
  type CourseTime,
  generousIntervals,
  hasBothEnds,
  isFaulty,
  isReadable,
} from './course-time.ts';
import type { FactType } from './schema.ts';
import { keyed, plainParts } from './sources.ts';

/** One course of conservative care: a treatment with its time, its dose or visits, and its response. */
export class Course {
  readonly item: Item;
  readonly modalities: readonly Modality[];
  readonly drugs: readonly Drug[];
  readonly time: CourseTime;
  readonly response: CareResponse;
  readonly spans: readonly Span[];

  constructor(item: Item, modalities: readonly Modality[], drugs: readonly Drug[], time: CourseTime) {
    this.item = item;
    this.modalities = modalities;
    this.drugs = drugs;
    this.time = time;
    this.response = readCareResponse(item);
    this.spans = [item.words];
  }

  get name(): string {
    return this.item.name.text;
  }

  /** An interval or a length stands there, of which some reading counts. */
  get timed(): boolean {
    return this.time.kind === 'length' || generousIntervals(this.time).length > 0;
  }

  get timeReadable(): boolean {
    return isReadable(this.time);
  }

  get days(): number {
    return this.time.kind === 'length' ? this.time.days : unionDays(cautiousIntervals(this.time));
  }

  /** A start, and an end or "present". */
  get dated(): boolean {
    return hasBothEnds(this.time);
  }

  /** No day stands there that no calendar has, and no end before its start. */
  get datesReadable(): boolean {
    return !isFaulty(this.time);
  }

  get physicalTherapy(): boolean {
    return this.modalities.some((it) => it.physicalTherapy);
  }

  get activityModification(): boolean {
    return this.modalities.some((it) => it.kind === 'activity-modification');
  }

  get nonDrug(): boolean {
    return this.modalities.length > 0;
  }

  /** Exercise, as the name of the treatment or its content says. */
  get active(): boolean {
    return (
      this.modalities.some((it) => it.physicalTherapy && it.active === true) ||
      this.#content.some((it) => it.active)
    );
  }

  /** It says what was done: exercise, or passive treatment. */
  get contentStated(): boolean {
    return this.active || this.#content.length > 0;
  }

  /** A drug has strength and frequency, physical therapy its visits or frequency; other treatment needs neither. */
  get doseStated(): boolean {
    const drug = this.drugs.length === 0 || hasStrengthAndFrequency(directionOf(this.item));
    return drug && (!this.physicalTherapy || hasVisitsOrFrequency(this.item));
  }

  get datesGap(): Gap {
    return new Gap(this.item, 'dates: *** to ***');
  }

  get doseGap(): Gap {
    return new Gap(this.item, this.drugs.length > 0 ? 'dose: ***' : 'visits: ***');
  }

  get contentGap(): Gap {
    return new Gap(this.item, 'content: ***');
  }

  get responseGap(): Gap {
    return new Gap(this.item, 'response: ***');
  }

  get #content() {
    const parts = [...plainParts(this.item), ...keyed(this.item, 'content')];
    return parts.flatMap(({ text }) =>
      findTherapyContent(text).filter(
        (it) => !NOT_DONE.test(text.slice(Math.max(0, it.start - 32), it.start)),
      ),
    );
  }
}

/** Before a part of therapy that did not take place: "heat; declined active exercise". Source: general usage, no published list. */
const NOT_DONE =
  /\b(?:declined|declines|refused|refuses|(?:unable|not able) to (?:do|perform)|could not (?:do|perform)) (?:(?:any|the|all|active|therapeutic|home) ){0,2}$/i;

export const COURSE_TYPE: FactType = {
  name: 'Course',
  doc: 'One course of conservative care',
  ctor: Course,
  fields: {
    name: { type: 'string', doc: 'As the note names it' },
    timed: { type: 'bool', doc: 'It has an interval or a length' },
    timeReadable: { type: 'bool', doc: 'No date or length stands there that could not be counted' },
    days: { type: 'double', doc: 'Its own length in days, imprecise dates read cautiously' },
    dated: { type: 'bool', doc: 'It has a start, and an end or "present"' },
    datesReadable: { type: 'bool', doc: 'No impossible day stands there, and no end before its start' },
    physicalTherapy: { type: 'bool', doc: 'Physical therapy or exercise, at home too' },
    activityModification: { type: 'bool', doc: 'Modification of activity' },
    nonDrug: { type: 'bool', doc: 'A treatment without drugs is among it' },
    active: { type: 'bool', doc: 'Active exercise is among it' },
    contentStated: { type: 'bool', doc: 'It says what was done in therapy, active or passive' },
    doseStated: {
      type: 'bool',
      doc: 'A drug has strength and frequency, physical therapy its visits or frequency',
    },
    response: { type: CARE_RESPONSE_TYPE.name, doc: 'How it worked' },
    datesGap: { type: GAP_TYPE.name, doc: 'The blank for its dates, as a fix adds it' },
    doseGap: { type: GAP_TYPE.name, doc: 'The blank for its dose or its visits' },
    contentGap: { type: GAP_TYPE.name, doc: 'The blank for what was done in therapy' },
    responseGap: { type: GAP_TYPE.name, doc: 'The blank for its response' },
  },
};
