import type { Capability } from '../../src/cluster';
import type { Manifest } from '../../src/manifest';
import { stageOf, stages } from '../../src/order/stage';

const object = (apiVersion: string, kind: string, spec: unknown = {}): Manifest => ({ apiVersion, kind, metadata: { name: 'x' }, spec });

test('ranks rise, are of two digits, and are never given twice', () => {
  const ranks = Object.values(stages).map(({ rank }) => rank);
  expect(ranks).toEqual([...new Set(ranks)].sort((a, b) => a - b));
  expect(ranks.every((rank) => rank >= 10 && rank <= 99)).toBe(true);
});

// Names of files and of Kustomizations hold them: a rank that changes moves objects between owners.
test('ranks are what they were', () => {
  expect(Object.fromEntries(Object.values(stages).map(({ rank, name }) => [name, rank]))).toEqual({
    foundation: 10,
    configuration: 20,
    network: 30,
    'network-resources': 35,
    addresses: 40,
    'address-resources': 45,
    'secret-stores': 50,
    secrets: 55,
    controllers: 60,
    resources: 70,
    workloads: 80,
  });
});

const products: readonly [readonly Capability[], string, string, string][] = [
  [['cni'], 'helm.cattle.io/v1', 'HelmChart', 'network'],
  [['cni'], 'operator.tigera.io/v1', 'Installation', 'network-resources'],
  [['bgp', 'cni'], 'apps/v1', 'DaemonSet', 'network'],
  [['dns-settings'], 'v1', 'ConfigMap', 'network'],
  [['control-plane-vip', 'l2-announcement'], 'apps/v1', 'DaemonSet', 'network'],
  [['load-balancer'], 'helm.cattle.io/v1', 'HelmChart', 'addresses'],
  [['load-balancer'], 'metallb.io/v1beta1', 'IPAddressPool', 'address-resources'],
  [['l2-announcement'], 'cilium.io/v2alpha1', 'CiliumL2AnnouncementPolicy', 'address-resources'],
  [['bgp'], 'apps/v1', 'DaemonSet', 'addresses'],
  [['ingress'], 'helm.cattle.io/v1', 'HelmChart', 'controllers'],
  [['ingress'], 'v1', 'ConfigMap', 'controllers'],
  [[], 'apisix.apache.org/v2', 'ApisixRoute', 'resources'],
  [['gitops'], 'argoproj.io/v1alpha1', 'Application', 'resources'],
  [['cni'], 'v1', 'Namespace', 'foundation'],
  [['load-balancer'], 'apiextensions.k8s.io/v1', 'CustomResourceDefinition', 'foundation'],
];

test.each(products)('of a product that provides %j, %s %s is of the stage %s', (provides, apiVersion, kind, stage) => {
  expect(stageOf('product', provides, object(apiVersion, kind)).name).toBe(stage);
});

const own: readonly [string, string, unknown, string][] = [
  ['v1', 'Namespace', {}, 'foundation'],
  ['v1', 'Secret', {}, 'configuration'],
  ['rbac.authorization.k8s.io/v1', 'RoleBinding', {}, 'configuration'],
  ['helm.cattle.io/v1', 'HelmChartConfig', {}, 'configuration'],
  ['helm.cattle.io/v1', 'HelmChart', { chart: 'grafana' }, 'controllers'],
  ['helm.cattle.io/v1', 'HelmChart', { chart: 'grafana', bootstrap: true }, 'network'],
  ['helm.cattle.io/v1', 'HelmChart', { chart: 'oci://ghcr.io/external-secrets/charts/external-secrets' }, 'secret-stores'],
  ['helm.cattle.io/v1', 'HelmChart', { chart: 'sealed-secrets' }, 'secret-stores'],
  ['external-secrets.io/v1', 'ExternalSecret', {}, 'secrets'],
  ['generators.external-secrets.io/v1alpha1', 'Password', {}, 'secrets'],
  ['bitnami.com/v1alpha1', 'SealedSecret', {}, 'secrets'],
  ['cilium.io/v2', 'CiliumLoadBalancerIPPool', {}, 'address-resources'],
  ['cilium.io/v2', 'CiliumBGPClusterConfig', {}, 'address-resources'],
  ['cilium.io/v2', 'CiliumNetworkPolicy', {}, 'resources'],
  ['metallb.io/v1beta1', 'L2Advertisement', {}, 'address-resources'],
  ['crd.projectcalico.org/v1', 'IPPool', {}, 'network-resources'],
  ['monitoring.coreos.com/v1', 'ServiceMonitor', {}, 'resources'],
  ['apps/v1', 'Deployment', {}, 'workloads'],
  ['v1', 'Service', {}, 'workloads'],
];

test.each(own)("of the user's own, %s %s %j is of the stage %s", (apiVersion, kind, spec, stage) => {
  expect(stageOf('manifests', [], object(apiVersion, kind, spec)).name).toBe(stage);
});

test('what an application brings is of one stage, its namespace apart', () => {
  const stageIn = (apiVersion: string, kind: string) => stageOf('workload', [], object(apiVersion, kind)).name;
  expect([stageIn('v1', 'Namespace'), stageIn('apps/v1', 'Deployment'), stageIn('v1', 'ConfigMap'), stageIn('v1', 'Service')]).toEqual([
    'foundation',
    'workloads',
    'workloads',
    'workloads',
  ]);
});
