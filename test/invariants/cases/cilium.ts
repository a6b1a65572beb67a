import type { FileCase } from '../case';

/** Cilium, and APISIX behind it. */
export const cilium: readonly FileCase[] = [
  {
    rule: 'acceleration-best-effort-since',
    story: 'Cilium 1.14 does not know best-effort acceleration',
    of: 'old',
    change: (file) => {
      file.addons.cilium.version = '1.14.19';
      file.addons.cilium.loadBalancer.acceleration = 'best-effort';
    },
    at: 'addons.cilium.loadBalancer.acceleration',
    also: ['cilium-kubernetes-tested addons.cilium.version'],
    repair: (file) => (file.addons.cilium.loadBalancer.acceleration = 'native'),
  },
  {
    rule: 'addon-requires',
    story: 'a policy of Cilium needs Cilium',
    of: 'flannel',
    change: (file) => {
      file.addons = { 'cilium-lb-pool': {} };
      file.loadBalancer = { pools: { lan: '192.168.1.200-192.168.1.220' } };
    },
    at: 'addons.cilium-lb-pool',
    repair: (file) => (file.addons.cilium = { version: '1.20.0' }),
  },
  {
    rule: 'bpf-masquerade-needs-kube-proxy-replacement',
    story: 'up to 1.18 eBPF masquerades only as kube-proxy',
    of: 'kubeProxy',
    change: (file) => {
      file.distribution.k3s = 'v1.33.5+k3s1';
      file.addons.cilium = { version: '1.18.5', kubeProxyReplacement: false, bpfMasquerade: true };
    },
    at: 'addons.cilium.bpfMasquerade',
    repair: (file) => delete file.addons.cilium.bpfMasquerade,
  },
  {
    rule: 'cilium-kubernetes-tested',
    story: 'upstream tested Cilium 1.15 up to Kubernetes 1.29',
    of: 'old',
    change: (file) => (file.distribution.k3s.version = 'v1.31.2+k3s1'),
    at: 'addons.cilium.version',
    severity: 'warning',
    repair: (file, fix) => (file.addons.cilium.version = /write ([\d.]+)/.exec(fix)?.[1]),
  },
  {
    rule: 'direct-routes-need-native-routing',
    story: 'direct routes go with native routing only',
    of: 'single',
    change: (file) => (file.addons.cilium.autoDirectNodeRoutes = true),
    at: 'addons.cilium.autoDirectNodeRoutes',
    repair: (file) => (file.addons.cilium.routingMode = 'native'),
  },
  {
    rule: 'direct-routes-need-one-link',
    story: 'direct routes go with nodes that share a link',
    of: 'nativeRouting',
    change: (file) => delete file.network.nodeCidr,
    at: 'addons.cilium.autoDirectNodeRoutes',
    repair: (file) => (file.network.nodeCidr = '192.168.10.0/24'),
  },
  {
    rule: 'dsr-needs-native-or-geneve',
    story: 'DSR in a VXLAN tunnel is refused by the agent',
    of: 'single',
    change: (file) => (file.addons.cilium.loadBalancer = { mode: 'dsr' }),
    at: 'addons.cilium.loadBalancer.mode',
    repair: (file) => Object.assign(file.addons.cilium, { tunnelProtocol: 'geneve', loadBalancer: { mode: 'dsr', dsrDispatch: 'geneve' } }),
  },
  {
    rule: 'dsr-needs-native-or-geneve',
    story: 'Geneve dispatch wants the Geneve protocol, in native routing too',
    of: 'nativeRouting',
    change: (file) => (file.addons.cilium.loadBalancer.dsrDispatch = 'geneve'),
    at: 'addons.cilium.loadBalancer.mode',
    repair: (file) => (file.addons.cilium.loadBalancer.dsrDispatch = 'opt'),
  },
  {
    rule: 'hubble-ui-needs-relay',
    story: 'the chart renders no UI without a relay',
    of: 'single',
    change: (file) => (file.addons.cilium.hubble.relay = false),
    at: 'addons.cilium.hubble.relay',
    repair: (file) => delete file.addons.cilium.hubble.relay,
  },
  {
    rule: 'hubble-ui-service-needs-ui',
    story: 'a Service for a UI that is off answers nobody',
    of: 'single',
    change: (file) => delete file.addons.cilium.hubble.ui,
    at: 'addons.cilium.hubble.uiService',
    repair: (file) => (file.addons.cilium.hubble.ui = true),
  },
  {
    rule: 'l2-interface-known',
    story: 'a policy without interfaces announces on all of them',
    of: 'single',
    change: (file) => delete file.nodes['k3s-1'].interface,
    at: 'nodes.k3s-1.interface',
    severity: 'note',
    repair: (file) => (file.nodes['k3s-1'].interface = 'eth0'),
  },
  {
    rule: 'l2-needs-kube-proxy-replacement',
    story: 'L2 announcements need Cilium as kube-proxy',
    of: 'single',
    change: (file) => (file.addons.cilium.kubeProxyReplacement = false),
    at: 'addons.cilium.kubeProxyReplacement',
    repair: (file) => delete file.addons.cilium.kubeProxyReplacement,
  },
  {
    rule: 'l2-needs-pool',
    story: 'an L2 policy without any pool announces nothing',
    of: 'geneve',
    change: (file) => (file.addons['cilium-l2'] = {}),
    at: 'addons.cilium-l2',
    repair: (file) => {
      file.loadBalancer.pools.lan = '192.168.10.200-192.168.10.239';
      file.addons['cilium-lb-pool'] = {};
    },
  },
  {
    rule: 'l2-needs-pool',
    story: 'an L2 policy needs somebody who hands out the addresses',
    of: 'single',
    change: (file) => {
      delete file.addons['cilium-lb-pool'];
      delete file.addons.apisix;
    },
    at: 'addons.cilium-l2',
    also: ['pool-needs-provider loadBalancer.pools'],
    repair: (file) => (file.addons['cilium-lb-pool'] = {}),
  },
  {
    rule: 'l2-needs-pool',
    story: 'an L2 policy that is told to announce nothing is a mistake',
    of: 'single',
    change: (file) => (file.addons['cilium-l2'].loadBalancerIps = false),
    at: 'addons.cilium-l2',
    repair: (file) => delete file.addons['cilium-l2'].loadBalancerIps,
  },
  {
    rule: 'l2-version',
    story: 'Cilium 1.13 has no L2 announcements',
    of: 'old',
    change: (file) => {
      file.distribution.k3s.version = 'v1.26.15+k3s1';
      file.addons.cilium.version = '1.13.18';
    },
    at: 'addons.cilium.version',
    repair: (file) => (file.addons.cilium.version = '1.14.19'),
  },
  {
    rule: 'lb-pool-version',
    story: 'Cilium 1.12 has no LB-IPAM',
    of: 'old',
    change: (file) => {
      file.addons.cilium.version = '1.12.19';
      delete file.addons['cilium-l2'];
    },
    at: 'addons.cilium.version',
    repair: (file) => (file.addons.cilium.version = '1.15.1'),
  },
  {
    rule: 'load-balancer-needs-kube-proxy-replacement',
    story: 'load-balancing options of Cilium are for Cilium as kube-proxy',
    of: 'kubeProxy',
    change: (file) => (file.addons.cilium.loadBalancer = { mode: 'dsr' }),
    at: 'addons.cilium.loadBalancer',
    severity: 'warning',
    repair: (file) => delete file.addons.cilium.loadBalancer,
  },
  {
    rule: 'native-routing-needs-routes',
    story: 'native routing on five nodes needs routes',
    of: 'nativeRouting',
    change: (file) => delete file.addons.cilium.autoDirectNodeRoutes,
    at: 'addons.cilium.routingMode',
    repair: (file) => (file.addons.cilium.autoDirectNodeRoutes = true),
  },
  {
    rule: 'no-conntrack-needs-ebpf',
    story: 'conntrack is skipped only where eBPF does its work',
    of: 'nativeRouting',
    change: (file) => delete file.addons.cilium.bpfMasquerade,
    at: 'addons.cilium.installNoConntrackIptablesRules',
    repair: (file) => (file.addons.cilium.bpfMasquerade = true),
  },
  {
    rule: 'operator-replicas-fit',
    story: 'a second operator finds no place on one node',
    of: 'single',
    change: (file) => (file.addons.cilium.operatorReplicas = 2),
    at: 'addons.cilium.operatorReplicas',
    severity: 'warning',
    repair: (file, fix) => (file.addons.cilium.operatorReplicas = Number(/write (\d+)/.exec(fix)?.[1])),
  },
  {
    rule: 'apisix-admin-key-secret',
    story: 'the composite of 1.7 reads no Secret',
    of: 'old',
    change: (file) => (file.addons.apisix.adminKeySecret = 'apisix-admin'),
    at: 'addons.apisix.adminKeySecret',
    repair: (file) => delete file.addons.apisix.adminKeySecret,
  },
  {
    rule: 'apisix-kubernetes',
    story: 'controller 2.0 needs Kubernetes 1.26',
    of: 'flannel',
    change: (file) => {
      file.distribution.k3s = 'v1.25.16+k3s4';
      file.addons = { apisix: { version: '2.0.1' } };
    },
    at: 'addons.apisix.version',
    repair: (file, fix) => (file.addons.apisix.version = /write (\S+),/.exec(fix)?.[1]),
  },
  {
    rule: 'object-identity-unique',
    story: 'two add-ons of one namespace do not both make it',
    of: 'single',
    change: (file) => (file.addons.cilium.namespace = 'ingress-apisix'),
    at: 'addons.cilium',
    repair: (file) => (file.addons.cilium.namespace = 'cilium'),
  },
];
