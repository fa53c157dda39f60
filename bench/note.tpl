---
template: cervical-facet-block
policies: [facet-block]
date: 2026-11-23
---

# Cervical medial branch block, request for authorization

## History
Right-sided neck pain for 7 months, worse with extension and rotation.
Pain pattern: axial cervical, right; no arm pain

## Pain and function
Function scale: NDI 44% (2026-11-16)

## Conservative care
- Physical therapy: 2026-06-01 to 2026-07-24; 14 visits; active therapeutic exercise; response: 20% relief
- Meloxicam: 15 mg PO daily; 2026-05-02 to 2026-07-30; response: 10% relief; stopped: dyspepsia

## Medications
- Oxycodone: 5 mg PO twice daily as needed; MME: 15

## Plan
Procedure: diagnostic medial branch block, first
CPT: 64490, 64491
Sde: right
Levels: C3-C4, C4-C5
Contrast: *** agent

{{repeat}}
## Visit {{i}}
The patient {{word}} {{word}} and {{sentence}} {{edit}}
- 2026-11-16: NRS 7/10
- Acetaminophen: 650 mg PO three times daily; 2026-05-02 to present; response: minimal
- Home exercise: 2026-07-24 to present; {{num}} times per week; response: no further gain
Spurling: negative bilaterally
Strength: 5/5 upper extremities
Facet loading: positive right, negative left
Work: stops desk work after {{num}} minutes
Imaging: Cervical radiographs 2026-05-20, no fracture; {{word}} {{word}}
{{sentence}} {{sentence}}

{{/repeat}}
