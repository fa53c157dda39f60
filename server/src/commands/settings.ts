import type { AnalysisSettings } from '#analysis.ts';
import { FACT_SCHEMA } from '#facts/facts.ts';
import type { Dictionary } from '#note/dictionary.ts';
import { Engine } from '#policy/engine.ts';
import type { Project, ProjectBase } from '#project/project.ts';
import { SHIPPED_PACKS, SHIPPED_TEMPLATES } from '#shipped/shipped.ts';
import { resolveTemplate } from '#template/template.ts';

/** One for the whole program: it holds every expression that was parsed. */
const engine = new Engine(FACT_SCHEMA);

const DEFAULT_TEMPLATE = 'base';
const NO_DICTIONARY: Dictionary = { sections: [], otherHeadings: [] };

/** The settings with the shipped packs and templates, and what is given instead of the rest. */
export function installedSettings(given: Partial<AnalysisSettings> = {}): AnalysisSettings {
  return {
    packs: SHIPPED_PACKS,
    engine,
    dictionaryOf,
    table: 'cdc-2022',
    prn: 'max',
    policies: [],
    projectPolicies: [],
    onFailure: () => undefined,
    ...given,
  };
}

/** What a project builds on: what is shipped. */
export const PROJECT_BASE: ProjectBase = { engine, packs: SHIPPED_PACKS };

/** The settings of a project, and what is given instead of the rest; without a project the shipped ones. */
export function projectSettings(
  project: Project | undefined,
  given: Partial<AnalysisSettings> = {},
): AnalysisSettings {
  if (project === undefined) return installedSettings(given);
  const { packs, file } = project;
  return installedSettings({
    packs,
    projectPolicies: file.policies.map((it) => it.text),
    ...(file.table !== undefined && { table: file.table }),
    ...(file.prn !== undefined && { prn: file.prn }),
    ...given,
  });
}

const resolved = new Map<string, Dictionary>();

function dictionaryOf(id = DEFAULT_TEMPLATE): Dictionary {
  const known = resolved.get(id);
  if (known !== undefined) return known;
  const template = SHIPPED_TEMPLATES.find((it) => it.id === id);
  if (template === undefined) return id === DEFAULT_TEMPLATE ? NO_DICTIONARY : dictionaryOf();
  const { dictionary } = resolveTemplate(template, SHIPPED_TEMPLATES);
  resolved.set(id, dictionary);
  return dictionary;
}
