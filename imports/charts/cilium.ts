// Written by `npm run docs` from the facts of the chart beside it. Do not edit.
/** The versions that the chart cilium may be pinned to, each with the values that it reads. */
export type CiliumPin =
  | { readonly version: `1.12.${number}`; readonly values?: CiliumValues1_12 }
  | { readonly version: `1.13.${number}`; readonly values?: CiliumValues1_13 }
  | { readonly version: `1.14.${number}`; readonly values?: CiliumValues1_14 }
  | { readonly version: `1.15.${number}`; readonly values?: CiliumValues1_15 }
  | { readonly version: `1.16.${number}`; readonly values?: CiliumValues1_16 }
  | { readonly version: `1.17.${number}`; readonly values?: CiliumValues1_17 }
  | { readonly version: `1.18.${number}`; readonly values?: CiliumValues1_18 }
  | { readonly version: `1.19.${number}`; readonly values?: CiliumValues1_19 }
  | { readonly version: `1.20.${number}`; readonly values?: CiliumValues1_20 };

interface CiliumValuesAffinityPodAntiAffinity1_12 {
  readonly requiredDuringSchedulingIgnoredDuringExecution?: readonly unknown[] | null;
}

interface CiliumValuesAffinity1_12 {
  readonly podAntiAffinity?: CiliumValuesAffinityPodAntiAffinity1_12 | null;
  readonly [key: string]: unknown;
}

interface CiliumValuesAksbyocni1_12 {
  readonly enabled?: boolean | null;
}

interface CiliumValuesAzure1_12 {
  readonly clientID?: unknown;
  readonly clientSecret?: unknown;
  readonly enabled?: boolean | null;
  readonly resourceGroup?: unknown;
  readonly subscriptionID?: unknown;
  readonly tenantID?: unknown;
  readonly usePrimaryAddress?: unknown;
  readonly userAssignedIdentityID?: unknown;
}

interface CiliumValuesBandwidthManager1_12 {
  readonly bbr?: boolean | number | string | null;
  readonly enabled?: boolean | null;
}

interface CiliumValuesBgpAnnounce1_12 {
  readonly loadbalancerIP?: boolean | null;
  readonly podCIDR?: boolean | null;
}

interface CiliumValuesBgp1_12 {
  readonly announce?: CiliumValuesBgpAnnounce1_12 | null;
  readonly enabled?: boolean | null;
}

interface CiliumValuesBpf1_12 {
  readonly clockProbe?: boolean | number | string | null;
  readonly ctAnyMax?: unknown;
  readonly ctTcpMax?: unknown;
  readonly hostLegacyRouting?: unknown;
  readonly hostRouting?: unknown;
  readonly lbBypassFIBLookup?: unknown;
  readonly lbExternalClusterIP?: boolean | null;
  readonly lbMapMax?: number | boolean | string | null;
  readonly mapDynamicSizeRatio?: unknown;
  readonly masquerade?: unknown;
  readonly monitorAggregation?: string | boolean | number | null;
  readonly monitorFlags?: string | boolean | number | null;
  readonly monitorInterval?: string | boolean | number | null;
  readonly natMax?: unknown;
  readonly neighMax?: unknown;
  readonly policyMapMax?: number | boolean | string | null;
  readonly preallocateMaps?: boolean | number | string | null;
  readonly root?: string | boolean | number | null;
  readonly tproxy?: unknown;
  readonly vlanBypass?: unknown;
}

interface CiliumValuesCertgenImage1_12 {
  readonly digest?: unknown;
  readonly override?: unknown;
  readonly pullPolicy?: string | boolean | number | null;
  readonly repository?: string | boolean | number | null;
  readonly tag?: string | boolean | number | null;
  readonly useDigest?: unknown;
}

interface CiliumValuesCertgen1_12 {
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly image?: CiliumValuesCertgenImage1_12 | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly ttlSecondsAfterFinished?: number | boolean | string | null;
}

interface CiliumValuesCgroupAutoMount1_12 {
  readonly enabled?: boolean | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
}

interface CiliumValuesCgroup1_12 {
  readonly autoMount?: CiliumValuesCgroupAutoMount1_12 | null;
  readonly hostRoot?: string | boolean | number | null;
}

interface CiliumValuesCluster1_12 {
  readonly id?: number | boolean | string | null;
  readonly name?: string | boolean | number | null;
}

interface CiliumValuesClustermeshApiserverEtcd1_12 {
  readonly image?: CiliumValuesCertgenImage1_12 | null;
  readonly securityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
}

interface CiliumValuesClustermeshApiserverImage1_12 {
  readonly digest?: unknown;
  readonly override?: unknown;
  readonly pullPolicy?: string | boolean | number | null;
  readonly repository?: string | boolean | number | null;
  readonly tag?: string | boolean | number | null;
  readonly useDigest?: boolean | null;
}

interface CiliumValuesClustermeshApiserverNodeSelector1_12 {
  readonly "kubernetes.io/os"?: string | boolean | number | null;
  readonly [key: string]: unknown;
}

interface CiliumValuesClustermeshApiserverPodDisruptionBudget1_12 {
  readonly enabled?: boolean | null;
  readonly maxUnavailable?: number | boolean | string | null;
  readonly minAvailable?: unknown;
}

interface CiliumValuesClustermeshApiserverService1_12 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly loadBalancerIP?: unknown;
  readonly nodePort?: number | boolean | string | null;
  readonly type?: string | boolean | number | null;
}

interface CiliumValuesClustermeshApiserverTlsAdmin1_12 {
  readonly cert?: string | boolean | number | null;
  readonly key?: string | boolean | number | null;
}

interface CiliumValuesClustermeshApiserverTlsAuto1_12 {
  readonly certManagerIssuerRef?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly certValidityDuration?: number | boolean | string | null;
  readonly enabled?: boolean | null;
  readonly method?: string | boolean | number | null;
  readonly schedule?: unknown;
}

interface CiliumValuesClustermeshApiserverTlsServer1_12 {
  readonly cert?: string | boolean | number | null;
  readonly extraDnsNames?: readonly unknown[] | null;
  readonly extraIpAddresses?: readonly unknown[] | null;
  readonly key?: string | boolean | number | null;
}

interface CiliumValuesClustermeshApiserverTls1_12 {
  readonly admin?: CiliumValuesClustermeshApiserverTlsAdmin1_12 | null;
  readonly auto?: CiliumValuesClustermeshApiserverTlsAuto1_12 | null;
  readonly ca?: CiliumValuesClustermeshApiserverTlsAdmin1_12 | null;
  readonly client?: CiliumValuesClustermeshApiserverTlsAdmin1_12 | null;
  readonly remote?: CiliumValuesClustermeshApiserverTlsAdmin1_12 | null;
  readonly server?: CiliumValuesClustermeshApiserverTlsServer1_12 | null;
}

interface CiliumValuesClustermeshApiserverUpdateStrategyRollingUpdate1_12 {
  readonly maxUnavailable?: number | boolean | string | null;
}

interface CiliumValuesClustermeshApiserverUpdateStrategy1_12 {
  readonly rollingUpdate?: CiliumValuesClustermeshApiserverUpdateStrategyRollingUpdate1_12 | null;
  readonly type?: string | boolean | number | null;
  readonly [key: string]: unknown;
}

interface CiliumValuesClustermeshApiserver1_12 {
  readonly affinity?: CiliumValuesAffinity1_12 | null;
  readonly etcd?: CiliumValuesClustermeshApiserverEtcd1_12 | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly image?: CiliumValuesClustermeshApiserverImage1_12 | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_12 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podDisruptionBudget?: CiliumValuesClustermeshApiserverPodDisruptionBudget1_12 | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podSecurityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly replicas?: number | boolean | string | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly securityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly service?: CiliumValuesClustermeshApiserverService1_12 | null;
  readonly tls?: CiliumValuesClustermeshApiserverTls1_12 | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesClustermeshApiserverUpdateStrategy1_12 | null;
}

interface CiliumValuesClustermeshConfig1_12 {
  readonly clusters?: readonly unknown[] | null;
  readonly domain?: string | boolean | number | null;
  readonly enabled?: boolean | null;
}

interface CiliumValuesClustermesh1_12 {
  readonly apiserver?: CiliumValuesClustermeshApiserver1_12 | null;
  readonly config?: CiliumValuesClustermeshConfig1_12 | null;
  readonly useAPIServer?: boolean | null;
}

interface CiliumValuesCni1_12 {
  readonly binPath?: string | boolean | number | null;
  readonly chainingMode?: string | boolean | number | null;
  readonly confFileMountPath?: string | boolean | number | null;
  readonly confPath?: string | boolean | number | null;
  readonly configMap?: unknown;
  readonly configMapKey?: string | boolean | number | null;
  readonly customConf?: boolean | null;
  readonly exclusive?: boolean | number | string | null;
  readonly hostConfDirMountPath?: string | boolean | number | null;
  readonly install?: boolean | null;
  readonly logFile?: string | boolean | number | null;
  readonly readCniConf?: unknown;
  readonly uninstall?: boolean | null;
}

interface CiliumValuesContainerRuntime1_12 {
  readonly integration?: string | boolean | number | null;
}

interface CiliumValuesDaemon1_12 {
  readonly runPath?: string | boolean | number | null;
}

interface CiliumValuesDebug1_12 {
  readonly enabled?: boolean | null;
  readonly verbose?: unknown;
}

interface CiliumValuesDnsProxy1_12 {
  readonly dnsRejectResponseCode?: string | boolean | number | null;
  readonly enableDnsCompression?: boolean | null;
  readonly enableTransparentMode?: unknown;
  readonly endpointMaxIpPerHostname?: number | boolean | string | null;
  readonly idleConnectionGracePeriod?: string | boolean | number | null;
  readonly maxDeferredConnectionDeletes?: number | boolean | string | null;
  readonly minTtl?: number | boolean | string | null;
  readonly preCache?: string | boolean | number | null;
  readonly proxyPort?: number | boolean | string | null;
  readonly proxyResponseMaxDelay?: string | boolean | number | null;
}

interface CiliumValuesEgressGateway1_12 {
  readonly enabled?: boolean | null;
  readonly installRoutes?: boolean | null;
}

interface CiliumValuesEncryptionIpsec1_12 {
  readonly interface?: string | boolean | number | null;
  readonly keyFile?: string | boolean | number | null;
  readonly keyWatcher?: boolean | null;
  readonly mountPath?: string | boolean | number | null;
  readonly secretName?: string | boolean | number | null;
}

interface CiliumValuesEncryptionWireguard1_12 {
  readonly userspaceFallback?: boolean | null;
}

interface CiliumValuesEncryption1_12 {
  readonly enabled?: boolean | null;
  readonly interface?: string | boolean | number | null;
  readonly ipsec?: CiliumValuesEncryptionIpsec1_12 | null;
  readonly keyFile?: string | boolean | number | null;
  readonly mountPath?: string | boolean | number | null;
  readonly nodeEncryption?: boolean | null;
  readonly secretName?: string | boolean | number | null;
  readonly type?: string | boolean | number | null;
  readonly wireguard?: CiliumValuesEncryptionWireguard1_12 | null;
}

interface CiliumValuesEndpointStatus1_12 {
  readonly enabled?: boolean | null;
  readonly status?: string | boolean | number | null;
}

interface CiliumValuesEni1_12 {
  readonly awsEnablePrefixDelegation?: boolean | null;
  readonly awsReleaseExcessIPs?: boolean | null;
  readonly ec2APIEndpoint?: string | boolean | number | null;
  readonly enabled?: boolean | null;
  readonly eniTags?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly iamRole?: string | boolean | number | null;
  readonly instanceTagsFilter?: string | boolean | number | null;
  readonly subnetIDsFilter?: string | boolean | number | null;
  readonly subnetTagsFilter?: string | boolean | number | null;
  readonly updateEC2AdapterLimitViaAPI?: boolean | null;
}

interface CiliumValuesEtcdUpdateStrategyRollingUpdate1_12 {
  readonly maxSurge?: number | boolean | string | null;
  readonly maxUnavailable?: number | boolean | string | null;
}

interface CiliumValuesEtcdUpdateStrategy1_12 {
  readonly rollingUpdate?: CiliumValuesEtcdUpdateStrategyRollingUpdate1_12 | null;
  readonly type?: string | boolean | number | null;
  readonly [key: string]: unknown;
}

interface CiliumValuesEtcd1_12 {
  readonly affinity?: unknown;
  readonly clusterDomain?: string | boolean | number | null;
  readonly clusterSize?: unknown;
  readonly enabled?: boolean | null;
  readonly endpoints?: readonly unknown[] | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly image?: CiliumValuesCertgenImage1_12 | null;
  readonly k8sService?: boolean | null;
  readonly managed?: unknown;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_12 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podDisruptionBudget?: CiliumValuesClustermeshApiserverPodDisruptionBudget1_12 | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podSecurityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly securityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly ssl?: boolean | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesEtcdUpdateStrategy1_12 | null;
}

interface CiliumValuesExternalIPs1_12 {
  readonly enabled?: boolean | number | string | null;
}

interface CiliumValuesGke1_12 {
  readonly disableDefaultSnat?: unknown;
  readonly enabled?: boolean | null;
}

interface CiliumValuesHostServices1_12 {
  readonly enabled?: unknown;
  readonly hostNamespaceOnly?: unknown;
  readonly protocols?: unknown;
}

interface CiliumValuesHubbleMetricsServiceMonitor1_12 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly enabled?: boolean | null;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly metricRelabelings?: unknown;
  readonly relabelings?: unknown;
}

interface CiliumValuesHubbleMetrics1_12 {
  readonly enabled?: unknown;
  readonly port?: number | boolean | string | null;
  readonly serviceAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly serviceMonitor?: CiliumValuesHubbleMetricsServiceMonitor1_12 | null;
}

interface CiliumValuesHubblePeerService1_12 {
  readonly clusterDomain?: string | boolean | number | null;
  readonly enabled?: boolean | null;
  readonly servicePort?: unknown;
  readonly targetPort?: number | boolean | string | null;
}

interface CiliumValuesHubbleRelayAffinity1_12 {
  readonly podAffinity?: CiliumValuesAffinityPodAntiAffinity1_12 | null;
  readonly [key: string]: unknown;
}

interface CiliumValuesHubbleRelayPprof1_12 {
  readonly address?: string | boolean | number | null;
  readonly enabled?: boolean | null;
  readonly port?: number | boolean | string | null;
}

interface CiliumValuesHubbleRelayPrometheusServiceMonitor1_12 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly enabled?: boolean | null;
  readonly interval?: string | boolean | number | null;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly metricRelabelings?: unknown;
  readonly namespace?: unknown;
  readonly relabelings?: unknown;
}

interface CiliumValuesHubbleRelayPrometheus1_12 {
  readonly enabled?: boolean | null;
  readonly port?: number | boolean | string | null;
  readonly serviceMonitor?: CiliumValuesHubbleRelayPrometheusServiceMonitor1_12 | null;
}

interface CiliumValuesHubbleRelayService1_12 {
  readonly nodePort?: number | boolean | string | null;
  readonly type?: string | boolean | number | null;
}

interface CiliumValuesHubbleRelayTlsServer1_12 {
  readonly cert?: string | boolean | number | null;
  readonly enabled?: boolean | null;
  readonly extraDnsNames?: readonly unknown[] | null;
  readonly extraIpAddresses?: readonly unknown[] | null;
  readonly key?: string | boolean | number | null;
}

interface CiliumValuesHubbleRelayTls1_12 {
  readonly client?: CiliumValuesClustermeshApiserverTlsAdmin1_12 | null;
  readonly server?: CiliumValuesHubbleRelayTlsServer1_12 | null;
}

interface CiliumValuesHubbleRelay1_12 {
  readonly affinity?: CiliumValuesHubbleRelayAffinity1_12 | null;
  readonly dialTimeout?: unknown;
  readonly enabled?: boolean | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly image?: CiliumValuesClustermeshApiserverImage1_12 | null;
  readonly listenHost?: string | boolean | number | null;
  readonly listenPort?: string | boolean | number | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_12 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podDisruptionBudget?: CiliumValuesClustermeshApiserverPodDisruptionBudget1_12 | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly pprof?: CiliumValuesHubbleRelayPprof1_12 | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly prometheus?: CiliumValuesHubbleRelayPrometheus1_12 | null;
  readonly replicas?: number | boolean | string | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly retryTimeout?: unknown;
  readonly rollOutPods?: boolean | null;
  readonly securityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly service?: CiliumValuesHubbleRelayService1_12 | null;
  readonly servicePort?: unknown;
  readonly sortBufferDrainTimeout?: unknown;
  readonly sortBufferLenMax?: unknown;
  readonly terminationGracePeriodSeconds?: number | boolean | string | null;
  readonly tls?: CiliumValuesHubbleRelayTls1_12 | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesClustermeshApiserverUpdateStrategy1_12 | null;
}

interface CiliumValuesHubbleTlsAuto1_12 {
  readonly certManagerIssuerRef?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly certValidityDuration?: number | boolean | string | null;
  readonly enabled?: boolean | null;
  readonly method?: string | boolean | number | null;
  readonly schedule?: string | boolean | number | null;
}

interface CiliumValuesHubbleTls1_12 {
  readonly auto?: CiliumValuesHubbleTlsAuto1_12 | null;
  readonly ca?: CiliumValuesClustermeshApiserverTlsAdmin1_12 | null;
  readonly enabled?: boolean | null;
  readonly server?: CiliumValuesClustermeshApiserverTlsServer1_12 | null;
}

interface CiliumValuesHubbleUiBackend1_12 {
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly image?: CiliumValuesCertgenImage1_12 | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly securityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
}

interface CiliumValuesHubbleUiFrontendServer1_12 {
  readonly ipv6?: CiliumValuesAksbyocni1_12 | null;
}

interface CiliumValuesHubbleUiFrontend1_12 {
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly image?: CiliumValuesCertgenImage1_12 | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly securityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly server?: CiliumValuesHubbleUiFrontendServer1_12 | null;
}

interface CiliumValuesHubbleUiIngress1_12 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly className?: string | boolean | number | null;
  readonly enabled?: boolean | null;
  readonly hosts?: readonly unknown[] | null;
  readonly tls?: readonly unknown[] | null;
}

interface CiliumValuesHubbleUiSecurityContext1_12 {
  readonly enabled?: boolean | null;
  readonly fsGroup?: number | boolean | string | null;
  readonly runAsGroup?: number | boolean | string | null;
  readonly runAsUser?: number | boolean | string | null;
  readonly [key: string]: unknown;
}

interface CiliumValuesHubbleUiService1_12 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly nodePort?: number | boolean | string | null;
  readonly type?: string | boolean | number | null;
}

interface CiliumValuesHubbleUiStandaloneTls1_12 {
  readonly certsVolume?: { readonly [key: string]: unknown } | boolean | number | string | null;
}

interface CiliumValuesHubbleUiStandalone1_12 {
  readonly enabled?: boolean | null;
  readonly tls?: CiliumValuesHubbleUiStandaloneTls1_12 | null;
}

interface CiliumValuesHubbleUiTls1_12 {
  readonly client?: CiliumValuesClustermeshApiserverTlsAdmin1_12 | null;
}

interface CiliumValuesHubbleUiUpdateStrategy1_12 {
  readonly rollingUpdate?: CiliumValuesClustermeshApiserverUpdateStrategyRollingUpdate1_12 | null;
  readonly type?: string | boolean | number | null;
}

interface CiliumValuesHubbleUi1_12 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly backend?: CiliumValuesHubbleUiBackend1_12 | null;
  readonly baseUrl?: string | boolean | number | null;
  readonly enabled?: boolean | null;
  readonly frontend?: CiliumValuesHubbleUiFrontend1_12 | null;
  readonly ingress?: CiliumValuesHubbleUiIngress1_12 | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_12 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podDisruptionBudget?: CiliumValuesClustermeshApiserverPodDisruptionBudget1_12 | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly replicas?: number | boolean | string | null;
  readonly rollOutPods?: boolean | null;
  readonly securityContext?: CiliumValuesHubbleUiSecurityContext1_12 | null;
  readonly service?: CiliumValuesHubbleUiService1_12 | null;
  readonly standalone?: CiliumValuesHubbleUiStandalone1_12 | null;
  readonly tls?: CiliumValuesHubbleUiTls1_12 | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesHubbleUiUpdateStrategy1_12 | null;
}

interface CiliumValuesHubble1_12 {
  readonly enabled?: boolean | null;
  readonly eventBufferCapacity?: unknown;
  readonly eventQueueSize?: unknown;
  readonly flowBufferSize?: unknown;
  readonly listenAddress?: string | boolean | number | null;
  readonly metrics?: CiliumValuesHubbleMetrics1_12 | null;
  readonly peerService?: CiliumValuesHubblePeerService1_12 | null;
  readonly relay?: CiliumValuesHubbleRelay1_12 | null;
  readonly socketPath?: string | boolean | number | null;
  readonly tls?: CiliumValuesHubbleTls1_12 | null;
  readonly ui?: CiliumValuesHubbleUi1_12 | null;
}

interface CiliumValuesIngressControllerSecretsNamespace1_12 {
  readonly create?: boolean | null;
  readonly name?: string | boolean | number | null;
  readonly sync?: boolean | null;
}

interface CiliumValuesIngressController1_12 {
  readonly enabled?: boolean | null;
  readonly enforceHttps?: boolean | number | string | null;
  readonly ingressLBAnnotationPrefixes?: string | readonly unknown[] | boolean | number | null;
  readonly secretsNamespace?: CiliumValuesIngressControllerSecretsNamespace1_12 | null;
}

interface CiliumValuesIpamOperator1_12 {
  readonly clusterPoolIPv4MaskSize?: number | boolean | string | null;
  readonly clusterPoolIPv4PodCIDR?: string | boolean | number | null;
  readonly clusterPoolIPv4PodCIDRList?: string | readonly unknown[] | boolean | number | null;
  readonly clusterPoolIPv6MaskSize?: number | boolean | string | null;
  readonly clusterPoolIPv6PodCIDR?: string | boolean | number | null;
  readonly clusterPoolIPv6PodCIDRList?: string | readonly unknown[] | boolean | number | null;
}

interface CiliumValuesIpam1_12 {
  readonly mode?: string | boolean | number | null;
  readonly operator?: CiliumValuesIpamOperator1_12 | null;
}

interface CiliumValuesIpvlan1_12 {
  readonly enabled?: boolean | number | string | null;
  readonly masterDevice?: unknown;
}

interface CiliumValuesK8s1_12 {
  readonly requireIPv4PodCIDR?: unknown;
  readonly requireIPv6PodCIDR?: unknown;
  readonly serviceProxyName?: unknown;
}

interface CiliumValuesL2NeighDiscovery1_12 {
  readonly enabled?: boolean | null;
  readonly refreshPeriod?: string | boolean | number | null;
}

interface CiliumValuesLivenessProbe1_12 {
  readonly failureThreshold?: number | boolean | string | null;
  readonly periodSeconds?: number | boolean | string | null;
}

interface CiliumValuesLoadBalancer1_12 {
  readonly acceleration?: unknown;
  readonly algorithm?: unknown;
  readonly dsrDispatch?: unknown;
  readonly mode?: unknown;
  readonly serviceTopology?: unknown;
  readonly standalone?: unknown;
}

interface CiliumValuesMaglev1_12 {
  readonly hashSeed?: unknown;
  readonly tableSize?: unknown;
}

interface CiliumValuesMonitor1_12 {
  readonly enabled?: boolean | null;
  readonly eventTypes?: unknown;
  readonly resources?: unknown;
}

interface CiliumValuesNodePort1_12 {
  readonly autoProtectPortRange?: boolean | number | string | null;
  readonly bindProtection?: boolean | number | string | null;
  readonly directRoutingDevice?: unknown;
  readonly enableHealthCheck?: boolean | null;
  readonly enabled?: boolean | number | string | null;
  readonly range?: unknown;
}

interface CiliumValuesNodeinitResourcesRequests1_12 {
  readonly cpu?: string | boolean | number | null;
  readonly memory?: string | boolean | number | null;
}

interface CiliumValuesNodeinitResources1_12 {
  readonly requests?: CiliumValuesNodeinitResourcesRequests1_12 | null;
  readonly [key: string]: unknown;
}

interface CiliumValuesNodeinitSecurityContextCapabilities1_12 {
  readonly add?: readonly unknown[] | null;
}

interface CiliumValuesNodeinitSecurityContextSeLinuxOptions1_12 {
  readonly level?: string | boolean | number | null;
  readonly type?: string | boolean | number | null;
}

interface CiliumValuesNodeinitSecurityContext1_12 {
  readonly capabilities?: CiliumValuesNodeinitSecurityContextCapabilities1_12 | null;
  readonly privileged?: boolean | number | string | null;
  readonly seLinuxOptions?: CiliumValuesNodeinitSecurityContextSeLinuxOptions1_12 | null;
  readonly [key: string]: unknown;
}

interface CiliumValuesNodeinitUpdateStrategy1_12 {
  readonly type?: string | boolean | number | null;
  readonly [key: string]: unknown;
}

interface CiliumValuesNodeinit1_12 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly bootstrapFile?: string | boolean | number | null;
  readonly enabled?: boolean | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly image?: CiliumValuesCertgenImage1_12 | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_12 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly reconfigureKubelet?: unknown;
  readonly removeCbrBridge?: unknown;
  readonly resources?: CiliumValuesNodeinitResources1_12 | null;
  readonly revertReconfigureKubelet?: unknown;
  readonly securityContext?: CiliumValuesNodeinitSecurityContext1_12 | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesNodeinitUpdateStrategy1_12 | null;
}

interface CiliumValuesOperatorImage1_12 {
  readonly alibabacloudDigest?: unknown;
  readonly awsDigest?: unknown;
  readonly azureDigest?: unknown;
  readonly genericDigest?: unknown;
  readonly override?: unknown;
  readonly pullPolicy?: string | boolean | number | null;
  readonly repository?: string | boolean | number | null;
  readonly suffix?: string | boolean | number | null;
  readonly tag?: string | boolean | number | null;
  readonly useDigest?: boolean | null;
}

interface CiliumValuesOperatorPrometheusServiceMonitor1_12 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly enabled?: boolean | null;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly metricRelabelings?: unknown;
  readonly namespace?: unknown;
  readonly relabelings?: unknown;
}

interface CiliumValuesOperatorPrometheus1_12 {
  readonly enabled?: boolean | null;
  readonly port?: number | boolean | string | null;
  readonly serviceMonitor?: CiliumValuesOperatorPrometheusServiceMonitor1_12 | null;
}

interface CiliumValuesOperatorUnmanagedPodWatcher1_12 {
  readonly intervalSeconds?: number | boolean | string | null;
  readonly restart?: boolean | null;
}

interface CiliumValuesOperator1_12 {
  readonly affinity?: CiliumValuesAffinity1_12 | null;
  readonly dnsPolicy?: string | boolean | number | null;
  readonly enabled?: boolean | null;
  readonly endpointGCInterval?: string | boolean | number | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraHostPathMounts?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly identityGCInterval?: string | boolean | number | null;
  readonly identityHeartbeatTimeout?: string | boolean | number | null;
  readonly image?: CiliumValuesOperatorImage1_12 | null;
  readonly nodeGCInterval?: string | boolean | number | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_12 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podDisruptionBudget?: CiliumValuesClustermeshApiserverPodDisruptionBudget1_12 | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podSecurityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly pprof?: CiliumValuesHubbleRelayPprof1_12 | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly prometheus?: CiliumValuesOperatorPrometheus1_12 | null;
  readonly removeNodeTaints?: boolean | null;
  readonly replicas?: number | boolean | string | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly rollOutPods?: boolean | null;
  readonly securityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly setNodeNetworkStatus?: boolean | null;
  readonly skipCNPStatusStartupClean?: boolean | null;
  readonly skipCRDCreation?: boolean | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly unmanagedPodWatcher?: CiliumValuesOperatorUnmanagedPodWatcher1_12 | null;
  readonly updateStrategy?: CiliumValuesEtcdUpdateStrategy1_12 | null;
}

interface CiliumValuesPreflightUpdateStrategy1_12 {
  readonly type?: string | boolean | number | null;
}

interface CiliumValuesPreflight1_12 {
  readonly affinity?: CiliumValuesHubbleRelayAffinity1_12 | null;
  readonly enabled?: boolean | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly image?: CiliumValuesClustermeshApiserverImage1_12 | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_12 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podDisruptionBudget?: CiliumValuesClustermeshApiserverPodDisruptionBudget1_12 | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podSecurityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly securityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly terminationGracePeriodSeconds?: number | boolean | string | null;
  readonly tofqdnsPreCache?: string | boolean | number | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesPreflightUpdateStrategy1_12 | null;
  readonly validateCNPs?: boolean | null;
}

interface CiliumValuesPrometheus1_12 {
  readonly enabled?: boolean | null;
  readonly metrics?: unknown;
  readonly port?: number | boolean | string | null;
  readonly serviceMonitor?: CiliumValuesOperatorPrometheusServiceMonitor1_12 | null;
}

interface CiliumValuesProxyPrometheus1_12 {
  readonly enabled?: boolean | null;
  readonly port?: string | boolean | number | null;
}

interface CiliumValuesProxy1_12 {
  readonly prometheus?: CiliumValuesProxyPrometheus1_12 | null;
  readonly sidecarImageRegex?: string | boolean | number | null;
}

interface CiliumValuesRbac1_12 {
  readonly create?: boolean | number | string | null;
}

interface CiliumValuesResourceQuotasCiliumHard1_12 {
  readonly pods?: string | boolean | number | null;
}

interface CiliumValuesResourceQuotasCilium1_12 {
  readonly hard?: CiliumValuesResourceQuotasCiliumHard1_12 | null;
}

interface CiliumValuesResourceQuotas1_12 {
  readonly cilium?: CiliumValuesResourceQuotasCilium1_12 | null;
  readonly enabled?: boolean | null;
  readonly operator?: CiliumValuesResourceQuotasCilium1_12 | null;
}

interface CiliumValuesSecurityContextSeLinuxOptions1_12 {
  readonly level?: string | boolean | number | null;
  readonly type?: string | boolean | number | null;
  readonly [key: string]: unknown;
}

interface CiliumValuesSecurityContext1_12 {
  readonly extraCapabilities?: readonly unknown[] | null;
  readonly privileged?: boolean | null;
  readonly seLinuxOptions?: CiliumValuesSecurityContextSeLinuxOptions1_12 | null;
}

interface CiliumValuesServiceAccountsCilium1_12 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly automount?: boolean | number | string | null;
  readonly create?: boolean | null;
  readonly name?: string | boolean | number | null;
}

interface CiliumValuesServiceAccountsNodeinit1_12 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly automount?: boolean | number | string | null;
  readonly create?: boolean | null;
  readonly enabled?: boolean | null;
  readonly name?: string | boolean | number | null;
}

interface CiliumValuesServiceAccounts1_12 {
  readonly cilium?: CiliumValuesServiceAccountsCilium1_12 | null;
  readonly clustermeshApiserver?: CiliumValuesServiceAccountsCilium1_12 | null;
  readonly clustermeshcertgen?: CiliumValuesServiceAccountsCilium1_12 | null;
  readonly etcd?: CiliumValuesServiceAccountsCilium1_12 | null;
  readonly hubblecertgen?: CiliumValuesServiceAccountsCilium1_12 | null;
  readonly nodeinit?: CiliumValuesServiceAccountsNodeinit1_12 | null;
  readonly operator?: CiliumValuesServiceAccountsCilium1_12 | null;
  readonly preflight?: CiliumValuesServiceAccountsCilium1_12 | null;
  readonly relay?: CiliumValuesServiceAccountsCilium1_12 | null;
  readonly ui?: CiliumValuesServiceAccountsCilium1_12 | null;
}

interface CiliumValuesSocketLB1_12 {
  readonly enabled?: boolean | null;
  readonly hostNamespaceOnly?: unknown;
}

interface CiliumValuesTlsCa1_12 {
  readonly cert?: string | boolean | number | null;
  readonly certValidityDuration?: number | boolean | string | null;
  readonly key?: string | boolean | number | null;
}

interface CiliumValuesTls1_12 {
  readonly ca?: CiliumValuesTlsCa1_12 | null;
  readonly secretsBackend?: string | boolean | number | null;
}

interface CiliumValuesVtep1_12 {
  readonly cidr?: string | boolean | number | null;
  readonly enabled?: boolean | number | string | null;
  readonly endpoint?: string | boolean | number | null;
  readonly mac?: string | boolean | number | null;
  readonly mask?: string | boolean | number | null;
}

interface CiliumValues1_12 {
  readonly affinity?: CiliumValuesAffinity1_12 | null;
  readonly agent?: boolean | null;
  readonly agentNotReadyTaintKey?: string | boolean | number | null;
  readonly aksbyocni?: CiliumValuesAksbyocni1_12 | null;
  readonly alibabacloud?: CiliumValuesAksbyocni1_12 | null;
  readonly annotateK8sNode?: boolean | null;
  readonly autoDirectNodeRoutes?: boolean | number | string | null;
  readonly azure?: CiliumValuesAzure1_12 | null;
  readonly bandwidthManager?: CiliumValuesBandwidthManager1_12 | null;
  readonly bgp?: CiliumValuesBgp1_12 | null;
  readonly bgpControlPlane?: CiliumValuesAksbyocni1_12 | null;
  readonly bpf?: CiliumValuesBpf1_12 | null;
  readonly bpfClockProbe?: unknown;
  readonly certgen?: CiliumValuesCertgen1_12 | null;
  readonly cgroup?: CiliumValuesCgroup1_12 | null;
  readonly cleanBpfState?: boolean | null;
  readonly cleanState?: boolean | null;
  readonly cluster?: CiliumValuesCluster1_12 | null;
  readonly clusterHealthPort?: unknown;
  readonly clustermesh?: CiliumValuesClustermesh1_12 | null;
  readonly cni?: CiliumValuesCni1_12 | null;
  readonly conntrackGCInterval?: unknown;
  readonly conntrackGCMaxInterval?: string | boolean | number | null;
  readonly containerRuntime?: CiliumValuesContainerRuntime1_12 | null;
  readonly crdWaitTimeout?: unknown;
  readonly customCalls?: CiliumValuesAksbyocni1_12 | null;
  readonly daemon?: CiliumValuesDaemon1_12 | null;
  readonly datapathMode?: string | boolean | number | null;
  readonly debug?: CiliumValuesDebug1_12 | null;
  readonly devices?: unknown;
  readonly disableEndpointCRD?: string | boolean | number | null;
  readonly disableEnvoyVersionCheck?: unknown;
  readonly disableIptablesFeederRules?: unknown;
  readonly dnsPolicy?: string | boolean | number | null;
  readonly dnsPolicyUnloadOnShutdown?: unknown;
  readonly dnsProxy?: CiliumValuesDnsProxy1_12 | null;
  readonly egressGateway?: CiliumValuesEgressGateway1_12 | null;
  readonly egressMasqueradeInterfaces?: unknown;
  readonly enableCiliumEndpointSlice?: boolean | null;
  readonly enableCnpStatusUpdates?: boolean | null;
  readonly enableCriticalPriorityClass?: boolean | null;
  readonly enableIPv4Masquerade?: boolean | null;
  readonly enableIPv6Masquerade?: boolean | number | string | null;
  readonly enableIdentityMark?: unknown;
  readonly enableK8sEndpointSlice?: unknown;
  readonly enableK8sEventHandover?: boolean | null;
  readonly enableK8sTerminatingEndpoint?: boolean | null;
  readonly enableRuntimeDeviceDetection?: boolean | null;
  readonly enableXTSocketFallback?: boolean | number | string | null;
  readonly encryption?: CiliumValuesEncryption1_12 | null;
  readonly endpointHealthChecking?: CiliumValuesAksbyocni1_12 | null;
  readonly endpointRoutes?: CiliumValuesAksbyocni1_12 | null;
  readonly endpointStatus?: CiliumValuesEndpointStatus1_12 | null;
  readonly eni?: CiliumValuesEni1_12 | null;
  readonly etcd?: CiliumValuesEtcd1_12 | null;
  readonly externalIPs?: CiliumValuesExternalIPs1_12 | null;
  readonly externalWorkloads?: CiliumValuesAksbyocni1_12 | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraConfig?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraHostPathMounts?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly fragmentTracking?: unknown;
  readonly gke?: CiliumValuesGke1_12 | null;
  readonly healthChecking?: boolean | null;
  readonly healthPort?: number | boolean | string | null;
  readonly hostFirewall?: CiliumValuesAksbyocni1_12 | null;
  readonly hostPort?: CiliumValuesExternalIPs1_12 | null;
  readonly hostServices?: CiliumValuesHostServices1_12 | null;
  readonly hubble?: CiliumValuesHubble1_12 | null;
  readonly identityAllocationMode?: string | boolean | number | null;
  readonly identityChangeGracePeriod?: unknown;
  readonly identityGCInterval?: unknown;
  readonly identityHeartbeatTimeout?: unknown;
  readonly image?: CiliumValuesClustermeshApiserverImage1_12 | null;
  readonly imagePullSecrets?: unknown;
  readonly ingressController?: CiliumValuesIngressController1_12 | null;
  readonly initResources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly installIptablesRules?: boolean | number | string | null;
  readonly installNoConntrackIptablesRules?: boolean | number | string | null;
  readonly ipMasqAgent?: CiliumValuesAksbyocni1_12 | null;
  readonly ipam?: CiliumValuesIpam1_12 | null;
  readonly iptablesLockTimeout?: unknown;
  readonly iptablesRandomFully?: unknown;
  readonly ipv4?: CiliumValuesAksbyocni1_12 | null;
  readonly ipv4NativeRoutingCIDR?: unknown;
  readonly ipv6?: CiliumValuesAksbyocni1_12 | null;
  readonly ipv6NativeRoutingCIDR?: unknown;
  readonly ipvlan?: CiliumValuesIpvlan1_12 | null;
  readonly k8s?: CiliumValuesK8s1_12 | null;
  readonly k8sServiceHost?: unknown;
  readonly k8sServicePort?: unknown;
  readonly keepDeprecatedLabels?: boolean | null;
  readonly keepDeprecatedProbes?: boolean | null;
  readonly kubeConfigPath?: unknown;
  readonly kubeProxyReplacement?: unknown;
  readonly kubeProxyReplacementHealthzBindAddr?: string | boolean | number | null;
  readonly l2NeighDiscovery?: CiliumValuesL2NeighDiscovery1_12 | null;
  readonly l7Proxy?: boolean | null;
  readonly labels?: unknown;
  readonly livenessProbe?: CiliumValuesLivenessProbe1_12 | null;
  readonly loadBalancer?: CiliumValuesLoadBalancer1_12 | null;
  readonly localRedirectPolicy?: boolean | null;
  readonly logOptions?: unknown;
  readonly logSystemLoad?: boolean | null;
  readonly maglev?: CiliumValuesMaglev1_12 | null;
  readonly monitor?: CiliumValuesMonitor1_12 | null;
  readonly name?: string | boolean | number | null;
  readonly nodePort?: CiliumValuesNodePort1_12 | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_12 | null;
  readonly nodeinit?: CiliumValuesNodeinit1_12 | null;
  readonly operator?: CiliumValuesOperator1_12 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podSecurityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly policyAuditMode?: unknown;
  readonly policyEnforcementMode?: string | boolean | number | null;
  readonly pprof?: CiliumValuesHubbleRelayPprof1_12 | null;
  readonly preflight?: CiliumValuesPreflight1_12 | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly prometheus?: CiliumValuesPrometheus1_12 | null;
  readonly proxy?: CiliumValuesProxy1_12 | null;
  readonly rbac?: CiliumValuesRbac1_12 | null;
  readonly readinessProbe?: CiliumValuesLivenessProbe1_12 | null;
  readonly remoteNodeIdentity?: boolean | number | string | null;
  readonly resourceQuotas?: CiliumValuesResourceQuotas1_12 | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly rollOutCiliumPods?: boolean | null;
  readonly securityContext?: CiliumValuesSecurityContext1_12 | null;
  readonly serviceAccounts?: CiliumValuesServiceAccounts1_12 | null;
  readonly sessionAffinity?: unknown;
  readonly sleepAfterInit?: boolean | null;
  readonly socketLB?: CiliumValuesSocketLB1_12 | null;
  readonly sockops?: CiliumValuesAksbyocni1_12 | null;
  readonly startupProbe?: CiliumValuesLivenessProbe1_12 | null;
  readonly svcSourceRangeCheck?: boolean | null;
  readonly synchronizeK8sNodes?: boolean | null;
  readonly terminationGracePeriodSeconds?: number | boolean | string | null;
  readonly tls?: CiliumValuesTls1_12 | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly tunnel?: string | boolean | number | null;
  readonly tunnelPort?: unknown;
  readonly updateStrategy?: CiliumValuesClustermeshApiserverUpdateStrategy1_12 | null;
  readonly upgradeCompatibility?: unknown;
  readonly vtep?: CiliumValuesVtep1_12 | null;
  readonly waitForKubeProxy?: boolean | null;
  readonly wellKnownIdentities?: CiliumValuesAksbyocni1_12 | null;
}

interface CiliumValuesBpf1_13 {
  readonly clockProbe?: boolean | number | string | null;
  readonly ctAnyMax?: unknown;
  readonly ctTcpMax?: unknown;
  readonly hostLegacyRouting?: unknown;
  readonly lbExternalClusterIP?: boolean | null;
  readonly lbMapMax?: number | boolean | string | null;
  readonly mapDynamicSizeRatio?: unknown;
  readonly masquerade?: unknown;
  readonly monitorAggregation?: string | boolean | number | null;
  readonly monitorFlags?: string | boolean | number | null;
  readonly monitorInterval?: string | boolean | number | null;
  readonly natMax?: unknown;
  readonly neighMax?: unknown;
  readonly policyMapMax?: number | boolean | string | null;
  readonly preallocateMaps?: boolean | number | string | null;
  readonly root?: string | boolean | number | null;
  readonly tproxy?: unknown;
  readonly vlanBypass?: unknown;
}

interface CiliumValuesClustermeshApiserverEtcdInit1_13 {
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
}

interface CiliumValuesClustermeshApiserverEtcd1_13 {
  readonly image?: CiliumValuesCertgenImage1_12 | null;
  readonly init?: CiliumValuesClustermeshApiserverEtcdInit1_13 | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly securityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
}

interface CiliumValuesClustermeshApiserverTlsServer1_13 {
  readonly cert?: string | boolean | number | null;
  readonly extraDnsNames?: readonly unknown[] | string | boolean | number | null;
  readonly extraIpAddresses?: readonly unknown[] | string | boolean | number | null;
  readonly key?: string | boolean | number | null;
}

interface CiliumValuesClustermeshApiserverTls1_13 {
  readonly admin?: CiliumValuesClustermeshApiserverTlsAdmin1_12 | null;
  readonly auto?: CiliumValuesClustermeshApiserverTlsAuto1_12 | null;
  readonly ca?: CiliumValuesClustermeshApiserverTlsAdmin1_12 | null;
  readonly client?: CiliumValuesClustermeshApiserverTlsAdmin1_12 | null;
  readonly remote?: CiliumValuesClustermeshApiserverTlsAdmin1_12 | null;
  readonly server?: CiliumValuesClustermeshApiserverTlsServer1_13 | null;
}

interface CiliumValuesClustermeshApiserver1_13 {
  readonly affinity?: CiliumValuesAffinity1_12 | null;
  readonly etcd?: CiliumValuesClustermeshApiserverEtcd1_13 | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly image?: CiliumValuesClustermeshApiserverImage1_12 | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_12 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podDisruptionBudget?: CiliumValuesClustermeshApiserverPodDisruptionBudget1_12 | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podSecurityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly replicas?: number | boolean | string | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly securityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly service?: CiliumValuesClustermeshApiserverService1_12 | null;
  readonly tls?: CiliumValuesClustermeshApiserverTls1_13 | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesClustermeshApiserverUpdateStrategy1_12 | null;
}

interface CiliumValuesClustermesh1_13 {
  readonly apiserver?: CiliumValuesClustermeshApiserver1_13 | null;
  readonly config?: CiliumValuesClustermeshConfig1_12 | null;
  readonly useAPIServer?: boolean | null;
}

interface CiliumValuesDaemon1_13 {
  readonly allowedConfigOverrides?: unknown;
  readonly blockedConfigOverrides?: unknown;
  readonly configSources?: unknown;
  readonly runPath?: string | boolean | number | null;
}

interface CiliumValuesEni1_13 {
  readonly awsEnablePrefixDelegation?: boolean | null;
  readonly awsReleaseExcessIPs?: boolean | null;
  readonly ec2APIEndpoint?: string | boolean | number | null;
  readonly enabled?: boolean | null;
  readonly eniTags?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly gcInterval?: string | boolean | number | null;
  readonly gcTags?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly iamRole?: string | boolean | number | null;
  readonly instanceTagsFilter?: string | readonly unknown[] | boolean | number | null;
  readonly subnetIDsFilter?: string | readonly unknown[] | boolean | number | null;
  readonly subnetTagsFilter?: string | readonly unknown[] | boolean | number | null;
  readonly updateEC2AdapterLimitViaAPI?: boolean | null;
}

interface CiliumValuesEnvoyConfigSecretsNamespace1_13 {
  readonly create?: boolean | null;
  readonly name?: string | boolean | number | null;
}

interface CiliumValuesEnvoyConfig1_13 {
  readonly enabled?: boolean | null;
  readonly secretsNamespace?: CiliumValuesEnvoyConfigSecretsNamespace1_13 | null;
}

interface CiliumValuesEtcd1_13 {
  readonly affinity?: unknown;
  readonly clusterDomain?: string | boolean | number | null;
  readonly clusterSize?: unknown;
  readonly enabled?: boolean | null;
  readonly endpoints?: readonly unknown[] | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly image?: CiliumValuesCertgenImage1_12 | null;
  readonly k8sService?: boolean | null;
  readonly managed?: unknown;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_12 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podDisruptionBudget?: CiliumValuesClustermeshApiserverPodDisruptionBudget1_12 | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podSecurityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly securityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly ssl?: boolean | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesEtcdUpdateStrategy1_12 | null;
}

interface CiliumValuesGatewayAPI1_13 {
  readonly enabled?: boolean | null;
  readonly secretsNamespace?: CiliumValuesIngressControllerSecretsNamespace1_12 | null;
}

interface CiliumValuesHostServices1_13 {
  readonly enabled?: unknown;
  readonly hostNamespaceOnly?: unknown;
}

interface CiliumValuesHubbleMetricsDashboards1_13 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly enabled?: boolean | null;
  readonly label?: string | boolean | number | null;
  readonly labelValue?: string | boolean | number | null;
  readonly namespace?: unknown;
}

interface CiliumValuesHubbleMetricsServiceMonitor1_13 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly enabled?: boolean | null;
  readonly interval?: string | boolean | number | null;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly metricRelabelings?: unknown;
  readonly relabelings?: readonly unknown[] | null;
}

interface CiliumValuesHubbleMetrics1_13 {
  readonly dashboards?: CiliumValuesHubbleMetricsDashboards1_13 | null;
  readonly enableOpenMetrics?: boolean | number | string | null;
  readonly enabled?: unknown;
  readonly port?: number | boolean | string | null;
  readonly serviceAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly serviceMonitor?: CiliumValuesHubbleMetricsServiceMonitor1_13 | null;
}

interface CiliumValuesHubbleRelay1_13 {
  readonly affinity?: CiliumValuesHubbleRelayAffinity1_12 | null;
  readonly dialTimeout?: unknown;
  readonly enabled?: boolean | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly image?: CiliumValuesClustermeshApiserverImage1_12 | null;
  readonly listenHost?: string | boolean | number | null;
  readonly listenPort?: string | boolean | number | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_12 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podDisruptionBudget?: CiliumValuesClustermeshApiserverPodDisruptionBudget1_12 | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly pprof?: CiliumValuesHubbleRelayPprof1_12 | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly prometheus?: CiliumValuesHubbleRelayPrometheus1_12 | null;
  readonly replicas?: number | boolean | string | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly retryTimeout?: unknown;
  readonly rollOutPods?: boolean | null;
  readonly securityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly service?: CiliumValuesHubbleRelayService1_12 | null;
  readonly servicePort?: unknown;
  readonly sortBufferDrainTimeout?: unknown;
  readonly sortBufferLenMax?: unknown;
  readonly terminationGracePeriodSeconds?: number | boolean | string | null;
  readonly tls?: CiliumValuesHubbleRelayTls1_12 | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesClustermeshApiserverUpdateStrategy1_12 | null;
}

interface CiliumValuesHubbleUiSecurityContext1_13 {
  readonly enabled?: boolean | number | string | null;
  readonly fsGroup?: number | boolean | string | null;
  readonly runAsGroup?: number | boolean | string | null;
  readonly runAsUser?: number | boolean | string | null;
  readonly [key: string]: unknown;
}

interface CiliumValuesHubbleUi1_13 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly backend?: CiliumValuesHubbleUiBackend1_12 | null;
  readonly baseUrl?: string | boolean | number | null;
  readonly enabled?: boolean | null;
  readonly frontend?: CiliumValuesHubbleUiFrontend1_12 | null;
  readonly ingress?: CiliumValuesHubbleUiIngress1_12 | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_12 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podDisruptionBudget?: CiliumValuesClustermeshApiserverPodDisruptionBudget1_12 | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly replicas?: number | boolean | string | null;
  readonly rollOutPods?: boolean | null;
  readonly securityContext?: CiliumValuesHubbleUiSecurityContext1_13 | null;
  readonly service?: CiliumValuesHubbleUiService1_12 | null;
  readonly standalone?: CiliumValuesHubbleUiStandalone1_12 | null;
  readonly tls?: CiliumValuesHubbleUiTls1_12 | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesClustermeshApiserverUpdateStrategy1_12 | null;
}

interface CiliumValuesHubble1_13 {
  readonly enabled?: boolean | null;
  readonly eventBufferCapacity?: unknown;
  readonly eventQueueSize?: unknown;
  readonly listenAddress?: string | boolean | number | null;
  readonly metrics?: CiliumValuesHubbleMetrics1_13 | null;
  readonly peerService?: CiliumValuesHubblePeerService1_12 | null;
  readonly preferIpv6?: boolean | null;
  readonly relay?: CiliumValuesHubbleRelay1_13 | null;
  readonly skipUnknownCGroupIDs?: unknown;
  readonly socketPath?: string | boolean | number | null;
  readonly tls?: CiliumValuesHubbleTls1_12 | null;
  readonly ui?: CiliumValuesHubbleUi1_13 | null;
}

interface CiliumValuesIngressControllerService1_13 {
  readonly allocateLoadBalancerNodePorts?: unknown;
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly insecureNodePort?: unknown;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly loadBalancerClass?: unknown;
  readonly loadBalancerIP?: unknown;
  readonly name?: string | boolean | number | null;
  readonly secureNodePort?: unknown;
  readonly type?: string | boolean | number | null;
}

interface CiliumValuesIngressController1_13 {
  readonly enabled?: boolean | null;
  readonly enforceHttps?: boolean | number | string | null;
  readonly ingressLBAnnotationPrefixes?: string | readonly unknown[] | boolean | number | null;
  readonly loadbalancerMode?: string | boolean | number | null;
  readonly secretsNamespace?: CiliumValuesIngressControllerSecretsNamespace1_12 | null;
  readonly service?: CiliumValuesIngressControllerService1_13 | null;
}

interface CiliumValuesIpMasqAgent1_13 {
  readonly config?: unknown;
  readonly enabled?: boolean | null;
}

interface CiliumValuesIpamOperator1_13 {
  readonly clusterPoolIPv4MaskSize?: number | boolean | string | null;
  readonly clusterPoolIPv4PodCIDR?: string | boolean | number | null;
  readonly clusterPoolIPv4PodCIDRList?: string | readonly unknown[] | boolean | number | null;
  readonly clusterPoolIPv6MaskSize?: number | boolean | string | null;
  readonly clusterPoolIPv6PodCIDR?: string | boolean | number | null;
  readonly clusterPoolIPv6PodCIDRList?: string | readonly unknown[] | boolean | number | null;
  readonly externalAPILimitBurstSize?: unknown;
  readonly externalAPILimitQPS?: unknown;
}

interface CiliumValuesIpam1_13 {
  readonly mode?: string | boolean | number | null;
  readonly operator?: CiliumValuesIpamOperator1_13 | null;
}

interface CiliumValuesLoadBalancerL71_13 {
  readonly algorithm?: string | boolean | number | null;
  readonly backend?: string | boolean | number | null;
  readonly ports?: string | readonly unknown[] | boolean | number | null;
}

interface CiliumValuesLoadBalancer1_13 {
  readonly acceleration?: unknown;
  readonly algorithm?: unknown;
  readonly dsrDispatch?: unknown;
  readonly l7?: CiliumValuesLoadBalancerL71_13 | null;
  readonly mode?: unknown;
  readonly serviceTopology?: unknown;
  readonly standalone?: unknown;
}

interface CiliumValuesOperator1_13 {
  readonly affinity?: CiliumValuesAffinity1_12 | null;
  readonly dnsPolicy?: string | boolean | number | null;
  readonly enabled?: boolean | null;
  readonly endpointGCInterval?: string | boolean | number | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraHostPathMounts?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly identityGCInterval?: string | boolean | number | null;
  readonly identityHeartbeatTimeout?: string | boolean | number | null;
  readonly image?: CiliumValuesOperatorImage1_12 | null;
  readonly nodeGCInterval?: string | boolean | number | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_12 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podDisruptionBudget?: CiliumValuesClustermeshApiserverPodDisruptionBudget1_12 | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podSecurityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly pprof?: CiliumValuesHubbleRelayPprof1_12 | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly prometheus?: CiliumValuesHubbleRelayPrometheus1_12 | null;
  readonly removeNodeTaints?: boolean | null;
  readonly replicas?: number | boolean | string | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly rollOutPods?: boolean | null;
  readonly securityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly setNodeNetworkStatus?: boolean | null;
  readonly skipCNPStatusStartupClean?: boolean | null;
  readonly skipCRDCreation?: boolean | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly unmanagedPodWatcher?: CiliumValuesOperatorUnmanagedPodWatcher1_12 | null;
  readonly updateStrategy?: CiliumValuesEtcdUpdateStrategy1_12 | null;
}

interface CiliumValuesPrometheusServiceMonitor1_13 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly enabled?: boolean | null;
  readonly interval?: string | boolean | number | null;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly metricRelabelings?: unknown;
  readonly namespace?: unknown;
  readonly relabelings?: readonly unknown[] | null;
  readonly trustCRDsExist?: boolean | number | string | null;
}

interface CiliumValuesPrometheus1_13 {
  readonly enabled?: boolean | null;
  readonly metrics?: unknown;
  readonly port?: number | boolean | string | null;
  readonly serviceMonitor?: CiliumValuesPrometheusServiceMonitor1_13 | null;
}

interface CiliumValuesSecurityContextCapabilities1_13 {
  readonly applySysctlOverwrites?: readonly unknown[] | null;
  readonly ciliumAgent?: readonly unknown[] | null;
  readonly cleanCiliumState?: readonly unknown[] | null;
  readonly mountCgroup?: readonly unknown[] | null;
}

interface CiliumValuesSecurityContext1_13 {
  readonly capabilities?: CiliumValuesSecurityContextCapabilities1_13 | null;
  readonly privileged?: boolean | null;
  readonly seLinuxOptions?: CiliumValuesSecurityContextSeLinuxOptions1_12 | null;
}

interface CiliumValues1_13 {
  readonly MTU?: number | boolean | string | null;
  readonly affinity?: CiliumValuesAffinity1_12 | null;
  readonly agent?: boolean | null;
  readonly agentNotReadyTaintKey?: string | boolean | number | null;
  readonly aksbyocni?: CiliumValuesAksbyocni1_12 | null;
  readonly alibabacloud?: CiliumValuesAksbyocni1_12 | null;
  readonly annotateK8sNode?: boolean | null;
  readonly autoDirectNodeRoutes?: boolean | number | string | null;
  readonly azure?: CiliumValuesAzure1_12 | null;
  readonly bandwidthManager?: CiliumValuesBandwidthManager1_12 | null;
  readonly bgp?: CiliumValuesBgp1_12 | null;
  readonly bgpControlPlane?: CiliumValuesAksbyocni1_12 | null;
  readonly bpf?: CiliumValuesBpf1_13 | null;
  readonly bpfClockProbe?: unknown;
  readonly certgen?: CiliumValuesCertgen1_12 | null;
  readonly cgroup?: CiliumValuesCgroup1_12 | null;
  readonly cleanBpfState?: boolean | null;
  readonly cleanState?: boolean | null;
  readonly cluster?: CiliumValuesCluster1_12 | null;
  readonly clusterHealthPort?: unknown;
  readonly clustermesh?: CiliumValuesClustermesh1_13 | null;
  readonly cni?: CiliumValuesCni1_12 | null;
  readonly conntrackGCInterval?: string | boolean | number | null;
  readonly conntrackGCMaxInterval?: string | boolean | number | null;
  readonly containerRuntime?: CiliumValuesContainerRuntime1_12 | null;
  readonly crdWaitTimeout?: string | boolean | number | null;
  readonly customCalls?: CiliumValuesAksbyocni1_12 | null;
  readonly daemon?: CiliumValuesDaemon1_13 | null;
  readonly debug?: CiliumValuesDebug1_12 | null;
  readonly devices?: unknown;
  readonly disableEndpointCRD?: string | boolean | number | null;
  readonly disableEnvoyVersionCheck?: unknown;
  readonly disableIptablesFeederRules?: unknown;
  readonly dnsPolicy?: string | boolean | number | null;
  readonly dnsPolicyUnloadOnShutdown?: unknown;
  readonly dnsProxy?: CiliumValuesDnsProxy1_12 | null;
  readonly egressGateway?: CiliumValuesEgressGateway1_12 | null;
  readonly egressMasqueradeInterfaces?: unknown;
  readonly enableCiliumEndpointSlice?: boolean | null;
  readonly enableCnpStatusUpdates?: boolean | null;
  readonly enableCriticalPriorityClass?: boolean | null;
  readonly enableIPv4Masquerade?: boolean | null;
  readonly enableIPv6BIGTCP?: boolean | number | string | null;
  readonly enableIPv6Masquerade?: boolean | number | string | null;
  readonly enableIdentityMark?: unknown;
  readonly enableK8sEndpointSlice?: unknown;
  readonly enableK8sEventHandover?: boolean | null;
  readonly enableK8sTerminatingEndpoint?: boolean | null;
  readonly enableRuntimeDeviceDetection?: boolean | null;
  readonly enableXTSocketFallback?: boolean | number | string | null;
  readonly encryption?: CiliumValuesEncryption1_12 | null;
  readonly endpointHealthChecking?: CiliumValuesAksbyocni1_12 | null;
  readonly endpointRoutes?: CiliumValuesAksbyocni1_12 | null;
  readonly endpointStatus?: CiliumValuesEndpointStatus1_12 | null;
  readonly eni?: CiliumValuesEni1_13 | null;
  readonly envoyConfig?: CiliumValuesEnvoyConfig1_13 | null;
  readonly etcd?: CiliumValuesEtcd1_13 | null;
  readonly externalIPs?: CiliumValuesExternalIPs1_12 | null;
  readonly externalWorkloads?: CiliumValuesAksbyocni1_12 | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraConfig?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly extraContainers?: readonly unknown[] | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraHostPathMounts?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly fragmentTracking?: unknown;
  readonly gatewayAPI?: CiliumValuesGatewayAPI1_13 | null;
  readonly gke?: CiliumValuesGke1_12 | null;
  readonly healthChecking?: boolean | null;
  readonly healthPort?: number | boolean | string | null;
  readonly hostFirewall?: CiliumValuesAksbyocni1_12 | null;
  readonly hostPort?: CiliumValuesExternalIPs1_12 | null;
  readonly hostServices?: CiliumValuesHostServices1_13 | null;
  readonly hubble?: CiliumValuesHubble1_13 | null;
  readonly identityAllocationMode?: string | boolean | number | null;
  readonly identityChangeGracePeriod?: string | boolean | number | null;
  readonly image?: CiliumValuesClustermeshApiserverImage1_12 | null;
  readonly imagePullSecrets?: unknown;
  readonly ingressController?: CiliumValuesIngressController1_13 | null;
  readonly initResources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly installIptablesRules?: boolean | number | string | null;
  readonly installNoConntrackIptablesRules?: boolean | number | string | null;
  readonly ipMasqAgent?: CiliumValuesIpMasqAgent1_13 | null;
  readonly ipam?: CiliumValuesIpam1_13 | null;
  readonly iptablesLockTimeout?: unknown;
  readonly iptablesRandomFully?: unknown;
  readonly ipv4?: CiliumValuesAksbyocni1_12 | null;
  readonly ipv4NativeRoutingCIDR?: string | boolean | number | null;
  readonly ipv6?: CiliumValuesAksbyocni1_12 | null;
  readonly ipv6NativeRoutingCIDR?: string | boolean | number | null;
  readonly k8s?: CiliumValuesK8s1_12 | null;
  readonly k8sServiceHost?: string | boolean | number | null;
  readonly k8sServicePort?: string | boolean | number | null;
  readonly keepDeprecatedLabels?: boolean | null;
  readonly keepDeprecatedProbes?: boolean | null;
  readonly kubeConfigPath?: string | boolean | number | null;
  readonly kubeProxyReplacement?: unknown;
  readonly kubeProxyReplacementHealthzBindAddr?: string | boolean | number | null;
  readonly l2NeighDiscovery?: CiliumValuesL2NeighDiscovery1_12 | null;
  readonly l7Proxy?: boolean | null;
  readonly labels?: unknown;
  readonly livenessProbe?: CiliumValuesLivenessProbe1_12 | null;
  readonly loadBalancer?: CiliumValuesLoadBalancer1_13 | null;
  readonly localRedirectPolicy?: boolean | null;
  readonly logOptions?: unknown;
  readonly logSystemLoad?: boolean | null;
  readonly maglev?: CiliumValuesMaglev1_12 | null;
  readonly monitor?: CiliumValuesMonitor1_12 | null;
  readonly name?: string | boolean | number | null;
  readonly nat46x64Gateway?: CiliumValuesAksbyocni1_12 | null;
  readonly nodePort?: CiliumValuesNodePort1_12 | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_12 | null;
  readonly nodeinit?: CiliumValuesNodeinit1_12 | null;
  readonly operator?: CiliumValuesOperator1_13 | null;
  readonly pmtuDiscovery?: CiliumValuesAksbyocni1_12 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podSecurityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly policyAuditMode?: unknown;
  readonly policyEnforcementMode?: string | boolean | number | null;
  readonly pprof?: CiliumValuesHubbleRelayPprof1_12 | null;
  readonly preflight?: CiliumValuesPreflight1_12 | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly prometheus?: CiliumValuesPrometheus1_13 | null;
  readonly proxy?: CiliumValuesProxy1_12 | null;
  readonly rbac?: CiliumValuesRbac1_12 | null;
  readonly readinessProbe?: CiliumValuesLivenessProbe1_12 | null;
  readonly remoteNodeIdentity?: boolean | number | string | null;
  readonly resourceQuotas?: CiliumValuesResourceQuotas1_12 | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly rollOutCiliumPods?: boolean | null;
  readonly sctp?: CiliumValuesAksbyocni1_12 | null;
  readonly securityContext?: CiliumValuesSecurityContext1_13 | null;
  readonly serviceAccounts?: CiliumValuesServiceAccounts1_12 | null;
  readonly sessionAffinity?: unknown;
  readonly sleepAfterInit?: boolean | null;
  readonly socketLB?: CiliumValuesSocketLB1_12 | null;
  readonly sockops?: CiliumValuesAksbyocni1_12 | null;
  readonly startupProbe?: CiliumValuesLivenessProbe1_12 | null;
  readonly svcSourceRangeCheck?: boolean | null;
  readonly synchronizeK8sNodes?: boolean | null;
  readonly terminationGracePeriodSeconds?: number | boolean | string | null;
  readonly tls?: CiliumValuesTls1_12 | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly tunnel?: string | boolean | number | null;
  readonly tunnelPort?: number | boolean | string | null;
  readonly updateStrategy?: CiliumValuesClustermeshApiserverUpdateStrategy1_12 | null;
  readonly upgradeCompatibility?: unknown;
  readonly vtep?: CiliumValuesVtep1_12 | null;
  readonly waitForKubeProxy?: boolean | null;
  readonly wellKnownIdentities?: CiliumValuesAksbyocni1_12 | null;
}

interface CiliumValuesAuthenticationMutualSpireInstallAgent1_14 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly image?: string | boolean | number | null;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podSecurityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly securityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly serviceAccount?: CiliumValuesEnvoyConfigSecretsNamespace1_13 | null;
  readonly skipKubeletVerification?: boolean | number | string | null;
  readonly tolerations?: readonly unknown[] | null;
}

interface CiliumValuesAuthenticationMutualSpireInstallServerCaSubject1_14 {
  readonly commonName?: string | boolean | number | null;
  readonly country?: string | boolean | number | null;
  readonly organization?: string | boolean | number | null;
}

interface CiliumValuesAuthenticationMutualSpireInstallServerCa1_14 {
  readonly keyType?: string | boolean | number | null;
  readonly subject?: CiliumValuesAuthenticationMutualSpireInstallServerCaSubject1_14 | null;
}

interface CiliumValuesAuthenticationMutualSpireInstallServerDataStorage1_14 {
  readonly accessMode?: string | boolean | number | null;
  readonly enabled?: boolean | null;
  readonly size?: string | boolean | number | null;
  readonly storageClass?: unknown;
}

interface CiliumValuesAuthenticationMutualSpireInstallServerService1_14 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly type?: string | boolean | number | null;
}

interface CiliumValuesAuthenticationMutualSpireInstallServer1_14 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly ca?: CiliumValuesAuthenticationMutualSpireInstallServerCa1_14 | null;
  readonly dataStorage?: CiliumValuesAuthenticationMutualSpireInstallServerDataStorage1_14 | null;
  readonly image?: string | boolean | number | null;
  readonly initContainers?: readonly unknown[] | null;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly service?: CiliumValuesAuthenticationMutualSpireInstallServerService1_14 | null;
  readonly serviceAccount?: CiliumValuesEnvoyConfigSecretsNamespace1_13 | null;
  readonly tolerations?: readonly unknown[] | null;
}

interface CiliumValuesAuthenticationMutualSpireInstall1_14 {
  readonly agent?: CiliumValuesAuthenticationMutualSpireInstallAgent1_14 | null;
  readonly enabled?: boolean | null;
  readonly namespace?: string | boolean | number | null;
  readonly server?: CiliumValuesAuthenticationMutualSpireInstallServer1_14 | null;
}

interface CiliumValuesAuthenticationMutualSpire1_14 {
  readonly adminSocketPath?: string | boolean | number | null;
  readonly agentSocketPath?: string | boolean | number | null;
  readonly connectionTimeout?: string | boolean | number | null;
  readonly enabled?: boolean | null;
  readonly install?: CiliumValuesAuthenticationMutualSpireInstall1_14 | null;
  readonly serverAddress?: unknown;
  readonly trustDomain?: string | boolean | number | null;
}

interface CiliumValuesAuthenticationMutual1_14 {
  readonly port?: number | boolean | string | null;
  readonly spire?: CiliumValuesAuthenticationMutualSpire1_14 | null;
}

interface CiliumValuesAuthentication1_14 {
  readonly enabled?: boolean | number | string | null;
  readonly gcInterval?: string | boolean | number | null;
  readonly mutual?: CiliumValuesAuthenticationMutual1_14 | null;
  readonly queueSize?: number | boolean | string | null;
  readonly rotatedIdentitiesQueueSize?: number | boolean | string | null;
}

interface CiliumValuesBpf1_14 {
  readonly authMapMax?: unknown;
  readonly autoMount?: CiliumValuesAksbyocni1_12 | null;
  readonly ctAnyMax?: unknown;
  readonly ctTcpMax?: unknown;
  readonly hostLegacyRouting?: unknown;
  readonly lbExternalClusterIP?: boolean | null;
  readonly lbMapMax?: number | boolean | string | null;
  readonly mapDynamicSizeRatio?: unknown;
  readonly masquerade?: unknown;
  readonly monitorAggregation?: string | boolean | number | null;
  readonly monitorFlags?: string | boolean | number | null;
  readonly monitorInterval?: string | boolean | number | null;
  readonly natMax?: unknown;
  readonly neighMax?: unknown;
  readonly policyMapMax?: number | boolean | string | null;
  readonly preallocateMaps?: boolean | number | string | null;
  readonly root?: string | boolean | number | null;
  readonly tproxy?: unknown;
  readonly vlanBypass?: unknown;
}

interface CiliumValuesCertgenAnnotations1_14 {
  readonly cronJob?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly job?: { readonly [key: string]: unknown } | boolean | number | string | null;
}

interface CiliumValuesCertgen1_14 {
  readonly annotations?: CiliumValuesCertgenAnnotations1_14 | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly image?: CiliumValuesClustermeshApiserverImage1_12 | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly ttlSecondsAfterFinished?: number | boolean | string | null;
}

interface CiliumValuesClustermeshApiserverEtcd1_14 {
  readonly image?: CiliumValuesClustermeshApiserverImage1_12 | null;
  readonly init?: CiliumValuesClustermeshApiserverEtcdInit1_13 | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly securityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
}

interface CiliumValuesClustermeshApiserverKvstoremeshSecurityContextCapabilities1_14 {
  readonly drop?: readonly unknown[] | null;
}

interface CiliumValuesClustermeshApiserverKvstoremeshSecurityContext1_14 {
  readonly allowPrivilegeEscalation?: boolean | number | string | null;
  readonly capabilities?: CiliumValuesClustermeshApiserverKvstoremeshSecurityContextCapabilities1_14 | null;
  readonly [key: string]: unknown;
}

interface CiliumValuesClustermeshApiserverKvstoremesh1_14 {
  readonly enabled?: boolean | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly image?: CiliumValuesClustermeshApiserverImage1_12 | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly securityContext?: CiliumValuesClustermeshApiserverKvstoremeshSecurityContext1_14 | null;
}

interface CiliumValuesClustermeshApiserverMetricsEtcd1_14 {
  readonly enabled?: boolean | null;
  readonly mode?: string | boolean | number | null;
  readonly port?: number | boolean | string | null;
}

interface CiliumValuesClustermeshApiserverMetricsKvstoremesh1_14 {
  readonly enabled?: boolean | null;
  readonly port?: number | boolean | string | null;
}

interface CiliumValuesClustermeshApiserverMetricsServiceMonitorEtcd1_14 {
  readonly interval?: string | boolean | number | null;
  readonly metricRelabelings?: unknown;
  readonly relabelings?: unknown;
}

interface CiliumValuesClustermeshApiserverMetricsServiceMonitor1_14 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly enabled?: boolean | null;
  readonly etcd?: CiliumValuesClustermeshApiserverMetricsServiceMonitorEtcd1_14 | null;
  readonly interval?: string | boolean | number | null;
  readonly kvstoremesh?: CiliumValuesClustermeshApiserverMetricsServiceMonitorEtcd1_14 | null;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly metricRelabelings?: unknown;
  readonly namespace?: unknown;
  readonly relabelings?: unknown;
}

interface CiliumValuesClustermeshApiserverMetrics1_14 {
  readonly enabled?: boolean | null;
  readonly etcd?: CiliumValuesClustermeshApiserverMetricsEtcd1_14 | null;
  readonly kvstoremesh?: CiliumValuesClustermeshApiserverMetricsKvstoremesh1_14 | null;
  readonly port?: number | boolean | string | null;
  readonly serviceMonitor?: CiliumValuesClustermeshApiserverMetricsServiceMonitor1_14 | null;
}

interface CiliumValuesClustermeshApiserverService1_14 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly externalTrafficPolicy?: unknown;
  readonly internalTrafficPolicy?: unknown;
  readonly loadBalancerIP?: unknown;
  readonly nodePort?: number | boolean | string | null;
  readonly type?: string | boolean | number | null;
}

interface CiliumValuesClustermeshApiserverTlsServer1_14 {
  readonly cert?: string | boolean | number | null;
  readonly extraDnsNames?: string | readonly unknown[] | boolean | number | null;
  readonly extraIpAddresses?: string | readonly unknown[] | boolean | number | null;
  readonly key?: string | boolean | number | null;
}

interface CiliumValuesClustermeshApiserverTls1_14 {
  readonly admin?: CiliumValuesClustermeshApiserverTlsAdmin1_12 | null;
  readonly authMode?: string | boolean | number | null;
  readonly auto?: CiliumValuesClustermeshApiserverTlsAuto1_12 | null;
  readonly ca?: CiliumValuesClustermeshApiserverTlsAdmin1_12 | null;
  readonly client?: CiliumValuesClustermeshApiserverTlsAdmin1_12 | null;
  readonly remote?: CiliumValuesClustermeshApiserverTlsAdmin1_12 | null;
  readonly server?: CiliumValuesClustermeshApiserverTlsServer1_14 | null;
}

interface CiliumValuesClustermeshApiserver1_14 {
  readonly affinity?: CiliumValuesAffinity1_12 | null;
  readonly etcd?: CiliumValuesClustermeshApiserverEtcd1_14 | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly image?: CiliumValuesClustermeshApiserverImage1_12 | null;
  readonly kvstoremesh?: CiliumValuesClustermeshApiserverKvstoremesh1_14 | null;
  readonly metrics?: CiliumValuesClustermeshApiserverMetrics1_14 | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_12 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podDisruptionBudget?: CiliumValuesClustermeshApiserverPodDisruptionBudget1_12 | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podSecurityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly replicas?: number | boolean | string | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly securityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly service?: CiliumValuesClustermeshApiserverService1_14 | null;
  readonly tls?: CiliumValuesClustermeshApiserverTls1_14 | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesClustermeshApiserverUpdateStrategy1_12 | null;
}

interface CiliumValuesClustermesh1_14 {
  readonly apiserver?: CiliumValuesClustermeshApiserver1_14 | null;
  readonly config?: CiliumValuesClustermeshConfig1_12 | null;
  readonly useAPIServer?: boolean | null;
}

interface CiliumValuesCni1_14 {
  readonly binPath?: string | boolean | number | null;
  readonly chainingMode?: unknown;
  readonly chainingTarget?: unknown;
  readonly confFileMountPath?: string | boolean | number | null;
  readonly confPath?: string | boolean | number | null;
  readonly configMap?: unknown;
  readonly configMapKey?: string | boolean | number | null;
  readonly customConf?: boolean | null;
  readonly exclusive?: boolean | number | string | null;
  readonly externalRouting?: unknown;
  readonly hostConfDirMountPath?: string | boolean | number | null;
  readonly install?: boolean | null;
  readonly logFile?: string | boolean | number | null;
  readonly readCniConf?: unknown;
  readonly uninstall?: boolean | null;
}

interface CiliumValuesDnsProxy1_14 {
  readonly dnsRejectResponseCode?: string | boolean | number | null;
  readonly enableDnsCompression?: boolean | null;
  readonly enableTransparentMode?: unknown;
  readonly endpointMaxIpPerHostname?: number | boolean | string | null;
  readonly idleConnectionGracePeriod?: string | boolean | number | null;
  readonly maxDeferredConnectionDeletes?: number | boolean | string | null;
  readonly minTtl?: number | boolean | string | null;
  readonly preCache?: string | boolean | number | null;
  readonly proxyPort?: number | boolean | string | null;
  readonly proxyResponseMaxDelay?: string | boolean | number | null;
  readonly socketLingerTimeout?: number | boolean | string | null;
}

interface CiliumValuesEgressGateway1_14 {
  readonly enabled?: boolean | null;
  readonly installRoutes?: boolean | null;
  readonly maxPolicyEntries?: unknown;
  readonly reconciliationTriggerInterval?: string | boolean | number | null;
}

interface CiliumValuesEncryptionIpsec1_14 {
  readonly interface?: string | boolean | number | null;
  readonly keyFile?: string | boolean | number | null;
  readonly keyRotationDuration?: string | boolean | number | null;
  readonly keyWatcher?: boolean | null;
  readonly mountPath?: string | boolean | number | null;
  readonly secretName?: string | boolean | number | null;
}

interface CiliumValuesEncryptionWireguard1_14 {
  readonly encapsulate?: unknown;
  readonly userspaceFallback?: boolean | null;
}

interface CiliumValuesEncryption1_14 {
  readonly enabled?: boolean | null;
  readonly interface?: string | boolean | number | null;
  readonly ipsec?: CiliumValuesEncryptionIpsec1_14 | null;
  readonly keyFile?: string | boolean | number | null;
  readonly mountPath?: string | boolean | number | null;
  readonly nodeEncryption?: boolean | null;
  readonly secretName?: string | boolean | number | null;
  readonly type?: string | boolean | number | null;
  readonly wireguard?: CiliumValuesEncryptionWireguard1_14 | null;
}

interface CiliumValuesEnvoyAffinityNodeAffinityRequiredDuringSchedulingIgnoredDuringExecution1_14 {
  readonly nodeSelectorTerms?: readonly unknown[] | null;
}

interface CiliumValuesEnvoyAffinityNodeAffinity1_14 {
  readonly requiredDuringSchedulingIgnoredDuringExecution?: CiliumValuesEnvoyAffinityNodeAffinityRequiredDuringSchedulingIgnoredDuringExecution1_14 | null;
}

interface CiliumValuesEnvoyAffinity1_14 {
  readonly nodeAffinity?: CiliumValuesEnvoyAffinityNodeAffinity1_14 | null;
  readonly podAffinity?: CiliumValuesAffinityPodAntiAffinity1_12 | null;
  readonly podAntiAffinity?: CiliumValuesAffinityPodAntiAffinity1_12 | null;
  readonly [key: string]: unknown;
}

interface CiliumValuesEnvoyLog1_14 {
  readonly format?: string | boolean | number | null;
  readonly path?: string | boolean | number | null;
}

interface CiliumValuesEnvoyPrometheusServiceMonitor1_14 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly enabled?: boolean | null;
  readonly interval?: string | boolean | number | null;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly metricRelabelings?: unknown;
  readonly namespace?: unknown;
  readonly relabelings?: readonly unknown[] | null;
}

interface CiliumValuesEnvoyPrometheus1_14 {
  readonly enabled?: boolean | null;
  readonly port?: string | boolean | number | null;
  readonly serviceMonitor?: CiliumValuesEnvoyPrometheusServiceMonitor1_14 | null;
}

interface CiliumValuesEnvoySecurityContextCapabilities1_14 {
  readonly envoy?: readonly unknown[] | null;
}

interface CiliumValuesEnvoySecurityContext1_14 {
  readonly capabilities?: CiliumValuesEnvoySecurityContextCapabilities1_14 | null;
  readonly privileged?: boolean | null;
  readonly seLinuxOptions?: CiliumValuesSecurityContextSeLinuxOptions1_12 | null;
}

interface CiliumValuesEnvoy1_14 {
  readonly affinity?: CiliumValuesEnvoyAffinity1_14 | null;
  readonly connectTimeoutSeconds?: number | boolean | string | null;
  readonly dnsPolicy?: unknown;
  readonly enabled?: boolean | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraContainers?: readonly unknown[] | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraHostPathMounts?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly healthPort?: number | boolean | string | null;
  readonly idleTimeoutDurationSeconds?: number | boolean | string | null;
  readonly image?: CiliumValuesClustermeshApiserverImage1_12 | null;
  readonly livenessProbe?: CiliumValuesLivenessProbe1_12 | null;
  readonly log?: CiliumValuesEnvoyLog1_14 | null;
  readonly maxConnectionDurationSeconds?: number | boolean | string | null;
  readonly maxRequestsPerConnection?: number | boolean | string | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_12 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podSecurityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: unknown;
  readonly prometheus?: CiliumValuesEnvoyPrometheus1_14 | null;
  readonly readinessProbe?: CiliumValuesLivenessProbe1_12 | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly rollOutPods?: boolean | null;
  readonly securityContext?: CiliumValuesEnvoySecurityContext1_14 | null;
  readonly startupProbe?: CiliumValuesLivenessProbe1_12 | null;
  readonly terminationGracePeriodSeconds?: number | boolean | string | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesClustermeshApiserverUpdateStrategy1_12 | null;
  readonly xffNumTrustedHopsL7PolicyEgress?: number | boolean | string | null;
  readonly xffNumTrustedHopsL7PolicyIngress?: number | boolean | string | null;
}

interface CiliumValuesEtcd1_14 {
  readonly affinity?: unknown;
  readonly clusterDomain?: string | boolean | number | null;
  readonly clusterSize?: unknown;
  readonly enabled?: boolean | null;
  readonly endpoints?: readonly unknown[] | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly image?: CiliumValuesClustermeshApiserverImage1_12 | null;
  readonly k8sService?: boolean | null;
  readonly managed?: unknown;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_12 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podDisruptionBudget?: CiliumValuesClustermeshApiserverPodDisruptionBudget1_12 | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podSecurityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly securityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly ssl?: boolean | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesEtcdUpdateStrategy1_12 | null;
}

interface CiliumValuesHubblePeerService1_14 {
  readonly clusterDomain?: string | boolean | number | null;
  readonly servicePort?: unknown;
  readonly targetPort?: number | boolean | string | null;
}

interface CiliumValuesHubbleRelayGops1_14 {
  readonly enabled?: boolean | number | string | null;
  readonly port?: number | boolean | string | null;
}

interface CiliumValuesHubbleRelayPodSecurityContext1_14 {
  readonly fsGroup?: number | boolean | string | null;
  readonly [key: string]: unknown;
}

interface CiliumValuesHubbleRelaySecurityContext1_14 {
  readonly capabilities?: CiliumValuesClustermeshApiserverKvstoremeshSecurityContextCapabilities1_14 | null;
  readonly runAsGroup?: number | boolean | string | null;
  readonly runAsNonRoot?: boolean | number | string | null;
  readonly runAsUser?: number | boolean | string | null;
  readonly [key: string]: unknown;
}

interface CiliumValuesHubbleRelayTlsServer1_14 {
  readonly cert?: string | boolean | number | null;
  readonly enabled?: boolean | null;
  readonly extraDnsNames?: readonly unknown[] | null;
  readonly extraIpAddresses?: readonly unknown[] | null;
  readonly key?: string | boolean | number | null;
  readonly mtls?: boolean | null;
}

interface CiliumValuesHubbleRelayTls1_14 {
  readonly client?: CiliumValuesClustermeshApiserverTlsAdmin1_12 | null;
  readonly server?: CiliumValuesHubbleRelayTlsServer1_14 | null;
}

interface CiliumValuesHubbleRelay1_14 {
  readonly affinity?: CiliumValuesHubbleRelayAffinity1_12 | null;
  readonly dialTimeout?: unknown;
  readonly enabled?: boolean | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly gops?: CiliumValuesHubbleRelayGops1_14 | null;
  readonly image?: CiliumValuesClustermeshApiserverImage1_12 | null;
  readonly listenHost?: string | boolean | number | null;
  readonly listenPort?: string | boolean | number | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_12 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podDisruptionBudget?: CiliumValuesClustermeshApiserverPodDisruptionBudget1_12 | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podSecurityContext?: CiliumValuesHubbleRelayPodSecurityContext1_14 | null;
  readonly pprof?: CiliumValuesHubbleRelayPprof1_12 | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly prometheus?: CiliumValuesHubbleRelayPrometheus1_12 | null;
  readonly replicas?: number | boolean | string | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly retryTimeout?: unknown;
  readonly rollOutPods?: boolean | null;
  readonly securityContext?: CiliumValuesHubbleRelaySecurityContext1_14 | null;
  readonly service?: CiliumValuesHubbleRelayService1_12 | null;
  readonly servicePort?: unknown;
  readonly sortBufferDrainTimeout?: unknown;
  readonly sortBufferLenMax?: unknown;
  readonly terminationGracePeriodSeconds?: number | boolean | string | null;
  readonly tls?: CiliumValuesHubbleRelayTls1_14 | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesClustermeshApiserverUpdateStrategy1_12 | null;
}

interface CiliumValuesHubbleTls1_14 {
  readonly auto?: CiliumValuesHubbleTlsAuto1_12 | null;
  readonly enabled?: boolean | null;
  readonly server?: CiliumValuesClustermeshApiserverTlsServer1_12 | null;
}

interface CiliumValuesHubbleUiBackend1_14 {
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly image?: CiliumValuesClustermeshApiserverImage1_12 | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly securityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
}

interface CiliumValuesHubbleUiFrontend1_14 {
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly image?: CiliumValuesClustermeshApiserverImage1_12 | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly securityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly server?: CiliumValuesHubbleUiFrontendServer1_12 | null;
}

interface CiliumValuesHubbleUiIngress1_14 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly className?: string | boolean | number | null;
  readonly enabled?: boolean | null;
  readonly hosts?: readonly unknown[] | null;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly tls?: readonly unknown[] | null;
}

interface CiliumValuesHubbleUiSecurityContext1_14 {
  readonly enabled?: unknown;
  readonly fsGroup?: number | boolean | string | null;
  readonly runAsGroup?: number | boolean | string | null;
  readonly runAsUser?: number | boolean | string | null;
  readonly [key: string]: unknown;
}

interface CiliumValuesHubbleUi1_14 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly backend?: CiliumValuesHubbleUiBackend1_14 | null;
  readonly baseUrl?: string | boolean | number | null;
  readonly enabled?: boolean | null;
  readonly frontend?: CiliumValuesHubbleUiFrontend1_14 | null;
  readonly ingress?: CiliumValuesHubbleUiIngress1_14 | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_12 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podDisruptionBudget?: CiliumValuesClustermeshApiserverPodDisruptionBudget1_12 | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly replicas?: number | boolean | string | null;
  readonly rollOutPods?: boolean | null;
  readonly securityContext?: CiliumValuesHubbleUiSecurityContext1_14 | null;
  readonly service?: CiliumValuesHubbleUiService1_12 | null;
  readonly standalone?: CiliumValuesHubbleUiStandalone1_12 | null;
  readonly tls?: CiliumValuesHubbleUiTls1_12 | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesClustermeshApiserverUpdateStrategy1_12 | null;
}

interface CiliumValuesHubble1_14 {
  readonly enabled?: boolean | null;
  readonly eventBufferCapacity?: unknown;
  readonly eventQueueSize?: unknown;
  readonly listenAddress?: string | boolean | number | null;
  readonly metrics?: CiliumValuesHubbleMetrics1_13 | null;
  readonly peerService?: CiliumValuesHubblePeerService1_14 | null;
  readonly preferIpv6?: boolean | null;
  readonly relay?: CiliumValuesHubbleRelay1_14 | null;
  readonly skipUnknownCGroupIDs?: unknown;
  readonly socketPath?: string | boolean | number | null;
  readonly tls?: CiliumValuesHubbleTls1_14 | null;
  readonly ui?: CiliumValuesHubbleUi1_14 | null;
}

interface CiliumValuesIngressController1_14 {
  readonly default?: boolean | null;
  readonly defaultSecretName?: unknown;
  readonly defaultSecretNamespace?: unknown;
  readonly enabled?: boolean | null;
  readonly enforceHttps?: boolean | number | string | null;
  readonly ingressLBAnnotationPrefixes?: string | readonly unknown[] | boolean | number | null;
  readonly loadbalancerMode?: string | boolean | number | null;
  readonly secretsNamespace?: CiliumValuesIngressControllerSecretsNamespace1_12 | null;
  readonly service?: CiliumValuesIngressControllerService1_13 | null;
}

interface CiliumValuesIpamOperator1_14 {
  readonly autoCreateCiliumPodIPPools?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly clusterPoolIPv4MaskSize?: number | boolean | string | null;
  readonly clusterPoolIPv4PodCIDRList?: string | readonly unknown[] | boolean | number | null;
  readonly clusterPoolIPv6MaskSize?: number | boolean | string | null;
  readonly clusterPoolIPv6PodCIDRList?: string | readonly unknown[] | boolean | number | null;
  readonly externalAPILimitBurstSize?: unknown;
  readonly externalAPILimitQPS?: unknown;
}

interface CiliumValuesIpam1_14 {
  readonly ciliumNodeUpdateRate?: string | boolean | number | null;
  readonly mode?: string | boolean | number | null;
  readonly operator?: CiliumValuesIpamOperator1_14 | null;
}

interface CiliumValuesK8sClientRateLimit1_14 {
  readonly burst?: number | boolean | string | null;
  readonly qps?: number | boolean | string | null;
}

interface CiliumValuesL2announcements1_14 {
  readonly enabled?: boolean | null;
  readonly leaseDuration?: unknown;
  readonly leaseRenewDeadline?: unknown;
  readonly leaseRetryPeriod?: unknown;
}

interface CiliumValuesL2podAnnouncements1_14 {
  readonly enabled?: boolean | null;
  readonly interface?: string | boolean | number | null;
}

interface CiliumValuesNodeinitPrestop1_14 {
  readonly postScript?: string | boolean | number | null;
  readonly preScript?: string | boolean | number | null;
}

interface CiliumValuesNodeinit1_14 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly bootstrapFile?: string | boolean | number | null;
  readonly enabled?: boolean | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly image?: CiliumValuesCertgenImage1_12 | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_12 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly prestop?: CiliumValuesNodeinitPrestop1_14 | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly reconfigureKubelet?: unknown;
  readonly removeCbrBridge?: unknown;
  readonly resources?: CiliumValuesNodeinitResources1_12 | null;
  readonly revertReconfigureKubelet?: unknown;
  readonly securityContext?: CiliumValuesNodeinitSecurityContext1_12 | null;
  readonly startup?: CiliumValuesNodeinitPrestop1_14 | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesNodeinitUpdateStrategy1_12 | null;
}

interface CiliumValuesOperatorUpdateStrategyRollingUpdate1_14 {
  readonly maxSurge?: string | boolean | number | null;
  readonly maxUnavailable?: string | boolean | number | null;
}

interface CiliumValuesOperatorUpdateStrategy1_14 {
  readonly rollingUpdate?: CiliumValuesOperatorUpdateStrategyRollingUpdate1_14 | null;
  readonly type?: string | boolean | number | null;
  readonly [key: string]: unknown;
}

interface CiliumValuesOperator1_14 {
  readonly affinity?: CiliumValuesAffinity1_12 | null;
  readonly dashboards?: CiliumValuesHubbleMetricsDashboards1_13 | null;
  readonly dnsPolicy?: string | boolean | number | null;
  readonly enabled?: boolean | null;
  readonly endpointGCInterval?: string | boolean | number | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraHostPathMounts?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly identityGCInterval?: string | boolean | number | null;
  readonly identityHeartbeatTimeout?: string | boolean | number | null;
  readonly image?: CiliumValuesOperatorImage1_12 | null;
  readonly nodeGCInterval?: string | boolean | number | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_12 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podDisruptionBudget?: CiliumValuesClustermeshApiserverPodDisruptionBudget1_12 | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podSecurityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly pprof?: CiliumValuesHubbleRelayPprof1_12 | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly prometheus?: CiliumValuesHubbleRelayPrometheus1_12 | null;
  readonly removeNodeTaints?: boolean | null;
  readonly replicas?: number | boolean | string | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly rollOutPods?: boolean | null;
  readonly securityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly setNodeNetworkStatus?: boolean | null;
  readonly setNodeTaints?: unknown;
  readonly skipCNPStatusStartupClean?: boolean | null;
  readonly skipCRDCreation?: boolean | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly unmanagedPodWatcher?: CiliumValuesOperatorUnmanagedPodWatcher1_12 | null;
  readonly updateStrategy?: CiliumValuesOperatorUpdateStrategy1_14 | null;
}

interface CiliumValuesProxyPrometheus1_14 {
  readonly enabled?: boolean | null;
  readonly port?: unknown;
}

interface CiliumValuesProxy1_14 {
  readonly prometheus?: CiliumValuesProxyPrometheus1_14 | null;
  readonly sidecarImageRegex?: string | boolean | number | null;
}

interface CiliumValuesServiceAccounts1_14 {
  readonly cilium?: CiliumValuesServiceAccountsCilium1_12 | null;
  readonly clustermeshApiserver?: CiliumValuesServiceAccountsCilium1_12 | null;
  readonly clustermeshcertgen?: CiliumValuesServiceAccountsCilium1_12 | null;
  readonly envoy?: CiliumValuesServiceAccountsCilium1_12 | null;
  readonly etcd?: CiliumValuesServiceAccountsCilium1_12 | null;
  readonly hubblecertgen?: CiliumValuesServiceAccountsCilium1_12 | null;
  readonly nodeinit?: CiliumValuesServiceAccountsNodeinit1_12 | null;
  readonly operator?: CiliumValuesServiceAccountsCilium1_12 | null;
  readonly preflight?: CiliumValuesServiceAccountsCilium1_12 | null;
  readonly relay?: CiliumValuesServiceAccountsCilium1_12 | null;
  readonly ui?: CiliumValuesServiceAccountsCilium1_12 | null;
}

interface CiliumValuesTlsCaBundle1_14 {
  readonly content?: unknown;
  readonly enabled?: boolean | null;
  readonly key?: string | boolean | number | null;
  readonly name?: string | boolean | number | null;
  readonly useSecret?: boolean | null;
}

interface CiliumValuesTls1_14 {
  readonly ca?: CiliumValuesTlsCa1_12 | null;
  readonly caBundle?: CiliumValuesTlsCaBundle1_14 | null;
  readonly secretsBackend?: string | boolean | number | null;
}

interface CiliumValues1_14 {
  readonly MTU?: number | boolean | string | null;
  readonly affinity?: CiliumValuesAffinity1_12 | null;
  readonly agent?: boolean | null;
  readonly agentNotReadyTaintKey?: string | boolean | number | null;
  readonly aksbyocni?: CiliumValuesAksbyocni1_12 | null;
  readonly alibabacloud?: CiliumValuesAksbyocni1_12 | null;
  readonly annotateK8sNode?: boolean | null;
  readonly authentication?: CiliumValuesAuthentication1_14 | null;
  readonly autoDirectNodeRoutes?: boolean | number | string | null;
  readonly azure?: CiliumValuesAzure1_12 | null;
  readonly bandwidthManager?: CiliumValuesBandwidthManager1_12 | null;
  readonly bgp?: CiliumValuesBgp1_12 | null;
  readonly bgpControlPlane?: CiliumValuesAksbyocni1_12 | null;
  readonly bpf?: CiliumValuesBpf1_14 | null;
  readonly bpfClockProbe?: boolean | null;
  readonly certgen?: CiliumValuesCertgen1_14 | null;
  readonly cgroup?: CiliumValuesCgroup1_12 | null;
  readonly cleanBpfState?: boolean | null;
  readonly cleanState?: boolean | null;
  readonly cluster?: CiliumValuesCluster1_12 | null;
  readonly clusterHealthPort?: unknown;
  readonly clustermesh?: CiliumValuesClustermesh1_14 | null;
  readonly cni?: CiliumValuesCni1_14 | null;
  readonly conntrackGCInterval?: string | boolean | number | null;
  readonly conntrackGCMaxInterval?: string | boolean | number | null;
  readonly containerRuntime?: CiliumValuesContainerRuntime1_12 | null;
  readonly crdWaitTimeout?: string | boolean | number | null;
  readonly customCalls?: CiliumValuesAksbyocni1_12 | null;
  readonly daemon?: CiliumValuesDaemon1_13 | null;
  readonly dashboards?: CiliumValuesHubbleMetricsDashboards1_13 | null;
  readonly debug?: CiliumValuesDebug1_12 | null;
  readonly devices?: unknown;
  readonly disableEndpointCRD?: boolean | null;
  readonly disableEnvoyVersionCheck?: unknown;
  readonly disableIptablesFeederRules?: unknown;
  readonly dnsPolicy?: string | boolean | number | null;
  readonly dnsPolicyUnloadOnShutdown?: unknown;
  readonly dnsProxy?: CiliumValuesDnsProxy1_14 | null;
  readonly egressGateway?: CiliumValuesEgressGateway1_14 | null;
  readonly egressMasqueradeInterfaces?: unknown;
  readonly enableCiliumEndpointSlice?: boolean | null;
  readonly enableCnpStatusUpdates?: boolean | null;
  readonly enableCriticalPriorityClass?: boolean | null;
  readonly enableIPv4BIGTCP?: boolean | number | string | null;
  readonly enableIPv4Masquerade?: boolean | null;
  readonly enableIPv6BIGTCP?: boolean | number | string | null;
  readonly enableIPv6Masquerade?: boolean | number | string | null;
  readonly enableIdentityMark?: unknown;
  readonly enableK8sEndpointSlice?: unknown;
  readonly enableK8sEventHandover?: boolean | null;
  readonly enableK8sTerminatingEndpoint?: boolean | null;
  readonly enableRuntimeDeviceDetection?: boolean | null;
  readonly enableXTSocketFallback?: boolean | number | string | null;
  readonly encryption?: CiliumValuesEncryption1_14 | null;
  readonly endpointHealthChecking?: CiliumValuesAksbyocni1_12 | null;
  readonly endpointRoutes?: CiliumValuesAksbyocni1_12 | null;
  readonly endpointStatus?: CiliumValuesEndpointStatus1_12 | null;
  readonly eni?: CiliumValuesEni1_13 | null;
  readonly envoy?: CiliumValuesEnvoy1_14 | null;
  readonly envoyConfig?: CiliumValuesEnvoyConfig1_13 | null;
  readonly etcd?: CiliumValuesEtcd1_14 | null;
  readonly externalIPs?: CiliumValuesExternalIPs1_12 | null;
  readonly externalWorkloads?: CiliumValuesAksbyocni1_12 | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraConfig?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly extraContainers?: readonly unknown[] | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraHostPathMounts?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly fragmentTracking?: unknown;
  readonly gatewayAPI?: CiliumValuesGatewayAPI1_13 | null;
  readonly gke?: CiliumValuesGke1_12 | null;
  readonly healthChecking?: boolean | null;
  readonly healthPort?: number | boolean | string | null;
  readonly highScaleIPcache?: CiliumValuesAksbyocni1_12 | null;
  readonly hostFirewall?: CiliumValuesAksbyocni1_12 | null;
  readonly hostPort?: CiliumValuesExternalIPs1_12 | null;
  readonly hostServices?: CiliumValuesHostServices1_13 | null;
  readonly hubble?: CiliumValuesHubble1_14 | null;
  readonly identityAllocationMode?: string | boolean | number | null;
  readonly identityChangeGracePeriod?: string | boolean | number | null;
  readonly image?: CiliumValuesClustermeshApiserverImage1_12 | null;
  readonly imagePullSecrets?: unknown;
  readonly ingressController?: CiliumValuesIngressController1_14 | null;
  readonly initResources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly installNoConntrackIptablesRules?: boolean | number | string | null;
  readonly ipMasqAgent?: CiliumValuesIpMasqAgent1_13 | null;
  readonly ipam?: CiliumValuesIpam1_14 | null;
  readonly iptablesLockTimeout?: unknown;
  readonly iptablesRandomFully?: unknown;
  readonly ipv4?: CiliumValuesAksbyocni1_12 | null;
  readonly ipv4NativeRoutingCIDR?: string | boolean | number | null;
  readonly ipv6?: CiliumValuesAksbyocni1_12 | null;
  readonly ipv6NativeRoutingCIDR?: string | boolean | number | null;
  readonly k8s?: CiliumValuesK8s1_12 | null;
  readonly k8sClientRateLimit?: CiliumValuesK8sClientRateLimit1_14 | null;
  readonly k8sNetworkPolicy?: CiliumValuesAksbyocni1_12 | null;
  readonly k8sServiceHost?: string | boolean | number | null;
  readonly k8sServicePort?: string | boolean | number | null;
  readonly keepDeprecatedLabels?: boolean | null;
  readonly keepDeprecatedProbes?: boolean | null;
  readonly kubeConfigPath?: string | boolean | number | null;
  readonly kubeProxyReplacement?: unknown;
  readonly kubeProxyReplacementHealthzBindAddr?: string | boolean | number | null;
  readonly l2NeighDiscovery?: CiliumValuesL2NeighDiscovery1_12 | null;
  readonly l2announcements?: CiliumValuesL2announcements1_14 | null;
  readonly l2podAnnouncements?: CiliumValuesL2podAnnouncements1_14 | null;
  readonly l7Proxy?: boolean | null;
  readonly labels?: unknown;
  readonly livenessProbe?: CiliumValuesLivenessProbe1_12 | null;
  readonly loadBalancer?: CiliumValuesLoadBalancer1_13 | null;
  readonly localRedirectPolicy?: boolean | null;
  readonly logOptions?: unknown;
  readonly logSystemLoad?: boolean | null;
  readonly maglev?: CiliumValuesMaglev1_12 | null;
  readonly monitor?: CiliumValuesMonitor1_12 | null;
  readonly name?: string | boolean | number | null;
  readonly nat46x64Gateway?: CiliumValuesAksbyocni1_12 | null;
  readonly nodePort?: CiliumValuesNodePort1_12 | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_12 | null;
  readonly nodeinit?: CiliumValuesNodeinit1_14 | null;
  readonly operator?: CiliumValuesOperator1_14 | null;
  readonly pmtuDiscovery?: CiliumValuesAksbyocni1_12 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podSecurityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly policyAuditMode?: unknown;
  readonly policyEnforcementMode?: string | boolean | number | null;
  readonly pprof?: CiliumValuesHubbleRelayPprof1_12 | null;
  readonly preflight?: CiliumValuesPreflight1_12 | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly prometheus?: CiliumValuesPrometheus1_13 | null;
  readonly proxy?: CiliumValuesProxy1_14 | null;
  readonly rbac?: CiliumValuesRbac1_12 | null;
  readonly readinessProbe?: CiliumValuesLivenessProbe1_12 | null;
  readonly remoteNodeIdentity?: boolean | number | string | null;
  readonly resourceQuotas?: CiliumValuesResourceQuotas1_12 | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly rollOutCiliumPods?: boolean | null;
  readonly routingMode?: string | boolean | number | null;
  readonly sctp?: CiliumValuesAksbyocni1_12 | null;
  readonly securityContext?: CiliumValuesSecurityContext1_13 | null;
  readonly serviceAccounts?: CiliumValuesServiceAccounts1_14 | null;
  readonly sessionAffinity?: unknown;
  readonly sleepAfterInit?: boolean | null;
  readonly socketLB?: CiliumValuesSocketLB1_12 | null;
  readonly startupProbe?: CiliumValuesLivenessProbe1_12 | null;
  readonly svcSourceRangeCheck?: boolean | null;
  readonly synchronizeK8sNodes?: boolean | null;
  readonly sysctlfix?: CiliumValuesAksbyocni1_12 | null;
  readonly terminationGracePeriodSeconds?: number | boolean | string | null;
  readonly tls?: CiliumValuesTls1_14 | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly tunnel?: string | boolean | number | null;
  readonly tunnelPort?: number | boolean | string | null;
  readonly tunnelProtocol?: string | boolean | number | null;
  readonly updateStrategy?: CiliumValuesClustermeshApiserverUpdateStrategy1_12 | null;
  readonly upgradeCompatibility?: unknown;
  readonly vtep?: CiliumValuesVtep1_12 | null;
  readonly waitForKubeProxy?: boolean | null;
  readonly wellKnownIdentities?: CiliumValuesAksbyocni1_12 | null;
}

interface CiliumValuesAuthenticationMutualSpireInstallAgent1_15 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly image?: CiliumValuesClustermeshApiserverImage1_12 | null;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podSecurityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly securityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly serviceAccount?: CiliumValuesEnvoyConfigSecretsNamespace1_13 | null;
  readonly skipKubeletVerification?: boolean | number | string | null;
  readonly tolerations?: readonly unknown[] | null;
}

interface CiliumValuesAuthenticationMutualSpireInstallServer1_15 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly ca?: CiliumValuesAuthenticationMutualSpireInstallServerCa1_14 | null;
  readonly dataStorage?: CiliumValuesAuthenticationMutualSpireInstallServerDataStorage1_14 | null;
  readonly image?: CiliumValuesClustermeshApiserverImage1_12 | null;
  readonly initContainers?: readonly unknown[] | null;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podSecurityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly securityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly service?: CiliumValuesAuthenticationMutualSpireInstallServerService1_14 | null;
  readonly serviceAccount?: CiliumValuesEnvoyConfigSecretsNamespace1_13 | null;
  readonly tolerations?: readonly unknown[] | null;
}

interface CiliumValuesAuthenticationMutualSpireInstall1_15 {
  readonly agent?: CiliumValuesAuthenticationMutualSpireInstallAgent1_15 | null;
  readonly enabled?: boolean | null;
  readonly existingNamespace?: boolean | null;
  readonly initImage?: CiliumValuesClustermeshApiserverImage1_12 | null;
  readonly namespace?: string | boolean | number | null;
  readonly server?: CiliumValuesAuthenticationMutualSpireInstallServer1_15 | null;
}

interface CiliumValuesAuthenticationMutualSpire1_15 {
  readonly adminSocketPath?: string | boolean | number | null;
  readonly agentSocketPath?: string | boolean | number | null;
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly connectionTimeout?: string | boolean | number | null;
  readonly enabled?: boolean | null;
  readonly install?: CiliumValuesAuthenticationMutualSpireInstall1_15 | null;
  readonly serverAddress?: unknown;
  readonly trustDomain?: string | boolean | number | null;
}

interface CiliumValuesAuthenticationMutual1_15 {
  readonly connectTimeout?: string | boolean | number | null;
  readonly port?: number | boolean | string | null;
  readonly spire?: CiliumValuesAuthenticationMutualSpire1_15 | null;
}

interface CiliumValuesAuthentication1_15 {
  readonly enabled?: boolean | number | string | null;
  readonly gcInterval?: string | boolean | number | null;
  readonly mutual?: CiliumValuesAuthenticationMutual1_15 | null;
  readonly queueSize?: number | boolean | string | null;
  readonly rotatedIdentitiesQueueSize?: number | boolean | string | null;
}

interface CiliumValuesBpf1_15 {
  readonly authMapMax?: unknown;
  readonly autoMount?: CiliumValuesAksbyocni1_12 | null;
  readonly ctAnyMax?: unknown;
  readonly ctTcpMax?: unknown;
  readonly hostLegacyRouting?: unknown;
  readonly lbExternalClusterIP?: boolean | null;
  readonly lbMapMax?: number | boolean | string | null;
  readonly mapDynamicSizeRatio?: unknown;
  readonly masquerade?: unknown;
  readonly monitorAggregation?: string | boolean | number | null;
  readonly monitorFlags?: string | boolean | number | null;
  readonly monitorInterval?: string | boolean | number | null;
  readonly natMax?: unknown;
  readonly neighMax?: unknown;
  readonly nodeMapMax?: unknown;
  readonly policyMapMax?: number | boolean | string | null;
  readonly preallocateMaps?: boolean | number | string | null;
  readonly root?: string | boolean | number | null;
  readonly tproxy?: unknown;
  readonly vlanBypass?: unknown;
}

interface CiliumValuesCertgen1_15 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly annotations?: CiliumValuesCertgenAnnotations1_14 | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly image?: CiliumValuesClustermeshApiserverImage1_12 | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly ttlSecondsAfterFinished?: number | boolean | string | null;
}

interface CiliumValuesClustermeshApiserverEtcdInit1_15 {
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
}

interface CiliumValuesClustermeshApiserverEtcd1_15 {
  readonly init?: CiliumValuesClustermeshApiserverEtcdInit1_15 | null;
  readonly lifecycle?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly securityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
}

interface CiliumValuesClustermeshApiserverKvstoremesh1_15 {
  readonly enabled?: boolean | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly lifecycle?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly securityContext?: CiliumValuesClustermeshApiserverKvstoremeshSecurityContext1_14 | null;
}

interface CiliumValuesClustermeshApiserverService1_15 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly externalTrafficPolicy?: unknown;
  readonly internalTrafficPolicy?: unknown;
  readonly loadBalancerClass?: unknown;
  readonly loadBalancerIP?: unknown;
  readonly nodePort?: number | boolean | string | null;
  readonly type?: string | boolean | number | null;
}

interface CiliumValuesClustermeshApiserverTls1_15 {
  readonly admin?: CiliumValuesClustermeshApiserverTlsAdmin1_12 | null;
  readonly authMode?: string | boolean | number | null;
  readonly auto?: CiliumValuesClustermeshApiserverTlsAuto1_12 | null;
  readonly ca?: { readonly [key: string]: unknown } | null;
  readonly client?: CiliumValuesClustermeshApiserverTlsAdmin1_12 | null;
  readonly remote?: CiliumValuesClustermeshApiserverTlsAdmin1_12 | null;
  readonly server?: CiliumValuesClustermeshApiserverTlsServer1_14 | null;
}

interface CiliumValuesClustermeshApiserver1_15 {
  readonly affinity?: CiliumValuesAffinity1_12 | null;
  readonly etcd?: CiliumValuesClustermeshApiserverEtcd1_15 | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly image?: CiliumValuesClustermeshApiserverImage1_12 | null;
  readonly kvstoremesh?: CiliumValuesClustermeshApiserverKvstoremesh1_15 | null;
  readonly lifecycle?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly metrics?: CiliumValuesClustermeshApiserverMetrics1_14 | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_12 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podDisruptionBudget?: CiliumValuesClustermeshApiserverPodDisruptionBudget1_12 | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podSecurityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly replicas?: number | boolean | string | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly securityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly service?: CiliumValuesClustermeshApiserverService1_15 | null;
  readonly terminationGracePeriodSeconds?: number | boolean | string | null;
  readonly tls?: CiliumValuesClustermeshApiserverTls1_15 | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesClustermeshApiserverUpdateStrategy1_12 | null;
}

interface CiliumValuesClustermesh1_15 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly apiserver?: CiliumValuesClustermeshApiserver1_15 | null;
  readonly config?: CiliumValuesClustermeshConfig1_12 | null;
  readonly maxConnectedClusters?: number | boolean | string | null;
  readonly useAPIServer?: boolean | null;
}

interface CiliumValuesCni1_15 {
  readonly binPath?: string | boolean | number | null;
  readonly chainingMode?: unknown;
  readonly chainingTarget?: unknown;
  readonly confFileMountPath?: string | boolean | number | null;
  readonly confPath?: string | boolean | number | null;
  readonly configMap?: unknown;
  readonly configMapKey?: string | boolean | number | null;
  readonly customConf?: boolean | null;
  readonly exclusive?: boolean | number | string | null;
  readonly externalRouting?: unknown;
  readonly hostConfDirMountPath?: string | boolean | number | null;
  readonly install?: boolean | null;
  readonly logFile?: string | boolean | number | null;
  readonly readCniConf?: unknown;
  readonly resources?: CiliumValuesNodeinitResources1_12 | null;
  readonly uninstall?: boolean | null;
}

interface CiliumValuesEncryptionStrictMode1_15 {
  readonly allowRemoteNodeIdentities?: boolean | number | string | null;
  readonly cidr?: string | boolean | number | null;
  readonly enabled?: boolean | null;
}

interface CiliumValuesEncryptionWireguard1_15 {
  readonly persistentKeepalive?: string | boolean | number | null;
  readonly userspaceFallback?: boolean | null;
}

interface CiliumValuesEncryption1_15 {
  readonly enabled?: boolean | null;
  readonly interface?: string | boolean | number | null;
  readonly ipsec?: CiliumValuesEncryptionIpsec1_14 | null;
  readonly keyFile?: string | boolean | number | null;
  readonly mountPath?: string | boolean | number | null;
  readonly nodeEncryption?: boolean | null;
  readonly secretName?: string | boolean | number | null;
  readonly strictMode?: CiliumValuesEncryptionStrictMode1_15 | null;
  readonly type?: string | boolean | number | null;
  readonly wireguard?: CiliumValuesEncryptionWireguard1_15 | null;
}

interface CiliumValuesEnvoyPodSecurityContext1_15 {
  readonly appArmorProfile?: CiliumValuesPreflightUpdateStrategy1_12 | null;
  readonly [key: string]: unknown;
}

interface CiliumValuesEnvoy1_15 {
  readonly affinity?: CiliumValuesEnvoyAffinity1_14 | null;
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly connectTimeoutSeconds?: number | boolean | string | null;
  readonly dnsPolicy?: unknown;
  readonly enabled?: boolean | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraContainers?: readonly unknown[] | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraHostPathMounts?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly healthPort?: number | boolean | string | null;
  readonly idleTimeoutDurationSeconds?: number | boolean | string | null;
  readonly image?: CiliumValuesClustermeshApiserverImage1_12 | null;
  readonly livenessProbe?: CiliumValuesLivenessProbe1_12 | null;
  readonly log?: CiliumValuesEnvoyLog1_14 | null;
  readonly maxConnectionDurationSeconds?: number | boolean | string | null;
  readonly maxRequestsPerConnection?: number | boolean | string | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_12 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podSecurityContext?: CiliumValuesEnvoyPodSecurityContext1_15 | null;
  readonly priorityClassName?: unknown;
  readonly prometheus?: CiliumValuesEnvoyPrometheus1_14 | null;
  readonly readinessProbe?: CiliumValuesLivenessProbe1_12 | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly rollOutPods?: boolean | null;
  readonly securityContext?: CiliumValuesEnvoySecurityContext1_14 | null;
  readonly startupProbe?: CiliumValuesLivenessProbe1_12 | null;
  readonly terminationGracePeriodSeconds?: number | boolean | string | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesClustermeshApiserverUpdateStrategy1_12 | null;
  readonly xffNumTrustedHopsL7PolicyEgress?: number | boolean | string | null;
  readonly xffNumTrustedHopsL7PolicyIngress?: number | boolean | string | null;
}

interface CiliumValuesEtcd1_15 {
  readonly affinity?: unknown;
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly clusterDomain?: string | boolean | number | null;
  readonly clusterSize?: unknown;
  readonly enabled?: boolean | null;
  readonly endpoints?: readonly unknown[] | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly image?: CiliumValuesClustermeshApiserverImage1_12 | null;
  readonly k8sService?: boolean | null;
  readonly managed?: unknown;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_12 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podDisruptionBudget?: CiliumValuesClustermeshApiserverPodDisruptionBudget1_12 | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podSecurityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly securityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly ssl?: boolean | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesEtcdUpdateStrategy1_12 | null;
}

interface CiliumValuesHubbleExportDynamicConfig1_15 {
  readonly configMapName?: string | boolean | number | null;
  readonly content?: readonly unknown[] | null;
  readonly createConfigMap?: boolean | null;
}

interface CiliumValuesHubbleExportDynamic1_15 {
  readonly config?: CiliumValuesHubbleExportDynamicConfig1_15 | null;
  readonly enabled?: boolean | null;
}

interface CiliumValuesHubbleExportStatic1_15 {
  readonly allowList?: string | readonly unknown[] | boolean | number | null;
  readonly denyList?: string | readonly unknown[] | boolean | number | null;
  readonly enabled?: boolean | null;
  readonly fieldMask?: string | readonly unknown[] | boolean | number | null;
  readonly filePath?: string | boolean | number | null;
}

interface CiliumValuesHubbleExport1_15 {
  readonly dynamic?: CiliumValuesHubbleExportDynamic1_15 | null;
  readonly fileMaxBackups?: number | boolean | string | null;
  readonly fileMaxSizeMb?: number | boolean | string | null;
  readonly static?: CiliumValuesHubbleExportStatic1_15 | null;
}

interface CiliumValuesHubbleMetricsServiceMonitor1_15 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly enabled?: boolean | null;
  readonly interval?: string | boolean | number | null;
  readonly jobLabel?: string | boolean | number | null;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly metricRelabelings?: unknown;
  readonly relabelings?: readonly unknown[] | null;
}

interface CiliumValuesHubbleMetrics1_15 {
  readonly dashboards?: CiliumValuesHubbleMetricsDashboards1_13 | null;
  readonly enableOpenMetrics?: boolean | number | string | null;
  readonly enabled?: unknown;
  readonly port?: number | boolean | string | null;
  readonly serviceAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly serviceMonitor?: CiliumValuesHubbleMetricsServiceMonitor1_15 | null;
}

interface CiliumValuesHubbleRedactHttpHeaders1_15 {
  readonly allow?: readonly unknown[] | null;
  readonly deny?: readonly unknown[] | null;
}

interface CiliumValuesHubbleRedactHttp1_15 {
  readonly headers?: CiliumValuesHubbleRedactHttpHeaders1_15 | null;
  readonly urlQuery?: boolean | number | string | null;
  readonly userInfo?: boolean | number | string | null;
}

interface CiliumValuesHubbleRedactKafka1_15 {
  readonly apiKey?: boolean | number | string | null;
}

interface CiliumValuesHubbleRedact1_15 {
  readonly enabled?: boolean | number | string | null;
  readonly http?: CiliumValuesHubbleRedactHttp1_15 | null;
  readonly kafka?: CiliumValuesHubbleRedactKafka1_15 | null;
}

interface CiliumValuesHubbleRelayTlsServer1_15 {
  readonly cert?: string | boolean | number | null;
  readonly enabled?: boolean | null;
  readonly extraDnsNames?: readonly unknown[] | null;
  readonly extraIpAddresses?: readonly unknown[] | null;
  readonly key?: string | boolean | number | null;
  readonly mtls?: boolean | null;
  readonly relayName?: string | boolean | number | null;
}

interface CiliumValuesHubbleRelayTls1_15 {
  readonly client?: CiliumValuesClustermeshApiserverTlsAdmin1_12 | null;
  readonly server?: CiliumValuesHubbleRelayTlsServer1_15 | null;
}

interface CiliumValuesHubbleRelay1_15 {
  readonly affinity?: CiliumValuesHubbleRelayAffinity1_12 | null;
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly dialTimeout?: unknown;
  readonly enabled?: boolean | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly gops?: CiliumValuesHubbleRelayGops1_14 | null;
  readonly image?: CiliumValuesClustermeshApiserverImage1_12 | null;
  readonly listenHost?: string | boolean | number | null;
  readonly listenPort?: string | boolean | number | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_12 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podDisruptionBudget?: CiliumValuesClustermeshApiserverPodDisruptionBudget1_12 | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podSecurityContext?: CiliumValuesHubbleRelayPodSecurityContext1_14 | null;
  readonly pprof?: CiliumValuesHubbleRelayPprof1_12 | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly prometheus?: CiliumValuesHubbleRelayPrometheus1_12 | null;
  readonly replicas?: number | boolean | string | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly retryTimeout?: unknown;
  readonly rollOutPods?: boolean | null;
  readonly securityContext?: CiliumValuesHubbleRelaySecurityContext1_14 | null;
  readonly service?: CiliumValuesHubbleRelayService1_12 | null;
  readonly servicePort?: unknown;
  readonly sortBufferDrainTimeout?: unknown;
  readonly sortBufferLenMax?: unknown;
  readonly terminationGracePeriodSeconds?: number | boolean | string | null;
  readonly tls?: CiliumValuesHubbleRelayTls1_15 | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesClustermeshApiserverUpdateStrategy1_12 | null;
}

interface CiliumValuesHubbleUiBackend1_15 {
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly image?: CiliumValuesClustermeshApiserverImage1_12 | null;
  readonly livenessProbe?: CiliumValuesAksbyocni1_12 | null;
  readonly readinessProbe?: CiliumValuesAksbyocni1_12 | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly securityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
}

interface CiliumValuesHubbleUi1_15 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly backend?: CiliumValuesHubbleUiBackend1_15 | null;
  readonly baseUrl?: string | boolean | number | null;
  readonly enabled?: boolean | null;
  readonly frontend?: CiliumValuesHubbleUiFrontend1_14 | null;
  readonly ingress?: CiliumValuesHubbleUiIngress1_14 | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_12 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podDisruptionBudget?: CiliumValuesClustermeshApiserverPodDisruptionBudget1_12 | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly replicas?: number | boolean | string | null;
  readonly rollOutPods?: boolean | null;
  readonly securityContext?: CiliumValuesHubbleUiSecurityContext1_14 | null;
  readonly service?: CiliumValuesHubbleUiService1_12 | null;
  readonly standalone?: CiliumValuesHubbleUiStandalone1_12 | null;
  readonly tls?: CiliumValuesHubbleUiTls1_12 | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesClustermeshApiserverUpdateStrategy1_12 | null;
}

interface CiliumValuesHubble1_15 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly enabled?: boolean | null;
  readonly eventBufferCapacity?: unknown;
  readonly eventQueueSize?: unknown;
  readonly export?: CiliumValuesHubbleExport1_15 | null;
  readonly listenAddress?: string | boolean | number | null;
  readonly metrics?: CiliumValuesHubbleMetrics1_15 | null;
  readonly peerService?: CiliumValuesHubblePeerService1_14 | null;
  readonly preferIpv6?: boolean | null;
  readonly redact?: CiliumValuesHubbleRedact1_15 | null;
  readonly relay?: CiliumValuesHubbleRelay1_15 | null;
  readonly skipUnknownCGroupIDs?: unknown;
  readonly socketPath?: string | boolean | number | null;
  readonly tls?: CiliumValuesHubbleTls1_14 | null;
  readonly ui?: CiliumValuesHubbleUi1_15 | null;
}

interface CiliumValuesIngressController1_15 {
  readonly default?: boolean | null;
  readonly defaultSecretName?: unknown;
  readonly defaultSecretNamespace?: unknown;
  readonly enableProxyProtocol?: boolean | number | string | null;
  readonly enabled?: boolean | null;
  readonly enforceHttps?: boolean | number | string | null;
  readonly ingressLBAnnotationPrefixes?: string | readonly unknown[] | boolean | number | null;
  readonly loadbalancerMode?: string | boolean | number | null;
  readonly secretsNamespace?: CiliumValuesIngressControllerSecretsNamespace1_12 | null;
  readonly service?: CiliumValuesIngressControllerService1_13 | null;
}

interface CiliumValuesK8sClientRateLimit1_15 {
  readonly burst?: unknown;
  readonly qps?: unknown;
}

interface CiliumValuesLoadBalancer1_15 {
  readonly acceleration?: string | boolean | number | null;
  readonly algorithm?: unknown;
  readonly dsrDispatch?: unknown;
  readonly l7?: CiliumValuesLoadBalancerL71_13 | null;
  readonly mode?: unknown;
  readonly serviceTopology?: unknown;
  readonly standalone?: unknown;
}

interface CiliumValuesNodePort1_15 {
  readonly autoProtectPortRange?: boolean | number | string | null;
  readonly bindProtection?: boolean | number | string | null;
  readonly directRoutingDevice?: unknown;
  readonly enableHealthCheck?: boolean | null;
  readonly enableHealthCheckLoadBalancerIP?: boolean | null;
  readonly enabled?: boolean | number | string | null;
  readonly range?: unknown;
}

interface CiliumValuesNodeinit1_15 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly bootstrapFile?: string | boolean | number | null;
  readonly enabled?: boolean | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly image?: CiliumValuesCertgenImage1_12 | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_12 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podSecurityContext?: CiliumValuesEnvoyPodSecurityContext1_15 | null;
  readonly prestop?: CiliumValuesNodeinitPrestop1_14 | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly reconfigureKubelet?: unknown;
  readonly removeCbrBridge?: unknown;
  readonly resources?: CiliumValuesNodeinitResources1_12 | null;
  readonly revertReconfigureKubelet?: unknown;
  readonly securityContext?: CiliumValuesNodeinitSecurityContext1_12 | null;
  readonly startup?: CiliumValuesNodeinitPrestop1_14 | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesNodeinitUpdateStrategy1_12 | null;
}

interface CiliumValuesOperatorPrometheusServiceMonitor1_15 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly enabled?: boolean | null;
  readonly interval?: string | boolean | number | null;
  readonly jobLabel?: string | boolean | number | null;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly metricRelabelings?: unknown;
  readonly namespace?: unknown;
  readonly relabelings?: unknown;
}

interface CiliumValuesOperatorPrometheus1_15 {
  readonly enabled?: boolean | null;
  readonly port?: number | boolean | string | null;
  readonly serviceMonitor?: CiliumValuesOperatorPrometheusServiceMonitor1_15 | null;
}

interface CiliumValuesOperator1_15 {
  readonly affinity?: CiliumValuesAffinity1_12 | null;
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly dashboards?: CiliumValuesHubbleMetricsDashboards1_13 | null;
  readonly dnsPolicy?: string | boolean | number | null;
  readonly enabled?: boolean | null;
  readonly endpointGCInterval?: string | boolean | number | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraHostPathMounts?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly identityGCInterval?: string | boolean | number | null;
  readonly identityHeartbeatTimeout?: string | boolean | number | null;
  readonly image?: CiliumValuesOperatorImage1_12 | null;
  readonly nodeGCInterval?: string | boolean | number | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_12 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podDisruptionBudget?: CiliumValuesClustermeshApiserverPodDisruptionBudget1_12 | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podSecurityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly pprof?: CiliumValuesHubbleRelayPprof1_12 | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly prometheus?: CiliumValuesOperatorPrometheus1_15 | null;
  readonly removeNodeTaints?: boolean | null;
  readonly replicas?: number | boolean | string | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly rollOutPods?: boolean | null;
  readonly securityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly setNodeNetworkStatus?: boolean | null;
  readonly setNodeTaints?: unknown;
  readonly skipCNPStatusStartupClean?: boolean | null;
  readonly skipCRDCreation?: boolean | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly unmanagedPodWatcher?: CiliumValuesOperatorUnmanagedPodWatcher1_12 | null;
  readonly updateStrategy?: CiliumValuesOperatorUpdateStrategy1_14 | null;
}

interface CiliumValuesPreflight1_15 {
  readonly affinity?: CiliumValuesHubbleRelayAffinity1_12 | null;
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly enabled?: boolean | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly image?: CiliumValuesClustermeshApiserverImage1_12 | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_12 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podDisruptionBudget?: CiliumValuesClustermeshApiserverPodDisruptionBudget1_12 | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podSecurityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly securityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly terminationGracePeriodSeconds?: number | boolean | string | null;
  readonly tofqdnsPreCache?: string | boolean | number | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesPreflightUpdateStrategy1_12 | null;
  readonly validateCNPs?: boolean | null;
}

interface CiliumValuesPrometheusServiceMonitor1_15 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly enabled?: boolean | null;
  readonly interval?: string | boolean | number | null;
  readonly jobLabel?: string | boolean | number | null;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly metricRelabelings?: unknown;
  readonly namespace?: unknown;
  readonly relabelings?: readonly unknown[] | null;
  readonly trustCRDsExist?: boolean | number | string | null;
}

interface CiliumValuesPrometheus1_15 {
  readonly controllerGroupMetrics?: readonly unknown[] | null;
  readonly enabled?: boolean | null;
  readonly metrics?: unknown;
  readonly port?: number | boolean | string | null;
  readonly serviceMonitor?: CiliumValuesPrometheusServiceMonitor1_15 | null;
}

interface CiliumValues1_15 {
  readonly MTU?: number | boolean | string | null;
  readonly affinity?: CiliumValuesAffinity1_12 | null;
  readonly agent?: boolean | null;
  readonly agentNotReadyTaintKey?: string | boolean | number | null;
  readonly aksbyocni?: CiliumValuesAksbyocni1_12 | null;
  readonly alibabacloud?: CiliumValuesAksbyocni1_12 | null;
  readonly annotateK8sNode?: boolean | null;
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly apiRateLimit?: unknown;
  readonly authentication?: CiliumValuesAuthentication1_15 | null;
  readonly autoDirectNodeRoutes?: boolean | number | string | null;
  readonly azure?: CiliumValuesAzure1_12 | null;
  readonly bandwidthManager?: CiliumValuesBandwidthManager1_12 | null;
  readonly bgp?: CiliumValuesBgp1_12 | null;
  readonly bgpControlPlane?: CiliumValuesEnvoyConfig1_13 | null;
  readonly bpf?: CiliumValuesBpf1_15 | null;
  readonly bpfClockProbe?: boolean | null;
  readonly certgen?: CiliumValuesCertgen1_15 | null;
  readonly cgroup?: CiliumValuesCgroup1_12 | null;
  readonly cleanBpfState?: boolean | null;
  readonly cleanState?: boolean | null;
  readonly cluster?: CiliumValuesCluster1_12 | null;
  readonly clusterHealthPort?: unknown;
  readonly clustermesh?: CiliumValuesClustermesh1_15 | null;
  readonly cni?: CiliumValuesCni1_15 | null;
  readonly conntrackGCInterval?: string | boolean | number | null;
  readonly conntrackGCMaxInterval?: string | boolean | number | null;
  readonly containerRuntime?: CiliumValuesContainerRuntime1_12 | null;
  readonly crdWaitTimeout?: string | boolean | number | null;
  readonly customCalls?: CiliumValuesAksbyocni1_12 | null;
  readonly daemon?: CiliumValuesDaemon1_13 | null;
  readonly dashboards?: CiliumValuesHubbleMetricsDashboards1_13 | null;
  readonly debug?: CiliumValuesDebug1_12 | null;
  readonly devices?: unknown;
  readonly disableEndpointCRD?: boolean | null;
  readonly disableEnvoyVersionCheck?: unknown;
  readonly disableIptablesFeederRules?: unknown;
  readonly dnsPolicy?: string | boolean | number | null;
  readonly dnsPolicyUnloadOnShutdown?: unknown;
  readonly dnsProxy?: CiliumValuesDnsProxy1_14 | null;
  readonly egressGateway?: CiliumValuesEgressGateway1_14 | null;
  readonly egressMasqueradeInterfaces?: unknown;
  readonly enableCiliumEndpointSlice?: boolean | null;
  readonly enableCriticalPriorityClass?: boolean | null;
  readonly enableIPv4BIGTCP?: boolean | number | string | null;
  readonly enableIPv4Masquerade?: boolean | null;
  readonly enableIPv6BIGTCP?: boolean | number | string | null;
  readonly enableIPv6Masquerade?: boolean | number | string | null;
  readonly enableIdentityMark?: unknown;
  readonly enableK8sEndpointSlice?: unknown;
  readonly enableK8sTerminatingEndpoint?: boolean | null;
  readonly enableMasqueradeRouteSource?: boolean | number | string | null;
  readonly enableRuntimeDeviceDetection?: boolean | null;
  readonly enableXTSocketFallback?: boolean | number | string | null;
  readonly encryption?: CiliumValuesEncryption1_15 | null;
  readonly endpointHealthChecking?: CiliumValuesAksbyocni1_12 | null;
  readonly endpointRoutes?: CiliumValuesAksbyocni1_12 | null;
  readonly endpointStatus?: CiliumValuesEndpointStatus1_12 | null;
  readonly eni?: CiliumValuesEni1_13 | null;
  readonly envoy?: CiliumValuesEnvoy1_15 | null;
  readonly envoyConfig?: CiliumValuesEnvoyConfig1_13 | null;
  readonly etcd?: CiliumValuesEtcd1_15 | null;
  readonly externalIPs?: CiliumValuesExternalIPs1_12 | null;
  readonly externalWorkloads?: CiliumValuesAksbyocni1_12 | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraConfig?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly extraContainers?: readonly unknown[] | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraHostPathMounts?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly fragmentTracking?: unknown;
  readonly gatewayAPI?: CiliumValuesGatewayAPI1_13 | null;
  readonly gke?: CiliumValuesGke1_12 | null;
  readonly healthChecking?: boolean | null;
  readonly healthPort?: number | boolean | string | null;
  readonly highScaleIPcache?: CiliumValuesAksbyocni1_12 | null;
  readonly hostFirewall?: CiliumValuesAksbyocni1_12 | null;
  readonly hostPort?: CiliumValuesExternalIPs1_12 | null;
  readonly hostServices?: CiliumValuesHostServices1_13 | null;
  readonly hubble?: CiliumValuesHubble1_15 | null;
  readonly identityAllocationMode?: string | boolean | number | null;
  readonly identityChangeGracePeriod?: string | boolean | number | null;
  readonly image?: CiliumValuesClustermeshApiserverImage1_12 | null;
  readonly imagePullSecrets?: unknown;
  readonly ingressController?: CiliumValuesIngressController1_15 | null;
  readonly initResources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly installNoConntrackIptablesRules?: boolean | number | string | null;
  readonly ipMasqAgent?: CiliumValuesIpMasqAgent1_13 | null;
  readonly ipam?: CiliumValuesIpam1_14 | null;
  readonly iptablesLockTimeout?: unknown;
  readonly iptablesRandomFully?: unknown;
  readonly ipv4?: CiliumValuesAksbyocni1_12 | null;
  readonly ipv4NativeRoutingCIDR?: string | boolean | number | null;
  readonly ipv6?: CiliumValuesAksbyocni1_12 | null;
  readonly ipv6NativeRoutingCIDR?: string | boolean | number | null;
  readonly k8s?: CiliumValuesK8s1_12 | null;
  readonly k8sClientRateLimit?: CiliumValuesK8sClientRateLimit1_15 | null;
  readonly k8sNetworkPolicy?: CiliumValuesAksbyocni1_12 | null;
  readonly k8sServiceHost?: string | boolean | number | null;
  readonly k8sServicePort?: string | boolean | number | null;
  readonly keepDeprecatedLabels?: boolean | null;
  readonly keepDeprecatedProbes?: boolean | null;
  readonly kubeConfigPath?: string | boolean | number | null;
  readonly kubeProxyReplacement?: unknown;
  readonly kubeProxyReplacementHealthzBindAddr?: string | boolean | number | null;
  readonly l2NeighDiscovery?: CiliumValuesL2NeighDiscovery1_12 | null;
  readonly l2announcements?: CiliumValuesL2announcements1_14 | null;
  readonly l2podAnnouncements?: CiliumValuesL2podAnnouncements1_14 | null;
  readonly l7Proxy?: boolean | null;
  readonly labels?: unknown;
  readonly livenessProbe?: CiliumValuesLivenessProbe1_12 | null;
  readonly loadBalancer?: CiliumValuesLoadBalancer1_15 | null;
  readonly localRedirectPolicy?: boolean | null;
  readonly logOptions?: unknown;
  readonly logSystemLoad?: boolean | null;
  readonly maglev?: CiliumValuesMaglev1_12 | null;
  readonly monitor?: CiliumValuesMonitor1_12 | null;
  readonly name?: string | boolean | number | null;
  readonly nat46x64Gateway?: CiliumValuesAksbyocni1_12 | null;
  readonly nodePort?: CiliumValuesNodePort1_15 | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_12 | null;
  readonly nodeinit?: CiliumValuesNodeinit1_15 | null;
  readonly operator?: CiliumValuesOperator1_15 | null;
  readonly pmtuDiscovery?: CiliumValuesAksbyocni1_12 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podSecurityContext?: CiliumValuesEnvoyPodSecurityContext1_15 | null;
  readonly policyAuditMode?: unknown;
  readonly policyCIDRMatchMode?: unknown;
  readonly policyEnforcementMode?: string | boolean | number | null;
  readonly pprof?: CiliumValuesHubbleRelayPprof1_12 | null;
  readonly preflight?: CiliumValuesPreflight1_15 | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly prometheus?: CiliumValuesPrometheus1_15 | null;
  readonly proxy?: CiliumValuesProxy1_14 | null;
  readonly rbac?: CiliumValuesRbac1_12 | null;
  readonly readinessProbe?: CiliumValuesLivenessProbe1_12 | null;
  readonly remoteNodeIdentity?: boolean | number | string | null;
  readonly resourceQuotas?: CiliumValuesResourceQuotas1_12 | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly rollOutCiliumPods?: boolean | null;
  readonly routingMode?: string | boolean | number | null;
  readonly sctp?: CiliumValuesAksbyocni1_12 | null;
  readonly securityContext?: CiliumValuesSecurityContext1_13 | null;
  readonly serviceAccounts?: CiliumValuesServiceAccounts1_14 | null;
  readonly serviceNoBackendResponse?: string | boolean | number | null;
  readonly sessionAffinity?: unknown;
  readonly sleepAfterInit?: boolean | null;
  readonly socketLB?: CiliumValuesSocketLB1_12 | null;
  readonly startupProbe?: CiliumValuesLivenessProbe1_12 | null;
  readonly svcSourceRangeCheck?: boolean | null;
  readonly synchronizeK8sNodes?: boolean | null;
  readonly sysctlfix?: CiliumValuesAksbyocni1_12 | null;
  readonly terminationGracePeriodSeconds?: number | boolean | string | null;
  readonly tls?: CiliumValuesTls1_14 | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly tunnelPort?: number | boolean | string | null;
  readonly tunnelProtocol?: string | boolean | number | null;
  readonly updateStrategy?: CiliumValuesClustermeshApiserverUpdateStrategy1_12 | null;
  readonly upgradeCompatibility?: unknown;
  readonly vtep?: CiliumValuesVtep1_12 | null;
  readonly waitForKubeProxy?: boolean | null;
  readonly wellKnownIdentities?: CiliumValuesAksbyocni1_12 | null;
}

interface CiliumValuesAuthenticationMutualSpireInstallAgentImage1_16 {
  readonly digest?: string | null;
  readonly override?: string | null;
  readonly pullPolicy?: string | null;
  readonly repository?: string | null;
  readonly tag?: string | null;
  readonly useDigest?: boolean | null;
}

interface CiliumValuesAuthenticationMutualSpireInstallAgentServiceAccount1_16 {
  readonly create?: boolean | null;
  readonly name?: string | null;
}

interface CiliumValuesAuthenticationMutualSpireInstallAgent1_16 {
  readonly affinity?: { readonly [key: string]: unknown } | null;
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly image?: CiliumValuesAuthenticationMutualSpireInstallAgentImage1_16 | null;
  readonly labels?: { readonly [key: string]: unknown } | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | null;
  readonly podSecurityContext?: { readonly [key: string]: unknown } | null;
  readonly securityContext?: { readonly [key: string]: unknown } | null;
  readonly serviceAccount?: CiliumValuesAuthenticationMutualSpireInstallAgentServiceAccount1_16 | null;
  readonly skipKubeletVerification?: boolean | null;
  readonly tolerations?: readonly unknown[] | null;
}

interface CiliumValuesAuthenticationMutualSpireInstallServerCaSubject1_16 {
  readonly commonName?: string | null;
  readonly country?: string | null;
  readonly organization?: string | null;
}

interface CiliumValuesAuthenticationMutualSpireInstallServerCa1_16 {
  readonly keyType?: string | null;
  readonly subject?: CiliumValuesAuthenticationMutualSpireInstallServerCaSubject1_16 | null;
}

interface CiliumValuesAuthenticationMutualSpireInstallServerDataStorage1_16 {
  readonly accessMode?: string | null;
  readonly enabled?: boolean | null;
  readonly size?: string | null;
  readonly storageClass?: string | null;
}

interface CiliumValuesAuthenticationMutualSpireInstallServerService1_16 {
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly labels?: { readonly [key: string]: unknown } | null;
  readonly type?: string | null;
}

interface CiliumValuesAuthenticationMutualSpireInstallServer1_16 {
  readonly affinity?: { readonly [key: string]: unknown } | null;
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly ca?: CiliumValuesAuthenticationMutualSpireInstallServerCa1_16 | null;
  readonly dataStorage?: CiliumValuesAuthenticationMutualSpireInstallServerDataStorage1_16 | null;
  readonly image?: CiliumValuesAuthenticationMutualSpireInstallAgentImage1_16 | null;
  readonly initContainers?: readonly unknown[] | null;
  readonly labels?: { readonly [key: string]: unknown } | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | null;
  readonly podSecurityContext?: { readonly [key: string]: unknown } | null;
  readonly securityContext?: { readonly [key: string]: unknown } | null;
  readonly service?: CiliumValuesAuthenticationMutualSpireInstallServerService1_16 | null;
  readonly serviceAccount?: CiliumValuesAuthenticationMutualSpireInstallAgentServiceAccount1_16 | null;
  readonly tolerations?: readonly unknown[] | null;
}

interface CiliumValuesAuthenticationMutualSpireInstall1_16 {
  readonly agent?: CiliumValuesAuthenticationMutualSpireInstallAgent1_16 | null;
  readonly enabled?: boolean | null;
  readonly existingNamespace?: boolean | null;
  readonly initImage?: CiliumValuesAuthenticationMutualSpireInstallAgentImage1_16 | null;
  readonly namespace?: string | null;
  readonly server?: CiliumValuesAuthenticationMutualSpireInstallServer1_16 | null;
}

interface CiliumValuesAuthenticationMutualSpire1_16 {
  readonly adminSocketPath?: string | null;
  readonly agentSocketPath?: string | null;
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly connectionTimeout?: string | null;
  readonly enabled?: boolean | null;
  readonly install?: CiliumValuesAuthenticationMutualSpireInstall1_16 | null;
  readonly serverAddress?: string | null;
  readonly trustDomain?: string | null;
}

interface CiliumValuesAuthenticationMutual1_16 {
  readonly connectTimeout?: string | null;
  readonly port?: number | null;
  readonly spire?: CiliumValuesAuthenticationMutualSpire1_16 | null;
}

interface CiliumValuesAuthentication1_16 {
  readonly enabled?: boolean | null;
  readonly gcInterval?: string | null;
  readonly mutual?: CiliumValuesAuthenticationMutual1_16 | null;
  readonly queueSize?: number | null;
  readonly rotatedIdentitiesQueueSize?: number | null;
}

interface CiliumValuesBandwidthManager1_16 {
  readonly bbr?: boolean | null;
  readonly enabled?: boolean | null;
}

interface CiliumValuesBgpControlPlane1_16 {
  readonly enabled?: boolean | null;
  readonly secretsNamespace?: CiliumValuesAuthenticationMutualSpireInstallAgentServiceAccount1_16 | null;
}

interface CiliumValuesBpfEvents1_16 {
  readonly drop?: CiliumValuesAksbyocni1_12 | null;
  readonly policyVerdict?: CiliumValuesAksbyocni1_12 | null;
  readonly trace?: CiliumValuesAksbyocni1_12 | null;
}

interface CiliumValuesBpf1_16 {
  readonly authMapMax?: number | null;
  readonly autoMount?: CiliumValuesAksbyocni1_12 | null;
  readonly ctAnyMax?: number | null;
  readonly ctTcpMax?: number | null;
  readonly datapathMode?: string | null;
  readonly disableExternalIPMitigation?: boolean | null;
  readonly enableTCX?: boolean | null;
  readonly events?: CiliumValuesBpfEvents1_16 | null;
  readonly hostLegacyRouting?: boolean | null;
  readonly lbExternalClusterIP?: boolean | null;
  readonly lbMapMax?: number | null;
  readonly mapDynamicSizeRatio?: number | null;
  readonly masquerade?: boolean | null;
  readonly monitorAggregation?: string | null;
  readonly monitorFlags?: string | null;
  readonly monitorInterval?: string | null;
  readonly natMax?: number | null;
  readonly neighMax?: number | null;
  readonly nodeMapMax?: number | null;
  readonly policyMapMax?: number | null;
  readonly preallocateMaps?: boolean | null;
  readonly root?: string | null;
  readonly tproxy?: boolean | null;
  readonly vlanBypass?: readonly unknown[] | null;
}

interface CiliumValuesCertgenAnnotations1_16 {
  readonly cronJob?: { readonly [key: string]: unknown } | null;
  readonly job?: { readonly [key: string]: unknown } | null;
}

interface CiliumValuesCertgen1_16 {
  readonly affinity?: { readonly [key: string]: unknown } | null;
  readonly annotations?: CiliumValuesCertgenAnnotations1_16 | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly image?: CiliumValuesAuthenticationMutualSpireInstallAgentImage1_16 | null;
  readonly podLabels?: { readonly [key: string]: unknown } | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly ttlSecondsAfterFinished?: number | null;
}

interface CiliumValuesCgroupAutoMount1_16 {
  readonly enabled?: boolean | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
}

interface CiliumValuesCgroup1_16 {
  readonly autoMount?: CiliumValuesCgroupAutoMount1_16 | null;
  readonly hostRoot?: string | null;
}

interface CiliumValuesCiliumEndpointSlice1_16 {
  readonly enabled?: boolean | null;
  readonly rateLimits?: readonly unknown[] | null;
}

interface CiliumValuesCluster1_16 {
  readonly id?: number | null;
  readonly name?: string | null;
}

interface CiliumValuesClustermeshApiserverAffinityPodAntiAffinity1_16 {
  readonly preferredDuringSchedulingIgnoredDuringExecution?: readonly unknown[] | null;
}

interface CiliumValuesClustermeshApiserverAffinity1_16 {
  readonly podAntiAffinity?: CiliumValuesClustermeshApiserverAffinityPodAntiAffinity1_16 | null;
  readonly [key: string]: unknown;
}

interface CiliumValuesClustermeshApiserverEtcdInit1_16 {
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
}

interface CiliumValuesClustermeshApiserverEtcdSecurityContext1_16 {
  readonly allowPrivilegeEscalation?: boolean | null;
  readonly capabilities?: CiliumValuesClustermeshApiserverKvstoremeshSecurityContextCapabilities1_14 | null;
  readonly [key: string]: unknown;
}

interface CiliumValuesClustermeshApiserverEtcd1_16 {
  readonly init?: CiliumValuesClustermeshApiserverEtcdInit1_16 | null;
  readonly lifecycle?: { readonly [key: string]: unknown } | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly securityContext?: CiliumValuesClustermeshApiserverEtcdSecurityContext1_16 | null;
  readonly storageMedium?: "Disk" | "Memory" | null;
}

interface CiliumValuesClustermeshApiserverKvstoremesh1_16 {
  readonly enabled?: boolean | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly healthPort?: number | null;
  readonly lifecycle?: { readonly [key: string]: unknown } | null;
  readonly readinessProbe?: { readonly [key: string]: unknown } | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly securityContext?: CiliumValuesClustermeshApiserverEtcdSecurityContext1_16 | null;
}

interface CiliumValuesClustermeshApiserverMetricsEtcd1_16 {
  readonly enabled?: boolean | null;
  readonly mode?: string | null;
  readonly port?: number | null;
}

interface CiliumValuesClustermeshApiserverMetricsKvstoremesh1_16 {
  readonly enabled?: boolean | null;
  readonly port?: number | null;
}

interface CiliumValuesClustermeshApiserverMetricsServiceMonitorEtcd1_16 {
  readonly interval?: string | null;
  readonly metricRelabelings?: readonly unknown[] | null;
  readonly relabelings?: readonly unknown[] | null;
}

interface CiliumValuesClustermeshApiserverMetricsServiceMonitor1_16 {
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly enabled?: boolean | null;
  readonly etcd?: CiliumValuesClustermeshApiserverMetricsServiceMonitorEtcd1_16 | null;
  readonly interval?: string | null;
  readonly kvstoremesh?: CiliumValuesClustermeshApiserverMetricsServiceMonitorEtcd1_16 | null;
  readonly labels?: { readonly [key: string]: unknown } | null;
  readonly metricRelabelings?: readonly unknown[] | null;
  readonly namespace?: unknown;
  readonly relabelings?: readonly unknown[] | null;
}

interface CiliumValuesClustermeshApiserverMetrics1_16 {
  readonly enabled?: boolean | null;
  readonly etcd?: CiliumValuesClustermeshApiserverMetricsEtcd1_16 | null;
  readonly kvstoremesh?: CiliumValuesClustermeshApiserverMetricsKvstoremesh1_16 | null;
  readonly port?: number | null;
  readonly serviceMonitor?: CiliumValuesClustermeshApiserverMetricsServiceMonitor1_16 | null;
}

interface CiliumValuesClustermeshApiserverNodeSelector1_16 {
  readonly "kubernetes.io/os"?: string | null;
  readonly [key: string]: unknown;
}

interface CiliumValuesClustermeshApiserverPodDisruptionBudget1_16 {
  readonly enabled?: boolean | null;
  readonly maxUnavailable?: number | string | null;
  readonly minAvailable?: number | string | null;
}

interface CiliumValuesClustermeshApiserverPodSecurityContext1_16 {
  readonly fsGroup?: number | null;
  readonly runAsGroup?: number | null;
  readonly runAsNonRoot?: boolean | null;
  readonly runAsUser?: number | null;
  readonly [key: string]: unknown;
}

interface CiliumValuesClustermeshApiserverService1_16 {
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly enableSessionAffinity?: "HAOnly" | "Always" | "Never" | null;
  readonly externalTrafficPolicy?: "Local" | "Cluster" | null;
  readonly internalTrafficPolicy?: "Local" | "Cluster" | null;
  readonly loadBalancerClass?: string | null;
  readonly loadBalancerIP?: string | null;
  readonly nodePort?: number | null;
  readonly type?: string | null;
}

interface CiliumValuesClustermeshApiserverTlsAdmin1_16 {
  readonly cert?: string | null;
  readonly key?: string | null;
}

interface CiliumValuesClustermeshApiserverTlsAuto1_16 {
  readonly certManagerIssuerRef?: { readonly [key: string]: unknown } | null;
  readonly certValidityDuration?: number | null;
  readonly enabled?: boolean | null;
  readonly method?: string | null;
  readonly schedule?: unknown;
}

interface CiliumValuesClustermeshApiserverTlsServer1_16 {
  readonly cert?: string | null;
  readonly extraDnsNames?: readonly unknown[] | null;
  readonly extraIpAddresses?: readonly unknown[] | null;
  readonly key?: string | null;
}

interface CiliumValuesClustermeshApiserverTls1_16 {
  readonly admin?: CiliumValuesClustermeshApiserverTlsAdmin1_16 | null;
  readonly authMode?: string | null;
  readonly auto?: CiliumValuesClustermeshApiserverTlsAuto1_16 | null;
  readonly ca?: { readonly [key: string]: unknown } | null;
  readonly client?: CiliumValuesClustermeshApiserverTlsAdmin1_16 | null;
  readonly enableSecrets?: boolean | null;
  readonly remote?: CiliumValuesClustermeshApiserverTlsAdmin1_16 | null;
  readonly server?: CiliumValuesClustermeshApiserverTlsServer1_16 | null;
}

interface CiliumValuesClustermeshApiserverUpdateStrategyRollingUpdate1_16 {
  readonly maxSurge?: number | string | null;
  readonly maxUnavailable?: number | string | null;
}

interface CiliumValuesClustermeshApiserverUpdateStrategy1_16 {
  readonly rollingUpdate?: CiliumValuesClustermeshApiserverUpdateStrategyRollingUpdate1_16 | null;
  readonly type?: string | null;
  readonly [key: string]: unknown;
}

interface CiliumValuesClustermeshApiserver1_16 {
  readonly affinity?: CiliumValuesClustermeshApiserverAffinity1_16 | null;
  readonly etcd?: CiliumValuesClustermeshApiserverEtcd1_16 | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly healthPort?: number | null;
  readonly image?: CiliumValuesAuthenticationMutualSpireInstallAgentImage1_16 | null;
  readonly kvstoremesh?: CiliumValuesClustermeshApiserverKvstoremesh1_16 | null;
  readonly lifecycle?: { readonly [key: string]: unknown } | null;
  readonly metrics?: CiliumValuesClustermeshApiserverMetrics1_16 | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_16 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | null;
  readonly podDisruptionBudget?: CiliumValuesClustermeshApiserverPodDisruptionBudget1_16 | null;
  readonly podLabels?: { readonly [key: string]: unknown } | null;
  readonly podSecurityContext?: CiliumValuesClustermeshApiserverPodSecurityContext1_16 | null;
  readonly priorityClassName?: string | null;
  readonly readinessProbe?: { readonly [key: string]: unknown } | null;
  readonly replicas?: number | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly securityContext?: CiliumValuesClustermeshApiserverEtcdSecurityContext1_16 | null;
  readonly service?: CiliumValuesClustermeshApiserverService1_16 | null;
  readonly terminationGracePeriodSeconds?: number | null;
  readonly tls?: CiliumValuesClustermeshApiserverTls1_16 | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesClustermeshApiserverUpdateStrategy1_16 | null;
}

interface CiliumValuesClustermeshConfig1_16 {
  readonly clusters?: readonly unknown[] | null;
  readonly domain?: string | null;
  readonly enabled?: boolean | null;
}

interface CiliumValuesClustermesh1_16 {
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly apiserver?: CiliumValuesClustermeshApiserver1_16 | null;
  readonly config?: CiliumValuesClustermeshConfig1_16 | null;
  readonly enableEndpointSliceSynchronization?: boolean | null;
  readonly enableMCSAPISupport?: boolean | null;
  readonly maxConnectedClusters?: number | null;
  readonly useAPIServer?: boolean | null;
}

interface CiliumValuesCniResourcesRequests1_16 {
  readonly cpu?: string | null;
  readonly memory?: string | null;
}

interface CiliumValuesCniResources1_16 {
  readonly requests?: CiliumValuesCniResourcesRequests1_16 | null;
  readonly [key: string]: unknown;
}

interface CiliumValuesCni1_16 {
  readonly binPath?: string | null;
  readonly chainingMode?: string | null;
  readonly chainingTarget?: string | null;
  readonly confFileMountPath?: string | null;
  readonly confPath?: string | null;
  readonly configMap?: unknown;
  readonly configMapKey?: string | null;
  readonly customConf?: boolean | null;
  readonly enableRouteMTUForCNIChaining?: boolean | null;
  readonly exclusive?: boolean | null;
  readonly externalRouting?: unknown;
  readonly hostConfDirMountPath?: string | null;
  readonly install?: boolean | null;
  readonly logFile?: string | null;
  readonly readCniConf?: unknown;
  readonly resources?: CiliumValuesCniResources1_16 | null;
  readonly uninstall?: boolean | null;
}

interface CiliumValuesDaemon1_16 {
  readonly allowedConfigOverrides?: string | null;
  readonly blockedConfigOverrides?: string | null;
  readonly configSources?: string | null;
  readonly runPath?: string | null;
}

interface CiliumValuesDashboards1_16 {
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly enabled?: boolean | null;
  readonly label?: string | null;
  readonly labelValue?: string | null;
  readonly namespace?: string | null;
}

interface CiliumValuesDebug1_16 {
  readonly enabled?: boolean | null;
  readonly verbose?: string | null;
}

interface CiliumValuesDnsProxy1_16 {
  readonly dnsRejectResponseCode?: string | null;
  readonly enableDnsCompression?: boolean | null;
  readonly enableTransparentMode?: unknown;
  readonly endpointMaxIpPerHostname?: number | null;
  readonly idleConnectionGracePeriod?: string | null;
  readonly maxDeferredConnectionDeletes?: number | null;
  readonly minTtl?: number | null;
  readonly preCache?: string | null;
  readonly proxyPort?: number | null;
  readonly proxyResponseMaxDelay?: string | null;
  readonly socketLingerTimeout?: number | null;
}

interface CiliumValuesEgressGateway1_16 {
  readonly enabled?: boolean | null;
  readonly maxPolicyEntries?: unknown;
  readonly reconciliationTriggerInterval?: string | null;
}

interface CiliumValuesEncryptionIpsec1_16 {
  readonly encryptedOverlay?: boolean | null;
  readonly interface?: string | null;
  readonly keyFile?: string | null;
  readonly keyRotationDuration?: string | null;
  readonly keyWatcher?: boolean | null;
  readonly mountPath?: string | null;
  readonly secretName?: string | null;
}

interface CiliumValuesEncryptionStrictMode1_16 {
  readonly allowRemoteNodeIdentities?: boolean | null;
  readonly cidr?: string | null;
  readonly enabled?: boolean | null;
}

interface CiliumValuesEncryptionWireguard1_16 {
  readonly persistentKeepalive?: string | null;
  readonly userspaceFallback?: boolean | null;
}

interface CiliumValuesEncryption1_16 {
  readonly enabled?: boolean | null;
  readonly ipsec?: CiliumValuesEncryptionIpsec1_16 | null;
  readonly nodeEncryption?: boolean | null;
  readonly strictMode?: CiliumValuesEncryptionStrictMode1_16 | null;
  readonly type?: string | null;
  readonly wireguard?: CiliumValuesEncryptionWireguard1_16 | null;
}

interface CiliumValuesEndpointRoutes1_16 {
  readonly enabled?: boolean | string | null;
}

interface CiliumValuesEni1_16 {
  readonly awsEnablePrefixDelegation?: boolean | null;
  readonly awsReleaseExcessIPs?: boolean | null;
  readonly ec2APIEndpoint?: string | null;
  readonly enabled?: boolean | null;
  readonly eniTags?: { readonly [key: string]: unknown } | null;
  readonly gcInterval?: string | null;
  readonly gcTags?: { readonly [key: string]: unknown } | null;
  readonly iamRole?: string | null;
  readonly instanceTagsFilter?: readonly unknown[] | null;
  readonly subnetIDsFilter?: readonly unknown[] | null;
  readonly subnetTagsFilter?: readonly unknown[] | null;
  readonly updateEC2AdapterLimitViaAPI?: boolean | null;
}

interface CiliumValuesEnvoyDebug1_16 {
  readonly admin?: CiliumValuesClustermeshApiserverMetricsKvstoremesh1_16 | null;
}

interface CiliumValuesEnvoyLivenessProbe1_16 {
  readonly failureThreshold?: number | null;
  readonly periodSeconds?: number | null;
}

interface CiliumValuesEnvoyLog1_16 {
  readonly accessLogBufferSize?: number | null;
  readonly format?: string | null;
  readonly path?: string | null;
}

interface CiliumValuesEnvoyPodSecurityContextAppArmorProfile1_16 {
  readonly type?: string | null;
}

interface CiliumValuesEnvoyPodSecurityContext1_16 {
  readonly appArmorProfile?: CiliumValuesEnvoyPodSecurityContextAppArmorProfile1_16 | null;
  readonly [key: string]: unknown;
}

interface CiliumValuesEnvoyPrometheusServiceMonitor1_16 {
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly enabled?: boolean | null;
  readonly interval?: string | null;
  readonly labels?: { readonly [key: string]: unknown } | null;
  readonly metricRelabelings?: readonly unknown[] | null;
  readonly namespace?: unknown;
  readonly relabelings?: readonly unknown[] | null;
}

interface CiliumValuesEnvoyPrometheus1_16 {
  readonly enabled?: boolean | null;
  readonly port?: string | null;
  readonly serviceMonitor?: CiliumValuesEnvoyPrometheusServiceMonitor1_16 | null;
}

interface CiliumValuesEnvoySecurityContextCapabilities1_16 {
  readonly envoy?: readonly unknown[] | null;
  readonly keepCapNetBindService?: boolean | null;
}

interface CiliumValuesEnvoySecurityContextSeLinuxOptions1_16 {
  readonly level?: string | null;
  readonly type?: string | null;
  readonly [key: string]: unknown;
}

interface CiliumValuesEnvoySecurityContext1_16 {
  readonly capabilities?: CiliumValuesEnvoySecurityContextCapabilities1_16 | null;
  readonly privileged?: boolean | null;
  readonly seLinuxOptions?: CiliumValuesEnvoySecurityContextSeLinuxOptions1_16 | null;
}

interface CiliumValuesEnvoyUpdateStrategyRollingUpdate1_16 {
  readonly maxUnavailable?: number | string | null;
}

interface CiliumValuesEnvoyUpdateStrategy1_16 {
  readonly rollingUpdate?: CiliumValuesEnvoyUpdateStrategyRollingUpdate1_16 | null;
  readonly type?: string | null;
  readonly [key: string]: unknown;
}

interface CiliumValuesEnvoy1_16 {
  readonly affinity?: CiliumValuesEnvoyAffinity1_14 | null;
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly baseID?: number | null;
  readonly connectTimeoutSeconds?: number | null;
  readonly debug?: CiliumValuesEnvoyDebug1_16 | null;
  readonly dnsPolicy?: string | null;
  readonly enabled?: boolean | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraContainers?: readonly unknown[] | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraHostPathMounts?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly healthPort?: number | null;
  readonly idleTimeoutDurationSeconds?: number | null;
  readonly image?: CiliumValuesAuthenticationMutualSpireInstallAgentImage1_16 | null;
  readonly initialFetchTimeoutSeconds?: number | null;
  readonly livenessProbe?: CiliumValuesEnvoyLivenessProbe1_16 | null;
  readonly log?: CiliumValuesEnvoyLog1_16 | null;
  readonly maxConnectionDurationSeconds?: number | null;
  readonly maxRequestsPerConnection?: number | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_16 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | null;
  readonly podLabels?: { readonly [key: string]: unknown } | null;
  readonly podSecurityContext?: CiliumValuesEnvoyPodSecurityContext1_16 | null;
  readonly priorityClassName?: string | null;
  readonly prometheus?: CiliumValuesEnvoyPrometheus1_16 | null;
  readonly readinessProbe?: CiliumValuesEnvoyLivenessProbe1_16 | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly rollOutPods?: boolean | null;
  readonly securityContext?: CiliumValuesEnvoySecurityContext1_16 | null;
  readonly startupProbe?: CiliumValuesEnvoyLivenessProbe1_16 | null;
  readonly terminationGracePeriodSeconds?: number | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesEnvoyUpdateStrategy1_16 | null;
  readonly xffNumTrustedHopsL7PolicyEgress?: number | null;
  readonly xffNumTrustedHopsL7PolicyIngress?: number | null;
}

interface CiliumValuesEnvoyConfig1_16 {
  readonly enabled?: boolean | null;
  readonly retryInterval?: string | null;
  readonly secretsNamespace?: CiliumValuesAuthenticationMutualSpireInstallAgentServiceAccount1_16 | null;
}

interface CiliumValuesEtcd1_16 {
  readonly enabled?: boolean | null;
  readonly endpoints?: readonly unknown[] | null;
  readonly ssl?: boolean | null;
}

interface CiliumValuesExtraConfig1_16 {
  readonly "allow-unsafe-policy-skb-usage"?: unknown;
  readonly [key: string]: unknown;
}

interface CiliumValuesGatewayAPIGatewayClass1_16 {
  readonly create?: string | null;
}

interface CiliumValuesGatewayAPIHostNetworkNodes1_16 {
  readonly matchLabels?: { readonly [key: string]: unknown } | null;
}

interface CiliumValuesGatewayAPIHostNetwork1_16 {
  readonly enabled?: boolean | null;
  readonly nodes?: CiliumValuesGatewayAPIHostNetworkNodes1_16 | null;
}

interface CiliumValuesGatewayAPISecretsNamespace1_16 {
  readonly create?: boolean | null;
  readonly name?: string | null;
  readonly sync?: boolean | null;
}

interface CiliumValuesGatewayAPI1_16 {
  readonly enableAlpn?: boolean | null;
  readonly enableAppProtocol?: boolean | null;
  readonly enableProxyProtocol?: boolean | null;
  readonly enabled?: boolean | null;
  readonly externalTrafficPolicy?: string | null;
  readonly gatewayClass?: CiliumValuesGatewayAPIGatewayClass1_16 | null;
  readonly hostNetwork?: CiliumValuesGatewayAPIHostNetwork1_16 | null;
  readonly secretsNamespace?: CiliumValuesGatewayAPISecretsNamespace1_16 | null;
  readonly xffNumTrustedHops?: number | null;
}

interface CiliumValuesHostServices1_16 {
  readonly enabled?: unknown;
  readonly hostNamespaceOnly?: unknown;
  readonly terminatePodConnections?: unknown;
  readonly tracing?: unknown;
}

interface CiliumValuesHubbleDropEventEmitter1_16 {
  readonly enabled?: boolean | null;
  readonly interval?: string | null;
  readonly reasons?: readonly unknown[] | null;
}

interface CiliumValuesHubbleExportDynamicConfig1_16 {
  readonly configMapName?: string | null;
  readonly content?: readonly unknown[] | null;
  readonly createConfigMap?: boolean | null;
}

interface CiliumValuesHubbleExportDynamic1_16 {
  readonly config?: CiliumValuesHubbleExportDynamicConfig1_16 | null;
  readonly enabled?: boolean | null;
}

interface CiliumValuesHubbleExportStatic1_16 {
  readonly allowList?: readonly unknown[] | null;
  readonly denyList?: readonly unknown[] | null;
  readonly enabled?: boolean | null;
  readonly fieldMask?: readonly unknown[] | null;
  readonly filePath?: string | null;
}

interface CiliumValuesHubbleExport1_16 {
  readonly dynamic?: CiliumValuesHubbleExportDynamic1_16 | null;
  readonly fileMaxBackups?: number | null;
  readonly fileMaxSizeMb?: number | null;
  readonly static?: CiliumValuesHubbleExportStatic1_16 | null;
}

interface CiliumValuesHubbleMetricsServiceMonitor1_16 {
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly enabled?: boolean | null;
  readonly interval?: string | null;
  readonly jobLabel?: string | null;
  readonly labels?: { readonly [key: string]: unknown } | null;
  readonly metricRelabelings?: readonly unknown[] | null;
  readonly relabelings?: readonly unknown[] | null;
  readonly tlsConfig?: { readonly [key: string]: unknown } | null;
}

interface CiliumValuesHubbleMetricsTlsServerMtls1_16 {
  readonly enabled?: boolean | null;
  readonly key?: string | null;
  readonly name?: unknown;
  readonly useSecret?: boolean | null;
}

interface CiliumValuesHubbleMetricsTlsServer1_16 {
  readonly cert?: string | null;
  readonly existingSecret?: string | null;
  readonly extraDnsNames?: readonly unknown[] | null;
  readonly extraIpAddresses?: readonly unknown[] | null;
  readonly key?: string | null;
  readonly mtls?: CiliumValuesHubbleMetricsTlsServerMtls1_16 | null;
}

interface CiliumValuesHubbleMetricsTls1_16 {
  readonly enabled?: boolean | null;
  readonly server?: CiliumValuesHubbleMetricsTlsServer1_16 | null;
}

interface CiliumValuesHubbleMetrics1_16 {
  readonly dashboards?: CiliumValuesDashboards1_16 | null;
  readonly enableOpenMetrics?: boolean | null;
  readonly enabled?: readonly unknown[] | null;
  readonly port?: number | null;
  readonly serviceAnnotations?: { readonly [key: string]: unknown } | null;
  readonly serviceMonitor?: CiliumValuesHubbleMetricsServiceMonitor1_16 | null;
  readonly tls?: CiliumValuesHubbleMetricsTls1_16 | null;
}

interface CiliumValuesHubblePeerService1_16 {
  readonly clusterDomain?: string | null;
  readonly servicePort?: unknown;
  readonly targetPort?: number | null;
}

interface CiliumValuesHubbleRedactHttp1_16 {
  readonly headers?: CiliumValuesHubbleRedactHttpHeaders1_15 | null;
  readonly urlQuery?: boolean | null;
  readonly userInfo?: boolean | null;
}

interface CiliumValuesHubbleRedactKafka1_16 {
  readonly apiKey?: boolean | null;
}

interface CiliumValuesHubbleRedact1_16 {
  readonly enabled?: boolean | null;
  readonly http?: CiliumValuesHubbleRedactHttp1_16 | null;
  readonly kafka?: CiliumValuesHubbleRedactKafka1_16 | null;
}

interface CiliumValuesHubbleRelayPodSecurityContext1_16 {
  readonly fsGroup?: number | null;
  readonly [key: string]: unknown;
}

interface CiliumValuesHubbleRelayPprof1_16 {
  readonly address?: string | null;
  readonly enabled?: boolean | null;
  readonly port?: number | null;
}

interface CiliumValuesHubbleRelayPrometheus1_16 {
  readonly enabled?: boolean | null;
  readonly port?: number | null;
  readonly serviceMonitor?: CiliumValuesEnvoyPrometheusServiceMonitor1_16 | null;
}

interface CiliumValuesHubbleRelaySecurityContext1_16 {
  readonly capabilities?: CiliumValuesClustermeshApiserverKvstoremeshSecurityContextCapabilities1_14 | null;
  readonly runAsGroup?: number | null;
  readonly runAsNonRoot?: boolean | null;
  readonly runAsUser?: number | null;
  readonly [key: string]: unknown;
}

interface CiliumValuesHubbleRelayService1_16 {
  readonly nodePort?: number | null;
  readonly type?: string | null;
}

interface CiliumValuesHubbleRelayTlsClient1_16 {
  readonly cert?: string | null;
  readonly existingSecret?: string | null;
  readonly key?: string | null;
}

interface CiliumValuesHubbleRelayTlsServer1_16 {
  readonly cert?: string | null;
  readonly enabled?: boolean | null;
  readonly existingSecret?: string | null;
  readonly extraDnsNames?: readonly unknown[] | null;
  readonly extraIpAddresses?: readonly unknown[] | null;
  readonly key?: string | null;
  readonly mtls?: boolean | null;
  readonly relayName?: string | null;
}

interface CiliumValuesHubbleRelayTls1_16 {
  readonly client?: CiliumValuesHubbleRelayTlsClient1_16 | null;
  readonly server?: CiliumValuesHubbleRelayTlsServer1_16 | null;
}

interface CiliumValuesHubbleRelay1_16 {
  readonly affinity?: CiliumValuesHubbleRelayAffinity1_12 | null;
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly dialTimeout?: string | null;
  readonly enabled?: boolean | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly gops?: CiliumValuesClustermeshApiserverMetricsKvstoremesh1_16 | null;
  readonly image?: CiliumValuesAuthenticationMutualSpireInstallAgentImage1_16 | null;
  readonly listenHost?: string | null;
  readonly listenPort?: string | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_16 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | null;
  readonly podDisruptionBudget?: CiliumValuesClustermeshApiserverPodDisruptionBudget1_16 | null;
  readonly podLabels?: { readonly [key: string]: unknown } | null;
  readonly podSecurityContext?: CiliumValuesHubbleRelayPodSecurityContext1_16 | null;
  readonly pprof?: CiliumValuesHubbleRelayPprof1_16 | null;
  readonly priorityClassName?: string | null;
  readonly prometheus?: CiliumValuesHubbleRelayPrometheus1_16 | null;
  readonly replicas?: number | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly retryTimeout?: string | null;
  readonly rollOutPods?: boolean | null;
  readonly securityContext?: CiliumValuesHubbleRelaySecurityContext1_16 | null;
  readonly service?: CiliumValuesHubbleRelayService1_16 | null;
  readonly servicePort?: unknown;
  readonly sortBufferDrainTimeout?: string | null;
  readonly sortBufferLenMax?: number | null;
  readonly terminationGracePeriodSeconds?: number | null;
  readonly tls?: CiliumValuesHubbleRelayTls1_16 | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesEnvoyUpdateStrategy1_16 | null;
}

interface CiliumValuesHubbleTlsAuto1_16 {
  readonly certManagerIssuerRef?: { readonly [key: string]: unknown } | null;
  readonly certValidityDuration?: number | null;
  readonly enabled?: boolean | null;
  readonly method?: string | null;
  readonly schedule?: string | null;
}

interface CiliumValuesHubbleTlsServer1_16 {
  readonly cert?: string | null;
  readonly existingSecret?: string | null;
  readonly extraDnsNames?: readonly unknown[] | null;
  readonly extraIpAddresses?: readonly unknown[] | null;
  readonly key?: string | null;
}

interface CiliumValuesHubbleTls1_16 {
  readonly auto?: CiliumValuesHubbleTlsAuto1_16 | null;
  readonly enabled?: boolean | null;
  readonly server?: CiliumValuesHubbleTlsServer1_16 | null;
}

interface CiliumValuesHubbleUiBackend1_16 {
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly image?: CiliumValuesAuthenticationMutualSpireInstallAgentImage1_16 | null;
  readonly livenessProbe?: CiliumValuesAksbyocni1_12 | null;
  readonly readinessProbe?: CiliumValuesAksbyocni1_12 | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly securityContext?: { readonly [key: string]: unknown } | null;
}

interface CiliumValuesHubbleUiFrontend1_16 {
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly image?: CiliumValuesAuthenticationMutualSpireInstallAgentImage1_16 | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly securityContext?: { readonly [key: string]: unknown } | null;
  readonly server?: CiliumValuesHubbleUiFrontendServer1_12 | null;
}

interface CiliumValuesHubbleUiIngress1_16 {
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly className?: string | null;
  readonly enabled?: boolean | null;
  readonly hosts?: readonly unknown[] | null;
  readonly labels?: { readonly [key: string]: unknown } | null;
  readonly tls?: readonly unknown[] | null;
}

interface CiliumValuesHubbleUiSecurityContext1_16 {
  readonly fsGroup?: number | null;
  readonly runAsGroup?: number | null;
  readonly runAsUser?: number | null;
  readonly [key: string]: unknown;
}

interface CiliumValuesHubbleUiService1_16 {
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly nodePort?: number | null;
  readonly type?: string | null;
}

interface CiliumValuesHubbleUiStandaloneTls1_16 {
  readonly certsVolume?: { readonly [key: string]: unknown } | null;
}

interface CiliumValuesHubbleUiStandalone1_16 {
  readonly enabled?: boolean | null;
  readonly tls?: CiliumValuesHubbleUiStandaloneTls1_16 | null;
}

interface CiliumValuesHubbleUiTls1_16 {
  readonly client?: CiliumValuesHubbleRelayTlsClient1_16 | null;
}

interface CiliumValuesHubbleUi1_16 {
  readonly affinity?: { readonly [key: string]: unknown } | null;
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly backend?: CiliumValuesHubbleUiBackend1_16 | null;
  readonly baseUrl?: string | null;
  readonly enabled?: boolean | null;
  readonly frontend?: CiliumValuesHubbleUiFrontend1_16 | null;
  readonly ingress?: CiliumValuesHubbleUiIngress1_16 | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_16 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | null;
  readonly podDisruptionBudget?: CiliumValuesClustermeshApiserverPodDisruptionBudget1_16 | null;
  readonly podLabels?: { readonly [key: string]: unknown } | null;
  readonly priorityClassName?: string | null;
  readonly replicas?: number | null;
  readonly rollOutPods?: boolean | null;
  readonly securityContext?: CiliumValuesHubbleUiSecurityContext1_16 | null;
  readonly service?: CiliumValuesHubbleUiService1_16 | null;
  readonly standalone?: CiliumValuesHubbleUiStandalone1_16 | null;
  readonly tls?: CiliumValuesHubbleUiTls1_16 | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesEnvoyUpdateStrategy1_16 | null;
}

interface CiliumValuesHubble1_16 {
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly dropEventEmitter?: CiliumValuesHubbleDropEventEmitter1_16 | null;
  readonly enabled?: boolean | null;
  readonly eventBufferCapacity?: unknown;
  readonly eventQueueSize?: unknown;
  readonly export?: CiliumValuesHubbleExport1_16 | null;
  readonly listenAddress?: string | null;
  readonly metrics?: CiliumValuesHubbleMetrics1_16 | null;
  readonly peerService?: CiliumValuesHubblePeerService1_16 | null;
  readonly preferIpv6?: boolean | null;
  readonly redact?: CiliumValuesHubbleRedact1_16 | null;
  readonly relay?: CiliumValuesHubbleRelay1_16 | null;
  readonly skipUnknownCGroupIDs?: boolean | null;
  readonly socketPath?: string | null;
  readonly tls?: CiliumValuesHubbleTls1_16 | null;
  readonly ui?: CiliumValuesHubbleUi1_16 | null;
}

interface CiliumValuesIngressControllerHostNetwork1_16 {
  readonly enabled?: boolean | null;
  readonly nodes?: CiliumValuesGatewayAPIHostNetworkNodes1_16 | null;
  readonly sharedListenerPort?: number | null;
}

interface CiliumValuesIngressControllerService1_16 {
  readonly allocateLoadBalancerNodePorts?: boolean | null;
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly externalTrafficPolicy?: string | null;
  readonly insecureNodePort?: number | null;
  readonly labels?: { readonly [key: string]: unknown } | null;
  readonly loadBalancerClass?: string | null;
  readonly loadBalancerIP?: string | null;
  readonly name?: string | null;
  readonly secureNodePort?: number | null;
  readonly type?: string | null;
}

interface CiliumValuesIngressController1_16 {
  readonly default?: boolean | null;
  readonly defaultSecretName?: string | null;
  readonly defaultSecretNamespace?: string | null;
  readonly enableProxyProtocol?: boolean | null;
  readonly enabled?: boolean | null;
  readonly enforceHttps?: boolean | null;
  readonly hostNetwork?: CiliumValuesIngressControllerHostNetwork1_16 | null;
  readonly ingressLBAnnotationPrefixes?: readonly unknown[] | null;
  readonly loadbalancerMode?: string | null;
  readonly secretsNamespace?: CiliumValuesGatewayAPISecretsNamespace1_16 | null;
  readonly service?: CiliumValuesIngressControllerService1_16 | null;
}

interface CiliumValuesIpamOperator1_16 {
  readonly autoCreateCiliumPodIPPools?: { readonly [key: string]: unknown } | null;
  readonly clusterPoolIPv4MaskSize?: number | null;
  readonly clusterPoolIPv4PodCIDRList?: string | readonly unknown[] | null;
  readonly clusterPoolIPv6MaskSize?: number | null;
  readonly clusterPoolIPv6PodCIDRList?: string | readonly unknown[] | null;
  readonly externalAPILimitBurstSize?: number | null;
  readonly externalAPILimitQPS?: number | null;
}

interface CiliumValuesIpam1_16 {
  readonly ciliumNodeUpdateRate?: string | null;
  readonly mode?: string | null;
  readonly operator?: CiliumValuesIpamOperator1_16 | null;
}

interface CiliumValuesK8s1_16 {
  readonly requireIPv4PodCIDR?: boolean | null;
  readonly requireIPv6PodCIDR?: boolean | null;
  readonly serviceProxyName?: unknown;
}

interface CiliumValuesK8sClientRateLimit1_16 {
  readonly burst?: number | null;
  readonly qps?: number | null;
}

interface CiliumValuesL2NeighDiscovery1_16 {
  readonly enabled?: boolean | null;
  readonly refreshPeriod?: string | null;
}

interface CiliumValuesL2podAnnouncements1_16 {
  readonly enabled?: boolean | null;
  readonly interface?: string | null;
}

interface CiliumValuesLivenessProbe1_16 {
  readonly failureThreshold?: number | null;
  readonly periodSeconds?: number | null;
  readonly requireK8sConnectivity?: boolean | null;
}

interface CiliumValuesLoadBalancerL71_16 {
  readonly algorithm?: string | null;
  readonly backend?: string | null;
  readonly ports?: readonly unknown[] | null;
}

interface CiliumValuesLoadBalancer1_16 {
  readonly acceleration?: string | null;
  readonly algorithm?: unknown;
  readonly dsrDispatch?: unknown;
  readonly l7?: CiliumValuesLoadBalancerL71_16 | null;
  readonly mode?: unknown;
  readonly serviceTopology?: unknown;
  readonly standalone?: unknown;
}

interface CiliumValuesNat1_16 {
  readonly mapStatsEntries?: number | null;
  readonly mapStatsInterval?: string | null;
}

interface CiliumValuesNodePort1_16 {
  readonly addresses?: string | readonly unknown[] | null;
  readonly autoProtectPortRange?: boolean | null;
  readonly bindProtection?: boolean | null;
  readonly directRoutingDevice?: unknown;
  readonly enableHealthCheck?: boolean | null;
  readonly enableHealthCheckLoadBalancerIP?: boolean | null;
  readonly enabled?: boolean | null;
  readonly range?: unknown;
}

interface CiliumValuesNodeinitPrestop1_16 {
  readonly postScript?: string | null;
  readonly preScript?: string | null;
}

interface CiliumValuesNodeinitSecurityContextSeLinuxOptions1_16 {
  readonly level?: string | null;
  readonly type?: string | null;
}

interface CiliumValuesNodeinitSecurityContext1_16 {
  readonly capabilities?: CiliumValuesNodeinitSecurityContextCapabilities1_12 | null;
  readonly privileged?: boolean | null;
  readonly seLinuxOptions?: CiliumValuesNodeinitSecurityContextSeLinuxOptions1_16 | null;
  readonly [key: string]: unknown;
}

interface CiliumValuesNodeinitUpdateStrategy1_16 {
  readonly type?: string | null;
  readonly [key: string]: unknown;
}

interface CiliumValuesNodeinit1_16 {
  readonly affinity?: { readonly [key: string]: unknown } | null;
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly bootstrapFile?: string | null;
  readonly enabled?: boolean | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly image?: CiliumValuesAuthenticationMutualSpireInstallAgentImage1_16 | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_16 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | null;
  readonly podLabels?: { readonly [key: string]: unknown } | null;
  readonly podSecurityContext?: CiliumValuesEnvoyPodSecurityContext1_16 | null;
  readonly prestop?: CiliumValuesNodeinitPrestop1_16 | null;
  readonly priorityClassName?: string | null;
  readonly reconfigureKubelet?: unknown;
  readonly removeCbrBridge?: unknown;
  readonly resources?: CiliumValuesCniResources1_16 | null;
  readonly revertReconfigureKubelet?: unknown;
  readonly securityContext?: CiliumValuesNodeinitSecurityContext1_16 | null;
  readonly startup?: CiliumValuesNodeinitPrestop1_16 | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesNodeinitUpdateStrategy1_16 | null;
}

interface CiliumValuesOperatorImage1_16 {
  readonly alibabacloudDigest?: string | null;
  readonly awsDigest?: string | null;
  readonly azureDigest?: string | null;
  readonly genericDigest?: string | null;
  readonly override?: string | null;
  readonly pullPolicy?: string | null;
  readonly repository?: string | null;
  readonly suffix?: string | null;
  readonly tag?: string | null;
  readonly useDigest?: boolean | null;
}

interface CiliumValuesOperatorPrometheusServiceMonitor1_16 {
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly enabled?: boolean | null;
  readonly interval?: string | null;
  readonly jobLabel?: string | null;
  readonly labels?: { readonly [key: string]: unknown } | null;
  readonly metricRelabelings?: readonly unknown[] | null;
  readonly namespace?: unknown;
  readonly relabelings?: readonly unknown[] | null;
}

interface CiliumValuesOperatorPrometheus1_16 {
  readonly enabled?: boolean | null;
  readonly port?: number | null;
  readonly serviceMonitor?: CiliumValuesOperatorPrometheusServiceMonitor1_16 | null;
}

interface CiliumValuesOperatorUnmanagedPodWatcher1_16 {
  readonly intervalSeconds?: number | null;
  readonly restart?: boolean | null;
}

interface CiliumValuesOperator1_16 {
  readonly affinity?: CiliumValuesAffinity1_12 | null;
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly dashboards?: CiliumValuesDashboards1_16 | null;
  readonly dnsPolicy?: string | null;
  readonly enabled?: boolean | null;
  readonly endpointGCInterval?: string | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraHostPathMounts?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly hostNetwork?: boolean | null;
  readonly identityGCInterval?: string | null;
  readonly identityHeartbeatTimeout?: string | null;
  readonly image?: CiliumValuesOperatorImage1_16 | null;
  readonly nodeGCInterval?: string | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_16 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | null;
  readonly podDisruptionBudget?: CiliumValuesClustermeshApiserverPodDisruptionBudget1_16 | null;
  readonly podLabels?: { readonly [key: string]: unknown } | null;
  readonly podSecurityContext?: { readonly [key: string]: unknown } | null;
  readonly pprof?: CiliumValuesHubbleRelayPprof1_16 | null;
  readonly priorityClassName?: string | null;
  readonly prometheus?: CiliumValuesOperatorPrometheus1_16 | null;
  readonly removeNodeTaints?: boolean | null;
  readonly replicas?: number | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly rollOutPods?: boolean | null;
  readonly securityContext?: { readonly [key: string]: unknown } | null;
  readonly setNodeNetworkStatus?: boolean | null;
  readonly setNodeTaints?: boolean | null;
  readonly skipCRDCreation?: boolean | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly unmanagedPodWatcher?: CiliumValuesOperatorUnmanagedPodWatcher1_16 | null;
  readonly updateStrategy?: CiliumValuesClustermeshApiserverUpdateStrategy1_16 | null;
}

interface CiliumValuesPodSecurityContext1_16 {
  readonly appArmorProfile?: CiliumValuesEnvoyPodSecurityContextAppArmorProfile1_16 | null;
  readonly seccompProfile?: CiliumValuesEnvoyPodSecurityContextAppArmorProfile1_16 | null;
  readonly [key: string]: unknown;
}

interface CiliumValuesPreflightReadinessProbe1_16 {
  readonly initialDelaySeconds?: number | null;
  readonly periodSeconds?: number | null;
}

interface CiliumValuesPreflight1_16 {
  readonly affinity?: CiliumValuesHubbleRelayAffinity1_12 | null;
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly enabled?: boolean | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly image?: CiliumValuesAuthenticationMutualSpireInstallAgentImage1_16 | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_16 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | null;
  readonly podDisruptionBudget?: CiliumValuesClustermeshApiserverPodDisruptionBudget1_16 | null;
  readonly podLabels?: { readonly [key: string]: unknown } | null;
  readonly podSecurityContext?: { readonly [key: string]: unknown } | null;
  readonly priorityClassName?: string | null;
  readonly readinessProbe?: CiliumValuesPreflightReadinessProbe1_16 | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly securityContext?: { readonly [key: string]: unknown } | null;
  readonly terminationGracePeriodSeconds?: number | null;
  readonly tofqdnsPreCache?: string | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesEnvoyPodSecurityContextAppArmorProfile1_16 | null;
  readonly validateCNPs?: boolean | null;
}

interface CiliumValuesPrometheusServiceMonitor1_16 {
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly enabled?: boolean | null;
  readonly interval?: string | null;
  readonly jobLabel?: string | null;
  readonly labels?: { readonly [key: string]: unknown } | null;
  readonly metricRelabelings?: readonly unknown[] | null;
  readonly namespace?: unknown;
  readonly relabelings?: readonly unknown[] | null;
  readonly trustCRDsExist?: boolean | null;
}

interface CiliumValuesPrometheus1_16 {
  readonly controllerGroupMetrics?: readonly unknown[] | null;
  readonly enabled?: boolean | null;
  readonly metrics?: readonly unknown[] | null;
  readonly port?: number | null;
  readonly serviceMonitor?: CiliumValuesPrometheusServiceMonitor1_16 | null;
}

interface CiliumValuesProxy1_16 {
  readonly prometheus?: { readonly [key: string]: unknown } | null;
}

interface CiliumValuesRbac1_16 {
  readonly create?: boolean | null;
}

interface CiliumValuesResourceQuotasCiliumHard1_16 {
  readonly pods?: string | null;
}

interface CiliumValuesResourceQuotasCilium1_16 {
  readonly hard?: CiliumValuesResourceQuotasCiliumHard1_16 | null;
}

interface CiliumValuesResourceQuotas1_16 {
  readonly cilium?: CiliumValuesResourceQuotasCilium1_16 | null;
  readonly enabled?: boolean | null;
  readonly operator?: CiliumValuesResourceQuotasCilium1_16 | null;
}

interface CiliumValuesSecurityContext1_16 {
  readonly capabilities?: CiliumValuesSecurityContextCapabilities1_13 | null;
  readonly privileged?: boolean | null;
  readonly seLinuxOptions?: CiliumValuesEnvoySecurityContextSeLinuxOptions1_16 | null;
}

interface CiliumValuesServiceAccountsCilium1_16 {
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly automount?: boolean | null;
  readonly create?: boolean | null;
  readonly name?: string | null;
}

interface CiliumValuesServiceAccountsNodeinit1_16 {
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly automount?: boolean | null;
  readonly create?: boolean | null;
  readonly enabled?: boolean | null;
  readonly name?: string | null;
}

interface CiliumValuesServiceAccounts1_16 {
  readonly cilium?: CiliumValuesServiceAccountsCilium1_16 | null;
  readonly clustermeshApiserver?: CiliumValuesServiceAccountsCilium1_16 | null;
  readonly clustermeshcertgen?: CiliumValuesServiceAccountsCilium1_16 | null;
  readonly envoy?: CiliumValuesServiceAccountsCilium1_16 | null;
  readonly hubblecertgen?: CiliumValuesServiceAccountsCilium1_16 | null;
  readonly nodeinit?: CiliumValuesServiceAccountsNodeinit1_16 | null;
  readonly operator?: CiliumValuesServiceAccountsCilium1_16 | null;
  readonly preflight?: CiliumValuesServiceAccountsCilium1_16 | null;
  readonly relay?: CiliumValuesServiceAccountsCilium1_16 | null;
  readonly ui?: CiliumValuesServiceAccountsCilium1_16 | null;
}

interface CiliumValuesSocketLB1_16 {
  readonly enabled?: boolean | null;
  readonly hostNamespaceOnly?: unknown;
  readonly terminatePodConnections?: unknown;
  readonly tracing?: unknown;
}

interface CiliumValuesTlsCa1_16 {
  readonly cert?: string | null;
  readonly certValidityDuration?: number | null;
  readonly key?: string | null;
}

interface CiliumValuesTlsCaBundle1_16 {
  readonly content?: unknown;
  readonly enabled?: boolean | null;
  readonly key?: string | null;
  readonly name?: string | null;
  readonly useSecret?: boolean | null;
}

interface CiliumValuesTls1_16 {
  readonly ca?: CiliumValuesTlsCa1_16 | null;
  readonly caBundle?: CiliumValuesTlsCaBundle1_16 | null;
  readonly secretsBackend?: string | null;
}

interface CiliumValuesVtep1_16 {
  readonly cidr?: string | null;
  readonly enabled?: boolean | null;
  readonly endpoint?: string | null;
  readonly mac?: string | null;
  readonly mask?: string | null;
}

interface CiliumValues1_16 {
  readonly MTU?: number | null;
  readonly affinity?: CiliumValuesAffinity1_12 | null;
  readonly agent?: boolean | null;
  readonly agentNotReadyTaintKey?: string | null;
  readonly aksbyocni?: CiliumValuesAksbyocni1_12 | null;
  readonly alibabacloud?: CiliumValuesAksbyocni1_12 | null;
  readonly annotateK8sNode?: boolean | null;
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly apiRateLimit?: string | null;
  readonly authentication?: CiliumValuesAuthentication1_16 | null;
  readonly autoDirectNodeRoutes?: boolean | string | null;
  readonly azure?: CiliumValuesAzure1_12 | null;
  readonly bandwidthManager?: CiliumValuesBandwidthManager1_16 | null;
  readonly bgp?: CiliumValuesBgp1_12 | null;
  readonly bgpControlPlane?: CiliumValuesBgpControlPlane1_16 | null;
  readonly bpf?: CiliumValuesBpf1_16 | null;
  readonly bpfClockProbe?: boolean | null;
  readonly certgen?: CiliumValuesCertgen1_16 | null;
  readonly cgroup?: CiliumValuesCgroup1_16 | null;
  readonly ciliumEndpointSlice?: CiliumValuesCiliumEndpointSlice1_16 | null;
  readonly cleanBpfState?: boolean | null;
  readonly cleanState?: boolean | null;
  readonly cluster?: CiliumValuesCluster1_16 | null;
  readonly clusterHealthPort?: unknown;
  readonly clustermesh?: CiliumValuesClustermesh1_16 | null;
  readonly cni?: CiliumValuesCni1_16 | null;
  readonly conntrackGCInterval?: string | null;
  readonly conntrackGCMaxInterval?: string | null;
  readonly containerRuntime?: { readonly [key: string]: unknown } | null;
  readonly crdWaitTimeout?: string | null;
  readonly customCalls?: CiliumValuesAksbyocni1_12 | null;
  readonly daemon?: CiliumValuesDaemon1_16 | null;
  readonly dashboards?: CiliumValuesDashboards1_16 | null;
  readonly debug?: CiliumValuesDebug1_16 | null;
  readonly devices?: unknown;
  readonly directRoutingSkipUnreachable?: boolean | null;
  readonly disableEndpointCRD?: boolean | null;
  readonly disableEnvoyVersionCheck?: unknown;
  readonly disableIptablesFeederRules?: unknown;
  readonly dnsPolicy?: string | null;
  readonly dnsPolicyUnloadOnShutdown?: unknown;
  readonly dnsProxy?: CiliumValuesDnsProxy1_16 | null;
  readonly egressGateway?: CiliumValuesEgressGateway1_16 | null;
  readonly egressMasqueradeInterfaces?: unknown;
  readonly enableCiliumEndpointSlice?: boolean | null;
  readonly enableCriticalPriorityClass?: boolean | null;
  readonly enableIPv4BIGTCP?: boolean | null;
  readonly enableIPv4Masquerade?: boolean | null;
  readonly enableIPv6BIGTCP?: boolean | null;
  readonly enableIPv6Masquerade?: boolean | null;
  readonly enableIdentityMark?: unknown;
  readonly enableK8sEndpointSlice?: unknown;
  readonly enableK8sTerminatingEndpoint?: boolean | null;
  readonly enableMasqueradeRouteSource?: boolean | null;
  readonly enableRuntimeDeviceDetection?: boolean | null;
  readonly enableXTSocketFallback?: boolean | null;
  readonly encryption?: CiliumValuesEncryption1_16 | null;
  readonly endpointHealthChecking?: CiliumValuesAksbyocni1_12 | null;
  readonly endpointRoutes?: CiliumValuesEndpointRoutes1_16 | null;
  readonly eni?: CiliumValuesEni1_16 | null;
  readonly envoy?: CiliumValuesEnvoy1_16 | null;
  readonly envoyConfig?: CiliumValuesEnvoyConfig1_16 | null;
  readonly etcd?: CiliumValuesEtcd1_16 | null;
  readonly externalIPs?: CiliumValuesAksbyocni1_12 | null;
  readonly externalWorkloads?: CiliumValuesAksbyocni1_12 | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraConfig?: CiliumValuesExtraConfig1_16 | null;
  readonly extraContainers?: readonly unknown[] | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraHostPathMounts?: readonly unknown[] | null;
  readonly extraInitContainers?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly forceDeviceDetection?: boolean | null;
  readonly fragmentTracking?: unknown;
  readonly gatewayAPI?: CiliumValuesGatewayAPI1_16 | null;
  readonly gke?: CiliumValuesGke1_12 | null;
  readonly global?: { readonly [key: string]: unknown } | null;
  readonly healthChecking?: boolean | null;
  readonly healthPort?: number | null;
  readonly highScaleIPcache?: CiliumValuesAksbyocni1_12 | null;
  readonly hostFirewall?: CiliumValuesAksbyocni1_12 | null;
  readonly hostPort?: CiliumValuesAksbyocni1_12 | null;
  readonly hostServices?: CiliumValuesHostServices1_16 | null;
  readonly hubble?: CiliumValuesHubble1_16 | null;
  readonly identityAllocationMode?: string | null;
  readonly identityChangeGracePeriod?: string | null;
  readonly image?: CiliumValuesAuthenticationMutualSpireInstallAgentImage1_16 | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly ingressController?: CiliumValuesIngressController1_16 | null;
  readonly initResources?: { readonly [key: string]: unknown } | null;
  readonly installNoConntrackIptablesRules?: boolean | null;
  readonly ipMasqAgent?: CiliumValuesIpMasqAgent1_13 | null;
  readonly ipam?: CiliumValuesIpam1_16 | null;
  readonly iptablesLockTimeout?: unknown;
  readonly iptablesRandomFully?: unknown;
  readonly ipv4?: CiliumValuesAksbyocni1_12 | null;
  readonly ipv4NativeRoutingCIDR?: string | null;
  readonly ipv6?: CiliumValuesAksbyocni1_12 | null;
  readonly ipv6NativeRoutingCIDR?: string | null;
  readonly k8s?: CiliumValuesK8s1_16 | null;
  readonly k8sClientRateLimit?: CiliumValuesK8sClientRateLimit1_16 | null;
  readonly k8sNetworkPolicy?: CiliumValuesAksbyocni1_12 | null;
  readonly k8sServiceHost?: string | null;
  readonly k8sServicePort?: number | string | null;
  readonly keepDeprecatedLabels?: boolean | null;
  readonly keepDeprecatedProbes?: boolean | null;
  readonly kubeConfigPath?: string | null;
  readonly kubeProxyReplacement?: unknown;
  readonly kubeProxyReplacementHealthzBindAddr?: string | null;
  readonly l2NeighDiscovery?: CiliumValuesL2NeighDiscovery1_16 | null;
  readonly l2announcements?: CiliumValuesL2announcements1_14 | null;
  readonly l2podAnnouncements?: CiliumValuesL2podAnnouncements1_16 | null;
  readonly l7Proxy?: boolean | null;
  readonly labels?: unknown;
  readonly livenessProbe?: CiliumValuesLivenessProbe1_16 | null;
  readonly loadBalancer?: CiliumValuesLoadBalancer1_16 | null;
  readonly localRedirectPolicy?: boolean | null;
  readonly logOptions?: unknown;
  readonly logSystemLoad?: boolean | null;
  readonly maglev?: CiliumValuesMaglev1_12 | null;
  readonly monitor?: CiliumValuesMonitor1_12 | null;
  readonly name?: string | null;
  readonly nat?: CiliumValuesNat1_16 | null;
  readonly nat46x64Gateway?: CiliumValuesAksbyocni1_12 | null;
  readonly nodeIPAM?: CiliumValuesAksbyocni1_12 | null;
  readonly nodePort?: CiliumValuesNodePort1_16 | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_16 | null;
  readonly nodeSelectorLabels?: boolean | null;
  readonly nodeinit?: CiliumValuesNodeinit1_16 | null;
  readonly operator?: CiliumValuesOperator1_16 | null;
  readonly pmtuDiscovery?: CiliumValuesAksbyocni1_12 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | null;
  readonly podLabels?: { readonly [key: string]: unknown } | null;
  readonly podSecurityContext?: CiliumValuesPodSecurityContext1_16 | null;
  readonly policyAuditMode?: unknown;
  readonly policyCIDRMatchMode?: string | readonly unknown[] | null;
  readonly policyEnforcementMode?: string | null;
  readonly pprof?: CiliumValuesHubbleRelayPprof1_16 | null;
  readonly preflight?: CiliumValuesPreflight1_16 | null;
  readonly priorityClassName?: string | null;
  readonly prometheus?: CiliumValuesPrometheus1_16 | null;
  readonly proxy?: CiliumValuesProxy1_16 | null;
  readonly rbac?: CiliumValuesRbac1_16 | null;
  readonly readinessProbe?: CiliumValuesEnvoyLivenessProbe1_16 | null;
  readonly resourceQuotas?: CiliumValuesResourceQuotas1_16 | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly rollOutCiliumPods?: boolean | null;
  readonly routingMode?: string | null;
  readonly sctp?: CiliumValuesAksbyocni1_12 | null;
  readonly securityContext?: CiliumValuesSecurityContext1_16 | null;
  readonly serviceAccounts?: CiliumValuesServiceAccounts1_16 | null;
  readonly serviceNoBackendResponse?: string | null;
  readonly sessionAffinity?: unknown;
  readonly sleepAfterInit?: boolean | null;
  readonly socketLB?: CiliumValuesSocketLB1_16 | null;
  readonly startupProbe?: CiliumValuesEnvoyLivenessProbe1_16 | null;
  readonly svcSourceRangeCheck?: boolean | null;
  readonly synchronizeK8sNodes?: boolean | null;
  readonly sysctlfix?: CiliumValuesAksbyocni1_12 | null;
  readonly terminationGracePeriodSeconds?: number | null;
  readonly tls?: CiliumValuesTls1_16 | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly tunnelPort?: number | null;
  readonly tunnelProtocol?: string | null;
  readonly updateStrategy?: CiliumValuesEnvoyUpdateStrategy1_16 | null;
  readonly upgradeCompatibility?: string | null;
  readonly vtep?: CiliumValuesVtep1_16 | null;
  readonly waitForKubeProxy?: boolean | null;
  readonly wellKnownIdentities?: CiliumValuesAksbyocni1_12 | null;
}

interface CiliumValuesAuthenticationMutualSpireInstallAgent1_17 {
  readonly affinity?: { readonly [key: string]: unknown } | null;
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly image?: CiliumValuesAuthenticationMutualSpireInstallAgentImage1_16 | null;
  readonly labels?: { readonly [key: string]: unknown } | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | null;
  readonly podSecurityContext?: { readonly [key: string]: unknown } | null;
  readonly priorityClassName?: string | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly securityContext?: { readonly [key: string]: unknown } | null;
  readonly serviceAccount?: CiliumValuesAuthenticationMutualSpireInstallAgentServiceAccount1_16 | null;
  readonly skipKubeletVerification?: boolean | null;
  readonly tolerations?: readonly unknown[] | null;
}

interface CiliumValuesAuthenticationMutualSpireInstallServer1_17 {
  readonly affinity?: { readonly [key: string]: unknown } | null;
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly ca?: CiliumValuesAuthenticationMutualSpireInstallServerCa1_16 | null;
  readonly dataStorage?: CiliumValuesAuthenticationMutualSpireInstallServerDataStorage1_16 | null;
  readonly image?: CiliumValuesAuthenticationMutualSpireInstallAgentImage1_16 | null;
  readonly initContainers?: readonly unknown[] | null;
  readonly labels?: { readonly [key: string]: unknown } | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | null;
  readonly podSecurityContext?: { readonly [key: string]: unknown } | null;
  readonly priorityClassName?: string | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly securityContext?: { readonly [key: string]: unknown } | null;
  readonly service?: CiliumValuesAuthenticationMutualSpireInstallServerService1_16 | null;
  readonly serviceAccount?: CiliumValuesAuthenticationMutualSpireInstallAgentServiceAccount1_16 | null;
  readonly tolerations?: readonly unknown[] | null;
}

interface CiliumValuesAuthenticationMutualSpireInstall1_17 {
  readonly agent?: CiliumValuesAuthenticationMutualSpireInstallAgent1_17 | null;
  readonly enabled?: boolean | null;
  readonly existingNamespace?: boolean | null;
  readonly initImage?: CiliumValuesAuthenticationMutualSpireInstallAgentImage1_16 | null;
  readonly namespace?: string | null;
  readonly server?: CiliumValuesAuthenticationMutualSpireInstallServer1_17 | null;
}

interface CiliumValuesAuthenticationMutualSpire1_17 {
  readonly adminSocketPath?: string | null;
  readonly agentSocketPath?: string | null;
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly connectionTimeout?: string | null;
  readonly enabled?: boolean | null;
  readonly install?: CiliumValuesAuthenticationMutualSpireInstall1_17 | null;
  readonly serverAddress?: string | null;
  readonly trustDomain?: string | null;
}

interface CiliumValuesAuthenticationMutual1_17 {
  readonly connectTimeout?: string | null;
  readonly port?: number | null;
  readonly spire?: CiliumValuesAuthenticationMutualSpire1_17 | null;
}

interface CiliumValuesAuthentication1_17 {
  readonly enabled?: boolean | null;
  readonly gcInterval?: string | null;
  readonly mutual?: CiliumValuesAuthenticationMutual1_17 | null;
  readonly queueSize?: number | null;
  readonly rotatedIdentitiesQueueSize?: number | null;
}

interface CiliumValuesBgpControlPlane1_17 {
  readonly enabled?: boolean | null;
  readonly secretsNamespace?: CiliumValuesAuthenticationMutualSpireInstallAgentServiceAccount1_16 | null;
  readonly statusReport?: CiliumValuesAksbyocni1_12 | null;
}

interface CiliumValuesBpfEventsDefault1_17 {
  readonly burstLimit?: unknown;
  readonly rateLimit?: unknown;
}

interface CiliumValuesBpfEvents1_17 {
  readonly default?: CiliumValuesBpfEventsDefault1_17 | null;
  readonly drop?: CiliumValuesAksbyocni1_12 | null;
  readonly policyVerdict?: CiliumValuesAksbyocni1_12 | null;
  readonly trace?: CiliumValuesAksbyocni1_12 | null;
}

interface CiliumValuesBpf1_17 {
  readonly authMapMax?: number | null;
  readonly autoMount?: CiliumValuesAksbyocni1_12 | null;
  readonly ctAccounting?: boolean | null;
  readonly ctAnyMax?: number | null;
  readonly ctTcpMax?: number | null;
  readonly datapathMode?: string | null;
  readonly disableExternalIPMitigation?: boolean | null;
  readonly distributedLRU?: CiliumValuesAksbyocni1_12 | null;
  readonly enableTCX?: boolean | null;
  readonly events?: CiliumValuesBpfEvents1_17 | null;
  readonly hostLegacyRouting?: boolean | null;
  readonly lbAlgorithmAnnotation?: boolean | null;
  readonly lbExternalClusterIP?: boolean | null;
  readonly lbMapMax?: number | null;
  readonly lbModeAnnotation?: boolean | null;
  readonly lbSourceRangeAllTypes?: boolean | null;
  readonly mapDynamicSizeRatio?: number | string | null;
  readonly masquerade?: boolean | null;
  readonly monitorAggregation?: string | null;
  readonly monitorFlags?: string | null;
  readonly monitorInterval?: string | null;
  readonly natMax?: number | null;
  readonly neighMax?: number | null;
  readonly nodeMapMax?: number | null;
  readonly policyMapMax?: number | null;
  readonly preallocateMaps?: boolean | null;
  readonly root?: string | null;
  readonly tproxy?: boolean | null;
  readonly vlanBypass?: readonly unknown[] | null;
}

interface CiliumValuesCertgen1_17 {
  readonly affinity?: { readonly [key: string]: unknown } | null;
  readonly annotations?: CiliumValuesCertgenAnnotations1_16 | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly generateCA?: boolean | null;
  readonly image?: CiliumValuesAuthenticationMutualSpireInstallAgentImage1_16 | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | null;
  readonly podLabels?: { readonly [key: string]: unknown } | null;
  readonly priorityClassName?: string | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly ttlSecondsAfterFinished?: number | null;
}

interface CiliumValuesCiliumEndpointSlice1_17 {
  readonly enabled?: boolean | null;
  readonly rateLimits?: readonly unknown[] | null;
  readonly sliceMode?: "identity" | "fcfs" | null;
}

interface CiliumValuesClustermeshAnnotationsValues1_17 {
  readonly commonLabels?: unknown;
}

interface CiliumValuesClustermeshAnnotations1_17 {
  readonly Values?: CiliumValuesClustermeshAnnotationsValues1_17 | null;
  readonly [key: string]: unknown;
}

interface CiliumValuesClustermeshApiserverService1_17 {
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly enableSessionAffinity?: "HAOnly" | "Always" | "Never" | null;
  readonly externalTrafficPolicy?: "Local" | "Cluster" | null;
  readonly internalTrafficPolicy?: "Local" | "Cluster" | null;
  readonly labels?: { readonly [key: string]: unknown } | null;
  readonly loadBalancerClass?: string | null;
  readonly loadBalancerIP?: string | null;
  readonly loadBalancerSourceRanges?: readonly unknown[] | null;
  readonly nodePort?: number | null;
  readonly type?: string | null;
}

interface CiliumValuesClustermeshApiserver1_17 {
  readonly affinity?: CiliumValuesClustermeshApiserverAffinity1_16 | null;
  readonly etcd?: CiliumValuesClustermeshApiserverEtcd1_16 | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly healthPort?: number | null;
  readonly image?: CiliumValuesAuthenticationMutualSpireInstallAgentImage1_16 | null;
  readonly kvstoremesh?: CiliumValuesClustermeshApiserverKvstoremesh1_16 | null;
  readonly lifecycle?: { readonly [key: string]: unknown } | null;
  readonly metrics?: CiliumValuesClustermeshApiserverMetrics1_16 | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_16 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | null;
  readonly podDisruptionBudget?: CiliumValuesClustermeshApiserverPodDisruptionBudget1_16 | null;
  readonly podLabels?: { readonly [key: string]: unknown } | null;
  readonly podSecurityContext?: CiliumValuesClustermeshApiserverPodSecurityContext1_16 | null;
  readonly priorityClassName?: string | null;
  readonly readinessProbe?: { readonly [key: string]: unknown } | null;
  readonly replicas?: number | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly securityContext?: CiliumValuesClustermeshApiserverEtcdSecurityContext1_16 | null;
  readonly service?: CiliumValuesClustermeshApiserverService1_17 | null;
  readonly terminationGracePeriodSeconds?: number | null;
  readonly tls?: CiliumValuesClustermeshApiserverTls1_16 | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesClustermeshApiserverUpdateStrategy1_16 | null;
}

interface CiliumValuesClustermesh1_17 {
  readonly annotations?: CiliumValuesClustermeshAnnotations1_17 | null;
  readonly apiserver?: CiliumValuesClustermeshApiserver1_17 | null;
  readonly config?: CiliumValuesClustermeshConfig1_16 | null;
  readonly enableEndpointSliceSynchronization?: boolean | null;
  readonly enableMCSAPISupport?: boolean | null;
  readonly maxConnectedClusters?: number | null;
  readonly useAPIServer?: boolean | null;
}

interface CiliumValuesDaemon1_17 {
  readonly allowedConfigOverrides?: string | null;
  readonly blockedConfigOverrides?: string | null;
  readonly configSources?: string | null;
  readonly enableSourceIPVerification?: boolean | null;
  readonly runPath?: string | null;
}

interface CiliumValuesEncryptionWireguard1_17 {
  readonly persistentKeepalive?: string | null;
}

interface CiliumValuesEncryption1_17 {
  readonly enabled?: boolean | null;
  readonly ipsec?: CiliumValuesEncryptionIpsec1_16 | null;
  readonly nodeEncryption?: boolean | null;
  readonly strictMode?: CiliumValuesEncryptionStrictMode1_16 | null;
  readonly type?: string | null;
  readonly wireguard?: CiliumValuesEncryptionWireguard1_17 | null;
}

interface CiliumValuesEnvoyLog1_17 {
  readonly accessLogBufferSize?: number | null;
  readonly defaultLevel?: string | null;
  readonly format?: string | null;
  readonly format_json?: { readonly [key: string]: unknown } | null;
  readonly path?: string | null;
}

interface CiliumValuesEnvoy1_17 {
  readonly affinity?: CiliumValuesEnvoyAffinity1_14 | null;
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly baseID?: number | null;
  readonly bootstrapConfigMap?: string | null;
  readonly connectTimeoutSeconds?: number | null;
  readonly debug?: CiliumValuesEnvoyDebug1_16 | null;
  readonly dnsPolicy?: string | null;
  readonly enabled?: boolean | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraContainers?: readonly unknown[] | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraHostPathMounts?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly healthPort?: number | null;
  readonly httpRetryCount?: number | null;
  readonly idleTimeoutDurationSeconds?: number | null;
  readonly image?: CiliumValuesAuthenticationMutualSpireInstallAgentImage1_16 | null;
  readonly initialFetchTimeoutSeconds?: number | null;
  readonly livenessProbe?: CiliumValuesEnvoyLivenessProbe1_16 | null;
  readonly log?: CiliumValuesEnvoyLog1_17 | null;
  readonly maxConcurrentRetries?: number | null;
  readonly maxConnectionDurationSeconds?: number | null;
  readonly maxRequestsPerConnection?: number | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_16 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | null;
  readonly podLabels?: { readonly [key: string]: unknown } | null;
  readonly podSecurityContext?: CiliumValuesEnvoyPodSecurityContext1_16 | null;
  readonly policyRestoreTimeoutDuration?: string | null;
  readonly priorityClassName?: string | null;
  readonly prometheus?: CiliumValuesEnvoyPrometheus1_16 | null;
  readonly readinessProbe?: CiliumValuesEnvoyLivenessProbe1_16 | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly rollOutPods?: boolean | null;
  readonly securityContext?: CiliumValuesEnvoySecurityContext1_16 | null;
  readonly startupProbe?: CiliumValuesEnvoyLivenessProbe1_16 | null;
  readonly terminationGracePeriodSeconds?: number | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesEnvoyUpdateStrategy1_16 | null;
  readonly xffNumTrustedHopsL7PolicyEgress?: number | null;
  readonly xffNumTrustedHopsL7PolicyIngress?: number | null;
}

interface CiliumValuesHubbleMetrics1_17 {
  readonly dashboards?: CiliumValuesDashboards1_16 | null;
  readonly dynamic?: CiliumValuesHubbleExportDynamic1_16 | null;
  readonly enableOpenMetrics?: boolean | null;
  readonly enabled?: readonly unknown[] | null;
  readonly port?: number | null;
  readonly serviceAnnotations?: { readonly [key: string]: unknown } | null;
  readonly serviceMonitor?: CiliumValuesHubbleMetricsServiceMonitor1_16 | null;
  readonly tls?: CiliumValuesHubbleMetricsTls1_16 | null;
}

interface CiliumValuesHubbleUi1_17 {
  readonly affinity?: { readonly [key: string]: unknown } | null;
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly backend?: CiliumValuesHubbleUiBackend1_16 | null;
  readonly baseUrl?: string | null;
  readonly enabled?: boolean | null;
  readonly frontend?: CiliumValuesHubbleUiFrontend1_16 | null;
  readonly ingress?: CiliumValuesHubbleUiIngress1_16 | null;
  readonly labels?: { readonly [key: string]: unknown } | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_16 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | null;
  readonly podDisruptionBudget?: CiliumValuesClustermeshApiserverPodDisruptionBudget1_16 | null;
  readonly podLabels?: { readonly [key: string]: unknown } | null;
  readonly priorityClassName?: string | null;
  readonly replicas?: number | null;
  readonly rollOutPods?: boolean | null;
  readonly securityContext?: CiliumValuesHubbleUiSecurityContext1_16 | null;
  readonly service?: CiliumValuesHubbleUiService1_16 | null;
  readonly standalone?: CiliumValuesHubbleUiStandalone1_16 | null;
  readonly tls?: CiliumValuesHubbleUiTls1_16 | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesEnvoyUpdateStrategy1_16 | null;
}

interface CiliumValuesHubble1_17 {
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly dropEventEmitter?: CiliumValuesHubbleDropEventEmitter1_16 | null;
  readonly enabled?: boolean | null;
  readonly eventBufferCapacity?: unknown;
  readonly eventQueueSize?: unknown;
  readonly export?: CiliumValuesHubbleExport1_16 | null;
  readonly listenAddress?: string | null;
  readonly metrics?: CiliumValuesHubbleMetrics1_17 | null;
  readonly peerService?: CiliumValuesHubblePeerService1_16 | null;
  readonly preferIpv6?: boolean | null;
  readonly redact?: CiliumValuesHubbleRedact1_16 | null;
  readonly relay?: CiliumValuesHubbleRelay1_16 | null;
  readonly skipUnknownCGroupIDs?: boolean | null;
  readonly socketPath?: string | null;
  readonly tls?: CiliumValuesHubbleTls1_16 | null;
  readonly ui?: CiliumValuesHubbleUi1_17 | null;
}

interface CiliumValuesIpam1_17 {
  readonly ciliumNodeUpdateRate?: string | null;
  readonly installUplinkRoutesForDelegatedIPAM?: boolean | null;
  readonly mode?: string | null;
  readonly multiPoolPreAllocation?: string | null;
  readonly operator?: CiliumValuesIpamOperator1_16 | null;
}

interface CiliumValuesK8sClientRateLimit1_17 {
  readonly burst?: number | null;
  readonly operator?: CiliumValuesK8sClientRateLimit1_16 | null;
  readonly qps?: number | null;
}

interface CiliumValuesLoadBalancerProtocolDifferentiation1_17 {
  readonly enabled?: unknown;
}

interface CiliumValuesLoadBalancer1_17 {
  readonly acceleration?: string | null;
  readonly algorithm?: unknown;
  readonly dsrDispatch?: unknown;
  readonly experimental?: boolean | null;
  readonly l7?: CiliumValuesLoadBalancerL71_16 | null;
  readonly mode?: unknown;
  readonly protocolDifferentiation?: CiliumValuesLoadBalancerProtocolDifferentiation1_17 | null;
  readonly serviceTopology?: unknown;
  readonly standalone?: unknown;
}

interface CiliumValuesOperatorPrometheus1_17 {
  readonly enabled?: boolean | null;
  readonly metricsService?: boolean | null;
  readonly port?: number | null;
  readonly serviceMonitor?: CiliumValuesOperatorPrometheusServiceMonitor1_16 | null;
}

interface CiliumValuesOperator1_17 {
  readonly affinity?: CiliumValuesAffinity1_12 | null;
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly dashboards?: CiliumValuesDashboards1_16 | null;
  readonly dnsPolicy?: string | null;
  readonly enabled?: boolean | null;
  readonly endpointGCInterval?: string | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraHostPathMounts?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly hostNetwork?: boolean | null;
  readonly identityGCInterval?: string | null;
  readonly identityHeartbeatTimeout?: string | null;
  readonly image?: CiliumValuesOperatorImage1_16 | null;
  readonly nodeGCInterval?: string | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_16 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | null;
  readonly podDisruptionBudget?: CiliumValuesClustermeshApiserverPodDisruptionBudget1_16 | null;
  readonly podLabels?: { readonly [key: string]: unknown } | null;
  readonly podSecurityContext?: { readonly [key: string]: unknown } | null;
  readonly pprof?: CiliumValuesHubbleRelayPprof1_16 | null;
  readonly priorityClassName?: string | null;
  readonly prometheus?: CiliumValuesOperatorPrometheus1_17 | null;
  readonly removeNodeTaints?: boolean | null;
  readonly replicas?: number | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly rollOutPods?: boolean | null;
  readonly securityContext?: { readonly [key: string]: unknown } | null;
  readonly setNodeNetworkStatus?: boolean | null;
  readonly setNodeTaints?: boolean | null;
  readonly skipCRDCreation?: boolean | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly unmanagedPodWatcher?: CiliumValuesOperatorUnmanagedPodWatcher1_16 | null;
  readonly updateStrategy?: CiliumValuesClustermeshApiserverUpdateStrategy1_16 | null;
}

interface CiliumValuesPreflight1_17 {
  readonly affinity?: CiliumValuesHubbleRelayAffinity1_12 | null;
  readonly annotations?: CiliumValuesClustermeshAnnotations1_17 | null;
  readonly enabled?: boolean | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly image?: CiliumValuesAuthenticationMutualSpireInstallAgentImage1_16 | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_16 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | null;
  readonly podDisruptionBudget?: CiliumValuesClustermeshApiserverPodDisruptionBudget1_16 | null;
  readonly podLabels?: { readonly [key: string]: unknown } | null;
  readonly podSecurityContext?: { readonly [key: string]: unknown } | null;
  readonly priorityClassName?: string | null;
  readonly readinessProbe?: CiliumValuesPreflightReadinessProbe1_16 | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly securityContext?: { readonly [key: string]: unknown } | null;
  readonly terminationGracePeriodSeconds?: number | null;
  readonly tofqdnsPreCache?: string | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesEnvoyPodSecurityContextAppArmorProfile1_16 | null;
  readonly validateCNPs?: boolean | null;
}

interface CiliumValuesPrometheus1_17 {
  readonly controllerGroupMetrics?: readonly unknown[] | null;
  readonly enabled?: boolean | null;
  readonly metrics?: readonly unknown[] | null;
  readonly metricsService?: boolean | null;
  readonly port?: number | null;
  readonly serviceMonitor?: CiliumValuesPrometheusServiceMonitor1_16 | null;
}

interface CiliumValuesScheduling1_17 {
  readonly mode?: "anti-affinity" | "kube-scheduler" | null;
}

interface CiliumValuesTls1_17 {
  readonly ca?: CiliumValuesTlsCa1_16 | null;
  readonly caBundle?: CiliumValuesTlsCaBundle1_16 | null;
  readonly readSecretsOnlyFromSecretsNamespace?: boolean | null;
  readonly secretSync?: CiliumValuesAksbyocni1_12 | null;
  readonly secretsBackend?: string | null;
  readonly secretsNamespace?: CiliumValuesAuthenticationMutualSpireInstallAgentServiceAccount1_16 | null;
}

interface CiliumValues1_17 {
  readonly MTU?: number | null;
  readonly affinity?: CiliumValuesAffinity1_12 | null;
  readonly agent?: boolean | null;
  readonly agentNotReadyTaintKey?: string | null;
  readonly aksbyocni?: CiliumValuesAksbyocni1_12 | null;
  readonly alibabacloud?: CiliumValuesAksbyocni1_12 | null;
  readonly annotateK8sNode?: boolean | null;
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly apiRateLimit?: string | null;
  readonly authentication?: CiliumValuesAuthentication1_17 | null;
  readonly autoDirectNodeRoutes?: boolean | string | null;
  readonly azure?: CiliumValuesAzure1_12 | null;
  readonly bandwidthManager?: CiliumValuesBandwidthManager1_16 | null;
  readonly bgpControlPlane?: CiliumValuesBgpControlPlane1_17 | null;
  readonly bpf?: CiliumValuesBpf1_17 | null;
  readonly bpfClockProbe?: boolean | null;
  readonly certgen?: CiliumValuesCertgen1_17 | null;
  readonly cgroup?: CiliumValuesCgroup1_16 | null;
  readonly ciliumEndpointSlice?: CiliumValuesCiliumEndpointSlice1_17 | null;
  readonly cleanBpfState?: boolean | null;
  readonly cleanState?: boolean | null;
  readonly cluster?: CiliumValuesCluster1_16 | null;
  readonly clusterHealthPort?: unknown;
  readonly clustermesh?: CiliumValuesClustermesh1_17 | null;
  readonly cni?: CiliumValuesCni1_16 | null;
  readonly commonLabels?: { readonly [key: string]: unknown } | null;
  readonly conntrackGCInterval?: string | null;
  readonly conntrackGCMaxInterval?: string | null;
  readonly containerRuntime?: { readonly [key: string]: unknown } | null;
  readonly crdWaitTimeout?: string | null;
  readonly customCalls?: CiliumValuesAksbyocni1_12 | null;
  readonly daemon?: CiliumValuesDaemon1_17 | null;
  readonly dashboards?: CiliumValuesDashboards1_16 | null;
  readonly debug?: CiliumValuesDebug1_16 | null;
  readonly defaultLBServiceIPAM?: string | null;
  readonly devices?: unknown;
  readonly directRoutingSkipUnreachable?: boolean | null;
  readonly disableEndpointCRD?: boolean | null;
  readonly disableEnvoyVersionCheck?: unknown;
  readonly disableIptablesFeederRules?: unknown;
  readonly dnsPolicy?: string | null;
  readonly dnsPolicyUnloadOnShutdown?: unknown;
  readonly dnsProxy?: CiliumValuesDnsProxy1_16 | null;
  readonly egressGateway?: CiliumValuesEgressGateway1_16 | null;
  readonly egressMasqueradeInterfaces?: unknown;
  readonly enableCiliumEndpointSlice?: boolean | null;
  readonly enableCriticalPriorityClass?: boolean | null;
  readonly enableIPv4BIGTCP?: boolean | null;
  readonly enableIPv4Masquerade?: boolean | null;
  readonly enableIPv6BIGTCP?: boolean | null;
  readonly enableIPv6Masquerade?: boolean | null;
  readonly enableIdentityMark?: unknown;
  readonly enableInternalTrafficPolicy?: boolean | null;
  readonly enableK8sEndpointSlice?: unknown;
  readonly enableK8sTerminatingEndpoint?: boolean | null;
  readonly enableLBIPAM?: boolean | null;
  readonly enableMasqueradeRouteSource?: boolean | null;
  readonly enableNonDefaultDenyPolicies?: boolean | null;
  readonly enableRuntimeDeviceDetection?: boolean | null;
  readonly enableXTSocketFallback?: boolean | null;
  readonly encryption?: CiliumValuesEncryption1_17 | null;
  readonly endpointHealthChecking?: CiliumValuesAksbyocni1_12 | null;
  readonly endpointLockdownOnMapOverflow?: boolean | null;
  readonly endpointRoutes?: CiliumValuesEndpointRoutes1_16 | null;
  readonly eni?: CiliumValuesEni1_16 | null;
  readonly envoy?: CiliumValuesEnvoy1_17 | null;
  readonly envoyConfig?: CiliumValuesEnvoyConfig1_16 | null;
  readonly etcd?: CiliumValuesEtcd1_16 | null;
  readonly externalIPs?: CiliumValuesAksbyocni1_12 | null;
  readonly externalWorkloads?: CiliumValuesAksbyocni1_12 | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraConfig?: CiliumValuesExtraConfig1_16 | null;
  readonly extraContainers?: readonly unknown[] | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraHostPathMounts?: readonly unknown[] | null;
  readonly extraInitContainers?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly forceDeviceDetection?: boolean | null;
  readonly fragmentTracking?: unknown;
  readonly gatewayAPI?: CiliumValuesGatewayAPI1_16 | null;
  readonly gke?: CiliumValuesGke1_12 | null;
  readonly global?: { readonly [key: string]: unknown } | null;
  readonly healthCheckICMPFailureThreshold?: number | null;
  readonly healthChecking?: boolean | null;
  readonly healthPort?: number | null;
  readonly highScaleIPcache?: CiliumValuesAksbyocni1_12 | null;
  readonly hostFirewall?: CiliumValuesAksbyocni1_12 | null;
  readonly hostPort?: CiliumValuesAksbyocni1_12 | null;
  readonly hostServices?: CiliumValuesHostServices1_16 | null;
  readonly hubble?: CiliumValuesHubble1_17 | null;
  readonly identityAllocationMode?: string | null;
  readonly identityChangeGracePeriod?: string | null;
  readonly image?: CiliumValuesAuthenticationMutualSpireInstallAgentImage1_16 | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly ingressController?: CiliumValuesIngressController1_16 | null;
  readonly initResources?: { readonly [key: string]: unknown } | null;
  readonly installNoConntrackIptablesRules?: boolean | null;
  readonly ipMasqAgent?: CiliumValuesIpMasqAgent1_13 | null;
  readonly ipam?: CiliumValuesIpam1_17 | null;
  readonly iptablesLockTimeout?: unknown;
  readonly iptablesRandomFully?: boolean | null;
  readonly ipv4?: CiliumValuesAksbyocni1_12 | null;
  readonly ipv4NativeRoutingCIDR?: string | null;
  readonly ipv6?: CiliumValuesAksbyocni1_12 | null;
  readonly ipv6NativeRoutingCIDR?: string | null;
  readonly k8s?: CiliumValuesK8s1_16 | null;
  readonly k8sClientRateLimit?: CiliumValuesK8sClientRateLimit1_17 | null;
  readonly k8sNetworkPolicy?: CiliumValuesAksbyocni1_12 | null;
  readonly k8sServiceHost?: string | null;
  readonly k8sServiceLookupConfigMapName?: string | null;
  readonly k8sServiceLookupNamespace?: string | null;
  readonly k8sServicePort?: number | string | null;
  readonly keepDeprecatedLabels?: boolean | null;
  readonly keepDeprecatedProbes?: boolean | null;
  readonly kubeConfigPath?: string | null;
  readonly kubeProxyReplacement?: unknown;
  readonly kubeProxyReplacementHealthzBindAddr?: string | null;
  readonly l2NeighDiscovery?: CiliumValuesL2NeighDiscovery1_16 | null;
  readonly l2announcements?: CiliumValuesL2announcements1_14 | null;
  readonly l2podAnnouncements?: CiliumValuesL2podAnnouncements1_16 | null;
  readonly l7Proxy?: boolean | null;
  readonly labels?: unknown;
  readonly livenessProbe?: CiliumValuesLivenessProbe1_16 | null;
  readonly loadBalancer?: CiliumValuesLoadBalancer1_17 | null;
  readonly localRedirectPolicy?: boolean | null;
  readonly logOptions?: unknown;
  readonly logSystemLoad?: boolean | null;
  readonly maglev?: CiliumValuesMaglev1_12 | null;
  readonly monitor?: CiliumValuesMonitor1_12 | null;
  readonly name?: string | null;
  readonly namespaceOverride?: string | null;
  readonly nat?: CiliumValuesNat1_16 | null;
  readonly nat46x64Gateway?: CiliumValuesAksbyocni1_12 | null;
  readonly nodeIPAM?: CiliumValuesAksbyocni1_12 | null;
  readonly nodePort?: CiliumValuesNodePort1_16 | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_16 | null;
  readonly nodeSelectorLabels?: boolean | null;
  readonly nodeinit?: CiliumValuesNodeinit1_16 | null;
  readonly operator?: CiliumValuesOperator1_17 | null;
  readonly pmtuDiscovery?: CiliumValuesAksbyocni1_12 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | null;
  readonly podLabels?: { readonly [key: string]: unknown } | null;
  readonly podSecurityContext?: CiliumValuesPodSecurityContext1_16 | null;
  readonly policyAuditMode?: unknown;
  readonly policyCIDRMatchMode?: string | readonly unknown[] | null;
  readonly policyEnforcementMode?: string | null;
  readonly pprof?: CiliumValuesHubbleRelayPprof1_16 | null;
  readonly preflight?: CiliumValuesPreflight1_17 | null;
  readonly priorityClassName?: string | null;
  readonly prometheus?: CiliumValuesPrometheus1_17 | null;
  readonly proxy?: CiliumValuesProxy1_16 | null;
  readonly rbac?: CiliumValuesRbac1_16 | null;
  readonly readinessProbe?: CiliumValuesEnvoyLivenessProbe1_16 | null;
  readonly resourceQuotas?: CiliumValuesResourceQuotas1_16 | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly rollOutCiliumPods?: boolean | null;
  readonly routingMode?: string | null;
  readonly scheduling?: CiliumValuesScheduling1_17 | null;
  readonly sctp?: CiliumValuesAksbyocni1_12 | null;
  readonly securityContext?: CiliumValuesSecurityContext1_16 | null;
  readonly serviceAccounts?: CiliumValuesServiceAccounts1_16 | null;
  readonly serviceNoBackendResponse?: string | null;
  readonly sessionAffinity?: unknown;
  readonly sleepAfterInit?: boolean | null;
  readonly socketLB?: CiliumValuesSocketLB1_16 | null;
  readonly startupProbe?: CiliumValuesEnvoyLivenessProbe1_16 | null;
  readonly svcSourceRangeCheck?: boolean | null;
  readonly synchronizeK8sNodes?: boolean | null;
  readonly sysctlfix?: CiliumValuesAksbyocni1_12 | null;
  readonly terminationGracePeriodSeconds?: number | null;
  readonly tls?: CiliumValuesTls1_17 | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly tunnelPort?: number | null;
  readonly tunnelProtocol?: string | null;
  readonly tunnelSourcePortRange?: string | null;
  readonly updateStrategy?: CiliumValuesEnvoyUpdateStrategy1_16 | null;
  readonly upgradeCompatibility?: string | null;
  readonly vtep?: CiliumValuesVtep1_16 | null;
  readonly waitForKubeProxy?: boolean | null;
  readonly wellKnownIdentities?: CiliumValuesAksbyocni1_12 | null;
}

interface CiliumValuesBandwidthManager1_18 {
  readonly bbr?: boolean | null;
  readonly bbrHostNamespaceOnly?: boolean | null;
  readonly enabled?: boolean | null;
}

interface CiliumValuesBgpControlPlaneRouterIDAllocation1_18 {
  readonly ipPool?: string | null;
  readonly mode?: string | null;
}

interface CiliumValuesBgpControlPlane1_18 {
  readonly enabled?: boolean | null;
  readonly legacyOriginAttribute?: CiliumValuesAksbyocni1_12 | null;
  readonly routerIDAllocation?: CiliumValuesBgpControlPlaneRouterIDAllocation1_18 | null;
  readonly secretsNamespace?: CiliumValuesAuthenticationMutualSpireInstallAgentServiceAccount1_16 | null;
  readonly statusReport?: CiliumValuesAksbyocni1_12 | null;
}

interface CiliumValuesBpfEventsDefault1_18 {
  readonly burstLimit?: number | null;
  readonly rateLimit?: number | null;
}

interface CiliumValuesBpfEvents1_18 {
  readonly default?: CiliumValuesBpfEventsDefault1_18 | null;
  readonly drop?: CiliumValuesAksbyocni1_12 | null;
  readonly policyVerdict?: CiliumValuesAksbyocni1_12 | null;
  readonly trace?: CiliumValuesAksbyocni1_12 | null;
}

interface CiliumValuesBpf1_18 {
  readonly authMapMax?: number | null;
  readonly autoMount?: CiliumValuesAksbyocni1_12 | null;
  readonly ctAccounting?: boolean | null;
  readonly ctAnyMax?: number | null;
  readonly ctTcpMax?: number | null;
  readonly datapathMode?: string | null;
  readonly disableExternalIPMitigation?: boolean | null;
  readonly distributedLRU?: CiliumValuesAksbyocni1_12 | null;
  readonly enableTCX?: boolean | null;
  readonly events?: CiliumValuesBpfEvents1_18 | null;
  readonly hostLegacyRouting?: boolean | null;
  readonly lbAlgorithmAnnotation?: boolean | null;
  readonly lbExternalClusterIP?: boolean | null;
  readonly lbMapMax?: number | null;
  readonly lbModeAnnotation?: boolean | null;
  readonly lbSourceRangeAllTypes?: boolean | null;
  readonly mapDynamicSizeRatio?: number | string | null;
  readonly masquerade?: boolean | null;
  readonly monitorAggregation?: string | null;
  readonly monitorFlags?: string | null;
  readonly monitorInterval?: string | null;
  readonly natMax?: number | null;
  readonly neighMax?: number | null;
  readonly nodeMapMax?: number | null;
  readonly policyMapMax?: number | null;
  readonly policyStatsMapMax?: number | null;
  readonly preallocateMaps?: boolean | null;
  readonly root?: string | null;
  readonly tproxy?: boolean | null;
  readonly vlanBypass?: readonly unknown[] | null;
}

interface CiliumValuesCertgen1_18 {
  readonly affinity?: { readonly [key: string]: unknown } | null;
  readonly annotations?: CiliumValuesCertgenAnnotations1_16 | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly generateCA?: boolean | null;
  readonly image?: CiliumValuesAuthenticationMutualSpireInstallAgentImage1_16 | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | null;
  readonly podLabels?: { readonly [key: string]: unknown } | null;
  readonly priorityClassName?: string | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly ttlSecondsAfterFinished?: number | null;
}

interface CiliumValuesClustermeshApiserverKvstoremesh1_18 {
  readonly enabled?: boolean | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly healthPort?: number | null;
  readonly kvstoreMode?: string | null;
  readonly lifecycle?: { readonly [key: string]: unknown } | null;
  readonly readinessProbe?: { readonly [key: string]: unknown } | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly securityContext?: CiliumValuesClustermeshApiserverEtcdSecurityContext1_16 | null;
}

interface CiliumValuesClustermeshApiserverMetricsServiceMonitorEtcd1_18 {
  readonly interval?: string | null;
  readonly metricRelabelings?: readonly unknown[] | null;
  readonly relabelings?: readonly unknown[] | null;
  readonly scrapeTimeout?: string | null;
}

interface CiliumValuesClustermeshApiserverMetricsServiceMonitor1_18 {
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly enabled?: boolean | null;
  readonly etcd?: CiliumValuesClustermeshApiserverMetricsServiceMonitorEtcd1_18 | null;
  readonly interval?: string | null;
  readonly kvstoremesh?: CiliumValuesClustermeshApiserverMetricsServiceMonitorEtcd1_18 | null;
  readonly labels?: { readonly [key: string]: unknown } | null;
  readonly metricRelabelings?: readonly unknown[] | null;
  readonly namespace?: unknown;
  readonly relabelings?: readonly unknown[] | null;
  readonly scrapeTimeout?: string | null;
}

interface CiliumValuesClustermeshApiserverMetrics1_18 {
  readonly enabled?: boolean | null;
  readonly etcd?: CiliumValuesClustermeshApiserverMetricsEtcd1_16 | null;
  readonly kvstoremesh?: CiliumValuesClustermeshApiserverMetricsKvstoremesh1_16 | null;
  readonly port?: number | null;
  readonly serviceMonitor?: CiliumValuesClustermeshApiserverMetricsServiceMonitor1_18 | null;
}

interface CiliumValuesClustermeshApiserverPodDisruptionBudget1_18 {
  readonly enabled?: boolean | null;
  readonly maxUnavailable?: number | string | null;
  readonly minAvailable?: number | string | null;
  readonly unhealthyPodEvictionPolicy?: string | null;
}

interface CiliumValuesClustermeshApiserver1_18 {
  readonly affinity?: CiliumValuesClustermeshApiserverAffinity1_16 | null;
  readonly etcd?: CiliumValuesClustermeshApiserverEtcd1_16 | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly healthPort?: number | null;
  readonly image?: CiliumValuesAuthenticationMutualSpireInstallAgentImage1_16 | null;
  readonly kvstoremesh?: CiliumValuesClustermeshApiserverKvstoremesh1_18 | null;
  readonly lifecycle?: { readonly [key: string]: unknown } | null;
  readonly metrics?: CiliumValuesClustermeshApiserverMetrics1_18 | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_16 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | null;
  readonly podDisruptionBudget?: CiliumValuesClustermeshApiserverPodDisruptionBudget1_18 | null;
  readonly podLabels?: { readonly [key: string]: unknown } | null;
  readonly podSecurityContext?: CiliumValuesClustermeshApiserverPodSecurityContext1_16 | null;
  readonly priorityClassName?: string | null;
  readonly readinessProbe?: { readonly [key: string]: unknown } | null;
  readonly replicas?: number | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly securityContext?: CiliumValuesClustermeshApiserverEtcdSecurityContext1_16 | null;
  readonly service?: CiliumValuesClustermeshApiserverService1_17 | null;
  readonly terminationGracePeriodSeconds?: number | null;
  readonly tls?: CiliumValuesClustermeshApiserverTls1_16 | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesClustermeshApiserverUpdateStrategy1_16 | null;
}

interface CiliumValuesClustermesh1_18 {
  readonly annotations?: CiliumValuesClustermeshAnnotations1_17 | null;
  readonly apiserver?: CiliumValuesClustermeshApiserver1_18 | null;
  readonly config?: CiliumValuesClustermeshConfig1_16 | null;
  readonly enableEndpointSliceSynchronization?: boolean | null;
  readonly enableMCSAPISupport?: boolean | null;
  readonly maxConnectedClusters?: number | null;
  readonly policyDefaultLocalCluster?: boolean | null;
  readonly useAPIServer?: boolean | null;
}

interface CiliumValuesCni1_18 {
  readonly binPath?: string | null;
  readonly chainingMode?: string | null;
  readonly chainingTarget?: string | null;
  readonly confFileMountPath?: string | null;
  readonly confPath?: string | null;
  readonly configMap?: string | null;
  readonly configMapKey?: string | null;
  readonly customConf?: boolean | null;
  readonly enableRouteMTUForCNIChaining?: boolean | null;
  readonly exclusive?: boolean | null;
  readonly externalRouting?: unknown;
  readonly hostConfDirMountPath?: string | null;
  readonly install?: boolean | null;
  readonly iptablesRemoveAWSRules?: boolean | null;
  readonly logFile?: string | null;
  readonly readCniConf?: unknown;
  readonly resources?: CiliumValuesCniResources1_16 | null;
  readonly uninstall?: boolean | null;
}

interface CiliumValuesConfigDriftDetection1_18 {
  readonly driftChecker?: boolean | null;
  readonly enabled?: boolean | null;
  readonly ignoredKeys?: readonly unknown[] | null;
}

interface CiliumValuesDebug1_18 {
  readonly enabled?: boolean | null;
  readonly metricsSamplingInterval?: string | null;
  readonly verbose?: string | null;
}

interface CiliumValuesDnsProxy1_18 {
  readonly dnsRejectResponseCode?: string | null;
  readonly enableDnsCompression?: boolean | null;
  readonly enableTransparentMode?: unknown;
  readonly endpointMaxIpPerHostname?: number | null;
  readonly idleConnectionGracePeriod?: string | null;
  readonly maxDeferredConnectionDeletes?: number | null;
  readonly minTtl?: number | null;
  readonly preAllocateIdentities?: boolean | null;
  readonly preCache?: string | null;
  readonly proxyPort?: number | null;
  readonly proxyResponseMaxDelay?: string | null;
  readonly socketLingerTimeout?: number | null;
}

interface CiliumValuesEni1_18 {
  readonly awsEnablePrefixDelegation?: boolean | null;
  readonly awsReleaseExcessIPs?: boolean | null;
  readonly ec2APIEndpoint?: string | null;
  readonly enabled?: boolean | null;
  readonly eniTags?: { readonly [key: string]: unknown } | null;
  readonly gcInterval?: string | null;
  readonly gcTags?: { readonly [key: string]: unknown } | null;
  readonly iamRole?: string | null;
  readonly instanceTagsFilter?: readonly unknown[] | null;
  readonly subnetIDsFilter?: readonly unknown[] | null;
  readonly subnetTagsFilter?: readonly unknown[] | null;
}

interface CiliumValuesEnvoyLivenessProbe1_18 {
  readonly enabled?: boolean | null;
  readonly failureThreshold?: number | null;
  readonly periodSeconds?: number | null;
}

interface CiliumValuesEnvoyPrometheusServiceMonitor1_18 {
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly enabled?: boolean | null;
  readonly interval?: string | null;
  readonly labels?: { readonly [key: string]: unknown } | null;
  readonly metricRelabelings?: readonly unknown[] | null;
  readonly namespace?: unknown;
  readonly relabelings?: readonly unknown[] | null;
  readonly scrapeTimeout?: string | null;
}

interface CiliumValuesEnvoyPrometheus1_18 {
  readonly enabled?: boolean | null;
  readonly port?: string | null;
  readonly serviceMonitor?: CiliumValuesEnvoyPrometheusServiceMonitor1_18 | null;
}

interface CiliumValuesEnvoy1_18 {
  readonly affinity?: CiliumValuesEnvoyAffinity1_14 | null;
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly baseID?: number | null;
  readonly bootstrapConfigMap?: string | null;
  readonly connectTimeoutSeconds?: number | null;
  readonly debug?: CiliumValuesEnvoyDebug1_16 | null;
  readonly dnsPolicy?: string | null;
  readonly enabled?: boolean | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraContainers?: readonly unknown[] | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraHostPathMounts?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly healthPort?: number | null;
  readonly httpRetryCount?: number | null;
  readonly httpUpstreamLingerTimeout?: unknown;
  readonly idleTimeoutDurationSeconds?: number | null;
  readonly image?: CiliumValuesAuthenticationMutualSpireInstallAgentImage1_16 | null;
  readonly initialFetchTimeoutSeconds?: number | null;
  readonly livenessProbe?: CiliumValuesEnvoyLivenessProbe1_18 | null;
  readonly log?: CiliumValuesEnvoyLog1_17 | null;
  readonly maxConcurrentRetries?: number | null;
  readonly maxConnectionDurationSeconds?: number | null;
  readonly maxRequestsPerConnection?: number | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_16 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | null;
  readonly podLabels?: { readonly [key: string]: unknown } | null;
  readonly podSecurityContext?: CiliumValuesEnvoyPodSecurityContext1_16 | null;
  readonly policyRestoreTimeoutDuration?: string | null;
  readonly priorityClassName?: string | null;
  readonly prometheus?: CiliumValuesEnvoyPrometheus1_18 | null;
  readonly readinessProbe?: CiliumValuesEnvoyLivenessProbe1_16 | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly rollOutPods?: boolean | null;
  readonly securityContext?: CiliumValuesEnvoySecurityContext1_16 | null;
  readonly startupProbe?: CiliumValuesEnvoyLivenessProbe1_18 | null;
  readonly streamIdleTimeoutDurationSeconds?: number | null;
  readonly terminationGracePeriodSeconds?: number | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesEnvoyUpdateStrategy1_16 | null;
  readonly xffNumTrustedHopsL7PolicyEgress?: number | null;
  readonly xffNumTrustedHopsL7PolicyIngress?: number | null;
}

interface CiliumValuesHubbleExportStatic1_18 {
  readonly allowList?: readonly unknown[] | null;
  readonly denyList?: readonly unknown[] | null;
  readonly enabled?: boolean | null;
  readonly fieldMask?: readonly unknown[] | null;
  readonly fileCompress?: boolean | null;
  readonly fileMaxBackups?: number | null;
  readonly fileMaxSizeMb?: number | null;
  readonly filePath?: string | null;
}

interface CiliumValuesHubbleExport1_18 {
  readonly dynamic?: CiliumValuesHubbleExportDynamic1_16 | null;
  readonly fileCompress?: unknown;
  readonly fileMaxBackups?: unknown;
  readonly fileMaxSizeMb?: unknown;
  readonly static?: CiliumValuesHubbleExportStatic1_18 | null;
}

interface CiliumValuesHubbleMetricsServiceMonitor1_18 {
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly enabled?: boolean | null;
  readonly interval?: string | null;
  readonly jobLabel?: string | null;
  readonly labels?: { readonly [key: string]: unknown } | null;
  readonly metricRelabelings?: readonly unknown[] | null;
  readonly relabelings?: readonly unknown[] | null;
  readonly scrapeTimeout?: string | null;
  readonly tlsConfig?: { readonly [key: string]: unknown } | null;
}

interface CiliumValuesHubbleMetrics1_18 {
  readonly dashboards?: CiliumValuesDashboards1_16 | null;
  readonly dynamic?: CiliumValuesHubbleExportDynamic1_16 | null;
  readonly enableOpenMetrics?: boolean | null;
  readonly enabled?: readonly unknown[] | null;
  readonly port?: number | null;
  readonly serviceAnnotations?: { readonly [key: string]: unknown } | null;
  readonly serviceMonitor?: CiliumValuesHubbleMetricsServiceMonitor1_18 | null;
  readonly tls?: CiliumValuesHubbleMetricsTls1_16 | null;
}

interface CiliumValuesHubbleRelayLogOptions1_18 {
  readonly format?: string | null;
  readonly level?: string | null;
}

interface CiliumValuesHubbleRelayPodSecurityContext1_18 {
  readonly fsGroup?: number | null;
  readonly seccompProfile?: CiliumValuesEnvoyPodSecurityContextAppArmorProfile1_16 | null;
  readonly [key: string]: unknown;
}

interface CiliumValuesHubbleRelayPrometheus1_18 {
  readonly enabled?: boolean | null;
  readonly port?: number | null;
  readonly serviceMonitor?: CiliumValuesEnvoyPrometheusServiceMonitor1_18 | null;
}

interface CiliumValuesHubbleRelaySecurityContext1_18 {
  readonly allowPrivilegeEscalation?: boolean | null;
  readonly capabilities?: CiliumValuesClustermeshApiserverKvstoremeshSecurityContextCapabilities1_14 | null;
  readonly runAsGroup?: number | null;
  readonly runAsNonRoot?: boolean | null;
  readonly runAsUser?: number | null;
  readonly seccompProfile?: CiliumValuesEnvoyPodSecurityContextAppArmorProfile1_16 | null;
  readonly [key: string]: unknown;
}

interface CiliumValuesHubbleRelay1_18 {
  readonly affinity?: CiliumValuesHubbleRelayAffinity1_12 | null;
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly enabled?: boolean | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly gops?: CiliumValuesClustermeshApiserverMetricsKvstoremesh1_16 | null;
  readonly image?: CiliumValuesAuthenticationMutualSpireInstallAgentImage1_16 | null;
  readonly listenHost?: string | null;
  readonly listenPort?: string | null;
  readonly logOptions?: CiliumValuesHubbleRelayLogOptions1_18 | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_16 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | null;
  readonly podDisruptionBudget?: CiliumValuesClustermeshApiserverPodDisruptionBudget1_18 | null;
  readonly podLabels?: { readonly [key: string]: unknown } | null;
  readonly podSecurityContext?: CiliumValuesHubbleRelayPodSecurityContext1_18 | null;
  readonly pprof?: CiliumValuesHubbleRelayPprof1_16 | null;
  readonly priorityClassName?: string | null;
  readonly prometheus?: CiliumValuesHubbleRelayPrometheus1_18 | null;
  readonly replicas?: number | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly retryTimeout?: string | null;
  readonly rollOutPods?: boolean | null;
  readonly securityContext?: CiliumValuesHubbleRelaySecurityContext1_18 | null;
  readonly service?: CiliumValuesHubbleRelayService1_16 | null;
  readonly servicePort?: unknown;
  readonly sortBufferDrainTimeout?: string | null;
  readonly sortBufferLenMax?: number | null;
  readonly terminationGracePeriodSeconds?: number | null;
  readonly tls?: CiliumValuesHubbleRelayTls1_16 | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesEnvoyUpdateStrategy1_16 | null;
}

interface CiliumValuesHubbleUiBackendSecurityContext1_18 {
  readonly allowPrivilegeEscalation?: boolean | null;
  readonly [key: string]: unknown;
}

interface CiliumValuesHubbleUiBackend1_18 {
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly image?: CiliumValuesAuthenticationMutualSpireInstallAgentImage1_16 | null;
  readonly livenessProbe?: CiliumValuesAksbyocni1_12 | null;
  readonly readinessProbe?: CiliumValuesAksbyocni1_12 | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly securityContext?: CiliumValuesHubbleUiBackendSecurityContext1_18 | null;
}

interface CiliumValuesHubbleUiFrontend1_18 {
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly image?: CiliumValuesAuthenticationMutualSpireInstallAgentImage1_16 | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly securityContext?: CiliumValuesHubbleUiBackendSecurityContext1_18 | null;
  readonly server?: CiliumValuesHubbleUiFrontendServer1_12 | null;
}

interface CiliumValuesHubbleUiService1_18 {
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly labels?: { readonly [key: string]: unknown } | null;
  readonly nodePort?: number | null;
  readonly type?: string | null;
}

interface CiliumValuesHubbleUi1_18 {
  readonly affinity?: { readonly [key: string]: unknown } | null;
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly backend?: CiliumValuesHubbleUiBackend1_18 | null;
  readonly baseUrl?: string | null;
  readonly enabled?: boolean | null;
  readonly frontend?: CiliumValuesHubbleUiFrontend1_18 | null;
  readonly ingress?: CiliumValuesHubbleUiIngress1_16 | null;
  readonly labels?: { readonly [key: string]: unknown } | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_16 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | null;
  readonly podDisruptionBudget?: CiliumValuesClustermeshApiserverPodDisruptionBudget1_18 | null;
  readonly podLabels?: { readonly [key: string]: unknown } | null;
  readonly priorityClassName?: string | null;
  readonly replicas?: number | null;
  readonly rollOutPods?: boolean | null;
  readonly securityContext?: CiliumValuesHubbleUiSecurityContext1_16 | null;
  readonly service?: CiliumValuesHubbleUiService1_18 | null;
  readonly standalone?: CiliumValuesHubbleUiStandalone1_16 | null;
  readonly tls?: CiliumValuesHubbleUiTls1_16 | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesEnvoyUpdateStrategy1_16 | null;
}

interface CiliumValuesHubble1_18 {
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly dropEventEmitter?: CiliumValuesHubbleDropEventEmitter1_16 | null;
  readonly enabled?: boolean | null;
  readonly eventBufferCapacity?: unknown;
  readonly eventQueueSize?: unknown;
  readonly export?: CiliumValuesHubbleExport1_18 | null;
  readonly listenAddress?: string | null;
  readonly metrics?: CiliumValuesHubbleMetrics1_18 | null;
  readonly networkPolicyCorrelation?: CiliumValuesAksbyocni1_12 | null;
  readonly peerService?: CiliumValuesHubblePeerService1_16 | null;
  readonly preferIpv6?: boolean | null;
  readonly redact?: CiliumValuesHubbleRedact1_16 | null;
  readonly relay?: CiliumValuesHubbleRelay1_18 | null;
  readonly skipUnknownCGroupIDs?: boolean | null;
  readonly socketPath?: string | null;
  readonly tls?: CiliumValuesHubbleTls1_16 | null;
  readonly ui?: CiliumValuesHubbleUi1_18 | null;
}

interface CiliumValuesK8s1_18 {
  readonly apiServerURLs?: unknown;
  readonly requireIPv4PodCIDR?: boolean | null;
  readonly requireIPv6PodCIDR?: boolean | null;
  readonly serviceProxyName?: unknown;
}

interface CiliumValuesK8sClientExponentialBackoff1_18 {
  readonly backoffBaseSeconds?: number | null;
  readonly backoffMaxDurationSeconds?: number | null;
  readonly enabled?: boolean | null;
}

interface CiliumValuesK8sServiceHostRef1_18 {
  readonly key?: string | null;
  readonly name?: string | null;
}

interface CiliumValuesL2podAnnouncements1_18 {
  readonly enabled?: boolean | null;
  readonly interface?: string | null;
  readonly interfacePattern?: unknown;
}

interface CiliumValuesLoadBalancer1_18 {
  readonly acceleration?: string | null;
  readonly algorithm?: unknown;
  readonly dsrDispatch?: unknown;
  readonly l7?: CiliumValuesLoadBalancerL71_16 | null;
  readonly mode?: unknown;
  readonly protocolDifferentiation?: CiliumValuesLoadBalancerProtocolDifferentiation1_17 | null;
  readonly serviceTopology?: unknown;
  readonly standalone?: unknown;
}

interface CiliumValuesLocalRedirectPolicies1_18 {
  readonly addressMatcherCIDRs?: readonly unknown[] | null;
  readonly enabled?: boolean | null;
}

interface CiliumValuesNodeinitSecurityContext1_18 {
  readonly allowPrivilegeEscalation?: boolean | null;
  readonly capabilities?: CiliumValuesNodeinitSecurityContextCapabilities1_12 | null;
  readonly privileged?: boolean | null;
  readonly seLinuxOptions?: CiliumValuesNodeinitSecurityContextSeLinuxOptions1_16 | null;
  readonly [key: string]: unknown;
}

interface CiliumValuesNodeinit1_18 {
  readonly affinity?: { readonly [key: string]: unknown } | null;
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly bootstrapFile?: string | null;
  readonly enabled?: boolean | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly image?: CiliumValuesAuthenticationMutualSpireInstallAgentImage1_16 | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_16 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | null;
  readonly podLabels?: { readonly [key: string]: unknown } | null;
  readonly podSecurityContext?: CiliumValuesEnvoyPodSecurityContext1_16 | null;
  readonly prestop?: CiliumValuesNodeinitPrestop1_16 | null;
  readonly priorityClassName?: string | null;
  readonly reconfigureKubelet?: unknown;
  readonly removeCbrBridge?: unknown;
  readonly resources?: CiliumValuesCniResources1_16 | null;
  readonly revertReconfigureKubelet?: unknown;
  readonly securityContext?: CiliumValuesNodeinitSecurityContext1_18 | null;
  readonly startup?: CiliumValuesNodeinitPrestop1_16 | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesNodeinitUpdateStrategy1_16 | null;
}

interface CiliumValuesOperatorPodSecurityContext1_18 {
  readonly seccompProfile?: CiliumValuesEnvoyPodSecurityContextAppArmorProfile1_16 | null;
  readonly [key: string]: unknown;
}

interface CiliumValuesOperatorPrometheusServiceMonitor1_18 {
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly enabled?: boolean | null;
  readonly interval?: string | null;
  readonly jobLabel?: string | null;
  readonly labels?: { readonly [key: string]: unknown } | null;
  readonly metricRelabelings?: readonly unknown[] | null;
  readonly namespace?: unknown;
  readonly relabelings?: readonly unknown[] | null;
  readonly scrapeTimeout?: string | null;
}

interface CiliumValuesOperatorPrometheus1_18 {
  readonly enabled?: boolean | null;
  readonly metricsService?: boolean | null;
  readonly port?: number | null;
  readonly serviceMonitor?: CiliumValuesOperatorPrometheusServiceMonitor1_18 | null;
}

interface CiliumValuesOperator1_18 {
  readonly affinity?: CiliumValuesAffinity1_12 | null;
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly dashboards?: CiliumValuesDashboards1_16 | null;
  readonly dnsPolicy?: string | null;
  readonly enabled?: boolean | null;
  readonly endpointGCInterval?: string | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraHostPathMounts?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly hostNetwork?: boolean | null;
  readonly identityGCInterval?: string | null;
  readonly identityHeartbeatTimeout?: string | null;
  readonly image?: CiliumValuesOperatorImage1_16 | null;
  readonly nodeGCInterval?: string | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_16 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | null;
  readonly podDisruptionBudget?: CiliumValuesClustermeshApiserverPodDisruptionBudget1_18 | null;
  readonly podLabels?: { readonly [key: string]: unknown } | null;
  readonly podSecurityContext?: CiliumValuesOperatorPodSecurityContext1_18 | null;
  readonly pprof?: CiliumValuesHubbleRelayPprof1_16 | null;
  readonly priorityClassName?: string | null;
  readonly prometheus?: CiliumValuesOperatorPrometheus1_18 | null;
  readonly removeNodeTaints?: boolean | null;
  readonly replicas?: number | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly rollOutPods?: boolean | null;
  readonly securityContext?: CiliumValuesClustermeshApiserverEtcdSecurityContext1_16 | null;
  readonly setNodeNetworkStatus?: boolean | null;
  readonly setNodeTaints?: boolean | null;
  readonly skipCRDCreation?: boolean | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly unmanagedPodWatcher?: CiliumValuesOperatorUnmanagedPodWatcher1_16 | null;
  readonly updateStrategy?: CiliumValuesClustermeshApiserverUpdateStrategy1_16 | null;
}

interface CiliumValuesPreflightEnvoy1_18 {
  readonly image?: CiliumValuesAuthenticationMutualSpireInstallAgentImage1_16 | null;
}

interface CiliumValuesPreflight1_18 {
  readonly affinity?: CiliumValuesHubbleRelayAffinity1_12 | null;
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly enabled?: boolean | null;
  readonly envoy?: CiliumValuesPreflightEnvoy1_18 | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly image?: CiliumValuesAuthenticationMutualSpireInstallAgentImage1_16 | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_16 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | null;
  readonly podDisruptionBudget?: CiliumValuesClustermeshApiserverPodDisruptionBudget1_18 | null;
  readonly podLabels?: { readonly [key: string]: unknown } | null;
  readonly podSecurityContext?: { readonly [key: string]: unknown } | null;
  readonly priorityClassName?: string | null;
  readonly readinessProbe?: CiliumValuesPreflightReadinessProbe1_16 | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly securityContext?: CiliumValuesHubbleUiBackendSecurityContext1_18 | null;
  readonly terminationGracePeriodSeconds?: number | null;
  readonly tofqdnsPreCache?: string | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesEnvoyPodSecurityContextAppArmorProfile1_16 | null;
  readonly validateCNPs?: boolean | null;
}

interface CiliumValuesPrometheusServiceMonitor1_18 {
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly enabled?: boolean | null;
  readonly interval?: string | null;
  readonly jobLabel?: string | null;
  readonly labels?: { readonly [key: string]: unknown } | null;
  readonly metricRelabelings?: readonly unknown[] | null;
  readonly namespace?: unknown;
  readonly relabelings?: readonly unknown[] | null;
  readonly scrapeTimeout?: string | null;
  readonly trustCRDsExist?: boolean | null;
}

interface CiliumValuesPrometheus1_18 {
  readonly controllerGroupMetrics?: readonly unknown[] | null;
  readonly enabled?: boolean | null;
  readonly metrics?: readonly unknown[] | null;
  readonly metricsService?: boolean | null;
  readonly port?: number | null;
  readonly serviceMonitor?: CiliumValuesPrometheusServiceMonitor1_18 | null;
}

interface CiliumValuesSecurityContext1_18 {
  readonly allowPrivilegeEscalation?: boolean | null;
  readonly capabilities?: CiliumValuesSecurityContextCapabilities1_13 | null;
  readonly privileged?: boolean | null;
  readonly seLinuxOptions?: CiliumValuesEnvoySecurityContextSeLinuxOptions1_16 | null;
}

interface CiliumValues1_18 {
  readonly MTU?: number | null;
  readonly affinity?: CiliumValuesAffinity1_12 | null;
  readonly agent?: boolean | null;
  readonly agentNotReadyTaintKey?: string | null;
  readonly aksbyocni?: CiliumValuesAksbyocni1_12 | null;
  readonly alibabacloud?: CiliumValuesAksbyocni1_12 | null;
  readonly annotateK8sNode?: boolean | null;
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly apiRateLimit?: string | null;
  readonly authentication?: CiliumValuesAuthentication1_17 | null;
  readonly autoDirectNodeRoutes?: boolean | string | null;
  readonly azure?: CiliumValuesAzure1_12 | null;
  readonly bandwidthManager?: CiliumValuesBandwidthManager1_18 | null;
  readonly bgpControlPlane?: CiliumValuesBgpControlPlane1_18 | null;
  readonly bpf?: CiliumValuesBpf1_18 | null;
  readonly bpfClockProbe?: boolean | null;
  readonly certgen?: CiliumValuesCertgen1_18 | null;
  readonly cgroup?: CiliumValuesCgroup1_16 | null;
  readonly ciliumEndpointSlice?: CiliumValuesCiliumEndpointSlice1_16 | null;
  readonly cleanBpfState?: boolean | null;
  readonly cleanState?: boolean | null;
  readonly cluster?: CiliumValuesCluster1_16 | null;
  readonly clusterHealthPort?: unknown;
  readonly clustermesh?: CiliumValuesClustermesh1_18 | null;
  readonly cni?: CiliumValuesCni1_18 | null;
  readonly commonLabels?: { readonly [key: string]: unknown } | null;
  readonly configDriftDetection?: CiliumValuesConfigDriftDetection1_18 | null;
  readonly connectivityProbeFrequencyRatio?: number | null;
  readonly conntrackGCInterval?: string | null;
  readonly conntrackGCMaxInterval?: string | null;
  readonly containerRuntime?: { readonly [key: string]: unknown } | null;
  readonly crdWaitTimeout?: string | null;
  readonly customCalls?: CiliumValuesAksbyocni1_12 | null;
  readonly daemon?: CiliumValuesDaemon1_17 | null;
  readonly dashboards?: CiliumValuesDashboards1_16 | null;
  readonly debug?: CiliumValuesDebug1_18 | null;
  readonly defaultLBServiceIPAM?: string | null;
  readonly devices?: unknown;
  readonly directRoutingSkipUnreachable?: boolean | null;
  readonly disableEndpointCRD?: boolean | null;
  readonly disableEnvoyVersionCheck?: unknown;
  readonly disableIptablesFeederRules?: unknown;
  readonly dnsPolicy?: string | null;
  readonly dnsPolicyUnloadOnShutdown?: unknown;
  readonly dnsProxy?: CiliumValuesDnsProxy1_18 | null;
  readonly egressGateway?: CiliumValuesEgressGateway1_16 | null;
  readonly egressMasqueradeInterfaces?: unknown;
  readonly enableCriticalPriorityClass?: boolean | null;
  readonly enableIPv4BIGTCP?: boolean | null;
  readonly enableIPv4Masquerade?: boolean | null;
  readonly enableIPv6BIGTCP?: boolean | null;
  readonly enableIPv6Masquerade?: boolean | null;
  readonly enableIdentityMark?: unknown;
  readonly enableInternalTrafficPolicy?: boolean | null;
  readonly enableK8sEndpointSlice?: unknown;
  readonly enableLBIPAM?: boolean | null;
  readonly enableMasqueradeRouteSource?: boolean | null;
  readonly enableNonDefaultDenyPolicies?: boolean | null;
  readonly enableXTSocketFallback?: boolean | null;
  readonly encryption?: CiliumValuesEncryption1_17 | null;
  readonly endpointHealthChecking?: CiliumValuesAksbyocni1_12 | null;
  readonly endpointLockdownOnMapOverflow?: boolean | null;
  readonly endpointPolicyUpdateTimeoutDuration?: unknown;
  readonly endpointRoutes?: CiliumValuesEndpointRoutes1_16 | null;
  readonly eni?: CiliumValuesEni1_18 | null;
  readonly envoy?: CiliumValuesEnvoy1_18 | null;
  readonly envoyConfig?: CiliumValuesEnvoyConfig1_16 | null;
  readonly etcd?: CiliumValuesEtcd1_16 | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraConfig?: CiliumValuesExtraConfig1_16 | null;
  readonly extraContainers?: readonly unknown[] | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraHostPathMounts?: readonly unknown[] | null;
  readonly extraInitContainers?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly forceDeviceDetection?: boolean | null;
  readonly fragmentTracking?: unknown;
  readonly gatewayAPI?: CiliumValuesGatewayAPI1_16 | null;
  readonly gke?: CiliumValuesGke1_12 | null;
  readonly global?: { readonly [key: string]: unknown } | null;
  readonly healthCheckICMPFailureThreshold?: number | null;
  readonly healthChecking?: boolean | null;
  readonly healthPort?: number | null;
  readonly hostFirewall?: CiliumValuesAksbyocni1_12 | null;
  readonly hostServices?: CiliumValuesHostServices1_16 | null;
  readonly hubble?: CiliumValuesHubble1_18 | null;
  readonly identityAllocationMode?: string | null;
  readonly identityChangeGracePeriod?: string | null;
  readonly identityManagementMode?: "agent" | "operator" | "both" | null;
  readonly image?: CiliumValuesAuthenticationMutualSpireInstallAgentImage1_16 | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly ingressController?: CiliumValuesIngressController1_16 | null;
  readonly initResources?: { readonly [key: string]: unknown } | null;
  readonly installNoConntrackIptablesRules?: boolean | null;
  readonly ipMasqAgent?: CiliumValuesIpMasqAgent1_13 | null;
  readonly ipam?: CiliumValuesIpam1_17 | null;
  readonly iptablesLockTimeout?: unknown;
  readonly iptablesRandomFully?: boolean | null;
  readonly ipv4?: CiliumValuesAksbyocni1_12 | null;
  readonly ipv4NativeRoutingCIDR?: string | null;
  readonly ipv6?: CiliumValuesAksbyocni1_12 | null;
  readonly ipv6NativeRoutingCIDR?: string | null;
  readonly k8s?: CiliumValuesK8s1_18 | null;
  readonly k8sClientExponentialBackoff?: CiliumValuesK8sClientExponentialBackoff1_18 | null;
  readonly k8sClientRateLimit?: CiliumValuesK8sClientRateLimit1_17 | null;
  readonly k8sNetworkPolicy?: CiliumValuesAksbyocni1_12 | null;
  readonly k8sServiceHost?: string | null;
  readonly k8sServiceHostRef?: CiliumValuesK8sServiceHostRef1_18 | null;
  readonly k8sServiceLookupConfigMapName?: string | null;
  readonly k8sServiceLookupNamespace?: string | null;
  readonly k8sServicePort?: number | string | null;
  readonly keepDeprecatedLabels?: boolean | null;
  readonly keepDeprecatedProbes?: boolean | null;
  readonly kubeConfigPath?: string | null;
  readonly kubeProxyReplacement?: unknown;
  readonly kubeProxyReplacementHealthzBindAddr?: string | null;
  readonly l2NeighDiscovery?: CiliumValuesAksbyocni1_12 | null;
  readonly l2announcements?: CiliumValuesL2announcements1_14 | null;
  readonly l2podAnnouncements?: CiliumValuesL2podAnnouncements1_18 | null;
  readonly l7Proxy?: boolean | null;
  readonly labels?: unknown;
  readonly livenessProbe?: CiliumValuesLivenessProbe1_16 | null;
  readonly loadBalancer?: CiliumValuesLoadBalancer1_18 | null;
  readonly localRedirectPolicies?: CiliumValuesLocalRedirectPolicies1_18 | null;
  readonly localRedirectPolicy?: boolean | null;
  readonly logOptions?: unknown;
  readonly logSystemLoad?: boolean | null;
  readonly maglev?: CiliumValuesMaglev1_12 | null;
  readonly monitor?: CiliumValuesMonitor1_12 | null;
  readonly name?: string | null;
  readonly namespaceOverride?: string | null;
  readonly nat?: CiliumValuesNat1_16 | null;
  readonly nat46x64Gateway?: CiliumValuesAksbyocni1_12 | null;
  readonly nodeIPAM?: CiliumValuesAksbyocni1_12 | null;
  readonly nodeLabels?: unknown;
  readonly nodePort?: CiliumValuesNodePort1_16 | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_16 | null;
  readonly nodeSelectorLabels?: boolean | null;
  readonly nodeinit?: CiliumValuesNodeinit1_18 | null;
  readonly operator?: CiliumValuesOperator1_18 | null;
  readonly pmtuDiscovery?: CiliumValuesAksbyocni1_12 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | null;
  readonly podLabels?: { readonly [key: string]: unknown } | null;
  readonly podSecurityContext?: CiliumValuesPodSecurityContext1_16 | null;
  readonly policyAuditMode?: unknown;
  readonly policyCIDRMatchMode?: string | readonly unknown[] | null;
  readonly policyEnforcementMode?: string | null;
  readonly pprof?: CiliumValuesHubbleRelayPprof1_16 | null;
  readonly preflight?: CiliumValuesPreflight1_18 | null;
  readonly priorityClassName?: string | null;
  readonly prometheus?: CiliumValuesPrometheus1_18 | null;
  readonly proxy?: CiliumValuesProxy1_16 | null;
  readonly rbac?: CiliumValuesRbac1_16 | null;
  readonly readinessProbe?: CiliumValuesEnvoyLivenessProbe1_16 | null;
  readonly resourceQuotas?: CiliumValuesResourceQuotas1_16 | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly rollOutCiliumPods?: boolean | null;
  readonly routingMode?: string | null;
  readonly scheduling?: CiliumValuesScheduling1_17 | null;
  readonly sctp?: CiliumValuesAksbyocni1_12 | null;
  readonly secretsNamespaceAnnotations?: { readonly [key: string]: unknown } | null;
  readonly securityContext?: CiliumValuesSecurityContext1_18 | null;
  readonly serviceAccounts?: CiliumValuesServiceAccounts1_16 | null;
  readonly serviceNoBackendResponse?: string | null;
  readonly sessionAffinity?: unknown;
  readonly sleepAfterInit?: boolean | null;
  readonly socketLB?: CiliumValuesSocketLB1_16 | null;
  readonly startupProbe?: CiliumValuesEnvoyLivenessProbe1_16 | null;
  readonly svcSourceRangeCheck?: boolean | null;
  readonly synchronizeK8sNodes?: boolean | null;
  readonly sysctlfix?: CiliumValuesAksbyocni1_12 | null;
  readonly terminationGracePeriodSeconds?: number | null;
  readonly tls?: CiliumValuesTls1_17 | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly tunnelPort?: number | null;
  readonly tunnelProtocol?: string | null;
  readonly tunnelSourcePortRange?: string | null;
  readonly underlayProtocol?: string | null;
  readonly updateStrategy?: CiliumValuesEnvoyUpdateStrategy1_16 | null;
  readonly upgradeCompatibility?: string | null;
  readonly vtep?: CiliumValuesVtep1_16 | null;
  readonly waitForKubeProxy?: boolean | null;
  readonly wellKnownIdentities?: CiliumValuesAksbyocni1_12 | null;
}

interface CiliumValuesAlibabacloudNodeSpec1_19 {
  readonly securityGroupTags?: readonly unknown[] | null;
  readonly securityGroups?: readonly unknown[] | null;
  readonly vSwitchTags?: readonly unknown[] | null;
  readonly vSwitches?: readonly unknown[] | null;
}

interface CiliumValuesAlibabacloud1_19 {
  readonly enabled?: boolean | null;
  readonly nodeSpec?: CiliumValuesAlibabacloudNodeSpec1_19 | null;
}

interface CiliumValuesAzureNodeSpec1_19 {
  readonly azureInterfaceName?: string | null;
}

interface CiliumValuesAzure1_19 {
  readonly clientID?: unknown;
  readonly clientSecret?: unknown;
  readonly enabled?: boolean | null;
  readonly nodeSpec?: CiliumValuesAzureNodeSpec1_19 | null;
  readonly resourceGroup?: unknown;
  readonly subscriptionID?: unknown;
  readonly tenantID?: unknown;
  readonly usePrimaryAddress?: unknown;
  readonly userAssignedIdentityID?: unknown;
}

interface CiliumValuesBpf1_19 {
  readonly authMapMax?: number | null;
  readonly autoMount?: CiliumValuesAksbyocni1_12 | null;
  readonly ctAccounting?: boolean | null;
  readonly ctAnyMax?: number | null;
  readonly ctTcpMax?: number | null;
  readonly datapathMode?: string | null;
  readonly disableExternalIPMitigation?: boolean | null;
  readonly distributedLRU?: CiliumValuesAksbyocni1_12 | null;
  readonly enableTCX?: boolean | null;
  readonly events?: CiliumValuesBpfEvents1_18 | null;
  readonly hostLegacyRouting?: boolean | null;
  readonly lbAlgorithmAnnotation?: boolean | null;
  readonly lbExternalClusterIP?: boolean | null;
  readonly lbMapMax?: number | null;
  readonly lbModeAnnotation?: boolean | null;
  readonly lbSourceRangeAllTypes?: boolean | null;
  readonly mapDynamicSizeRatio?: number | string | null;
  readonly masquerade?: boolean | null;
  readonly monitorAggregation?: string | null;
  readonly monitorFlags?: string | null;
  readonly monitorInterval?: string | null;
  readonly monitorTraceIPOption?: number | null;
  readonly natMax?: number | null;
  readonly neighMax?: number | null;
  readonly nodeMapMax?: number | null;
  readonly policyMapMax?: number | null;
  readonly policyMapPressureMetricsThreshold?: number | null;
  readonly policyStatsMapMax?: number | null;
  readonly preallocateMaps?: boolean | null;
  readonly root?: string | null;
  readonly tproxy?: boolean | null;
  readonly vlanBypass?: readonly unknown[] | null;
}

interface CiliumValuesCertgenCronJob1_19 {
  readonly failedJobsHistoryLimit?: number | null;
  readonly successfulJobsHistoryLimit?: number | null;
}

interface CiliumValuesCertgen1_19 {
  readonly affinity?: { readonly [key: string]: unknown } | null;
  readonly annotations?: CiliumValuesCertgenAnnotations1_16 | null;
  readonly cronJob?: CiliumValuesCertgenCronJob1_19 | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly generateCA?: boolean | null;
  readonly image?: CiliumValuesAuthenticationMutualSpireInstallAgentImage1_16 | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | null;
  readonly podLabels?: { readonly [key: string]: unknown } | null;
  readonly priorityClassName?: string | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly ttlSecondsAfterFinished?: number | null;
}

interface CiliumValuesClustermeshApiserverService1_19 {
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly enableSessionAffinity?: "HAOnly" | "Always" | "Never" | null;
  readonly externalTrafficPolicy?: "Local" | "Cluster" | null;
  readonly externallyCreated?: boolean | null;
  readonly internalTrafficPolicy?: "Local" | "Cluster" | null;
  readonly labels?: { readonly [key: string]: unknown } | null;
  readonly loadBalancerClass?: string | null;
  readonly loadBalancerIP?: string | null;
  readonly loadBalancerSourceRanges?: readonly unknown[] | null;
  readonly nodePort?: number | null;
  readonly type?: string | null;
}

interface CiliumValuesClustermeshApiserverTls1_19 {
  readonly admin?: CiliumValuesClustermeshApiserverTlsAdmin1_16 | null;
  readonly authMode?: string | null;
  readonly auto?: CiliumValuesClustermeshApiserverTlsAuto1_16 | null;
  readonly ca?: { readonly [key: string]: unknown } | null;
  readonly enableSecrets?: boolean | null;
  readonly remote?: CiliumValuesClustermeshApiserverTlsAdmin1_16 | null;
  readonly server?: CiliumValuesClustermeshApiserverTlsServer1_16 | null;
}

interface CiliumValuesClustermeshApiserver1_19 {
  readonly affinity?: CiliumValuesClustermeshApiserverAffinity1_16 | null;
  readonly etcd?: CiliumValuesClustermeshApiserverEtcd1_16 | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly healthPort?: number | null;
  readonly image?: CiliumValuesAuthenticationMutualSpireInstallAgentImage1_16 | null;
  readonly kvstoremesh?: CiliumValuesClustermeshApiserverKvstoremesh1_18 | null;
  readonly lifecycle?: { readonly [key: string]: unknown } | null;
  readonly metrics?: CiliumValuesClustermeshApiserverMetrics1_18 | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_16 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | null;
  readonly podDisruptionBudget?: CiliumValuesClustermeshApiserverPodDisruptionBudget1_18 | null;
  readonly podLabels?: { readonly [key: string]: unknown } | null;
  readonly podSecurityContext?: CiliumValuesClustermeshApiserverPodSecurityContext1_16 | null;
  readonly priorityClassName?: string | null;
  readonly readinessProbe?: { readonly [key: string]: unknown } | null;
  readonly replicas?: number | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly securityContext?: CiliumValuesClustermeshApiserverEtcdSecurityContext1_16 | null;
  readonly service?: CiliumValuesClustermeshApiserverService1_19 | null;
  readonly terminationGracePeriodSeconds?: number | null;
  readonly tls?: CiliumValuesClustermeshApiserverTls1_19 | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesClustermeshApiserverUpdateStrategy1_16 | null;
}

interface CiliumValuesClustermeshConfig1_19 {
  readonly clusters?: readonly unknown[] | { readonly [key: string]: unknown } | null;
  readonly domain?: string | null;
  readonly enabled?: boolean | null;
}

interface CiliumValuesClustermeshMcsapiCorednsAutoConfigureCoredns1_19 {
  readonly clusterDomain?: string | null;
  readonly clustersetDomain?: string | null;
  readonly configMapName?: string | null;
  readonly deploymentName?: string | null;
  readonly namespace?: string | null;
  readonly serviceAccountName?: string | null;
}

interface CiliumValuesClustermeshMcsapiCorednsAutoConfigure1_19 {
  readonly affinity?: { readonly [key: string]: unknown } | null;
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly coredns?: CiliumValuesClustermeshMcsapiCorednsAutoConfigureCoredns1_19 | null;
  readonly enabled?: boolean | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | null;
  readonly podLabels?: { readonly [key: string]: unknown } | null;
  readonly priorityClassName?: string | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly ttlSecondsAfterFinished?: number | null;
}

interface CiliumValuesClustermeshMcsapi1_19 {
  readonly corednsAutoConfigure?: CiliumValuesClustermeshMcsapiCorednsAutoConfigure1_19 | null;
  readonly enabled?: boolean | null;
  readonly installCRDs?: boolean | null;
}

interface CiliumValuesClustermesh1_19 {
  readonly annotations?: CiliumValuesClustermeshAnnotations1_17 | null;
  readonly apiserver?: CiliumValuesClustermeshApiserver1_19 | null;
  readonly cacheTTL?: string | null;
  readonly config?: CiliumValuesClustermeshConfig1_19 | null;
  readonly enableEndpointSliceSynchronization?: boolean | null;
  readonly enableMCSAPISupport?: boolean | null;
  readonly maxConnectedClusters?: number | null;
  readonly mcsapi?: CiliumValuesClustermeshMcsapi1_19 | null;
  readonly policyDefaultLocalCluster?: boolean | null;
  readonly useAPIServer?: boolean | null;
}

interface CiliumValuesCniResourcesLimits1_19 {
  readonly cpu?: number | string | null;
  readonly memory?: string | null;
}

interface CiliumValuesCniResources1_19 {
  readonly limits?: CiliumValuesCniResourcesLimits1_19 | null;
  readonly requests?: CiliumValuesCniResourcesLimits1_19 | null;
  readonly [key: string]: unknown;
}

interface CiliumValuesCni1_19 {
  readonly binPath?: string | null;
  readonly chainingMode?: string | null;
  readonly chainingTarget?: string | null;
  readonly confFileMountPath?: string | null;
  readonly confPath?: string | null;
  readonly configMap?: string | null;
  readonly configMapKey?: string | null;
  readonly customConf?: boolean | null;
  readonly enableRouteMTUForCNIChaining?: boolean | null;
  readonly exclusive?: boolean | null;
  readonly externalRouting?: unknown;
  readonly hostConfDirMountPath?: string | null;
  readonly install?: boolean | null;
  readonly iptablesRemoveAWSRules?: boolean | null;
  readonly logFile?: string | null;
  readonly readCniConf?: unknown;
  readonly resources?: CiliumValuesCniResources1_19 | null;
  readonly uninstall?: boolean | null;
}

interface CiliumValuesEncryptionStrictMode1_19 {
  readonly allowRemoteNodeIdentities?: boolean | null;
  readonly cidr?: string | null;
  readonly egress?: CiliumValuesEncryptionStrictMode1_16 | null;
  readonly enabled?: boolean | null;
  readonly ingress?: CiliumValuesAksbyocni1_12 | null;
}

interface CiliumValuesEncryptionZtunnelReadinessProbe1_19 {
  readonly failureThreshold?: number | null;
  readonly initialDelaySeconds?: number | null;
  readonly periodSeconds?: number | null;
}

interface CiliumValuesEncryptionZtunnelSecrets1_19 {
  readonly bootstrapRootCert?: string | null;
}

interface CiliumValuesEncryptionZtunnelUpdateStrategyRollingUpdate1_19 {
  readonly maxSurge?: number | null;
  readonly maxUnavailable?: number | null;
}

interface CiliumValuesEncryptionZtunnelUpdateStrategy1_19 {
  readonly rollingUpdate?: CiliumValuesEncryptionZtunnelUpdateStrategyRollingUpdate1_19 | null;
  readonly type?: string | null;
  readonly [key: string]: unknown;
}

interface CiliumValuesEncryptionZtunnel1_19 {
  readonly affinity?: { readonly [key: string]: unknown } | null;
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly caAddress?: string | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly healthPort?: number | null;
  readonly image?: CiliumValuesAuthenticationMutualSpireInstallAgentImage1_16 | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_16 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | null;
  readonly podLabels?: { readonly [key: string]: unknown } | null;
  readonly priorityClassName?: string | null;
  readonly readinessProbe?: CiliumValuesEncryptionZtunnelReadinessProbe1_19 | null;
  readonly resources?: CiliumValuesCniResources1_16 | null;
  readonly secrets?: CiliumValuesEncryptionZtunnelSecrets1_19 | null;
  readonly terminationGracePeriodSeconds?: number | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesEncryptionZtunnelUpdateStrategy1_19 | null;
}

interface CiliumValuesEncryption1_19 {
  readonly enabled?: boolean | null;
  readonly ipsec?: CiliumValuesEncryptionIpsec1_16 | null;
  readonly nodeEncryption?: boolean | null;
  readonly strictMode?: CiliumValuesEncryptionStrictMode1_19 | null;
  readonly type?: string | null;
  readonly wireguard?: CiliumValuesEncryptionWireguard1_17 | null;
  readonly ztunnel?: CiliumValuesEncryptionZtunnel1_19 | null;
}

interface CiliumValuesEniNodeSpec1_19 {
  readonly deleteOnTermination?: boolean | null;
  readonly disablePrefixDelegation?: boolean | null;
  readonly excludeInterfaceTags?: readonly unknown[] | null;
  readonly firstInterfaceIndex?: number | null;
  readonly securityGroupTags?: readonly unknown[] | null;
  readonly securityGroups?: readonly unknown[] | null;
  readonly subnetIDs?: readonly unknown[] | null;
  readonly subnetTags?: readonly unknown[] | null;
  readonly usePrimaryAddress?: boolean | null;
}

interface CiliumValuesEni1_19 {
  readonly awsEnablePrefixDelegation?: boolean | null;
  readonly awsReleaseExcessIPs?: boolean | null;
  readonly ec2APIEndpoint?: string | null;
  readonly enabled?: boolean | null;
  readonly eniTags?: { readonly [key: string]: unknown } | null;
  readonly gcInterval?: string | null;
  readonly gcTags?: { readonly [key: string]: unknown } | null;
  readonly iamRole?: string | null;
  readonly instanceTagsFilter?: readonly unknown[] | null;
  readonly nodeSpec?: CiliumValuesEniNodeSpec1_19 | null;
  readonly subnetIDsFilter?: readonly unknown[] | null;
  readonly subnetTagsFilter?: readonly unknown[] | null;
}

interface CiliumValuesEnvoy1_19 {
  readonly affinity?: CiliumValuesEnvoyAffinity1_14 | null;
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly baseID?: number | null;
  readonly bootstrapConfigMap?: string | null;
  readonly clusterMaxConnections?: number | null;
  readonly clusterMaxRequests?: number | null;
  readonly connectTimeoutSeconds?: number | null;
  readonly debug?: CiliumValuesEnvoyDebug1_16 | null;
  readonly dnsPolicy?: string | null;
  readonly enabled?: boolean | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraContainers?: readonly unknown[] | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraHostPathMounts?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly healthPort?: number | null;
  readonly httpRetryCount?: number | null;
  readonly httpUpstreamLingerTimeout?: unknown;
  readonly idleTimeoutDurationSeconds?: number | null;
  readonly image?: CiliumValuesAuthenticationMutualSpireInstallAgentImage1_16 | null;
  readonly initContainers?: readonly unknown[] | null;
  readonly initialFetchTimeoutSeconds?: number | null;
  readonly livenessProbe?: CiliumValuesEnvoyLivenessProbe1_18 | null;
  readonly log?: CiliumValuesEnvoyLog1_17 | null;
  readonly maxConcurrentRetries?: number | null;
  readonly maxConnectionDurationSeconds?: number | null;
  readonly maxGlobalDownstreamConnections?: number | null;
  readonly maxRequestsPerConnection?: number | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_16 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | null;
  readonly podLabels?: { readonly [key: string]: unknown } | null;
  readonly podSecurityContext?: CiliumValuesEnvoyPodSecurityContext1_16 | null;
  readonly policyRestoreTimeoutDuration?: string | null;
  readonly priorityClassName?: string | null;
  readonly prometheus?: CiliumValuesEnvoyPrometheus1_18 | null;
  readonly readinessProbe?: CiliumValuesEnvoyLivenessProbe1_16 | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly rollOutPods?: boolean | null;
  readonly securityContext?: CiliumValuesEnvoySecurityContext1_16 | null;
  readonly startupProbe?: CiliumValuesEnvoyLivenessProbe1_18 | null;
  readonly streamIdleTimeoutDurationSeconds?: number | null;
  readonly terminationGracePeriodSeconds?: number | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesEnvoyUpdateStrategy1_16 | null;
  readonly useOriginalSourceAddress?: boolean | null;
  readonly xffNumTrustedHopsL7PolicyEgress?: number | null;
  readonly xffNumTrustedHopsL7PolicyIngress?: number | null;
}

interface CiliumValuesHubbleExportStatic1_19 {
  readonly aggregationInterval?: string | null;
  readonly allowList?: readonly unknown[] | null;
  readonly denyList?: readonly unknown[] | null;
  readonly enabled?: boolean | null;
  readonly fieldAggregate?: readonly unknown[] | null;
  readonly fieldMask?: readonly unknown[] | null;
  readonly fileCompress?: boolean | null;
  readonly fileMaxBackups?: number | null;
  readonly fileMaxSizeMb?: number | null;
  readonly filePath?: string | null;
}

interface CiliumValuesHubbleExport1_19 {
  readonly aggregationInterval?: unknown;
  readonly dynamic?: CiliumValuesHubbleExportDynamic1_16 | null;
  readonly fileCompress?: unknown;
  readonly fileMaxBackups?: unknown;
  readonly fileMaxSizeMb?: unknown;
  readonly static?: CiliumValuesHubbleExportStatic1_19 | null;
}

interface CiliumValuesHubbleRelayPprof1_19 {
  readonly address?: string | null;
  readonly blockProfileRate?: number | null;
  readonly enabled?: boolean | null;
  readonly mutexProfileFraction?: number | null;
  readonly port?: number | null;
}

interface CiliumValuesHubbleRelay1_19 {
  readonly affinity?: CiliumValuesHubbleRelayAffinity1_12 | null;
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly enabled?: boolean | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly gops?: CiliumValuesClustermeshApiserverMetricsKvstoremesh1_16 | null;
  readonly image?: CiliumValuesAuthenticationMutualSpireInstallAgentImage1_16 | null;
  readonly listenHost?: string | null;
  readonly listenPort?: string | null;
  readonly logOptions?: CiliumValuesHubbleRelayLogOptions1_18 | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_16 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | null;
  readonly podDisruptionBudget?: CiliumValuesClustermeshApiserverPodDisruptionBudget1_18 | null;
  readonly podLabels?: { readonly [key: string]: unknown } | null;
  readonly podSecurityContext?: CiliumValuesHubbleRelayPodSecurityContext1_18 | null;
  readonly pprof?: CiliumValuesHubbleRelayPprof1_19 | null;
  readonly priorityClassName?: string | null;
  readonly prometheus?: CiliumValuesHubbleRelayPrometheus1_18 | null;
  readonly replicas?: number | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly retryTimeout?: string | null;
  readonly rollOutPods?: boolean | null;
  readonly securityContext?: CiliumValuesHubbleRelaySecurityContext1_18 | null;
  readonly service?: CiliumValuesHubbleRelayService1_16 | null;
  readonly servicePort?: unknown;
  readonly sortBufferDrainTimeout?: string | null;
  readonly sortBufferLenMax?: number | null;
  readonly terminationGracePeriodSeconds?: number | null;
  readonly tls?: CiliumValuesHubbleRelayTls1_16 | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesEnvoyUpdateStrategy1_16 | null;
}

interface CiliumValuesHubbleUi1_19 {
  readonly affinity?: { readonly [key: string]: unknown } | null;
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly backend?: CiliumValuesHubbleUiBackend1_18 | null;
  readonly baseUrl?: string | null;
  readonly enabled?: boolean | null;
  readonly frontend?: CiliumValuesHubbleUiFrontend1_18 | null;
  readonly ingress?: CiliumValuesHubbleUiIngress1_16 | null;
  readonly labels?: { readonly [key: string]: unknown } | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_16 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | null;
  readonly podDisruptionBudget?: CiliumValuesClustermeshApiserverPodDisruptionBudget1_18 | null;
  readonly podLabels?: { readonly [key: string]: unknown } | null;
  readonly priorityClassName?: string | null;
  readonly replicas?: number | null;
  readonly rollOutPods?: boolean | null;
  readonly securityContext?: CiliumValuesHubbleUiSecurityContext1_16 | null;
  readonly service?: CiliumValuesHubbleUiService1_18 | null;
  readonly standalone?: CiliumValuesHubbleUiStandalone1_16 | null;
  readonly tls?: CiliumValuesHubbleUiTls1_16 | null;
  readonly tmpVolume?: { readonly [key: string]: unknown } | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesEnvoyUpdateStrategy1_16 | null;
}

interface CiliumValuesHubble1_19 {
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly dropEventEmitter?: CiliumValuesHubbleDropEventEmitter1_16 | null;
  readonly enabled?: boolean | null;
  readonly eventBufferCapacity?: unknown;
  readonly eventQueueSize?: unknown;
  readonly export?: CiliumValuesHubbleExport1_19 | null;
  readonly listenAddress?: string | null;
  readonly lostEventSendInterval?: unknown;
  readonly metrics?: CiliumValuesHubbleMetrics1_18 | null;
  readonly networkPolicyCorrelation?: CiliumValuesAksbyocni1_12 | null;
  readonly peerService?: CiliumValuesHubblePeerService1_16 | null;
  readonly preferIpv6?: boolean | null;
  readonly redact?: CiliumValuesHubbleRedact1_16 | null;
  readonly relay?: CiliumValuesHubbleRelay1_19 | null;
  readonly skipUnknownCGroupIDs?: boolean | null;
  readonly socketPath?: string | null;
  readonly tls?: CiliumValuesHubbleTls1_16 | null;
  readonly ui?: CiliumValuesHubbleUi1_19 | null;
}

interface CiliumValuesIpamNodeSpec1_19 {
  readonly ipamMaxAllocate?: number | null;
  readonly ipamMinAllocate?: number | null;
  readonly ipamPreAllocate?: number | null;
  readonly ipamStaticIPTags?: readonly unknown[] | null;
}

interface CiliumValuesIpam1_19 {
  readonly ciliumNodeUpdateRate?: string | null;
  readonly installUplinkRoutesForDelegatedIPAM?: boolean | null;
  readonly mode?: string | null;
  readonly multiPoolPreAllocation?: string | null;
  readonly nodeSpec?: CiliumValuesIpamNodeSpec1_19 | null;
  readonly operator?: CiliumValuesIpamOperator1_16 | null;
}

interface CiliumValuesNodePort1_19 {
  readonly addresses?: string | readonly unknown[] | null;
  readonly autoProtectPortRange?: boolean | null;
  readonly bindProtection?: boolean | null;
  readonly directRoutingDevice?: unknown;
  readonly enableHealthCheck?: boolean | null;
  readonly enableHealthCheckLoadBalancerIP?: boolean | null;
  readonly range?: unknown;
}

interface CiliumValuesNodeinitResources1_19 {
  readonly requests?: CiliumValuesCniResourcesLimits1_19 | null;
  readonly [key: string]: unknown;
}

interface CiliumValuesNodeinit1_19 {
  readonly affinity?: { readonly [key: string]: unknown } | null;
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly bootstrapFile?: string | null;
  readonly enabled?: boolean | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly image?: CiliumValuesAuthenticationMutualSpireInstallAgentImage1_16 | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_16 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | null;
  readonly podLabels?: { readonly [key: string]: unknown } | null;
  readonly podSecurityContext?: CiliumValuesEnvoyPodSecurityContext1_16 | null;
  readonly prestop?: CiliumValuesNodeinitPrestop1_16 | null;
  readonly priorityClassName?: string | null;
  readonly reconfigureKubelet?: unknown;
  readonly removeCbrBridge?: unknown;
  readonly resources?: CiliumValuesNodeinitResources1_19 | null;
  readonly revertReconfigureKubelet?: unknown;
  readonly securityContext?: CiliumValuesNodeinitSecurityContext1_18 | null;
  readonly startup?: CiliumValuesNodeinitPrestop1_16 | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesNodeinitUpdateStrategy1_16 | null;
  readonly waitForCloudInit?: boolean | null;
}

interface CiliumValuesOperatorPrometheusTlsServer1_19 {
  readonly existingSecret?: string | null;
  readonly mtls?: CiliumValuesAksbyocni1_12 | null;
}

interface CiliumValuesOperatorPrometheusTls1_19 {
  readonly enabled?: boolean | null;
  readonly server?: CiliumValuesOperatorPrometheusTlsServer1_19 | null;
}

interface CiliumValuesOperatorPrometheus1_19 {
  readonly enabled?: boolean | null;
  readonly metricsService?: boolean | null;
  readonly port?: number | null;
  readonly serviceMonitor?: CiliumValuesOperatorPrometheusServiceMonitor1_18 | null;
  readonly tls?: CiliumValuesOperatorPrometheusTls1_19 | null;
}

interface CiliumValuesOperatorUnmanagedPodWatcher1_19 {
  readonly intervalSeconds?: number | null;
  readonly restart?: boolean | null;
  readonly selector?: string | null;
}

interface CiliumValuesOperator1_19 {
  readonly affinity?: CiliumValuesAffinity1_12 | null;
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly dashboards?: CiliumValuesDashboards1_16 | null;
  readonly dnsPolicy?: string | null;
  readonly enabled?: boolean | null;
  readonly endpointGCInterval?: string | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraHostPathMounts?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly hostNetwork?: boolean | null;
  readonly identityGCInterval?: string | null;
  readonly identityHeartbeatTimeout?: string | null;
  readonly image?: CiliumValuesOperatorImage1_16 | null;
  readonly nodeGCInterval?: string | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_16 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | null;
  readonly podDisruptionBudget?: CiliumValuesClustermeshApiserverPodDisruptionBudget1_18 | null;
  readonly podLabels?: { readonly [key: string]: unknown } | null;
  readonly podSecurityContext?: CiliumValuesOperatorPodSecurityContext1_18 | null;
  readonly pprof?: CiliumValuesHubbleRelayPprof1_19 | null;
  readonly priorityClassName?: string | null;
  readonly prometheus?: CiliumValuesOperatorPrometheus1_19 | null;
  readonly removeNodeTaints?: boolean | null;
  readonly replicas?: number | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly rollOutPods?: boolean | null;
  readonly securityContext?: CiliumValuesClustermeshApiserverEtcdSecurityContext1_16 | null;
  readonly setNodeNetworkStatus?: boolean | null;
  readonly setNodeTaints?: boolean | null;
  readonly skipCRDCreation?: boolean | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly unmanagedPodWatcher?: CiliumValuesOperatorUnmanagedPodWatcher1_19 | null;
  readonly updateStrategy?: CiliumValuesClustermeshApiserverUpdateStrategy1_16 | null;
}

interface CiliumValuesPmtuDiscovery1_19 {
  readonly enabled?: boolean | null;
  readonly packetizationLayerPMTUDMode?: string | null;
}

interface CiliumValuesServiceAccounts1_19 {
  readonly cilium?: CiliumValuesServiceAccountsCilium1_16 | null;
  readonly clustermeshApiserver?: CiliumValuesServiceAccountsCilium1_16 | null;
  readonly clustermeshcertgen?: CiliumValuesServiceAccountsCilium1_16 | null;
  readonly corednsMCSAPI?: CiliumValuesServiceAccountsCilium1_16 | null;
  readonly envoy?: CiliumValuesServiceAccountsCilium1_16 | null;
  readonly hubblecertgen?: CiliumValuesServiceAccountsCilium1_16 | null;
  readonly nodeinit?: CiliumValuesServiceAccountsNodeinit1_16 | null;
  readonly operator?: CiliumValuesServiceAccountsCilium1_16 | null;
  readonly preflight?: CiliumValuesServiceAccountsCilium1_16 | null;
  readonly relay?: CiliumValuesServiceAccountsCilium1_16 | null;
  readonly ui?: CiliumValuesServiceAccountsCilium1_16 | null;
  readonly ztunnel?: CiliumValuesServiceAccountsCilium1_16 | null;
}

interface CiliumValuesStandaloneDnsProxy1_19 {
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly automountServiceAccountToken?: boolean | null;
  readonly debug?: boolean | null;
  readonly enabled?: boolean | null;
  readonly image?: CiliumValuesAuthenticationMutualSpireInstallAgentImage1_16 | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_16 | null;
  readonly rollOutPods?: boolean | null;
  readonly serverPort?: number | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesEncryptionZtunnelUpdateStrategy1_19 | null;
}

interface CiliumValues1_19 {
  readonly MTU?: number | null;
  readonly affinity?: CiliumValuesAffinity1_12 | null;
  readonly agent?: boolean | null;
  readonly agentNotReadyTaintKey?: string | null;
  readonly aksbyocni?: CiliumValuesAksbyocni1_12 | null;
  readonly alibabacloud?: CiliumValuesAlibabacloud1_19 | null;
  readonly annotateK8sNode?: boolean | null;
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly apiRateLimit?: string | null;
  readonly authentication?: CiliumValuesAuthentication1_17 | null;
  readonly autoDirectNodeRoutes?: boolean | string | null;
  readonly azure?: CiliumValuesAzure1_19 | null;
  readonly bandwidthManager?: CiliumValuesBandwidthManager1_18 | null;
  readonly bgpControlPlane?: CiliumValuesBgpControlPlane1_18 | null;
  readonly bpf?: CiliumValuesBpf1_19 | null;
  readonly bpfClockProbe?: boolean | null;
  readonly certgen?: CiliumValuesCertgen1_19 | null;
  readonly cgroup?: CiliumValuesCgroup1_16 | null;
  readonly ciliumEndpointSlice?: CiliumValuesCiliumEndpointSlice1_16 | null;
  readonly cleanBpfState?: boolean | null;
  readonly cleanState?: boolean | null;
  readonly cluster?: CiliumValuesCluster1_16 | null;
  readonly clusterHealthPort?: unknown;
  readonly clustermesh?: CiliumValuesClustermesh1_19 | null;
  readonly cni?: CiliumValuesCni1_19 | null;
  readonly commonLabels?: { readonly [key: string]: unknown } | null;
  readonly configDriftDetection?: CiliumValuesConfigDriftDetection1_18 | null;
  readonly connectivityProbeFrequencyRatio?: number | null;
  readonly conntrackGCInterval?: string | null;
  readonly conntrackGCMaxInterval?: string | null;
  readonly containerRuntime?: { readonly [key: string]: unknown } | null;
  readonly crdWaitTimeout?: string | null;
  readonly daemon?: CiliumValuesDaemon1_17 | null;
  readonly dashboards?: CiliumValuesDashboards1_16 | null;
  readonly debug?: CiliumValuesDebug1_18 | null;
  readonly defaultLBServiceIPAM?: string | null;
  readonly devices?: unknown;
  readonly directRoutingSkipUnreachable?: boolean | null;
  readonly disableEndpointCRD?: boolean | null;
  readonly disableEnvoyVersionCheck?: unknown;
  readonly disableIptablesFeederRules?: unknown;
  readonly dnsPolicy?: string | null;
  readonly dnsPolicyUnloadOnShutdown?: unknown;
  readonly dnsProxy?: CiliumValuesDnsProxy1_18 | null;
  readonly egressGateway?: CiliumValuesEgressGateway1_16 | null;
  readonly egressMasqueradeInterfaces?: unknown;
  readonly enableCriticalPriorityClass?: boolean | null;
  readonly enableIPv4BIGTCP?: boolean | null;
  readonly enableIPv4Masquerade?: boolean | null;
  readonly enableIPv6BIGTCP?: boolean | null;
  readonly enableIPv6Masquerade?: boolean | null;
  readonly enableIdentityMark?: unknown;
  readonly enableInternalTrafficPolicy?: boolean | null;
  readonly enableLBIPAM?: boolean | null;
  readonly enableMasqueradeRouteSource?: boolean | null;
  readonly enableNoServiceEndpointsRoutable?: boolean | null;
  readonly enableNonDefaultDenyPolicies?: boolean | null;
  readonly enableTunnelBIGTCP?: boolean | null;
  readonly enableXTSocketFallback?: boolean | null;
  readonly encryption?: CiliumValuesEncryption1_19 | null;
  readonly endpointHealthChecking?: CiliumValuesAksbyocni1_12 | null;
  readonly endpointLockdownOnMapOverflow?: boolean | null;
  readonly endpointPolicyUpdateTimeoutDuration?: unknown;
  readonly endpointRoutes?: CiliumValuesEndpointRoutes1_16 | null;
  readonly eni?: CiliumValuesEni1_19 | null;
  readonly envoy?: CiliumValuesEnvoy1_19 | null;
  readonly envoyConfig?: CiliumValuesEnvoyConfig1_16 | null;
  readonly etcd?: CiliumValuesEtcd1_16 | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraConfig?: CiliumValuesExtraConfig1_16 | null;
  readonly extraContainers?: readonly unknown[] | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraHostPathMounts?: readonly unknown[] | null;
  readonly extraInitContainers?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly forceDeviceDetection?: boolean | null;
  readonly fragmentTracking?: unknown;
  readonly gatewayAPI?: CiliumValuesGatewayAPI1_16 | null;
  readonly gke?: CiliumValuesGke1_12 | null;
  readonly global?: { readonly [key: string]: unknown } | null;
  readonly healthCheckICMPFailureThreshold?: number | null;
  readonly healthChecking?: boolean | null;
  readonly healthPort?: number | null;
  readonly hostFirewall?: CiliumValuesAksbyocni1_12 | null;
  readonly hostServices?: CiliumValuesHostServices1_16 | null;
  readonly hubble?: CiliumValuesHubble1_19 | null;
  readonly identityAllocationMode?: string | null;
  readonly identityChangeGracePeriod?: string | null;
  readonly identityManagementMode?: "agent" | "operator" | "both" | null;
  readonly image?: CiliumValuesAuthenticationMutualSpireInstallAgentImage1_16 | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly ingressController?: CiliumValuesIngressController1_16 | null;
  readonly initResources?: { readonly [key: string]: unknown } | null;
  readonly installNoConntrackIptablesRules?: boolean | null;
  readonly ipMasqAgent?: CiliumValuesIpMasqAgent1_13 | null;
  readonly ipam?: CiliumValuesIpam1_19 | null;
  readonly iptablesLockTimeout?: unknown;
  readonly iptablesRandomFully?: boolean | null;
  readonly ipv4?: CiliumValuesAksbyocni1_12 | null;
  readonly ipv4NativeRoutingCIDR?: string | null;
  readonly ipv6?: CiliumValuesAksbyocni1_12 | null;
  readonly ipv6NativeRoutingCIDR?: string | null;
  readonly k8s?: CiliumValuesK8s1_18 | null;
  readonly k8sClientExponentialBackoff?: CiliumValuesK8sClientExponentialBackoff1_18 | null;
  readonly k8sClientRateLimit?: CiliumValuesK8sClientRateLimit1_17 | null;
  readonly k8sNetworkPolicy?: CiliumValuesAksbyocni1_12 | null;
  readonly k8sServiceHost?: string | null;
  readonly k8sServiceHostRef?: CiliumValuesK8sServiceHostRef1_18 | null;
  readonly k8sServiceLookupConfigMapName?: string | null;
  readonly k8sServiceLookupNamespace?: string | null;
  readonly k8sServicePort?: number | string | null;
  readonly keepDeprecatedLabels?: boolean | null;
  readonly keepDeprecatedProbes?: boolean | null;
  readonly kubeConfigPath?: string | null;
  readonly kubeProxyReplacement?: boolean | string | null;
  readonly kubeProxyReplacementHealthzBindAddr?: string | null;
  readonly l2NeighDiscovery?: CiliumValuesAksbyocni1_12 | null;
  readonly l2announcements?: CiliumValuesL2announcements1_14 | null;
  readonly l2podAnnouncements?: CiliumValuesL2podAnnouncements1_18 | null;
  readonly l7Proxy?: boolean | null;
  readonly labels?: unknown;
  readonly livenessProbe?: CiliumValuesLivenessProbe1_16 | null;
  readonly loadBalancer?: CiliumValuesLoadBalancer1_16 | null;
  readonly localRedirectPolicies?: CiliumValuesLocalRedirectPolicies1_18 | null;
  readonly localRedirectPolicy?: boolean | null;
  readonly logOptions?: unknown;
  readonly logSystemLoad?: boolean | null;
  readonly maglev?: CiliumValuesMaglev1_12 | null;
  readonly monitor?: CiliumValuesMonitor1_12 | null;
  readonly name?: string | null;
  readonly namespaceOverride?: string | null;
  readonly nat?: CiliumValuesNat1_16 | null;
  readonly nat46x64Gateway?: CiliumValuesAksbyocni1_12 | null;
  readonly nodeIPAM?: CiliumValuesAksbyocni1_12 | null;
  readonly nodeLabels?: unknown;
  readonly nodePort?: CiliumValuesNodePort1_19 | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_16 | null;
  readonly nodeSelectorLabels?: boolean | null;
  readonly nodeinit?: CiliumValuesNodeinit1_19 | null;
  readonly nonIdempotentAnnotations?: unknown;
  readonly operator?: CiliumValuesOperator1_19 | null;
  readonly pmtuDiscovery?: CiliumValuesPmtuDiscovery1_19 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | null;
  readonly podLabels?: { readonly [key: string]: unknown } | null;
  readonly podSecurityContext?: CiliumValuesPodSecurityContext1_16 | null;
  readonly policyAuditMode?: unknown;
  readonly policyCIDRMatchMode?: string | readonly unknown[] | null;
  readonly policyDenyResponse?: string | null;
  readonly policyEnforcementMode?: string | null;
  readonly pprof?: CiliumValuesHubbleRelayPprof1_19 | null;
  readonly preflight?: CiliumValuesPreflight1_18 | null;
  readonly priorityClassName?: string | null;
  readonly prometheus?: CiliumValuesPrometheus1_18 | null;
  readonly proxy?: CiliumValuesProxy1_16 | null;
  readonly rbac?: CiliumValuesRbac1_16 | null;
  readonly readinessProbe?: CiliumValuesEnvoyLivenessProbe1_16 | null;
  readonly resourceQuotas?: CiliumValuesResourceQuotas1_16 | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly rollOutCiliumPods?: boolean | null;
  readonly routingMode?: string | null;
  readonly scheduling?: CiliumValuesScheduling1_17 | null;
  readonly sctp?: CiliumValuesAksbyocni1_12 | null;
  readonly secretsNamespaceAnnotations?: { readonly [key: string]: unknown } | null;
  readonly secretsNamespaceLabels?: { readonly [key: string]: unknown } | null;
  readonly securityContext?: CiliumValuesSecurityContext1_18 | null;
  readonly serviceAccounts?: CiliumValuesServiceAccounts1_19 | null;
  readonly serviceNoBackendResponse?: string | null;
  readonly sleepAfterInit?: boolean | null;
  readonly socketLB?: CiliumValuesSocketLB1_16 | null;
  readonly standaloneDnsProxy?: CiliumValuesStandaloneDnsProxy1_19 | null;
  readonly startupProbe?: CiliumValuesEnvoyLivenessProbe1_16 | null;
  readonly synchronizeK8sNodes?: boolean | null;
  readonly sysctlfix?: CiliumValuesAksbyocni1_12 | null;
  readonly terminationGracePeriodSeconds?: number | null;
  readonly tls?: CiliumValuesTls1_17 | null;
  readonly tmpVolume?: { readonly [key: string]: unknown } | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly tunnelPort?: number | null;
  readonly tunnelProtocol?: string | null;
  readonly tunnelSourcePortRange?: string | null;
  readonly underlayProtocol?: string | null;
  readonly updateStrategy?: CiliumValuesEnvoyUpdateStrategy1_16 | null;
  readonly upgradeCompatibility?: string | null;
  readonly vtep?: CiliumValuesVtep1_16 | null;
  readonly waitForKubeProxy?: boolean | null;
  readonly wellKnownIdentities?: CiliumValuesAksbyocni1_12 | null;
}

interface CiliumValuesCertgen1_20 {
  readonly affinity?: { readonly [key: string]: unknown } | null;
  readonly annotations?: CiliumValuesCertgenAnnotations1_16 | null;
  readonly cronJob?: CiliumValuesCertgenCronJob1_19 | null;
  readonly enforceCAValidityThroughoutLeavesDuration?: boolean | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly generateCA?: boolean | null;
  readonly image?: CiliumValuesAuthenticationMutualSpireInstallAgentImage1_16 | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | null;
  readonly podLabels?: { readonly [key: string]: unknown } | null;
  readonly priorityClassName?: string | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly ttlSecondsAfterFinished?: number | null;
}

interface CiliumValuesClustermeshApiserverKvstoremesh1_20 {
  readonly enabled?: boolean | null;
  readonly etcdQPS?: number | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly healthPort?: number | null;
  readonly kvstoreMode?: string | null;
  readonly lifecycle?: { readonly [key: string]: unknown } | null;
  readonly readinessProbe?: { readonly [key: string]: unknown } | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly securityContext?: CiliumValuesClustermeshApiserverEtcdSecurityContext1_16 | null;
}

interface CiliumValuesClustermeshApiserverTlsAutoServer1_20 {
  readonly extraDnsNames?: readonly unknown[] | null;
  readonly extraIpAddresses?: readonly unknown[] | null;
}

interface CiliumValuesClustermeshApiserverTlsAuto1_20 {
  readonly certManagerIssuerRef?: { readonly [key: string]: unknown } | null;
  readonly certValidityDuration?: number | null;
  readonly enabled?: boolean | null;
  readonly method?: string | null;
  readonly privateKey?: { readonly [key: string]: unknown } | null;
  readonly schedule?: string | null;
  readonly server?: CiliumValuesClustermeshApiserverTlsAutoServer1_20 | null;
  readonly subject?: { readonly [key: string]: unknown } | null;
}

interface CiliumValuesClustermeshApiserverTlsServer1_20 {
  readonly extraDnsNames?: unknown;
  readonly extraIpAddresses?: unknown;
}

interface CiliumValuesClustermeshApiserverTls1_20 {
  readonly authMode?: string | null;
  readonly auto?: CiliumValuesClustermeshApiserverTlsAuto1_20 | null;
  readonly ca?: { readonly [key: string]: unknown } | null;
  readonly server?: CiliumValuesClustermeshApiserverTlsServer1_20 | null;
}

interface CiliumValuesClustermeshApiserver1_20 {
  readonly affinity?: CiliumValuesClustermeshApiserverAffinity1_16 | null;
  readonly etcd?: CiliumValuesClustermeshApiserverEtcd1_16 | null;
  readonly etcdQPS?: number | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly healthPort?: number | null;
  readonly image?: CiliumValuesAuthenticationMutualSpireInstallAgentImage1_16 | null;
  readonly kvstoremesh?: CiliumValuesClustermeshApiserverKvstoremesh1_20 | null;
  readonly lifecycle?: { readonly [key: string]: unknown } | null;
  readonly metrics?: CiliumValuesClustermeshApiserverMetrics1_18 | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_16 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | null;
  readonly podDisruptionBudget?: CiliumValuesClustermeshApiserverPodDisruptionBudget1_18 | null;
  readonly podLabels?: { readonly [key: string]: unknown } | null;
  readonly podSecurityContext?: CiliumValuesClustermeshApiserverPodSecurityContext1_16 | null;
  readonly priorityClassName?: string | null;
  readonly readinessProbe?: { readonly [key: string]: unknown } | null;
  readonly replicas?: number | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly securityContext?: CiliumValuesClustermeshApiserverEtcdSecurityContext1_16 | null;
  readonly service?: CiliumValuesClustermeshApiserverService1_19 | null;
  readonly terminationGracePeriodSeconds?: number | null;
  readonly tls?: CiliumValuesClustermeshApiserverTls1_20 | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesClustermeshApiserverUpdateStrategy1_16 | null;
}

interface CiliumValuesClustermesh1_20 {
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly apiserver?: CiliumValuesClustermeshApiserver1_20 | null;
  readonly cacheTTL?: string | null;
  readonly config?: CiliumValuesClustermeshConfig1_19 | null;
  readonly defaultGlobalNamespace?: boolean | null;
  readonly disableKubernetesHostAliases?: unknown;
  readonly enableEndpointSliceSynchronization?: boolean | null;
  readonly maxConnectedClusters?: number | null;
  readonly mcsapi?: CiliumValuesClustermeshMcsapi1_19 | null;
  readonly policyDefaultLocalCluster?: boolean | null;
  readonly useAPIServer?: boolean | null;
}

interface CiliumValuesDatapathPlugins1_20 {
  readonly enabled?: boolean | null;
  readonly stateDir?: string | null;
}

interface CiliumValuesEncryptionIpsec1_20 {
  readonly interface?: string | null;
  readonly keyFile?: string | null;
  readonly keyRotationDuration?: string | null;
  readonly keyWatcher?: boolean | null;
  readonly mountPath?: string | null;
  readonly secretName?: string | null;
}

interface CiliumValuesEncryptionStrictMode1_20 {
  readonly egress?: CiliumValuesEncryptionStrictMode1_16 | null;
  readonly ingress?: CiliumValuesAksbyocni1_12 | null;
}

interface CiliumValuesEncryptionZtunnelCa1_20 {
  readonly type?: "spire" | "internal" | null;
}

interface CiliumValuesEncryptionZtunnel1_20 {
  readonly affinity?: { readonly [key: string]: unknown } | null;
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly ca?: CiliumValuesEncryptionZtunnelCa1_20 | null;
  readonly caAddress?: string | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly healthPort?: number | null;
  readonly image?: CiliumValuesAuthenticationMutualSpireInstallAgentImage1_16 | null;
  readonly minReadySeconds?: number | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_16 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | null;
  readonly podLabels?: { readonly [key: string]: unknown } | null;
  readonly priorityClassName?: string | null;
  readonly readinessProbe?: CiliumValuesEncryptionZtunnelReadinessProbe1_19 | null;
  readonly resources?: CiliumValuesCniResources1_16 | null;
  readonly secrets?: CiliumValuesEncryptionZtunnelSecrets1_19 | null;
  readonly terminationGracePeriodSeconds?: number | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesEncryptionZtunnelUpdateStrategy1_19 | null;
}

interface CiliumValuesEncryption1_20 {
  readonly enabled?: boolean | null;
  readonly ipsec?: CiliumValuesEncryptionIpsec1_20 | null;
  readonly nodeEncryption?: boolean | null;
  readonly strictMode?: CiliumValuesEncryptionStrictMode1_20 | null;
  readonly type?: string | null;
  readonly wireguard?: CiliumValuesEncryptionWireguard1_17 | null;
  readonly ztunnel?: CiliumValuesEncryptionZtunnel1_20 | null;
}

interface CiliumValuesEnvoyLivenessProbe1_20 {
  readonly enabled?: boolean | null;
  readonly failureThreshold?: number | null;
  readonly initialDelaySeconds?: number | null;
  readonly periodSeconds?: number | null;
  readonly timeoutSeconds?: number | null;
}

interface CiliumValuesEnvoyLog1_20 {
  readonly accessLogBufferSize?: number | null;
  readonly accessLogEnabled?: boolean | null;
  readonly defaultLevel?: string | null;
  readonly format?: string | null;
  readonly format_json?: { readonly [key: string]: unknown } | null;
  readonly path?: string | null;
}

interface CiliumValuesEnvoyReadinessProbe1_20 {
  readonly failureThreshold?: number | null;
  readonly initialDelaySeconds?: number | null;
  readonly periodSeconds?: number | null;
  readonly timeoutSeconds?: number | null;
}

interface CiliumValuesEnvoy1_20 {
  readonly affinity?: CiliumValuesEnvoyAffinity1_14 | null;
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly baseID?: number | null;
  readonly bootstrapConfigMap?: string | null;
  readonly clusterMaxConnections?: number | null;
  readonly clusterMaxPendingRequests?: number | null;
  readonly clusterMaxRequests?: number | null;
  readonly connectTimeoutSeconds?: number | null;
  readonly debug?: CiliumValuesEnvoyDebug1_16 | null;
  readonly dnsPolicy?: string | null;
  readonly enabled?: boolean | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraContainers?: readonly unknown[] | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraHostPathMounts?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly healthPort?: number | null;
  readonly httpRetryCount?: number | null;
  readonly httpUpstreamLingerTimeout?: unknown;
  readonly idleTimeoutDurationSeconds?: number | null;
  readonly image?: CiliumValuesAuthenticationMutualSpireInstallAgentImage1_16 | null;
  readonly initContainers?: readonly unknown[] | null;
  readonly initialFetchTimeoutSeconds?: number | null;
  readonly livenessProbe?: CiliumValuesEnvoyLivenessProbe1_20 | null;
  readonly log?: CiliumValuesEnvoyLog1_20 | null;
  readonly maxConcurrentRetries?: number | null;
  readonly maxConnectionDurationSeconds?: number | null;
  readonly maxGlobalDownstreamConnections?: number | null;
  readonly maxRequestsPerConnection?: number | null;
  readonly minReadySeconds?: number | null;
  readonly nodeLocality?: CiliumValuesAksbyocni1_12 | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_16 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | null;
  readonly podLabels?: { readonly [key: string]: unknown } | null;
  readonly podSecurityContext?: CiliumValuesEnvoyPodSecurityContext1_16 | null;
  readonly policyRestoreTimeoutDuration?: string | null;
  readonly priorityClassName?: string | null;
  readonly prometheus?: CiliumValuesEnvoyPrometheus1_18 | null;
  readonly readinessProbe?: CiliumValuesEnvoyReadinessProbe1_20 | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly rollOutPods?: boolean | null;
  readonly securityContext?: CiliumValuesEnvoySecurityContext1_16 | null;
  readonly startupProbe?: CiliumValuesEnvoyLivenessProbe1_20 | null;
  readonly streamIdleTimeoutDurationSeconds?: number | null;
  readonly terminationGracePeriodSeconds?: number | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesEnvoyUpdateStrategy1_16 | null;
  readonly useOriginalSourceAddress?: boolean | null;
  readonly xdsMode?: string | null;
  readonly xffNumTrustedHopsL7PolicyEgress?: number | null;
  readonly xffNumTrustedHopsL7PolicyIngress?: number | null;
}

interface CiliumValuesGatewayAPIGatewayClass1_20 {
  readonly create?: boolean | string | null;
}

interface CiliumValuesGatewayAPI1_20 {
  readonly enableAlpn?: boolean | null;
  readonly enableAppProtocol?: boolean | null;
  readonly enableProxyProtocol?: boolean | null;
  readonly enabled?: boolean | null;
  readonly externalTrafficPolicy?: string | null;
  readonly gatewayClass?: CiliumValuesGatewayAPIGatewayClass1_20 | null;
  readonly hostNetwork?: CiliumValuesGatewayAPIHostNetwork1_16 | null;
  readonly secretsNamespace?: CiliumValuesGatewayAPISecretsNamespace1_16 | null;
  readonly useRemoteAddress?: boolean | null;
  readonly xffNumTrustedHops?: number | null;
}

interface CiliumValuesHubbleRedact1_20 {
  readonly enabled?: boolean | null;
  readonly http?: CiliumValuesHubbleRedactHttp1_16 | null;
}

interface CiliumValuesHubbleRelaySecurityContext1_20 {
  readonly allowPrivilegeEscalation?: boolean | null;
  readonly capabilities?: CiliumValuesClustermeshApiserverKvstoremeshSecurityContextCapabilities1_14 | null;
  readonly readOnlyRootFilesystem?: boolean | null;
  readonly runAsGroup?: number | null;
  readonly runAsNonRoot?: boolean | null;
  readonly runAsUser?: number | null;
  readonly seccompProfile?: CiliumValuesEnvoyPodSecurityContextAppArmorProfile1_16 | null;
  readonly [key: string]: unknown;
}

interface CiliumValuesHubbleRelay1_20 {
  readonly affinity?: CiliumValuesHubbleRelayAffinity1_12 | null;
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly enabled?: boolean | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly gops?: CiliumValuesClustermeshApiserverMetricsKvstoremesh1_16 | null;
  readonly image?: CiliumValuesAuthenticationMutualSpireInstallAgentImage1_16 | null;
  readonly listenHost?: string | null;
  readonly listenPort?: string | null;
  readonly logOptions?: CiliumValuesHubbleRelayLogOptions1_18 | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_16 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | null;
  readonly podDisruptionBudget?: CiliumValuesClustermeshApiserverPodDisruptionBudget1_18 | null;
  readonly podLabels?: { readonly [key: string]: unknown } | null;
  readonly podSecurityContext?: CiliumValuesHubbleRelayPodSecurityContext1_18 | null;
  readonly pprof?: CiliumValuesHubbleRelayPprof1_19 | null;
  readonly priorityClassName?: string | null;
  readonly prometheus?: CiliumValuesHubbleRelayPrometheus1_18 | null;
  readonly replicas?: number | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly retryTimeout?: string | null;
  readonly rollOutPods?: boolean | null;
  readonly securityContext?: CiliumValuesHubbleRelaySecurityContext1_20 | null;
  readonly service?: CiliumValuesHubbleRelayService1_16 | null;
  readonly servicePort?: unknown;
  readonly sortBufferDrainTimeout?: string | null;
  readonly sortBufferLenMax?: number | null;
  readonly terminationGracePeriodSeconds?: number | null;
  readonly tls?: CiliumValuesHubbleRelayTls1_16 | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesEnvoyUpdateStrategy1_16 | null;
}

interface CiliumValuesHubbleTlsAuto1_20 {
  readonly certManagerIssuerRef?: { readonly [key: string]: unknown } | null;
  readonly certValidityDuration?: number | null;
  readonly enabled?: boolean | null;
  readonly method?: string | null;
  readonly privateKey?: { readonly [key: string]: unknown } | null;
  readonly schedule?: string | null;
  readonly subject?: { readonly [key: string]: unknown } | null;
}

interface CiliumValuesHubbleTls1_20 {
  readonly auto?: CiliumValuesHubbleTlsAuto1_20 | null;
  readonly enabled?: boolean | null;
  readonly server?: CiliumValuesHubbleTlsServer1_16 | null;
}

interface CiliumValuesHubbleUiBackend1_20 {
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly image?: CiliumValuesAuthenticationMutualSpireInstallAgentImage1_16 | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly securityContext?: CiliumValuesClustermeshApiserverEtcdSecurityContext1_16 | null;
}

interface CiliumValuesHubbleUiFrontend1_20 {
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly image?: CiliumValuesAuthenticationMutualSpireInstallAgentImage1_16 | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly securityContext?: CiliumValuesClustermeshApiserverEtcdSecurityContext1_16 | null;
  readonly server?: CiliumValuesHubbleUiFrontendServer1_12 | null;
}

interface CiliumValuesHubbleUiSecurityContext1_20 {
  readonly fsGroup?: number | null;
  readonly runAsGroup?: number | null;
  readonly runAsNonRoot?: boolean | null;
  readonly runAsUser?: number | null;
  readonly seccompProfile?: CiliumValuesEnvoyPodSecurityContextAppArmorProfile1_16 | null;
  readonly [key: string]: unknown;
}

interface CiliumValuesHubbleUi1_20 {
  readonly affinity?: { readonly [key: string]: unknown } | null;
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly backend?: CiliumValuesHubbleUiBackend1_20 | null;
  readonly baseUrl?: string | null;
  readonly enabled?: boolean | null;
  readonly frontend?: CiliumValuesHubbleUiFrontend1_20 | null;
  readonly ingress?: CiliumValuesHubbleUiIngress1_16 | null;
  readonly labels?: { readonly [key: string]: unknown } | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_16 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | null;
  readonly podDisruptionBudget?: CiliumValuesClustermeshApiserverPodDisruptionBudget1_18 | null;
  readonly podLabels?: { readonly [key: string]: unknown } | null;
  readonly priorityClassName?: string | null;
  readonly replicas?: number | null;
  readonly rollOutPods?: boolean | null;
  readonly securityContext?: CiliumValuesHubbleUiSecurityContext1_20 | null;
  readonly service?: CiliumValuesHubbleUiService1_18 | null;
  readonly standalone?: CiliumValuesHubbleUiStandalone1_16 | null;
  readonly tls?: CiliumValuesHubbleUiTls1_16 | null;
  readonly tmpVolume?: { readonly [key: string]: unknown } | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesEnvoyUpdateStrategy1_16 | null;
}

interface CiliumValuesHubble1_20 {
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly dropEventEmitter?: CiliumValuesHubbleDropEventEmitter1_16 | null;
  readonly enabled?: boolean | null;
  readonly eventBufferCapacity?: unknown;
  readonly eventQueueSize?: unknown;
  readonly export?: CiliumValuesHubbleExport1_19 | null;
  readonly hostUsers?: boolean | null;
  readonly listenAddress?: string | null;
  readonly lostEventSendInterval?: unknown;
  readonly metrics?: CiliumValuesHubbleMetrics1_18 | null;
  readonly networkPolicyCorrelation?: CiliumValuesAksbyocni1_12 | null;
  readonly peerService?: CiliumValuesHubblePeerService1_16 | null;
  readonly preferIpv6?: boolean | null;
  readonly redact?: CiliumValuesHubbleRedact1_20 | null;
  readonly relay?: CiliumValuesHubbleRelay1_20 | null;
  readonly skipUnknownCGroupIDs?: boolean | null;
  readonly socketPath?: string | null;
  readonly tls?: CiliumValuesHubbleTls1_20 | null;
  readonly ui?: CiliumValuesHubbleUi1_20 | null;
}

interface CiliumValuesIngressControllerHostNetwork1_20 {
  readonly enabled?: boolean | null;
  readonly httpPort?: number | null;
  readonly httpsPort?: number | null;
  readonly nodes?: CiliumValuesGatewayAPIHostNetworkNodes1_16 | null;
  readonly sharedListenerPort?: number | null;
  readonly tlsPassthroughPort?: number | null;
}

interface CiliumValuesIngressController1_20 {
  readonly default?: boolean | null;
  readonly defaultSecretName?: string | null;
  readonly defaultSecretNamespace?: string | null;
  readonly enableProxyProtocol?: boolean | null;
  readonly enabled?: boolean | null;
  readonly enforceHttps?: boolean | null;
  readonly hostNetwork?: CiliumValuesIngressControllerHostNetwork1_20 | null;
  readonly ingressLBAnnotationPrefixes?: readonly unknown[] | null;
  readonly loadbalancerMode?: string | null;
  readonly secretsNamespace?: CiliumValuesGatewayAPISecretsNamespace1_16 | null;
  readonly service?: CiliumValuesIngressControllerService1_16 | null;
  readonly useRemoteAddress?: boolean | null;
  readonly xffNumTrustedHops?: number | null;
}

interface CiliumValuesK8s1_20 {
  readonly apiServerURLs?: string | null;
  readonly requireIPv4PodCIDR?: boolean | null;
  readonly requireIPv6PodCIDR?: boolean | null;
  readonly serviceProxyName?: unknown;
}

interface CiliumValuesL2podAnnouncements1_20 {
  readonly enabled?: boolean | null;
  readonly interfacePattern?: string | null;
}

interface CiliumValuesLoadBalancer1_20 {
  readonly acceleration?: string | null;
  readonly algorithm?: unknown;
  readonly dsrDispatch?: unknown;
  readonly l7?: CiliumValuesLoadBalancerL71_16 | null;
  readonly mode?: unknown;
  readonly reflectorWaitTime?: unknown;
  readonly serviceTopology?: boolean | null;
}

interface CiliumValuesNodePort1_20 {
  readonly addresses?: string | readonly unknown[] | null;
  readonly autoProtectPortRange?: boolean | null;
  readonly bindProtection?: boolean | null;
  readonly directRoutingDevice?: unknown;
  readonly enableDynamicSourceLookup?: boolean | null;
  readonly enableHealthCheck?: boolean | null;
  readonly enableHealthCheckLoadBalancerIP?: boolean | null;
  readonly range?: unknown;
}

interface CiliumValuesNodeinit1_20 {
  readonly affinity?: { readonly [key: string]: unknown } | null;
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly bootstrapFile?: string | null;
  readonly enabled?: boolean | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly image?: CiliumValuesAuthenticationMutualSpireInstallAgentImage1_16 | null;
  readonly minReadySeconds?: number | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_16 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | null;
  readonly podLabels?: { readonly [key: string]: unknown } | null;
  readonly podSecurityContext?: CiliumValuesEnvoyPodSecurityContext1_16 | null;
  readonly prestop?: CiliumValuesNodeinitPrestop1_16 | null;
  readonly priorityClassName?: string | null;
  readonly reconfigureKubelet?: unknown;
  readonly removeCbrBridge?: unknown;
  readonly resources?: CiliumValuesNodeinitResources1_19 | null;
  readonly revertReconfigureKubelet?: unknown;
  readonly securityContext?: CiliumValuesNodeinitSecurityContext1_18 | null;
  readonly startup?: CiliumValuesNodeinitPrestop1_16 | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesNodeinitUpdateStrategy1_16 | null;
  readonly waitForCloudInit?: boolean | null;
}

interface CiliumValuesOperator1_20 {
  readonly affinity?: CiliumValuesAffinity1_12 | null;
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly dashboards?: CiliumValuesDashboards1_16 | null;
  readonly dnsPolicy?: string | null;
  readonly enabled?: boolean | null;
  readonly endpointGCInterval?: string | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraHostPathMounts?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly hostNetwork?: boolean | null;
  readonly hostUsers?: boolean | null;
  readonly identityGCInterval?: string | null;
  readonly identityHeartbeatTimeout?: string | null;
  readonly image?: CiliumValuesOperatorImage1_16 | null;
  readonly nodeGCInterval?: string | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_16 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | null;
  readonly podDisruptionBudget?: CiliumValuesClustermeshApiserverPodDisruptionBudget1_18 | null;
  readonly podLabels?: { readonly [key: string]: unknown } | null;
  readonly podSecurityContext?: CiliumValuesOperatorPodSecurityContext1_18 | null;
  readonly pprof?: CiliumValuesHubbleRelayPprof1_19 | null;
  readonly priorityClassName?: string | null;
  readonly prometheus?: CiliumValuesOperatorPrometheus1_19 | null;
  readonly removeNodeTaints?: boolean | null;
  readonly replicas?: number | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly rollOutPods?: boolean | null;
  readonly securityContext?: CiliumValuesClustermeshApiserverEtcdSecurityContext1_16 | null;
  readonly setNodeNetworkStatus?: boolean | null;
  readonly setNodeTaints?: boolean | null;
  readonly skipCRDCreation?: boolean | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly unmanagedPodWatcher?: CiliumValuesOperatorUnmanagedPodWatcher1_19 | null;
  readonly updateStrategy?: CiliumValuesClustermeshApiserverUpdateStrategy1_16 | null;
}

interface CiliumValuesPreflight1_20 {
  readonly affinity?: CiliumValuesHubbleRelayAffinity1_12 | null;
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly enabled?: boolean | null;
  readonly envoy?: CiliumValuesPreflightEnvoy1_18 | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly image?: CiliumValuesAuthenticationMutualSpireInstallAgentImage1_16 | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_16 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | null;
  readonly podDisruptionBudget?: CiliumValuesClustermeshApiserverPodDisruptionBudget1_18 | null;
  readonly podLabels?: { readonly [key: string]: unknown } | null;
  readonly podSecurityContext?: { readonly [key: string]: unknown } | null;
  readonly priorityClassName?: string | null;
  readonly readinessProbe?: CiliumValuesPreflightReadinessProbe1_16 | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly securityContext?: CiliumValuesHubbleUiBackendSecurityContext1_18 | null;
  readonly terminationGracePeriodSeconds?: number | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesEnvoyPodSecurityContextAppArmorProfile1_16 | null;
  readonly validateCNPs?: boolean | null;
}

interface CiliumValuesStandaloneDnsProxy1_20 {
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly automountServiceAccountToken?: boolean | null;
  readonly debug?: boolean | null;
  readonly enabled?: boolean | null;
  readonly image?: CiliumValuesAuthenticationMutualSpireInstallAgentImage1_16 | null;
  readonly minReadySeconds?: number | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_16 | null;
  readonly rollOutPods?: boolean | null;
  readonly serverPort?: number | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly updateStrategy?: CiliumValuesEncryptionZtunnelUpdateStrategy1_19 | null;
}

interface CiliumValues1_20 {
  readonly MTU?: number | null;
  readonly affinity?: CiliumValuesAffinity1_12 | null;
  readonly agent?: boolean | null;
  readonly agentNotReadyTaintKey?: string | null;
  readonly aksbyocni?: CiliumValuesAksbyocni1_12 | null;
  readonly alibabacloud?: CiliumValuesAlibabacloud1_19 | null;
  readonly annotateK8sNode?: boolean | null;
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly apiRateLimit?: string | null;
  readonly authentication?: CiliumValuesAuthentication1_17 | null;
  readonly autoDirectNodeRoutes?: boolean | string | null;
  readonly azure?: CiliumValuesAzure1_19 | null;
  readonly bandwidthManager?: CiliumValuesBandwidthManager1_18 | null;
  readonly bgpControlPlane?: CiliumValuesBgpControlPlane1_18 | null;
  readonly bpf?: CiliumValuesBpf1_19 | null;
  readonly bpfClockProbe?: boolean | null;
  readonly certgen?: CiliumValuesCertgen1_20 | null;
  readonly cgroup?: CiliumValuesCgroup1_16 | null;
  readonly ciliumEndpointSlice?: CiliumValuesCiliumEndpointSlice1_16 | null;
  readonly cleanBpfState?: boolean | null;
  readonly cleanState?: boolean | null;
  readonly cluster?: CiliumValuesCluster1_16 | null;
  readonly clusterHealthPort?: unknown;
  readonly clustermesh?: CiliumValuesClustermesh1_20 | null;
  readonly cni?: CiliumValuesCni1_19 | null;
  readonly commonLabels?: { readonly [key: string]: unknown } | null;
  readonly configDriftDetection?: CiliumValuesConfigDriftDetection1_18 | null;
  readonly connectivityProbeFrequencyRatio?: number | null;
  readonly conntrackGCInterval?: string | null;
  readonly conntrackGCMaxInterval?: string | null;
  readonly containerRuntime?: { readonly [key: string]: unknown } | null;
  readonly crdWaitTimeout?: string | null;
  readonly daemon?: CiliumValuesDaemon1_17 | null;
  readonly dashboards?: CiliumValuesDashboards1_16 | null;
  readonly datapathPlugins?: CiliumValuesDatapathPlugins1_20 | null;
  readonly debug?: CiliumValuesDebug1_18 | null;
  readonly defaultLBServiceIPAM?: string | null;
  readonly devices?: string | readonly unknown[] | null;
  readonly directRoutingSkipUnreachable?: boolean | null;
  readonly disableEndpointCRD?: boolean | null;
  readonly disableEnvoyVersionCheck?: unknown;
  readonly disableIptablesFeederRules?: unknown;
  readonly dnsPolicy?: string | null;
  readonly dnsPolicyUnloadOnShutdown?: unknown;
  readonly dnsProxy?: CiliumValuesDnsProxy1_18 | null;
  readonly egressGateway?: CiliumValuesEgressGateway1_16 | null;
  readonly egressMasqueradeInterfaces?: unknown;
  readonly enableCriticalPriorityClass?: boolean | null;
  readonly enableIPv4BIGTCP?: boolean | null;
  readonly enableIPv4Masquerade?: boolean | null;
  readonly enableIPv6BIGTCP?: boolean | null;
  readonly enableIPv6Masquerade?: boolean | null;
  readonly enableIdentityMark?: unknown;
  readonly enableInternalTrafficPolicy?: boolean | null;
  readonly enableLBIPAM?: boolean | null;
  readonly enableMasqueradeRouteSource?: boolean | null;
  readonly enableNoServiceEndpointsRoutable?: boolean | null;
  readonly enableNonDefaultDenyPolicies?: boolean | null;
  readonly enableXTSocketFallback?: boolean | null;
  readonly encryption?: CiliumValuesEncryption1_20 | null;
  readonly endpointHealthChecking?: CiliumValuesAksbyocni1_12 | null;
  readonly endpointLockdownOnMapOverflow?: boolean | null;
  readonly endpointPolicyUpdateTimeoutDuration?: unknown;
  readonly endpointRoutes?: CiliumValuesEndpointRoutes1_16 | null;
  readonly eni?: CiliumValuesEni1_19 | null;
  readonly envoy?: CiliumValuesEnvoy1_20 | null;
  readonly envoyConfig?: CiliumValuesEnvoyConfig1_16 | null;
  readonly etcd?: CiliumValuesEtcd1_16 | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraConfig?: CiliumValuesExtraConfig1_16 | null;
  readonly extraContainers?: readonly unknown[] | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraHostPathMounts?: readonly unknown[] | null;
  readonly extraInitContainers?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly forceDeviceDetection?: boolean | null;
  readonly fragmentTracking?: unknown;
  readonly gatewayAPI?: CiliumValuesGatewayAPI1_20 | null;
  readonly gke?: CiliumValuesGke1_12 | null;
  readonly global?: { readonly [key: string]: unknown } | null;
  readonly healthCheckICMPFailureThreshold?: number | null;
  readonly healthChecking?: boolean | null;
  readonly healthPort?: number | null;
  readonly hostFirewall?: CiliumValuesAksbyocni1_12 | null;
  readonly hostServices?: CiliumValuesHostServices1_16 | null;
  readonly hubble?: CiliumValuesHubble1_20 | null;
  readonly identityAllocationMode?: string | null;
  readonly identityChangeGracePeriod?: string | null;
  readonly identityManagementMode?: "agent" | "operator" | "both" | null;
  readonly image?: CiliumValuesAuthenticationMutualSpireInstallAgentImage1_16 | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly ingressController?: CiliumValuesIngressController1_20 | null;
  readonly initResources?: { readonly [key: string]: unknown } | null;
  readonly installNoConntrackIptablesRules?: boolean | null;
  readonly ipMasqAgent?: CiliumValuesIpMasqAgent1_13 | null;
  readonly ipam?: CiliumValuesIpam1_19 | null;
  readonly iptablesLockTimeout?: unknown;
  readonly iptablesRandomFully?: boolean | null;
  readonly ipv4?: CiliumValuesAksbyocni1_12 | null;
  readonly ipv4NativeRoutingCIDR?: string | null;
  readonly ipv6?: CiliumValuesAksbyocni1_12 | null;
  readonly ipv6NativeRoutingCIDR?: string | null;
  readonly k8s?: CiliumValuesK8s1_20 | null;
  readonly k8sClientExponentialBackoff?: CiliumValuesK8sClientExponentialBackoff1_18 | null;
  readonly k8sClientRateLimit?: CiliumValuesK8sClientRateLimit1_17 | null;
  readonly k8sClusterNetworkPolicy?: CiliumValuesAksbyocni1_12 | null;
  readonly k8sNetworkPolicy?: CiliumValuesAksbyocni1_12 | null;
  readonly k8sServiceHost?: string | null;
  readonly k8sServiceHostRef?: CiliumValuesK8sServiceHostRef1_18 | null;
  readonly k8sServiceLookupConfigMapName?: string | null;
  readonly k8sServiceLookupNamespace?: string | null;
  readonly k8sServicePort?: number | string | null;
  readonly keepDeprecatedLabels?: boolean | null;
  readonly keepDeprecatedProbes?: boolean | null;
  readonly kubeConfigPath?: string | null;
  readonly kubeProxyReplacement?: boolean | string | null;
  readonly kubeProxyReplacementHealthzBindAddr?: string | null;
  readonly l2NeighDiscovery?: CiliumValuesAksbyocni1_12 | null;
  readonly l2announcements?: CiliumValuesL2announcements1_14 | null;
  readonly l2podAnnouncements?: CiliumValuesL2podAnnouncements1_20 | null;
  readonly l7Proxy?: boolean | null;
  readonly labels?: unknown;
  readonly livenessProbe?: CiliumValuesLivenessProbe1_16 | null;
  readonly loadBalancer?: CiliumValuesLoadBalancer1_20 | null;
  readonly localRedirectPolicies?: CiliumValuesLocalRedirectPolicies1_18 | null;
  readonly localRedirectPolicy?: boolean | null;
  readonly logOptions?: unknown;
  readonly logSystemLoad?: boolean | null;
  readonly maglev?: CiliumValuesMaglev1_12 | null;
  readonly minReadySeconds?: number | null;
  readonly monitor?: CiliumValuesMonitor1_12 | null;
  readonly name?: string | null;
  readonly namespaceOverride?: string | null;
  readonly nat?: CiliumValuesNat1_16 | null;
  readonly nat46x64Gateway?: CiliumValuesAksbyocni1_12 | null;
  readonly nativeRoutingCIDRFromClusterPool?: boolean | null;
  readonly nodeIPAM?: CiliumValuesAksbyocni1_12 | null;
  readonly nodeLabels?: unknown;
  readonly nodePort?: CiliumValuesNodePort1_20 | null;
  readonly nodeSelector?: CiliumValuesClustermeshApiserverNodeSelector1_16 | null;
  readonly nodeSelectorLabels?: boolean | null;
  readonly nodeinit?: CiliumValuesNodeinit1_20 | null;
  readonly nonIdempotentAnnotations?: unknown;
  readonly operator?: CiliumValuesOperator1_20 | null;
  readonly pmtuDiscovery?: CiliumValuesPmtuDiscovery1_19 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | null;
  readonly podLabels?: { readonly [key: string]: unknown } | null;
  readonly podSecurityContext?: CiliumValuesPodSecurityContext1_16 | null;
  readonly policyAuditMode?: unknown;
  readonly policyCIDRMatchMode?: string | readonly unknown[] | null;
  readonly policyDenyResponse?: string | null;
  readonly policyEnforcementMode?: string | null;
  readonly pprof?: CiliumValuesHubbleRelayPprof1_19 | null;
  readonly preferIpv6?: boolean | null;
  readonly preflight?: CiliumValuesPreflight1_20 | null;
  readonly priorityClassName?: string | null;
  readonly prometheus?: CiliumValuesPrometheus1_18 | null;
  readonly proxy?: CiliumValuesProxy1_16 | null;
  readonly rbac?: CiliumValuesRbac1_16 | null;
  readonly readinessProbe?: CiliumValuesEnvoyLivenessProbe1_16 | null;
  readonly resourceQuotas?: CiliumValuesResourceQuotas1_16 | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly rollOutCiliumPods?: boolean | null;
  readonly routingMode?: string | null;
  readonly scheduling?: CiliumValuesScheduling1_17 | null;
  readonly sctp?: CiliumValuesAksbyocni1_12 | null;
  readonly secretsNamespaceAnnotations?: { readonly [key: string]: unknown } | null;
  readonly secretsNamespaceLabels?: { readonly [key: string]: unknown } | null;
  readonly securityContext?: CiliumValuesSecurityContext1_18 | null;
  readonly serviceAccounts?: CiliumValuesServiceAccounts1_19 | null;
  readonly serviceNoBackendResponse?: string | null;
  readonly sleepAfterInit?: boolean | null;
  readonly socketLB?: CiliumValuesSocketLB1_16 | null;
  readonly standaloneDnsProxy?: CiliumValuesStandaloneDnsProxy1_20 | null;
  readonly startupProbe?: CiliumValuesEnvoyLivenessProbe1_16 | null;
  readonly synchronizeK8sNodes?: boolean | null;
  readonly sysctlfix?: CiliumValuesAksbyocni1_12 | null;
  readonly terminationGracePeriodSeconds?: number | null;
  readonly tls?: CiliumValuesTls1_17 | null;
  readonly tmpVolume?: { readonly [key: string]: unknown } | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly tunnelPort?: number | null;
  readonly tunnelProtocol?: string | null;
  readonly tunnelSourcePortRange?: string | null;
  readonly underlayProtocol?: string | null;
  readonly updateStrategy?: CiliumValuesEnvoyUpdateStrategy1_16 | null;
  readonly upgradeCompatibility?: string | null;
  readonly vtep?: CiliumValuesVtep1_16 | null;
  readonly waitForKubeProxy?: boolean | null;
  readonly wellKnownIdentities?: CiliumValuesAksbyocni1_12 | null;
}
