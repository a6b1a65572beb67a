import { isSsh, repositoriesOf } from '../constructs/repository';
import { defineInvariant } from '../invariant';

/** A repository that is reached by ssh comes with the Secret that holds the key. */
export const sshRepositoryNeedsSecret = defineInvariant({
  name: 'ssh-repository-needs-secret',
  summary: 'a repository that is reached by ssh comes with the Secret that holds the key',
  why: 'ssh lets nobody in without a key: the engine runs, and never sees the repository.',
  severity: 'error',
  example: 'flux.repository: { url: ssh://git@git.example/home.git, path: clusters/home, branch: main }',
  *check(subject) {
    for (const { repository, at } of repositoriesOf(subject)) {
      if (!isSsh(repository) || repository.secret !== undefined) continue;
      yield {
        at: at.url,
        also: [at.secret],
        problem: `needs a key, and no Secret is named, got ${repository.url}`,
        fix:
          at.secret === at.url
            ? `write { url: ${repository.url}, secret: NAME }, with the name of a Secret that holds the key, or the https URL of a repository that everybody may read`
            : 'add secret beside it, the name of a Secret with the key, or write the https URL of a repository that everybody may read',
      };
    }
  },
});
