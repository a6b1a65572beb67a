import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import * as clusters from '../clusters';
import { type Checked, checkBeside } from '../src/check';
import { readFacts } from '../src/facts-folder';
import type { Manifest } from '../src/manifest';
import { RecalledRenderings, recallObjects } from '../src/recalled-rendering';
import type { Rendering } from '../src/render';
import { readSpec } from '../src/spec';
import { type Fault, faulty, printFault } from './faults/fault';
import { faultFamilies } from './faults/index';

const checked = (file: unknown, earlier?: Rendering): Checked => checkBeside(readSpec(file), readFacts, undefined, [], earlier);

/** The fields of two outcomes that are not the same. */
function differences(a: Checked, b: Checked): readonly string[] {
  return Object.keys(a).filter((field) => !isDeepStrictEqual(a[field as keyof Checked], b[field as keyof Checked]));
}

const cases = Object.values(clusters).map((cluster) => [cluster.name, cluster] as const);

/** Objects that were rendered again; some clusters are machines alone. */
let recalled = 0;

describe.each(cases)('%s', (name, cluster) => {
  const sound = checked(cluster).rendering as Rendering;

  test('what is rendered again is the very same', () => {
    const again = checked(cluster, sound).rendering as Rendering;
    const pairs = [...sound.manifests].flatMap(([addon, objects]) =>
      objects.map((object, index) => [object, again.manifests.get(addon)?.[index]] as const),
    );
    recalled += pairs.length;
    expect(pairs.filter(([before, after]) => before !== after)).toEqual([]);
    const files = [...sound.files].map(([path, file]) => [file, again.files.get(path)] as const);
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter(([before, after]) => before !== after)).toEqual([]);
    expect([...again.files.keys()]).toEqual([...sound.files.keys()]);
  });

  test('mistakes that come and go are found as if nothing had been rendered before', () => {
    const faults = faultFamilies
      .flatMap(({ errors, warnings }): readonly Fault[] => [...errors, ...warnings])
      .filter(([of]) => of === name);
    expect(faults.length).toBeGreaterThan(0);
    let earlier = sound;
    for (const fault of faults) {
      const fresh = checked(faulty(fault));
      const again = checked(faulty(fault), earlier);
      expect([printFault(fault), differences(fresh, again)]).toEqual([printFault(fault), []]);
      earlier = again.rendering ?? earlier;
    }
    expect(differences(checked(cluster), checked(cluster, earlier))).toEqual([]);
  });
});

test('an object that differs anywhere is another one', () => {
  const object = (spec: unknown) => ({ apiVersion: 'v1', kind: 'A', metadata: { name: 'a' }, spec }) as Manifest;
  const recalled = (before: unknown, after: unknown) => {
    const [earlier, now] = [object(before), object(after)];
    const manifests = recallObjects(new Map([['x', [now]]]), { manifests: new Map([['x', [earlier]]]), files: new Map() });
    return manifests.get('x')?.[0] === earlier;
  };
  const text = fc.jsonValue().map((value) => JSON.stringify(value));
  fc.assert(fc.property(text, (spec) => recalled(JSON.parse(spec), JSON.parse(spec))));
  fc.assert(fc.property(text, text, (a, b) => recalled(JSON.parse(a), JSON.parse(b)) === (a === b)));
  // What looks alike to most comparisons.
  const distinct = [[], {}, null, undefined, 0, -0, '', '0', false, [undefined], [null], { a: undefined }, { a: null }, { a: 1, b: 2 }];
  const [first, second] = [{ b: 2, a: 1 }, Number.NaN];
  for (const [index, a] of [...distinct, first, second].entries()) {
    for (const [other, b] of [...distinct, first, second].entries()) expect([a, b, recalled(a, b)]).toEqual([a, b, index === other]);
  }
});

test('that was seen of many objects', () => {
  expect(recalled).toBeGreaterThan(300);
});

test('the renderings of the clusters of late are kept, and no others', () => {
  const known = new RecalledRenderings();
  const renderings = Array.from({ length: 20 }, () => ({}) as Rendering);
  for (const [index, rendering] of renderings.entries()) {
    known.set(`${index}`, rendering);
    // The first is worked on all the time.
    known.set('first', renderings[0] as Rendering);
  }
  const kept = renderings.filter((rendering, index) => known.get(`${index}`) === rendering);
  expect(known.get('first')).toBe(renderings[0]);
  expect(kept).toEqual(renderings.slice(13));
});
