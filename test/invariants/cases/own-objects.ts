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
const ciliumChart = { chart: 'cilium', sourceRef: { kind: 'HelmRepository', name: 'cilium' } };

/** A claim of some storage. */
const claim = (spec: Loose) =>
  object('v1', 'PersistentVolumeClaim', 'data', {
    spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } }, ...spec },
  });

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
const nodePortService = (name: string, port: Loose) =>
  object('v1', 'Service', name, { spec: { type: 'NodePort', selector: labels, ports: [port] } });

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
    rule: 'object-value-fits',
    story: 'a mount has no volume',
    of: 'flannel',
    change: (file) => add(file, workload('Deployment', { container: { volumeMounts: [{ name: 'data', mountPath: '/data' }] } })),
    at: `${at}.objects[0].spec.template.spec.containers[0].volumeMounts[0].name`,
    repair: (file) => (podOf(file).volumes = [{ name: 'data', emptyDir: {} }]),
  },
  {
    rule: 'object-value-fits',
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
    at: `${at}.objects[0].spec.template.spec.containers[0].volumeMounts[1]`,
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
    at: `${at}.objects[0].stringData.password`,
    repair: (file) => own(file).pop(),
  },
  {
    rule: 'secret-in-clear',
    story: 'a password is a variable of a container',
    of: 'flannel',
    change: (file) => add(file, workload('Deployment', { container: { env: [{ name: 'DB_PASSWORD', value: 'hunter2' }] } })),
    at: `${at}.objects[0].spec.template.spec.containers[0].env[0].value`,
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
    change: (file) => add(file, workload('Deployment'), nodePortService('web', { port: 80, nodePort: 8080 })),
    at,
    repair: (file, fix) => (own(file)[1].spec.ports[0].nodePort = Number(/from (\d+)/.exec(fix)?.[1])),
  },
  {
    rule: 'node-port-in-range',
    story: 'a node port lies in the range that is chosen',
    of: 'kubeadmKubeProxy',
    change: (file) => {
      file.distribution.kubeadm.extraArgs.apiServer['service-node-port-range'] = '20000-20100';
      add(file, workload('Deployment'), nodePortService('web', { port: 80, nodePort: 30080 }));
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
        nodePortService('a', { port: 80, nodePort: 30080 }),
        nodePortService('b', { port: 81, targetPort: 80, nodePort: 30080 }),
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
  {
    rule: 'kubernetes-kind-deprecated',
    story: 'an object is of a kind that a later Kubernetes replaced',
    of: 'flannel',
    severity: 'warning',
    change: (file) =>
      add(file, object('v1', 'Endpoints', 'web', { subsets: [{ addresses: [{ ip: '192.0.2.1' }], ports: [{ port: 80 }] }] })),
    at,
    repair: (file) => own(file).pop(),
  },
  {
    rule: 'kubernetes-kind-deprecated',
    story: 'the API of an object is off unless the API server is told',
    of: 'flannel',
    severity: 'warning',
    change: (file) =>
      add(file, object('admissionregistration.k8s.io/v1beta1', 'MutatingAdmissionPolicy', 'web', { spec: {} }, { namespace: undefined })),
    at,
    repair: (file, fix) => {
      const argument = /argument (\S+)/.exec(fix)?.[1];
      file.distribution = { k3s: { version: file.distribution.k3s, config: { 'kube-apiserver-arg': [argument] } } };
    },
  },
];

const chart = (name: string, spec: Loose = {}, metadata: Loose = {}) =>
  object(
    'helm.cattle.io/v1',
    'HelmChart',
    name,
    { spec: { chart: 'web', repo: 'https://charts.example', version: '1.0.0', ...spec } },
    metadata,
  );
const kubeSystem = { namespace: 'kube-system' };
const ofCluster = { namespace: undefined };

/** Objects of a file beside those of charts, of the distribution and of operators. */
export const objectsBesideOthers: readonly FileCase[] = [
  {
    rule: 'release-once',
    story: 'Flux and k3s install one release',
    of: 'single',
    change: (file) =>
      add(
        file,
        object(
          'helm.toolkit.fluxcd.io/v2',
          'HelmRelease',
          'cilium',
          { spec: { interval: '1h', chart: { spec: ciliumChart } } },
          kubeSystem,
        ),
      ),
    at,
    repair: (file) => own(file).pop(),
  },
  {
    rule: 'chart-keeps-objects',
    story: 'a ConfigMap under the name of the chart’s own',
    of: 'single',
    change: (file) => add(file, object('v1', 'ConfigMap', 'cilium-config', { data: { debug: 'true' } }, kubeSystem)),
    at,
    repair: (file) => (own(file)[0].metadata.name = 'my-config'),
  },
  {
    rule: 'distribution-keeps-objects',
    story: 'k3s writes its Corefile anew at every start',
    of: 'flannel',
    change: (file) => add(file, object('v1', 'ConfigMap', 'coredns', { data: { Corefile: '.:53 {\n}\n' } }, kubeSystem)),
    at,
    repair: (file) => (own(file)[0].metadata.name = 'my-coredns'),
  },
  {
    rule: 'distribution-keeps-objects',
    story: 'kubeadm writes what its kubelets are told',
    of: 'kubeadmSingle',
    change: (file) => add(file, object('v1', 'ConfigMap', 'kubelet-config', { data: { kubelet: '' } }, kubeSystem)),
    at,
    severity: 'warning',
    repair: (file) => own(file).pop(),
  },
  {
    rule: 'helm-chart-installable',
    story: 'a chart of a registry beside a repository',
    of: 'flannel',
    change: (file) => add(file, chart('web', { chart: 'oci://registry.example/web' }, kubeSystem)),
    at,
    repair: (file) => delete own(file)[0].spec.repo,
  },
  {
    rule: 'helm-chart-installable',
    story: 'the newest chart, whichever that is',
    of: 'flannel',
    change: (file) => add(file, chart('web', { version: undefined }, kubeSystem)),
    at,
    severity: 'warning',
    repair: (file) => (own(file)[0].spec.version = '1.0.0'),
  },
  {
    rule: 'helm-chart-installable',
    story: 'no chart at all',
    of: 'flannel',
    change: (file) => add(file, chart('web', { chart: undefined }, kubeSystem)),
    at,
    repair: (file) => (own(file)[0].spec.chart = 'web'),
  },
  {
    rule: 'helm-config-has-chart',
    story: 'settings for a Traefik that is left out',
    of: 'flannel',
    change: (file) => {
      file.distribution.k3s = { version: 'v1.34.1+k3s1', disable: ['traefik'] };
      add(file, object('helm.cattle.io/v1', 'HelmChartConfig', 'traefik', { spec: { valuesContent: 'logs: {}\n' } }, kubeSystem));
    },
    at,
    repair: (file) => delete file.distribution.k3s.disable,
  },
  {
    rule: 'custom-kind-defined',
    story: 'a monitor without Prometheus',
    of: 'flannel',
    change: (file) => add(file, object('monitoring.coreos.com/v1', 'ServiceMonitor', 'web', { spec: { endpoints: [] } })),
    at,
    severity: 'warning',
    repair: (file) => own(file).pop(),
  },
  {
    rule: 'objects-in-order',
    story: 'the pod network waits for a Secret that an operator makes, whose pods wait for the pod network',
    of: 'flannel',
    change: (file) => {
      add(file, object('bitnami.com/v1alpha1', 'SealedSecret', 'antrea', { spec: { encryptedData: { 'values.yaml': 'AgA' } } }));
      add(
        file,
        object('helm.cattle.io/v1', 'HelmChart', 'antrea', {
          spec: {
            repo: 'https://charts.antrea.io',
            chart: 'antrea',
            version: '2.4.0',
            bootstrap: true,
            valuesSecrets: [{ name: 'antrea', keys: ['values.yaml'] }],
          },
        }),
      );
    },
    at: `${at}.objects[1]`,
    repair: (file) => delete own(file)[1].spec.valuesSecrets,
  },
  {
    rule: 'ingress-class-served',
    story: 'two controllers take Ingresses that name no class',
    of: 'single',
    change: (file) => {
      file.addons.apisix.defaultIngressClass = true;
      file.addons.cilium.ingressController = { default: true };
    },
    at: 'addons.cilium.ingressController',
    repair: (file) => delete file.addons.apisix.defaultIngressClass,
  },
  {
    rule: 'ingress-class-served',
    story: 'two controllers serve one class',
    of: 'single',
    change: (file) => {
      file.addons.apisix.ingressClass = 'cilium';
      file.addons.cilium.ingressController = {};
    },
    at: 'addons.cilium.ingressController',
    repair: (file) => (file.addons.apisix.ingressClass = 'apisix'),
  },
  {
    rule: 'ingress-class-served',
    story: 'an Ingress of a class that nobody serves',
    of: 'flannel',
    change: (file) =>
      add(
        file,
        object('networking.k8s.io/v1', 'Ingress', 'web', { spec: { ingressClassName: 'nginx', rules: [{ host: 'web.example' }] } }),
      ),
    at,
    severity: 'warning',
    repair: (file, fix) => (own(file)[0].spec.ingressClassName = /ingressClassName: (\w+)/.exec(fix)?.[1]),
  },
  {
    rule: 'autoscaler-has-metrics',
    story: 'kubeadm brings nobody who measures',
    of: 'kubeadmSingle',
    change: (file) =>
      add(
        file,
        workload('Deployment'),
        object('autoscaling/v2', 'HorizontalPodAutoscaler', 'web', {
          spec: { maxReplicas: 3, scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' } },
        }),
      ),
    at,
    repair: (file) => (file.addons['metrics-server'] = { version: '0.8.1', kubeletInsecureTls: true }),
  },
  {
    rule: 'storage-class-known',
    story: 'a claim on kubeadm, which gives no storage',
    of: 'kubeadmSingle',
    change: (file) => add(file, claim({})),
    at,
    severity: 'warning',
    repair: (file) =>
      add(
        file,
        object(
          'storage.k8s.io/v1',
          'StorageClass',
          'fast',
          { provisioner: 'disks.example' },
          { ...ofCluster, annotations: { 'storageclass.kubernetes.io/is-default-class': 'true' } },
        ),
      ),
  },
  {
    rule: 'storage-class-known',
    story: 'a class that nothing makes',
    of: 'flannel',
    change: (file) => add(file, claim({ storageClassName: 'fast' })),
    at,
    severity: 'warning',
    repair: (file, fix) => (own(file)[0].spec.storageClassName = /storageClassName: ([a-z-]+)/.exec(fix)?.[1]),
  },
  {
    rule: 'network-attachment-valid',
    story: 'a network whose configuration is no JSON',
    of: 'flannel',
    change: (file) => {
      file.addons = { multus: { version: '4.3.0' } };
      add(file, object('k8s.cni.cncf.io/v1', 'NetworkAttachmentDefinition', 'lan', { spec: { config: '{ type: macvlan }' } }));
    },
    at,
    repair: (file) => (own(file)[0].spec.config = '{"cniVersion": "1.0.0", "type": "macvlan", "ipam": {"type": "dhcp"}}'),
  },
  {
    rule: 'cilium-kind-served',
    story: 'a version that came with a newer Cilium',
    of: 'old',
    change: (file) =>
      add(file, object('cilium.io/v2', 'CiliumCIDRGroup', 'office', { spec: { externalCIDRs: ['198.18.0.0/24'] } }, ofCluster)),
    at,
    repair: (file, fix) => (own(file)[0].apiVersion = /apiVersion: (\S+)/.exec(fix)?.[1]),
  },
  {
    rule: 'cilium-kind-served',
    story: 'the first way to speak BGP is gone',
    of: 'single',
    change: (file) => add(file, object('cilium.io/v2alpha1', 'CiliumBGPPeeringPolicy', 'tor', { spec: { virtualRouters: [] } }, ofCluster)),
    at,
    repair: (file) => own(file).pop(),
  },
  {
    rule: 'cilium-kind-served',
    story: 'a version that 1.20.0 left out and 1.20.2 took up again',
    of: 'single',
    change: (file) =>
      add(file, object('cilium.io/v2alpha1', 'CiliumNodeConfig', 'edge', { spec: { nodeSelector: {}, defaults: { debug: 'true' } } })),
    at,
    repair: (file) => (file.addons.cilium.version = '1.20.2'),
  },
  {
    rule: 'definition-rule-holds',
    story: 'a router that is given up before the next sign of life is due',
    of: 'single',
    change: (file) =>
      add(
        file,
        object(
          'cilium.io/v2',
          'CiliumBGPPeerConfig',
          'tor',
          { spec: { timers: { holdTimeSeconds: 9, keepAliveTimeSeconds: 30 } } },
          ofCluster,
        ),
      ),
    at: `${at}.objects[0].spec.timers`,
    repair: (file, fix) => (own(file)[0].spec.timers.keepAliveTimeSeconds = Number(/keepAliveTimeSeconds: (\d+)/.exec(fix)?.[1])),
  },
  {
    rule: 'definition-rule-holds',
    story: 'Services are advertised, by none of their addresses',
    of: 'single',
    change: (file) =>
      add(
        file,
        object(
          'cilium.io/v2',
          'CiliumBGPAdvertisement',
          'services',
          { spec: { advertisements: [{ advertisementType: 'Service', selector: {} }] } },
          ofCluster,
        ),
      ),
    at: `${at}.objects[0].spec.advertisements[0]`,
    repair: (file) => (own(file)[0].spec.advertisements[0].service = { addresses: ['LoadBalancerIP'] }),
  },
  {
    rule: 'cilium-object-effective',
    story: 'a policy that announces nothing',
    of: 'single',
    change: (file) =>
      add(file, object('cilium.io/v2alpha1', 'CiliumL2AnnouncementPolicy', 'all', { spec: { interfaces: ['^eno1$'] } }, ofCluster)),
    at,
    repair: (file) => (own(file)[0].spec.loadBalancerIPs = true),
  },
  {
    rule: 'cilium-object-effective',
    story: 'requirements that the API server refuses',
    of: 'single',
    change: (file) =>
      add(
        file,
        object('cilium.io/v2', 'CiliumNetworkPolicy', 'web', {
          spec: { endpointSelector: {}, ingress: [{ fromRequires: [{ matchLabels: labels }] }] },
        }),
      ),
    at,
    repair: (file) => (own(file)[0].spec.ingress = [{ fromEndpoints: [{ matchLabels: labels }] }]),
  },
  {
    rule: 'apisix-kind-served',
    story: 'a route of the first controllers',
    of: 'single',
    change: (file) => add(file, object('apisix.apache.org/v2beta3', 'ApisixRoute', 'web', { spec: { http: [] } })),
    at,
    repair: (file, fix) => (own(file)[0].apiVersion = /apiVersion: (\S+)/.exec(fix)?.[1]),
  },
  {
    rule: 'local-policy-served',
    story: 'a node without a pod answers for the address',
    of: 'single',
    change: (file) => {
      const web = { type: 'LoadBalancer', externalTrafficPolicy: 'Local' };
      file.addons.workload = { apps: { web: { image: 'nginx:1.29.1', services: { web } } } };
    },
    at: 'addons.workload',
    severity: 'warning',
    repair: (file) => (file.addons.workload.apps.web.services.web.externalTrafficPolicy = 'Cluster'),
  },
  {
    rule: 'local-policy-served',
    story: 'the ServiceLB of k3s looks for a node port that is not there',
    of: 'flannel',
    change: (file) => {
      const web = { type: 'LoadBalancer', externalTrafficPolicy: 'Local', allocateNodePorts: false };
      file.addons = { workload: { apps: { web: { image: 'nginx:1.29.1', services: { web } } } } };
    },
    at: 'addons.workload',
    repair: (file) => delete file.addons.workload.apps.web.services.web.allocateNodePorts,
  },
  {
    rule: 'lb-ipam-hands-out',
    story: 'pools for a LB-IPAM that is off',
    of: 'single',
    change: (file) => (file.addons.cilium.lbIpam = false),
    at: 'addons.cilium.lbIpam',
    repair: (file) => delete file.addons.cilium.lbIpam,
  },
  {
    rule: 'lb-ipam-hands-out',
    story: 'Services without a class are nobody’s',
    of: 'single',
    change: (file) => (file.addons.cilium.defaultLbServiceIpam = 'none'),
    at: 'addons.cilium.defaultLbServiceIpam',
    severity: 'warning',
    repair: (file) => delete file.addons.cilium.defaultLbServiceIpam,
  },
  {
    rule: 'l2-lease-timings',
    story: 'a Lease runs out while it is renewed',
    of: 'single',
    change: (file) => (file.addons.cilium.l2Lease = { duration: '3s' }),
    at: 'addons.cilium.l2Lease',
    repair: (file) => (file.addons.cilium.l2Lease.duration = '15s'),
  },
  {
    rule: 'l2-lease-timings',
    story: 'more renewals than the agent may send',
    of: 'single',
    change: (file) => {
      file.addons.cilium.clientRateLimit = { qps: 1, burst: 2 };
      const services = Object.fromEntries('abcdefg'.split('').map((name) => [name, { type: 'LoadBalancer' }]));
      file.addons.workload = { apps: { web: { image: 'nginx:1.29.1', services } } };
    },
    at: 'addons.cilium.clientRateLimit',
    severity: 'warning',
    repair: (file, fix) => (file.addons.cilium.clientRateLimit.qps = Number(/qps: (\d+)/.exec(fix)?.[1])),
  },
  {
    rule: 'kube-vip-env-known',
    story: 'a misspelt variable',
    of: 'kubeVip',
    change: (file) => (file.addons['kube-vip'].env = { vip_routing_table_id: '200' }),
    at: 'addons.kube-vip.env.vip_routing_table_id',
    severity: 'warning',
    repair: (file, fix) => (file.addons['kube-vip'].env = { [/write (\w+)/.exec(fix)?.[1] ?? '']: '200' }),
  },
];

const balanced = (name: string, metadata: Loose = {}, spec: Loose = {}) =>
  object('v1', 'Service', name, { spec: { type: 'LoadBalancer', selector: labels, ports: [{ port: 80 }], ...spec } }, metadata);

/** Addresses that objects of a file hand out or ask for. */
export const ownAddresses: readonly FileCase[] = [
  {
    rule: 'own-pool-clear',
    story: 'an IPAddressPool of one’s own holds a node',
    of: 'metallb',
    change: (file) =>
      add(file, object('metallb.io/v1beta1', 'IPAddressPool', 'more', { spec: { addresses: ['192.168.10.13-192.168.10.14'] } })),
    at,
    also: ['pool-announced addons.metallb'],
    repair: (file) => own(file).pop(),
  },
  {
    rule: 'own-pool-clear',
    story: 'blocks of Cilium are ClusterIPs',
    of: 'current',
    change: (file) => {
      add(
        file,
        object(
          'cilium.io/v2',
          'CiliumLoadBalancerIPPool',
          'more',
          { spec: { blocks: [{ start: '10.43.0.1', stop: '10.43.0.9' }] } },
          ofCluster,
        ),
      );
    },
    at,
    repair: (file) => (own(file)[0].spec.blocks = [{ start: '10.99.0.1', stop: '10.99.0.9' }]),
  },
  {
    rule: 'own-address-in-pool',
    story: 'a Service of one’s own asks for what no pool has',
    of: 'single',
    change: (file) => add(file, workload('Deployment'), balanced('web', { annotations: { 'lbipam.cilium.io/ips': '192.168.10.50' } })),
    at,
    repair: (file) => (own(file)[1].metadata.annotations['lbipam.cilium.io/ips'] = '192.168.10.205'),
  },
  {
    rule: 'own-address-in-pool',
    story: 'a Service of one’s own asks for what the gateway asks for',
    of: 'single',
    change: (file) => add(file, workload('Deployment'), balanced('web', {}, { loadBalancerIP: '192.168.10.200' })),
    at,
    repair: (file) => (own(file)[1].spec.loadBalancerIP = '192.168.10.205'),
  },
];
