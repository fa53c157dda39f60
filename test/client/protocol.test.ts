import { noteChecklist } from '#features/checklist.ts';
import { blankHints } from '#features/blank-hints.ts';
import { policyChoices } from '#features/choose-policies.ts';
import { newNotes } from '#features/new-note.ts';
import { SHIPPED_TEMPLATES } from '#shipped/shipped.ts';
import assert from 'node:assert/strict';
import type { Requests } from '../../client/src/server/protocol.ts';
import { analyse } from '../support/findings.ts';

type Answer<M extends keyof Requests> = NonNullable<Requests[M][1]>;

describe('what client and server say of the same answers', () => {
  // Client and server share no types. That these lines compile is the test; that there is something in them, too.
  it('is the same', () => {
    const note = analyse('## Plan\nSide: right\n');
    const checklist: Answer<'necessity/checklist'> = noteChecklist(note);
    const policies: Answer<'necessity/policies'> = policyChoices(note);
    const hints: Answer<'necessity/hints'> = blankHints(note);
    const { dictionaryOf } = note.settings;
    const templates: Answer<'necessity/templates'> = newNotes(SHIPPED_TEMPLATES, {
      dictionaryOf,
      day: undefined,
      tabStops: true,
    });
    for (const it of [checklist.sections, policies, hints, templates]) assert.ok(it.length > 0);
  });
});
