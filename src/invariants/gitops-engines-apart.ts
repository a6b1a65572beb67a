import { engines, isBelow, isSameRepository, repositoriesOf } from '../constructs/repository';
import { defineInvariant } from '../invariant';

/** Each GitOps engine applies a folder of its own. */
export const gitopsEnginesApart = defineInvariant({
  name: 'gitops-engines-apart',
  summary: 'each GitOps engine applies a folder of its own',
  why: 'Both own the same objects: each undoes what the other adds to them, and what one is told to leave the other still deletes.',
  severity: 'warning',
  example: 'argo-cd and flux, both with repository: { url: https://git.example/home.git, path: clusters/home }',
  *check(subject) {
    const { cluster, deliveries } = subject;
    const [one, other] = engines.filter((engine) => cluster.addons.has(engine) && deliveries[engine] !== undefined);
    if (one && other) {
      yield {
        at: ['deliveries', other],
        also: [['deliveries', one]],
        problem: `brings what deliveries.${one} brings, and the cluster runs both`,
        fix: `remove deliveries.${other}, or deliveries.${one}`,
      };
    }
    const all = repositoriesOf(subject);
    for (const [index, second] of all.entries()) {
      for (const first of all.slice(0, index)) {
        if (first.engine === second.engine || !isSameRepository(first.repository, second.repository)) continue;
        const [a, b] = [first.repository.path, second.repository.path];
        if (!isBelow(a, b) && !isBelow(b, a)) continue;
        const [root] = second.at.path;
        yield {
          at: second.at.path,
          also: [first.at.path],
          problem: `is ${b}, and ${first.at.path[0]}.${first.engine} applies ${a} of the same repository`,
          fix: `give each a folder that does not hold the other's, or remove ${root}.${second.engine} or ${first.at.path[0]}.${first.engine}`,
        };
      }
    }
  },
});
