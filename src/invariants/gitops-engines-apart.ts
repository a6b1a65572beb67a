import { isBelow, isSameRepository, repositoriesOf } from '../constructs/repository';
import { defineInvariant } from '../invariant';

/** Each GitOps engine applies a folder of its own. */
export const gitopsEnginesApart = defineInvariant({
  name: 'gitops-engines-apart',
  summary: 'each GitOps engine applies a folder of its own',
  why: 'Both own the same objects: each undoes what the other adds to them, and what one is told to leave the other still deletes.',
  severity: 'warning',
  example: 'argo-cd and flux, both with repository: { url: https://git.example/home.git, path: clusters/home }',
  *check({ options }) {
    const [first, second] = repositoriesOf(options);
    if (!first || !second || !isSameRepository(first.repository, second.repository)) return;
    const [a, b] = [first.repository.path, second.repository.path];
    if (!isBelow(a, b) && !isBelow(b, a)) return;
    yield {
      at: ['addons', second.engine, 'repository', 'path'],
      also: [['addons', first.engine, 'repository', 'path']],
      problem: `is ${b}, and addons.${first.engine} applies ${a} of the same repository`,
      fix: `give each a folder that does not hold the other's, or remove addons.${second.engine} or addons.${first.engine}`,
    };
  },
});
