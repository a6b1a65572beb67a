import type { FileCase } from '../case';

const etcd = (...members: string[]) => ({ version: 'v1.34.1+k3s1', datastore: { etcd: members } });

/** Servers, agents and the flags of k3s. */
export const k3s: readonly FileCase[] = [
  {
    rule: 'first-server',
    story: 'a cluster of agents has no control plane',
    of: 'flannel',
    change: (file) => (file.nodes.pi.role = 'agent'),
    at: 'nodes',
    repair: (file, fix) => (file.nodes[/such as (\S+)/.exec(fix)?.[1] ?? ''].role = 'server'),
  },
  {
    rule: 'first-server',
    story: 'a cluster has a node',
    of: 'flannel',
    change: (file) => (file.nodes = {}),
    at: 'nodes',
    repair: (file) => (file.nodes = { 'k3s-1': { role: 'server', address: '192.168.10.11' } }),
  },
  {
    rule: 'node-names-differ',
    story: 'two nodes whose names differ only in case are one node to Kubernetes',
    of: 'threeServersWithVip',
    change: (file) => {
      file.nodes['K3s-4'] = { role: 'agent', address: '192.168.10.16' };
    },
    at: 'nodes.K3s-4',
    also: ['malformed-name nodes.K3s-4'],
    repair: (file, fix) => {
      file.nodes[/such as ([^,]+)/.exec(fix)?.[1] ?? ''] = file.nodes['K3s-4'];
      delete file.nodes['K3s-4'];
    },
  },
  {
    rule: 'sqlite-one-server',
    story: 'three servers on SQLite are three clusters',
    of: 'threeServersWithVip',
    change: (file) => (file.distribution.k3s = { version: 'v1.34.1+k3s1', datastore: 'sqlite' }),
    at: 'distribution.k3s.datastore',
    repair: (file) => (file.distribution.k3s.datastore = 'embedded-etcd'),
  },
  {
    rule: 'etcd-quorum',
    story: 'two servers bear no more losses than one',
    of: 'threeServersWithVip',
    change: (file) => delete file.nodes['k3s-3'],
    at: 'nodes',
    severity: 'warning',
    repair: (file) => (file.nodes['k3s-3'] = { role: 'server', address: '192.168.10.13', interface: 'ens192' }),
  },
  {
    rule: 'etcd-plain-text',
    story: 'Secrets do not cross the LAN in clear',
    of: 'single',
    change: (file) => (file.distribution.k3s = etcd('http://192.168.10.5:2379')),
    at: 'distribution.k3s.datastore.etcd[0]',
    severity: 'warning',
    repair: (file, fix) => (file.distribution.k3s.datastore.etcd[0] = /write ([^,]+)/.exec(fix)?.[1]),
  },
  {
    rule: 'etcd-plain-text',
    story: 'a name that only begins like the loopback is not the loopback',
    of: 'single',
    change: (file) => (file.distribution.k3s = etcd('http://127.0.0.1:2379', 'http://localhost.example:2379')),
    at: 'distribution.k3s.datastore.etcd[1]',
    severity: 'warning',
  },
  {
    rule: 'etcd-reachable-by-servers',
    story: 'the loopback of the second server is not the first one',
    of: 'externalEtcd',
    change: (file) => (file.distribution.k3s.datastore.etcd[0] = 'https://[::1]:2379'),
    at: 'distribution.k3s.datastore.etcd[0]',
    repair: (file, fix) => (file.distribution.k3s.datastore.etcd[0] = /such as (\S+)/.exec(fix)?.[1]),
  },
  {
    rule: 'derived-setting',
    story: 'a k3s flag that follows from the add-ons cannot be set',
    of: 'single',
    change: (file) => (file.distribution.k3s = { version: 'v1.34.1+k3s1', config: { 'flannel-backend': 'vxlan' } }),
    at: 'distribution.k3s.config.flannel-backend',
    repair: (file) => delete file.distribution.k3s.config['flannel-backend'],
  },
  {
    rule: 'derived-setting',
    story: 'a derived list cannot be added to with k3s’ plus sign',
    of: 'single',
    change: (file) => (file.distribution.k3s = { version: 'v1.34.1+k3s1', config: { 'tls-san+': ['api.example'] } }),
    at: 'distribution.k3s.config["tls-san+"]',
    repair: (file) => delete file.distribution.k3s.config['tls-san+'],
  },
  {
    rule: 'derived-setting',
    story: 'a chart value that follows from the cluster cannot be set',
    of: 'single',
    change: (file) => (file.addons.cilium.values = { ipam: { mode: 'kubernetes' }, debug: { enabled: true } }),
    at: 'addons.cilium.values.ipam.mode',
    repair: (file) => delete file.addons.cilium.values.ipam,
  },
  {
    rule: 'helm-controller-runs',
    story: 'charts need the controller that installs them',
    of: 'single',
    change: (file) => (file.distribution.k3s = { version: 'v1.34.1+k3s1', config: { 'disable-helm-controller': true } }),
    at: 'distribution.k3s.config.disable-helm-controller',
    repair: (file) => delete file.distribution.k3s.config['disable-helm-controller'],
  },
  {
    rule: 'one-address-per-family',
    story: 'a kubelet takes one address of a family',
    of: 'single',
    change: (file) => (file.nodes['k3s-1'].address = [file.nodes['k3s-1'].address, '192.168.10.77']),
    at: 'nodes.k3s-1.address[1]',
    repair: (file) => (file.nodes['k3s-1'].address = file.nodes['k3s-1'].address[0]),
  },
];
