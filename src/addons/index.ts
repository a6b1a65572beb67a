import { apisix } from './apisix';
import { apisixRoutes } from './apisix-routes';
import { argoCd } from './argo-cd';
import { calico } from './calico';
import { cilium } from './cilium';
import { ciliumBgp } from './cilium-bgp';
import { ciliumL2 } from './cilium-l2';
import { ciliumLbPool } from './cilium-lb-pool';
import { ciliumNetworkPolicy } from './cilium-network-policy';
import { coredns } from './coredns';
import { flux } from './flux';
import { gatewayApi } from './gateway-api';
import { kubeRouter } from './kube-router';
import { kubeVip } from './kube-vip';
import { kubeVipCloudProvider } from './kube-vip-cloud-provider';
import { manifests } from './manifests';
import { metallb } from './metallb';
import { metricsServer } from './metrics-server';
import { multus } from './multus';
import { purelb } from './purelb';
import { secrets } from './secrets';
import { systemUpgradeController } from './system-upgrade-controller';
import { workload } from './workload';

/** Every add-on, in alphabetical order. */
export const addons = [
  apisix,
  apisixRoutes,
  argoCd,
  calico,
  cilium,
  ciliumBgp,
  ciliumL2,
  ciliumLbPool,
  ciliumNetworkPolicy,
  coredns,
  flux,
  gatewayApi,
  kubeRouter,
  kubeVip,
  kubeVipCloudProvider,
  manifests,
  metallb,
  metricsServer,
  multus,
  purelb,
  secrets,
  systemUpgradeController,
  workload,
] as const;
