import type { CiliumOptions } from '../addons/cilium';
import { defineInvariant } from '../invariant';

/** No raw key of Cilium says otherwise than what Keelson derives. */
export const ciliumConfigDerived = defineInvariant({
  name: 'cilium-config-derived',
  summary: 'no raw key or argument of the Cilium agent sets what Keelson derives',
  why: 'The last one wins: the agent does another thing than the host files, the routers and the other add-ons are told.',
  severity: 'error',
  example: 'cilium: { extraConfig: { kube-proxy-replacement: "false" } }',
  source: 'https://github.com/cilium/cilium/blob/v1.18.0/install/kubernetes/cilium/templates/cilium-configmap.yaml',
  *check({ options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    const given = [
      ...Object.keys(cilium?.extraConfig ?? {}).map((key) => ({ key, at: ['extraConfig', key] })),
      ...(cilium?.extraArgs ?? []).map((argument, index) => ({ key: /^-*([^=]*)/.exec(argument)?.[1] ?? '', at: ['extraArgs', index] })),
    ];
    for (const { key, at } of given) {
      const option = derived[key];
      if (option === undefined) continue;
      yield {
        at: ['addons', 'cilium', ...at],
        also: [['addons', 'cilium']],
        problem: `sets ${key}, which follows from ${option}`,
        fix: `remove it, and change ${option}`,
      };
    }
  },
});

/** Keys of the agent with what they follow from. */
const derived: Readonly<Record<string, string>> = {
  'auto-direct-node-routes': 'addons.cilium.autoDirectNodeRoutes',
  'bpf-lb-mode': 'addons.cilium.loadBalancer.mode',
  'cluster-id': 'addons.cilium.meshId',
  'cluster-name': 'addons.cilium.meshName',
  'cluster-pool-ipv4-cidr': 'network.podCidr',
  'cluster-pool-ipv4-mask-size': 'network.nodePrefix.ipv4',
  'cluster-pool-ipv6-cidr': 'network.podCidr',
  'cluster-pool-ipv6-mask-size': 'network.nodePrefix.ipv6',
  devices: 'addons.cilium.devices',
  'enable-bgp-control-plane': 'addons.cilium-bgp',
  'enable-bpf-masquerade': 'addons.cilium.bpfMasquerade',
  'enable-ipv4': 'network.podCidr',
  'enable-ipv4-masquerade': 'addons.cilium.masqueradeIpv4',
  'enable-ipv6': 'network.podCidr',
  'enable-ipv6-masquerade': 'addons.cilium.masqueradeIpv6',
  'enable-l2-announcements': 'addons.cilium-l2',
  'enable-wireguard': 'addons.cilium.encryption',
  ipam: 'addons.cilium.ipam',
  'ipv4-native-routing-cidr': 'network.podCidr',
  'ipv6-native-routing-cidr': 'network.podCidr',
  'kube-proxy-replacement': 'addons.cilium.kubeProxyReplacement',
  'routing-mode': 'addons.cilium.routingMode',
  tunnel: 'addons.cilium.routingMode',
  'tunnel-protocol': 'addons.cilium.tunnelProtocol',
};
