import { defineInvariant } from '../invariant';

/** L2 announcements have Cilium as kube-proxy. */
export const l2NeedsKubeProxyReplacement = defineInvariant({
  name: 'l2-needs-kube-proxy-replacement',
  summary: 'L2 announcements have Cilium as kube-proxy',
  why: 'Addresses are answered by ARP, but no traffic arrives, and nothing reports an error.',
  severity: 'error',
  example: 'addons: { cilium: { kubeProxyReplacement: false }, cilium-l2: {} }',
  source: 'https://docs.cilium.io/en/v1.20/network/l2-announcements/#prerequisites',
  *check({ cluster, options }) {
    const cilium = options('cilium');
    if (!cilium || !cluster.addons.has('cilium-l2') || cilium.kubeProxyReplacement !== false) return;
    yield {
      at: ['addons', 'cilium', 'kubeProxyReplacement'],
      also: [['addons', 'cilium-l2']],
      problem: 'is false, but addons.cilium-l2 needs it',
      fix: 'write true or leave it out, or remove addons.cilium-l2',
    };
  },
});
