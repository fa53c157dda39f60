import { installedSettings } from '#commands/settings.ts';
import { quickFixes, type QuickFix } from '#features/quick-fixes.ts';
import type { Criterion, Example } from '#policy/pack.ts';
import { fillSnippet, plainForm, type SnippetPart } from '#policy/snippet.ts';
import { applyEdits } from '#text/edits.ts';
import type { Analysis } from '#analysis.ts';
import assert from 'node:assert/strict';
import { analyse } from '../support/findings.ts';

/** What a clinician could write for a hint, by a word in it; for any other hint a word. */
const VALUES: readonly (readonly [RegExp, string])[] = [
  [/start/, '2026-06-01'],
  [/end/, '2026-07-24'],
  [/second date/, '2026-06-20'],
  [/date/, '2026-05-20'],
  [/dose/, '500 mg twice daily'],
  [/drug/, 'Naproxen'],
  [/visits/, '12'],
  [/score/, '7'],
  [/percent/, '80%'],
  [/duration|time/, '6 weeks'],
  [/levels/, 'C4-C5'],
  [/activity/, 'Return to desk work'],
];

function valueOf(part: SnippetPart): string {
  switch (part.kind) {
    case 'choice':
      return part.choices[1] ?? '';
    case 'hint':
      return VALUES.find(([word]) => word.test(part.hint))?.[1] ?? 'fracture';
    case 'text':
    case 'stop':
      return '';
  }
}

/** The text after the fix: with the blanks left, or filled. */
function fixed(fix: QuickFix, text: string, isFilled: boolean): string {
  const { change } = fix;
  if (change.kind === 'edits') return applyEdits(text, change.edits);
  const { snippet, span } = change;
  // A bare stop repeats the value of the hint with its number.
  const values = snippet.parts.flatMap((it) =>
    'number' in it && it.kind !== 'stop' ? [[it.number, valueOf(it)]] : [],
  );
  const newText = isFilled ? fillSnippet(snippet, Object.fromEntries(values)) : plainForm(snippet);
  return applyEdits(text, [{ span, newText }]);
}

/** What says that a blank is left. */
const UNFILLED = ['note/unfilled', 'note/section-unfilled'];

/** Only the criterion itself judges. */
function settingsFor(criterion: Criterion) {
  const pack = installedSettings().packs.find((it) => it.criteria.includes(criterion));
  assert.ok(pack);
  return { packs: [{ ...pack, criteria: [criterion] }], policies: [pack.id] };
}

function fixesOf(analysis: Analysis): readonly QuickFix[] {
  const { criteria } = analysis.packs[0]!;
  const own = analysis.diagnostics.filter((it) => it.origin.kind !== 'note' || it.code === criteria[0]?.id);
  return own.flatMap((it) => quickFixes(it, analysis));
}

function check(
  criterion: Criterion,
  examples: readonly Example[],
  isFilled: boolean,
  outcomes: readonly string[],
): void {
  const settings = settingsFor(criterion);
  for (const { note } of examples) {
    const before = analyse(note, settings);
    const codes = new Set(before.diagnostics.map((it) => it.code));
    for (const fix of fixesOf(before).filter((it) => it.change.kind === 'snippet')) {
      const after = analyse(fixed(fix, note, isFilled), settings);
      const outcome = after.verdicts[0]?.outcome ?? '';
      assert.ok(outcomes.includes(outcome), `${fix.title} in ${JSON.stringify(after.text)}: ${outcome}`);
      const added = after.diagnostics.map((it) => it.code).filter((it) => !codes.has(it));
      if (isFilled) {
        assert.deepEqual(added, [], `${fix.title} in ${JSON.stringify(after.text)}`);
        continue;
      }
      assert.ok(
        UNFILLED.some((it) => after.diagnostics.some(({ code }) => code === it)),
        `${fix.title}: nothing says that it is unfilled`,
      );
      assert.ok(
        !fixesOf(after).some((it) => fixed(it, after.text, false) === after.text),
        `${fix.title} is offered twice`,
      );
      assert.ok(!fixesOf(after).some((it) => it.title === fix.title), `${fix.title} is offered twice`);
    }
  }
}

/** Fixes that do not do it yet, with the reason. */
const WRONG: Readonly<Record<string, string>> = {};

describe('fixes of the shipped packs', () => {
  for (const criterion of installedSettings().packs.flatMap((it) => it.criteria)) {
    const missing = criterion.examples.filter((it) => it.outcome === 'missing');
    const shown = criterion.examples.filter((it) => ['missing', 'unmet', 'unreadable'].includes(it.outcome));
    if (criterion.fixes.length === 0) continue;
    it(`${criterion.id}: left as they are, their blanks state nothing`, () => {
      check(criterion, shown, false, ['missing', 'unmet', 'unreadable']);
    });
    if (missing.length === 0) continue;
    const complete = (): void => check(criterion, missing, true, ['met', 'excepted']);
    const wrong = WRONG[criterion.id];
    if (wrong === undefined)
      it(`${criterion.id}: filled in, they remove what is missing and add nothing`, complete);
    else it(`${criterion.id}: wrong today: ${wrong}`, () => assert.throws(complete, assert.AssertionError));
  }
});
