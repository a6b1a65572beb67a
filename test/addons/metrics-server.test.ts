import { object, rendered, single } from '../built';

const wan = {
  ...single,
  loadBalancer: { pools: {} },
  nodes: {
    'k3s-1': { role: 'server', address: '192.168.10.11', externalAddress: '203.0.114.11' },
    'k3s-2': { role: 'agent', address: '192.168.10.12', externalAddress: '203.0.114.12' },
  },
};

function deployment(options: object, file: object = wan): Loose {
  return object(rendered({ ...file, addons: { 'metrics-server': options } }), 'metrics-server', 'Deployment', 'metrics-server').spec;
}

// biome-ignore lint/suspicious/noExplicitAny: the spec of a Deployment, looked into
type Loose = any;

// kubernetes-sigs/metrics-server v0.9.0, manifests/base with the labels of its kustomization and the image of components/release.
test('is the Deployment of upstream', () => {
  expect(deployment({ version: '0.9.0' })).toEqual({
    selector: { matchLabels: { 'k8s-app': 'metrics-server' } },
    strategy: { rollingUpdate: { maxUnavailable: 0 } },
    template: {
      metadata: { labels: { 'k8s-app': 'metrics-server' } },
      spec: {
        serviceAccountName: 'metrics-server',
        volumes: [{ name: 'tmp-dir', emptyDir: {} }],
        priorityClassName: 'system-cluster-critical',
        containers: [
          {
            name: 'metrics-server',
            image: 'registry.k8s.io/metrics-server/metrics-server:v0.9.0',
            imagePullPolicy: 'IfNotPresent',
            args: [
              '--cert-dir=/tmp',
              '--secure-port=10250',
              '--kubelet-preferred-address-types=InternalIP,ExternalIP,Hostname',
              '--kubelet-use-node-status-port',
              '--metric-resolution=15s',
            ],
            resources: { requests: { cpu: '100m', memory: '200Mi' } },
            ports: [{ name: 'https', containerPort: 10250, protocol: 'TCP' }],
            readinessProbe: {
              httpGet: { path: '/readyz', port: 'https', scheme: 'HTTPS' },
              periodSeconds: 10,
              failureThreshold: 3,
              initialDelaySeconds: 20,
            },
            livenessProbe: { httpGet: { path: '/livez', port: 'https', scheme: 'HTTPS' }, periodSeconds: 10, failureThreshold: 3 },
            securityContext: {
              readOnlyRootFilesystem: true,
              runAsNonRoot: true,
              runAsUser: 1000,
              allowPrivilegeEscalation: false,
              seccompProfile: { type: 'RuntimeDefault' },
              capabilities: { drop: ['ALL'] },
            },
            volumeMounts: [{ name: 'tmp-dir', mountPath: '/tmp' }],
          },
        ],
        nodeSelector: { 'kubernetes.io/os': 'linux' },
      },
    },
  });
});

// The same files at v0.6.4: port 4443, no seccomp profile, no capabilities dropped, no appProtocol (which came with v0.8.0).
test('is spelt for the version', () => {
  const [container] = deployment({ version: '0.6.4' }).template.spec.containers;
  expect(container.args).toContain('--secure-port=4443');
  expect(container.ports).toEqual([{ name: 'https', containerPort: 4443, protocol: 'TCP' }]);
  expect(container.securityContext).toEqual({
    readOnlyRootFilesystem: true,
    runAsNonRoot: true,
    runAsUser: 1000,
    allowPrivilegeEscalation: false,
  });
  const service = (version: string) =>
    object(rendered({ ...wan, addons: { 'metrics-server': { version } } }), 'metrics-server', 'Service', 'metrics-server').spec;
  const port = { name: 'https', port: 443, protocol: 'TCP', targetPort: 'https' };
  expect(service('0.7.2')).toEqual({ selector: { 'k8s-app': 'metrics-server' }, ports: [port] });
  expect(service('0.8.1')).toEqual({ selector: { 'k8s-app': 'metrics-server' }, ports: [{ ...port, appProtocol: 'https' }] });
});

// manifests/base/rbac.yaml and apiservice.yaml, the same from v0.6.0 to v0.9.0.
test('may read the kubelets and answers for metrics.k8s.io', () => {
  const rendering = rendered({ ...wan, addons: { 'metrics-server': { version: '0.9.0' } } });
  expect(object(rendering, 'metrics-server', 'ClusterRole', 'system:metrics-server').rules).toEqual([
    { apiGroups: [''], resources: ['nodes/metrics'], verbs: ['get'] },
    { apiGroups: [''], resources: ['pods', 'nodes'], verbs: ['get', 'list', 'watch'] },
  ]);
  expect(object(rendering, 'metrics-server', 'RoleBinding', 'metrics-server-auth-reader')).toMatchObject({
    metadata: { namespace: 'kube-system' },
    roleRef: { kind: 'Role', name: 'extension-apiserver-authentication-reader' },
  });
  expect(object(rendering, 'metrics-server', 'ClusterRoleBinding', 'metrics-server:system:auth-delegator')).toMatchObject({
    roleRef: { kind: 'ClusterRole', name: 'system:auth-delegator' },
    subjects: [{ kind: 'ServiceAccount', name: 'metrics-server', namespace: 'kube-system' }],
  });
  expect(object(rendering, 'metrics-server', 'APIService', 'v1beta1.metrics.k8s.io')).toEqual({
    apiVersion: 'apiregistration.k8s.io/v1',
    kind: 'APIService',
    metadata: { name: 'v1beta1.metrics.k8s.io', labels: { 'k8s-app': 'metrics-server' } },
    spec: {
      service: { name: 'metrics-server', namespace: 'kube-system' },
      group: 'metrics.k8s.io',
      version: 'v1beta1',
      insecureSkipTLSVerify: true,
      groupPriorityMinimum: 100,
      versionPriority: 100,
    },
  });
});

// manifests/components/high-availability of v0.9.0 with the apiVersion of high-availability-1.21+.
test('keeps replicas apart and one of them alive', () => {
  const rendering = rendered({ ...wan, addons: { 'metrics-server': { version: '0.9.0', replicas: 2 } } });
  const spec: Loose = object(rendering, 'metrics-server', 'Deployment', 'metrics-server').spec;
  expect(spec).toMatchObject({ replicas: 2, strategy: { rollingUpdate: { maxUnavailable: 1 } } });
  expect(spec.template.spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution).toEqual([
    {
      labelSelector: { matchLabels: { 'k8s-app': 'metrics-server' } },
      namespaces: ['kube-system'],
      topologyKey: 'kubernetes.io/hostname',
    },
  ]);
  expect(object(rendering, 'metrics-server', 'PodDisruptionBudget', 'metrics-server')).toMatchObject({
    apiVersion: 'policy/v1',
    spec: { minAvailable: 1, selector: { matchLabels: { 'k8s-app': 'metrics-server' } } },
  });
});

// k3s gives its packaged metrics-server this order with --flannel-external-ip (facts of k3s v1.36.3, pkg/daemons).
test('goes by external addresses where flannel does', () => {
  const external = { ...wan, distribution: { k3s: { version: 'v1.34.1+k3s1', flannel: { externalIp: true } } } };
  const order = (file: object) => deployment({ version: '0.9.0' }, file).template.spec.containers[0].args[2];
  expect(order(external)).toBe('--kubelet-preferred-address-types=ExternalIP,InternalIP,Hostname');
  expect(order(wan)).toBe('--kubelet-preferred-address-types=InternalIP,ExternalIP,Hostname');
});

test('takes any certificate only if told to', () => {
  const args = (options: object) => deployment({ version: '0.9.0', ...options }).template.spec.containers[0].args;
  expect(args({})).not.toContain('--kubelet-insecure-tls');
  expect(args({ kubeletInsecureTls: true })).toContain('--kubelet-insecure-tls');
});

test('replaces the one that k3s packages', () => {
  const { files } = rendered({ ...wan, addons: { 'metrics-server': { version: '0.9.0' } } });
  expect(files.get('host/k3s-1/etc/rancher/k3s/config.yaml')?.content).toContain('disable:\n  - metrics-server\n');
  expect([...files.keys()]).toContain('k3s-manifests/60-metrics-server.yaml');
});
