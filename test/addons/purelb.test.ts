import { parse } from 'yaml';
import { purelb } from '../../src/addons/purelb';
import type { Cluster } from '../../src/cluster';
import { purelbClass, purelbVersions } from '../../src/constructs/purelb-release';
import type { Manifest } from '../../src/manifest';
import { readSpec } from '../../src/spec';
import { object, rendered, single } from '../built';

// biome-ignore lint/suspicious/noExplicitAny: the fields of a pod are looked at one by one
type Loose = any;

function file(options: object = {}, over: object = {}, others: object = {}) {
  return { ...single, ...over, addons: { ...others, purelb: { version: '0.16.6', ...options } } };
}

function objects(options: object = {}, over: object = {}, others: object = {}): readonly Manifest[] {
  return rendered(file(options, over, others)).manifests.get('purelb') as readonly Manifest[];
}

function made(kind: string, name: string, options: object = {}, over: object = {}): Loose {
  return object(rendered(file(options, over)), 'purelb', kind, name);
}

function group(name: string, options: object = {}, over: object = {}): Loose {
  return made('ServiceGroup', name, options, over).spec;
}

const announced = {
  bgp: { asn: 64515, peers: { tor: { address: '192.168.10.1', asn: 64512 } } },
  loadBalancer: { pools: { web: { addresses: '10.32.192.0-10.32.255.254', routed: true } } },
};
const speaker = {
  cilium: { version: '1.20.0', routingMode: 'native', ipam: 'kubernetes' },
  'kube-router': { version: '2.11.1' },
};

function names(list: readonly Manifest[]): string[] {
  return list.map(({ kind, metadata }) => `${kind} ${metadata.namespace ? `${metadata.namespace}/` : ''}${metadata.name}`).sort();
}

// deployments/default at v0.6.4 (with its PodSecurityPolicy rules), v0.14.0 (purelb-system) and v0.16.6 (purelb:allocator:leases).
describe('the objects of upstream', () => {
  const common = (namespace: string) => [
    'ClusterRole purelb:allocator',
    'ClusterRole purelb:lbnodeagent',
    'ClusterRoleBinding purelb:allocator',
    'ClusterRoleBinding purelb:lbnodeagent',
    'CustomResourceDefinition lbnodeagents.purelb.io',
    'CustomResourceDefinition servicegroups.purelb.io',
    `DaemonSet ${namespace}/lbnodeagent`,
    `Deployment ${namespace}/allocator`,
    `LBNodeAgent ${namespace}/default`,
    `Namespace ${namespace}`,
    `Role ${namespace}/pod-lister`,
    `RoleBinding ${namespace}/pod-lister`,
    `ServiceAccount ${namespace}/allocator`,
    `ServiceAccount ${namespace}/lbnodeagent`,
    `ServiceGroup ${namespace}/default`,
  ];
  const leases = ['Role purelb-system/purelb:allocator:leases', 'RoleBinding purelb-system/purelb:allocator:leases'];

  test.each([
    ['0.6.4', common('purelb')],
    ['0.13.0', common('purelb')],
    ['0.14.1', common('purelb-system')],
    ['0.15.0', [...common('purelb-system'), ...leases]],
    ['0.16.6', [...common('purelb-system'), ...leases]],
  ])('of %s', (version, expected) => {
    expect(names(objects({ version }))).toEqual([...expected].sort());
  });

  test('are those of the allocator alone where another announces', () => {
    const options = { version: '0.6.4', announce: false, defaultPool: false };
    expect(names(objects(options, announced, speaker))).toEqual([
      'ClusterRole purelb:allocator',
      'ClusterRoleBinding purelb:allocator',
      'CustomResourceDefinition lbnodeagents.purelb.io',
      'CustomResourceDefinition servicegroups.purelb.io',
      'Deployment purelb/allocator',
      'Namespace purelb',
      'ServiceAccount purelb/allocator',
      'ServiceGroup purelb/web',
    ]);
  });

  test('Namespace, which lets node agents use the host', () => {
    const upstream = {
      'app.kubernetes.io/component': 'namespace',
      'app.kubernetes.io/name': 'purelb',
      'app.kubernetes.io/part-of': 'purelb',
    };
    expect(made('Namespace', 'purelb-system').metadata.labels).toEqual({
      ...upstream,
      'pod-security.kubernetes.io/audit': 'privileged',
      'pod-security.kubernetes.io/enforce': 'privileged',
      'pod-security.kubernetes.io/warn': 'privileged',
    });
    const [namespace] = objects({ announce: false }, announced, speaker).filter(({ kind }) => kind === 'Namespace');
    expect(namespace?.metadata.labels).toEqual(upstream);
  });
});

// deployments/default/purelb.yaml at each tag. Its image tags move, so upstream pulls always; a pinned one need not be pulled twice.
describe('Deployment', () => {
  const netbox = { name: 'NETBOX_USER_TOKEN', valueFrom: { secretKeyRef: { name: 'netbox-client', key: 'user-token', optional: true } } };
  const seccompProfile = { type: 'RuntimeDefault' };

  test.each([
    ['0.6.4', 'purelb', { image: 'registry.gitlab.com/purelb/purelb/allocator:v0.6.4' }, {}],
    ['0.12.0', 'purelb', { image: 'registry.gitlab.com/purelb/purelb/purelb:v0.12.0', command: ['/usr/local/bin/allocator'] }, {}],
    ['0.13.0', 'purelb', { image: 'registry.gitlab.com/purelb/purelb/allocator:v0.13.0' }, {}],
    ['0.16.6', 'purelb-system', { image: 'ghcr.io/purelb/purelb/allocator:v0.16.6' }, { seccompProfile }],
  ])('of %s', (version, namespace, image, confined) => {
    const labels = { app: 'purelb', component: 'allocator' };
    expect(made('Deployment', 'allocator', { version })).toEqual({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'allocator', namespace, labels },
      spec: {
        revisionHistoryLimit: 3,
        selector: { matchLabels: labels },
        template: {
          metadata: { labels, annotations: { 'prometheus.io/port': '7472', 'prometheus.io/scrape': 'true' } },
          spec: {
            containers: [
              {
                name: 'allocator',
                ...image,
                imagePullPolicy: 'IfNotPresent',
                env: [netbox, { name: 'DEFAULT_ANNOUNCER', value: 'PureLB' }],
                ports: [{ containerPort: 7472, name: 'monitoring' }],
                resources: { limits: { memory: '100Mi' } },
                securityContext: {
                  allowPrivilegeEscalation: false,
                  capabilities: { drop: ['all'] },
                  readOnlyRootFilesystem: true,
                  ...confined,
                },
              },
            ],
            nodeSelector: { 'kubernetes.io/os': 'linux' },
            securityContext: { runAsNonRoot: true, runAsUser: 65534, ...confined },
            serviceAccountName: 'allocator',
            terminationGracePeriodSeconds: 0,
          },
        },
      },
    });
  });
});

describe('DaemonSet', () => {
  const field = (name: string, fieldPath: string) => ({ name, valueFrom: { fieldRef: { fieldPath } } });
  const netbox = { name: 'NETBOX_USER_TOKEN', valueFrom: { secretKeyRef: { name: 'netbox-client', key: 'user-token', optional: true } } };
  const node = [field('PURELB_NODE_NAME', 'spec.nodeName'), field('PURELB_HOST', 'status.hostIP')];
  const group = [field('PURELB_ML_NAMESPACE', 'metadata.namespace'), { name: 'ML_GROUP', value: '8sb7ikA5qHwQQqxc' }];
  const capabilities = { add: ['NET_ADMIN', 'NET_RAW'], drop: ['ALL'] };
  const scraped = { 'prometheus.io/port': '7472', 'prometheus.io/scrape': 'true' };
  const apparmor = { 'container.apparmor.security.beta.kubernetes.io/lbnodeagent': 'unconfined' };
  const since014 = { allowPrivilegeEscalation: false, seccompProfile: { type: 'RuntimeDefault' } };

  test.each([
    ['0.6.4', [netbox, ...node, ...group], scraped, {}, 2],
    ['0.14.1', [...node, ...group], { ...scraped, ...apparmor }, since014, 10],
    [
      '0.16.6',
      [
        { name: 'DEFAULT_ANNOUNCER', value: 'PureLB' },
        ...node,
        field('PURELB_NAMESPACE', 'metadata.namespace'),
        field('PURELB_POD_UID', 'metadata.uid'),
        { name: 'PURELB_LEASE_DURATION', value: '10s' },
        { name: 'PURELB_RENEW_DEADLINE', value: '7s' },
        { name: 'PURELB_RETRY_PERIOD', value: '2s' },
      ],
      scraped,
      { ...since014, appArmorProfile: { type: 'Unconfined' } },
      30,
    ],
  ])('of %s', (version, env, annotations, security, grace) => {
    const labels = { app: 'purelb', component: 'lbnodeagent' };
    const { template } = made('DaemonSet', 'lbnodeagent', { version }).spec;
    const registry = version === '0.16.6' || version === '0.14.1' ? 'ghcr.io/purelb/purelb' : 'registry.gitlab.com/purelb/purelb';
    expect(template).toEqual({
      metadata: { labels, annotations },
      spec: {
        containers: [
          {
            name: 'lbnodeagent',
            image: `${registry}/lbnodeagent:v${version}`,
            imagePullPolicy: 'IfNotPresent',
            env,
            ports: [{ containerPort: 7472, name: 'monitoring' }],
            resources: { limits: { memory: '100Mi' } },
            securityContext: { capabilities, readOnlyRootFilesystem: true, ...security },
          },
        ],
        hostNetwork: true,
        nodeSelector: { 'kubernetes.io/os': 'linux' },
        serviceAccountName: 'lbnodeagent',
        terminationGracePeriodSeconds: grace,
        // Upstream tolerates the first alone, which nodes have not had since Kubernetes 1.24.
        tolerations: [
          { effect: 'NoSchedule', key: 'node-role.kubernetes.io/master' },
          { effect: 'NoSchedule', key: 'node-role.kubernetes.io/control-plane' },
        ],
      },
    });
  });

  // https://kubernetes.io/docs/tutorials/security/apparmor/: the field is there since 1.30.
  test('says so by an annotation before Kubernetes 1.30', () => {
    const old = made('DaemonSet', 'lbnodeagent', {}, { distribution: { k3s: 'v1.29.15+k3s1' } }).spec.template;
    expect(old.metadata.annotations).toEqual({ ...scraped, ...apparmor });
    expect(old.spec.containers[0].securityContext).not.toHaveProperty('appArmorProfile');
  });
});

// deployments/default/purelb.yaml at v0.6.4, v0.14.0 and v0.15.0, without podsecuritypolicies.
test.each([
  ['0.6.4', ['get list watch: endpoints nodes']],
  ['0.14.1', ['get list watch: endpointslices', 'get list watch: nodes']],
  [
    '0.16.6',
    ['create get list watch update delete: leases', 'get list watch: endpointslices', 'get list watch: nodes', 'get list: namespaces'],
  ],
])('rights of the programs of %s', (version, agent) => {
  const rules = (name: string) =>
    (made('ClusterRole', name, { version }).rules as { resources: string[]; verbs: string[] }[])
      .map(({ resources, verbs }) => `${verbs.join(' ')}: ${resources.join(' ')}`)
      .sort();
  const both = ['create patch: events', 'get list watch update: servicegroups lbnodeagents', 'get list watch update: services'];
  const looked = version === '0.16.6' ? ['get list: namespaces'] : [];
  expect(rules('purelb:allocator')).toEqual([...both, ...looked, 'update: services/status'].sort());
  expect(rules('purelb:lbnodeagent')).toEqual([...both, ...agent].sort());
});

// internal/allocator: the group called default serves Services that name none.
describe('groups', () => {
  const two = { lan: '192.168.10.200-192.168.10.219', web: { addresses: '10.60.0.0/24', routed: true } };
  const groupsOf = (options: object, pools: object) =>
    names(objects(options, { loadBalancer: { pools } }).filter(({ kind }) => kind === 'ServiceGroup'));

  test.each([
    [{}, { lan: '192.168.10.200-192.168.10.239' }, ['default']],
    [{ defaultPool: false }, { lan: '192.168.10.200-192.168.10.239' }, ['lan']],
    [{ defaultPool: 'lan' }, two, ['default', 'web']],
    [{ defaultPool: false }, two, ['lan', 'web']],
    [{}, { ...two, default: '192.168.10.220' }, ['default', 'lan', 'web']],
  ])('with %j of %j', (options, pools, expected) => {
    expect(groupsOf(options, pools)).toEqual(expected.map((name) => `ServiceGroup purelb-system/${name}`));
  });

  // pkg/apis/v1/types.go at v0.6.4: all three fields are required; internal/local: `default` takes the mask of the subnet, else `/n` is a mask.
  test('of API v1 know no routed pools', () => {
    expect(group('default', { version: '0.6.4' })).toEqual({
      local: { v4pool: { pool: '192.168.10.200-192.168.10.239', subnet: '192.168.10.0/24', aggregation: 'default' } },
    });
    expect(group('default', { version: '0.6.4' }, announced)).toEqual({
      local: { v4pool: { pool: '10.32.192.0-10.32.255.254', subnet: '10.32.192.0/18', aggregation: '/32' } },
    });
  });

  // pkg/apis/purelb/v2/types.go at v0.16.6: exactly one of local and remote.
  test('of API v2 are local or remote', () => {
    expect(made('ServiceGroup', 'default').apiVersion).toBe('purelb.io/v2');
    expect(group('default')).toEqual({
      local: { v4pool: { pool: '192.168.10.200-192.168.10.239', subnet: '192.168.10.0/24', aggregation: 'default' } },
    });
    expect(group('default', { aggregation: { ipv4: 24 } }, announced)).toEqual({
      remote: { v4pool: { pool: '10.32.192.0-10.32.255.254', subnet: '10.32.192.0/18', aggregation: '/24' } },
    });
  });

  test('hold both families, and several blocks', () => {
    const addresses = ['10.60.0.0/24', '10.61.0.5', 'fd12:60::/112'];
    expect(group('default', {}, { network: {}, loadBalancer: { pools: { web: { addresses, routed: true } } } })).toEqual({
      remote: {
        v4pools: [
          { pool: '10.60.0.0/24', subnet: '10.60.0.0/24', aggregation: '/32' },
          { pool: '10.61.0.5/32', subnet: '10.61.0.5/32', aggregation: '/32' },
        ],
        v6pool: { pool: 'fd12:60::/112', subnet: 'fd12:60::/112', aggregation: '/128' },
      },
    });
  });
});

// pkg/apis/v1/types.go at v0.6.4, pkg/apis/purelb/v2/types.go at v0.16.6.
test('tells the node agents what to use', () => {
  const chosen = { interface: 'ens.*', dummyInterface: 'lb0' };
  expect(made('LBNodeAgent', 'default', { version: '0.6.4' }).spec).toEqual({ local: { localint: 'default', extlbint: 'kube-lb0' } });
  expect(made('LBNodeAgent', 'default', { version: '0.6.4', ...chosen }).spec).toEqual({ local: { localint: 'ens.*', extlbint: 'lb0' } });
  expect(made('LBNodeAgent', 'default').spec).toEqual({ local: { localInterface: 'default', dummyInterface: 'kube-lb0' } });
  expect(made('LBNodeAgent', 'default', { ...chosen, gratuitousArp: false, subnetInterfaces: ['ens224'] }).spec).toEqual({
    local: { localInterface: 'ens.*', dummyInterface: 'lb0', interfaces: ['ens224'], garpConfig: { enabled: false } },
  });
});

// internal/k8s/cr-controller.go: only DEFAULT_ANNOUNCER=PureLB has it serve Services without a class.
test('leaves Services without a class alone if told to', () => {
  const variables = (kind: string, name: string, options: object) =>
    made(kind, name, options).spec.template.spec.containers[0].env.map((variable: { name: string }) => variable.name);
  for (const [kind, name] of [
    ['Deployment', 'allocator'],
    ['DaemonSet', 'lbnodeagent'],
  ] as const) {
    expect(variables(kind, name, {})).toContain('DEFAULT_ANNOUNCER');
    expect(variables(kind, name, { ownClassOnly: true })).not.toContain('DEFAULT_ANNOUNCER');
  }
  expect(purelb.facts({ version: '0.16.6', ownClassOnly: true }).provides).toEqual(['l2-announcement']);
  expect(purelb.facts({ version: '0.16.6', announce: false }).provides).toEqual(['load-balancer']);
});

// pkg/apis/v1/classes.go, pkg/apis/purelb/v2/classes.go.
test.each([
  ['0.14.1', 'purelb.io/purelb'],
  ['0.15.0', 'purelb.io/purelbv2'],
])('%s has the class %s', (version, expected) => {
  expect(purelbClass(version)).toBe(expected);
});

// cmd/lbnodeagent/main.go: memberlist on 7934 until v0.14.1, metrics on 7472; docs/installation/prerequisites at v0.16.6: the two settings.
describe('needs of the machines', () => {
  const needs = (options: object, over: object = {}, others: object = {}) =>
    purelb.hostNeeds?.({ version: '0.16.6', ...options } as never, readSpec(file(options, over, others)).cluster as Cluster);
  const sysctls = { 'net.ipv4.conf.all.arp_announce': '2', 'net.ipv4.conf.all.arp_ignore': '1' };

  test('with node agents', () => {
    const metrics = { port: 7472, protocol: 'tcp', purpose: 'PureLB metrics' };
    expect(needs({})).toEqual({ sysctls, ports: [metrics] });
    expect(needs({ version: '0.14.1' })).toEqual({
      sysctls,
      ports: [metrics, ...['tcp', 'udp'].map((protocol) => ({ port: 7934, protocol, purpose: 'PureLB memberlist' }))],
    });
  });

  test('none without', () => {
    expect(needs({ announce: false }, announced, speaker)).toEqual({});
  });
});

// The field until 0.8, the annotation since; charts: service.loadBalancerIP of apisix 2.10.0 to 2.14.0 (templates/service-gateway.yaml),
// ingressController.service.loadBalancerIP of cilium 1.20 (values.yaml).
describe.each([
  ['0.6.4', (address: string) => ({ annotations: undefined, loadBalancerIP: address })],
  ['0.16.6', (address: string) => ({ annotations: { 'purelb.io/addresses': address }, loadBalancerIP: undefined })],
])('Services ask %s for addresses', (version, expected) => {
  const over = { network: { nodeCidr: '192.168.10.0/24' } };
  const others = {
    apisix: { version: '2.0.1', address: '192.168.10.210' },
    cilium: {
      version: '1.20.0',
      hubble: { ui: true, uiService: { address: '192.168.10.211' } },
      ingressController: { mode: 'shared', address: '192.168.10.212' },
    },
    workload: { apps: { web: { image: 'nginx:1.27.3', services: { web: { type: 'LoadBalancer', address: '192.168.10.213' } } } } },
  };
  const rendering = rendered(file({ version }, over, others));
  const service = (addon: string, name: string) => {
    const { metadata, spec } = object(rendering, addon, 'Service', name);
    return { annotations: metadata.annotations, loadBalancerIP: (spec as Loose).loadBalancerIP };
  };
  const values = (addon: string) => parse((object(rendering, addon, 'HelmChart', addon).spec as Loose).valuesContent);
  const ofChart = ({ annotations, loadBalancerIP }: Loose) => ({ annotations, loadBalancerIP });

  test('applications and the Hubble UI', () => {
    expect(service('workload', 'web')).toEqual(expected('192.168.10.213'));
    expect(service('cilium', 'hubble-ui-lb')).toEqual(expected('192.168.10.211'));
  });

  test('the charts of APISIX and Cilium', () => {
    expect(ofChart(values('apisix').service)).toEqual(expected('192.168.10.210'));
    expect(ofChart(values('cilium').ingressController.service)).toEqual(expected('192.168.10.212'));
  });

  test('APISIX without a chart', () => {
    const old = { apisix: { version: '1.7.0', address: '192.168.10.210' } };
    const kubernetes = { distribution: { k3s: 'v1.29.15+k3s1' } };
    const { metadata, spec } = object(rendered(file({ version }, kubernetes, old)), 'apisix', 'Service', 'ingress-apisix-gateway');
    expect({ annotations: metadata.annotations, loadBalancerIP: (spec as Loose).loadBalancerIP }).toEqual(expected('192.168.10.210'));
  });
});

// pkg/proxy/ipvs of Kubernetes: in mode ipvs the machine holds every address of a Service, and would answer for it.
test.each([
  [{}, true],
  [{ announce: false }, false],
])('with %j kube-proxy keeps off ARP in mode ipvs: %s', (options, strict) => {
  const over = { ...announced, distribution: { k3s: { version: 'v1.33.5+k3s1', kubeProxyMode: 'ipvs' } } };
  const others = { cilium: { ...speaker.cilium, kubeProxyReplacement: false }, 'kube-router': speaker['kube-router'] };
  const { files } = rendered(file(options, over, others));
  expect(files.get('host/k3s-1/etc/rancher/k3s/config.yaml')?.content.includes('ipvs-strict-arp=true')).toBe(strict);
});

// Tags of purelb/purelb.
test('knows the releases from 0.6.4 to 0.16.6', () => {
  expect(purelbVersions).toEqual(
    '0.6.4 0.7.0 0.7.1 0.8.0 0.9.0 0.10.0 0.11.0 0.12.0 0.13.0 0.14.0 0.14.1 0.15.0 0.16.0 0.16.1 0.16.2 0.16.3 0.16.4 0.16.5 0.16.6'.split(
      ' ',
    ),
  );
});
