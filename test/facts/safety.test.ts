import assert from 'node:assert/strict';
import { Duration } from '#clinical/duration.ts';
import type { Safety } from '#facts/safety.ts';
import type { Status } from '#facts/status.ts';
import { analyse } from '../support/findings.ts';

const read = (note: string): Safety => analyse(note).facts.safety;

function vectors(
  title: string,
  tell: (it: Safety) => string,
  rows: readonly (readonly [string, string])[],
): void {
  describe(title, () => {
    for (const [note, expected] of rows) {
      it(`${note.replaceAll('\n', ' / ')} -> ${expected}`, () => assert.equal(tell(read(note)), expected));
    }
  });
}

function told(status: Status): string {
  if (status.present) return 'present';
  if (status.absent) return 'absent';
  return status.readable ? '-' : 'unclear';
}

vectors(
  'infection at the site and systemic',
  (it) => `${told(it.localInfection)} ${told(it.systemicInfection)}`,
  [
    ['Infection: none, local or systemic', 'absent absent'],
    ['Infection: none', 'absent absent'],
    ['Infection: no signs of infection', 'absent absent'],
    ['Infection: denies', 'absent absent'],
    ['Active infection: no', 'absent absent'],
    ['Infection: no local infection', 'absent -'],
    ['Infection: none, local', 'absent -'],
    ['Infection: none at the injection site', 'absent -'],
    ['Infection: no systemic infection', '- absent'],
    ['Infection: no fever or chills', '- absent'],
    ['Infection: skin intact, afebrile', 'absent absent'],
    ['Infection: no local infection; systemic: none', 'absent absent'],
    ['Infection: local: none; systemic: none', 'absent absent'],
    ['Infection: none currently, history of UTI', 'absent absent'],
    ['Infection: site clean, no systemic infection', 'absent absent'],
    ['Infection: skin intact over the site, denies fever', 'absent absent'],
    ['Infection: skin intact over the site, febrile', 'absent present'],
    ['Infection: cellulitis at the site', 'present -'],
    ['Infection: infected pressure ulcer over the lumbar spine', 'present -'],
    ['Infection: unknown', '- -'],
    ['Infection: not assessed', '- -'],
    ['## Contraindications\n- Infection: none, local or systemic', 'absent absent'],
    ['Infection: present', 'present present'],
    ['Infection: cellulitis over the lumbar spine', 'present -'],
    ['Infection: UTI, on antibiotics', '- present'],
    ['Infection: none at the site; pneumonia', 'absent present'],
    ['Infection: history of infection, resolved', 'absent absent'],
    ['Infection: possible cellulitis', 'unclear -'],
    ['Infection: see the consult', 'unclear unclear'],
    ['Infection: ***', '- -'],
    ['## Contraindications\n- No active infection', 'absent absent'],
    ['## Contraindications\n- Infection: none', 'absent absent'],
    ['## Contraindications\n- Consent: risk of infection discussed', '- -'],
    ['Coagulopathy: none', '- -'],
  ],
);

vectors('coagulopathy', (it) => told(it.coagulopathy), [
  ['Coagulopathy: none', 'absent'],
  ['Bleeding disorders: denied', 'absent'],
  ['Coagulopathy: hemophilia A', 'present'],
  ['Coagulopathy: thrombocytopenia, platelets 60', 'present'],
  ['Coagulopathy: no hemophilia or von Willebrand disease', 'absent'],
  ['Coagulopathy: INR and platelets normal', 'absent'],
  ['Coagulopathy: history of ITP, resolved', 'absent'],
  ['Coagulopathy: possible von Willebrand disease', 'unclear'],
  ['Coagulopathy: father has hemophilia; none', 'absent'],
  ['Coagulopathy: see the labs', 'unclear'],
  ['Coagulopathy: not assessed', '-'],
  ['## Contraindications\n- No bleeding disorder', 'absent'],
  ['Anticoagulation: none', '-'],
]);

/** Each drug: `+` acceptable, `-` decided otherwise, `?` not decided. */
const thinners = (it: Safety): string =>
  it.bloodThinners.map((drug) => `${drug.name}${drug.acceptable ? '+' : drug.decided ? '-' : '?'}`).join(' ');

const WARFARIN = '## Medications\n- Warfarin: 5 mg daily\n';
const ASPIRIN = '## Medications\n- Aspirin: 81 mg daily\n';

vectors('blood thinners', thinners, [
  ['Anticoagulation: none', ''],
  ['Anticoagulation: no warfarin, apixaban, or clopidogrel', ''],
  ['Anticoagulation: none; no need to hold anything', ''],
  [WARFARIN, 'warfarin?'],
  ['## Medications\n- Coumadin: 5 mg daily', 'warfarin?'],
  [`${WARFARIN}Anticoagulation: none`, 'warfarin?'],
  [`${WARFARIN}Anticoagulation: held 5 days before`, 'warfarin+'],
  [`${WARFARIN}Anticoagulation: will be held, INR on the day`, 'warfarin+'],
  [`${WARFARIN}Anticoagulation: cardiology cleared to hold`, 'warfarin+'],
  [`${WARFARIN}Anticoagulation: continued, may be held if needed`, 'warfarin+'],
  [`${WARFARIN}Anticoagulation: cannot be held`, 'warfarin-'],
  [`${WARFARIN}Anticoagulation: unable to safely interrupt`, 'warfarin-'],
  [`${WARFARIN}Anticoagulation: stopping it is not possible`, 'warfarin-'],
  [`${WARFARIN}Anticoagulation: interruption contraindicated`, 'warfarin-'],
  [`${WARFARIN}Anticoagulation: holding is not advised`, 'warfarin-'],
  [`${WARFARIN}Anticoagulation: will not be held`, 'warfarin-'],
  [`${WARFARIN}Anticoagulation: continued`, 'warfarin-'],
  [`${ASPIRIN}Anticoagulation: continued`, 'aspirin+'],
  [`${ASPIRIN}Anticoagulation: cannot be stopped`, 'aspirin-'],
  [
    `${WARFARIN}- Aspirin: 81 mg daily\nAnticoagulation: warfarin held 5 days, aspirin continued`,
    'warfarin+ aspirin+',
  ],
  [
    `${WARFARIN}- Aspirin: 81 mg daily\nAnticoagulation: aspirin held, warfarin continued`,
    'warfarin- aspirin+',
  ],
  [`${WARFARIN}- Aspirin: 81 mg daily\nAnticoagulation: warfarin held`, 'warfarin+ aspirin?'],
  [`${WARFARIN}- Aspirin: 81 mg daily\nAnticoagulation: hold aspirin and warfarin`, 'warfarin+ aspirin+'],
  [
    `${WARFARIN}- Aspirin: 81 mg daily\nAnticoagulation: continue aspirin, hold warfarin`,
    'warfarin+ aspirin+',
  ],
  [
    `${WARFARIN}- Clopidogrel: 75 mg daily\nAnticoagulation: warfarin and clopidogrel held`,
    'warfarin+ clopidogrel+',
  ],
  ['## Medications\n- Apixaban: 5 mg twice daily; held since 2026-11-20', 'apixaban+'],
  ['## Medications\n- Apixaban: 5 mg twice daily; stopped: 2025', ''],
  ['## Medications\n- Apixaban: 5 mg twice daily; discontinued 2025-01-03', ''],
  ['Anticoagulation: apixaban, held 3 days', 'apixaban+'],
  ['Anticoagulation: Plavix 75 mg continued', 'clopidogrel+'],
  ['## Contraindications\n- Warfarin: held 5 days', 'warfarin+'],
  ['## Medications\n- Warfarin: allergy', ''],
  ['Anticoagulation: cannot be held', 'the drug-'],
  ['## Medications\n- Ibuprofen: 600 mg three times daily', ''],
]);

const consent = ({ consent: it }: Safety): string =>
  !it.documented ? 'missing' : it.refused ? 'refused' : it.incapable ? 'incapable' : 'given';

vectors('consent', consent, [
  ['Consent: risks, benefits, and alternatives discussed; signed 2026-11-23', 'given'],
  ['Consent: obtained', 'given'],
  ['Consent obtained: yes', 'given'],
  ['Consent obtained: no', 'missing'],
  ['Consent: pending', 'missing'],
  ['Consent: to be obtained on the day of the procedure', 'missing'],
  ['Consent: not yet signed', 'missing'],
  ['Consent: discussed, will sign on the day of the procedure', 'missing'],
  ['Consent: patient undecided', 'missing'],
  ['Consent: none', 'missing'],
  ['Consent: ***', 'missing'],
  ['Consent: patient refuses', 'refused'],
  ['Consent: declined', 'refused'],
  ['Consent: signed, declined sedation', 'given'],
  ['Consent: did not refuse, signed', 'given'],
  ['Consent: lacks capacity', 'incapable'],
  ['Consent: delirious, no surrogate identified', 'incapable'],
  ['Consent: unable to provide informed consent, no surrogate', 'incapable'],
  ['Consent: lacks capacity, signed by the health care proxy', 'given'],
  ['Consent: patient is incapacitated; legal guardian consents', 'given'],
  ['## Contraindications\n- Informed consent: signed', 'given'],
  ['Infection: none', 'missing'],
]);

const risk = ({ present, discussed }: { present: boolean; discussed: boolean }): string =>
  present ? (discussed ? 'discussed' : 'open') : '-';

vectors('antiangiogenic agents', (it) => risk(it.antiangiogenic), [
  ['Antiangiogenic agent: none', '-'],
  ['Antiangiogenic agent: bevacizumab', 'open'],
  [
    '## Medications\n- Avastin: every 2 weeks\n## Contraindications\nAntiangiogenic agent: bleeding risk discussed',
    'discussed',
  ],
  ['## Medications\n- Bevacizumab: stopped 2024-01-01', '-'],
  ['Bevacizumab: yes', 'open'],
  ['Bevacizumab: no', '-'],
  ['Antiangiogenic agent: Avastin, bleeding risk discussed', 'discussed'],
  ['Antiangiogenic agent: Avastin, bleeding risk not discussed', 'open'],
  ['Antiangiogenic agent: Avastin\nRisk and benefit: hematoma discussed', 'discussed'],
  ['Antiangiogenic agent: Avastin\nRisk and benefit: benefit outweighs', 'open'],
  ['## Medications\n- Sunitinib: 50 mg daily', 'open'],
  ['## Medications\n- Sunitinib: 50 mg daily; stopped: 2024', '-'],
]);

const shortLife = ({ lifeExpectancy: it }: Safety): string =>
  it.isUnder(new Duration(3, 'month')) ? (it.weighed ? 'weighed' : 'open') : '-';

vectors('life expectancy under three months', shortLife, [
  ['Life expectancy: normal', '-'],
  ['Life expectancy: 12 months', '-'],
  ['Life expectancy: 3 months', '-'],
  ['Life expectancy: more than 2 months', '-'],
  ['Life expectancy: 2 months', 'open'],
  ['Life expectancy: less than 3 months', 'open'],
  ['Life expectancy: less than 6 months', '-'],
  ['Prognosis: 2-4 months', 'open'],
  ['Prognosis: 10 weeks', 'open'],
  ['Prognosis: good', '-'],
  ['Prognosis: days to weeks', 'open'],
  ['Life expectancy: in hospice', 'open'],
  ['Life expectancy: not terminal', '-'],
  ['Life expectancy: mother is in hospice', '-'],
  ['Life expectancy: 2 months, benefit outweighs the risk', 'weighed'],
  ['Life expectancy: 2 months\nRisk and benefit: relief matters most now', 'weighed'],
  ['Life expectancy: 2 months\nRisk and benefit: not discussed', 'open'],
  ['Diagnosis: terminal lung cancer, enrolled in hospice', 'open'],
]);

vectors('distorted anatomy', (it) => risk(it.anatomy), [
  ['Prior surgery: none', '-'],
  ['Prior surgery: no spine surgery', '-'],
  ['Prior surgery: cholecystectomy', '-'],
  ['Prior surgery: C5-C6 ACDF 2019', 'open'],
  ['Prior surgery: L4-L5 laminectomy', 'open'],
  ['Hardware: L4-S1 pedicle screws', 'open'],
  ['Prior surgery: planned fusion L4-L5', '-'],
  ['Prior surgery: L4-L5, 2019', 'open'],
  ['Prior surgery: C5-C6 fusion, hardware outside the needle path', 'discussed'],
  ['Prior surgery: C5-C6 fusion\nRisk and benefit: approach above the fusion', 'discussed'],
  ['Prior surgery: C5-C6 fusion\nRisk and benefit: bleeding', 'open'],
  ['Prior surgery: L4-L5 fusion\nLevels: C3-C4', '-'],
  ['Prior surgery: C5-C6 fusion\nLevels: C3-C4', 'open'],
  ['Prior surgery: lumbar discectomy\nLevels: L4-L5', 'open'],
  ['Prior surgery: back surgery\nLevels: L4-L5', 'open'],
  ['Diagnosis: postlaminectomy syndrome\nLevels: L4-L5', 'open'],
  ['Diagnosis: cervical spondylosis', '-'],
  ['Levels: L4-L5\n## Imaging\n- MRI lumbar spine: 2026-08-14; finding: L3 metastasis', 'open'],
  [
    'Levels: L4-L5\n## Imaging\n- MRI lumbar spine: 2026-08-14; finding: facet arthropathy; excluded: metastasis',
    '-',
  ],
  [
    'Levels: L4-L5\n## Imaging\n- MRI lumbar spine: 2026-08-14; finding: no tumor; laminectomy defect at L4',
    'open',
  ],
]);
