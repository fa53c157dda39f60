import type { Lexicon } from './terms.ts';

/*
 * How function and goals are written about. Word lists of our own, from public sample notes and common use; the four
 * domains are those that the assessment names (work, activities, sleep, quality of life).
 */

/** Words that say that something is limited, and words that say that it is not. */
export const LIMITATION_WORDS: Lexicon = [
  {
    concept: 'limited',
    terms: [
      ...['limited', 'limits', 'limit', 'limiting', 'limitation', 'restricted', 'restricts', 'restriction'],
      ...['unable', 'unable to', 'not able to', 'cannot', 'can not', "can't", 'could not', "couldn't"],
      ...['no longer', 'no longer able to', 'gave up', 'given up', 'giving up', 'quit', 'stopped', 'stops'],
      ...['has to stop', 'had to stop', 'must stop', 'avoids', 'avoid', 'avoiding', 'avoidance'],
      ...['difficulty', 'difficult', 'trouble', 'struggles', 'struggles to', 'struggling', 'hard to'],
      ...['impaired', 'impairs', 'impairment', 'disabled', 'disability', 'interferes', 'interfering', 'interference'],
      ...['interrupted', 'interrupts', 'prevented', 'prevents', 'precludes', 'hindered', 'affects', 'affected'],
      ...['reduced', 'decreased', 'diminished', 'declined', 'loss of', 'lost', 'poor', 'worse', 'worsened'],
      ...['misses', 'missed', 'missing', 'absent from', 'absence from', 'off work', 'out of work', 'not working'],
      ...['unemployed', 'on leave', 'medical leave', 'sick leave', 'leave of absence', 'retired early'],
      ...['light duty', 'modified duty', 'restricted duty', 'sedentary duty', 'part time', 'part-time', 'half days'],
      ...['reduced hours', 'needs help', 'needs assistance', 'requires help', 'requires assistance', 'help with'],
      ...['assistance with', 'needs breaks', 'frequent breaks', 'needs', 'requires', 'dependent', 'dependent on'],
      ...['only', 'at most', 'no more than', 'not more than', 'less than', 'sedentary', 'homebound', 'housebound'],
      ...['bedridden', 'isolated', 'withdrawn', 'cancelled', 'canceled', 'skips', 'slowly', 'slower', 'with pain'],
      ...['painful', 'pain with', 'pain when', 'hurts', 'tolerance', 'intolerance', 'tolerates'],
    ],
  },
  {
    concept: 'unlimited',
    terms: [
      ...['within normal limits', 'no limits', 'normal', 'unlimited', 'unrestricted', 'independent', 'independently'],
      ...['full duty', 'regular duty', 'full time', 'full-time', 'unaffected', 'not affected', 'unimpaired', 'intact'],
      ...['fully functional', 'without limits', 'without difficulty', 'without restriction', 'without limitation'],
      ...['without assistance', 'able to do all', 'no problem'],
    ],
  },
];

/** The domains in which an effect on life is described, each with the words that speak of it. */
export const DOMAIN_WORDS: Lexicon = [
  {
    concept: 'work',
    terms: [
      ...['work', 'works', 'working', 'job', 'occupation', 'employment', 'employed', 'unemployed', 'employer'],
      ...['duty', 'shift', 'desk', 'office', 'on leave', 'medical leave', 'disability leave', 'school', 'retired'],
    ],
  },
  {
    concept: 'activities',
    terms: [
      ...['activities of daily living', 'daily activity', 'ADL', 'IADL', 'self-care', 'household', 'housework'],
      ...['chores', 'cooking', 'cook', 'cleaning', 'laundry', 'vacuuming', 'gardening', 'yard work', 'shopping'],
      ...['groceries', 'driving', 'drive', 'drives', 'dressing', 'dress', 'bathing', 'bathe', 'showering', 'shower'],
      ...['grooming', 'toileting', 'feeding', 'walking', 'walk', 'walks', 'ambulation', 'ambulate', 'stairs'],
      ...['sitting', 'sit', 'sits', 'standing', 'stand', 'stands', 'lifting', 'lift', 'lifts', 'carrying', 'carry'],
      ...['bending', 'bend', 'reaching', 'reach', 'climbing', 'climb', 'kneeling', 'turning', 'exercise', 'running'],
      ...['swimming', 'sport', 'golf', 'hobby', 'playing', 'childcare', 'caring for', 'hygiene', 'laundry'],
    ],
  },
  {
    concept: 'sleep',
    terms: [
      ...['sleep', 'sleeps', 'sleeping', 'slept', 'asleep', 'insomnia', 'awake', 'awakens', 'awakened', 'awakening'],
      ...['wakes', 'waking', 'woken', 'non-restorative sleep', 'rest at night'],
    ],
  },
  {
    concept: 'quality of life',
    terms: ['quality of life', 'QOL', 'HRQOL', 'enjoyment of life', 'life satisfaction', 'well-being', 'wellbeing'],
  },
];

const PAIN_WORDS = [
  ...['pain', 'pains', 'painful', 'painfree', 'ache', 'aches', 'aching', 'sore', 'soreness', 'symptom', 'symptoms'],
  ...['discomfort', 'neck', 'back', 'low', 'lower', 'mid', 'upper', 'cervical', 'lumbar', 'thoracic', 'spine'],
  ...['spinal', 'axial', 'facet', 'facets', 'joint', 'joints', 'facetogenic', 'right', 'left', 'side', 'sided'],
  ...['bilateral', 'chronic', 'intensity', 'severity', 'flare', 'flares', 'nrs', 'vas', 'nprs', 'relief', 'relieve'],
  ...['relieved', 'analgesia', 'analgesic', 'scale', 'scores', 'score'],
];

const FUNCTION_WORDS = [
  ...['function', 'functions', 'functional', 'functioning', 'functionality', 'functionally', 'activity', 'activities'],
  ...['daily', 'living', 'life', 'lifestyle', 'quality', 'qol', 'adl', 'adls', 'iadl', 'iadls', 'capacity'],
  ...['ability', 'abilities', 'tolerance', 'status', 'level', 'levels', 'performance', 'mobility', 'measure'],
  ...['measures', 'domain', 'domains', 'task', 'tasks', 'thing', 'things', 'everything', 'anything', 'independence'],
];

const AIM_WORDS = [
  ...['goal', 'goals', 'aim', 'aims', 'target', 'expected', 'expect', 'hope', 'hopes', 'wants', 'want', 'wishes'],
  ...['improve', 'improves', 'improved', 'improving', 'improvement', 'improvements', 'increase', 'increased'],
  ...['increasing', 'reduce', 'reduces', 'reduced', 'reducing', 'reduction', 'decrease', 'decreased', 'decreasing'],
  ...['restore', 'restored', 'restoration', 'maintain', 'maximize', 'optimize', 'better', 'best', 'good', 'great'],
  ...['control', 'controlled', 'manage', 'managed', 'management', 'minimize', 'alleviate', 'eliminate', 'resolve'],
  ...['lessen', 'lower', 'get', 'become', 'feel', 'feels', 'feeling', 'achieve', 'return', 'resume', 'back', 'regain'],
  ...['comfort', 'comfortable', 'overall', 'general', 'normal', 'baseline', 'usual', 'previous', 'prior', 'long'],
  ...['short', 'term', 'treatment', 'therapy', 'block', 'blocks', 'injection', 'injections', 'procedure', 'care'],
  ...['satisfaction', 'satisfactory', 'acceptable', 'tolerable', 'manageable', 'possible', 'change', 'changes'],
];

const DEGREE_WORDS = [
  ...['mild', 'mildly', 'moderate', 'moderately', 'severe', 'severely', 'significant', 'significantly', 'marked'],
  ...['markedly', 'major', 'minor', 'considerable', 'considerably', 'substantial', 'substantially', 'great', 'greatly'],
  ...['poor', 'fair', 'partial', 'partially', 'complete', 'completely', 'total', 'totally', 'some', 'somewhat', 'very'],
  ...['much', 'more', 'most', 'less', 'least', 'many', 'several', 'all', 'any', 'every', 'each', 'due', 'secondary'],
  ...['because', 'severe', 'yes', 'present', 'ongoing', 'persistent', 'continues', 'continued', 'remains', 'still'],
  ...['currently', 'current', 'now', 'today', 'often', 'frequent', 'frequently', 'always', 'sometimes', 'currently'],
  ...['percent', 'half', 'about', 'approximately', 'documented', 'noted', 'reported', 'reports', 'states', 'limited'],
];

const TIME_WORDS = [
  ...['day', 'days', 'week', 'weeks', 'month', 'months', 'year', 'years', 'time', 'times', 'within', 'following'],
  ...['since', 'until', 'after', 'before', 'during', 'over', 'next', 'past', 'last', 'january', 'february', 'march'],
  ...['april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december', 'jan', 'feb', 'mar'],
  ...['apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec'],
];

const SMALL_WORDS = [
  ...['the', 'and', 'for', 'with', 'from', 'has', 'have', 'had', 'was', 'were', 'are', 'his', 'her', 'hers', 'their'],
  ...['she', 'him', 'they', 'them', 'patient', 'patients', 'who', 'that', 'this', 'these', 'which', 'when', 'while'],
  ...['into', 'than', 'then', 'also', 'been', 'being', 'but', 'not', 'without', 'her', 'its', 'our', 'out', 'off'],
  ...['can', 'could', 'will', 'would', 'should', 'does', 'did', 'able', 'unable', 'there', 'here', 'other', 'others'],
  ...['none', 'nil', 'only', 'per', 'via', 'upon', 'under', 'above', 'below', 'least', 'her', 'such', 'well', 'tbd'],
];

/** Words that name neither an activity nor a measure, as keys of `readWords`. */
export const UNSPECIFIC_WORDS: ReadonlySet<string> = new Set([
  ...PAIN_WORDS,
  ...FUNCTION_WORDS,
  ...AIM_WORDS,
  ...DEGREE_WORDS,
  ...TIME_WORDS,
  ...SMALL_WORDS,
]);

/** Words about pain and its measures, by which a text on pain alone is told from one on function. */
export const ONLY_PAIN_WORDS: ReadonlySet<string> = new Set([...PAIN_WORDS, ...DEGREE_WORDS, ...SMALL_WORDS, ...TIME_WORDS]);

/** The parts of the spine, as words say them. */
export const SPINE_WORDS: Lexicon = [
  { concept: 'cervical', terms: ['cervical', 'neck', 'cervicalgia', 'cervicothoracic', 'cervicogenic'] },
  {
    concept: 'thoracic',
    terms: ['thoracic', 'mid back', 'mid-back', 'upper back', 'thoracolumbar', 'interscapular'],
  },
  {
    concept: 'lumbar',
    terms: ['lumbar', 'low back', 'lower back', 'lumbago', 'lumbosacral', 'sacral', 'LBP'],
  },
];
