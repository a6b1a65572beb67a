import type { CiliumOptions } from '../addons/cilium';
import { defineInvariant } from '../invariant';

/** The L7 proxy of Cilium is led to by rules of iptables. */
export const ciliumIptablesRules = defineInvariant({
  name: 'cilium-iptables-rules',
  summary: 'Cilium writes its rules of iptables where its L7 proxy is led to by them',
  why: 'The Cilium agent stops at start.',
  severity: 'error',
  example: 'cilium: { extraConfig: { install-iptables-rules: "false" } }',
  source: 'https://github.com/cilium/cilium/blob/v1.18.0/daemon/cmd/daemon_main.go',
  *check({ options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    if (cilium?.extraConfig?.['install-iptables-rules'] !== 'false' || cilium.l7Proxy === false || cilium.bpf?.tproxy) return;
    yield {
      at: ['addons', 'cilium', 'extraConfig', 'install-iptables-rules'],
      also: [['addons', 'cilium', 'l7Proxy']],
      problem: 'is false, and the L7 proxy is led to by these rules',
      fix: 'remove it, or write l7Proxy: false',
    };
  },
});
