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
    for (const node of cluster.nodes) {
      if (node.interface !== undefined) continue;
      yield {
        at: [...node.at, 'interface'],
        also: [['addons', 'cilium-l2']],
        problem: 'names no interface for addons.cilium-l2 to announce on',
        fix: `add interface, as \`ip -br link\` shows it on ${node.name}`,
      };
    }
  },
});
