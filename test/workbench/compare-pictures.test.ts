import assert from 'node:assert/strict';
import { differingShare } from '../editors/vscode/compare-pictures.ts';

/** A picture of 16 by 8 pixels, which is two tiles of these grays. */
function picture(left: number, right: number) {
  return { width: 16, height: 8, means: [left, left, left, right, right, right] };
}

describe('the comparison of pictures', () => {
  it('is the share of tiles that differ', () => {
    assert.equal(differingShare(picture(0, 255), picture(0, 255)), 0);
    assert.equal(differingShare(picture(0, 255), picture(0, 100)), 0.5);
    assert.equal(differingShare(picture(0, 255), picture(255, 0)), 1);
  });

  it('lets small differences pass, and sees a difference of one channel', () => {
    assert.equal(differingShare(picture(0, 200), picture(20, 180)), 0);
    assert.equal(differingShare(picture(0, 0), { ...picture(0, 0), means: [0, 0, 0, 0, 0, 90] }), 0.5);
  });

  it('has no share for pictures of different size', () => {
    assert.equal(differingShare(picture(0, 0), { ...picture(0, 0), width: 8, height: 16 }), undefined);
  });
});
