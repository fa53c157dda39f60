import assert from 'node:assert/strict';
import { findMentions, type Lexicon } from '#clinical/mentions.ts';

const LEXICON: Lexicon = [
  { concept: 'numbness', terms: ['numbness'] },
  { concept: 'weakness', terms: ['weakness'] },
  { concept: 'gait', terms: ['gait change'] },
  { concept: 'fracture', terms: ['fracture', 'acute fracture'] },
  { concept: 'tumor', terms: ['tumor'] },
  { concept: 'infection', terms: ['infection'] },
  { concept: 'pt', terms: ['physical therapy'], capitals: ['PT'] },
  { concept: 'mri', terms: ['MRI'] },
  { concept: 'spurling', terms: ['Spurling'] },
  { concept: 'slr', terms: ['straight-leg raise'], capitals: ['SLR'] },
  { concept: 'relief', terms: ['relief'] },
  { concept: 'tenderness', terms: ['facet tenderness'] },
];

/** Each concept with `-` negated, `h` historical, `p` planned, `f` family. */
function shown(text: string): string {
  return findMentions(text, LEXICON)
    .map((it) => [it.concept, it.negated && '-', it.historical && 'h', it.planned && 'p', it.family && 'f'])
    .map((marks) => marks.filter(Boolean).join(''))
    .join(' ');
}

const VECTORS: readonly (readonly [string, string])[] = [
  ['denies numbness, weakness, and gait change', 'numbness- weakness- gait-'],
  ['She denies numbness or weakness. Gait change noted', 'numbness- weakness- gait'],
  ['no numbness\nweakness', 'numbness- weakness'],
  ['no numbness,\nweakness', 'numbness- weakness-'],
  ['no numbness; weakness', 'numbness- weakness'],
  ['Denies: numbness, weakness', 'numbness- weakness-'],
  ['No acute fracture or tumor', 'fracture- tumor-'],
  ['negative for fracture, tumor or infection', 'fracture- tumor- infection-'],
  ['no evidence of tumor', 'tumor-'],
  ['without numbness', 'numbness-'],
  ['non-infection; non tumor numbness', 'infection- tumor- numbness'],
  ['w/o numbness', 'numbness-'],
  ['neither numbness nor weakness', 'numbness- weakness-'],
  ['absence of infection', 'infection-'],
  ['free of infection', 'infection-'],
  ['denies numbness but has weakness', 'numbness- weakness'],
  ['no weakness except numbness of the thumb', 'weakness- numbness'],
  ['denies numbness, however weakness is seen', 'numbness- weakness'],
  ['denies numbness, reports weakness', 'numbness- weakness'],
  ['denies numbness and reports weakness', 'numbness- weakness'],
  ['no numbness, with weakness of grip', 'numbness- weakness'],
  ['Numbness: none', 'numbness-'],
  ['numbness, gait change and weakness: none', 'numbness- gait- weakness-'],
  ['numbness absent', 'numbness-'],
  ['weakness is not present', 'weakness-'],
  ['fracture was ruled out', 'fracture-'],
  ['fracture not ruled out', 'fracture'],
  ['numbness and weakness denied', 'numbness- weakness-'],
  ['Spurling negative bilaterally, facet tenderness present', 'spurling- tenderness'],
  ['Spurling negative and facet tenderness over C4-C5', 'spurling- tenderness'],
  ['negative straight leg raise, positive Spurling', 'slr- spurling'],
  ['weakness, negative SLR', 'weakness slr-'],
  ['facet tenderness right, none left', 'tenderness'],
  ['infection: none, local or systemic', 'infection-'],
  ['no significant relief with physical therapy', 'relief- pt'],
  ['not only numbness', 'numbness'],
  ['MRI ordered', 'mrip'],
  ['MRI of the neck: pending', 'mrip'],
  ['ordered an MRI', 'mrip'],
  ['r/o fracture', 'fracturep'],
  ['rule out infection', 'infectionp'],
  ['possible fracture', 'fracturep'],
  ['will start physical therapy', 'ptp'],
  ['if physical therapy fails', 'ptp'],
  ['referred to PT', 'ptp'],
  ['referred to PT and completed 12 visits', 'pt'],
  ['history of fracture', 'fractureh'],
  ['h/o fracture', 'fractureh'],
  ['no history of fracture', 'fracture-'],
  ['prior physical therapy, current weakness', 'pth weakness'],
  ['fracture, resolved', 'fractureh'],
  ['weakness two years ago', 'weaknessh'],
  ['a 65-year-old with weakness', 'weakness'],
  ['weakness prior to physical therapy', 'weakness pt'],
  ['family history of tumor', 'tumorf'],
  ['mother had tumor', 'tumorf'],
  ['numbness', 'numbness'],
  ['nothing here', ''],
];

describe('findMentions', () => {
  for (const [text, expected] of VECTORS) {
    it(`reads ${JSON.stringify(text)} as ${expected || 'nothing'}`, () =>
      assert.equal(shown(text), expected));
  }

  it('lets a cue that is itself a term of the list be a term', () => {
    const [mention] = findMentions('not tolerated', [{ concept: 'intolerance', terms: ['not tolerated'] }]);
    assert.equal(mention?.negated, false);
  });
});
