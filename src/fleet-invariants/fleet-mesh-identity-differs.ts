import type { CiliumOptions } from '../addons/cilium';
import { othersWith } from '../fleet-index';
import { defineFleetInvariant, type Member } from '../fleet-invariant';

/** Every cluster of a mesh has a name and a number of its own. */
export const fleetMeshIdentityDiffers = defineFleetInvariant({
  name: 'fleet-mesh-identity-differs',
  summary: 'every cluster of a mesh has a name and a number of its own',
  why: 'Agents refuse to connect to a cluster of their own number, and take the pods of one name for those of another.',
  severity: 'error',
  example: 'cilium: { meshName: home, meshId: 1 } in home, cilium: { meshName: barn, meshId: 1 } in barn',
  source: 'https://docs.cilium.io/en/v1.20/network/clustermesh/clustermesh/#specify-the-cluster-name-and-id',
  *check(fleet) {
    const { ours } = fleet;
    const own = ciliumOf(ours);
    const twins = othersWith(fleet, identitiesOf);
    if (own?.meshId === undefined || twins.length === 0) return;
    const all = [ours, ...fleet.others].map(ciliumOf);
    const taken = { meshId: new Set(all.map((cilium) => cilium?.meshId)), meshName: new Set(all.map((cilium) => cilium?.meshName)) };
    for (const member of twins) {
      const theirs = ciliumOf(member);
      if (theirs?.meshId === undefined) continue;
      for (const key of ['meshId', 'meshName'] as const) {
        if (own[key] === undefined || own[key] !== theirs[key]) continue;
        const at = ['addons', 'cilium', key];
        yield {
          at,
          theirs: { member, at },
          problem: `is that of ${member.name} too, got ${own[key]}`,
          fix: `write ${key === 'meshId' ? freeNumber(taken.meshId) : freeName(ours.name, taken.meshName)}, or change it in ${member.name}`,
        };
      }
    }
  },
});

function ciliumOf({ options }: Member): CiliumOptions | undefined {
  return options.cilium as CiliumOptions | undefined;
}

/** The number and the name of a cluster of the mesh. */
function identitiesOf(member: Member): readonly (number | string)[] {
  const { meshId, meshName } = ciliumOf(member) ?? {};
  return meshId === undefined ? [] : [meshId, ...(meshName === undefined ? [] : [meshName])];
}

function freeNumber(taken: ReadonlySet<number | undefined>): number {
  let number = 1;
  while (taken.has(number)) number += 1;
  return number;
}

function freeName(name: string, taken: ReadonlySet<string | undefined>): string {
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${name}-${number}`;
  return free;
}
