import { shareLink } from '../fleet-claims';
import { defineFleetInvariant } from '../fleet-invariant';

/** keepalived of two clusters on one link uses different VRRP router ids. */
export const fleetVrrpIdsDiffer = defineFleetInvariant({
  name: 'fleet-vrrp-ids-differ',
  summary: 'keepalived of two clusters on one link uses different VRRP router ids',
  why: 'Servers of both take part in one election: the cluster that loses it has no VIP.',
  severity: 'error',
  example: 'distribution.kubeadm.keepalived.routerId: 80 in home and in barn',
  source: 'https://www.rfc-editor.org/rfc/rfc9568#section-5.2.3',
  *check({ ours, others }) {
    const own = ours.cluster.kubeadm?.keepalived;
    if (!own) return;
    const used = new Set([own, ...others.map(({ cluster }) => cluster.kubeadm?.keepalived)].map((keepalived) => keepalived?.routerId));
    const at = ['distribution', 'kubeadm', 'keepalived', 'routerId'];
    for (const member of others) {
      const theirs = member.cluster.kubeadm?.keepalived;
      // Servers that talk to each other by address do not hear the others.
      if (theirs?.routerId !== own.routerId || (own.unicast && theirs.unicast) || !shareLink(ours, member)) continue;
      yield {
        at,
        theirs: { member, at },
        problem: `is that of ${member.name} on the same link, got ${own.routerId}`,
        fix: `write ${freeId(used)}, or another in ${member.name}`,
      };
    }
  },
});

function freeId(used: ReadonlySet<number | undefined>): number {
  let id = 1;
  while (used.has(id)) id += 1;
  return id;
}
