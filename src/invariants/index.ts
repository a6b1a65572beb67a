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
import { calicoBlockSize } from './calico-block-size';
import { calicoEbpfApiAddress } from './calico-ebpf-api-address';
import { calicoEncapsulationFits } from './calico-encapsulation-fits';
import { calicoManifestFits } from './calico-manifest-fits';
import { calicoMtuIpv6 } from './calico-mtu-ipv6';
import { calicoNftablesKubeProxy } from './calico-nftables-kube-proxy';
import { calicoOptionSince } from './calico-option-since';
import { calicoRoutersNeedBgp } from './calico-routers-need-bgp';
import { calicoWhiskerNeedsGoldmane } from './calico-whisker-needs-goldmane';
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
import { etcdPlainText } from './etcd-plain-text';
import { etcdQuorum } from './etcd-quorum';
import { etcdReachableByServers } from './etcd-reachable-by-servers';
import { familiesAgree } from './families-agree';
import { firstServer } from './first-server';
import { gatewayOnNodeNetwork } from './gateway-on-node-network';
import { helmControllerRuns } from './helm-controller-runs';
import { hubbleUiNeedsRelay } from './hubble-ui-needs-relay';
import { hubbleUiServiceNeedsUi } from './hubble-ui-service-needs-ui';
import { imagesPinned } from './images-pinned';
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
import { metallbBackendFits } from './metallb-backend-fits';
import { metallbBgpNeedsPeers } from './metallb-bgp-needs-peers';
import { metallbNeedsPool } from './metallb-needs-pool';
import { metallbOptionSince } from './metallb-option-since';
import { metallbReservedPoolKnown } from './metallb-reserved-pool-known';
import { missingKey } from './missing-key';
import { namespaceExists } from './namespace-exists';
import { nativeRoutingNeedsRoutes } from './native-routing-needs-routes';
import { noConntrackNeedsEbpf } from './no-conntrack-needs-ebpf';
import { nodeHasPodFamilies } from './node-has-pod-families';
import { nodeNamesDiffer } from './node-names-differ';
import { nodeOnNodeNetwork } from './node-on-node-network';
import { nodeOutsidePods } from './node-outside-pods';
import { nodeOutsideServices } from './node-outside-services';
import { nodePrefixNearPodPrefix } from './node-prefix-near-pod-prefix';
import { objectIdentityUnique } from './object-identity-unique';
import { oneAddressPerFamily } from './one-address-per-family';
import { oneBgpSpeaker } from './one-bgp-speaker';
import { oneCidrPerFamily } from './one-cidr-per-family';
import { oneProvider } from './one-provider';
import { operatorReplicasFit } from './operator-replicas-fit';
import { outOfRange } from './out-of-range';
import { podCidrHasRoom } from './pod-cidr-has-room';
import { podNodeDisjoint } from './pod-node-disjoint';
import { podServiceDisjoint } from './pod-service-disjoint';
import { poolAnnounced } from './pool-announced';
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
  calicoBlockSize,
  calicoEbpfApiAddress,
  calicoEncapsulationFits,
  calicoManifestFits,
  calicoMtuIpv6,
  calicoNftablesKubeProxy,
  calicoOptionSince,
  calicoRoutersNeedBgp,
  calicoWhiskerNeedsGoldmane,
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
  etcdPlainText,
  etcdQuorum,
  etcdReachableByServers,
  familiesAgree,
  firstServer,
  gatewayOnNodeNetwork,
  helmControllerRuns,
  hubbleUiNeedsRelay,
  hubbleUiServiceNeedsUi,
  imagesPinned,
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
  metallbBackendFits,
  metallbBgpNeedsPeers,
  metallbNeedsPool,
  metallbOptionSince,
  metallbReservedPoolKnown,
  missingKey,
  namespaceExists,
  nativeRoutingNeedsRoutes,
  noConntrackNeedsEbpf,
  nodeHasPodFamilies,
  nodeNamesDiffer,
  nodeOnNodeNetwork,
  nodeOutsidePods,
  nodeOutsideServices,
  nodePrefixNearPodPrefix,
  objectIdentityUnique,
  oneAddressPerFamily,
  oneBgpSpeaker,
  oneCidrPerFamily,
  oneProvider,
  operatorReplicasFit,
  outOfRange,
  podCidrHasRoom,
  podNodeDisjoint,
  podServiceDisjoint,
  poolAnnounced,
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
