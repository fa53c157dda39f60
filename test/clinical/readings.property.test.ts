import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findProcedures, readExceptionWords } from '#clinical/care-words.ts';
import { findDiagnosisCodes } from '#clinical/diagnosis-codes.ts';
import { findStudies } from '#clinical/imaging-words.ts';
import { findPathology } from '#clinical/pathology-words.ts';
import { findInstruments, findScores } from '#clinical/instruments.ts';
import { readLevels } from '#clinical/levels.ts';
import { findMentions } from '#clinical/mentions.ts';
import { findModalities, findTherapyContent } from '#clinical/modalities.ts';
import { findProcedureCodes } from '#clinical/procedure-codes.ts';
import { RADICULAR_TERMS } from '#clinical/radicular-words.ts';
import { readPercent } from '#clinical/relief.ts';
import { readResponse } from '#clinical/responses.ts';
import { findSides } from '#clinical/side.ts';
import { readStatus } from '#clinical/status.ts';

interface Place {
  readonly start: number;
  readonly end: number;
}

const READERS: Readonly<Record<string, (text: string) => readonly Place[]>> = {
  levels: (text) => readLevels(text).mentions,
  'unknown levels': (text) => readLevels(text).unknown,
  sides: findSides,
  'procedure codes': findProcedureCodes,
  'diagnosis codes': findDiagnosisCodes,
  instruments: findInstruments,
  scores: findScores,
  percentages: readPercent,
  mentions: (text) => findMentions(text, RADICULAR_TERMS),
  status: (text) => [readStatus(text)],
  'status parts': (text) => readStatus(text).parts,
  response: (text) => [readResponse(text)],
  modalities: findModalities,
  'therapy content': findTherapyContent,
  exception: (text) => [readExceptionWords(text)].filter((it) => it !== undefined),
  procedures: findProcedures,
  studies: findStudies,
  pathology: findPathology,
};

const WORDS = [
  ...[
    'no',
    'denies',
    'numbness',
    'radiculopathy',
    'C4',
    'C4-5',
    'L5S1',
    '-',
    '/',
    ',',
    '.',
    ':',
    ';',
    '\n',
    '5',
    '7/10',
  ],
  ...[
    'NDI',
    '44%',
    'right',
    'L',
    'PT',
    'negative',
    'none',
    'and',
    'but',
    'MRI',
    'ordered',
    'fracture',
    '64490',
    'M54.5',
  ],
  ...[
    'medial',
    'branches',
    'TON',
    'contraindicated',
    'from',
    'to',
    '\u2013',
    '\u00a0',
    '(',
    ')',
    'resolved',
    'P.',
    'T.',
  ],
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }).map((words) => words.join(' ')),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }).map((words) => words.join('')),
);

describe('every reader', () => {
  for (const [name, read] of Object.entries(READERS)) {
    it(`gives ${name} in order and inside the text, whatever the text`, () => {
      fc.assert(fc.property(anyText, (text) => checkPlaces(read(text), text.length)));
    });
  }
});

function checkPlaces(places: readonly Place[], length: number): void {
  let from = 0;
  for (const { start, end } of places) {
    assert.ok(from <= start && start <= end && end <= length);
    from = start;
  }
}

describe('a long text', () => {
  for (const unit of ['a', '1', ' ', '.', '-', '\n']) {
    it(`of a million ${JSON.stringify(unit)} is read to its end`, () => checkAll(unit.repeat(1_000_000)));
  }
  for (const unit of [
    'a.',
    'no ',
    'none ',
    'C4-',
    'C4, ',
    '7/10 ',
    '50% ',
    'numbness, ',
    'right ',
    'NDI (',
    'and ',
  ]) {
    it(`of ${JSON.stringify(unit)} over and over is read to its end`, () => checkAll(unit.repeat(20_000)));
  }
});

function checkAll(text: string): void {
  for (const read of Object.values(READERS)) checkPlaces(read(text), text.length);
}
