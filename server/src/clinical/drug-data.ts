import type { DrugClass } from './drug.ts';

/** A row of a drug table: generic name, other names, brands. All in lower case, hyphens as blanks. */
export type DrugRow = readonly [name: string, brands?: readonly string[], aliases?: readonly string[]];

/**
 * Drugs by class, opioids aside. Source: generic and brand names are those of FDA-approved labeling; rofecoxib and
 * valdecoxib left the market but stand in old notes.
 */
export const DRUG_ROWS: readonly (readonly [classes: readonly DrugClass[], rows: readonly DrugRow[]])[] = [
  [
    ['nsaid'],
    [
      ['ibuprofen', ['advil', 'motrin', 'duexis']],
      ['naproxen', ['aleve', 'naprosyn', 'anaprox', 'vimovo', 'naprelan'], ['naproxen sodium']],
      [
        'diclofenac',
        ['voltaren', 'cataflam', 'arthrotec', 'zipsor', 'zorvolex'],
        ['diclofenac sodium', 'diclofenac potassium'],
      ],
      ['meloxicam', ['mobic', 'vivlodex']],
      ['celecoxib', ['celebrex']],
      ['etodolac', ['lodine']],
      ['nabumetone', ['relafen']],
      ['ketorolac', ['toradol']],
      ['indomethacin', ['indocin', 'tivorbex']],
      ['piroxicam', ['feldene']],
      ['oxaprozin', ['daypro']],
      ['sulindac', ['clinoril']],
      ['ketoprofen', ['orudis', 'oruvail']],
      ['flurbiprofen', ['ansaid']],
      ['diflunisal', ['dolobid']],
      ['salsalate', ['disalcid']],
      ['fenoprofen', ['nalfon']],
      ['tolmetin', ['tolectin']],
      ['mefenamic acid', ['ponstel']],
      ['rofecoxib', ['vioxx']],
      ['valdecoxib', ['bextra']],
    ],
  ],
  [
    ['nsaid', 'topical'],
    [
      [
        'topical diclofenac',
        ['voltaren gel', 'voltaren emulgel', 'pennsaid', 'flector', 'flector patch'],
        [
          'diclofenac gel',
          'diclofenac cream',
          'diclofenac patch',
          'diclofenac topical',
          'diclofenac sodium gel',
        ],
      ],
    ],
  ],
  [
    ['nsaid', 'antiplatelet'],
    [['aspirin', ['bayer', 'ecotrin', 'bufferin'], ['asa', 'acetylsalicylic acid']]],
  ],
  [
    ['acetaminophen'],
    [['acetaminophen', ['tylenol', 'ofirmev'], ['apap', 'paracetamol', 'n acetyl p aminophenol']]],
  ],
  [
    ['muscle-relaxant'],
    [
      ['cyclobenzaprine', ['flexeril', 'amrix', 'fexmid']],
      ['methocarbamol', ['robaxin']],
      ['tizanidine', ['zanaflex']],
      ['baclofen', ['lioresal', 'ozobax', 'lyvispah']],
      ['carisoprodol', ['soma']],
      ['metaxalone', ['skelaxin', 'metaxall']],
      ['orphenadrine', ['norflex']],
      ['chlorzoxazone', ['parafon', 'parafon forte', 'lorzone']],
      ['dantrolene', ['dantrium']],
      ['diazepam', ['valium']],
    ],
  ],
  [
    ['snri'],
    [
      ['duloxetine', ['cymbalta', 'drizalma', 'drizalma sprinkle', 'irenka']],
      ['venlafaxine', ['effexor', 'effexor xr']],
      ['desvenlafaxine', ['pristiq']],
      ['milnacipran', ['savella']],
      ['levomilnacipran', ['fetzima']],
    ],
  ],
  [
    ['gabapentinoid'],
    [
      ['gabapentin', ['neurontin', 'gralise', 'horizant'], ['gabapentin enacarbil']],
      ['pregabalin', ['lyrica', 'lyrica cr']],
    ],
  ],
  [
    ['tca'],
    [
      ['amitriptyline', ['elavil']],
      ['nortriptyline', ['pamelor', 'aventyl']],
      ['desipramine', ['norpramin']],
      ['imipramine', ['tofranil']],
      ['doxepin', ['sinequan', 'silenor']],
      ['protriptyline', ['vivactil']],
      ['trimipramine', ['surmontil']],
    ],
  ],
  [
    ['topical'],
    [
      [
        'topical lidocaine',
        ['lidoderm', 'ztlido', 'lidoderm patch', 'salonpas lidocaine'],
        [
          'lidocaine patch',
          'lidocaine patches',
          'lidocaine cream',
          'lidocaine ointment',
          'lidocaine gel',
          'lidocaine topical',
        ],
      ],
      ['capsaicin', ['qutenza', 'zostrix'], ['capsaicin cream', 'capsaicin patch']],
      ['menthol', ['biofreeze', 'icy hot', 'bengay']],
      ['methyl salicylate', ['salonpas']],
    ],
  ],
  [
    ['steroid'],
    [
      ['triamcinolone', ['kenalog', 'aristospan'], ['triamcinolone acetonide']],
      [
        'methylprednisolone',
        ['depo medrol', 'depomedrol', 'solu medrol', 'medrol'],
        ['methylprednisolone acetate'],
      ],
      ['betamethasone', ['celestone', 'celestone soluspan']],
      ['dexamethasone', ['decadron'], ['dexamethasone sodium phosphate']],
    ],
  ],
  [
    ['local-anesthetic'],
    [
      ['lidocaine', ['xylocaine'], ['lignocaine']],
      ['bupivacaine', ['marcaine', 'sensorcaine', 'exparel']],
      ['levobupivacaine', ['chirocaine']],
      ['ropivacaine', ['naropin']],
      ['mepivacaine', ['carbocaine', 'polocaine']],
      ['chloroprocaine', ['nesacaine'], ['2 chloroprocaine']],
    ],
  ],
  [
    ['anticoagulant'],
    [
      ['warfarin', ['coumadin', 'jantoven']],
      ['apixaban', ['eliquis']],
      ['rivaroxaban', ['xarelto']],
      ['dabigatran', ['pradaxa']],
      ['edoxaban', ['savaysa']],
      ['heparin'],
      ['enoxaparin', ['lovenox']],
      ['dalteparin', ['fragmin']],
      ['fondaparinux', ['arixtra']],
      ['argatroban'],
      ['bivalirudin', ['angiomax']],
    ],
  ],
  [
    ['antiplatelet'],
    [
      ['low-dose aspirin', [], ['low dose aspirin', 'baby aspirin', 'low dose asa', 'baby asa']],
      ['clopidogrel', ['plavix']],
      ['prasugrel', ['effient']],
      ['ticagrelor', ['brilinta']],
      ['dipyridamole', ['aggrenox', 'persantine']],
      ['cilostazol', ['pletal']],
      ['vorapaxar', ['zontivity']],
      ['ticlopidine', ['ticlid']],
    ],
  ],
  [
    ['antiangiogenic'],
    [
      ['bevacizumab', ['avastin', 'mvasi', 'zirabev']],
      ['ramucirumab', ['cyramza']],
      ['ziv-aflibercept', ['zaltrap'], ['ziv aflibercept']],
      ['sunitinib', ['sutent']],
      ['sorafenib', ['nexavar']],
      ['pazopanib', ['votrient']],
      ['axitinib', ['inlyta']],
      ['cabozantinib', ['cabometyx', 'cometriq']],
      ['lenvatinib', ['lenvima']],
      ['regorafenib', ['stivarga']],
      ['vandetanib', ['caprelsa']],
      ['ponatinib', ['iclusig']],
      ['thalidomide', ['thalomid']],
      ['lenalidomide', ['revlimid']],
    ],
  ],
  [
    [],
    [
      ['naloxone', ['narcan']],
      ['naltrexone', ['revia', 'vivitrol']],
      ['butalbital', ['fioricet', 'fiorinal', 'esgic']],
      ['caffeine'],
      ['misoprostol'],
      ['promethazine'],
      ['samidorphan'],
    ],
  ],
];

/** What else brands hold whose first component the tables name. */
export const BRAND_COMPONENTS: Readonly<Record<string, readonly string[]>> = {
  fioricet: ['butalbital', 'acetaminophen', 'caffeine'],
  esgic: ['butalbital', 'acetaminophen', 'caffeine'],
};

/** Words for a whole class: a note that says "NSAIDs" names a class and no drug. Source: general usage, no published list. */
export const CLASS_ROWS: readonly (readonly [DrugClass, readonly string[]])[] = [
  [
    'nsaid',
    [
      'nsaid',
      'nonsteroidal',
      'nonsteroidals',
      'anti inflammatory',
      'anti inflammatories',
      'antiinflammatory',
      'antiinflammatories',
      'anti inflammatory medication',
      'anti inflammatory medications',
      'anti inflammatory drug',
      'nonsteroidal anti inflammatory',
      'nonsteroidal anti inflammatories',
      'nonsteroidal anti inflammatory drug',
      'non steroidal anti inflammatory drug',
      'non steroidal anti inflammatories',
      'non steroidal anti inflammatory',
    ],
  ],
  ['muscle-relaxant', ['muscle relaxant', 'muscle relaxer', 'antispasmodic', 'spasmolytic']],
  ['opioid', ['opioid', 'opiate', 'narcotic', 'narcotic analgesic', 'opioid analgesic']],
  ['snri', ['snri']],
  ['gabapentinoid', ['gabapentinoid']],
  ['tca', ['tricyclic', 'tricyclic antidepressant', 'tca']],
  ['topical', ['topical analgesic', 'compounded cream', 'topical cream', 'topical nsaid']],
];

/** Two components that one product holds; opioids with theirs are in the opioid table. */
export const COMBINATIONS: readonly (readonly [string, string])[] = [
  ['hydrocodone', 'acetaminophen'],
  ['hydrocodone', 'ibuprofen'],
  ['hydrocodone', 'aspirin'],
  ['oxycodone', 'acetaminophen'],
  ['oxycodone', 'aspirin'],
  ['oxycodone', 'ibuprofen'],
  ['oxycodone', 'naloxone'],
  ['oxycodone', 'naltrexone'],
  ['codeine', 'acetaminophen'],
  ['codeine', 'aspirin'],
  ['codeine', 'butalbital'],
  ['codeine', 'carisoprodol'],
  ['codeine', 'caffeine'],
  ['codeine', 'promethazine'],
  ['dihydrocodeine', 'acetaminophen'],
  ['dihydrocodeine', 'aspirin'],
  ['dihydrocodeine', 'caffeine'],
  ['tramadol', 'acetaminophen'],
  ['tramadol', 'celecoxib'],
  ['morphine', 'naltrexone'],
  ['pentazocine', 'naloxone'],
  ['pentazocine', 'acetaminophen'],
  ['propoxyphene', 'acetaminophen'],
  ['meperidine', 'promethazine'],
  ['buprenorphine', 'naloxone'],
  ['butalbital', 'acetaminophen'],
  ['butalbital', 'aspirin'],
  ['butalbital', 'caffeine'],
  ['acetaminophen', 'caffeine'],
  ['aspirin', 'caffeine'],
  ['aspirin', 'dipyridamole'],
  ['aspirin', 'carisoprodol'],
  ['diclofenac', 'misoprostol'],
];
