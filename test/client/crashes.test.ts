import assert from 'node:assert/strict';
import { Crashes } from '../../client/src/server/crashes.ts';

const MINUTE = 60_000;

describe('a server that ends by itself', () => {
  it('is started again four times in three minutes, and then no more', () => {
    const crashes = new Crashes();
    const answers = [0, 1000, 2000, 3000, 4000].map((it) => crashes.add(it));
    assert.deepEqual(answers, ['restart', 'restart', 'restart', 'restart', 'give up']);
  });

  it('is started again whenever it ends rarely', () => {
    const crashes = new Crashes();
    for (let minute = 0; minute < 60; minute++) assert.equal(crashes.add(minute * MINUTE), 'restart');
  });

  it('has all its tries again after it was started by hand', () => {
    const crashes = new Crashes();
    for (let time = 0; time < 5; time++) crashes.add(time);
    crashes.forget();
    assert.equal(crashes.add(6), 'restart');
  });
});
