import type { ApisixRoutesOptions } from '../addons/apisix-routes';
import { defineInvariant } from '../invariant';
import type { Manifest } from '../manifest';
import { isMap } from '../merge';

/** A route leads to a port that its Service has. */
export const apisixBackendPort = defineInvariant({
  name: 'apisix-backend-port',
  summary: 'a route leads to a port that its Service has',
  why: 'The controller leaves the backend out and says so in its log alone: the route leads nowhere.',
  severity: 'error',
  example: 'apisix-routes.routes.web.backends: [{ service: web, port: 8080 }] beside a Service web with port 80',
  source: 'https://github.com/apache/apisix-ingress-controller/blob/2.0.1/internal/controller/apisixroute_controller.go',
  onOutput: true,
  *check({ options, manifests }) {
    const { routes = {} } = (options('apisix-routes') ?? {}) as ApisixRoutesOptions;
    if (Object.keys(routes).length === 0) return;
    const services = new Map(
      [...manifests.values()]
        .flat()
        .filter(({ apiVersion, kind, spec }) => apiVersion === 'v1' && kind === 'Service' && isMap(spec) && spec.type !== 'ExternalName')
        .map((service) => [`${service.metadata.namespace}/${service.metadata.name}`, portsOf(service)]),
    );
    for (const [name, { namespace = 'default', backends }] of Object.entries(routes)) {
      for (const [index, { service, port }] of backends.entries()) {
        // A Service that Keelson does not make may be there all the same.
        const ports = services.get(`${namespace}/${service}`);
        if (!ports || ports.some((known) => known.port === port || known.name === port)) continue;
        yield {
          at: ['addons', 'apisix-routes', 'routes', name, 'backends', index, 'port'],
          problem: `is no port of Service ${service} in namespace ${namespace}, got ${port}`,
          fix: `write ${ports.map((known) => known.port).join(' or ')}`,
        };
      }
    }
  },
});

function portsOf({ spec }: Manifest): readonly { readonly name?: unknown; readonly port?: unknown }[] {
  const ports = isMap(spec) ? spec.ports : undefined;
  return Array.isArray(ports) ? ports.filter(isMap) : [];
}
