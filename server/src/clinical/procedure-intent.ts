import { fold } from '#text/fold.ts';
import { findMentions } from './mentions.ts';
import { findTerms, type Lexicon } from './terms.ts';

/** What a facet procedure is for. */
export type ProcedureIntent = 'diagnostic' | 'therapeutic' | 'ablation';

/** A word for the intent at its place in a text. */
export interface IntentFound {
  readonly intent: ProcedureIntent;
  /** Said of something earlier: "after two diagnostic blocks". */
  readonly past: boolean;
  readonly start: number;
  readonly end: number;
}

/** "Dx" before the procedure's name; alone it is the diagnosis. */
const DX = ['block', 'injection', 'MBB', 'medial branch', 'facet'].map((it) => `dx ${it}`);

/**
 * Words for the intent. Source: diagnostic, therapeutic and radiofrequency ablation are named by the assessment
 * "Medical Necessity Assessment for CPT Codes 64490 and 64491 in Chronic Pain" (section Treatment Algorithm), the
 * others are general usage, no published list.
 */
const INTENTS: Lexicon = [
  { concept: 'diagnostic', terms: ['diagnostic', 'diagnostically', 'confirmatory', 'prognostic', ...DX] },
  { concept: 'therapeutic', terms: ['therapeutic', 'therapeutically'] },
  {
    concept: 'ablation',
    terms: [
      ...['radiofrequency', 'radio-frequency', 'radiofrequency ablation', 'ablation', 'RFA', 'neurotomy'],
      ...['RF of', 'RF lesioning', 'RF lesion'],
      ...['rhizotomy', 'rhizolysis', 'neurolysis', 'denervation', 'thermocoagulation'],
    ],
    capitals: ['RFN', 'RFL', 'RFTC'],
  },
];

/** What stands before a word that is about something earlier, in the same clause. */
const AFTER =
  /\b(?:history of|hx of|h\/o|after|following|status post|s\/p|since|given|based on|because of|due to|previous|prior|earlier)\b/;
const LONGEST_CLAUSE = 80;
/** A procedure named before an ablation that only may follow it. */
const BLOCK = /\b(?:blocks?|injections?|mbbs?)\b/;

/** The words for an intent, from left to right: denied ones ("non-diagnostic") and what only may follow a block are left out. */
export function findIntents(text: string): IntentFound[] {
  const folded = fold(text);
  return findMentions(text, INTENTS)
    .filter(({ negated, start }) => !negated && !folded.slice(Math.max(0, start - 4), start).endsWith('non-'))
    .filter((it) => !(it.concept === 'ablation' && it.planned && BLOCK.test(presentPart(folded, it.start))))
    .map(({ concept, start, end }) => ({
      intent: concept as ProcedureIntent,
      past: AFTER.test(clauseBefore(folded, start)),
      start,
      end,
    }));
}

function clauseBefore(folded: string, start: number): string {
  const before = folded.slice(Math.max(0, start - LONGEST_CLAUSE), start);
  return before.slice(before.search(/[^,;.:]*$/));
}

/** The text before a place, without clauses about something earlier. */
function presentPart(folded: string, start: number): string {
  const clauses = folded.slice(Math.max(0, start - LONGEST_CLAUSE), start).split(/[,;.:]/);
  return clauses.filter((it) => !AFTER.test(it)).join(',');
}

/** The place of a diagnostic block in the pair that an ablation needs. */
export type BlockRank = 'first' | 'second';

/** Source: general usage, no published list. */
const RANKS: Lexicon = [
  { concept: 'first', terms: ['first', '1st', 'initial', '#1', 'number 1', 'block 1'] },
  {
    concept: 'second',
    terms: ['second', '2nd', 'repeat', 'repeated', 'confirmatory', '#2', 'number 2', 'block 2'],
  },
];

/** Whether a text calls a diagnostic block the first or the second; undefined where it says neither. */
export function readRank(text: string): BlockRank | undefined {
  return findTerms(text, RANKS)[0]?.concept as BlockRank | undefined;
}

/** The facet joint and its nerves. Source: general usage, no published list. */
const FACET: Lexicon = [
  {
    concept: 'facet',
    terms: [
      ...[
        'facet',
        'zygapophyseal',
        'zygapophysial',
        'z-joint',
        'medial branch',
        'medial branches',
        'dorsal ramus',
      ],
      ...['dorsal rami', 'third occipital nerve', 'MBB', 'MBNB'],
    ],
    capitals: ['TON', 'FJI', 'MBBs'],
  },
];

/** What else is blocked or ablated for pain. Source: general usage, no published list. */
const OTHER_TARGETS: Lexicon = [
  {
    concept: 'other',
    terms: [
      ...[
        'epidural',
        'transforaminal',
        'interlaminar',
        'caudal',
        'nerve root',
        'sacroiliac',
        'SI joint',
        'hip',
      ],
      ...[
        'knee',
        'shoulder',
        'genicular',
        'trigger point',
        'sympathetic',
        'stellate',
        'celiac',
        'hypogastric',
      ],
      ...[
        'greater occipital',
        'lesser occipital',
        'occipital nerve block',
        'piriformis',
        'bursa',
        'discogram',
      ],
      ...['discography', 'intercostal', 'ganglion', 'basivertebral', 'lateral branch', 'lateral branches'],
    ],
    capitals: ['ESI', 'TFESI', 'ILESI', 'CESI', 'LESI', 'SNRB', 'TPI', 'SIJ', 'GON'],
  },
];

/** Whether a text names a facet joint or its nerves. */
export function namesFacet(text: string): boolean {
  return findTerms(text, FACET).length > 0;
}

/** Whether a text names another target than facet joints, and not these. */
export function namesOtherTarget(text: string): boolean {
  return !namesFacet(text) && findTerms(text, OTHER_TARGETS).length > 0;
}
