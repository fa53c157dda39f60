import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DRUGS, drugNamed, drugsOfClass, findDrugs } from '#clinical/drugs.ts';
import { OPIOID_ROWS } from '#clinical/opioid-data.ts';

/** All drugs of a text as `words=name+component (brand)`. */
function drawDrugs(text: string): string {
  return findDrugs(text)
    .map(({ start, end, drug, components, brand }) => {
      const names = drug.generic ? `any ${drug.name}` : components.map((it) => it.name).join('+');
      return `${text.slice(start, end)}=${names}${brand ? ` (${brand.name})` : ''}`;
    })
    .join(' | ');
}

describe('drugs in a text', () => {
  const vectors: readonly (readonly [string, string])[] = [
    ['Meloxicam: 15 mg', 'Meloxicam=meloxicam'],
    ['MOBIC', 'MOBIC=meloxicam (mobic)'],
    ['meloxicam (Mobic)', 'meloxicam (Mobic)=meloxicam (mobic)'],
    ['gabapentin; pregabalin', 'gabapentin=gabapentin | pregabalin=pregabalin'],
    ['Tylenol', 'Tylenol=acetaminophen (tylenol)'],
    ['Tylenol #3 1-2 tabs', 'Tylenol #3=codeine+acetaminophen (tylenol #3)'],
    ['Tylenol No. 4', 'Tylenol No. 4=codeine+acetaminophen (tylenol #4)'],
    ['Tylenol with codeine #3', 'Tylenol with codeine #3=codeine+acetaminophen (tylenol #3)'],
    ['codeine/APAP (Tylenol #3)', 'codeine/APAP (Tylenol #3)=codeine+acetaminophen (tylenol #3)'],
    ['hydrocodone/APAP 5/325', 'hydrocodone/APAP=hydrocodone+acetaminophen'],
    ['oxycodone-acetaminophen 10-325', 'oxycodone-acetaminophen=oxycodone+acetaminophen'],
    ['acetaminophen-codeine', 'acetaminophen-codeine=codeine+acetaminophen'],
    ['codeine with acetaminophen', 'codeine with acetaminophen=codeine+acetaminophen'],
    ['oxycodone and acetaminophen 5/325', 'oxycodone and acetaminophen=oxycodone+acetaminophen'],
    ['tramadol and acetaminophen', 'tramadol=tramadol | acetaminophen=acetaminophen'],
    ['hydrocodone 5 mg/acetaminophen 325 mg', 'hydrocodone 5 mg/acetaminophen=hydrocodone+acetaminophen'],
    ['buprenorphine/naloxone 8/2 mg', 'buprenorphine/naloxone=buprenorphine+naloxone'],
    [
      'butalbital/APAP/caffeine/codeine',
      'butalbital/APAP/caffeine/codeine=codeine+butalbital+acetaminophen+caffeine',
    ],
    ['Fioricet', 'Fioricet=butalbital+acetaminophen+caffeine (fioricet)'],
    ['Norco (hydrocodone/APAP)', 'Norco (hydrocodone/APAP)=hydrocodone+acetaminophen (norco)'],
    ['Percocets', 'Percocets=oxycodone+acetaminophen (percocet)'],
    ['Vicodin ES', 'Vicodin ES=hydrocodone+acetaminophen (vicodin es)'],
    ['MS  Contin', 'MS  Contin=morphine (ms contin)'],
    ['MS‑Contin', 'MS‑Contin=morphine (ms contin)'],
    ['Darvocet-N 100', 'Darvocet-N=propoxyphene+acetaminophen (darvocet n)'],
    ['N-acetyl-p-aminophenol', 'N-acetyl-p-aminophenol=acetaminophen'],
    ['Depo-Medrol 40 mg', 'Depo-Medrol=methylprednisolone (depo medrol)'],
    ['NSAIDs and muscle relaxants', 'NSAIDs=any nsaid | muscle relaxants=any muscle-relaxant'],
    ['anti-inflammatories', 'anti-inflammatories=any nsaid'],
    ['opioids, narcotics', 'opioids=any opioid | narcotics=any opioid'],
    ['aspirin 650 mg', 'aspirin=aspirin'],
    ['aspirin 81 mg daily', 'aspirin=low-dose aspirin'],
    ['ASA 81mg', 'ASA=low-dose aspirin'],
    ['baby aspirin', 'baby aspirin=low-dose aspirin'],
    ['diclofenac 75 mg', 'diclofenac=diclofenac'],
    ['diclofenac 1% gel', 'diclofenac=topical diclofenac'],
    ['topical diclofenac', 'topical diclofenac=topical diclofenac'],
    ['Voltaren gel', 'Voltaren gel=topical diclofenac (voltaren gel)'],
    ['lidocaine 1%, 0.5 mL', 'lidocaine=lidocaine'],
    ['lidocaine 5% patch', 'lidocaine=topical lidocaine'],
  ];
  for (const [text, expected] of vectors) {
    it(`reads ${JSON.stringify(text)}`, () => assert.equal(drawDrugs(text), expected));
  }

  for (const text of ['somatic', 'non-opioid', 'NSAIDish', 'physical therapy', 'MRI', '']) {
    it(`sees no drug in ${JSON.stringify(text)}`, () => assert.equal(drawDrugs(text), ''));
  }

  it('finds every name of its own tables', () => {
    for (const drug of DRUGS) {
      for (const name of [drug.name, ...drug.aliases])
        assert.equal(findDrugs(name)[0]?.drug.name, drug.name, name);
      for (const brand of drug.brands)
        assert.equal(findDrugs(brand.name)[0]?.brand?.name, brand.name, brand.name);
    }
  });

  it('knows every component of a combination', () => {
    for (const brand of OPIOID_ROWS.flatMap((it) => it.brands)) {
      for (const component of brand.components) assert.ok(drugNamed(component), component);
    }
  });

  it('counts topical diclofenac as topical, low-dose aspirin as no analgesic', () => {
    assert.deepEqual(drugNamed('topical diclofenac')?.classes, ['nsaid', 'topical']);
    assert.deepEqual(drugNamed('low-dose aspirin')?.classes, ['antiplatelet']);
    assert.ok(drugsOfClass('nsaid').some((it) => it.name === 'celecoxib'));
  });

  it('stays in order and inside any text', () => {
    const piece = fc.constantFrom(
      'Norco',
      'hydrocodone',
      '/',
      'APAP',
      ' ',
      '(',
      ')',
      'Tylenol',
      '#3',
      '5/325',
      'with',
      '-',
      '\n',
      'codeine',
      'gel',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        let done = 0;
        for (const { start, end, components, drug } of findDrugs(text)) {
          assert.ok(done <= start && start < end && end <= text.length);
          assert.equal(components[0], drug);
          done = end;
        }
      }),
    );
  });
});
