import type { FleetInvariant } from '../fleet-invariant';
import { fleetAddressesUsedOnce } from './fleet-addresses-used-once';
import { fleetAnnouncementsApart } from './fleet-announcements-apart';
import { fleetApiNamesDiffer } from './fleet-api-names-differ';
import { fleetAsnShared } from './fleet-asn-shared';
import { fleetDatastoresDiffer } from './fleet-datastores-differ';
import { fleetDhcpOutsideAddresses } from './fleet-dhcp-outside-addresses';
import { fleetHasOthers } from './fleet-has-others';
import { fleetMeshAgrees } from './fleet-mesh-agrees';
import { fleetMeshIdentityDiffers } from './fleet-mesh-identity-differs';
import { fleetNodeNetworksAgree } from './fleet-node-networks-agree';
import { fleetPodsDisjoint } from './fleet-pods-disjoint';
import { fleetPodsOutsideOthers } from './fleet-pods-outside-others';
import { fleetPoolsDisjoint } from './fleet-pools-disjoint';
import { fleetPoolsOutsideAddresses } from './fleet-pools-outside-addresses';
import { fleetRouterIdsDiffer } from './fleet-router-ids-differ';
import { fleetRoutersAgree } from './fleet-routers-agree';
import { fleetServicesDisjoint } from './fleet-services-disjoint';
import { fleetServicesOutsideOthers } from './fleet-services-outside-others';
import { fleetVrrpIdsDiffer } from './fleet-vrrp-ids-differ';

/** Every invariant between the clusters of a fleet, in alphabetical order. */
export const fleetInvariants: readonly FleetInvariant[] = [
  fleetAddressesUsedOnce,
  fleetAnnouncementsApart,
  fleetApiNamesDiffer,
  fleetAsnShared,
  fleetDatastoresDiffer,
  fleetDhcpOutsideAddresses,
  fleetHasOthers,
  fleetMeshAgrees,
  fleetMeshIdentityDiffers,
  fleetNodeNetworksAgree,
  fleetPodsDisjoint,
  fleetPodsOutsideOthers,
  fleetPoolsDisjoint,
  fleetPoolsOutsideAddresses,
  fleetRouterIdsDiffer,
  fleetRoutersAgree,
  fleetServicesDisjoint,
  fleetServicesOutsideOthers,
  fleetVrrpIdsDiffer,
];
