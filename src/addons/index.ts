import { apisix } from './apisix';
import { cilium } from './cilium';
import { ciliumL2 } from './cilium-l2';
import { ciliumLbPool } from './cilium-lb-pool';
import { kubeVip } from './kube-vip';
import { kubeVipCloudProvider } from './kube-vip-cloud-provider';

/** Every add-on, in alphabetical order. */
export const addons = [apisix, cilium, ciliumL2, ciliumLbPool, kubeVip, kubeVipCloudProvider] as const;
