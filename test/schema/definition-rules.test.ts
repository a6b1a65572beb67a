import { printPath } from '../../src/path';
import { ruleFaults } from '../../src/schema/definition-rules';

type Loose = Record<string, unknown>;

/** A rule as upstream states it: what keeps it, what breaks it and where, and the versions before that do not state it. */
interface RuleCase {
  readonly kind: string;
  readonly rule: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly before?: string;
  readonly keeps: readonly Loose[];
  readonly breaks: readonly (readonly [at: string, spec: Loose])[];
}

const cilium = { cilium: '1.20.2' };
const flux = { flux: '2.8.5' };
const apisix = { apisix: '2.0.1' };
const gateway = { 'gateway-api': '1.6' };
const advertisement = (fields: Loose) => ({ advertisements: [fields] });
const rules = (...all: readonly Loose[]) => ({ rules: all });
const listener = (fields: Loose) => ({ listeners: [{ name: 'a', port: 80, protocol: 'HTTP', ...fields }] });
const controlPlane = (fields: Loose) => ({ provider: { type: 'ControlPlane', controlPlane: fields } });
const auth = (fields: Loose) => controlPlane({ endpoints: ['http://a:9180'], auth: { type: 'AdminKey', ...fields } });

const cases: readonly RuleCase[] = [
  {
    kind: 'cilium.io/v2 CiliumBGPPeerConfig',
    rule: 'keepAliveTimeSeconds <= holdTimeSeconds, by default 30 and 90',
    versions: cilium,
    before: '1.17.16',
    keeps: [{}, { timers: {} }, { timers: { holdTimeSeconds: 30 } }, { timers: { holdTimeSeconds: 9, keepAliveTimeSeconds: 9 } }],
    breaks: [
      ['spec.timers', { timers: { holdTimeSeconds: 29 } }],
      ['spec.timers', { timers: { keepAliveTimeSeconds: 91 } }],
    ],
  },
  {
    kind: 'cilium.io/v2alpha1 CiliumBGPAdvertisement',
    rule: 'service is required for Service, selector not allowed for PodCIDR',
    versions: cilium,
    before: '1.17.16',
    keeps: [advertisement({ advertisementType: 'PodCIDR' }), advertisement({ advertisementType: 'Service', selector: {}, service: {} })],
    breaks: [
      ['spec.advertisements[0]', advertisement({ advertisementType: 'Service' })],
      ['spec.advertisements[0]', advertisement({ advertisementType: 'PodCIDR', selector: {} })],
    ],
  },
  {
    kind: 'cilium.io/v2 CiliumBGPAdvertisement',
    rule: 'service and interface go with their type alone',
    versions: cilium,
    before: '1.18.11',
    keeps: [advertisement({ advertisementType: 'Interface', interface: { name: 'lo' } })],
    breaks: [
      ['spec.advertisements[0]', advertisement({ advertisementType: 'Interface' })],
      ['spec.advertisements[0]', advertisement({ advertisementType: 'PodCIDR', interface: { name: 'lo' } })],
      ['spec.advertisements[0]', advertisement({ advertisementType: 'PodCIDR', service: {} })],
    ],
  },
  {
    kind: 'cilium.io/v2 CiliumEgressGatewayPolicy',
    rule: 'egressIP is an address',
    versions: cilium,
    before: '1.19.7',
    keeps: [{ egressGateway: { egressIP: '198.18.0.1' } }, { egressGateway: { egressIP: '' } }, { egressGateway: {} }],
    breaks: [
      ['spec.egressGateway', { egressGateway: { egressIP: '198.18.0.1/32' } }],
      ['spec.egressGateways[1]', { egressGateways: [{ egressIP: 'fd00::1' }, { egressIP: 'node' }] }],
    ],
  },
  {
    kind: 'metallb.io/v1beta2 BGPPeer',
    rule: 'connectTime is from 1 to 65535 whole seconds',
    versions: { metallb: '0.16.1' },
    before: '0.13.12',
    keeps: [{}, { connectTime: '1s' }, { connectTime: '1m30s' }, { connectTime: '65535s' }],
    breaks: [
      ['spec', { connectTime: '500ms' }],
      ['spec', { connectTime: '1500ms' }],
      ['spec', { connectTime: '19h' }],
    ],
  },
  {
    kind: 'metallb.io/v1beta1 BGPAdvertisement',
    rule: 'serviceSelectors go with the default aggregation',
    versions: { metallb: '0.16.1' },
    before: '0.15.3',
    keeps: [{ aggregationLength: 24 }, { serviceSelectors: [{}], aggregationLength: 32 }],
    breaks: [['spec', { serviceSelectors: [{}], aggregationLength: 24 }]],
  },
  {
    kind: 'frrk8s.metallb.io/v1beta1 FRRConfiguration',
    rule: 'connectTime of neighbours is from 1 to 65535 whole seconds',
    versions: { metallb: '0.16.1' },
    keeps: [{ bgp: { routers: [{ neighbors: [{ connectTime: '10s' }] }] } }],
    breaks: [['spec.bgp.routers[0].neighbors[1]', { bgp: { routers: [{ neighbors: [{}, { connectTime: '0s' }] }] } }]],
  },
  {
    kind: 'helm.toolkit.fluxcd.io/v2 HelmRelease',
    rule: 'either chart or chartRef',
    versions: flux,
    before: '2.2.3',
    keeps: [{ chart: {} }, { chartRef: {} }],
    breaks: [
      ['spec', {}],
      ['spec', { chart: {}, chartRef: {} }],
    ],
  },
  {
    kind: 'helm.toolkit.fluxcd.io/v2 HelmRelease',
    rule: 'strategies and kubeConfig',
    versions: flux,
    before: '2.6.4',
    keeps: [
      { chart: {}, kubeConfig: { secretRef: {} }, install: { strategy: { name: 'RetryOnFailure', retryInterval: '5m' } } },
      { chart: {}, upgrade: { strategy: { name: 'RemediateOnFailure' } } },
    ],
    breaks: [
      ['spec.kubeConfig', { chart: {}, kubeConfig: {} }],
      ['spec.install.strategy', { chart: {}, install: { strategy: { name: 'RemediateOnFailure', retryInterval: '5m' } } }],
      ['spec.upgrade.strategy', { chart: {}, upgrade: { strategy: { name: 'RemediateOnFailure', retryInterval: '5m' } } }],
    ],
  },
  {
    kind: 'kustomize.toolkit.fluxcd.io/v1 Kustomization',
    rule: 'kubeConfig by a ConfigMap or a Secret',
    versions: flux,
    before: '2.6.4',
    keeps: [{}, { kubeConfig: { configMapRef: {} } }],
    breaks: [['spec.kubeConfig', { kubeConfig: { configMapRef: {}, secretRef: {} } }]],
  },
  {
    kind: 'source.toolkit.fluxcd.io/v1 GitRepository',
    rule: 'serviceAccountName with azure alone',
    versions: flux,
    before: '2.6.4',
    keeps: [{ provider: 'azure', serviceAccountName: 'a' }, { provider: 'github' }],
    breaks: [['spec', { serviceAccountName: 'a' }]],
  },
  {
    kind: 'source.toolkit.fluxcd.io/v1 HelmChart',
    rule: 'verify with a HelmRepository alone',
    versions: flux,
    before: '2.7.5',
    keeps: [{ sourceRef: { kind: 'HelmRepository' }, verify: {} }, { sourceRef: { kind: 'GitRepository' } }],
    breaks: [['spec', { sourceRef: { kind: 'GitRepository' }, verify: {} }]],
  },
  {
    kind: 'image.toolkit.fluxcd.io/v1 ImagePolicy',
    rule: 'interval if and only if digests are always reflected',
    versions: flux,
    before: '2.5.1',
    keeps: [{}, { digestReflectionPolicy: 'Always', interval: '5m' }],
    breaks: [
      ['spec', { interval: '5m' }],
      ['spec', { digestReflectionPolicy: 'Always' }],
    ],
  },
  {
    kind: 'apisix.apache.org/v1alpha1 GatewayProxy',
    rule: 'one way to the control plane, and one to its key',
    versions: apisix,
    before: '1.7.0',
    keeps: [auth({ adminKey: { value: 'a' } })],
    breaks: [
      ['spec.provider', { provider: { type: 'ControlPlane' } }],
      ['spec.provider.controlPlane', controlPlane({})],
      ['spec.provider.controlPlane', controlPlane({ endpoints: ['http://a:9180'], service: { name: 'a' } })],
      ['spec.provider.controlPlane.auth', auth({})],
      ['spec.provider.controlPlane.auth.adminKey', auth({ adminKey: { value: 'a', valueFrom: {} } })],
    ],
  },
  {
    kind: 'apisix.apache.org/v1alpha1 BackendTrafficPolicy',
    rule: 'key with chash alone',
    versions: apisix,
    keeps: [{ loadbalancer: { type: 'chash', key: 'uri' } }, { loadbalancer: { type: 'ewma' } }],
    breaks: [['spec.loadbalancer', { loadbalancer: { type: 'ewma', key: 'uri' } }]],
  },
  {
    kind: 'purelb.io/v2 ServiceGroup',
    rule: 'exactly one of local, remote, netbox',
    versions: { purelb: '0.16.6' },
    before: '0.14.1',
    keeps: [{ local: {} }, { remote: {} }],
    breaks: [
      ['spec', {}],
      ['spec', { local: {}, remote: {} }],
    ],
  },
  {
    kind: 'gateway.networking.k8s.io/v1 Gateway',
    rule: 'listeners that can be told apart, with TLS where it is ended',
    versions: gateway,
    keeps: [
      listener({}),
      listener({ protocol: 'HTTPS', port: 443, tls: { certificateRefs: [{ name: 'a' }] } }),
      listener({ protocol: 'TLS', port: 443, tls: { mode: 'Passthrough' } }),
      {
        listeners: [
          { name: 'a', port: 80, protocol: 'HTTP' },
          { name: 'b', port: 80, protocol: 'HTTP', hostname: 'a.example' },
          { name: 'c', port: 443, protocol: 'HTTP' },
        ],
      },
    ],
    breaks: [
      [
        'spec',
        {
          listeners: [
            { name: 'a', port: 80, protocol: 'HTTP' },
            { name: 'b', port: 80, protocol: 'HTTP' },
          ],
        },
      ],
      ['spec.listeners[0]', listener({ tls: { mode: 'Passthrough' } })],
      ['spec.listeners[0]', listener({ protocol: 'UDP', hostname: 'a.example' })],
      ['spec.listeners[0]', listener({ protocol: 'HTTPS', tls: { mode: 'Passthrough' } })],
      ['spec.listeners[0].tls', listener({ protocol: 'HTTPS', tls: {} })],
    ],
  },
  {
    kind: 'gateway.networking.k8s.io/v1 HTTPRoute',
    rule: 'filters, paths and ports',
    versions: gateway,
    keeps: [
      rules({
        backendRefs: [{ name: 'a', port: 80 }],
        matches: [{ path: { value: '/a/b' } }, { path: { type: 'RegularExpression', value: 'a//' } }],
      }),
      rules({ filters: [{ type: 'RequestRedirect', requestRedirect: {} }] }, { filters: [{ type: 'CORS', cors: {} }] }),
      rules({ backendRefs: [{ name: 'a', group: 'multicluster.x-k8s.io', kind: 'ServiceImport' }] }),
    ],
    breaks: [
      ['spec.rules[0].backendRefs[0]', rules({ backendRefs: [{ name: 'a' }] })],
      ['spec.rules[0]', rules({ backendRefs: [{ name: 'a', port: 80 }], filters: [{ type: 'RequestRedirect', requestRedirect: {} }] })],
      ['spec.rules[0].filters[0]', rules({ filters: [{ type: 'URLRewrite' }] })],
      ['spec.rules[0].filters[0]', rules({ filters: [{ type: 'URLRewrite', urlRewrite: {}, requestMirror: {} }] })],
      [
        'spec.rules[0].backendRefs[0].filters[0]',
        rules({ backendRefs: [{ name: 'a', port: 80, filters: [{ type: 'RequestHeaderModifier' }] }] }),
      ],
      ['spec.rules[0].matches[0].path', rules({ matches: [{ path: { value: 'a' } }] })],
      ['spec.rules[0].matches[1].path', rules({ matches: [{ path: { value: '/a' } }, { path: { type: 'Exact', value: '/a/..' } }] })],
      ['spec.rules[0].matches[0].path', rules({ matches: [{ path: { value: '/a//b' } }] })],
    ],
  },
  {
    kind: 'gateway.networking.k8s.io/v1 HTTPRoute',
    rule: 'backendRequest is not longer than request',
    versions: gateway,
    before: '1.1',
    keeps: [
      rules({ timeouts: { request: '10s', backendRequest: '10000ms' } }),
      rules({ timeouts: { request: '0s', backendRequest: '1s' } }),
    ],
    breaks: [['spec.rules[0].timeouts', rules({ timeouts: { request: '1m', backendRequest: '1m1s' } })]],
  },
  ...['GRPCRoute', 'TCPRoute', 'TLSRoute', 'UDPRoute'].map((kind) => ({
    kind: `gateway.networking.k8s.io/v1 ${kind}`,
    rule: 'a Service is named with its port',
    versions: gateway,
    keeps: [rules({ backendRefs: [{ name: 'a', port: 53 }] })],
    breaks: [['spec.rules[0].backendRefs[0]', rules({ backendRefs: [{ name: 'a', kind: 'Service' }] })] as const],
  })),
];

describe.each(cases.map((one) => [one.kind, one.rule, one] as const))('%s: %s', (_, __, { kind, versions, before, keeps, breaks }) => {
  const [apiVersion, name] = kind.split(' ');
  const found = (spec: Loose, of = versions) => ruleFaults({ apiVersion, kind: name, metadata: {}, spec }, (product) => of[product]);

  test('is kept by what upstream takes', () => {
    expect(keeps.flatMap((spec) => found(spec))).toEqual([]);
  });

  test.each(breaks)('is broken at %s, once and in words', (at, spec) => {
    const faults = found(spec);
    expect(faults.map((fault) => printPath(fault.at))).toEqual([at]);
    for (const { problem, fix } of faults) expect(`${problem}; ${fix}`).toMatch(/^(?!.*(undefined|\[object)).{10,}$/);
  });

  test('is not stated before its version, nor of a product without one', () => {
    const older = Object.fromEntries(Object.keys(versions).map((product) => [product, before ?? '0.0.1']));
    for (const [, spec] of breaks) expect([found(spec, older), found(spec, {})]).toEqual([[], []]);
  });
});
