import { freeHost } from '../claims';
import { defineInvariant } from '../invariant';

/** The API endpoint of several kubeadm servers belongs to none of them. */
export const endpointOutlivesServers = defineInvariant({
  name: 'endpoint-outlives-servers',
  summary: 'the API endpoint of several kubeadm servers belongs to none of them',
  why: 'Certificates, kubeconfigs and every kubelet hold the address of the first server for good: when it is gone no node reaches the API, though other servers run it, and kubeadm cannot move the endpoint later.',
  severity: 'warning',
  example: 'distribution: { kubeadm: v1.34.1 } with three servers, without controlPlane',
  source:
    'https://kubernetes.io/docs/setup/production-environment/tools/kubeadm/create-cluster-kubeadm/#considerations-about-apiserver-advertise-address-and-controlplaneendpoint',
  *check({ cluster }) {
    const { vip, names } = cluster.controlPlane;
    if (!cluster.kubeadm || cluster.servers.length < 2 || vip.length > 0 || names.length > 0) return;
    const free = freeHost(cluster.network.node, cluster);
    yield {
      at: ['controlPlane'],
      also: [['nodes'], ['distribution', 'kubeadm']],
      problem: `has neither vip nor names, so all ${cluster.nodes.length} nodes know the API by the first of its ${cluster.servers.length} servers alone, and lose it with that one`,
      fix: `before the first install add controlPlane.vip${free ? `, such as ${free},` : ''} and distribution.kubeadm.keepalived, or controlPlane.names with a name that leads to a balancer`,
    };
  },
});
