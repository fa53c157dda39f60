import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { BAD_INPUTS } from './bad-inputs.ts';
import { schemaMistakes } from '../support/json-schema.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { run } from './cli.ts';

const SCHEMA = JSON.parse(readFileSync('server/check.schema.json', 'utf8'));
const GOOD = '## Plan\nSide: right\n';

describe('necessity check', () => {
  const folder = temporaryFolder();

  const { write } = folder;
  const json = (...args: readonly string[]) => {
    const { code, out, err } = run(['check', '--format', 'json', ...args], { cwd: folder.path });
    const report = JSON.parse(out);
    assert.deepEqual(schemaMistakes(report, SCHEMA).slice(0, 5), []);
    return { code, err, report, paths: report.files.map((it: any) => it.path) };
  };

  it('searches folders, and no folders of packages', () => {
    mkdirSync(folder.at('b/node_modules'), { recursive: true });
    for (const path of ['a.note.md', 'b/c.note.md', 'b/README.md', 'b/node_modules/d.note.md'])
      write(path, GOOD);
    assert.deepEqual(json().paths, ['a.note.md', 'b/c.note.md']);
    assert.deepEqual(json('b').paths, ['b/c.note.md']);
  });

  it('takes files of any name and patterns, each file once', () => {
    mkdirSync(folder.at('b'));
    for (const path of ['a.note.md', 'b/c.note.md', 'd.txt']) write(path, GOOD);
    assert.deepEqual(json('d.txt', '**/*.note.md', 'a.note.md').paths, ['d.txt', 'a.note.md', 'b/c.note.md']);
  });

  it('reads standard input under the name that it is given', () => {
    const { out } = run(['check', '-', '--stdin-filename', 'x.note.md', '--format', 'json'], { input: GOOD });
    assert.equal(JSON.parse(out).files[0].path, 'x.note.md');
  });

  it('goes on after files that cannot be read, and says which', () => {
    write('a.note.md', GOOD);
    mkdirSync(folder.at('empty.note.md'));
    symlinkSync(folder.at('nowhere'), folder.at('link.note.md'));
    symlinkSync(folder.at('loop.note.md'), folder.at('loop.note.md'));
    const names = ['gone.note.md', 'empty.note.md', 'link.note.md', 'loop.note.md', 'x*', 'a.note.md'];
    const { code, err, report } = json(...names);
    assert.equal(code, 2);
    assert.deepEqual(
      report.files.map(({ path, error }: any) => [path, error]),
      [
        ['gone.note.md', 'No such file or folder'],
        ['empty.note.md', 'No note (*.note.md) is in this folder'],
        ['link.note.md', 'The link points to a file that does not exist'],
        ['loop.note.md', 'The link leads back to itself'],
        ['x*', 'No file matches this pattern'],
        ['a.note.md', undefined],
      ],
    );
    assert.match(err, /gone\.note\.md: No such file or folder/);
  });

  // The superuser may read everything, so there is nothing to try.
  if (process.getuid?.() !== 0) {
    it('says of a file that may not be read', () => {
      write('locked.note.md', GOOD);
      chmodSync(folder.at('locked.note.md'), 0o000);
      const { code, report } = json('locked.note.md');
      assert.equal(code, 2);
      assert.equal(report.files[0].error, 'Not permitted');
    });
  }

  it('takes bytes that are no UTF-8, and says so', () => {
    write('a.note.md', Buffer.from([0x53, 0x69, 0x64, 0x65, 0x3a, 0x20, 0xff, 0xfe, 0x0a]));
    const { report } = json('a.note.md');
    assert.ok(report.files[0].diagnostics.some((it: any) => it.code === 'note/encoding'));
  });

  it('fails from the severity on that it is told', () => {
    write('a.note.md', '');
    const codeFor = (...args: readonly string[]) =>
      run(['check', 'a.note.md', ...args], { cwd: folder.path }).code;
    assert.equal(codeFor(), 1);
    assert.equal(codeFor('--fail-on', 'information'), 1);
    assert.equal(codeFor('--fail-on=never'), 0);
  });

  it('writes the result to a file', () => {
    write('a.note.md', GOOD);
    const { out, code } = run(['check', 'a.note.md', '--output', 'r.txt', '--fail-on', 'never'], {
      cwd: folder.path,
    });
    assert.deepEqual([out, code], ['', 0]);
    assert.equal(run(['check', 'a.note.md', '--output', 'no/r.txt'], { cwd: folder.path }).code, 2);
  });

  it('judges by the policy that is named', () => {
    write('a.note.md', GOOD);
    assert.deepEqual(json('--policy', 'facet-block').report.files[0].policies.length, 1);
    const { code, err } = run(['check', '--policy', 'facet-blok'], { cwd: folder.path });
    assert.equal(code, 2);
    assert.match(err, /did you mean facet-block/);
  });

  it('keeps the outcome of what is suppressed, with the reason', () => {
    write(
      'a.note.md',
      '<!-- necessity-ignore-file facet-block/imaging -- claustrophobia -->\n## Plan\nSide: right\n',
    );
    const { report } = json('a.note.md');
    const imaging = report.files[0].outcomes.find((it: any) => it.criterion === 'facet-block/imaging');
    assert.equal(imaging.outcome, 'missing');
    assert.deepEqual(imaging.suppressed, { reason: 'claustrophobia' });
    assert.equal(report.summary.suppressed, 1);
  });

  it('prints a finding with its line, its place and its first fix', () => {
    write('a.note.md', '## Plan\nSide: right\nGuidance: ***\n');
    const { out } = run(['check', 'a.note.md'], { cwd: folder.path });
    assert.match(
      out,
      /a\.note\.md:3:11 warning Not filled in yet \[note\/unfilled\]\n {2}3 \| Guidance: \*\*\*\n {4}\| {11}\^\^\^\n/,
    );
    assert.match(out, /\n {2}help: /);
    assert.match(out, /\n1 note checked: /);
    assert.ok(!out.includes('\u001b'));
  });

  it('prints one line for each finding when told to be quiet', () => {
    write('a.note.md', '');
    const { out } = run(['check', 'a.note.md', '--quiet'], { cwd: folder.path });
    for (const line of out.trimEnd().split('\n'))
      assert.match(line, /^a\.note\.md:\d+:\d+ \w+ .+ \[[\w-]+\/[\w-]+\]$/);
  });

  for (const [what, text] of Object.entries(BAD_INPUTS)) {
    it(`takes ${what}`, () => {
      write('a.note.md', text);
      const { code, report } = json('a.note.md');
      assert.ok(code === 0 || code === 1);
      assert.equal(report.files.length, 1);
    });
  }
});

describe('necessity mme --format json', () => {
  const entries = (...sigs: readonly string[]) => JSON.parse(run(['mme', ...sigs, '--format', 'json']).out);

  it('shows the arithmetic', () => {
    assert.deepEqual(entries('oxycodone 10 mg QID'), [
      {
        sig: 'oxycodone 10 mg QID',
        mmePerDay: 60,
        factor: 1.5,
        table: 'cdc-2022',
        arithmetic: '10 mg x 4 x 1.5',
        reason: null,
      },
    ]);
  });

  it('gives the reason where nothing can be computed', () => {
    const [entry] = entries('oxycodone 10 mg');
    assert.deepEqual([entry.mmePerDay, entry.arithmetic], [null, null]);
    assert.match(entry.reason, /frequency/);
  });

  it('adds up the orders of one text, and says what is left out', () => {
    const [entry] = entries('oxycodone 10 mg QID + tramadol as needed');
    assert.equal(entry.mmePerDay, 60);
    assert.notEqual(entry.reason, null);
  });
});

describe('necessity', () => {
  const vectors: readonly (readonly [readonly string[], number, RegExp])[] = [
    [[], 2, /Usage: necessity COMMAND/],
    [['--help'], 0, /Usage: necessity COMMAND/],
    [['check', '--help'], 0, /--stdin-filename NAME/],
    [['--version'], 0, /^necessity \d+\.\d+\.\d+/],
    [['chekc'], 2, /did you mean check/],
    [['check', '--fromat', 'json'], 2, /did you mean --format/],
    [['explain', 'facet-block/imaging'], 0, /## Source/],
    [['explain', 'imaging'], 2, /facet-block\/imaging/],
    [['explain'], 2, /needs the id/],
    [['mme'], 2, /needs a prescription/],
    [['mme', 'oxycodone 10 mg QID'], 0, /60 MME\/day = 10 mg x 4 x 1\.5 \(CDC 2022\)/],
    [['mme', 'codeine 30 mg q4h', '--table', 'cdc-2016'], 0, /\(CDC 2016\)/],
    [['mme', 'lisinopril 10 mg daily'], 0, /Not computed: no opioid is named/],
    [['mme', 'x', '--table', 'cdc'], 2, /--table takes cdc-2022, cdc-2016/],
  ];
  for (const [args, code, expected] of vectors) {
    it(`${args.join(' ') || 'without arguments'} ends with ${code}`, () => {
      const outcome = run(args);
      assert.equal(outcome.code, code);
      assert.match(outcome.out + outcome.err, expected);
      assert.equal(code === 0 ? outcome.err : outcome.out, '');
    });
  }
});
