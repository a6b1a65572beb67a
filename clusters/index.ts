export { k3sCiliumApisix } from './k3s-cilium-apisix';
export { k3sCiliumApisixCurrent } from './k3s-cilium-apisix-current';
export { k3sKubeVipBgp } from './k3s-kube-vip-bgp';
export { k3sKubeVipBgpCurrent } from './k3s-kube-vip-bgp-current';
export { k3sKubeVipHa } from './k3s-kube-vip-ha';
export { k3sKubeVipHaCurrent } from './k3s-kube-vip-ha-current';
export { k3sMacvlan } from './k3s-macvlan';
export { k3sMacvlanCurrent } from './k3s-macvlan-current';
