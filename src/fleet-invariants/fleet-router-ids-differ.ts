import type { CiliumBgpOptions } from '../addons/cilium-bgp';
import { addressIn, routerIdOf } from '../bgp-session';
import { sharedRouters } from '../fleet-claims';
import { othersWith } from '../fleet-index';
import { defineFleetInvariant, type Member } from '../fleet-invariant';
import type { Path } from '../path';
import { printPath } from '../path';

/** Speakers of one AS that peer with one router have different router ids, whatever their cluster. */
export const fleetRouterIdsDiffer = defineFleetInvariant({
  name: 'fleet-router-ids-differ',
  summary: 'speakers of one AS that peer with one router have different router ids, whatever their cluster',
  why: 'The router refuses the second session, or takes two nodes for one.',
  severity: 'error',
  example: 'bgp.bird.routerIds: { home-1: 10.0.0.1 } in home, { barn-1: 10.0.0.1 } in barn',
  source: 'https://www.rfc-editor.org/rfc/rfc6286',
  *check(fleet) {
    const { ours } = fleet;
    for (const member of othersWith(fleet, idsOf)) {
      if (ours.cluster.bgp?.asn !== member.cluster.bgp?.asn || sharedRouters(ours, member).length === 0) continue;
      for (const own of identitiesOf(ours)) {
        const twin = identitiesOf(member).find(({ id, isAddress }) => id === own.id && !(isAddress && own.isAddress));
        if (!twin) continue;
        yield {
          at: own.at,
          theirs: { member, at: twin.at },
          problem: `gives the router id ${own.id}, which node ${twin.node} of ${member.name} has`,
          fix: `state another under ${printPath([...statedAt(ours), own.node])}`,
        };
      }
    }
  },
});

/** The router ids of a cluster, each with the AS number that it counts in. */
function idsOf(member: Member): readonly string[] {
  return identitiesOf(member).map(({ id }) => `${member.cluster.bgp?.asn} ${id}`);
}

/** Router ids as far as they are known: stated, an IPv4 address of the node, or what Cilium and BIRD are told in their place. */
function identitiesOf(member: Member): { node: string; id: string; at: Path; isAddress: boolean }[] {
  const { bgp } = member.cluster;
  const cilium = member.options['cilium-bgp'] as CiliumBgpOptions | undefined;
  const stated = cilium?.routerIds ?? bgp?.bird?.routerIds ?? {};
  return (member.speaker?.nodes ?? []).flatMap((node) => {
    const isAddress = stated[node.name] === undefined && addressIn(4, node) !== undefined;
    const id = stated[node.name] ?? (isAddress || cilium || bgp?.bird ? routerIdOf(node.addresses) : undefined);
    const at = stated[node.name] === undefined ? [...node.at, 'address'] : [...statedAt(member), node.name];
    return id === undefined ? [] : [{ node: node.name, id, at, isAddress }];
  });
}

function statedAt({ options }: Member): Path {
  return options['cilium-bgp'] ? ['addons', 'cilium-bgp', 'routerIds'] : ['bgp', 'bird', 'routerIds'];
}
