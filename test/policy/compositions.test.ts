import assert from 'node:assert/strict';
import { compositionOf } from '#policy/compositions.ts';
import { offeredFixes } from '#policy/offered-fixes.ts';
import type { ComposeFix } from '#policy/pack.ts';
import { plainForm, snippetForm } from '#policy/snippet.ts';
import { ENGINE, Note, packOf } from './toy.ts';

function composed(expression: string, note: string): string {
  const [criterion] = packOf(
    `require: care.days > 0\nfixes: [{ title: Compose, compose: ${expression} }]`,
  ).criteria;
  const failures: string[] = [];
  const snippet = compositionOf(
    ENGINE,
    criterion!,
    criterion!.fixes[0] as ComposeFix,
    new Note(note),
    (id, reason) => failures.push(`${id} ${reason}`),
  );
  return [...(snippet ? [plainForm(snippet), snippetForm(snippet)] : ['nothing']), ...failures].join('\n');
}

describe('a fix that composes', () => {
  it('inserts the words of the note, with a stop for each blank', () => {
    assert.equal(
      composed('care.line', 'PT: 2\nice: 1'),
      'Tried: PT, ice for ***.\nTried: PT, ice for ${1:*** days}.',
    );
  });

  it('shows the words of the note as they are', () => {
    const written = composed('care.line', '$1 a\\b {c}: 2');
    assert.equal(written, 'Tried: $1 a\\b {c} for ***.\nTried: \\$1 a\\\\b {c\\} for ${1:*** days}.');
  });

  it('gives nothing for another fact, and reports an expression that fails', () => {
    assert.equal(composed('care.courses', 'PT: 2'), 'nothing');
    assert.equal(composed('care.nothing', 'PT: 2'), 'nothing\ntoy/it-holds no_such_key');
  });
});

describe('a fix with a condition', () => {
  function offered(note: string): string {
    const fixes = [
      '{ title: Always, snippet: $1 }',
      '{ title: Long, when: care.days > 0, snippet: $1 }',
      '{ title: Broken, when: care.broken, snippet: $1 }',
    ];
    const [criterion] = packOf(`require: care.days > 0\nfixes: [${fixes.join(', ')}]`).criteria;
    const failures: string[] = [];
    const found = offeredFixes(ENGINE, criterion!, new Note(note), (id, reason) =>
      failures.push(`${id} ${reason}`),
    );
    return [...found.map((it) => it.title), ...failures].join(', ');
  }

  it('is offered where that holds; one that fails is reported', () => {
    assert.equal(offered('PT: 2'), 'Always, Long, toy/it-holds exception');
    assert.equal(offered('PT: x'), 'Always, toy/it-holds exception');
  });
});
