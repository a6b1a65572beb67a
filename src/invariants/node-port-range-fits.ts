import { byName } from '../claims';
import { print } from '../input';
import { defineInvariant } from '../invariant';
import { nodePortRange } from '../node-port-range';

/** Node ports keep off the ports of the machine. */
export const nodePortRangeFits = defineInvariant({
  name: 'node-port-range-fits',
  summary: 'the range of node ports is one, and holds no port of the machine',
  why: 'The API server refuses what is no range; a Service that gets the port of a daemon takes its connections away, and one in the ephemeral range breaks connections that the machine itself has opened.',
  severity: 'error',
  example: 'distribution.k3s.config: { service-node-port-range: 6000-7000 }',
  source: 'https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport',
  *check({ cluster, ports }) {
    const range = nodePortRange(cluster);
    const key = 'service-node-port-range';
    const at = cluster.k3s ? ['distribution', 'k3s', 'config', key] : ['distribution', 'kubeadm', 'extraArgs', 'apiServer', key];
    if (!range || range.first > range.last || range.last > 65535) {
      const got = range?.text ?? cluster.k3s?.config[key] ?? cluster.kubeadm?.extraArgs.apiServer[key]?.join(',');
      yield { at, problem: `is no range of ports, got ${print(got)}`, fix: 'write the first and the last port, such as 30000-32767' };
      return;
    }
    if (range.at === undefined) return;
    const owner = byName(cluster.nodes)
      .flatMap((node) => ports(node))
      .find(({ port }) => port >= range.first && port <= range.last);
    const ephemeral = range.first <= 60999 && range.last >= 32768;
    if (!owner && !ephemeral) return;
    yield {
      at,
      severity: owner ? 'error' : 'warning',
      problem: owner
        ? `holds ${owner.port}/${owner.protocol}, the port of ${owner.purpose}, got ${range.text}`
        : `holds ports that Linux gives to outgoing connections (32768-60999), got ${range.text}`,
      fix: 'write 30000-32767, or leave it out',
    };
  },
});
