import { defineInvariant } from '../invariant';

/** There is a server. */
export const firstServer = defineInvariant({
  name: 'first-server',
  summary: 'there is a server',
  why: 'Nothing runs the API server.',
  severity: 'error',
  example: 'nodes: { k3s-1: { role: agent, … } }',
  *check({ cluster }) {
    if (cluster.servers.length > 0) return;
    const [node] = cluster.nodes;
    yield {
      at: node ? [...node.at, 'role'] : ['nodes'],
      problem: node ? 'is agent on every node, so none runs the control plane' : 'holds no node',
      fix: node ? `make at least one node a server, such as ${node.name}` : 'add a node with the role server',
    };
  },
});
