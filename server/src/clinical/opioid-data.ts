import type { Brand, DrugForm, Release } from './drug.ts';

/** One marketed form of an opioid. Strengths are mg of the opioid per unit; for patches mcg per hour. */
export interface OpioidProduct {
  readonly form: DrugForm;
  readonly release: Release;
  readonly strengths: readonly number[];
}

/** One opioid with all its names. Names are in lower case. */
export interface OpioidRow {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly products: readonly OpioidProduct[];
  readonly brands: readonly Brand[];
}

const APAP = 'acetaminophen';
const tablet = (release: Release, ...strengths: number[]): OpioidProduct => ({
  form: 'tablet',
  release,
  strengths,
});
const IMMEDIATE = 'immediate';
const EXTENDED = 'extended';

/**
 * Opioids with their names, brands and marketed strengths. Source: FDA-approved labeling (DailyMed), with products that
 * left the market (Vicodin, Lortab, Darvocet) since they stand in old notes. A number without a unit counts as a
 * strength only when it is listed here, so the list is kept to strengths that are certain.
 */
export const OPIOID_ROWS: readonly OpioidRow[] = [
  {
    name: 'codeine',
    aliases: ['codeine sulfate', 'codeine phosphate'],
    products: [tablet(IMMEDIATE, 15, 30, 60)],
    brands: [
      ...[15, 30, 60].map((strength, index) => tylenolWithCodeine(index + 2, strength)),
      {
        name: 'fioricet with codeine',
        components: ['codeine', 'butalbital', APAP, 'caffeine'],
        strengths: [30],
      },
      {
        name: 'fiorinal with codeine',
        components: ['codeine', 'butalbital', 'aspirin', 'caffeine'],
        strengths: [30],
      },
    ],
  },
  {
    name: 'hydrocodone',
    aliases: ['hydrocodone bitartrate'],
    products: [
      tablet(IMMEDIATE, 2.5, 5, 7.5, 10),
      tablet(EXTENDED, 10, 15, 20, 30, 40, 50, 60, 80, 100, 120),
    ],
    brands: [
      { name: 'vicodin', components: ['hydrocodone', APAP], strength: 5, release: IMMEDIATE },
      { name: 'vicodin es', components: ['hydrocodone', APAP], strength: 7.5, release: IMMEDIATE },
      { name: 'vicodin hp', components: ['hydrocodone', APAP], strength: 10, release: IMMEDIATE },
      ...['norco', 'lortab', 'lorcet', 'xodol', 'verdrocet', 'zydone', 'anexsia'].map((name) => ({
        name,
        components: ['hydrocodone', APAP],
        strengths: [2.5, 5, 7.5, 10],
        release: 'immediate' as const,
      })),
      { name: 'vicoprofen', components: ['hydrocodone', 'ibuprofen'], strengths: [7.5], release: IMMEDIATE },
      {
        name: 'zohydro',
        components: ['hydrocodone'],
        strengths: [10, 15, 20, 30, 40, 50],
        release: EXTENDED,
      },
      {
        name: 'hysingla',
        components: ['hydrocodone'],
        strengths: [20, 30, 40, 60, 80, 100, 120],
        release: EXTENDED,
      },
    ],
  },
  {
    name: 'oxycodone',
    aliases: ['oxycodone hydrochloride', 'oxycodone hcl'],
    products: [tablet(IMMEDIATE, 2.5, 5, 7.5, 10, 15, 20, 30), tablet(EXTENDED, 10, 15, 20, 30, 40, 60, 80)],
    brands: [
      {
        name: 'oxycontin',
        components: ['oxycodone'],
        strengths: [10, 15, 20, 30, 40, 60, 80],
        release: EXTENDED,
      },
      { name: 'xtampza', components: ['oxycodone'], strengths: [9, 13.5, 18, 27, 36], release: EXTENDED },
      { name: 'xartemis', components: ['oxycodone', APAP], strengths: [7.5], release: EXTENDED },
      { name: 'roxicodone', components: ['oxycodone'], strengths: [5, 15, 30], release: IMMEDIATE },
      { name: 'oxyir', components: ['oxycodone'], strengths: [5], release: IMMEDIATE },
      { name: 'oxaydo', components: ['oxycodone'], strengths: [5, 7.5], release: IMMEDIATE },
      { name: 'roxybond', components: ['oxycodone'], strengths: [5, 15, 30], release: IMMEDIATE },
      { name: 'percocet', components: ['oxycodone', APAP], strengths: [2.5, 5, 7.5, 10], release: IMMEDIATE },
      { name: 'endocet', components: ['oxycodone', APAP], strengths: [2.5, 5, 7.5, 10], release: IMMEDIATE },
      { name: 'roxicet', components: ['oxycodone', APAP], strengths: [5], release: IMMEDIATE },
      { name: 'tylox', components: ['oxycodone', APAP], strengths: [5], release: IMMEDIATE },
      { name: 'percodan', components: ['oxycodone', 'aspirin'], release: IMMEDIATE },
    ],
  },
  {
    name: 'hydromorphone',
    aliases: ['hydromorphone hydrochloride', 'hydromorphone hcl'],
    products: [tablet(IMMEDIATE, 2, 4, 8), tablet(EXTENDED, 8, 12, 16, 32)],
    brands: [
      { name: 'dilaudid', components: ['hydromorphone'], strengths: [2, 4, 8], release: IMMEDIATE },
      { name: 'exalgo', components: ['hydromorphone'], strengths: [8, 12, 16, 32], release: EXTENDED },
    ],
  },
  {
    name: 'morphine',
    aliases: ['morphine sulfate', 'mso4', 'morphine sulphate'],
    products: [
      tablet(IMMEDIATE, 15, 30),
      tablet(EXTENDED, 10, 15, 20, 30, 40, 45, 50, 60, 70, 75, 80, 90, 100, 120, 130, 150, 200),
    ],
    brands: [
      { name: 'ms contin', components: ['morphine'], strengths: [15, 30, 60, 100, 200], release: EXTENDED },
      { name: 'mscontin', components: ['morphine'], strengths: [15, 30, 60, 100, 200], release: EXTENDED },
      { name: 'oramorph', components: ['morphine'], strengths: [15, 30, 60, 100], release: EXTENDED },
      { name: 'arymo', components: ['morphine'], strengths: [15, 30, 60], release: EXTENDED },
      { name: 'avinza', components: ['morphine'], strengths: [30, 45, 60, 75, 90, 120], release: EXTENDED },
      {
        name: 'kadian',
        components: ['morphine'],
        release: EXTENDED,
        strengths: [10, 20, 30, 40, 50, 60, 70, 80, 100, 130, 150, 200],
      },
      {
        name: 'embeda',
        components: ['morphine', 'naltrexone'],
        strengths: [20, 30, 50, 60, 80, 100],
        release: EXTENDED,
      },
      { name: 'msir', components: ['morphine'], strengths: [15, 30], release: IMMEDIATE },
    ],
  },
  {
    name: 'oxymorphone',
    aliases: ['oxymorphone hydrochloride', 'oxymorphone hcl'],
    products: [tablet(IMMEDIATE, 5, 10), tablet(EXTENDED, 5, 7.5, 10, 15, 20, 30, 40)],
    brands: [{ name: 'opana', components: ['oxymorphone'] }],
  },
  {
    name: 'methadone',
    aliases: ['methadone hydrochloride', 'methadone hcl'],
    products: [tablet(IMMEDIATE, 5, 10, 40)],
    brands: [
      { name: 'dolophine', components: ['methadone'], strengths: [5, 10] },
      { name: 'methadose', components: ['methadone'], strengths: [5, 10, 40] },
    ],
  },
  {
    name: 'fentanyl',
    aliases: ['fentanyl citrate'],
    products: [{ form: 'patch', release: EXTENDED, strengths: [12, 25, 37.5, 50, 62.5, 75, 87.5, 100] }],
    brands: [
      { name: 'duragesic', components: ['fentanyl'], strengths: [12, 25, 50, 75, 100], form: 'patch' },
      ...['actiq', 'fentora', 'subsys', 'abstral', 'lazanda', 'onsolis'].map((name) => ({
        name,
        components: ['fentanyl'],
        form: 'transmucosal' as const,
      })),
    ],
  },
  {
    name: 'tramadol',
    aliases: ['tramadol hydrochloride', 'tramadol hcl'],
    products: [tablet(IMMEDIATE, 37.5, 44, 50, 100), tablet(EXTENDED, 100, 200, 300)],
    brands: [
      { name: 'ultram', components: ['tramadol'], strengths: [50, 100, 200, 300] },
      { name: 'ultram er', components: ['tramadol'], strengths: [100, 200, 300], release: EXTENDED },
      { name: 'conzip', components: ['tramadol'], strengths: [100, 200, 300], release: EXTENDED },
      { name: 'ryzolt', components: ['tramadol'], strengths: [100, 200, 300], release: EXTENDED },
      { name: 'ultracet', components: ['tramadol', APAP], strength: 37.5, release: IMMEDIATE },
      { name: 'seglentis', components: ['tramadol', 'celecoxib'], strengths: [44], release: IMMEDIATE },
    ],
  },
  {
    name: 'tapentadol',
    aliases: ['tapentadol hydrochloride'],
    products: [tablet(IMMEDIATE, 50, 75, 100), tablet(EXTENDED, 50, 100, 150, 200, 250)],
    brands: [
      { name: 'nucynta', components: ['tapentadol'], strengths: [50, 75, 100] },
      {
        name: 'nucynta er',
        components: ['tapentadol'],
        strengths: [50, 100, 150, 200, 250],
        release: EXTENDED,
      },
    ],
  },
  {
    name: 'buprenorphine',
    aliases: ['buprenorphine hydrochloride', 'buprenorphine hcl'],
    products: [],
    brands: [
      { name: 'butrans', components: ['buprenorphine'], form: 'patch' },
      { name: 'belbuca', components: ['buprenorphine'], form: 'transmucosal' },
      { name: 'subutex', components: ['buprenorphine'], form: 'transmucosal' },
      { name: 'sublocade', components: ['buprenorphine'], form: 'injection' },
      { name: 'suboxone', components: ['buprenorphine', 'naloxone'], form: 'transmucosal' },
      { name: 'zubsolv', components: ['buprenorphine', 'naloxone'], form: 'transmucosal' },
    ],
  },
  { name: 'levorphanol', aliases: ['levorphanol tartrate'], products: [tablet(IMMEDIATE, 2, 3)], brands: [] },
  {
    name: 'meperidine',
    aliases: ['meperidine hydrochloride', 'pethidine'],
    products: [tablet(IMMEDIATE, 50, 100)],
    brands: [{ name: 'demerol', components: ['meperidine'] }],
  },
  {
    name: 'pentazocine',
    aliases: [],
    products: [tablet(IMMEDIATE, 50)],
    brands: [
      { name: 'talwin', components: ['pentazocine'] },
      { name: 'talwin nx', components: ['pentazocine', 'naloxone'], strengths: [50] },
    ],
  },
  {
    name: 'butorphanol',
    aliases: ['butorphanol tartrate'],
    products: [],
    brands: [{ name: 'stadol', components: ['butorphanol'] }],
  },
  { name: 'nalbuphine', aliases: [], products: [], brands: [{ name: 'nubain', components: ['nalbuphine'] }] },
  {
    name: 'dihydrocodeine',
    aliases: [],
    products: [tablet(IMMEDIATE, 16)],
    brands: [{ name: 'trezix', components: ['dihydrocodeine', APAP, 'caffeine'], strengths: [16] }],
  },
  {
    name: 'propoxyphene',
    aliases: ['propoxyphene napsylate', 'propoxyphene hydrochloride', 'dextropropoxyphene'],
    products: [tablet(IMMEDIATE, 50, 65, 100)],
    brands: [
      { name: 'darvon', components: ['propoxyphene'] },
      { name: 'darvocet', components: ['propoxyphene', APAP] },
      { name: 'darvocet n', components: ['propoxyphene', APAP], strengths: [50, 100] },
    ],
  },
  { name: 'opium', aliases: ['opium tincture', 'tincture of opium'], products: [], brands: [] },
];

function tylenolWithCodeine(number: number, strength: number): Brand {
  return { name: `tylenol #${number}`, components: ['codeine', APAP], strength, release: IMMEDIATE };
}
