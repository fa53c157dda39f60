import assert from 'node:assert/strict';
import { parse } from '#note/parse.ts';
import { BASE, checkTree } from '../support/tree.ts';

/** The texts that are reported as still to be filled in. */
function unfilled(note: string): string[] {
  const { problems } = parse(note, BASE);
  return problems
    .filter((it) => it.code === 'note/unfilled')
    .map(({ span }) => note.slice(span.start, span.end));
}

describe('what is not filled in', () => {
  const vectors: [note: string, found: string[]][] = [
    ['Side: ***', ['***']],
    ['Side: right *** C4-C5', ['***']],
    ['Side: ****', ['****']],
    ['Side: ____', ['____']],
    ['Side: [X]', ['[X]']],
    ['Side: {{ side }}', ['{{ side }}']],
    ['Side: *** and ***', ['***', '***']],
    ['Side:', ['Side']],
    ['Side:\n\nText.', ['Side']],
    ['Side:\n- right', []],
    ['Side: right\n  ***', ['***']],
    ['- ***', ['***']],
    ['- ***: ***; response: ***', ['***', '***', '***']],
    ['- Ice:', ['Ice']],
    ['- Ice: daily; response:', ['response:']],
    ['- Ice', []],
    ['She has *** pain.', ['***']],
    ['***', ['***']],
    ['Text.\n***\nMore.', ['***']],
    ['Signed ____', ['____']],
    ['Text.\n___\nMore.', []],
    ['___', []],
    ['---', []],
    ['**bold** and *italic*', []],
    ['Side: **right**', []],
    ['Side: a_b__c', []],
    ['Side: [x], [ ], {}', []],
    ['SUBJECTIVE: ***', ['***']],
    ['<!-- *** -->', []],
  ];
  for (const [note, found] of vectors) {
    it(JSON.stringify(note), () => assert.deepEqual(unfilled(note), found));
  }

  it('is marked at fields and items', () => {
    checkTree(
      `
      ## Plan
      Side: ***
      Levels:
      - Ice: daily; response:
      CPT: 64490
      `,
      `
      section Plan
        field Side = *** (unfilled)
        field Levels =
          item Ice | daily | response= (unfilled)
        field CPT = 64490
      problem note/unfilled @2:7-2:10 Not filled in yet
      problem note/unfilled @4:15-4:24 No value here yet
      `,
    );
  });
});
