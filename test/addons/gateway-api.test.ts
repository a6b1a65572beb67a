import type { Manifest } from '../../src/manifest';
import { rendered, single } from '../built';

function definitions(addons: object, k3s = 'v1.29.15+k3s1'): readonly Manifest[] {
  const file = {
    ...single,
    distribution: { k3s: { version: k3s, disable: ['traefik'] } },
    loadBalancer: undefined,
    addons: { ...addons, 'gateway-api': {} },
  };
  return rendered(JSON.parse(JSON.stringify(file))).manifests.get('gateway-api') ?? [];
}

const bundle = ({ metadata }: Manifest) => metadata.annotations?.['gateway.networking.k8s.io/bundle-version'];

/** Kind/version pairs that are served. */
function served(objects: readonly Manifest[]): string[] {
  return objects.flatMap(({ spec }) => {
    const { names, versions } = spec as { names: { kind: string }; versions: { name: string; served: boolean }[] };
    return versions.filter((version) => version.served).map((version) => `${names.kind} ${version.name}`);
  });
}

// The operator looks for these and serves nothing if one is missing:
// cilium/cilium operator/pkg/gateway-api/cell.go at v1.15.1, v1.17.5 and the branch points of 1.16, 1.19 and 1.20.
test.each([
  [
    '1.15.19',
    'v1.0.0',
    ['GatewayClass v1', 'Gateway v1', 'HTTPRoute v1', 'ReferenceGrant v1beta1', 'GRPCRoute v1alpha2', 'TLSRoute v1alpha2'],
  ],
  ['1.16.19', 'v1.1.0', ['GatewayClass v1', 'Gateway v1', 'HTTPRoute v1', 'GRPCRoute v1', 'ReferenceGrant v1beta1', 'TLSRoute v1alpha2']],
  ['1.17.18', 'v1.2.0', ['GatewayClass v1', 'Gateway v1', 'HTTPRoute v1', 'GRPCRoute v1', 'ReferenceGrant v1beta1', 'TLSRoute v1alpha2']],
  ['1.18.13', 'v1.2.0', ['GatewayClass v1', 'Gateway v1', 'HTTPRoute v1', 'GRPCRoute v1', 'ReferenceGrant v1beta1', 'TLSRoute v1alpha2']],
  ['1.19.7', 'v1.4.1', ['GatewayClass v1', 'Gateway v1', 'HTTPRoute v1', 'GRPCRoute v1', 'ReferenceGrant v1beta1', 'TLSRoute v1alpha2']],
  [
    '1.20.0',
    'v1.6.1',
    ['GatewayClass v1', 'Gateway v1', 'HTTPRoute v1', 'GRPCRoute v1', 'TLSRoute v1', 'ReferenceGrant v1', 'BackendTLSPolicy v1'],
  ],
])('Cilium %s finds bundle %s with all that it looks for', (version, release, kinds) => {
  const objects = definitions({ cilium: { version, gatewayApi: {} } });
  expect(new Set(objects.map(bundle))).toEqual(new Set([release]));
  expect(served(objects)).toEqual(expect.arrayContaining(kinds));
});

// apache/apisix-ingress-controller 2.0.1: docs/en/latest/getting-started, Gateway API v1.3.0, experimental channel.
test('APISIX without a Gateway of Cilium finds the experimental kinds of 1.3', () => {
  const objects = definitions({ apisix: { version: '2.0.1' }, cilium: { version: '1.20.0' } });
  expect(new Set(objects.map(bundle))).toEqual(new Set(['v1.3.0']));
  expect(served(objects)).toEqual(expect.arrayContaining(['TCPRoute v1alpha2', 'UDPRoute v1alpha2', 'Gateway v1']));
});

test('a cluster has one bundle, that of who serves Gateways', () => {
  const objects = definitions({ apisix: { version: '2.0.1' }, cilium: { version: '1.20.0', gatewayApi: {} } });
  expect(new Set(objects.map(bundle))).toEqual(new Set(['v1.6.1']));
});

// The API server refuses a definition of a *.k8s.io group without the annotation.
test('definitions are approved, cluster-wide objects without status', () => {
  for (const { apiVersion, kind, metadata, status } of definitions({ cilium: { version: '1.20.0', gatewayApi: {} } })) {
    expect([apiVersion, kind, status]).toEqual(['apiextensions.k8s.io/v1', 'CustomResourceDefinition', undefined]);
    expect(metadata.annotations?.['api-approved.kubernetes.io']).toMatch(/^https:\/\/github\.com\/kubernetes-sigs\/gateway-api\/pull\//);
    expect(metadata.namespace).toBeUndefined();
  }
});
