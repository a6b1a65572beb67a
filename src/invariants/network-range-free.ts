import { attachmentsOf } from '../addons/multus';
import { clashes, clashesWithin, fixedClaims, overlapDraft, stayClear } from '../claims';
import { defineInvariant } from '../invariant';

/** A network hands out addresses that nobody else has. */
export const networkRangeFree = defineInvariant({
  name: 'network-range-free',
  summary: 'a network hands out addresses that no machine, pool, DHCP server or other network has',
  why: 'A pod and a machine answer for one address, and which of them is reached changes from minute to minute.',
  severity: 'error',
  fixable: true,
  example: 'networks: { lan: { ipam: host-local } } on the node network without a range',
  *check({ cluster, options }) {
    const handedOut = attachmentsOf(options('multus'), cluster).flatMap((attachment) =>
      attachment.handedOut.map((claim) =>
        attachment.ranges.includes(claim) ? claim : { ...claim, at: [...attachment.at, 'range'], implied: true },
      ),
    );
    const { network, controlPlane, nodes, pools } = cluster;
    const taken = [
      ...controlPlane.vip,
      ...nodes.flatMap((node) => node.addresses),
      ...network.dhcp,
      ...pools.flatMap((pool) => pool.blocks),
    ];
    const all = [...fixedClaims(cluster), ...network.dhcp, ...pools.flatMap((pool) => pool.blocks)];
    for (const range of handedOut) {
      // One finding for a range: the others go with the same repair.
      const [first] = clashes([range], taken);
      if (first) yield overlapDraft(first, stayClear(first[0], first[1], all, cluster));
    }
    for (const pair of clashesWithin(handedOut)) yield overlapDraft(pair, stayClear(pair[0], pair[1], [...all, ...handedOut], cluster));
  },
});
