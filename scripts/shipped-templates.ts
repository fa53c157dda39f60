import { readdirSync, readFileSync } from 'node:fs';
import { readTemplate, type Template } from '#template/template.ts';

const FOLDER = new URL('../server/templates/', import.meta.url);

/**
 * The templates of `server/templates`, in the order of their files, each without what it extends. Read from the YAML,
 * so that a script needs no other one to have run before. Throws at the first problem.
 */
export function readTemplates(): readonly Template[] {
  const files = readdirSync(FOLDER).filter((it) => it.endsWith('.template.yaml'));
  return files.toSorted().map((file) => {
    const { template, problems } = readTemplate(readFileSync(new URL(file, FOLDER), 'utf8'));
    if (!template || problems.length > 0)
      throw new Error(`${file}: ${problems.map((it) => it.message).join('; ') || 'unreadable'}`);
    return template;
  });
}
