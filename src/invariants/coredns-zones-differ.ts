import { type CorednsOptions, servedZones } from '../addons/coredns';
import { defineInvariant } from '../invariant';
import { printPath } from '../path';

/** Every zone has one server block. */
export const corednsZonesDiffer = defineInvariant({
  name: 'coredns-zones-differ',
  summary: 'every zone of CoreDNS has one server block',
  why: 'CoreDNS refuses two blocks of one zone, and with them its whole configuration.',
  severity: 'error',
  example: 'coredns: { hosts: { nas.lan: 192.168.10.5 }, stubZones: { nas.lan: 192.168.10.1 } }',
  source: 'https://github.com/coredns/coredns/blob/v1.12.1/core/dnsserver/register.go',
  *check({ cluster, options }) {
    const coredns = options('coredns') as CorednsOptions | undefined;
    if (!coredns) return;
    const owners = new Map([['.', `the block that ${cluster.distribution} writes`]]);
    for (const { zone, at } of servedZones(coredns)) {
      const owner = owners.get(zone);
      const path = ['addons', 'coredns', ...at];
      if (owner !== undefined) {
        yield {
          at: path,
          problem: `answers for ${zone}, as ${owner} does`,
          fix: zone === '.' ? 'name the zone that it is for, or write its lines under overrides' : 'remove one of the two',
        };
      }
      owners.set(zone, printPath(path));
    }
  },
});
