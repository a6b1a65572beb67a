import type { KubeVipOptions } from '../constructs/kube-vip-options';
import { defineInvariant } from '../invariant';
import { atLeast } from '../version';

/** In BGP mode kube-vip has routers to talk to, and can talk to them. */
export const kubeVipBgpPeers = defineInvariant({
  name: 'kube-vip-bgp-peers',
  summary: 'in BGP mode kube-vip has routers to talk to, and can talk to them',
  why: 'It stops at start without a peer, keeps one pair of timers for all of them, and knew port 179 alone before v0.8.10.',
  severity: 'error',
  example: 'kube-vip: { mode: bgp } without bgp.peers',
  source: 'https://github.com/kube-vip/kube-vip/blob/v1.2.3/pkg/kubevip/config_bgp.go',
  *check({ cluster, options }) {
    const chosen = options('kube-vip') as KubeVipOptions | undefined;
    if (chosen?.mode !== 'bgp') return;
    const peers = [...(cluster.bgp?.peers ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1));
    const [first, ...others] = peers;
    if (!first) {
      yield {
        at: ['addons', 'kube-vip', 'mode'],
        also: [['bgp']],
        problem: 'is bgp, and no router is known',
        fix: 'add bgp.asn and at least one router under bgp.peers, or write mode: arp',
      };
      return;
    }
    for (const peer of others) {
      if (peer.holdTime === first.holdTime && peer.keepalive === first.keepalive) continue;
      yield {
        at: peer.at,
        also: [first.at, ['addons', 'kube-vip', 'mode']],
        problem: `has other timers (${peer.holdTime} s, ${peer.keepalive} s) than bgp.peers.${first.name} (${first.holdTime} s, ${first.keepalive} s)`,
        fix: `write holdTime: ${first.holdTime} and keepalive: ${first.keepalive}`,
      };
    }
    if (atLeast(chosen.version, '0.8.10')) return;
    for (const peer of peers) {
      if (peer.port === 179) continue;
      yield {
        at: [...peer.at, 'port'],
        also: [['addons', 'kube-vip', 'version']],
        problem: `is not 179, the one port that kube-vip ${chosen.version} knows, got ${peer.port}`,
        fix: 'choose kube-vip v0.8.10 or newer, or let the router listen on 179',
      };
    }
  },
});
