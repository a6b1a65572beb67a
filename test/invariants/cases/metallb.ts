import type { FileCase, SubjectCase } from '../case';
import type { Loose } from '../examine';

const set = (option: string, value: unknown) => (file: Loose) => (file.addons.metallb[option] = value);
const remove = (option: string) => (file: Loose) => delete file.addons.metallb[option];

/** Pools of MetalLB and how they are announced. */
export const metallb: readonly FileCase[] = [
  {
    rule: 'metallb-needs-pool',
    story: 'MetalLB without a pool',
    of: 'metallb',
    change: (file) => (file.loadBalancer.pools = {}),
    at: 'addons.metallb',
    repair: (file) => delete file.addons.metallb,
  },
  {
    rule: 'metallb-bgp-needs-peers',
    story: 'BGP without a router',
    of: 'metallb',
    change: set('announce', 'bgp'),
    at: 'addons.metallb.announce',
    also: ['bgp-addresses-off-node-network loadBalancer.pools.lan'],
    repair: (file) => (file.bgp = { asn: 64512, peers: { router: { address: '192.168.10.1', asn: 64513 } } }),
  },
  {
    rule: 'metallb-bgp-needs-peers',
    story: 'BGP for routed pools, and none is routed',
    of: 'metallbBgp',
    change: (file) => {
      delete file.loadBalancer.pools.dmz;
      delete file.addons.metallb.reservedPools;
    },
    at: 'addons.metallb.announce',
    repair: (file) => Object.assign(file.addons.metallb, { announce: 'l2', bfd: false }),
  },
  {
    rule: 'metallb-backend-fits',
    story: 'a BGP backend for announcements on the link',
    of: 'metallb',
    change: set('bgpBackend', 'frr'),
    at: 'addons.metallb.bgpBackend',
    repair: remove('bgpBackend'),
  },
  {
    rule: 'metallb-backend-fits',
    story: 'BFD without BGP',
    of: 'metallb',
    change: set('bfd', true),
    at: 'addons.metallb.bfd',
    repair: remove('bfd'),
  },
  {
    rule: 'metallb-backend-fits',
    story: 'FRR-K8s before it was there',
    of: 'metallbBgp',
    change: (file) => Object.assign(file.addons.metallb, { version: '0.13.12', bgpBackend: 'frr-k8s' }),
    at: 'addons.metallb.bgpBackend',
    repair: set('bgpBackend', 'frr'),
  },
  {
    rule: 'metallb-backend-fits',
    story: 'BFD with the native speaker',
    of: 'metallbBgp',
    change: set('bgpBackend', 'native'),
    at: 'addons.metallb.bgpBackend',
    repair: remove('bgpBackend'),
  },
  {
    rule: 'metallb-backend-fits',
    story: 'IPv6 with the native speaker',
    of: 'metallbBgp',
    change: (file) => {
      delete file.addons.metallb.bfd;
      file.addons.metallb.bgpBackend = 'native';
      file.loadBalancer.pools.dmz.addresses = 'fd00:20::/112';
      file.network.nodeCidr = ['192.168.10.0/24', 'fd12:3456:789a:10::/64'];
      file.network.podCidr = ['10.42.0.0/16', 'fd00:42::/56'];
      file.network.serviceCidr = ['10.43.0.0/16', 'fd00:43::/112'];
      file.nodes['k3s-1'].address = ['192.168.10.11', 'fd12:3456:789a:10::11'];
    },
    at: 'addons.metallb.bgpBackend',
    repair: remove('bgpBackend'),
  },
  {
    rule: 'metallb-reserved-pool-known',
    story: 'a misspelt pool is not reserved',
    of: 'metallbBgp',
    change: set('reservedPools', ['dmx']),
    at: 'addons.metallb.reservedPools[0]',
    repair: (file, fix) => (file.addons.metallb.reservedPools = [fix.replace('write ', '')]),
  },
  {
    rule: 'metallb-option-since',
    story: 'interfaces before advertisements had them',
    of: 'metallb',
    change: set('version', '0.13.5'),
    at: 'addons.metallb.interfaces',
    repair: remove('interfaces'),
  },
  {
    rule: 'metallb-option-since',
    story: 'addresses to avoid before pools could',
    of: 'metallb',
    change: (file) => Object.assign(file.addons.metallb, { version: '0.13.3', avoidBuggyIps: true, interfaces: undefined }),
    at: 'addons.metallb.avoidBuggyIps',
    repair: remove('avoidBuggyIps'),
  },
  {
    rule: 'one-bgp-speaker',
    story: 'MetalLB and Calico peer with one router',
    of: 'calicoRouters',
    change: (file) => {
      file.loadBalancer.pools = { dmz: { addresses: '192.168.20.0/24', routed: true } };
      file.addons.metallb = { version: '0.16.1', announce: 'bgp' };
    },
    at: 'addons.metallb',
    repair: (file) => {
      delete file.addons.calico.peerWithRouters;
      delete file.addons.calico.advertiseClusterIps;
    },
  },
];

/** Objects that no cluster file makes yet. */
export const metallbSubjects: readonly SubjectCase[] = [
  {
    rule: 'pool-announced',
    story: 'a pool that no advertisement names',
    of: 'metallb',
    subject: (subject) => ({
      ...subject,
      manifests: new Map(
        [...subject.manifests].map(([addon, objects]) => [addon, objects.filter(({ kind }) => kind !== 'L2Advertisement')]),
      ),
    }),
    at: 'loadBalancer.pools.lan',
  },
];
