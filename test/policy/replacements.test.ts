import assert from 'node:assert/strict';
import type { ReplaceFix } from '#policy/pack.ts';
import { replacementsOf } from '#policy/replacements.ts';
import { applyEdits } from '#text/edits.ts';
import { ENGINE, Note, packOf } from './toy.ts';

function replaced(expression: string, note: string): string {
  const [criterion] = packOf(
    `require: care.days > 0\nfixes: [{ title: Replace, replace: ${expression} }]`,
  ).criteria;
  const failures: string[] = [];
  const fix = criterion!.fixes[0] as ReplaceFix;
  const edits = replacementsOf(ENGINE, criterion!, fix, new Note(note), (id, reason) =>
    failures.push(`${id} ${reason}`),
  );
  return [applyEdits(note, edits), ...failures].join(' ');
}

it('replaces the words of the facts that have a replacement', () => {
  assert.equal(replaced('care.courses', 'ice: 1\nPT: 2'), 'ice: 1\nphysical therapy');
  assert.equal(replaced('care.courses', 'ice: 1'), 'ice: 1');
});

it('reports an expression that fails', () => {
  assert.equal(replaced('care.nothing', 'PT: 2'), 'PT: 2 toy/it-holds no_such_key');
});
