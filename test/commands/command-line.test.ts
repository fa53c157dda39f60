import { runCommandLine } from '#commands/command-line.ts';
import assert from 'node:assert/strict';

async function run(color: boolean, input: string, ...args: readonly string[]) {
  let out = '';
  let err = '';
  const code = await runCommandLine(
    args,
    {
      cwd: '/',
      color,
      columns: 80,
      write: (text) => (out += text),
      error: (text) => (err += text),
      readInput: async () => new TextEncoder().encode(input),
    },
    '1.2.3',
  );
  return { code, out, err };
}

describe('the command line', () => {
  it('colours only where the stream shows colours and nobody minds', async () => {
    assert.ok((await run(true, '', 'check', '-')).out.includes('\u001b[31merror\u001b[0m'));
    assert.ok(!(await run(false, '', 'check', '-')).out.includes('\u001b'));
    assert.ok(!(await run(true, '', 'check', '-', '--no-color')).out.includes('\u001b'));
    assert.ok(!(await run(true, '', 'check', '-', '--format', 'json')).out.includes('\u001b'));
  });

  it('takes the byte order mark away, as editors do', async () => {
    const { out } = await run(false, '\uFEFFSide: ***\n', 'check', '-', '--format', 'json');
    const unfilled = JSON.parse(out).files[0].diagnostics.find(
      (it: { code: string }) => it.code === 'note/unfilled',
    );
    assert.deepEqual(unfilled.range.start, { line: 0, character: 6 });
  });

  it('shows its version and help', async () => {
    assert.deepEqual(await run(false, '', '--version'), { code: 0, out: 'necessity 1.2.3\n', err: '' });
    assert.match(
      (await run(false, '', 'help', 'mme')).out,
      /^Compute .+\n\nUsage: necessity mme "SIG"\.\.\. \[OPTIONS\]\n/,
    );
  });
});
