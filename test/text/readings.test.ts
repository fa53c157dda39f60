import { Readings, remembered, withReadings } from '#text/readings.ts';
import assert from 'node:assert/strict';

/** A reader that counts how often it reads. */
function countingReader() {
  const read: string[] = [];
  const reader = remembered((text: string, option: number | undefined) => {
    read.push(text);
    return option === undefined ? text.length : text.length + option;
  });
  return { reader, read };
}

describe('readings', () => {
  it('reads each text once for each option', () => {
    const { reader, read } = countingReader();
    const results = withReadings(new Readings(), () => [
      reader('one', undefined),
      reader('one', undefined),
      reader('one', 4),
      reader('three', 4),
      reader('one', 4),
    ]);
    assert.deepEqual(results, [3, 3, 7, 9, 7]);
    assert.deepEqual(read, ['one', 'one', 'three']);
  });

  it('keeps nothing outside', () => {
    const { reader, read } = countingReader();
    reader('one', undefined);
    withReadings(new Readings(), () => reader('one', undefined));
    withReadings(new Readings(), () => reader('one', undefined));
    reader('one', undefined);
    assert.equal(read.length, 4);
  });

  it('takes over what the version before read, and drops what no version asks for', () => {
    const { reader, read } = countingReader();
    const first = new Readings();
    withReadings(first, () => [reader('same', undefined), reader('old', undefined)]);
    const second = new Readings(first);
    withReadings(second, () => [reader('same', undefined), reader('new', undefined)]);
    assert.deepEqual(read, ['same', 'old', 'new']);
    const third = new Readings(second);
    withReadings(third, () => [reader('same', undefined), reader('old', undefined)]);
    assert.deepEqual(read, ['same', 'old', 'new', 'old']);
  });

  it('keeps a reading of nothing too', () => {
    let count = 0;
    const reader = remembered((_text: string): string | undefined => void count++);
    withReadings(new Readings(), () => [reader('one'), reader('one')]);
    assert.equal(count, 1);
  });

  it('goes back to the readings around it, also when the work fails', () => {
    const { reader, read } = countingReader();
    const outer = new Readings();
    withReadings(outer, () => {
      reader('one', undefined);
      assert.throws(() =>
        withReadings(new Readings(), () => {
          throw new Error('failed');
        }),
      );
      reader('one', undefined);
    });
    assert.deepEqual(read, ['one']);
  });
});
