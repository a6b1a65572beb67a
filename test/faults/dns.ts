import { type FaultFamily, merged } from './fault';

const logged = (k3s: string) => ({ distribution: { k3s }, addons: { coredns: { overrides: { logging: 'log' } } } });

/** Names: CoreDNS, the cluster domain, and who answers for a zone. */
export const dns: FaultFamily = {
  name: 'DNS',
  errors: [
    ['k3s-macvlan', 'addons.coredns.forwarders', ['192.168.1.1'], 'coredns-forwarders-version'],
    ['k3s-metallb', 'addons.coredns', { forwarders: ['192.168.40.1'] }, 'coredns-forwarders-version', 'addons.coredns.forwarders'],
    [
      'k3s-macvlan',
      'distribution.k3s',
      { version: 'v1.29.15+k3s1', disable: ['coredns'] },
      'coredns-needs-packaged',
      'distribution.k3s.disable[0]',
    ],
    [
      'k3s-macvlan-current',
      'distribution.k3s',
      { version: 'v1.34.12+k3s1', disable: ['traefik', 'coredns'] },
      'coredns-needs-packaged',
      'distribution.k3s.disable[1]',
    ],
    ['k3s-macvlan', 'addons.coredns.overrides', { slow: 'cache 300' }, 'coredns-override-once', 'addons.coredns.overrides.slow'],
    [
      'k3s-macvlan-current',
      'addons.coredns.overrides',
      { names: 'hosts {\n  192.168.1.9 nas.lan\n}' },
      'coredns-override-once',
      'addons.coredns.overrides.names',
    ],
    [
      'kubeadm-bird-bgp',
      'addons.coredns.overrides',
      { a: 'nsid one', b: 'nsid two' },
      'coredns-override-once',
      'addons.coredns.overrides.b',
    ],
    ['k3s-macvlan', 'addons.coredns.stubZones', { local: '192.168.1.1' }, 'coredns-zone-hides-services', 'addons.coredns.stubZones.local'],
    [
      'kubeadm-cilium-current',
      'addons.coredns.clusterDomains',
      ['cili-cluster.tclocal'],
      'coredns-zone-hides-services',
      'addons.coredns.clusterDomains[0]',
    ],
    ['kubeadm-bird-bgp', 'network.clusterDomain', 'cluster.local', 'coredns-zone-hides-services', 'addons.coredns.clusterDomains[0]'],
    [
      'k3s-macvlan-current',
      'addons.coredns.serverBlocks',
      { own: 'svc.cluster.local:53 {\n  errors\n}' },
      'coredns-zone-hides-services',
      'addons.coredns.serverBlocks.own',
    ],
    [
      'k3s-macvlan',
      'addons.coredns.stubZones',
      { 'nas.lan': '192.168.1.1' },
      'coredns-zones-differ',
      'addons.coredns.stubZones["nas.lan"]',
    ],
    [
      'k3s-macvlan-current',
      'addons.coredns.serverBlocks',
      { lan: 'lan:53 {\n  forward . 192.168.1.2\n}' },
      'coredns-zones-differ',
      'addons.coredns.serverBlocks.lan',
    ],
    [
      'kubeadm-cilium-bgp',
      'addons.coredns.serverBlocks',
      { all: '.:53 {\n  log\n}' },
      'coredns-zones-differ',
      'addons.coredns.serverBlocks.all',
    ],
    ['k3s-macvlan', 'addons.coredns.serverBlocks', { lan: 'home:53 {\n  errors' }, 'malformed-corefile', 'addons.coredns.serverBlocks.lan'],
    ['kubeadm-cilium-current', 'addons.coredns.overrides', { logs: 'log {' }, 'malformed-corefile', 'addons.coredns.overrides.logs'],
    ['k3s-macvlan', 'addons.coredns.stubZones.lan', '192.168.1.300', 'malformed-address'],
    ['k3s-macvlan', 'addons.coredns.hosts', { 'nas.lan': '192.168.1' }, 'malformed-address', 'addons.coredns.hosts["nas.lan"]'],
    ['k3s-cilium-bgp', 'network.clusterDomain', 'cluster_local', 'malformed-host'],
    ['kubeadm-cilium-bgp', 'network.clusterDomain', 'cili-cluster..tclocal', 'malformed-host'],
    ['k3s-macvlan', '(root)', merged(logged('v1.26.15+k3s1')), 'coredns-override-version', 'addons.coredns.overrides'],
    ['k3s-metallb', '(root)', merged(logged('v1.25.16+k3s4')), 'coredns-override-version', 'addons.coredns.overrides'],
  ],
  warnings: [],
};
