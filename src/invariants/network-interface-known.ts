import { attachmentsOf } from '../addons/multus';
import { defineInvariant } from '../invariant';

/** A network leaves by an interface that every node has. */
export const networkInterfaceKnown = defineInvariant({
  name: 'network-interface-known',
  summary: 'a network leaves by one interface, known for every node',
  why: 'A node without the interface starts no pod of the network. Without a name the plugin takes that of the default route, whatever it is.',
  severity: 'error',
  example: 'networks: { lan: { ipam: dhcp } } with nodes on ens192 and eno1',
  *check({ cluster, options }) {
    for (const { at, interface: master } of attachmentsOf(options('multus'), cluster)) {
      if (master !== undefined) continue;
      const known = [...new Set(cluster.nodes.flatMap((node) => node.interface ?? []))].sort();
      yield {
        at: [...at, 'interface'],
        also: [['nodes']],
        problem: `is not there, and the nodes ${known.length === 0 ? 'name none' : `do not agree on one: ${known.join(', ')}${cluster.nodes.some((node) => node.interface === undefined) ? ', unknown' : ''}`}`,
        fix: `add the interface that it leaves by on every node${known[0] ? `, such as ${known[0]}` : ''}`,
      };
    }
  },
});
