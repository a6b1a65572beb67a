import type { FluxOptions } from '../addons/flux';
import { type FluxRepository, fluxSourceKind } from '../constructs/flux-root';
import type { FluxDeliveryOptions } from '../deliveries/flux';
import { type Draft, defineInvariant } from '../invariant';
import type { Path } from '../path';
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
  *check({ options, deliveries }) {
    const own = (options('flux') as FluxOptions | undefined)?.repository;
    if (own) yield* faultsOf(own, ['addons', 'flux', 'repository'], 'master');
    const delivered = (deliveries.flux as FluxDeliveryOptions | undefined)?.repository;
    // The delivery follows main where nothing is said.
    if (delivered) yield* faultsOf(typeof delivered === 'string' ? { url: delivered } : delivered, ['deliveries', 'flux', 'repository']);
  },
});

function* faultsOf(repository: FluxRepository, at: Path, followed?: string): Generator<Draft> {
  const oci = fluxSourceKind(repository) === 'OCIRepository';
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
  if (heeded !== undefined || (!oci && followed === undefined)) return;
  yield {
    at,
    severity: 'warning',
    problem: oci ? 'names no tag, so Flux follows latest' : `names no branch, so Flux follows ${followed}`,
    fix: oci ? 'add tag: latest, or a semver range' : 'add branch: main, or branch: master if that is meant',
  };
}
