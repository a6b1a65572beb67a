import { createHash } from 'node:crypto';
import { parse } from 'yaml';
import { calico } from '../../src/addons/calico';
import { resolve } from '../../src/cluster';
import { identityOf, type Manifest } from '../../src/manifest';
import { object, rendered, single } from '../built';

type Loose = Record<string, unknown>;

const lan = { nodeCidr: '192.168.10.0/24' };
const seed = { ...lan, podCidr: '192.168.200.0/24', nodePrefix: { ipv4: 26 } };
const dualStack = { podCidr: ['10.42.0.0/16', 'fd00:42::/56'], serviceCidr: ['10.43.0.0/16', 'fd00:43::/112'] };
const dualNode = { 'k3s-1': { role: 'server', address: ['192.168.10.11', 'fd00:10::11'], interface: 'ens192' } };

function build(options: object = {}, over: object = {}) {
  return rendered({ ...single, loadBalancer: { pools: {} }, network: lan, ...over, addons: { calico: { version: '3.32.1', ...options } } });
}

function objects(options: object = {}, over: object = {}): readonly Manifest[] {
  return build(options, over).manifests.get('calico') ?? [];
}

describe('by the operator', () => {
  const installation = (options: object = {}, over: object = {}) =>
    object(build(options, over), 'calico', 'Installation', 'default').spec as Loose & { calicoNetwork: Loose };
  const chart = (options: object = {}) => object(build(options), 'calico', 'HelmChart', 'calico').spec as Loose;

  // charts/tigera-operator/README.md at v3.32.1; releases carry a leading v.
  test('is the chart of the version, before there is a pod network', () => {
    expect(chart()).toMatchObject({
      repo: 'https://docs.tigera.io/calico/charts',
      chart: 'tigera-operator',
      version: 'v3.32.1',
      targetNamespace: 'tigera-operator',
      bootstrap: true,
    });
  });

  // manifests/generate.sh at v3.32.1 renders tigera-operator.yaml with these four off; 3.29 has neither goldmane nor whisker.
  test.each([
    ['3.32.1', ['apiServer', 'goldmane', 'installation', 'whisker']],
    ['3.29.7', ['apiServer', 'installation']],
  ])('%s leaves the custom resources out of the chart', (version, off) => {
    expect(parse(chart({ version }).valuesContent as string)).toEqual(Object.fromEntries(off.map((key) => [key, { enabled: false }])));
  });

  // manifests/operator-crds.yaml at v3.32.1: enums and names of installations.operator.tigera.io.
  test('makes the pods of the pod CIDR reachable, with forwarding as k3s needs it', () => {
    expect(object(build({}, { network: seed }), 'calico', 'Installation', 'default')).toEqual({
      apiVersion: 'operator.tigera.io/v1',
      kind: 'Installation',
      metadata: { name: 'default' },
      spec: {
        calicoNetwork: {
          bgp: 'Enabled',
          containerIPForwarding: 'Enabled',
          linuxDataplane: 'Iptables',
          nodeAddressAutodetectionV4: { kubernetes: 'NodeInternalIP' },
          ipPools: [
            {
              cidr: '192.168.200.0/24',
              blockSize: 26,
              encapsulation: 'VXLANCrossSubnet',
              natOutgoing: 'Enabled',
              nodeSelector: 'all()',
            },
          ],
        },
        controlPlaneReplicas: 1,
        kubeletVolumePluginPath: 'None',
      },
    });
  });

  test('says what is chosen', () => {
    const { calicoNetwork } = installation({ encapsulation: 'VXLAN', bgp: false, natOutgoing: false, mtu: 1400 });
    expect(calicoNetwork).toMatchObject({ bgp: 'Disabled', mtu: 1400 });
    expect(calicoNetwork.ipPools).toEqual([expect.objectContaining({ encapsulation: 'VXLAN', natOutgoing: 'Disabled' })]);
  });

  // libcalico-go/lib/clientv3/ippool.go: 26 and 122 where nobody says otherwise.
  test('has a pool and an address of each family', () => {
    const { calicoNetwork } = installation({}, { network: dualStack, nodes: dualNode });
    expect(calicoNetwork.ipPools).toEqual([
      expect.objectContaining({ cidr: '10.42.0.0/16', blockSize: 26 }),
      expect.objectContaining({ cidr: 'fd00:42::/56', blockSize: 122 }),
    ]);
    expect(calicoNetwork).toMatchObject({ nodeAddressAutodetectionV6: { kubernetes: 'NodeInternalIP' } });
  });

  test("hands out blocks as large as a node's share of the pod CIDR", () => {
    const network = { ...lan, nodePrefix: { ipv4: 24 } };
    expect(installation({}, { network }).calicoNetwork.ipPools).toEqual([expect.objectContaining({ blockSize: 24 })]);
  });

  test('asks for no IPv4 where there is none', () => {
    const { calicoNetwork } = installation({}, { network: {}, nodes: { a: { role: 'server', address: 'fd00:10::11' } } });
    expect(calicoNetwork).not.toHaveProperty('nodeAddressAutodetectionV4');
    expect(calicoNetwork.ipPools).toEqual([expect.objectContaining({ cidr: 'fd00:42::/56' })]);
  });

  test('brings the parts that are asked for', () => {
    const kinds = (options: object) => objects(options).map(({ kind }) => kind);
    expect(kinds({})).toEqual(['Namespace', 'Namespace', 'HelmChart', 'Installation', 'APIServer']);
    expect(kinds({ whisker: true })).toEqual(expect.arrayContaining(['Goldmane', 'Whisker']));
    expect(kinds({ apiServer: false })).not.toContain('APIServer');
  });

  // docs.tigera.io, "Enable the eBPF data plane": ConfigMap kubernetes-services-endpoint in tigera-operator.
  test('reaches the API past kube-proxy in eBPF', () => {
    const rendering = build({ dataplane: 'ebpf' }, { controlPlane: { vip: '192.168.10.10', port: 7443 } });
    expect(object(rendering, 'calico', 'ConfigMap', 'kubernetes-services-endpoint')).toMatchObject({
      metadata: { namespace: 'tigera-operator' },
      data: { KUBERNETES_SERVICE_HOST: '192.168.10.10', KUBERNETES_SERVICE_PORT: '7443' },
    });
    expect(installation({ dataplane: 'ebpf' }).calicoNetwork).toMatchObject({ linuxDataplane: 'BPF' });
    expect(rendering.files.get('host/k3s-1/etc/rancher/k3s/config.yaml')?.content).toContain('disable-kube-proxy: true');
  });

  test('lays its resources apart from the chart', () => {
    expect([...build().files.keys()].filter((path) => path.startsWith('k3s-manifests/'))).toEqual([
      'k3s-manifests/10-calico.yaml',
      'k3s-manifests/30-calico.yaml',
      'k3s-manifests/35-calico.yaml',
    ]);
  });

  test('takes the place of flannel and of the policies of k3s', () => {
    const config = parse(build().files.get('host/k3s-1/etc/rancher/k3s/config.yaml')?.content ?? '') as Loose;
    expect(config).toMatchObject({ 'flannel-backend': 'none', 'disable-network-policy': true });
  });
});

describe('with routers', () => {
  const bgp = {
    asn: 64512,
    peers: {
      tor: { address: '192.168.10.1', asn: 64513, passwordSecret: 'tor' },
      far: { address: 'fd00::1', asn: 64514, port: 1179, holdTime: 30 },
    },
  };
  const over = { bgp, network: { ...lan, serviceCidr: '10.43.0.0/16' }, loadBalancer: { pools: { lan: '192.168.10.200-192.168.10.239' } } };
  const options = { peerWithRouters: true, nodeToNodeMesh: false, advertiseLoadBalancerIps: true, advertiseClusterIps: true };

  // crd.projectcalico.org_bgpconfigurations.yaml at v3.32.1; 200–207 is a /29, 208–223 and 224–239 are /28.
  test('tells them of the AS, of the pools and of the service CIDR', () => {
    expect(object(build(options, over), 'calico', 'BGPConfiguration', 'default')).toEqual({
      apiVersion: 'crd.projectcalico.org/v1',
      kind: 'BGPConfiguration',
      metadata: { name: 'default' },
      spec: {
        asNumber: 64512,
        nodeToNodeMeshEnabled: false,
        serviceLoadBalancerIPs: [{ cidr: '192.168.10.200/29' }, { cidr: '192.168.10.208/28' }, { cidr: '192.168.10.224/28' }],
        serviceClusterIPs: [{ cidr: '10.43.0.0/16' }],
      },
    });
  });

  // crd.projectcalico.org_bgppeers.yaml: keepaliveTime is there at v3.32.1, not at v3.31.7; peerIP takes a port, IPv6 in brackets.
  test('peers every node with each', () => {
    const spec = (name: string, version = '3.32.1') => object(build({ ...options, version }, over), 'calico', 'BGPPeer', name).spec;
    expect(spec('tor')).toEqual({
      asNumber: 64513,
      peerIP: '192.168.10.1',
      keepaliveTime: '30s',
      password: { secretKeyRef: { name: 'tor', key: 'password' } },
    });
    expect(spec('far')).toEqual({ asNumber: 64514, peerIP: '[fd00::1]:1179', keepaliveTime: '10s' });
    expect(spec('far', '3.31.7')).toEqual({ asNumber: 64514, peerIP: '[fd00::1]:1179' });
  });

  // docs.tigera.io, "Secure BGP sessions": calico-node must be let read the Secret, in its own namespace.
  test.each([
    ['operator', 'calico-system'],
    ['manifest', 'kube-system'],
  ])('lets the calico-node of the %s read the passwords', (install, namespace) => {
    const role = object(build({ ...options, install }, over), 'calico', 'Role', 'calico-node-bgp-secrets');
    expect(role).toMatchObject({
      metadata: { namespace },
      rules: [{ apiGroups: [''], resources: ['secrets'], resourceNames: ['tor'], verbs: ['get', 'list', 'watch'] }],
    });
  });

  test('says nothing to routers unless told to', () => {
    expect(objects({}, { bgp }).map(({ kind }) => kind)).not.toContain('BGPPeer');
  });
});

/** Names of what Keelson says beside upstream in the environment of calico-node. */
const said = ['IP_AUTODETECTION_METHOD', 'CALICO_IPV4POOL_CIDR', 'CALICO_IPV4POOL_BLOCK_SIZE', 'CALICO_IPV4POOL_NAT_OUTGOING'];

/** What Keelson says in the CNI configuration beside upstream. */
const forwarding = '      "container_settings": {\n          "allow_ip_forwarding": true\n      },\n';

/** The object as upstream has it: without what Keelson adds. */
function upstream(manifest: Manifest): Manifest {
  const copy = structuredClone(manifest) as Loose & Manifest;
  if (copy.kind === 'ConfigMap') {
    const data = copy.data as Record<string, string>;
    data.cni_network_config = data.cni_network_config?.replace(forwarding, '') as string;
  }
  if (copy.kind === 'DaemonSet') {
    const { containers } = (copy.spec as { template: { spec: { containers: { env: { name: string }[] }[] } } }).template.spec;
    for (const container of containers) container.env = container.env.filter(({ name }) => !said.includes(name));
  }
  return copy;
}

describe.each([
  [
    '3.25.0',
    {
      'policy/PodDisruptionBudget kube-system/calico-kube-controllers': '2caa4724b6acb0f5',
      '/ServiceAccount kube-system/calico-kube-controllers': '952c7e0066c2f71e',
      '/ServiceAccount kube-system/calico-node': 'bb47bf9deaeac1aa',
      '/ConfigMap kube-system/calico-config': 'cb95535955454af9',
      'rbac.authorization.k8s.io/ClusterRole calico-kube-controllers': 'c0d430159c1bcac5',
      'rbac.authorization.k8s.io/ClusterRole calico-node': 'a2aabbe83d910e8b',
      'rbac.authorization.k8s.io/ClusterRoleBinding calico-kube-controllers': 'c357c697af862adc',
      'rbac.authorization.k8s.io/ClusterRoleBinding calico-node': 'b7006fc45cb12e2e',
      'apps/DaemonSet kube-system/calico-node': '68ccedd9c70fdd3b',
      'apps/Deployment kube-system/calico-kube-controllers': 'c1732b3d9f10678a',
    },
    17,
  ],
  [
    '3.32.1',
    {
      'policy/PodDisruptionBudget kube-system/calico-kube-controllers': '2caa4724b6acb0f5',
      '/ServiceAccount kube-system/calico-kube-controllers': '952c7e0066c2f71e',
      '/ServiceAccount kube-system/calico-node': 'bb47bf9deaeac1aa',
      '/ServiceAccount kube-system/calico-cni-plugin': 'bc5e468b6e4ca593',
      '/ConfigMap kube-system/calico-config': '7115947ead91a6c5',
      'rbac.authorization.k8s.io/ClusterRole calico-kube-controllers': 'a7125cf699c65550',
      'rbac.authorization.k8s.io/ClusterRole calico-node': 'b9fe0ab9fce1fb04',
      'rbac.authorization.k8s.io/ClusterRole calico-cni-plugin': '2e4da5330c039e78',
      'rbac.authorization.k8s.io/ClusterRole calico-tier-getter': '55dde8a16dce1e37',
      'rbac.authorization.k8s.io/ClusterRoleBinding calico-kube-controllers': 'c357c697af862adc',
      'rbac.authorization.k8s.io/ClusterRoleBinding calico-node': 'b7006fc45cb12e2e',
      'rbac.authorization.k8s.io/ClusterRoleBinding calico-cni-plugin': 'd0c8ca646cd776fd',
      'rbac.authorization.k8s.io/ClusterRoleBinding calico-tier-getter': '2950e093420a78c7',
      'apps/DaemonSet kube-system/calico-node': 'f88431010896a8b1',
      'apps/Deployment kube-system/calico-kube-controllers': '45fa6dd8af6c0fac',
    },
    23,
  ],
])('as the manifest of %s', (version, sums, definitions) => {
  const options = { version, install: 'manifest', encapsulation: 'IPIP' };
  const made = objects(options, { network: seed });
  const node = (more: object = {}, over: object = {}) => {
    const { spec } = object(build({ ...options, ...more }, { network: seed, ...over }), 'calico', 'DaemonSet', 'calico-node');
    const [container] = (spec as { template: { spec: { containers: (Loose & { env: { name: string; value?: string }[] })[] } } }).template
      .spec.containers;
    return { env: Object.fromEntries(container?.env.map(({ name, value }) => [name, value]) ?? []), container };
  };

  // Sums of the objects of manifests/calico.yaml at the tag, as JSON with keys in Keelson's order, first 16 digits of SHA-256.
  test('is upstream object by object, but for what the cluster needs', () => {
    const own = made.filter(({ kind }) => kind !== 'CustomResourceDefinition');
    const sum = (manifest: Manifest) =>
      createHash('sha256')
        .update(JSON.stringify(upstream(manifest)))
        .digest('hex')
        .slice(0, 16);
    expect(Object.fromEntries(own.map((manifest) => [identityOf(manifest), sum(manifest)]))).toEqual(sums);
  });

  test('brings the definitions of the version, before what uses them', () => {
    expect(made.filter(({ kind }) => kind === 'CustomResourceDefinition')).toHaveLength(definitions);
  });

  // docs.k3s.io, "Custom CNI": without it Pods cannot forward and the Service load balancer of k3s fails.
  test('lets containers forward', () => {
    const { data } = object(build(options), 'calico', 'ConfigMap', 'calico-config') as unknown as { data: Record<string, string> };
    const text = data.cni_network_config?.replace('__CNI_MTU__', '0') ?? '';
    const [plugin] = (JSON.parse(text) as { plugins: Loose[] }).plugins;
    expect(plugin).toMatchObject({ type: 'calico', container_settings: { allow_ip_forwarding: true }, ipam: { type: 'calico-ipam' } });
  });

  // node/pkg/lifecycle/startup/startup.go at v3.25.0: the names of the pool's variables.
  test('makes its pool of the pod CIDR', () => {
    expect(node().env).toMatchObject({
      CALICO_IPV4POOL_CIDR: '192.168.200.0/24',
      CALICO_IPV4POOL_BLOCK_SIZE: '26',
      CALICO_IPV4POOL_IPIP: 'Always',
      CALICO_IPV4POOL_VXLAN: 'Never',
      CALICO_IPV4POOL_NAT_OUTGOING: 'true',
      IP: 'autodetect',
      IP_AUTODETECTION_METHOD: 'kubernetes-internal-ip',
    });
  });

  // manifests/calico-vxlan.yaml at v3.32.1: backend vxlan, CrossSubnet, no probes of BIRD.
  test('runs without BIRD over VXLAN', () => {
    const { env, container } = node({ encapsulation: 'VXLANCrossSubnet', bgp: false, mtu: 1400 });
    expect(env).toMatchObject({ CALICO_IPV4POOL_IPIP: 'Never', CALICO_IPV4POOL_VXLAN: 'CrossSubnet' });
    expect(JSON.stringify(container)).not.toContain('-bird-');
    const rendering = build({ ...options, encapsulation: 'VXLAN', bgp: false, mtu: 1400 });
    expect(object(rendering, 'calico', 'ConfigMap', 'calico-config')).toMatchObject({
      data: { calico_backend: 'vxlan', veth_mtu: '1400' },
    });
  });

  // docs.tigera.io, "Configure dual stack or IPv6 only", tab Manifest.
  test('carries IPv6 beside IPv4, and alone', () => {
    const vxlan = { encapsulation: 'VXLAN' };
    const both = node(vxlan, { network: dualStack, nodes: dualNode });
    expect(both.env).toMatchObject({
      IP: 'autodetect',
      IP6: 'autodetect',
      FELIX_IPV6SUPPORT: 'true',
      CALICO_IPV6POOL_CIDR: 'fd00:42::/56',
      CALICO_IPV6POOL_BLOCK_SIZE: '122',
      CALICO_IPV6POOL_VXLAN: 'Always',
    });
    const dual = object(build({ ...options, ...vxlan }, { network: dualStack, nodes: dualNode }), 'calico', 'ConfigMap', 'calico-config');
    const text = (dual as unknown as { data: Record<string, string> }).data.cni_network_config ?? '';
    expect((JSON.parse(text.replace('__CNI_MTU__', '0')) as { plugins: Loose[] }).plugins[0]).toMatchObject({
      ipam: { type: 'calico-ipam', assign_ipv4: 'true', assign_ipv6: 'true' },
    });
    const alone = node(vxlan, { network: {}, nodes: { a: { role: 'server', address: 'fd00:10::11' } } });
    expect(alone.env).toMatchObject({ IP: 'none', IP6: 'autodetect', CALICO_ROUTER_ID: 'hash' });
    expect(alone.env).not.toHaveProperty('CALICO_IPV4POOL_CIDR');
  });
});

describe('what it is and needs', () => {
  const cluster = resolve(single as never, new Map());
  const needs = (options: object) => calico.hostNeeds?.({ version: '3.32.1', ...options } as never, cluster);
  const ports = (options: object) => needs(options)?.ports?.map(({ port, protocol }) => `${port}/${protocol}`);

  test('is kube-proxy in eBPF only, and speaks BGP to routers only if told to', () => {
    expect(calico.facts({ version: '3.32.1' }).provides).toEqual(['cni', 'network-policy']);
    expect(calico.facts({ version: '3.32.1', dataplane: 'ebpf' }).provides).toEqual(['cni', 'network-policy', 'kube-proxy']);
    expect(calico.facts({ version: '3.32.1', peerWithRouters: true }).provides).toEqual(['bgp', 'cni', 'network-policy']);
  });

  // docs.tigera.io, "System requirements", network requirements.
  test('opens the ports of BGP, of VXLAN and of Typha', () => {
    expect(ports({})).toEqual(['179/tcp', '4789/udp', '5473/tcp']);
    expect(ports({ install: 'manifest', encapsulation: 'IPIP' })).toEqual(['179/tcp']);
    expect(ports({ bgp: false, encapsulation: 'VXLAN' })).toEqual(['4789/udp', '5473/tcp']);
  });

  // docs.tigera.io of 3.29 and 3.32 ask for 5.10; felix/bpf/bpf.go at v3.25.0 for 5.3 in eBPF.
  test.each([
    ['3.25.0', 'iptables', '3.10'],
    ['3.25.0', 'ebpf', '5.3'],
    ['3.29.7', 'iptables', '5.10'],
    ['3.32.1', 'ebpf', '5.10'],
  ])('%s with %s asks for kernel %s', (version, dataplane, kernel) => {
    expect(needs({ version, dataplane })?.kernel).toBe(kernel);
  });
});

test.each([
  ['3.25.0', 'manifest', 'IPIP', true],
  ['3.32.1', 'operator', 'IPIPCrossSubnet', true],
  ['3.32.1', 'operator', 'VXLAN', false],
] as const)('%s by %s with %s tells the firewall of IP in IP: %s', (version, install, encapsulation, expected) => {
  const cluster = resolve(single as never, new Map());
  expect(calico.hostNeeds?.({ version, install, encapsulation }, cluster).protocols).toEqual(
    expected ? [{ number: 4, purpose: 'IP in IP' }] : [],
  );
});
