import { defineInvariant } from '../invariant';
import { flannelOf } from '../k3s-host';

/** Flannel's host-gw goes with nodes on one link. */
export const hostGwNeedsOneLink = defineInvariant({
  name: 'host-gw-needs-one-link',
  summary: "flannel's host-gw goes with nodes on one link",
  why: 'It sets routes to nodes as gateways, and the kernel takes only gateways that a link reaches: pods of other nodes are unreachable.',
  severity: 'error',
  example: 'flannel: { backend: host-gw } without network.nodeCidr',
  source: 'https://docs.k3s.io/networking/basic-network-options#flannel-options',
  *check({ cluster }) {
    const { node } = cluster.network;
    if (flannelOf(cluster)?.backend !== 'host-gw' || cluster.nodes.length < 2) return;
    if (cluster.network.families.every((family) => node.some(({ span }) => span.family === family))) return;
    yield {
      at: ['distribution', 'k3s', 'flannel', 'backend'],
      also: [['network', 'nodeCidr']],
      problem: 'is host-gw, but network.nodeCidr does not say that the nodes share a network of every family of the pods',
      fix: 'add network.nodeCidr, or write backend: vxlan, or wireguard-native where networks are not trusted',
    };
  },
});
