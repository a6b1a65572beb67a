export { k3sCiliumApisix } from './k3s-cilium-apisix';
export { k3sCiliumApisixCurrent } from './k3s-cilium-apisix-current';
