import assert from 'node:assert/strict';
import fc from 'fast-check';
import { careIn, careOf, undatedCareOf } from '../support/care.ts';

function coursesOf(...lines: readonly string[]): string {
  return careOf(...lines)
    .courses.map((it) => it.name)
    .join(' | ');
}

/** What the note's exceptions are about. */
function exceptedBy(...lines: readonly string[]): string {
  return careOf(...lines)
    .exceptions.flatMap((it) => it.treatments)
    .join(' ');
}

describe('treatments that are only named', () => {
  it('are not of the course: "NSAIDs without physical therapy"', () => {
    const [course] = careOf('- NSAIDs without physical therapy: 2026-05-01 to 2026-08-01').courses;
    assert.equal(course?.physicalTherapy, false);
    assert.equal(course?.drugs.length, 1);
  });
});

describe('a course of conservative care', () => {
  const COURSES = [
    'Physical therapy: 2026-06-01 to 2026-07-24; 14 visits',
    'PT: 8 of 12 sessions',
    'Failed physical therapy (12 visits)',
    'Physical therapy: referred 2026-05-20; 2026-06-01 to 2026-07-24; 14 visits',
    'Physical therapy: recommended; completed 12 visits',
    'Physical therapy: 2026-06-01 to 2026-07-24; 14 visits; declined further sessions',
    'Physical therapy: 2 sessions, unable to tolerate',
    'Physical therapy after lumbar fusion: 14 visits',
    'Home exercise: daily, as recommended; response: none',
    'Ibuprofen: no relief',
    'Ibuprofen: never helped',
    'Naproxen: 500 mg twice daily; not tolerated, dyspepsia',
    'Naproxen: 500 mg twice daily; response: not tolerated',
    'Naproxen: 500 mg twice daily; response: minimal, injection requested',
    'Naproxen: stopped: allergy, rash',
    'Activity modification: as discussed; since 2026-05-02',
    'Methylprednisolone dose pack: 6 days',
    'TENS: daily',
    'Physical therapy: 14 visits; referred to the pain clinic',
    'Naproxen: 500 mg twice daily; 8 weeks; surgery was discussed',
    'Home exercise: daily; unable to lift the arm',
    '2026-06-01 to 2026-07-24: chiropractic, 8 visits',
  ];
  for (const item of COURSES) it(`is "${item}"`, () => assert.equal(careOf(`- ${item}`).courses.length, 1));

  const NONE = [
    'Physical therapy: declined',
    'Physical therapy: insurance denied',
    'Physical therapy: could not afford',
    'Physical therapy: denied',
    'Physical therapy: denies any prior',
    'Physical therapy: unknown',
    'Physical therapy: ?',
    'Consider physical therapy',
    'Avoids exercise: since 2026-01-01',
    'Physical therapy: patient refused, cost, 2026-06-01 to 2026-07-24',
    'Physical therapy: declined; 2026-06-01 to 2026-07-24',
    'Physical therapy: ordered',
    'Physical therapy: ordered 2026-11-20',
    'Physical therapy: scheduled 2026-12-01 to 2027-01-15',
    'Physical therapy: planned; 2 times per week for 6 weeks',
    'Gabapentin: 300 mg three times daily; planned',
    'Gabapentin: will start 300 mg nightly',
    'Physical therapy: none',
    'Physical therapy: not tried',
    'Physical therapy: denied by the insurer',
    'No physical therapy',
    'NSAIDs: contraindicated, kidney disease',
    'NSAIDs: contraindicated since 2024, kidney disease',
    'Physical therapy: not tolerated, odontoid fracture',
    'Physical therapy: not tolerated',
    'Ibuprofen: allergy',
    'Ibuprofen: allergy, anaphylaxis when taken in 2010',
    'Physical therapy: contraindicated, failed fusion',
    'NSAIDs: contraindicated; on warfarin 5 mg daily since 2024',
    'Physical therapy: 2 times per week for 6 weeks, ordered',
    'Epidural steroid injection: 2026-06-01; response: none',
    'Medial branch block: 2026-06-01',
    'Trigger point injections: 2026-06-01 to 2026-07-24',
    'Ketorolac: 60 mg IM once',
    'Radiofrequency ablation: 2026-06-01',
    'Oxycodone: 5 mg twice daily; 2026-06-01 to 2026-07-24',
    'Hydrocodone/APAP: 5/325 1 tab daily; 2026-06-01 to 2026-07-24',
    'Tramadol: 2026-06-01 to 2026-07-24',
    'Apixaban: 5 mg twice daily; 2026-06-01 to 2026-07-24',
    'Aspirin: 81 mg daily; 2026-06-01 to 2026-07-24',
    'Reading glasses: 2026-06-01 to 2026-07-24',
    'Physical therapy: ***',
  ];
  for (const item of NONE) it(`is not "${item}"`, () => assert.equal(coursesOf(`- ${item}`), ''));

  it('is not planned when its time has begun, by the date of the note', () => {
    assert.equal(undatedCareOf('- Physical therapy: planned; 2026-06-01 to 2026-07-24').courses.length, 1);
    assert.equal(undatedCareOf('- Physical therapy: planned 2026-06-01 to 2026-07-24').courses.length, 0);
  });

  it('is read where the field for exceptions was left empty above it', () => {
    assert.equal(
      coursesOf('Conservative care exception:', '- Naproxen: 2026-06-01 to 2026-07-24; response: none'),
      'Naproxen',
    );
  });

  it('is found in no other section', () =>
    assert.equal(
      careIn('## Medications\n- Naproxen: 500 mg BID; 2026-06-01 to 2026-07-24\n').courses.length,
      0,
    ));
});

describe('an exception from conservative care', () => {
  const ALL = 'conservative-care conservative-care-duration physical-therapy first-line-analgesic';
  const VECTORS: readonly (readonly [line: string, expected: string])[] = [
    ['Conservative care exception: odontoid fracture, immobilized', ALL],
    ['Conservative care exception: on warfarin, unstable angina', ALL],
    ['Conservative care exception: radiation therapy for a metastasis', ALL],
    ['Conservative care exception: odontoid fracture, therapy contraindicated', 'physical-therapy'],
    ['Conservative care exception: bedbound, unable to do therapy', 'physical-therapy'],
    ['Conservative care exception: NSAIDs contraindicated, kidney disease', 'nsaid'],
    ['Conservative care exception: chiropractic contraindicated', 'chiropractic'],
    ['Conservative care exception: patient declined therapy', ''],
    ['Conservative care exception: refused all treatment because of cost', ''],
    ['Conservative care exception: declined chiropractic; odontoid fracture', ALL],
    ['Conservative care exception: none', ''],
    ['Conservative care exception: ***', ''],
    ['- Physical therapy: contraindicated, odontoid fracture', 'physical-therapy'],
    ['- Physical therapy: contraindicated; reason: odontoid fracture', 'physical-therapy'],
    ['- Physical therapy (contraindicated, odontoid fracture)', 'physical-therapy'],
    ['- NSAIDs: contraindicated since 2024, kidney disease', 'nsaid'],
    ['- Ibuprofen: allergy', 'nsaid'],
    ['- Acetaminophen: unable to take due to cirrhosis', 'acetaminophen'],
    ['- Gabapentin: not tolerated, sedation', 'adjuvant'],
    ['- Duloxetine: contraindicated, liver disease', 'adjuvant'],
    ['- Muscle relaxants: contraindicated, drives for a living', 'muscle-relaxant'],
    ['- Physical therapy: contraindicated, failed fusion', 'physical-therapy'],
    ['- NSAIDs: contraindicated; on warfarin 5 mg daily since 2024', 'nsaid'],
    ['- Physical therapy: contraindicated', ''],
    ['- Physical therapy: not tolerated', ''],
    ['- Physical therapy: declined, too far away', ''],
    ['- Physical therapy: planned', ''],
    [
      '- Meloxicam: 15 mg daily; 2026-05-02 to 2026-07-30; response: none; stopped: not tolerated, dyspepsia',
      '',
    ],
    ['- Physical therapy: 10 visits; not tolerated, pain', ''],
  ];
  for (const [line, expected] of VECTORS) {
    it(`of "${line}"`, () => assert.equal(exceptedBy(line), expected));
  }

  it('may be a list below the field', () => {
    assert.equal(exceptedBy('Conservative care exception:', '- NSAIDs: kidney disease'), 'nsaid');
    assert.equal(exceptedBy('Conservative care exception:', '- odontoid fracture'), ALL);
  });
});

describe('the response to a course', () => {
  const VECTORS: readonly (readonly [item: string, expected: string])[] = [
    ['Physical therapy: 14 visits; response: 20% relief, not sustained', 'inadequate'],
    ['Physical therapy: 14 visits; response: none', 'inadequate'],
    ['Physical therapy: 14 visits; result: plateaued', 'inadequate'],
    ['Physical therapy: 14 visits; response: good but temporary', 'inadequate'],
    ['Physical therapy: 14 visits; failed', 'inadequate'],
    ['Physical therapy: 14 visits; no lasting relief', 'inadequate'],
    ['Physical therapy: 14 visits; partial', 'inadequate'],
    ['Failed physical therapy: 14 visits', 'inadequate'],
    ['Meloxicam: 15 mg daily; stopped: dyspepsia', 'inadequate'],
    ['Duloxetine: 30 mg daily; stopped: nausea', 'inadequate'],
    ['Physical therapy: 14 visits; response: unknown', 'none'],
    ['Physical therapy: 14 visits; response: unclear how much, minimal', 'inadequate'],
    ['Physical therapy: good lasting relief', 'good'],
    ['Physical therapy: 14 visits; limited lifting', 'none'],
    ['Physical therapy: 14 visits; response: good relief', 'good'],
    ['Physical therapy: 14 visits; response: 60% relief', 'good'],
    ['Physical therapy: 14 visits; response: see the letter', 'unclear'],
    ['Physical therapy: 14 visits', 'none'],
    ['Physical therapy: 14 visits; stopped: 2026-07-24', 'none'],
    ['Physical therapy: 14 visits; stopped: visits used up', 'none'],
    ['Activity modification: limited lifting to 10 lb; since 2026-05-02', 'none'],
    ['Clobetasol and naproxen: 0.5 mg daily', 'none'],
  ];
  for (const [item, expected] of VECTORS) {
    it(`of "${item}" is ${expected}`, () => {
      const response = careOf(`- ${item}`).courses[0]?.response;
      assert.ok(response);
      const kind = response.inadequate ? 'inadequate' : response.good ? 'good' : 'unclear';
      assert.equal(response.documented ? kind : 'none', expected);
    });
  }
});

describe('what was done in therapy', () => {
  const VECTORS: readonly (readonly [item: string, expected: string])[] = [
    ['Physical therapy: 14 visits; active therapeutic exercise', 'active'],
    ['Physical therapy: 14 visits; content: heat, core stabilization', 'active'],
    ['Home exercise: 4 times per week', 'active'],
    ['HEP: daily', 'active'],
    ['Aquatic therapy: 8 visits', 'active'],
    ['Physical therapy: 14 visits; heat, ultrasound, TENS', 'passive'],
    ['Physical therapy with massage: 14 visits', 'passive'],
    ['Physical therapy: 14 visits; passive modalities only, no active exercise', 'passive'],
    ['Physical therapy: 14 visits; heat; declined active exercise', 'passive'],
    ['Physical therapy: 14 visits', 'unknown'],
  ];
  for (const [item, expected] of VECTORS) {
    it(`"${item}" is ${expected}`, () => {
      const course = careOf(`- ${item}`).courses[0];
      assert.equal(course?.active ? 'active' : course?.contentStated ? 'passive' : 'unknown', expected);
    });
  }
});

describe('the dose or the visits of a course', () => {
  const STATED = [
    'Naproxen: 500 mg twice daily',
    'Naproxen 500 mg BID: response: none',
    'Naproxen: dose: 500 mg; frequency: twice daily',
    'Naproxen: 500 mg BID as needed; 2026-06-01 to 2026-07-24',
    'Diclofenac gel: 1%, four times daily',
    'Lidocaine patch: 5%, daily',
    'Physical therapy: 14 visits',
    'Physical therapy: visits: 14',
    'Physical therapy: 8 of 12 sessions',
    'Physical therapy: 2x/week x 6 weeks',
    'Home exercise: 4 times per week',
    'Home exercise: daily',
    'Activity modification: since 2026-05-02',
    'Chiropractic: 2026-06-01 to 2026-07-24',
  ];
  for (const item of STATED)
    it(`stands in "${item}"`, () => assert.equal(careOf(`- ${item}`).courses[0]?.doseStated, true));
  const LACKING = [
    'Naproxen: 500 mg',
    'Naproxen: twice daily',
    'Naproxen: 2 tabs three times daily',
    'Naproxen: 2026-06-01 to 2026-07-24; response: none',
    'Physical therapy: 2026-06-01 to 2026-07-24; core stabilization',
    'Physical therapy: 8 weeks',
  ];
  for (const item of LACKING)
    it(`is lacking in "${item}"`, () => assert.equal(careOf(`- ${item}`).courses[0]?.doseStated, false));
});

describe('what calls for more drugs', () => {
  const statusOf = (line: string): string => {
    const { spasm, neuropathic } = careIn(`## History\n${line}\n`);
    return [spasm.present && 'spasm', neuropathic.present && 'neuropathic'].filter(Boolean).join(' ');
  };
  const VECTORS: readonly (readonly [line: string, expected: string])[] = [
    ['Spasm: present', 'spasm'],
    ['Muscle spasm: bilateral paraspinal spasm', 'spasm'],
    ['Spasm: marked', 'spasm'],
    ['Spasm: mild, left paraspinal', 'spasm'],
    ['Spasm: right paraspinal, moderate', 'spasm'],
    ['Spasm: no significant', ''],
    ['Spasm: absent', ''],
    ['Spasm: no spasm', ''],
    ['Tenderness: right paraspinal muscles with spasm', 'spasm'],
    ['Tenderness: facet joints, no spasm', ''],
    ['Pain quality: burning', 'neuropathic'],
    ['Pain quality: aching, electric shocks into the hand', 'neuropathic'],
    ['Pain quality: pins and needles', 'neuropathic'],
    ['Pain quality: aching, no burning or tingling', ''],
    ['Pain quality: denies paresthesias', ''],
    ['Neuropathic features: present', 'neuropathic'],
    ['Neuropathic features: none', ''],
    ['Neuropathic features: allodynia', 'neuropathic'],
    ['Worse with: burning incense', ''],
  ];
  for (const [line, expected] of VECTORS)
    it(`"${line}": ${expected || 'nothing'}`, () => assert.equal(statusOf(line), expected));
});

it('reads any words without failing', () => {
  const words = fc.array(
    fc.constantFrom(
      'Physical therapy',
      'naproxen',
      ':',
      ';',
      ' ',
      '2026-06-01',
      'to',
      '6 weeks',
      'declined',
      'none',
      '300 mg',
      'daily',
      ',',
      '0',
    ),
  );
  fc.assert(
    fc.property(words, (parts) => {
      const care = careOf(`- ${parts.join(' ')}`);
      assert.ok(care.days >= 0 && care.days <= care.mostDays);
      assert.ok(care.courses.length <= 1);
    }),
  );
});
