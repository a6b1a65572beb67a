import { isSsh, repositoriesOf } from '../constructs/repository';
import { defineInvariant } from '../invariant';

/** A repository that is reached by ssh comes with the Secret that holds the key. */
export const sshRepositoryNeedsSecret = defineInvariant({
  name: 'ssh-repository-needs-secret',
  summary: 'a repository that is reached by ssh comes with the Secret that holds the key',
  why: 'ssh lets nobody in without a key: the engine runs, and never sees the repository.',
  severity: 'error',
  example: 'flux.repository: { url: ssh://git@git.example/home.git, path: clusters/home, branch: main }',
  *check({ options }) {
    for (const { engine, repository } of repositoriesOf(options)) {
      if (!isSsh(repository) || repository.secret !== undefined) continue;
      yield {
        at: ['addons', engine, 'repository', 'url'],
        also: [['addons', engine, 'repository', 'secret']],
        problem: `needs a key, and no Secret is named, got ${repository.url}`,
        fix: 'add secret beside it, the name of a Secret with the key, or write the https URL of a repository that everybody may read',
      };
    }
  },
});
