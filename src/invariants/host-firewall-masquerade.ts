import type { CiliumOptions } from '../addons/cilium';
import { defineInvariant } from '../invariant';
import { atLeast } from '../version';

/** The host firewall stands beside the masquerade that it can. */
export const hostFirewallMasquerade = defineInvariant({
  name: 'host-firewall-masquerade',
  summary: 'up to 1.15 the host firewall goes without eBPF masquerade of IPv6',
  why: 'The Cilium agent stops at start.',
  severity: 'error',
  example: 'cilium: { version: 1.15.1, hostFirewall: true, bpfMasquerade: true } in dual stack',
  source: 'https://github.com/cilium/cilium/blob/v1.15.1/daemon/cmd/daemon_main.go',
  *check({ cluster, options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    if (!cilium?.hostFirewall || !cilium.bpfMasquerade || cilium.masqueradeIpv6 === false) return;
    if (atLeast(cilium.version, '1.16') || !cluster.network.families.includes(6)) return;
    yield {
      at: ['addons', 'cilium', 'hostFirewall'],
      also: [
        ['addons', 'cilium', 'bpfMasquerade'],
        ['addons', 'cilium', 'version'],
        ['network', 'podCidr'],
      ],
      problem: `stands beside bpfMasquerade of IPv6, which Cilium ${cilium.version} refuses`,
      fix: 'remove bpfMasquerade, write masqueradeIpv6: false, or choose a version from 1.16 on',
    };
  },
});
