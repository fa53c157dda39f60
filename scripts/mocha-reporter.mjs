// Mocha's own dots (or tree), and the counts in a file for scripts/test.mjs.
// Reporter options: counts=FILE, style=dot|spec
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

const { Dot, Spec } = Mocha.reporters;

/** Mocha calls it with `new`. */
export default function CountingReporter(runner, options) {
  const { counts, style } = options.reporterOptions;
  const { stats } = style === 'spec' ? new Spec(runner, options) : new Dot(runner, options);
  runner.once('end', () => {
    writeFileSync(counts, JSON.stringify({ passed: stats.passes, failed: stats.failures }));
  });
}
