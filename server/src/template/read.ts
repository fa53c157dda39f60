import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import { VALUE_TYPES, type ValueType } from '#note/dictionary.ts';
import type { Span } from '#text/span.ts';
import { parseYaml, spanOfNode } from '#safe-yaml/safe-yaml.ts';
import type { Template, TemplateField, TemplateSection } from './template.ts';

/** Something wrong with a template's file, at its place. */
export interface TemplateProblem {
  readonly message: string;
  readonly span: Span;
}

const FORMAT_VERSION = 1;

/**
 * Reads a template file. The template is undefined when the YAML cannot be read or its head lacks what a template
 * needs; a section or field that cannot be read is reported and left out, and the rest counts.
 */
export function readTemplate(yamlText: string): {
  template: Template | undefined;
  problems: readonly TemplateProblem[];
} {
  const { root, problems } = parseYaml(yamlText);
  if (problems.length > 0) return { template: undefined, problems };
  const reader = new Reader();
  const template = reader.template(root);
  return { template, problems: reader.problems };
}

/** Reads nodes of YAML as parts of a template and collects what is wrong with them. */
class Reader {
  readonly problems: TemplateProblem[] = [];

  template(root: Node | undefined): Template | undefined {
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
    const map = this.map(node, 'A section', [
      'name',
      'aliases',
      'fields',
      'attributes',
      'snippet',
      'optional',
    ]);
    const name = map && this.required(map, 'name');
    if (!map || name === undefined) return undefined;
    const snippet = this.optional(map, 'snippet');
    const optional = this.flag(map, 'optional');
    return {
      name,
      aliases: this.words(map, 'aliases'),
      fields: this.list(map, 'fields').flatMap((it) => this.field(it) ?? []),
      attributes: this.list(map, 'attributes').flatMap((it) => this.field(it) ?? []),
      ...(snippet === undefined ? {} : { snippet: snippet.trimEnd() }),
      ...(optional === undefined ? {} : { optional }),
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

  private flag(map: YAMLMap, key: string): boolean | undefined {
    const node: unknown = map.get(key, true);
    if (node === undefined) return undefined;
    if (isScalar(node) && typeof node.value === 'boolean') return node.value;
    this.report(`\`${key}\` is neither true nor false`, node);
    return undefined;
  }

  private report(message: string, node: unknown): void {
    this.problems.push({ message, span: spanOfNode(node) });
  }
}
