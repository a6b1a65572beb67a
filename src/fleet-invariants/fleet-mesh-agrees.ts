import type { CiliumOptions } from '../addons/cilium';
import { othersThatDiffer, type Saying } from '../fleet-index';
import { defineFleetInvariant, type Member } from '../fleet-invariant';

/** Cilium moves packets in one way in all clusters of a mesh. */
export const fleetMeshAgrees = defineFleetInvariant({
  name: 'fleet-mesh-agrees',
  summary: 'Cilium moves packets in one way in all clusters of a mesh, and numbers as many of them',
  why: 'Nodes of one cluster do not take the packets of the other, or read the number of the cluster from the wrong bits of an identity.',
  severity: 'error',
  example: 'cilium: { meshId: 1, routingMode: native } in home, cilium: { meshId: 2 } in barn',
  source: 'https://docs.cilium.io/en/v1.20/network/clustermesh/clustermesh/#prerequisites',
  *check(fleet) {
    const own = meshedOf(fleet.ours);
    if (!own) return;
    for (const member of othersThatDiffer(fleet, waysOf)) {
      const theirs = meshedOf(member);
      if (!theirs) continue;
      for (const { key, of } of agreed) {
        const [mine, yours] = [of(own), of(theirs)];
        if (mine === yours) continue;
        const at = ['addons', 'cilium', key];
        yield {
          at,
          theirs: { member, at },
          problem: `is ${mine}, but ${yours} in ${member.name}, which is of the mesh too`,
          fix: `write ${yours} for addons.cilium.${key}, or ${mine} in ${member.name}`,
        };
      }
    }
  },
});

/** The options of Cilium in a cluster of the mesh. */
function meshedOf({ options }: Member): CiliumOptions | undefined {
  const cilium = options.cilium as CiliumOptions | undefined;
  return cilium?.meshId === undefined ? undefined : cilium;
}

function waysOf(member: Member): readonly Saying[] {
  const cilium = meshedOf(member);
  return cilium ? agreed.map(({ key, of }): Saying => [key, of(cilium)]) : [];
}

/** What must be equal, as far as it has a meaning. */
const agreed: readonly { readonly key: string; readonly of: (options: CiliumOptions) => string | number }[] = [
  { key: 'maxConnectedClusters', of: ({ maxConnectedClusters = 255 }) => maxConnectedClusters },
  { key: 'routingMode', of: ({ routingMode = 'tunnel' }) => routingMode },
  {
    key: 'tunnelProtocol',
    of: ({ routingMode, tunnelProtocol = 'vxlan' }) => (routingMode === 'native' ? 'vxlan' : tunnelProtocol),
  },
];
