// Writes the snippets that VS Code offers: front matter, comments, and what the shipped templates hold.
// Usage: tsx scripts/compile-snippets.ts
import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { SHIPPED_PACKS } from '#shipped/shipped.ts';
import { editorSnippets } from './editor-snippets.ts';
import { readTemplates } from './shipped-templates.ts';

const TARGET = 'snippets/clinical-note.json';

const snippets = editorSnippets(
  readTemplates(),
  SHIPPED_PACKS.map((it) => it.id),
);
const json = JSON.stringify(snippets, undefined, 2);
writeFileSync(TARGET, await format(json, { ...(await resolveConfig(TARGET)), parser: 'json' }));
