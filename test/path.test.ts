import fc from 'fast-check';
import { isWithin, parsePath, printPath } from '../src/path';

test.each([
  [[], '(root)'],
  [['network', 'podCidr'], 'network.podCidr'],
  [['nodes', 'k3s-1', 'address', 1], 'nodes.k3s-1.address[1]'],
  [['registries', 'mirrors', 'docker.io', 0], 'registries.mirrors["docker.io"][0]'],
  [['*'], '["*"]'],
  [['a "b"', ''], '["a \\"b\\""][""]'],
])('%j is printed as %s', (path, text) => {
  expect(printPath(path)).toBe(text);
});

test('a path that was printed is read back as it was', () => {
  const key = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('0', 'k3s-1', 'docker.io', '*', '"]', '\\', '[0]', ''));
  const path = fc.array(fc.oneof(fc.nat(), key), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(path, (steps) => {
      expect(parsePath(printPath(steps))).toEqual(steps);
    }),
    { numRuns: 500, seed: 7 },
  );
});

test.each(['', '(root)', '.nodes', 'nodes.', 'nodes..a', 'nodes k3s', 'nodes[a]', 'nodes["a]', 'nodes["\\q"]', 'nodes[0]a', '[0', 'a/b'])(
  '%j is no path',
  (text) => {
    expect(parsePath(text)).toBeUndefined();
  },
);

test('a path lies within itself and within its ancestors, and in no other', () => {
  const path = ['nodes', 'k3s-1', 'address', 0];
  expect(isWithin(path, path)).toBe(true);
  expect(isWithin(path, ['nodes'])).toBe(true);
  expect(isWithin(path, [])).toBe(true);
  expect(isWithin(['nodes'], path)).toBe(false);
  expect(isWithin(['nodes', 'k3s-10'], ['nodes', 'k3s-1'])).toBe(false);
  expect(isWithin(['nodes', 'k3s-1', 'address', '0'], path)).toBe(false);
});
