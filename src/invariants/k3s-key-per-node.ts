import { byName } from '../claims';
import { print } from '../input';
import { defineInvariant } from '../invariant';
import { listOf } from '../scalar';

/** What all nodes are told is true of each. */
export const k3sKeyPerNode = defineInvariant({
  name: 'k3s-key-per-node',
  summary: 'what is set for every node of k3s is true of every node',
  why: 'distribution.k3s.config is the same on all machines: servers would all announce one address or bind to one that they do not have, and nodes all go by one name.',
  severity: 'error',
  example: 'distribution.k3s.config: { advertise-address: 192.168.10.11 } with three servers',
  source: 'https://docs.k3s.io/cli/server',
  *check({ cluster }) {
    for (const [key, value] of Object.entries(cluster.k3s?.config ?? {})) {
      const nodes = machines[key.replace(/\+$/, '')] === 'servers' ? cluster.servers : machines[key] === 'nodes' ? cluster.nodes : [];
      if (nodes.length < 2 || listOf(value).every((one) => /^(0\.0\.0\.0|::)$/.test(String(one)))) continue;
      yield {
        at: ['distribution', 'k3s', 'config', key],
        also: byName(nodes).map(({ at }) => at),
        problem: `would be told to ${nodes.length} machines, got ${print(value)}`,
        fix: 'remove it, and put it into a file of its own under /etc/rancher/k3s/config.yaml.d on the machine that it belongs to',
      };
    }
  },
});

/** Keys whose value belongs to one machine. */
const machines: Readonly<Record<string, 'nodes' | 'servers'>> = {
  'advertise-address': 'servers',
  'bind-address': 'servers',
  'node-external-dns': 'nodes',
  'node-internal-dns': 'nodes',
};
