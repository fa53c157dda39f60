import { applyProject } from '#project/apply-project.ts';
import { readProjectFile } from '#project/project-file.ts';
import { SHIPPED_PACKS } from '#shipped/shipped.ts';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dedent } from '../support/tree.ts';

/** The messages about a project file, each with the words that it marks. */
function mistakes(yaml: string): readonly string[] {
  const text = dedent(yaml);
  const { file, problems } = readProjectFile(text);
  return [...problems, ...applyProject(file, SHIPPED_PACKS).problems].map(
    ({ message, span }) => `${text.slice(span.start, span.end)} | ${message}`,
  );
}

describe('project file', () => {
  it('is read', () => {
    const { file, problems } = readProjectFile(
      dedent(`
        packs: [policies]
        policies: [facet-block]
        severity:
          facet-block/imaging: error
          facet-block/pain-pattern: { level: hint, because: Asked for elsewhere }
        mme: { table: cdc-2016, prn: exclude }
        exclude: [drafts]
      `),
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(
      [file.packs, file.policies].map((list) => list.map((it) => it.text)),
      [['policies'], ['facet-block']],
    );
    assert.deepEqual(
      file.severity.map((it) => [it.criterion.text, it.level, it.because]),
      [
        ['facet-block/imaging', 'error', undefined],
        ['facet-block/pain-pattern', 'hint', 'Asked for elsewhere'],
      ],
    );
    assert.deepEqual([file.table, file.prn, file.exclude], ['cdc-2016', 'exclude', ['drafts']]);
  });

  it('is as the guide shows it', () => {
    const guide = readFileSync('docs/project-file.md', 'utf8');
    const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(guide) ?? [];
    const { file, problems } = readProjectFile(yaml);
    assert.deepEqual([...problems, ...applyProject(file, SHIPPED_PACKS).problems], []);
    assert.deepEqual([file.severity.length, file.exclude.length, file.prn], [2, 2, 'max']);
  });

  const vectors: Readonly<Record<string, readonly [string, readonly RegExp[]]>> = {
    'may be empty': ['', []],
    'may be a comment': ['# nothing yet\n', []],
    'is a mapping': ['- a\n', [/A mapping/]],
    'knows its keys': ['polices: [facet-block]\n', [/^polices \| Unknown key.*did you mean "policies/]],
    'is YAML': ['policies: [\n', [/./]],
    'names policies that are installed': [
      'policies: [facet-blok]\n',
      [/^facet-blok \| No policy "facet-blok" is installed.*did you mean "facet-block/],
    ],
    'may name a version': ['policies: [facet-block@1.0.0]\n', []],
    'names criteria that a pack has': [
      'severity:\n  facet-block/imagin: error\n',
      [/^facet-block\/imagin \| No pack has.*did you mean "facet-block\/imaging/],
    ],
    'knows its levels': ['severity:\n  facet-block/imaging: eror\n', [/^eror \| .*did you mean "error/]],
    'tightens freely': ['severity:\n  facet-block/imaging: error\n', []],
    'loosens with a reason only': [
      'severity:\n  facet-block/imaging: hint\n',
      [/^facet-block\/imaging \| "hint" is lower.*because/],
    ],
    'loosens with a reason': ['severity:\n  facet-block/imaging: { level: hint, because: x }\n', []],
    'has no empty reason': [
      'severity:\n  facet-block/imaging: { level: hint, because: "" }\n',
      [/"because" is empty/, /"hint" is lower/],
    ],
    'knows the tables': ['mme: { table: cdc-2021 }\n', [/^cdc-2021 \| .*cdc-2022/]],
    'holds no aliases': ['policies: &a [facet-block]\nexclude: *a\n', [/./]],
  };
  for (const [what, [yaml, expected]] of Object.entries(vectors)) {
    it(what, () => {
      const found = mistakes(yaml);
      assert.equal(found.length, expected.length, found.join('\n'));
      expected.forEach((it, position) => assert.match(found[position]!, it));
    });
  }

  it('changes every level of a criterion', () => {
    const { file } = readProjectFile('severity:\n  facet-block/imaging: error\n');
    const { packs } = applyProject(file, SHIPPED_PACKS);
    const imaging = packs.flatMap((it) => it.criteria).find((it) => it.id === 'facet-block/imaging');
    assert.deepEqual(imaging?.severity, { missing: 'error', unmet: 'error', unreadable: 'error' });
  });
});
