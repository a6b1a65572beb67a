import { chartFacts, type WrittenChart } from '../../src/chart/chart-facts';
import { type ValueFault, valueFaults } from '../../src/chart/chart-values';
import { defaultChanges } from '../../src/chart/default-changes';
import { isMap } from '../../src/merge';
import { printPath } from '../../src/path';
import { readFacts } from '../facts';

const cilium = chartFacts(readFacts('charts', 'cilium') as WrittenChart);

function nested(path: string, value: unknown): Record<string, unknown> {
  const [key = '', ...rest] = path.split('.');
  return { [key]: rest.length === 0 ? value : nested(rest.join('.'), value) };
}

function faults(version: string, values: object): readonly (readonly [string, ValueFault['kind']])[] {
  return valueFaults(cilium, version, values).map(({ at, kind }) => [printPath(at), kind]);
}

/** A leaf of a value that the chart reads where it reads the value at all. */
function leafOf(path: string): string {
  const known = cilium.versions.flatMap((version) => [...(cilium.at(version)?.values ?? [])]);
  const below = known.find(([each, value]) => each.startsWith(`${path}.`) && !value.types.includes('map') && !value.refused);
  return below?.[0] ?? path;
}

test('the two mistakes of clusters that many copied are found, each with the key that was meant', () => {
  for (const version of ['1.15.1', '1.20.0']) {
    const found = valueFaults(cilium, version, { cgroup: { automount: { enabled: false } }, bpf: { loadBalancer: { mode: 'dsr' } } });
    expect(found.map(({ at, kind }) => [printPath(at), kind])).toEqual([
      ['cgroup.automount', 'case'],
      ['bpf.loadBalancer', 'unknown'],
    ]);
    expect(found[0]?.patch).toEqual([{ op: 'rename', path: ['cgroup', 'automount'], to: 'autoMount' }]);
    expect(found[1]?.fix).toContain('loadBalancer.mode');
  }
});

/**
 * Values with the last version that reads them and the first that does not.
 * @see https://github.com/cilium/cilium/blob/v1.20.0/Documentation/operations/upgrade.rst and the upgrade pages of the minors before
 */
const gone: readonly (readonly [path: string, last: string, first: string])[] = [
  ['tunnel', '1.14.19', '1.15.0'],
  ['externalIPs', '1.17.5', '1.17.6'],
  ['hostPort', '1.17.18', '1.18.0'],
  ['nodePort.enabled', '1.18.12', '1.19.0'],
  ['sessionAffinity', '1.18.12', '1.19.0'],
  ['l2podAnnouncements.interface', '1.19.4', '1.19.5'],
  ['bgp', '1.16.19', '1.17.0'],
  ['encryption.wireguard.userspaceFallback', '1.16.19', '1.17.0'],
  ['encryption.strictMode.enabled', '1.19.6', '1.20.0'],
  ['encryption.strictMode.cidr', '1.19.6', '1.20.0'],
  ['encryption.keyFile', '1.15.19', '1.16.0'],
  ['encryption.mountPath', '1.15.19', '1.16.0'],
  ['encryption.secretName', '1.15.19', '1.16.0'],
  ['encryption.interface', '1.15.19', '1.16.0'],
  ['egressGateway.installRoutes', '1.15.19', '1.16.0'],
  ['enableRuntimeDeviceDetection', '1.17.18', '1.18.0'],
  ['externalWorkloads', '1.17.18', '1.18.0'],
  ['remoteNodeIdentity', '1.15.19', '1.16.0'],
  ['containerRuntime', '1.15.19', '1.16.0'],
  ['proxy', '1.15.19', '1.16.0'],
  ['endpointStatus', '1.15.19', '1.16.0'],
  ['clustermesh.enableMCSAPISupport', '1.19.6', '1.20.0'],
];

test.each(gone)('%s is read until %s and by none from %s on', (path, last, first) => {
  const values = nested(leafOf(path), null);
  expect(cilium.versions.indexOf(first)).toBe(cilium.versions.indexOf(last) + 1);
  expect(faults(last, values)).toEqual([]);
  const found = valueFaults(cilium, first, values);
  expect(found.map(({ kind }) => kind)).toEqual(['gone']);
  expect(path.startsWith(printPath(found[0]?.at ?? []))).toBe(true);
  expect(found[0]?.problem).toContain(`until ${last}`);
  expect(found[0]?.problem).toContain(first);
});

/** Values with the first version that reads them. */
const early: readonly (readonly [path: string, first: string])[] = [
  ['routingMode', '1.14.0'],
  ['tunnelProtocol', '1.14.0'],
  ['l2announcements', '1.14.0'],
  ['l2podAnnouncements.interfacePattern', '1.18.0'],
  ['k8sServiceHostRef', '1.18.0'],
  ['k8s.apiServerURLs', '1.18.0'],
  ['enableLBIPAM', '1.17.0'],
  ['defaultLBServiceIPAM', '1.17.0'],
  ['nativeRoutingCIDRFromClusterPool', '1.20.0'],
  ['directRoutingSkipUnreachable', '1.16.0'],
  ['bpf.datapathMode', '1.16.0'],
  ['encryption.strictMode.egress', '1.19.0'],
  ['gatewayAPI', '1.13.0'],
  ['ingressController.hostNetwork', '1.16.0'],
  ['ciliumEndpointSlice', '1.16.0'],
  ['localRedirectPolicies', '1.18.0'],
  ['bgpControlPlane.statusReport', '1.17.0'],
  ['bgpControlPlane.routerIDAllocation', '1.18.0'],
  ['bgpControlPlane.secretsNamespace', '1.15.0'],
];

test.each(early)('%s is read from %s on', (path, first) => {
  const values = nested(leafOf(path), null);
  const before = cilium.versions[cilium.versions.indexOf(first) - 1] as string;
  expect(faults(first, values)).toEqual([]);
  expect(faults(before, values).map(([, kind]) => kind)).toEqual(['early']);
});

/** Values that the chart refuses, with the versions that do first and last. */
const refused: readonly (readonly [path: string, spans: readonly (readonly [string, string])[]])[] = [
  [
    'tunnel',
    [
      ['1.15.8', '1.15.19'],
      ['1.16.2', '1.20.0'],
    ],
  ],
  [
    'enableK8sEventHandover',
    [
      ['1.15.8', '1.15.19'],
      ['1.16.2', '1.20.0'],
    ],
  ],
  [
    'enableCnpStatusUpdates',
    [
      ['1.15.8', '1.15.19'],
      ['1.16.2', '1.20.0'],
    ],
  ],
  ['encryption.keyFile', [['1.16.2', '1.20.0']]],
  ['remoteNodeIdentity', [['1.16.2', '1.20.0']]],
  ['endpointStatus', [['1.16.2', '1.20.0']]],
  ['enableCiliumEndpointSlice', [['1.18.0', '1.20.0']]],
  ['ipam.operator.clusterPoolIPv4PodCIDR', [['1.14.0', '1.18.12']]],
];

test.each(refused)('%s is refused exactly by the charts that say so', (path, spans) => {
  const position = (version: string) => cilium.versions.indexOf(version);
  const wanted = cilium.versions.filter((version) =>
    spans.some(([first, last]) => position(version) >= position(first) && position(version) <= position(last)),
  );
  expect(wanted.length).toBeGreaterThan(10);
  expect(cilium.versions.filter((version) => faults(version, nested(path, 'x')).some(([, kind]) => kind === 'refused'))).toEqual(wanted);
});

/** Values as the documentation of each version writes them. @see https://docs.cilium.io/en/v1.20/helm-reference/ */
const sound: readonly (readonly [since: string, until: string, values: object])[] = [
  ['1.12.0', '1.14.19', { tunnel: 'disabled' }],
  ['1.12.0', '1.13.18', { kubeProxyReplacement: 'strict', ipam: { operator: { clusterPoolIPv4PodCIDR: '10.42.0.0/16' } } }],
  ['1.14.0', '1.20.0', { kubeProxyReplacement: true, routingMode: 'native', tunnelProtocol: 'geneve' }],
  ['1.14.0', '1.20.0', { kubeProxyReplacement: 'true', l2announcements: { enabled: true, leaseDuration: '15s' } }],
  ['1.12.0', '1.20.0', { k8sServiceHost: '127.0.0.1', k8sServicePort: 6444, kubeProxyReplacementHealthzBindAddr: '0.0.0.0:10256' }],
  ['1.12.0', '1.20.0', { k8sServicePort: '6443', ipv4NativeRoutingCIDR: '10.42.0.0/16', autoDirectNodeRoutes: true }],
  ['1.14.0', '1.20.0', { k8sClientRateLimit: { qps: 30, burst: 60 } }],
  [
    '1.12.0',
    '1.20.0',
    { ipam: { mode: 'cluster-pool', operator: { clusterPoolIPv4PodCIDRList: ['10.42.0.0/16'], clusterPoolIPv4MaskSize: 24 } } },
  ],
  ['1.14.0', '1.20.0', { ipam: { operator: { clusterPoolIPv4PodCIDRList: '10.42.0.0/16' } } }],
  ['1.12.0', '1.20.0', { bpf: { masquerade: true, hostLegacyRouting: false, tproxy: false }, enableIPv4Masquerade: true }],
  [
    '1.12.0',
    '1.20.0',
    { loadBalancer: { mode: 'dsr', algorithm: 'maglev', acceleration: 'native', dsrDispatch: 'opt' }, maglev: { tableSize: 16381 } },
  ],
  [
    '1.12.0',
    '1.20.0',
    { hubble: { enabled: true, relay: { enabled: true }, ui: { enabled: true }, metrics: { enabled: ['dns', 'drop'] } } },
  ],
  [
    '1.12.0',
    '1.20.0',
    { hubble: { tls: { auto: { method: 'cronJob', certValidityDuration: 365 } }, peerService: { clusterDomain: 'cluster.local' } } },
  ],
  ['1.12.0', '1.20.0', { encryption: { enabled: true, type: 'wireguard', nodeEncryption: false }, installNoConntrackIptablesRules: true }],
  ['1.15.0', '1.19.6', { encryption: { strictMode: { enabled: true, cidr: '10.42.0.0/16' } } }],
  [
    '1.14.0',
    '1.20.0',
    {
      gatewayAPI: { enabled: true },
      ingressController: { enabled: true, default: true, loadbalancerMode: 'shared', service: { type: 'NodePort' } },
    },
  ],
  ['1.14.0', '1.20.0', { envoy: { enabled: false }, socketLB: { enabled: true, hostNamespaceOnly: true } }],
  ['1.12.0', '1.20.0', { cni: { exclusive: false, confPath: '/etc/cni/net.d', binPath: '/opt/cni/bin', chainingMode: 'none' } }],
  ['1.13.0', '1.20.0', { bandwidthManager: { enabled: true, bbr: true }, MTU: 1450, egressGateway: { enabled: true } }],
  ['1.12.0', '1.20.0', { devices: 'eth0' }],
  ['1.14.0', '1.20.0', { devices: ['eth0', 'eth+'] }],
  ['1.16.0', '1.20.0', { ciliumEndpointSlice: { enabled: true }, upgradeCompatibility: '1.15', bpf: { datapathMode: 'netkit' } }],
  ['1.12.0', '1.20.0', { operator: { replicas: 1, rollOutPods: true }, rollOutCiliumPods: true, image: { useDigest: false } }],
  ['1.12.0', '1.20.0', { localRedirectPolicy: true, l2NeighDiscovery: { enabled: false }, cluster: { name: 'home', id: 1 } }],
  ['1.12.0', '1.20.0', { extraConfig: { 'a-key': 'a' }, extraArgs: ['--a'], extraEnv: [{ name: 'A', value: 'b' }] }],
  ['1.12.0', '1.20.0', { prometheus: { enabled: true, serviceMonitor: { enabled: true } }, tolerations: [{ operator: 'Exists' }] }],
  ['1.13.0', '1.20.0', { hubble: { preferIpv6: true } }],
  ['1.14.0', '1.20.0', { prometheus: { serviceMonitor: { trustCRDsExist: true } } }],
  ['1.17.0', '1.20.0', { bpf: { lbModeAnnotation: true }, enableLBIPAM: true, defaultLBServiceIPAM: 'lbipam' }],
  ['1.18.0', '1.20.0', { k8s: { apiServerURLs: 'https://192.168.10.11:6443' }, localRedirectPolicies: { enabled: true } }],
  ['1.19.0', '1.20.0', { encryption: { strictMode: { egress: { enabled: true, cidr: '10.42.0.0/16' } } } }],
  ['1.20.0', '1.20.0', { nativeRoutingCIDRFromClusterPool: true, preferIpv6: true, bpf: { datapathMode: 'auto' } }],
];

test('nothing is found in values that the documentation of the version writes', () => {
  let looked = 0;
  const found = sound.flatMap(([since, until, values]) => {
    const versions = cilium.versions.slice(cilium.versions.indexOf(since), cilium.versions.indexOf(until) + 1);
    looked += versions.length;
    return versions.flatMap((version) => faults(version, values).map(([path, kind]) => `${version} ${path} ${kind}`));
  });
  expect(found).toEqual([]);
  expect(looked).toBeGreaterThan(2000);
});

test('a key with one letter more is found wherever the chart does not take any key', () => {
  let looked = 0;
  const passed: string[] = [];
  for (const version of ['1.15.1', '1.20.0']) {
    const values = cilium.at(version)?.values ?? new Map();
    const isOpen = (path: string): boolean =>
      path.split('.').some((_, index, keys) => values.get(keys.slice(0, index).join('.'))?.open === true);
    for (const [path, { types, unread, refused: isRefused }] of values) {
      if (unread || isRefused || types.includes('map') || path.includes('\\') || isOpen(path)) continue;
      looked++;
      if (faults(version, nested(`${path}q`, null)).length === 0) passed.push(`${version} ${path}`);
    }
  }
  expect(passed).toEqual([]);
  expect(looked).toBeGreaterThan(1500);
});

test('values have the types of the schema where there is one, and those that templates tell apart where there is none', () => {
  expect(faults('1.20.0', { MTU: '1450' })).toEqual([['MTU', 'type']]);
  expect(faults('1.20.0', { operator: { replicas: '1' } })).toEqual([['operator.replicas', 'type']]);
  expect(faults('1.20.0', { hubble: { metrics: { enabled: true } } })).toEqual([['hubble.metrics.enabled', 'type']]);
  expect(faults('1.20.0', { identityManagementMode: 'agents' })).toEqual([['identityManagementMode', 'word']]);
  expect(faults('1.15.1', { MTU: '1450' })).toEqual([]);
  expect(faults('1.15.1', { hubble: true })).toEqual([['hubble', 'type']]);
  expect(faults('1.15.1', { l2announcements: { enabled: 'false' } })).toEqual([['l2announcements.enabled', 'type']]);
  expect(faults('1.15.1', { l2announcements: { enabled: 'true' } })).toEqual([]);
});

test('a patch that is not known is held against the newest older one of its minor, and nothing is found of an unknown minor', () => {
  expect(cilium.at('1.16.14')).toMatchObject({ version: '1.16.13', exact: false });
  expect(cilium.at('1.20.2')).toMatchObject({ version: '1.20.0', exact: false });
  expect(cilium.at('1.15.1')).toMatchObject({ version: '1.15.1', exact: true });
  expect(cilium.at('1.99.0')).toBeUndefined();
  expect(faults('1.99.0', { nonsense: true })).toEqual([]);
});

test('the changes between two versions are those of their values', () => {
  const changes = defaultChanges(cilium, '1.17.5', '1.18.3');
  const kindOf = (path: string) => changes.find((change) => change.path === path)?.kind;
  expect(kindOf('externalIPs.enabled')).toBe('dropped');
  expect(kindOf('hostPort.enabled')).toBe('dropped');
  expect(kindOf('k8sServiceHostRef.name')).toBe('added');
  expect(changes.find(({ path }) => path === 'l2NeighDiscovery.enabled')).toMatchObject({
    before: { default: true },
    after: { default: false },
  });
  expect(defaultChanges(cilium, '1.15.1', '1.15.1')).toEqual([]);
  expect(defaultChanges(cilium, '1.15.1', '1.99.0')).toEqual([]);
  expect(changes.every(({ before, after }) => isMap(before) || isMap(after))).toBe(true);
});
