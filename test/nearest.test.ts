import fc from 'fast-check';
import { nearest, unmistakable } from '../src/nearest';

test.each([
  ['podCird', ['nodeCidr', 'podCidr', 'serviceCidr'], 'podCidr'],
  ['pod_cidr', ['nodeCidr', 'podCidr'], 'podCidr'],
  ['PODCIDR', ['podCidr'], 'podCidr'],
  ['hubbel', ['hubble', 'values'], 'hubble'],
  ['ciliuml2', ['cilium', 'cilium-l2'], 'cilium-l2'],
  ['vip', ['vip', 'vips'], 'vip'],
  ['wholly-other', ['vip', 'names', 'port'], undefined],
  ['master', ['server', 'agent'], undefined],
  ['x', [], undefined],
  ['', ['a'], 'a'],
])('%s among %j means %s', (word, candidates, meant) => {
  expect(nearest(word, candidates)).toBe(meant);
});

test('a word that is there means itself, a swap of neighbours in a long word means it still', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{6,12}$/), fc.nat(4), (word, at) => {
      expect(nearest(word, ['other-thing', word])).toBe(word);
      const swapped = word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
      expect(nearest(swapped, [word])).toBe(word);
    }),
    { seed: 21 },
  );
});

test.each([
  ['podCird', ['nodeCidr', 'podCidr', 'serviceCidr'], 'podCidr'],
  ['cilium-lb-pools', ['cilium-lb-pool', 'cilium-l2'], 'cilium-lb-pool'],
  ['ipv', ['ipv4', 'ipv6'], undefined],
  ['controlplane-virtual', ['controlPlane', 'controlPlaneVip'], undefined],
  ['vp', ['vip'], undefined],
  ['', ['a'], undefined],
  ['dmx', ['lan', 'dmz'], 'dmz'],
])('%s among %j can only mean %s', (word, candidates, meant) => {
  expect(unmistakable(word, candidates)).toBe(meant);
});
