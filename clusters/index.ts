export { k3sCiliumApisix } from './k3s-cilium-apisix';
export { k3sCiliumApisixCurrent } from './k3s-cilium-apisix-current';
export { k3sMacvlan } from './k3s-macvlan';
export { k3sMacvlanCurrent } from './k3s-macvlan-current';
