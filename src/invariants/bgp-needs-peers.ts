import type { CiliumBgpOptions } from '../addons/cilium-bgp';
import { defineInvariant } from '../invariant';

/** The BGP speaker has routers to speak to. */
export const bgpNeedsPeers = defineInvariant({
  name: 'bgp-needs-peers',
  summary: 'the BGP speaker has routers to speak to',
  why: 'It is accepted and announces to nobody.',
  severity: 'error',
  example: 'addons: { cilium-bgp: {} } without bgp',
  *check({ cluster, options }) {
    if (cluster.bgp?.bird && cluster.bgp.peers.length === 0) {
      yield {
        at: cluster.bgp.bird.at,
        also: [['bgp', 'peers']],
        problem: 'has no router under bgp.peers',
        fix: 'add a router to bgp.peers, such as router: { address: 192.168.10.1, asn: 64500 }, or remove bgp.bird',
      };
    }
    for (const speaker of ['cilium-bgp', 'kube-router']) {
      const bgp = options(speaker) as Partial<CiliumBgpOptions> | undefined;
      if (!bgp || (cluster.bgp && (cluster.bgp.peers.length > 0 || bgp.defaultGateway))) continue;
      yield {
        at: ['addons', speaker],
        also: [['bgp']],
        problem: cluster.bgp ? 'has no router under bgp.peers' : 'has no AS number and no routers: there is no bgp',
        fix: 'add bgp with asn and peers, such as { asn: 64512, peers: { router: { address: 192.168.10.1, asn: 64500 } } }',
      };
    }
  },
});
