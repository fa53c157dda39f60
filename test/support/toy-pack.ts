import { readPack } from '#policy/read-pack.ts';
import type { Pack } from '#policy/pack.ts';
import assert from 'node:assert/strict';

/** A few criteria over real facts, so that the tests of what is shown do not change with the wording of a shipped pack. */
const TOY_PACK: Pack = readToyPack(`
necessity: 1
pack: { id: toy, version: 1.0.0, title: Toy, default: true }
sources: { paper: { title: Paper } }
criteria:
  onset:
    title: Onset
    section: History
    severity: error
    source: { ref: paper, at: '1' }
    documented: pain.lengthDocumented
    messages: { missing: No onset is found }
    rationale: Pain has a beginning.
    fixes:
      - { title: Add the onset, snippet: "Onset: \${1:*** date}" }
  care:
    title: Conservative care
    section: Conservative care
    severity: error
    source: { ref: paper, at: '2' }
    documented: care.courses.size() > 0
    messages: { missing: No course of conservative care is found }
    rationale: Care comes first.
    fixes:
      - { title: Add physical therapy, snippet: "- Physical therapy: \${1:*** start} to \${2:*** end}; \${3|***,active exercise,passive modalities|}" }
      - { title: Document why not, snippet: "Conservative care exception: \${1:*** reason}" }
  care-length:
    title: Six weeks of care
    section: Conservative care
    severity: warning
    source: { ref: paper, at: '2' }
    params: { minimum: { type: duration, default: 6 weeks, stricter: higher } }
    documented: care.courses.size() > 0
    require: care.days >= params.minimum.days
    evidence: care.courses
    messages: { missing: No dated care is found, unmet: "{care.days} days of care, {params.minimum} are required" }
    rationale: Care takes time.
    fixes:
      - { title: Replace the course, snippet: "Physical therapy: \${1:*** start} to \${2:*** end}", at: replace-evidence }
  imaging:
    title: Imaging
    section: Imaging
    severity: information
    source: { ref: paper, at: '3' }
    documented: imaging.studies.size() > 0
    messages: { missing: No imaging is found }
    rationale: Look first.
    fixes:
      - { title: Add imaging, snippet: "- Radiographs: \${1:*** date}\\nImaging exclusions: \${2:*** what}" }
  goals:
    title: Goals
    section: Goals
    severity: warning
    source: { ref: paper, at: '4' }
    documented: goals.list.size() > 0
    messages: { missing: No goal is found }
    rationale: Know where to go.
    fixes:
      - { title: Add a goal, snippet: "- \${1:*** goal}" }
`);

function readToyPack(yaml: string): Pack {
  const { pack, problems } = readPack(yaml);
  assert.deepEqual(problems, []);
  assert.ok(pack);
  return pack;
}

/** The settings under which only the toy pack judges. */
export const TOYS = { packs: [TOY_PACK] } as const;
