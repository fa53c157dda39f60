import assert from 'node:assert/strict';
import { careIn, careOf } from '../support/care.ts';

function trials(section: string, ...lines: readonly string[]): string {
  return careIn(`## ${section}\n${lines.join('\n')}\n`)
    .trials.map((it) =>
      [
        it.drug,
        it.nsaid && 'nsaid',
        it.topical && 'topical',
        it.acetaminophen && 'acetaminophen',
        it.muscleRelaxant && 'muscle relaxant',
        it.adjuvant && 'adjuvant',
      ]
        .filter(Boolean)
        .join(' '),
    )
    .join(' | ');
}

describe('a drug that was tried', () => {
  const VECTORS: readonly (readonly [section: string, line: string, expected: string])[] = [
    ['Conservative care', '- Meloxicam: 15 mg daily', 'meloxicam nsaid'],
    [
      'Conservative care',
      '- NSAIDs (ibuprofen, naproxen): 6 weeks',
      'nsaid nsaid | ibuprofen nsaid | naproxen nsaid',
    ],
    ['Medications', '- Aleve 220 mg BID', 'naproxen nsaid'],
    ['Medications', '- Tylenol: 650 mg three times daily', 'acetaminophen acetaminophen'],
    ['Medications', '- Norco: 5/325, 1 tab daily', 'hydrocodone acetaminophen'],
    ['Opioids', '- Percocet: 5/325, 1 tab daily', 'oxycodone acetaminophen'],
    ['Conservative care', '- Vicoprofen: 7.5/200, 1 tab daily', 'hydrocodone nsaid'],
    ['Medications', '- Oxycodone: 5 mg daily', ''],
    ['Medications', '- Aspirin: 81 mg daily', ''],
    ['Medications', '- Aspirin: 650 mg four times daily', 'aspirin nsaid'],
    ['Conservative care', '- Voltaren gel: 4 g four times daily', 'topical diclofenac nsaid topical'],
    ['Conservative care', '- Diclofenac: 1% gel four times daily', 'diclofenac nsaid topical'],
    ['Medications', '- Flexeril: 10 mg at bedtime', 'cyclobenzaprine muscle relaxant'],
    ['Medications', '- Cymbalta: 60 mg daily', 'duloxetine adjuvant'],
    ['Medications', '- Naproxen: planned', ''],
    ['Conservative care', '- Naproxen: declined', ''],
    ['Conservative care', '- Naproxen: contraindicated, ulcer', ''],
    ['Medications', '- Ketorolac: 60 mg IM once', ''],
    ['Medications', '- Naproxen: ***', ''],
    ['Goals', '- Less naproxen: 500 mg daily', ''],
  ];
  for (const [section, line, expected] of VECTORS) {
    it(`${section}: "${line}"`, () => assert.equal(trials(section, line), expected));
  }
});

describe('the daily dose of a drug', () => {
  const VECTORS: readonly (readonly [lines: readonly string[], drug: string, expected: string])[] = [
    [['- Gabapentin: 300 mg TID'], 'gabapentin', '900 mg/day'],
    [['- Neurontin 300 mg TID'], 'gabapentin', '900 mg/day'],
    [['- Gabapentin: 300-600 mg TID'], 'gabapentin', '900-1800 mg/day'],
    [
      ['- Gabapentin: 300 mg nightly, titrated to 600 mg TID; 2026-06-01 to present'],
      'gabapentin',
      '1800 mg/day',
    ],
    [['- Gabapentin: 600 mg TID; titration: 300 mg nightly to 600 mg TID'], 'gabapentin', '1800 mg/day'],
    [['- Gabapentin: 600 mg TID, reduced to 300 mg TID'], 'gabapentin', '900 mg/day'],
    [['- Gabapentin: 300 mg TID', '- Gabapentin: 600 mg TID'], 'gabapentin', '1800 mg/day'],
    [['- Gabapentin: dose: 300 mg TID; response: 10% relief'], 'gabapentin', '900 mg/day'],
    [['- Gabapentin 300 mg TID, duloxetine 60 mg daily'], 'gabapentin', '900 mg/day'],
    [['- Gabapentin 300 mg TID, duloxetine 60 mg daily'], 'duloxetine', '60 mg/day'],
    [['- Amitriptyline: 25 mg daily; dose: 25 mg at bedtime'], 'amitriptyline', '25 mg/day at bedtime'],
    [['- Elavil: 10 mg qHS'], 'amitriptyline', '10 mg/day at bedtime'],
    [['- Amitriptyline: 25 mg nightly'], 'amitriptyline', '25 mg/day at bedtime'],
    [['- Amitriptyline: 25 mg in the morning'], 'amitriptyline', '25 mg/day'],
    [['- Amitriptyline: 10 mg at bedtime, increased to 25 mg'], 'amitriptyline', '25 mg/day at bedtime'],
    [['- Amitriptyline: 25 mg at bedtime, increased to 30 mg in the morning'], 'amitriptyline', '30 mg/day'],
    [['- Duloxetine: 60 mg'], 'duloxetine', 'unreadable'],
    [['- Duloxetine: 2026-06-01 to 2026-07-24'], 'duloxetine', 'unknown'],
    [['- Duloxetine: planned 30 mg daily'], 'duloxetine', 'not listed'],
    [['- Venlafaxine: 75 mg daily'], 'duloxetine', 'not listed'],
  ];
  for (const [lines, drug, expected] of VECTORS) {
    it(`${drug} of "${lines.join(' ')}"`, () => {
      const dose = careOf(...lines).doseOf(drug);
      const known = dose.known
        ? `${dose.text}${drug === 'amitriptyline' && dose.atBedtime ? ' at bedtime' : ''}`
        : 'unknown';
      assert.equal(dose.listed ? (dose.readable ? known : 'unreadable') : 'not listed', expected);
    });
  }
});

describe('a titration', () => {
  const VECTORS: readonly (readonly [lines: readonly string[], expected: string])[] = [
    [['- Gabapentin: 600 mg TID'], 'high'],
    [['- Gabapentin: 100 mg TID'], 'low'],
    [['- Gabapentin: 300 mg nightly, increased to 600 mg TID'], 'titrated'],
    [['- Gabapentin: 300 mg nightly, then 300 mg TID'], 'titrated'],
    [['- Gabapentin: 600 mg TID; titration: 300 mg weekly'], 'titrated'],
    [['- Gabapentin: 400 mg daily', '- Gabapentin: 600 mg TID'], 'titrated'],
    [['- Gabapentin: 600 mg'], 'unreadable'],
    [['- Gabapentin: 2026-06-01 to 2026-07-24'], 'high'],
  ];
  for (const [lines, expected] of VECTORS) {
    it(`of "${lines.join(' ')}"`, () => {
      const trial = careOf(...lines).trials[0];
      assert.ok(trial);
      const start = trial.startedLow(300) ? 'low' : trial.doseReadable ? 'high' : 'unreadable';
      assert.equal(trial.titrated ? 'titrated' : start, expected);
    });
  }
});
