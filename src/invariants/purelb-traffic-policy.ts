import type { PurelbOptions } from '../addons/purelb';
import type { WorkloadOptions } from '../addons/workload';
import type { Cluster, Pool } from '../cluster';
import { defaultPoolOf } from '../constructs/purelb-service-group';
import { defineInvariant } from '../invariant';
import { contains, parseAddress } from '../net';
import { listOf } from '../scalar';

/** PureLB leaves the traffic policy of a Service alone. */
export const purelbTrafficPolicy = defineInvariant({
  name: 'purelb-traffic-policy',
  summary: 'PureLB leaves the traffic policy of a Service alone',
  why: 'One node answers for an address on the link, with a pod or without: it writes Cluster into the Service, and whoever deploys writes Local again.',
  severity: 'warning',
  example: 'workload.apps.web.services.web: { type: LoadBalancer, externalTrafficPolicy: Local } beside purelb',
  source: 'https://github.com/purelb/purelb/blob/v0.16.6/internal/local/announcer_local.go',
  *check({ cluster, options }) {
    const chosen = options('purelb') as PurelbOptions | undefined;
    if (!chosen || chosen.announce === false) return;
    const { apps = {} } = (options('workload') ?? {}) as Partial<WorkloadOptions>;
    for (const [app, { services = {} }] of Object.entries(apps)) {
      for (const [service, { type, externalTrafficPolicy, pool, address }] of Object.entries(services)) {
        if (type !== 'LoadBalancer' || externalTrafficPolicy !== 'Local') continue;
        const from = poolOf(cluster, pool, listOf(address)[0]);
        if (!from || from.routed) continue;
        yield {
          at: ['addons', 'workload', 'apps', app, 'services', service, 'externalTrafficPolicy'],
          also: [from.at, ['addons', 'purelb']],
          problem: `is Local, and pool ${from.name} is announced on the link`,
          fix: 'write Cluster, or take the address from a routed pool',
        };
      }
    }
  },
});

function poolOf(cluster: Cluster, name: string | undefined, address: string | undefined): Pool | undefined {
  const parsed = address === undefined ? undefined : parseAddress(address);
  if (parsed?.ok) return cluster.pools.find(({ blocks }) => blocks.some(({ span }) => contains(span, parsed.value)));
  const wanted = name ?? defaultPoolOf(cluster) ?? cluster.pools[0]?.name;
  return cluster.pools.find((pool) => pool.name === wanted);
}
