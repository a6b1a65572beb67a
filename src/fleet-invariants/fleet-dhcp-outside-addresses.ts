import { fixedClaims, stayClear } from '../claims';
import { addressesOf, fleetClashes, fleetOverlap, poolsOf, takenElsewhere } from '../fleet-claims';
import { defineFleetInvariant, type Member } from '../fleet-invariant';
import { overlaps } from '../net';

/** No DHCP range that one cluster knows of holds fixed addresses or pools of another. */
export const fleetDhcpOutsideAddresses = defineFleetInvariant({
  name: 'fleet-dhcp-outside-addresses',
  summary: 'no DHCP range that one cluster of a fleet knows of holds fixed addresses or pools of another',
  why: 'The DHCP server leases an address of a node, a VIP or a Service to another machine of the network.',
  severity: 'error',
  example: 'network.dhcp: 192.168.10.100-192.168.10.199 in home, loadBalancer.pools.lan: 192.168.10.150-192.168.10.160 in barn',
  *check(fleet) {
    const { cluster } = fleet.ours;
    const clashes = [...fleetClashes(fleet, leasable, dhcpOf), ...fleetClashes(fleet, dhcpOf, leasable)];
    if (clashes.length === 0) return;
    const taken = [...fixedClaims(cluster), ...cluster.network.dhcp, ...takenElsewhere(fleet)];
    for (const clash of clashes) {
      const isOfPool = [clash.ours, clash.theirs].some(({ at }) => at[0] === 'loadBalancer');
      yield { ...fleetOverlap(clash, stayClear(clash.ours, clash.theirs, taken, cluster)), severity: isOfPool ? 'error' : 'warning' };
    }
  },
});

function dhcpOf({ cluster }: Member) {
  return cluster.network.dhcp;
}

/** Addresses that its own file does not put into a DHCP range already, of which the cluster itself is told. */
function leasable({ cluster }: Member) {
  return [...addressesOf(cluster), ...poolsOf(cluster)].filter(
    ({ span }) => !cluster.network.dhcp.some((range) => overlaps(range.span, span)),
  );
}
