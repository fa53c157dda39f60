import { readAbilities } from '#features/abilities.ts';
import { definition } from '#features/definition.ts';
import { placeInPack } from '#features/pack-place.ts';
import { references } from '#features/references.ts';
import { toSpan } from '#features/ranges.ts';
import { SHIPPED_PACKS } from '#shipped/shipped.ts';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import type { Location, LocationLink } from 'vscode-languageserver-types';
import { analyse, readCursor } from '../support/findings.ts';
import { TYPED_NOTE } from '../support/typed-notes.ts';
import { TOYS } from '../support/toy-pack.ts';

const URI = 'file:///a.note.md';
const RANGE = { start: { line: 7, character: 2 }, end: { line: 7, character: 9 } };

/** As if everything but the note's own checks were written somewhere. */
function packLocation(id: string): Location | undefined {
  return id.startsWith('note/') ? undefined : { uri: id, range: RANGE };
}

const PLAIN = readAbilities({});
const LINKS = readAbilities({ textDocument: { definition: { linkSupport: true } } });

/** The ids whose places are given. */
function defined(marked: string): readonly string[] {
  const { text, start } = readCursor(marked);
  const analysis = analyse(text, TOYS);
  const options = { abilities: PLAIN, packLocation };
  return (definition(analysis, analysis.lines.positionAt(start), options) as Location[]).map((it) => it.uri);
}

/** The note's words that are in evidence, and the ids of packs. */
function referred(marked: string, includeDeclaration = false): readonly string[] {
  const { text, start } = readCursor(marked);
  const analysis = analyse(text, TOYS);
  const options = { uri: URI, includeDeclaration, packLocation };
  return references(analysis, analysis.lines.positionAt(start), options).map(({ uri, range }) => {
    const span = toSpan(analysis.lines, range);
    return uri === URI ? text.slice(span.start, span.end) : uri;
  });
}

const CARE = 'Physical therapy: 2026-06-01 to 2026-07-24';

describe('definition', () => {
  it('of what is in evidence are the criteria that read it', () => {
    assert.deepEqual(defined(`## Conservative care\n- Physical <|>${CARE.slice(9)}\n`), ['toy/care-length']);
  });

  it('of a field without evidence are the criteria whose fixes write it', () => {
    assert.deepEqual(defined('## History\nOns<|>et: ***\n'), ['toy/onset']);
    assert.deepEqual(defined('## Conservative care\n- Physical the<|>rapy: *** to ***; ***\n'), ['toy/care']);
    assert.deepEqual(defined('## Plan\nSi<|>de: right\n'), []);
  });

  it('of a heading are the criteria of the section', () => {
    assert.deepEqual(defined('## Conservative <|>care\n'), ['toy/care', 'toy/care-length']);
    assert.deepEqual(defined('## Some <|>words\n'), []);
  });

  it('of an id is the id itself', () => {
    assert.deepEqual(defined('<!-- necessity-ignore toy/on<|>set -- why -->\n'), ['toy/onset']);
    assert.deepEqual(defined('<!-- necessity-ignore note/<|>size -- why -->\n'), []);
    assert.deepEqual(defined('---\npolicies: [to<|>y]\n---\n'), ['toy']);
  });

  it('is nothing in other words', () => {
    assert.deepEqual(defined('<|>'), []);
    assert.deepEqual(defined('She wa<|>lks.\n'), []);
  });

  it('says which words were meant where the client can use it', () => {
    const analysis = analyse('## History\nOnset: ***\n', TOYS);
    const position = { line: 1, character: 2 };
    const [link] = definition(analysis, position, { abilities: LINKS, packLocation }) as LocationLink[];
    assert.deepEqual(link, {
      originSelectionRange: { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } },
      targetUri: 'toy/onset',
      targetRange: RANGE,
      targetSelectionRange: RANGE,
    });
    assert.deepEqual(definition(analysis, position, { abilities: LINKS, packLocation: () => undefined }), []);
  });
});

describe('references', () => {
  const note = `## Conservative care\n- ${CARE}\n- Heat: 2026-06-01 to 2026-06-14\n`;
  const both = [CARE, 'Heat: 2026-06-01 to 2026-06-14'];

  it('of an id are the evidence of its criterion', () => {
    const comment = '<!-- necessity-ignore-file toy/care-<|>length -- why -->\n';
    assert.deepEqual(referred(comment + note), both);
    assert.deepEqual(referred(comment.replace('care-<|>length', 'im<|>aging') + note), []);
  });

  it('of evidence are all evidence of the criteria that read it', () => {
    assert.deepEqual(referred(note.replace('Heat', 'He<|>at')), both);
  });

  it('of a pack and of a heading are the evidence of all their criteria', () => {
    assert.deepEqual(referred(`---\npolicies: t<|>oy\n---\n${note}`), both);
    assert.deepEqual(referred(note.replace('care\n', 'ca<|>re\n')), both);
  });

  it('hold the places in the pack where they are asked for', () => {
    assert.deepEqual(referred(note.replace('Heat', 'He<|>at'), true), ['toy/care-length', ...both]);
  });

  it('never fail, and lie in the note', () => {
    fc.assert(
      fc.property(TYPED_NOTE, fc.nat(), (text, seed) => {
        const analysis = analyse(text);
        const position = analysis.lines.positionAt(seed % (text.length + 1));
        definition(analysis, position, { abilities: LINKS, packLocation });
        const found = references(analysis, position, { uri: URI, includeDeclaration: false, packLocation });
        for (const { range } of found) {
          const { start, end } = toSpan(analysis.lines, range);
          assert.deepEqual(range, {
            start: analysis.lines.positionAt(start),
            end: analysis.lines.positionAt(end),
          });
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('place in a pack', () => {
  it('is the key of each criterion of the shipped packs', () => {
    for (const { id, criteria } of SHIPPED_PACKS) {
      const yaml = readFileSync(`server/packs/${id}.pack.yaml`, 'utf8');
      const lines = yaml.split('\n');
      for (const { name } of criteria) {
        const { start, end } = placeInPack(yaml, name);
        assert.equal(lines[start.line]?.slice(0, end.character + 1), `  ${name}:`);
        assert.deepEqual([start.line, start.character], [end.line, 2]);
      }
    }
  });

  it('is the first line for anything else', () => {
    const first = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const yaml =
      'sources:\n  paper:\n    title: x\ncriteria:\n  # a note\n  one:\n    title: t\nmore:\n  two: 2\n';
    for (const name of [undefined, 'paper', 'title', 'two', 'three'])
      assert.deepEqual(placeInPack(yaml, name), first);
    assert.equal(placeInPack(yaml, 'one').start.line, 5);
  });
});
