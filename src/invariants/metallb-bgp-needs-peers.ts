import { announcedPools, type MetallbOptions } from '../addons/metallb';
import { defineInvariant } from '../invariant';

/** MetalLB has routers to tell, and pools to tell them of, where it shall speak BGP. */
export const metallbBgpNeedsPeers = defineInvariant({
  name: 'metallb-bgp-needs-peers',
  summary: 'MetalLB has routers to tell, and pools to tell them of, where it shall speak BGP',
  why: 'The addresses are handed out, and nobody outside the cluster learns of them.',
  severity: 'error',
  example: 'metallb: { announce: bgp } without bgp.peers',
  *check({ cluster, options }) {
    const metallb = options('metallb') as MetallbOptions | undefined;
    if (!metallb) return;
    const at = ['addons', 'metallb', 'announce'];
    const { announce = 'l2' } = metallb;
    if (announce === 'l2') return;
    if (!cluster.bgp || cluster.bgp.peers.length === 0) {
      yield {
        at,
        also: [['bgp', 'peers']],
        problem: `is ${announce}, and there is no router to peer with`,
        fix: 'add the AS number of the cluster and its routers, such as bgp: { asn: 64512, peers: { router: { address: 192.168.10.1, asn: 64513 } } }, or write l2',
      };
    } else if (announce === 'l2-and-bgp' && cluster.pools.length > 0 && announcedPools(metallb, cluster).bgp.length === 0) {
      yield {
        at,
        also: [['loadBalancer', 'pools']],
        problem: 'is l2-and-bgp, and no pool is routed, so none is announced by BGP',
        fix: 'state routed: true for the pools off the link, or write l2 or bgp',
      };
    }
  },
});
