import { single } from '../built';

const chart = (name: string, spec: object) => ({
  apiVersion: 'helm.cattle.io/v1',
  kind: 'HelmChart',
  metadata: { name, namespace: 'kube-system' },
  spec: { version: '1.2.3', ...spec },
});

/** Objects of all sorts that Argo CD has to be told something of. */
export const objects = [
  { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } },
  {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'wares.shop.example' },
    spec: {
      group: 'shop.example',
      names: { kind: 'Ware', plural: 'wares', singular: 'ware', listKind: 'WareList' },
      scope: 'Namespaced',
      conversion: {
        strategy: 'Webhook',
        webhook: {
          conversionReviewVersions: ['v1'],
          clientConfig: { service: { name: 'shop', namespace: 'shop', path: '/convert' } },
        },
      },
      versions: [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: { type: 'object' } } }],
    },
  },
  { apiVersion: 'shop.example/v1', kind: 'Ware', metadata: { name: 'chair', namespace: 'shop' } },
  {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name: 'stock', namespace: 'shop', annotations: { 'argocd.argoproj.io/sync-options': 'Prune=confirm', note: 'mine' } },
    spec: { accessModes: ['ReadWriteOnce'], storageClassName: 'local-path', resources: { requests: { storage: '1Gi' } } },
  },
  {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'shop', namespace: 'shop', annotations: { 'argocd.argoproj.io/sync-wave': '7' } },
    spec: {
      selector: { matchLabels: { app: 'shop' } },
      template: {
        metadata: { labels: { app: 'shop' } },
        spec: { containers: [{ name: 'shop', image: 'shop:1.0.0', resources: { requests: { cpu: '1' } } }] },
      },
    },
  },
  {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: { name: 'shop', namespace: 'shop' },
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'shop' },
      maxReplicas: 3,
      metrics: [{ type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 80 } } }],
    },
  },
  {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'ValidatingWebhookConfiguration',
    metadata: { name: 'shop' },
    webhooks: [
      {
        name: 'wares.shop.example',
        admissionReviewVersions: ['v1'],
        sideEffects: 'None',
        clientConfig: { service: { name: 'shop', namespace: 'shop' } },
      },
    ],
  },
  chart('plain', {
    repo: 'https://charts.example/stable',
    chart: 'plain',
    targetNamespace: 'shop',
    valuesContent: 'a: {b: [1, "{{ x }}"]}\n',
  }),
  chart('bare', { repo: 'https://charts.example/stable', chart: 'bare', targetNamespace: 'shop' }),
  chart('nulls', { repo: 'https://charts.example/stable', chart: 'nulls', targetNamespace: 'shop', valuesContent: 'a: null\nb: 1\n' }),
  chart('made', { repo: 'https://charts.example/stable', chart: 'made', targetNamespace: 'fresh', createNamespace: true }),
  chart('image', { chart: 'oci://registry.example/charts/image', targetNamespace: 'shop', valuesContent: 'x: 1\n' }),
  chart('secretive', { repo: 'https://charts.example/stable', chart: 'secretive', targetNamespace: 'shop', backOffLimit: 3 }),
  chart('configured', { repo: 'https://charts.example/stable', chart: 'configured', targetNamespace: 'shop' }),
  {
    apiVersion: 'helm.cattle.io/v1',
    kind: 'HelmChartConfig',
    metadata: { name: 'configured', namespace: 'kube-system' },
    spec: { valuesContent: 'a: 1\n' },
  },
  chart('archive', { chart: 'https://charts.example/archive-1.2.3.tgz', targetNamespace: 'shop' }),
];

/** A cluster with objects of all sorts, beside products. */
export const sound = {
  ...single,
  addons: {
    apisix: { version: '2.0.1', address: '192.168.10.200' },
    metallb: { version: '0.16.1' },
    manifests: { objects },
  },
};
