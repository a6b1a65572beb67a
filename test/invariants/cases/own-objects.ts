import type { FileCase } from '../case';
import type { Loose } from '../examine';

const at = 'addons.manifests';

/** Adds objects of the user's own to a cluster file. */
function add(file: Loose, ...objects: Loose[]): void {
  file.addons ??= {};
  file.addons.manifests ??= { objects: [] };
  file.addons.manifests.objects.push(...objects);
}

const object = (apiVersion: string, kind: string, name: string, rest: Loose = {}, metadata: Loose = {}) => ({
  apiVersion,
  kind,
  metadata: { name, namespace: 'default', ...metadata },
  ...rest,
});

const labels = { app: 'web' };

/** A workload of one container. */
const workload = (kind: string, { container = {}, pod = {}, spec = {}, metadata = {} }: Loose = {}) =>
  object(
    'apps/v1',
    kind,
    'web',
    {
      spec: {
        selector: { matchLabels: labels },
        ...spec,
        template: { metadata: { labels }, spec: { ...pod, containers: [{ name: 'web', image: 'nginx:1.29.1', ...container }] } },
      },
    },
    metadata,
  );

const service = (name: string, ...ports: Loose[]) => object('v1', 'Service', name, { spec: { selector: labels, ports } });

/** The objects that the file adds, the last one last. */
const own = (file: Loose) => file.addons.manifests.objects;
const podOf = (file: Loose) => own(file)[0].spec.template.spec;
const containerOf = (file: Loose) => podOf(file).containers[0];

/** Objects that a cluster file adds as they are. */
export const ownObjects: readonly FileCase[] = [
  {
    rule: 'cluster-scoped-without-namespace',
    story: 'a ClusterRole lies in no namespace',
    of: 'flannel',
    change: (file) => add(file, object('rbac.authorization.k8s.io/v1', 'ClusterRole', 'reader', { rules: [] })),
    at,
    severity: 'warning',
    repair: (file) => delete own(file)[0].metadata.namespace,
  },
  {
    rule: 'namespace-stated',
    story: 'a ConfigMap goes to another namespace by another way of delivery',
    of: 'flannel',
    change: (file) => add(file, object('v1', 'ConfigMap', 'settings', {}, { namespace: undefined })),
    at,
    severity: 'warning',
    repair: (file, fix) => (own(file)[0].metadata.namespace = /metadata\.namespace: (\w+)/.exec(fix)?.[1]),
  },
  {
    rule: 'service-port-on-pod',
    story: 'a port is called otherwise in the container',
    of: 'flannel',
    change: (file) =>
      add(
        file,
        workload('Deployment', { container: { ports: [{ name: 'web', containerPort: 80 }] } }),
        service('web', { port: 80, targetPort: 'http' }),
      ),
    at,
    repair: (file, fix) => (own(file)[1].spec.ports[0].targetPort = /lead it to (\w+)/.exec(fix)?.[1]),
  },
  {
    rule: 'service-port-on-pod',
    story: 'the container lists other ports, of another protocol',
    of: 'flannel',
    change: (file) =>
      add(file, workload('Deployment', { container: { ports: [{ containerPort: 53, protocol: 'UDP' }] } }), service('web', { port: 53 })),
    at,
    severity: 'warning',
    repair: (file) => (own(file)[1].spec.ports[0].protocol = 'UDP'),
  },
  {
    rule: 'probe-port-exists',
    story: 'a probe asks at a name that the container has not',
    of: 'flannel',
    change: (file) =>
      add(
        file,
        workload('Deployment', {
          container: { ports: [{ name: 'web', containerPort: 80 }], readinessProbe: { httpGet: { path: '/', port: 'http' } } },
        }),
      ),
    at,
    repair: (file, fix) => (containerOf(file).readinessProbe.httpGet.port = /write (\w+)/.exec(fix)?.[1]),
  },
  {
    rule: 'volumes-defined',
    story: 'a mount has no volume',
    of: 'flannel',
    change: (file) => add(file, workload('Deployment', { container: { volumeMounts: [{ name: 'data', mountPath: '/data' }] } })),
    at,
    repair: (file) => (podOf(file).volumes = [{ name: 'data', emptyDir: {} }]),
  },
  {
    rule: 'volumes-defined',
    story: 'two volumes are mounted at one path',
    of: 'flannel',
    change: (file) =>
      add(
        file,
        workload('Deployment', {
          pod: { volumes: ['a', 'b'].map((name) => ({ name, emptyDir: {} })) },
          container: { volumeMounts: ['a', 'b'].map((name) => ({ name, mountPath: '/data' })) },
        }),
      ),
    at,
    repair: (file) => (containerOf(file).volumeMounts[1].mountPath = '/other'),
  },
  {
    rule: 'config-map-exists',
    story: 'the settings of a pod are made by nobody',
    of: 'flannel',
    change: (file) => add(file, workload('Deployment', { container: { envFrom: [{ configMapRef: { name: 'settings' } }] } })),
    at,
    severity: 'warning',
    repair: (file, fix) => add(file, object('v1', 'ConfigMap', /ConfigMap (\w+)/.exec(fix)?.[1] ?? '', { data: { mode: 'fast' } })),
  },
  {
    rule: 'service-account-exists',
    story: 'the account of a pod is made by nobody',
    of: 'flannel',
    change: (file) => add(file, workload('Deployment', { pod: { serviceAccountName: 'web' } })),
    at,
    repair: (file, fix) => add(file, object('v1', 'ServiceAccount', /ServiceAccount (\w+)/.exec(fix)?.[1] ?? '')),
  },
  {
    rule: 'binding-resolves',
    story: 'a misspelt account gets the role',
    of: 'flannel',
    change: (file) =>
      add(
        file,
        object('v1', 'ServiceAccount', 'web'),
        object('rbac.authorization.k8s.io/v1', 'RoleBinding', 'web', {
          roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'view' },
          subjects: [{ kind: 'ServiceAccount', name: 'wbe', namespace: 'default' }],
        }),
      ),
    at,
    severity: 'warning',
    repair: (file) => (own(file)[1].subjects[0].name = 'web'),
  },
  {
    rule: 'binding-resolves',
    story: 'a role that nothing makes is given',
    of: 'flannel',
    change: (file) =>
      add(
        file,
        object('rbac.authorization.k8s.io/v1', 'RoleBinding', 'web', {
          roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'reader' },
          subjects: [{ kind: 'User', name: 'jane' }],
        }),
      ),
    at,
    severity: 'warning',
    repair: (file) => add(file, object('rbac.authorization.k8s.io/v1', 'Role', 'reader', { rules: [] })),
  },
  {
    rule: 'pod-security-allows',
    story: 'a namespace keeps to baseline and its pods take the network of the machine',
    of: 'flannel',
    change: (file) =>
      add(
        file,
        object('v1', 'Namespace', 'edge', {}, { namespace: undefined, labels: { 'pod-security.kubernetes.io/enforce': 'baseline' } }),
        workload('DaemonSet', { pod: { hostNetwork: true }, metadata: { namespace: 'edge' } }),
      ),
    at,
    repair: (file) => (own(file)[0].metadata.labels['pod-security.kubernetes.io/enforce'] = 'privileged'),
  },
  {
    rule: 'object-name-fits',
    story: 'the name of a Service begins with a letter',
    of: 'flannel',
    change: (file) => add(file, workload('Deployment'), service('3web', { port: 80 })),
    at,
    repair: (file) => (own(file)[1].metadata.name = 'web3'),
  },
  {
    rule: 'object-name-fits',
    story: 'a HelmChart leaves room for the names of its jobs',
    of: 'flannel',
    change: (file) =>
      add(
        file,
        object('helm.cattle.io/v1', 'HelmChart', 'a'.repeat(51), {
          spec: { chart: 'web', repo: 'https://charts.example', version: '1.0.0' },
        }),
      ),
    at,
    repair: (file) => (own(file)[0].metadata.name = 'a'.repeat(50)),
  },
  {
    rule: 'label-fits',
    story: 'the value of a label has spaces and brackets',
    of: 'flannel',
    change: (file) => add(file, object('v1', 'ConfigMap', 'settings', {}, { labels: { version: '1.2.3 (beta)' } })),
    at,
    repair: (file) => (own(file)[0].metadata.labels.version = '1.2.3-beta'),
  },
  {
    rule: 'secret-in-clear',
    story: 'a Secret is committed',
    of: 'flannel',
    change: (file) => add(file, object('v1', 'Secret', 'login', { stringData: { password: 'hunter2' } })),
    at,
    severity: 'warning',
    repair: (file) => own(file).pop(),
  },
  {
    rule: 'secret-in-clear',
    story: 'a password is a variable of a container',
    of: 'flannel',
    change: (file) => add(file, workload('Deployment', { container: { env: [{ name: 'DB_PASSWORD', value: 'hunter2' }] } })),
    at,
    severity: 'warning',
    repair: (file) => (containerOf(file).env[0] = { name: 'DB_PASSWORD', valueFrom: { secretKeyRef: { name: 'login', key: 'password' } } }),
  },
  {
    rule: 'disruption-budget-lets-drain',
    story: 'the only replica may never go',
    of: 'flannel',
    change: (file) =>
      add(
        file,
        workload('Deployment'),
        object('policy/v1', 'PodDisruptionBudget', 'web', { spec: { minAvailable: 1, selector: { matchLabels: labels } } }),
      ),
    at,
    severity: 'warning',
    repair: (file) => (own(file)[1].spec = { maxUnavailable: 1, selector: { matchLabels: labels } }),
  },
  {
    rule: 'replicas-fit-nodes',
    story: 'two replicas want one port of one machine',
    of: 'flannel',
    change: (file) =>
      add(file, workload('Deployment', { spec: { replicas: 2 }, container: { ports: [{ containerPort: 80, hostPort: 8080 }] } })),
    at,
    severity: 'warning',
    repair: (file, fix) => (own(file)[0].spec.replicas = Number(/replicas: (\d+)/.exec(fix)?.[1])),
  },
  {
    rule: 'replicas-fit-nodes',
    story: 'replicas that refuse to share a node are more than there are nodes',
    of: 'directRoutes',
    change: (file) => {
      const term = { topologyKey: 'kubernetes.io/hostname', labelSelector: { matchLabels: labels } };
      const affinity = { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [term] } };
      add(file, workload('Deployment', { spec: { replicas: 3 }, pod: { affinity } }));
    },
    at,
    severity: 'warning',
    repair: (file, fix) => (own(file)[0].spec.replicas = Number(/replicas: (\d+)/.exec(fix)?.[1])),
  },
  {
    rule: 'host-port-free',
    story: 'a pod wants the port of the kubelet',
    of: 'flannel',
    change: (file) => add(file, workload('DaemonSet', { pod: { hostNetwork: true }, container: { ports: [{ containerPort: 10250 }] } })),
    at,
    repair: (file) => (containerOf(file).ports[0].containerPort = 18080),
  },
  {
    rule: 'host-port-free',
    story: 'Traefik has port 80 of every node by the ServiceLB of k3s',
    of: 'flannel',
    change: (file) => add(file, workload('DaemonSet', { container: { ports: [{ containerPort: 80, hostPort: 80 }] } })),
    at,
    repair: (file) => (file.distribution.k3s = { version: file.distribution.k3s, disable: ['traefik'] }),
  },
  {
    rule: 'node-port-in-range',
    story: 'a node port is one of those that Kubernetes gives out',
    of: 'flannel',
    change: (file) => add(file, workload('Deployment'), service('web', { port: 80, nodePort: 8080 })),
    at,
    repair: (file, fix) => (own(file)[1].spec.ports[0].nodePort = Number(/from (\d+)/.exec(fix)?.[1])),
  },
  {
    rule: 'node-port-in-range',
    story: 'a node port lies in the range that is chosen',
    of: 'kubeadmKubeProxy',
    change: (file) => {
      file.distribution.kubeadm.extraArgs.apiServer['service-node-port-range'] = '20000-20100';
      add(file, workload('Deployment'), service('web', { port: 80, nodePort: 30080 }));
    },
    at,
    repair: (file, fix) => (own(file)[1].spec.ports[0].nodePort = Number(/from (\d+)/.exec(fix)?.[1])),
  },
  {
    rule: 'node-port-once',
    story: 'two Services want one node port',
    of: 'flannel',
    change: (file) =>
      add(
        file,
        workload('Deployment'),
        service('a', { port: 80, nodePort: 30080 }),
        service('b', { port: 81, targetPort: 80, nodePort: 30080 }),
      ),
    at,
    repair: (file) => delete own(file)[2].spec.ports[0].nodePort,
  },
  {
    rule: 'pool-has-room',
    story: 'three Services share two addresses',
    of: 'metallb',
    change: (file) => {
      file.loadBalancer.pools.lan = '192.168.10.200-192.168.10.201';
      const services = Object.fromEntries(['a', 'b', 'c'].map((name) => [name, { type: 'LoadBalancer' }]));
      file.addons.workload = { apps: { web: { image: 'nginx:1.29.1', services } } };
    },
    at: 'loadBalancer.pools',
    repair: (file) => (file.loadBalancer.pools.more = '192.168.10.210'),
  },
  {
    rule: 'kubernetes-kind-served',
    story: 'the API of an object went with an older Kubernetes',
    of: 'flannel',
    change: (file) => add(file, object('policy/v1beta1', 'PodDisruptionBudget', 'web', { spec: { selector: { matchLabels: labels } } })),
    at,
    repair: (file, fix) => (own(file)[0].apiVersion = /apiVersion: (\S+)/.exec(fix)?.[1]),
  },
  {
    rule: 'kubernetes-kind-served',
    story: 'the API of an object comes with a newer Kubernetes',
    of: 'kubeadmKubeProxy',
    change: (file) =>
      add(file, object('networking.k8s.io/v1', 'ServiceCIDR', 'more', { spec: { cidrs: ['10.44.0.0/16'] } }, { namespace: undefined })),
    at,
    repair: (file) => own(file).pop(),
  },
];
