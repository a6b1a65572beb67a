import { defineInvariant } from '../invariant';
import { isMap } from '../merge';

/** No two nodes have names that differ only in case. */
export const nodeNamesDiffer = defineInvariant({
  name: 'node-names-differ',
  summary: 'no two nodes have names that differ only in case',
  why: 'Kubernetes knows lower-case names only, so the second machine would register as the first.',
  severity: 'error',
  example: 'nodes: { k3s-1: …, K3S-1: … }',
  onInput: true,
  *check({ written }) {
    const nodes = isMap(written) && isMap(written.nodes) ? Object.keys(written.nodes).sort().reverse() : [];
    const seen = new Map<string, string>();
    for (const name of nodes) {
      const earlier = seen.get(name.toLowerCase());
      if (earlier === undefined) seen.set(name.toLowerCase(), name);
      else {
        yield {
          at: ['nodes', name],
          also: [['nodes', earlier]],
          problem: `differs from nodes.${earlier} only in case`,
          fix: `rename it to what the machine is called, such as ${name.toLowerCase()}-2, or remove it`,
        };
      }
    }
  },
});
