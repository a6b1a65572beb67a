// Written by `npm run docs` from the facts of the chart beside it. Do not edit.
/** The versions that the chart metallb may be pinned to, each with the values that it reads. */
export type MetallbPin =
  | { readonly version: `0.13.${number}`; readonly values?: MetallbValues0_13 }
  | { readonly version: `0.14.${number}`; readonly values?: MetallbValues0_14 }
  | { readonly version: `0.15.${number}`; readonly values?: MetallbValues0_15 }
  | { readonly version: `0.16.${number}`; readonly values?: MetallbValues0_16 };

interface MetallbValuesControllerImage0_13 {
  readonly pullPolicy?: unknown;
  readonly repository?: string | boolean | number | null;
  readonly tag?: unknown;
}

interface MetallbValuesControllerLivenessProbe0_13 {
  readonly enabled?: boolean | null;
  readonly failureThreshold?: number | boolean | string | null;
  readonly initialDelaySeconds?: number | boolean | string | null;
  readonly periodSeconds?: number | boolean | string | null;
  readonly successThreshold?: number | boolean | string | null;
  readonly timeoutSeconds?: number | boolean | string | null;
}

interface MetallbValuesControllerSecurityContext0_13 {
  readonly fsGroup?: number | boolean | string | null;
  readonly runAsNonRoot?: boolean | number | string | null;
  readonly runAsUser?: number | boolean | string | null;
  readonly [key: string]: unknown;
}

interface MetallbValuesControllerServiceAccount0_13 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly create?: boolean | null;
  readonly name?: string | boolean | number | null;
}

interface MetallbValuesControllerStrategy0_13 {
  readonly type?: string | boolean | number | null;
  readonly [key: string]: unknown;
}

interface MetallbValuesController0_13 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly command?: unknown;
  readonly enabled?: boolean | null;
  readonly image?: MetallbValuesControllerImage0_13 | null;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly livenessProbe?: MetallbValuesControllerLivenessProbe0_13 | null;
  readonly logLevel?: string | boolean | number | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly readinessProbe?: MetallbValuesControllerLivenessProbe0_13 | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly runtimeClassName?: string | boolean | number | null;
  readonly securityContext?: MetallbValuesControllerSecurityContext0_13 | null;
  readonly serviceAccount?: MetallbValuesControllerServiceAccount0_13 | null;
  readonly strategy?: MetallbValuesControllerStrategy0_13 | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly webhookMode?: unknown;
}

interface MetallbValuesCrds0_13 {
  readonly enabled?: boolean | null;
  readonly global?: unknown;
  readonly validationFailurePolicy?: "Ignore" | "Fail" | null;
}

interface MetallbValuesPrometheusPodMonitor0_13 {
  readonly additionalLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly additionalMonitors?: { readonly [key: string]: unknown } | null;
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly enabled?: boolean | null;
  readonly interval?: number | null;
  readonly jobLabel?: string | null;
  readonly metricRelabelings?: readonly unknown[] | null;
  readonly relabelings?: readonly unknown[] | null;
}

interface MetallbValuesPrometheusPrometheusRuleAddressPoolExhaustedLabels0_13 {
  readonly severity?: string | boolean | number | null;
  readonly [key: string]: unknown;
}

interface MetallbValuesPrometheusPrometheusRuleAddressPoolExhausted0_13 {
  readonly enabled?: boolean | null;
  readonly labels?: MetallbValuesPrometheusPrometheusRuleAddressPoolExhaustedLabels0_13 | null;
}

interface MetallbValuesPrometheusPrometheusRuleAddressPoolUsage0_13 {
  readonly enabled?: boolean | null;
  readonly thresholds?: readonly unknown[] | null;
}

interface MetallbValuesPrometheusPrometheusRule0_13 {
  readonly additionalLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly additionalMonitors?: { readonly [key: string]: unknown } | null;
  readonly addressPoolExhausted?: MetallbValuesPrometheusPrometheusRuleAddressPoolExhausted0_13 | null;
  readonly addressPoolUsage?: MetallbValuesPrometheusPrometheusRuleAddressPoolUsage0_13 | null;
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly bgpSessionDown?: MetallbValuesPrometheusPrometheusRuleAddressPoolExhausted0_13 | null;
  readonly configNotLoaded?: MetallbValuesPrometheusPrometheusRuleAddressPoolExhausted0_13 | null;
  readonly enabled?: boolean | null;
  readonly extraAlerts?: readonly unknown[] | null;
  readonly staleConfig?: MetallbValuesPrometheusPrometheusRuleAddressPoolExhausted0_13 | null;
}

interface MetallbValuesPrometheusRbacProxy0_13 {
  readonly pullPolicy?: unknown;
  readonly repository?: string | null;
  readonly tag?: string | null;
}

interface MetallbValuesPrometheusServiceMonitorControllerTlsConfig0_13 {
  readonly insecureSkipVerify?: boolean | number | string | null;
  readonly [key: string]: unknown;
}

interface MetallbValuesPrometheusServiceMonitorController0_13 {
  readonly additionalLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly tlsConfig?: MetallbValuesPrometheusServiceMonitorControllerTlsConfig0_13 | null;
}

interface MetallbValuesPrometheusServiceMonitor0_13 {
  readonly controller?: MetallbValuesPrometheusServiceMonitorController0_13 | null;
  readonly enabled?: boolean | null;
  readonly interval?: number | null;
  readonly jobLabel?: string | null;
  readonly metricRelabelings?: readonly unknown[] | null;
  readonly relabelings?: readonly unknown[] | null;
  readonly speaker?: MetallbValuesPrometheusServiceMonitorController0_13 | null;
}

interface MetallbValuesPrometheus0_13 {
  readonly controllerMetricsTLSSecret?: string | boolean | number | null;
  readonly metricsPort?: number | null;
  readonly namespace?: string | null;
  readonly podMonitor?: MetallbValuesPrometheusPodMonitor0_13 | null;
  readonly prometheusRule?: MetallbValuesPrometheusPrometheusRule0_13 | null;
  readonly rbacPrometheus?: boolean | null;
  readonly rbacProxy?: MetallbValuesPrometheusRbacProxy0_13 | null;
  readonly scrapeAnnotations?: boolean | null;
  readonly secureMetricsPort?: number | null;
  readonly serviceAccount?: string | null;
  readonly serviceMonitor?: MetallbValuesPrometheusServiceMonitor0_13 | null;
  readonly speakerMetricsTLSSecret?: string | boolean | number | null;
}

interface MetallbValuesPsp0_13 {
  readonly create?: boolean | null;
}

interface MetallbValuesSpeakerExcludeInterfaces0_13 {
  readonly enabled?: boolean | null;
}

interface MetallbValuesSpeakerFrrImage0_13 {
  readonly pullPolicy?: string | null;
  readonly repository?: string | null;
  readonly tag?: string | null;
}

interface MetallbValuesSpeakerFrr0_13 {
  readonly enabled?: boolean | null;
  readonly image?: MetallbValuesSpeakerFrrImage0_13 | null;
  readonly metricsPort?: number | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly "resources:"?: { readonly [key: string]: unknown } | null;
  readonly secureMetricsPort?: number | null;
}

interface MetallbValuesSpeakerFrrMetrics0_13 {
  readonly resources?: { readonly [key: string]: unknown } | null;
}

interface MetallbValuesSpeakerLivenessProbe0_13 {
  readonly enabled?: boolean | null;
  readonly failureThreshold?: number | null;
  readonly initialDelaySeconds?: number | null;
  readonly periodSeconds?: number | null;
  readonly successThreshold?: number | null;
  readonly timeoutSeconds?: number | null;
}

interface MetallbValuesSpeakerMemberlist0_13 {
  readonly enabled?: boolean | null;
  readonly mlBindPort?: number | null;
  readonly mlSecretKeyPath?: string | null;
}

interface MetallbValuesSpeakerServiceAccount0_13 {
  readonly annotations?: { readonly [key: string]: unknown } | null;
  readonly create?: boolean | null;
  readonly name?: string | null;
}

interface MetallbValuesSpeakerStartupProbe0_13 {
  readonly enabled?: boolean | null;
  readonly failureThreshold?: number | boolean | string | null;
  readonly periodSeconds?: number | boolean | string | null;
}

interface MetallbValuesSpeakerUpdateStrategy0_13 {
  readonly type?: string | null;
  readonly [key: string]: unknown;
}

interface MetallbValuesSpeaker0_13 {
  readonly affinity?: { readonly [key: string]: unknown } | null;
  readonly command?: string | null;
  readonly enabled?: boolean | null;
  readonly excludeInterfaces?: MetallbValuesSpeakerExcludeInterfaces0_13 | null;
  readonly frr?: MetallbValuesSpeakerFrr0_13 | null;
  readonly frrMetrics?: MetallbValuesSpeakerFrrMetrics0_13 | null;
  readonly image?: MetallbValuesSpeakerFrrImage0_13 | null;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly livenessProbe?: MetallbValuesSpeakerLivenessProbe0_13 | null;
  readonly logLevel?: "all" | "debug" | "info" | "warn" | "error" | "none" | null;
  readonly memberlist?: MetallbValuesSpeakerMemberlist0_13 | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | null;
  readonly priorityClassName?: string | null;
  readonly readinessProbe?: MetallbValuesSpeakerLivenessProbe0_13 | null;
  readonly reloader?: MetallbValuesSpeakerFrrMetrics0_13 | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly runtimeClassName?: string | null;
  readonly secretName?: string | null;
  readonly serviceAccount?: MetallbValuesSpeakerServiceAccount0_13 | null;
  readonly startupProbe?: MetallbValuesSpeakerStartupProbe0_13 | null;
  readonly tolerateMaster?: boolean | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly updateStrategy?: MetallbValuesSpeakerUpdateStrategy0_13 | null;
}

interface MetallbValues0_13 {
  readonly configInLine?: { readonly [key: string]: unknown } | null;
  readonly controller?: MetallbValuesController0_13 | null;
  readonly crds?: MetallbValuesCrds0_13 | null;
  readonly fullNameOverride?: string | null;
  readonly fullnameOverride?: string | boolean | number | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly loadBalancerClass?: string | null;
  readonly nameOverride?: string | null;
  readonly prometheus?: MetallbValuesPrometheus0_13 | null;
  readonly psp?: MetallbValuesPsp0_13 | null;
  readonly rbac?: MetallbValuesPsp0_13 | null;
  readonly speaker?: MetallbValuesSpeaker0_13 | null;
}

interface MetallbValuesController0_14 {
  readonly affinity?: { readonly [key: string]: unknown } | null;
  readonly command?: string | null;
  readonly enabled?: boolean | null;
  readonly extraContainers?: readonly unknown[] | null;
  readonly image?: MetallbValuesSpeakerFrrImage0_13 | null;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly livenessProbe?: MetallbValuesSpeakerLivenessProbe0_13 | null;
  readonly logLevel?: "all" | "debug" | "info" | "warn" | "error" | "none" | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | null;
  readonly priorityClassName?: string | null;
  readonly readinessProbe?: MetallbValuesSpeakerLivenessProbe0_13 | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly runtimeClassName?: string | null;
  readonly securityContext?: MetallbValuesControllerSecurityContext0_13 | null;
  readonly serviceAccount?: MetallbValuesSpeakerServiceAccount0_13 | null;
  readonly strategy?: MetallbValuesSpeakerUpdateStrategy0_13 | null;
  readonly tlsCipherSuites?: string | boolean | number | null;
  readonly tlsMinVersion?: string | boolean | number | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly webhookMode?: string | null;
}

interface MetallbValuesFrrK8sCrds0_14 {
  readonly enabled?: boolean | null;
  readonly global?: unknown;
  readonly validationFailurePolicy?: string | boolean | number | null;
}

interface MetallbValuesFrrK8sFrrk8sFrrImage0_14 {
  readonly pullPolicy?: unknown;
  readonly repository?: string | boolean | number | null;
  readonly tag?: string | boolean | number | null;
}

interface MetallbValuesFrrK8sFrrk8sFrr0_14 {
  readonly acceptIncomingBGPConnections?: boolean | null;
  readonly image?: MetallbValuesFrrK8sFrrk8sFrrImage0_14 | null;
  readonly metricsBindAddress?: string | boolean | number | null;
  readonly metricsPort?: number | boolean | string | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly secureMetricsPort?: number | boolean | string | null;
}

interface MetallbValuesFrrK8sFrrk8sFrrMetrics0_14 {
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
}

interface MetallbValuesFrrK8sFrrk8sLabels0_14 {
  readonly app?: string | boolean | number | null;
  readonly [key: string]: unknown;
}

interface MetallbValuesFrrK8sFrrk8sStrategy0_14 {
  readonly type?: string | null;
}

interface MetallbValuesFrrK8sFrrk8s0_14 {
  readonly affinity?: { readonly [key: string]: unknown } | null;
  readonly alwaysBlock?: string | boolean | number | null;
  readonly command?: string | null;
  readonly disableCertRotation?: boolean | null;
  readonly enabled?: boolean | null;
  readonly frr?: MetallbValuesFrrK8sFrrk8sFrr0_14 | null;
  readonly frrMetrics?: MetallbValuesFrrK8sFrrk8sFrrMetrics0_14 | null;
  readonly healthPort?: number | boolean | string | null;
  readonly image?: MetallbValuesSpeakerFrrImage0_13 | null;
  readonly labels?: MetallbValuesFrrK8sFrrk8sLabels0_14 | null;
  readonly livenessProbe?: MetallbValuesSpeakerLivenessProbe0_13 | null;
  readonly logLevel?: "all" | "debug" | "info" | "warn" | "error" | "none" | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | null;
  readonly priorityClassName?: string | null;
  readonly readinessProbe?: MetallbValuesSpeakerLivenessProbe0_13 | null;
  readonly reloader?: MetallbValuesFrrK8sFrrk8sFrrMetrics0_14 | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly restartOnRotatorSecretRefresh?: boolean | null;
  readonly runtimeClassName?: string | null;
  readonly serviceAccount?: MetallbValuesSpeakerServiceAccount0_13 | null;
  readonly startupProbe?: MetallbValuesSpeakerStartupProbe0_13 | null;
  readonly strategy?: MetallbValuesFrrK8sFrrk8sStrategy0_14 | null;
  readonly tolerateMaster?: boolean | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly updateStrategy?: MetallbValuesControllerStrategy0_13 | null;
  readonly webhookMode?: string | null;
}

interface MetallbValuesFrrK8sPrometheusServiceMonitor0_14 {
  readonly additionalLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly enabled?: boolean | null;
  readonly interval?: number | null;
  readonly jobLabel?: string | null;
  readonly metricRelabelings?: readonly unknown[] | null;
  readonly relabelings?: readonly unknown[] | null;
  readonly tlsConfig?: MetallbValuesPrometheusServiceMonitorControllerTlsConfig0_13 | null;
}

interface MetallbValuesFrrK8sPrometheus0_14 {
  readonly metricsBindAddress?: string | boolean | number | null;
  readonly metricsPort?: number | null;
  readonly metricsTLSSecret?: string | boolean | number | null;
  readonly namespace?: string | null;
  readonly rbacPrometheus?: boolean | null;
  readonly rbacProxy?: MetallbValuesPrometheusRbacProxy0_13 | null;
  readonly scrapeAnnotations?: boolean | null;
  readonly secureMetricsPort?: number | null;
  readonly serviceAccount?: string | null;
  readonly serviceMonitor?: MetallbValuesFrrK8sPrometheusServiceMonitor0_14 | null;
}

interface MetallbValuesFrrK8s0_14 {
  readonly crds?: MetallbValuesFrrK8sCrds0_14 | null;
  readonly frrk8s?: MetallbValuesFrrK8sFrrk8s0_14 | null;
  readonly fullNameOverride?: string | null;
  readonly fullnameOverride?: string | boolean | number | null;
  readonly global?: unknown;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly nameOverride?: string | null;
  readonly prometheus?: MetallbValuesFrrK8sPrometheus0_14 | null;
  readonly rbac?: MetallbValuesPsp0_13 | null;
}

interface MetallbValuesFrrk8s0_14 {
  readonly enabled?: boolean | null;
  readonly external?: boolean | null;
  readonly namespace?: string | boolean | number | null;
}

interface MetallbValuesSpeakerMemberlist0_14 {
  readonly enabled?: boolean | null;
  readonly mlBindAddrOverride?: string | null;
  readonly mlBindPort?: number | null;
  readonly mlSecretKeyPath?: string | null;
}

interface MetallbValuesSpeaker0_14 {
  readonly affinity?: { readonly [key: string]: unknown } | null;
  readonly command?: string | null;
  readonly enabled?: boolean | null;
  readonly excludeInterfaces?: MetallbValuesSpeakerExcludeInterfaces0_13 | null;
  readonly extraContainers?: readonly unknown[] | null;
  readonly frr?: MetallbValuesSpeakerFrr0_13 | null;
  readonly frrMetrics?: MetallbValuesSpeakerFrrMetrics0_13 | null;
  readonly ignoreExcludeLB?: boolean | null;
  readonly image?: MetallbValuesSpeakerFrrImage0_13 | null;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly livenessProbe?: MetallbValuesSpeakerLivenessProbe0_13 | null;
  readonly logLevel?: "all" | "debug" | "info" | "warn" | "error" | "none" | null;
  readonly memberlist?: MetallbValuesSpeakerMemberlist0_14 | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | null;
  readonly priorityClassName?: string | null;
  readonly readinessProbe?: MetallbValuesSpeakerLivenessProbe0_13 | null;
  readonly reloader?: MetallbValuesSpeakerFrrMetrics0_13 | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly runtimeClassName?: string | null;
  readonly secretName?: string | null;
  readonly securityContext?: { readonly [key: string]: unknown } | null;
  readonly serviceAccount?: MetallbValuesSpeakerServiceAccount0_13 | null;
  readonly startupProbe?: MetallbValuesSpeakerStartupProbe0_13 | null;
  readonly tolerateMaster?: boolean | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly updateStrategy?: MetallbValuesSpeakerUpdateStrategy0_13 | null;
  readonly wanConfig?: unknown;
}

interface MetallbValues0_14 {
  readonly configInLine?: { readonly [key: string]: unknown } | null;
  readonly controller?: MetallbValuesController0_14 | null;
  readonly crds?: MetallbValuesCrds0_13 | null;
  readonly "frr-k8s"?: MetallbValuesFrrK8s0_14 | null;
  readonly frrk8s?: MetallbValuesFrrk8s0_14 | null;
  readonly fullNameOverride?: string | null;
  readonly fullnameOverride?: string | boolean | number | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly loadBalancerClass?: string | null;
  readonly nameOverride?: string | null;
  readonly prometheus?: MetallbValuesPrometheus0_13 | null;
  readonly rbac?: MetallbValuesPsp0_13 | null;
  readonly speaker?: MetallbValuesSpeaker0_14 | null;
}

interface MetallbValuesFrrK8sFrrk8sFrrStatus0_15 {
  readonly pollInterval?: string | boolean | number | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
}

interface MetallbValuesFrrK8sFrrk8s0_15 {
  readonly affinity?: { readonly [key: string]: unknown } | null;
  readonly alwaysBlock?: string | boolean | number | null;
  readonly command?: string | null;
  readonly disableCertRotation?: boolean | null;
  readonly enabled?: boolean | null;
  readonly frr?: MetallbValuesFrrK8sFrrk8sFrr0_14 | null;
  readonly frrMetrics?: MetallbValuesFrrK8sFrrk8sFrrMetrics0_14 | null;
  readonly frrStatus?: MetallbValuesFrrK8sFrrk8sFrrStatus0_15 | null;
  readonly image?: MetallbValuesSpeakerFrrImage0_13 | null;
  readonly labels?: MetallbValuesFrrK8sFrrk8sLabels0_14 | null;
  readonly livenessProbe?: MetallbValuesSpeakerLivenessProbe0_13 | null;
  readonly logLevel?: "all" | "debug" | "info" | "warn" | "error" | "none" | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | null;
  readonly priorityClassName?: string | null;
  readonly readinessProbe?: MetallbValuesSpeakerLivenessProbe0_13 | null;
  readonly reloader?: MetallbValuesFrrK8sFrrk8sFrrMetrics0_14 | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly restartOnRotatorSecretRefresh?: boolean | null;
  readonly runtimeClassName?: string | null;
  readonly serviceAccount?: MetallbValuesSpeakerServiceAccount0_13 | null;
  readonly startupProbe?: MetallbValuesSpeakerStartupProbe0_13 | null;
  readonly strategy?: MetallbValuesFrrK8sFrrk8sStrategy0_14 | null;
  readonly tolerateMaster?: boolean | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly updateStrategy?: MetallbValuesControllerStrategy0_13 | null;
  readonly webhookMode?: string | null;
  readonly webhookPort?: number | boolean | string | null;
}

interface MetallbValuesFrrK8s0_15 {
  readonly crds?: MetallbValuesFrrK8sCrds0_14 | null;
  readonly frrk8s?: MetallbValuesFrrK8sFrrk8s0_15 | null;
  readonly fullNameOverride?: string | null;
  readonly fullnameOverride?: string | boolean | number | null;
  readonly global?: unknown;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly nameOverride?: string | null;
  readonly prometheus?: MetallbValuesFrrK8sPrometheus0_14 | null;
  readonly rbac?: MetallbValuesPsp0_13 | null;
}

interface MetallbValuesNetworkpolicies0_15 {
  readonly apiPort?: number | boolean | string | null;
  readonly defaultDeny?: boolean | null;
  readonly enabled?: boolean | null;
}

interface MetallbValuesPrometheusPrometheusRuleAddressPoolExhausted0_15 {
  readonly enabled?: boolean | null;
  readonly excludePools?: string | boolean | number | null;
  readonly labels?: MetallbValuesPrometheusPrometheusRuleAddressPoolExhaustedLabels0_13 | null;
}

interface MetallbValuesPrometheusPrometheusRuleAddressPoolUsage0_15 {
  readonly enabled?: boolean | null;
  readonly excludePools?: string | boolean | number | null;
  readonly thresholds?: readonly unknown[] | null;
}

interface MetallbValuesPrometheusPrometheusRule0_15 {
  readonly additionalLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly additionalMonitors?: { readonly [key: string]: unknown } | null;
  readonly addressPoolExhausted?: MetallbValuesPrometheusPrometheusRuleAddressPoolExhausted0_15 | null;
  readonly addressPoolUsage?: MetallbValuesPrometheusPrometheusRuleAddressPoolUsage0_15 | null;
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly bgpSessionDown?: MetallbValuesPrometheusPrometheusRuleAddressPoolExhausted0_13 | null;
  readonly configNotLoaded?: MetallbValuesPrometheusPrometheusRuleAddressPoolExhausted0_13 | null;
  readonly enabled?: boolean | null;
  readonly extraAlerts?: readonly unknown[] | null;
  readonly staleConfig?: MetallbValuesPrometheusPrometheusRuleAddressPoolExhausted0_13 | null;
}

interface MetallbValuesPrometheus0_15 {
  readonly controllerMetricsTLSSecret?: string | boolean | number | null;
  readonly metricsPort?: number | null;
  readonly namespace?: string | null;
  readonly podMonitor?: MetallbValuesPrometheusPodMonitor0_13 | null;
  readonly prometheusRule?: MetallbValuesPrometheusPrometheusRule0_15 | null;
  readonly rbacPrometheus?: boolean | null;
  readonly rbacProxy?: MetallbValuesPrometheusRbacProxy0_13 | null;
  readonly scrapeAnnotations?: boolean | null;
  readonly secureMetricsPort?: number | null;
  readonly serviceAccount?: string | null;
  readonly serviceMonitor?: MetallbValuesPrometheusServiceMonitor0_13 | null;
  readonly speakerMetricsTLSSecret?: string | boolean | number | null;
}

interface MetallbValuesSpeakerInitContainers0_15 {
  readonly cpFrrFiles?: MetallbValuesSpeakerFrrMetrics0_13 | null;
  readonly cpMetrics?: MetallbValuesSpeakerFrrMetrics0_13 | null;
  readonly cpReloader?: MetallbValuesSpeakerFrrMetrics0_13 | null;
}

interface MetallbValuesSpeaker0_15 {
  readonly affinity?: { readonly [key: string]: unknown } | null;
  readonly command?: string | null;
  readonly enabled?: boolean | null;
  readonly excludeInterfaces?: MetallbValuesSpeakerExcludeInterfaces0_13 | null;
  readonly extraContainers?: readonly unknown[] | null;
  readonly frr?: MetallbValuesSpeakerFrr0_13 | null;
  readonly frrMetrics?: MetallbValuesSpeakerFrrMetrics0_13 | null;
  readonly ignoreExcludeLB?: boolean | null;
  readonly image?: MetallbValuesSpeakerFrrImage0_13 | null;
  readonly initContainers?: MetallbValuesSpeakerInitContainers0_15 | null;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly livenessProbe?: MetallbValuesSpeakerLivenessProbe0_13 | null;
  readonly logLevel?: "all" | "debug" | "info" | "warn" | "error" | "none" | null;
  readonly memberlist?: MetallbValuesSpeakerMemberlist0_14 | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | null;
  readonly priorityClassName?: string | null;
  readonly readinessProbe?: MetallbValuesSpeakerLivenessProbe0_13 | null;
  readonly reloader?: MetallbValuesSpeakerFrrMetrics0_13 | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly runtimeClassName?: string | null;
  readonly secretName?: string | null;
  readonly securityContext?: { readonly [key: string]: unknown } | null;
  readonly serviceAccount?: MetallbValuesSpeakerServiceAccount0_13 | null;
  readonly startupProbe?: MetallbValuesSpeakerStartupProbe0_13 | null;
  readonly tolerateMaster?: boolean | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly updateStrategy?: MetallbValuesSpeakerUpdateStrategy0_13 | null;
  readonly wanConfig?: unknown;
}

interface MetallbValues0_15 {
  readonly configInLine?: { readonly [key: string]: unknown } | null;
  readonly controller?: MetallbValuesController0_14 | null;
  readonly crds?: MetallbValuesCrds0_13 | null;
  readonly "frr-k8s"?: MetallbValuesFrrK8s0_15 | null;
  readonly frrk8s?: MetallbValuesFrrk8s0_14 | null;
  readonly fullNameOverride?: string | null;
  readonly fullnameOverride?: string | boolean | number | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly loadBalancerClass?: string | null;
  readonly nameOverride?: string | null;
  readonly networkpolicies?: MetallbValuesNetworkpolicies0_15 | null;
  readonly prometheus?: MetallbValuesPrometheus0_15 | null;
  readonly rbac?: MetallbValuesPsp0_13 | null;
  readonly speaker?: MetallbValuesSpeaker0_15 | null;
}

interface MetallbValuesControllerLivenessProbe0_16 {
  readonly enabled?: boolean | null;
  readonly failureThreshold?: number | null;
  readonly initialDelaySeconds?: number | null;
  readonly periodSeconds?: number | null;
  readonly port?: number | boolean | string | null;
  readonly successThreshold?: number | null;
  readonly timeoutSeconds?: number | null;
}

interface MetallbValuesController0_16 {
  readonly affinity?: { readonly [key: string]: unknown } | null;
  readonly command?: string | null;
  readonly enabled?: boolean | null;
  readonly extraContainers?: readonly unknown[] | null;
  readonly image?: MetallbValuesSpeakerFrrImage0_13 | null;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly livenessProbe?: MetallbValuesControllerLivenessProbe0_16 | null;
  readonly logLevel?: "all" | "debug" | "info" | "warn" | "error" | "none" | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | null;
  readonly priorityClassName?: string | null;
  readonly readinessProbe?: MetallbValuesControllerLivenessProbe0_16 | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly runtimeClassName?: string | null;
  readonly securityContext?: MetallbValuesControllerSecurityContext0_13 | null;
  readonly serviceAccount?: MetallbValuesSpeakerServiceAccount0_13 | null;
  readonly strategy?: MetallbValuesSpeakerUpdateStrategy0_13 | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly webhookMode?: string | null;
}

interface MetallbValuesFrrK8sFrrk8s0_16 {
  readonly affinity?: { readonly [key: string]: unknown } | null;
  readonly alwaysBlock?: string | boolean | number | null;
  readonly bgpDebounceTimeout?: unknown;
  readonly command?: string | null;
  readonly disableCertRotation?: boolean | null;
  readonly enabled?: boolean | null;
  readonly frr?: MetallbValuesFrrK8sFrrk8sFrr0_14 | null;
  readonly frrMetrics?: MetallbValuesFrrK8sFrrk8sFrrMetrics0_14 | null;
  readonly frrStatus?: MetallbValuesFrrK8sFrrk8sFrrStatus0_15 | null;
  readonly image?: MetallbValuesSpeakerFrrImage0_13 | null;
  readonly labels?: MetallbValuesFrrK8sFrrk8sLabels0_14 | null;
  readonly livenessProbe?: MetallbValuesSpeakerLivenessProbe0_13 | null;
  readonly logLevel?: "all" | "debug" | "info" | "warn" | "error" | "none" | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | null;
  readonly priorityClassName?: string | null;
  readonly readinessProbe?: MetallbValuesSpeakerLivenessProbe0_13 | null;
  readonly reloader?: MetallbValuesFrrK8sFrrk8sFrrMetrics0_14 | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly restartOnRotatorSecretRefresh?: boolean | null;
  readonly runtimeClassName?: string | null;
  readonly serviceAccount?: MetallbValuesSpeakerServiceAccount0_13 | null;
  readonly startupProbe?: MetallbValuesSpeakerStartupProbe0_13 | null;
  readonly strategy?: MetallbValuesFrrK8sFrrk8sStrategy0_14 | null;
  readonly tolerateMaster?: boolean | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly updateStrategy?: MetallbValuesControllerStrategy0_13 | null;
  readonly webhookMode?: string | null;
  readonly webhookPort?: number | boolean | string | null;
}

interface MetallbValuesFrrK8sPrometheus0_16 {
  readonly namespace?: string | null;
  readonly rbacPrometheus?: boolean | null;
  readonly scrapeAnnotations?: boolean | null;
  readonly secureMetricsPort?: number | null;
  readonly serviceAccount?: string | null;
  readonly serviceMonitor?: MetallbValuesFrrK8sPrometheusServiceMonitor0_14 | null;
}

interface MetallbValuesFrrK8sTls0_16 {
  readonly cipherSuites?: string | null;
  readonly curvePreferences?: string | null;
  readonly metricsTLSSecret?: string | null;
  readonly minVersion?: string | null;
}

interface MetallbValuesFrrK8s0_16 {
  readonly crds?: MetallbValuesFrrK8sCrds0_14 | null;
  readonly frrk8s?: MetallbValuesFrrK8sFrrk8s0_16 | null;
  readonly fullNameOverride?: string | null;
  readonly fullnameOverride?: string | boolean | number | null;
  readonly global?: unknown;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly nameOverride?: string | null;
  readonly prometheus?: MetallbValuesFrrK8sPrometheus0_16 | null;
  readonly rbac?: MetallbValuesPsp0_13 | null;
  readonly tls?: MetallbValuesFrrK8sTls0_16 | null;
}

interface MetallbValuesPrometheus0_16 {
  readonly metricsPort?: number | null;
  readonly namespace?: string | null;
  readonly podMonitor?: MetallbValuesPrometheusPodMonitor0_13 | null;
  readonly prometheusRule?: MetallbValuesPrometheusPrometheusRule0_15 | null;
  readonly rbacPrometheus?: boolean | null;
  readonly scrapeAnnotations?: boolean | null;
  readonly secureMetricsPort?: number | null;
  readonly serviceAccount?: string | null;
  readonly serviceMonitor?: MetallbValuesPrometheusServiceMonitor0_13 | null;
}

interface MetallbValuesSpeaker0_16 {
  readonly affinity?: { readonly [key: string]: unknown } | null;
  readonly bgpDebounceTimeout?: number | null;
  readonly command?: string | null;
  readonly enabled?: boolean | null;
  readonly excludeInterfaces?: MetallbValuesSpeakerExcludeInterfaces0_13 | null;
  readonly extraContainers?: readonly unknown[] | null;
  readonly frr?: MetallbValuesSpeakerFrr0_13 | null;
  readonly frrMetrics?: MetallbValuesSpeakerFrrMetrics0_13 | null;
  readonly ignoreExcludeLB?: boolean | null;
  readonly image?: MetallbValuesSpeakerFrrImage0_13 | null;
  readonly initContainers?: MetallbValuesSpeakerInitContainers0_15 | null;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly livenessProbe?: MetallbValuesControllerLivenessProbe0_16 | null;
  readonly logLevel?: "all" | "debug" | "info" | "warn" | "error" | "none" | null;
  readonly memberlist?: MetallbValuesSpeakerMemberlist0_14 | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | null;
  readonly priorityClassName?: string | null;
  readonly readinessProbe?: MetallbValuesControllerLivenessProbe0_16 | null;
  readonly reloader?: MetallbValuesSpeakerFrrMetrics0_13 | null;
  readonly resources?: { readonly [key: string]: unknown } | null;
  readonly runtimeClassName?: string | null;
  readonly secretName?: string | null;
  readonly securityContext?: { readonly [key: string]: unknown } | null;
  readonly serviceAccount?: MetallbValuesSpeakerServiceAccount0_13 | null;
  readonly startupProbe?: MetallbValuesSpeakerStartupProbe0_13 | null;
  readonly tolerateMaster?: boolean | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly updateStrategy?: MetallbValuesSpeakerUpdateStrategy0_13 | null;
  readonly wanConfig?: unknown;
}

interface MetallbValuesTls0_16 {
  readonly cipherSuites?: string | boolean | number | null;
  readonly controllerMetricsTLSSecret?: string | boolean | number | null;
  readonly curvePreferences?: string | boolean | number | null;
  readonly minVersion?: string | boolean | number | null;
  readonly speakerMetricsTLSSecret?: string | boolean | number | null;
}

interface MetallbValues0_16 {
  readonly configInLine?: { readonly [key: string]: unknown } | null;
  readonly controller?: MetallbValuesController0_16 | null;
  readonly crds?: MetallbValuesCrds0_13 | null;
  readonly "frr-k8s"?: MetallbValuesFrrK8s0_16 | null;
  readonly frrk8s?: MetallbValuesFrrk8s0_14 | null;
  readonly fullNameOverride?: string | null;
  readonly fullnameOverride?: string | boolean | number | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly loadBalancerClass?: string | null;
  readonly nameOverride?: string | null;
  readonly networkpolicies?: MetallbValuesNetworkpolicies0_15 | null;
  readonly prometheus?: MetallbValuesPrometheus0_16 | null;
  readonly rbac?: MetallbValuesPsp0_13 | null;
  readonly speaker?: MetallbValuesSpeaker0_16 | null;
  readonly tls?: MetallbValuesTls0_16 | null;
}
