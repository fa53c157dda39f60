import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { ComposedPart } from '#facts/composition.ts';
import { analyse } from '../support/findings.ts';
import { applyAt, BARE, RICH } from '../support/fixes.ts';
import { factsIn } from '../support/request.ts';

const TITLE = 'Compose a statement from this note';

/** The statement with its hints in angle brackets. */
function drawn(parts: readonly ComposedPart[]): string {
  return parts.map((it) => (it.kind === 'words' ? it.words : `<${it.hint}>`)).join('');
}

function statementOf(note: string): string {
  return drawn(factsIn(note).necessity.statement.parts);
}

const COMPLETE = readFileSync(new URL('../../examples/complete.note.md', import.meta.url), 'utf8');

describe('the statement of medical necessity', () => {
  const FOUND = [
    ['## Plan\nMedical necessity: see above\n', true],
    ['## Medical necessity\nShe cannot work.\n', true],
    ['## Statement of medical necessity\n- She cannot work\n', true],
    ['## Plan\nMedical necessity: none\n', false],
    ['## Plan\nMedical necessity: ***\n', false],
    ['## Medical necessity\n*** why\n', false],
    ['## Medical necessity\n', false],
    ['## Plan\nSide: right\n', false],
  ] as const;
  for (const [note, documented] of FOUND) {
    it(`${JSON.stringify(note)}: ${documented ? 'found' : 'not found'}`, () => {
      assert.equal(factsIn(note).necessity.documented, documented);
    });
  }

  it('holds nothing but blanks for an empty note', () => {
    assert.equal(
      statementOf(''),
      'Medical necessity: Requested: <procedure>; <codes>; <side>; <levels>. For: <diagnosis>. ' +
        'Pain since: <onset>; <pain score>. Function: <functional score>; <limits of function>. ' +
        'Conservative care: <treatment, dates, response>. Found: <findings of the examination>. ' +
        'Imaged: <study and result>. Aims: <goals>.',
    );
  });

  it('names the latest score with its date, wherever it stands', () => {
    const note = [
      'Date: 2026-11-23',
      '## Pain and function',
      '- 2026-11-16: NRS 7/10',
      '- 2026-05-02: NRS 8/10',
      'Function scale: NDI 44% (2026-11-16)',
      '- 2026-05-02: NDI 60%',
    ];
    const written = statementOf(note.join('\n'));
    assert.match(written, /NRS 7\/10 \(2026-11-16\)/);
    assert.match(written, /Function: NDI 44% \(2026-11-16\)/);
    assert.doesNotMatch(written, /8\/10|60%/);
  });

  it('says of a denial what is denied, and names a finding whatever its words', () => {
    const written = statementOf(
      'Function limits: none\nRadiation: no radicular symptoms\nProgressive deficit: none\nSleep: sleep broken\n',
    );
    assert.match(written, /Function: <functional score>; limits - none; sleep - sleep broken\./);
    assert.match(written, /Found: radicular symptoms - no radicular symptoms; progressive deficit - none\./);
  });

  it('asks for neither side nor levels that the procedure names, and keeps the scores of a block', () => {
    const written = statementOf(
      '## Prior blocks\n- Dx MBB: 2026-02-03; right C2-C3; pre: 8/10; post: 3/10\n' +
        '## Plan\nProcedure: Right C2-C3, C3-C4 RFA\nCPT: 64633, 64634\n',
    );
    assert.match(written, /Requested: Right C2-C3, C3-C4 RFA; 64633, 64634\. For:/);
    const asked = statementOf(
      '## Plan\nProcedure: RFA\nCPT: 64635\n- Continue left knee brace\n- Facet RFA at L4-L5\n',
    );
    assert.match(asked, /Requested: RFA; 64635; <side>; <levels>\. For:/);
    assert.match(written, /Dx MBB \(2026-02-03, right C2-C3, pre 8\/10, post 3\/10\)/);
  });

  it('is made of what the note says', () => {
    assert.equal(
      statementOf(
        [
          'Date: 2026-11-23',
          '## History',
          'Duration: 7 months',
          '## Pain and function',
          '- 2026-05-02: NRS 8/10',
          '- 2026-11-16: NRS 7/10',
          'Function scale: NDI 44%',
          'Work: stops after 30 minutes;',
          '  no driving.',
          '## Conservative care',
          '- Physical therapy: 2026-06-01 to 2026-07-12; response: minimal',
          '## Imaging',
          '- Radiographs: 2026-05-20; finding: facet arthropathy; excluded: fracture',
          '- MRI: ordered',
          '## Prior blocks',
          '- Diagnostic medial branch block: 2026-09-01; right C4-C5; relief: 80%',
          '## Plan',
          'Procedure: diagnostic medial branch block',
          'CPT: ***',
          'Side: right',
          '## Goals',
          '- Return to work',
        ].join('\n'),
      ),
      'Medical necessity: Requested: diagnostic medial branch block; <codes>; right; <levels>. For: <diagnosis>. ' +
        'Pain for: 7 months; NRS 7/10 (2026-11-16). Function: NDI 44%; work - stops after 30 minutes; no driving. ' +
        'Conservative care over 42 days: Physical therapy (minimal). Found: <findings of the examination>. ' +
        'Imaged: Radiographs (2026-05-20, facet arthropathy, excluded fracture). ' +
        'Blocks so far: Diagnostic medial branch block (2026-09-01, right C4-C5, relief 80%). Aims: Return to work.',
    );
  });
});

/** Every word that the statement brings itself. */
const FRAME = new Set(
  (
    'Medical necessity Requested For Pain since for Function Conservative care over days Found Imaged excluded Blocks so far ' +
    'pre post relief lasted Aims limits work self-care mobility social life activities sleep quality of life tenderness facet ' +
    'loading radicular symptoms radiculopathy progressive deficit'
  ).split(' '),
);

function wordsIn(text: string): string[] {
  return text.split(/[\s.,;:()]+/).filter((it) => it !== '' && it !== '-');
}

const FIELDS = [
  'Onset',
  'Duration',
  'Pain pattern',
  'Work',
  'Sleep',
  'Tenderness',
  'Radiculopathy',
  'Procedure',
  'CPT',
  'Side',
  'Levels',
  'Diagnosis',
];
const ITEMS = [
  '## Pain and function\n- 2026-05-02: NRS 7/10; ',
  '## Conservative care\n- Physical therapy: 2026-06-01 to 2026-07-24; response: ',
  '## Conservative care\n- Naproxen: 500 mg twice daily; 8 weeks; response: ',
  '## Imaging\n- MRI: 2026-08-14; finding: ',
  '## Prior blocks\n- Diagnostic medial branch block: 2026-09-01; relief: ',
  '## Goals\n- ',
];

const word = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.constantFrom(
    '$1',
    '${2:x}',
    '}',
    '\\',
    'right',
    'C4-C5',
    '80%',
    'none',
    '7/10',
    '64490',
    'work.',
    'a;b',
    '***',
    '2026-04-10',
  ),
);
const value = fc
  .array(word, { maxLength: 5 })
  .map((it) => it.join(' ').replaceAll(/[\r\n\u0085\u2028\u2029]/g, ' '));
const line = fc.oneof(
  fc.tuple(fc.constantFrom(...FIELDS), value).map(([name, text]) => `${name}: ${text}`),
  fc.tuple(fc.constantFrom(...ITEMS), value).map(([item, text]) => `${item}${text}`),
);
const note = fc.array(line, { maxLength: 14 }).map((it) => `Date: 2026-11-23\n${it.join('\n')}\n`);

describe('laws of the statement', () => {
  it('has no word but those of its frame, of the note, and the days of care', () => {
    fc.assert(
      fc.property(note, (text) => {
        const { necessity, care } = factsIn(text);
        const own = new Set([...wordsIn(text), ...FRAME, String(care.days)]);
        for (const part of necessity.statement.parts) {
          if (part.kind === 'words')
            assert.deepEqual(
              wordsIn(part.words).filter((it) => !own.has(it)),
              [],
            );
        }
      }),
    );
  });

  it('is one line, and a blank only where it says so', () => {
    fc.assert(
      fc.property(note, (text) => {
        const said = factsIn(text).necessity.statement.parts.flatMap((it) =>
          it.kind === 'words' ? [it.words] : [],
        );
        assert.doesNotMatch(said.join(''), /[\r\n]|\*\*\*/);
      }),
    );
  });
});

describe('the fix that composes the statement', () => {
  const BARE_NOTE = COMPLETE.replace(/^Medical necessity:.*\n/m, '');
  const marked = BARE_NOTE.replace('## Plan', '<|>## Plan');

  it('completes a note that lacks nothing else, without a blank', () => {
    const fixed = applyAt(marked, TITLE, BARE);
    assert.match(
      fixed,
      /\nMedical necessity: Requested: diagnostic medial branch block, first; 64490, 64491; right; C3-C4, C4-C5\. /,
    );
    assert.deepEqual(
      analyse(fixed).diagnostics.map((it) => it.code),
      [],
    );
  });

  it('leaves blanks that are no statement', () => {
    const fixed = applyAt('<|>## Plan\nSide: right\n', TITLE, BARE);
    assert.match(
      fixed,
      /^## Plan\nSide: right\nMedical necessity: Requested: \*\*\*; \*\*\*; right; \*\*\*\. For: \*\*\*\./,
    );
    const { verdicts } = analyse(fixed);
    assert.equal(verdicts.find((it) => it.criterion.name === 'necessity-statement')?.outcome, 'missing');
  });

  it('has numbered stops, and the note’s own words escaped, for a client with snippets', () => {
    const fixed = applyAt(
      '<|>## Plan\nSide: right\n## Pain and function\nWork: pays $5 {a} b\\c\n',
      TITLE,
      RICH,
    );
    assert.match(
      fixed,
      /Requested: \$\{1:\*\*\* procedure\}; \$\{2:\*\*\* codes\}; right; \$\{3:\*\*\* levels\}\./,
    );
    assert.ok(fixed.includes('work - pays \\$5 {a\\} b\\\\c'));
    assert.ok(
      applyAt(
        '<|>## Plan\nSide: right\n## Pain and function\nWork: pays $5 {a} b\\c\n',
        TITLE,
        BARE,
      ).includes('; work - pays $5 {a} b\\c.'),
    );
  });

  it('fills the blank that stands there, and is not offered beside a statement', () => {
    const fixed = applyAt('<|>## Plan\nMedical necessity: ***\nSide: right\n', TITLE, BARE);
    assert.match(fixed, /^## Plan\nMedical necessity: Requested: [^\n]+\nSide: right\n$/);
    assert.throws(
      () => applyAt('<|>## Plan\nMedical necessity: none\nSide: right\n', TITLE, BARE),
      /no action/,
    );
  });
});
