import { LazyMap } from '../src/lazy-map';

const written = new Map([
  ['a', 'one'],
  ['b', 'two'],
]);

test('it is the map of all that is made of what is written', () => {
  const made = new LazyMap(written, (text) => text.length);
  const whole = new Map([
    ['a', 3],
    ['b', 3],
  ]);
  expect([made.size, [...made], [...made.entries()], [...made.keys()], [...made.values()]]).toEqual([
    2,
    [...whole],
    [...whole.entries()],
    [...whole.keys()],
    [...whole.values()],
  ]);
  const seen: unknown[] = [];
  made.forEach((value, key) => {
    seen.push([key, value]);
  });
  expect(seen).toEqual([...whole]);
  expect([made.has('a'), made.has('c'), made.get('c')]).toEqual([true, false, undefined]);
});

test('a value is made when it is asked for, and once', () => {
  const asked: string[] = [];
  const made = new LazyMap(written, (text) => {
    asked.push(text);
    return undefined;
  });
  expect([made.size, made.has('b'), asked]).toEqual([2, true, []]);
  expect([made.get('b'), made.get('b'), asked]).toEqual([undefined, undefined, ['two']]);
});
