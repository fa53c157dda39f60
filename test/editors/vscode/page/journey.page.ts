// The way of a note from the empty file to one in which nothing is open, with nothing but what the editor offers. A picture
// of each stage is left in `.cache/journey`.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../suite-run.ts';
import {
  choice,
  cursorIsAt,
  eventually,
  goTo,
  isChecked,
  lines,
  openFile,
  pickerTitle,
  problemCounts,
  runCommand,
  tab,
} from './actions.ts';
import { SHOW_REPORT, sum } from './report.ts';
import { messageOf, pressLightBulb, row, viewIcon } from './criteria.ts';
import { topic } from './topic.ts';
import { applyFix, complete, fillIn, leaveTabStops, nextBlank } from './writing.ts';

const PICTURES = join(ROOT, '.cache/journey');
const NOTE = 'visit.note.md';
/** What the note reads in the end, apart from the statement that is composed of it. */
const WRITTEN = `---
template: cervical-facet-block
date: 2026-11-23
author: A. Clinician, MD
---

## History
Onset: 2026-04-10
Pain pattern: axial cervical, right; no arm pain
Worse with: extension, rotation to the right, overhead work
Pain quality: aching, no burning or tingling
Radiation: absent

## Pain and function
- 2026-11-16: NRS 7/10
Function scale: NDI 44% (2026-11-16)
Work: stops desk work after 30 minutes
Activities: cannot check the blind spot when driving
Sleep: wakes three times a night
Quality of life: gave up choir and swimming
- 2026-05-02: NRS 8/10

## Conservative care
- Physical therapy: 2026-06-01 to 2026-07-24; 14 visits; active therapeutic exercise; response: 20% relief, not sustained
- Meloxicam: 15 mg PO daily; 2026-05-02 to 2026-07-30; response: none; stopped: dyspepsia
- Acetaminophen: 650 mg PO three times daily; 2026-05-02 to present; response: minimal
- Duloxetine: 30 mg PO daily; 2026-08-01 to 2026-09-15; response: none; stopped: nausea
- Activity modification: no overhead work; 2026-05-02 to present; response: partial

## Medications
- Acetaminophen: 650 mg PO three times daily

## Examination
Tenderness: right C3-C4 and C4-C5 facet joints
Facet loading: positive right, negative left
Range of motion: extension 30 degrees, right rotation 45 degrees, both painful
Strength: 5/5 upper extremities
Reflexes: 2+ and symmetric
Sensation: intact C5-T1
Progressive deficit: none

## Psychosocial
Depression: PHQ-9 4
Anxiety: GAD-7 3
Sleep: disturbed by pain
Coping: good, active coping
Catastrophizing: PCS 8

## Imaging
- Cervical radiographs: 2026-05-20; finding: C4-C5 facet arthropathy; excluded: fracture, tumor, infection

## Contraindications
Infection: none, local or systemic
Coagulopathy: none
Anticoagulation: none
Consent: risks, benefits, and alternatives discussed; signed 2026-11-23

## Assessment
Diagnosis: cervical spondylosis without myelopathy or radiculopathy
ICD-10: M47.812
Radiculopathy: absent

## Plan
Procedure: diagnostic medial branch block, first
CPT: 64490, 64491
Side: right
Levels: C3-C4, C4-C5
Guidance: fluoroscopy
Local anesthetic: bupivacaine 0.5%, 0.5 mL per target
Medical necessity: …

## Goals
- Return to full days of desk work within 6 weeks
- Sleep 6 hours without waking
`;

describe('the way from an empty note to a complete one', () => {
  const here = topic({
    file: NOTE,
    files: { [NOTE]: '' },
    viewport: { width: 1400, height: 900 },
    prepare: (page) => page.context().grantPermissions(['clipboard-read', 'clipboard-write']),
  });
  let stage: number;
  /** The errors that are still open, after the stage before. */
  let errors: number;
  let failed: string | undefined;

  before(() => {
    stage = 0;
    errors = Infinity;
    failed = undefined;
  });
  beforeEach(() => {
    if (failed !== undefined) throw new Error(`not tried, since this stage failed: ${failed}`);
  });
  afterEach('takes a picture', async function () {
    if (this.currentTest?.state === 'failed') failed ??= this.currentTest.title;
    const name = `${String(++stage).padStart(2, '0')}-${(this.currentTest?.title ?? '').replace(/\W+/g, '-')}.png`;
    mkdirSync(PICTURES, { recursive: true });
    await here.page.screenshot({ path: join(PICTURES, name), animations: 'disabled', caret: 'hide' });
  });

  async function errorsFall(): Promise<void> {
    await eventually(async () => {
      const now = (await problemCounts(here.page)).errors;
      assert.ok(now < errors, `${now} errors, not fewer than ${errors}`);
    });
    errors = (await problemCounts(here.page)).errors;
  }

  /** Deletes a section of the template that does not apply: goes to its first blank, which is in its first line. */
  async function deleteSection(heading: string, height: number): Promise<void> {
    await nextBlank(here.page);
    await here.page.keyboard.press('ArrowUp');
    for (let i = 0; i < height; i++) await here.page.keyboard.press('Control+Shift+k');
    await lines(here.page, heading).waitFor({ state: 'detached' });
  }

  it('is shown what an empty note lacks', async () => {
    await tab(here.page, NOTE, 'in front').waitFor();
    await viewIcon(here.page).click();
    await eventually(async () =>
      assert.match(await messageOf(here.page), /^This note is empty\. Begin with a template\./),
    );
    await here.page.keyboard.press('Control+Shift+m');
    await row(here.page, 'Pain for more than three months: not found, error').waitFor();
    await here.page.locator('.editor-group-container.active .monaco-editor').click();
  });

  it('begins with a template, which is written into the empty note', async () => {
    await runCommand(here.page, 'Necessity: New Note from Template…');
    await pickerTitle(here.page, 'New Note from Template').waitFor();
    await choice(here.page, 'Cervical facet block').click();
    await tab(here.page, NOTE, 'in front').waitFor();
    await lines(here.page, 'template: cervical-facet-block').waitFor();
    await eventually(async () => assert.match(await messageOf(here.page), /^0 of \d+ criteria are met\.$/));
    await eventually(async () => {
      errors = (await problemCounts(here.page)).errors;
      assert.ok(errors > 0 && errors <= 9, `${errors} errors, more than one for each section`);
    });
  });

  it('fills in the history', async () => {
    await here.page.keyboard.type('A. Clinician, MD');
    await fillIn(here.page, [
      '2026-04-10',
      'axial cervical, right; no arm pain',
      'extension, rotation to the right, overhead work',
      'aching, no burning or tingling',
      { offered: 'absent' },
    ]);
    // One of the template's own choices: VS Code goes on to the next blank by itself.
    await cursorIsAt(here.page, 'Ln 15, Col 11 (8 selected)');
    await errorsFall();
  });

  it('fills in pain and function, with a second score by quick fix', async () => {
    await here.page.keyboard.type('2026-11-16');
    await fillIn(here.page, [{ offered: 'NRS ***/10' }]);
    await here.page.keyboard.type('7');
    await leaveTabStops(here.page);
    await fillIn(here.page, [{ offered: 'NDI ***%' }]);
    await here.page.keyboard.type('44');
    await leaveTabStops(here.page);
    await fillIn(here.page, [
      '2026-11-16',
      'stops desk work after 30 minutes',
      'cannot check the blind spot when driving',
      'wakes three times a night',
      'gave up choir and swimming',
    ]);
    await goTo(here.page, '3:7');
    await here.page.keyboard.press('Shift+End');
    await here.page.keyboard.type('2026-11-23');
    await goTo(here.page, '15:20');
    await applyFix(here.page, 'Add a pain score of another date');
    await lines(here.page, '- *** date: NRS').waitFor();
    await here.page.keyboard.type('2026-05-02');
    await fillIn(here.page, ['8']);
    await leaveTabStops(here.page);
    await errorsFall();
  });

  it('fills in conservative care, with drugs from the list and a course from the view', async () => {
    await fillIn(here.page, [
      { offered: 'Physical therapy' },
      '2026-06-01',
      '2026-07-24',
      '14 visits',
      { offered: 'active therapeutic exercise' },
      '20% relief, not sustained',
      { offered: 'Meloxicam' },
      '15 mg PO daily',
      '2026-05-02',
      '2026-07-30',
      { offered: 'none' },
    ]);
    await here.page.keyboard.type('; stopped: dyspepsia\nAcet');
    await complete(here.page, 'Acetaminophen');
    await here.page.keyboard.type('650 mg PO three times daily');
    await fillIn(here.page, ['2026-05-02', 'present', { offered: 'minimal' }]);
    await here.page.keyboard.press('End');
    await here.page.keyboard.type('\nDulo');
    await complete(here.page, 'Duloxetine');
    await here.page.keyboard.type('30 mg PO daily');
    await fillIn(here.page, ['2026-08-01', '2026-09-15', { offered: 'none' }]);
    await here.page.keyboard.type('; stopped: nausea');
    await pressLightBulb(here.page, 'Activity modification');
    await lines(here.page, '- Activity modification: ***').waitFor();
    await here.page.keyboard.type('no overhead work');
    await fillIn(here.page, ['2026-05-02', 'present', { offered: 'partial' }]);
    await leaveTabStops(here.page);
    await errorsFall();
  });

  it('fills in the medications, and deletes the section that does not apply', async () => {
    await fillIn(here.page, ['Acetaminophen', '650 mg PO three times daily']);
    await deleteSection('## Opioids', 5);
  });

  it('fills in the examination', async () => {
    await fillIn(here.page, [
      'right C3-C4 and C4-C5 facet joints',
      'positive right, negative left',
      'extension 30 degrees, right rotation 45 degrees, both painful',
      '5/5 upper extremities',
      '2+ and symmetric',
      'intact C5-T1',
      { offered: 'none' },
    ]);
    await errorsFall();
  });

  it('fills in psyche, imaging and contraindications', async () => {
    await fillIn(here.page, [{ offered: 'PHQ-9 ***' }]);
    await here.page.keyboard.type('4');
    await leaveTabStops(here.page);
    await fillIn(here.page, ['GAD-7 3', 'disturbed by pain', 'good, active coping', 'PCS 8']);
    await fillIn(here.page, [
      { offered: 'Cervical radiographs' },
      '2026-05-20',
      'C4-C5 facet arthropathy',
      'fracture, tumor, infection',
    ]);
    await fillIn(here.page, [
      { offered: 'none, local or systemic' },
      { offered: 'none' },
      'none',
      'risks, benefits, and alternatives discussed; signed 2026-11-23',
    ]);
    await deleteSection('## Prior blocks', 3);
    await errorsFall();
  });

  it('fills in assessment, plan and goals', async () => {
    await fillIn(here.page, [
      'cervical spondylosis without myelopathy or radiculopathy',
      { offered: 'M47.812' },
      { offered: 'absent' },
      { offered: 'diagnostic' },
      'medial branch block, first',
      { offered: '64490, 64491' },
      { offered: 'right' },
      'C3-C4, C4-C5',
      { offered: 'fluoroscopy' },
      'bupivacaine 0.5%, 0.5 mL per target',
    ]);
    await nextBlank(here.page);
    await fillIn(here.page, [
      'Return to full days of desk work within 6 weeks\nSleep 6 hours without waking',
    ]);
    await errorsFall();
    assert.equal(errors, 0);
  });

  it('has the statement composed of what the note says', async () => {
    // What was typed last may still redraw the row, and a click on a row that goes is lost.
    await eventually(async () => {
      await pressLightBulb(here.page, 'A statement of medical necessity');
      await choice(here.page, 'Compose a statement from this note').click({ timeout: 5000 });
    });
    await lines(here.page, 'Medical necessity: Requested: diagnostic medial branch block').waitFor();
  });

  it('is complete: nothing is open, and it is copied as plain text', async () => {
    await eventually(async () =>
      assert.deepEqual(await problemCounts(here.page), { errors: 0, warnings: 0, infos: 0 }),
    );
    await eventually(async () =>
      assert.match(await messageOf(here.page), /^(\d+) of \1 criteria are met\. Nothing is open\.$/),
    );
    await runCommand(here.page, 'Necessity: Copy the Note as Plain Text');
    await here.page.getByText('The note is copied as plain text').waitFor();
    const copied = await here.page.evaluate<string>('navigator.clipboard.readText()');
    assert.match(copied, /^History\nOnset: 2026-04-10\n/);
    assert.doesNotMatch(copied, /\*\*\*|##/);
    await here.page.locator('.editor-actions').getByRole('button', { name: SHOW_REPORT }).click();
    await eventually(async () =>
      assert.match(await sum(here.page).innerText(), /^(\d+) of \1 criteria are met/),
    );
  });

  it('reads as it was meant', async () => {
    await tab(here.page, /^visit/).click();
    await here.page.keyboard.press('Control+s');
    const read = () => readFileSync(join(here.folder, NOTE), 'utf8');
    await eventually(() => assert.ok(read().length > 0));
    assert.equal(
      `${read()
        .replace(/^(Medical necessity: ).*$/m, '$1…')
        .trimEnd()}\n`,
      WRITTEN,
    );
  });
});

describe('other ways to begin a note', () => {
  const here = topic({
    file: 'phrase.note.md',
    files: { 'phrase.note.md': '', 'heading.note.md': '', 'begun.note.md': '## Plan\nSide: right\n' },
  });

  it('is a dot phrase, which inserts a template with tab stops', async () => {
    await eventually(async () => assert.ok((await problemCounts(here.page)).errors > 0));
    await here.page.locator('.editor-group-container.active .monaco-editor').click();
    await here.page.keyboard.type('.cerv');
    await complete(here.page, '.cervical-facet-block');
    await lines(here.page, 'template: cervical-facet-block').waitFor();
    await here.page.keyboard.type('2026-11-23');
    await fillIn(here.page, ['A. Clinician, MD', '2026-04-10']);
    await lines(here.page, 'date: 2026-11-23').waitFor();
    await lines(here.page, 'author: A. Clinician, MD').waitFor();
    await lines(here.page, 'Onset: 2026-04-10').waitFor();
  });

  it('is a heading from the list, and then a line of its section', async () => {
    await openFile(here.page, 'heading.note.md');
    await here.page.keyboard.type('## Hi');
    await complete(here.page, '## History');
    await lines(here.page, '## History').waitFor();
    await here.page.keyboard.press('Enter');
    await complete(here.page, 'Onset');
    await lines(here.page, 'Onset: ***').waitFor();
  });

  it('is a section that is there, with the missing ones inserted around it', async () => {
    await openFile(here.page, 'begun.note.md');
    await isChecked(here.page);
    await runCommand(here.page, 'Necessity: Insert the Missing Sections');
    await lines(here.page, '## History').waitFor();
    await lines(here.page, 'Onset: ***').waitFor();
    await here.page.keyboard.press('Control+End');
    await lines(here.page, '## Goals').waitFor();
    await lines(here.page, 'Side: right').waitFor();
  });
});
