import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly category: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
    readonly menus: Readonly<Record<string, readonly { readonly command: string }[]>>;
    readonly keybindings: readonly { readonly command: string }[];
    readonly walkthroughs: readonly {
      readonly steps: readonly { readonly media: { readonly image: string } }[];
    }[];
    readonly problemMatchers: readonly { readonly pattern: { readonly regexp: string } }[];
  };
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] };
  };
}

interface Setting {
  readonly description: string;
  readonly default: unknown;
}

const TEXT = readFileSync('package.json', 'utf8');
const MANIFEST = JSON.parse(TEXT) as Manifest;
const { contributes, capabilities } = MANIFEST;
const STRINGS = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Readonly<Record<string, string>>;

describe('the manifest of the extension', () => {
  it('has a text for every key, and a key for every text', () => {
    const used = [...TEXT.matchAll(/"%([\w.-]+)%"/g)].map(([, key = '']) => key);
    assert.ok(used.length > 30);
    assert.deepEqual(new Set(used), new Set(Object.keys(STRINGS)));
  });

  it('names nothing in the sources of the client that has no command', () => {
    const known = new Set(contributes.commands.map((it) => it.command));
    const named = [
      ...Object.values(contributes.menus).flat(),
      ...contributes.keybindings,
      ...[...JSON.stringify(STRINGS).matchAll(/\(command:([\w.]+)\)/g)].map(([, command = '']) => ({
        command,
      })),
    ].map((it) => it.command);
    const unknown = named.filter(
      (it) => it.startsWith('necessity.') && !known.has(it) && !it.endsWith('.focus'),
    );
    assert.deepEqual(unknown, []);
    for (const { category } of contributes.commands) assert.equal(category, 'Necessity');
  });

  it('has few settings, each with a default and described in plain words', () => {
    const settings = Object.entries(contributes.configuration.properties);
    assert.ok(settings.length > 0 && settings.length <= 12);
    for (const [name, { description, default: value }] of settings) {
      const words = STRINGS[description.slice(1, -1)] ?? '';
      assert.ok(words.length > 20 && words.endsWith('.'), name);
      assert.notEqual(value, undefined, name);
    }
  });

  it('restricts settings that there are, and says which', () => {
    const { restrictedConfigurations } = capabilities.untrustedWorkspaces;
    assert.ok(restrictedConfigurations.length > 0);
    for (const it of restrictedConfigurations) {
      assert.ok(it in contributes.configuration.properties, it);
      assert.ok(STRINGS['capability.untrusted']?.includes(it), it);
    }
  });

  it('shows pictures that there are', () => {
    const images = contributes.walkthroughs.flatMap((it) => it.steps.map(({ media }) => media.image));
    assert.equal(images.length, 4);
    assert.deepEqual(
      images.filter((it) => !existsSync(it)),
      [],
    );
  });

  it('matches the lines that the command line prints', () => {
    const pattern = new RegExp(contributes.problemMatchers[0]!.pattern.regexp);
    const line =
      'sub/a b.note.md:12:8 error Pain for 82 days, more than 3 months [x] [facet-block/pain-duration]';
    assert.deepEqual(pattern.exec(line)?.slice(1), [
      'sub/a b.note.md',
      '12',
      '8',
      'error',
      'Pain for 82 days, more than 3 months [x]',
      'facet-block/pain-duration',
    ]);
    assert.equal(pattern.exec('4 notes: 3 errors'), null);
  });
});
