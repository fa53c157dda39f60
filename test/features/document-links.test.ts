import { readAbilities } from '#features/abilities.ts';
import { documentLinks } from '#features/document-links.ts';
import { toSpan } from '#features/ranges.ts';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../support/findings.ts';
import { TYPED_NOTE } from '../support/typed-notes.ts';

const TOOLTIPS = readAbilities({ textDocument: { documentLink: { tooltipSupport: true } } });
const PAGES = (id: string): string => `page:/${id}`;

function links(
  note: string,
  abilities = readAbilities({}),
  pageOf: (id: string) => string | undefined = PAGES,
) {
  const analysis = analyse(note);
  return documentLinks(analysis, { abilities, pageOf }).map(({ range, target, tooltip }) => {
    const { start, end } = toSpan(analysis.lines, range);
    return [note.slice(start, end), target, tooltip].filter((it) => it !== undefined).join(' > ');
  });
}

function addressesIn(prose: string): readonly string[] {
  return links(prose).map((it) => it.split(' > ')[1]!);
}

describe('document links', () => {
  it('open addresses without the punctuation around them', () => {
    const table: readonly (readonly [string, readonly string[]])[] = [
      ['See https://example.org/a?b=1#c.', ['https://example.org/a?b=1#c']],
      [
        '(HTTP://example.org/a_(b)), "https://example.org"',
        ['HTTP://example.org/a_(b)', 'https://example.org'],
      ],
      [
        '<https://example.org/> or [page](https://example.org/x)',
        ['https://example.org/', 'https://example.org/x'],
      ],
      ['- MRI: read at https://example.org; finding: none', ['https://example.org']],
      ['ftp://example.org, example.org, http://, https://...', []],
    ];
    for (const [prose, expected] of table) assert.deepEqual(addressesIn(prose), expected, prose);
  });

  it('open the pages of ids', () => {
    const note =
      '---\npolicies: [facet-block, mine]\n---\n<!-- necessity-ignore facet-block/imaging, note/size -- why -->\n';
    const known = (id: string): string | undefined => (id.startsWith('facet-block') ? PAGES(id) : undefined);
    assert.deepEqual(links(note, TOOLTIPS, known), [
      'facet-block > page:/facet-block > About facet-block',
      'facet-block/imaging > page:/facet-block/imaging > About facet-block/imaging',
    ]);
    assert.deepEqual(links(note, readAbilities({}), known)[0], 'facet-block > page:/facet-block');
    assert.deepEqual(
      links(note, TOOLTIPS, () => undefined),
      [],
    );
  });

  it('never fail, and show what they open', () => {
    fc.assert(
      fc.property(TYPED_NOTE, (note) => {
        for (const it of links(note, readAbilities({}), () => undefined)) {
          const [shown, target] = it.split(' > ');
          assert.equal(shown, target);
        }
      }),
    );
  });
});
