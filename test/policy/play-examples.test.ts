import assert from 'node:assert/strict';
import { playExamples } from '#policy/play-examples.ts';
import { ENGINE, Note, packOf } from './toy.ts';

function play(body: string): string[] {
  return playExamples(ENGINE, packOf(body), (note) => new Note(note)).map(
    ({ criterion, index, expected, actual, finding, reason }) =>
      [criterion.name, index, expected, actual, finding?.message ?? reason].join(' ').trim(),
  );
}

it('plays every example of a pack and goes on after a failure', () => {
  const examples =
    '[{ outcome: met, note: "PT: 1" }, { outcome: met, note: "" }, { name: zero, outcome: unmet, note: "PT: 0" }]';
  assert.deepEqual(play(`require: care.courses[0].days > 0\nexamples: ${examples}`), [
    'it-holds 0 met met',
    'it-holds 1 met failed index_out_of_bounds',
    'it-holds 2 unmet unmet Unmet',
  ]);
});
