import type { CiliumOptions } from '../addons/cilium';
import { defineInvariant } from '../invariant';
import { atLeast } from '../version';
import { dig } from '../workload';

/** The chart of Cilium takes the values that it is given. */
export const ciliumValueRefused = defineInvariant({
  name: 'cilium-value-refused',
  summary: 'the chart of Cilium takes the values that it is given',
  why: 'It refuses to render, so Cilium is not installed, and there is no pod network.',
  severity: 'error',
  example: 'cilium: { version: 1.16.19, values: { remoteNodeIdentity: true } }',
  source: 'https://github.com/cilium/cilium/blob/v1.18.0/install/kubernetes/cilium/templates/validate.yaml',
  *check({ options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    for (const [key, from, until, fix] of refused) {
      const path = key.split('.');
      const value = dig(cilium?.values, ...path);
      if (!cilium || value === undefined || value === null || value === '' || value === false) continue;
      if (!atLeast(cilium.version, from) || (until !== undefined && atLeast(cilium.version, until))) continue;
      yield {
        at: ['addons', 'cilium', 'values', ...path],
        also: [['addons', 'cilium', 'version']],
        problem: `is refused by the chart from ${from} on, and addons.cilium.version is ${cilium.version}`,
        fix,
      };
    }
  },
});

/** Values with the first chart that refuses them, and the first that does not any more. */
const refused: readonly (readonly [key: string, from: string, until: string | undefined, fix: string])[] = [
  ['tunnel', '1.15.8', '1.16.0', 'write addons.cilium.routingMode or tunnelProtocol in its place'],
  ['tunnel', '1.16.2', undefined, 'write addons.cilium.routingMode or tunnelProtocol in its place'],
  ['enableK8sEventHandover', '1.15.8', '1.16.0', 'remove it'],
  ['enableK8sEventHandover', '1.16.2', undefined, 'remove it'],
  ['enableCnpStatusUpdates', '1.15.8', '1.16.0', 'remove it'],
  ['enableCnpStatusUpdates', '1.16.2', undefined, 'remove it'],
  ['clustermesh.apiserver.tls.ca.cert', '1.15.8', '1.16.0', 'write tls.ca.cert in its place'],
  ['clustermesh.apiserver.tls.ca.cert', '1.16.2', undefined, 'write tls.ca.cert in its place'],
  ['clustermesh.apiserver.tls.ca.key', '1.15.8', '1.16.0', 'keep the key in a Secret, and remove it'],
  ['clustermesh.apiserver.tls.ca.key', '1.16.2', undefined, 'keep the key in a Secret, and remove it'],
  ['encryption.keyFile', '1.16.2', undefined, 'write encryption.ipsec.keyFile in its place'],
  ['encryption.mountPath', '1.16.2', undefined, 'write encryption.ipsec.mountPath in its place'],
  ['encryption.secretName', '1.16.2', undefined, 'write addons.cilium.encryption.secret in its place'],
  ['encryption.interface', '1.16.2', undefined, 'write encryption.ipsec.interface in its place'],
  ['proxy.prometheus.enabled', '1.16.2', undefined, 'write addons.cilium.prometheus in its place'],
  ['proxy.prometheus.port', '1.16.2', undefined, 'write envoy.prometheus.port in its place'],
  ['endpointStatus', '1.16.2', undefined, 'remove it'],
  ['remoteNodeIdentity', '1.16.2', undefined, 'remove it'],
  ['containerRuntime.integration', '1.16.2', undefined, 'remove it'],
  ['etcd.managed', '1.16.2', undefined, 'remove it'],
  ['enableCiliumEndpointSlice', '1.18.0', undefined, 'write addons.cilium.endpointSlice in its place'],
  ['ciliumEndpointSlice.sliceMode', '1.18.0', undefined, 'remove it'],
  ['ipam.operator.clusterPoolIPv4PodCIDR', '1.14.0', '1.19.0', 'remove it: the pool is network.podCidr'],
  ['ipam.operator.clusterPoolIPv6PodCIDR', '1.14.0', '1.19.0', 'remove it: the pool is network.podCidr'],
];
