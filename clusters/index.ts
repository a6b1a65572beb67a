export { k3sCalico } from './k3s-calico';
export { k3sCalicoCurrent } from './k3s-calico-current';
export { k3sCiliumApisix } from './k3s-cilium-apisix';
export { k3sCiliumApisixCurrent } from './k3s-cilium-apisix-current';
export { k3sMetallb } from './k3s-metallb';
export { k3sMetallbCurrent } from './k3s-metallb-current';
