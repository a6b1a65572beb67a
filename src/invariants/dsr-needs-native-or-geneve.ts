import type { CiliumOptions } from '../addons/cilium';
import { defineInvariant } from '../invariant';

/** DSR goes with native routing, or with Geneve as tunnel and dispatch. */
export const dsrNeedsNativeOrGeneve = defineInvariant({
  name: 'dsr-needs-native-or-geneve',
  summary: 'DSR goes with native routing, or with Geneve as tunnel and dispatch',
  why: 'The Cilium agent stops at start.',
  severity: 'error',
  example: 'cilium: { routingMode: tunnel, loadBalancer: { mode: dsr } }',
  source: 'https://docs.cilium.io/en/v1.20/network/kubernetes/kubeproxy-free/#direct-server-return-dsr',
  *check({ options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    if (!cilium) return;
    const { mode, dsrDispatch = 'opt' } = cilium.loadBalancer ?? {};
    const geneve = cilium.tunnelProtocol === 'geneve';
    if (cilium.kubeProxyReplacement === false || (mode !== 'dsr' && mode !== 'hybrid')) return;
    if (dsrDispatch === 'geneve' ? geneve : cilium.routingMode === 'native') return;
    yield {
      at: ['addons', 'cilium', 'loadBalancer', 'mode'],
      also: ['routingMode', 'tunnelProtocol', 'kubeProxyReplacement', 'loadBalancer'].map((key) => ['addons', 'cilium', key]),
      problem: `is ${mode} with dsrDispatch ${dsrDispatch}, routingMode ${cilium.routingMode ?? 'tunnel'} and tunnelProtocol ${cilium.tunnelProtocol ?? 'vxlan'}`,
      fix: 'write routingMode: native with dsrDispatch: opt, or tunnelProtocol: geneve with dsrDispatch: geneve',
    };
  },
});
