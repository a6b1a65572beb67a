import type { FileCase } from '../case';

const web = (services: object, more: object = {}) => ({ apps: { web: { image: 'nginx:1.27.3', services, ...more } } });

/** Applications, objects and patches of the user's. */
export const workload: readonly FileCase[] = [
  {
    rule: 'workload-balancer-fits',
    story: 'Cilium leases no addresses by DHCP',
    of: 'single',
    change: (file) => (file.addons.workload = web({ web: { type: 'LoadBalancer', dhcp: true } })),
    at: 'addons.workload.apps.web.services.web.dhcp',
    repair: (file) => delete file.addons.workload.apps.web.services.web.dhcp,
  },
  {
    rule: 'workload-balancer-fits',
    story: 'an address has no effect on a ClusterIP Service',
    of: 'single',
    change: (file) => (file.addons.workload = web({ web: { address: '192.168.10.205' } })),
    at: 'addons.workload.apps.web.services.web.address',
    repair: (file) => (file.addons.workload.apps.web.services.web.type = 'LoadBalancer'),
  },
  {
    rule: 'workload-network-exists',
    story: 'a pod joins no further network without Multus',
    of: 'single',
    change: (file) => (file.addons.workload = web({}, { networks: ['lan'] })),
    at: 'addons.workload.apps.web.networks[0]',
    repair: (file) => delete file.addons.workload.apps.web.networks,
  },
  {
    rule: 'requested-address-in-pool',
    story: 'an application asks for an address of a pool',
    of: 'single',
    change: (file) => (file.addons.workload = web({ web: { type: 'LoadBalancer', address: '192.168.99.1' } })),
    at: 'addons.workload.apps.web.services.web.address',
    repair: (file) => (file.addons.workload.apps.web.services.web.address = '192.168.10.205'),
  },
  {
    rule: 'images-pinned',
    story: 'an application runs an image whose tag does not move',
    of: 'single',
    change: (file) => (file.addons.workload = { apps: { web: { image: 'nginx:latest' } } }),
    at: 'addons.workload',
    repair: (file) => (file.addons.workload.apps.web.image = 'nginx:1.27.3'),
  },
  {
    rule: 'patch-matches',
    story: 'a patch names an object that somebody makes',
    of: 'single',
    change: (file) =>
      (file.addons.manifests = {
        patches: [{ target: { kind: 'HelmChart', name: 'ciliun' }, ops: [{ op: 'add', path: '/spec/timeout', value: '20m' }] }],
      }),
    at: 'addons.manifests.patches[0]',
    repair: (file, fix) => (file.addons.manifests.patches[0].target.name = /HelmChart (cilium) of cilium/.exec(fix)?.[1]),
  },
  {
    rule: 'malformed-path',
    story: 'a route has its wildcard at the end',
    of: 'single',
    change: (file) =>
      (file.addons['apisix-routes'] = { routes: { shop: { paths: ['/*/cart'], backends: [{ service: 'web', port: 80 }] } } }),
    at: 'addons.apisix-routes.routes.shop.paths[0]',
    repair: (file) => (file.addons['apisix-routes'].routes.shop.paths = ['/shop/*']),
  },
  {
    rule: 'apisix-backend-port',
    story: 'a route leads to the port of the container, and the Service has another',
    of: 'single',
    change: (file) => {
      file.addons.workload = web({ web: {} }, { port: 8080 });
      file.addons.workload.apps.web.services.web.port = 80;
      file.addons['apisix-routes'] = { routes: { web: { backends: [{ service: 'web', port: 8080 }] } } };
    },
    at: 'addons.apisix-routes.routes.web.backends[0].port',
    repair: (file, fix) => (file.addons['apisix-routes'].routes.web.backends[0].port = Number(/write (\d+)/.exec(fix)?.[1])),
  },
  {
    rule: 'apisix-references-exist',
    story: 'a route names plugins that are defined',
    of: 'single',
    change: (file) =>
      (file.addons['apisix-routes'] = { routes: { shop: { pluginConfig: 'limits', backends: [{ service: 'web', port: 80 }] } } }),
    at: 'addons.apisix-routes.routes.shop.pluginConfig',
    repair: (file) => (file.addons['apisix-routes'].pluginConfigs = { limits: { plugins: [{ name: 'cors' }] } }),
  },
];
