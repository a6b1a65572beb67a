import type { Construct } from 'constructs';
import { CiliumBgpPeeringPolicy, type CiliumBgpPeeringPolicySpec } from '../../imports/cilium-1.15-cilium.io';
import type { BgpPeer } from '../cluster';
import { atLeast } from '../version';
import { type BgpPlan, familiesOf, peerAddress, serviceSelector } from './cilium-bgp-plan';
import { when } from './cilium-version';
import { roleSelector } from './node-role';

/** Declares the one policy that Cilium 1.12 to 1.18 speaks BGP by; two that select a node silence it. */
export function bgpPeeringPolicy(scope: Construct, plan: BgpPlan): void {
  const spec = {
    // None at all is read as no node by some versions.
    nodeSelector: roleSelector(plan.nodes) ?? { matchLabels: { 'kubernetes.io/os': 'linux' } },
    virtualRouters: [
      {
        localAsn: plan.asn,
        exportPodCidr: plan.podCidrs,
        ...when(plan.podIpPools, {
          podIpPoolSelector: { matchExpressions: [{ key: 'keelson/unannounced', operator: 'NotIn', values: ['true'] }] },
        }),
        ...when(plan.addresses.length > 0, { serviceSelector: serviceSelector(plan) }),
        neighbors: plan.peers.map((peer) => neighbor(peer, plan)),
      },
    ],
  };
  // The literals are those of the enums.
  new CiliumBgpPeeringPolicy(scope, 'policy', {
    metadata: { name: plan.name },
    spec: spec as unknown as CiliumBgpPeeringPolicySpec,
  });
}

/** Timers came in 1.14; families, passwords and attributes in 1.15. @see https://github.com/cilium/cilium/blob/v1.14.0/pkg/k8s/apis/cilium.io/v2alpha1/bgp_types.go */
function neighbor(peer: BgpPeer, plan: BgpPlan): Record<string, unknown> {
  const { family } = peer.address.span;
  const since = (minor: string) => atLeast(plan.version, minor);
  return {
    // The field is a CIDR here, an address in the kinds that follow.
    peerAddress: `${peerAddress(peer)}/${family === 4 ? 32 : 128}`,
    peerAsn: peer.asn,
    ...when(since('1.14'), {
      peerPort: peer.port,
      holdTimeSeconds: peer.holdTime,
      keepAliveTimeSeconds: peer.keepalive,
      ...when(peer.multihop > 1, { eBgpMultihopTtl: peer.multihop }),
      ...when(plan.restartTime, { gracefulRestart: { enabled: true, restartTimeSeconds: plan.restartTime } }),
    }),
    ...when(since('1.15'), {
      families: familiesOf(family, plan).map((afi) => ({ afi, safi: 'unicast' })),
      authSecretRef: peer.passwordSecret,
      ...when(plan.communities ?? plan.localPreference, { advertisedPathAttributes: attributesOf(plan) }),
    }),
  };
}

function attributesOf({ communities, localPreference, podCidrs, podIpPools, addresses }: BgpPlan): unknown[] {
  const attributes = { ...when(communities, { communities }), localPreference };
  return [
    ...(podCidrs ? [{ selectorType: 'PodCIDR', ...attributes }] : []),
    ...(podIpPools ? [{ selectorType: 'CiliumPodIPPool', ...attributes }] : []),
    ...(addresses.length > 0 ? [{ selectorType: 'CiliumLoadBalancerIPPool', ...attributes }] : []),
  ];
}
