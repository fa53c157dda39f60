import type { DateFound } from './calendar.ts';
import {
  completes,
  emptyDraft,
  finished,
  frequencyOf,
  hasAmount,
  inherited,
  isAmount,
  isTimed,
  put,
  type AmountToken,
  type Draft,
} from './sig-draft.ts';
import type { Step } from './sig.ts';
import type { Token } from './sig-tokens.ts';

interface StepDraft {
  readonly drafts: Draft[];
  readonly reached: boolean;
  readonly date: DateFound | undefined;
}

/**
 * Puts tokens together. An amount behind a frequency begins another dose ("10 mg in the morning and 5 mg at night");
 * behind a word of change and "to" it begins another step.
 */
export function stepsOf(tokens: readonly Token[], text: string, dates: readonly DateFound[]): Step[] {
  const state: State = {
    steps: [{ drafts: [emptyDraft(false)], reached: true, date: undefined }],
    text,
    dates,
  };
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'then' && beginsStep(tokens, index, lastDraft(state)))
      state.turning ||= isTimed(lastDraft(state));
    if (!take(state, token, tokens[index - 1])) break;
  }
  const steps = state.steps.map((step) => ({ ...step, drafts: completed(step.drafts) }));
  const first = steps.flatMap((it) => it.drafts)[0];
  const rates = steps.flatMap((it) =>
    it.drafts[0] && isTimed(it.drafts[0]) ? [frequencyOf(it.drafts[0])] : [],
  );
  return steps.map(({ drafts, reached, date }) => ({
    doses: drafts.map((draft) =>
      finished(inherited(draft, first), drafts.length === 1 ? rates[0] : undefined),
    ),
    reached,
    date,
  }));
}

interface State {
  readonly steps: StepDraft[];
  readonly text: string;
  readonly dates: readonly DateFound[];
  change?: { readonly done: boolean } | undefined;
  /** Behind "to" or "then" of a change: the next amount begins a step. */
  turning?: boolean;
  behindClause?: boolean;
  passedDates?: number;
}

/**
 * "Nightly, then 300 mg TID" and "nightly, then 25 mg nightly" are another step; "in the morning, then 2 tabs at night"
 * is the same day.
 */
function beginsStep(tokens: readonly Token[], index: number, { times }: Draft): boolean {
  let timed = false;
  for (let next = index + 1; next < tokens.length; next++) {
    const token = tokens[next]!;
    if (token.kind === 'time' && !times.has(token.time)) return false;
    if (token.kind === 'then' || token.kind === 'clause') break;
    timed ||= token.kind === 'rate' || token.kind === 'time';
  }
  return timed;
}

/** Adds one token; false when what follows belongs to another drug. */
function take(state: State, token: Token, before: Token | undefined): boolean {
  if (isAmount(token)) return takeAmount(state, token, before);
  const draft = lastDraft(state);
  switch (token.kind) {
    case 'rate':
      if (draft.rates.length > 0 && (token.aside || state.behindClause)) return true;
      draft.rates.push(token.amount);
      draft.wholeDay ||= token.wholeDay && draft.masses.length > 0;
      return true;
    case 'time':
      draft.times.add(token.time);
      return true;
    case 'divided':
      draft.wholeDay = true;
      return true;
    case 'each':
      draft.strength ??= draft.masses.pop();
      return true;
    case 'clause':
      state.behindClause = true;
      return true;
    default:
      turn(state, token);
      return true;
  }
}

/** Words of change: without one, "to" is nothing but a word. */
function turn(state: State, token: Token): void {
  switch (token.kind) {
    case 'change':
      state.change = { done: token.done };
      return;
    case 'from':
      state.change ??= { done: true };
      return;
    case 'to':
      state.turning = state.change !== undefined;
      return;
    case 'then':
      state.turning ||= state.change !== undefined;
      return;
    case 'arrow':
      state.change ??= { done: true };
      state.turning = true;
      return;
    case 'length':
      state.turning = true;
      return;
    default:
      return;
  }
}

function takeAmount(state: State, token: AmountToken, before: Token | undefined): boolean {
  const current = lastDraft(state);
  const timed = isTimed(current);
  if (token.aside && timed) return true;
  if (token.kind === 'bare' && state.behindClause) return true;
  if (state.turning && hasAmount(current)) {
    const date = dateBehind(state, token.end);
    const reached = state.change?.done ?? true;
    state.steps.push({ drafts: [emptyDraft(false)], reached, date });
    state.turning = false;
  } else if (timed && hasAmount(current) && !completes(current, token)) {
    if (namesAnother(state.text, token.start)) return false;
    state.steps.at(-1)?.drafts.push(emptyDraft(state.behindClause === true));
  }
  put(lastDraft(state), token, before);
  return true;
}

/** The first date behind a place; places only ever move on, so dates that are passed are dropped for good. */
function dateBehind(state: State, place: number): DateFound | undefined {
  let passed = state.passedDates ?? 0;
  while ((state.dates[passed]?.start ?? place) < place) passed++;
  state.passedDates = passed;
  return state.dates[passed];
}

/** Words that may stand between two doses of one drug. */
const BETWEEN =
  /^(?:and|plus|then|take|takes|taking|to|or|also|another|additional|with|of|dose|an|a|at|in|the|by|up|total|daily|day|needed|prn|pain|is|was|now|currently|may|use|apply|give|for|mg|tabs?|tablets?|po|night|nightly|morning|noon|evening|bedtime|q?hs|q?[ap]m|bid|tid|qid|hrs?|hours?|breakfast|lunch|dinner|supper|from|increased|decreased|reduced)$/;

/** Whether the word right before the place is the name of something else, so that what follows is no dose of this drug. */
function namesAnother(text: string, at: number): boolean {
  const word = /([a-z]{3,})[^a-z0-9]{0,2}$/i.exec(text.slice(Math.max(0, at - 32), at))?.[1];
  return word !== undefined && !BETWEEN.test(word.toLowerCase());
}

/** Leaves out what holds no amount, and what stands in a later clause without any frequency. */
function completed(drafts: readonly Draft[]): Draft[] {
  return drafts.filter((it) => hasAmount(it) || isTimed(it)).filter((it) => !it.afterClause || isTimed(it));
}

function lastDraft(state: State): Draft {
  const step = state.steps.at(-1);
  const draft = step?.drafts.at(-1);
  if (draft) return draft;
  const empty = emptyDraft(false);
  step?.drafts.push(empty);
  return empty;
}
