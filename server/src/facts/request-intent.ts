import {
  type BlockRank,
  findIntents,
  namesOtherTarget,
  type ProcedureIntent,
  readRank,
} from '#clinical/procedure-intent.ts';
import { fold } from '#text/fold.ts';
import type { Words } from '#text/span.ts';
import type { RequestedCode } from './request-codes.ts';

/** What the request is for, and where the note says so. */
export interface Intent {
  readonly intent: ProcedureIntent | undefined;
  /** Of a diagnostic block, whether it is the first or the second. */
  readonly rank: BlockRank | undefined;
}

/** What the intent is read from. */
export interface IntentSources {
  /** The front matter's `request`. */
  readonly stated: Words | undefined;
  /** The fields and items that name the procedure, the first that names an intent deciding. */
  readonly places: readonly Words[];
  readonly codes: readonly RequestedCode[];
  /** Diagnostic blocks that the note lists as done. */
  readonly earlierBlocks: number;
}

/**
 * The front matter decides, then the first word for it in the procedure's name, then an ablation's code. A diagnostic
 * block is the first or second as the procedure's name says, else the second where an earlier one is listed.
 */
export function readIntent({ stated, places, codes, earlierBlocks }: IntentSources): Intent {
  const given = stated && givenIntent(fold(stated.text));
  const intent = given?.intent ?? namedIntent(places) ?? codedIntent(codes);
  if (intent !== 'diagnostic') return { intent, rank: undefined };
  const named = places.flatMap((it) => readRank(it.text) ?? [])[0];
  return { intent, rank: given?.rank ?? named ?? (earlierBlocks > 0 ? 'second' : 'first') };
}

function givenIntent(text: string): Intent | undefined {
  const match = /^\s*(?:diagnostic(?:[\s_-]+(first|second))?|(therapeutic)|(ablation))\s*$/.exec(text);
  if (!match) return undefined;
  const intent = match[2] ? 'therapeutic' : match[3] ? 'ablation' : 'diagnostic';
  return { intent, rank: match[1] as BlockRank | undefined };
}

function namedIntent(places: readonly Words[]): ProcedureIntent | undefined {
  const facet = places.filter((it) => !namesOtherTarget(it.text));
  return facet.flatMap((it) => findIntents(it.text)).find((it) => !it.past)?.intent;
}

function codedIntent(codes: readonly RequestedCode[]): ProcedureIntent | undefined {
  return codes.some((it) => it.code.kind === 'ablation') ? 'ablation' : undefined;
}
