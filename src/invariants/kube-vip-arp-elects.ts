import { electsLeader, type KubeVipOptions } from '../constructs/kube-vip-options';
import { defineInvariant } from '../invariant';
import { remove } from '../repair';

/** In ARP mode one leader carries the addresses. */
export const kubeVipArpElects = defineInvariant({
  name: 'kube-vip-arp-elects',
  summary: 'in ARP mode one leader carries the addresses',
  why: 'Every node answers ARP for the address, and the switch sends each packet to whoever spoke last.',
  severity: 'error',
  fixable: true,
  example: 'kube-vip: { leaderElection: false } with three servers',
  *check({ cluster, options }) {
    const chosen = options('kube-vip') as KubeVipOptions | undefined;
    if (!chosen || (chosen.mode ?? 'arp') !== 'arp' || electsLeader(chosen)) return;
    const nodes = chosen.nodes === 'all' ? cluster.nodes : cluster.servers;
    if (nodes.length < 2) return;
    const at = ['addons', 'kube-vip', 'leaderElection'];
    yield {
      at,
      also: [['nodes'], ['addons', 'kube-vip', 'mode']],
      problem: `is off, so ${nodes.length} nodes answer for one address`,
      ...remove(at, 'write mode: bgp'),
    };
  },
});
