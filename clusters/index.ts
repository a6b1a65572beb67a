export { k3sCiliumApisix } from './k3s-cilium-apisix';
export { k3sCiliumApisixCurrent } from './k3s-cilium-apisix-current';
export { k3sDualStack } from './k3s-dual-stack';
export { k3sDualStackCurrent } from './k3s-dual-stack-current';
export { k3sIpv6 } from './k3s-ipv6';
export { k3sIpv6Current } from './k3s-ipv6-current';
export { k3sMulticloudWireguard } from './k3s-multicloud-wireguard';
export { k3sMulticloudWireguardCurrent } from './k3s-multicloud-wireguard-current';
