import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fold } from '#text/fold.ts';
import { squeeze } from '#clinical/squeeze.ts';

describe('squeeze', () => {
  it('joins blanks and leads back to the places in the text', () => {
    const text = 'PT  \n  from\tJune';
    const squeezed = squeeze(text);
    assert.equal(squeezed.text, 'pt from june');
    assert.equal(text.slice(squeezed.start(3), squeezed.end(7)), 'from');
    assert.equal(text.slice(squeezed.start(8), squeezed.end(12)), 'June');
  });

  it('leads every word of any text back to itself', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('ab', ' ', '\n', '  ', 'C', '\u00A0')), (parts) => {
        const text = parts.join('');
        const squeezed = squeeze(text);
        for (const match of squeezed.text.matchAll(/[a-z]+/g)) {
          const end = match.index + match[0].length;
          assert.equal(fold(text.slice(squeezed.start(match.index), squeezed.end(end))), match[0]);
        }
      }),
    );
  });
});
