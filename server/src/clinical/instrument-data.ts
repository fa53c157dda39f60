/** What an instrument measures. */
export type InstrumentDomain =
  | 'pain'
  | 'function'
  | 'quality-of-life'
  | 'depression'
  | 'anxiety'
  | 'sleep'
  | 'catastrophizing'
  | 'fear-avoidance'
  | 'coping'
  | 'opioid-risk';

/** The limits of a score, both included. `scales` are the maxima that a score may be written as being of. */
export interface ScoreRange {
  readonly min: number;
  readonly max: number;
  readonly scales: readonly number[];
}

/** Where a screen counts as positive. */
export interface PositiveScreen {
  readonly atLeast: number;
  readonly source: string;
}

/** A questionnaire or rating scale. */
export interface Instrument {
  readonly id: string;
  /** The short name, as clinicians write it. */
  readonly name: string;
  readonly fullName: string;
  readonly terms: readonly string[];
  /** Names that count only in capitals, since in small letters they are words. */
  readonly capitals: readonly string[];
  readonly domain: InstrumentDomain;
  /** Its score in points; undefined for one of several scores, or of a range that is not known well enough. */
  readonly range: ScoreRange | undefined;
  /** Whether it may also be written as a percentage, 0 to 100. */
  readonly percent: boolean;
  readonly better: 'low' | 'high' | undefined;
  /** The part of the spine it was made for; undefined fits all. */
  readonly region: 'cervical' | 'lumbar' | undefined;
  readonly positive: PositiveScreen | undefined;
  /** Where the range comes from. */
  readonly source: string;
}

const GENERAL_USE = 'general use, unverified';
const NORIDIAN = 'named by the Noridian facet policy; range general use, unverified';

type Details = Partial<Omit<Instrument, 'id' | 'name' | 'fullName' | 'domain' | 'range'>>;

function instrument(
  id: string,
  name: string,
  fullName: string,
  domain: InstrumentDomain,
  range: ScoreRange | undefined,
  more: Details,
): Instrument {
  return {
    ...{
      id,
      name,
      fullName,
      domain,
      range,
      percent: false,
      better: 'low',
      region: undefined,
      positive: undefined,
    },
    ...{ source: GENERAL_USE, capitals: [] },
    ...more,
    terms: [name, fullName, ...(more.terms ?? [])].filter((term) => !more.capitals?.includes(term)),
  };
}

function upTo(max: number, ...scales: number[]): ScoreRange {
  return { min: 0, max, scales: [max, ...scales] };
}

function positive(atLeast: number, source = GENERAL_USE): PositiveScreen {
  return { atLeast, source };
}

/** Ten items of five points; each item left out makes the maximum five less. */
const TEN_ITEMS = upTo(50, 45, 40, 35, 30, 25);

const T_SCORE: ScoreRange = { min: 15, max: 75, scales: [75, 100] };

const PAIN: readonly Instrument[] = [
  instrument('nrs', 'NRS', 'numeric rating scale', 'pain', upTo(10), {
    terms: [
      ...[
        'NPRS',
        'NRS-11',
        'VNRS',
        'NPS',
        'numerical rating scale',
        'numeric pain rating scale',
        'numeric pain scale',
      ],
      ...[
        'numerical pain rating scale',
        'numeric pain rating',
        'numeric rating',
        'verbal numeric rating scale',
      ],
      ...[
        'pain score',
        'pain level',
        'pain rating',
        'pain intensity',
        'pain severity',
        'pain scale',
        '11-point scale',
      ],
    ],
  }),
  instrument('vas', 'VAS', 'visual analog scale', 'pain', upTo(10, 100), {
    terms: [
      'visual analogue scale',
      'visual analog',
      'visual analogue',
      'visual analog pain scale',
      'VAS pain',
    ],
  }),
  instrument('vrs', 'VRS', 'verbal rating scale', 'pain', upTo(10), { terms: ['verbal pain scale'] }),
  instrument('fps-r', 'FPS-R', 'Faces Pain Scale Revised', 'pain', upTo(10), {
    terms: ['faces pain scale', 'FPS'],
  }),
  instrument('peg', 'PEG', 'PEG pain scale', 'pain', upTo(10), {
    terms: ['PEG scale', 'PEG score', 'PEG-3'],
    capitals: ['PEG'],
  }),
  instrument('bpi', 'BPI', 'Brief Pain Inventory', 'pain', upTo(10), { terms: ['BPI-SF'] }),
];

const FUNCTION: readonly Instrument[] = [
  instrument('ndi', 'NDI', 'Neck Disability Index', 'function', TEN_ITEMS, {
    percent: true,
    region: 'cervical',
  }),
  instrument('odi', 'ODI', 'Oswestry Disability Index', 'function', TEN_ITEMS, {
    terms: [
      ...[
        'Oswestry',
        'OSW',
        'ODQ',
        'modified Oswestry',
        'Oswestry pain inventory',
        'Oswestry disability questionnaire',
      ],
      ...[
        'Oswestry low back pain disability questionnaire',
        'modified Oswestry disability index',
        'Oswestry score',
        'mODI',
      ],
    ],
    percent: true,
    region: 'lumbar',
    source:
      'Fairbank: 0-100 %; unanswered items shrink the maximum by five each (reprints; primary source not read)',
  }),
  instrument('rmdq', 'RMDQ', 'Roland-Morris Disability Questionnaire', 'function', upTo(24), {
    terms: [
      'Roland-Morris',
      'RDQ',
      'Roland-Morris questionnaire',
      'Roland Morris disability',
      'RMQ',
      'Roland-Morris score',
    ],
    region: 'lumbar',
  }),
  instrument('pdi', 'PDI', 'Pain Disability Index', 'function', upTo(70), {}),
  instrument('pdas', 'PDAS', 'Pain Disability Assessment Scale', 'function', upTo(60), { source: NORIDIAN }),
  instrument('qbpds', 'QBPDS', 'Quebec Back Pain Disability Scale', 'function', upTo(100), {
    terms: ['Quebec', 'Quebec back pain', 'Quebec scale'],
    capitals: ['QUE'],
    region: 'lumbar',
    source: NORIDIAN,
  }),
  instrument('bpfs', 'BPFS', 'Back Pain Functional Scale', 'function', upTo(60), {
    better: 'high',
    region: 'lumbar',
    source: NORIDIAN,
  }),
  instrument('promis-pf', 'PROMIS-PF', 'PROMIS Physical Function', 'function', T_SCORE, { better: 'high' }),
  instrument('promis-pi', 'PROMIS-PI', 'PROMIS Pain Interference', 'function', T_SCORE, {}),
  instrument(
    'promis',
    'PROMIS',
    'Patient-Reported Outcomes Measurement Information System',
    'function',
    T_SCORE,
    {
      better: undefined,
    },
  ),
  instrument('psfs', 'PSFS', 'Patient-Specific Functional Scale', 'function', upTo(10), {
    terms: ['patient specific function scale'],
    better: 'high',
  }),
  instrument(
    'quickdash',
    'QuickDASH',
    'Quick Disabilities of the Arm Shoulder and Hand',
    'function',
    upTo(100),
    {
      terms: ['Quick DASH', 'Quick-DASH'],
      region: 'cervical',
    },
  ),
];

const QUALITY_OF_LIFE: readonly Instrument[] = [
  instrument('sf-36', 'SF-36', 'Short Form 36', 'quality-of-life', undefined, {
    better: 'high',
    terms: ['RAND-36'],
  }),
  instrument('sf-12', 'SF-12', 'Short Form 12', 'quality-of-life', undefined, { better: 'high' }),
  instrument('eq-5d', 'EQ-5D', 'EuroQol', 'quality-of-life', undefined, {
    better: 'high',
    terms: ['EQ-5D-5L', 'EQ-5D-3L'],
  }),
  instrument('whodas', 'WHODAS', 'WHO Disability Assessment Schedule', 'quality-of-life', undefined, {
    terms: ['WHODAS 2.0'],
  }),
];

const PSYCHOSOCIAL: readonly Instrument[] = [
  instrument('phq-9', 'PHQ-9', 'Patient Health Questionnaire 9', 'depression', upTo(27), {
    positive: positive(10),
  }),
  instrument('phq-2', 'PHQ-2', 'Patient Health Questionnaire 2', 'depression', upTo(6), {
    positive: positive(3),
  }),
  instrument('bdi-ii', 'BDI-II', 'Beck Depression Inventory', 'depression', upTo(63), {
    terms: ['BDI', 'BDI-2', 'Beck Depression Inventory II'],
    positive: positive(20),
  }),
  instrument('hads-d', 'HADS-D', 'HADS depression', 'depression', upTo(21), {
    positive: positive(11, 'jim.bmj.com S103.4'),
  }),
  instrument('gad-7', 'GAD-7', 'Generalized Anxiety Disorder 7', 'anxiety', upTo(21), {
    positive: positive(10),
  }),
  instrument('gad-2', 'GAD-2', 'Generalized Anxiety Disorder 2', 'anxiety', upTo(6), {
    positive: positive(3),
  }),
  instrument('hads-a', 'HADS-A', 'HADS anxiety', 'anxiety', upTo(21), {
    positive: positive(11, 'jim.bmj.com S103.4'),
  }),
  instrument('hads', 'HADS', 'Hospital Anxiety and Depression Scale', 'depression', undefined, {}),
  instrument('pcs', 'PCS', 'Pain Catastrophizing Scale', 'catastrophizing', upTo(52), {
    terms: ['pain catastrophising scale', 'catastrophizing scale'],
    positive: positive(30),
  }),
  instrument('isi', 'ISI', 'Insomnia Severity Index', 'sleep', upTo(28), { positive: positive(15) }),
  instrument('psqi', 'PSQI', 'Pittsburgh Sleep Quality Index', 'sleep', upTo(21), { positive: positive(6) }),
  instrument(
    'tsk',
    'TSK',
    'Tampa Scale for Kinesiophobia',
    'fear-avoidance',
    { min: 17, max: 68, scales: [68] },
    {
      terms: ['Tampa scale', 'Tampa scale of kinesiophobia'],
      positive: positive(37),
    },
  ),
  instrument('fabq', 'FABQ', 'Fear-Avoidance Beliefs Questionnaire', 'fear-avoidance', undefined, {}),
  instrument('csq', 'CSQ', 'Coping Strategies Questionnaire', 'coping', undefined, { better: undefined }),
  instrument('ort', 'ORT', 'Opioid Risk Tool', 'opioid-risk', upTo(26), {
    capitals: ['ORT'],
    positive: positive(8),
  }),
  instrument(
    'soapp-r',
    'SOAPP-R',
    'Screener and Opioid Assessment for Patients with Pain',
    'opioid-risk',
    upTo(96),
    {
      terms: ['SOAPP'],
      positive: positive(18),
    },
  ),
  instrument('comm', 'COMM', 'Current Opioid Misuse Measure', 'opioid-risk', upTo(68), {
    capitals: ['COMM'],
    positive: positive(9),
  }),
];

/**
 * The instruments that notes name. Source: each row has its own for range and cutoff; what is marked as general use was not checked
 * against the instrument's publication, so it must only inform.
 */
export const INSTRUMENTS: readonly Instrument[] = [...PAIN, ...FUNCTION, ...QUALITY_OF_LIFE, ...PSYCHOSOCIAL];
