import { defineInvariant } from '../invariant';

/** kube-router takes the AS numbers of cluster and routers. */
export const kubeRouterAsn = defineInvariant({
  name: 'kube-router-asn',
  summary: 'kube-router takes the AS numbers of cluster and routers',
  why: 'It ends as soon as it starts: the cluster must have a private AS number, and a router none that is reserved.',
  severity: 'error',
  example: 'bgp: { asn: 3320, … } beside addons.kube-router',
  source: 'https://github.com/cloudnativelabs/kube-router/blob/v2.11.1/pkg/controllers/routing/network_routes_controller.go',
  *check({ cluster: { addons, bgp } }) {
    if (!addons.has('kube-router') || !bgp) return;
    const peers = bgp.peers.map(({ asn }) => asn);
    if (!isPrivate(bgp.asn)) {
      yield {
        at: ['bgp', 'asn'],
        also: [['addons', 'kube-router']],
        problem: `is refused by kube-router, which takes 64512 to 65535 and 4200000000 to 4294967294, got ${bgp.asn}`,
        fix: `write ${free(peers)}, and have the routers expect it`,
      };
    }
    for (const { at, asn } of bgp.peers) {
      if (!isReserved(asn)) continue;
      yield {
        at: [...at, 'asn'],
        also: [['addons', 'kube-router']],
        problem: `is reserved, and kube-router refuses it, got ${asn}`,
        fix: `give the router another AS number, such as ${free([bgp.asn])}`,
      };
    }
  },
});

function isPrivate(asn: number): boolean {
  return (asn >= 64512 && asn <= 65535) || asn >= 4200000000;
}

/** AS_TRANS, and what IANA keeps back around the private numbers. */
function isReserved(asn: number): boolean {
  return asn === 23456 || (asn >= 64000 && asn <= 64511) || (asn >= 65535 && asn <= 131071);
}

function free(used: readonly number[]): number {
  let asn = 64512;
  while (used.includes(asn)) asn += 1;
  return asn;
}
