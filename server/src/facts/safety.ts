import type { SpinalRegion } from '#clinical/levels.ts';
import type { Tree } from '#note/tree.ts';
import { fieldsNamed } from './sources.ts';
import { Amendment, AMENDMENT_TYPE } from './amendment.ts';
import type { Imaging } from './imaging.ts';
import { type Consent, CONSENT_TYPE, readConsent } from './safety-consent.ts';
import { BLOOD_THINNER_TYPE, type BloodThinner, readBloodThinners } from './safety-drugs.ts';
import { readCoagulopathy, readInfection } from './safety-infection.ts';
import {
  type LifeExpectancy,
  readAnatomyRisk,
  readAntiangiogenicRisk,
  readLifeExpectancy,
  type Risk,
  RISK_TYPES,
} from './safety-risks.ts';
import type { FactType } from './schema.ts';
import type { Status } from './status.ts';

/** What safety needs to know of the rest of the note. */
export interface SafetyContext {
  /** The regions of the spine that are to be treated; empty where the note names none. */
  readonly regions: ReadonlySet<SpinalRegion>;
  readonly imaging: Imaging;
}

/** What speaks against the procedure, or asks for caution. */
export class Safety {
  readonly localInfection: Status;
  readonly systemicInfection: Status;
  readonly coagulopathy: Status;
  readonly bloodThinners: readonly BloodThinner[];
  readonly consent: Consent;
  readonly antiangiogenic: Risk;
  readonly lifeExpectancy: LifeExpectancy;
  readonly anatomy: Risk;
  readonly #tree: Tree;

  constructor(tree: Tree, { regions, imaging }: SafetyContext) {
    this.#tree = tree;
    const infection = readInfection(tree);
    this.localInfection = infection.site;
    this.systemicInfection = infection.systemic;
    this.coagulopathy = readCoagulopathy(tree);
    this.bloodThinners = readBloodThinners(tree);
    this.consent = readConsent(tree);
    this.antiangiogenic = readAntiangiogenicRisk(tree);
    this.lifeExpectancy = readLifeExpectancy(tree);
    this.anatomy = readAnatomyRisk(tree, regions, imaging);
  }

  /** Where the note says nothing of infection: at the site, systemic. */
  get infectionLeftOut(): readonly string[] {
    return [
      ...(this.localInfection.documented ? [] : ['at the site']),
      ...(this.systemicInfection.documented ? [] : ['systemic']),
    ];
  }

  /** The value on infection that leaves one place out, with a blank for that place. */
  get infectionToComplete(): readonly Amendment[] {
    const leftOut = this.infectionLeftOut;
    if (leftOut.length !== 1 || this.localInfection.present || this.systemicInfection.present) return [];
    return this.#lastValue('Infection', (text) => `${text}; ${leftOut[0]}: ***`);
  }

  /** The value on anticoagulation that does not say what becomes of a listed drug. */
  get anticoagulationToComplete(): readonly Amendment[] {
    if (this.bloodThinners.every((it) => it.decided)) return [];
    return this.#lastValue('Anticoagulation', () => '***');
  }

  /** The value on consent that says no more than pending. */
  get consentToComplete(): readonly Amendment[] {
    return this.consent.documented ? [] : this.#lastValue('Consent', () => '***');
  }

  #lastValue(field: string, replacement: (text: string) => string): readonly Amendment[] {
    const value = fieldsNamed(this.#tree, field).at(-1)?.value;
    return value === undefined || value.text === '' ? [] : [new Amendment(value, replacement(value.text))];
  }
}

/** The contraindications and cautions of a note. */
export function readSafety(tree: Tree, context: SafetyContext): Safety {
  return new Safety(tree, context);
}

export const SAFETY_TYPES: readonly FactType[] = [
  BLOOD_THINNER_TYPE,
  CONSENT_TYPE,
  ...RISK_TYPES,
  AMENDMENT_TYPE,
  {
    name: 'Safety',
    doc: 'What speaks against the procedure, or asks for caution',
    ctor: Safety,
    fields: {
      localInfection: {
        type: 'Status',
        doc: 'Infection at the site of the procedure; a bare "none" says absent',
      },
      systemicInfection: { type: 'Status', doc: 'Systemic infection; a bare "none" says absent' },
      infectionLeftOut: {
        type: 'list<string>',
        doc: 'Where the note says nothing of infection: at the site, systemic',
      },
      infectionToComplete: {
        type: 'list<Amendment>',
        doc: 'The value on infection that leaves one place out',
      },
      anticoagulationToComplete: {
        type: 'list<Amendment>',
        doc: 'The value that does not say what becomes of a listed drug',
      },
      consentToComplete: {
        type: 'list<Amendment>',
        doc: 'The value on consent that says no more than pending',
      },
      coagulopathy: { type: 'Status', doc: 'A disorder of coagulation' },
      bloodThinners: {
        type: `list<${BLOOD_THINNER_TYPE.name}>`,
        doc: 'The anticoagulant and antiplatelet drugs that are taken',
      },
      consent: { type: CONSENT_TYPE.name, doc: 'Consent to the procedure' },
      antiangiogenic: {
        type: 'Risk',
        doc: 'Bevacizumab or another agent against the growth of vessels, and its bleeding risk',
      },
      lifeExpectancy: {
        type: 'LifeExpectancy',
        doc: 'The prognosis, and whether risk and benefit are weighed',
      },
      anatomy: {
        type: 'Risk',
        doc: 'Surgery, hardware or tumor of the spine where the procedure is to be, and its effect on the approach',
      },
    },
  },
];
