import { defineInvariant } from '../invariant';
import { nodePortRange } from '../node-port-range';

/** A node port lies in the range of node ports. */
export const nodePortInRange = defineInvariant({
  name: 'node-port-in-range',
  summary: 'a node port that a Service asks for lies in the range of node ports',
  why: 'The API server refuses the Service.',
  severity: 'error',
  example: 'workload.apps.web.services.web: { type: NodePort, nodePort: 8080 }',
  source: 'https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport',
  onOutput: true,
  *check({ cluster, manifests }) {
    const range = nodePortRange(cluster);
    if (!range) return;
    for (const [addon, objects] of manifests) {
      for (const { kind, metadata, spec } of objects) {
        if (kind !== 'Service') continue;
        for (const { nodePort } of (spec as { ports?: readonly { nodePort?: number }[] } | undefined)?.ports ?? []) {
          if (nodePort === undefined || (nodePort >= range.first && nodePort <= range.last)) continue;
          yield {
            at: ['addons', addon],
            also: range.at ? [range.at] : [],
            problem: `asks for the node port ${nodePort} for Service ${metadata.name}, outside of ${range.text}`,
            fix: `choose a port from ${range.first} to ${range.last}`,
          };
        }
      }
    }
  },
});
