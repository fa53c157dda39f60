import { readdirSync, readFileSync } from 'node:fs';
import { readTemplate, resolveTemplate, type ResolvedTemplate, type Template } from '#template/template.ts';

const FOLDER = new URL('../../server/templates/', import.meta.url);

/** The shipped templates as their files say them; throws when one cannot be read. */
export const TEMPLATES: readonly Template[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.template.yaml'))
  .sort()
  .map((name) => {
    const { template, problems } = readTemplate(readFileSync(new URL(name, FOLDER), 'utf8'));
    if (!template || problems.length > 0)
      throw new Error(`${name}: ${problems.map((it) => it.message).join('; ')}`);
    return template;
  });

/** A shipped template with all that it extends. */
export function shippedTemplate(id: string): ResolvedTemplate {
  const template = TEMPLATES.find((it) => it.id === id);
  if (!template) throw new Error(`There is no template ${id}`);
  return resolveTemplate(template, TEMPLATES);
}
