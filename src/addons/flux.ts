import { ApiObject, Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import * as z from 'zod/mini';
import { type AddonContext, defineAddon, roles } from '../addon';
import type { Cluster } from '../cluster';
import { fluxDuration, fluxRepositoryFields, fluxRoot } from '../constructs/flux-root';
import { fluxCharts, fluxNamespace as namespace } from '../constructs/flux-version';
import { helmRelease } from '../constructs/helm-release';
import { kubeObject } from '../constructs/kube-object';
import { repositoryPathText } from '../constructs/repository';
import { merge } from '../merge';
import { nameText } from '../scalar';
import { listedVersionText } from '../version-table';

const flag = (description: string) => z.optional(z.boolean().check(z.describe(description)));

const interval = (description: string) => z.optional(fluxDuration(description));

const options = z.strictObject({
  version: listedVersionText('Flux', Object.keys(fluxCharts)),
  repository: z.optional(
    z
      .strictObject({
        ...fluxRepositoryFields('branch to follow'),
        path: repositoryPathText('folder that the root Kustomization applies; not one that k3s or bootstrap.sh applies'),
      })
      .check(
        z.describe(
          'a folder of your own that the Kustomization flux-system applies, beside what the delivery `flux` brings; default: none',
        ),
      ),
  ),
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

/** Flux, and one Kustomization that applies a repository of the user's. */
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
    const { version, repository, interval, prune, sops } = props;
    if (!repository) return;
    // Upstream calls the source and the Kustomization of a bootstrap so.
    const root = { name: 'flux-system', version, repository, path: repository.path, interval, prune, sops, lockdown: !!props.lockdown };
    const [source, kustomization] = fluxRoot(root);
    new ApiObject(this, 'source', source);
    new ApiObject(this, 'kustomization', kustomization);
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

/** The catalogue entry. */
export const flux = defineAddon({
  name: 'flux',
  summary: 'Flux, and a root Kustomization for each repository that it is pointed at',
  options,
  source: { datasource: 'github-releases', packageName: 'fluxcd/flux2', prefixed: true, known: Object.keys(fluxCharts) },
  provides: ['gitops'],
  facts: ({ version, lockdown }) => ({ ...roles('gitops'), version, namespace, lockdown: lockdown !== undefined }),
  namesSecrets: ({ repository, sops }) => [
    ...(repository?.secret === undefined ? [] : [{ path: ['repository', 'secret'], namespace, name: repository.secret }]),
    ...(sops === undefined ? [] : [{ path: ['sops', 'secret'], namespace, name: sops.secret }]),
  ],
  derivedValues: fluxValues,
  chart: ({ version }) => ({ chart: 'flux2', version: fluxCharts[version as keyof typeof fluxCharts] }),
  construct: Flux,
});
