import { Remembered, remembered } from '../src/remembered';

test('an answer is worked out once for a text, whatever it is', () => {
  let asked = 0;
  const answer = remembered((text) => {
    asked++;
    return text === 'none' ? undefined : text.length;
  }, 100);
  expect([answer('abc'), answer('abc'), answer('none'), answer('none')]).toEqual([3, 3, undefined, undefined]);
  expect(asked).toBe(2);
});

test('no more characters are kept than were asked for', () => {
  const known = new Remembered<number>(10);
  known.set('aaaa', 1);
  known.set('bbbb', 2);
  expect([known.get('aaaa'), known.get('bbbb')]).toEqual([1, 2]);
  known.set('cccc', 3);
  expect([known.has('aaaa'), known.has('bbbb'), known.get('cccc')]).toEqual([false, false, 3]);
  known.set('d'.repeat(11), 4);
  expect(known.has('d'.repeat(11))).toBe(false);
});
