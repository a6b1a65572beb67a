import type { CiliumOptions } from '../addons/cilium';
import { print } from '../input';
import { defineInvariant } from '../invariant';
import { isMap } from '../merge';
import { atLeast } from '../version';
import { dig } from '../workload';

/** Values of the Cilium chart have the types of its schema. */
export const ciliumValueType = defineInvariant({
  name: 'cilium-value-type',
  summary: 'further values of the Cilium chart have the types of its schema',
  why: 'From 1.16 on Helm holds them against the schema of the chart and installs nothing where one has another type.',
  severity: 'error',
  example: 'cilium: { values: { hubble: { metrics: { enabled: true } } } }, which is a list of metrics',
  source: 'https://github.com/cilium/cilium/blob/v1.18.0/install/kubernetes/cilium/values.schema.json',
  *check({ options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    if (!cilium?.values || !atLeast(cilium.version, '1.16')) return;
    for (const [type, keys] of Object.entries(types)) {
      for (const key of keys) {
        const path = key.split('.');
        const value = dig(cilium.values, ...path);
        if (value === undefined || value === null || typeOf(value) === type) continue;
        yield {
          at: ['addons', 'cilium', 'values', ...path],
          problem: `is a ${typeOf(value)} and not a ${type}, got ${print(value)}`,
          fix: `write a ${type}, or remove it`,
        };
      }
    }
  },
});

function typeOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : isMap(value) ? 'map' : Number.isInteger(value) ? 'whole number' : typeof value;
}

/** Values with one type from 1.16 on; null stands for the default of most. */
const types: Readonly<Record<string, readonly string[]>> = {
  boolean: [
    ...['bpf.lbExternalClusterIP', 'bpf.preallocateMaps', 'debug.enabled', 'hubble.enabled', 'hubble.redact.enabled', 'l7Proxy'],
    ...['nodePort.autoProtectPortRange', 'nodePort.bindProtection', 'operator.removeNodeTaints', 'pprof.enabled', 'prometheus.enabled'],
    ...['rollOutCiliumPods', 'sctp.enabled'],
  ],
  list: [
    'envoy.extraArgs',
    'extraArgs',
    'extraEnv',
    'hubble.metrics.enabled',
    'operator.extraArgs',
    'operator.extraEnv',
    'prometheus.metrics',
    'tolerations',
  ],
  map: [
    'affinity',
    'extraConfig',
    'nodeSelector',
    'operator.affinity',
    'operator.resources',
    'podAnnotations',
    'podLabels',
    'resources',
    'updateStrategy',
  ],
  string: ['identityAllocationMode', 'operator.identityGCInterval', 'priorityClassName', 'upgradeCompatibility'],
  'whole number': ['MTU', 'cluster.id', 'envoy.baseID', 'pprof.port', 'prometheus.port'],
};
