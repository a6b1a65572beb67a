import type { FileCase } from '../case';

/** Faults whose repair takes no decision from anybody, beside those of the other tables. */
export const repairs: readonly FileCase[] = [
  {
    rule: 'address-used-once',
    story: 'one address is written twice for one node',
    of: 'severalNics',
    change: (file) => (file.nodes['k3s-1'].externalAddress = ['203.0.114.11', '203.0.114.11']),
    at: 'nodes.k3s-1.externalAddress[1]',
  },
  {
    rule: 'apisix-references-exist',
    story: 'a route misspells its plugins',
    of: 'single',
    change: (file) =>
      (file.addons['apisix-routes'] = {
        pluginConfigs: { limits: { plugins: [{ name: 'cors' }] } },
        routes: { shop: { pluginConfig: 'limit', backends: [{ service: 'web', port: 80 }] } },
      }),
    at: 'addons.apisix-routes.routes.shop.pluginConfig',
  },
  {
    rule: 'cni-exclusive-beside-multus',
    story: 'Cilium is told to own the folder in which Multus lives',
    of: 'single',
    change: (file) => {
      file.addons.cilium.cniExclusive = true;
      file.addons.multus = { version: '4.3.0' };
    },
    at: 'addons.cilium.cniExclusive',
  },
  {
    rule: 'derived-setting',
    story: 'a value says once more what Keelson writes',
    of: 'single',
    change: (file) => (file.addons.cilium.values = { ipam: { mode: 'cluster-pool' } }),
    at: 'addons.cilium.values.ipam.mode',
  },
  {
    rule: 'flannel-in-use',
    story: 'Flannel is to route directly where Cilium is the pod network',
    of: 'single',
    change: (file) => (file.distribution = { k3s: { version: 'v1.34.1+k3s1', flannel: { backend: 'host-gw' } } }),
    at: 'distribution.k3s.flannel',
  },
  {
    rule: 'kube-vip-env-derived',
    story: 'a variable says once more what Keelson writes',
    of: 'kubeVip',
    change: (file) => (file.addons['kube-vip'].env = { vip_arp: 'true' }),
    at: 'addons.kube-vip.env.vip_arp',
  },
  {
    rule: 'node-outside-services',
    story: 'a node has an address of both default service networks',
    of: 'dualStack',
    change: (file) => {
      delete file.network.serviceCidr;
      file.nodes['k3s-2'].externalAddress = '10.43.0.77';
    },
    at: 'nodes.k3s-2.externalAddress',
  },
  {
    rule: 'one-address-per-family',
    story: 'the address of the cluster DNS is written twice',
    of: 'threeServersWithVip',
    change: (file) => (file.network.clusterDns = ['10.43.0.10', '10.43.0.10']),
    at: 'network.clusterDns[1]',
  },
  {
    rule: 'one-cidr-per-family',
    story: 'one service network is written twice',
    of: 'threeServersWithVip',
    change: (file) => (file.network.serviceCidr = ['10.43.0.0/16', '10.43.0.0/16']),
    at: 'network.serviceCidr[1]',
  },
  {
    rule: 'pod-service-disjoint',
    story: 'the default pod network is taken by a service network that is written',
    of: 'single',
    change: (file) => (file.network.serviceCidr = '10.42.0.0/16'),
    at: 'network.podCidr',
  },
  {
    rule: 'pool-outside-dhcp',
    story: 'a pool whose lower half is leased keeps the upper one',
    of: 'metallb',
    change: (file) => (file.network.dhcp = '192.168.10.100-192.168.10.219'),
    at: 'loadBalancer.pools.lan',
  },
  {
    rule: 'pool-outside-pods',
    story: 'a pool reaches into the pod network',
    of: 'routedPool',
    change: (file) => (file.loadBalancer.pools.far = { addresses: '10.41.255.240-10.42.0.15', routed: true }),
    at: 'loadBalancer.pools.far.addresses',
  },
  {
    rule: 'pool-outside-services',
    story: 'a pool reaches into the service network',
    of: 'routedPool',
    change: (file) => (file.loadBalancer.pools.far = { addresses: '10.43.255.240-10.44.0.15', routed: true }),
    at: 'loadBalancer.pools.far.addresses',
  },
  {
    rule: 'pool-outside-vip',
    story: 'a pool that nobody asks for an address makes way for the VIP',
    of: 'metallb',
    change: (file) => (file.controlPlane = { vip: '192.168.10.210' }),
    at: 'loadBalancer.pools.lan',
  },
  {
    rule: 'service-node-disjoint',
    story: 'the default service network is that of the nodes',
    of: 'flannel',
    change: (file) => {
      file.network.nodeCidr = '10.43.0.0/16';
      file.nodes.pi.address = '10.43.0.50';
    },
    at: 'network.serviceCidr',
    also: ['node-outside-services nodes.pi.address'],
  },
];
