import type { CorednsOptions } from '../addons/coredns';
import { textOf } from '../claims';
import { defineInvariant } from '../invariant';
import { contains, parseAddress, specialUse } from '../net';
import { printPath } from '../path';
import { listOf } from '../scalar';

/** CoreDNS asks others than itself. */
export const corednsNoLoop = defineInvariant({
  name: 'coredns-no-loop',
  summary: 'CoreDNS asks others than itself',
  why: 'Each query for the zone comes back to it until it is dropped; where its loop plugin sees that, CoreDNS stops and no name resolves.',
  severity: 'error',
  example: 'coredns: { stubZones: { lan: 10.43.0.10 } } with network.clusterDns 10.43.0.10',
  source: 'https://coredns.io/plugins/loop/#troubleshooting',
  *check({ cluster, options }) {
    const { stubZones = {}, forwarders = [] } = (options('coredns') ?? {}) as CorednsOptions;
    const asked = [
      ...Object.entries(stubZones).flatMap(([zone, servers]) =>
        listOf(servers).map((server, index) => ({ server, at: ['stubZones', zone, ...(Array.isArray(servers) ? [index] : [])] })),
      ),
      ...forwarders.map((server, index) => ({ server, at: ['forwarders', index] })),
    ];
    for (const { server, at } of asked) {
      const parsed = parseAddress(hostOf(server));
      if (!parsed.ok) continue;
      const own = cluster.network.dns.find(({ span }) => contains(span, parsed.value));
      if (!own && specialUse(parsed.value)?.name !== 'loopback') continue;
      yield {
        at: ['addons', 'coredns', ...at],
        also: own ? [own.at] : [],
        problem: `is ${own ? `CoreDNS itself, ${printPath(own.at)} ${textOf(own)}` : 'the loopback of its own pod'}, got ${server}`,
        fix: 'write the address of the DNS server that knows these names, such as that of the router',
      };
    }
  },
});

/** The address of `address`, `address:port` or `[address]:port`. */
function hostOf(server: string): string {
  const [, bracketed, plain] = /^(?:\[([^\]]*)\]|([^:]*))(?::\d+)?$/.exec(server) ?? [];
  return bracketed ?? plain ?? server;
}
