import assert from 'node:assert/strict';
import { parse } from '#note/parse.ts';
import { applyEdits } from '#text/edits.ts';
import { BASE, checkTree, drawProblems } from '../support/tree.ts';

describe('a comment', () => {
  it('may span lines, and what follows it in its line is prose', () => {
    checkTree(
      `
      ## Plan
      <!-- one --> <!-- two --> Side: left
        <!-- three
      Plan:
      Side: left -->
      Side: right
      `,
      `
      section Plan
        prose Side: left
        field Side = right
      comment one
      comment two
      comment three / Plan: / Side: left
      `,
    );
  });

  it('ends what stands above it, but not the list of a field', () => {
    checkTree(
      `
      ## Plan
      Next step:
      <!-- a -->
      - Ablation
      <!-- b -->
        indented
      `,
      `
      section Plan
        field Next step =
          item Ablation
        prose indented
      comment a
      comment b
      `,
    );
  });

  for (const heading of ['## Plan', '##Plan', 'PLAN', '**Plan:**', 'PLAN: text']) {
    it(`not closed ends at ${heading}, and the repair closes it`, () => {
      const note = `Text.\n<!-- old\nHistory:\n\n${heading}\nSide: right\n`;
      const tree = parse(note, BASE);
      assert.deepEqual(
        tree.sections.map((it) => it.names),
        [[], ['Plan']],
      );
      assert.deepEqual(tree.comments, [
        { words: { text: 'old\nHistory:', start: 11, end: 23 }, span: { start: 6, end: 23 } },
      ]);
      const [problem] = tree.problems;
      assert.equal(problem?.code, 'note/comment-unclosed');
      const repaired = applyEdits(note, problem?.repairs?.[0]?.edits ?? []);
      assert.equal(repaired, `Text.\n<!-- old\nHistory: -->\n\n${heading}\nSide: right\n`);
      assert.equal(drawProblems(repaired).includes('note/comment-unclosed'), false);
    });
  }

  it('not closed without a heading below it is the rest of the text', () => {
    checkTree(
      'Side: right\n<!-- old\nSide: left\n',
      `
      section
        field Plan > Side = right
      comment old / Side: left
      problem note/comment-unclosed @2:1-2:5 The end of this comment, \`-->\`, is missing, so it ends at the next heading
      `,
    );
  });
});

describe('a suppression', () => {
  it('of the next line covers the next line that is neither comment nor blank', () => {
    checkTree(
      `
      <!-- necessity-ignore facet-block/imaging -- done elsewhere -->
      <!-- necessity-ignore a, b c -- two of them -->

      ## Imaging
      - MRI
      <!-- NECESSITY-IGNORE d \u2014 a long dash -->
      IMAGING: text
      <!-- necessity-ignore e -- nothing follows -->
      `,
      `
      section
      section Imaging
        item MRI
      section Imaging
        prose text
      comment necessity-ignore facet-block/imaging -- done elsewhere
      comment necessity-ignore a, b c -- two of them
      comment NECESSITY-IGNORE d \u2014 a long dash
      comment necessity-ignore e -- nothing follows
      suppression next-line facet-block/imaging -- done elsewhere, covers 4:1-4:11
      suppression next-line a, b, c -- two of them, covers 4:1-4:11
      suppression next-line d -- a long dash, covers 7:1-7:14
      suppression next-line e -- nothing follows, covers 9:1-9:1
      `,
    );
  });

  it('covers its section, or the file', () => {
    checkTree(
      `
      Text.
      ## Plan
      Side: right
      <!-- necessity-ignore-section a/b-c -- why -->
      ## Goals
      <!-- necessity-ignore-file d -- why -->
      `,
      `
      section
        prose Text.
      section Plan
        field Side = right
      section Goals
      comment necessity-ignore-section a/b-c -- why
      comment necessity-ignore-file d -- why
      suppression section a/b-c -- why, covers 2:1-5:1
      suppression file d -- why, covers 1:1-7:1
      `,
    );
  });

  const REASONS: [comment: string, problem: string][] = [
    ['<!-- necessity-ignore a -- why -->', ''],
    ['<!-- necessity-ignore a -->', '1:1-1:28'],
    ['<!-- necessity-ignore a -- -->', '1:1-1:31'],
    ['<!-- necessity-ignore a -- *** -->', '1:28-1:31'],
    ['<!-- necessity-ignore a-b/c-d -->', '1:1-1:34'],
    ['<!-- constructor a -->', ''],
    ['<!-- necessity-ignored a -->', ''],
    ['<!-- -->', ''],
    ['<!---->', ''],
  ];
  for (const [comment, place] of REASONS) {
    it(`${comment}: ${place === '' ? 'nothing' : 'no reason'}`, () => {
      const problem = `problem note/suppression-reason @${place} No reason is given after \`--\``;
      assert.equal(drawProblems(comment), place === '' ? '' : problem);
    });
  }
});
