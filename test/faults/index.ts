import { addresses } from './addresses';
import { bgp } from './bgp';
import { cilium } from './cilium';
import { ciliumValues } from './cilium-values';
import { controlPlaneVip } from './control-plane-vip';
import { deliveries } from './deliveries';
import { dns } from './dns';
import { exclusiveRoles } from './exclusive-roles';
import type { FaultFamily } from './fault';
import { foreignObjects } from './foreign-objects';
import { k3s } from './k3s';
import { kubeadm } from './kubeadm';
import { loadBalancers } from './load-balancers';
import { objects } from './objects';
import { ownObjects } from './own-objects';
import { podNetworks } from './pod-networks';
import { rawSettings } from './raw-settings';
import { reading } from './reading';
import { schemas } from './schemas';

/** Every family of faults, in alphabetical order. */
export const faultFamilies: readonly FaultFamily[] = [
  addresses,
  bgp,
  cilium,
  ciliumValues,
  controlPlaneVip,
  deliveries,
  dns,
  exclusiveRoles,
  foreignObjects,
  k3s,
  kubeadm,
  loadBalancers,
  objects,
  ownObjects,
  podNetworks,
  rawSettings,
  reading,
  schemas,
];
