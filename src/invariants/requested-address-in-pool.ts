import { defineInvariant } from '../invariant';
import { contains, firstAddress, nthAddress, parseAddress, printAddress } from '../net';
import { printPath } from '../path';

/** A requested address lies in a pool. */
export const requestedAddressInPool = defineInvariant({
  name: 'requested-address-in-pool',
  summary: 'a requested address lies in a pool',
  why: 'The load balancer gives the Service no address at all; it stays <pending>.',
  severity: 'error',
  example: 'apisix.address: 192.168.10.150 with the pool 192.168.10.200-192.168.10.239',
  *check({ cluster, requests }) {
    for (const { at, address } of requests) {
      const parsed = parseAddress(address);
      if (!parsed.ok || cluster.pools.some((pool) => pool.blocks.some((block) => contains(block.span, parsed.value)))) continue;
      const pools = cluster.pools.flatMap((pool) => pool.blocks.map((block) => `${printPath(pool.at)} ${block.text}`));
      const block = cluster.pools.flatMap((pool) => pool.blocks).find(({ span }) => span.family === parsed.value.family);
      yield {
        at,
        also: [['loadBalancer', 'pools']],
        problem: `lies in no pool${pools.length > 0 ? ` (${pools.join(', ')})` : ''}, got ${address}`,
        fix: block
          ? `write an address of a pool, such as ${printAddress(nthAddress(block.span, 1) ?? firstAddress(block.span))}`
          : `add a pool that holds it under loadBalancer.pools, such as lan: ${address}`,
      };
    }
  },
});
