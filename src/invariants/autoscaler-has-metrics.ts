import { isPackaged, provides } from '../cluster';
import { defineInvariant } from '../invariant';
import { isMap } from '../merge';

/** An autoscaler has figures to go by. */
export const autoscalerHasMetrics = defineInvariant({
  name: 'autoscaler-has-metrics',
  summary: 'an autoscaler that goes by CPU or memory has somebody who measures them',
  why: 'It never scales: no API server answers for metrics.k8s.io.',
  severity: 'error',
  example: 'a HorizontalPodAutoscaler on kubeadm without metrics-server',
  source: 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#support-for-metrics-apis',
  onOutput: true,
  *check({ cluster, manifests }) {
    const own = manifests.get('manifests') ?? [];
    const brought = own.some(({ kind, metadata }) => kind === 'HelmChart' || metadata.name === 'v1beta1.metrics.k8s.io');
    if (provides(cluster, 'metrics') || brought || (cluster.k3s && isPackaged(cluster, 'metrics-server'))) return;
    for (const [addon, objects] of manifests) {
      for (const { kind, metadata, spec } of objects) {
        const metrics = isMap(spec) && Array.isArray(spec.metrics) ? spec.metrics : [{ type: 'Resource' }];
        if (kind !== 'HorizontalPodAutoscaler' || !metrics.some(({ type }) => /Resource$/.test(type))) continue;
        yield {
          at: ['addons', addon],
          also: [['distribution', cluster.distribution]],
          problem: `makes HorizontalPodAutoscaler ${metadata.name}, and nothing serves metrics.k8s.io`,
          fix: cluster.k3s
            ? 'remove metrics-server from distribution.k3s.disable, or add addons.metrics-server'
            : 'add addons.metrics-server',
        };
      }
    }
  },
});
