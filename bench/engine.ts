// Prints how long each step of the engine takes, for notes of 1, 10 and 100 KB: for a note that is seen first, and for
// one more version of it with a character typed in the middle. Usage: npx tsx bench/engine.ts
import { Analysis } from '#analysis.ts';
import { installedSettings } from '#commands/settings.ts';
import { noteChecklist } from '#features/checklist.ts';
import { authorizationContent } from '#report/authorization-page.ts';
import { noteOf } from './notes.ts';

const SIZES = [1_000, 10_000, 100_000];
/** How long each size is measured; half of it before, so that V8 has compiled what is hot. */
const BUDGET_MS = 3000;

const STEPS: Readonly<Record<string, (it: Analysis) => unknown>> = {
  tree: (it) => it.tree,
  facts: (it) => it.facts.problems,
  criteria: (it) => it.verdicts,
  diagnostics: (it) => it.diagnostics,
  checklist: (it) => noteChecklist(it),
  report: (it) => authorizationContent(it),
};

const settings = installedSettings();

function measure(size: number, isTyped: boolean): readonly number[] {
  const note = noteOf(size);
  const middle = note.length >> 1;
  const totals = Object.keys(STEPS).map(() => 0);
  let before: Analysis | undefined;
  let count = 0;
  const begun = performance.now();
  let isWarm = false;
  while (performance.now() - begun < 1.5 * BUDGET_MS || count === 0) {
    if (!isWarm && performance.now() - begun > BUDGET_MS / 2) {
      isWarm = true;
      totals.fill(0);
      count = 0;
    }
    const typed = note.slice(0, middle) + 'abcde'.charAt(count % 5) + note.slice(middle);
    const analysis = new Analysis(typed, settings, isTyped ? before : undefined);
    Object.values(STEPS).forEach((step, index) => {
      const started = performance.now();
      step(analysis);
      totals[index]! += performance.now() - started;
    });
    before = analysis;
    count++;
  }
  return totals.map((it) => it / count);
}

function row(cells: readonly (string | number)[]): string {
  return `| ${cells.map((it) => (typeof it === 'number' ? it.toFixed(2) : it)).join(' | ')} |`;
}

console.log(row(['note', 'version', ...Object.keys(STEPS), 'all, ms']));
console.log(row(['---', '---', ...Object.keys(STEPS).map(() => '--:'), '--:']));
for (const size of SIZES) {
  for (const isTyped of [false, true]) {
    const times = measure(size, isTyped);
    const all = times.reduce((sum, it) => sum + it, 0);
    console.log(row([`${size / 1000} KB`, isTyped ? 'one more' : 'first', ...times, all]));
  }
}
