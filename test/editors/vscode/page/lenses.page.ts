import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { eventually, isChecked, openFile } from './actions.ts';
import { topic } from './topic.ts';

const COMPLETE = '55 of 55 criteria met';
const DRAFT = '23 of 46 criteria met';

describe('the lenses above a note', () => {
  const here = topic({ file: 'complete.note.md' });

  it('say how much of it is met', async () => {
    await isChecked(here.page);
    await eventually(async () => assert.equal((await titles(here.page))[0], COMPLETE));
  });

  it('are its own, although the focus leaves it at once', async () => {
    for (const [name, wanted, other] of [
      ['draft.note.md', DRAFT, COMPLETE],
      ['complete.note.md', COMPLETE, DRAFT],
      ['draft.note.md', DRAFT, COMPLETE],
    ] as const) {
      await openFile(here.page, name);
      await here.page.keyboard.press('Control+0');
      let seen: readonly string[];
      await eventually(async () => {
        seen = await titles(here.page);
        assert.ok(seen.includes(wanted) || seen.includes(other), 'nothing is said');
      });
      assert.equal(seen![0], wanted, name);
    }
  });
});

function titles(page: Page): Promise<string[]> {
  return page.locator('.codelens-decoration').allInnerTexts();
}
