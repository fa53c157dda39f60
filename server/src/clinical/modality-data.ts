/** What kind of treatment without drugs. */
export type ModalityKind =
  | 'physical-therapy'
  | 'home-exercise'
  | 'exercise'
  | 'activity-modification'
  | 'psychological'
  | 'chiropractic'
  | 'osteopathic'
  | 'acupuncture'
  | 'massage'
  | 'passive';

/** A treatment without drugs. */
export interface Modality {
  readonly id: string;
  readonly name: string;
  readonly kind: ModalityKind;
  /** Whether the patient moves (true) or is treated (false); undefined where the name does not say. */
  readonly active: boolean | undefined;
  /** Whether a course of it is one of physical therapy or exercise. */
  readonly physicalTherapy: boolean;
  readonly terms: readonly string[];
  /** Names that count only in capitals: `PT`, not `pt`. */
  readonly capitals: readonly string[];
}

function exercise(
  id: string,
  name: string,
  kind: ModalityKind,
  terms: readonly string[],
  capitals: readonly string[] = [],
): Modality {
  return { id, name, kind, active: true, physicalTherapy: true, terms, capitals };
}

function passive(
  id: string,
  name: string,
  terms: readonly string[],
  capitals: readonly string[] = [],
): Modality {
  return { id, name, kind: 'passive', active: false, physicalTherapy: false, terms, capitals };
}

function other(
  id: ModalityKind,
  name: string,
  active: boolean | undefined,
  terms: readonly string[],
  capitals: readonly string[] = [],
): Modality {
  return { id, name, kind: id, active, physicalTherapy: false, terms, capitals };
}

/**
 * The treatments without drugs that notes name. Source: physical therapy, activity modification, active exercises and
 * cognitive behavioral therapy are named by the assessment "Medical Necessity Assessment for CPT Codes 64490 and 64491
 * in Chronic Pain" (sections Failed Conservative Management, Treatment Algorithm); of the terms counted over 2,376
 * public sample notes of clinical dictation, physical therapy stands in 77. All other treatments and terms: general
 * usage, no published list.
 */
export const MODALITIES: readonly Modality[] = [
  {
    id: 'physical-therapy',
    name: 'Physical therapy',
    kind: 'physical-therapy',
    active: undefined,
    physicalTherapy: true,
    terms: [
      ...[
        'physical therapy',
        'physiotherapy',
        'physio',
        'physical therapist',
        'therapy session',
        'supervised therapy',
      ],
      ...[
        'outpatient rehab',
        'outpatient rehabilitation',
        'physical rehabilitation',
        'physical medicine',
        'phys therapy',
      ],
      ...[
        'formal therapy',
        'land-based therapy',
        'manual physical therapy',
        'therapy visit',
        'pt session',
        'pt visit',
      ],
    ],
    capitals: ['PT', 'PT/OT', 'DPT'],
  },
  {
    id: 'occupational-therapy',
    name: 'Occupational therapy',
    kind: 'physical-therapy',
    active: undefined,
    physicalTherapy: true,
    terms: ['occupational therapy', 'occupational therapist'],
    capitals: ['OT'],
  },
  exercise(
    'home-exercise',
    'Home exercise',
    'home-exercise',
    [
      ...[
        'home exercise',
        'home exercise program',
        'home exercise programme',
        'home-based exercise',
        'exercise at home',
      ],
      ...[
        'home stretching',
        'home stretching program',
        'home strengthening',
        'home program',
        'self-directed exercise',
        'home PT',
      ],
      ...[
        'independent exercise program',
        'home physical therapy',
        'physician-directed home exercise',
        'home therapy program',
      ],
    ],
    ['HEP', 'PDHEP'],
  ),
  exercise(
    'therapeutic-exercise',
    'Therapeutic exercise',
    'exercise',
    [
      ...[
        'therapeutic exercise',
        'ther-ex',
        'exercise',
        'exercise program',
        'exercise therapy',
        'strengthening',
        'stretching',
      ],
      ...[
        'core stabilization',
        'core strengthening',
        'stabilization exercise',
        'active stretching',
        'directional preference',
      ],
      ...[
        'motor control',
        'postural training',
        'posture training',
        'gait training',
        'neuromuscular re-education',
        'calisthenics',
      ],
      ...[
        'active range of motion',
        'range of motion exercise',
        'McKenzie',
        'mechanical diagnosis and therapy',
        'active therapy',
      ],
      ...[
        'therapeutic activity',
        'strength training',
        'conditioning',
        'isometrics',
        'deep neck flexor training',
        'exercising',
      ],
    ],
    ['MDT', 'AROM'],
  ),
  exercise('aerobic-exercise', 'Aerobic conditioning', 'exercise', [
    ...[
      'aerobic conditioning',
      'aerobic exercise',
      'aerobics',
      'walking program',
      'stationary bike',
      'treadmill',
      'swimming',
    ],
  ]),
  exercise('aquatic-therapy', 'Aquatic therapy', 'exercise', [
    ...[
      'aquatic therapy',
      'pool therapy',
      'hydrotherapy',
      'water aerobics',
      'aqua therapy',
      'aquatic exercise',
      'water therapy',
    ],
  ]),
  exercise('functional-restoration', 'Functional restoration', 'exercise', [
    ...['functional restoration', 'functional restoration program', 'work hardening', 'work conditioning'],
  ]),
  exercise('mind-body-exercise', 'Yoga, Pilates, tai chi', 'exercise', [
    'yoga',
    'Pilates',
    'tai chi',
    'qigong',
  ]),
  other('activity-modification', 'Activity modification', undefined, [
    ...[
      'activity modification',
      'modified activity',
      'modification of activity',
      'modifying activity',
      'ergonomic change',
    ],
    ...[
      'ergonomics',
      'ergonomic modification',
      'ergonomic workstation',
      'ergonomic adjustment',
      'lifting restriction',
      'lifting limit',
    ],
    ...[
      'light duty',
      'modified duty',
      'work restriction',
      'relative rest',
      'pacing',
      'activity pacing',
      'bed rest',
      'rest',
    ],
    ...[
      'avoidance of aggravating activity',
      'avoiding aggravating activity',
      'activity restriction',
      'restricted activity',
    ],
    ...[
      'work modification',
      'lifestyle modification',
      'activity limitation',
      'activity avoidance',
      'ergonomic',
    ],
  ]),
  other(
    'psychological',
    'Psychological treatment',
    undefined,
    [
      ...[
        'cognitive behavioral therapy',
        'cognitive behavioural therapy',
        'cognitive-behavioral',
        'pain psychology',
      ],
      ...[
        'mindfulness',
        'acceptance and commitment therapy',
        'counselling',
        'counseling',
        'relaxation',
        'relaxation training',
      ],
      ...[
        'psychotherapy',
        'behavioral therapy',
        'pain psychologist',
        'biofeedback',
        'guided imagery',
        'pain coping skills',
      ],
      ...[
        'psychological support',
        'psychological therapy',
        'meditation',
        'hypnosis',
        'pain neuroscience education',
      ],
    ],
    ['CBT', 'ACT', 'MBSR'],
  ),
  other(
    'chiropractic',
    'Chiropractic',
    false,
    [
      ...[
        'chiropractic',
        'chiropractor',
        'chiropractic care',
        'chiropractic manipulation',
        'chiropractic adjustment',
      ],
      ...['spinal manipulation', 'chiropractic treatment'],
    ],
    ['CMT'],
  ),
  other(
    'osteopathic',
    'Osteopathic manipulation',
    false,
    [
      ...[
        'osteopathic manipulation',
        'osteopathic manipulative treatment',
        'osteopathic treatment',
        'craniosacral therapy',
      ],
    ],
    ['OMT', 'OMM'],
  ),
  other('acupuncture', 'Acupuncture', false, ['acupuncture', 'acupressure', 'electroacupuncture']),
  other('massage', 'Massage', false, [
    'massage',
    'massage therapy',
    'myofascial release',
    'soft tissue mobilization',
  ]),
  passive('heat', 'Heat', [
    'heat',
    'hot pack',
    'moist heat',
    'heating pad',
    'heat therapy',
    'heat pack',
    'hot compress',
    'warm compress',
    'warm pack',
  ]),
  passive('cold', 'Cold', [
    'ice',
    'cold pack',
    'ice pack',
    'cryotherapy',
    'cold therapy',
    'icing',
    'cold compress',
  ]),
  passive('ultrasound', 'Therapeutic ultrasound', [
    'ultrasound',
    'therapeutic ultrasound',
    'ultrasound therapy',
    'phonophoresis',
  ]),
  passive(
    'electrical-stimulation',
    'Electrical stimulation',
    [
      ...[
        'TENS',
        'TENS unit',
        'transcutaneous electrical nerve stimulation',
        'e-stim',
        'electrical stimulation',
      ],
      ...['interferential current', 'interferential', 'electrotherapy', 'electric stimulation', 'estim'],
    ],
    ['IFC'],
  ),
  passive('traction', 'Traction', [
    'traction',
    'mechanical traction',
    'cervical traction',
    'decompression table',
    'inversion table',
  ]),
  passive(
    'manual-therapy',
    'Manual therapy',
    [
      'manual therapy',
      'manipulation',
      'mobilization',
      'joint mobilization',
      'passive stretching',
      'passive range of motion',
    ],
    ['PROM'],
  ),
  passive('dry-needling', 'Dry needling', ['dry needling']),
  passive('taping-bracing', 'Taping and bracing', [
    ...[
      'kinesio tape',
      'kinesio taping',
      'taping',
      'brace',
      'bracing',
      'lumbar brace',
      'back brace',
      'cervical collar',
    ],
    ...['soft collar', 'collar', 'lumbar support', 'corset', 'LSO'],
  ]),
  passive('other-passive', 'Passive modalities', [
    'iontophoresis',
    'diathermy',
    'laser',
    'laser therapy',
    'low-level laser',
    'passive modality',
    'passive therapy',
    'modalities',
    'cupping',
    'infrared',
  ]),
];
