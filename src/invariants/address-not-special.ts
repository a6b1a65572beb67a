import { isLinkLocal } from '../claims';
import { defineInvariant } from '../invariant';
import { printCidr, sizeOf, specialUsesWithin } from '../net';

/** No address lies in a block that is reserved for another purpose. */
export const addressNotSpecial = defineInvariant({
  name: 'address-not-special',
  summary: 'no address lies in a block that is reserved for another purpose',
  why: 'Loopback, link-local, multicast, reserved and IPv4-mapped addresses do not lead from one machine to another.',
  severity: 'error',
  example: 'nodes.k3s-1.address: 127.0.0.1',
  source: 'https://www.iana.org/assignments/iana-ipv4-special-registry/',
  *check({ cluster }) {
    const { network, controlPlane, nodes, pools } = cluster;
    const claims = [
      ...nodes.flatMap((node) => [...node.addresses, ...node.externalAddresses]),
      ...controlPlane.vip,
      ...network.gateway.filter(({ span }) => !isLinkLocal(span)),
      ...network.pod,
      ...network.service,
      ...pools.flatMap((pool) => pool.blocks),
    ];
    for (const claim of claims) {
      const use = specialUsesWithin(claim.span).find(({ name }) => unroutable.test(name));
      if (!use) continue;
      yield {
        at: claim.at,
        problem: `${sizeOf(claim.span) === 1n ? 'lies in' : 'holds addresses of'} the ${use.name} block ${printCidr(use.block)} (${use.source}), got ${claim.text}`,
        fix: 'choose addresses from the private ranges 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 or fd00::/8, or public ones of your own',
      };
    }
  },
});

const unroutable = /^(broadcast|IPv4-mapped|link-local|loopback|multicast|reserved|this network|unspecified)$/;
