import { type FaultFamily, merged, renamed } from './fault';

const service = 'addons.workload.apps.nginx-quic.services.nginx-lb';
const purelbOfIpv4 = { loadBalancer: { pools: { lan: '192.168.1.200-192.168.1.239' } }, addons: { purelb: { version: '0.16.6' } } };
const localTraffic = {
  apps: { web: { image: 'nginx:1.29.3', services: { web: { type: 'LoadBalancer', externalTrafficPolicy: 'Local' } } } },
};

/** MetalLB and PureLB: their pools and how these are announced. */
export const loadBalancers: FaultFamily = {
  name: 'load balancers',
  errors: [
    ['k3s-metallb', 'addons.metallb.bgpBackend', 'frr', 'metallb-backend-fits'],
    ['k3s-metallb', 'addons.metallb.bfd', true, 'metallb-backend-fits'],
    [
      'k3s-metallb',
      'addons.metallb',
      merged({ announce: 'bgp', bgpBackend: 'frr-k8s' }),
      'metallb-backend-fits',
      'addons.metallb.bgpBackend',
    ],
    ['k3s-metallb', 'addons.metallb.reservedPools', ['reservd'], 'metallb-reserved-pool-known', 'addons.metallb.reservedPools[0]'],
    [
      'k3s-metallb-current',
      'loadBalancer.pools.reserved',
      renamed('kept'),
      'metallb-reserved-pool-known',
      'addons.metallb.reservedPools[0]',
    ],
    [
      'k3s-metallb',
      'addons.metallb',
      merged({ version: '0.13.5', interfaces: ['ens192'] }),
      'metallb-option-since',
      'addons.metallb.interfaces',
    ],
    [
      'k3s-metallb',
      'addons.metallb',
      merged({ version: '0.13.3', avoidBuggyIps: true }),
      'metallb-option-since',
      'addons.metallb.avoidBuggyIps',
    ],
    [
      'kubeadm-cilium-bgp',
      'loadBalancer.pools.bgp-ippool.addresses',
      ['10.32.192.0/19', '10.32.224.0/19'],
      'purelb-one-range',
      'loadBalancer.pools.bgp-ippool.addresses[1]',
    ],
    [
      'kubeadm-bird-bgp',
      'loadBalancer.pools.bgp-ippool.addresses',
      ['10.32.192.0-10.32.192.255', '10.32.200.0/24'],
      'purelb-one-range',
      'loadBalancer.pools.bgp-ippool.addresses[1]',
    ],
    ['kubeadm-cilium-bgp', 'addons.purelb.defaultPool', 'bgp-ipool', 'purelb-default-pool'],
    ['kubeadm-bird-bgp-current', 'addons.purelb.defaultPool', 'default', 'purelb-default-pool'],
    ['kubeadm-cilium-bgp', 'addons.kube-router.loadBalancerIps', false, 'purelb-pool-announced', 'loadBalancer.pools.bgp-ippool'],
    ['kubeadm-bird-bgp', 'bgp.bird.pools', false, 'purelb-pool-announced', 'loadBalancer.pools.bgp-ippool'],
    ['kubeadm-bird-bgp-current', 'loadBalancer.pools.more', { addresses: '10.33.0.0/24', routed: true }, 'purelb-pool-announced'],
    ['kubeadm-cilium-bgp', 'addons.purelb.gratuitousArp', true, 'purelb-option-since'],
    ['kubeadm-bird-bgp', 'addons.purelb.subnetInterfaces', ['ens224'], 'purelb-option-since'],
    ['kubeadm-cilium-bgp', 'loadBalancer.pools.bgp-ippool.namespaces', ['web'], 'pool-namespaces-kept'],
    ['kubeadm-bird-bgp-current', 'loadBalancer.pools.bgp-ippool.namespaces', ['default', 'web'], 'pool-namespaces-kept'],
    ['kubeadm-cilium-bgp', `${service}.address`, ['10.32.192.192', '10.32.192.193'], 'workload-balancer-fits'],
    ['kubeadm-cilium-current', `${service}.dhcp`, true, 'workload-balancer-fits'],
    ['k3s-metallb', 'addons.workload.apps.web.services.web.address', '192.168.40.205', 'workload-balancer-fits'],
    ['k3s-kube-vip-bgp', 'addons.workload.apps.web.services.web.pool', 'routed', 'workload-balancer-fits'],
  ],
  warnings: [
    [
      'kubeadm-cilium-bgp',
      'loadBalancer.pools.more',
      { addresses: '10.34.0.0/24', routed: true },
      'purelb-first-address',
      'loadBalancer.pools.more.addresses',
    ],
    ['k3s-dual-stack-current', '(root)', merged(purelbOfIpv4), 'purelb-pool-families', 'loadBalancer.pools.lan'],
    [
      'k3s-metallb-current',
      'addons',
      { purelb: { version: '0.16.6' }, workload: localTraffic },
      'purelb-traffic-policy',
      'addons.workload.apps.web.services.web.externalTrafficPolicy',
    ],
    ['kubeadm-cilium-bgp', 'addons.purelb.interface', 'eth0', 'purelb-option-idle'],
    ['kubeadm-bird-bgp-current', 'addons.purelb.interface', 'eth0', 'purelb-option-idle'],
    [
      'kubeadm-cilium-bgp',
      'loadBalancer.pools.more',
      { addresses: '10.33.0.0/24', routed: true },
      'purelb-default-pool',
      'addons.purelb.defaultPool',
    ],
  ],
};
