import { defineInvariant } from '../invariant';

/** An L2 policy names its interfaces. */
export const l2InterfaceKnown = defineInvariant({
  name: 'l2-interface-known',
  summary: 'an L2 policy names its interfaces',
  why: 'It announces on every device that Cilium manages, on storage and management networks too.',
  severity: 'note',
  example: 'nodes without interface beside addons.cilium-l2',
  *check({ cluster, options }) {
    const l2 = options('cilium-l2');
    if (!l2 || l2.interfaces !== undefined) return;
    const announcing = l2.nodes === 'servers' ? cluster.servers : l2.nodes === 'agents' ? cluster.agents : cluster.nodes;
    for (const node of announcing) {
      if (node.interface !== undefined) continue;
      const others = announcing.some((other) => other.interface !== undefined);
      yield {
        at: [...node.at, 'interface'],
        also: [['addons', 'cilium-l2']],
        problem: `is not there, so addons.cilium-l2 announces from ${node.name} on ${others ? 'the interfaces of the other nodes' : 'every device'}`,
        fix: `add it, as \`ip -br link\` shows it on ${node.name}`,
      };
    }
  },
});
