import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import * as z from 'zod/mini';
import { type AddonContext, defineAddon } from '../addon';
import type { Claim, Cluster } from '../cluster';
import { kubeObject } from '../constructs/kube-object';
import { firstAddress, lastAddress, offsetAddress, parseCidr, printAddress } from '../net';
import { interfaceText, text } from '../scalar';
import { listedVersionText } from '../version-table';

/** Releases of the provider. @see https://github.com/kube-vip/kube-vip-cloud-provider/tags */
export const kubeVipCloudProviderVersions = ['v0.0.8', 'v0.0.9', 'v0.0.10', 'v0.0.11', 'v0.0.12'] as const;

/** Options that older releases do not know, each with the first that does. */
export const kubeVipCloudProviderSince: Readonly<Record<string, string>> = {
  serviceInterface: 'v0.0.10',
  shareAddresses: 'v0.0.10',
  skipEndIps: 'v0.0.10',
  loadBalancerClass: 'v0.0.10',
  loadBalancerClassName: 'v0.0.12',
};

const options = z.strictObject({
  version: listedVersionText('the kube-vip cloud provider', kubeVipCloudProviderVersions),
  dhcp: z.optional(z.boolean().check(z.describe('Services outside of the namespaces of a pool get their address by DHCP; default: false'))),
  searchOrder: z.optional(z.enum(['asc', 'desc']).check(z.describe('which end of a pool is handed out first; default: asc'))),
  skipEndIps: z.optional(
    z.boolean().check(z.describe('keep the first and the last address of a CIDR back; v0.0.8 and v0.0.9 always do; default: false')),
  ),
  shareAddresses: z.optional(
    z.boolean().check(z.describe('Services with different ports may share an IPv4 address, from v0.0.10 on; default: false')),
  ),
  serviceInterface: z.optional(interfaceText('interface that carries the addresses that it hands out, from v0.0.10 on')),
  loadBalancerClass: z.optional(
    z.boolean().check(z.describe('hand out addresses to Services of its class alone, from v0.0.10 on; default: false')),
  ),
  loadBalancerClassName: z.optional(text('its class, from v0.0.12 on; default: kube-vip.io/kube-vip-class')),
});

/** The choices that the add-on takes. */
export type KubeVipCloudProviderOptions = z.output<typeof options>;

/**
 * Hands out the addresses of the cluster's pools to Services, for kube-vip to carry.
 * @see https://github.com/kube-vip/kube-vip-cloud-provider/blob/v0.0.12/manifest/kube-vip-cloud-controller.yaml
 */
export class KubeVipCloudProvider extends Chart {
  constructor(scope: Construct, id: string, props: KubeVipCloudProviderOptions & AddonContext) {
    super(scope, id);
    // Before the Deployment: a provider that finds no ConfigMap makes an empty one.
    kubeObject(this, 'ConfigMap', { metadata: { name: 'kubevip', namespace: 'kube-system' }, data: poolData(props, props.cluster) });
    permissions(this);
    deployment(this, props);
  }
}

/**
 * The pools as the provider looks for them: `cidr-<namespace>`, `cidr-global`, `range-<namespace>`, `range-global`, where the first key that is
 * there is the only one read. So one spelling serves all pools, or a `cidr-global` would hide a namespace's range.
 * @see https://github.com/kube-vip/kube-vip-cloud-provider/blob/v0.0.12/pkg/provider/loadBalancer.go
 */
function poolData(chosen: KubeVipCloudProviderOptions, { pools }: Cluster): Record<string, string> {
  const asCidrs = pools.every((pool) => pool.blocks.every(({ text }) => parseCidr(text).ok));
  const write = (blocks: readonly Claim[]) =>
    blocks.map((block) => (asCidrs ? block.text : rangeOf(block, chosen.skipEndIps ?? false))).join(',');
  const data: Record<string, string> = {};
  const scopes = [...new Set(pools.flatMap((pool) => pool.namespaces))];
  const global = pools.filter((pool) => pool.namespaces.length === 0).flatMap((pool) => pool.blocks);
  for (const scope of scopes) {
    const blocks = pools.filter((pool) => pool.namespaces.includes(scope)).flatMap((pool) => pool.blocks);
    data[`${asCidrs ? 'cidr' : 'range'}-${scope}`] = write(blocks);
  }
  // The one value that stands for DHCP, which it does for IPv4 only.
  if (chosen.dhcp) data['cidr-global'] = '0.0.0.0/32';
  else if (global.length > 0) data[`${asCidrs ? 'cidr' : 'range'}-global`] = write(global);
  if (chosen.shareAddresses) data['allow-share-global'] = 'true';
  if (chosen.serviceInterface) data['interface-global'] = chosen.serviceInterface;
  if (chosen.searchOrder === 'desc') data['search-order'] = 'desc';
  if (chosen.skipEndIps) data['skip-end-ips-in-cidr'] = 'true';
  return data;
}

/** A block by its ends; of a CIDR without them if they are kept back. */
function rangeOf({ text, span }: Claim, skipEndIps: boolean): string {
  const [first, last] = [firstAddress(span), lastAddress(span)];
  const inner = skipEndIps && parseCidr(text).ok && span.family === 4 && span.last - span.first > 1n;
  return `${printAddress((inner && offsetAddress(first, 1)) || first)}-${printAddress((inner && offsetAddress(last, -1)) || last)}`;
}

const account = { name: 'kube-vip-cloud-controller', namespace: 'kube-system' };

function permissions(scope: Construct): void {
  kubeObject(scope, 'ServiceAccount', { metadata: account });
  kubeObject(scope, 'ClusterRole', {
    metadata: {
      name: 'system:kube-vip-cloud-controller-role',
      annotations: { 'rbac.authorization.kubernetes.io/autoupdate': 'true' },
    },
    rules: [
      { apiGroups: ['coordination.k8s.io'], resources: ['leases'], verbs: ['get', 'create', 'update', 'list', 'put'] },
      { apiGroups: [''], resources: ['configmaps', 'endpoints', 'events', 'services/status', 'leases'], verbs: ['*'] },
      { apiGroups: [''], resources: ['nodes', 'services'], verbs: ['list', 'get', 'watch', 'update'] },
    ],
  });
  kubeObject(scope, 'ClusterRoleBinding', {
    metadata: { name: 'system:kube-vip-cloud-controller-binding' },
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'system:kube-vip-cloud-controller-role' },
    subjects: [{ kind: 'ServiceAccount', ...account }],
  });
}

function deployment(scope: Construct, { version, loadBalancerClass, loadBalancerClassName }: KubeVipCloudProviderOptions): void {
  const labels = { app: 'kube-vip', component: 'kube-vip-cloud-provider' };
  const env = [
    ...(loadBalancerClass ? [{ name: 'KUBEVIP_ENABLE_LOADBALANCERCLASS', value: 'true' }] : []),
    ...(loadBalancerClassName ? [{ name: 'KUBEVIP_CUSTOM_LOADBALANCERCLASS_NAME', value: loadBalancerClassName }] : []),
  ];
  kubeObject(scope, 'Deployment', {
    metadata: { name: 'kube-vip-cloud-provider', namespace: 'kube-system' },
    spec: {
      replicas: 1,
      revisionHistoryLimit: 10,
      selector: { matchLabels: labels },
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: '25%', maxUnavailable: '25%' } },
      template: {
        metadata: { labels },
        spec: {
          containers: [
            {
              name: 'kube-vip-cloud-provider',
              image: `ghcr.io/kube-vip/kube-vip-cloud-provider:${version}`,
              imagePullPolicy: 'Always',
              command: ['/kube-vip-cloud-provider', '--leader-elect-resource-name=kube-vip-cloud-controller'],
              ...(env.length > 0 ? { env } : {}),
            },
          ],
          dnsPolicy: 'ClusterFirst',
          restartPolicy: 'Always',
          terminationGracePeriodSeconds: 30,
          serviceAccountName: account.name,
          tolerations: ['master', 'control-plane'].map((role) => ({ key: `node-role.kubernetes.io/${role}`, effect: 'NoSchedule' })),
          affinity: {
            nodeAffinity: {
              preferredDuringSchedulingIgnoredDuringExecution: ['control-plane', 'master'].map((role) => ({
                weight: 10,
                preference: { matchExpressions: [{ key: `node-role.kubernetes.io/${role}`, operator: 'Exists' }] },
              })),
            },
          },
        },
      },
    },
  });
}

/** The catalogue entry. */
export const kubeVipCloudProvider = defineAddon({
  name: 'kube-vip-cloud-provider',
  summary: 'kube-vip cloud provider: addresses from the pools, or by DHCP, for Services that kube-vip carries',
  options,
  source: { datasource: 'github-releases', packageName: 'kube-vip/kube-vip-cloud-provider', known: kubeVipCloudProviderVersions },
  provides: ['load-balancer'],
  facts: ({ version, loadBalancerClass }) => ({
    version,
    namespace: 'kube-system',
    provides: loadBalancerClass ? [] : ['load-balancer'],
  }),
  requires: ['kube-vip'],
  construct: KubeVipCloudProvider,
});
