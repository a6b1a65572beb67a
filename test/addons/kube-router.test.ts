import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kubeRouter } from '../../src/addons/kube-router';
import type { Cluster } from '../../src/cluster';
import { kubeRouterVersions } from '../../src/constructs/kube-router-options';
import type { Manifest } from '../../src/manifest';
import { readSpec } from '../../src/spec';
import { object, rendered, single } from '../built';

// biome-ignore lint/suspicious/noExplicitAny: the fields of a pod are looked at one by one
type Loose = any;

const cilium = { version: '1.20.0', routingMode: 'native', ipam: 'kubernetes' };
const nodes = {
  'k3s-1': { role: 'server', address: '192.168.10.11' },
  'k3s-2': { role: 'agent', address: '192.168.10.12' },
};

function file(options: object = {}, over: object = {}) {
  return {
    ...single,
    nodes,
    bgp: { asn: 64515, peers: { tor: { address: '192.168.10.1', asn: 64512 } } },
    loadBalancer: { pools: { web: { addresses: '10.60.0.0/24', routed: true } } },
    ...over,
    addons: { cilium, 'cilium-lb-pool': {}, 'kube-router': { version: '2.11.1', ...options } },
  };
}

function pod(options: object = {}, over: object = {}): Loose {
  return (object(rendered(file(options, over)), 'kube-router', 'DaemonSet', 'kube-router').spec as Loose).template.spec;
}

function args(options: object = {}, over: object = {}): readonly string[] {
  return pod(options, over).containers[0].args;
}

function clusterOf(options: object = {}, over: object = {}): Cluster {
  return readSpec(file(options, over)).cluster as Cluster;
}

const peerArguments = ['--peer-router-ips=192.168.10.1', '--peer-router-asns=64512', '--cluster-asn=64515'];

// daemonset/generic-kuberouter-only-advertise-routes.yaml: the file is the same from v1.2.0 to v1.6.1; v2.0.0 adds POD_NAME and the last
// three rules, v2.1.0 adds hostPID, and it is the same from there to v2.11.1. It sets no tag.
describe('the objects of upstream', () => {
  const settings = { ibgp: false, overlay: 'none', clusterIps: true, externalIps: true, externalIpRanges: ['10.70.0.0/24'] };
  const before28 = { ...settings, externalIpRanges: undefined };
  const over = { nodes: { 'k3s-1': nodes['k3s-1'] } };
  const upstreamArguments = [
    '--run-router=true',
    '--run-firewall=false',
    '--run-service-proxy=false',
    '--bgp-graceful-restart=true',
    '--enable-cni=false',
    '--enable-ibgp=false',
    '--enable-overlay=false',
    ...peerArguments,
    '--advertise-cluster-ip=true',
    '--advertise-external-ip=true',
    '--advertise-loadbalancer-ip=true',
  ];

  // pkg/options/options.go: both default to true at every tag, the manifest is silent on them.
  const stated = ['--enable-pod-egress=false', '--advertise-pod-cidr=true'];

  test.each([
    ['1.2.3', before28, ['NODE_NAME'], undefined, []],
    ['1.6.1', before28, ['NODE_NAME'], undefined, []],
    ['2.0.1', before28, ['NODE_NAME', 'POD_NAME'], undefined, []],
    ['2.1.3', before28, ['NODE_NAME', 'POD_NAME'], true, []],
    [
      '2.11.1',
      settings,
      ['NODE_NAME', 'POD_NAME'],
      true,
      ['--service-cluster-ip-range=10.43.0.0/16', '--service-external-ip-range=10.70.0.0/24', '--loadbalancer-ip-range=10.60.0.0/24'],
    ],
  ])('DaemonSet of v%s', (version, chosen, env, hostPID, ranges) => {
    const fields: Record<string, string> = { NODE_NAME: 'spec.nodeName', POD_NAME: 'metadata.name' };
    const labels = { 'k8s-app': 'kube-router', tier: 'node' };
    const made = object(rendered(file({ version, ...chosen }, over)), 'kube-router', 'DaemonSet', 'kube-router') as Loose;
    const made1 = made.spec.template.spec.containers[0].args as string[];
    expect([...made1].sort()).toEqual([...upstreamArguments, ...stated, ...ranges].sort());
    expect(made).toEqual({
      apiVersion: 'apps/v1',
      kind: 'DaemonSet',
      metadata: { name: 'kube-router', namespace: 'kube-system', labels },
      spec: {
        selector: { matchLabels: labels },
        template: {
          metadata: { labels },
          spec: {
            priorityClassName: 'system-node-critical',
            serviceAccountName: 'kube-router',
            containers: [
              {
                name: 'kube-router',
                image: `docker.io/cloudnativelabs/kube-router:v${version}`,
                imagePullPolicy: 'Always',
                args: made1,
                env: env.map((name) => ({ name, valueFrom: { fieldRef: { fieldPath: fields[name] } } })),
                livenessProbe: { httpGet: { path: '/healthz', port: 20244 }, initialDelaySeconds: 10, periodSeconds: 3 },
                resources: { requests: { cpu: '250m', memory: '250Mi' } },
                securityContext: { privileged: true },
                volumeMounts: [{ name: 'xtables-lock', mountPath: '/run/xtables.lock', readOnly: false }],
              },
            ],
            hostNetwork: true,
            ...(hostPID ? { hostPID } : {}),
            tolerations: [
              { effect: 'NoSchedule', operator: 'Exists' },
              { key: 'CriticalAddonsOnly', operator: 'Exists' },
              { effect: 'NoExecute', operator: 'Exists' },
            ],
            volumes: [{ name: 'xtables-lock', hostPath: { path: '/run/xtables.lock', type: 'FileOrCreate' } }],
          },
        },
      },
    });
  });

  const oldRules = [
    { apiGroups: [''], resources: ['namespaces', 'pods', 'services', 'nodes', 'endpoints'], verbs: ['list', 'get', 'watch'] },
    { apiGroups: ['networking.k8s.io'], resources: ['networkpolicies'], verbs: ['list', 'get', 'watch'] },
    { apiGroups: ['extensions'], resources: ['networkpolicies'], verbs: ['get', 'list', 'watch'] },
  ];

  test.each([
    ['1.6.1', oldRules],
    [
      '2.0.0',
      [
        ...oldRules,
        { apiGroups: ['coordination.k8s.io'], resources: ['leases'], verbs: ['get', 'create', 'update'] },
        { apiGroups: [''], resources: ['services/status'], verbs: ['update'] },
        { apiGroups: ['discovery.k8s.io'], resources: ['endpointslices'], verbs: ['get', 'list', 'watch'] },
      ],
    ],
  ])('account and rights of v%s', (version, rules) => {
    const objects = rendered(file({ version })).manifests.get('kube-router') as Manifest[];
    expect(objects.filter(({ kind }) => kind !== 'DaemonSet')).toEqual([
      { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'kube-router', namespace: 'kube-system' } },
      { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', metadata: { name: 'kube-router' }, rules },
      {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'ClusterRoleBinding',
        metadata: { name: 'kube-router' },
        roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'kube-router' },
        subjects: [{ kind: 'ServiceAccount', name: 'kube-router', namespace: 'kube-system' }],
      },
    ]);
  });
});

// Defaults of pkg/options/options.go: enable-ibgp, enable-overlay and advertise-pod-cidr are true, the other advertise flags false.
test('without choices announces pods and pools, and peers among the nodes', () => {
  expect([...args({ version: '1.2.3' })].sort()).toEqual(
    [
      '--run-router=true',
      '--run-firewall=false',
      '--run-service-proxy=false',
      '--bgp-graceful-restart=true',
      '--enable-cni=false',
      '--enable-pod-egress=false',
      '--enable-ibgp=true',
      '--enable-overlay=true',
      ...peerArguments,
      '--advertise-pod-cidr=true',
      '--advertise-cluster-ip=false',
      '--advertise-external-ip=false',
      '--advertise-loadbalancer-ip=true',
    ].sort(),
  );
});

test('announces no pool where there is none', () => {
  const { addons, ...bare } = file({}, { loadBalancer: { pools: {} } });
  const made = object(rendered({ ...bare, addons: { ...addons, 'cilium-lb-pool': undefined } }), 'kube-router', 'DaemonSet', 'kube-router');
  expect((made.spec as Loose).template.spec.containers[0].args).toContain('--advertise-loadbalancer-ip=false');
});

// pkg/options/options.go at v2.11.1.
test('spells every other choice', () => {
  expect(
    args(
      {
        podCidrs: false,
        overlay: 'full',
        overrideNextHop: true,
        bfd: true,
        restartTime: 120,
        deferralTime: 60,
        routerId: 'generated',
        routesSyncPeriod: 60,
        metricsPort: 8080,
        metricsAddress: '127.0.0.1',
        goBgpAdminPort: 0,
        logLevel: 2,
      },
      { nodes: { 'k3s-1': nodes['k3s-1'] } },
    ),
  ).toEqual(
    expect.arrayContaining([
      '--advertise-pod-cidr=false',
      '--enable-overlay=true',
      '--overlay-type=full',
      '--override-nexthop=true',
      '--enable-bfd=true',
      '--bgp-graceful-restart=false',
      '--bgp-graceful-restart-time=120s',
      '--bgp-graceful-restart-deferral-time=60s',
      '--router-id=generate',
      '--routes-sync-period=60s',
      '--metrics-port=8080',
      '--metrics-addr=127.0.0.1',
      '--gobgp-admin-port=0',
      '--v=2',
    ]),
  );
  expect(pod({ cpu: '100m', memory: '64Mi' }).containers[0].resources).toEqual({ requests: { cpu: '100m', memory: '64Mi' } });
});

// pkg/options/options.go has no enable-bfd before v2.11.0, and an unknown flag ends the program.
test('says nothing of BFD where it is off', () => {
  expect(args({ version: '1.2.3', bfd: false }).filter((argument) => argument.includes('bfd'))).toEqual([]);
});

// pkg/controllers/routing/bgp_peers.go: the lists must be as long as each other; ports default to 179, hold time to 90 s, hops to 1.
test('lists routers position by position', () => {
  const peers = {
    a: { address: '192.168.10.1', asn: 64512, holdTime: 30 },
    b: { address: '10.9.0.1', asn: 65010, port: 1790, multihop: 3, holdTime: 30 },
  };
  expect(args({}, { bgp: { asn: 64515, peers } })).toEqual(
    expect.arrayContaining([
      '--peer-router-ips=192.168.10.1,10.9.0.1',
      '--peer-router-asns=64512,65010',
      '--peer-router-ports=179,1790',
      '--peer-router-multihop-ttl=3',
      '--bgp-holdtime=30s',
    ]),
  );
});

// pkg/svcip/validator.go, since v2.8.0: an address of a Service outside of the ranges is not told to anybody.
describe('ranges of Service addresses', () => {
  const pools = { lan: { addresses: '10.60.0.10-10.60.0.13', routed: true }, one: { addresses: '10.61.0.1', routed: true } };

  test.each([
    ['2.7.1', []],
    ['2.8.0', ['--service-cluster-ip-range=10.43.0.0/16', '--loadbalancer-ip-range=10.60.0.10/31,10.60.0.12/31,10.61.0.1/32']],
  ])('of v%s', (version, expected) => {
    expect(args({ version }, { loadBalancer: { pools } }).filter((argument) => argument.includes('-ip-range='))).toEqual(expected);
  });

  test('are those of pools only while pools are announced', () => {
    expect(args({ loadBalancerIps: false }).filter((argument) => argument.includes('-ip-range='))).toEqual([
      '--service-cluster-ip-range=10.43.0.0/16',
    ]);
  });
});

// docs/ipv6.md at v2.11.1; pkg/bgp/id.go: a node whose first address is IPv6 needs a router id, which "generate" makes.
describe('families', () => {
  const ipv6 = {
    network: { nodeCidr: 'fd12:10::/64' },
    nodes: { 'k3s-1': { role: 'server', address: 'fd12:10::11' } },
    bgp: { asn: 64515, peers: { tor: { address: 'fd12:10::1', asn: 64512 } } },
    loadBalancer: { pools: { web: { addresses: 'fd12:60::/112', routed: true } } },
  };
  const dual = {
    network: { nodeCidr: ['192.168.10.0/24', 'fd12:10::/64'], podCidr: ['10.42.0.0/16', 'fd00:42::/56'] },
    nodes: { 'k3s-1': { role: 'server', address: ['192.168.10.11', 'fd12:10::11'] } },
    loadBalancer: { pools: { web: { addresses: ['10.60.0.0/24', 'fd12:60::/112'], routed: true } } },
  };
  const chosen = (made: readonly string[]) => made.filter((argument) => /enable-ipv|router-id|ip-range/.test(argument));

  test('IPv6 alone', () => {
    expect(chosen(args({}, ipv6))).toEqual([
      '--enable-ipv4=false',
      '--enable-ipv6=true',
      '--router-id=generate',
      '--service-cluster-ip-range=fd00:43::/112',
      '--loadbalancer-ip-range=fd12:60::/112',
    ]);
  });

  test('both', () => {
    expect(chosen(args({}, dual))).toEqual([
      '--enable-ipv6=true',
      '--service-cluster-ip-range=10.43.0.0/16,fd00:43::/112',
      '--loadbalancer-ip-range=10.60.0.0/24,fd12:60::/112',
    ]);
  });
});

// docs/bgp.md#bgp-peer-password-authentication; both flags are there at v1.2.0. The file holds what the flag would: items in base64,
// separated by commas, one per peer, an empty one for a peer without.
describe('passwords of routers', () => {
  const peers = {
    a: { address: '192.168.10.1', asn: 64512, passwordSecret: 'tor-a' },
    b: { address: '192.168.10.2', asn: 64512 },
    c: { address: '192.168.10.3', asn: 64512, passwordSecret: 'tor-c' },
  };
  const guarded = { bgp: { asn: 64515, peers } };

  test('come from their Secrets by a file in memory', () => {
    const { initContainers, containers, volumes } = pod({ version: '1.2.3' }, guarded);
    expect(containers[0].args).toContain('--peer-router-passwords-file=/run/bgp-passwords/list');
    expect(containers[0].volumeMounts).toContainEqual({ name: 'bgp-passwords', mountPath: '/run/bgp-passwords', readOnly: true });
    expect(initContainers).toHaveLength(1);
    expect(initContainers[0].image).toBe('docker.io/cloudnativelabs/kube-router:v1.2.3');
    expect(initContainers[0].volumeMounts).toEqual([
      { name: 'bgp-passwords', mountPath: '/run/bgp-passwords' },
      { name: 'bgp-secret-a', mountPath: '/run/bgp-secrets/a', readOnly: true },
      { name: 'bgp-secret-c', mountPath: '/run/bgp-secrets/c', readOnly: true },
    ]);
    expect(volumes.slice(1)).toEqual([
      { name: 'bgp-passwords', emptyDir: { medium: 'Memory' } },
      { name: 'bgp-secret-a', secret: { secretName: 'tor-a' } },
      { name: 'bgp-secret-c', secret: { secretName: 'tor-c' } },
    ]);
  });

  test('are written as it reads them', () => {
    const root = mkdtempSync(join(tmpdir(), 'kube-router-'));
    try {
      const long = 'x'.repeat(100);
      for (const [peer, password] of [
        ['a', long],
        ['c', "it's $secret"],
      ] as const) {
        mkdirSync(join(root, 'bgp-secrets', peer), { recursive: true });
        writeFileSync(join(root, 'bgp-secrets', peer, 'password'), password);
      }
      mkdirSync(join(root, 'bgp-passwords'));
      const [shell, flags, script] = pod({}, guarded).initContainers[0].command as [string, string, string];
      execFileSync(shell, [flags, script.replaceAll('/run/', `${root}/`)]);
      const list = readFileSync(join(root, 'bgp-passwords', 'list'), 'utf8');
      expect(list.split(',').map((item) => Buffer.from(item, 'base64').toString())).toEqual([long, '', "it's $secret"]);
      expect(list).not.toContain('\n');
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});

// pkg/controllers/routing: the pod CIDR of the node as it is, every address of a Service as /32 or /128.
describe('tells', () => {
  const told = (options: object, over: object = {}) =>
    kubeRouter
      .announces?.({ version: '2.11.1', ...options } as never, clusterOf(options, over))
      .map(({ what, shortest, longest }) => [what, shortest, longest]);

  test('shares of pods, and whole addresses of pools', () => {
    expect(told({})).toEqual([
      ['pods', 24, 24],
      ['pool web', 32, 32],
    ]);
  });

  test('Services and external IPs if told to', () => {
    const pools = { loadBalancer: { pools: { web: { addresses: 'fd12:60::/112', routed: true } } } };
    expect(told({ podCidrs: false, clusterIps: true, externalIps: true, externalIpRanges: ['10.70.0.0/24'] }, pools)).toEqual([
      ['Services', 32, 32],
      ['external IPs', 32, 32],
      ['pool web', 128, 128],
    ]);
  });
});

describe('needs of the machines', () => {
  const needs = (options: object, over: object = {}) =>
    kubeRouter.hostNeeds?.({ version: '2.11.1', ...options } as never, clusterOf(options, over));

  test('BGP from routers and nodes, and its health', () => {
    expect(needs({})).toEqual({
      ports: [
        { port: 179, protocol: 'tcp', purpose: 'BGP', from: 'routers' },
        { port: 179, protocol: 'tcp', purpose: 'BGP between nodes' },
        { port: 20244, protocol: 'tcp', purpose: 'kube-router health' },
      ],
    });
  });

  test('BFD and metrics', () => {
    expect(needs({ ibgp: false, bfd: true, metricsPort: 8080 })?.ports?.map(({ port, protocol }) => `${port}/${protocol}`)).toEqual([
      '179/tcp',
      '3784/udp',
      '20244/tcp',
      '8080/tcp',
    ]);
  });

  // pkg/controllers/routing, injectRoute: tunnels to next hops off the link, or to all; none where overlays are off.
  test.each([
    [{}, { nodeCidr: '192.168.10.0/24' }, undefined],
    [{ overlay: 'full' }, { nodeCidr: '192.168.10.0/24' }, true],
    [{}, {}, true],
    [{ overlay: 'none' }, {}, undefined],
    [{ ibgp: false }, {}, undefined],
  ])('IP in IP with %j in %j: %s', (options, network, expected) => {
    expect(needs(options, { network })?.protocols).toEqual(expected && [{ number: 4, purpose: 'IP in IP' }]);
  });
});

// docs/user-guide.md of v2.11.1: 1000 milliseconds and a multiplier of 3; enable-bfd turns graceful restart off here.
test('tells the router how its nodes speak', () => {
  const speaks = (options: object) => kubeRouter.speaks?.({ version: '2.11.1', ...options } as never, { nodes: ['node'] } as never);
  expect(speaks({})).toEqual({ nodes: ['node'], port: 179, bfd: undefined, gracefulRestart: true });
  expect(speaks({ bfd: true })).toEqual({
    nodes: ['node'],
    port: 179,
    bfd: { receive: 1000, transmit: 1000, idle: 1000, multiplier: 3 },
    gracefulRestart: false,
  });
});

// Tags of cloudnativelabs/kube-router.
test('knows the minors from 1.2 to 2.11', () => {
  expect(Object.entries(kubeRouterVersions).map(([minor, patch]) => `${minor}.${patch}`)).toEqual(
    '1.2.3 1.3.2 1.4.0 1.5.4 1.6.1 2.0.1 2.1.3 2.2.2 2.3.0 2.4.1 2.5.0 2.6.3 2.7.1 2.8.1 2.9.0 2.10.0 2.11.1'.split(' '),
  );
});
