import { chooseHost, outsideDraft, outsiders } from '../claims';
import { defineInvariant } from '../invariant';

/** Every node lies on the node network. */
export const nodeOnNodeNetwork = defineInvariant({
  name: 'node-on-node-network',
  summary: 'every node lies on the node network',
  why: 'Direct routes, ARP and everything else that needs one link between the nodes fails.',
  severity: 'error',
  example: 'network.nodeCidr: 192.168.10.0/24 with a node 192.168.11.5',
  *check({ cluster }) {
    for (const [claim, networks] of outsiders(
      cluster.nodes.flatMap((node) => node.addresses),
      cluster.network.node,
    )) {
      yield outsideDraft(claim, networks, `${chooseHost(networks, cluster)}, or correct network.nodeCidr`);
    }
  },
});
