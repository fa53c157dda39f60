import type { Release } from './drug.ts';
import { rule, type Route, type Rule } from './sig-tokens.ts';
import { ANY_NUMBER, NUMERAL } from './word-numbers.ts';

/*
 * How directions of prescriptions are written. Source: general usage, no published list.
 */

const END = '(?![a-z0-9])';

const ROUTES: readonly (readonly [Route, string])[] = [
  ['oral', 'p\\.? ?o|orally|oral|by mouth|(?:per|via) (?:g|j|ng|peg)[- ]?tube|via peg|per os'],
  ['transdermal', 'transdermal(?:ly)?|td|to (?:the )?skin'],
  ['transmucosal', 's\\.?l|sublingual(?:ly)?|buccal(?:ly)?|under the tongue|transmucosal|oromucosal'],
  ['neuraxial', 'epidural(?:ly)?|intrathecal(?:ly)?|intraspinal|(?:intrathecal |pain )?pump'],
  [
    'injection',
    'i\\.?v\\.?(?: ?(?:push|p))?|ivp|intravenous(?:ly)?|i\\.?m|intramuscular(?:ly)?|s\\.?c|s\\.?q|sub-?q|subcut(?:aneous(?:ly)?)?|pca|injections?|injected|infusion|drip',
  ],
  ['nasal', '(?:intra)?nasal(?:ly)?|per nostril|in(?: the| each)? nostrils?'],
  ['rectal', 'p\\.?r|rectal(?:ly)?'],
  ['inhaled', 'inhaled|nebulized|inhalation'],
  ['topical', 'topical(?:ly)?|to (?:the )?affected area'],
];

const RELEASES: readonly (readonly [Release, string])[] = [
  ['extended', 'er|sr|xr|cr|xl|la|(?:extended|sustained|controlled|prolonged)[- ]release|long[- ]acting'],
  ['immediate', 'ir|(?:immediate|instant)[- ]release|short[- ]acting'],
];

const STOPPED =
  "discontinued|d/?c'?e?d|d/c|stopped(?! (?:working|helping))|no longer (?:taking|takes|on|uses|using|takes)|not taking|ceased|ended|weaned off|tapered off|previously|formerly|in the past|past use";

const UP =
  'titrat(?:e|ed|ing|ion)|up-?titrat(?:e|ed|ing)|increas(?:e|ed|ing)|escalat(?:e|ed|ing)|advanc(?:e|ed|ing)|rais(?:e|ed|ing)';
const DOWN =
  'wean(?:ed|ing)?|taper(?:ed|ing)?|reduc(?:e|ed|ing)|decreas(?:e|ed|ing)|lower(?:ed|ing)?|down-?titrat(?:e|ed|ing)|cut(?:ting)? (?:down|back)';

/** Words before a status or a change that make it a plan: "to be discontinued", "will be increased". */
const PLANNED = /(?:\b(?:be|if|when|until|will|may|plan to|should|to) (?:gradually |slowly )?)$/;

/** "Not discontinued", "never stopped". */
const DENIED = /\b(?:not|never|wasn't|hasn't|isn't)(?: been)? $/;

/** Words of a direction that are no amounts and no frequencies. */
export const WORD_RULES: readonly Rule[] = [
  rule(`(?:mme(?:/day| per day| daily)?:? ?=?|med ?[:=]) ?${NUMERAL}(?: ?mg)?(?:/day)?`, { kind: 'noise' }),
  rule(`${NUMERAL} ?(?:mg )?(?:mmes?|meds?)(?:/day|/d| per day| daily| a day)?${END}`, { kind: 'noise' }),
  rule(`(?:#|disp(?:ense)?|qty|quantity|refills?|rf|count)[.:]? ?#? ?\\d{1,4}(?!\\d)`, { kind: 'noise' }),
  rule(`${NUMERAL} (?:refills?|rf|relief)${END}`, { kind: 'noise' }),
  rule(`(?:${ANY_NUMBER})(?: ?- ?${NUMERAL})? ?(?:%|percent)(?![a-z0-9])`, { kind: 'noise' }),
  rule(`(?:nrs|vas|nprs|pain|score)?:? ?\\d{1,2}(?:-\\d{1,2})?(?:/10| out of 10)(?!\\d)(?! ?mg)`, {
    kind: 'noise',
  }),
  rule('p\\.? ?r\\.? ?n(?![a-z0-9])\\.?|(?:as|if|when) needed(?![a-z])|as (?:necessary|required)(?![a-z])', {
    kind: 'prn',
  }),
  rule(`(?:${STOPPED})${END}`, (match, text) => {
    const before = text.slice(Math.max(0, match.index - 30), match.index);
    return PLANNED.test(before) || DENIED.test(before) ? { kind: 'noise' } : { kind: 'stopped' };
  }),
  ...[UP, DOWN].map((words, index) =>
    rule(`(?:${words})(?: up| down)?(?=[^a-z0-9]|$)`, (match, text) => {
      const planned = PLANNED.test(text.slice(Math.max(0, match.index - 30), match.index));
      return { kind: 'change', up: index === 0, done: !planned && /ed(?: up| down)?$/.test(match[0]) };
    }),
  ),
  rule(`(?:divided|in (?:${ANY_NUMBER}) (?:divided )?doses)${END}`, { kind: 'divided' }),
  rule('-{1,2}>|→', { kind: 'arrow' }),
  rule(`to${END}`, { kind: 'to' }),
  rule(`from${END}`, { kind: 'from' }),
  rule(`then${END}`, { kind: 'then' }),
  rule(`(?:takes?|taking|took|gives?|uses?|using|appl(?:y|ies))${END}`, { kind: 'take' }),
  rule(`(?:each|apiece)${END}(?! (?:day|night|morning|evening|week|hour|month))`, { kind: 'each' }),
  ...ROUTES.map(([route, words]) => rule(`(?:${words})${END}\\.?`, { kind: 'route' as const, route })),
  ...RELEASES.map(([release, words]) => rule(`(?:${words})${END}`, { kind: 'release' as const, release })),
  rule(';', { kind: 'clause' }),
];
