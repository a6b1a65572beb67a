import type { Invariant } from '../invariant';
import { accelerationBesideEncryption } from './acceleration-beside-encryption';
import { accelerationBestEffortSince } from './acceleration-best-effort-since';
import { accelerationFitsLinks } from './acceleration-fits-links';
import { addonFileNamesSafe } from './addon-file-names-safe';
import { addonFitsDistribution } from './addon-fits-distribution';
import { addonRequires } from './addon-requires';
import { addressNotSpecial } from './address-not-special';
import { addressUsable } from './address-usable';
import { addressUsedOnce } from './address-used-once';
import { advertisedFamily } from './advertised-family';
import { apiHealthAnonymous } from './api-health-anonymous';
import { apisixAdminKeySecret } from './apisix-admin-key-secret';
import { apisixBackendPort } from './apisix-backend-port';
import { apisixKindServed } from './apisix-kind-served';
import { apisixKubernetes } from './apisix-kubernetes';
import { apisixReferencesExist } from './apisix-references-exist';
import { apisixServiceHasAddress } from './apisix-service-has-address';
import { argoCdChartRenders } from './argo-cd-chart-renders';
import { argoCdDeliveryFits } from './argo-cd-delivery-fits';
import { argoCdHaNodes } from './argo-cd-ha-nodes';
import { argoCdKubernetesTested } from './argo-cd-kubernetes-tested';
import { argoCdOciSource } from './argo-cd-oci-source';
import { asnUsable } from './asn-usable';
import { autoscalerHasMetrics } from './autoscaler-has-metrics';
import { bandwidthManagerWithoutIpsec } from './bandwidth-manager-without-ipsec';
import { bbrNeedsBandwidthManager } from './bbr-needs-bandwidth-manager';
import { bfdHopsKnown } from './bfd-hops-known';
import { bfdTimersFit } from './bfd-timers-fit';
import { bgpAddressesOffNodeNetwork } from './bgp-addresses-off-node-network';
import { bgpAnnouncesSomething } from './bgp-announces-something';
import { bgpApiVersion } from './bgp-api-version';
import { bgpClusterIpsAnswered } from './bgp-cluster-ips-answered';
import { bgpIpv6NeedsClusterConfig } from './bgp-ipv6-needs-cluster-config';
import { bgpKeepaliveOften } from './bgp-keepalive-often';
import { bgpMultipathFits } from './bgp-multipath-fits';
import { bgpNeedsPeers } from './bgp-needs-peers';
import { bgpNeedsSpeaker } from './bgp-needs-speaker';
import { bgpOptionSince } from './bgp-option-since';
import { bgpPeerOnNodeNetwork } from './bgp-peer-on-node-network';
import { bgpPeerOptionIdle } from './bgp-peer-option-idle';
import { bgpPeersDiffer } from './bgp-peers-differ';
import { bgpPodCidrsOfNodes } from './bgp-pod-cidrs-of-nodes';
import { bgpRouterIdsDiffer } from './bgp-router-ids-differ';
import { bgpTimersAgree } from './bgp-timers-agree';
import { bigTcpNeedsPlainPath } from './big-tcp-needs-plain-path';
import { bindingResolves } from './binding-resolves';
import { birdDefaultRouteNear } from './bird-default-route-near';
import { birdPoolsExist } from './bird-pools-exist';
import { birdReachesPeers } from './bird-reaches-peers';
import { bpfMasqueradeNeedsKubeProxyReplacement } from './bpf-masquerade-needs-kube-proxy-replacement';
import { bpfMasqueradeNeedsMasquerade } from './bpf-masquerade-needs-masquerade';
import { calicoBlockSize } from './calico-block-size';
import { calicoEbpfApiAddress } from './calico-ebpf-api-address';
import { calicoEncapsulationFits } from './calico-encapsulation-fits';
import { calicoManifestFits } from './calico-manifest-fits';
import { calicoMtuIpv6 } from './calico-mtu-ipv6';
import { calicoNftablesKubeProxy } from './calico-nftables-kube-proxy';
import { calicoOptionSince } from './calico-option-since';
import { calicoRoutersNeedBgp } from './calico-routers-need-bgp';
import { calicoWhiskerNeedsGoldmane } from './calico-whisker-needs-goldmane';
import { chartKeepsObjects } from './chart-keeps-objects';
import { chartValueIdle } from './chart-value-idle';
import { chartValueKnown } from './chart-value-known';
import { chartValueRefused } from './chart-value-refused';
import { chartValueType } from './chart-value-type';
import { cidrHostBits } from './cidr-host-bits';
import { ciliumConfigDerived } from './cilium-config-derived';
import { ciliumDevicesKnown } from './cilium-devices-known';
import { ciliumFamiliesFit } from './cilium-families-fit';
import { ciliumIptablesRules } from './cilium-iptables-rules';
import { ciliumKindServed } from './cilium-kind-served';
import { ciliumKubernetesTested } from './cilium-kubernetes-tested';
import { ciliumMonitorsTrusted } from './cilium-monitors-trusted';
import { ciliumNodePortRange } from './cilium-node-port-range';
import { ciliumObjectEffective } from './cilium-object-effective';
import { ciliumOptionIdle } from './cilium-option-idle';
import { ciliumOptionSince } from './cilium-option-since';
import { ciliumValuesCombined } from './cilium-values-combined';
import { cloudControllerSetsAddresses } from './cloud-controller-sets-addresses';
import { clusterDnsInServiceCidr } from './cluster-dns-in-service-cidr';
import { clusterDnsNotTaken } from './cluster-dns-not-taken';
import { clusterHasDns } from './cluster-has-dns';
import { clusterMeshIdentity } from './cluster-mesh-identity';
import { clusterNameIsFileName } from './cluster-name-is-file-name';
import { clusterNetworksPrivate } from './cluster-networks-private';
import { clusterResetOnce } from './cluster-reset-once';
import { clusterScopedWithoutNamespace } from './cluster-scoped-without-namespace';
import { cniExclusiveBesideMultus } from './cni-exclusive-beside-multus';
import { componentArgumentKnown } from './component-argument-known';
import { configMapExists } from './config-map-exists';
import { corednsForwardersVersion } from './coredns-forwarders-version';
import { corednsNeedsPackaged } from './coredns-needs-packaged';
import { corednsNoLoop } from './coredns-no-loop';
import { corednsOverrideOnce } from './coredns-override-once';
import { corednsOverrideVersion } from './coredns-override-version';
import { corednsZoneHidesServices } from './coredns-zone-hides-services';
import { corednsZonesDiffer } from './coredns-zones-differ';
import { customKindDefined } from './custom-kind-defined';
import { definitionRuleHolds } from './definition-rule-holds';
import { derivedSetting } from './derived-setting';
import { dhcpOnNodeNetwork } from './dhcp-on-node-network';
import { dhcpOutsideFixed } from './dhcp-outside-fixed';
import { directRoutesNeedNativeRouting } from './direct-routes-need-native-routing';
import { directRoutesNeedOneLink } from './direct-routes-need-one-link';
import { disruptionBudgetLetsDrain } from './disruption-budget-lets-drain';
import { distributionKeepsObjects } from './distribution-keeps-objects';
import { dockerBridgeApart } from './docker-bridge-apart';
import { dsrNeedsNativeOrGeneve } from './dsr-needs-native-or-geneve';
import { duplicateKey } from './duplicate-key';
import { egressGatewayNeedsEbpf } from './egress-gateway-needs-ebpf';
import { egressSelectorFits } from './egress-selector-fits';
import { embeddedEtcdNeedsOneNetwork } from './embedded-etcd-needs-one-network';
import { encryptionOptionOfType } from './encryption-option-of-type';
import { endpointOutlivesServers } from './endpoint-outlives-servers';
import { etcdPlainText } from './etcd-plain-text';
import { etcdQuorum } from './etcd-quorum';
import { etcdReachableByServers } from './etcd-reachable-by-servers';
import { etcdSettingIdle } from './etcd-setting-idle';
import { externalEtcdFiles } from './external-etcd-files';
import { familiesAgree } from './families-agree';
import { firstServer } from './first-server';
import { flannelDirectRoutingNeedsVxlan } from './flannel-direct-routing-needs-vxlan';
import { flannelExternalIpEncrypted } from './flannel-external-ip-encrypted';
import { flannelExternalIpNeedsAddress } from './flannel-external-ip-needs-address';
import { flannelInUse } from './flannel-in-use';
import { fluxDeliveryEngine } from './flux-delivery-engine';
import { fluxHelmController } from './flux-helm-controller';
import { fluxKubernetes } from './flux-kubernetes';
import { fluxReference } from './flux-reference';
import { fluxReleaseSource } from './flux-release-source';
import { fluxSopsKey } from './flux-sops-key';
import { gatewayApiDefinitions } from './gateway-api-definitions';
import { gatewayApiOneOwner } from './gateway-api-one-owner';
import { gatewayNeedsKubeProxyReplacement } from './gateway-needs-kube-proxy-replacement';
import { gatewayNeedsL7Proxy } from './gateway-needs-l7-proxy';
import { gatewayOnNodeNetwork } from './gateway-on-node-network';
import { gitopsEngineHasSource } from './gitops-engine-has-source';
import { gitopsEnginesApart } from './gitops-engines-apart';
import { gitopsPathOneOwner } from './gitops-path-one-owner';
import { haproxyHasUse } from './haproxy-has-use';
import { haproxyPortFree } from './haproxy-port-free';
import { helmChartInstallable } from './helm-chart-installable';
import { helmChartLowers } from './helm-chart-lowers';
import { helmConfigHasChart } from './helm-config-has-chart';
import { helmControllerRuns } from './helm-controller-runs';
import { hostFirewallMasquerade } from './host-firewall-masquerade';
import { hostGwNeedsOneLink } from './host-gw-needs-one-link';
import { hostPortFree } from './host-port-free';
import { hubbleUiNeedsRelay } from './hubble-ui-needs-relay';
import { hubbleUiServiceNeedsUi } from './hubble-ui-service-needs-ui';
import { imagesPinned } from './images-pinned';
import { ingressClassServed } from './ingress-class-served';
import { ipMasqAgentNeedsEbpf } from './ip-masq-agent-needs-ebpf';
import { ipsecFits } from './ipsec-fits';
import { ipvsOutdated } from './ipvs-outdated';
import { k3sControlPlaneWhole } from './k3s-control-plane-whole';
import { k3sKeyKnown } from './k3s-key-known';
import { k3sKeyPerNode } from './k3s-key-per-node';
import { keepalivedInterfaceKnown } from './keepalived-interface-known';
import { keepalivedNeedsVip } from './keepalived-needs-vip';
import { kubeProxyModeInUse } from './kube-proxy-mode-in-use';
import { kubeProxySettingIdle } from './kube-proxy-setting-idle';
import { kubeRouterAsn } from './kube-router-asn';
import { kubeRouterBfdRestart } from './kube-router-bfd-restart';
import { kubeRouterExternalIps } from './kube-router-external-ips';
import { kubeRouterIpv6 } from './kube-router-ipv6';
import { kubeRouterNextHop } from './kube-router-next-hop';
import { kubeRouterOptionSince } from './kube-router-option-since';
import { kubeRouterPeerFamily } from './kube-router-peer-family';
import { kubeRouterPeerTimers } from './kube-router-peer-timers';
import { kubeRouterPodCidrs } from './kube-router-pod-cidrs';
import { kubeRouterPodRoutes } from './kube-router-pod-routes';
import { kubeRouterSameAsn } from './kube-router-same-asn';
import { kubeVipArpElects } from './kube-vip-arp-elects';
import { kubeVipBgpPeers } from './kube-vip-bgp-peers';
import { kubeVipCloudProviderAnnounced } from './kube-vip-cloud-provider-announced';
import { kubeVipCloudProviderPools } from './kube-vip-cloud-provider-pools';
import { kubeVipControlPlaneOnServers } from './kube-vip-control-plane-on-servers';
import { kubeVipEnvDerived } from './kube-vip-env-derived';
import { kubeVipEnvKnown } from './kube-vip-env-known';
import { kubeVipEnvReadWhole } from './kube-vip-env-read-whole';
import { kubeVipHealthCheckAnnounces } from './kube-vip-health-check-announces';
import { kubeVipInterfaceKnown } from './kube-vip-interface-known';
import { kubeVipLeaseTimings } from './kube-vip-lease-timings';
import { kubeVipModeCarries } from './kube-vip-mode-carries';
import { kubeVipNeedsVip } from './kube-vip-needs-vip';
import { kubeVipOptionSince } from './kube-vip-option-since';
import { kubeVipRouterId } from './kube-vip-router-id';
import { kubeVipServicesAlone } from './kube-vip-services-alone';
import { kubeVipStaticPodPassword } from './kube-vip-static-pod-password';
import { kubeadmArgumentRepeats } from './kubeadm-argument-repeats';
import { kubeadmClusterDns } from './kubeadm-cluster-dns';
import { kubeadmFeatureGateKnown } from './kubeadm-feature-gate-known';
import { kubeadmPatchTarget } from './kubeadm-patch-target';
import { kubeconfigMode } from './kubeconfig-mode';
import { kubeletSettingOnce } from './kubelet-setting-once';
import { kubernetesKindDeprecated } from './kubernetes-kind-deprecated';
import { kubernetesKindServed } from './kubernetes-kind-served';
import { l2AnnouncesIpv4 } from './l2-announces-ipv4';
import { l2InterfaceKnown } from './l2-interface-known';
import { l2LeaseTimings } from './l2-lease-timings';
import { l2NeedsKubeProxyReplacement } from './l2-needs-kube-proxy-replacement';
import { l2NeedsPool } from './l2-needs-pool';
import { l2PoolOnNodeNetwork } from './l2-pool-on-node-network';
import { l2Version } from './l2-version';
import { labelFits } from './label-fits';
import { lbIpamHandsOut } from './lb-ipam-hands-out';
import { lbModeAnnotationFits } from './lb-mode-annotation-fits';
import { lbPoolNeedsPool } from './lb-pool-needs-pool';
import { lbPoolVersion } from './lb-pool-version';
import { loadBalancerNeedsKubeProxyReplacement } from './load-balancer-needs-kube-proxy-replacement';
import { localPolicyServed } from './local-policy-served';
import { malformedAddress } from './malformed-address';
import { malformedCidr } from './malformed-cidr';
import { malformedCorefile } from './malformed-corefile';
import { malformedHost } from './malformed-host';
import { malformedInterface } from './malformed-interface';
import { malformedName } from './malformed-name';
import { malformedPath } from './malformed-path';
import { malformedRange } from './malformed-range';
import { malformedUrl } from './malformed-url';
import { maxPodsFitShare } from './max-pods-fit-share';
import { metallbBackendFits } from './metallb-backend-fits';
import { metallbBgpNeedsPeers } from './metallb-bgp-needs-peers';
import { metallbNeedsPool } from './metallb-needs-pool';
import { metallbOptionSince } from './metallb-option-since';
import { metallbReservedPoolKnown } from './metallb-reserved-pool-known';
import { metricsExternalAddress } from './metrics-external-address';
import { metricsKubeletCertificates } from './metrics-kubelet-certificates';
import { metricsReplicasFit } from './metrics-replicas-fit';
import { mirrorFitsContainerd } from './mirror-fits-containerd';
import { mirrorsHaveReader } from './mirrors-have-reader';
import { missingKey } from './missing-key';
import { multiPoolVersion } from './multi-pool-version';
import { multusPluginsStay } from './multus-plugins-stay';
import { namespaceExists } from './namespace-exists';
import { namespaceStated } from './namespace-stated';
import { nativeRoutingNeedsRoutes } from './native-routing-needs-routes';
import { netkitNeedsEbpf } from './netkit-needs-ebpf';
import { networkAttachmentValid } from './network-attachment-valid';
import { networkDhcpNeedsMacvlan } from './network-dhcp-needs-macvlan';
import { networkHostLocalOneNode } from './network-host-local-one-node';
import { networkInterfaceKnown } from './network-interface-known';
import { networkModeFits } from './network-mode-fits';
import { networkPolicyOptionIdle } from './network-policy-option-idle';
import { networkPolicySparesCluster } from './network-policy-spares-cluster';
import { networkRangeFree } from './network-range-free';
import { networkRangeInSubnet } from './network-range-in-subnet';
import { networkSubnetOutsideCluster } from './network-subnet-outside-cluster';
import { nftablesKubernetes } from './nftables-kubernetes';
import { noConntrackNeedsEbpf } from './no-conntrack-needs-ebpf';
import { nodeHasPodFamilies } from './node-has-pod-families';
import { nodeLabelAllowed } from './node-label-allowed';
import { nodeNamesDiffer } from './node-names-differ';
import { nodeOnNodeNetwork } from './node-on-node-network';
import { nodeOutsidePods } from './node-outside-pods';
import { nodeOutsideServices } from './node-outside-services';
import { nodePortInRange } from './node-port-in-range';
import { nodePortOnce } from './node-port-once';
import { nodePortRangeFits } from './node-port-range-fits';
import { nodePrefixNearPodPrefix } from './node-prefix-near-pod-prefix';
import { objectFieldKnown } from './object-field-known';
import { objectFieldMissing } from './object-field-missing';
import { objectIdentityUnique } from './object-identity-unique';
import { objectKindKnown } from './object-kind-known';
import { objectKindServed } from './object-kind-served';
import { objectNameFits } from './object-name-fits';
import { objectValueFits } from './object-value-fits';
import { objectsInOrder } from './objects-in-order';
import { oneAddressPerFamily } from './one-address-per-family';
import { oneBgpSpeaker } from './one-bgp-speaker';
import { oneCidrPerFamily } from './one-cidr-per-family';
import { oneDistribution } from './one-distribution';
import { oneProvider } from './one-provider';
import { oneVipCarrier } from './one-vip-carrier';
import { operatorReplicasFit } from './operator-replicas-fit';
import { outOfRange } from './out-of-range';
import { ownAddressInPool } from './own-address-in-pool';
import { ownPoolClear } from './own-pool-clear';
import { patchMatches } from './patch-matches';
import { podCidrHasRoom } from './pod-cidr-has-room';
import { podNetworkExists } from './pod-network-exists';
import { podNodeDisjoint } from './pod-node-disjoint';
import { podSecurityAllows } from './pod-security-allows';
import { podServiceDisjoint } from './pod-service-disjoint';
import { podsLeaveMasqueraded } from './pods-leave-masqueraded';
import { poolAnnounced } from './pool-announced';
import { poolFamilyServed } from './pool-family-served';
import { poolHasRoom } from './pool-has-room';
import { poolNamespacesKept } from './pool-namespaces-kept';
import { poolNeedsProvider } from './pool-needs-provider';
import { poolOutsideDhcp } from './pool-outside-dhcp';
import { poolOutsideGateway } from './pool-outside-gateway';
import { poolOutsideNodes } from './pool-outside-nodes';
import { poolOutsidePods } from './pool-outside-pods';
import { poolOutsideServices } from './pool-outside-services';
import { poolOutsideVip } from './pool-outside-vip';
import { poolsDisjoint } from './pools-disjoint';
import { probePortExists } from './probe-port-exists';
import { purelbDefaultPool } from './purelb-default-pool';
import { purelbFirstAddress } from './purelb-first-address';
import { purelbNeedsPool } from './purelb-needs-pool';
import { purelbOneRange } from './purelb-one-range';
import { purelbOptionIdle } from './purelb-option-idle';
import { purelbOptionSince } from './purelb-option-since';
import { purelbPoolAnnounced } from './purelb-pool-announced';
import { purelbPoolFamilies } from './purelb-pool-families';
import { purelbTrafficPolicy } from './purelb-traffic-policy';
import { releaseOnce } from './release-once';
import { replicasFitNodes } from './replicas-fit-nodes';
import { repositoryPlainText } from './repository-plain-text';
import { requestedAddressInPool } from './requested-address-in-pool';
import { requestedAddressOnce } from './requested-address-once';
import { secretBeforeOperator } from './secret-before-operator';
import { secretEncrypted } from './secret-encrypted';
import { secretInClear } from './secret-in-clear';
import { secretKeyStated } from './secret-key-stated';
import { secretOneSource } from './secret-one-source';
import { secretOptionIdle } from './secret-option-idle';
import { secretStated } from './secret-stated';
import { secretStatedOnce } from './secret-stated-once';
import { secretStoreNamed } from './secret-store-named';
import { selectorsSelect } from './selectors-select';
import { serviceAccountExists } from './service-account-exists';
import { serviceCidrSize } from './service-cidr-size';
import { serviceNodeDisjoint } from './service-node-disjoint';
import { servicePortOnPod } from './service-port-on-pod';
import { skipUnreachableNeedsDirectRoutes } from './skip-unreachable-needs-direct-routes';
import { sopsFileFits } from './sops-file-fits';
import { sopsHasDecryption } from './sops-has-decryption';
import { sqliteOneServer } from './sqlite-one-server';
import { sshRepositoryNeedsSecret } from './ssh-repository-needs-secret';
import { storageClassKnown } from './storage-class-known';
import { unknownKey } from './unknown-key';
import { unknownValue } from './unknown-value';
import { unknownVersion } from './unknown-version';
import { upgradePlanVersion } from './upgrade-plan-version';
import { vipFamilyOnServers } from './vip-family-on-servers';
import { vipHasCarrier } from './vip-has-carrier';
import { vipOnNodeNetwork } from './vip-on-node-network';
import { waiverMatches } from './waiver-matches';
import { workloadBalancerFits } from './workload-balancer-fits';
import { workloadNetworkExists } from './workload-network-exists';
import { wrongType } from './wrong-type';

/** Every invariant, in alphabetical order. */
export const invariants: readonly Invariant[] = [
  accelerationBesideEncryption,
  accelerationBestEffortSince,
  accelerationFitsLinks,
  addonFileNamesSafe,
  addonFitsDistribution,
  addonRequires,
  addressNotSpecial,
  addressUsable,
  addressUsedOnce,
  advertisedFamily,
  apiHealthAnonymous,
  apisixAdminKeySecret,
  apisixBackendPort,
  apisixKindServed,
  apisixKubernetes,
  apisixReferencesExist,
  apisixServiceHasAddress,
  argoCdChartRenders,
  argoCdDeliveryFits,
  argoCdHaNodes,
  argoCdKubernetesTested,
  argoCdOciSource,
  asnUsable,
  autoscalerHasMetrics,
  bandwidthManagerWithoutIpsec,
  bbrNeedsBandwidthManager,
  bfdHopsKnown,
  bfdTimersFit,
  bgpAddressesOffNodeNetwork,
  bgpAnnouncesSomething,
  bgpApiVersion,
  bgpClusterIpsAnswered,
  bgpIpv6NeedsClusterConfig,
  bgpKeepaliveOften,
  bgpMultipathFits,
  bgpNeedsPeers,
  bgpNeedsSpeaker,
  bgpOptionSince,
  bgpPeerOnNodeNetwork,
  bgpPeerOptionIdle,
  bgpPeersDiffer,
  bgpPodCidrsOfNodes,
  bgpRouterIdsDiffer,
  bgpTimersAgree,
  bigTcpNeedsPlainPath,
  bindingResolves,
  birdDefaultRouteNear,
  birdPoolsExist,
  birdReachesPeers,
  bpfMasqueradeNeedsKubeProxyReplacement,
  bpfMasqueradeNeedsMasquerade,
  calicoBlockSize,
  calicoEbpfApiAddress,
  calicoEncapsulationFits,
  calicoManifestFits,
  calicoMtuIpv6,
  calicoNftablesKubeProxy,
  calicoOptionSince,
  calicoRoutersNeedBgp,
  calicoWhiskerNeedsGoldmane,
  chartKeepsObjects,
  chartValueIdle,
  chartValueKnown,
  chartValueRefused,
  chartValueType,
  cidrHostBits,
  ciliumConfigDerived,
  ciliumDevicesKnown,
  ciliumFamiliesFit,
  ciliumIptablesRules,
  ciliumKindServed,
  ciliumKubernetesTested,
  ciliumMonitorsTrusted,
  ciliumNodePortRange,
  ciliumObjectEffective,
  ciliumOptionIdle,
  ciliumOptionSince,
  ciliumValuesCombined,
  cloudControllerSetsAddresses,
  clusterDnsInServiceCidr,
  clusterDnsNotTaken,
  clusterHasDns,
  clusterMeshIdentity,
  clusterNameIsFileName,
  clusterNetworksPrivate,
  clusterResetOnce,
  clusterScopedWithoutNamespace,
  cniExclusiveBesideMultus,
  componentArgumentKnown,
  configMapExists,
  corednsForwardersVersion,
  corednsNeedsPackaged,
  corednsNoLoop,
  corednsOverrideOnce,
  corednsOverrideVersion,
  corednsZoneHidesServices,
  corednsZonesDiffer,
  customKindDefined,
  definitionRuleHolds,
  derivedSetting,
  dhcpOnNodeNetwork,
  dhcpOutsideFixed,
  directRoutesNeedNativeRouting,
  directRoutesNeedOneLink,
  disruptionBudgetLetsDrain,
  distributionKeepsObjects,
  dockerBridgeApart,
  dsrNeedsNativeOrGeneve,
  duplicateKey,
  egressGatewayNeedsEbpf,
  egressSelectorFits,
  embeddedEtcdNeedsOneNetwork,
  encryptionOptionOfType,
  endpointOutlivesServers,
  etcdPlainText,
  etcdQuorum,
  etcdReachableByServers,
  etcdSettingIdle,
  externalEtcdFiles,
  familiesAgree,
  firstServer,
  flannelDirectRoutingNeedsVxlan,
  flannelExternalIpEncrypted,
  flannelExternalIpNeedsAddress,
  flannelInUse,
  fluxDeliveryEngine,
  fluxHelmController,
  fluxKubernetes,
  fluxReference,
  fluxReleaseSource,
  fluxSopsKey,
  gatewayApiDefinitions,
  gatewayApiOneOwner,
  gatewayNeedsKubeProxyReplacement,
  gatewayNeedsL7Proxy,
  gatewayOnNodeNetwork,
  gitopsEngineHasSource,
  gitopsEnginesApart,
  gitopsPathOneOwner,
  haproxyHasUse,
  haproxyPortFree,
  helmChartInstallable,
  helmChartLowers,
  helmConfigHasChart,
  helmControllerRuns,
  hostFirewallMasquerade,
  hostGwNeedsOneLink,
  hostPortFree,
  hubbleUiNeedsRelay,
  hubbleUiServiceNeedsUi,
  imagesPinned,
  ingressClassServed,
  ipMasqAgentNeedsEbpf,
  ipsecFits,
  ipvsOutdated,
  k3sControlPlaneWhole,
  k3sKeyKnown,
  k3sKeyPerNode,
  keepalivedInterfaceKnown,
  keepalivedNeedsVip,
  kubeProxyModeInUse,
  kubeProxySettingIdle,
  kubeRouterAsn,
  kubeRouterBfdRestart,
  kubeRouterExternalIps,
  kubeRouterIpv6,
  kubeRouterNextHop,
  kubeRouterOptionSince,
  kubeRouterPeerFamily,
  kubeRouterPeerTimers,
  kubeRouterPodCidrs,
  kubeRouterPodRoutes,
  kubeRouterSameAsn,
  kubeVipArpElects,
  kubeVipBgpPeers,
  kubeVipCloudProviderAnnounced,
  kubeVipCloudProviderPools,
  kubeVipControlPlaneOnServers,
  kubeVipEnvDerived,
  kubeVipEnvKnown,
  kubeVipEnvReadWhole,
  kubeVipHealthCheckAnnounces,
  kubeVipInterfaceKnown,
  kubeVipLeaseTimings,
  kubeVipModeCarries,
  kubeVipNeedsVip,
  kubeVipOptionSince,
  kubeVipRouterId,
  kubeVipServicesAlone,
  kubeVipStaticPodPassword,
  kubeadmArgumentRepeats,
  kubeadmClusterDns,
  kubeadmFeatureGateKnown,
  kubeadmPatchTarget,
  kubeconfigMode,
  kubeletSettingOnce,
  kubernetesKindDeprecated,
  kubernetesKindServed,
  l2AnnouncesIpv4,
  l2InterfaceKnown,
  l2LeaseTimings,
  l2NeedsKubeProxyReplacement,
  l2NeedsPool,
  l2PoolOnNodeNetwork,
  l2Version,
  labelFits,
  lbIpamHandsOut,
  lbModeAnnotationFits,
  lbPoolNeedsPool,
  lbPoolVersion,
  loadBalancerNeedsKubeProxyReplacement,
  localPolicyServed,
  malformedAddress,
  malformedCidr,
  malformedCorefile,
  malformedHost,
  malformedInterface,
  malformedName,
  malformedPath,
  malformedRange,
  malformedUrl,
  maxPodsFitShare,
  metallbBackendFits,
  metallbBgpNeedsPeers,
  metallbNeedsPool,
  metallbOptionSince,
  metallbReservedPoolKnown,
  metricsExternalAddress,
  metricsKubeletCertificates,
  metricsReplicasFit,
  mirrorFitsContainerd,
  mirrorsHaveReader,
  missingKey,
  multiPoolVersion,
  multusPluginsStay,
  namespaceExists,
  namespaceStated,
  nativeRoutingNeedsRoutes,
  netkitNeedsEbpf,
  networkAttachmentValid,
  networkDhcpNeedsMacvlan,
  networkHostLocalOneNode,
  networkInterfaceKnown,
  networkModeFits,
  networkPolicyOptionIdle,
  networkPolicySparesCluster,
  networkRangeFree,
  networkRangeInSubnet,
  networkSubnetOutsideCluster,
  nftablesKubernetes,
  noConntrackNeedsEbpf,
  nodeHasPodFamilies,
  nodeLabelAllowed,
  nodeNamesDiffer,
  nodeOnNodeNetwork,
  nodeOutsidePods,
  nodeOutsideServices,
  nodePortInRange,
  nodePortOnce,
  nodePortRangeFits,
  nodePrefixNearPodPrefix,
  objectFieldKnown,
  objectFieldMissing,
  objectIdentityUnique,
  objectKindKnown,
  objectKindServed,
  objectNameFits,
  objectValueFits,
  objectsInOrder,
  oneAddressPerFamily,
  oneBgpSpeaker,
  oneCidrPerFamily,
  oneDistribution,
  oneProvider,
  oneVipCarrier,
  operatorReplicasFit,
  outOfRange,
  ownAddressInPool,
  ownPoolClear,
  patchMatches,
  podCidrHasRoom,
  podNetworkExists,
  podNodeDisjoint,
  podSecurityAllows,
  podServiceDisjoint,
  podsLeaveMasqueraded,
  poolAnnounced,
  poolFamilyServed,
  poolHasRoom,
  poolNamespacesKept,
  poolNeedsProvider,
  poolOutsideDhcp,
  poolOutsideGateway,
  poolOutsideNodes,
  poolOutsidePods,
  poolOutsideServices,
  poolOutsideVip,
  poolsDisjoint,
  probePortExists,
  purelbDefaultPool,
  purelbFirstAddress,
  purelbNeedsPool,
  purelbOneRange,
  purelbOptionIdle,
  purelbOptionSince,
  purelbPoolAnnounced,
  purelbPoolFamilies,
  purelbTrafficPolicy,
  releaseOnce,
  replicasFitNodes,
  repositoryPlainText,
  requestedAddressInPool,
  requestedAddressOnce,
  secretBeforeOperator,
  secretEncrypted,
  secretInClear,
  secretKeyStated,
  secretOneSource,
  secretOptionIdle,
  secretStated,
  secretStatedOnce,
  secretStoreNamed,
  selectorsSelect,
  serviceAccountExists,
  serviceCidrSize,
  serviceNodeDisjoint,
  servicePortOnPod,
  skipUnreachableNeedsDirectRoutes,
  sopsFileFits,
  sopsHasDecryption,
  sqliteOneServer,
  sshRepositoryNeedsSecret,
  storageClassKnown,
  unknownKey,
  unknownValue,
  unknownVersion,
  upgradePlanVersion,
  vipFamilyOnServers,
  vipHasCarrier,
  vipOnNodeNetwork,
  waiverMatches,
  workloadBalancerFits,
  workloadNetworkExists,
  wrongType,
];
