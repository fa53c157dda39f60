import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { onTypeFormatting } from '#features/on-type-formatting.ts';
import { analyse } from '../support/findings.ts';

interface EnterRule {
  readonly beforeText: string;
  readonly afterText: string;
  readonly action: { readonly indent: string; readonly appendText: string };
}

interface Configuration {
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly onEnterRules: readonly EnterRule[];
  readonly autoClosingPairs: readonly { readonly open: string; readonly close: string }[];
  readonly colorizedBracketPairs: readonly unknown[];
  readonly comments: { readonly blockComment: readonly string[] };
  readonly folding: { readonly markers: { readonly start: string; readonly end: string } };
}

interface Manifest {
  readonly contributes: {
    readonly configurationDefaults: { readonly '[clinical-note]': Readonly<Record<string, unknown>> };
  };
}

const CONFIGURATION = JSON.parse(readFileSync('language-configuration.json', 'utf8')) as Configuration;
const DEFAULTS = (JSON.parse(readFileSync('package.json', 'utf8')) as Manifest).contributes
  .configurationDefaults['[clinical-note]'];

/** The text after Enter at `|`, as an editor with these rules has it. The first rule that fits is taken. */
function enter(marked: string): string {
  const at = marked.indexOf('|');
  const [before, after] = [marked.slice(0, at), marked.slice(at + 1)];
  const lineBefore = before.slice(before.lastIndexOf('\n') + 1);
  const [lineAfter = ''] = after.split('\n');
  const rule = CONFIGURATION.onEnterRules.find(
    (it) => new RegExp(it.beforeText).test(lineBefore) && new RegExp(it.afterText).test(lineAfter),
  );
  const indent = /^\s*/.exec(lineBefore)?.[0] ?? '';
  return `${before}\n${indent}${rule?.action.appendText ?? ''}|${after}`;
}

/** What the server makes of it where the editor asks it on Enter. */
function formatted(marked: string): string {
  const at = marked.indexOf('|');
  const text = marked.replace('|', '');
  const analysis = analyse(text);
  const edits = onTypeFormatting(analysis, analysis.lines.positionAt(at), '\n');
  return TextDocument.applyEdits(TextDocument.create('file:///a.note.md', 'clinical-note', 1, text), edits);
}

describe('language configuration: words', () => {
  const words = (line: string): readonly string[] => {
    const { pattern, flags } = CONFIGURATION.wordPattern;
    return [...line.matchAll(new RegExp(pattern, `${flags}g`))].map(([word]) => word);
  };

  it('are whole values', () => {
    for (const value of [
      ...['C4-C5', 'L5-S1', 'C4/5', 'M47.812', '64490', 'PHQ-9', '7/10', '6-8/10', '44%', '0.5%', '0.5'],
      ...['2026-11-23', '11/23/2026', 'facet-block/imaging', 'Hydrocodone/APAP', "Kemp's", 'Kemp’s', 'µg'],
      ...['C4–C5', 'Müller', '***', '____'],
    ]) {
      assert.deepEqual(words(value), [value]);
      assert.deepEqual(words(`Said: ${value}, then (${value}) and ${value}.`), [
        'Said',
        value,
        'then',
        value,
        'and',
        value,
      ]);
    }
  });

  it('end where a value does', () => {
    assert.deepEqual(words('- Oxycodone: 5 mg; see above - done'), [
      'Oxycodone',
      '5',
      'mg',
      'see',
      'above',
      'done',
    ]);
    assert.deepEqual(words('**Plan:** ***.'), ['Plan', '***']);
    assert.deepEqual(words('Levels:C4-C5;M47.812'), ['Levels', 'C4-C5', 'M47.812']);
  });

  it('are found in a long line in the time that its length needs', () => {
    for (const piece of ['a', '*', 'a-', '1.', '-'])
      assert.ok(words(piece.repeat(100_000)).length <= 1, `${piece} repeated is one word or none`);
  }).timeout(2000);

  it('are whole for a double click as well', () => {
    const separators = DEFAULTS['editor.wordSeparators'];
    assert.ok(typeof separators === 'string');
    for (const value of ['C4-C5', 'M47.812', 'PHQ-9', '7/10', '2026-11-23'])
      assert.deepEqual(
        [...value].filter((it) => separators.includes(it)),
        [],
      );
    for (const mark of '*:;,()"%') assert.ok(separators.includes(mark), mark);
  });
});

describe('language configuration: Enter', () => {
  it('continues a list', () => {
    assert.equal(enter('- Walk|'), '- Walk\n- |');
    assert.equal(enter('* Walk|'), '* Walk\n* |');
    assert.equal(enter('  - Walk|'), '  - Walk\n  - |');
    assert.equal(enter('- ***|'), '- ***\n- |');
    assert.equal(enter('* **Walk**|'), '* **Walk**\n* |');
    assert.equal(enter('- Walk |  \nmore'), '- Walk \n- |  \nmore');
  });

  it('counts on', () => {
    for (let number = 1; number < 10; number++) {
      assert.equal(enter(`${number}. Walk|`), `${number}. Walk\n${number + 1}. |`);
      assert.equal(enter(`${number}) W|`), `${number}) W\n${number + 1}) |`);
    }
  });

  it('begins no item elsewhere', () => {
    for (const line of [
      ...['- |', '* |', '1. |', '2)  |', '-|', 'Side: right|', '## Plan|', '- Wa|lk', '- - -|', '* * *|'],
      // A plus may say that a finding is positive.
      ...['+ facet loading|', '**Plan:**|', '1. PLAN:|', '1.5 mg|', '-5 degrees|', '|', '12. Walk|'],
    ]) {
      const [indent] = /^\s*/.exec(line) ?? [''];
      assert.equal(enter(line), line.replace('|', `\n${indent}|`), line);
    }
  });

  it('together with the server gives one marker', () => {
    for (const [line, expected] of [
      ['- Walk|', '- Walk\n- '],
      ['  * Walk|', '  * Walk\n  * '],
      ['3. Walk|', '3. Walk\n4. '],
      ['9) Walk|', '9) Walk\n10) '],
      // Beyond ten the server alone counts.
      ['12. Walk|', '12. Walk\n13. '],
    ] as const) {
      assert.equal(formatted(enter(`## Goals\n${line}`)), `## Goals\n${expected}`);
    }
  });

  it('together with the server ends the list behind an empty item', () => {
    for (const marker of ['- ', '* ', '+ ', '1. ', '2) '])
      assert.equal(formatted(enter(`## Goals\n- Walk\n${marker}|`)), '## Goals\n- Walk\n\n');
    assert.equal(DEFAULTS['editor.formatOnType'], true);
  });
});

describe('language configuration: settings', () => {
  it('take no number of tablets for a colour', () => assert.equal(DEFAULTS['editor.colorDecorators'], false));
});

describe('language configuration: marks', () => {
  it('close what is a pair in notes: no apostrophe, no inches, no asterisk', () => {
    assert.deepEqual(
      CONFIGURATION.autoClosingPairs.map((it) => it.open),
      ['(', '[', '{', '"', '<!--'],
    );
  });

  it('comment with what the parser reads as a comment', () => {
    const [open, close] = CONFIGURATION.comments.blockComment;
    assert.equal(analyse(`${open} Side: right ${close}\n`).tree.comments.length, 1);
  });

  it('fold regions as Markdown does', () => {
    const { start, end } = CONFIGURATION.folding.markers;
    for (const word of ['region', '#region', 'region Old notes'])
      assert.ok(new RegExp(start).test(`  <!-- ${word} -->`), word);
    for (const word of ['endregion', '#endregion']) {
      assert.ok(new RegExp(end).test(`<!-- ${word} -->`), word);
      assert.ok(!new RegExp(start).test(`<!-- ${word} -->`), word);
    }
    assert.ok(!new RegExp(start).test('<!-- regional pain -->'));
  });

  it('colour no brackets, since `1)` has none to match', () => {
    assert.deepEqual(CONFIGURATION.colorizedBracketPairs, []);
  });
});
