import { object, rendered, single } from '../built';

const file = {
  ...single,
  loadBalancer: { pools: {} },
  distribution: { k3s: 'v1.34.1+k3s1' },
  nodes: {
    'k3s-1': { role: 'server', address: '192.168.10.11', taints: ['node-role.kubernetes.io/control-plane:NoSchedule'] },
    'k3s-2': { role: 'agent', address: '192.168.10.12', taints: ['dedicated=storage:NoExecute'] },
    'k3s-3': { role: 'agent', address: '192.168.10.13' },
  },
};

function built(kind: string, name: string, options: object = {}, nodes: object = file.nodes) {
  const addons = { 'system-upgrade-controller': { version: '0.20.1', ...options } };
  return object(rendered({ ...file, nodes, addons }), 'system-upgrade-controller', kind, name);
}

const plain = { 'k3s-1': { role: 'server', address: '192.168.10.11' }, 'k3s-2': { role: 'agent', address: '192.168.10.12' } };

// rancher/system-upgrade-controller v0.20.1, examples/k3s-upgrade.yaml, without the opt-in label k3s-upgrade and with cordon as in docs.k3s.io.
test('plans servers, then agents, for the pinned release', () => {
  expect(built('Plan', 'k3s-server', {}, plain)).toEqual({
    apiVersion: 'upgrade.cattle.io/v1',
    kind: 'Plan',
    metadata: { name: 'k3s-server', namespace: 'system-upgrade', labels: { 'k3s-upgrade': 'server' } },
    spec: {
      concurrency: 1,
      version: 'v1.34.1+k3s1',
      nodeSelector: { matchExpressions: [{ key: 'node-role.kubernetes.io/control-plane', operator: 'Exists' }] },
      serviceAccountName: 'system-upgrade',
      cordon: true,
      upgrade: { image: 'rancher/k3s-upgrade' },
    },
  });
  expect(built('Plan', 'k3s-agent', {}, plain).spec).toEqual({
    concurrency: 1,
    version: 'v1.34.1+k3s1',
    nodeSelector: { matchExpressions: [{ key: 'node-role.kubernetes.io/control-plane', operator: 'DoesNotExist' }] },
    serviceAccountName: 'system-upgrade',
    cordon: true,
    prepare: { image: 'rancher/k3s-upgrade', args: ['prepare', 'k3s-server'] },
    upgrade: { image: 'rancher/k3s-upgrade' },
  });
});

test('plans no agents where there are none', () => {
  const { manifests } = rendered({
    ...file,
    nodes: { 'k3s-1': plain['k3s-1'] },
    addons: { 'system-upgrade-controller': { version: '0.20.1' } },
  });
  const plans = manifests.get('system-upgrade-controller')?.filter(({ kind }) => kind === 'Plan');
  expect(plans?.map(({ metadata }) => metadata.name)).toEqual(['k3s-server']);
});

// The same example drains agents so; pkg/upgrade/job/job.go cordons only without a drain.
test('drains instead of cordoning if told to', () => {
  const drain = { force: true, skipWaitForDeleteTimeout: 60 };
  const agents = built('Plan', 'k3s-agent', { drainAgents: true, agentConcurrency: 2 }).spec;
  expect(agents).toMatchObject({ concurrency: 2, drain });
  expect(agents).not.toHaveProperty('cordon');
  expect(built('Plan', 'k3s-server', { drainServers: true }).spec).toMatchObject({ drain });
  expect(built('Plan', 'k3s-server', { drainAgents: true }).spec).toMatchObject({ cordon: true });
});

test('stands the taints of the nodes that it upgrades', () => {
  const tolerations = (name: string) => (built('Plan', name).spec as { tolerations: unknown }).tolerations;
  expect(tolerations('k3s-server')).toEqual([{ key: 'node-role.kubernetes.io/control-plane', operator: 'Exists', effect: 'NoSchedule' }]);
  expect(tolerations('k3s-agent')).toEqual([{ key: 'dedicated', operator: 'Exists', effect: 'NoExecute' }]);
});

// manifests/system-upgrade-controller.yaml of each tag; the image there is that of an older release.
test.each([
  ['0.13.4', { kubectl: 'v1.25.4', elects: false, windows: false }],
  ['0.14.2', { kubectl: 'v1.30.3', elects: false, windows: false }],
  ['0.15.3', { kubectl: 'v1.30.3', elects: true, windows: false }],
  ['0.19.2', { kubectl: 'v1.30.3', elects: true, windows: true }],
  ['0.20.1', { kubectl: 'v1.30.3', elects: true, windows: true }],
])('%s is spelt as upstream spells it', (version, { kubectl, elects, windows }) => {
  expect(built('ConfigMap', 'default-controller-env', { version }).data).toEqual({
    SYSTEM_UPGRADE_CONTROLLER_DEBUG: 'false',
    SYSTEM_UPGRADE_CONTROLLER_THREADS: '2',
    ...(elects ? { SYSTEM_UPGRADE_CONTROLLER_LEADER_ELECT: 'true' } : {}),
    SYSTEM_UPGRADE_JOB_ACTIVE_DEADLINE_SECONDS: '900',
    SYSTEM_UPGRADE_JOB_BACKOFF_LIMIT: '99',
    SYSTEM_UPGRADE_JOB_IMAGE_PULL_POLICY: 'Always',
    SYSTEM_UPGRADE_JOB_KUBECTL_IMAGE: `rancher/kubectl:${kubectl}`,
    ...(windows ? { SYSTEM_UPGRADE_JOB_KUBECTL_IMAGE_WINDOWS: '' } : {}),
    SYSTEM_UPGRADE_JOB_PRIVILEGED: 'true',
    SYSTEM_UPGRADE_JOB_TTL_SECONDS_AFTER_FINISH: '900',
    SYSTEM_UPGRADE_PLAN_POLLING_INTERVAL: '15m',
  });
  // biome-ignore lint/suspicious/noExplicitAny: the spec of a Deployment, looked into
  const spec = built('Deployment', 'system-upgrade-controller', { version }).spec as any;
  expect(spec.template.spec.containers[0].image).toBe(`rancher/system-upgrade-controller:v${version}`);
  expect(spec.strategy).toEqual(elects ? { type: 'Recreate' } : undefined);
  expect(Object.keys(spec.template.spec.affinity)).toEqual(elects ? ['nodeAffinity', 'podAntiAffinity'] : ['nodeAffinity']);
  expect(spec.template.spec.containers[0].env).toHaveLength(elects ? 3 : 2);
  const rules = built('ClusterRole', 'system-upgrade-controller', { version }).rules as { resources: string[] }[];
  expect(rules.flatMap(({ resources }) => resources).includes('leases')).toBe(elects);
  expect(rules.flatMap(({ resources }) => resources)).toContain('customresourcedefinitions');
});

// manifests/clusterrole.yaml and clusterrolebinding.yaml of v0.20.1, in the namespace of its kustomization.
test('may upgrade and drain, and no more', () => {
  expect(built('Role', 'system-upgrade-controller')).toMatchObject({
    metadata: { namespace: 'system-upgrade' },
    rules: [
      {
        apiGroups: ['batch'],
        resources: ['jobs'],
        verbs: ['create', 'delete', 'deletecollection', 'patch', 'update', 'get', 'list', 'watch'],
      },
      { apiGroups: [''], resources: ['secrets'], verbs: ['get', 'list', 'watch'] },
    ],
  });
  expect(built('ClusterRole', 'system-upgrade-controller-drainer').rules).toEqual([
    { apiGroups: [''], resources: ['pods/eviction'], verbs: ['create'] },
    { apiGroups: [''], resources: ['pods'], verbs: ['get', 'list', 'delete'] },
    { apiGroups: [''], resources: ['nodes'], verbs: ['get', 'patch'] },
    { apiGroups: ['apps'], resources: ['statefulsets', 'daemonsets', 'replicasets'], verbs: ['get', 'list'] },
  ]);
  for (const [kind, name, role] of [
    ['ClusterRoleBinding', 'system-upgrade', 'system-upgrade-controller'],
    ['ClusterRoleBinding', 'system-upgrade-drainer', 'system-upgrade-controller-drainer'],
    ['RoleBinding', 'system-upgrade', 'system-upgrade-controller'],
  ] as const) {
    expect(built(kind, name)).toMatchObject({
      roleRef: { name: role },
      subjects: [{ kind: 'ServiceAccount', name: 'system-upgrade', namespace: 'system-upgrade' }],
    });
  }
});

test('brings its namespace and the definition of Plan before the Plans', () => {
  const { manifests } = rendered({ ...file, addons: { 'system-upgrade-controller': { version: '0.20.1' } } });
  const kinds = manifests.get('system-upgrade-controller')?.map(({ kind }) => kind) ?? [];
  expect(kinds.slice(0, 2)).toEqual(['Namespace', 'CustomResourceDefinition']);
  expect(built('Namespace', 'system-upgrade').metadata.labels).toMatchObject({ 'pod-security.kubernetes.io/enforce': 'privileged' });
  expect(kinds.slice(-2)).toEqual(['Plan', 'Plan']);
});
