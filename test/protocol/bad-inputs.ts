/** Texts that nobody would call a note. Nothing may fail or hang on them. */
export const BAD_INPUTS: Readonly<Record<string, string>> = {
  'an empty text': '',
  'a megabyte of one letter': 'a'.repeat(1_000_000),
  'a megabyte of empty items': '- \n'.repeat(333_333),
  'a megabyte of items in one line': '- '.repeat(500_000),
  'a megabyte of blanks to fill': '***\n'.repeat(250_000),
  'a megabyte of headings': '## Plan\n'.repeat(125_000),
  NUL: '## Plan\nSide: \0right\0\n\0',
  'a byte order mark': '\uFEFF## Plan\nSide: right\n',
  'carriage returns': '## Plan\r\nSide: right\r\rLevels: C4-C5\r\n',
  'lone surrogates': '## Plan\nSide: \ud83d right \ude00\n',
  'front matter without an end': '---\ndate: 2026-11-23\npolicies: [facet-block\n\n## Plan\nSide: right\n',
  'a comment without an end': '## Plan\n<!-- necessity-ignore facet-block/imaging -- x\nSide: right\n',
  'an alias bomb':
    '---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n' +
    'd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\npolicies: *e\n---\n## Plan\n',
  'conflict markers': '## Plan\n<<<<<<< HEAD\nSide: right\n=======\nSide: left\n>>>>>>> other\n',
};
