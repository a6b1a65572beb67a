import type { KubeVipOptions } from '../constructs/kube-vip-options';
import { defineInvariant } from '../invariant';

/** In ARP mode the nodes that run kube-vip name one interface. */
export const kubeVipInterfaceKnown = defineInvariant({
  name: 'kube-vip-interface-known',
  summary: 'in ARP mode the nodes that run kube-vip name one interface',
  why: 'One DaemonSet knows one name. Without it kube-vip takes the interface of the default route, which may lead elsewhere than to the node network.',
  severity: 'warning',
  example: 'a server without interface beside addons.kube-vip',
  source: 'https://github.com/kube-vip/kube-vip/blob/v1.2.3/cmd/kube-vip.go',
  *check({ cluster, options }) {
    const chosen = options('kube-vip') as KubeVipOptions | undefined;
    if (!chosen || (chosen.mode ?? 'arp') !== 'arp') return;
    const nodes = chosen.nodes === 'all' ? cluster.nodes : cluster.servers;
    if (chosen.interface !== undefined) {
      // A name that no node states is that of a bridge or bond which all have.
      const others = nodes.filter((node) => node.interface !== undefined && node.interface !== chosen.interface);
      if (others.length === 0 || !nodes.some((node) => node.interface === chosen.interface)) return;
      yield {
        at: ['addons', 'kube-vip', 'interface'],
        also: others.map((node) => [...node.at, 'interface']),
        problem: `is not that of ${others
          .map((node) => `${node.name} (${node.interface})`)
          .sort()
          .join(', ')}, got ${chosen.interface}`,
        fix: 'write the name of a bridge or bond that all have, or give the interfaces one name by a systemd.link file',
      };
      return;
    }
    const unnamed = nodes.filter((node) => node.interface === undefined);
    for (const node of unnamed) {
      yield {
        at: [...node.at, 'interface'],
        also: ['mode', 'nodes', 'interface'].map((key) => ['addons', 'kube-vip', key]),
        problem: `is not there, so addons.kube-vip takes the interface of the default route on every node`,
        fix: `add it, as \`ip -br link\` shows it on ${node.name}`,
      };
    }
    const names = [...new Set(nodes.flatMap((node) => node.interface ?? []))];
    if (unnamed.length > 0 || names.length < 2) return;
    yield {
      at: ['addons', 'kube-vip'],
      also: [['nodes'], ...['mode', 'nodes', 'interface'].map((key) => ['addons', 'kube-vip', key])],
      problem: `runs on nodes whose interfaces differ (${names.sort().join(', ')}), so it takes the interface of the default route on each`,
      fix: 'give the interfaces one name by a systemd.link file, or write addons.kube-vip.interface for a bridge or bond that all have',
    };
  },
});
