import Ajv from 'ajv';
import { object, rendered, single } from '../built';
import { readFacts } from '../facts';

const routes = {
  shop: {
    namespace: 'shop',
    hosts: ['shop.example.org'],
    paths: ['/cart/*', '/'],
    methods: ['GET', 'POST'],
    priority: 5,
    websocket: true,
    timeout: { connect: '3s' },
    backends: [
      { service: 'cart', port: 80, weight: 90 },
      { service: 'cart-new', port: 'http', weight: 10 },
    ],
    plugins: [{ name: 'limit-count', config: { count: 2, time_window: 60 } }],
    pluginConfig: 'limits',
    authentication: 'keyAuth',
  },
  plain: { backends: [{ service: 'web', port: 80 }] },
};
const options = {
  routes,
  upstreams: { cart: { namespace: 'shop', balancer: 'chash', hashOn: 'header', key: 'x-user', scheme: 'http', retries: 2 } },
  tls: { shop: { namespace: 'shop', hosts: ['shop.example.org'], secret: 'shop-tls', clientCa: 'shop-ca' } },
  consumers: { alice: { namespace: 'shop', type: 'keyAuth', secret: 'alice-key' } },
  pluginConfigs: { limits: { namespace: 'shop', plugins: [{ name: 'cors' }] } },
  globalRules: { metrics: { plugins: [{ name: 'prometheus', enable: false }] } },
};
const shop = { apps: { web: { image: 'nginx:1.27.3', namespace: 'shop' } } };

function withRoutes(version: string) {
  return rendered({
    ...single,
    loadBalancer: undefined,
    addons: { apisix: { version }, cilium: { version: '1.20.0' }, 'apisix-routes': options, workload: shop },
  } as object);
}

type Definition = { spec: { names: { kind: string }; versions: { name: string; schema: { openAPIV3Schema: object } }[] } };
const { items } = readFacts('crds', 'apisix-1.7') as { items: Definition[] };

/** The schema of a kind as the API server holds it: unknown fields are pruned there, so they are refused here. */
function schemaOf(kind: string): object {
  const versions = items.find(({ spec }) => spec.names.kind === kind)?.spec.versions ?? [];
  const strict = (schema: unknown): unknown => {
    if (Array.isArray(schema)) return schema.map(strict);
    if (typeof schema !== 'object' || schema === null) return schema;
    const copy = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, strict(value)]));
    const open = 'x-kubernetes-preserve-unknown-fields' in copy || 'additionalProperties' in copy;
    return 'properties' in copy && copy.type === 'object' && !open ? { ...copy, additionalProperties: false } : copy;
  };
  const found = versions.find(({ name }) => name === 'v2');
  if (!found) throw new Error(`no v2 of ${kind}`);
  return strict((found.schema.openAPIV3Schema as { properties: { spec: object } }).properties.spec) as object;
}

const made = [...(withRoutes('1.7.0').manifests.get('apisix-routes') ?? [])];

test('makes every kind', () => {
  expect(made.map(({ kind, metadata }) => `${kind} ${metadata.namespace}/${metadata.name}`)).toEqual([
    'ApisixConsumer shop/alice',
    'ApisixGlobalRule default/metrics',
    'ApisixPluginConfig shop/limits',
    'ApisixRoute shop/shop',
    'ApisixRoute default/plain',
    'ApisixTls shop/shop',
    'ApisixUpstream shop/cart',
  ]);
});

// The definitions of the tag 1.7.0, held strictly.
test.each(made.map((manifest) => [`${manifest.kind} ${manifest.metadata.name}`, manifest] as const))(
  '%s is what its definition takes',
  (_, manifest) => {
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(schemaOf(manifest.kind));
    validate(manifest.spec);
    expect(validate.errors ?? []).toEqual([]);
  },
);

test('a route says match, backends, plugins and whom it lets pass', () => {
  expect(object(withRoutes('1.7.0'), 'apisix-routes', 'ApisixRoute', 'shop').spec).toEqual({
    http: [
      {
        name: 'shop',
        priority: 5,
        websocket: true,
        timeout: { connect: '3s' },
        match: { paths: ['/cart/*', '/'], hosts: ['shop.example.org'], methods: ['GET', 'POST'] },
        backends: [
          { serviceName: 'cart', servicePort: 80, weight: 90 },
          { serviceName: 'cart-new', servicePort: 'http', weight: 10 },
        ],
        plugins: [{ name: 'limit-count', enable: true, config: { count: 2, time_window: 60 } }],
        plugin_config_name: 'limits',
        authentication: { enable: true, type: 'keyAuth' },
      },
    ],
  });
});

test('a route without paths takes them all', () => {
  expect(object(withRoutes('1.7.0'), 'apisix-routes', 'ApisixRoute', 'plain').spec).toMatchObject({ http: [{ match: { paths: ['/*'] } }] });
});

test('credentials stay in Secrets', () => {
  expect(object(withRoutes('1.7.0'), 'apisix-routes', 'ApisixConsumer', 'alice').spec).toEqual({
    authParameter: { keyAuth: { secretRef: { name: 'alice-key' } } },
  });
});

// https://apisix.apache.org/docs/ingress-controller/upgrade-guide: in 2.x every resource names its class.
test('controller 2.x finds its resources by their class', () => {
  expect(object(withRoutes('2.0.1'), 'apisix-routes', 'ApisixTls', 'shop').spec).toMatchObject({ ingressClassName: 'apisix' });
  expect(object(withRoutes('1.7.0'), 'apisix-routes', 'ApisixTls', 'shop').spec).not.toHaveProperty('ingressClassName');
});
