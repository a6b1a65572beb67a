import { kubeVipPodSpec } from '../../src/constructs/kube-vip-pod';
import { readSpec } from '../../src/spec';
import { object, rendered, single } from '../built';

const servers = {
  'k3s-1': { role: 'server', address: '192.168.1.230', interface: 'ens33' },
  'k3s-2': { role: 'server', address: '192.168.1.231', interface: 'ens33' },
  'k3s-3': { role: 'server', address: '192.168.1.232', interface: 'ens33' },
};

const ha = {
  ...single,
  distribution: { k3s: { version: 'v1.34.1+k3s1', disable: ['servicelb'] } },
  network: { nodeCidr: '192.168.1.0/24' },
  controlPlane: { vip: '192.168.1.233' },
  nodes: servers,
  loadBalancer: { pools: {} },
};

const bgp = {
  asn: 64512,
  peers: {
    a: { address: '192.168.1.2', asn: 64513, holdTime: 30, keepalive: 10 },
    b: { address: '192.168.1.3', asn: 64514, multihop: 3, holdTime: 30, keepalive: 10 },
  },
};

interface Env {
  readonly name: string;
  readonly value?: string;
  readonly valueFrom?: { readonly fieldRef?: { readonly fieldPath: string }; readonly secretKeyRef?: { readonly name: string } };
}

function daemonSet(options: object, facts: object = {}) {
  return object(rendered({ ...ha, ...facts, addons: { 'kube-vip': options } }), 'kube-vip', 'DaemonSet', 'kube-vip-ds');
}

// biome-ignore lint/suspicious/noExplicitAny: the tests below reach into objects whose shape they assert
const podOf = (options: object, facts?: object): any => (daemonSet(options, facts) as any).spec.template.spec;

function envOf(options: object, facts?: object): string[] {
  const env: readonly Env[] = podOf(options, facts).containers[0].env;
  return env.map(
    ({ name, value, valueFrom }) => `${name}=${value ?? valueFrom?.fieldRef?.fieldPath ?? valueFrom?.secretKeyRef?.name ?? ''}`,
  );
}

const words = (text: string) => text.trim().split(/\s+/);

// Printed by `kube-vip manifest daemonset --inCluster --taint --interface ens33 --address 192.168.1.233 --controlplane --services --arp
// --leaderElection`, built from each tag of github.com/kube-vip/kube-vip.
test.each([
  [
    'v0.7.0',
    `vip_arp=true port=6443 vip_interface=ens33 vip_cidr=32 dns_mode=first cp_enable=true cp_namespace=kube-system svc_enable=true
     svc_leasename=plndr-svcs-lock vip_leaderelection=true vip_leasename=plndr-cp-lock vip_leaseduration=5 vip_renewdeadline=3
     vip_retryperiod=1 address=192.168.1.233 prometheus_server=:2112`,
  ],
  [
    'v0.8.10',
    `vip_arp=true port=6443 vip_nodename=spec.nodeName vip_interface=ens33 vip_cidr=32 dns_mode=first cp_enable=true
     cp_namespace=kube-system svc_enable=true svc_leasename=plndr-svcs-lock vip_leaderelection=true vip_leasename=plndr-cp-lock
     vip_leaseduration=5 vip_renewdeadline=3 vip_retryperiod=1 address=192.168.1.233 prometheus_server=:2112`,
  ],
  [
    'v0.9.1',
    `vip_arp=true port=6443 vip_nodename=spec.nodeName vip_interface=ens33 vip_subnet=32 dns_mode=first cp_enable=true
     cp_namespace=kube-system svc_enable=true svc_leasename=plndr-svcs-lock vip_leaderelection=true vip_leasename=plndr-cp-lock
     vip_leaseduration=5 vip_renewdeadline=3 vip_retryperiod=1 address=192.168.1.233 prometheus_server=:2112`,
  ],
  [
    'v1.0.4',
    `vip_arp=true port=6443 vip_nodename=spec.nodeName vip_interface=ens33 vip_subnet=32 dns_mode=first dhcp_mode=ipv4 cp_enable=true
     cp_namespace=kube-system svc_enable=true svc_leasename=plndr-svcs-lock vip_leaderelection=true vip_leasename=plndr-cp-lock
     vip_leaseduration=5 vip_renewdeadline=3 vip_retryperiod=1 address=192.168.1.233 prometheus_server=:2112`,
  ],
  [
    'v1.2.3',
    `vip_arp=true port=6443 vip_nodename=spec.nodeName vip_interface=ens33 vip_subnet=32 dns_mode=first dhcp_mode=ipv4 cp_enable=true
     cp_namespace=kube-system svc_enable=true svc_leasename=plndr-svcs-lock vip_leaderelection=true vip_leasename=plndr-cp-lock
     vip_leaseduration=15 vip_renewdeadline=10 vip_retryperiod=2 address=192.168.1.233 prometheus_server=:2112`,
  ],
])('%s has the environment that its generator prints for ARP', (version, expected) => {
  expect(envOf({ version, services: true })).toEqual(words(expected));
});

// The same with `--bgp --interface lo --localAS 64512 --bgppeers 192.168.1.2:64513::false,192.168.1.3:64514::true` for `--arp --leaderElection`,
// except for bgp_routerid: the generator's constant, here empty, would be one identity for all nodes.
test.each([
  [
    'v0.7.0',
    `vip_arp=false port=6443 vip_interface=lo vip_cidr=32 dns_mode=first cp_enable=true cp_namespace=kube-system svc_enable=true
     svc_leasename=plndr-svcs-lock bgp_enable=true bgp_routerid=status.podIP bgp_as=64512 bgp_peeraddress= bgp_peerpass= bgp_peeras=65000
     bgp_peers=192.168.1.2:64513::false,192.168.1.3:64514::true address=192.168.2.233 prometheus_server=:2112`,
  ],
  [
    'v1.2.3',
    `vip_arp=false port=6443 vip_nodename=spec.nodeName vip_interface=lo vip_subnet=32 dns_mode=first dhcp_mode=ipv4 cp_enable=true
     cp_namespace=kube-system svc_enable=true svc_leasename=plndr-svcs-lock bgp_enable=true bgp_routerid=status.podIP bgp_as=64512
     bgp_peeraddress= bgp_peerpass= bgp_peeras=65000 bgp_peers=192.168.1.2:64513::false,192.168.1.3:64514::true
     address=192.168.2.233 prometheus_server=:2112`,
  ],
])('%s has the environment that its generator prints for BGP', (version, expected) => {
  expect(envOf({ version, mode: 'bgp', services: true }, { bgp, controlPlane: { vip: '192.168.2.233' } })).toEqual(words(expected));
});

// pkg/kubevip/config_generator.go: Always until v0.7.2; drop ALL since v0.8.10; masquerade is privileged since v0.8.0.
test.each([
  ['v0.7.2', {}, 'Always', { capabilities: { add: ['NET_ADMIN', 'NET_RAW'] } }],
  ['v0.8.0', {}, 'IfNotPresent', { capabilities: { add: ['NET_ADMIN', 'NET_RAW'] } }],
  ['v0.8.10', {}, 'IfNotPresent', { capabilities: { add: ['NET_ADMIN', 'NET_RAW'], drop: ['ALL'] } }],
  ['v0.7.0', { loadBalancer: { forwardingMethod: 'masquerade' } }, 'Always', { capabilities: { add: ['NET_ADMIN', 'NET_RAW'] } }],
  ['v1.2.3', { loadBalancer: { forwardingMethod: 'masquerade' } }, 'IfNotPresent', { privileged: true }],
])('%s with %j is pulled %s and allowed %j', (version, options, imagePullPolicy, securityContext) => {
  const [container] = podOf({ version, ...options }).containers;
  expect(container).toMatchObject({ image: `ghcr.io/kube-vip/kube-vip:${version}`, imagePullPolicy, args: ['manager'] });
  expect(container.securityContext).toEqual(securityContext);
});

// `kube-vip manifest daemonset --inCluster --taint` of v1.2.3.
test('the DaemonSet is labelled and placed as the generator does', () => {
  const labels = { 'app.kubernetes.io/name': 'kube-vip-ds', 'app.kubernetes.io/version': 'v1.2.3' };
  const { containers: _, ...pod } = podOf({ version: 'v1.2.3' });
  expect(daemonSet({ version: 'v1.2.3' })).toMatchObject({
    apiVersion: 'apps/v1',
    metadata: { name: 'kube-vip-ds', namespace: 'kube-system', labels },
    spec: {
      selector: { matchLabels: { 'app.kubernetes.io/name': 'kube-vip-ds' } },
      template: { metadata: { labels } },
      updateStrategy: {},
    },
  });
  expect(pod).toEqual({
    hostNetwork: true,
    serviceAccountName: 'kube-vip',
    tolerations: [
      { effect: 'NoSchedule', operator: 'Exists' },
      { effect: 'NoExecute', operator: 'Exists' },
    ],
    affinity: {
      nodeAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: {
          nodeSelectorTerms: [
            { matchExpressions: [{ key: 'node-role.kubernetes.io/master', operator: 'Exists' }] },
            { matchExpressions: [{ key: 'node-role.kubernetes.io/control-plane', operator: 'Exists' }] },
          ],
        },
      },
    },
  });
});

// Without `--taint`.
test('goes to every node if told to', () => {
  const pod = podOf({ version: 'v1.2.3', controlPlane: false, services: true, nodes: 'all' });
  expect(pod).not.toHaveProperty('affinity');
  expect(pod).not.toHaveProperty('tolerations');
});

// `kube-vip manifest rbac` of v1.2.3; `update` was misspelt until v0.9.1 and pods came in v0.9.0.
test.each(['v0.7.0', 'v0.9.0', 'v1.2.3'])('%s may do what the newest generator allows', (version) => {
  const rendering = rendered({ ...ha, addons: { 'kube-vip': { version } } });
  expect(object(rendering, 'kube-vip', 'ClusterRole', 'system:kube-vip-role').rules).toEqual([
    { apiGroups: [''], resources: ['services/status'], verbs: ['update'] },
    { apiGroups: [''], resources: ['services', 'endpoints'], verbs: ['list', 'get', 'watch', 'update'] },
    { apiGroups: [''], resources: ['nodes'], verbs: ['list', 'get', 'watch', 'update', 'patch'] },
    { apiGroups: ['coordination.k8s.io'], resources: ['leases'], verbs: ['list', 'get', 'watch', 'update', 'create'] },
    { apiGroups: ['discovery.k8s.io'], resources: ['endpointslices'], verbs: ['list', 'get', 'watch', 'update'] },
    { apiGroups: [''], resources: ['pods'], verbs: ['list'] },
  ]);
  expect(object(rendering, 'kube-vip', 'ClusterRoleBinding', 'system:kube-vip-binding')).toMatchObject({
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'system:kube-vip-role' },
    subjects: [{ kind: 'ServiceAccount', name: 'kube-vip', namespace: 'kube-system' }],
  });
});

// `kube-vip manifest pod` of v1.2.3, without --inCluster.
test('a static pod takes the kubeconfig of its node', () => {
  const { cluster } = readSpec({ ...ha, addons: {} });
  if (!cluster) throw new Error('no cluster');
  const { containers, ...pod } = kubeVipPodSpec({ version: 'v1.2.3' }, cluster, cluster.servers.slice(0, 1), {
    kubeconfig: '/etc/kubernetes/super-admin.conf',
  });
  expect(pod).toEqual({
    hostNetwork: true,
    hostAliases: [{ hostnames: ['kubernetes'], ip: '127.0.0.1' }],
    volumes: [{ name: 'kubeconfig', hostPath: { path: '/etc/kubernetes/super-admin.conf' } }],
  });
  expect(containers[0]?.volumeMounts).toEqual([{ mountPath: '/etc/kubernetes/admin.conf', name: 'kubeconfig' }]);
});

// Flags of `manifest daemonset` at the tag: --vipSubnet, --enableEndpointSlices until v0.9, --enableEndpoints since v1.0.
test.each([
  ['v0.7.0', { vipPrefix: { ipv4: 24 } }, ['vip_cidr=32', 'vip_subnet=/24']],
  ['v1.2.3', { vipPrefix: { ipv4: 24 } }, ['vip_subnet=24']],
  ['v0.9.2', { endpointSlices: true }, ['enable_endpointslices=true']],
  ['v1.0.0', { endpointSlices: false }, ['enable_endpoints=true']],
  ['v1.2.3', { loadBalancer: { port: 7443 } }, ['lb_enable=true', 'lb_port=7443', 'lb_fwdmethod=local']],
  ['v1.2.3', { healthCheckPort: 8081, preserveVip: true }, ['health_check_port=8081', 'vip_preserve_on_leadership_loss=true']],
  ['v1.2.3', { dhcpBackoffAttempts: 7, dnsMode: 'dual' }, ['dns_mode=dual', 'dhcp_mode=dual', 'dhcp_backoff_attempts=7']],
  ['v1.2.3', { instanceName: 'a', allowInterfaceDown: true }, ['instance_name=a', 'vip_allow_interface_not_up=true']],
  ['v1.2.3', { nodeLabeling: true, nodeAnnotations: 'a.b' }, ['enable_node_labeling=true', 'annotation=a.b']],
])('%s spells %j', (version, options, expected) => {
  const plain = envOf({ version });
  expect(envOf({ version, ...options }).filter((one) => !plain.includes(one) || one.startsWith('vip_cidr'))).toEqual(expected);
});

// Printed by `kube-vip manifest daemonset` of v1.2.3: no value at all, as the API server stores it.
test.each([
  [{ controlPlane: false, services: true }, {}, ['vip_address']],
  [{ mode: 'bgp' }, { bgp, controlPlane: { vip: '192.168.2.233' } }, ['bgp_peeraddress', 'bgp_peerpass']],
])('%j states no empty value', (options, facts, expected) => {
  const env: readonly Env[] = podOf({ version: 'v1.2.3', ...options }, facts).containers[0].env;
  expect(env.filter(({ valueFrom, value }) => valueFrom === undefined && !value)).toEqual(expected.map((name) => ({ name })));
});

// SetMask of v0.8.5 to v0.8.10 takes the lengths of vip_cidr, the first for IPv4 (pkg/cluster/service.go).
test.each([
  ['v0.8.4', { vipPrefix: { ipv4: 24 } }, '192.168.1.233', 'vip_cidr=32'],
  ['v0.8.5', { vipPrefix: { ipv4: 24 } }, '192.168.1.233', 'vip_cidr=24'],
  ['v0.8.10', {}, ['fd12:1:1:1::a', '192.168.1.233'], 'vip_cidr=32,128'],
  ['v0.8.10', { vipPrefix: { ipv6: 64 } }, ['fd12:1:1:1::a', '192.168.1.233'], 'vip_cidr=32,64'],
])('%s with %j carries %j by %s', (version, options, vip, expected) => {
  const { cluster } = readSpec({ ...ha, network: {}, controlPlane: { vip }, addons: {} });
  if (!cluster) throw new Error('no cluster');
  const { containers } = kubeVipPodSpec({ version, ...options }, cluster, cluster.servers, { serviceAccount: 'kube-vip' });
  expect(containers[0]?.env?.map(({ name, value }) => `${name}=${value}`)).toContain(expected);
});

// On kubeadm too the pod of a DaemonSet has its ServiceAccount, and no file of the node.
test('a DaemonSet of kubeadm finds the CA where its ServiceAccount is', () => {
  const { cluster } = readSpec({ ...ha, distribution: { kubeadm: 'v1.34.1' }, addons: {} });
  if (!cluster) throw new Error('no cluster');
  const chosen = { version: 'v1.2.3', controlPlane: false, controlPlaneHealthCheck: {} } as const;
  const { containers } = kubeVipPodSpec(chosen, cluster, cluster.servers, { serviceAccount: 'kube-vip' });
  expect(containers[0]?.env).toContainEqual({
    name: 'control_plane_health_check_ca_path',
    value: '/var/run/secrets/kubernetes.io/serviceaccount/ca.crt',
  });
});

// pkg/kubevip/config_environment.go reads these; the generator has no flag for them, or writes the timeout under the wrong name.
test.each([
  ['v1.2.3', { loseLeadership: true, loseLeadershipTimeout: 20 }, ['vip_loseleadership=true', 'vip_loseleadership_timeout_seconds=20']],
  ['v0.7.0', { logLevel: 'debug' }, ['vip_loglevel=5']],
  ['v1.2.3', { logLevel: 'debug', arpRate: 1000 }, ['vip_loglevel=-4', 'vip_arpRate=1000']],
  ['v1.2.3', { egress: true }, ['egress_podcidr=10.42.0.0/16', 'egress_servicecidr=10.43.0.0/16']],
  ['v1.2.3', { env: { vip_skipdad: 'true' } }, ['vip_skipdad=true']],
])('%s reads %j though nothing prints it', (version, options, expected) => {
  const plain = envOf({ version });
  expect(envOf({ version, ...options }).filter((one) => !plain.includes(one))).toEqual(expected);
});

// SelectSubnet of pkg/vip/address.go takes the first length for IPv4 and the second for IPv6, whatever the order of the addresses.
test.each([
  ['v0.7.0', 'fd12:1:1:1::a', ['vip_cidr=128', 'address=fd12:1:1:1::a']],
  ['v1.2.3', 'fd12:1:1:1::a', ['vip_subnet=128', 'address=fd12:1:1:1::a']],
  ['v1.2.3', ['fd12:1:1:1::a', '192.168.1.233'], ['vip_subnet=32,128', 'address=fd12:1:1:1::a,192.168.1.233']],
])('%s carries %j', (version, vip, expected) => {
  const facts = {
    network: {
      nodeCidr: ['192.168.1.0/24', 'fd12:1:1:1::/64'],
      podCidr: ['10.42.0.0/16', 'fd00:42::/56'],
      serviceCidr: ['10.43.0.0/16', 'fd00:43::/112'],
    },
    nodes: { 'k3s-1': { role: 'server', address: ['192.168.1.230', 'fd12:1:1:1::1'], interface: 'ens33' } },
    controlPlane: { vip },
  };
  expect(envOf({ version }, facts).filter((one) => /^(vip_cidr|vip_subnet|address)=/.test(one))).toEqual(expected);
});

test('keeps passwords and timers of BGP out of sight and in step with the facts', () => {
  const peers = { a: { address: 'fd12::2', asn: 64513, port: 1179, passwordSecret: 'bgp-a' } };
  const facts = { bgp: { asn: 64512, peers }, controlPlane: { vip: '192.168.2.233' } };
  const env = envOf({ version: 'v1.2.3', mode: 'bgp' }, facts);
  expect(env.slice(env.indexOf('bgp_password_0=bgp-a')).slice(0, 4)).toEqual([
    'bgp_password_0=bgp-a',
    'bgp_peers=[fd12::2]:64513:$(bgp_password_0):false:1179',
    'bgp_hold_time=90',
    'bgp_keepalive_interval=30',
  ]);
});

// k3s runs its API server with anonymous-auth=false and serves /ping to anybody (pkg/server/handlers/router.go of k3s).
test('checks the k3s of the node before it announces', () => {
  const env = envOf({ version: 'v1.2.3', mode: 'bgp', controlPlaneHealthCheck: {} }, { bgp, controlPlane: { vip: '192.168.2.233' } });
  expect(env).toContain('control_plane_health_check_address=https://localhost:6443/ping');
  expect(env).toContain('control_plane_health_check_ca_path=/var/run/secrets/kubernetes.io/serviceaccount/ca.crt');
});

test('leaves the interface to kube-vip where servers differ', () => {
  const nodes = { ...servers, 'k3s-3': { ...servers['k3s-3'], interface: 'eno1' } };
  expect(envOf({ version: 'v1.2.3' }, { nodes }).some((one) => one.startsWith('vip_interface='))).toBe(false);
});

test.each([
  [{}, ['control-plane-vip']],
  [{ services: true }, ['control-plane-vip', 'l2-announcement']],
  [{ services: true, lbClassOnly: true }, ['control-plane-vip']],
  [{ services: true, controlPlane: false }, ['l2-announcement']],
  [{ mode: 'bgp' }, ['bgp', 'control-plane-vip']],
  [{ mode: 'bgp', services: true, controlPlane: false }, ['bgp']],
])('%j provides %j', (options, expected) => {
  const { cluster } = readSpec({ ...ha, addons: { 'kube-vip': { version: 'v1.2.3', ...options } } });
  expect(cluster?.addons.get('kube-vip')?.provides).toEqual(expected);
});

test('needs modules for IPVS and the ports that it opens, none for BGP, which it only starts', () => {
  const needs = (options: object) => {
    const { addons } = readSpec({ ...ha, addons: { 'kube-vip': { version: 'v1.2.3', ...options } } });
    return addons[0]?.addon.hostNeeds?.(addons[0].options, undefined as never);
  };
  expect(needs({ mode: 'bgp' })?.ports?.map(({ port }) => port)).toEqual([2112]);
  expect(needs({ metricsAddress: '127.0.0.1:2112', healthCheckPort: 8081 })?.ports?.map(({ port }) => port)).toEqual([8081]);
  expect(needs({ loadBalancer: {} })?.modules).toEqual(['ip_vs', 'ip_vs_rr']);
});
