/** Writes CRITERIA.md: what the shipped packs ask for, in words, with limits, sources and examples. */
import { writeFileSync } from 'node:fs';
import { criteriaDocument } from '#report/criteria-document.ts';
import { SHIPPED_PACKS } from '#shipped/shipped.ts';

writeFileSync(new URL('../CRITERIA.md', import.meta.url), SHIPPED_PACKS.map(criteriaDocument).join('\n'));
