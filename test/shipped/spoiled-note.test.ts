import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { analyse } from '../support/findings.ts';

const NOTE = readFileSync('examples/complete.note.md', 'utf8');

/** What is done to the complete note, everything that is then found (code and line of the note), and why just that. */
interface Row {
  readonly what: string;
  readonly why: string;
  readonly change: (note: string) => string;
  readonly findings: readonly string[];
}

/** Puts other words in the place of some that the note must hold. */
function put(old: string | RegExp, other: string): Row['change'] {
  return (note) => {
    assert.notEqual(note.search(old), -1, `the note has no ${String(old)}`);
    return note.replace(old, other);
  };
}

function all(...changes: readonly Row['change'][]): Row['change'] {
  return (note) => changes.reduce((text, change) => change(text), note);
}

const section = (name: string): RegExp => new RegExp(`## ${name}\n(?:(?!## ).*\n)*`);
const therapyAlone = (dates: string): Row['change'] =>
  put(
    section('Conservative care'),
    `## Conservative care\n- Physical therapy: ${dates}; 14 visits; active therapeutic exercise; response: 20% relief, not sustained\n\n`,
  );
const block = (attributes: string): Row['change'] =>
  put(
    '## Goals',
    `## Prior blocks\n- Diagnostic medial branch block: 2026-10-05; C3-C4, C4-C5; right; bupivacaine 0.5%${attributes}\n\n## Goals`,
  );
const oxycodone = (sig: string): Row['change'] => put('5 mg PO twice daily as needed; MME: 15', sig);

/** What else the note lacks when therapy is its only course; acetaminophen stands among the medications too. */
const WITHOUT_OTHER_COURSES = [
  'facet-block/activity-modification:28',
  'facet-block/nsaid-trial:28',
  'facet-block/adjuvant-step:28',
];

const ROWS: readonly Row[] = [
  {
    what: 'no code',
    why: 'nothing says what is asked for; criteria that compare codes do not apply',
    change: put(/CPT: .*\n/, ''),
    findings: ['facet-block/procedure-code:76'],
  },
  {
    what: 'codes of the other region',
    why: 'no code has a level of its region, and no level a code',
    change: put('CPT: 64490, 64491', 'CPT: 64493, 64494'),
    findings: ['facet-block/code-region:78'],
  },
  {
    what: 'no conservative care',
    why: 'an absent section is one diagnostic on the first line, for all that it lacks',
    change: put(section('Conservative care'), ''),
    findings: ['note/section-missing:1'],
  },
  {
    what: '41 days of care',
    why: 'one day less than six weeks, both ends counted',
    change: therapyAlone('2026-06-01 to 2026-07-11'),
    findings: [...WITHOUT_OTHER_COURSES, 'facet-block/conservative-care-duration:29'],
  },
  {
    what: '42 days of care',
    why: 'exactly six weeks pass, and are within the margin of six to eight',
    change: therapyAlone('2026-06-01 to 2026-07-12'),
    findings: [...WITHOUT_OTHER_COURSES, 'facet-block/conservative-care-margin:29'],
  },
  {
    what: 'no physical therapy',
    why: 'home exercise counts as therapy, so both have to go',
    change: all(put(/- Physical therapy.*\n/, ''), put(/- Home exercise.*\n/, '')),
    findings: ['facet-block/physical-therapy:28'],
  },
  {
    what: 'home exercise only',
    why: 'home exercise is therapy, and active',
    change: put(/- Physical therapy.*\n/, ''),
    findings: [],
  },
  {
    what: 'pain for exactly three months',
    why: 'exceeding three months is strict',
    change: put('Onset: 2026-04-10', 'Onset: 2026-08-23'),
    findings: ['facet-block/pain-duration:12'],
  },
  {
    what: 'no onset',
    why: 'prose is not read, so its "7 months" do not count',
    change: put(/Onset: .*\n/, ''),
    findings: ['facet-block/pain-duration:10'],
  },
  {
    what: 'an onset in words',
    why: 'something stands there that is no date: unreadable, at its place',
    change: put('Onset: 2026-04-10', 'Onset: gradual'),
    findings: ['facet-block/pain-duration:12'],
  },
  {
    what: 'no pain score',
    why: 'without a score nothing shows pain after the care either',
    change: all(put(/- 2026-05-02: NRS.*\n/, ''), put(/- 2026-11-16: NRS.*\n/, '')),
    findings: ['facet-block/pain-score:19', 'facet-block/pain-persistence:19'],
  },
  {
    what: 'one pain score',
    why: 'a course over time needs two dates',
    change: put(/- 2026-05-02: NRS.*\n/, ''),
    findings: ['facet-block/pain-score-trend:20'],
  },
  {
    what: 'no functional score',
    why: 'pain intensity alone does not suffice',
    change: put(/Function scale: .*\n/, ''),
    findings: ['facet-block/functional-assessment:19'],
  },
  {
    what: 'a functional score out of range',
    why: 'the number cannot be: an error of the note, and unreadable for the criterion',
    change: put('NDI 44%', 'NDI 130%'),
    findings: ['note/score-range:22', 'facet-block/functional-assessment:22'],
  },
  {
    what: 'radiculopathy present',
    why: 'present decides over "no arm pain"; the adjuvant that it asks for was tried',
    change: put('Radiculopathy: absent', 'Radiculopathy: present'),
    findings: ['facet-block/radicular-symptoms:13'],
  },
  {
    what: 'nothing on radicular symptoms',
    why: 'a negative Spurling test alone decides nothing',
    change: all(
      put('Radiculopathy: absent\n', ''),
      put('; no arm pain', ''),
      put(' without myelopathy or radiculopathy', ''),
    ),
    findings: ['facet-block/radicular-symptoms:10'],
  },
  {
    what: 'imaging ordered',
    why: 'what is ordered has no result yet',
    change: all(put(/- Cervical radiographs.*\n/, ''), put(/- MRI.*\n/, '- MRI cervical spine: ordered\n')),
    findings: ['facet-block/imaging:61'],
  },
  {
    what: 'CT only',
    why: 'the source asks for radiographs or MRI',
    change: all(put(/- Cervical radiographs.*\n/, ''), put('MRI cervical', 'CT cervical')),
    findings: ['facet-block/imaging:62'],
  },
  {
    what: 'a block with 50 % relief',
    why: 'exactly half is not more than half',
    change: block('; relief: 50%'),
    findings: ['facet-block/block-relief:86'],
  },
  {
    what: 'a block without relief',
    why: 'nothing to judge it by, shown at the block',
    change: block(''),
    findings: ['facet-block/block-relief:86'],
  },
  {
    what: '60 MME/day',
    why: 'above 50 and below 90, without a rationale',
    change: oxycodone('20 mg PO twice daily as needed; MME: 60'),
    findings: ['facet-block/opioid-dose-caution:40'],
  },
  {
    what: 'exactly 50 MME/day',
    why: '"beyond 50" does not hold for 50 itself',
    change: put(/- Oxycodone.*\n/, '- Hydrocodone: 10 mg PO 5 times daily; MME: 50\n'),
    findings: [],
  },
  {
    what: 'exactly 90 MME/day',
    why: 'the limit itself is to be avoided; at the dose',
    change: oxycodone('30 mg PO twice daily as needed; MME: 90'),
    findings: ['facet-block/opioid-dose-limit:38'],
  },
  {
    what: 'a stated MME that is not the computed one',
    why: '30 stated, 15 computed',
    change: put('MME: 15', 'MME: 30'),
    findings: ['note/mme-mismatch:38'],
  },
  {
    what: 'no goals',
    why: 'an absent section is one diagnostic on the first line',
    change: put(section('Goals'), ''),
    findings: ['note/section-missing:1'],
  },
  {
    what: 'no date',
    why: 'pain up to today cannot be computed; care has enough closed intervals without it',
    change: put('date: 2026-11-23\n', ''),
    findings: ['note/date:1', 'facet-block/pain-duration:11'],
  },
];

describe('the complete note, spoiled one fact at a time', () => {
  it('has no diagnostic as it is', () => assert.deepEqual(findingsOf(NOTE), []));

  for (const { what, why, change, findings } of ROWS) {
    it(`${what}: ${why}`, () => assert.deepEqual(findingsOf(change(NOTE)), findings));
  }

  it('shows a dose without rationale or taper as an error, with one of them as a warning', () => {
    const high = oxycodone('30 mg PO twice daily as needed; MME: 90')(NOTE);
    assert.deepEqual(severitiesOf(high), ['warning']);
    assert.deepEqual(severitiesOf(put(/Taper plan: .*\n/, '')(high)), ['error']);
  });
});

function findingsOf(note: string): string[] {
  const { diagnostics, lines } = analyse(note);
  return diagnostics.map((it) => `${it.code}:${lines.positionAt(it.span.start).line + 1}`);
}

function severitiesOf(note: string): string[] {
  return analyse(note).diagnostics.map((it) => it.severity);
}
