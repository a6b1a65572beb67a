import type { CiliumOptions } from '../addons/cilium';
import { defineInvariant } from '../invariant';
import { atLeast } from '../version';
import { dig } from '../workload';

/** The chart of Cilium reads the values that it is given. */
export const ciliumValueGone = defineInvariant({
  name: 'cilium-value-gone',
  summary: 'the chart of Cilium reads the values that it is given',
  why: 'Its schema closes nothing: a value that an older or a newer chart reads is passed over in silence, and the default rules.',
  severity: 'error',
  example: 'cilium: { version: 1.15.1, values: { tunnel: disabled } }',
  source: 'https://docs.cilium.io/en/v1.18/operations/upgrade/',
  *check({ options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    if (!cilium?.values) return;
    for (const [key, from, until, fix] of read) {
      const path = key.split('.');
      if (dig(cilium.values, ...path) === undefined) continue;
      const early = from !== undefined && !atLeast(cilium.version, from);
      if (!early && (until === undefined || !atLeast(cilium.version, until[0]) || atLeast(cilium.version, until[1]))) continue;
      yield {
        at: ['addons', 'cilium', 'values', ...path],
        also: [['addons', 'cilium', 'version']],
        // What is left out without loss is only confusing.
        ...(early || !fix.startsWith('remove it') ? {} : { severity: 'warning' as const }),
        problem: `is read by no chart ${early ? `before ${from}` : `from ${until?.[0]} on`}, and addons.cilium.version is ${cilium.version}`,
        fix: early ? `remove it, or choose a version from ${from} on` : fix,
      };
    }
  },
});

const never = '99.0.0';

/** Values with the first chart that reads them, and the first that does not any more up to the first that refuses them. */
const read: readonly (readonly [key: string, from: string | undefined, until: readonly [string, string] | undefined, fix: string])[] = [
  ['tunnel', undefined, ['1.15.0', '1.15.8'], 'write addons.cilium.routingMode or tunnelProtocol in its place'],
  ['tunnel', undefined, ['1.16.0', '1.16.2'], 'write addons.cilium.routingMode or tunnelProtocol in its place'],
  ['ipam.operator.clusterPoolIPv4PodCIDR', undefined, ['1.19.0', never], 'remove it: the pool is network.podCidr'],
  ['ipam.operator.clusterPoolIPv6PodCIDR', undefined, ['1.19.0', never], 'remove it: the pool is network.podCidr'],
  ['bgp', undefined, ['1.17.0', never], 'add addons.cilium-bgp in its place'],
  ['externalIPs', undefined, ['1.17.6', never], 'remove it: external IPs are served by Cilium as kube-proxy'],
  ['hostPort', undefined, ['1.18.0', never], 'remove it: host ports are served by Cilium as kube-proxy'],
  ['nodePort.enabled', undefined, ['1.19.0', never], 'remove it: node ports are served by Cilium as kube-proxy'],
  ['enableRuntimeDeviceDetection', undefined, ['1.18.0', never], 'remove it: devices are detected always'],
  ['externalWorkloads', undefined, ['1.18.0', never], 'remove it'],
  ['egressGateway.installRoutes', undefined, ['1.16.0', never], 'remove it'],
  ['encryption.wireguard.userspaceFallback', undefined, ['1.17.0', never], 'remove it: the kernel brings WireGuard'],
  ['encryption.strictMode.enabled', undefined, ['1.20.0', never], 'write addons.cilium.encryption.strictEgress in its place'],
  ['encryption.strictMode.cidr', undefined, ['1.20.0', never], 'write addons.cilium.encryption.strictEgress in its place'],
  ['hubble.preferIpv6', undefined, ['1.20.0', never], 'write preferIpv6 in its place'],
  ['clustermesh.enableMCSAPISupport', undefined, ['1.20.0', never], 'remove it'],
  ['k8sServiceHostRef', '1.18.0', undefined, ''],
  ['nativeRoutingCIDRFromClusterPool', '1.20.0', undefined, ''],
  ['localRedirectPolicies', '1.18.0', undefined, ''],
];
