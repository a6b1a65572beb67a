import type { Cluster } from '../cluster';
import { defineInvariant } from '../invariant';
import { type Address, contains, offsetAddress, parseAddress, printAddress } from '../net';
import { printPath } from '../path';
import { requestedAddresses } from '../requests';

/** No two Services ask for one address. */
export const requestedAddressOnce = defineInvariant({
  name: 'requested-address-once',
  summary: 'no two Services ask for one address',
  why: 'The load balancer gives it to one of them; the other stays <pending>.',
  severity: 'error',
  example: 'apisix.address and cilium.hubble.uiService.address: 192.168.10.200',
  *check({ cluster, options }) {
    const owners = new Map<string, readonly (string | number)[]>();
    for (const { at, address } of requestedAddresses(options)) {
      const parsed = parseAddress(address);
      const key = parsed.ok ? printAddress(parsed.value) : address;
      const owner = owners.get(key);
      if (owner) {
        const free = parsed.ok ? another(cluster, parsed.value, requestedAddresses(options).length) : undefined;
        yield {
          at,
          also: [owner],
          problem: `is requested by ${printPath(owner)} too, got ${address}`,
          fix: `choose another address of a pool for one of them${free ? `, such as ${printAddress(free)}` : ''}`,
        };
      } else owners.set(key, at);
    }
  },
});

/** An address of the same block, past as many others as there are requests. */
function another({ pools }: Cluster, from: Address, requests: number): Address | undefined {
  const block = pools.flatMap((pool) => pool.blocks).find(({ span }) => contains(span, from));
  const ahead = offsetAddress(from, requests);
  return block && ahead && contains(block.span, ahead) ? ahead : undefined;
}
