import type { Pack } from '#policy/pack.ts';
import { explainCriterion } from './explain.ts';

/** All criteria of a pack as one Markdown document: which line of the source asks for what, then a page for each. */
export function criteriaDocument(pack: Pack): string {
  return [
    `# ${pack.title}`,
    `Generated from the pack \`${pack.id}\` ${pack.version}; what is said here is what \`necessity explain\` prints and what is checked. It is about documentation: \`met\` promises no approval, and nothing here is medical or billing advice. CPT is a trademark of the American Medical Association; codes are described in our own words.`,
    '## Lines of the source',
    linesTable(pack),
    '## Criteria',
    ...pack.criteria.map(
      (criterion) => `<a id="${criterion.id}"></a>\n\n${explainCriterion({ criterion, pack }, 3).trimEnd()}`,
    ),
  ]
    .join('\n\n')
    .concat('\n');
}

/** Each requirement line of the pack's sources with the criteria that it became. */
function linesTable({ criteria }: Pack): string {
  const lines = [...new Set(criteria.flatMap((it) => it.source.lines))].sort((one, other) => one - other);
  const rows = lines.map((line) => {
    const served = criteria.filter((it) => it.source.lines.includes(line));
    return `| ${line} | ${served.map((it) => `[${it.name}](#${it.id})`).join(', ')} |`;
  });
  return ['| line | criteria |', '| --- | --- |', ...rows].join('\n');
}
