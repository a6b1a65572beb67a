import type { UpgradeNotes } from '../upgrade-note';
import { apisix } from './apisix';
import { argoCd } from './argo-cd';
import { calico } from './calico';
import { cilium } from './cilium';
import { flux } from './flux';
import { k3s } from './k3s';
import { kubeRouter } from './kube-router';
import { kubeVip } from './kube-vip';
import { kubeVipCloudProvider } from './kube-vip-cloud-provider';
import { kubeadm } from './kubeadm';
import { metallb } from './metallb';
import { metricsServer } from './metrics-server';
import { multus } from './multus';
import { purelb } from './purelb';
import { systemUpgradeController } from './system-upgrade-controller';

/** What is known of the upgrades of each component, in alphabetical order. */
export const upgradeNotes: readonly UpgradeNotes[] = [
  apisix,
  argoCd,
  calico,
  cilium,
  flux,
  k3s,
  kubeRouter,
  kubeVip,
  kubeVipCloudProvider,
  kubeadm,
  metallb,
  metricsServer,
  multus,
  purelb,
  systemUpgradeController,
] as readonly UpgradeNotes<never>[] as readonly UpgradeNotes[];
