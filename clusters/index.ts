export { k3sCiliumApisix } from './k3s-cilium-apisix';
export { k3sCiliumApisixCurrent } from './k3s-cilium-apisix-current';
export { k3sCiliumBgp } from './k3s-cilium-bgp';
export { k3sCiliumBgpCurrent } from './k3s-cilium-bgp-current';
