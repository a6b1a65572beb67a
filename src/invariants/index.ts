import type { Invariant } from '../invariant';
import { accelerationBestEffortSince } from './acceleration-best-effort-since';
import { addonFileNamesSafe } from './addon-file-names-safe';
import { addonRequires } from './addon-requires';
import { addressNotSpecial } from './address-not-special';
import { addressUsable } from './address-usable';
import { addressUsedOnce } from './address-used-once';
import { apisixAdminKeySecret } from './apisix-admin-key-secret';
import { apisixKubernetes } from './apisix-kubernetes';
import { apisixServiceHasAddress } from './apisix-service-has-address';
import { bpfMasqueradeNeedsKubeProxyReplacement } from './bpf-masquerade-needs-kube-proxy-replacement';
import { cidrHostBits } from './cidr-host-bits';
import { ciliumKubernetesTested } from './cilium-kubernetes-tested';
import { clusterDnsInServiceCidr } from './cluster-dns-in-service-cidr';
import { clusterNameIsFileName } from './cluster-name-is-file-name';
import { derivedSetting } from './derived-setting';
import { dhcpOnNodeNetwork } from './dhcp-on-node-network';
import { dhcpOutsideFixed } from './dhcp-outside-fixed';
import { directRoutesNeedNativeRouting } from './direct-routes-need-native-routing';
import { directRoutesNeedOneLink } from './direct-routes-need-one-link';
import { dsrNeedsNativeOrGeneve } from './dsr-needs-native-or-geneve';
import { duplicateKey } from './duplicate-key';
import { embeddedEtcdNeedsOneNetwork } from './embedded-etcd-needs-one-network';
import { etcdPlainText } from './etcd-plain-text';
import { etcdQuorum } from './etcd-quorum';
import { etcdReachableByServers } from './etcd-reachable-by-servers';
import { familiesAgree } from './families-agree';
import { firstServer } from './first-server';
import { flannelDirectRoutingNeedsVxlan } from './flannel-direct-routing-needs-vxlan';
import { flannelExternalIpEncrypted } from './flannel-external-ip-encrypted';
import { flannelExternalIpNeedsAddress } from './flannel-external-ip-needs-address';
import { flannelInUse } from './flannel-in-use';
import { gatewayOnNodeNetwork } from './gateway-on-node-network';
import { hostGwNeedsOneLink } from './host-gw-needs-one-link';
import { hubbleUiNeedsRelay } from './hubble-ui-needs-relay';
import { hubbleUiServiceNeedsUi } from './hubble-ui-service-needs-ui';
import { imagesPinned } from './images-pinned';
import { ipvsOutdated } from './ipvs-outdated';
import { kubeProxyModeInUse } from './kube-proxy-mode-in-use';
import { l2AnnouncesIpv4 } from './l2-announces-ipv4';
import { l2InterfaceKnown } from './l2-interface-known';
import { l2NeedsKubeProxyReplacement } from './l2-needs-kube-proxy-replacement';
import { l2NeedsPool } from './l2-needs-pool';
import { l2PoolOnNodeNetwork } from './l2-pool-on-node-network';
import { l2Version } from './l2-version';
import { lbPoolNeedsPool } from './lb-pool-needs-pool';
import { lbPoolVersion } from './lb-pool-version';
import { loadBalancerNeedsKubeProxyReplacement } from './load-balancer-needs-kube-proxy-replacement';
import { malformedAddress } from './malformed-address';
import { malformedCidr } from './malformed-cidr';
import { malformedHost } from './malformed-host';
import { malformedInterface } from './malformed-interface';
import { malformedName } from './malformed-name';
import { malformedRange } from './malformed-range';
import { malformedUrl } from './malformed-url';
import { missingKey } from './missing-key';
import { namespaceExists } from './namespace-exists';
import { nativeRoutingNeedsRoutes } from './native-routing-needs-routes';
import { nftablesKubernetes } from './nftables-kubernetes';
import { noConntrackNeedsEbpf } from './no-conntrack-needs-ebpf';
import { nodeHasPodFamilies } from './node-has-pod-families';
import { nodeNamesDiffer } from './node-names-differ';
import { nodeOnNodeNetwork } from './node-on-node-network';
import { nodeOutsidePods } from './node-outside-pods';
import { nodeOutsideServices } from './node-outside-services';
import { nodePrefixNearPodPrefix } from './node-prefix-near-pod-prefix';
import { objectIdentityUnique } from './object-identity-unique';
import { oneCidrPerFamily } from './one-cidr-per-family';
import { oneProvider } from './one-provider';
import { operatorReplicasFit } from './operator-replicas-fit';
import { outOfRange } from './out-of-range';
import { podCidrHasRoom } from './pod-cidr-has-room';
import { podNodeDisjoint } from './pod-node-disjoint';
import { podServiceDisjoint } from './pod-service-disjoint';
import { poolNeedsProvider } from './pool-needs-provider';
import { poolOutsideDhcp } from './pool-outside-dhcp';
import { poolOutsideGateway } from './pool-outside-gateway';
import { poolOutsideNodes } from './pool-outside-nodes';
import { poolOutsidePods } from './pool-outside-pods';
import { poolOutsideServices } from './pool-outside-services';
import { poolOutsideVip } from './pool-outside-vip';
import { poolsDisjoint } from './pools-disjoint';
import { requestedAddressInPool } from './requested-address-in-pool';
import { requestedAddressOnce } from './requested-address-once';
import { selectorsSelect } from './selectors-select';
import { serviceCidrSize } from './service-cidr-size';
import { serviceNodeDisjoint } from './service-node-disjoint';
import { sqliteOneServer } from './sqlite-one-server';
import { unknownKey } from './unknown-key';
import { unknownValue } from './unknown-value';
import { unknownVersion } from './unknown-version';
import { vipOnNodeNetwork } from './vip-on-node-network';
import { wrongType } from './wrong-type';

/** Every invariant, in alphabetical order. */
export const invariants: readonly Invariant[] = [
  accelerationBestEffortSince,
  addonFileNamesSafe,
  addonRequires,
  addressNotSpecial,
  addressUsable,
  addressUsedOnce,
  apisixAdminKeySecret,
  apisixKubernetes,
  apisixServiceHasAddress,
  bpfMasqueradeNeedsKubeProxyReplacement,
  cidrHostBits,
  ciliumKubernetesTested,
  clusterDnsInServiceCidr,
  clusterNameIsFileName,
  derivedSetting,
  dhcpOnNodeNetwork,
  dhcpOutsideFixed,
  directRoutesNeedNativeRouting,
  directRoutesNeedOneLink,
  dsrNeedsNativeOrGeneve,
  duplicateKey,
  embeddedEtcdNeedsOneNetwork,
  etcdPlainText,
  etcdQuorum,
  etcdReachableByServers,
  familiesAgree,
  firstServer,
  flannelDirectRoutingNeedsVxlan,
  flannelExternalIpEncrypted,
  flannelExternalIpNeedsAddress,
  flannelInUse,
  gatewayOnNodeNetwork,
  hostGwNeedsOneLink,
  hubbleUiNeedsRelay,
  hubbleUiServiceNeedsUi,
  imagesPinned,
  ipvsOutdated,
  kubeProxyModeInUse,
  l2AnnouncesIpv4,
  l2InterfaceKnown,
  l2NeedsKubeProxyReplacement,
  l2NeedsPool,
  l2PoolOnNodeNetwork,
  l2Version,
  lbPoolNeedsPool,
  lbPoolVersion,
  loadBalancerNeedsKubeProxyReplacement,
  malformedAddress,
  malformedCidr,
  malformedHost,
  malformedInterface,
  malformedName,
  malformedRange,
  malformedUrl,
  missingKey,
  namespaceExists,
  nativeRoutingNeedsRoutes,
  nftablesKubernetes,
  noConntrackNeedsEbpf,
  nodeHasPodFamilies,
  nodeNamesDiffer,
  nodeOnNodeNetwork,
  nodeOutsidePods,
  nodeOutsideServices,
  nodePrefixNearPodPrefix,
  objectIdentityUnique,
  oneCidrPerFamily,
  oneProvider,
  operatorReplicasFit,
  outOfRange,
  podCidrHasRoom,
  podNodeDisjoint,
  podServiceDisjoint,
  poolNeedsProvider,
  poolOutsideDhcp,
  poolOutsideGateway,
  poolOutsideNodes,
  poolOutsidePods,
  poolOutsideServices,
  poolOutsideVip,
  poolsDisjoint,
  requestedAddressInPool,
  requestedAddressOnce,
  selectorsSelect,
  serviceCidrSize,
  serviceNodeDisjoint,
  sqliteOneServer,
  unknownKey,
  unknownValue,
  unknownVersion,
  vipOnNodeNetwork,
  wrongType,
];
