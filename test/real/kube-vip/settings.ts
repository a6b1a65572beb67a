import * as z from 'zod/mini';
import { type KubeVipOptions, kubeVipOptions, kubeVipSince } from '../../../src/constructs/kube-vip-options';
import { atLeast } from '../../../src/version';

/** Choices of the add-on, but for its version. */
export type Choices = Omit<KubeVipOptions, 'version'>;

/** A cluster file with kube-vip in it. */
export interface Setting {
  readonly name: string;
  readonly file: Readonly<Record<string, unknown>>;
}

const modes = ['arp', 'bgp', 'routing-table', 'wireguard'] as const;
const carried = {
  'the control plane': {},
  Services: { controlPlane: false, services: true },
  both: { services: true },
} as const;

const families = {
  IPv4: { vip: '10.31.80.10', address: (i: number) => `10.31.80.${i}`, peers: ['10.31.254.253', '10.31.254.254'] },
  IPv6: { vip: 'fd31:80::10', address: (i: number) => `fd31:80::${i}`, peers: ['fd31:80::fd', 'fd31:80::fe'] },
  'two families': {
    vip: ['10.31.80.10', 'fd31:80::10'],
    address: (i: number) => [`10.31.80.${i}`, `fd31:80::${i}`],
    peers: ['10.31.254.253', 'fd31:80::fe'],
  },
  'two families, IPv6 first': {
    vip: ['fd31:80::10', '10.31.80.10'],
    address: (i: number) => [`fd31:80::${i}`, `10.31.80.${i}`],
    peers: ['fd31:80::fd', '10.31.254.254'],
  },
} as const;

const distributions = { k3s: { k3s: 'v1.34.1+k3s1' }, kubeadm: { kubeadm: 'v1.34.1' } } as const;

const networks = {
  IPv4: { nodeCidr: '10.31.0.0/16', podCidr: '10.42.0.0/16', serviceCidr: '10.43.0.0/16' },
  IPv6: { nodeCidr: 'fd31:80::/64', podCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/112' },
  'two families': {
    nodeCidr: ['10.31.0.0/16', 'fd31:80::/64'],
    podCidr: ['10.42.0.0/16', 'fd00:42::/56'],
    serviceCidr: ['10.43.0.0/16', 'fd00:43::/112'],
  },
  'two families, IPv6 first': {
    nodeCidr: ['fd31:80::/64', '10.31.0.0/16'],
    podCidr: ['fd00:42::/56', '10.42.0.0/16'],
    serviceCidr: ['fd00:43::/112', '10.43.0.0/16'],
  },
} as const;

interface Place {
  readonly distribution?: keyof typeof distributions;
  readonly family?: keyof typeof families;
  /** The interfaces of three servers and an agent. */
  readonly interfaces?: readonly (string | undefined)[];
  readonly port?: number;
  /** What is said of every session beside address and AS. */
  readonly peer?: Readonly<Record<string, unknown>>;
  /** What is said of the second session alone. */
  readonly secondPeer?: Readonly<Record<string, unknown>>;
}

/** A cluster of three servers and an agent that chooses this of kube-vip. */
export function settingOf(name: string, version: string, choices: Choices, place: Place = {}): Setting {
  const { distribution = 'k3s', family = 'IPv4', interfaces = ['eth0', 'eth0', 'eth0', 'eth0'], port, peer = {}, secondPeer = {} } = place;
  const { vip, address, peers } = families[family];
  const nodes = ['one', 'two', 'three', 'four'].map((node, i) => [
    node,
    { role: i < 3 ? 'server' : 'agent', address: address(i + 1), ...(interfaces[i] === undefined ? {} : { interface: interfaces[i] }) },
  ]);
  return {
    name,
    file: {
      name: 'asked',
      distribution: distributions[distribution],
      network: networks[family],
      controlPlane: { vip, ...(port === undefined ? {} : { port }) },
      nodes: Object.fromEntries(nodes),
      bgp: {
        asn: 64512,
        peers: {
          core: { address: peers[0], asn: 64513, ...peer },
          spare: { address: peers[1], asn: 64514, ...peer, ...secondPeer },
        },
      },
      addons: { 'kube-vip': { version, ...choices } },
    },
  };
}

/** Every way of carrying everything, in every family, on every distribution. */
export function placements(version: string): readonly Setting[] {
  const all = modes.flatMap((mode) =>
    Object.entries(carried).flatMap(([what, choices]) =>
      Object.keys(distributions).flatMap((distribution) =>
        Object.keys(families).map((family) =>
          settingOf(`${mode} for ${what}, ${family}, ${distribution}`, version, { mode, ...choices }, {
            distribution,
            family,
          } as Place),
        ),
      ),
    ),
  );
  const bgp: Choices = { mode: 'bgp', services: true };
  return [
    ...all,
    settingOf('interfaces that differ', version, {}, { interfaces: ['eth0', 'eth1', 'eth0', 'eth0'] }),
    settingOf(
      'interfaces that differ, static pods',
      version,
      {},
      { interfaces: ['eth0', 'eth1', undefined, 'eth0'], distribution: 'kubeadm' },
    ),
    settingOf('an agent whose interface differs', version, { nodes: 'all' }, { interfaces: ['eth0', 'eth0', 'eth0', 'eth1'] }),
    settingOf('interfaces that nobody states', version, {}, { interfaces: [] }),
    settingOf('another port', version, { loadBalancer: {} }, { port: 8443 }),
    settingOf('another port, static pods', version, { loadBalancer: {} }, { port: 8443, distribution: 'kubeadm' }),
    settingOf('sessions with one password', version, bgp, { peer: { passwordSecret: 'core' } }),
    settingOf('sessions with two passwords', version, bgp, { peer: { passwordSecret: 'core' }, secondPeer: { passwordSecret: 'spare' } }),
    settingOf('a session with a password', version, bgp, { secondPeer: { passwordSecret: 'spare' } }),
    settingOf('sessions over several hops', version, bgp, { peer: { multihop: 3 } }),
    settingOf('sessions with timers', version, bgp, { peer: { holdTime: 9, keepalive: 3 } }),
    settingOf("sessions with kube-vip's own timers", version, bgp, { peer: { holdTime: 30, keepalive: 10 } }),
    ...(atLeast(version, '0.8.10') ? [settingOf('sessions to another port', version, bgp, { secondPeer: { port: 1179 } })] : []),
  ];
}

/** Every value that an option can take, or a few where there are many, one at a time, on top of each of a few settings. */
export function singles(version: string): readonly Setting[] {
  const grounds: readonly (readonly [string, Choices, Place])[] = [
    ['ARP, both', { services: true }, {}],
    ['BGP, both', { mode: 'bgp', services: true }, { family: 'two families' }],
    ['static pod', { mode: 'bgp' }, { distribution: 'kubeadm', family: 'IPv6' }],
  ];
  return grounds.flatMap(([ground, choices, place]) =>
    optionsAt(version).flatMap((option) =>
      valuesOf(option).map((value) =>
        settingOf(`${option}: ${JSON.stringify(value)} (${ground})`, version, { ...choices, [option]: value }, place),
      ),
    ),
  );
}

/** Many options at once, in as many ways, which are the same every time. */
export function mixtures(version: string, count: number): readonly Setting[] {
  const random = numbers(20_240_206);
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)] as Value;
  return Array.from({ length: count }, (_, i) => {
    const chosen = optionsAt(version).filter(() => random() < 0.5);
    const choices = Object.fromEntries(chosen.map((option) => [option, pick(valuesOf(option))]));
    const distribution = pick(Object.keys(distributions) as (keyof typeof distributions)[]);
    const peer = { multihop: pick([1, 3]), ...(pick([true, false]) ? { holdTime: 60, keepalive: 20 } : {}) };
    return settingOf(`mixture ${i}: ${JSON.stringify(choices)}, ${distribution}`, version, choices as Choices, {
      distribution,
      family: pick(Object.keys(families) as (keyof typeof families)[]),
      interfaces: pick([['eth0', 'eth0', 'eth0', 'eth0'], ['eth0', 'eth1', 'eth0', 'eth0'], []]),
      peer: { ...peer, ...(distribution === 'k3s' && pick([true, false]) ? { passwordSecret: 'core' } : {}) },
      port: pick([undefined, 8443]),
    });
  });
}

/** The options that a release knows. */
export function optionsAt(version: string): readonly (keyof Choices)[] {
  return Object.keys(properties).filter((name): name is keyof Choices => {
    const since = kubeVipSince[name as keyof KubeVipOptions];
    return name !== 'version' && (since === undefined || atLeast(version, since));
  });
}

interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
}

const { properties = {} } = z.toJSONSchema(kubeVipOptions, { io: 'input', unrepresentable: 'any' }) as Schema;

/** Text that fits: what it means is kube-vip's to know. */
const texts: Readonly<Record<string, readonly unknown[]>> = {
  interface: ['bond0', 'lo'],
  serviceInterface: ['eth1'],
  instanceName: ['second'],
  leaseName: ['own-lock'],
  servicesLeaseName: ['own-svcs-lock'],
  lbClassName: ['example.com/own', ''],
  mirrorInterface: ['eth2'],
  nodeAnnotations: ['example.com/bgp'],
  bgpSourceInterface: ['eth1'],
  metricsAddress: ['127.0.0.1:2112', ':9112'],
  'controlPlaneHealthCheck.url': ['http://127.0.0.1:8080/healthz', 'https://127.0.0.1:6443/readyz'],
  'controlPlaneHealthCheck.caPath': ['/etc/own/ca.crt'],
  env: [{}, { vip_routingtableid: '200', vip_skipdad: 'true' }],
};

/** Values that the schema of an option allows: all of a few, else the least and one above. */
function valuesOf(option: string, schema: Schema | undefined = properties[option]): readonly unknown[] {
  if (schema === undefined) throw new Error(`no option ${option}`);
  const given = texts[option];
  if (given) return given;
  if (schema.enum) return schema.enum;
  if (schema.type === 'boolean') return [true, false];
  if (schema.type === 'integer') {
    const least = schema.minimum ?? 1;
    return [least, Math.min(least + 23, schema.maximum ?? Number.POSITIVE_INFINITY)];
  }
  if (schema.type === 'object' && schema.properties) {
    const parts = Object.entries(schema.properties).map(([name, inner]) => [name, valuesOf(`${option}.${name}`, inner)] as const);
    const each = parts.flatMap(([name, values]) => values.map((value) => ({ [name]: value })));
    const all = Object.fromEntries(parts.map(([name, values]) => [name, values[0]]));
    return [{}, ...each, all];
  }
  throw new Error(`no value is known for ${option}`);
}

/** Numbers from 0 to 1 that only look random. @see https://en.wikipedia.org/wiki/Linear_congruential_generator */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
