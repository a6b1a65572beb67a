import type { Claim } from '../cluster';
import { fleetClashes } from '../fleet-claims';
import { defineFleetInvariant, type Member } from '../fleet-invariant';
import type { Keepalived } from '../kubeadm';

/** keepalived of two clusters on one link uses different VRRP router ids. */
export const fleetVrrpIdsDiffer = defineFleetInvariant({
  name: 'fleet-vrrp-ids-differ',
  summary: 'keepalived of two clusters on one link uses different VRRP router ids',
  why: 'Servers of both take part in one election: the cluster that loses it has no VIP.',
  severity: 'error',
  example: 'distribution.kubeadm.keepalived.routerId: 80 in home and in barn',
  source: 'https://www.rfc-editor.org/rfc/rfc9568#section-5.2.3',
  *check(fleet) {
    const own = fleet.ours.cluster.kubeadm?.keepalived;
    if (!own) return;
    // Servers that talk to each other by address do not hear the others.
    const linksOf = own.unicast ? heardLinksOf(own.routerId) : allLinksOf(own.routerId);
    const twins = new Set(fleetClashes(fleet, ({ cluster }) => cluster.network.node, linksOf).map(({ member }) => member));
    if (twins.size === 0) return;
    const used = new Set([own.routerId, ...fleet.others.map(({ cluster }) => cluster.kubeadm?.keepalived?.routerId)]);
    const at = ['distribution', 'kubeadm', 'keepalived', 'routerId'];
    for (const member of twins) {
      yield {
        at,
        theirs: { member, at },
        problem: `is that of ${member.name} on the same link, got ${own.routerId}`,
        fix: `write ${freeId(used)}, or another in ${member.name}`,
      };
    }
  },
});

type LinksOf = (member: Member) => readonly Claim[];

const allLinksOf = linksByRouterId(() => true);
const heardLinksOf = linksByRouterId(({ unicast }) => !unicast);

/** For each router id one function that says on which links a cluster uses it, as an index of the fleet wants it. */
function linksByRouterId(isHeard: (keepalived: Keepalived) => boolean): (routerId: number) => LinksOf {
  const known = new Map<number, LinksOf>();
  return (routerId) => {
    const linksOf: LinksOf = ({ cluster: { kubeadm, network } }) =>
      kubeadm?.keepalived?.routerId === routerId && isHeard(kubeadm.keepalived) ? network.node : [];
    known.set(routerId, known.get(routerId) ?? linksOf);
    return known.get(routerId) as LinksOf;
  };
}

function freeId(used: ReadonlySet<number | undefined>): number {
  let id = 1;
  while (used.has(id)) id += 1;
  return id;
}
