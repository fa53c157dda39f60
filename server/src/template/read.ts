import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument, visit, type YAMLMap } from 'yaml';
import { VALUE_TYPES, type ValueType } from '#note/dictionary.ts';
import { nestsTooDeep } from '#text/nesting.ts';
import type { Span } from '#text/span.ts';
import type { Template, TemplateField, TemplateSection } from './template.ts';

/** Something wrong with a template's file, at its place. */
export interface TemplateProblem {
  readonly message: string;
  readonly span: Span;
}

const FORMAT_VERSION = 1;
const LONGEST_FILE = 524_288;

/**
 * Reads a template file. The template is undefined when the YAML cannot be read or its head lacks what a template
 * needs; a section or field that cannot be read is reported and left out, and the rest counts.
 */
export function readTemplate(yamlText: string): {
  template: Template | undefined;
  problems: readonly TemplateProblem[];
} {
  const refusal = refuse(yamlText);
  if (refusal) return { template: undefined, problems: [refusal] };
  const document = parseDocument(yamlText, {
    schema: 'core',
    version: '1.2',
    merge: false,
    resolveKnownTags: false,
    prettyErrors: false,
    stringKeys: true,
    logLevel: 'silent',
  });
  const problems: TemplateProblem[] = [...document.errors, ...document.warnings].map(({ message, pos }) => ({
    message,
    span: {
      start: Math.min(pos[0], yamlText.length),
      end: Math.min(Math.max(pos[0], pos[1]), yamlText.length),
    },
  }));
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) problems.push({ message: 'An alias is not allowed', span: spanOf(node) });
    },
  });
  if (problems.length > 0) return { template: undefined, problems };
  const reader = new Reader();
  const template = reader.template(document.contents);
  return { template, problems: reader.problems };
}

function refuse(yamlText: string): TemplateProblem | undefined {
  const span = { start: 0, end: 0 };
  if (yamlText.length > LONGEST_FILE) return { message: 'The file is longer than 512 KB', span };
  return nestsTooDeep(yamlText) ? { message: 'The file is nested too deep', span } : undefined;
}

/** Reads nodes of YAML as parts of a template and collects what is wrong with them. */
class Reader {
  readonly problems: TemplateProblem[] = [];

  template(root: Node | null): Template | undefined {
    const file = this.map(root, 'A template', ['necessity', 'template', 'sections', 'other-headings']);
    if (!file) return undefined;
    const format = file.get('necessity', true);
    if (format?.value !== FORMAT_VERSION)
      this.report(`The format is not \`necessity: ${FORMAT_VERSION}\``, format ?? root);
    const head = this.map(
      file.get('template', true),
      '`template`',
      ['id', 'version', 'title', 'extends'],
      root,
    );
    if (!head) return undefined;
    const [id, version, title] = ['id', 'version', 'title'].map((key) => this.required(head, key));
    const base = this.optional(head, 'extends');
    if (id === undefined || version === undefined || title === undefined) return undefined;
    return {
      id,
      version,
      title,
      ...(base === undefined ? {} : { extends: base }),
      sections: this.list(file, 'sections').flatMap((it) => this.section(it) ?? []),
      otherHeadings: this.words(file, 'other-headings'),
    };
  }

  private section(node: unknown): TemplateSection | undefined {
    const map = this.map(node, 'A section', ['name', 'aliases', 'fields', 'attributes', 'snippet']);
    const name = map && this.required(map, 'name');
    if (!map || name === undefined) return undefined;
    const snippet = this.optional(map, 'snippet');
    return {
      name,
      aliases: this.words(map, 'aliases'),
      fields: this.list(map, 'fields').flatMap((it) => this.field(it) ?? []),
      attributes: this.list(map, 'attributes').flatMap((it) => this.field(it) ?? []),
      ...(snippet === undefined ? {} : { snippet: snippet.trimEnd() }),
    };
  }

  private field(node: unknown): TemplateField | undefined {
    const map = this.map(node, 'A field', ['name', 'aliases', 'type', 'choices']);
    const name = map && this.required(map, 'name');
    if (!map || name === undefined) return undefined;
    const type = this.type(map);
    return {
      name,
      aliases: this.words(map, 'aliases'),
      ...(type === undefined ? {} : { type }),
      ...(map.has('choices') ? { choices: this.words(map, 'choices') } : {}),
    };
  }

  private type(map: YAMLMap): ValueType | undefined {
    const written = this.optional(map, 'type');
    const type = VALUE_TYPES.find((it) => it === written);
    if (written !== undefined && !type) {
      this.report(`No such type; the types are ${VALUE_TYPES.join(', ')}`, map.get('type', true));
    }
    return type;
  }

  private map(node: unknown, what: string, keys: readonly string[], parent?: unknown): YAMLMap | undefined {
    if (!isMap(node)) {
      this.report(`${what} is missing or no mapping`, node ?? parent);
      return undefined;
    }
    for (const { key } of node.items) {
      if (isScalar(key) && !keys.includes(String(key.value))) {
        this.report(`${what} has no such key; its keys are ${keys.join(', ')}`, key);
      }
    }
    return node;
  }

  private list(map: YAMLMap, key: string): readonly unknown[] {
    const node: unknown = map.get(key, true);
    if (node === undefined) return [];
    if (isSeq(node)) return node.items;
    this.report(`\`${key}\` is no list`, node);
    return [];
  }

  private words(map: YAMLMap, key: string): readonly string[] {
    return this.list(map, key).flatMap((it) => {
      if (isScalar(it) && it.source !== undefined && it.source !== '') return [it.source];
      this.report(`\`${key}\` holds something that is no word`, it);
      return [];
    });
  }

  private required(map: YAMLMap, key: string): string | undefined {
    if (!map.has(key)) this.report(`\`${key}\` is missing`, map);
    return this.optional(map, key);
  }

  private optional(map: YAMLMap, key: string): string | undefined {
    const node: unknown = map.get(key, true);
    if (node === undefined) return undefined;
    if (isScalar(node) && node.value !== null && node.source !== undefined) return node.source;
    this.report(`\`${key}\` is no text`, node);
    return undefined;
  }

  private report(message: string, node: unknown): void {
    this.problems.push({ message, span: spanOf(node) });
  }
}

function spanOf(node: unknown): Span {
  const [start, end] = (node as Node | null | undefined)?.range ?? [0, 0];
  return { start, end };
}
