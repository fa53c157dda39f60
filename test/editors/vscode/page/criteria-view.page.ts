import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from '../suite-run.ts';
import {
  choice,
  choices,
  cssOf,
  cursorIsAt,
  eventually,
  goTo,
  labelsOf,
  languageStatus,
  lines,
  openFile,
  pickerClosed,
  pickerTitle,
  runCommand,
  selected,
  tab,
  tabNames,
} from './actions.ts';
import {
  chooseInViewMenu,
  messageIs,
  pressLightBulb,
  row,
  rowNames,
  rows,
  unfold,
  viewIcon,
} from './criteria.ts';
import { topic } from './topic.ts';

const DRAFT = readFileSync(join(ROOT, 'examples/draft.note.md'), 'utf8');

/** Has every outcome: met, excepted, not found, not met, unreadable, not applicable, and a finding that is hidden. */
const OUTCOMES = `---
date: 2026-11-23
---
<!-- necessity-ignore facet-block/radicular-symptoms -- told by phone -->
## History
Onset: in spring
Pain pattern: axial cervical, left

## Conservative care
- Acetaminophen: not possible, liver disease
- Physical therapy: 2026-10-05 to 2026-11-02; 8 visits; active exercise; response: none
`;

const PROSE = `The patient has had neck pain for many months and was treated without success by her physician.
She asks for an injection that was recommended to her by a friend of the family.
The pain is worse in the morning and gets better during the day, as she says.
`;

const SECTIONS = [
  'Section History, 2 open of 4',
  'Section Pain and function, 3 open of 6',
  'Section Conservative care, 4 open of 14',
  'Section Opioids, 2 open of 3, The note has no such section',
  'Section Examination, 4 open of 5',
  'Section Psychosocial, 1 open of 1, The note has no such section',
  'Section Imaging, 1 open of 1',
  'Section Contraindications, 3 open of 3, The note has no such section',
  'Section Plan, 2 open of 8',
  'Section Goals, 1 open of 1, The note has no such section',
];

describe('the view of criteria', () => {
  const here = topic({
    file: 'draft.note.md',
    files: {
      'outcomes.note.md': OUTCOMES,
      'score.note.md': DRAFT,
      'goals.note.md': DRAFT,
      'choice.note.md': DRAFT,
      'other.json': '{}',
      'plain.md': '# Neck pain\n\nfor three months\n',
      'nobody.note.md': '---\npolicies: [nobody]\n---\n## History\nOnset: 2026-01-01\n',
      'prose.note.md': PROSE,
      'empty.note.md': '',
    },
    // All rows are drawn.
    viewport: { width: 1280, height: 1700 },
  });

  /** Until the view shows the draft as it is, no longer the note before. */
  async function showsDraft(): Promise<void> {
    await messageIs(here.page, '23 of 46 criteria are met.');
    await eventually(async () => assert.equal(await rows(here.page).count(), SECTIONS.length + 23));
  }

  it('has an icon in the activity bar, with the number of open errors', async () => {
    const icon = viewIcon(here.page);
    await eventually(async () => assert.equal(await icon.locator('.badge-content').innerText(), '6'));
    assert.equal(await icon.getAttribute('aria-label'), 'Necessity - 6 open errors');
    const drawn = await cssOf(icon.locator('.action-label'), 'mask-image');
    assert.match(drawn, /activity-bar\.svg/);
  });

  it('opens at a click, with sections and open criteria', async () => {
    await viewIcon(here.page).click();
    await messageIs(here.page, '23 of 46 criteria are met.');
    await row(here.page, 'Treatment goals').waitFor();
    const names = await rowNames(here.page);
    assert.deepEqual(
      names.filter((it) => it?.startsWith('Section ')),
      SECTIONS,
    );
    const isOpen = /: (not found|not met|cannot be read), (error|warning|information)\. /;
    const criteria = names.filter((it) => !it?.startsWith('Section '));
    assert.deepEqual(
      criteria.filter((it) => !isOpen.test(it ?? '')),
      [],
    );
    assert.equal(criteria.length, 23);
    assert.equal(criteria.filter((it) => it?.includes(', error. ')).length, 6, 'errors, as the badge says');
  });

  it('says the outcome of a criterion, why, and that a fix is offered', async () => {
    const names = await rowNames(here.page);
    for (const wanted of [
      'A functional instrument with its score: not found, error. No functional instrument with a score (NDI, ODI, RMDQ, ...) is found. a fix is offered',
      'Pain for more than three months: not met, error. Pain for 82 days since 2026-09-02, more than 3 months are required. 1 place in the note',
      'At least six weeks of conservative care: not met, error. 35 days of conservative care, 6 weeks are required. 2 places in the note. a fix is offered',
    ])
      assert.ok(names.includes(wanted), wanted);
  });

  it('shows below a criterion each line that was read, and how', async () => {
    await unfold(here.page, 'At least six weeks');
    const therapy =
      'Physical therapy: 2026-10-05 to 2026-11-02; 8 visits; active exercise; response: no lasting relief';
    const first = row(here.page, `Line 21: ${therapy}. Read as 29 days: 2026-10-05 to 2026-11-02`);
    await first.waitFor();
    assert.match(await first.innerText(), /Line 21 = 29 days: 2026-10-05 to 2026-11-02/);
    await row(here.page, 'Line 22: Naproxen').click();
    await cursorIsAt(
      here.page,
      selected(DRAFT, 'Naproxen: 500 mg PO twice daily; 2026-10-12 to 2026-11-08; response: minimal'),
    );
  });

  it('selects in the note what a criterion is about', async () => {
    await row(here.page, 'Pain for more than three months').click();
    await cursorIsAt(here.page, selected(DRAFT, '2026-09-02'));
    await goTo(here.page, '1:1');
    await unfold(here.page, 'Pain for more than three months');
    await row(here.page, 'Line 12: Onset: 2026-09-02. Read as Pain for 2 months 21 days').click();
    await cursorIsAt(here.page, selected(DRAFT, '2026-09-02'));
  });

  it('selects nothing for a section that the note does not have', async () => {
    await goTo(here.page, '12:1');
    await row(here.page, 'Treatment goals').click();
    await cursorIsAt(here.page, 'Ln 1, Col 1');
  });

  it('explains one criterion after the other beside the note', async () => {
    const { page } = here;
    for (const title of ['Pain for more than three months', 'Treatment goals', 'Informed consent']) {
      await row(page, title).hover();
      await row(page, title).getByRole('button', { name: 'Explain a Criterion' }).click();
      const shown = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
      await shown.getByRole('heading', { level: 1, name: title }).waitFor();
      await eventually(async () =>
        assert.deepEqual((await tabNames(page)).filter((it) => it.startsWith('Preview ')).length, 1),
      );
      assert.equal(await page.locator('.editor-group-container').count(), 2);
    }
    await runCommand(page, 'View: Focus First Editor Group');
    await runCommand(page, 'View: Close Editors in Other Groups');
  });

  it('shows open, met or all criteria, as its menu says', async () => {
    await chooseInViewMenu(here.page, 'Show Met Criteria');
    await row(here.page, 'Axial pain of a spinal region: met.').waitFor();
    const met = (await rowNames(here.page)).filter((it) => !/^(Section|Line) /.test(it ?? ''));
    assert.equal(met.length, 23);
    assert.deepEqual(
      met.filter((it) => !/: met(\.|$)/.test(it ?? '')),
      [],
    );
    await messageIs(here.page, '23 of 46 criteria are met. Only these are shown.');

    await chooseInViewMenu(here.page, 'Show All Criteria');
    await row(here.page, 'Eight weeks of conservative care: does not apply').waitFor();
    await row(here.page, 'Pain for more than three months: not met').waitFor();
    await row(here.page, 'Axial pain of a spinal region: met.').waitFor();
    await messageIs(here.page, '23 of 46 criteria are met.');
  });

  it('tells every outcome by a shape of its own', async () => {
    await openFile(here.page, 'outcomes.note.md');
    await row(here.page, 'Pain for more than three months: cannot be read').waitFor();
    const shapes = await rows(here.page).evaluateAll((all) =>
      all.flatMap((it) => {
        const outcome = /: (met|excepted|not found|not met|cannot be read|does not apply)/.exec(
          it.getAttribute('aria-label') ?? '',
        )?.[1];
        const isHidden = it.getAttribute('aria-label')?.includes('hidden in the note: ');
        const shape = /codicon-(?!colored)[\w-]+/.exec(
          it.querySelector('.custom-view-tree-node-item-icon')?.className ?? '',
        )?.[0];
        return outcome ? [`${isHidden ? 'hidden' : outcome}: ${shape}`] : [];
      }),
    );
    assert.deepEqual([...new Set(shapes)].toSorted(), [
      'cannot be read: codicon-question',
      'does not apply: codicon-dash',
      'excepted: codicon-verified',
      'hidden: codicon-eye-closed',
      'met: codicon-pass',
      'not found: codicon-circle-large-outline',
      'not met: codicon-error',
    ]);
    await messageIs(here.page, '8 of 35 criteria are met. 1 hidden by comments.');
    await chooseInViewMenu(here.page, 'Show Open Criteria');
    await row(here.page, 'Axial pain').waitFor({ state: 'detached' });
  });

  it('inserts what is missing with blanks, and is content when they are filled in', async () => {
    const name = 'A functional instrument with its score';
    await openFile(here.page, 'score.note.md');
    await showsDraft();
    await pressLightBulb(here.page, name);
    await lines(here.page, 'Function scale: *** *** score (*** date)').waitFor();
    await cursorIsAt(here.page, 'Ln 19, Col 20 (3 selected)');
    assert.equal(await row(here.page, name).count(), 1, 'a blank is no statement');

    // A choice leads to the next blank by itself.
    await here.page.locator('.suggest-widget.visible').getByRole('option', { name: /^NDI/ }).click();
    await cursorIsAt(here.page, 'Ln 19, Col 30 (9 selected)');
    await here.page.keyboard.type('44%');
    await here.page.keyboard.press('Tab');
    await here.page.keyboard.type('2026-11-16');
    await lines(here.page, 'Function scale: NDI 44% (2026-11-16)').waitFor();
    await row(here.page, name).waitFor({ state: 'detached' });
    await messageIs(here.page, '25 of 47 criteria are met.');
    assert.equal(await viewIcon(here.page).getAttribute('aria-label'), 'Necessity - 5 open errors');
  });

  it('offers a fix where the whole section is absent, and adds the section', async () => {
    await openFile(here.page, 'goals.note.md');
    await showsDraft();
    await row(here.page, 'Section Goals, 1 open of 1, The note has no such section').waitFor();
    await pressLightBulb(here.page, 'Treatment goals: not found, error');
    await lines(here.page, '## Goals').waitFor();
    await lines(here.page, '- *** activity or measure; by: *** date').waitFor();
    await eventually(async () =>
      assert.equal((await rowNames(here.page)).at(-2), 'Section Goals, 1 open of 1'),
    );
    await here.page.keyboard.type('sleep 6 hours');
    await here.page.keyboard.press('Tab');
    await here.page.keyboard.type('2027-01-15');
    await row(here.page, 'Section Goals').waitFor({ state: 'detached' });
  });

  it('asks which of several fixes is meant', async () => {
    const name = 'At least six weeks of conservative care';
    const reason = 'Document why conservative care was not possible';
    await openFile(here.page, 'choice.note.md');
    await showsDraft();
    await pressLightBulb(here.page, name);
    await pickerTitle(here.page, name).waitFor();
    assert.deepEqual(await labelsOf(here.page), ['Add a course of physical therapy', reason]);
    await here.page.keyboard.press('Escape');
    await pickerClosed(here.page);
    assert.equal(await lines(here.page, 'Conservative care exception').count(), 0);

    await pressLightBulb(here.page, name);
    await choice(here.page, reason).click();
    await lines(here.page, 'Conservative care exception: *** reason').waitFor();
    await here.page.keyboard.type('odontoid fracture, immobilized');
    await row(here.page, name).waitFor({ state: 'detached' });
  });

  it('greets who has no note open with two ways to one', async () => {
    await openFile(here.page, 'other.json');
    const greeting = here.page.locator('.part.sidebar .welcome-view');
    await greeting.getByText('Open a clinical note').waitFor();
    assert.equal(await viewIcon(here.page).getAttribute('aria-label'), 'Necessity');

    await greeting.getByRole('button', { name: 'New Note from Template' }).click();
    await pickerTitle(here.page, 'New Note from Template').waitFor();
    await choice(here.page, 'Cervical facet block').waitFor();
    assert.equal(await choices(here.page).count(), 4);
    await here.page.keyboard.press('Escape');
    await pickerClosed(here.page);
    await greeting.getByText('Open a clinical note').waitFor();

    await greeting.getByRole('button', { name: 'Open a Sample Note' }).click();
    await tab(here.page, /^Untitled-\d+$/, 'in front').waitFor();
    await messageIs(here.page, '23 of 46 criteria are met.');
    await runCommand(here.page, 'Necessity: Focus on Criteria View');
    assert.ok((await tabNames(here.page)).includes('other.json'));
  });

  describe('beside it the language status', () => {
    it('says how much is met, by which policy, for what kind of request', async () => {
      await openFile(here.page, 'draft.note.md');
      await statusIs(here.page, [
        '23 of 46 met, 6 open as errors, 17 others\nReport',
        'facet-block 1.0.0\ndiagnostic, first\nChoose Policies',
      ]);
    });

    it('says that a text that looks like a note is none', async () => {
      await openFile(here.page, 'plain.md');
      await statusIs(here.page, [
        'Markdown link validation disabled\nEnable',
        'Not checked: this is no clinical note\nname it *.note.md\nChange Language',
      ]);
    });

    it('says that the policy of a note is not installed, and offers others', async () => {
      await openFile(here.page, 'nobody.note.md');
      await statusIs(here.page, ['Not checked: its policy is not installed\nChoose Policies'], 'leave open');
      await here.page.locator('.hover-language-status').getByText('Choose Policies').click();
      await choice(here.page, 'facet-block').waitFor();
      await here.page.keyboard.press('Escape');
      await pickerClosed(here.page);
      await messageIs(
        here.page,
        'No policy judges this note: the one that its front matter names is not installed.',
      );
    });

    it('says that running text is not read', async () => {
      await openFile(here.page, 'prose.note.md');
      await statusIs(here.page, [
        'Mostly running text, which is not read\nReport',
        'facet-block 1.0.0\nkind of request not told\nChoose Policies',
      ]);
    });

    it('says that a note is empty, and begins it with a template', async () => {
      await openFile(here.page, 'empty.note.md');
      await statusIs(
        here.page,
        [
          'This note is empty\nBegin with a Template',
          'facet-block 1.0.0\nkind of request not told\nChoose Policies',
        ],
        'leave open',
      );
      await here.page.locator('.hover-language-status').getByText('Begin with a Template').click();
      await choice(here.page, 'Lumbar facet block').click();
      await tab(here.page, 'empty.note.md', 'in front').waitFor();
      await lines(here.page, 'template: lumbar-facet-block').waitFor();
      await cursorIsAt(here.page, 'Ln 4, Col 12 (3 selected)');
    });
  });
});

/** Waits until the language status has these items, nothing of them cut off, and closes it. */
async function statusIs(page: Page, wanted: readonly string[], then?: 'leave open'): Promise<void> {
  const sign = page.locator('#status\\.languageStatus');
  const [first = ''] = wanted[0]?.split('\n') ?? [];
  await eventually(async () => assert.ok((await sign.getAttribute('aria-label'))?.includes(first)));
  const items = await languageStatus(page);
  assert.deepEqual(await items.allInnerTexts(), wanted);
  const { scrollWidth, clientWidth } = await page
    .locator('.hover-contents')
    .filter({ has: items.first() })
    .evaluate((it) => ({ scrollWidth: it.scrollWidth, clientWidth: it.clientWidth }));
  assert.equal(scrollWidth, clientWidth, 'something is cut off');
  if (then === 'leave open') return;
  await page.keyboard.press('Escape');
  await items.first().waitFor({ state: 'detached' });
}
