import type { FileCase } from '../case';
import type { Loose } from '../examine';

const set = (option: string, value: unknown) => (file: Loose) => (file.addons.purelb[option] = value);
const remove = (option: string) => (file: Loose) => delete file.addons.purelb[option];

/** Pools of PureLB, and who announces them. */
export const purelbs: readonly FileCase[] = [
  {
    rule: 'purelb-needs-pool',
    story: 'PureLB without a pool',
    of: 'purelb',
    change: (file) => (file.loadBalancer.pools = {}),
    at: 'addons.purelb',
    repair: (file) => (file.loadBalancer.pools = { lan: '192.168.10.200-192.168.10.239' }),
  },
  {
    rule: 'purelb-one-range',
    story: 'two ranges of a family for the first API',
    of: 'purelb',
    change: (file) => {
      set('version', '0.14.1')(file);
      file.loadBalancer.pools.lan = { addresses: ['192.168.10.200-192.168.10.219', '192.168.10.230-192.168.10.239'] };
    },
    at: 'loadBalancer.pools.lan.addresses[1]',
    repair: set('version', '0.15.0'),
  },
  {
    rule: 'purelb-default-pool',
    story: 'a misspelt default pool',
    of: 'purelb',
    change: set('defaultPool', 'lam'),
    at: 'addons.purelb.defaultPool',
    repair: (file, fix) => set('defaultPool', fix.replace('write ', ''))(file),
  },
  {
    rule: 'purelb-default-pool',
    story: 'two pools, and none for Services that name none',
    of: 'purelb',
    change: (file) => (file.loadBalancer.pools.more = '192.168.10.240-192.168.10.249'),
    at: 'addons.purelb.defaultPool',
    severity: 'warning',
    repair: set('defaultPool', 'lan'),
  },
  {
    rule: 'purelb-default-pool',
    story: 'a pool called default beside another default pool',
    of: 'purelb',
    change: (file) => {
      file.loadBalancer.pools.default = '192.168.10.240-192.168.10.249';
      set('defaultPool', 'lan')(file);
    },
    at: 'addons.purelb.defaultPool',
    repair: remove('defaultPool'),
  },
  {
    rule: 'purelb-pool-announced',
    story: 'no node agents, and nobody else',
    of: 'purelb',
    change: set('announce', false),
    at: 'loadBalancer.pools.lan',
    repair: remove('announce'),
  },
  {
    rule: 'purelb-pool-announced',
    story: 'no node agents, and a speaker that keeps pools to itself',
    of: 'purelbAllocator',
    change: (file) => (file.addons['kube-router'].loadBalancerIps = false),
    at: 'loadBalancer.pools.web',
    repair: (file) => delete file.addons['kube-router'].loadBalancerIps,
  },
  {
    rule: 'purelb-pool-announced',
    story: 'no node agents, and routers of which nothing is known',
    of: 'purelb',
    change: (file) => {
      file.loadBalancer.pools = { web: { addresses: '10.60.0.1-10.60.0.9', routed: true } };
      set('announce', false)(file);
    },
    at: 'loadBalancer.pools.web',
    severity: 'warning',
    repair: remove('announce'),
  },
  {
    rule: 'purelb-first-address',
    story: 'a pool that is a network',
    of: 'purelbAllocator',
    change: (file) => (file.loadBalancer.pools.web.addresses = '10.60.0.0/24'),
    at: 'loadBalancer.pools.web.addresses',
    severity: 'note',
    repair: (file, fix) => (file.loadBalancer.pools.web.addresses = /write ([0-9.]+-[0-9.]+)/.exec(fix)?.[1]),
  },
  {
    rule: 'purelb-option-since',
    story: 'gratuitous ARP in the first API',
    of: 'purelb',
    change: (file) => Object.assign(file.addons.purelb, { version: '0.14.1', gratuitousArp: true }),
    at: 'addons.purelb.gratuitousArp',
    repair: remove('gratuitousArp'),
  },
  {
    rule: 'purelb-option-since',
    story: 'networks of further interfaces in the first API',
    of: 'purelb',
    change: (file) => Object.assign(file.addons.purelb, { version: '0.14.1', subnetInterfaces: ['ens224'] }),
    at: 'addons.purelb.subnetInterfaces',
    repair: remove('subnetInterfaces'),
  },
  {
    rule: 'purelb-option-idle',
    story: 'an interface for node agents that do not run',
    of: 'purelbAllocator',
    change: set('interface', 'ens192'),
    at: 'addons.purelb.interface',
    severity: 'warning',
    repair: remove('interface'),
  },
  {
    rule: 'purelb-pool-families',
    story: 'a pool of one family in dual stack',
    of: 'dualStack',
    change: (file) => {
      for (const addon of ['cilium-l2', 'cilium-lb-pool']) delete file.addons[addon];
      file.addons.purelb = { version: '0.16.6' };
      file.loadBalancer.pools.lan = '192.168.10.200-192.168.10.239';
    },
    at: 'loadBalancer.pools.lan',
    severity: 'warning',
    repair: (file) =>
      (file.loadBalancer.pools.lan = {
        addresses: ['192.168.10.200-192.168.10.239', 'fd12:3456:789a:10::200-fd12:3456:789a:10::2ff'],
      }),
  },
  {
    rule: 'purelb-traffic-policy',
    story: 'Local on the link',
    of: 'purelb',
    change: (file) => {
      const web = { type: 'LoadBalancer', externalTrafficPolicy: 'Local' };
      file.addons.workload = { apps: { web: { image: 'nginx:1.25.3', services: { web } } } };
    },
    at: 'addons.workload.apps.web.services.web.externalTrafficPolicy',
    severity: 'warning',
    repair: (file) => delete file.addons.workload.apps.web.services.web.externalTrafficPolicy,
  },
  {
    rule: 'pool-namespaces-kept',
    story: 'PureLB knows no namespaces',
    of: 'purelb',
    change: (file) => (file.loadBalancer.pools.lan = { addresses: '192.168.10.200-192.168.10.239', namespaces: ['web'] }),
    at: 'loadBalancer.pools.lan.namespaces',
    repair: (file) => delete file.loadBalancer.pools.lan.namespaces,
  },
  {
    rule: 'one-provider',
    story: 'two answer on the link',
    of: 'purelb',
    change: (file) => (file.addons.metallb = { version: '0.16.1', loadBalancerClass: 'metallb.io/metallb' }),
    at: 'addons.purelb',
    repair: (file) => delete file.addons.metallb,
  },
  {
    rule: 'workload-balancer-fits',
    story: 'two addresses in a field that holds one',
    of: 'purelbAllocator',
    change: (file) => (file.addons.workload.apps.web.services.web.address = ['10.60.0.10', '10.60.0.11']),
    at: 'addons.workload.apps.web.services.web.address',
    repair: set('version', '0.9.0'),
  },
  {
    rule: 'requested-address-in-pool',
    story: 'an address that PureLB does not have',
    of: 'purelbAllocator',
    change: (file) => (file.addons.workload.apps.web.services.web.address = '10.61.0.1'),
    at: 'addons.workload.apps.web.services.web.address',
    repair: (file, fix) => (file.addons.workload.apps.web.services.web.address = /such as ([0-9.]+)/.exec(fix)?.[1]),
  },
];
