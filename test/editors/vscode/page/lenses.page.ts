import assert from 'node:assert/strict';
import { eventually, isChecked, openFile } from './actions.ts';
import { topic } from './topic.ts';

const SUMS = { 'complete.note.md': '55 of 55 criteria met', 'draft.note.md': '23 of 46 criteria met' };
type Name = keyof typeof SUMS;

describe('the lenses above a note', () => {
  const here = topic({ file: 'complete.note.md' });

  /** Opens the note and takes the focus away at once, into a view that opens and makes the note narrower. */
  async function glance(name: Name): Promise<void> {
    await here.page.keyboard.press('Control+b');
    await openFile(here.page, name);
    await here.page.keyboard.press('Control+0');
  }

  async function says(name: Name): Promise<void> {
    await eventually(async () => {
      const titles = await here.page.locator('.codelens-decoration').allInnerTexts();
      assert.equal(titles[0], SUMS[name], name);
    });
  }

  it('say how much of it is met', async () => {
    await isChecked(here.page);
    await says('complete.note.md');
  });

  it('are there, although the focus leaves it at once', async () => {
    await glance('draft.note.md');
    await says('draft.note.md');
  });

  it('do not stay those of the note before, however quickly the notes change', async () => {
    for (const name of ['complete.note.md', 'draft.note.md', 'complete.note.md', 'draft.note.md'] as const) {
      await glance(name === 'draft.note.md' ? 'complete.note.md' : 'draft.note.md');
      await glance(name);
      await says(name);
    }
  });

  it('count what was written last, although the focus leaves it at once', async () => {
    await openFile(here.page, 'draft.note.md');
    await says('draft.note.md');
    // By then nothing is asked for any more because the note has come into view.
    await here.page.waitForTimeout(3000);
    await here.page.keyboard.press('Control+End');
    await here.page.keyboard.type('\n## Psychosocial\nDepression: PHQ-9 4\n');
    await here.page.keyboard.press('Control+Home');
    await here.page.keyboard.press('Control+0');
    await eventually(async () => {
      const [sum] = await here.page.locator('.codelens-decoration').allInnerTexts();
      assert.match(sum ?? '', /^2[3-9] of 4[7-9] criteria met$/);
    });
  });
});
