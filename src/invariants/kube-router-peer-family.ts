import { defineInvariant } from '../invariant';

/** kube-router reaches every router from the first address of its node. */
export const kubeRouterPeerFamily = defineInvariant({
  name: 'kube-router-peer-family',
  summary: 'kube-router reaches every router from the first address of its node',
  why: 'It skips a router of the other family with a line in its log; one session carries the routes of both families.',
  severity: 'error',
  example: 'nodes with [192.168.10.11, fd00::11] and bgp.peers.router: { address: fd00::1 }',
  source: 'https://github.com/cloudnativelabs/kube-router/blob/v2.11.1/pkg/controllers/routing/bgp_peers.go',
  *check({ cluster }) {
    if (!cluster.addons.has('kube-router')) return;
    const firsts = [...cluster.nodes].sort((a, b) => (a.name < b.name ? -1 : 1)).flatMap(({ addresses }) => addresses.slice(0, 1));
    for (const { address } of cluster.bgp?.peers ?? []) {
      const first = firsts.find(({ span }) => span.family !== address.span.family);
      if (!first) continue;
      yield {
        at: address.at,
        also: [first.at, ['addons', 'kube-router']],
        problem: `is an IPv${address.span.family} address, and kube-router speaks from the IPv${first.span.family} address ${first.text}, got ${address.text}`,
        fix: `write the IPv${first.span.family} address of the router, or put the IPv${address.span.family} addresses of the nodes first`,
      };
    }
  },
});
