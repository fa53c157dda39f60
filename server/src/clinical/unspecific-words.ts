/*
 * Words that name neither an activity nor a measure, as keys of `readWords`: what is left of a goal or a limitation
 * without them says what is meant.
 * Source: general usage, no published list.
 */

const PAIN_WORDS = wordsOf(`
  pain pains painful painfree ache aches aching sore soreness symptom symptoms discomfort neck
  back low lower mid upper cervical lumbar thoracic spine spinal axial facet facets joint
  joints facetogenic right left side sided bilateral chronic intensity severity flare flares
  nrs vas nprs relief relieve relieved analgesia analgesic scale scores score point points
  higher
`);

const FUNCTION_WORDS = wordsOf(`
  function functions functional functioning functionality functionally activity activities
  daily living life lifestyle quality qol adl adls iadl iadls capacity ability abilities
  tolerance status level levels performance mobility measure measures domain domains task
  tasks thing things everything anything independence
`);

const AIM_WORDS = wordsOf(`
  goal goals aim aims target expected expect hope hopes wants want wishes improve improves
  improved improving improvement improvements increase increased increasing reduce reduces
  reduced reducing reduction decrease decreased decreasing restore restored restoration
  maintain maximize optimize better best good great control controlled manage managed
  management minimize alleviate eliminate resolve lessen lower get become feel feels feeling
  achieve return resume back regain comfort comfortable overall general normal baseline usual
  previous prior long short term treatment therapy block blocks injection injections procedure
  care satisfaction satisfactory acceptable tolerable manageable possible change changes
`);

const DEGREE_WORDS = wordsOf(`
  mild mildly moderate moderately severe severely significant significantly marked markedly
  major minor considerable considerably substantial substantially great greatly poor fair
  partial partially complete completely total totally some somewhat very much more most less
  least many several all any every each due secondary because yes present ongoing persistent
  continues continued remains still currently current now today often frequent frequently
  always sometimes percent half about approximately documented noted reported reports states
  limited
`);

const TIME_WORDS = wordsOf(`
  day days week weeks month months year years time times within following since until after
  before during over next past last january february march april may june july august
  september october november december jan feb mar apr jun jul aug sep sept oct nov dec
`);

const SMALL_WORDS = wordsOf(`
  the and for with from has have had was were are his her hers their she him they them patient
  patients who that this these which when while into than then also been being but not without
  its our out off can could will would should does did able unable there here other others
  none nil only per via upon under above below least such well tbd
`);

/** Words that name neither an activity nor a measure. */
export const UNSPECIFIC_WORDS: ReadonlySet<string> = new Set([
  ...PAIN_WORDS,
  ...FUNCTION_WORDS,
  ...AIM_WORDS,
  ...DEGREE_WORDS,
  ...TIME_WORDS,
  ...SMALL_WORDS,
]);

/** Words about pain and its measures, by which a text on pain alone is told from one on function. */
export const ONLY_PAIN_WORDS: ReadonlySet<string> = new Set([
  ...PAIN_WORDS,
  ...DEGREE_WORDS,
  ...SMALL_WORDS,
  ...TIME_WORDS,
]);

function wordsOf(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}
