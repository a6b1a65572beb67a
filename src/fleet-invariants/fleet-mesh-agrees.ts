import type { CiliumOptions } from '../addons/cilium';
import { defineFleetInvariant } from '../fleet-invariant';

/** Cilium moves packets in one way in all clusters of a mesh. */
export const fleetMeshAgrees = defineFleetInvariant({
  name: 'fleet-mesh-agrees',
  summary: 'Cilium moves packets in one way in all clusters of a mesh, and numbers as many of them',
  why: 'Nodes of one cluster do not take the packets of the other, or read the number of the cluster from the wrong bits of an identity.',
  severity: 'error',
  example: 'cilium: { meshId: 1, routingMode: native } in home, cilium: { meshId: 2 } in barn',
  source: 'https://docs.cilium.io/en/v1.20/network/clustermesh/clustermesh/#prerequisites',
  *check({ ours, others }) {
    const own = ours.options('cilium') as CiliumOptions | undefined;
    if (own?.meshId === undefined) return;
    for (const member of others) {
      const theirs = member.options('cilium') as CiliumOptions | undefined;
      if (theirs?.meshId === undefined) continue;
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

/** What must be equal, as far as it has a meaning. */
const agreed: readonly { readonly key: string; readonly of: (options: CiliumOptions) => string | number }[] = [
  { key: 'maxConnectedClusters', of: ({ maxConnectedClusters = 255 }) => maxConnectedClusters },
  { key: 'routingMode', of: ({ routingMode = 'tunnel' }) => routingMode },
  {
    key: 'tunnelProtocol',
    of: ({ routingMode, tunnelProtocol = 'vxlan' }) => (routingMode === 'native' ? 'vxlan' : tunnelProtocol),
  },
];
