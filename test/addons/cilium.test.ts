import { parse } from 'yaml';
import { type CiliumOptions, cilium, ciliumValues } from '../../src/addons/cilium';
import { readSpec } from '../../src/spec';
import { object, rendered, single } from '../built';

type Values = Record<string, unknown>;

const base = { version: '1.20.0' };

/** A cluster with Cilium, its options, and whatever else is laid over. */
function withCilium(options: object = {}, over: object = {}) {
  return {
    ...single,
    loadBalancer: undefined,
    ...over,
    addons: { cilium: { ...base, ...options }, ...(over as { addons?: object }).addons },
  };
}

function plain(file: object): object {
  return JSON.parse(JSON.stringify(file));
}

function valuesOf(options: object = {}, over: object = {}): Values {
  const chart = object(rendered(plain(withCilium(options, over))), 'cilium', 'HelmChart', 'cilium');
  return parse((chart.spec as { valuesContent: string }).valuesContent) as Values;
}

describe('the HelmChart', () => {
  const chart = object(rendered(plain(withCilium({ namespace: 'cilium' }))), 'cilium', 'HelmChart', 'cilium');

  // helm-controller: without bootstrap the job waits for the pod network that this chart brings.
  test('runs before there is a pod network', () => {
    expect(chart).toMatchObject({ apiVersion: 'helm.cattle.io/v1', spec: { bootstrap: true } });
  });

  test('is pinned, and comes from the official repository', () => {
    expect(chart.spec).toMatchObject({ repo: 'https://helm.cilium.io/', chart: 'cilium', version: '1.20.0', targetNamespace: 'cilium' });
  });

  test('lies beside a namespace in which privileged pods may run', () => {
    const namespace = object(rendered(plain(withCilium({ namespace: 'cilium' }))), 'cilium', 'Namespace', 'cilium');
    expect(namespace.metadata.labels).toMatchObject({ 'pod-security.kubernetes.io/enforce': 'privileged' });
  });

  test('makes no namespace where it goes into kube-system', () => {
    const kinds = rendered(plain(withCilium()))
      .manifests.get('cilium')
      ?.map(({ kind }) => kind);
    expect(kinds).toEqual(['HelmChart']);
  });
});

describe('derived values', () => {
  // k3s: the API server of a server and the load balancer of an agent both listen on the loopback's 6444.
  test('point the agent at the local API endpoint of k3s', () => {
    expect(valuesOf()).toMatchObject({ k8sServiceHost: '127.0.0.1', k8sServicePort: 6444 });
  });

  test('follow another API port', () => {
    expect(valuesOf({}, { controlPlane: { port: 7443 } })).toMatchObject({ k8sServicePort: 7444 });
  });

  test('use the IPv6 loopback when Services are IPv6 first', () => {
    const network = { nodeCidr: 'fd00:10::/64' };
    const nodes = { 'k3s-1': { role: 'server', address: 'fd00:10::11' } };
    expect(valuesOf({}, { network, nodes })).toMatchObject({
      k8sServiceHost: '::1',
      ipv4: { enabled: false },
      ipv6: { enabled: true },
      ipam: { operator: { clusterPoolIPv6PodCIDRList: ['fd00:42::/56'], clusterPoolIPv6MaskSize: 64 } },
    });
  });

  test('leave the API endpoint to kube-proxy where there is one', () => {
    const values = valuesOf({ kubeProxyReplacement: false });
    expect(values.kubeProxyReplacement).toBe(false);
    expect(values).not.toHaveProperty('k8sServiceHost');
  });

  test('take the pod CIDR as pool, so that the chart default 10.0.0.0/8 swallows no Services', () => {
    expect(valuesOf()).toMatchObject({
      ipam: { mode: 'cluster-pool', operator: { clusterPoolIPv4PodCIDRList: ['10.42.0.0/16'], clusterPoolIPv4MaskSize: 24 } },
    });
  });

  test('take pod CIDRs from the nodes with kubernetes IPAM', () => {
    expect(valuesOf({ ipam: 'kubernetes' }).ipam).toEqual({ mode: 'kubernetes' });
  });

  test('hold both pools in dual stack, and each native CIDR with native routing', () => {
    const network = {
      nodeCidr: ['192.168.10.0/24', 'fd00:10::/64'],
      podCidr: ['10.42.0.0/16', 'fd00:42::/56'],
      serviceCidr: ['10.43.0.0/16', 'fd00:43::/112'],
    };
    const nodes = { 'k3s-1': { role: 'server', address: ['192.168.10.11', 'fd00:10::11'] } };
    expect(valuesOf({ routingMode: 'native' }, { network, nodes })).toMatchObject({
      ipv6: { enabled: true },
      ipv4NativeRoutingCIDR: '10.42.0.0/16',
      ipv6NativeRoutingCIDR: 'fd00:42::/56',
      k8sServiceHost: '127.0.0.1',
    });
  });

  // Chart default 2: on one node the second replica stays Pending, for it wants the same host port.
  test.each([
    [1, 1],
    [2, 2],
    [3, 2],
  ])('run the operator for %i nodes in %i replicas', (count, replicas) => {
    const nodes = Object.fromEntries(
      Array.from({ length: count }, (_, i) => [`n${i}`, { role: i === 0 ? 'server' : 'agent', address: `192.168.10.${11 + i}` }]),
    );
    expect(valuesOf({}, { nodes }).operator).toEqual({ replicas });
  });

  test('tell the Hubble relay of another cluster domain', () => {
    const network = { ...single.network, clusterDomain: 'home.arpa' };
    expect(valuesOf({ hubble: { relay: true } }, { network }).hubble).toMatchObject({ peerService: { clusterDomain: 'home.arpa' } });
  });

  // templates/hubble/tls-cronjob/_job-spec.tpl of the charts 1.12.4 to 1.20.0: a hook of the install, without tolerations of its own.
  test('makes the first certificates although servers take no pods', () => {
    const agent = { 'k3s-2': { role: 'agent', address: '192.168.10.12', interface: 'ens192' } };
    const tolerations = [{ operator: 'Exists' }];
    const kubeadm = { distribution: { kubeadm: 'v1.34.1' } };
    expect(valuesOf({}, { ...kubeadm, nodes: { ...single.nodes, ...agent } }).certgen).toEqual({ tolerations });
    expect(valuesOf({}, kubeadm).certgen).toBeUndefined();
    const tainted = { 'k3s-1': { ...single.nodes['k3s-1'], taints: ['CriticalAddonsOnly=true:NoExecute'] } };
    expect(valuesOf({}, { nodes: { ...tainted, ...agent } }).certgen).toEqual({ tolerations });
    expect(valuesOf({}, { nodes: { ...single.nodes, ...agent } }).certgen).toBeUndefined();
  });

  // `helm` makes other certificates at each render. https://docs.cilium.io/en/v1.20/observability/hubble/configuration/tls/
  test('renew Hubble certificates by CronJob', () => {
    expect(valuesOf().hubble).toEqual({ tls: { auto: { method: 'cronJob' } } });
  });

  test('turn L2 announcements on, with request rates that bear their leases, exactly where cilium-l2 runs', () => {
    const over = { loadBalancer: single.loadBalancer, addons: { 'cilium-l2': {}, 'cilium-lb-pool': {} } };
    expect(valuesOf({}, over)).toMatchObject({ l2announcements: { enabled: true }, k8sClientRateLimit: { qps: 20, burst: 40 } });
    expect(valuesOf()).not.toHaveProperty('l2announcements');
  });

  test('turn the relay on with the UI, which the chart demands', () => {
    expect(valuesOf({ hubble: { ui: true } }).hubble).toMatchObject({ relay: { enabled: true }, ui: { enabled: true } });
  });
});

describe('spelling by version', () => {
  // 1.12 and 1.13 know words, 1.14 booleans; facts of the charts 1.12.4 to 1.20.0.
  test.each([
    ['1.12.19', 'strict'],
    ['1.13.18', 'strict'],
    ['1.14.19', true],
    ['1.15.1', true],
    ['1.20.0', true],
  ])('%s says kubeProxyReplacement: %s', (version, word) => {
    expect(valuesOf({ version }, { distribution: { k3s: 'v1.26.15+k3s1' } }).kubeProxyReplacement).toBe(word);
  });

  // `tunnel` until 1.13; charts 1.15.0 to 1.15.7 ignore it in silence.
  test.each([
    ['1.13.18', 'native', { tunnel: 'disabled' }],
    ['1.13.18', 'tunnel', { tunnel: 'vxlan' }],
    ['1.14.19', 'native', { routingMode: 'native' }],
    ['1.20.0', 'tunnel', { routingMode: 'tunnel', tunnelProtocol: 'vxlan' }],
  ])('%s spells routingMode %s as %j', (version, routingMode, expected) => {
    const values = valuesOf({ version, routingMode }, { distribution: { k3s: 'v1.26.15+k3s1' } });
    const { tunnel, routingMode: mode, tunnelProtocol } = values;
    expect(JSON.parse(JSON.stringify({ tunnel, routingMode: mode, tunnelProtocol }))).toEqual(expected);
  });
});

describe('choices', () => {
  test('reach the chart under its own keys', () => {
    const values = valuesOf({
      routingMode: 'native',
      autoDirectNodeRoutes: true,
      bpfMasquerade: true,
      installNoConntrackIptablesRules: true,
      loadBalancer: { mode: 'dsr', algorithm: 'maglev', acceleration: 'native' },
    });
    expect(values).toMatchObject({
      autoDirectNodeRoutes: true,
      bpf: { masquerade: true },
      installNoConntrackIptablesRules: true,
      loadBalancer: { mode: 'dsr', algorithm: 'maglev', acceleration: 'native' },
    });
  });

  test('leave room for further values, which are merged as Helm merges', () => {
    expect(valuesOf({ values: { bpf: { tproxy: true }, rollOutCiliumPods: true }, bpfMasquerade: true })).toMatchObject({
      bpf: { masquerade: true, tproxy: true },
      rollOutCiliumPods: true,
    });
  });

  // The chart makes a ClusterIP Service named hubble-ui: pods k8s-app=hubble-ui, container port 8081 (charts 1.15.1 and 1.20.0).
  test('open the Hubble UI by a Service that is not named like the chart’s own', () => {
    const over = { loadBalancer: single.loadBalancer, addons: { 'cilium-lb-pool': {} } };
    const file = plain(
      withCilium({ namespace: 'cilium', hubble: { ui: true, uiService: { port: 8081, address: '192.168.10.201' } } }, over),
    );
    const service = object(rendered(file), 'cilium', 'Service', 'hubble-ui-lb');
    expect(service.metadata).toMatchObject({ namespace: 'cilium', annotations: { 'lbipam.cilium.io/ips': '192.168.10.201' } });
    expect(service.spec).toEqual({
      type: 'LoadBalancer',
      selector: { 'k8s-app': 'hubble-ui' },
      ports: [{ name: 'http', port: 8081, protocol: 'TCP', targetPort: 8081 }],
    });
  });

  test('open the Hubble UI on a port of every node', () => {
    const file = plain(withCilium({ hubble: { ui: true, uiService: { type: 'NodePort', nodePort: 30081 } } }));
    const { metadata, spec } = object(rendered(file), 'cilium', 'Service', 'hubble-ui-nodeport');
    expect(metadata).not.toHaveProperty('annotations');
    expect(spec).toEqual({
      type: 'NodePort',
      selector: { 'k8s-app': 'hubble-ui' },
      ports: [{ name: 'http', port: 80, protocol: 'TCP', targetPort: 8081, nodePort: 30081 }],
    });
  });
});

// Keys and defaults: values.yaml and templates of the charts 1.12.4 to 1.20.0; each key was seen to change the render of its version.
describe('subjects', () => {
  const old = { distribution: { k3s: 'v1.29.15+k3s1' } };

  // 1.15 to 1.18 read strictMode.{enabled,cidr}, 1.19 both spellings, 1.20 strictMode.egress alone.
  test.each([
    ['1.15.19', { enabled: true, cidr: '10.42.0.0/16', allowRemoteNodeIdentities: true }],
    ['1.18.13', { enabled: true, cidr: '10.42.0.0/16', allowRemoteNodeIdentities: true }],
    ['1.19.7', { egress: { enabled: true, cidr: '10.42.0.0/16', allowRemoteNodeIdentities: true } }],
    ['1.20.0', { egress: { enabled: true, cidr: '10.42.0.0/16', allowRemoteNodeIdentities: true } }],
  ])('%s spells WireGuard in strict mode', (version, strictMode) => {
    const encryption = { type: 'wireguard', nodeEncryption: true, strictEgress: true, persistentKeepalive: '25s' };
    expect(valuesOf({ version, encryption }, old).encryption).toEqual({
      enabled: true,
      type: 'wireguard',
      nodeEncryption: true,
      strictMode,
      wireguard: { persistentKeepalive: '25s' },
    });
  });

  test('strict mode drops unencrypted arrivals too, and asks for remote identities in tunnels only', () => {
    const encryption = { type: 'wireguard', strictEgress: true, strictIngress: true };
    expect(valuesOf({ routingMode: 'native', encryption }).encryption).toMatchObject({
      strictMode: { egress: { allowRemoteNodeIdentities: false }, ingress: { enabled: true } },
    });
  });

  test('IPsec takes its keys from a Secret', () => {
    expect(valuesOf({ encryption: { type: 'ipsec', secret: 'keys', keyRotationDuration: '10m' } }).encryption).toEqual({
      enabled: true,
      type: 'ipsec',
      ipsec: { secretName: 'keys', keyRotationDuration: '10m' },
    });
  });

  // `auto` makes the class only if the kind is there when Helm first looks; the value came with 1.16.
  test.each([
    ['1.15.19', { enabled: true }],
    ['1.17.18', { enabled: true, gatewayClass: { create: 'true' } }],
  ])('%s serves Gateways', (version, expected) => {
    expect(valuesOf({ version, gatewayApi: {} }, { ...old, addons: { 'gateway-api': {} } }).gatewayAPI).toEqual(expected);
  });

  test('Gateways listen on nodes', () => {
    const gatewayApi = { hostNetwork: true, hostNetworkNodes: { edge: 'yes' }, externalTrafficPolicy: 'Local', alpn: true };
    expect(valuesOf({ gatewayApi }, { ...old, addons: { 'gateway-api': {} } }).gatewayAPI).toMatchObject({
      hostNetwork: { enabled: true, nodes: { matchLabels: { edge: 'yes' } } },
      externalTrafficPolicy: 'Local',
      enableAlpn: true,
    });
  });

  test('Ingress has one load balancer with a fixed address, asked for in the spelling of LB-IPAM', () => {
    const over = { loadBalancer: single.loadBalancer, addons: { 'cilium-lb-pool': {} } };
    expect(valuesOf({ ingressController: { default: true, mode: 'shared', address: '192.168.10.200' } }, over).ingressController).toEqual({
      enabled: true,
      default: true,
      loadbalancerMode: 'shared',
      service: { annotations: { 'lbipam.cilium.io/ips': '192.168.10.200' } },
    });
  });

  test('the metrics of Hubble are a list, not a switch', () => {
    expect(valuesOf({ hubble: { metrics: ['dns', 'drop'], openMetrics: true } }).hubble).toMatchObject({
      metrics: { enabled: ['dns', 'drop'], enableOpenMetrics: true },
    });
  });

  test('the speaker is on exactly where cilium-bgp runs', () => {
    const bgp = { asn: 64512, peers: { router: { address: '192.168.10.1', asn: 64500 } } };
    const options = { bgp: { secretsNamespace: 'bgp', statusReport: false, routerIds: '10.9.0.0/24' } };
    expect(valuesOf(options, { bgp, addons: { 'cilium-bgp': {} } }).bgpControlPlane).toEqual({
      enabled: true,
      secretsNamespace: { create: true, name: 'bgp' },
      statusReport: { enabled: false },
      routerIDAllocation: { mode: 'ip-pool', ipPool: '10.9.0.0/24' },
    });
    expect(valuesOf()).not.toHaveProperty('bgpControlPlane');
  });

  test('leases of L2 announcements are timed', () => {
    const over = { loadBalancer: single.loadBalancer, addons: { 'cilium-l2': {}, 'cilium-lb-pool': {} } };
    expect(valuesOf({ l2Lease: { duration: '10s', renewDeadline: '4s', retryPeriod: '1s' } }, over).l2announcements).toEqual({
      enabled: true,
      leaseDuration: '10s',
      leaseRenewDeadline: '4s',
      leaseRetryPeriod: '1s',
    });
  });

  // `interface` until 1.17, a pattern since 1.18.
  test.each([
    ['1.17.18', { enabled: true, interface: 'eth0.10' }],
    ['1.20.0', { enabled: true, interfacePattern: '^eth0\\.10$' }],
  ])('%s announces pods on one interface', (version, expected) => {
    expect(valuesOf({ version, l2PodAnnouncements: 'eth0.10' }, old).l2podAnnouncements).toEqual(expected);
  });

  // enableCiliumEndpointSlice until 1.15, localRedirectPolicy until 1.17.
  test.each([
    ['1.15.19', { enableCiliumEndpointSlice: true, localRedirectPolicy: true }],
    ['1.17.18', { ciliumEndpointSlice: { enabled: true }, localRedirectPolicy: true }],
    ['1.18.13', { ciliumEndpointSlice: { enabled: true }, localRedirectPolicies: { enabled: true } }],
  ])('%s spells slices and local redirects', (version, expected) => {
    expect(valuesOf({ version, endpointSlice: true, localRedirectPolicy: true }, old)).toMatchObject(expected);
  });

  test('multi-pool makes its first pool of the pod CIDR', () => {
    expect(valuesOf({ ipam: 'multi-pool' }).ipam).toEqual({
      mode: 'multi-pool',
      operator: { autoCreateCiliumPodIPPools: { default: { ipv4: { cidrs: ['10.42.0.0/16'], maskSize: 24 } } } },
    });
  });

  test('Geneve dispatch states its protocol in native routing too', () => {
    const options = { routingMode: 'native', tunnelProtocol: 'geneve', loadBalancer: { mode: 'dsr', dsrDispatch: 'geneve' } };
    expect(valuesOf(options)).toMatchObject({ routingMode: 'native', tunnelProtocol: 'geneve' });
  });

  test('the rest has the names of the chart', () => {
    const values = valuesOf({
      mtu: 1450,
      devices: ['ens192', 'bond+'],
      directRoutingDevice: 'ens192',
      masqueradeIpv6: false,
      bpfMasquerade: true,
      ipMasqAgent: { nonMasqueradeCidrs: ['10.0.0.0/8'] },
      bpf: { datapathMode: 'netkit', mapDynamicSizeRatio: 0.005, vlanBypass: [0], distributedLru: true },
      kubeProxyReplacementHealthz: true,
      loadBalancer: { algorithm: 'maglev' },
      maglevTableSize: 32749,
      bandwidthManager: true,
      bbr: true,
      egressGateway: true,
      cniExclusive: false,
      cniBinPath: '/opt/bin',
      meshName: 'home',
      meshId: 3,
      lbIpam: false,
      defaultLbServiceIpam: 'none',
      nodeIpam: true,
      envoyDaemonSet: false,
      prometheus: { port: 9990, serviceMonitor: true },
      rollOutPods: true,
      upgradeCompatibility: '1.14',
      extraConfig: { 'bpf-events-drop-enabled': 'true' },
      extraEnv: { GOGC: '50' },
      policyAuditMode: true,
    });
    expect(values).toMatchObject({
      MTU: 1450,
      devices: ['ens192', 'bond+'],
      nodePort: { directRoutingDevice: 'ens192' },
      enableIPv6Masquerade: false,
      ipMasqAgent: { enabled: true, config: { nonMasqueradeCIDRs: ['10.0.0.0/8'] } },
      bpf: { masquerade: true, datapathMode: 'netkit', mapDynamicSizeRatio: 0.005, vlanBypass: [0], distributedLRU: { enabled: true } },
      kubeProxyReplacementHealthzBindAddr: '0.0.0.0:10256',
      maglev: { tableSize: 32749 },
      bandwidthManager: { enabled: true, bbr: true },
      egressGateway: { enabled: true },
      cni: { exclusive: false, binPath: '/opt/bin' },
      cluster: { name: 'home', id: 3 },
      enableLBIPAM: false,
      defaultLBServiceIPAM: 'none',
      nodeIPAM: { enabled: true },
      prometheus: { enabled: true, port: 9990, serviceMonitor: { enabled: true, trustCRDsExist: true } },
      rollOutCiliumPods: true,
      upgradeCompatibility: '1.14',
      extraConfig: { 'bpf-events-drop-enabled': 'true' },
      extraEnv: [{ name: 'GOGC', value: '50' }],
      policyAuditMode: true,
      operator: { rollOutPods: true },
      envoy: { enabled: false, rollOutPods: true },
    });
    expect(values).not.toHaveProperty('enableIPv4Masquerade');
  });
});

// Charts 1.12 and 1.13 read the single switches under the word `partial` only.
test.each([
  ['1.13.18', 'partial'],
  ['1.18.13', false],
])('%s takes over node ports beside kube-proxy', (version, word) => {
  const values = valuesOf({ version, kubeProxyReplacement: false, nodePort: true }, { distribution: { k3s: 'v1.26.15+k3s1' } });
  expect(values).toMatchObject({ kubeProxyReplacement: word, nodePort: { enabled: true } });
});

test('the CNI file of Multus stays where it is', () => {
  const cluster = clusterOf();
  const beside = { ...cluster, addons: new Map([...cluster.addons, ['multus', { provides: [] }]]) };
  const options = { version: '1.20.0' } as CiliumOptions;
  expect(ciliumValues(options, beside).cni).toMatchObject({ exclusive: false });
  expect(ciliumValues(options, cluster)).not.toHaveProperty('cni');
});

describe('the machines', () => {
  const needs = (options: object) => cilium.hostNeeds?.({ version: '1.20.0', ...options } as CiliumOptions, clusterOf()) ?? {};
  const ports = (options: object) => (needs(options).ports ?? []).map(({ port, protocol }) => `${port}/${protocol}`);

  // https://docs.cilium.io/en/v1.20/operations/system_requirements/ and .../performance/tuning/
  test.each([
    [{}, '5.10'],
    [{ version: '1.15.1' }, '4.19.57'],
    [{ bandwidthManager: true, bbr: true }, '5.18'],
    [{ bpf: { datapathMode: 'netkit' } }, '6.8'],
    [{ bigTcpIpv4: true }, '6.3'],
    [{ version: '1.15.1', encryption: { type: 'wireguard' } }, '5.6'],
  ])('%j need kernel %s', (options, kernel) => {
    expect(needs(options).kernel).toBe(kernel);
  });

  // https://docs.cilium.io/en/v1.20/operations/system_requirements/#firewall-rules
  test('open the ports of what is chosen', () => {
    expect(ports({})).toEqual(['4240/tcp', '4244/tcp', '8472/udp']);
    expect(ports({ routingMode: 'native', encryption: { type: 'wireguard' }, hubble: { metrics: ['dns'] }, prometheus: {} })).toEqual([
      '4240/tcp',
      '4244/tcp',
      '51871/udp',
      '9962/tcp',
      '9963/tcp',
      '9964/tcp',
      '9965/tcp',
    ]);
  });

  test('count Cilium among those who serve Ingress and Gateways where it does', () => {
    expect(cilium.facts({ version: '1.20.0', gatewayApi: {}, ingressController: {} }).provides).toEqual([
      'cni',
      'gateway',
      'ingress',
      'kube-proxy',
      'network-policy',
    ]);
    expect(cilium.facts({ version: '1.20.0', kubeProxyReplacement: false }).provides).toEqual(['cni', 'network-policy']);
  });
});

function clusterOf() {
  const { cluster } = readSpec({ ...single, addons: { cilium: base } });
  if (!cluster) throw new Error('not sound');
  return cluster;
}
