import { ApiObject, Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import * as z from 'zod/mini';
import { type AddonContext, defineAddon, roles } from '../addon';
import type { Cluster } from '../cluster';
import { hostText, nameText, portNumber, text } from '../scalar';
import { atLeast } from '../version';

// One `*`, and that at the end. @see https://github.com/apache/apisix-ingress-controller/blob/1.7.0/samples/deploy/crd/v1/ApisixRoute.yaml
const pathText = text('path, with one * at most, at its end', (value) =>
  /^\/[a-zA-Z0-9\-._~%!$&'()+,;=:@/]*\*?$/.test(value)
    ? undefined
    : {
        rule: 'malformed-path',
        problem: 'is not a path that APISIX takes',
        fix: 'begin it with /, and put * at its end alone, such as /shop/*',
      },
);

const namespace = z.optional(nameText('default: default'));
const duration = (description: string) => z.optional(text(`${description}, such as 6s`));
const timeout = z.optional(z.strictObject({ connect: duration('to connect'), send: duration('to send'), read: duration('to read') }));

const plugins = z.optional(
  z
    .array(
      z.strictObject({
        name: text('name of the plugin, such as limit-count'),
        enable: z.optional(z.boolean().check(z.describe('default: true'))),
        config: z.optional(z.record(z.string(), z.json()).check(z.describe('as the plugin documents it; never a secret'))),
        secretRef: z.optional(nameText('Secret whose keys are laid over config')),
      }),
    )
    .check(z.describe('plugins, by name')),
);

const backend = z.strictObject({
  service: nameText('Service in the namespace of the route'),
  port: z.union([portNumber('port of the Service'), text('name of the port')]),
  weight: z.optional(z.int().check(z.minimum(0), z.describe('share of the traffic; default: 100'))),
  resolveGranularity: z.optional(z.enum(['endpoint', 'service']).check(z.describe('send to pods, or to the ClusterIP; default: endpoint'))),
  subset: z.optional(text('subset of the upstream of the same name')),
});

const routeSchema = z.strictObject({
  namespace,
  hosts: z.optional(z.array(text('host, or *.example.org')).check(z.describe('default: any'))),
  paths: z.optional(z.array(pathText).check(z.minLength(1), z.describe('default: /*'))),
  methods: z.optional(z.array(z.enum(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'CONNECT', 'OPTIONS', 'PATCH', 'TRACE']))),
  priority: z.optional(z.int().check(z.describe('the higher one is looked at first; default: 0'))),
  websocket: z.optional(z.boolean().check(z.describe('default: false'))),
  timeout,
  backends: z.array(backend).check(z.minLength(1)),
  plugins,
  pluginConfig: z.optional(nameText('one of pluginConfigs, in the same namespace')),
  authentication: z.optional(z.enum(['basicAuth', 'keyAuth', 'jwtAuth', 'wolfRBAC', 'hmacAuth']).check(z.describe('ask for a consumer'))),
});

const upstreamSchema = z.strictObject({
  namespace,
  balancer: z.optional(z.enum(['roundrobin', 'chash', 'ewma', 'least_conn']).check(z.describe('default: roundrobin'))),
  hashOn: z.optional(z.enum(['vars', 'header', 'cookie', 'consumer', 'vars_combinations']).check(z.describe('chash: what is hashed'))),
  key: z.optional(text('chash: name of the variable, header or cookie')),
  scheme: z.optional(z.enum(['http', 'https', 'grpc', 'grpcs']).check(z.describe('default: http'))),
  retries: z.optional(z.int().check(z.minimum(0))),
  timeout,
  passHost: z.optional(z.enum(['pass', 'node', 'rewrite']).check(z.describe('default: pass'))),
  upstreamHost: z.optional(hostText('host to send with passHost: rewrite')),
});

const tlsSchema = z.strictObject({
  namespace,
  hosts: z.array(text('host, or *.example.org')).check(z.minLength(1)),
  secret: nameText('Secret with tls.crt and tls.key, in the same namespace'),
  clientCa: z.optional(nameText('Secret with the CA that signs clients, in the same namespace')),
});

const consumerSchema = z.strictObject({
  namespace,
  type: z.enum(['basicAuth', 'keyAuth', 'jwtAuth', 'wolfRBAC', 'hmacAuth']),
  secret: nameText('Secret with the credentials, in the same namespace'),
});

const options = z.strictObject({
  routes: z.optional(z.record(z.string(), routeSchema).check(z.describe('hosts and paths, and the Services that they lead to'))),
  upstreams: z.optional(z.record(z.string(), upstreamSchema).check(z.describe('how a Service of the same name is reached'))),
  tls: z.optional(z.record(z.string(), tlsSchema).check(z.describe('certificates by host'))),
  consumers: z.optional(z.record(z.string(), consumerSchema).check(z.describe('who may pass where a route asks'))),
  pluginConfigs: z.optional(
    z.record(z.string(), z.strictObject({ namespace, plugins })).check(z.describe('plugins that several routes share')),
  ),
  globalRules: z.optional(z.record(z.string(), z.strictObject({ namespace, plugins })).check(z.describe('plugins for every route'))),
});

/** The choices that the add-on takes. */
export type ApisixRoutesOptions = z.output<typeof options>;

/** The custom resources of APISIX, apart from what brings their kinds. */
export class ApisixRoutes extends Chart {
  constructor(scope: Construct, id: string, props: ApisixRoutesOptions & AddonContext) {
    super(scope, id);
    const declare = (kind: string, name: string, namespace: string | undefined, spec: object) =>
      new ApiObject(this, `${kind}-${namespace ?? 'default'}-${name}`, {
        apiVersion: 'apisix.apache.org/v2',
        kind,
        metadata: { name, namespace: namespace ?? 'default' },
        spec: { ...ingressClass(props.cluster), ...spec },
      });
    for (const [name, consumer] of Object.entries(props.consumers ?? {})) {
      declare('ApisixConsumer', name, consumer.namespace, { authParameter: { [consumer.type]: { secretRef: { name: consumer.secret } } } });
    }
    for (const [name, rule] of Object.entries(props.globalRules ?? {})) {
      declare('ApisixGlobalRule', name, rule.namespace, { plugins: pluginsOf(rule.plugins) });
    }
    for (const [name, config] of Object.entries(props.pluginConfigs ?? {})) {
      declare('ApisixPluginConfig', name, config.namespace, { plugins: pluginsOf(config.plugins) });
    }
    for (const [name, { namespace: space, ...route }] of Object.entries(props.routes ?? {})) {
      declare('ApisixRoute', name, space, { http: [routeOf(name, route)] });
    }
    for (const [name, certificate] of Object.entries(props.tls ?? {})) {
      const space = certificate.namespace ?? 'default';
      declare('ApisixTls', name, space, {
        hosts: certificate.hosts,
        secret: { name: certificate.secret, namespace: space },
        ...(certificate.clientCa ? { client: { caSecret: { name: certificate.clientCa, namespace: space } } } : {}),
      });
    }
    for (const [name, { namespace: space, balancer, hashOn, key, ...upstream }] of Object.entries(props.upstreams ?? {})) {
      declare('ApisixUpstream', name, space, {
        ...(balancer ? { loadbalancer: { type: balancer, ...(hashOn ? { hashOn } : {}), ...(key ? { key } : {}) } } : {}),
        ...upstream,
      });
    }
  }
}

/** Controller 2.x serves only resources that name its class; 1.7 serves those that name none, too. */
function ingressClass(cluster: Cluster): object {
  const version = cluster.addons.get('apisix')?.version;
  return version !== undefined && atLeast(version, '2.0')
    ? { ingressClassName: cluster.addons.get('apisix')?.ingressClass ?? 'apisix' }
    : {};
}

function pluginsOf(chosen: z.output<typeof plugins> = []): object[] {
  return chosen.map(({ enable = true, ...plugin }) => ({ ...plugin, enable }));
}

function routeOf(name: string, route: Omit<NonNullable<ApisixRoutesOptions['routes']>[string], 'namespace'>): object {
  const { hosts, paths = ['/*'], methods, backends, plugins: chosen, pluginConfig, authentication, ...same } = route;
  return {
    name,
    ...same,
    match: { paths, ...(hosts ? { hosts } : {}), ...(methods ? { methods } : {}) },
    backends: backends.map(({ service, port, ...rest }) => ({ serviceName: service, servicePort: port, ...rest })),
    ...(chosen ? { plugins: pluginsOf(chosen) } : {}),
    ...(pluginConfig ? { plugin_config_name: pluginConfig } : {}),
    ...(authentication ? { authentication: { enable: true, type: authentication } } : {}),
  };
}

/** The catalogue entry. */
export const apisixRoutes = defineAddon({
  name: 'apisix-routes',
  summary: 'Routes, upstreams, certificates, consumers and plugins of APISIX',
  options,
  provides: [],
  facts: () => roles(),
  requires: ['apisix'],
  construct: ApisixRoutes,
});
