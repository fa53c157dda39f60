import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { templateOffers } from '#features/completion/phrases.ts';
import { parse } from '#note/parse.ts';
import type { Tree } from '#note/tree.ts';
import { headerValues } from '#note/tree.ts';
import { parseSnippet, plainForm, type Snippet } from '#policy/snippet.ts';
import { SHIPPED_PACKS } from '#shipped/shipped.ts';
import { editorSnippets, type EditorSnippet, TODAY } from '../../scripts/editor-snippets.ts';
import { analyse } from '../support/findings.ts';
import { shippedTemplate, TEMPLATES } from '../support/templates.ts';

const SNIPPETS = JSON.parse(readFileSync('snippets/clinical-note.json', 'utf8')) as Readonly<
  Record<string, EditorSnippet>
>;
const ENTRIES = Object.entries(SNIPPETS);
const PACKS = SHIPPED_PACKS.map((it) => it.id);

/** The body without its date, which VS Code writes, and without the place where the cursor ends. */
function read({ body }: EditorSnippet): Snippet {
  const text = body.join('\n').replaceAll(TODAY, '2026-11-23').replace('$0', '');
  const snippet = parseSnippet(text, Infinity);
  assert.ok('parts' in snippet, 'error' in snippet ? snippet.error : '');
  return snippet;
}

function stopsOf({ parts }: Snippet): readonly number[] {
  return parts.flatMap((it) => (it.kind === 'text' ? [] : [it.number]));
}

function prefixesOf({ prefix }: EditorSnippet): readonly string[] {
  return typeof prefix === 'string' ? [prefix] : prefix;
}

function withPrefix(prefix: string): EditorSnippet {
  const found = ENTRIES.map(([, it]) => it).find((it) => prefixesOf(it).includes(prefix));
  assert.ok(found, `no snippet has the prefix "${prefix}"`);
  return found;
}

function sectionsOf({ sections }: Tree): readonly string[] {
  return sections.filter((it) => it.heading !== undefined).flatMap((it) => it.names);
}

function sectionNames(template: string): readonly string[] {
  return shippedTemplate(template)
    .dictionary.sections.map((it) => it.name)
    .filter((it) => it !== '');
}

describe('snippets', () => {
  it('are what the templates give', () => {
    assert.deepEqual(SNIPPETS, JSON.parse(JSON.stringify(editorSnippets(TEMPLATES, PACKS))));
  });

  it('have a prefix each, and none of what the server completes', () => {
    const prefixes = ENTRIES.flatMap(([, it]) => prefixesOf(it));
    assert.deepEqual(
      prefixes.filter((it, index) => prefixes.indexOf(it) !== index),
      [],
    );
    assert.deepEqual(
      prefixes.filter((it) => /^[.#]/.test(it)),
      [],
    );
  });

  for (const [name, snippet] of ENTRIES) {
    it(`${name}: has blanks that begin with ***, numbered in their order`, () => {
      const stops = stopsOf(read(snippet));
      assert.deepEqual(
        stops,
        stops.map((_, index) => index + 1),
      );
    });
  }

  it('have every section of every template, each once where its lines are the same', () => {
    for (const { id } of TEMPLATES) {
      for (const { name, snippet } of shippedTemplate(id).dictionary.sections.filter(
        (it) => it.name !== '',
      )) {
        const body = `## ${name}\n${snippet.trimEnd()}`;
        const same = ENTRIES.filter(([, it]) => it.body.join('\n') === body);
        assert.equal(same.length, 1, `${name} of ${id}`);
      }
    }
  });

  for (const [name, snippet] of ENTRIES.filter(([key]) => key.startsWith('Section '))) {
    it(`${name}: is read as that section, with nothing but blanks`, () => {
      const tree = parse(plainForm(read(snippet)), shippedTemplate('base').dictionary);
      const [section] = sectionsOf(tree);
      assert.equal(
        `section ${section?.toLowerCase()}`,
        prefixesOf(snippet)[0]?.slice(0, 8 + (section?.length ?? 0)),
      );
      assert.equal(sectionsOf(tree).length, 1);
      const entries = tree.sections.flatMap((it) => it.entries);
      assert.notEqual(entries.length, 0);
      assert.ok(entries.every((it) => (it.kind === 'prose' ? it.words.text === '***' : it.unfilled)));
      assert.deepEqual([...new Set(tree.problems.map((it) => it.code))], ['note/unfilled']);
    });
  }

  for (const { id, title } of TEMPLATES) {
    const snippet = withPrefix(`template ${id}`);
    const plain = plainForm(read(snippet));
    const tree = parse(plain, shippedTemplate(id).dictionary);

    it(`template ${id}: is read as its front matter and exactly its sections but the optional one`, () => {
      assert.deepEqual(
        sectionsOf(tree),
        sectionNames(id).filter((it) => it !== 'Medical necessity'),
      );
      assert.deepEqual(
        ['template', 'policies', 'date', 'author'].map((key) =>
          headerValues(tree, key)
            .map((it) => it.text)
            .join(),
        ),
        [id, PACKS.join(), '2026-11-23', '***'],
      );
      assert.deepEqual([...new Set(tree.problems.map((it) => it.code))], ['note/unfilled']);
      assert.ok(plain.endsWith('\n'));
    });

    it(`template ${id}: fills a file, with the lines that the dot phrase has`, () => {
      const line = { start: 0, end: 0, offset: 0, before: '', after: '' };
      const [offer] = templateOffers(analyse(''), line, [{ id, title }]);
      assert.ok(offer);
      assert.equal(snippet.isFileTemplate, true);
      assert.equal(withoutHeader(plain), withoutHeader(plainForm(offer.body)));
    });
  }

  it('fill a file only with whole notes', () => {
    const files = ENTRIES.filter(([, it]) => it.isFileTemplate).flatMap(([, it]) => prefixesOf(it));
    assert.deepEqual(files.toSorted(), TEMPLATES.map((it) => `template ${it.id}`).toSorted());
  });

  it('offer every template in the front matter', () => {
    const choices = read(withPrefix('front matter')).parts.flatMap((it) =>
      it.kind === 'choice' ? [it.choices] : [],
    );
    assert.deepEqual(
      choices.map(([first, ...others]) => [first, ...others.toSorted()]),
      [['***', ...TEMPLATES.map((it) => it.id).toSorted()]],
    );
  });

  for (const [prefix, scope] of [
    ['ignore', 'next-line'],
    ['ignore section', 'section'],
    ['ignore file', 'file'],
  ] as const) {
    it(`${prefix}: is read as a comment that hides, with a reason to be filled in`, () => {
      const tree = parse(plainForm(read(withPrefix(prefix))), shippedTemplate('base').dictionary);
      assert.deepEqual(
        tree.suppressions.map((it) => [it.scope, it.ids.map((id) => id.text), it.reason?.text]),
        [[scope, ['***'], '***']],
      );
    });
  }
});

function withoutHeader(note: string): string {
  return note.slice(note.indexOf('\n## ')).trim();
}

describe('snippets of several packs', () => {
  it('leave the choice of the policies', () => {
    const snippets = editorSnippets(TEMPLATES, ['facet-block', 'other']);
    const body = snippets['Template base']?.body ?? [];
    assert.deepEqual(body.slice(1, 5), [
      'template: base',
      'policies: [${1|***,facet-block,other|}]',
      `date: ${TODAY}`,
      'author: ${2:***}',
    ]);
    assert.match(body.join('\n'), /Onset: \$\{3:/);
  });
});
