import { runCommandLine } from '#commands/command-line.ts';
import assert from 'node:assert/strict';
import { NOT_COUNTED, PUBLISHED } from '../support/mme-rows.ts';

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

  for (const [sig, arithmetic, mme] of PUBLISHED) {
    it(`mme "${sig}" is ${mme} MME/day`, async () => {
      const { code, out } = await run(false, '', 'mme', sig, '--format', 'json');
      const [answer] = JSON.parse(out);
      assert.deepEqual(
        { code, mme: answer.mmePerDay, arithmetic: answer.arithmetic, reason: answer.reason },
        { code: 0, mme: Number(mme), arithmetic, reason: null },
      );
    });
  }

  for (const [sig, reason] of NOT_COUNTED) {
    it(`mme "${sig}" has no figure: ${reason}`, async () => {
      const [answer] = JSON.parse((await run(false, '', 'mme', sig, '--format', 'json')).out);
      assert.deepEqual([answer.mmePerDay, answer.arithmetic], [null, null]);
      assert.ok(answer.reason.includes(reason), answer.reason);
    });
  }

  it('mme of what is no longer taken is 0, with the reason', async () => {
    const past = 'oxycodone 10 mg BID (discontinued 2024-01-03)';
    const [answer] = JSON.parse((await run(false, '', 'mme', past, '--format', 'json')).out);
    assert.deepEqual([answer.mmePerDay, answer.arithmetic, answer.reason], [0, null, 'no longer taken']);
    assert.equal((await run(false, '', 'mme', past)).out, `${past}\n  0 MME/day: no longer taken\n`);
  });

  it('mme says that its figure is one of risk', async () => {
    assert.match((await run(false, '', 'mme', 'oxycodone 10 mg QID')).out, /not a conversion dose/);
  });

  it('mme by the table of 2016 where it differs', async () => {
    const rows = [
      ['methadone 10 mg 2 tabs TID', 600],
      ['hydromorphone 4 mg q6h', 64],
      ['tramadol 50 mg q6h', 20],
      ['methadone 5 mg three times a day', 60],
      ['methadone 10 mg b.i.d.', 80],
    ] as const;
    const sigs = rows.map(([sig]) => sig);
    const { out } = await run(false, '', 'mme', ...sigs, '--table', 'cdc-2016', '--format', 'json');
    const answers = JSON.parse(out).map((it: { sig: string; mmePerDay: number }) => [it.sig, it.mmePerDay]);
    assert.deepEqual(
      answers,
      rows.map((it) => [...it]),
    );
  });
});
