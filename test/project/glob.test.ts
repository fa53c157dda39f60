import { globRoot, isGlob, matchesGlob } from '#project/glob.ts';
import assert from 'node:assert/strict';

describe('glob', () => {
  const vectors: readonly (readonly [string, string, boolean])[] = [
    ['*.note.md', 'a.note.md', true],
    ['*.note.md', 'x/a.note.md', false],
    ['**/*.note.md', 'a.note.md', true],
    ['**/*.note.md', 'x/y/a.note.md', true],
    ['x/**', 'x/y/a.note.md', true],
    ['x/**/a.*', 'x/a.note.md', true],
    ['x/?.md', 'x/a.md', true],
    ['x/?.md', 'x/ab.md', false],
    ['{a,b}.md', 'b.md', true],
    ['{a,b}.md', 'c.md', false],
    ['{a,{b,c}}/*.md', 'c/x.md', true],
    ['{a', '{a', true],
    ['a*b*c', 'axxbxxc', true],
    ['a*b*c', 'axxbxx', false],
    ['a.md', 'a_md', false],
  ];
  for (const [pattern, path, expected] of vectors) {
    it(`${pattern} ${expected ? 'fits' : 'does not fit'} ${path}`, () => {
      assert.equal(matchesGlob(path, pattern), expected);
    });
  }

  it('begins to search above the first sign', () => {
    assert.deepEqual(['*.md', 'x/y/*.md', '/x/*.md', '/*.md', 'x{a,b}/c'].map(globRoot), [
      '.',
      'x/y',
      '/x',
      '/',
      '.',
    ]);
  });

  it('knows patterns by their signs', () => {
    assert.deepEqual(['a.note.md', 'a*', 'a?', '{a,b}'].map(isGlob), [false, true, true, true]);
  });

  it('ends on patterns made to be slow', () => {
    const path = `${'a/'.repeat(60)}${'a'.repeat(2000)}`;
    assert.equal(matchesGlob(path, `${'**/'.repeat(60)}${'*a'.repeat(200)}b`), false);
    assert.equal(matchesGlob('x', '{a,b}'.repeat(200)), false);
  });
});
