import { chooseHost, isLinkLocal, outsideDraft, outsiders } from '../claims';
import { defineInvariant } from '../invariant';

/** The gateway lies on the node network. */
export const gatewayOnNodeNetwork = defineInvariant({
  name: 'gateway-on-node-network',
  summary: 'the gateway lies on the node network',
  why: 'Machines cannot send to a router that is not on their link.',
  severity: 'error',
  example: 'network.gateway: 192.168.1.1 on 192.168.10.0/24',
  *check({ cluster }) {
    for (const [claim, networks] of outsiders(
      cluster.network.gateway.filter(({ span }) => !isLinkLocal(span)),
      cluster.network.node,
    )) {
      yield outsideDraft(claim, networks, `${chooseHost(networks, cluster)}, or correct network.nodeCidr`);
    }
  },
});
