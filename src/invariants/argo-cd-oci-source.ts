import type { ArgoCdOptions } from '../addons/argo-cd';
import { isOci } from '../constructs/repository';
import { defineInvariant } from '../invariant';
import { atLeast } from '../version';

/** Argo CD can read an OCI repository, and is told which tag. */
export const argoCdOciSource = defineInvariant({
  name: 'argo-cd-oci-source',
  summary: 'Argo CD can read an OCI repository, and is told which tag',
  why: 'Before 3.1 it takes the URL for one of Git; and a registry has no default branch.',
  severity: 'error',
  example: 'argo-cd: { version: 3.0.12, repository: { url: oci://registry.example/home, … } }',
  source: 'https://github.com/argoproj/argo-cd/blob/v3.4.4/docs/user-guide/oci.md',
  *check({ options }) {
    const argoCd = options('argo-cd') as ArgoCdOptions | undefined;
    if (!argoCd || !isOci(argoCd.repository)) return;
    const { version, repository } = argoCd;
    const at = ['addons', 'argo-cd', 'repository', 'url'];
    if (!atLeast(version, '3.1')) {
      yield {
        at,
        also: [['addons', 'argo-cd', 'version']],
        problem: `is an OCI repository, which Argo CD ${version} does not read`,
        fix: 'choose a version from 3.1.9 on, or write the URL of a Git repository',
      };
    }
    if (repository.revision === undefined) {
      yield {
        at,
        also: [['addons', 'argo-cd', 'repository', 'revision']],
        problem: 'is an OCI repository, and no revision is given',
        fix: 'add revision beside it, a tag such as 1.0.0',
      };
    }
  },
});
