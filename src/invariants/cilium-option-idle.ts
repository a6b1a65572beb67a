import type { CiliumOptions } from '../addons/cilium';
import { defineInvariant } from '../invariant';
import { removeIdle } from '../repair';

/** Options of Cilium have something to act on. */
export const ciliumOptionIdle = defineInvariant({
  name: 'cilium-option-idle',
  summary: 'options of Cilium have something to act on',
  why: 'They are read and change nothing.',
  severity: 'warning',
  fixable: true,
  example: 'cilium: { l2Lease: { duration: 10s } } without cilium-l2',
  *check({ cluster, options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    if (!cilium) return;
    const idle: readonly (readonly [keyof CiliumOptions, boolean, string])[] = [
      ['l2Lease', cluster.addons.has('cilium-l2'), 'addons.cilium-l2'],
      ['bgp', cluster.addons.has('cilium-bgp'), 'addons.cilium-bgp'],
      ['maglevTableSize', cilium.loadBalancer?.algorithm === 'maglev', 'loadBalancer.algorithm: maglev'],
      ['bbrHostNamespaceOnly', cilium.bbr === true, 'bbr: true'],
      ['kubeProxyReplacementHealthz', cilium.kubeProxyReplacement !== false, 'kubeProxyReplacement: true'],
      ['socketLbHostNamespaceOnly', cilium.kubeProxyReplacement !== false || cilium.socketLb === true, 'kubeProxyReplacement: true'],
      ...(['nodePort', 'hostPort', 'externalIps', 'sessionAffinity', 'socketLb'] as const).map(
        (option) => [option, cilium.kubeProxyReplacement === false, 'kubeProxyReplacement: false'] as const,
      ),
    ];
    for (const [option, active, need] of idle) {
      const value = cilium[option];
      if (active || value === undefined || value === false) continue;
      const at = ['addons', 'cilium', option];
      yield {
        at,
        also: [['addons']],
        problem: `has no effect without ${need}`,
        ...removeIdle(at, `add ${need}`),
      };
    }
  },
});
