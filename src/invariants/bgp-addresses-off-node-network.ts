import { clashes } from '../claims';
import { type Cluster, type Pool, provides } from '../cluster';
import { defineInvariant } from '../invariant';
import { printPath } from '../path';

/** Addresses that routers are told of by BGP lie off the node network. */
export const bgpAddressesOffNodeNetwork = defineInvariant({
  name: 'bgp-addresses-off-node-network',
  summary: 'addresses that routers are told of by BGP lie off the node network',
  why: 'Machines of the node network ask for them on their own link by ARP instead of asking the router; nobody answers there, or several do.',
  severity: 'warning',
  example: 'kube-vip: { mode: bgp } with controlPlane.vip on network.nodeCidr',
  *check({ cluster }) {
    if (!provides(cluster, 'bgp') && !cluster.bgp?.bird) return;
    const carriers = [...cluster.addons.values()].filter((addon) => addon.provides.includes('control-plane-vip'));
    const claims = [
      ...(carriers.some((addon) => addon.provides.includes('bgp')) ? cluster.controlPlane.vip : []),
      ...(provides(cluster, 'l2-announcement') ? [] : announcedPools(cluster).flatMap((pool) => pool.blocks)),
    ];
    for (const [claim, network] of clashes(claims, cluster.network.node)) {
      yield {
        at: claim.at,
        also: [network.at, ['addons']],
        problem: `lies on ${printPath(network.at)} ${network.text}, and is announced by BGP alone, got ${claim.text}`,
        fix: `choose addresses outside of ${network.text} to which your routers have no other route`,
      };
    }
  },
});

/** An add-on announces what it hands out; BIRD the pools that it is told of. */
function announcedPools({ bgp, pools }: Cluster): readonly Pool[] {
  return bgp?.bird ? pools.filter(({ name }) => bgp.bird?.pools.includes(name)) : pools;
}
