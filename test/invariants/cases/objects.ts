import type { Capability } from '../../../src/cluster';
import type { Manifest } from '../../../src/manifest';
import { type SubjectCase, withObjects } from '../case';

const deployment = (image: string): Manifest => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'app', namespace: 'default' },
  spec: {
    selector: { matchLabels: { app: 'app' } },
    template: { metadata: { labels: { app: 'app' } }, spec: { initContainers: [], containers: [{ name: 'app', image }] } },
  },
});
const cronJob = (image: string): Manifest => ({
  apiVersion: 'batch/v1',
  kind: 'CronJob',
  metadata: { name: 'job', namespace: 'kube-system' },
  spec: { jobTemplate: { spec: { template: { spec: { containers: [{ name: 'job', image }] } } } } },
});
const configMap = (name: string, namespace: string): Manifest => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace } });

/** A subject whose add-on plays further roles. */
const playing =
  (addon: string, ...provides: Capability[]): SubjectCase['subject'] =>
  (subject) => ({ ...subject, cluster: { ...subject.cluster, addons: new Map([...subject.cluster.addons, [addon, { provides }]]) } });

/** What no cluster file can say yet: the objects of add-ons, their files and their roles. */
export const objects: readonly SubjectCase[] = [
  {
    rule: 'one-provider',
    story: 'a second CNI is one too many',
    of: 'single',
    subject: playing('flannel', 'cni'),
    at: 'addons.flannel',
  },
  {
    rule: 'one-provider',
    story: 'a second owner of LoadBalancer Services is one too many',
    of: 'single',
    subject: playing('metallb', 'load-balancer', 'l2-announcement'),
    at: 'addons.metallb',
  },
  {
    rule: 'pool-namespaces-kept',
    story: 'a load balancer that knows no namespaces hands a pool for some out to all',
    of: 'single',
    subject: (subject) => {
      const pools = subject.cluster.pools.map((pool) => ({ ...pool, namespaces: ['web'] }));
      const addons = new Map([['other', { provides: ['load-balancer' as const] }]]);
      return { ...subject, cluster: { ...subject.cluster, pools, addons } };
    },
    at: 'loadBalancer.pools.lan.namespaces',
  },
  {
    rule: 'object-identity-unique',
    story: 'one ConfigMap has one owner',
    of: 'single',
    subject: (subject) =>
      withObjects(withObjects(subject, 'apisix', configMap('shared', 'kube-system')), 'cilium', configMap('shared', 'kube-system')),
    at: 'addons.cilium',
  },
  {
    rule: 'object-identity-unique',
    story: 'one add-on makes an object once',
    of: 'single',
    subject: (subject) => withObjects(subject, 'cilium', configMap('twice', 'kube-system'), configMap('twice', 'kube-system')),
    at: 'addons.cilium',
  },
  {
    rule: 'namespace-exists',
    story: 'an object lies in a namespace that something makes',
    of: 'single',
    subject: (subject) => withObjects(subject, 'cilium', configMap('stray', 'nowhere')),
    at: 'addons.cilium',
  },
  {
    rule: 'namespace-exists',
    story: 'a release goes into a namespace that something makes',
    of: 'single',
    subject: (subject) =>
      withObjects(subject, 'cilium', {
        apiVersion: 'helm.cattle.io/v1',
        kind: 'HelmChart',
        metadata: { name: 'stray', namespace: 'kube-system' },
        spec: { targetNamespace: 'nowhere' },
      }),
    at: 'addons.cilium',
  },
  {
    rule: 'chart-value-known',
    story: 'a release of the own objects sets what its chart does not read',
    of: 'single',
    subject: (subject) => withObjects(subject, 'cilium-l2', metricsServer({ valuesContent: 'defaultArg: []' })),
    at: 'addons.cilium-l2',
  },
  {
    rule: 'chart-value-known',
    story: 'a release of the own objects sets it one by one',
    of: 'single',
    subject: (subject) => withObjects(subject, 'cilium-l2', metricsServer({ set: { 'apiService.creates': 'true' } })),
    at: 'addons.cilium-l2',
  },
  {
    rule: 'chart-value-known',
    story: 'a HelmChartConfig sets what the chart of an add-on does not read',
    of: 'single',
    subject: (subject) =>
      withObjects(subject, 'cilium-l2', {
        apiVersion: 'helm.cattle.io/v1',
        kind: 'HelmChartConfig',
        metadata: { name: 'cilium', namespace: 'kube-system' },
        spec: { valuesContent: 'cgroup: { automount: { enabled: false } }' },
      }),
    at: 'addons.cilium-l2',
  },
  {
    rule: 'chart-value-type',
    story: 'a release of the own objects sets a value of another shape',
    of: 'single',
    subject: (subject) => withObjects(subject, 'cilium-l2', metricsServer({ valuesContent: 'apiService: true' })),
    at: 'addons.cilium-l2',
  },
  {
    rule: 'images-pinned',
    story: 'a floating tag is not pinned',
    of: 'single',
    subject: (subject) => withObjects(subject, 'cilium-l2', deployment('apache/apisix-ingress-controller:dev')),
    at: 'addons.cilium-l2',
  },
  {
    rule: 'images-pinned',
    story: 'an image without a tag is not pinned, in a CronJob and behind a registry with a port',
    of: 'single',
    subject: (subject) => withObjects(subject, 'cilium-l2', cronJob('registry.example:5000/team/app')),
    at: 'addons.cilium-l2',
  },
  {
    rule: 'selectors-select',
    story: 'a Service selects no pod of another namespace',
    of: 'single',
    subject: (subject) =>
      withObjects(subject, 'cilium-l2', deployment('nginx:1.29.1'), {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name: 'app', namespace: 'shop' },
        spec: { selector: { app: 'app' } },
      }),
    at: 'addons.cilium-l2',
  },
  {
    rule: 'selectors-select',
    story: 'a Service selects a pod',
    of: 'single',
    subject: (subject) =>
      withObjects(subject, 'cilium-l2', deployment('nginx:1.29.1'), {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name: 'app', namespace: 'default' },
        spec: { selector: { app: 'other' } },
      }),
    at: 'addons.cilium-l2',
  },
  {
    rule: 'addon-file-names-safe',
    story: 'two files of one name up to the first dot are one Addon',
    of: 'single',
    subject: (subject) => ({
      ...subject,
      files: new Map([...subject.files, ['k3s-manifests/30-cilium.extra.yaml', { content: '', mode: 0o600 }]]),
    }),
    at: 'addons',
  },
  {
    rule: 'addon-file-names-safe',
    story: 'an underscore is in no name of an Addon',
    of: 'single',
    subject: (subject) => ({
      ...subject,
      files: new Map([...subject.files, ['k3s-manifests/my_addon.yaml', { content: '', mode: 0o600 }]]),
    }),
    at: 'addons',
  },
];

function metricsServer(spec: Readonly<Record<string, unknown>>): Manifest {
  return {
    apiVersion: 'helm.cattle.io/v1',
    kind: 'HelmChart',
    metadata: { name: 'metrics-server', namespace: 'kube-system' },
    spec: { repo: 'https://kubernetes-sigs.github.io/metrics-server/', chart: 'metrics-server', version: '3.13.1', ...spec },
  };
}
