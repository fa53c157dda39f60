// The list of what could be written opens while one types. It must never write something that nobody chose: a clinician
// who ends a line with Enter would not see that another word stands there.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, isChecked, lines, openFile } from './actions.ts';
import { topic } from './topic.ts';
import { suggestions } from './writing.ts';

const NOTE = 'typing.note.md';
const FINDINGS = 'findings.note.md';
const BEGINNING = '---\ndate: 2026-11-23\n---\n\n## Conservative care\n';

describe('what is typed', () => {
  const here = topic({ file: NOTE, files: { [NOTE]: BEGINNING, [FINDINGS]: BEGINNING } });

  /** Types words behind which the list opens by itself. */
  async function typeUntilOffered(words: string): Promise<void> {
    await here.page.keyboard.type(words, { delay: 20 });
    await suggestions(here.page).first().waitFor();
  }

  /** What the note reads behind its beginning, as it is saved. */
  async function reads(wanted: string, name = NOTE): Promise<void> {
    await eventually(async () => {
      await here.page.keyboard.press('Control+s');
      assert.equal(readFileSync(join(here.folder, name), 'utf8'), BEGINNING + wanted);
    });
  }

  it('stays as it is typed when Enter ends the line', async () => {
    await isChecked(here.page);
    await lines(here.page, '## Conservative care').click();
    await here.page.keyboard.press('Control+End');
    await typeUntilOffered('Pain pattern: lumbar');
    await here.page.keyboard.press('Enter');
    await typeUntilOffered('- Meloxicam: 15 mg PO daily; 2026-05-02 to 2026-07-30; response: minimal');
    await here.page.keyboard.press('Enter');
    await reads(
      'Pain pattern: lumbar\n- Meloxicam: 15 mg PO daily; 2026-05-02 to 2026-07-30; response: minimal\n- ',
    );
  });

  it('is completed by what the arrow keys choose, and Tab goes on to the next blank', async () => {
    await typeUntilOffered('aceta');
    await here.page.keyboard.press('ArrowDown');
    await here.page.keyboard.press('Enter');
    await lines(here.page, '- Acetaminophen: *** dose and frequency').waitFor();
    await typeUntilOffered('650 mg PO three times daily');
    await here.page.keyboard.press('Tab');
    await here.page.keyboard.type('2026-05-02');
    await lines(here.page, '- Acetaminophen: 650 mg PO three times daily; 2026-05-02 to *** end').waitFor();
  });

  it('keeps its plus, which says that a finding is positive, and gives none to the next line', async () => {
    await openFile(here.page, FINDINGS);
    await isChecked(here.page);
    await here.page.keyboard.press('Control+End');
    await here.page.keyboard.type('+ facet loading b/l');
    await here.page.keyboard.press('Enter');
    await here.page.keyboard.type('SLR neg b/l');
    await here.page.keyboard.press('Enter');
    await reads('+ facet loading b/l\nSLR neg b/l\n', FINDINGS);
  });

  it('is no colour where it is a number of tablets', async () => {
    await here.page.keyboard.type('## Medications');
    await here.page.keyboard.press('Enter');
    await here.page.keyboard.type('- Percocet 10/325 1 tab q6h prn #120');
    await lines(here.page, '= 60 MME/day').waitFor();
    assert.equal(await here.page.locator('.colorpicker-color-decoration').count(), 0);
  });
});
