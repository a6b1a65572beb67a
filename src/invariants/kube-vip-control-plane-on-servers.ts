import type { KubeVipOptions } from '../constructs/kube-vip-options';
import { defineInvariant } from '../invariant';

/** The VIP of the control plane stays on servers. */
export const kubeVipControlPlaneOnServers = defineInvariant({
  name: 'kube-vip-control-plane-on-servers',
  summary: 'the VIP of the control plane stays on servers',
  why: 'An agent that carries it has no API server behind it: the whole cluster loses its API until another node is elected.',
  severity: 'error',
  example: 'kube-vip: { nodes: all } with agents',
  *check({ cluster, options }) {
    const chosen = options('kube-vip') as KubeVipOptions | undefined;
    if (chosen?.nodes !== 'all' || chosen.controlPlane === false || cluster.agents.length === 0) return;
    yield {
      at: ['addons', 'kube-vip', 'nodes'],
      also: [['addons', 'kube-vip', 'controlPlane'], ...cluster.agents.map((node) => node.at)],
      problem: `lets agents such as ${cluster.agents[0]?.name} carry the VIP of the control plane`,
      fix: 'write nodes: servers, or controlPlane: false',
    };
  },
});
