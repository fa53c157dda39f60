import assert from 'node:assert/strict';
import {
  type CodeLens,
  commands,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type InlayHint,
  type Location,
  type LocationLink,
  MarkdownString,
  type Position,
  Range,
  type SemanticTokens,
  type TextDocument,
} from 'vscode';
import { diagnosticsOf, show } from './notes.ts';

describe('reading a note in VS Code', () => {
  let note: TextDocument;
  before(async () => {
    note = await show('opioids-above-90.note.md');
    await diagnosticsOf(note.uri);
  });

  const ask = <T>(provider: string, ...args: readonly unknown[]): Thenable<T> =>
    commands.executeCommand<T>(`vscode.execute${provider}`, note.uri, ...args);
  const at = (words: string): Position => note.positionAt(note.getText().indexOf(words));

  it('says on hover how a dose was computed', async () => {
    const hovers = await ask<Hover[]>('HoverProvider', at('MS Contin'));
    const text = hovers
      .flatMap((it) => it.contents)
      .map((it) => (it instanceof MarkdownString ? it.value : ''));
    assert.match(text.join('\n'), /MME\/day/);
    assert.match(text.join('\n'), /no.* dose to convert|not.*conversion/i);
  });

  it('shows above sections how much is met, and opens the report from there', async () => {
    const lenses = await ask<CodeLens[]>('CodeLensProvider', 100);
    assert.ok(lenses.length > 3);
    for (const { command } of lenses) {
      assert.match(command?.title ?? '', /^\d+ of \d+ criteri(?:a|on) met$/);
      assert.equal(command?.command, 'necessity.showReport');
    }
  });

  it('shows computed values beside the text', async () => {
    const whole = new Range(0, 0, note.lineCount, 0);
    const hints = await ask<InlayHint[]>('InlayHintProvider', whole);
    const labels = hints.map(({ label }) =>
      typeof label === 'string' ? label : label.map((it) => it.value).join(''),
    );
    assert.ok(
      labels.some((it) => /^= \d+ MME\/day$/.test(it)),
      labels.join(' | '),
    );
    assert.ok(
      labels.some((it) => /days/.test(it)),
      labels.join(' | '),
    );
  });

  it('has an outline of sections and their lines', async () => {
    const symbols = await ask<DocumentSymbol[]>('DocumentSymbolProvider');
    const all = symbols.flatMap((it) => [it, ...it.children]).flatMap((it) => [it, ...it.children]);
    const names = all.map((it) => it.name);
    for (const name of ['Conservative care', 'Medications', 'Plan']) assert.ok(names.includes(name), name);
  });

  it('folds sections', async () => {
    const ranges = await ask<FoldingRange[]>('FoldingRangeProvider');
    const heading = at('## Medications').line;
    assert.ok(ranges.some((it) => it.start === heading && it.end > heading));
  });

  it('colours by meaning', async () => {
    const { data } = await commands.executeCommand<SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      note.uri,
    );
    assert.ok(data.length > 50);
  });

  it('leads from a line to the criterion that reads it', async () => {
    const found = await ask<(Location | LocationLink)[]>('DefinitionProvider', at('MS Contin'));
    assert.ok(found.length > 0);
  });
});
