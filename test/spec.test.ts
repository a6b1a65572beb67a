import { allAddons } from '../src/addons';
import { hostNeeds, readSpec } from '../src/spec';
import { broken } from './invariants/examine';
import { sound } from './invariants/sound';

test('a file is read into its cluster and its add-ons, in alphabetical order', () => {
  const spec = readSpec(sound.single);
  expect(spec).toMatchObject({ name: 'single', findings: [], dropped: [] });
  expect(spec.addons.map(({ addon }) => addon.name)).toEqual(['apisix', 'cilium', 'cilium-l2', 'cilium-lb-pool']);
  expect([...(spec.cluster?.addons.keys() ?? [])]).toEqual(spec.addons.map(({ addon }) => addon.name));
});

test('what loading the file found comes along', () => {
  const problem = { rule: 'duplicate-key', severity: 'error', at: ['name'], problem: 'is given twice', fix: 'keep one' } as const;
  expect(readSpec(sound.single, [problem]).findings).toEqual([problem]);
});

test('a file without a name still has something to be called', () => {
  expect(readSpec({}).name).toBe('(unnamed)');
  expect(readSpec(null)).toMatchObject({ name: '(unnamed)', cluster: undefined });
  expect(readSpec({ name: 7 }).name).toBe('(unnamed)');
});

test('an add-on that is half wrong is still there with the right half', () => {
  const spec = readSpec(
    broken(sound.single, (file) => {
      file.addons.cilium.hubble.ui = 'yes';
    }),
  );
  expect(spec.addons.find(({ addon }) => addon.name === 'cilium')?.options).toMatchObject({ version: '1.20.0' });
  expect(spec.dropped).toEqual([['addons', 'cilium', 'hubble', 'ui']]);
});

test('what add-ons need of a machine is summed up: all settings, and the highest kernel', () => {
  const { cluster } = readSpec(sound.single);
  const [node] = cluster?.nodes ?? [];
  if (!cluster || !node) throw new Error('unreadable');
  const needing = (needs: object) => ({ addon: { ...allAddons()[0], hostNeeds: () => needs } as never, options: {} });
  const sum = hostNeeds(
    [
      needing({ kernel: '5.4', modules: ['b', 'a'], sysctls: { y: '1' } }),
      needing({ kernel: '5.10', modules: ['a'], sysctls: { x: '0' }, foreignRoutes: true }),
      needing({ kernel: '4.19.57' }),
      needing({}),
    ],
    cluster,
    node,
  );
  expect(sum).toMatchObject({ kernel: '5.10', modules: ['a', 'b'], sysctls: { x: '0', y: '1' }, foreignRoutes: true, xdp: false });
  expect(Object.keys(sum.sysctls)).toEqual(['x', 'y']);
});
