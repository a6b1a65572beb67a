import { check } from '../src/check';
import type { Manifest } from '../src/manifest';
import { isMap } from '../src/merge';
import { pins } from '../src/pins';
import { readSpec } from '../src/spec';
import type { UpgradeSubject } from '../src/upgrade-note';
import { upgradeNotes } from '../src/upgrade-notes';
import { parseVersion } from '../src/version';
import { single } from './built';
import { readFacts } from './facts';

/** What makes a note concern a cluster, and what does not, as choices for its component and other parts of the cluster file. */
interface Case {
  readonly yes: Change;
  /** Undefined for a note that concerns every cluster. */
  readonly no?: Change;
}

type Change = {
  readonly chosen?: Record<string, unknown>;
  readonly addons?: Record<string, unknown>;
  readonly own?: readonly Manifest[];
} & Record<string, unknown>;

const own = (apiVersion: string, kind: string, more: Record<string, unknown> = {}): Manifest => ({
  apiVersion,
  kind,
  metadata: { name: 'mine', ...(more.metadata as object) },
  ...Object.fromEntries(Object.entries(more).filter(([key]) => key !== 'metadata')),
});
const policy = (spec?: unknown) => own('cilium.io/v2', 'CiliumNetworkPolicy', spec === undefined ? {} : { spec });
const bgp = { asn: 64515, peers: { core: { address: '192.168.10.1', asn: 64512 } } };

const cases: Readonly<Record<string, Readonly<Record<string, Case>>>> = {
  apisix: {
    'admin-key': { yes: {}, no: { chosen: { adminKeySecret: 'keys' } } },
    'beta-kinds': {
      yes: { own: [own('apisix.apache.org/v2beta3', 'ApisixRoute')] },
      no: { own: [own('apisix.apache.org/v2', 'ApisixRoute')] },
    },
    'cluster-config': { yes: { own: [own('apisix.apache.org/v2', 'ApisixClusterConfig')] }, no: {} },
    'definitions-replaced': { yes: {} },
    'gateway-apart': { yes: {} },
    'ingress-class-replaced': { yes: {} },
  },
  'argo-cd': {
    'application-set-size': { yes: {} },
    'excluded-kinds': { yes: {} },
    'legacy-repositories': {
      yes: { chosen: { values: { configs: { cm: { repositories: '- url: https://git.example' } } } } },
      no: { chosen: { values: { configs: { cm: { admin: true } } } } },
    },
    'logs-rights': { yes: { chosen: { values: { configs: { rbac: { 'policy.csv': '' } } } } }, no: {} },
    'network-policies': { yes: {}, no: { chosen: { networkPolicies: false } } },
    'tracking-by-annotation': {
      yes: {},
      no: { chosen: { values: { configs: { cm: { 'application.resourceTrackingMethod': 'label' } } } } },
    },
  },
  calico: {
    'definitions-apart': { yes: {}, no: { chosen: { install: 'manifest' } } },
    'goldmane-and-whisker': { yes: {}, no: { chosen: { whisker: true } } },
    'load-balancer-controller': { yes: { chosen: { install: 'manifest' } }, no: {} },
    registry: { yes: { chosen: { install: 'manifest' } }, no: {} },
  },
  cilium: {
    'bgp-cluster-config': { yes: { addons: { 'cilium-bgp': {} }, bgp }, no: { addons: { 'cilium-bgp': { api: 'peering-policy' } }, bgp } },
    'certificate-job': { yes: {} },
    'east-west-node-ports': { yes: { chosen: { socketLbHostNamespaceOnly: true } }, no: {} },
    'empty-policies': { yes: { own: [policy()] }, no: { own: [policy({ endpointSelector: {} })] } },
    'envoy-daemon-set': { yes: {}, no: { chosen: { upgradeCompatibility: '1.15' } } },
    'external-workloads': { yes: { chosen: { values: { externalWorkloads: { enabled: true } } } }, no: {} },
    'first-and-last-addresses': {
      yes: { own: [own('cilium.io/v2alpha1', 'CiliumLoadBalancerIPPool', { spec: { blocks: [{ cidr: '10.9.0.0/24' }] } })] },
      no: {
        own: [
          own('cilium.io/v2alpha1', 'CiliumLoadBalancerIPPool', { spec: { allowFirstLastIPs: 'No', blocks: [{ cidr: '10.9.0.0/24' }] } }),
        ],
      },
    },
    'gateway-api-bundle': { yes: { chosen: { gatewayApi: {} } }, no: {} },
    'hubble-certificates': { yes: {}, no: { chosen: { hubble: { certificateDays: 90 } } } },
    'kafka-rules': {
      yes: { own: [policy({ ingress: [{ toPorts: [{ rules: { kafka: [{ role: 'produce' }] } }] }] })] },
      no: { own: [policy({ ingress: [{ toPorts: [{ rules: { http: [{}] } }] }] })] },
    },
    'kube-proxy-replacement-words': { yes: {} },
    kvstoremesh: { yes: { chosen: { values: { clustermesh: { useAPIServer: true } } } }, no: {} },
    'metallb-mode': { yes: { chosen: { values: { bgp: { enabled: true } } } }, no: {} },
    'neighbor-discovery': { yes: {}, no: { chosen: { l2NeighborDiscovery: false } } },
    'node-config-kind': {
      yes: { own: [own('cilium.io/v2alpha1', 'CiliumNodeConfig')] },
      no: { own: [own('cilium.io/v2', 'CiliumNodeConfig')] },
    },
    'operator-metrics': { yes: {}, no: { chosen: { prometheus: {} } } },
    'peering-policy': { yes: { own: [own('cilium.io/v2alpha1', 'CiliumBGPPeeringPolicy')] }, no: {} },
    'requires-rules': {
      yes: { own: [policy({ ingress: [{ fromRequires: [{ matchLabels: { a: 'b' } }] }] })] },
      no: { own: [policy({ ingress: [{ fromRequires: [] }] })] },
    },
    'routing-mode': { yes: {} },
    'stable-kinds': {
      yes: { own: [own('cilium.io/v2alpha1', 'CiliumCIDRGroup')] },
      no: { own: [own('cilium.io/v2alpha1', 'CiliumPodIPPool')] },
    },
    tcx: { yes: {}, no: { chosen: { bpf: { tcx: false } } } },
    'wireguard-userspace': { yes: { chosen: { encryption: { type: 'wireguard' } } }, no: { chosen: { encryption: { type: 'ipsec' } } } },
  },
  flux: {
    'betas-gone': { yes: {} },
    'first-betas-gone': {
      yes: { own: [own('source.toolkit.fluxcd.io/v1beta1', 'GitRepository')] },
      no: { own: [own('source.toolkit.fluxcd.io/v1', 'GitRepository')] },
    },
    'stable-helm-release': { yes: {} },
  },
  k3s: {
    'cgroup-v1': { yes: {} },
    'endpoints-deprecated': { yes: { own: [own('v1', 'Endpoints')] }, no: { own: [own('v1', 'Service')] } },
    'etcd-3-6': { yes: { distribution: { k3s: { version: 'v1.34.1+k3s1', datastore: 'embedded-etcd' } } }, no: {} },
    'traefik-3': { yes: {}, no: { distribution: { k3s: { version: 'v1.34.1+k3s1', disable: ['traefik'] } } } },
  },
  'kube-router': {
    'external-ip-ranges': {
      yes: { chosen: { externalIps: true } },
      no: { chosen: { externalIps: true, externalIpRanges: ['10.9.0.0/24'] } },
    },
  },
  'kube-vip': {
    'endpoint-slices': { yes: { chosen: { services: true } }, no: { chosen: { services: true, endpointSlices: false } } },
    equinix: { yes: { chosen: { env: { vip_packet: 'true' } } }, no: { chosen: { env: { vip_arpRate: '3000' } } } },
    'lease-timings': { yes: {}, no: { chosen: { leaseDuration: 5, leaseRenewDeadline: 3, leaseRetryPeriod: 1 } } },
    'prefix-variable': { yes: {} },
    'pull-policy': { yes: {} },
  },
  'kube-vip-cloud-provider': {
    'end-addresses': {
      yes: { loadBalancer: { pools: { lan: '192.168.10.224/28' } } },
      no: { loadBalancer: { pools: { lan: '192.168.10.224-192.168.10.239' } } },
    },
  },
  kubeadm: {
    'cgroup-v1': { yes: {} },
    'configuration-v1beta4': { yes: {} },
    'containerd-1': { yes: {} },
    'endpoints-deprecated': { yes: { own: [own('v1', 'Endpoints')] }, no: {} },
    'etcd-3-6': {
      yes: { distribution: { kubeadm: 'v1.34.1' } },
      no: { distribution: { kubeadm: { version: 'v1.34.1', datastore: { etcd: ['https://192.168.10.30:2379'] } } } },
    },
    'super-admin': { yes: { addons: { 'kube-vip': { version: 'v1.2.3' } } }, no: {} },
  },
  metallb: {
    'address-pool-kind': {
      yes: { own: [own('metallb.io/v1beta1', 'AddressPool')] },
      no: { own: [own('metallb.io/v1beta1', 'IPAddressPool')] },
    },
    'annotation-prefix': {
      yes: { own: [own('v1', 'Service', { metadata: { annotations: { 'metallb.universe.tf/address-pool': 'lan' } } })] },
      no: { own: [own('v1', 'Service', { metadata: { annotations: { 'metallb.io/address-pool': 'lan' } } })] },
    },
    'frr-k8s': { yes: { chosen: { announce: 'bgp' }, bgp }, no: { chosen: { announce: 'bgp', bgpBackend: 'frr-k8s' }, bgp } },
    'metrics-port': { yes: {} },
    'peer-kind': { yes: { own: [own('metallb.io/v1beta1', 'BGPPeer')] }, no: { own: [own('metallb.io/v1beta2', 'BGPPeer')] } },
  },
  'metrics-server': { 'secure-port': { yes: {} } },
  multus: {},
  purelb: {
    class: {
      yes: { own: [own('v1', 'Service', { spec: { loadBalancerClass: 'purelb.io/purelb' } })] },
      no: { own: [own('v1', 'Service', { spec: { loadBalancerClass: 'other' } })] },
    },
    leases: { yes: {}, no: { chosen: { announce: false } } },
    namespace: { yes: {} },
    'second-api': { yes: {} },
  },
  'system-upgrade-controller': {},
};

/** The oldest release of what an add-on pins, so that the choices of a case are known to it or not, as it may be. */
const oldest = (component: string): string => {
  const { known } = pins.find(({ name }) => name === component)?.source ?? { known: [] };
  return Array.isArray(known) ? String(known[0]) : `${Object.keys(known)[0]}.0`;
};

/** What an add-on cannot be without. */
const required: Readonly<Record<string, Record<string, unknown>>> = {
  'argo-cd': { repository: { url: 'https://git.example/home.git', path: 'dist/home' } },
  flux: { repository: { url: 'https://git.example/home.git', path: 'dist/home', branch: 'main' } },
};

function subjectOf(component: string, { chosen, addons, own: objects = [], ...facts }: Change): UpgradeSubject<never> {
  const isAddon = !['k3s', 'kubeadm'].includes(component);
  const version = isAddon ? oldest(component) : 'v1.25.4';
  const distribution = component === 'kubeadm' ? { kubeadm: 'v1.34.1' } : { k3s: 'v1.34.1+k3s1' };
  const file = {
    ...single,
    distribution,
    ...facts,
    addons: { ...(isAddon ? { [component]: { version, ...required[component], ...chosen } } : {}), ...addons },
  };
  const spec = readSpec(file);
  if (!spec.cluster) throw new Error(JSON.stringify(spec.findings));
  const chosenNow = spec.addons.find(({ addon }) => addon.name === component)?.options;
  if (isAddon && !chosenNow) throw new Error(JSON.stringify(spec.findings));
  return {
    cluster: spec.cluster,
    chosen: (chosenNow ?? {}) as never,
    options: (name) => spec.addons.find(({ addon }) => addon.name === name)?.options,
    objects: [...objects],
    own: objects,
    from: version,
    to: '99.0.0',
  };
}

const each = upgradeNotes.flatMap(({ name, notes }) => notes.map((note) => [name, note.name] as const));

test('every note has a case, and every case a note', () => {
  const known = Object.entries(cases).flatMap(([component, notes]) => Object.keys(notes).map((note) => `${component} ${note}`));
  expect(known.length).toBeGreaterThan(60);
  expect(known.sort()).toEqual(each.map((names) => names.join(' ')).sort());
});

test.each(each)('%s: %s is told to whom it concerns alone', (component, name) => {
  const note = upgradeNotes.find((one) => one.name === component)?.notes.find((one) => one.name === name);
  const { yes, no } = (cases[component] as Record<string, Case>)[name] as Case;
  const advice = note?.concerns(subjectOf(component, yes));
  expect(advice).toEqual(expect.stringMatching(/\S/));
  if (no) expect(note?.concerns(subjectOf(component, no))).toBeUndefined();
});

test('a note names its source by URL, its release by numbers, and once', () => {
  let looked = 0;
  for (const { name, notes, stepwise } of upgradeNotes) {
    expect(new Set(notes.map((note) => note.name)).size).toBe(notes.length);
    const sinces = notes.map(({ since }) => parseVersion(since));
    expect(sinces.every((since) => since !== undefined)).toBe(true);
    const order = sinces.map((since) => (since as { minor: number }).minor + (since as { major: number }).major * 1000);
    expect([name, order]).toEqual([name, [...order].sort((a, b) => a - b)]);
    for (const source of [...notes.map((note) => note.source), ...(stepwise ? [stepwise] : [])]) {
      expect(source).toMatch(/^https:\/\/\S+$/);
      looked++;
    }
  }
  expect(looked).toBeGreaterThan(60);
});

test('every add-on with a version is known to the notes, and so are the distributions', () => {
  const noteless = ['haproxy', 'keepalived'];
  expect(upgradeNotes.map(({ name }) => name)).toEqual(pins.map(({ name }) => name).filter((name) => !noteless.includes(name)));
});

test('options that a table names are options', () => {
  let looked = 0;
  for (const { name, optionsSince = {}, optionsUntil = {} } of upgradeNotes) {
    const pin = pins.find((one) => one.name === name);
    for (const option of [...Object.keys(optionsSince), ...Object.keys(optionsUntil)]) {
      looked++;
      // A value of a wrong kind is found at the option, or below it; a key that nobody knows is found as such.
      const steps = option.split('.');
      const value = steps.reduceRight<unknown>((inner, key) => ({ [key]: inner }), { nonsense: [] });
      const file = { ...single, addons: { [name]: { version: oldest(name), ...(isMap(value) ? value : {}) } } };
      const rules = check(readSpec(file), readFacts).findings.filter(
        ({ rule, at }) => rule === 'unknown-key' && at.length === 2 + steps.length,
      );
      expect([name, option, rules.map(({ at }) => at)]).toEqual([name, option, []]);
    }
    expect(pin).toBeDefined();
  }
  expect(looked).toBeGreaterThan(60);
});
