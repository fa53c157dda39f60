import { remembered } from '#text/readings.ts';
import { findMentions, type Mention } from './mentions.ts';
import { findTerms, type Lexicon } from './terms.ts';

/*
 * Source: facet joint blocks, radiofrequency ablation, corticosteroid injection and spinal cord stimulation are named
 * by the assessment "Medical Necessity Assessment for CPT Codes 64490 and 64491 in Chronic Pain" (sections Diagnostic
 * and Therapeutic Value, Treatment Algorithm). The other procedures and the words for what could not be given: general
 * usage, no published list.
 */

/** Why an item of care is no course: it could not be given, was not wanted, or has not happened. */
export type ExceptionKind = 'contraindicated' | 'not-tolerated' | 'allergy' | 'declined' | 'planned';

/** Such a word at its place, and the reason beside it where one is given. */
export interface ExceptionWords {
  readonly kind: ExceptionKind;
  readonly start: number;
  readonly end: number;
  readonly reason?: { readonly start: number; readonly end: number };
}

/** An injection or operation named in a text. */
export interface ProcedureFound {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const EXCEPTIONS: Lexicon = [
  {
    concept: 'declined',
    terms: [
      ...[
        'declined',
        'declines',
        'declining',
        'refused',
        'refuses',
        'refusal',
        'did not want',
        'does not want',
        'not interested',
      ],
      ...[
        'not wanted',
        'patient preference',
        'unwilling',
        'opted against',
        'elected not to',
        'would not',
        'did not attend',
      ],
    ],
  },
  {
    concept: 'contraindicated',
    terms: [
      ...[
        'contraindicated',
        'contraindication',
        'unable to participate',
        'unable to perform',
        'unable to take',
        'unable to use',
      ],
      ...[
        'unable to do',
        'unable to undergo',
        'unable to exercise',
        'unable to complete',
        'unable',
        'cannot take',
        'cannot use',
      ],
      ...[
        'cannot participate',
        'cannot perform',
        'cannot have',
        'not a candidate',
        'not candidate',
        'not indicated',
        'unsafe',
      ],
      ...[
        'not safe',
        'not appropriate',
        'medically inappropriate',
        'avoided',
        'must avoid',
        'precluded',
        'precludes',
        'not possible',
      ],
      ...['must not', 'not feasible', 'not advised', 'not recommended', 'prohibited'],
    ],
  },
  {
    concept: 'not-tolerated',
    terms: [
      ...[
        'not tolerated',
        'unable to tolerate',
        'could not tolerate',
        'cannot tolerate',
        'intolerant',
        'intolerance',
      ],
      ...['intolerable', 'did not tolerate', 'does not tolerate', 'poorly tolerated', 'not able to tolerate'],
    ],
  },
  {
    concept: 'allergy',
    terms: ['allergy', 'allergic', 'allergic to', 'allergic reaction', 'anaphylaxis', 'hypersensitivity'],
  },
  {
    concept: 'planned',
    terms: [
      ...[
        'planned',
        'scheduled',
        'ordered',
        'consider',
        'considering',
        'considered',
        'will start',
        'will begin',
        'to start',
        'to begin',
      ],
      ...[
        'pending',
        'awaiting',
        'recommended',
        'referred',
        'referral',
        'plan',
        'planning',
        'will',
        'not yet started',
      ],
      ...[
        'not started',
        'prescribed but not started',
        'to be scheduled',
        'upcoming',
        'proposed',
        'discussed',
        'offered',
      ],
    ],
  },
];

const PRECEDENCE: readonly ExceptionKind[] = [
  'declined',
  'contraindicated',
  'allergy',
  'not-tolerated',
  'planned',
];

/**
 * The word that keeps an item of care from being a course, with its reason: what follows "due to", a colon, a comma or
 * a bracket, else the words before the last comma ("odontoid fracture, therapy contraindicated"). Of several kinds the
 * first of declined, contraindicated, allergy, not tolerated, planned. "Not contraindicated" and "no known allergies"
 * do not count. Undefined where there is none.
 */
export function readExceptionWords(text: string): ExceptionWords | undefined {
  const mentions = findMentions(text, EXCEPTIONS).filter((it) => !it.negated && !it.family);
  for (const kind of PRECEDENCE) {
    const mention = mentions.find((it) => it.concept === kind);
    if (!mention) continue;
    const { start, end } = mention;
    const reason = reasonAfter(text, end) ?? reasonBefore(text, start) ?? reasonWithin(mention);
    return { kind, start, end, ...(reason && { reason }) };
  }
  return undefined;
}

const REASON_LEAD =
  /^[\s,:(\-\u2013\u2014]{0,4}(?:(?:due to|because of|because|secondary to|given|owing to|on account of|as|since|for|by|from|after|to|in view of|in)\s)?/i;
const WORDLESS = /^[^\p{L}\p{N}]*$/u;

/** The words behind, up to the end of the attribute or bracket. */
function reasonAfter(text: string, end: number): { start: number; end: number } | undefined {
  const lead = REASON_LEAD.exec(text.slice(end, end + 40))?.[0].length ?? 0;
  const start = end + lead;
  const stop = text.slice(start).search(/[;)\n]|\.\s|\.$/);
  return trimmed(text, start, stop < 0 ? text.length : start + stop);
}

/** The words from the last colon or semicolon to the last comma before. */
function reasonBefore(text: string, start: number): { start: number; end: number } | undefined {
  const comma = text.lastIndexOf(',', start - 1);
  if (start === 0 || comma < 0) return undefined;
  const opening = Math.max(...[':', ';', '.', '\n'].map((mark) => text.lastIndexOf(mark, start - 1)));
  return opening > comma ? undefined : trimmed(text, opening + 1, comma);
}

/** An allergy is a reason by itself. */
function reasonWithin({ concept, start, end }: Mention): { start: number; end: number } | undefined {
  return concept === 'allergy' ? { start, end } : undefined;
}

function trimmed(text: string, start: number, end: number): { start: number; end: number } | undefined {
  const words = text.slice(start, end);
  if (WORDLESS.test(words)) return undefined;
  const first = start + words.length - words.trimStart().length;
  return { start: first, end: start + words.trimEnd().length };
}

const PROCEDURES: Lexicon = [
  {
    concept: 'injection',
    terms: [
      ...[
        'injection',
        'epidural',
        'epidural steroid injection',
        'trigger point injection',
        'nerve block',
        'facet block',
      ],
      ...[
        'medial branch block',
        'selective nerve root block',
        'sympathetic block',
        'joint injection',
        'prolotherapy',
        'block',
      ],
      ...[
        'facet injection',
        'Botox',
        'botulinum toxin',
        'platelet rich plasma',
        'steroid injection',
        'facet joint injection',
      ],
      ...['cortisone shot', 'steroid shot', 'cortisone injection'],
    ],
    capitals: ['ESI', 'TFESI', 'ILESI', 'CESI', 'LESI', 'MBB', 'TPI', 'PRP', 'SNRB'],
  },
  {
    concept: 'ablation',
    terms: [
      'radiofrequency',
      'radiofrequency ablation',
      'ablation',
      'neurotomy',
      'rhizotomy',
      'cryoablation',
    ],
    capitals: ['RFA', 'RFN'],
  },
  {
    concept: 'surgery',
    terms: [
      ...[
        'surgery',
        'operation',
        'fusion',
        'discectomy',
        'laminectomy',
        'decompression surgery',
        'microdiscectomy',
        'foraminotomy',
      ],
      ...[
        'spinal cord stimulator',
        'spinal cord stimulation',
        'intrathecal pump',
        'kyphoplasty',
        'vertebroplasty',
        'disc replacement',
      ],
    ],
    capitals: ['ACDF', 'SCS', 'TLIF', 'PLIF', 'ALIF'],
  },
];

/** The injections, ablations and operations that a text names, from left to right: none of them is conservative care. */
export const findProcedures = remembered(proceduresOf);

function proceduresOf(text: string): readonly ProcedureFound[] {
  return findTerms(text, PROCEDURES).map(({ concept, start, end }) => ({ name: concept, start, end }));
}

/** Whether a text, as the name of an item, names an injection, ablation or operation. */
export function isProcedure(text: string): boolean {
  return findProcedures(text).length > 0;
}
