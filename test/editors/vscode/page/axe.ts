import assert from 'node:assert/strict';
import axe from 'axe-core';
import type { Locator } from 'playwright-core';

/** What WCAG 2.2 asks for at level AA, and what is good practice beyond. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What a page with headings and lists must have been tried for, lest nothing was. */
const TRIED = ['color-contrast', 'document-title', 'heading-order', 'landmark-one-main', 'list', 'region'];

interface Results {
  readonly passes: readonly string[];
  readonly violations: readonly string[];
}

/** Tries the whole document of the page that the locator is in with axe; fails with what it finds. */
export async function assertAccessible(somewhere: Locator): Promise<void> {
  const element = await somewhere.elementHandle();
  const frame = await element?.ownerFrame();
  assert.ok(frame, 'no page');
  // Not as a script of the page, which its policy would refuse.
  await frame.evaluate(axe.source);
  const { passes, violations } = (await frame.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(TAGS)} }).then(({ passes, violations }) => ({
      passes: passes.map((it) => it.id),
      violations: violations.flatMap((it) => it.nodes.map((node) => it.id + ': ' + node.html + ' ' + node.failureSummary)),
    }))`,
  )) as Results;
  assert.deepEqual(violations, []);
  assert.deepEqual(
    TRIED.filter((it) => !passes.includes(it)),
    [],
    'not tried',
  );
}
