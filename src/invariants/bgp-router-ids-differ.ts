import type { CiliumBgpOptions } from '../addons/cilium-bgp';
import { printClaim } from '../cluster';
import { routerIdsOf } from '../constructs/cilium-bgp-plan';
import { defineInvariant } from '../invariant';

import { parseAddress } from '../net';
import { type Path, printPath } from '../path';

/** Every BGP speaker has a router id of its own. */
export const bgpRouterIdsDiffer = defineInvariant({
  name: 'bgp-router-ids-differ',
  summary: 'every BGP speaker has a router id of its own',
  why: 'Routers refuse the second session, or take two nodes for one.',
  severity: 'error',
  example: 'cilium-bgp: { routerIds: { k3s-1: 10.0.0.1, k3s-2: 10.0.0.1 } }',
  source: 'https://www.rfc-editor.org/rfc/rfc6286',
  *check({ cluster, options }) {
    const bgp = options('cilium-bgp') as CiliumBgpOptions | undefined;
    const { bird } = cluster.bgp ?? {};
    if (!bgp && !bird) return;
    const stated: Path = bgp ? ['addons', 'cilium-bgp', 'routerIds'] : ['bgp', 'bird', 'routerIds'];
    const routerIds = (bgp ? bgp.routerIds : bird?.routerIds) ?? {};
    for (const [node, id] of Object.entries(routerIds)) {
      const at = [...stated, node];
      const parsed = parseAddress(id);
      if (!cluster.nodes.some(({ name }) => name === node)) {
        yield {
          at,
          also: [['nodes']],
          problem: 'is not a node',
          fix: `remove it, or name one of ${cluster.nodes
            .map(({ name }) => name)
            .sort()
            .join(', ')}`,
        };
      } else if (parsed.ok && (parsed.value.family === 6 || parsed.value.value === 0n)) {
        yield { at, problem: `is not 32 bits other than zero, got ${id}`, fix: 'write it as an IPv4 address, such as 10.0.0.1' };
      }
    }
    const owners = new Map<string, string>();
    const taken = new Map(cluster.nodes.map((node) => [node.name, node.addresses.find(({ span }) => span.family === 4)]));
    for (const [node, claim] of [...taken].sort(([a], [b]) => (a < b ? 1 : -1)))
      if (claim && routerIds[node] === undefined) owners.set(printClaim(claim), node);
    const given = [...routerIdsOf({ cluster, nodes: bgp?.nodes ?? 'all', routerIds })].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [node, id] of given) {
      const owner = owners.get(id);
      if (owner !== undefined && owner !== node) {
        const written = routerIds[node] !== undefined;
        yield {
          at: written ? [...stated, node] : ['nodes', node, 'address'],
          also: [['nodes', owner], stated],
          problem: `gives the router id ${id}, which node ${owner} has`,
          fix: `state another under ${printPath([...stated, node])}`,
        };
      }
      owners.set(id, node);
    }
  },
});
