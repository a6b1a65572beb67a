import { defineInvariant } from '../invariant';

/** There is a server. */
export const firstServer = defineInvariant({
  name: 'first-server',
  summary: 'there is a server',
  why: 'Nothing runs the API server.',
  severity: 'error',
  example: 'nodes: { k3s-1: { role: agent, … } }',
  vital: true,
  *check({ cluster }) {
    if (cluster.servers.length > 0) return;
    const [node] = cluster.nodes.map(({ name }) => name).sort();
    yield {
      at: ['nodes'],
      problem: node ? `has no server, so nothing runs the control plane, got agents only (${cluster.nodes.length})` : 'holds no node',
      fix: node
        ? `write role: server for at least one node, such as ${node}`
        : 'add a node, such as k3s-1: { role: server, address: 192.168.10.11 }',
    };
  },
});
