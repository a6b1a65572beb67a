import type { MetricsServerOptions } from '../addons/metrics-server';
import { metricsServerOldest, requiredRange } from '../constructs/kubernetes-ranges';
import { defineUpgradeNotes } from '../upgrade-note';

/** What changes between releases of metrics-server. */
export const metricsServer = defineUpgradeNotes<MetricsServerOptions>({
  name: 'metrics-server',
  kubernetes: (version) => requiredRange(metricsServerOldest, version),
  notes: [
    {
      name: 'secure-port',
      since: '0.7',
      urgency: 'know',
      change: 'it listens on port 10250 of its pod in place of 4443',
      source: 'https://github.com/kubernetes-sigs/metrics-server/blob/v0.7.0/manifests/base/deployment.yaml',
      concerns: ({ own }) =>
        own.some(({ kind, metadata }) => kind === 'NetworkPolicy' && metadata.namespace === 'kube-system')
          ? 'let the API server in on the new port in the network policies of kube-system'
          : 'nothing to do: the Service finds the port by its name',
    },
  ],
});
