import { repositoriesOf } from '../constructs/repository';
import { defineInvariant } from '../invariant';

/** A repository outside the cluster is reached encrypted. */
export const repositoryPlainText = defineInvariant({
  name: 'repository-plain-text',
  summary: 'a repository outside the cluster is reached encrypted',
  why: 'Whoever stands on the way reads the credentials and decides what the cluster runs.',
  severity: 'warning',
  example: 'flux.repository.url: http://git.example/home.git',
  *check(subject) {
    for (const { repository, at } of repositoriesOf(subject)) {
      const { url } = repository;
      if (!url.startsWith('http:') || isService(new URL(url).hostname, subject.cluster.network.domain)) continue;
      yield {
        at: at.url,
        problem: `is not encrypted, got ${url}`,
        fix: `write ${url.replace(/^http:/, 'https:')}`,
      };
    }
  },
});

/** True for the name of a Service: its traffic stays in the cluster. */
function isService(host: string, domain: string): boolean {
  return host.endsWith('.svc') || host.endsWith(`.svc.${domain}`);
}
