import type { FluxOptions } from '../addons/flux';
import { isOci } from '../constructs/repository';
import { defineInvariant } from '../invariant';
import { removeIdle } from '../repair';

/** Flux is told what of a repository to follow, by one reference. */
export const fluxReference = defineInvariant({
  name: 'flux-reference',
  summary: 'Flux is told what of a repository to follow, by one reference',
  why: 'Without one it follows the branch master, or the tag latest of an OCI repository; of several it takes one and is silent about the others.',
  severity: 'error',
  fixable: true,
  example: 'flux: { repository: { url: https://git.example/home.git, path: clusters/home } }',
  source: 'https://github.com/fluxcd/source-controller/blob/v1.8.2/docs/spec/v1/gitrepositories.md#reference',
  *check({ options }) {
    const flux = options('flux') as FluxOptions | undefined;
    if (!flux) return;
    const { repository } = flux;
    const at = ['addons', 'flux', 'repository'];
    const oci = isOci(repository);
    if (oci && repository.branch !== undefined) {
      yield {
        at: [...at, 'branch'],
        also: [[...at, 'url']],
        problem: `is ${repository.branch}, and an OCI repository has no branches`,
        fix: 'write tag or semver in its place',
      };
      return;
    }
    // In the order in which Flux heeds them.
    const [heeded, ...others] = (['semver', 'tag', 'branch'] as const).filter((name) => repository[name] !== undefined);
    for (const other of others) {
      const own = [...at, other];
      yield {
        at: own,
        also: [[...at, heeded as string]],
        problem: `is not heeded beside ${heeded}, got ${repository[other]}`,
        ...removeIdle(own, `remove ${heeded}`),
      };
    }
    if (heeded !== undefined) return;
    yield {
      at,
      severity: 'warning',
      problem: oci ? 'names no tag, so Flux follows latest' : 'names no branch, so Flux follows master',
      fix: oci ? 'add tag: latest, or a semver range' : 'add branch: main, or branch: master if that is meant',
    };
  },
});
