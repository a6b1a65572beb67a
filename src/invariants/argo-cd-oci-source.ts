import type { ArgoCdOptions } from '../addons/argo-cd';
import { argoCdVersions } from '../argo-cd/charts';
import { isOci, repositoriesOf } from '../constructs/repository';
import type { ArgoCdDeliveryOptions } from '../deliveries/argo-cd';
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
  *check(subject) {
    const addon = subject.options('argo-cd') as ArgoCdOptions | undefined;
    const delivery = subject.deliveries['argo-cd'] as ArgoCdDeliveryOptions | undefined;
    // What is not stated is taken for the oldest.
    const version = addon?.version ?? delivery?.engineVersion ?? (argoCdVersions[0] as string);
    for (const { engine, repository, at } of repositoriesOf(subject)) {
      if (engine !== 'argo-cd' || !isOci(repository)) continue;
      if (!atLeast(version, '3.1')) {
        yield {
          at: at.url,
          also: [addon ? ['addons', 'argo-cd', 'version'] : ['deliveries', 'argo-cd', 'engineVersion']],
          problem: `is an OCI repository, which Argo CD ${version} does not read`,
          fix: 'choose a version from 3.1.9 on, or write the URL of a Git repository',
        };
      }
      if (repository.revision === undefined) {
        yield {
          at: at.url,
          also: [[...at.url.slice(0, 3), 'revision']],
          problem: 'is an OCI repository, and no revision is given',
          fix:
            at.secret === at.url
              ? `write { url: ${repository.url}, revision: TAG }, with a tag such as 1.0.0`
              : 'add revision beside it, a tag such as 1.0.0',
        };
      }
    }
  },
});
