import { PROJECT_BASE } from '#commands/settings.ts';
import { excludes, isInside, Projects } from '#project/project.ts';
import { workspaceOf } from '#project/workspace.ts';
import assert from 'node:assert/strict';
import { mkdirSync, rmSync } from 'node:fs';
import { PACK } from '../support/project-pack.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('projects', () => {
  const folder = temporaryFolder();
  const { write } = folder;
  const projectOf = (note: string, workspace: string | undefined = folder.path): string | undefined =>
    new Projects(PROJECT_BASE).of(folder.at(note), workspace)?.path.slice(folder.path.length + 1);

  it('are of the nearest project file upward, not above the workspace', () => {
    write('necessity.yaml', '');
    write('a/b/necessity.yaml', '');
    assert.equal(projectOf('x.note.md'), 'necessity.yaml');
    assert.equal(projectOf('a/x.note.md'), 'necessity.yaml');
    assert.equal(projectOf('a/b/c/x.note.md'), 'a/b/necessity.yaml');
    assert.equal(projectOf('a/x.note.md', folder.at('a')), undefined);
  });

  it('are of the own folder only outside of the workspace, and without one', () => {
    write('necessity.yaml', '');
    assert.equal(projectOf('x.note.md', folder.at('a')), 'necessity.yaml');
    assert.equal(projectOf('b/x.note.md', folder.at('a')), undefined);
    assert.equal(new Projects(PROJECT_BASE).of(folder.at('b/x.note.md'), undefined), undefined);
  });

  it('take the packs of their folders, and switch off a broken criterion alone', () => {
    write('necessity.yaml', 'packs: [policies]\n');
    write('policies/local.pack.yaml', PACK.replace('size(imaging.studies) > 0', 'imaging.studis > 0'));
    const project = new Projects(PROJECT_BASE).of(folder.at('x.note.md'), folder.path)!;
    const local = project.packs.find((it) => it.id === 'local');
    assert.deepEqual(
      local?.criteria.map((it) => it.name),
      ['side'],
    );
    const [wrong] = project.problems;
    assert.equal(wrong?.path, folder.at('policies/local.pack.yaml'));
    assert.match(wrong.problems[0]!.message, /studis/);
  });

  it('say which folder has no packs, and which pack stands twice', () => {
    write('necessity.yaml', 'packs: [gone, empty, policies]\n');
    mkdirSync(folder.at('empty'));
    write('policies/a.pack.yaml', PACK);
    write('policies/b.pack.yaml', PACK);
    const { problems } = new Projects(PROJECT_BASE).of(folder.at('x.note.md'), folder.path)!;
    const errors = problems.flatMap((it) => it.problems.filter((each) => each.severity === 'error'));
    assert.deepEqual(
      errors.map((it) => it.message),
      [
        'No packs from "gone": No such file or folder',
        'No packs from "empty": No pack (*.pack.yaml) is in this folder',
        'Another file has the pack "local" too; this one is not used',
      ],
    );
  });

  it('stay the same object while their files stay the same', () => {
    write('necessity.yaml', 'packs: [policies]\n');
    write('policies/a.pack.yaml', PACK);
    const projects = new Projects(PROJECT_BASE);
    const get = () => projects.of(folder.at('x.note.md'), folder.path);
    const first = get();
    projects.forget();
    assert.equal(get(), first);
    write('policies/a.pack.yaml', PACK.replace('version: 1.0.0', 'version: 1.1.0'));
    assert.equal(get(), first);
    projects.forget();
    assert.equal(get()?.packs.find((it) => it.id === 'local')?.version, '1.1.0');
    rmSync(folder.at('necessity.yaml'));
    projects.forget();
    assert.equal(get(), undefined);
  });

  it('exclude folders and patterns', () => {
    write('necessity.yaml', 'exclude: [drafts, "**/old-*"]\n');
    const project = new Projects(PROJECT_BASE).of(folder.at('x.note.md'), folder.path)!;
    const excluded = (path: string): boolean => excludes(project, folder.at(path));
    assert.deepEqual(
      ['drafts/a.note.md', 'drafts/b/a.note.md', 'x/old-a.note.md', 'a.note.md', 'x/drafts.note.md'].map(
        excluded,
      ),
      [true, true, true, false, false],
    );
  });

  it('know what is inside a folder', () => {
    assert.deepEqual(
      ['/a', '/a/b', '/a/..b', '/ab', '/'].map((it) => isInside('/a', it)),
      [true, true, true, false, false],
    );
  });

  it('end at the repository', () => {
    mkdirSync(folder.at('.git'));
    mkdirSync(folder.at('a/b'), { recursive: true });
    assert.equal(workspaceOf(folder.at('a/b')), folder.path);
  });
});
