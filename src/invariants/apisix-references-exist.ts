import type { ApisixRoutesOptions } from '../addons/apisix-routes';
import { defineInvariant } from '../invariant';
import { unmistakable } from '../nearest';
import { nameOf } from '../repair';

/** A route names plugin configurations that exist, and asks for consumers where there are some. */
export const apisixReferencesExist = defineInvariant({
  name: 'apisix-references-exist',
  summary: 'a route names plugin configurations that exist, and asks for consumers where there are some',
  why: 'The controller refuses the route, or lets nobody pass.',
  severity: 'error',
  fixable: true,
  example: 'apisix-routes.routes.shop.pluginConfig: limits without pluginConfigs.limits',
  *check({ options }) {
    const { routes = {}, pluginConfigs = {}, consumers = {} } = (options('apisix-routes') ?? {}) as ApisixRoutesOptions;
    for (const [name, { pluginConfig, authentication, namespace = 'default' }] of Object.entries(routes)) {
      const at = ['addons', 'apisix-routes', 'routes', name];
      const known = Object.keys(pluginConfigs).filter((config) => (pluginConfigs[config]?.namespace ?? 'default') === namespace);
      if (pluginConfig !== undefined && !known.includes(pluginConfig)) {
        const reference = [...at, 'pluginConfig'];
        const [near] = known.length === 1 ? known : [unmistakable(pluginConfig, known)];
        yield {
          at: reference,
          also: [['addons', 'apisix-routes', 'pluginConfigs']],
          problem: `is not defined in namespace ${namespace}, got ${pluginConfig}`,
          ...(near !== undefined
            ? nameOf(reference, near, pluginConfig, known)
            : { fix: known.length > 0 ? `write ${known.join(' or ')}` : `add pluginConfigs.${pluginConfig} in namespace ${namespace}` }),
        };
      }
      if (authentication !== undefined && !Object.values(consumers).some(({ type }) => type === authentication)) {
        yield {
          at: [...at, 'authentication'],
          also: [['addons', 'apisix-routes', 'consumers']],
          severity: 'warning',
          problem: `asks for a consumer of type ${authentication}, and the cluster file has none`,
          fix: `add one under consumers, with type: ${authentication}`,
        };
      }
    }
  },
});
