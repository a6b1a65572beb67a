import { chooseHost, outsideDraft, outsiders } from '../claims';
import { defineInvariant } from '../invariant';

/** The control plane VIP lies on the node network, unless routers are told of it. */
export const vipOnNodeNetwork = defineInvariant({
  name: 'vip-on-node-network',
  summary: 'the control plane VIP lies on the node network, unless routers are told of it',
  why: 'Nobody on the LAN asks for it by ARP, so nobody reaches the API server by it.',
  severity: 'error',
  example: 'controlPlane.vip: 192.168.20.10 on 192.168.10.0/24',
  *check({ cluster }) {
    // Where routers are told of it, it need not lie on a link.
    if ([...cluster.addons.values()].some(({ provides }) => provides.includes('control-plane-vip') && provides.includes('bgp'))) return;
    for (const [claim, networks] of outsiders(cluster.controlPlane.vip, cluster.network.node)) {
      const draft = outsideDraft(claim, networks, `${chooseHost(networks, cluster)}, or correct network.nodeCidr`);
      yield { ...draft, also: [...(draft.also ?? []), ['addons', 'kube-vip', 'mode']] };
    }
  },
});
