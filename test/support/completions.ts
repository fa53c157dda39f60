import { completion, type CompletionCause, type CompletionOptions } from '#features/completion.ts';
import { readCompletionAbilities } from '#features/completion-abilities.ts';
import { specificFirst } from '#features/completion/header.ts';
import { SHIPPED_TEMPLATES } from '#shipped/shipped.ts';
import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompletionItem, CompletionList, TextEdit } from 'vscode-languageserver-types';
import { analyse, readCursor } from './findings.ts';

/** A client that announces completion and nothing beyond. */
export const PLAIN = { textDocument: { completion: {} } };

/** A client with everything that completion looks at. */
export const SNIPPETS = {
  textDocument: {
    completion: {
      completionItem: {
        snippetSupport: true,
        insertReplaceSupport: true,
        labelDetailsSupport: true,
        documentationFormat: ['markdown', 'plaintext'],
        insertTextModeSupport: { valueSet: [1, 2] },
      },
    },
  },
};

/** What is offered at the cursor `<|>`. */
export function completeAt(
  marked: string,
  capabilities: object = PLAIN,
  cause?: CompletionCause,
): CompletionList {
  const { text, start } = readCursor(marked);
  const analysis = analyse(text);
  const list = completion(analysis, analysis.lines.positionAt(start), cause, optionsFor(capabilities));
  return list ?? { isIncomplete: false, items: [] };
}

export function optionsFor(capabilities: object): CompletionOptions {
  const templates = specificFirst(SHIPPED_TEMPLATES).map(({ id, title }) => ({ id, title }));
  return { abilities: readCompletionAbilities(capabilities), templates };
}

/** The labels at the cursor that the typed text leaves, as an editor shows them. */
export function labelsAt(marked: string, capabilities?: object): readonly string[] {
  return shownAt(marked, completeAt(marked, capabilities).items).map((it) => it.label);
}

/** Those items whose filter the text between the start of their range and the cursor begins, in the order of `sortText`. */
export function shownAt(marked: string, items: readonly CompletionItem[]): readonly CompletionItem[] {
  const { text, start } = readCursor(marked);
  const document = TextDocument.create('file:///a.note.md', 'clinical-note', 1, text);
  return items
    .filter((it) => {
      const typed = text.slice(document.offsetAt(rangesOf(it).insert.start), start).toLowerCase();
      const words = (it.filterText ?? it.label).toLowerCase();
      return words.startsWith(typed) || words.split(' ').some((each) => each.startsWith(typed));
    })
    .toSorted((one, other) => ((one.sortText ?? '') < (other.sortText ?? '') ? -1 : 1));
}

export function rangesOf({ textEdit }: CompletionItem) {
  assert.ok(textEdit);
  return 'range' in textEdit ? { insert: textEdit.range, replace: textEdit.range } : textEdit;
}

/** The note after the item of that label is chosen. */
export function chooseAt(marked: string, label: string, capabilities?: object): string {
  const { text } = readCursor(marked);
  const { items } = completeAt(marked, capabilities);
  const item = shownAt(marked, items).find((it) => it.label === label);
  assert.ok(item?.textEdit, `no "${label}" among: ${items.map((it) => it.label).join(' | ')}`);
  return TextDocument.applyEdits(TextDocument.create('file:///a.note.md', 'clinical-note', 1, text), [
    asEdit(item),
  ]);
}

function asEdit(item: CompletionItem): TextEdit {
  return { range: rangesOf(item).replace, newText: item.textEdit!.newText };
}
