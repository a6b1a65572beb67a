import type { Manifest } from '../../src/manifest';
import { rendered, single } from '../built';
import { readFacts } from '../facts';

type Rules = { endpointSelector: unknown; ingress: Record<string, unknown>[]; egress: Record<string, unknown>[] };

function policies(options: object = {}, over: { addons?: object } = {}): readonly Manifest[] {
  const file = {
    ...single,
    loadBalancer: undefined,
    ...over,
    addons: { cilium: { version: '1.20.0', namespace: 'cilium' }, ...over.addons, 'cilium-network-policy': options },
  };
  return rendered(JSON.parse(JSON.stringify(file))).manifests.get('cilium-network-policy') ?? [];
}

function rules(options: object = {}, over: { addons?: object } = {}): Rules {
  return policies(options, over)[0]?.spec as Rules;
}

const key = 'k8s:io.kubernetes.pod.namespace';

describe('the baseline of the cluster', () => {
  test('is one clusterwide object, so that it denies nothing before it allows', () => {
    expect(policies().map(({ apiVersion, kind, metadata }) => [apiVersion, kind, metadata])).toEqual([
      ['cilium.io/v2', 'CiliumClusterwideNetworkPolicy', { name: 'baseline' }],
    ]);
  });

  // NotIn is true for endpoints without the label: health and Ingress endpoints of Cilium.
  // https://docs.cilium.io/en/v1.20/network/servicemesh/default-deny-ingress-policy/ shows Ingress cut off that way.
  test('guards pods alone, and none that the cluster lives by', () => {
    expect(rules().endpointSelector).toEqual({
      matchExpressions: [
        { key, operator: 'Exists' },
        { key, operator: 'NotIn', values: ['cilium', 'kube-node-lease', 'kube-public', 'kube-system'] },
      ],
    });
  });

  test('leaves the namespaces of add-ons and stated ones alone', () => {
    const { endpointSelector } = rules({ except: ['monitoring'] }, { addons: { apisix: { version: '2.0.1' } } });
    expect(endpointSelector).toMatchObject({
      matchExpressions: [{}, { values: ['cilium', 'ingress-apisix', 'kube-node-lease', 'kube-public', 'kube-system', 'monitoring'] }],
    });
  });
});

describe('a baseline of namespaces', () => {
  test('is one object each, for every pod of it', () => {
    const objects = policies({ namespaces: ['default'], withinNamespace: true });
    expect(objects.map(({ kind, metadata }) => [kind, metadata])).toEqual([
      ['CiliumNetworkPolicy', { name: 'baseline', namespace: 'default' }],
    ]);
    const [{ spec } = { spec: {} }] = objects;
    const { endpointSelector, ingress, egress } = spec as Rules;
    expect(endpointSelector).toEqual({});
    // An empty selector of a namespaced policy is every pod of its namespace.
    expect(ingress).toContainEqual({ fromEndpoints: [{}] });
    expect(egress).toContainEqual({ toEndpoints: [{}] });
  });
});

describe('what is allowed', () => {
  // The kubelet's probes come from `host`; webhooks are called by the API server, from a remote node in a tunnel.
  test('probes, and calls from nodes', () => {
    expect(rules().ingress[0]).toEqual({ fromEntities: ['host', 'remote-node', 'kube-apiserver'] });
    expect(rules({ nodes: false }).ingress[0]).toEqual({ fromEntities: ['host'] });
  });

  // k3s manifests/coredns.yaml at v1.34.1+k3s1: labels k8s-app=kube-dns, port 53 in the pod too.
  test('DNS', () => {
    expect(rules().egress[0]).toEqual({
      toEndpoints: [{ matchLabels: { [key]: 'kube-system', 'k8s:k8s-app': 'kube-dns' } }],
      toPorts: [
        {
          ports: [
            { port: '53', protocol: 'UDP' },
            { port: '53', protocol: 'TCP' },
          ],
        },
      ],
    });
  });

  test('the API server at the port where it listens', () => {
    expect(rules({}, { controlPlane: { port: 7443 } } as object).egress).toContainEqual({
      toEntities: ['kube-apiserver'],
      toPorts: [{ ports: [{ port: '7443', protocol: 'TCP' }] }],
    });
    expect(JSON.stringify(rules({ apiServer: false }))).not.toContain('toEntities');
  });

  test('the ingress controller that the cluster runs', () => {
    expect(rules().ingress[1]).toEqual({
      fromEndpoints: [{ matchLabels: { [key]: 'kube-system', 'k8s:app.kubernetes.io/name': 'traefik' } }],
    });
    expect(rules({}, { addons: { apisix: { version: '2.0.1' } } }).ingress[1]).toEqual({
      fromEndpoints: [{ matchLabels: { [key]: 'ingress-apisix' } }],
    });
    const disabled = { version: 'v1.34.1+k3s1', disable: ['traefik'] };
    const gateway = { cilium: { version: '1.20.0', gatewayApi: {} }, 'gateway-api': {} };
    expect(rules({}, { distribution: { k3s: disabled }, addons: gateway } as object).ingress[1]).toEqual({ fromEntities: ['ingress'] });
    const none = { distribution: { k3s: disabled } } as object;
    expect(rules({}, none).ingress).toHaveLength(1);
  });

  test('other networks, if asked', () => {
    expect(JSON.stringify(rules())).not.toContain('world');
    expect(rules({ toWorld: true }).egress).toContainEqual({ toEntities: ['world'] });
    expect(rules({ fromWorld: true }).ingress).toContainEqual({ fromEntities: ['world'] });
  });
});

// The CRD at the branch point of 1.20; the keys and entities used are the same at v1.15.1.
test('every key and entity is one of the definition', () => {
  const { items } = readFacts('crds', 'cilium-policy') as { items: Manifest[] };
  type Definition = { versions: { schema: { openAPIV3Schema: { properties: { spec: Schema } } } }[] };
  const [definition] = items.map(({ spec }) => (spec as Definition).versions[0]?.schema.openAPIV3Schema.properties.spec);
  for (const { spec: written } of [
    ...policies({ toWorld: true, fromWorld: true }),
    ...policies({ namespaces: ['default'], withinNamespace: true }),
  ]) {
    expect(strangers(written, definition ?? {}, 'spec')).toEqual([]);
  }
});

type Schema = { properties?: Record<string, Schema>; items?: Schema; enum?: unknown[]; additionalProperties?: unknown };

function strangers(value: unknown, schema: Schema, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => strangers(item, schema.items ?? {}, `${path}[${index}]`));
  if (typeof value === 'object' && value !== null) {
    if (!schema.properties) return [];
    return Object.entries(value).flatMap(([name, inner]) => {
      const next = schema.properties?.[name];
      return next ? strangers(inner, next, `${path}.${name}`) : [`${path}.${name}`];
    });
  }
  return schema.enum && !schema.enum.includes(value) ? [`${path}: ${value}`] : [];
}
