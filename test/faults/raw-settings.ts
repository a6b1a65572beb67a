import { k3sCiliumApisix, k3sCiliumApisixCurrent } from '../../clusters';
import { type FaultFamily, merged } from './fault';

const setting = (key: string) => `distribution.k3s.config.${key}`;
const balanced = { type: 'LoadBalancer', externalTrafficPolicy: 'Local', allocateNodePorts: false };

/** What is set beside what Keelson derives, for k3s, kubeadm, Cilium and the Services of applications. */
export const rawSettings: FaultFamily = {
  name: 'raw settings',
  errors: [
    [
      'k3s-calico',
      'distribution.k3s',
      { version: 'v1.28.15+k3s1', config: { 'no-deploy': ['traefik'] } },
      'k3s-key-known',
      setting('no-deploy'),
    ],
    [
      'k3s-dual-stack-current',
      'distribution.k3s',
      merged({ config: { 'secret-encryption': true } }),
      'k3s-key-known',
      setting('secret-encryption'),
    ],
    [
      'k3s-cilium-bgp',
      'distribution.k3s.config',
      { 'advertise-address': '192.168.30.11' },
      'k3s-key-per-node',
      setting('advertise-address'),
    ],
    [
      'k3s-multicloud-wireguard-current',
      'distribution.k3s.config',
      { 'node-external-dns': ['cloud-a.home.example'] },
      'k3s-key-per-node',
      setting('node-external-dns'),
    ],
    [
      'k3s-kube-vip-ha',
      'distribution.k3s',
      { version: 'v1.28.15+k3s1', config: { 'disable-scheduler': true } },
      'k3s-control-plane-whole',
      setting('disable-scheduler'),
    ],
    [
      'k3s-ipv6-current',
      'distribution.k3s',
      { version: 'v1.34.12+k3s1', config: { 'disable-etcd': true } },
      'k3s-control-plane-whole',
      setting('disable-etcd'),
    ],
    [
      'k3s-macvlan-current',
      'distribution.k3s',
      { version: 'v1.34.12+k3s1', config: { 'service-node-port-range': '6000-7000' } },
      'node-port-range-fits',
      setting('service-node-port-range'),
    ],
    [
      'kubeadm-cilium-bgp',
      'distribution.kubeadm.extraArgs',
      { apiServer: { 'service-node-port-range': '30000:32767' } },
      'node-port-range-fits',
      'distribution.kubeadm.extraArgs.apiServer.service-node-port-range',
    ],
    [
      'kubeadm-bird-bgp',
      'distribution.kubeadm.featureGates',
      { EtcdLearnerMode: true },
      'kubeadm-feature-gate-known',
      'distribution.kubeadm.featureGates.EtcdLearnerMode',
    ],
    [
      'kubeadm-cilium-current',
      'distribution.kubeadm.featureGates',
      { NodeSwap: true },
      'kubeadm-feature-gate-known',
      'distribution.kubeadm.featureGates.NodeSwap',
    ],
    [
      'kubeadm-bird-bgp',
      'distribution.kubeadm.patches',
      { 'corednsdeployment+strategic': { spec: { replicas: 3 } } },
      'kubeadm-patch-target',
      'distribution.kubeadm.patches["corednsdeployment+strategic"]',
    ],
    [
      'kubeadm-cilium-bgp',
      'distribution.kubeadm.patches',
      { 'corednsdeployment0+merge': { spec: { template: { spec: { priorityClassName: 'home' } } } } },
      'kubeadm-patch-target',
      'distribution.kubeadm.patches["corednsdeployment0+merge"]',
    ],
    [
      'k3s-cilium-apisix',
      'addons',
      merged({
        apisix: { version: '1.7.0', defaultIngressClass: true },
        cilium: { ...k3sCiliumApisix.addons.cilium, ingressController: { default: true } },
      }),
      'ingress-class-served',
      'addons.cilium.ingressController',
    ],
    [
      'k3s-cilium-apisix-current',
      'addons',
      merged({
        apisix: { version: '2.0.1', ingressClass: 'cilium' },
        cilium: { ...k3sCiliumApisixCurrent.addons.cilium, ingressController: {} },
      }),
      'ingress-class-served',
      'addons.cilium.ingressController',
    ],
    ['k3s-cilium-apisix', 'addons.cilium.l2Lease', { duration: '3s' }, 'l2-lease-timings'],
    ['k3s-cilium-apisix-current', 'addons.cilium.l2Lease', { renewDeadline: '20s' }, 'l2-lease-timings'],
    ['k3s-cilium-bgp-current', 'addons.cilium.lbIpam', false, 'lb-ipam-hands-out'],
    ['kubeadm-cilium-current', 'addons.cilium.lbIpam', false, 'lb-ipam-hands-out'],
    ['k3s-kube-vip-ha', 'addons.workload.apps.web.services.web.externalTrafficPolicy', 'Local', 'local-policy-served', 'addons.workload'],
    ['k3s-dual-stack', 'addons.workload', { apps: { web: { image: 'nginx:1.25.5', services: { web: balanced } } } }, 'local-policy-served'],
    ['kubeadm-cilium-bgp', 'loadBalancer.pools.bgp-ippool.addresses', '10.32.192.192/32', 'pool-has-room', 'loadBalancer.pools'],
    ['k3s-cilium-apisix-current', 'loadBalancer.pools.lb-ip-pool.addresses', '192.168.20.10/32', 'pool-has-room', 'loadBalancer.pools'],
    ['kubeadm-bird-bgp', 'addons.workload.apps.nginx-quic.services.nginx-nodeport.nodePort', 8088, 'node-port-in-range', 'addons.workload'],
    [
      'kubeadm-cilium-bgp-current',
      'distribution.kubeadm.extraArgs',
      { apiServer: { 'service-node-port-range': '20000-20100' } },
      'node-port-in-range',
      'addons.workload',
    ],
    [
      'kubeadm-bird-bgp-current',
      'addons.workload.apps.nginx-quic.services.nginx-lb-any',
      { type: 'NodePort', nodePort: 30088 },
      'node-port-once',
      'addons.workload',
    ],
  ],
  warnings: [
    ['k3s-metallb', 'loadBalancer.pools.six', 'fd7c:53a5:aef5:40::200-fd7c:53a5:aef5:40::2ff', 'pool-family-served'],
    ['k3s-kube-vip-bgp-current', 'loadBalancer.pools.six', { addresses: 'fd7c:53a5:aef5:20::/64', routed: true }, 'pool-family-served'],
    ['k3s-cilium-bgp-current', 'addons.cilium.defaultLbServiceIpam', 'none', 'lb-ipam-hands-out'],
    [
      'k3s-ipv6',
      'distribution.k3s',
      { version: 'v1.29.15+k3s1', config: { 'service-node-port-range': '40000-40100' } },
      'node-port-range-fits',
      setting('service-node-port-range'),
    ],
  ],
};
