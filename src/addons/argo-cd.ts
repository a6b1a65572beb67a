import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import * as z from 'zod/mini';
import { Application, AppProject } from '../../imports/argo-cd-argoproj.io';
import { type AddonContext, defineAddon, roles } from '../addon';
import { inCluster } from '../argo-cd/application';
import { argoCdCharts, argoCdVersions } from '../argo-cd/charts';
import { cascade, retry } from '../argo-cd/sync-options';
import type { Cluster } from '../cluster';
import { argoCdHealth } from '../constructs/argo-cd-health';
import { helmRelease } from '../constructs/helm-release';
import { plainNamespace } from '../constructs/plain-namespace';
import { builtInNamespaces } from '../constructs/privileged-namespace';
import { repositoryPathText, repositoryUrlText } from '../constructs/repository';
import { merge } from '../merge';
import { hostText, nameText, text } from '../scalar';
import { atLeast } from '../version';
import { listedVersionText } from '../version-table';

const flag = (description: string) => z.optional(z.boolean().check(z.describe(description)));

const options = z.strictObject({
  version: listedVersionText('Argo CD', argoCdVersions),
  namespace: z.optional(nameText('default: argocd')),
  repository: z.optional(
    z
      .strictObject({
        url: repositoryUrlText('https, ssh or oci URL without credentials, or git@host:path; oci from 3.1.9 on', { scpLike: true }),
        path: repositoryPathText('folder that the root Application applies; not one that k3s or bootstrap.sh applies'),
        revision: z.optional(text('branch, tag or commit, and of oci the tag or digest; default: HEAD, the default branch')),
        recurse: flag(
          'apply the folders below it too, as plain manifests; false lets a kustomization or a chart be one too; default: true',
        ),
        secret: z.optional(
          nameText(
            "existing Secret in the engine's namespace with the same url and the credentials, labelled argocd.argoproj.io/secret-type: repository, by which Argo CD finds it; default: a repository that everybody may read",
          ),
        ),
        knownHosts: z.optional(
          z
            .array(text('line of ssh-keyscan'))
            .check(z.minLength(1), z.describe('host keys beside those of the large forges, which the chart brings; default: none')),
        ),
      })
      .check(z.describe('what the root Application points at; default: none, for what comes by the delivery argo-cd alone')),
  ),
  rootScope: z.optional(
    z
      .enum(['applications', 'everything'])
      .check(
        z.describe(
          'what the root Application may make: Applications, ApplicationSets and AppProjects in the namespace of the engine, or objects of any kind anywhere; default: applications',
        ),
      ),
  ),
  sync: z.optional(
    z.union([
      z.literal('manual').check(z.describe('manual: nothing is applied until somebody says so')),
      z.strictObject({
        prune: flag('delete what left the repository; default: true'),
        selfHeal: flag('undo changes that others make in the cluster; default: true'),
      }),
    ]),
  ),
  cascade: flag('delete what the root Application made when it is deleted itself; default: false'),
  domain: z.optional(hostText('DNS name under which browsers reach the server; default: none, so no links lead there')),
  insecure: flag('serve plain HTTP, for an ingress that ends TLS; default: false'),
  ha: flag('Redis in three copies on three nodes, and two of server, repository server and ApplicationSet controller; default: false'),
  applicationSet: flag('run the ApplicationSet controller; default: true'),
  dex: flag('run Dex for single sign-on, configured by values; default: false'),
  notifications: flag('run the notifications controller, configured by values; default: false'),
  networkPolicies: flag('let pods reach only the ports of the engine that are for them; default: true'),
  values: z.optional(z.record(z.string(), z.json()).check(z.describe('further values of the chart'))),
});

/** The choices that the add-on takes. */
export type ArgoCdOptions = z.output<typeof options>;

type Repository = NonNullable<ArgoCdOptions['repository']>;

/** Argo CD, and one Application that points it at the repository of the cluster. */
export class ArgoCd extends Chart {
  constructor(scope: Construct, id: string, props: ArgoCdOptions & AddonContext) {
    super(scope, id);
    const namespace = namespaceOf(props);
    if (!builtInNamespaces.includes(namespace)) plainNamespace(this, namespace);
    helmRelease(this, 'argo-cd', {
      repo: 'https://argoproj.github.io/argo-helm',
      chart: 'argo-cd',
      version: argoCdCharts[props.version as keyof typeof argoCdCharts],
      namespace,
      values: merge(argoCdValues(props, props.cluster), props.values ?? {}),
      // A hook makes the password of Redis with the image of Argo CD, which a fresh node pulls first.
      timeout: '10m',
    });
    if (!props.repository) return;
    declareProject(this, namespace, props, props.repository);
    declareRoot(this, namespace, props, props.repository);
  }
}

/** The values that follow from the choices. @see https://github.com/argoproj/argo-helm/blob/argo-cd-10.1.1/charts/argo-cd/values.yaml */
export function argoCdValues(chosen: ArgoCdOptions, cluster: Cluster): Record<string, unknown> {
  const { domain, ha = false, applicationSet = true, repository } = chosen;
  const replicas = applicationSet ? 2 : 0;
  return {
    // The chart would name its objects argo-cd-argocd-…
    fullnameOverride: 'argocd',
    // Up to chart 9 the default was false.
    global: { networkPolicy: { create: chosen.networkPolicies ?? true }, ...(domain ? { domain } : {}) },
    configs: {
      // Without a domain the chart would state that of its example.
      cm: { ...argoCdHealth, ...exclusions(chosen.version, cluster), ...(domain ? {} : { url: '' }) },
      params: { 'server.insecure': chosen.insecure ?? false },
      ...(repository?.knownHosts ? { ssh: { extraHosts: `${repository.knownHosts.join('\n')}\n` } } : {}),
    },
    dex: { enabled: chosen.dex ?? false },
    notifications: { enabled: chosen.notifications ?? false },
    ...(ha
      ? {
          'redis-ha': { enabled: true },
          // A further copy of the controller divides clusters, of which there is one.
          controller: { replicas: 1 },
          server: { replicas: 2 },
          repoServer: { replicas: 2 },
        }
      : {}),
    ...(ha || !applicationSet ? { applicationSet: { replicas } } : {}),
  };
}

/**
 * Cilium's bookkeeping of pods, which no repository holds and which Argo CD has pruned; from 3.0 on the chart excludes it.
 * @see https://docs.cilium.io/en/latest/configuration/argocd-issues/
 * @see https://github.com/argoproj/argo-helm/blob/argo-cd-8.2.7/charts/argo-cd/values.yaml
 */
function exclusions(version: string, cluster: Cluster): Record<string, string> {
  if (!cluster.addons.has('cilium') || atLeast(version, '3.0')) return {};
  const kinds = ['CiliumEndpoint', 'CiliumEndpointSlice', 'CiliumIdentity'].map((kind) => `    - ${kind}\n`).join('');
  return { 'resource.exclusions': `- apiGroups:\n    - cilium.io\n  kinds:\n${kinds}` };
}

const root = 'root';

/** Whoever may write Applications decides what runs, so the root may do that and, unless told otherwise, no more. */
function declareProject(scope: Construct, namespace: string, { rootScope = 'applications' }: ArgoCdOptions, repository: Repository): void {
  const everything = rootScope === 'everything';
  new AppProject(scope, 'project', {
    metadata: { name: root, namespace },
    spec: {
      description: 'What the root Application may make',
      sourceRepos: [repository.url],
      destinations: [{ server: inCluster, namespace: everything ? '*' : namespace }],
      ...(everything
        ? { clusterResourceWhitelist: [{ group: '*', kind: '*' }] }
        : { namespaceResourceWhitelist: ['Application', 'ApplicationSet', 'AppProject'].map((kind) => ({ group: 'argoproj.io', kind })) }),
    },
  });
}

function declareRoot(scope: Construct, namespace: string, props: ArgoCdOptions, repository: Repository): void {
  const { url, path, revision = 'HEAD', recurse = true, secret } = repository;
  const { sync = {} } = props;
  new Application(scope, 'application', {
    metadata: { name: root, namespace, ...(props.cascade ? { finalizers: [cascade] } : {}) },
    spec: {
      project: root,
      destination: { server: inCluster, namespace },
      // `directory` keeps Argo CD from looking for a kustomization or a chart.
      source: { repoUrl: url, path, targetRevision: revision, ...(recurse ? { directory: { recurse } } : {}) },
      ...(secret ? { info: [{ name: 'Credentials', value: `Secret ${namespace}/${secret}` }] } : {}),
      syncPolicy: {
        ...(sync === 'manual' ? {} : { automated: { prune: sync.prune ?? true, selfHeal: sync.selfHeal ?? true } }),
        // Definitions such as that of ApplicationSet are too large for an annotation.
        syncOptions: ['ServerSideApply=true'],
        retry: retry(props.version),
      },
    },
  });
}

function namespaceOf({ namespace = 'argocd' }: ArgoCdOptions): string {
  return namespace;
}

/** The catalogue entry. */
export const argoCd = defineAddon({
  name: 'argo-cd',
  summary: 'Argo CD, and a root Application that points it at your repository',
  options,
  source: { datasource: 'github-releases', packageName: 'argoproj/argo-cd', prefixed: true, known: argoCdVersions },
  provides: ['gitops'],
  namesSecrets: (chosen) => {
    const secret = chosen.repository?.secret;
    return secret === undefined ? [] : [{ path: ['repository', 'secret'], namespace: namespaceOf(chosen), name: secret }];
  },
  facts: (chosen) => ({ ...roles('gitops'), version: chosen.version, namespace: namespaceOf(chosen) }),
  derivedValues: argoCdValues,
  chart: ({ version }) => ({ chart: 'argo-cd', version: argoCdCharts[version as keyof typeof argoCdCharts] }),
  construct: ArgoCd,
});
