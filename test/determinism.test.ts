import fc from 'fast-check';
import * as clusters from '../clusters';
import type { Rendering } from '../src/render';
import { rendered } from './built';

function bytes({ files }: Rendering): string {
  return JSON.stringify([...files]);
}

/** The same data with the entries of every map under the given keys in another order. */
function shuffled(file: object, order: readonly number[]): unknown {
  const source = file as Record<string, unknown>;
  const keys = Object.keys(source.addons as object);
  const ranked = keys.map((key, index) => ({ key, rank: order[index % order.length] ?? 0 })).sort((a, b) => a.rank - b.rank);
  const addons = Object.fromEntries(ranked.map(({ key }) => [key, (source.addons as Record<string, unknown>)[key]]));
  return Object.fromEntries(Object.entries({ ...source, addons }).reverse());
}

describe.each(Object.values(clusters).map((cluster) => [cluster.name, cluster] as const))('%s', (_, cluster) => {
  const expected = bytes(rendered(cluster));

  test('renders to the same bytes every time', () => {
    for (let run = 0; run < 5; run++) expect(bytes(rendered(cluster))).toBe(expected);
  });

  test('renders to the same bytes whatever the order of its add-ons and root keys', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 8 }), (order) => {
        expect(bytes(rendered(shuffled(cluster, order)))).toBe(expected);
      }),
      { numRuns: 25, seed: 7 },
    );
  });

  test('renders to the same bytes after a trip through JSON', () => {
    expect(bytes(rendered(JSON.parse(JSON.stringify(cluster))))).toBe(expected);
  });
});
