import type { FileCase } from '../case';
import type { Loose } from '../examine';

/** Adds objects of the user's own to a cluster file. */
function add(file: Loose, ...objects: Loose[]): void {
  file.addons ??= {};
  file.addons.manifests ??= { objects: [] };
  file.addons.manifests.objects.push(...objects);
}

const object = (apiVersion: string, kind: string, rest: Loose) => ({
  apiVersion,
  kind,
  metadata: { name: 'web', namespace: 'default' },
  ...rest,
});

const labels = { app: 'web' };
const deployment = (spec: Loose, container: Loose = {}) =>
  object('apps/v1', 'Deployment', {
    spec: {
      selector: { matchLabels: labels },
      ...spec,
      template: { metadata: { labels }, spec: { containers: [{ name: 'web', image: 'nginx:1.29.1', ...container }] } },
    },
  });

const own = (file: Loose) => file.addons.manifests.objects;
const first = 'addons.manifests.objects[0]';
const patches = 'addons.manifests.patches';

/** Patches one object of an add-on. */
const patch = (file: Loose, kind: string, name: string, ...ops: Loose[]) => {
  file.addons.manifests = { patches: [{ target: { kind, name }, ops }] };
};

/** Objects against the schemas of their kinds. */
export const schemas: readonly FileCase[] = [
  {
    rule: 'object-field-known',
    story: 'a field of a Deployment is misspelt',
    of: 'flannel',
    change: (file) => add(file, deployment({ replcas: 2 })),
    at: `${first}.spec.replcas`,
    repair: (file, fix) => {
      const { replcas, ...spec } = own(file)[0].spec;
      own(file)[0].spec = { ...spec, [fix.replace('rename it to ', '')]: replcas };
    },
  },
  {
    rule: 'object-field-known',
    story: 'a field of a container stands deep in the object',
    of: 'flannel',
    change: (file) => add(file, deployment({}, { imagePulPolicy: 'Always' })),
    at: `${first}.spec.template.spec.containers[0].imagePulPolicy`,
    repair: (file) => delete own(file)[0].spec.template.spec.containers[0].imagePulPolicy,
  },
  {
    rule: 'object-field-known',
    story: 'a patch of the user writes a field that the kind does not have',
    of: 'single',
    change: (file) => patch(file, 'HelmChart', 'cilium', { op: 'add', path: '/spec/targetNamespaces', value: 'kube-system' }),
    at: `${patches}[0]`,
    repair: (file) => delete file.addons.manifests,
  },
  {
    rule: 'object-field-known',
    story: 'a field of the kubelet is misspelt',
    of: 'kubeadmSingle',
    change: (file) => {
      file.distribution = {
        kubeadm: { version: file.distribution.kubeadm.version ?? file.distribution.kubeadm, kubelet: { maxPodz: 100 } },
      };
    },
    at: 'distribution.kubeadm.kubelet.maxPodz',
    repair: (file) => delete file.distribution.kubeadm.kubelet,
  },
  {
    rule: 'object-field-known',
    story: 'a patch of kubeadm lays an unknown field on a static pod',
    of: 'kubeadmSingle',
    change: (file) => {
      file.distribution = {
        kubeadm: {
          version: file.distribution.kubeadm.version ?? file.distribution.kubeadm,
          patches: { 'kube-apiserver0+strategic': { spec: { priorityClas: 'high' } } },
        },
      };
    },
    at: 'distribution.kubeadm.patches["kube-apiserver0+strategic"].spec.priorityClas',
    repair: (file) => delete file.distribution.kubeadm.patches,
  },
  {
    rule: 'object-field-missing',
    story: 'a Deployment selects no pods',
    of: 'flannel',
    change: (file) => {
      add(file, deployment({}));
      delete own(file)[0].spec.selector;
    },
    at: `${first}.spec.selector`,
    repair: (file) => (own(file)[0].spec.selector = { matchLabels: labels }),
  },
  {
    rule: 'object-kind-known',
    story: 'a kind that a chart of the user’s own brings',
    of: 'flannel',
    change: (file) =>
      add(
        file,
        {
          apiVersion: 'helm.cattle.io/v1',
          kind: 'HelmChart',
          metadata: { name: 'shops', namespace: 'kube-system' },
          spec: { repo: 'https://charts.example', chart: 'shops', version: '1.0.0', targetNamespace: 'kube-system' },
        },
        object('shops.example.org/v1', 'Shop', { spec: {} }),
      ),
    at: 'addons.manifests.objects[1].kind',
    severity: 'note',
    repair: (file) => own(file).pop(),
  },
  {
    rule: 'object-kind-served',
    story: 'a kind that the pinned MetalLB does not have any more',
    of: 'metallb',
    change: (file) =>
      add(file, {
        ...object('metallb.io/v1beta1', 'AddressPool', { spec: { protocol: 'layer2', addresses: ['10.99.0.1-10.99.0.2'] } }),
        metadata: { name: 'old', namespace: 'metallb-system' },
      }),
    at: `${first}.kind`,
    repair: (file) => own(file).pop(),
  },
  {
    rule: 'object-value-fits',
    story: 'the type of a Service is written with another capital',
    of: 'flannel',
    change: (file) => add(file, object('v1', 'Service', { spec: { type: 'Nodeport', clusterIP: 'None', ports: [{ port: 80 }] } })),
    at: `${first}.spec.type`,
    repair: (file) => delete own(file)[0].spec.type,
  },
  {
    rule: 'object-value-fits',
    story: 'the kubelet is to run a word of pods',
    of: 'kubeadmKeepalived',
    change: (file) => (file.distribution.kubeadm.kubelet = { maxPods: 'many' }),
    at: 'distribution.kubeadm.kubelet.maxPods',
    repair: (file) => delete file.distribution.kubeadm.kubelet,
  },
  {
    rule: 'object-value-fits',
    story: 'a number is text',
    of: 'flannel',
    change: (file) => add(file, deployment({ revisionHistoryLimit: '3' })),
    at: `${first}.spec.revisionHistoryLimit`,
    repair: (file, fix) => (own(file)[0].spec.revisionHistoryLimit = Number(/write (\d+), without/.exec(fix)?.[1])),
  },
];
