import { readAbilities } from '#features/abilities.ts';
import { diagnostics } from '#features/diagnostics.ts';
import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver-types';
import { analyse } from '../support/findings.ts';
import { dedent } from '../support/tree.ts';
import { TOYS } from '../support/toy-pack.ts';

const NOTE = `
      Date: 2026-11-23
      ## Conservative care
      - Physical therapy: 2026-06-01 to 2026-06-14
      - Naproxen: 500 mg twice daily; 2026-06-01 to 2026-06-21
      <!-- necessity-ignore-file toy/onset -- x -->
      ## History
      Onset: 2026-04-10
      `;

function shown(capabilities: object, code: string): Diagnostic {
  const options = {
    uri: 'file:///a',
    abilities: readAbilities(capabilities),
    pageOf: (id: string) => `page:${id}`,
  };
  const found = diagnostics(analyse(dedent(NOTE), TOYS), options).find((it) => it.code === code);
  assert.ok(found);
  return found;
}

const RICH = {
  textDocument: {
    publishDiagnostics: {
      relatedInformation: true,
      codeDescriptionSupport: true,
      dataSupport: true,
      tagSupport: { valueSet: [1, 2] },
    },
  },
};

describe('diagnostics for a client', () => {
  it('name the other evidence and the page where the client shows them', () => {
    const { message, relatedInformation, codeDescription, data, source, severity } = shown(
      RICH,
      'toy/care-length',
    );
    assert.equal(message, '21 days of care, 6 weeks are required');
    assert.deepEqual(
      relatedInformation?.map((it) => [it.location.uri, it.location.range.start]),
      [['file:///a', { line: 3, character: 2 }]],
    );
    assert.deepEqual(codeDescription, { href: 'page:toy/care-length' });
    assert.deepEqual(data, { criteria: ['toy/care-length'] });
    assert.deepEqual([source, severity], ['necessity', 2]);
  });

  it('say the lines of the other evidence where it does not', () => {
    const { message, ...rest } = shown({}, 'toy/care-length');
    assert.equal(message, '21 days of care, 6 weeks are required; see line 4');
    assert.deepEqual(Object.keys(rest).sort(), ['code', 'range', 'severity', 'source']);
  });

  it('list what a section stands for', () => {
    assert.deepEqual(shown(RICH, 'note/section-missing').data, { criteria: ['toy/goals'] });
  });

  it('fade what does nothing, where the client can', () => {
    assert.deepEqual(shown(RICH, 'note/suppression-unused').tags, [1]);
    assert.equal(shown({}, 'note/suppression-unused').tags, undefined);
  });
});
