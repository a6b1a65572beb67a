import { isBelow, repositoriesOf } from '../constructs/repository';
import { defineInvariant } from '../invariant';

/** What the distribution's own way brings is not applied by a GitOps engine too. */
export const gitopsPathOneOwner = defineInvariant({
  name: 'gitops-path-one-owner',
  summary: 'what comes by the auto-deploy directory or by bootstrap.sh is not applied by a GitOps engine too',
  why: 'k3s applies its files again at every start, bootstrap.sh at every run, and the engine its commit: objects have two owners, and one of them is the engine itself.',
  severity: 'error',
  example: 'cluster home with argo-cd.repository.path: dist/home/k3s-manifests',
  source: 'https://docs.k3s.io/installation/packaged-components#auto-deploying-manifests-addons',
  *check({ cluster, options }) {
    const own = `${cluster.name}/${cluster.k3s ? 'k3s-manifests' : 'bootstrap'}`;
    for (const { engine, repository } of repositoriesOf(options)) {
      const { path } = repository;
      const within = `/${path}/`.includes(`/${own}/`);
      const above = path !== '.' && isBelow(`dist/${own}`, path);
      if (!within && !above) continue;
      yield {
        at: ['addons', engine, 'repository', 'path'],
        problem: `${within ? 'is' : 'holds'} the folder that ${cluster.k3s ? 'k3s deploys itself' : 'bootstrap.sh applies'}, got ${path}`,
        fix: `write a folder of your own, such as clusters/${cluster.name}`,
      };
    }
  },
});
