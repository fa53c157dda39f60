import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { hasWarning } from '../../scripts/package.mjs';
import { pageReadme } from '../../scripts/readme.mjs';

describe('the README on the page of the extension', () => {
  const cases: Readonly<Record<string, readonly [text: string, page: string]>> = {
    'keeps the words of a link into the folder': [
      'See [the pack](server/a.yaml), or [all](CRITERIA.md#top) of them.',
      'See the pack, or all of them.',
    ],
    'keeps an address, and a place on the page': [
      '[a](https://example.com/b) [c](#d) ![e](https://example.com/f.png)',
      '[a](https://example.com/b) [c](#d) ![e](https://example.com/f.png)',
    ],
    'leaves out a picture from the folder': [
      'Before.\n\n![A note](docs/a.png)\n\nAfter.',
      'Before.\n\nAfter.',
    ],
    'leaves out a picture within a line': ['One ![it](a.png) two.', 'One  two.'],
    'leaves out a list of links and its heading': [
      '# A\n\nText.\n\n## More\n\n[b](b.md) · [c](c.md)\n',
      '# A\n\nText.',
    ],
    'leaves out an enumeration of links': ['Text.\n\n- [b](b.md)\n- [c](c.md)\n\nMore.', 'Text.\n\nMore.'],
    'keeps a heading with something left below it': [
      '## A\n\n![b](b.png)\n\nText.\n\n## C\n\n[d](d.md)\n\n### E\n\nText.',
      '## A\n\nText.\n\n## C\n\n### E\n\nText.',
    ],
    'changes no code': [
      'Write `[a](b.md)` or ``![`](c.png)``.\n\n```md\n[a](b.md)\n\n![c](d.png)\n```\n\n[e](f.md) is a link.',
      'Write `[a](b.md)` or ``![`](c.png)``.\n\n```md\n[a](b.md)\n\n![c](d.png)\n```\n\ne is a link.',
    ],
    'changes no code right below a line': [
      'Text:\n```\n[a](b.md)\n```\nMore.',
      'Text:\n\n```\n[a](b.md)\n```\n\nMore.',
    ],
  };
  for (const [name, [text, page]] of Object.entries(cases))
    it(name, () => assert.equal(pageReadme(text), `${page}\n`));

  it('refuses what it cannot turn into words', () => {
    for (const text of [
      '<img src="a.png">',
      '[a](<b c.md>)',
      '[a](b.md "title")',
      '[a]: b.md',
      '<a href="b.md">c</a>',
    ])
      assert.throws(() => pageReadme(text), /could not show/, text);
  });

  it('can be made of our guide', () => {
    const page = pageReadme(readFileSync('docs/editors/vscode.md', 'utf8'));
    assert.match(page, /^# Necessity for Visual Studio Code\n/);
    assert.doesNotMatch(page, /!\[[^\]]*\]\((?!https:)/);
  });
});

describe('the packing of the extension', () => {
  it('sees a warning among the output', () => {
    assert.ok(hasWarning(' INFO  Files\n WARNING  LICENSE not found\n'));
    assert.ok(hasWarning('npm warn deprecated a@1\n'));
    assert.ok(!hasWarning(' INFO  Files\n├─ warning.md\n DONE  Packaged: a.vsix (11 files)\n'));
  });
});
