import { defineInvariant } from '../invariant';
import { atLeast } from '../version';

/** The APISIX controller fits the Kubernetes of the cluster. */
export const apisixKubernetes = defineInvariant({
  name: 'apisix-kubernetes',
  summary: 'the APISIX controller fits the Kubernetes of the cluster',
  why: 'Controller 2.0 uses APIs that older API servers do not serve.',
  severity: 'error',
  example: 'apisix: { version: 2.0.1 } on k3s v1.25',
  *check({ cluster, options }) {
    const version = options('apisix')?.version as string | undefined;
    if (version === undefined || !atLeast(version, '2.0') || atLeast(cluster.kubernetes, '1.26')) return;
    yield {
      at: ['addons', 'apisix', 'version'],
      also: [['distribution', cluster.distribution]],
      problem: `needs Kubernetes 1.26 or newer, not ${cluster.kubernetes}, got ${version}`,
      fix: 'write 1.7.0, or choose a Kubernetes from v1.26 on',
    };
  },
});
