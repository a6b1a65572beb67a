import { defineInvariant, type Subject } from '../invariant';
import { type Address, contains, firstAddress, nthAddress, parseAddress, printAddress, type Span } from '../net';
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
          ? `write an address of a pool, such as ${printAddress(unasked(block.span, requests))}`
          : `add a pool that holds it under loadBalancer.pools, such as lan: ${address}`,
      };
    }
  },
});

/** The second address of a block or a later one, for which nobody has asked. */
function unasked(block: Span, requests: Subject['requests']): Address {
  const asked = new Set(
    requests.flatMap(({ address }) => {
      const parsed = parseAddress(address);
      return parsed.ok ? [printAddress(parsed.value)] : [];
    }),
  );
  const candidates = Array.from({ length: requests.length + 1 }, (_, index) => nthAddress(block, index + 1));
  return candidates.find((candidate) => candidate && !asked.has(printAddress(candidate))) ?? firstAddress(block);
}
