import type { CalicoOptions } from '../addons/calico';
import type { CiliumOptions } from '../addons/cilium';
import { textOf } from '../claims';
import { defineInvariant } from '../invariant';
import { specialUse } from '../net';
import type { Path } from '../path';

/** Pods with private addresses reach other networks under that of their node. */
export const podsLeaveMasqueraded = defineInvariant({
  name: 'pods-leave-masqueraded',
  summary: 'pods with private addresses reach other networks under the address of their node, where no router knows theirs',
  why: 'Answers do not find the way back: pods pull nothing and reach nothing beyond the nodes.',
  severity: 'warning',
  example: 'cilium: { masqueradeIpv4: false } without BGP',
  source: 'https://docs.cilium.io/en/v1.20/network/concepts/masquerading/',
  *check({ cluster, options }) {
    // Routers that peer with the cluster can lead answers to pods.
    if (cluster.bgp) return;
    const cilium = options('cilium') as CiliumOptions | undefined;
    const calico = options('calico') as CalicoOptions | undefined;
    for (const claim of cluster.network.pod) {
      const use = specialUse(claim.span)?.name;
      const off: Path | undefined =
        cilium?.[claim.span.family === 4 ? 'masqueradeIpv4' : 'masqueradeIpv6'] === false
          ? ['addons', 'cilium', claim.span.family === 4 ? 'masqueradeIpv4' : 'masqueradeIpv6']
          : calico?.natOutgoing === false
            ? ['addons', 'calico', 'natOutgoing']
            : undefined;
      if (off === undefined || use === undefined) continue;
      yield {
        at: off,
        also: [claim.at, ['bgp']],
        problem: `is false, pods have ${use} addresses (${textOf(claim)}), and no router learns of them`,
        fix: 'remove it, or tell routers of the pods under bgp',
      };
    }
  },
});
