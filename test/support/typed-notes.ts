import fc from 'fast-check';

const PIECES = [
  ...['---\n', 'date: 2026-11-23\n', 'policies: [facet-block]\n', 'policies: facet-block@1.0.0\n'],
  ...['# Title\n', '## Plan\n', '### Goals\n', '## Conservative care\n', 'PLAN:\n', '\n', '\r\n', '\r'],
  ...['Side: right', 'Levels: C3-C4, C4-5', 'CPT: 64490, 64491', 'Pain score: 7/10', 'NDI: 44%', 'Onset:'],
  ...['- ', '1. ', '  ', '; response: none', ' ***', ': ', ';', '"', 'prose words'],
  ...['Oxycodone: 5 mg PO twice daily', 'Percocet 5/325', 'MRI: 2026-05-20; finding: C4-C5'],
  'Physical therapy: 2026-06-01 to 2026-07-24; 14 visits',
  ...['<!-- ', ' -->', '<!-- necessity-ignore facet-block/imaging, note/unfilled -- why\n'],
  ...['https://example.org/a_(b).', '\u{1f600}', '\ud83d', '\0', '\u00a0', '\u2028', '\ufeff'],
];

/** Lines and pieces of lines in any order, valid and broken: what a note is while somebody types. */
export const TYPED_NOTE = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((it) => it.join(''));
