import { isBelow, isSameRepository, repositoriesOf } from '../constructs/repository';
import { defineInvariant } from '../invariant';

/** What the distribution's own way brings is not applied by a GitOps engine too. */
export const gitopsPathOneOwner = defineInvariant({
  name: 'gitops-path-one-owner',
  summary: 'what comes by the auto-deploy directory or by bootstrap.sh is not applied by a GitOps engine too',
  why: 'k3s applies its files again at every start, bootstrap.sh at every run, and the engine its commit: objects have two owners, and one of them is the engine itself.',
  severity: 'error',
  example: 'cluster home with argo-cd.repository.path: dist/home/k3s-manifests',
  source: 'https://docs.k3s.io/installation/packaged-components#auto-deploying-manifests-addons',
  *check(subject) {
    const { cluster } = subject;
    const own = `${cluster.name}/${cluster.k3s ? 'k3s-manifests' : 'bootstrap'}`;
    const all = repositoriesOf(subject);
    for (const { engine, isDelivery, repository, at } of all) {
      const { path } = repository;
      const within = `/${path}/`.includes(`/${own}/`);
      const above = path !== '.' && isBelow(`dist/${own}`, path);
      if (within || above) {
        yield {
          at: at.path,
          problem: `${within ? 'is' : 'holds'} the folder that ${cluster.k3s ? 'k3s deploys itself' : 'bootstrap.sh applies'}, got ${path}`,
          fix: isDelivery ? `write dist/${cluster.name}` : `write a folder of your own, such as clusters/${cluster.name}`,
        };
      }
      const delivery = all.find((other) => other.isDelivery && other.engine === engine);
      if (isDelivery || !delivery || !isSameRepository(repository, delivery.repository)) continue;
      const folder = delivery.repository.path;
      if (path === '.' || (!isBelow(folder, path) && !isBelow(path, folder))) continue;
      yield {
        at: at.path,
        also: [delivery.at.path],
        problem: `is ${path}, and deliveries.${engine} applies ${folder} of the same repository`,
        fix: `write a folder of your own, such as clusters/${cluster.name}`,
      };
    }
  },
});
