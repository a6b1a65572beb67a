import type { FileCase, SubjectCase } from '../case';
import type { Loose } from '../examine';

const peers = { router: { address: '192.168.10.1', asn: 64500 } };

/** Adds a speaker and a router to a cluster. */
function withBgp(file: Loose, options: object = {}, bgp: object = { asn: 64512, peers }): void {
  file.bgp = bgp;
  file.addons['cilium-bgp'] = options;
}

/** What the chart, the agent and the operator of Cilium refuse, or ignore. */
const datapath: readonly FileCase[] = [
  {
    rule: 'cilium-option-since',
    story: 'Cilium 1.15 has no node IPAM',
    of: 'old',
    change: (file) => (file.addons.cilium.nodeIpam = true),
    at: 'addons.cilium.nodeIpam',
    repair: (file) => delete file.addons.cilium.nodeIpam,
  },
  {
    rule: 'cilium-option-since',
    story: 'strict ingress came with 1.19',
    of: 'old',
    change: (file) => (file.addons.cilium.encryption = { type: 'wireguard', strictIngress: true }),
    at: 'addons.cilium.encryption.strictIngress',
    repair: (file) => delete file.addons.cilium.encryption.strictIngress,
  },
  {
    rule: 'cilium-option-idle',
    story: 'lease timings are for L2 announcements',
    of: 'geneve',
    change: (file) => (file.addons.cilium.l2Lease = { duration: '10s' }),
    at: 'addons.cilium.l2Lease',
    severity: 'warning',
    repair: (file) => delete file.addons.cilium.l2Lease,
  },
  {
    rule: 'gateway-needs-kube-proxy-replacement',
    story: 'the operator serves no Ingress beside kube-proxy',
    of: 'kubeProxy',
    change: (file) => (file.addons.cilium.ingressController = {}),
    at: 'addons.cilium.ingressController',
    repair: (file) => delete file.addons.cilium.kubeProxyReplacement,
  },
  {
    rule: 'gateway-needs-l7-proxy',
    story: 'the chart refuses Ingress without the L7 proxy',
    of: 'single',
    change: (file) => Object.assign(file.addons.cilium, { ingressController: {}, l7Proxy: false }),
    at: 'addons.cilium.l7Proxy',
    repair: (file) => delete file.addons.cilium.l7Proxy,
  },
  {
    rule: 'gateway-api-definitions',
    story: 'Gateways need their definitions',
    of: 'single',
    change: (file) => (file.addons.cilium.gatewayApi = {}),
    at: 'addons.cilium.gatewayApi',
    repair: (file) => (file.addons['gateway-api'] = {}),
  },
  {
    rule: 'gateway-api-one-owner',
    story: 'k3s 1.34 brings the definitions with its Traefik',
    of: 'geneve',
    change: (file) => (file.addons['gateway-api'] = {}),
    at: 'addons.gateway-api',
    repair: (file) => (file.distribution.k3s = { version: file.distribution.k3s, disable: ['traefik'] }),
  },
  {
    rule: 'egress-gateway-needs-ebpf',
    story: 'the egress gateway rewrites in eBPF',
    of: 'single',
    change: (file) => (file.addons.cilium.egressGateway = true),
    at: 'addons.cilium.egressGateway',
    repair: (file) => (file.addons.cilium.bpfMasquerade = true),
  },
  {
    rule: 'ipsec-fits',
    story: 'Cilium 1.15 has no IPsec as kube-proxy',
    of: 'old',
    change: (file) => (file.addons.cilium.encryption = { type: 'ipsec' }),
    at: 'addons.cilium.encryption.type',
    repair: (file) => (file.addons.cilium.encryption.type = 'wireguard'),
  },
  {
    rule: 'ipsec-fits',
    story: 'IPsec and the host firewall exclude each other',
    of: 'single',
    change: (file) => Object.assign(file.addons.cilium, { encryption: { type: 'ipsec' }, hostFirewall: true }),
    at: 'addons.cilium.encryption.type',
    repair: (file) => delete file.addons.cilium.hostFirewall,
  },
  {
    rule: 'encryption-option-of-type',
    story: 'IPsec has no strict mode',
    of: 'single',
    change: (file) => (file.addons.cilium.encryption = { type: 'ipsec', strictEgress: true }),
    at: 'addons.cilium.encryption.strictEgress',
    repair: (file) => (file.addons.cilium.encryption.type = 'wireguard'),
  },
  {
    rule: 'encryption-option-of-type',
    story: 'strict egress guards IPv4 alone',
    of: 'ipv6Only',
    change: (file) => (file.addons.cilium.encryption = { type: 'wireguard', strictEgress: true }),
    at: 'addons.cilium.encryption.strictEgress',
    repair: (file) => delete file.addons.cilium.encryption.strictEgress,
  },
  {
    rule: 'bbr-needs-bandwidth-manager',
    story: 'BBR is a part of the bandwidth manager',
    of: 'nativeRouting',
    change: (file) => (file.addons.cilium.bbr = true),
    at: 'addons.cilium.bbr',
    repair: (file) => (file.addons.cilium.bandwidthManager = true),
  },
  {
    rule: 'bbr-needs-bandwidth-manager',
    story: 'BBR needs eBPF host routing, which iptables masquerade rules out',
    of: 'single',
    change: (file) => Object.assign(file.addons.cilium, { bbr: true, bandwidthManager: true }),
    at: 'addons.cilium.bbr',
    repair: (file) => (file.addons.cilium.bpfMasquerade = true),
  },
  {
    rule: 'bandwidth-manager-without-ipsec',
    story: 'IPsec turns the bandwidth manager off',
    of: 'single',
    change: (file) => Object.assign(file.addons.cilium, { bandwidthManager: true, encryption: { type: 'ipsec' } }),
    at: 'addons.cilium.bandwidthManager',
    severity: 'warning',
    also: ['secret-stated addons.cilium.encryption'],
    repair: (file) => delete file.addons.cilium.bandwidthManager,
  },
  {
    rule: 'cluster-mesh-identity',
    story: 'the name default is for clusters outside of meshes',
    of: 'single',
    change: (file) => (file.addons.cilium.meshId = 3),
    at: 'addons.cilium.meshId',
    repair: (file) => (file.addons.cilium.meshName = 'home'),
  },
  {
    rule: 'cluster-mesh-identity',
    story: 'a mesh of 255 has no cluster 300',
    of: 'single',
    change: (file) => Object.assign(file.addons.cilium, { meshId: 300, meshName: 'home' }),
    at: 'addons.cilium.meshId',
    repair: (file) => (file.addons.cilium.maxConnectedClusters = 511),
  },
  {
    rule: 'multi-pool-version',
    story: 'multi-pool in a tunnel came with 1.16',
    of: 'old',
    change: (file) =>
      Object.assign(file.addons.cilium, {
        ipam: 'multi-pool',
        routingMode: 'tunnel',
        autoDirectNodeRoutes: false,
        installNoConntrackIptablesRules: false,
        loadBalancer: {},
      }),
    at: 'addons.cilium.ipam',
    repair: (file) => delete file.addons.cilium.ipam,
  },
  {
    rule: 'skip-unreachable-needs-direct-routes',
    story: 'there are no direct routes to skip',
    of: 'single',
    change: (file) => (file.addons.cilium.directRoutingSkipUnreachable = true),
    at: 'addons.cilium.directRoutingSkipUnreachable',
    repair: (file) => delete file.addons.cilium.directRoutingSkipUnreachable,
  },
  {
    rule: 'ip-masq-agent-needs-ebpf',
    story: 'the masquerade agent is read by eBPF programs',
    of: 'single',
    change: (file) => (file.addons.cilium.ipMasqAgent = {}),
    at: 'addons.cilium.ipMasqAgent',
    repair: (file) => (file.addons.cilium.bpfMasquerade = true),
  },
  {
    rule: 'bpf-masquerade-needs-masquerade',
    story: 'nothing is masqueraded, so nothing is in eBPF',
    of: 'single',
    change: (file) => Object.assign(file.addons.cilium, { bpfMasquerade: true, masqueradeIpv4: false, masqueradeIpv6: false }),
    at: 'addons.cilium.bpfMasquerade',
    also: ['pods-leave-masqueraded addons.cilium.masqueradeIpv4'],
    repair: (file) => delete file.addons.cilium.bpfMasquerade,
  },
  {
    rule: 'bpf-masquerade-needs-masquerade',
    story: 'of a family that pods do not have nothing is masqueraded',
    of: 'single',
    change: (file) => Object.assign(file.addons.cilium, { bpfMasquerade: true, masqueradeIpv4: false }),
    at: 'addons.cilium.bpfMasquerade',
    also: ['pods-leave-masqueraded addons.cilium.masqueradeIpv4'],
    repair: (file) => delete file.addons.cilium.masqueradeIpv4,
  },
  {
    rule: 'ip-masq-agent-needs-ebpf',
    story: 'the agent has nothing to decide where the only family is not masqueraded',
    of: 'single',
    change: (file) => Object.assign(file.addons.cilium, { ipMasqAgent: {}, bpfMasquerade: true, masqueradeIpv4: false }),
    at: 'addons.cilium.ipMasqAgent',
    also: ['bpf-masquerade-needs-masquerade addons.cilium.bpfMasquerade', 'pods-leave-masqueraded addons.cilium.masqueradeIpv4'],
    repair: (file) => delete file.addons.cilium.masqueradeIpv4,
  },
  {
    rule: 'netkit-needs-ebpf',
    story: 'netkit has no place for iptables masquerade',
    of: 'single',
    change: (file) => (file.addons.cilium.bpf = { datapathMode: 'netkit' }),
    at: 'addons.cilium.bpf.datapathMode',
    repair: (file) => (file.addons.cilium.bpfMasquerade = true),
  },
  {
    rule: 'lb-mode-annotation-fits',
    story: 'a mode per Service wants more than VXLAN',
    of: 'single',
    change: (file) => (file.addons.cilium.bpf = { lbModeAnnotation: true }),
    at: 'addons.cilium.bpf.lbModeAnnotation',
    repair: (file) => delete file.addons.cilium.bpf,
  },
  {
    rule: 'cilium-option-since',
    story: 'Cilium 1.20 has no eBPF node ports beside kube-proxy',
    of: 'kubeProxy',
    change: (file) => (file.addons.cilium.nodePort = true),
    at: 'addons.cilium.nodePort',
    repair: (file) => delete file.addons.cilium.nodePort,
  },
  {
    rule: 'big-tcp-needs-plain-path',
    story: 'encryption takes no packets above 64 KiB',
    of: 'single',
    change: (file) => Object.assign(file.addons.cilium, { bigTcpIpv4: true, encryption: { type: 'wireguard' } }),
    at: 'addons.cilium.bigTcpIpv4',
    repair: (file) => delete file.addons.cilium.encryption,
  },
];

const bgp: readonly FileCase[] = [
  {
    rule: 'native-routing-needs-routes',
    story: 'a speaker that keeps pods to itself gives no routes',
    of: 'nativeRouting',
    change: (file) => {
      withBgp(file, { podCidrs: false });
      delete file.addons.cilium.autoDirectNodeRoutes;
    },
    at: 'addons.cilium.routingMode',
    repair: (file) => delete file.addons['cilium-bgp'].podCidrs,
  },
  {
    rule: 'bgp-needs-peers',
    story: 'a speaker without routers speaks to nobody',
    of: 'single',
    change: (file) => (file.addons['cilium-bgp'] = {}),
    at: 'addons.cilium-bgp',
    repair: (file) => (file.bgp = { asn: 64512, peers }),
  },
  {
    rule: 'bgp-needs-speaker',
    story: 'routers are listed and nobody speaks to them',
    of: 'single',
    change: (file) => (file.bgp = { asn: 64512, peers }),
    at: 'bgp',
    severity: 'warning',
    repair: (file) => (file.addons['cilium-bgp'] = {}),
  },
  {
    rule: 'bgp-api-version',
    story: 'Cilium 1.19 removed the peering policy',
    of: 'single',
    change: (file) => withBgp(file, { api: 'peering-policy' }),
    at: 'addons.cilium-bgp.api',
    repair: (file) => delete file.addons['cilium-bgp'].api,
  },
  {
    rule: 'bgp-api-version',
    story: 'the agent of 1.15 does not look at the newer kinds',
    of: 'old',
    change: (file) => withBgp(file, { api: 'cluster-config' }),
    at: 'addons.cilium-bgp.api',
    severity: 'warning',
    repair: (file) => delete file.addons['cilium-bgp'].api,
  },
  {
    rule: 'bgp-option-since',
    story: 'Cilium 1.15 announces no external IPs',
    of: 'old',
    change: (file) => withBgp(file, { externalIps: true }),
    at: 'addons.cilium-bgp.externalIps',
    repair: (file) => delete file.addons['cilium-bgp'].externalIps,
  },
  {
    rule: 'bgp-option-since',
    story: 'Cilium 1.14 has no passwords for routers',
    of: 'old',
    change: (file) => {
      withBgp(file, {}, { asn: 64512, peers: { router: { ...peers.router, passwordSecret: 'bgp' } } });
      file.distribution.k3s.version = 'v1.27.16+k3s1';
      file.addons.cilium.version = '1.14.19';
    },
    at: 'bgp.peers.router.passwordSecret',
    repair: (file) => delete file.bgp.peers.router.passwordSecret,
  },
  {
    rule: 'bgp-announces-something',
    story: 'neither pods nor Services are announced',
    of: 'geneve',
    change: (file) => withBgp(file, { podCidrs: false }),
    at: 'addons.cilium-bgp',
    repair: (file) => delete file.addons['cilium-bgp'].podCidrs,
  },
  {
    rule: 'bgp-pod-cidrs-of-nodes',
    story: 'with multi-pool no node has a pod CIDR',
    of: 'single',
    change: (file) => {
      withBgp(file);
      file.addons.cilium.ipam = 'multi-pool';
    },
    at: 'addons.cilium-bgp.podCidrs',
    repair: (file) => Object.assign(file.addons['cilium-bgp'], { podCidrs: false, podIpPools: true }),
  },
  {
    rule: 'bgp-peer-on-node-network',
    story: 'an eBGP packet takes one hop',
    of: 'single',
    change: (file) => withBgp(file, {}, { asn: 64512, peers: { router: { address: '10.99.0.1', asn: 64500 } } }),
    at: 'bgp.peers.router.address',
    severity: 'warning',
    repair: (file) => (file.bgp.peers.router.multihop = 2),
  },
  {
    rule: 'bgp-timers-agree',
    story: 'the session is given up before the first keepalive',
    of: 'single',
    change: (file) => withBgp(file, {}, { asn: 64512, peers: { router: { ...peers.router, holdTime: 9, keepalive: 30 } } }),
    at: 'bgp.peers.router.keepalive',
    repair: (file) => delete file.bgp.peers.router.keepalive,
  },
  {
    rule: 'bgp-router-ids-differ',
    story: 'two nodes are told one router id',
    of: 'threeServersWithVip',
    change: (file) => withBgp(file, { routerIds: { 'k3s-1': '10.0.0.1', 'k3s-2': '10.0.0.1' } }),
    at: 'addons.cilium-bgp.routerIds.k3s-2',
    repair: (file) => (file.addons['cilium-bgp'].routerIds['k3s-2'] = '10.0.0.2'),
  },
  {
    rule: 'bgp-router-ids-differ',
    story: 'a router id is for a node that is not there',
    of: 'single',
    change: (file) => withBgp(file, { routerIds: { 'k3s-9': '10.0.0.9' } }),
    at: 'addons.cilium-bgp.routerIds.k3s-9',
    repair: (file) => delete file.addons['cilium-bgp'].routerIds,
  },
  {
    rule: 'bgp-ipv6-needs-cluster-config',
    story: 'the peering policy has no place for the router id of an IPv6-only node',
    of: 'ipv6Only',
    change: (file) => {
      withBgp(file, {}, { asn: 64512, peers: { router: { address: 'fd12:3456:789a:10::1', asn: 64500 } } });
      file.addons.cilium.version = '1.15.19';
      file.distribution.k3s = 'v1.29.15+k3s1';
    },
    at: 'addons.cilium.version',
    repair: (file) => (file.addons.cilium.version = '1.16.19'),
  },
];

const policies: readonly FileCase[] = [
  {
    rule: 'network-policy-spares-cluster',
    story: 'the baseline would cut off CoreDNS',
    of: 'single',
    change: (file) => (file.addons['cilium-network-policy'] = { namespaces: ['default', 'kube-system'] }),
    at: 'addons.cilium-network-policy.namespaces[1]',
    repair: (file) => file.addons['cilium-network-policy'].namespaces.pop(),
  },
  {
    rule: 'network-policy-option-idle',
    story: 'a clusterwide policy cannot say the same namespace',
    of: 'single',
    change: (file) => (file.addons['cilium-network-policy'] = { withinNamespace: true }),
    at: 'addons.cilium-network-policy.withinNamespace',
    repair: (file) => (file.addons['cilium-network-policy'].namespaces = ['default']),
  },
];

/** Cilium, its speaker and its policies. */
export const ciliumOptions: readonly FileCase[] = [...datapath, ...bgp, ...policies];

/** What needs an add-on that is beside the point. */
export const ciliumSubjects: readonly SubjectCase[] = [
  {
    rule: 'cni-exclusive-beside-multus',
    story: 'Cilium puts the CNI file of Multus aside',
    of: 'single',
    subject: (subject) => ({
      ...subject,
      cluster: { ...subject.cluster, addons: new Map([...subject.cluster.addons, ['multus', { provides: [] }]]) },
      options: (name) => (name === 'cilium' ? { ...subject.options(name), cniExclusive: true } : subject.options(name)),
    }),
    at: 'addons.cilium.cniExclusive',
  },
  {
    rule: 'one-bgp-speaker',
    story: 'two speakers of one node are refused by its routers',
    of: 'single',
    subject: (subject) => ({
      ...subject,
      cluster: {
        ...subject.cluster,
        addons: new Map([...subject.cluster.addons, ['cilium-bgp', { provides: ['bgp'] }], ['metallb', { provides: ['bgp'] }]]),
      },
    }),
    at: 'addons.metallb',
  },
  {
    rule: 'network-policy-spares-cluster',
    story: 'an add-on in a namespace of its own is cut off unless it says so',
    of: 'single',
    subject: (subject) => ({
      ...subject,
      options: (name) => (name === 'cilium-network-policy' ? {} : subject.options(name)),
      manifests: new Map([
        ...subject.manifests,
        [
          'other',
          [{ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'controller', namespace: 'other-system' }, spec: { containers: [] } }],
        ],
      ]),
    }),
    at: 'addons.cilium-network-policy',
  },
];
