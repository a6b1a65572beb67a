import { defineInvariant } from '../invariant';
import { isCustomResource } from '../manifest';
import { isMap } from '../merge';

/** Every pool of MetalLB is announced. */
export const poolAnnounced = defineInvariant({
  name: 'pool-announced',
  summary: 'every pool of MetalLB is announced',
  why: 'Its addresses are handed out, and nobody answers for them.',
  severity: 'error',
  example: 'an IPAddressPool that no L2Advertisement and no BGPAdvertisement names',
  source: 'https://metallb.io/configuration/#announce-the-service-ips',
  onOutput: true,
  *check({ cluster, manifests }) {
    const objects = [...manifests.values()]
      .flat()
      .filter((object) => isCustomResource(object) && object.apiVersion.startsWith('metallb.io/'));
    const advertisements = objects.filter(({ kind }) => kind === 'L2Advertisement' || kind === 'BGPAdvertisement');
    for (const { metadata } of objects.filter(({ kind }) => kind === 'IPAddressPool')) {
      const announced = advertisements.some(({ spec }) => {
        const { ipAddressPools, ipAddressPoolSelectors } = isMap(spec) ? spec : {};
        if (ipAddressPoolSelectors !== undefined) return true;
        return Array.isArray(ipAddressPools) ? ipAddressPools.includes(metadata.name) : true;
      });
      if (announced || cluster.bgp?.bird?.pools.includes(String(metadata.name))) continue;
      yield {
        at: cluster.pools.find(({ name }) => name === metadata.name)?.at ?? ['addons', 'metallb'],
        also: [['addons', 'metallb', 'announce']],
        problem: `is handed out by MetalLB as ${metadata.name}, and no advertisement names it`,
        fix: 'write announce: l2 or announce: bgp under addons.metallb, so that it takes every pool, or name the pool in bgp.bird.pools',
      };
    }
  },
});
