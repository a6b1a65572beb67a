import fc from 'fast-check';
import { isMap, merge } from '../src/merge';

test('maps are merged, lists and scalars are replaced', () => {
  const under = { a: { x: 1, y: [1, 2] }, b: 1, c: [1] };
  const over = { a: { y: [3], z: null }, b: { now: 'a map' }, c: 'text', d: true };
  expect(merge(under, over)).toEqual({ a: { x: 1, y: [3], z: null }, b: { now: 'a map' }, c: 'text', d: true });
});

test('neither of the two is changed', () => {
  const under = { a: { x: 1 } };
  const over = { a: { y: 2 } };
  merge(under, over);
  expect([under, over]).toEqual([{ a: { x: 1 } }, { a: { y: 2 } }]);
});

test('a key of the name of a method is a key like any other', () => {
  expect(merge({}, { constructor: { x: 1 }, toString: 2 })).toEqual({ constructor: { x: 1 }, toString: 2 });
});

test('a key __proto__ is a key like any other', () => {
  const map = (text: string) => JSON.parse(text);
  expect(merge(map('{"__proto__":{"a":1}}'), map('{"__proto__":{"b":2}}'))).toStrictEqual(map('{"__proto__":{"a":1,"b":2}}'));
  expect(merge({}, map('{"__proto__":{"b":2}}'))).toStrictEqual(map('{"__proto__":{"b":2}}'));
});

test('nothing laid on it leaves a map as it is, and it laid on nothing too', () => {
  const maps = fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), fc.jsonValue());
  fc.assert(
    fc.property(maps, maps, (a, b) => {
      expect(merge(a, {})).toEqual(a);
      expect(merge({}, a)).toEqual(a);
      expect(Object.keys(merge(a, b)).sort()).toEqual([...new Set([...Object.keys(a), ...Object.keys(b)])].sort());
      expect(merge(merge(a, b), b)).toEqual(merge(a, b));
    }),
    { seed: 22 },
  );
});

test.each([
  [{}, true],
  [[], false],
  [null, false],
  ['', false],
  [undefined, false],
])('%j is a map: %s', (value, expected) => {
  expect(isMap(value)).toBe(expected);
});
