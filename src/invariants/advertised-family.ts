import { print } from '../input';
import { defineInvariant } from '../invariant';
import { parseAddress } from '../net';

/** A server of k3s announces an address of the family that Services prefer. */
export const advertisedFamily = defineInvariant({
  name: 'advertised-family',
  summary: 'a server of k3s announces an address of the family that Services prefer',
  why: 'It announces its first external address, else its first address, and the API server does not start: service IP family must match public address family.',
  severity: 'error',
  example: 'nodes.k3s-1.address: [fd00::11, 192.168.10.11] with IPv4 as the first service CIDR',
  source: 'https://github.com/kubernetes/kubernetes/blob/v1.34.0/cmd/kube-apiserver/app/options/validation.go',
  *check({ cluster }) {
    const preferred = cluster.network.service[0];
    if (!cluster.k3s || !preferred) return;
    const { family } = preferred.span;
    // Where pods prefer another family, that is to be settled first.
    if (cluster.network.pod[0]?.span.family !== family) return;
    const stated = cluster.k3s.config['advertise-address'];
    const parsed = typeof stated === 'string' ? parseAddress(stated) : undefined;
    if (parsed?.ok) {
      if (parsed.value.family === family) return;
      yield {
        at: ['distribution', 'k3s', 'config', 'advertise-address'],
        also: [preferred.at],
        problem: `is no IPv${family} address, while Services prefer IPv${family}, got ${print(stated)}`,
        fix: `write an IPv${family} address of the server, or remove it`,
      };
      return;
    }
    for (const { externalAddresses, addresses } of cluster.servers) {
      const list = externalAddresses.length > 0 ? externalAddresses : addresses;
      const own = list.find(({ span }) => span.family === family);
      if (!list[0] || list[0].span.family === family) continue;
      yield {
        at: list[0].at,
        also: [preferred.at],
        problem: `is what the server announces, and Services prefer IPv${family}, got ${list[0].text}`,
        fix: own ? `write ${own.text} first` : `write an IPv${family} address first`,
      };
    }
  },
});
