import { engines } from '../constructs/repository';
import { defineInvariant } from '../invariant';

/** A GitOps engine of the cluster is told what to apply. */
export const gitopsEngineHasSource = defineInvariant({
  name: 'gitops-engine-has-source',
  summary: 'a GitOps engine of the cluster is told what to apply',
  why: 'It runs, and applies nothing: it is only pointed at a repository by repository, or by the delivery of its name.',
  severity: 'error',
  example: 'addons: { argo-cd: { version: 3.4.4 } } without repository, and no deliveries.argo-cd',
  *check({ options, deliveries, cluster }) {
    for (const engine of engines) {
      const chosen = options(engine);
      if (!chosen || chosen.repository !== undefined || deliveries[engine] !== undefined) continue;
      yield {
        at: ['addons', engine],
        also: [
          ['addons', engine, 'repository'],
          ['deliveries', engine],
        ],
        problem: 'is not told what to apply',
        fix: `add deliveries.${engine} with the repository that holds dist/${cluster.name}, or repository beside its version with one of your own`,
      };
    }
  },
});
