import { blockSizeOf, blockSizes } from '../constructs/calico-pool';
import { defineInvariant } from '../invariant';
import { sizeOf } from '../net';

/** A node's share of the pod CIDR is a block that Calico can hand out. */
export const calicoBlockSize = defineInvariant({
  name: 'calico-block-size',
  summary: "a node's share of the pod CIDR is a block that Calico can hand out",
  why: 'Calico refuses the pool, and no pod gets an address.',
  severity: 'error',
  example: 'calico beside network.nodePrefix: { ipv4: 18 }',
  source: 'https://github.com/projectcalico/calico/blob/v3.32.1/libcalico-go/lib/clientv3/ippool.go',
  *check({ cluster, options }) {
    if (!options('calico')) return;
    for (const claim of cluster.network.pod) {
      const { family } = claim.span;
      const block = blockSizeOf(cluster, family);
      const { from, to, usual } = blockSizes[family];
      const prefix = (family === 4 ? 32 : 128) - (sizeOf(claim.span).toString(2).length - 1);
      const stated = cluster.network.statedNodePrefixes[family] !== undefined;
      if (block < from || block > to) {
        yield {
          at: ['network', 'nodePrefix', `ipv${family}`],
          also: [['addons', 'calico']],
          problem: `is no block size of Calico, which goes from ${from} to ${to}, got ${block}`,
          fix: `write ${usual}, or leave it out`,
        };
      } else if (prefix > block) {
        yield {
          at: stated ? ['network', 'nodePrefix', `ipv${family}`] : claim.at,
          also: [stated ? claim.at : ['network', 'nodePrefix']],
          problem: `makes blocks of /${block}, larger than the pod CIDR ${claim.text}`,
          fix:
            prefix > to
              ? `choose a pod CIDR of /${to} or larger`
              : `set network.nodePrefix.ipv${family} to ${Math.min(prefix + 2, to)}, or choose a larger pod CIDR`,
        };
      }
    }
  },
});
