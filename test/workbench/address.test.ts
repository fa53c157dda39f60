import assert from 'node:assert/strict';
import { workbenchAddress } from '../editors/vscode/address.ts';

const SERVER = { port: 4000, token: 'abc' };

describe('the address of the workbench', () => {
  it('names the token and the folder, and no more for a user', () => {
    const address = workbenchAddress(SERVER, { folder: '/a/example notes' });
    assert.equal(address, 'http://127.0.0.1:4000/?tkn=abc&folder=/a/example+notes');
  });

  it('names a workspace', () => {
    const address = workbenchAddress(SERVER, { workspace: '/a/b.code-workspace' });
    assert.equal(address, 'http://127.0.0.1:4000/?tkn=abc&workspace=/a/b.code-workspace');
  });

  it('says in its payload what is open, and which extension runs where', () => {
    const shown = {
      folder: '/a',
      file: '/a/b.note.md',
      extension: '/c',
      extensionKind: 'web',
      tests: '/c/d',
    } as const;
    const { searchParams } = new URL(workbenchAddress(SERVER, shown));
    assert.deepEqual(JSON.parse(searchParams.get('payload') ?? ''), [
      ['extensionDevelopmentPath', 'vscode-remote://127.0.0.1:4000/c'],
      ['extensionDevelopmentKind', 'web'],
      ['extensionTestsPath', 'vscode-remote://127.0.0.1:4000/c/d'],
      ['openFile', 'vscode-remote://127.0.0.1:4000/a/b.note.md'],
    ]);
  });
});
