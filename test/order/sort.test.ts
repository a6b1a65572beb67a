import * as fc from 'fast-check';
import { inOrder } from '../../src/order/sort';

const byNumber = (a: number, b: number) => a - b;

/** Things 0 … n-1 in any order, each needing some with a smaller place in a hidden order. */
const graphs = fc
  .tuple(
    fc.integer({ min: 0, max: 40 }),
    fc.array(fc.tuple(fc.nat(39), fc.nat(39)), { minLength: 20, maxLength: 200 }),
    fc.infiniteStream(fc.nat(1000)),
  )
  .map(([size, pairs, random]) => {
    const hidden = shuffled(size, random);
    const needs = new Map<number, number[]>(hidden.map((thing) => [thing, []]));
    for (const [a, b] of pairs) {
      if (a >= size || b >= size || a === b) continue;
      needs.get(hidden[Math.max(a, b)] as number)?.push(hidden[Math.min(a, b)] as number);
    }
    return { things: shuffled(size, random), needs };
  });

function shuffled(size: number, random: Iterator<number>): number[] {
  const keys = Array.from({ length: size }, () => random.next().value as number);
  return [...keys.keys()].sort((a, b) => (keys[a] as number) - (keys[b] as number) || a - b);
}

test('each comes after what it needs, and none is lost or doubled', () => {
  let edges = 0;
  fc.assert(
    fc.property(graphs, ({ things, needs }) => {
      const sorted = inOrder(things, (thing) => needs.get(thing) ?? [], byNumber);
      expect([...sorted].sort(byNumber)).toEqual([...things].sort(byNumber));
      for (const [thing, needed] of needs) {
        for (const other of needed) {
          edges++;
          expect(sorted.indexOf(other)).toBeLessThan(sorted.indexOf(thing));
        }
      }
    }),
    { numRuns: 300 },
  );
  expect(edges).toBeGreaterThan(300);
});

test('at every place stands the first of those that may stand there', () => {
  fc.assert(
    fc.property(graphs, ({ things, needs }) => {
      const sorted = inOrder(things, (thing) => needs.get(thing) ?? [], byNumber);
      const done = new Set<number>();
      for (const thing of sorted) {
        const ready = things.filter((other) => !done.has(other) && (needs.get(other) ?? []).every((need) => done.has(need)));
        expect(thing).toBe(Math.min(...ready));
        done.add(thing);
      }
    }),
    { numRuns: 200 },
  );
});

test('the order in which things come does not count, but between equals', () => {
  fc.assert(
    fc.property(graphs, ({ things, needs }) => {
      const sort = (given: readonly number[]) => inOrder(given, (thing) => needs.get(thing) ?? [], byNumber);
      expect(sort([...things].reverse())).toEqual(sort(things));
    }),
    { numRuns: 100 },
  );
  expect(
    inOrder(
      ['b', 'a', 'c'],
      () => [],
      () => 0,
    ),
  ).toEqual(['b', 'a', 'c']);
});

test('what needs itself in the end goes where it would stand without that need', () => {
  const needs: Record<string, string[]> = { a: ['c'], b: ['a'], c: ['b'], d: ['a'], e: ['e', 'unknown'] };
  const sorted = inOrder(
    ['e', 'd', 'c', 'b', 'a'],
    (thing) => needs[thing] ?? [],
    (a, b) => (a < b ? -1 : 1),
  );
  expect(sorted).toEqual(['e', 'a', 'b', 'c', 'd']);
});

// cdk8s' own sort visits every path: ten chained charts of eight objects do not end in half a minute.
test('a chain as long as a large cluster, and layers that need all of the last, are sorted at once', () => {
  const size = 100_000;
  const chain = Array.from({ length: size }, (_, index) => size - 1 - index);
  expect(
    inOrder(
      chain,
      (thing) => (thing === 0 ? [] : [thing - 1]),
      () => 0,
    ),
  ).toEqual([...chain].reverse());
  const layered = Array.from({ length: 1000 }, (_, index) => index);
  const layerOf = (thing: number) => Math.floor(thing / 20);
  const sorted = inOrder(
    layered,
    (thing) => layered.filter((other) => layerOf(other) === layerOf(thing) - 1),
    (a, b) => b - a,
  );
  expect(sorted.map(layerOf)).toEqual(layered.map(layerOf));
});
