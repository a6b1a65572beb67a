import { parseAllDocuments } from 'yaml';
import type { Capability, Facts } from '../../src/cluster';
import { kubeadmConfig } from '../../src/host-files/kubeadm-config';
import { clusterOf, fileOf } from './machine';

// biome-ignore lint/suspicious/noExplicitAny: the tests reach into what a reader sees
type Loose = any;

const three = {
  s1: { role: 'server', address: '10.0.0.1' },
  s2: { role: 'server', address: '10.0.0.2' },
  a1: { role: 'agent', address: '10.0.0.9' },
} as const;

function documents(kubeadm: object, node: string, facts: Partial<Facts> = {}, ...provides: Capability[]): Loose[] {
  const cluster = clusterOf({ nodes: three, ...facts, distribution: { kubeadm: { version: 'v1.34.1', ...kubeadm } } }, ...provides);
  const file = fileOf(kubeadmConfig, cluster, node);
  if (!file) throw new Error('no file');
  return parseAllDocuments(file.content).map((document) => document.toJS());
}

function document(kind: string, ...args: Parameters<typeof documents>): Loose {
  const found = documents(...args).filter((one) => one.kind === kind);
  if (found.length !== 1) throw new Error(`${found.length} ${kind}`);
  return found[0];
}

const old = { version: 'v1.25.4' };

test('is of no use to k3s', () => {
  expect(fileOf(kubeadmConfig, clusterOf({ nodes: three }), 's1')).toBeUndefined();
});

test('is read by root alone', () => {
  const cluster = clusterOf({ nodes: three, distribution: { kubeadm: 'v1.34.1' } });
  expect(fileOf(kubeadmConfig, cluster, 's1')).toMatchObject({ path: 'etc/keelson/kubeadm.yaml', mode: 0o600 });
});

// Each was accepted, secrets filled in, by `kubeadm config migrate` of v1.25.4 or `kubeadm config validate` of v1.34.1.
describe('the documents', () => {
  test.each([
    ['s1', ['InitConfiguration', 'ClusterConfiguration', 'KubeletConfiguration', 'KubeProxyConfiguration']],
    ['s2', ['JoinConfiguration']],
    ['a1', ['JoinConfiguration']],
  ])('of %s are %j', (node, kinds) => {
    expect(documents({}, node).map(({ kind }) => kind)).toEqual(kinds);
  });

  // cmd/kubeadm/app/apis/kubeadm: v1beta3 from 1.22, v1beta4 from 1.31, where v1beta3 is deprecated.
  test.each([
    ['v1.25.4', 'kubeadm.k8s.io/v1beta3'],
    ['v1.30.14', 'kubeadm.k8s.io/v1beta3'],
    ['v1.31.0', 'kubeadm.k8s.io/v1beta4'],
    ['v1.36.0', 'kubeadm.k8s.io/v1beta4'],
  ])('of %s are spelt as %s', (version, apiVersion) => {
    expect(document('InitConfiguration', { version }, 's1').apiVersion).toBe(apiVersion);
    expect(document('ClusterConfiguration', { version }, 's1').apiVersion).toBe(apiVersion);
    expect(document('JoinConfiguration', { version }, 'a1').apiVersion).toBe(apiVersion);
  });
});

describe('secrets', () => {
  test('are words that the scripts fill in', () => {
    const init = document('InitConfiguration', {}, 's1');
    expect(init.bootstrapTokens).toEqual([{ token: 'KUBEADM_TOKEN' }]);
    expect(init.certificateKey).toBe('KUBEADM_CERTIFICATE_KEY');
    const server = document('JoinConfiguration', {}, 's2');
    expect(server.discovery.bootstrapToken).toMatchObject({ token: 'KUBEADM_TOKEN', caCertHashes: ['KUBEADM_CA_CERT_HASH'] });
    expect(server.controlPlane.certificateKey).toBe('KUBEADM_CERTIFICATE_KEY');
    const agent = document('JoinConfiguration', {}, 'a1');
    expect(agent.discovery.bootstrapToken.token).toBe('KUBEADM_TOKEN');
    expect(agent).not.toHaveProperty('controlPlane');
  });

  test('are none where nobody joins', () => {
    const init = document('InitConfiguration', {}, 's1', { nodes: { s1: three.s1 } });
    expect(init).not.toHaveProperty('bootstrapTokens');
    expect(init).not.toHaveProperty('certificateKey');
    expect(document('InitConfiguration', {}, 's1', { nodes: { s1: three.s1, a1: three.a1 } })).not.toHaveProperty('certificateKey');
  });
});

describe('the endpoint', () => {
  const endpoints = (kubeadm: object, facts: Partial<Facts>) => [
    document('ClusterConfiguration', kubeadm, 's1', facts).controlPlaneEndpoint,
    document('JoinConfiguration', kubeadm, 'a1', facts).discovery.bootstrapToken.apiServerEndpoint,
  ];

  // Without one no further server can join: kubernetes.io/docs, "Creating Highly Available Clusters".
  test.each([
    ['the first server', {}, {}, '10.0.0.1:6443'],
    ['the VIP', {}, { controlPlane: { vip: '10.0.0.100' } }, '10.0.0.100:6443'],
    ['the first name', {}, { controlPlane: { vip: '10.0.0.100', names: ['api.example', 'b.example'] } }, 'api.example:6443'],
    ['the port of haproxy', { haproxy: { version: '2.8.18' } }, { controlPlane: { vip: '10.0.0.100' } }, '10.0.0.100:8443'],
    ['a port of its own', {}, { controlPlane: { port: 7443 } }, '10.0.0.1:7443'],
    ['IPv6 in brackets', {}, { controlPlane: { vip: 'fd00::100' } }, '[fd00::100]:6443'],
  ])('is %s, on every node', (_, kubeadm, facts, expected) => {
    expect(endpoints(kubeadm, facts)).toEqual([expected, expected]);
  });

  test('is in the certificate with all names, and so are external addresses', () => {
    const nodes = { ...three, s2: { ...three.s2, externalAddress: '203.0.113.2' } };
    const facts = { nodes, controlPlane: { vip: '10.0.0.100', names: ['api.example', 'b.example'] } };
    expect(document('ClusterConfiguration', {}, 's1', facts).apiServer.certSANs).toEqual([
      '10.0.0.100',
      'api.example',
      'b.example',
      '203.0.113.2',
    ]);
  });

  test('is not the address under which a server announces itself', () => {
    const facts = { controlPlane: { vip: '10.0.0.100', port: 7443 } };
    const own = { advertiseAddress: '10.0.0.2', bindPort: 7443 };
    expect(document('JoinConfiguration', {}, 's2', facts).controlPlane.localAPIEndpoint).toEqual(own);
    expect(document('InitConfiguration', {}, 's1', facts).localAPIEndpoint).toEqual({ ...own, advertiseAddress: '10.0.0.1' });
  });
});

describe('the networks', () => {
  test('are those of the cluster', () => {
    const network = { podCidr: '10.32.0.0/17', serviceCidr: '10.32.128.0/18', clusterDomain: 'cili-cluster.tclocal' };
    expect(document('ClusterConfiguration', {}, 's1', { network }).networking).toEqual({
      dnsDomain: 'cili-cluster.tclocal',
      podSubnet: '10.32.0.0/17',
      serviceSubnet: '10.32.128.0/18',
    });
    expect(document('KubeletConfiguration', {}, 's1', { network })).toMatchObject({
      clusterDNS: ['10.32.128.10'],
      clusterDomain: 'cili-cluster.tclocal',
    });
  });

  // kubernetes.io/docs/setup/production-environment/tools/kubeadm/dual-stack-support: comma lists, node-ip with both.
  test('of two families are lists', () => {
    const facts = {
      network: { podCidr: ['10.42.0.0/16', 'fd00:42::/56'], serviceCidr: ['10.43.0.0/16', 'fd00:43::/112'] },
      nodes: { s1: { role: 'server', address: ['10.0.0.1', 'fd00::1'] } },
    } as const;
    const cluster = document('ClusterConfiguration', {}, 's1', facts as never);
    expect(cluster.networking).toMatchObject({ podSubnet: '10.42.0.0/16,fd00:42::/56', serviceSubnet: '10.43.0.0/16,fd00:43::/112' });
    expect(document('InitConfiguration', {}, 's1', facts as never).nodeRegistration.kubeletExtraArgs).toEqual([
      { name: 'node-ip', value: '10.0.0.1,fd00::1' },
    ]);
    // cmd/kubeadm/app/constants: GetDNSIP takes the first subnet, and the Service has no second family.
    expect(document('KubeletConfiguration', {}, 's1', facts as never).clusterDNS).toEqual(['10.43.0.10']);
    expect(document('KubeProxyConfiguration', {}, 's1', facts as never).clusterCIDR).toBe('10.42.0.0/16,fd00:42::/56');
  });

  test('advertise the family of Services', () => {
    const facts = {
      network: { podCidr: ['fd00:42::/56', '10.42.0.0/16'], serviceCidr: ['fd00:43::/112', '10.43.0.0/16'] },
      nodes: { s1: { role: 'server', address: ['10.0.0.1', 'fd00::1'] } },
    } as const;
    expect(document('InitConfiguration', {}, 's1', facts as never).localAPIEndpoint.advertiseAddress).toBe('fd00::1');
  });

  test('are cut into shares that the controller manager is told', () => {
    const network = { nodePrefix: { ipv4: 26 } };
    expect(document('ClusterConfiguration', {}, 's1', { network }).controllerManager).toEqual({
      extraArgs: [{ name: 'node-cidr-mask-size-ipv4', value: '26' }],
    });
    expect(document('ClusterConfiguration', {}, 's1')).not.toHaveProperty('controllerManager');
  });
});

// types.go of v1beta4: lists of name and value, which may repeat a name; of v1beta3: maps.
describe('arguments', () => {
  const extraArgs = { apiServer: { 'audit-log-maxage': '30', 'service-account-issuer': ['https://a', 'https://b'] } };

  test('are a list since 1.31', () => {
    expect(document('ClusterConfiguration', { extraArgs }, 's1').apiServer.extraArgs).toEqual([
      { name: 'audit-log-maxage', value: '30' },
      { name: 'service-account-issuer', value: 'https://a' },
      { name: 'service-account-issuer', value: 'https://b' },
    ]);
  });

  test('are a map before', () => {
    expect(document('ClusterConfiguration', { ...old, extraArgs }, 's1').apiServer.extraArgs).toEqual({
      'audit-log-maxage': '30',
      'service-account-issuer': 'https://a,https://b',
    });
    expect(document('JoinConfiguration', old, 'a1').nodeRegistration.kubeletExtraArgs).toEqual({ 'node-ip': '10.0.0.9' });
  });

  test('of a kubelet hold the labels of its node', () => {
    const nodes = { ...three, a1: { ...three.a1, labels: { zone: 'b', rack: '3' } } };
    expect(document('JoinConfiguration', {}, 'a1', { nodes }).nodeRegistration.kubeletExtraArgs).toEqual([
      { name: 'node-ip', value: '10.0.0.9' },
      { name: 'node-labels', value: 'rack=3,zone=b' },
    ]);
  });

  test('of etcd are those of the members that kubeadm runs', () => {
    const etcd = { extraArgs: { etcd: { 'quota-backend-bytes': '8589934592' } } };
    expect(document('ClusterConfiguration', etcd, 's1').etcd).toEqual({
      local: { extraArgs: [{ name: 'quota-backend-bytes', value: '8589934592' }] },
    });
  });
});

test('an external etcd is named with its files', () => {
  const datastore = {
    etcd: ['https://10.0.0.50:2379'],
    caFile: '/etc/etcd/ca.crt',
    certFile: '/etc/etcd/c.crt',
    keyFile: '/etc/etcd/c.key',
  };
  expect(document('ClusterConfiguration', { datastore }, 's1').etcd).toEqual({
    external: {
      endpoints: ['https://10.0.0.50:2379'],
      caFile: '/etc/etcd/ca.crt',
      certFile: '/etc/etcd/c.crt',
      keyFile: '/etc/etcd/c.key',
    },
  });
});

// NodeRegistrationOptions: nil is the control plane's own taint, an empty list is none.
describe('taints', () => {
  const taints = (node: string, facts: Partial<Facts> = {}) => {
    const kind = node === 's1' ? 'InitConfiguration' : 'JoinConfiguration';
    return document(kind, {}, node, facts).nodeRegistration.taints;
  };

  test('of servers are kubeadm’s own beside agents', () => {
    expect(taints('s1')).toBeUndefined();
    expect(taints('s2')).toBeUndefined();
  });

  test('of servers without agents are none, since workloads have nowhere else to go', () => {
    expect(taints('s2', { nodes: { s1: three.s1, s2: three.s2 } })).toEqual([]);
  });

  test('are what the file says', () => {
    const stated = ['dedicated=db:NoSchedule', 'slow:PreferNoSchedule'];
    expect(taints('a1', { nodes: { ...three, a1: { ...three.a1, taints: stated } } })).toEqual([
      { key: 'dedicated', value: 'db', effect: 'NoSchedule' },
      { key: 'slow', effect: 'PreferNoSchedule' },
    ]);
    expect(taints('s1', { nodes: { ...three, s1: { ...three.s1, taints: [] } } })).toEqual([]);
    expect(taints('a1')).toEqual([]);
  });
});

describe('kube-proxy', () => {
  test('works as chosen', () => {
    expect(document('KubeProxyConfiguration', { kubeProxyMode: 'ipvs' }, 's1')).toEqual({
      apiVersion: 'kubeproxy.config.k8s.io/v1alpha1',
      kind: 'KubeProxyConfiguration',
      mode: 'ipvs',
      clusterCIDR: '10.42.0.0/16',
    });
  });

  // metallb.io/installation: in mode ipvs strictARP must be set wherever something answers ARP.
  test.each([
    ['ipvs', { keepalived: { version: '2.0.20', routerId: 1 } }, [], { strictARP: true }],
    ['ipvs', {}, ['l2-announcement'], { strictARP: true }],
    ['ipvs', {}, ['control-plane-vip'], { strictARP: true }],
    ['ipvs', {}, [], undefined],
    ['iptables', { keepalived: { version: '2.0.20', routerId: 1 } }, ['l2-announcement'], undefined],
  ] as const)('in mode %s with %j and %j keeps off ARP: %j', (kubeProxyMode, kubeadm, provides, expected) => {
    expect(document('KubeProxyConfiguration', { kubeProxyMode, ...kubeadm }, 's1', {}, ...provides).ipvs).toEqual(expected);
  });

  test('keeps what else it is told', () => {
    const kubeProxy = { metricsBindAddress: '0.0.0.0:10249', ipvs: { scheduler: 'rr' } };
    const config = document('KubeProxyConfiguration', { kubeProxyMode: 'ipvs', kubeProxy }, 's1', {}, 'l2-announcement');
    expect(config).toMatchObject({ metricsBindAddress: '0.0.0.0:10249', ipvs: { scheduler: 'rr', strictARP: true } });
  });

  test('is left out where an add-on replaces it, and upgrades leave it out from 1.31 on', () => {
    expect(documents({}, 's1', {}, 'kube-proxy').map(({ kind }) => kind)).not.toContain('KubeProxyConfiguration');
    expect(document('InitConfiguration', {}, 's1', {}, 'kube-proxy').skipPhases).toEqual(['addon/kube-proxy']);
    expect(document('ClusterConfiguration', {}, 's1', {}, 'kube-proxy').proxy).toEqual({ disabled: true });
    expect(document('ClusterConfiguration', { version: 'v1.30.14' }, 's1', {}, 'kube-proxy')).not.toHaveProperty('proxy');
    expect(document('InitConfiguration', {}, 's1')).not.toHaveProperty('skipPhases');
  });
});

test('kubelet and runtime agree on systemd, and further fields are kept', () => {
  const kubelet = { maxPods: 200 };
  expect(document('KubeletConfiguration', { kubelet, servingCertificates: 'cluster-ca' }, 's1')).toMatchObject({
    cgroupDriver: 'systemd',
    maxPods: 200,
    serverTLSBootstrap: true,
  });
  expect(document('KubeletConfiguration', {}, 's1')).not.toHaveProperty('serverTLSBootstrap');
});

test('patches are looked for only where there are some', () => {
  const patches = { 'kube-apiserver0+strategic': { spec: {} } };
  const directory = { directory: '/etc/kubernetes/patches' };
  expect(document('InitConfiguration', { patches }, 's1').patches).toEqual(directory);
  expect(document('JoinConfiguration', { patches }, 'a1').patches).toEqual(directory);
  expect(document('JoinConfiguration', {}, 'a1')).not.toHaveProperty('patches');
});

test('images come from where the file says', () => {
  const imageRepository = 'registry.aliyuncs.com/google_containers';
  expect(document('ClusterConfiguration', { imageRepository }, 's1').imageRepository).toBe(imageRepository);
  expect(document('ClusterConfiguration', {}, 's1')).not.toHaveProperty('imageRepository');
});
