import { isWithin, printPath } from '../src/path';

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

test('a path lies within itself and within its ancestors, and in no other', () => {
  const path = ['nodes', 'k3s-1', 'address', 0];
  expect(isWithin(path, path)).toBe(true);
  expect(isWithin(path, ['nodes'])).toBe(true);
  expect(isWithin(path, [])).toBe(true);
  expect(isWithin(['nodes'], path)).toBe(false);
  expect(isWithin(['nodes', 'k3s-10'], ['nodes', 'k3s-1'])).toBe(false);
  expect(isWithin(['nodes', 'k3s-1', 'address', '0'], path)).toBe(false);
});
