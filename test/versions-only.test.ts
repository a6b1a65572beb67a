import { k3sCiliumApisix, k3sCiliumApisixCurrent } from '../clusters';

test('k3s-cilium-apisix-current differs from k3s-cilium-apisix in name and versions only', () => {
  const { addons } = k3sCiliumApisix;
  const { k3s } = k3sCiliumApisix.distribution;
  expect(k3sCiliumApisixCurrent).toEqual({
    ...k3sCiliumApisix,
    name: 'k3s-cilium-apisix-current',
    distribution: { k3s: { ...k3s, version: 'v1.34.12+k3s1' } },
    addons: {
      ...addons,
      apisix: { ...addons.apisix, version: '2.0.1' },
      cilium: { ...addons.cilium, version: '1.20.0' },
    },
  });
});
