import { readExceptionWords } from '#clinical/care-words.ts';
import { COAGULOPATHY_TERMS, NORMAL_COAGULATION } from '#clinical/coagulation-words.ts';
import { INFECTION_PLACES, INFECTION_TERMS, NO_INFECTION_TERMS } from '#clinical/infection-words.ts';
import { findMentions, type Mention } from '#clinical/mentions.ts';
import { findTerms, type TermHit } from '#clinical/terms.ts';
import type { Tree } from '#note/tree.ts';
import type { Words } from '#text/span.ts';
import { clausesOf, outside, valuesAbout } from './about.ts';
import { isUntested, type Statement, statementOf, Status } from './status.ts';

type Place = 'site' | 'systemic';

/** What the note says of infection at the site of the procedure, and of systemic infection. */
export function readInfection(tree: Tree): Readonly<Record<Place, Status>> {
  const values = valuesAbout(tree, ['Infection'], {
    sections: ['Contraindications'],
    topic: INFECTION_TERMS,
  });
  const said = values.flatMap(({ value, whole, field }) =>
    infectionIn(field || isTopicAlone(whole, value) ? value : whole, value),
  );
  return { site: statusOf(said, 'site'), systemic: statusOf(said, 'systemic') };
}

/** "Infection: none, local or systemic" as an item: its name says no more than the label of the field does. */
function isTopicAlone(whole: Words, value: Words): boolean {
  return /^infections?\s*:\s*$/i.test(whole.text.slice(0, value.start - whole.start));
}

interface Said {
  readonly places: readonly Place[];
  readonly statement: Statement;
}

const EVERYWHERE: readonly Place[] = ['site', 'systemic'];

function statusOf(said: readonly Said[], place: Place): Status {
  return new Status(said.filter((it) => it.places.includes(place)).map((it) => it.statement));
}

/** Each clause speaks of the places that it names; one that names none, as a bare "none" does, of both. */
function infectionIn(words: Words, span: Words): Said[] {
  return clausesOf(words.text).flatMap(({ text }) => sayings(text, span));
}

function sayings(clause: string, span: Words): Said[] {
  const without = findTerms(clause, NO_INFECTION_TERMS);
  const mentions = outside(findMentions(clause, INFECTION_TERMS), without).filter((it) => !it.family);
  const located = mentions.filter((it) => it.concept !== 'general' && !isPlaceOf(it, without));
  const denied = without.map((it): Said => ({
    places: [it.concept as Place],
    statement: statement('absent', span),
  }));
  if (located.length > 0)
    return [...denied, ...bareNone(clause, located, span), ...located.map((it) => saidBy(it, clause, span))];
  if (denied.length > 0) return denied;
  const general = mentions.map((it): Said => ({
    places: EVERYWHERE,
    statement: statement(saysOf(it), span),
  }));
  if (general.length > 0) return general;
  const bare = { ...span, text: clause };
  return isUntested(bare) ? [] : [{ places: EVERYWHERE, statement: statementOf(bare) }];
}

/** The site of "skin intact over the site": it names where there is none, and no disease. */
function isPlaceOf({ term, concept }: Mention, without: readonly TermHit[]): boolean {
  return INFECTION_PLACES.includes(term) && without.some((it) => it.concept === concept);
}

const BARE_NONE =
  /^\s*(?:none|no|negative|absent|denied|denies)(?: (?:currently|now|today|known|reported|noted))?\s*,/i;

/** "None, history of UTI": the word alone is for both places, unless a place and no disease follows it ("none, local"). */
function bareNone(clause: string, located: readonly Mention[], span: Words): Said[] {
  const restricts = located.some((it) => !it.historical && INFECTION_PLACES.includes(it.term));
  return BARE_NONE.test(clause) && !restricts
    ? [{ places: EVERYWHERE, statement: statement('absent', span) }]
    : [];
}

/** The places of "none, local or systemic" say where there is none; a disease behind the comma is there. */
function saidBy(mention: Mention, clause: string, span: Words): Said {
  const isDenied = BARE_NONE.test(clause) && INFECTION_PLACES.includes(mention.term);
  const says = isDenied ? 'absent' : saysOf(mention);
  return { places: [mention.concept as Place], statement: statement(says, span) };
}

/** What is past is not there now; what is only possible is unclear. */
function saysOf({ negated, historical, planned }: Mention): Statement['says'] {
  if (negated || historical) return 'absent';
  return planned ? 'unclear' : 'present';
}

function statement(says: Statement['says'], words: Words): Statement {
  return { says, treated: false, span: { start: words.start, end: words.end } };
}

/** What the note says of a disorder of coagulation; of several words the disease that is there decides. */
export function readCoagulopathy(tree: Tree): Status {
  const values = valuesAbout(tree, ['Coagulopathy'], {
    sections: ['Contraindications'],
    topic: COAGULOPATHY_TERMS,
  });
  return new Status(
    values.flatMap(({ value, whole, field }) => coagulopathyIn(field ? value : whole, value)),
  );
}

function coagulopathyIn(words: Words, span: Words): Statement | [] {
  const mentions = findMentions(words.text, COAGULOPATHY_TERMS).filter((it) => !it.family);
  const says = mentions.map(saysOf);
  if (says.includes('present')) return statement('present', span);
  const status = statementOf(span);
  if (status.says !== 'unclear') return status;
  if (says.includes('unclear')) return statement('unclear', span);
  if (says.length > 0) return statement('absent', span);
  const normal = findMentions(words.text, NORMAL_COAGULATION);
  return normal.length > 0 && readExceptionWords(words.text) === undefined
    ? statement(normal.some((it) => it.negated) ? 'present' : 'absent', span)
    : isUntested(span)
      ? []
      : status;
}
