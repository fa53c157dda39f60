import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from '#note/parse.ts';
import type { LeafKind, Tree } from '#note/tree.ts';
import { applyEdits } from '#text/edits.ts';
import { covers, type Span, type Words } from '#text/span.ts';
import { PIECES as ROUGH_PIECES } from '../support/rough-notes.ts';
import { BASE, drawTree } from '../support/tree.ts';

const PIECES = [
  ...ROUGH_PIECES,
  ...['<', '>', '!', '[', '{', '{{', '}}', '&x', 'Sdie', 'Physical therapy', 'response: none'],
  ...['necessity-ignore', 'necessity-ignore-section a -- b'],
];
const ROUGH_NOTE = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((it) => it.join(''));
const ANY_TEXT = fc.oneof(
  ROUGH_NOTE,
  ROUGH_NOTE.map((it) => `---\n${it}`),
  fc.string({ unit: 'binary', maxLength: 200 }),
);
const RUNS = { numRuns: 2000 };

describe('laws of the parser', () => {
  it('any text ends, and the leaves joined are the text, none empty', () => {
    fc.assert(
      fc.property(ANY_TEXT, (text) => {
        let end = 0;
        for (const leaf of parse(text, BASE).leaves) {
          assert.equal(leaf.start, end);
          assert.ok(leaf.end > leaf.start);
          end = leaf.end;
        }
        assert.equal(end, text.length);
      }),
      RUNS,
    );
  });

  it('blank leaves hold nothing but blanks, and no other leaf is blank alone', () => {
    fc.assert(
      fc.property(ANY_TEXT, (text) => {
        for (const { kind, start, end } of parse(text, BASE).leaves) {
          const blank = /^[\s\0\u200b]*$/.test(text.slice(start, end));
          assert.equal(blank, kind === 'blank', JSON.stringify(text.slice(start, end)));
        }
      }),
      RUNS,
    );
  });

  it('every place lies in the text, and every word is what stands there', () => {
    fc.assert(
      fc.property(ANY_TEXT, (text) => {
        const tree = parse(text, BASE);
        const whole = { start: 0, end: text.length };
        for (const span of spansOf(tree)) assert.ok(covers(whole, span) && span.start <= span.end);
        for (const words of wordsOf(tree)) assert.equal(text.slice(words.start, words.end), words.text);
      }),
      RUNS,
    );
  });

  it('sections follow one another without a gap, and entries lie in theirs in order', () => {
    fc.assert(
      fc.property(ANY_TEXT, (text) => {
        const { sections } = parse(text, BASE);
        for (const [index, { span, entries }] of sections.entries()) {
          assert.equal(span.end, sections[index + 1]?.span.start ?? text.length);
          let end = span.start;
          for (const entry of entries) {
            assert.ok(entry.span.start >= end && covers(span, entry.span));
            end = entry.span.end;
          }
        }
      }),
      RUNS,
    );
  });

  it('problems are in the order of the text, with short messages', () => {
    fc.assert(
      fc.property(ANY_TEXT, (text) => {
        const { problems } = parse(text, BASE);
        for (const [index, { message, span }] of problems.entries()) {
          assert.ok(message.length <= 100 && !message.endsWith('.'), message);
          assert.ok(span.start >= (problems[index - 1]?.span.start ?? 0));
        }
      }),
      RUNS,
    );
  });

  it('a change in one line changes the class of no line above it', () => {
    const line = fc
      .array(fc.constantFrom(...PIECES.filter((it) => !/[\r\n]/.test(it))), { maxLength: 6 })
      .map((it) => it.join(''));
    const lines = fc.array(line, { maxLength: 8 }).map((it) => it.map((text) => `${text}\n`).join(''));
    const start = fc.constantFrom('', '---\n', '---\ndate: 2026-11-23\n', '<!--\n');
    fc.assert(
      fc.property(start, lines, line, line, lines, (opening, above, before, after, below) => {
        const prefix = opening + above;
        assert.deepEqual(
          classesOf(`${prefix}${before}\n${below}`, prefix.length),
          classesOf(`${prefix}${after}\n${below}`, prefix.length),
        );
      }),
      RUNS,
    );
  });

  it('a repair removes its own problem', () => {
    fc.assert(
      fc.property(ROUGH_NOTE, (text) => {
        for (const problem of parse(text, BASE).problems) {
          if (problem.code !== 'note/heading' && problem.code !== 'note/field-typo') continue;
          const repaired = applyEdits(text, problem.repairs?.[0]?.edits ?? []);
          const same = parse(repaired, BASE).problems.filter(
            (it) => it.code === problem.code && it.span.start === problem.span.start,
          );
          assert.deepEqual(same, []);
        }
      }),
      RUNS,
    );
  });

  it('reading twice is reading once', () => {
    fc.assert(
      fc.property(ANY_TEXT, (text) => assert.equal(drawTree(parse(text, BASE)), drawTree(parse(text, BASE)))),
    );
  });
});

const ENTRY: ReadonlySet<LeafKind> = new Set(['name', 'attribute', 'value', 'separator']);

/** The kind of the first leaf of every line up to an offset, parts of an entry being one kind. */
function classesOf(text: string, end: number): string[] {
  const { leaves } = parse(text, BASE);
  const classes: string[] = [];
  for (const { index } of text.slice(0, end).matchAll(/[^\s\0\ufeff][^\r\n]*/g)) {
    const kind = leaves.find((it) => it.start <= index && index < it.end)?.kind;
    classes.push(kind !== undefined && ENTRY.has(kind) ? 'entry' : String(kind));
  }
  return classes;
}

function spansOf({ header, sections, comments, suppressions, problems }: Tree): Span[] {
  return [
    ...(header ? [header.span] : []),
    ...sections.flatMap((it) => [
      it.span,
      ...(it.heading ? [it.heading.span] : []),
      ...it.entries.map((entry) => entry.span),
    ]),
    ...comments.map((it) => it.span),
    ...suppressions.flatMap((it) => [it.span, it.covers]),
    ...problems.flatMap((it) => [
      it.span,
      ...(it.related ?? []),
      ...(it.repairs ?? []).flatMap((r) => r.edits.map((e) => e.span)),
    ]),
  ];
}

function wordsOf({ header, sections, comments, suppressions }: Tree): Words[] {
  const entries = sections.flatMap((it) => it.entries);
  const items = entries.flatMap((it) => (it.kind === 'item' ? [it] : it.kind === 'field' ? it.items : []));
  return [
    ...(header?.entries ?? []).flatMap((it) => [it.key, ...it.values]),
    ...sections.flatMap((it) => it.heading?.title ?? []),
    ...entries.flatMap((it) =>
      it.kind === 'prose' ? [it.words] : it.kind === 'field' ? [it.label, it.value] : [],
    ),
    ...items.flatMap((it) => [
      it.name,
      it.value,
      it.words,
      ...it.attributes.map((attribute) => attribute.value),
    ]),
    ...comments.map((it) => it.words),
    ...suppressions.flatMap((it) => [...it.ids, ...(it.reason ? [it.reason] : [])]),
  ];
}
