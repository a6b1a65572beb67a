import type { ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';
import * as of115 from '../../imports/cilium-1.15-cilium.io';
import * as of120 from '../../imports/cilium-1.20-cilium.io';
import type { BgpPeer } from '../cluster';
import { atLeast } from '../version';
import { type BgpPlan, familiesOf, peerAddress, routerIdsOf, serviceSelector } from './cilium-bgp-plan';
import { when } from './cilium-version';
import { roleSelector } from './node-role';

/** Where a peer's configuration finds what to tell it: the label of the advertisement. */
const advertised = { advertise: 'bgp' };

/** The kinds of a version: v2alpha1 until 1.17, v2 since 1.18. */
function kindsOf(version: string) {
  if (!atLeast(version, '1.16')) {
    return {
      Cluster: of115.CiliumBgpClusterConfig,
      Peer: of115.CiliumBgpPeerConfig,
      Advertisement: of115.CiliumBgpAdvertisement,
      Override: of115.CiliumBgpNodeConfigOverride,
    };
  }
  if (!atLeast(version, '1.18')) {
    return {
      Cluster: of120.CiliumBgpClusterConfigV2Alpha1,
      Peer: of120.CiliumBgpPeerConfigV2Alpha1,
      Advertisement: of120.CiliumBgpAdvertisementV2Alpha1,
      Override: of120.CiliumBgpNodeConfigOverrideV2Alpha1,
    };
  }
  return {
    Cluster: of120.CiliumBgpClusterConfig,
    Peer: of120.CiliumBgpPeerConfig,
    Advertisement: of120.CiliumBgpAdvertisement,
    Override: of120.CiliumBgpNodeConfigOverride,
  };
}

/** Declares who speaks to whom, how, and of what: the kinds of Cilium 1.15 and newer. */
export function bgpClusterConfig(scope: Construct, plan: BgpPlan): void {
  const kinds = kindsOf(plan.version);
  const instance = `as-${plan.asn}`;
  const declare = (Kind: unknown, id: string, metadata: ApiObjectMetadata, spec: object) =>
    // The three sets of classes differ in the names of their enums, whose values these literals are.
    new (Kind as new (scope: Construct, id: string, props: object) => unknown)(scope, id, { metadata, spec });

  declare(kinds.Advertisement, 'advertisement', { name: plan.name, labels: advertised }, { advertisements: advertisements(plan) });
  for (const peer of plan.peers) declare(kinds.Peer, `peer-${peer.name}`, { name: peer.name }, peerConfig(peer, plan));
  if (plan.defaultGateway) declare(kinds.Peer, 'peer-of-gateway', { name: gatewayPeer }, gatewayPeerConfig(plan));
  declare(
    kinds.Cluster,
    'cluster',
    { name: plan.name },
    {
      ...when(plan.nodes !== 'all', { nodeSelector: roleSelector(plan.nodes) }),
      bgpInstances: [{ name: instance, localAsn: plan.asn, ...when(plan.localPort, { localPort: plan.localPort }), peers: peersOf(plan) }],
    },
  );
  for (const [node, routerId] of routerIdsOf(plan)) {
    const nodeRef = atLeast(plan.version, '1.16') ? {} : { nodeRef: node };
    declare(kinds.Override, `override-${node}`, { name: node }, { ...nodeRef, bgpInstances: [{ name: instance, routerId }] });
  }
}

const gatewayPeer = 'default-gateway';

function peersOf({ peers, defaultGateway }: BgpPlan): object[] {
  return [
    ...peers.map((peer) => ({
      name: peer.name,
      peerAsn: peer.asn,
      peerAddress: peerAddress(peer),
      peerConfigRef: { name: peer.name },
    })),
    // Its AS number is the one that it says.
    ...(defaultGateway
      ? [
          {
            name: gatewayPeer,
            peerAsn: 0,
            autoDiscovery: { mode: 'DefaultGateway', defaultGateway: { addressFamily: defaultGateway } },
            peerConfigRef: { name: gatewayPeer },
          },
        ]
      : []),
  ];
}

function peerConfig(peer: BgpPeer, plan: BgpPlan): object {
  return {
    transport: { peerPort: peer.port },
    timers: { holdTimeSeconds: peer.holdTime, keepAliveTimeSeconds: peer.keepalive },
    authSecretRef: peer.passwordSecret,
    ...when(peer.multihop > 1, { ebgpMultihop: peer.multihop }),
    ...commonPeerConfig(familiesOf(peer.address.span.family, plan), plan),
  };
}

function gatewayPeerConfig(plan: BgpPlan): object {
  return commonPeerConfig(familiesOf(plan.defaultGateway === 'ipv6' ? 6 : 4, plan), plan);
}

function commonPeerConfig(families: readonly string[], { restartTime }: BgpPlan): object {
  return {
    ...when(restartTime, { gracefulRestart: { enabled: true, restartTimeSeconds: restartTime } }),
    families: families.map((afi) => ({ afi, safi: 'unicast', advertisements: { matchLabels: advertised } })),
  };
}

function advertisements(plan: BgpPlan): object[] {
  const { version, addresses, aggregation, communities, localPreference } = plan;
  // The key was `community` in 1.15 alone.
  const key = atLeast(version, '1.16') ? 'communities' : 'community';
  const attributes = when(communities ?? localPreference !== undefined, {
    attributes: { ...when(communities, { [key]: communities }), localPreference },
  });
  const all = { matchExpressions: [{ key: 'keelson/unannounced', operator: 'NotIn', values: ['true'] }] };
  return [
    ...(plan.podCidrs ? [{ advertisementType: 'PodCIDR', ...attributes }] : []),
    ...(plan.podIpPools ? [{ advertisementType: 'CiliumPodIPPool', selector: all, ...attributes }] : []),
    ...(addresses.length === 0
      ? []
      : atLeast(version, '1.16')
        ? [
            {
              advertisementType: 'Service',
              service: {
                addresses,
                ...when(aggregation[4] !== undefined, { aggregationLengthIPv4: aggregation[4] }),
                ...when(aggregation[6] !== undefined, { aggregationLengthIPv6: aggregation[6] }),
              },
              selector: serviceSelector(plan),
              ...attributes,
            },
          ]
        : [{ advertisementType: 'CiliumLoadBalancerIP', selector: serviceSelector(plan), ...attributes }]),
  ];
}
