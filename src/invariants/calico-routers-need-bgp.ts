import type { CalicoOptions } from '../addons/calico';
import { defineInvariant } from '../invariant';
import { removeIdle } from '../repair';

/** Calico peers with routers that there are, by the BIRD that it runs. */
export const calicoRoutersNeedBgp = defineInvariant({
  name: 'calico-routers-need-bgp',
  summary: 'Calico peers with routers that there are, by the BIRD that it runs',
  why: 'The routers learn nothing, and pods and Services stay unknown outside of the cluster.',
  severity: 'error',
  fixable: true,
  example: 'calico: { peerWithRouters: true } without bgp.peers',
  *check({ cluster, options }) {
    const calico = options('calico') as CalicoOptions | undefined;
    if (!calico) return;
    if (calico.peerWithRouters) {
      const at = ['addons', 'calico', 'peerWithRouters'];
      if (!cluster.bgp || cluster.bgp.peers.length === 0) {
        yield {
          at,
          also: [['bgp', 'peers']],
          problem: 'has no router to peer with',
          fix: 'add the AS number of the cluster and its routers, such as bgp: { asn: 64512, peers: { router: { address: 192.168.10.1, asn: 64513 } } }, or remove it',
        };
      }
      if (calico.bgp === false) {
        yield { at, also: [['addons', 'calico', 'bgp']], problem: 'needs BIRD, which bgp: false leaves out', fix: 'remove bgp: false' };
      }
      return;
    }
    for (const option of ['advertiseLoadBalancerIps', 'advertiseClusterIps', 'nodeToNodeMesh'] as const) {
      if (calico[option] === undefined || calico[option] === (option === 'nodeToNodeMesh')) continue;
      const own = ['addons', 'calico', option];
      yield {
        at: own,
        also: [['addons', 'calico', 'peerWithRouters']],
        problem: 'has no effect without routers to peer with',
        ...removeIdle(own, 'add peerWithRouters: true'),
      };
    }
  },
});
