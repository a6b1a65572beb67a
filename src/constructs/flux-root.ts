import * as z from 'zod/mini';
import type { Manifest } from '../manifest';
import { nameText, text } from '../scalar';
import { fluxApi, fluxNamespace, takesDeletionPolicy } from './flux-version';
import { isOci, repositoryUrlText } from './repository';

/** What Flux is told of a repository. */
export interface FluxRepository {
  readonly url: string;
  readonly branch?: string | undefined;
  readonly tag?: string | undefined;
  readonly semver?: string | undefined;
  readonly secret?: string | undefined;
  readonly interval?: string | undefined;
}

/** A repository as Flux reads its URL. */
export function fluxRepositoryUrl() {
  return repositoryUrlText('https, ssh or oci URL without credentials', { scpLike: false });
}

/** What a cluster file may say of a repository that Flux follows. */
export function fluxRepositoryFields(branch: string) {
  return {
    url: fluxRepositoryUrl(),
    branch: z.optional(text(branch)),
    tag: z.optional(text('tag to stay on; of oci, the tag to follow')),
    semver: z.optional(text('newest tag within a range to follow, such as ">=1.0.0 <2.0.0"')),
    secret: z.optional(
      nameText(
        'existing Secret in flux-system: username and password, or identity and known_hosts for ssh, or for oci one of the type kubernetes.io/dockerconfigjson; default: a repository that everybody may read',
      ),
    ),
    interval: z.optional(fluxDuration('how often the repository is looked at; default: 1m')),
  };
}

/** The Kustomization that applies a folder of a repository. */
export interface FluxRoot {
  readonly name: string;
  readonly version: string;
  readonly repository: FluxRepository;
  readonly path: string;
  readonly interval?: string | undefined;
  readonly prune?: boolean | undefined;
  readonly sops?: { readonly secret: string } | undefined;
  readonly lockdown?: boolean | undefined;
  /** What it applied stays when it goes. @default false */
  readonly orphans?: boolean;
}

/** A duration as Flux reads one. */
export function fluxDuration(description: string) {
  return text(description, (value) =>
    fluxDurationPattern.test(value)
      ? undefined
      : { rule: 'wrong-type', problem: 'is not a duration', fix: 'write a number and ms, s, m or h, such as 10m' },
  );
}

/** Durations that the definitions of Flux take. */
export const fluxDurationPattern = /^(\d+(\.\d+)?(ms|s|m|h))+$/;

/** The kind of source that a repository is. */
export function fluxSourceKind(repository: FluxRepository & { readonly path?: string }): 'GitRepository' | 'OCIRepository' {
  return isOci({ path: '.', ...repository }) ? 'OCIRepository' : 'GitRepository';
}

/** The source, and the Kustomization that applies a folder of it. */
export function fluxRoot(root: FluxRoot): readonly [source: Manifest, kustomization: Manifest] {
  const { name, version, repository, path, sops } = root;
  const { url, branch, tag, semver, secret } = repository;
  const metadata = { name, namespace: fluxNamespace };
  const kind = fluxSourceKind(repository);
  const ref = { ...(branch ? { branch } : {}), ...(tag ? { tag } : {}), ...(semver ? { semver } : {}) };
  const source = {
    apiVersion: kind === 'OCIRepository' ? fluxApi(version).ociRepository : 'source.toolkit.fluxcd.io/v1',
    kind,
    metadata,
    spec: {
      url,
      interval: repository.interval ?? '1m',
      ...(Object.keys(ref).length > 0 ? { ref } : {}),
      ...(secret ? { secretRef: { name: secret } } : {}),
    },
  };
  const kustomization = {
    apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
    kind: 'Kustomization',
    metadata,
    spec: {
      sourceRef: { kind, name },
      path: path === '.' ? './' : `./${path}`,
      interval: root.interval ?? '10m',
      // What a fresh cluster lacks comes before the interval is over.
      retryInterval: '2m',
      prune: root.prune ?? true,
      ...(root.orphans && takesDeletionPolicy(version) ? { deletionPolicy: 'Orphan' } : {}),
      ...(sops ? { decryption: { provider: 'sops', secretRef: { name: sops.secret } } } : {}),
      // Under lockdown it would act as an account without rights; the root is the platform's own, not a tenant's.
      // @see https://fluxcd.io/flux/installation/configuration/multitenancy/
      ...(root.lockdown ? { serviceAccountName: 'kustomize-controller' } : {}),
    },
  };
  return [source, kustomization];
}
