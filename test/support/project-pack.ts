/** A pack as a project has it beside its notes. */
export const PACK = `necessity: 1
pack: { id: local, version: 1.0.0, title: Local }
sources: { paper: { title: Paper } }
criteria:
  side:
    title: Side
    section: Plan
    severity: warning
    source: { ref: paper, at: '1' }
    documented: imaging.studies.size() >= 0 && pain.lengthDocumented
    messages: { missing: The local policy asks for an onset }
    rationale: Locally.
    fixes:
      - { title: Add the onset, snippet: "Onset: \${1:*** date}" }
    examples:
      - outcome: missing
        note: |
          ## Plan
          Side: right
      - outcome: met
        note: |
          ## History
          Onset: 2026-04-10
  imaging:
    title: Imaging
    section: Imaging
    severity: error
    source: { ref: paper, at: '2' }
    documented: size(imaging.studies) > 0
    messages: { missing: No imaging is found }
    rationale: Look first.
    fixes:
      - { title: Add imaging, snippet: "- Radiographs: \${1:*** date}" }
    examples:
      - outcome: missing
        note: |
          ## Plan
          Side: right
      - outcome: met
        note: |
          ## Imaging
          - Cervical radiographs: 2026-05-20; finding: none
`;
