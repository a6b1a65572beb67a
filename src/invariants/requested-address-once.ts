import { defineInvariant } from '../invariant';
import { parseAddress, printAddress } from '../net';
import { printPath } from '../path';

/** No two Services ask for one address. */
export const requestedAddressOnce = defineInvariant({
  name: 'requested-address-once',
  summary: 'no two Services ask for one address',
  why: 'The load balancer gives it to one of them; the other stays <pending>.',
  severity: 'error',
  example: 'apisix.address and cilium.hubble.uiService.address: 192.168.10.200',
  *check({ requests }) {
    const owners = new Map<string, readonly (string | number)[]>();
    for (const { at, address } of requests) {
      const parsed = parseAddress(address);
      const key = parsed.ok ? printAddress(parsed.value) : address;
      const owner = owners.get(key);
      if (owner)
        yield {
          at,
          also: [owner],
          problem: `is requested by ${printPath(owner)} too, got ${address}`,
          fix: 'choose another address of a pool for one of them',
        };
      else owners.set(key, at);
    }
  },
});
