import { chooseHost, clashesWithin } from '../claims';
import { defineInvariant } from '../invariant';
import { equalSpans } from '../net';
import { printPath } from '../path';
import { remove } from '../repair';

/** Every address has one owner. */
export const addressUsedOnce = defineInvariant({
  name: 'address-used-once',
  summary: 'every address has one owner',
  why: 'Two machines that answer for one address take turns at being unreachable.',
  severity: 'error',
  fixable: true,
  example: 'nodes.k3s-2.address: 192.168.10.11, the address of k3s-1',
  *check({ cluster }) {
    const { network, controlPlane, nodes } = cluster;
    const owners = [
      ...network.gateway,
      ...controlPlane.vip,
      ...nodes.flatMap((node) => node.addresses),
      ...nodes.flatMap((node) => node.externalAddresses.filter(({ span }) => !node.addresses.some((own) => equalSpans(own.span, span)))),
    ];
    for (const [claim, other] of clashesWithin(owners)) {
      const lans = network.node.filter(({ span }) => span.family === claim.span.family);
      yield {
        at: claim.at,
        also: [other.at],
        problem: `is used by ${printPath(other.at)} too, got ${claim.text}`,
        ...(claim.what === other.what ? remove(claim.at) : { fix: `${chooseHost(lans, cluster)}, for ${claim.what} or for ${other.what}` }),
      };
    }
  },
});
