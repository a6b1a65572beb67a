import type { FileCase, SubjectCase } from '../case';
import { withObjects } from '../case';
import { toWrite } from '../examine';

const multus = (networks: object) => ({ multus: { version: '4.3.0', networks } });

/** What CoreDNS reads, metrics-server, further networks of pods. */
export const dnsMetricsNetworks: readonly FileCase[] = [
  {
    rule: 'coredns-forwarders-version',
    story: 'k3s 1.33 asks its own forwarder first',
    of: 'flannel',
    change: (file) => {
      file.distribution.k3s = 'v1.33.5+k3s1';
      file.addons = { coredns: { forwarders: ['192.168.1.1'] } };
    },
    at: 'addons.coredns.forwarders',
    repair: (file) => (file.distribution.k3s = 'v1.34.1+k3s1'),
  },
  {
    rule: 'coredns-forwarders-version',
    story: 'the import moved in 1.34.1, not in 1.34.0',
    of: 'flannel',
    change: (file) => {
      file.distribution.k3s = 'v1.34.0+k3s1';
      file.addons = { coredns: { forwarders: ['192.168.1.1'] } };
    },
    at: 'addons.coredns.forwarders',
  },
  {
    rule: 'coredns-needs-packaged',
    story: 'without the CoreDNS of k3s nobody reads its ConfigMap',
    of: 'flannel',
    change: (file) => {
      file.distribution.k3s = { version: 'v1.34.1+k3s1', disable: ['servicelb', 'coredns'] };
      file.addons = { coredns: { hosts: { 'nas.lan': '192.168.1.20' } } };
    },
    at: 'distribution.k3s.disable[1]',
    also: ['cluster-has-dns distribution.k3s.disable'],
    repair: (file) => delete file.addons.coredns,
  },
  {
    rule: 'coredns-override-once',
    story: 'a second cache in the packaged block stops CoreDNS',
    of: 'flannel',
    change: (file) => (file.addons = { coredns: { overrides: { slow: 'log\ncache 300 {\n  success 10000\n}' } } }),
    at: 'addons.coredns.overrides.slow',
    repair: (file) => (file.addons.coredns.overrides.slow = 'log'),
  },
  {
    rule: 'coredns-override-once',
    story: 'hosts of one override are those of NodeHosts again',
    of: 'flannel',
    change: (file) => (file.addons = { coredns: { overrides: { names: 'hosts {\n  192.168.1.20 nas.lan\n}' } } }),
    at: 'addons.coredns.overrides.names',
    repair: (file) => (file.addons = { coredns: { hosts: { 'nas.lan': '192.168.1.20' } } }),
  },
  {
    rule: 'coredns-override-once',
    story: 'two overrides share one block',
    of: 'flannel',
    change: (file) => (file.addons = { coredns: { overrides: { a: 'nsid one', b: 'nsid two' } } }),
    at: 'addons.coredns.overrides.b',
    repair: (file) => delete file.addons.coredns.overrides.b,
  },
  {
    rule: 'coredns-override-version',
    story: 'k3s 1.26 imports server blocks only',
    of: 'flannel',
    change: (file) => {
      file.distribution.k3s = 'v1.26.15+k3s1';
      file.addons = { coredns: { overrides: { logging: 'log' } } };
    },
    at: 'addons.coredns.overrides',
    repair: (file) => (file.distribution.k3s = 'v1.27.2+k3s1'),
  },
  {
    rule: 'coredns-zone-hides-services',
    story: 'a stub zone around the cluster domain takes its Services',
    of: 'flannel',
    change: (file) => (file.addons = { coredns: { stubZones: { local: '192.168.1.1' } } }),
    at: 'addons.coredns.stubZones.local',
    repair: (file) => (file.network.clusterDomain = 'k8s.example'),
  },
  {
    rule: 'coredns-zone-hides-services',
    story: 'the cluster domain needs no second name of its own',
    of: 'flannel',
    change: (file) => (file.addons = { coredns: { clusterDomains: ['cluster.local'] } }),
    at: 'addons.coredns.clusterDomains[0]',
    repair: (file) => delete file.addons.coredns,
  },
  {
    rule: 'coredns-zone-hides-services',
    story: 'a block for a part of the cluster domain takes the Services there',
    of: 'flannel',
    change: (file) => (file.addons = { coredns: { serverBlocks: { own: 'default.svc.cluster.local:53 {\n  errors\n}' } } }),
    at: 'addons.coredns.serverBlocks.own',
  },
  {
    rule: 'coredns-zones-differ',
    story: 'a host is not a stub zone as well',
    of: 'flannel',
    change: (file) => (file.addons = { coredns: { hosts: { 'nas.lan': '192.168.1.20' }, stubZones: { 'nas.lan': '192.168.1.1' } } }),
    at: 'addons.coredns.stubZones["nas.lan"]',
    repair: (file) => delete file.addons.coredns.stubZones,
  },
  {
    rule: 'coredns-zones-differ',
    story: 'a second block for everything stops CoreDNS',
    of: 'flannel',
    change: (file) => (file.addons = { coredns: { serverBlocks: { all: '.:53 {\n  log\n}' } } }),
    at: 'addons.coredns.serverBlocks.all',
    repair: (file) => (file.addons.coredns = { overrides: { all: 'log' } }),
  },
  {
    rule: 'malformed-corefile',
    story: 'a block that is not closed swallows what follows it',
    of: 'flannel',
    change: (file) => (file.addons = { coredns: { serverBlocks: { lan: 'lan:53 {\n  errors' } } }),
    at: 'addons.coredns.serverBlocks.lan',
    repair: (file) => (file.addons.coredns.serverBlocks.lan = 'lan:53 {\n  errors\n}'),
  },
  {
    rule: 'malformed-address',
    story: 'a DNS server with a port needs brackets around IPv6',
    of: 'flannel',
    change: (file) => (file.addons = { coredns: { stubZones: { lan: 'fd00::1:5353:70000' } } }),
    at: 'addons.coredns.stubZones.lan',
    repair: (file) => (file.addons.coredns.stubZones.lan = '[fd00::1]:5353'),
  },
  {
    rule: 'metrics-external-address',
    story: 'one node of a cluster across the Internet has no external address',
    of: 'flannel',
    change: (file) => {
      file.distribution.k3s = { version: 'v1.34.1+k3s1', flannel: { externalIp: true } };
      file.nodes.pi.externalAddress = '203.0.114.11';
      file.nodes.far = { role: 'agent', address: '192.168.2.50' };
      file.addons = { 'metrics-server': { version: '0.9.0' } };
    },
    at: 'nodes.far.externalAddress',
    also: ['flannel-external-ip-encrypted distribution.k3s.flannel.externalIp', 'flannel-external-ip-needs-address nodes.far'],
    severity: 'warning',
    repair: (file) => (file.nodes.far.externalAddress = '203.0.114.12'),
  },
  {
    rule: 'metrics-replicas-fit',
    story: 'replicas that keep apart need a node each',
    of: 'flannel',
    change: (file) => (file.addons = { 'metrics-server': { version: '0.9.0', replicas: 2 } }),
    at: 'addons.metrics-server.replicas',
    severity: 'warning',
    repair: (file, fix) => (file.addons['metrics-server'].replicas = Number(/write (\d+)/.exec(fix)?.[1])),
  },
  {
    rule: 'multus-plugins-stay',
    story: 'k3s 1.29.9 keeps plugins in the folder of its release',
    of: 'flannel',
    change: (file) => {
      file.distribution.k3s = 'v1.29.9+k3s1';
      file.addons = { multus: { version: '4.1.4' } };
    },
    at: 'addons.multus',
    severity: 'warning',
    repair: (file) => (file.distribution.k3s = 'v1.29.10+k3s1'),
  },
  {
    rule: 'network-dhcp-needs-macvlan',
    story: 'pods with one MAC address get one lease',
    of: 'flannel',
    change: (file) => (file.addons = multus({ lan: { type: 'ipvlan', interface: 'eth0', ipam: 'dhcp' } })),
    at: 'addons.multus.networks.lan.ipam',
    repair: (file) => (file.addons.multus.networks.lan.type = 'macvlan'),
  },
  {
    rule: 'network-host-local-one-node',
    story: 'two nodes hand out the same first address',
    of: 'dualStack',
    change: (file) => Object.assign(file.addons, multus({ lan: { ipam: 'host-local', range: '192.168.10.64/28' } })),
    at: 'addons.multus.networks.lan.ipam',
    severity: 'warning',
    repair: (file) => {
      file.addons.multus.networks.lan = { ipam: 'static' };
    },
  },
  {
    rule: 'network-interface-known',
    story: 'nodes on two kinds of hardware share no interface name',
    of: 'threeServersWithVip',
    change: (file) => Object.assign(file.addons, multus({ lan: { ipam: 'static' } })),
    at: 'addons.multus.networks.lan.interface',
    repair: (file) => (file.addons.multus.networks.lan.interface = 'ens192'),
  },
  {
    rule: 'network-interface-known',
    story: 'a node that names no interface leaves the choice to its default route',
    of: 'flannel',
    change: (file) => (file.addons = multus({ lan: { ipam: 'static' } })),
    at: 'addons.multus.networks.lan.interface',
    repair: (file) => (file.addons.multus.networks.lan.interface = 'eth0'),
  },
  {
    rule: 'network-mode-fits',
    story: 'ipvlan has no bridge mode',
    of: 'single',
    change: (file) => Object.assign(file.addons, multus({ lan: { type: 'ipvlan', mode: 'bridge', ipam: 'static' } })),
    at: 'addons.multus.networks.lan.mode',
    repair: (file) => delete file.addons.multus.networks.lan.mode,
  },
  {
    rule: 'network-range-free',
    story: 'the whole node network has machines in it',
    of: 'single',
    change: (file) => Object.assign(file.addons, multus({ lan: { ipam: 'host-local' } })),
    at: 'addons.multus.networks.lan.range',
    repair: (file, fix) => (file.addons.multus.networks.lan.range = toWrite(fix)),
  },
  {
    rule: 'network-range-free',
    story: 'a range reaches a machine, though neither pool nor lease',
    of: 'single',
    change: (file) => Object.assign(file.addons, multus({ lan: { ipam: 'host-local', range: '192.168.10.8-192.168.10.30' } })),
    at: 'addons.multus.networks.lan.range',
    repair: (file, fix) => (file.addons.multus.networks.lan.range = toWrite(fix)),
  },
  {
    rule: 'network-range-free',
    story: 'a range reaches into a pool for Services',
    of: 'single',
    change: (file) => Object.assign(file.addons, multus({ lan: { ipam: 'host-local', range: '192.168.10.230-192.168.10.250' } })),
    at: 'addons.multus.networks.lan.range',
    repair: (file, fix) => (file.addons.multus.networks.lan.range = toWrite(fix)),
  },
  {
    rule: 'network-range-free',
    story: 'a range reaches into the leases of the DHCP server',
    of: 'single',
    change: (file) => Object.assign(file.addons, multus({ lan: { ipam: 'host-local', range: '192.168.10.90-192.168.10.110' } })),
    at: 'addons.multus.networks.lan.range',
    repair: (file, fix) => (file.addons.multus.networks.lan.range = toWrite(fix)),
  },
  {
    rule: 'network-range-free',
    story: 'two networks of one link hand out the same addresses',
    of: 'single',
    change: (file) =>
      Object.assign(
        file.addons,
        multus({
          a: { ipam: 'host-local', range: '192.168.10.64-192.168.10.80' },
          b: { ipam: 'host-local', range: '192.168.10.80-192.168.10.90' },
        }),
      ),
    at: 'addons.multus.networks.b.range',
    repair: (file, fix) => (file.addons.multus.networks.b.range = toWrite(fix)),
  },
  {
    rule: 'network-range-in-subnet',
    story: 'a range off the node network needs a subnet of its own',
    of: 'single',
    change: (file) => Object.assign(file.addons, multus({ lan: { ipam: 'host-local', range: '192.168.50.10-192.168.50.20' } })),
    at: 'addons.multus.networks.lan.range',
    repair: (file) => (file.addons.multus.networks.lan.subnet = '192.168.50.0/24'),
  },
  {
    rule: 'network-range-in-subnet',
    story: 'without a node network host-local has no subnet',
    of: 'flannel',
    change: (file) => (file.addons = multus({ lan: { ipam: 'host-local', interface: 'eth0' } })),
    at: 'addons.multus.networks.lan.subnet',
    repair: (file, fix) => (file.addons.multus.networks.lan.subnet = toWrite(fix)),
  },
  {
    rule: 'network-subnet-outside-cluster',
    story: 'a network of pods is not the pod network',
    of: 'single',
    change: (file) => Object.assign(file.addons, multus({ lan: { ipam: 'static', subnet: '10.42.7.0/24' } })),
    at: 'addons.multus.networks.lan.subnet',
    repair: (file) => (file.addons.multus.networks.lan.subnet = '172.16.5.0/24'),
  },
];

/** Plans that somebody wrote beside the derived ones. */
export const upgradePlans: readonly SubjectCase[] = [
  {
    rule: 'upgrade-plan-version',
    story: 'a plan for another release leaves the pinned one behind',
    of: 'flannel',
    subject: (subject) => withObjects(subject, 'manifests', plan({ version: 'v1.35.1+k3s1' })),
    at: 'addons.manifests',
  },
  {
    rule: 'upgrade-plan-version',
    story: 'a channel brings a release that nobody chose',
    of: 'flannel',
    subject: (subject) => withObjects(subject, 'manifests', plan({ channel: 'https://update.k3s.io/v1-release/channels/stable' })),
    at: 'addons.manifests',
  },
];

function plan(spec: object) {
  return {
    apiVersion: 'upgrade.cattle.io/v1',
    kind: 'Plan',
    metadata: { name: 'mine', namespace: 'system-upgrade' },
    spec: { ...spec, upgrade: { image: 'rancher/k3s-upgrade' } },
  };
}
