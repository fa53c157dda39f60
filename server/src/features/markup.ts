import type { Explanation } from '#explain/explanation.ts';
import { MarkupKind, type MarkupContent } from 'vscode-languageserver-types';

/** The explanations as one text: each its answer, then its details as a list. Nothing of the note acts as markup. */
export function toMarkup(explanations: readonly Explanation[], kind: MarkupKind): MarkupContent {
  const write = kind === MarkupKind.Markdown ? asMarkdown : asPlainText;
  return { kind, value: explanations.map(write).join('\n\n') };
}

function asPlainText({ answer, details }: Explanation): string {
  return [answer, ...details.map((it) => `- ${it}`)].map(oneLine).join('\n');
}

function asMarkdown({ answer, details }: Explanation): string {
  const head = `**${escapeMarkdown(answer)}**`;
  return details.length === 0
    ? head
    : `${head}\n\n${details.map((it) => `- ${escapeMarkdown(it)}`).join('\n')}`;
}

/** Everything that could begin markup, a link or an entity; at the start also what makes lists, headings and rules. */
const ACTIVE = /[\\`*_{}[\]<>~|&@$#]|:(?=\/\/)|(?<=\bwww)\.|^[-+=]|(?<=^\d{1,9})[.)]/g;

/** The text as Markdown that shows it unchanged, in one line. */
export function escapeMarkdown(text: string): string {
  return oneLine(text).replace(ACTIVE, '\\$&');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
