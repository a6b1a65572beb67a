import { providersOf } from '../cluster';
import { defineInvariant } from '../invariant';
import { remove } from '../repair';

/** Flannel is chosen only where it is the pod network. */
export const flannelInUse = defineInvariant({
  name: 'flannel-in-use',
  summary: 'flannel is chosen only where it is the pod network',
  why: 'The choice has no effect: k3s starts no flannel beside another CNI, and pods are routed and encrypted as the add-on does it.',
  severity: 'error',
  fixable: true,
  example: 'distribution.k3s.flannel: { backend: wireguard-native } beside Cilium',
  source: 'https://docs.k3s.io/networking/basic-network-options#custom-cni',
  *check({ cluster }) {
    const [cni] = providersOf(cluster, 'cni');
    if (cni === undefined || !cluster.k3s) return;
    const { backend, directRouting, externalIp } = cluster.k3s.flannel;
    if (backend === 'vxlan' && !directRouting && !externalIp) return;
    const at = ['distribution', 'k3s', 'flannel'];
    const repair = remove(at, `remove addons.${cni}`);
    yield {
      at,
      also: [['addons', cni]],
      problem: `is chosen, but addons.${cni} is the pod network`,
      // Without encryption as a wish there is nothing to lose.
      ...(backend === 'wireguard-native'
        ? { fix: `remove it, and choose encryption and routing in addons.${cni}; or remove addons.${cni}` }
        : repair),
    };
  },
});
