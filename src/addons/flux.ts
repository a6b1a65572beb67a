import { ApiObject, Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import * as z from 'zod/mini';
import {
  Kustomization,
  KustomizationSpecDecryptionProvider,
  KustomizationSpecSourceRefKind,
} from '../../imports/flux-kustomize.toolkit.fluxcd.io';
import { GitRepository, OciRepository } from '../../imports/flux-source.toolkit.fluxcd.io';
import { type AddonContext, defineAddon, roles } from '../addon';
import type { Cluster } from '../cluster';
import { helmRelease } from '../constructs/helm-release';
import { kubeObject } from '../constructs/kube-object';
import { isOci, repositoryPathText, repositoryUrlText } from '../constructs/repository';
import { merge } from '../merge';
import { nameText, text } from '../scalar';
import { atLeast } from '../version';
import { listedVersionText } from '../version-table';

/** Releases of Flux, with the newest chart `flux2` that carries each. @see https://github.com/fluxcd-community/helm-charts/tags */
export const fluxCharts = {
  '2.0.1': '2.9.2',
  '2.1.2': '2.11.1',
  '2.2.3': '2.12.4',
  '2.3.0': '2.13.0',
  '2.4.0': '2.14.1',
  '2.5.1': '2.15.0',
  '2.6.4': '2.16.4',
  '2.7.5': '2.17.2',
  '2.8.5': '2.18.3',
} as const;

const flag = (description: string) => z.optional(z.boolean().check(z.describe(description)));

const interval = (description: string) =>
  z.optional(
    text(description, (value) =>
      /^(\d+(\.\d+)?(ms|s|m|h))+$/.test(value)
        ? undefined
        : { rule: 'wrong-type', problem: 'is not a duration', fix: 'write a number and ms, s, m or h, such as 10m' },
    ),
  );

const options = z.strictObject({
  version: listedVersionText('Flux', Object.keys(fluxCharts)),
  repository: z
    .strictObject({
      url: repositoryUrlText('https, ssh or oci URL without credentials', { scpLike: false }),
      path: repositoryPathText('folder that the root Kustomization applies; not one that k3s or bootstrap.sh applies'),
      branch: z.optional(text('branch to follow')),
      tag: z.optional(text('tag to stay on; of oci, the tag to follow')),
      semver: z.optional(text('newest tag within a range to follow, such as ">=1.0.0 <2.0.0"')),
      secret: z.optional(
        nameText(
          'existing Secret in flux-system: username and password, or identity and known_hosts for ssh, or for oci one of the type kubernetes.io/dockerconfigjson; default: a repository that everybody may read',
        ),
      ),
      interval: interval('how often the repository is looked at; default: 1m'),
    })
    .check(z.describe('what the root Kustomization applies')),
  interval: interval('how often changes that others make in the cluster are undone; default: 10m'),
  prune: flag('delete what left the repository; default: true'),
  sops: z.optional(
    z
      .strictObject({ secret: nameText('existing Secret in flux-system with a key in an entry that ends in .agekey or .asc') })
      .check(z.describe('decrypt what SOPS encrypted; default: no decryption')),
  ),
  lockdown: z.optional(
    z
      .strictObject({
        defaultServiceAccount: z.optional(
          nameText('as which a Kustomization or HelmRelease without serviceAccountName acts; default: default'),
        ),
      })
      .check(
        z.describe(
          'for several tenants: no references across namespaces, and no rights but those of a service account; default: one tenant',
        ),
      ),
  ),
  helm: flag('run the helm-controller; default: true'),
  notifications: flag('run the notification-controller; default: true'),
  imageAutomation: flag('run the controllers that write new image tags to the repository; default: false'),
  networkPolicies: flag('let pods of other namespaces reach metrics and webhooks only; default: true'),
  values: z.optional(z.record(z.string(), z.json()).check(z.describe('further values of the chart'))),
});

/** The choices that the add-on takes. */
export type FluxOptions = z.output<typeof options>;

const namespace = 'flux-system';
/** Upstream calls the source and the Kustomization of a bootstrap so. */
const root = 'flux-system';

/** Flux, and one Kustomization that applies the repository of the cluster. */
export class Flux extends Chart {
  constructor(scope: Construct, id: string, props: FluxOptions & AddonContext) {
    super(scope, id);
    // @see https://github.com/fluxcd/flux2/tree/v2.8.5/manifests/install
    kubeObject(this, 'Namespace', {
      metadata: {
        name: namespace,
        labels: {
          'app.kubernetes.io/instance': namespace,
          'app.kubernetes.io/part-of': 'flux',
          'app.kubernetes.io/version': `v${props.version}`,
          'pod-security.kubernetes.io/warn': 'restricted',
          'pod-security.kubernetes.io/warn-version': 'latest',
        },
      },
    });
    helmRelease(this, 'flux', {
      repo: 'https://fluxcd-community.github.io/helm-charts',
      chart: 'flux2',
      version: fluxCharts[props.version as keyof typeof fluxCharts],
      namespace,
      values: merge(fluxValues(props, props.cluster), props.values ?? {}),
    });
    declareSource(this, props);
    declareRoot(this, props);
  }
}

/** The values that follow from the choices. @see https://github.com/fluxcd-community/helm-charts/blob/flux2-2.18.3/charts/flux2/values.yaml */
export function fluxValues(chosen: FluxOptions, cluster: Cluster): Record<string, unknown> {
  const images = { create: chosen.imageAutomation ?? false };
  return {
    clusterDomain: cluster.network.domain,
    helmController: { create: chosen.helm ?? true },
    imageAutomationController: images,
    imageReflectionController: images,
    notificationController: { create: chosen.notifications ?? true },
    policies: { create: chosen.networkPolicies ?? true },
    multitenancy: chosen.lockdown
      ? { enabled: true, defaultServiceAccount: chosen.lockdown.defaultServiceAccount ?? 'default' }
      : { enabled: false },
  };
}

function declareSource(scope: Construct, { version, repository }: FluxOptions): void {
  const { url, branch, tag, semver, secret } = repository;
  const ref = { ...(branch ? { branch } : {}), ...(tag ? { tag } : {}), ...(semver ? { semver } : {}) };
  const metadata = { name: root, namespace };
  const spec = {
    url,
    interval: repository.interval ?? '1m',
    ...(Object.keys(ref).length > 0 ? { ref } : {}),
    ...(secret ? { secretRef: { name: secret } } : {}),
  };
  if (!isOci(repository)) {
    new GitRepository(scope, 'source', { metadata, spec });
    return;
  }
  // v1 came with source-controller 1.6, and 1.8 has no other.
  const apiVersion = `source.toolkit.fluxcd.io/${atLeast(version, '2.6') ? 'v1' : 'v1beta2'}`;
  new ApiObject(scope, 'source', { ...OciRepository.manifest({ metadata, spec }), apiVersion });
}

function declareRoot(scope: Construct, props: FluxOptions): void {
  const { repository, sops } = props;
  const kind = isOci(repository) ? KustomizationSpecSourceRefKind.OCI_REPOSITORY : KustomizationSpecSourceRefKind.GIT_REPOSITORY;
  new Kustomization(scope, 'kustomization', {
    metadata: { name: root, namespace },
    spec: {
      sourceRef: { kind, name: root },
      path: repository.path === '.' ? './' : `./${repository.path}`,
      interval: props.interval ?? '10m',
      // What a fresh cluster lacks comes before the interval is over.
      retryInterval: '2m',
      prune: props.prune ?? true,
      ...(sops ? { decryption: { provider: KustomizationSpecDecryptionProvider.SOPS, secretRef: { name: sops.secret } } } : {}),
      // Under lockdown it would act as an account without rights; the root is the platform's own, not a tenant's.
      // @see https://fluxcd.io/flux/installation/configuration/multitenancy/
      ...(props.lockdown ? { serviceAccountName: 'kustomize-controller' } : {}),
    },
  });
}

/** The catalogue entry. */
export const flux = defineAddon({
  name: 'flux',
  summary: 'Flux, and a root Kustomization that applies your repository',
  options,
  source: { datasource: 'github-releases', packageName: 'fluxcd/flux2', prefixed: true, known: Object.keys(fluxCharts) },
  provides: [],
  facts: ({ version }) => ({ ...roles(), version, namespace }),
  namesSecrets: ({ repository, sops }) => [
    ...(repository.secret === undefined ? [] : [{ path: ['repository', 'secret'], namespace, name: repository.secret }]),
    ...(sops === undefined ? [] : [{ path: ['sops', 'secret'], namespace, name: sops.secret }]),
  ],
  derivedValues: fluxValues,
  chart: ({ version }) => ({ chart: 'flux2', version: fluxCharts[version as keyof typeof fluxCharts] }),
  construct: Flux,
});
