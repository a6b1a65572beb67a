import { apisix } from './apisix';
import { apisixRoutes } from './apisix-routes';
import { calico } from './calico';
import { cilium } from './cilium';
import { ciliumL2 } from './cilium-l2';
import { ciliumLbPool } from './cilium-lb-pool';
import { coredns } from './coredns';
import { kubeVip } from './kube-vip';
import { kubeVipCloudProvider } from './kube-vip-cloud-provider';
import { manifests } from './manifests';
import { metallb } from './metallb';
import { metricsServer } from './metrics-server';
import { multus } from './multus';
import { systemUpgradeController } from './system-upgrade-controller';
import { workload } from './workload';

/** Every add-on, in alphabetical order. */
export const addons = [
  apisix,
  apisixRoutes,
  calico,
  cilium,
  ciliumL2,
  ciliumLbPool,
  coredns,
  kubeVip,
  kubeVipCloudProvider,
  manifests,
  metallb,
  metricsServer,
  multus,
  systemUpgradeController,
  workload,
] as const;
