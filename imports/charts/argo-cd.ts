// Written by `npm run docs` from the facts of the chart beside it. Do not edit.
/** The versions that the chart argo-cd may be pinned to, each with the values that it reads. */
export type ArgoCdPin =
  | { readonly version: '2.14.11'; readonly values?: ArgoCdValues2_14_11 }
  | { readonly version: '3.0.12'; readonly values?: ArgoCdValues3_0_12 }
  | { readonly version: '3.1.9'; readonly values?: ArgoCdValues3_1_9 }
  | { readonly version: '3.2.6'; readonly values?: ArgoCdValues3_2_6 }
  | { readonly version: '3.3.9'; readonly values?: ArgoCdValues3_3_9 }
  | { readonly version: '3.4.4'; readonly values?: ArgoCdValues3_4_4 };

interface ArgoCdValuesApplicationSetCertificateIssuer2_14_11 {
  readonly group?: string | boolean | number | null;
  readonly kind?: string | boolean | number | null;
  readonly name?: string | boolean | number | null;
}

interface ArgoCdValuesApplicationSetCertificatePrivateKey2_14_11 {
  readonly algorithm?: string | boolean | number | null;
  readonly encoding?: string | boolean | number | null;
  readonly rotationPolicy?: string | boolean | number | null;
  readonly size?: number | boolean | string | null;
  readonly [key: string]: unknown;
}

interface ArgoCdValuesApplicationSetCertificate2_14_11 {
  readonly additionalHosts?: readonly unknown[] | null;
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly domain?: string | boolean | number | null;
  readonly duration?: string | boolean | number | null;
  readonly enabled?: boolean | null;
  readonly issuer?: ArgoCdValuesApplicationSetCertificateIssuer2_14_11 | null;
  readonly privateKey?: ArgoCdValuesApplicationSetCertificatePrivateKey2_14_11 | null;
  readonly renewBefore?: string | boolean | number | null;
}

interface ArgoCdValuesApplicationSetContainerPorts2_14_11 {
  readonly metrics?: number | boolean | string | null;
  readonly probe?: number | boolean | string | null;
  readonly webhook?: number | boolean | string | null;
}

interface ArgoCdValuesApplicationSetContainerSecurityContextCapabilities2_14_11 {
  readonly drop?: readonly unknown[] | null;
}

interface ArgoCdValuesApplicationSetContainerSecurityContextSeccompProfile2_14_11 {
  readonly type?: string | boolean | number | null;
}

interface ArgoCdValuesApplicationSetContainerSecurityContext2_14_11 {
  readonly allowPrivilegeEscalation?: boolean | number | string | null;
  readonly capabilities?: ArgoCdValuesApplicationSetContainerSecurityContextCapabilities2_14_11 | null;
  readonly readOnlyRootFilesystem?: boolean | number | string | null;
  readonly runAsNonRoot?: boolean | number | string | null;
  readonly seccompProfile?: ArgoCdValuesApplicationSetContainerSecurityContextSeccompProfile2_14_11 | null;
  readonly [key: string]: unknown;
}

interface ArgoCdValuesApplicationSetDeploymentStrategy2_14_11 {
  readonly rollingUpdate?: unknown;
  readonly type?: unknown;
}

interface ArgoCdValuesApplicationSetEmptyDir2_14_11 {
  readonly sizeLimit?: string | boolean | number | null;
}

interface ArgoCdValuesApplicationSetImage2_14_11 {
  readonly imagePullPolicy?: string | boolean | number | null;
  readonly repository?: string | boolean | number | null;
  readonly tag?: string | boolean | number | null;
}

interface ArgoCdValuesApplicationSetIngress2_14_11 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly enabled?: boolean | null;
  readonly extraHosts?: readonly unknown[] | null;
  readonly extraPaths?: readonly unknown[] | null;
  readonly extraRules?: readonly unknown[] | null;
  readonly extraTls?: readonly unknown[] | null;
  readonly hostname?: string | boolean | number | null;
  readonly ingressClassName?: string | boolean | number | null;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly path?: string | boolean | number | null;
  readonly pathType?: string | boolean | number | null;
  readonly tls?: boolean | null;
}

interface ArgoCdValuesApplicationSetLivenessProbe2_14_11 {
  readonly enabled?: boolean | null;
  readonly failureThreshold?: number | boolean | string | null;
  readonly initialDelaySeconds?: number | boolean | string | null;
  readonly periodSeconds?: number | boolean | string | null;
  readonly successThreshold?: number | boolean | string | null;
  readonly timeoutSeconds?: number | boolean | string | null;
}

interface ArgoCdValuesApplicationSetMetricsService2_14_11 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly clusterIP?: string | boolean | number | null;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly portName?: string | boolean | number | null;
  readonly servicePort?: number | boolean | string | null;
  readonly type?: string | boolean | number | null;
}

interface ArgoCdValuesApplicationSetMetricsServiceMonitor2_14_11 {
  readonly additionalLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly enabled?: boolean | null;
  readonly honorLabels?: boolean | number | string | null;
  readonly interval?: string | boolean | number | null;
  readonly metricRelabelings?: readonly unknown[] | null;
  readonly namespace?: string | boolean | number | null;
  readonly relabelings?: readonly unknown[] | null;
  readonly scheme?: string | boolean | number | null;
  readonly scrapeTimeout?: string | boolean | number | null;
  readonly selector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly tlsConfig?: { readonly [key: string]: unknown } | boolean | number | string | null;
}

interface ArgoCdValuesApplicationSetMetrics2_14_11 {
  readonly enabled?: boolean | null;
  readonly service?: ArgoCdValuesApplicationSetMetricsService2_14_11 | null;
  readonly serviceMonitor?: ArgoCdValuesApplicationSetMetricsServiceMonitor2_14_11 | null;
}

interface ArgoCdValuesApplicationSetPdb2_14_11 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly enabled?: boolean | null;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly maxUnavailable?: string | boolean | number | null;
  readonly minAvailable?: string | boolean | number | null;
}

interface ArgoCdValuesApplicationSetService2_14_11 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly port?: number | boolean | string | null;
  readonly portName?: string | boolean | number | null;
  readonly type?: string | boolean | number | null;
}

interface ArgoCdValuesApplicationSetServiceAccount2_14_11 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly automountServiceAccountToken?: boolean | number | string | null;
  readonly create?: boolean | null;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly name?: string | boolean | number | null;
}

interface ArgoCdValuesApplicationSet2_14_11 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly allowAnyNamespace?: boolean | null;
  readonly automountServiceAccountToken?: boolean | number | string | null;
  readonly certificate?: ArgoCdValuesApplicationSetCertificate2_14_11 | null;
  readonly containerPorts?: ArgoCdValuesApplicationSetContainerPorts2_14_11 | null;
  readonly containerSecurityContext?: ArgoCdValuesApplicationSetContainerSecurityContext2_14_11 | null;
  readonly deploymentAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentStrategy?: ArgoCdValuesApplicationSetDeploymentStrategy2_14_11 | null;
  readonly dnsConfig?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly dnsPolicy?: string | boolean | number | null;
  readonly emptyDir?: ArgoCdValuesApplicationSetEmptyDir2_14_11 | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraContainers?: readonly unknown[] | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraEnvFrom?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly image?: ArgoCdValuesApplicationSetImage2_14_11 | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly ingress?: ArgoCdValuesApplicationSetIngress2_14_11 | null;
  readonly initContainers?: readonly unknown[] | null;
  readonly livenessProbe?: ArgoCdValuesApplicationSetLivenessProbe2_14_11 | null;
  readonly metrics?: ArgoCdValuesApplicationSetMetrics2_14_11 | null;
  readonly name?: string | boolean | number | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly pdb?: ArgoCdValuesApplicationSetPdb2_14_11 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly readinessProbe?: ArgoCdValuesApplicationSetLivenessProbe2_14_11 | null;
  readonly replicaCount?: unknown;
  readonly replicas?: number | boolean | string | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly runtimeClassName?: string | boolean | number | null;
  readonly service?: ArgoCdValuesApplicationSetService2_14_11 | null;
  readonly serviceAccount?: ArgoCdValuesApplicationSetServiceAccount2_14_11 | null;
  readonly terminationGracePeriodSeconds?: number | boolean | string | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
}

interface ArgoCdValuesCommitServerLivenessProbe2_14_11 {
  readonly enabled?: boolean | null;
  readonly failureThreshold?: number | boolean | string | null;
  readonly initialDelaySeconds?: number | boolean | string | null;
  readonly periodSeconds?: number | boolean | string | null;
  readonly timeoutSeconds?: number | boolean | string | null;
}

interface ArgoCdValuesCommitServerMetrics2_14_11 {
  readonly enabled?: boolean | null;
  readonly service?: ArgoCdValuesApplicationSetMetricsService2_14_11 | null;
}

interface ArgoCdValuesCommitServerService2_14_11 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
}

interface ArgoCdValuesCommitServer2_14_11 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly automountServiceAccountToken?: boolean | number | string | null;
  readonly containerSecurityContext?: ArgoCdValuesApplicationSetContainerSecurityContext2_14_11 | null;
  readonly deploymentAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentStrategy?: ArgoCdValuesApplicationSetDeploymentStrategy2_14_11 | null;
  readonly dnsConfig?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly dnsPolicy?: string | boolean | number | null;
  readonly enabled?: boolean | null;
  readonly envFrom?: unknown;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraEnvFrom?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly hostNetwork?: unknown;
  readonly image?: ArgoCdValuesApplicationSetImage2_14_11 | null;
  readonly imagePullSecrets?: unknown;
  readonly lifecycle?: unknown;
  readonly livenessProbe?: ArgoCdValuesCommitServerLivenessProbe2_14_11 | null;
  readonly metrics?: ArgoCdValuesCommitServerMetrics2_14_11 | null;
  readonly name?: string | boolean | number | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly readinessProbe?: ArgoCdValuesCommitServerLivenessProbe2_14_11 | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly runtimeClassName?: string | boolean | number | null;
  readonly service?: ArgoCdValuesCommitServerService2_14_11 | null;
  readonly serviceAccount?: ArgoCdValuesApplicationSetServiceAccount2_14_11 | null;
  readonly terminationGracePeriodSeconds?: number | boolean | string | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
}

interface ArgoCdValuesConfigsCm2_14_11 {
  readonly "admin.enabled"?: boolean | number | string | null;
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly "application.instanceLabelKey"?: string | boolean | number | null;
  readonly "application.sync.impersonation.enabled"?: boolean | number | string | null;
  readonly create?: boolean | null;
  readonly "dex.config"?: unknown;
  readonly "exec.enabled"?: boolean | number | string | null;
  readonly "oidc.config"?: unknown;
  readonly "server.rbac.log.enforce.enable"?: boolean | number | string | null;
  readonly "statusbadge.enabled"?: boolean | number | string | null;
  readonly "timeout.hard.reconciliation"?: string | boolean | number | null;
  readonly "timeout.reconciliation"?: string | boolean | number | null;
  readonly [key: string]: unknown;
}

interface ArgoCdValuesConfigsCmp2_14_11 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly create?: boolean | null;
  readonly plugins?: { readonly [key: string]: unknown } | boolean | number | string | null;
}

interface ArgoCdValuesConfigsGpg2_14_11 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly keys?: { readonly [key: string]: unknown } | boolean | number | string | null;
}

interface ArgoCdValuesConfigsParams2_14_11 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly "application.namespaces"?: string | boolean | number | null;
  readonly "applicationsetcontroller.enable.progressive.syncs"?: boolean | number | string | null;
  readonly "applicationsetcontroller.namespaces"?: string | boolean | number | null;
  readonly "applicationsetcontroller.policy"?: string | boolean | number | null;
  readonly "controller.ignore.normalizer.jq.timeout"?: string | boolean | number | null;
  readonly "controller.operation.processors"?: number | boolean | string | null;
  readonly "controller.repo.server.timeout.seconds"?: number | boolean | string | null;
  readonly "controller.self.heal.timeout.seconds"?: number | boolean | string | null;
  readonly "controller.status.processors"?: number | boolean | string | null;
  readonly "controller.sync.timeout.seconds"?: number | boolean | string | null;
  readonly create?: boolean | null;
  readonly "dexserver.disable.tls"?: unknown;
  readonly "otlp.address"?: string | boolean | number | null;
  readonly "reposerver.parallelism.limit"?: number | boolean | string | null;
  readonly "server.basehref"?: string | boolean | number | null;
  readonly "server.disable.auth"?: boolean | number | string | null;
  readonly "server.enable.gzip"?: boolean | number | string | null;
  readonly "server.enable.proxy.extension"?: boolean | number | string | null;
  readonly "server.insecure"?: boolean | number | string | null;
  readonly "server.rootpath"?: string | boolean | number | null;
  readonly "server.staticassets"?: string | boolean | number | null;
  readonly "server.x.frame.options"?: string | boolean | number | null;
  readonly [key: string]: unknown;
}

interface ArgoCdValuesConfigsRbac2_14_11 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly create?: boolean | null;
  readonly "policy.csv"?: string | boolean | number | null;
  readonly "policy.default"?: string | boolean | number | null;
  readonly "policy.matchMode"?: string | boolean | number | null;
  readonly scopes?: string | boolean | number | null;
  readonly [key: string]: unknown;
}

interface ArgoCdValuesConfigsSecretAzureDevops2_14_11 {
  readonly password?: string | boolean | number | null;
  readonly username?: string | boolean | number | null;
}

interface ArgoCdValuesConfigsSecret2_14_11 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly argocdServerAdminPassword?: string | boolean | number | null;
  readonly argocdServerAdminPasswordMtime?: string | boolean | number | null;
  readonly azureDevops?: ArgoCdValuesConfigsSecretAzureDevops2_14_11 | null;
  readonly bitbucketServerSecret?: string | boolean | number | null;
  readonly bitbucketUUID?: string | boolean | number | null;
  readonly createSecret?: boolean | null;
  readonly extra?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly githubSecret?: string | boolean | number | null;
  readonly gitlabSecret?: string | boolean | number | null;
  readonly gogsSecret?: string | boolean | number | null;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
}

interface ArgoCdValuesConfigsSsh2_14_11 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly create?: boolean | null;
  readonly extraHosts?: string | boolean | number | null;
  readonly knownHosts?: string | boolean | number | null;
}

interface ArgoCdValuesConfigsTls2_14_11 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly certificates?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly create?: boolean | null;
}

interface ArgoCdValuesConfigs2_14_11 {
  readonly clusterCredentials?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly cm?: ArgoCdValuesConfigsCm2_14_11 | null;
  readonly cmp?: ArgoCdValuesConfigsCmp2_14_11 | null;
  readonly credentialTemplates?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly credentialTemplatesAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly gpg?: ArgoCdValuesConfigsGpg2_14_11 | null;
  readonly params?: ArgoCdValuesConfigsParams2_14_11 | null;
  readonly rbac?: ArgoCdValuesConfigsRbac2_14_11 | null;
  readonly repositories?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly repositoriesAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly secret?: ArgoCdValuesConfigsSecret2_14_11 | null;
  readonly ssh?: ArgoCdValuesConfigsSsh2_14_11 | null;
  readonly styles?: string | boolean | number | null;
  readonly tls?: ArgoCdValuesConfigsTls2_14_11 | null;
}

interface ArgoCdValuesControllerClusterRoleRules2_14_11 {
  readonly enabled?: boolean | null;
  readonly rules?: readonly unknown[] | null;
}

interface ArgoCdValuesControllerContainerPorts2_14_11 {
  readonly metrics?: number | boolean | string | null;
}

interface ArgoCdValuesControllerMetricsApplicationLabels2_14_11 {
  readonly enabled?: boolean | null;
  readonly labels?: readonly unknown[] | null;
}

interface ArgoCdValuesControllerMetricsRules2_14_11 {
  readonly additionalLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly enabled?: boolean | null;
  readonly namespace?: string | boolean | number | null;
  readonly selector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly spec?: readonly unknown[] | null;
}

interface ArgoCdValuesControllerMetricsServiceMonitor2_14_11 {
  readonly additionalLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly enabled?: boolean | null;
  readonly honorLabels?: boolean | number | string | null;
  readonly interval?: string | boolean | number | null;
  readonly metricRelabelings?: readonly unknown[] | null;
  readonly namespace?: string | boolean | number | null;
  readonly relabelings?: readonly unknown[] | null;
  readonly scheme?: string | boolean | number | null;
  readonly scrapeTimeout?: unknown;
  readonly selector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly tlsConfig?: { readonly [key: string]: unknown } | boolean | number | string | null;
}

interface ArgoCdValuesControllerMetrics2_14_11 {
  readonly applicationLabels?: ArgoCdValuesControllerMetricsApplicationLabels2_14_11 | null;
  readonly enabled?: boolean | null;
  readonly rules?: ArgoCdValuesControllerMetricsRules2_14_11 | null;
  readonly scrapeTimeout?: string | boolean | number | null;
  readonly service?: ArgoCdValuesApplicationSetMetricsService2_14_11 | null;
  readonly serviceMonitor?: ArgoCdValuesControllerMetricsServiceMonitor2_14_11 | null;
}

interface ArgoCdValuesControllerReadinessProbe2_14_11 {
  readonly failureThreshold?: number | boolean | string | null;
  readonly initialDelaySeconds?: number | boolean | string | null;
  readonly periodSeconds?: number | boolean | string | null;
  readonly successThreshold?: number | boolean | string | null;
  readonly timeoutSeconds?: number | boolean | string | null;
}

interface ArgoCdValuesController2_14_11 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly automountServiceAccountToken?: boolean | number | string | null;
  readonly clusterRoleRules?: ArgoCdValuesControllerClusterRoleRules2_14_11 | null;
  readonly containerPorts?: ArgoCdValuesControllerContainerPorts2_14_11 | null;
  readonly containerSecurityContext?: ArgoCdValuesApplicationSetContainerSecurityContext2_14_11 | null;
  readonly deploymentAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly dnsConfig?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly dnsPolicy?: string | boolean | number | null;
  readonly dynamicClusterDistribution?: boolean | null;
  readonly emptyDir?: ArgoCdValuesApplicationSetEmptyDir2_14_11 | null;
  readonly env?: readonly unknown[] | null;
  readonly envFrom?: readonly unknown[] | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraContainers?: readonly unknown[] | null;
  readonly heartbeatTime?: number | boolean | string | null;
  readonly hostNetwork?: boolean | null;
  readonly image?: ArgoCdValuesApplicationSetImage2_14_11 | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly initContainers?: readonly unknown[] | null;
  readonly metrics?: ArgoCdValuesControllerMetrics2_14_11 | null;
  readonly name?: string | boolean | number | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly pdb?: ArgoCdValuesApplicationSetPdb2_14_11 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly readinessProbe?: ArgoCdValuesControllerReadinessProbe2_14_11 | null;
  readonly replicas?: number | boolean | string | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly revisionHistoryLimit?: number | boolean | string | null;
  readonly runtimeClassName?: string | boolean | number | null;
  readonly serviceAccount?: ArgoCdValuesApplicationSetServiceAccount2_14_11 | null;
  readonly statefulsetAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly terminationGracePeriodSeconds?: number | boolean | string | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly volumeMounts?: readonly unknown[] | null;
  readonly volumes?: readonly unknown[] | null;
}

interface ArgoCdValuesCrds2_14_11 {
  readonly additionalLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly install?: boolean | null;
  readonly keep?: boolean | null;
}

interface ArgoCdValuesDexCertificateSecret2_14_11 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly ca?: string | boolean | number | null;
  readonly crt?: string | boolean | number | null;
  readonly enabled?: boolean | null;
  readonly key?: string | boolean | number | null;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
}

interface ArgoCdValuesDexContainerPorts2_14_11 {
  readonly grpc?: number | boolean | string | null;
  readonly http?: number | boolean | string | null;
  readonly metrics?: number | boolean | string | null;
}

interface ArgoCdValuesDexInitImage2_14_11 {
  readonly imagePullPolicy?: string | boolean | number | null;
  readonly repository?: string | boolean | number | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly tag?: string | boolean | number | null;
}

interface ArgoCdValuesDexLivenessProbe2_14_11 {
  readonly enabled?: boolean | null;
  readonly failureThreshold?: number | boolean | string | null;
  readonly httpPath?: string | boolean | number | null;
  readonly httpPort?: string | boolean | number | null;
  readonly httpScheme?: string | boolean | number | null;
  readonly initialDelaySeconds?: number | boolean | string | null;
  readonly periodSeconds?: number | boolean | string | null;
  readonly successThreshold?: number | boolean | string | null;
  readonly timeoutSeconds?: number | boolean | string | null;
}

interface ArgoCdValuesDexMetricsService2_14_11 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly portName?: string | boolean | number | null;
}

interface ArgoCdValuesDexMetricsServiceMonitor2_14_11 {
  readonly additionalLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly enabled?: boolean | null;
  readonly honorLabels?: boolean | number | string | null;
  readonly interval?: string | boolean | number | null;
  readonly metricRelabelings?: readonly unknown[] | null;
  readonly namespace?: string | boolean | number | null;
  readonly relabelings?: readonly unknown[] | null;
  readonly scheme?: string | boolean | number | null;
  readonly selector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly tlsConfig?: { readonly [key: string]: unknown } | boolean | number | string | null;
}

interface ArgoCdValuesDexMetrics2_14_11 {
  readonly enabled?: boolean | null;
  readonly service?: ArgoCdValuesDexMetricsService2_14_11 | null;
  readonly serviceMonitor?: ArgoCdValuesDexMetricsServiceMonitor2_14_11 | null;
}

interface ArgoCdValuesDexServiceAccount2_14_11 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly automountServiceAccountToken?: boolean | number | string | null;
  readonly create?: boolean | null;
  readonly name?: string | boolean | number | null;
}

interface ArgoCdValuesDex2_14_11 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly automountServiceAccountToken?: boolean | number | string | null;
  readonly certificateSecret?: ArgoCdValuesDexCertificateSecret2_14_11 | null;
  readonly containerPorts?: ArgoCdValuesDexContainerPorts2_14_11 | null;
  readonly containerSecurityContext?: ArgoCdValuesApplicationSetContainerSecurityContext2_14_11 | null;
  readonly deploymentAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentStrategy?: ArgoCdValuesApplicationSetDeploymentStrategy2_14_11 | null;
  readonly dnsConfig?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly dnsPolicy?: string | boolean | number | null;
  readonly emptyDir?: ArgoCdValuesApplicationSetEmptyDir2_14_11 | null;
  readonly enabled?: boolean | null;
  readonly env?: readonly unknown[] | null;
  readonly envFrom?: readonly unknown[] | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraContainers?: readonly unknown[] | null;
  readonly image?: ArgoCdValuesApplicationSetImage2_14_11 | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly initContainers?: readonly unknown[] | null;
  readonly initImage?: ArgoCdValuesDexInitImage2_14_11 | null;
  readonly livenessProbe?: ArgoCdValuesDexLivenessProbe2_14_11 | null;
  readonly logFormat?: unknown;
  readonly logLevel?: unknown;
  readonly metrics?: ArgoCdValuesDexMetrics2_14_11 | null;
  readonly name?: string | boolean | number | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly pdb?: ArgoCdValuesApplicationSetPdb2_14_11 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly readinessProbe?: ArgoCdValuesDexLivenessProbe2_14_11 | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly runtimeClassName?: string | boolean | number | null;
  readonly serviceAccount?: ArgoCdValuesDexServiceAccount2_14_11 | null;
  readonly servicePortGrpc?: number | boolean | string | null;
  readonly servicePortGrpcName?: string | boolean | number | null;
  readonly servicePortHttp?: number | boolean | string | null;
  readonly servicePortHttpName?: string | boolean | number | null;
  readonly servicePortMetrics?: number | boolean | string | null;
  readonly terminationGracePeriodSeconds?: number | boolean | string | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly volumeMounts?: readonly unknown[] | null;
  readonly volumes?: readonly unknown[] | null;
}

interface ArgoCdValuesExternalRedis2_14_11 {
  readonly existingSecret?: string | boolean | number | null;
  readonly host?: string | boolean | number | null;
  readonly password?: string | boolean | number | null;
  readonly port?: number | boolean | string | null;
  readonly secretAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly username?: string | boolean | number | null;
}

interface ArgoCdValuesGlobalAffinityNodeAffinity2_14_11 {
  readonly matchExpressions?: readonly unknown[] | null;
  readonly type?: string | boolean | number | null;
}

interface ArgoCdValuesGlobalAffinity2_14_11 {
  readonly nodeAffinity?: ArgoCdValuesGlobalAffinityNodeAffinity2_14_11 | null;
  readonly podAntiAffinity?: string | boolean | number | null;
}

interface ArgoCdValuesGlobalDualStack2_14_11 {
  readonly ipFamilies?: readonly unknown[] | null;
  readonly ipFamilyPolicy?: string | boolean | number | null;
}

interface ArgoCdValuesGlobalLogging2_14_11 {
  readonly format?: string | boolean | number | null;
  readonly level?: string | boolean | number | null;
}

interface ArgoCdValuesGlobalNetworkPolicy2_14_11 {
  readonly create?: boolean | null;
  readonly defaultDenyIngress?: boolean | null;
}

interface ArgoCdValuesGlobalNodeSelector2_14_11 {
  readonly "kubernetes.io/os"?: string | boolean | number | null;
  readonly [key: string]: unknown;
}

interface ArgoCdValuesGlobal2_14_11 {
  readonly addPrometheusAnnotations?: boolean | null;
  readonly additionalLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly affinity?: ArgoCdValuesGlobalAffinity2_14_11 | null;
  readonly certificateAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentStrategy?: ArgoCdValuesApplicationSetDeploymentStrategy2_14_11 | null;
  readonly domain?: string | boolean | number | null;
  readonly dualStack?: ArgoCdValuesGlobalDualStack2_14_11 | null;
  readonly env?: readonly unknown[] | null;
  readonly hostAliases?: readonly unknown[] | null;
  readonly image?: ArgoCdValuesApplicationSetImage2_14_11 | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly logging?: ArgoCdValuesGlobalLogging2_14_11 | null;
  readonly networkPolicy?: ArgoCdValuesGlobalNetworkPolicy2_14_11 | null;
  readonly nodeSelector?: ArgoCdValuesGlobalNodeSelector2_14_11 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly revisionHistoryLimit?: number | boolean | string | null;
  readonly runtimeClassName?: string | boolean | number | null;
  readonly securityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly statefulsetAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
}

interface ArgoCdValuesNotificationsClusterRoleRules2_14_11 {
  readonly rules?: readonly unknown[] | null;
}

interface ArgoCdValuesNotificationsCm2_14_11 {
  readonly create?: boolean | null;
}

interface ArgoCdValuesNotificationsDeploymentStrategy2_14_11 {
  readonly rollingUpdate?: unknown;
  readonly type?: string | boolean | number | null;
}

interface ArgoCdValuesNotificationsMetricsService2_14_11 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly clusterIP?: string | boolean | number | null;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly portName?: string | boolean | number | null;
  readonly type?: string | boolean | number | null;
}

interface ArgoCdValuesNotificationsMetricsServiceMonitor2_14_11 {
  readonly additionalLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly enabled?: boolean | null;
  readonly honorLabels?: boolean | number | string | null;
  readonly interval?: unknown;
  readonly metricRelabelings?: readonly unknown[] | null;
  readonly namespace?: unknown;
  readonly relabelings?: readonly unknown[] | null;
  readonly scheme?: string | boolean | number | null;
  readonly scrapeTimeout?: unknown;
  readonly selector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly tlsConfig?: { readonly [key: string]: unknown } | boolean | number | string | null;
}

interface ArgoCdValuesNotificationsMetrics2_14_11 {
  readonly enabled?: boolean | null;
  readonly port?: number | boolean | string | null;
  readonly service?: ArgoCdValuesNotificationsMetricsService2_14_11 | null;
  readonly serviceMonitor?: ArgoCdValuesNotificationsMetricsServiceMonitor2_14_11 | null;
}

interface ArgoCdValuesNotificationsSecret2_14_11 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly create?: boolean | null;
  readonly items?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly name?: string | boolean | number | null;
}

interface ArgoCdValuesNotifications2_14_11 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly argocdUrl?: string | boolean | number | null;
  readonly automountServiceAccountToken?: boolean | number | string | null;
  readonly clusterRoleRules?: ArgoCdValuesNotificationsClusterRoleRules2_14_11 | null;
  readonly cm?: ArgoCdValuesNotificationsCm2_14_11 | null;
  readonly containerPorts?: ArgoCdValuesControllerContainerPorts2_14_11 | null;
  readonly containerSecurityContext?: ArgoCdValuesApplicationSetContainerSecurityContext2_14_11 | null;
  readonly context?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentStrategy?: ArgoCdValuesNotificationsDeploymentStrategy2_14_11 | null;
  readonly dnsConfig?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly dnsPolicy?: string | boolean | number | null;
  readonly enabled?: boolean | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraContainers?: readonly unknown[] | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraEnvFrom?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly image?: ArgoCdValuesApplicationSetImage2_14_11 | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly initContainers?: readonly unknown[] | null;
  readonly livenessProbe?: ArgoCdValuesApplicationSetLivenessProbe2_14_11 | null;
  readonly logFormat?: unknown;
  readonly logLevel?: unknown;
  readonly metrics?: ArgoCdValuesNotificationsMetrics2_14_11 | null;
  readonly name?: string | boolean | number | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly notifiers?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly pdb?: ArgoCdValuesApplicationSetPdb2_14_11 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly readinessProbe?: ArgoCdValuesApplicationSetLivenessProbe2_14_11 | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly runtimeClassName?: string | boolean | number | null;
  readonly secret?: ArgoCdValuesNotificationsSecret2_14_11 | null;
  readonly serviceAccount?: ArgoCdValuesApplicationSetServiceAccount2_14_11 | null;
  readonly subscriptions?: readonly unknown[] | null;
  readonly templates?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly terminationGracePeriodSeconds?: number | boolean | string | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly triggers?: { readonly [key: string]: unknown } | boolean | number | string | null;
}

interface ArgoCdValuesOpenshift2_14_11 {
  readonly enabled?: boolean | null;
}

interface ArgoCdValuesRedisContainerPorts2_14_11 {
  readonly metrics?: number | boolean | string | null;
  readonly redis?: number | boolean | string | null;
}

interface ArgoCdValuesRedisContainerSecurityContext2_14_11 {
  readonly allowPrivilegeEscalation?: boolean | number | string | null;
  readonly capabilities?: ArgoCdValuesApplicationSetContainerSecurityContextCapabilities2_14_11 | null;
  readonly readOnlyRootFilesystem?: boolean | number | string | null;
  readonly [key: string]: unknown;
}

interface ArgoCdValuesRedisExporter2_14_11 {
  readonly containerSecurityContext?: ArgoCdValuesApplicationSetContainerSecurityContext2_14_11 | null;
  readonly enabled?: boolean | null;
  readonly env?: readonly unknown[] | null;
  readonly image?: ArgoCdValuesApplicationSetImage2_14_11 | null;
  readonly livenessProbe?: ArgoCdValuesApplicationSetLivenessProbe2_14_11 | null;
  readonly readinessProbe?: ArgoCdValuesApplicationSetLivenessProbe2_14_11 | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
}

interface ArgoCdValuesRedisMetrics2_14_11 {
  readonly enabled?: boolean | null;
  readonly service?: ArgoCdValuesApplicationSetMetricsService2_14_11 | null;
  readonly serviceMonitor?: ArgoCdValuesDexMetricsServiceMonitor2_14_11 | null;
}

interface ArgoCdValuesRedisSecurityContext2_14_11 {
  readonly runAsNonRoot?: boolean | number | string | null;
  readonly runAsUser?: number | boolean | string | null;
  readonly seccompProfile?: ArgoCdValuesApplicationSetContainerSecurityContextSeccompProfile2_14_11 | null;
  readonly [key: string]: unknown;
}

interface ArgoCdValuesRedis2_14_11 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly automountServiceAccountToken?: boolean | number | string | null;
  readonly containerPorts?: ArgoCdValuesRedisContainerPorts2_14_11 | null;
  readonly containerSecurityContext?: ArgoCdValuesRedisContainerSecurityContext2_14_11 | null;
  readonly deploymentAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly dnsConfig?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly dnsPolicy?: string | boolean | number | null;
  readonly enabled?: boolean | null;
  readonly env?: readonly unknown[] | null;
  readonly envFrom?: readonly unknown[] | null;
  readonly exporter?: ArgoCdValuesRedisExporter2_14_11 | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraContainers?: readonly unknown[] | null;
  readonly image?: ArgoCdValuesApplicationSetImage2_14_11 | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly initContainers?: readonly unknown[] | null;
  readonly livenessProbe?: ArgoCdValuesApplicationSetLivenessProbe2_14_11 | null;
  readonly metrics?: ArgoCdValuesRedisMetrics2_14_11 | null;
  readonly name?: string | boolean | number | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly pdb?: ArgoCdValuesApplicationSetPdb2_14_11 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly readinessProbe?: ArgoCdValuesApplicationSetLivenessProbe2_14_11 | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly runtimeClassName?: string | boolean | number | null;
  readonly securityContext?: ArgoCdValuesRedisSecurityContext2_14_11 | null;
  readonly service?: ArgoCdValuesCommitServerService2_14_11 | null;
  readonly serviceAccount?: ArgoCdValuesDexServiceAccount2_14_11 | null;
  readonly servicePort?: number | boolean | string | null;
  readonly terminationGracePeriodSeconds?: number | boolean | string | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly volumeMounts?: readonly unknown[] | null;
  readonly volumes?: readonly unknown[] | null;
}

interface ArgoCdValuesRedisHaContainerSecurityContext2_14_11 {
  readonly readOnlyRootFilesystem?: boolean | number | string | null;
}

interface ArgoCdValuesRedisHaExporter2_14_11 {
  readonly enabled?: boolean | number | string | null;
  readonly image?: string | boolean | number | null;
  readonly tag?: string | boolean | number | null;
}

interface ArgoCdValuesRedisHaHaproxyLabels2_14_11 {
  readonly "app.kubernetes.io/name"?: string | boolean | number | null;
}

interface ArgoCdValuesRedisHaHaproxyMetrics2_14_11 {
  readonly enabled?: boolean | number | string | null;
}

interface ArgoCdValuesRedisHaHaproxy2_14_11 {
  readonly additionalAffinities?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly affinity?: string | boolean | number | null;
  readonly containerSecurityContext?: ArgoCdValuesRedisHaContainerSecurityContext2_14_11 | null;
  readonly enabled?: boolean | null;
  readonly hardAntiAffinity?: boolean | number | string | null;
  readonly labels?: ArgoCdValuesRedisHaHaproxyLabels2_14_11 | null;
  readonly metrics?: ArgoCdValuesRedisHaHaproxyMetrics2_14_11 | null;
  readonly tolerations?: readonly unknown[] | null;
}

interface ArgoCdValuesRedisHaImage2_14_11 {
  readonly repository?: string | boolean | number | null;
  readonly tag?: string | boolean | number | null;
}

interface ArgoCdValuesRedisHaRedisConfig2_14_11 {
  readonly save?: string | boolean | number | null;
}

interface ArgoCdValuesRedisHaRedis2_14_11 {
  readonly config?: ArgoCdValuesRedisHaRedisConfig2_14_11 | null;
  readonly masterGroupName?: string | boolean | number | null;
}

interface ArgoCdValuesRedisHaTopologySpreadConstraints2_14_11 {
  readonly enabled?: boolean | number | string | null;
  readonly maxSkew?: string | boolean | number | null;
  readonly topologyKey?: string | boolean | number | null;
  readonly whenUnsatisfiable?: string | boolean | number | null;
}

interface ArgoCdValuesRedisHa2_14_11 {
  readonly additionalAffinities?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly affinity?: string | boolean | number | null;
  readonly auth?: boolean | number | string | null;
  readonly containerSecurityContext?: ArgoCdValuesRedisHaContainerSecurityContext2_14_11 | null;
  readonly enabled?: boolean | null;
  readonly existingSecret?: string | boolean | number | null;
  readonly exporter?: ArgoCdValuesRedisHaExporter2_14_11 | null;
  readonly global?: unknown;
  readonly haproxy?: ArgoCdValuesRedisHaHaproxy2_14_11 | null;
  readonly hardAntiAffinity?: boolean | number | string | null;
  readonly image?: ArgoCdValuesRedisHaImage2_14_11 | null;
  readonly persistentVolume?: ArgoCdValuesRedisHaHaproxyMetrics2_14_11 | null;
  readonly redis?: ArgoCdValuesRedisHaRedis2_14_11 | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: ArgoCdValuesRedisHaTopologySpreadConstraints2_14_11 | null;
  readonly [key: string]: unknown;
}

interface ArgoCdValuesRedisSecretInit2_14_11 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly containerSecurityContext?: ArgoCdValuesApplicationSetContainerSecurityContext2_14_11 | null;
  readonly enabled?: boolean | null;
  readonly image?: ArgoCdValuesApplicationSetImage2_14_11 | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly jobAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly name?: string | boolean | number | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly securityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly serviceAccount?: ArgoCdValuesDexServiceAccount2_14_11 | null;
  readonly tolerations?: readonly unknown[] | null;
}

interface ArgoCdValuesRepoServerAutoscaling2_14_11 {
  readonly behavior?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly enabled?: boolean | null;
  readonly maxReplicas?: number | boolean | string | null;
  readonly metrics?: readonly unknown[] | null;
  readonly minReplicas?: number | boolean | string | null;
  readonly targetCPUUtilizationPercentage?: number | boolean | string | null;
  readonly targetMemoryUtilizationPercentage?: number | boolean | string | null;
}

interface ArgoCdValuesRepoServerContainerPorts2_14_11 {
  readonly metrics?: number | boolean | string | null;
  readonly server?: number | boolean | string | null;
}

interface ArgoCdValuesRepoServerExistingVolumes2_14_11 {
  readonly gpgKeyring?: unknown;
  readonly helmWorkingDir?: unknown;
  readonly plugins?: unknown;
  readonly tmp?: unknown;
  readonly varFiles?: unknown;
}

interface ArgoCdValuesRepoServerService2_14_11 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly port?: number | boolean | string | null;
  readonly portName?: string | boolean | number | null;
}

interface ArgoCdValuesRepoServer2_14_11 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly automountServiceAccountToken?: boolean | number | string | null;
  readonly autoscaling?: ArgoCdValuesRepoServerAutoscaling2_14_11 | null;
  readonly certificateSecret?: ArgoCdValuesDexCertificateSecret2_14_11 | null;
  readonly clusterRoleRules?: ArgoCdValuesControllerClusterRoleRules2_14_11 | null;
  readonly containerPorts?: ArgoCdValuesRepoServerContainerPorts2_14_11 | null;
  readonly containerSecurityContext?: ArgoCdValuesApplicationSetContainerSecurityContext2_14_11 | null;
  readonly deploymentAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentStrategy?: ArgoCdValuesApplicationSetDeploymentStrategy2_14_11 | null;
  readonly dnsConfig?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly dnsPolicy?: string | boolean | number | null;
  readonly emptyDir?: ArgoCdValuesApplicationSetEmptyDir2_14_11 | null;
  readonly env?: readonly unknown[] | null;
  readonly envFrom?: readonly unknown[] | null;
  readonly existingVolumes?: ArgoCdValuesRepoServerExistingVolumes2_14_11 | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraContainers?: readonly unknown[] | null;
  readonly hostNetwork?: boolean | null;
  readonly image?: ArgoCdValuesApplicationSetImage2_14_11 | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly initContainers?: readonly unknown[] | null;
  readonly lifecycle?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly livenessProbe?: ArgoCdValuesControllerReadinessProbe2_14_11 | null;
  readonly metrics?: ArgoCdValuesApplicationSetMetrics2_14_11 | null;
  readonly name?: string | boolean | number | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly pdb?: ArgoCdValuesApplicationSetPdb2_14_11 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly rbac?: readonly unknown[] | null;
  readonly readinessProbe?: ArgoCdValuesControllerReadinessProbe2_14_11 | null;
  readonly replicas?: number | boolean | string | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly runtimeClassName?: string | boolean | number | null;
  readonly service?: ArgoCdValuesRepoServerService2_14_11 | null;
  readonly serviceAccount?: ArgoCdValuesApplicationSetServiceAccount2_14_11 | null;
  readonly terminationGracePeriodSeconds?: number | boolean | string | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly useEphemeralHelmWorkingDir?: boolean | null;
  readonly volumeMounts?: readonly unknown[] | null;
  readonly volumes?: readonly unknown[] | null;
}

interface ArgoCdValuesServerCertificate2_14_11 {
  readonly additionalHosts?: readonly unknown[] | null;
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly domain?: string | boolean | number | null;
  readonly duration?: string | boolean | number | null;
  readonly enabled?: boolean | null;
  readonly issuer?: ArgoCdValuesApplicationSetCertificateIssuer2_14_11 | null;
  readonly privateKey?: ArgoCdValuesApplicationSetCertificatePrivateKey2_14_11 | null;
  readonly renewBefore?: string | boolean | number | null;
  readonly secretTemplateAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly usages?: readonly unknown[] | null;
}

interface ArgoCdValuesServerCertificateSecret2_14_11 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly crt?: string | boolean | number | null;
  readonly enabled?: boolean | null;
  readonly key?: string | boolean | number | null;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
}

interface ArgoCdValuesServerExtensionsContainerSecurityContext2_14_11 {
  readonly allowPrivilegeEscalation?: boolean | number | string | null;
  readonly capabilities?: ArgoCdValuesApplicationSetContainerSecurityContextCapabilities2_14_11 | null;
  readonly readOnlyRootFilesystem?: boolean | number | string | null;
  readonly runAsNonRoot?: boolean | number | string | null;
  readonly runAsUser?: number | boolean | string | null;
  readonly seccompProfile?: ArgoCdValuesApplicationSetContainerSecurityContextSeccompProfile2_14_11 | null;
  readonly [key: string]: unknown;
}

interface ArgoCdValuesServerExtensions2_14_11 {
  readonly containerSecurityContext?: ArgoCdValuesServerExtensionsContainerSecurityContext2_14_11 | null;
  readonly enabled?: boolean | null;
  readonly extensionList?: readonly unknown[] | null;
  readonly image?: ArgoCdValuesApplicationSetImage2_14_11 | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
}

interface ArgoCdValuesServerIngressAws2_14_11 {
  readonly backendProtocolVersion?: string | boolean | number | null;
  readonly serviceType?: string | boolean | number | null;
}

interface ArgoCdValuesServerIngressGkeManagedCertificate2_14_11 {
  readonly create?: boolean | null;
  readonly extraDomains?: readonly unknown[] | null;
}

interface ArgoCdValuesServerIngressGke2_14_11 {
  readonly backendConfig?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly frontendConfig?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly managedCertificate?: ArgoCdValuesServerIngressGkeManagedCertificate2_14_11 | null;
}

interface ArgoCdValuesServerIngress2_14_11 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly aws?: ArgoCdValuesServerIngressAws2_14_11 | null;
  readonly controller?: string | boolean | number | null;
  readonly enabled?: boolean | null;
  readonly extraHosts?: readonly unknown[] | null;
  readonly extraPaths?: readonly unknown[] | null;
  readonly extraRules?: readonly unknown[] | null;
  readonly extraTls?: readonly unknown[] | null;
  readonly gke?: ArgoCdValuesServerIngressGke2_14_11 | null;
  readonly hostname?: string | boolean | number | null;
  readonly ingressClassName?: string | boolean | number | null;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly path?: string | boolean | number | null;
  readonly pathType?: string | boolean | number | null;
  readonly tls?: boolean | null;
}

interface ArgoCdValuesServerRoute2_14_11 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly enabled?: boolean | null;
  readonly hostname?: string | boolean | number | null;
  readonly termination_policy?: string | boolean | number | null;
  readonly termination_type?: string | boolean | number | null;
}

interface ArgoCdValuesServerService2_14_11 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly externalIPs?: readonly unknown[] | null;
  readonly externalTrafficPolicy?: string | boolean | number | null;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly loadBalancerClass?: string | boolean | number | null;
  readonly loadBalancerIP?: string | boolean | number | null;
  readonly loadBalancerSourceRanges?: readonly unknown[] | null;
  readonly nodePortHttp?: number | boolean | string | null;
  readonly nodePortHttps?: number | boolean | string | null;
  readonly servicePortHttp?: number | boolean | string | null;
  readonly servicePortHttpName?: string | boolean | number | null;
  readonly servicePortHttps?: number | boolean | string | null;
  readonly servicePortHttpsAppProtocol?: string | boolean | number | null;
  readonly servicePortHttpsName?: string | boolean | number | null;
  readonly sessionAffinity?: string | boolean | number | null;
  readonly type?: string | boolean | number | null;
}

interface ArgoCdValuesServer2_14_11 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly automountServiceAccountToken?: boolean | number | string | null;
  readonly autoscaling?: ArgoCdValuesRepoServerAutoscaling2_14_11 | null;
  readonly certificate?: ArgoCdValuesServerCertificate2_14_11 | null;
  readonly certificateSecret?: ArgoCdValuesServerCertificateSecret2_14_11 | null;
  readonly clusterRoleRules?: ArgoCdValuesControllerClusterRoleRules2_14_11 | null;
  readonly containerPorts?: ArgoCdValuesRepoServerContainerPorts2_14_11 | null;
  readonly containerSecurityContext?: ArgoCdValuesApplicationSetContainerSecurityContext2_14_11 | null;
  readonly deploymentAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentStrategy?: ArgoCdValuesApplicationSetDeploymentStrategy2_14_11 | null;
  readonly dnsConfig?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly dnsPolicy?: string | boolean | number | null;
  readonly emptyDir?: ArgoCdValuesApplicationSetEmptyDir2_14_11 | null;
  readonly env?: readonly unknown[] | null;
  readonly envFrom?: readonly unknown[] | null;
  readonly extensions?: ArgoCdValuesServerExtensions2_14_11 | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraContainers?: readonly unknown[] | null;
  readonly hostNetwork?: boolean | null;
  readonly image?: ArgoCdValuesApplicationSetImage2_14_11 | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly ingress?: ArgoCdValuesServerIngress2_14_11 | null;
  readonly ingressGrpc?: ArgoCdValuesApplicationSetIngress2_14_11 | null;
  readonly initContainers?: readonly unknown[] | null;
  readonly lifecycle?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly livenessProbe?: ArgoCdValuesControllerReadinessProbe2_14_11 | null;
  readonly metrics?: ArgoCdValuesApplicationSetMetrics2_14_11 | null;
  readonly name?: string | boolean | number | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly pdb?: ArgoCdValuesApplicationSetPdb2_14_11 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly readinessProbe?: ArgoCdValuesControllerReadinessProbe2_14_11 | null;
  readonly replicas?: number | boolean | string | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly route?: ArgoCdValuesServerRoute2_14_11 | null;
  readonly runtimeClassName?: string | boolean | number | null;
  readonly service?: ArgoCdValuesServerService2_14_11 | null;
  readonly serviceAccount?: ArgoCdValuesApplicationSetServiceAccount2_14_11 | null;
  readonly terminationGracePeriodSeconds?: number | boolean | string | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly volumeMounts?: readonly unknown[] | null;
  readonly volumes?: readonly unknown[] | null;
}

interface ArgoCdValues2_14_11 {
  readonly apiVersionOverrides?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly applicationSet?: ArgoCdValuesApplicationSet2_14_11 | null;
  readonly commitServer?: ArgoCdValuesCommitServer2_14_11 | null;
  readonly configs?: ArgoCdValuesConfigs2_14_11 | null;
  readonly controller?: ArgoCdValuesController2_14_11 | null;
  readonly crds?: ArgoCdValuesCrds2_14_11 | null;
  readonly createAggregateRoles?: boolean | null;
  readonly createClusterRoles?: boolean | null;
  readonly dex?: ArgoCdValuesDex2_14_11 | null;
  readonly externalRedis?: ArgoCdValuesExternalRedis2_14_11 | null;
  readonly extraObjects?: readonly unknown[] | null;
  readonly fullnameOverride?: string | boolean | number | null;
  readonly global?: ArgoCdValuesGlobal2_14_11 | null;
  readonly kubeVersionOverride?: string | boolean | number | null;
  readonly nameOverride?: string | boolean | number | null;
  readonly namespaceOverride?: string | boolean | number | null;
  readonly notifications?: ArgoCdValuesNotifications2_14_11 | null;
  readonly openshift?: ArgoCdValuesOpenshift2_14_11 | null;
  readonly redis?: ArgoCdValuesRedis2_14_11 | null;
  readonly "redis-ha"?: ArgoCdValuesRedisHa2_14_11 | null;
  readonly redisSecretInit?: ArgoCdValuesRedisSecretInit2_14_11 | null;
  readonly repoServer?: ArgoCdValuesRepoServer2_14_11 | null;
  readonly server?: ArgoCdValuesServer2_14_11 | null;
}

interface ArgoCdValuesApplicationSet3_0_12 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly allowAnyNamespace?: boolean | null;
  readonly automountServiceAccountToken?: boolean | number | string | null;
  readonly certificate?: ArgoCdValuesApplicationSetCertificate2_14_11 | null;
  readonly containerPorts?: ArgoCdValuesApplicationSetContainerPorts2_14_11 | null;
  readonly containerSecurityContext?: ArgoCdValuesApplicationSetContainerSecurityContext2_14_11 | null;
  readonly deploymentAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentStrategy?: ArgoCdValuesApplicationSetDeploymentStrategy2_14_11 | null;
  readonly dnsConfig?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly dnsPolicy?: string | boolean | number | null;
  readonly emptyDir?: ArgoCdValuesApplicationSetEmptyDir2_14_11 | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraContainers?: readonly unknown[] | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraEnvFrom?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly image?: ArgoCdValuesApplicationSetImage2_14_11 | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly ingress?: ArgoCdValuesApplicationSetIngress2_14_11 | null;
  readonly initContainers?: readonly unknown[] | null;
  readonly livenessProbe?: ArgoCdValuesApplicationSetLivenessProbe2_14_11 | null;
  readonly metrics?: ArgoCdValuesApplicationSetMetrics2_14_11 | null;
  readonly name?: string | boolean | number | null;
  readonly networkPolicy?: ArgoCdValuesNotificationsCm2_14_11 | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly pdb?: ArgoCdValuesApplicationSetPdb2_14_11 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly readinessProbe?: ArgoCdValuesApplicationSetLivenessProbe2_14_11 | null;
  readonly replicaCount?: unknown;
  readonly replicas?: number | boolean | string | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly runtimeClassName?: string | boolean | number | null;
  readonly service?: ArgoCdValuesApplicationSetService2_14_11 | null;
  readonly serviceAccount?: ArgoCdValuesApplicationSetServiceAccount2_14_11 | null;
  readonly terminationGracePeriodSeconds?: number | boolean | string | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
}

interface ArgoCdValuesCommitServer3_0_12 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly automountServiceAccountToken?: boolean | number | string | null;
  readonly containerSecurityContext?: ArgoCdValuesApplicationSetContainerSecurityContext2_14_11 | null;
  readonly deploymentAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentStrategy?: ArgoCdValuesApplicationSetDeploymentStrategy2_14_11 | null;
  readonly dnsConfig?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly dnsPolicy?: string | boolean | number | null;
  readonly enabled?: boolean | null;
  readonly envFrom?: unknown;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraEnvFrom?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly hostNetwork?: unknown;
  readonly image?: ArgoCdValuesApplicationSetImage2_14_11 | null;
  readonly imagePullSecrets?: unknown;
  readonly lifecycle?: unknown;
  readonly livenessProbe?: ArgoCdValuesCommitServerLivenessProbe2_14_11 | null;
  readonly metrics?: ArgoCdValuesCommitServerMetrics2_14_11 | null;
  readonly name?: string | boolean | number | null;
  readonly networkPolicy?: ArgoCdValuesNotificationsCm2_14_11 | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly readinessProbe?: ArgoCdValuesCommitServerLivenessProbe2_14_11 | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly runtimeClassName?: string | boolean | number | null;
  readonly service?: ArgoCdValuesRepoServerService2_14_11 | null;
  readonly serviceAccount?: ArgoCdValuesApplicationSetServiceAccount2_14_11 | null;
  readonly terminationGracePeriodSeconds?: number | boolean | string | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
}

interface ArgoCdValuesConfigsCm3_0_12 {
  readonly "admin.enabled"?: boolean | number | string | null;
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly "application.instanceLabelKey"?: string | boolean | number | null;
  readonly "application.sync.impersonation.enabled"?: boolean | number | string | null;
  readonly create?: boolean | null;
  readonly "dex.config"?: unknown;
  readonly "exec.enabled"?: boolean | number | string | null;
  readonly "oidc.config"?: unknown;
  readonly "resource.customizations.ignoreResourceUpdates.ConfigMap"?: string | boolean | number | null;
  readonly "resource.customizations.ignoreResourceUpdates.Endpoints"?: string | boolean | number | null;
  readonly "resource.customizations.ignoreResourceUpdates.all"?: string | boolean | number | null;
  readonly "resource.customizations.ignoreResourceUpdates.apps_ReplicaSet"?: string | boolean | number | null;
  readonly "resource.customizations.ignoreResourceUpdates.argoproj.io_Application"?: string | boolean | number | null;
  readonly "resource.customizations.ignoreResourceUpdates.argoproj.io_Rollout"?: string | boolean | number | null;
  readonly "resource.customizations.ignoreResourceUpdates.autoscaling_HorizontalPodAutoscaler"?: string | boolean | number | null;
  readonly "resource.customizations.ignoreResourceUpdates.discovery.k8s.io_EndpointSlice"?: string | boolean | number | null;
  readonly "resource.exclusions"?: string | boolean | number | null;
  readonly "server.rbac.log.enforce.enable"?: boolean | number | string | null;
  readonly "statusbadge.enabled"?: boolean | number | string | null;
  readonly "timeout.hard.reconciliation"?: string | boolean | number | null;
  readonly "timeout.reconciliation"?: string | boolean | number | null;
  readonly [key: string]: unknown;
}

interface ArgoCdValuesConfigsParams3_0_12 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly "application.namespaces"?: string | boolean | number | null;
  readonly "applicationsetcontroller.enable.progressive.syncs"?: boolean | number | string | null;
  readonly "applicationsetcontroller.namespaces"?: string | boolean | number | null;
  readonly "applicationsetcontroller.policy"?: string | boolean | number | null;
  readonly "controller.ignore.normalizer.jq.timeout"?: string | boolean | number | null;
  readonly "controller.operation.processors"?: number | boolean | string | null;
  readonly "controller.repo.server.timeout.seconds"?: number | boolean | string | null;
  readonly "controller.self.heal.timeout.seconds"?: number | boolean | string | null;
  readonly "controller.status.processors"?: number | boolean | string | null;
  readonly "controller.sync.timeout.seconds"?: number | boolean | string | null;
  readonly create?: boolean | null;
  readonly "dexserver.disable.tls"?: unknown;
  readonly "hydrator.enabled"?: boolean | number | string | null;
  readonly "otlp.address"?: string | boolean | number | null;
  readonly "reposerver.parallelism.limit"?: number | boolean | string | null;
  readonly "server.basehref"?: string | boolean | number | null;
  readonly "server.disable.auth"?: boolean | number | string | null;
  readonly "server.enable.gzip"?: boolean | number | string | null;
  readonly "server.enable.proxy.extension"?: boolean | number | string | null;
  readonly "server.insecure"?: boolean | number | string | null;
  readonly "server.rootpath"?: string | boolean | number | null;
  readonly "server.staticassets"?: string | boolean | number | null;
  readonly "server.x.frame.options"?: string | boolean | number | null;
  readonly [key: string]: unknown;
}

interface ArgoCdValuesConfigs3_0_12 {
  readonly clusterCredentials?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly cm?: ArgoCdValuesConfigsCm3_0_12 | null;
  readonly cmp?: ArgoCdValuesConfigsCmp2_14_11 | null;
  readonly credentialTemplates?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly credentialTemplatesAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly gpg?: ArgoCdValuesConfigsGpg2_14_11 | null;
  readonly params?: ArgoCdValuesConfigsParams3_0_12 | null;
  readonly rbac?: ArgoCdValuesConfigsRbac2_14_11 | null;
  readonly repositories?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly repositoriesAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly secret?: ArgoCdValuesConfigsSecret2_14_11 | null;
  readonly ssh?: ArgoCdValuesConfigsSsh2_14_11 | null;
  readonly styles?: string | boolean | number | null;
  readonly tls?: ArgoCdValuesConfigsTls2_14_11 | null;
}

interface ArgoCdValuesController3_0_12 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly automountServiceAccountToken?: boolean | number | string | null;
  readonly clusterRoleRules?: ArgoCdValuesControllerClusterRoleRules2_14_11 | null;
  readonly containerPorts?: ArgoCdValuesControllerContainerPorts2_14_11 | null;
  readonly containerSecurityContext?: ArgoCdValuesApplicationSetContainerSecurityContext2_14_11 | null;
  readonly deploymentAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly dnsConfig?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly dnsPolicy?: string | boolean | number | null;
  readonly dynamicClusterDistribution?: boolean | null;
  readonly emptyDir?: ArgoCdValuesApplicationSetEmptyDir2_14_11 | null;
  readonly env?: readonly unknown[] | null;
  readonly envFrom?: readonly unknown[] | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraContainers?: readonly unknown[] | null;
  readonly heartbeatTime?: number | boolean | string | null;
  readonly hostNetwork?: boolean | null;
  readonly image?: ArgoCdValuesApplicationSetImage2_14_11 | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly initContainers?: readonly unknown[] | null;
  readonly metrics?: ArgoCdValuesControllerMetrics2_14_11 | null;
  readonly name?: string | boolean | number | null;
  readonly networkPolicy?: ArgoCdValuesNotificationsCm2_14_11 | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly pdb?: ArgoCdValuesApplicationSetPdb2_14_11 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly readinessProbe?: ArgoCdValuesControllerReadinessProbe2_14_11 | null;
  readonly replicas?: number | boolean | string | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly revisionHistoryLimit?: number | boolean | string | null;
  readonly runtimeClassName?: string | boolean | number | null;
  readonly serviceAccount?: ArgoCdValuesApplicationSetServiceAccount2_14_11 | null;
  readonly statefulsetAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly terminationGracePeriodSeconds?: number | boolean | string | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly volumeMounts?: readonly unknown[] | null;
  readonly volumes?: readonly unknown[] | null;
}

interface ArgoCdValuesDex3_0_12 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly automountServiceAccountToken?: boolean | number | string | null;
  readonly certificateSecret?: ArgoCdValuesDexCertificateSecret2_14_11 | null;
  readonly containerPorts?: ArgoCdValuesDexContainerPorts2_14_11 | null;
  readonly containerSecurityContext?: ArgoCdValuesApplicationSetContainerSecurityContext2_14_11 | null;
  readonly deploymentAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentStrategy?: ArgoCdValuesApplicationSetDeploymentStrategy2_14_11 | null;
  readonly dnsConfig?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly dnsPolicy?: string | boolean | number | null;
  readonly emptyDir?: ArgoCdValuesApplicationSetEmptyDir2_14_11 | null;
  readonly enabled?: boolean | null;
  readonly env?: readonly unknown[] | null;
  readonly envFrom?: readonly unknown[] | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraContainers?: readonly unknown[] | null;
  readonly image?: ArgoCdValuesApplicationSetImage2_14_11 | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly initContainers?: readonly unknown[] | null;
  readonly initImage?: ArgoCdValuesDexInitImage2_14_11 | null;
  readonly livenessProbe?: ArgoCdValuesDexLivenessProbe2_14_11 | null;
  readonly logFormat?: unknown;
  readonly logLevel?: unknown;
  readonly metrics?: ArgoCdValuesDexMetrics2_14_11 | null;
  readonly name?: string | boolean | number | null;
  readonly networkPolicy?: ArgoCdValuesNotificationsCm2_14_11 | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly pdb?: ArgoCdValuesApplicationSetPdb2_14_11 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly readinessProbe?: ArgoCdValuesDexLivenessProbe2_14_11 | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly runtimeClassName?: string | boolean | number | null;
  readonly serviceAccount?: ArgoCdValuesDexServiceAccount2_14_11 | null;
  readonly servicePortGrpc?: number | boolean | string | null;
  readonly servicePortGrpcName?: string | boolean | number | null;
  readonly servicePortHttp?: number | boolean | string | null;
  readonly servicePortHttpName?: string | boolean | number | null;
  readonly servicePortMetrics?: number | boolean | string | null;
  readonly terminationGracePeriodSeconds?: number | boolean | string | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly volumeMounts?: readonly unknown[] | null;
  readonly volumes?: readonly unknown[] | null;
}

interface ArgoCdValuesGlobal3_0_12 {
  readonly addPrometheusAnnotations?: boolean | null;
  readonly additionalLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly affinity?: ArgoCdValuesGlobalAffinity2_14_11 | null;
  readonly certificateAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentStrategy?: ArgoCdValuesApplicationSetDeploymentStrategy2_14_11 | null;
  readonly domain?: string | boolean | number | null;
  readonly dualStack?: ArgoCdValuesGlobalDualStack2_14_11 | null;
  readonly env?: readonly unknown[] | null;
  readonly hostAliases?: readonly unknown[] | null;
  readonly image?: ArgoCdValuesApplicationSetImage2_14_11 | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly logging?: ArgoCdValuesGlobalLogging2_14_11 | null;
  readonly networkPolicy?: ArgoCdValuesGlobalNetworkPolicy2_14_11 | null;
  readonly nodeSelector?: ArgoCdValuesGlobalNodeSelector2_14_11 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly revisionHistoryLimit?: number | boolean | string | null;
  readonly runtimeClassName?: string | boolean | number | null;
  readonly securityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly statefulsetAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
}

interface ArgoCdValuesNotifications3_0_12 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly argocdUrl?: string | boolean | number | null;
  readonly automountServiceAccountToken?: boolean | number | string | null;
  readonly clusterRoleRules?: ArgoCdValuesNotificationsClusterRoleRules2_14_11 | null;
  readonly cm?: ArgoCdValuesNotificationsCm2_14_11 | null;
  readonly containerPorts?: ArgoCdValuesControllerContainerPorts2_14_11 | null;
  readonly containerSecurityContext?: ArgoCdValuesApplicationSetContainerSecurityContext2_14_11 | null;
  readonly context?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentStrategy?: ArgoCdValuesNotificationsDeploymentStrategy2_14_11 | null;
  readonly dnsConfig?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly dnsPolicy?: string | boolean | number | null;
  readonly enabled?: boolean | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraContainers?: readonly unknown[] | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraEnvFrom?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly image?: ArgoCdValuesApplicationSetImage2_14_11 | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly initContainers?: readonly unknown[] | null;
  readonly livenessProbe?: ArgoCdValuesApplicationSetLivenessProbe2_14_11 | null;
  readonly logFormat?: unknown;
  readonly logLevel?: unknown;
  readonly metrics?: ArgoCdValuesNotificationsMetrics2_14_11 | null;
  readonly name?: string | boolean | number | null;
  readonly networkPolicy?: ArgoCdValuesNotificationsCm2_14_11 | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly notifiers?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly pdb?: ArgoCdValuesApplicationSetPdb2_14_11 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly readinessProbe?: ArgoCdValuesApplicationSetLivenessProbe2_14_11 | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly runtimeClassName?: string | boolean | number | null;
  readonly secret?: ArgoCdValuesNotificationsSecret2_14_11 | null;
  readonly serviceAccount?: ArgoCdValuesApplicationSetServiceAccount2_14_11 | null;
  readonly subscriptions?: readonly unknown[] | null;
  readonly templates?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly terminationGracePeriodSeconds?: number | boolean | string | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly triggers?: { readonly [key: string]: unknown } | boolean | number | string | null;
}

interface ArgoCdValuesRedis3_0_12 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly automountServiceAccountToken?: boolean | number | string | null;
  readonly containerPorts?: ArgoCdValuesRedisContainerPorts2_14_11 | null;
  readonly containerSecurityContext?: ArgoCdValuesRedisContainerSecurityContext2_14_11 | null;
  readonly deploymentAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly dnsConfig?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly dnsPolicy?: string | boolean | number | null;
  readonly enabled?: boolean | null;
  readonly env?: readonly unknown[] | null;
  readonly envFrom?: readonly unknown[] | null;
  readonly exporter?: ArgoCdValuesRedisExporter2_14_11 | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraContainers?: readonly unknown[] | null;
  readonly image?: ArgoCdValuesApplicationSetImage2_14_11 | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly initContainers?: readonly unknown[] | null;
  readonly livenessProbe?: ArgoCdValuesApplicationSetLivenessProbe2_14_11 | null;
  readonly metrics?: ArgoCdValuesRedisMetrics2_14_11 | null;
  readonly name?: string | boolean | number | null;
  readonly networkPolicy?: ArgoCdValuesNotificationsCm2_14_11 | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly pdb?: ArgoCdValuesApplicationSetPdb2_14_11 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly readinessProbe?: ArgoCdValuesApplicationSetLivenessProbe2_14_11 | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly runtimeClassName?: string | boolean | number | null;
  readonly securityContext?: ArgoCdValuesRedisSecurityContext2_14_11 | null;
  readonly service?: ArgoCdValuesCommitServerService2_14_11 | null;
  readonly serviceAccount?: ArgoCdValuesDexServiceAccount2_14_11 | null;
  readonly servicePort?: number | boolean | string | null;
  readonly terminationGracePeriodSeconds?: number | boolean | string | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly volumeMounts?: readonly unknown[] | null;
  readonly volumes?: readonly unknown[] | null;
}

interface ArgoCdValuesRedisHaHaproxyImage3_0_12 {
  readonly repository?: string | boolean | number | null;
}

interface ArgoCdValuesRedisHaHaproxy3_0_12 {
  readonly additionalAffinities?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly affinity?: string | boolean | number | null;
  readonly containerSecurityContext?: ArgoCdValuesRedisHaContainerSecurityContext2_14_11 | null;
  readonly enabled?: boolean | null;
  readonly hardAntiAffinity?: boolean | number | string | null;
  readonly image?: ArgoCdValuesRedisHaHaproxyImage3_0_12 | null;
  readonly labels?: ArgoCdValuesRedisHaHaproxyLabels2_14_11 | null;
  readonly metrics?: ArgoCdValuesRedisHaHaproxyMetrics2_14_11 | null;
  readonly tolerations?: readonly unknown[] | null;
}

interface ArgoCdValuesRedisHa3_0_12 {
  readonly additionalAffinities?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly affinity?: string | boolean | number | null;
  readonly auth?: boolean | number | string | null;
  readonly containerSecurityContext?: ArgoCdValuesRedisHaContainerSecurityContext2_14_11 | null;
  readonly enabled?: boolean | null;
  readonly existingSecret?: string | boolean | number | null;
  readonly exporter?: ArgoCdValuesRedisHaExporter2_14_11 | null;
  readonly global?: unknown;
  readonly haproxy?: ArgoCdValuesRedisHaHaproxy3_0_12 | null;
  readonly hardAntiAffinity?: boolean | number | string | null;
  readonly image?: ArgoCdValuesRedisHaImage2_14_11 | null;
  readonly persistentVolume?: ArgoCdValuesRedisHaHaproxyMetrics2_14_11 | null;
  readonly redis?: ArgoCdValuesRedisHaRedis2_14_11 | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: ArgoCdValuesRedisHaTopologySpreadConstraints2_14_11 | null;
  readonly [key: string]: unknown;
}

interface ArgoCdValuesRepoServerService3_0_12 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly port?: number | boolean | string | null;
  readonly portName?: string | boolean | number | null;
  readonly trafficDistribution?: string | boolean | number | null;
}

interface ArgoCdValuesRepoServer3_0_12 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly automountServiceAccountToken?: boolean | number | string | null;
  readonly autoscaling?: ArgoCdValuesRepoServerAutoscaling2_14_11 | null;
  readonly certificateSecret?: ArgoCdValuesDexCertificateSecret2_14_11 | null;
  readonly clusterRoleRules?: ArgoCdValuesControllerClusterRoleRules2_14_11 | null;
  readonly containerPorts?: ArgoCdValuesRepoServerContainerPorts2_14_11 | null;
  readonly containerSecurityContext?: ArgoCdValuesApplicationSetContainerSecurityContext2_14_11 | null;
  readonly deploymentAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentStrategy?: ArgoCdValuesApplicationSetDeploymentStrategy2_14_11 | null;
  readonly dnsConfig?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly dnsPolicy?: string | boolean | number | null;
  readonly emptyDir?: ArgoCdValuesApplicationSetEmptyDir2_14_11 | null;
  readonly env?: readonly unknown[] | null;
  readonly envFrom?: readonly unknown[] | null;
  readonly existingVolumes?: ArgoCdValuesRepoServerExistingVolumes2_14_11 | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraContainers?: readonly unknown[] | null;
  readonly hostNetwork?: boolean | null;
  readonly image?: ArgoCdValuesApplicationSetImage2_14_11 | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly initContainers?: readonly unknown[] | null;
  readonly lifecycle?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly livenessProbe?: ArgoCdValuesControllerReadinessProbe2_14_11 | null;
  readonly metrics?: ArgoCdValuesApplicationSetMetrics2_14_11 | null;
  readonly name?: string | boolean | number | null;
  readonly networkPolicy?: ArgoCdValuesNotificationsCm2_14_11 | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly pdb?: ArgoCdValuesApplicationSetPdb2_14_11 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly rbac?: readonly unknown[] | null;
  readonly readinessProbe?: ArgoCdValuesControllerReadinessProbe2_14_11 | null;
  readonly replicas?: number | boolean | string | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly runtimeClassName?: string | boolean | number | null;
  readonly service?: ArgoCdValuesRepoServerService3_0_12 | null;
  readonly serviceAccount?: ArgoCdValuesApplicationSetServiceAccount2_14_11 | null;
  readonly terminationGracePeriodSeconds?: number | boolean | string | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly useEphemeralHelmWorkingDir?: boolean | null;
  readonly volumeMounts?: readonly unknown[] | null;
  readonly volumes?: readonly unknown[] | null;
}

interface ArgoCdValuesServer3_0_12 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly automountServiceAccountToken?: boolean | number | string | null;
  readonly autoscaling?: ArgoCdValuesRepoServerAutoscaling2_14_11 | null;
  readonly certificate?: ArgoCdValuesServerCertificate2_14_11 | null;
  readonly certificateSecret?: ArgoCdValuesServerCertificateSecret2_14_11 | null;
  readonly clusterRoleRules?: ArgoCdValuesControllerClusterRoleRules2_14_11 | null;
  readonly containerPorts?: ArgoCdValuesRepoServerContainerPorts2_14_11 | null;
  readonly containerSecurityContext?: ArgoCdValuesApplicationSetContainerSecurityContext2_14_11 | null;
  readonly deploymentAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentStrategy?: ArgoCdValuesApplicationSetDeploymentStrategy2_14_11 | null;
  readonly dnsConfig?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly dnsPolicy?: string | boolean | number | null;
  readonly emptyDir?: ArgoCdValuesApplicationSetEmptyDir2_14_11 | null;
  readonly env?: readonly unknown[] | null;
  readonly envFrom?: readonly unknown[] | null;
  readonly extensions?: ArgoCdValuesServerExtensions2_14_11 | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraContainers?: readonly unknown[] | null;
  readonly hostNetwork?: boolean | null;
  readonly image?: ArgoCdValuesApplicationSetImage2_14_11 | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly ingress?: ArgoCdValuesServerIngress2_14_11 | null;
  readonly ingressGrpc?: ArgoCdValuesApplicationSetIngress2_14_11 | null;
  readonly initContainers?: readonly unknown[] | null;
  readonly lifecycle?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly livenessProbe?: ArgoCdValuesControllerReadinessProbe2_14_11 | null;
  readonly metrics?: ArgoCdValuesApplicationSetMetrics2_14_11 | null;
  readonly name?: string | boolean | number | null;
  readonly networkPolicy?: ArgoCdValuesNotificationsCm2_14_11 | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly pdb?: ArgoCdValuesApplicationSetPdb2_14_11 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly readinessProbe?: ArgoCdValuesControllerReadinessProbe2_14_11 | null;
  readonly replicas?: number | boolean | string | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly route?: ArgoCdValuesServerRoute2_14_11 | null;
  readonly runtimeClassName?: string | boolean | number | null;
  readonly service?: ArgoCdValuesServerService2_14_11 | null;
  readonly serviceAccount?: ArgoCdValuesApplicationSetServiceAccount2_14_11 | null;
  readonly terminationGracePeriodSeconds?: number | boolean | string | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly volumeMounts?: readonly unknown[] | null;
  readonly volumes?: readonly unknown[] | null;
}

interface ArgoCdValues3_0_12 {
  readonly apiVersionOverrides?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly applicationSet?: ArgoCdValuesApplicationSet3_0_12 | null;
  readonly commitServer?: ArgoCdValuesCommitServer3_0_12 | null;
  readonly configs?: ArgoCdValuesConfigs3_0_12 | null;
  readonly controller?: ArgoCdValuesController3_0_12 | null;
  readonly crds?: ArgoCdValuesCrds2_14_11 | null;
  readonly createAggregateRoles?: boolean | null;
  readonly createClusterRoles?: boolean | null;
  readonly dex?: ArgoCdValuesDex3_0_12 | null;
  readonly externalRedis?: ArgoCdValuesExternalRedis2_14_11 | null;
  readonly extraObjects?: readonly unknown[] | null;
  readonly fullnameOverride?: string | boolean | number | null;
  readonly global?: ArgoCdValuesGlobal3_0_12 | null;
  readonly kubeVersionOverride?: string | boolean | number | null;
  readonly nameOverride?: string | boolean | number | null;
  readonly namespaceOverride?: string | boolean | number | null;
  readonly notifications?: ArgoCdValuesNotifications3_0_12 | null;
  readonly openshift?: ArgoCdValuesOpenshift2_14_11 | null;
  readonly redis?: ArgoCdValuesRedis3_0_12 | null;
  readonly "redis-ha"?: ArgoCdValuesRedisHa3_0_12 | null;
  readonly redisSecretInit?: ArgoCdValuesRedisSecretInit2_14_11 | null;
  readonly repoServer?: ArgoCdValuesRepoServer3_0_12 | null;
  readonly server?: ArgoCdValuesServer3_0_12 | null;
}

interface ArgoCdValuesConfigsParams3_1_9 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly "application.namespaces"?: unknown;
  readonly create?: boolean | null;
  readonly "dexserver.disable.tls"?: unknown;
  readonly "server.insecure"?: unknown;
  readonly "server.rootpath"?: unknown;
  readonly [key: string]: unknown;
}

interface ArgoCdValuesConfigs3_1_9 {
  readonly clusterCredentials?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly cm?: ArgoCdValuesConfigsCm3_0_12 | null;
  readonly cmp?: ArgoCdValuesConfigsCmp2_14_11 | null;
  readonly credentialTemplates?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly credentialTemplatesAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly gpg?: ArgoCdValuesConfigsGpg2_14_11 | null;
  readonly params?: ArgoCdValuesConfigsParams3_1_9 | null;
  readonly rbac?: ArgoCdValuesConfigsRbac2_14_11 | null;
  readonly repositories?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly repositoriesAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly secret?: ArgoCdValuesConfigsSecret2_14_11 | null;
  readonly ssh?: ArgoCdValuesConfigsSsh2_14_11 | null;
  readonly styles?: string | boolean | number | null;
  readonly tls?: ArgoCdValuesConfigsTls2_14_11 | null;
}

interface ArgoCdValuesControllerVpa3_1_9 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly containerPolicy?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly enabled?: boolean | null;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly updateMode?: string | boolean | number | null;
}

interface ArgoCdValuesController3_1_9 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly automountServiceAccountToken?: boolean | number | string | null;
  readonly clusterRoleRules?: ArgoCdValuesControllerClusterRoleRules2_14_11 | null;
  readonly containerPorts?: ArgoCdValuesControllerContainerPorts2_14_11 | null;
  readonly containerSecurityContext?: ArgoCdValuesApplicationSetContainerSecurityContext2_14_11 | null;
  readonly deploymentAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly dnsConfig?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly dnsPolicy?: string | boolean | number | null;
  readonly dynamicClusterDistribution?: boolean | null;
  readonly emptyDir?: ArgoCdValuesApplicationSetEmptyDir2_14_11 | null;
  readonly env?: readonly unknown[] | null;
  readonly envFrom?: readonly unknown[] | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraContainers?: readonly unknown[] | null;
  readonly heartbeatTime?: number | boolean | string | null;
  readonly hostNetwork?: boolean | null;
  readonly image?: ArgoCdValuesApplicationSetImage2_14_11 | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly initContainers?: readonly unknown[] | null;
  readonly metrics?: ArgoCdValuesControllerMetrics2_14_11 | null;
  readonly name?: string | boolean | number | null;
  readonly networkPolicy?: ArgoCdValuesNotificationsCm2_14_11 | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly pdb?: ArgoCdValuesApplicationSetPdb2_14_11 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly readinessProbe?: ArgoCdValuesControllerReadinessProbe2_14_11 | null;
  readonly replicas?: number | boolean | string | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly revisionHistoryLimit?: number | boolean | string | null;
  readonly roleRules?: readonly unknown[] | null;
  readonly runtimeClassName?: string | boolean | number | null;
  readonly serviceAccount?: ArgoCdValuesApplicationSetServiceAccount2_14_11 | null;
  readonly statefulsetAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly terminationGracePeriodSeconds?: number | boolean | string | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly volumeMounts?: readonly unknown[] | null;
  readonly volumes?: readonly unknown[] | null;
  readonly vpa?: ArgoCdValuesControllerVpa3_1_9 | null;
}

interface ArgoCdValuesRedisSecretInit3_1_9 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly containerSecurityContext?: ArgoCdValuesApplicationSetContainerSecurityContext2_14_11 | null;
  readonly enabled?: boolean | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly image?: ArgoCdValuesApplicationSetImage2_14_11 | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly jobAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly name?: string | boolean | number | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly runtimeClassName?: string | boolean | number | null;
  readonly securityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly serviceAccount?: ArgoCdValuesDexServiceAccount2_14_11 | null;
  readonly tolerations?: readonly unknown[] | null;
}

interface ArgoCdValuesRepoServerCopyutil3_1_9 {
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
}

interface ArgoCdValuesRepoServer3_1_9 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly automountServiceAccountToken?: boolean | number | string | null;
  readonly autoscaling?: ArgoCdValuesRepoServerAutoscaling2_14_11 | null;
  readonly certificateSecret?: ArgoCdValuesDexCertificateSecret2_14_11 | null;
  readonly clusterRoleRules?: ArgoCdValuesControllerClusterRoleRules2_14_11 | null;
  readonly containerPorts?: ArgoCdValuesRepoServerContainerPorts2_14_11 | null;
  readonly containerSecurityContext?: ArgoCdValuesApplicationSetContainerSecurityContext2_14_11 | null;
  readonly copyutil?: ArgoCdValuesRepoServerCopyutil3_1_9 | null;
  readonly deploymentAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentStrategy?: ArgoCdValuesApplicationSetDeploymentStrategy2_14_11 | null;
  readonly dnsConfig?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly dnsPolicy?: string | boolean | number | null;
  readonly emptyDir?: ArgoCdValuesApplicationSetEmptyDir2_14_11 | null;
  readonly env?: readonly unknown[] | null;
  readonly envFrom?: readonly unknown[] | null;
  readonly existingVolumes?: ArgoCdValuesRepoServerExistingVolumes2_14_11 | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraContainers?: readonly unknown[] | null;
  readonly hostNetwork?: boolean | null;
  readonly image?: ArgoCdValuesApplicationSetImage2_14_11 | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly initContainers?: readonly unknown[] | null;
  readonly lifecycle?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly livenessProbe?: ArgoCdValuesControllerReadinessProbe2_14_11 | null;
  readonly metrics?: ArgoCdValuesApplicationSetMetrics2_14_11 | null;
  readonly name?: string | boolean | number | null;
  readonly networkPolicy?: ArgoCdValuesNotificationsCm2_14_11 | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly pdb?: ArgoCdValuesApplicationSetPdb2_14_11 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly rbac?: readonly unknown[] | null;
  readonly readinessProbe?: ArgoCdValuesControllerReadinessProbe2_14_11 | null;
  readonly replicas?: number | boolean | string | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly runtimeClassName?: string | boolean | number | null;
  readonly service?: ArgoCdValuesRepoServerService3_0_12 | null;
  readonly serviceAccount?: ArgoCdValuesApplicationSetServiceAccount2_14_11 | null;
  readonly terminationGracePeriodSeconds?: number | boolean | string | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly useEphemeralHelmWorkingDir?: boolean | null;
  readonly volumeMounts?: readonly unknown[] | null;
  readonly volumes?: readonly unknown[] | null;
}

interface ArgoCdValuesServerBackendTLSPolicy3_1_9 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly enabled?: boolean | null;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly targetRefs?: readonly unknown[] | null;
  readonly validation?: { readonly [key: string]: unknown } | boolean | number | string | null;
}

interface ArgoCdValuesServerGrpcroute3_1_9 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly enabled?: boolean | null;
  readonly hostnames?: readonly unknown[] | null;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly parentRefs?: readonly unknown[] | null;
  readonly rules?: readonly unknown[] | null;
}

interface ArgoCdValuesServer3_1_9 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly automountServiceAccountToken?: boolean | number | string | null;
  readonly autoscaling?: ArgoCdValuesRepoServerAutoscaling2_14_11 | null;
  readonly backendTLSPolicy?: ArgoCdValuesServerBackendTLSPolicy3_1_9 | null;
  readonly certificate?: ArgoCdValuesServerCertificate2_14_11 | null;
  readonly certificateSecret?: ArgoCdValuesServerCertificateSecret2_14_11 | null;
  readonly clusterRoleRules?: ArgoCdValuesControllerClusterRoleRules2_14_11 | null;
  readonly containerPorts?: ArgoCdValuesRepoServerContainerPorts2_14_11 | null;
  readonly containerSecurityContext?: ArgoCdValuesApplicationSetContainerSecurityContext2_14_11 | null;
  readonly deploymentAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentStrategy?: ArgoCdValuesApplicationSetDeploymentStrategy2_14_11 | null;
  readonly dnsConfig?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly dnsPolicy?: string | boolean | number | null;
  readonly emptyDir?: ArgoCdValuesApplicationSetEmptyDir2_14_11 | null;
  readonly env?: readonly unknown[] | null;
  readonly envFrom?: readonly unknown[] | null;
  readonly extensions?: ArgoCdValuesServerExtensions2_14_11 | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraContainers?: readonly unknown[] | null;
  readonly grpcroute?: ArgoCdValuesServerGrpcroute3_1_9 | null;
  readonly hostNetwork?: boolean | null;
  readonly httproute?: ArgoCdValuesServerGrpcroute3_1_9 | null;
  readonly image?: ArgoCdValuesApplicationSetImage2_14_11 | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly ingress?: ArgoCdValuesServerIngress2_14_11 | null;
  readonly ingressGrpc?: ArgoCdValuesApplicationSetIngress2_14_11 | null;
  readonly initContainers?: readonly unknown[] | null;
  readonly lifecycle?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly livenessProbe?: ArgoCdValuesControllerReadinessProbe2_14_11 | null;
  readonly metrics?: ArgoCdValuesApplicationSetMetrics2_14_11 | null;
  readonly name?: string | boolean | number | null;
  readonly networkPolicy?: ArgoCdValuesNotificationsCm2_14_11 | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly pdb?: ArgoCdValuesApplicationSetPdb2_14_11 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly readinessProbe?: ArgoCdValuesControllerReadinessProbe2_14_11 | null;
  readonly replicas?: number | boolean | string | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly route?: ArgoCdValuesServerRoute2_14_11 | null;
  readonly runtimeClassName?: string | boolean | number | null;
  readonly service?: ArgoCdValuesServerService2_14_11 | null;
  readonly serviceAccount?: ArgoCdValuesApplicationSetServiceAccount2_14_11 | null;
  readonly terminationGracePeriodSeconds?: number | boolean | string | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly volumeMounts?: readonly unknown[] | null;
  readonly volumes?: readonly unknown[] | null;
}

interface ArgoCdValues3_1_9 {
  readonly apiVersionOverrides?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly applicationSet?: ArgoCdValuesApplicationSet3_0_12 | null;
  readonly commitServer?: ArgoCdValuesCommitServer3_0_12 | null;
  readonly configs?: ArgoCdValuesConfigs3_1_9 | null;
  readonly controller?: ArgoCdValuesController3_1_9 | null;
  readonly crds?: ArgoCdValuesCrds2_14_11 | null;
  readonly createAggregateRoles?: boolean | null;
  readonly createClusterRoles?: boolean | null;
  readonly dex?: ArgoCdValuesDex3_0_12 | null;
  readonly externalRedis?: ArgoCdValuesExternalRedis2_14_11 | null;
  readonly extraObjects?: readonly unknown[] | null;
  readonly fullnameOverride?: string | boolean | number | null;
  readonly global?: ArgoCdValuesGlobal3_0_12 | null;
  readonly kubeVersionOverride?: string | boolean | number | null;
  readonly nameOverride?: string | boolean | number | null;
  readonly namespaceOverride?: string | boolean | number | null;
  readonly notifications?: ArgoCdValuesNotifications3_0_12 | null;
  readonly openshift?: ArgoCdValuesOpenshift2_14_11 | null;
  readonly redis?: ArgoCdValuesRedis3_0_12 | null;
  readonly "redis-ha"?: ArgoCdValuesRedisHa3_0_12 | null;
  readonly redisSecretInit?: ArgoCdValuesRedisSecretInit3_1_9 | null;
  readonly repoServer?: ArgoCdValuesRepoServer3_1_9 | null;
  readonly server?: ArgoCdValuesServer3_1_9 | null;
}

interface ArgoCdValuesApiVersionOverrides3_2_6 {
  readonly monitoring?: unknown;
}

interface ArgoCdValuesConfigsCm3_2_6 {
  readonly "admin.enabled"?: boolean | number | string | null;
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly "application.instanceLabelKey"?: string | boolean | number | null;
  readonly "application.sync.impersonation.enabled"?: boolean | number | string | null;
  readonly create?: boolean | null;
  readonly "dex.config"?: unknown;
  readonly "exec.enabled"?: boolean | number | string | null;
  readonly "oidc.config"?: unknown;
  readonly "resource.customizations.ignoreResourceUpdates.ConfigMap"?: string | boolean | number | null;
  readonly "resource.customizations.ignoreResourceUpdates.Endpoints"?: string | boolean | number | null;
  readonly "resource.customizations.ignoreResourceUpdates.all"?: string | boolean | number | null;
  readonly "resource.customizations.ignoreResourceUpdates.apps_ReplicaSet"?: string | boolean | number | null;
  readonly "resource.customizations.ignoreResourceUpdates.argoproj.io_Application"?: string | boolean | number | null;
  readonly "resource.customizations.ignoreResourceUpdates.argoproj.io_Rollout"?: string | boolean | number | null;
  readonly "resource.customizations.ignoreResourceUpdates.autoscaling_HorizontalPodAutoscaler"?: string | boolean | number | null;
  readonly "resource.customizations.ignoreResourceUpdates.discovery.k8s.io_EndpointSlice"?: string | boolean | number | null;
  readonly "resource.exclusions"?: string | boolean | number | null;
  readonly "statusbadge.enabled"?: boolean | number | string | null;
  readonly "timeout.hard.reconciliation"?: string | boolean | number | null;
  readonly "timeout.reconciliation"?: string | boolean | number | null;
  readonly [key: string]: unknown;
}

interface ArgoCdValuesConfigs3_2_6 {
  readonly clusterCredentials?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly cm?: ArgoCdValuesConfigsCm3_2_6 | null;
  readonly cmp?: ArgoCdValuesConfigsCmp2_14_11 | null;
  readonly credentialTemplates?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly credentialTemplatesAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly gpg?: ArgoCdValuesConfigsGpg2_14_11 | null;
  readonly params?: ArgoCdValuesConfigsParams3_1_9 | null;
  readonly rbac?: ArgoCdValuesConfigsRbac2_14_11 | null;
  readonly repositories?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly repositoriesAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly secret?: ArgoCdValuesConfigsSecret2_14_11 | null;
  readonly ssh?: ArgoCdValuesConfigsSsh2_14_11 | null;
  readonly styles?: string | boolean | number | null;
  readonly tls?: ArgoCdValuesConfigsTls2_14_11 | null;
}

interface ArgoCdValuesGlobal3_2_6 {
  readonly addPrometheusAnnotations?: boolean | null;
  readonly additionalLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly affinity?: ArgoCdValuesGlobalAffinity2_14_11 | null;
  readonly certificateAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentStrategy?: ArgoCdValuesApplicationSetDeploymentStrategy2_14_11 | null;
  readonly domain?: string | boolean | number | null;
  readonly dualStack?: ArgoCdValuesGlobalDualStack2_14_11 | null;
  readonly env?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly hostAliases?: readonly unknown[] | null;
  readonly image?: ArgoCdValuesApplicationSetImage2_14_11 | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly logging?: ArgoCdValuesGlobalLogging2_14_11 | null;
  readonly networkPolicy?: ArgoCdValuesGlobalNetworkPolicy2_14_11 | null;
  readonly nodeSelector?: ArgoCdValuesGlobalNodeSelector2_14_11 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly revisionHistoryLimit?: number | boolean | string | null;
  readonly runtimeClassName?: string | boolean | number | null;
  readonly securityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly statefulsetAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
}

interface ArgoCdValuesRepoServer3_2_6 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly automountServiceAccountToken?: boolean | number | string | null;
  readonly autoscaling?: ArgoCdValuesRepoServerAutoscaling2_14_11 | null;
  readonly certificateSecret?: ArgoCdValuesDexCertificateSecret2_14_11 | null;
  readonly clusterRoleRules?: ArgoCdValuesControllerClusterRoleRules2_14_11 | null;
  readonly containerPorts?: ArgoCdValuesRepoServerContainerPorts2_14_11 | null;
  readonly containerSecurityContext?: ArgoCdValuesApplicationSetContainerSecurityContext2_14_11 | null;
  readonly copyutil?: ArgoCdValuesRepoServerCopyutil3_1_9 | null;
  readonly deploymentAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentStrategy?: ArgoCdValuesApplicationSetDeploymentStrategy2_14_11 | null;
  readonly dnsConfig?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly dnsPolicy?: string | boolean | number | null;
  readonly emptyDir?: ArgoCdValuesApplicationSetEmptyDir2_14_11 | null;
  readonly env?: readonly unknown[] | null;
  readonly envFrom?: readonly unknown[] | null;
  readonly existingVolumes?: ArgoCdValuesRepoServerExistingVolumes2_14_11 | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraContainers?: readonly unknown[] | null;
  readonly hostNetwork?: boolean | null;
  readonly image?: ArgoCdValuesApplicationSetImage2_14_11 | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly initContainers?: readonly unknown[] | null;
  readonly lifecycle?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly livenessProbe?: ArgoCdValuesApplicationSetLivenessProbe2_14_11 | null;
  readonly metrics?: ArgoCdValuesApplicationSetMetrics2_14_11 | null;
  readonly name?: string | boolean | number | null;
  readonly networkPolicy?: ArgoCdValuesNotificationsCm2_14_11 | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly pdb?: ArgoCdValuesApplicationSetPdb2_14_11 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly rbac?: readonly unknown[] | null;
  readonly readinessProbe?: ArgoCdValuesApplicationSetLivenessProbe2_14_11 | null;
  readonly replicas?: number | boolean | string | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly runtimeClassName?: string | boolean | number | null;
  readonly service?: ArgoCdValuesRepoServerService3_0_12 | null;
  readonly serviceAccount?: ArgoCdValuesApplicationSetServiceAccount2_14_11 | null;
  readonly terminationGracePeriodSeconds?: number | boolean | string | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly useEphemeralHelmWorkingDir?: boolean | null;
  readonly volumeMounts?: readonly unknown[] | null;
  readonly volumes?: readonly unknown[] | null;
}

interface ArgoCdValuesServerIngressAws3_2_6 {
  readonly backendProtocolVersion?: string | boolean | number | null;
  readonly serviceAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly serviceType?: string | boolean | number | null;
}

interface ArgoCdValuesServerIngress3_2_6 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly aws?: ArgoCdValuesServerIngressAws3_2_6 | null;
  readonly controller?: string | boolean | number | null;
  readonly enabled?: boolean | null;
  readonly extraHosts?: readonly unknown[] | null;
  readonly extraPaths?: readonly unknown[] | null;
  readonly extraRules?: readonly unknown[] | null;
  readonly extraTls?: readonly unknown[] | null;
  readonly gke?: ArgoCdValuesServerIngressGke2_14_11 | null;
  readonly hostname?: string | boolean | number | null;
  readonly ingressClassName?: string | boolean | number | null;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly path?: string | boolean | number | null;
  readonly pathType?: string | boolean | number | null;
  readonly tls?: boolean | null;
}

interface ArgoCdValuesServer3_2_6 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly automountServiceAccountToken?: boolean | number | string | null;
  readonly autoscaling?: ArgoCdValuesRepoServerAutoscaling2_14_11 | null;
  readonly backendTLSPolicy?: ArgoCdValuesServerBackendTLSPolicy3_1_9 | null;
  readonly certificate?: ArgoCdValuesServerCertificate2_14_11 | null;
  readonly certificateSecret?: ArgoCdValuesServerCertificateSecret2_14_11 | null;
  readonly clusterRoleRules?: ArgoCdValuesControllerClusterRoleRules2_14_11 | null;
  readonly containerPorts?: ArgoCdValuesRepoServerContainerPorts2_14_11 | null;
  readonly containerSecurityContext?: ArgoCdValuesApplicationSetContainerSecurityContext2_14_11 | null;
  readonly deploymentAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentStrategy?: ArgoCdValuesApplicationSetDeploymentStrategy2_14_11 | null;
  readonly dnsConfig?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly dnsPolicy?: string | boolean | number | null;
  readonly emptyDir?: ArgoCdValuesApplicationSetEmptyDir2_14_11 | null;
  readonly env?: readonly unknown[] | null;
  readonly envFrom?: readonly unknown[] | null;
  readonly extensions?: ArgoCdValuesServerExtensions2_14_11 | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraContainers?: readonly unknown[] | null;
  readonly grpcroute?: ArgoCdValuesServerGrpcroute3_1_9 | null;
  readonly hostNetwork?: boolean | null;
  readonly httproute?: ArgoCdValuesServerGrpcroute3_1_9 | null;
  readonly image?: ArgoCdValuesApplicationSetImage2_14_11 | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly ingress?: ArgoCdValuesServerIngress3_2_6 | null;
  readonly ingressGrpc?: ArgoCdValuesApplicationSetIngress2_14_11 | null;
  readonly initContainers?: readonly unknown[] | null;
  readonly lifecycle?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly livenessProbe?: ArgoCdValuesApplicationSetLivenessProbe2_14_11 | null;
  readonly metrics?: ArgoCdValuesApplicationSetMetrics2_14_11 | null;
  readonly name?: string | boolean | number | null;
  readonly networkPolicy?: ArgoCdValuesNotificationsCm2_14_11 | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly pdb?: ArgoCdValuesApplicationSetPdb2_14_11 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly readinessProbe?: ArgoCdValuesApplicationSetLivenessProbe2_14_11 | null;
  readonly replicas?: number | boolean | string | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly route?: ArgoCdValuesServerRoute2_14_11 | null;
  readonly runtimeClassName?: string | boolean | number | null;
  readonly service?: ArgoCdValuesServerService2_14_11 | null;
  readonly serviceAccount?: ArgoCdValuesApplicationSetServiceAccount2_14_11 | null;
  readonly terminationGracePeriodSeconds?: number | boolean | string | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly volumeMounts?: readonly unknown[] | null;
  readonly volumes?: readonly unknown[] | null;
}

interface ArgoCdValues3_2_6 {
  readonly apiVersionOverrides?: ArgoCdValuesApiVersionOverrides3_2_6 | null;
  readonly applicationSet?: ArgoCdValuesApplicationSet3_0_12 | null;
  readonly commitServer?: ArgoCdValuesCommitServer3_0_12 | null;
  readonly configs?: ArgoCdValuesConfigs3_2_6 | null;
  readonly controller?: ArgoCdValuesController3_1_9 | null;
  readonly crds?: ArgoCdValuesCrds2_14_11 | null;
  readonly createAggregateRoles?: boolean | null;
  readonly createClusterRoles?: boolean | null;
  readonly dex?: ArgoCdValuesDex3_0_12 | null;
  readonly externalRedis?: ArgoCdValuesExternalRedis2_14_11 | null;
  readonly extraObjects?: readonly unknown[] | null;
  readonly fullnameOverride?: string | boolean | number | null;
  readonly global?: ArgoCdValuesGlobal3_2_6 | null;
  readonly kubeVersionOverride?: string | boolean | number | null;
  readonly nameOverride?: string | boolean | number | null;
  readonly namespaceOverride?: string | boolean | number | null;
  readonly notifications?: ArgoCdValuesNotifications3_0_12 | null;
  readonly openshift?: ArgoCdValuesOpenshift2_14_11 | null;
  readonly redis?: ArgoCdValuesRedis3_0_12 | null;
  readonly "redis-ha"?: ArgoCdValuesRedisHa3_0_12 | null;
  readonly redisSecretInit?: ArgoCdValuesRedisSecretInit3_1_9 | null;
  readonly repoServer?: ArgoCdValuesRepoServer3_2_6 | null;
  readonly server?: ArgoCdValuesServer3_2_6 | null;
}

interface ArgoCdValuesApplicationSet3_3_9 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly allowAnyNamespace?: boolean | null;
  readonly automountServiceAccountToken?: boolean | number | string | null;
  readonly certificate?: ArgoCdValuesApplicationSetCertificate2_14_11 | null;
  readonly containerPorts?: ArgoCdValuesApplicationSetContainerPorts2_14_11 | null;
  readonly containerSecurityContext?: ArgoCdValuesApplicationSetContainerSecurityContext2_14_11 | null;
  readonly deploymentAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentStrategy?: ArgoCdValuesApplicationSetDeploymentStrategy2_14_11 | null;
  readonly dnsConfig?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly dnsPolicy?: string | boolean | number | null;
  readonly emptyDir?: ArgoCdValuesApplicationSetEmptyDir2_14_11 | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraContainers?: readonly unknown[] | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraEnvFrom?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly httproute?: ArgoCdValuesServerGrpcroute3_1_9 | null;
  readonly image?: ArgoCdValuesApplicationSetImage2_14_11 | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly ingress?: ArgoCdValuesApplicationSetIngress2_14_11 | null;
  readonly initContainers?: readonly unknown[] | null;
  readonly livenessProbe?: ArgoCdValuesApplicationSetLivenessProbe2_14_11 | null;
  readonly metrics?: ArgoCdValuesApplicationSetMetrics2_14_11 | null;
  readonly name?: string | boolean | number | null;
  readonly networkPolicy?: ArgoCdValuesNotificationsCm2_14_11 | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly pdb?: ArgoCdValuesApplicationSetPdb2_14_11 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly readinessProbe?: ArgoCdValuesApplicationSetLivenessProbe2_14_11 | null;
  readonly replicaCount?: unknown;
  readonly replicas?: number | boolean | string | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly runtimeClassName?: string | boolean | number | null;
  readonly service?: ArgoCdValuesApplicationSetService2_14_11 | null;
  readonly serviceAccount?: ArgoCdValuesApplicationSetServiceAccount2_14_11 | null;
  readonly terminationGracePeriodSeconds?: number | boolean | string | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly vpa?: ArgoCdValuesControllerVpa3_1_9 | null;
}

interface ArgoCdValuesCommitServer3_3_9 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly automountServiceAccountToken?: boolean | number | string | null;
  readonly containerSecurityContext?: ArgoCdValuesApplicationSetContainerSecurityContext2_14_11 | null;
  readonly deploymentAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentStrategy?: ArgoCdValuesApplicationSetDeploymentStrategy2_14_11 | null;
  readonly dnsConfig?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly dnsPolicy?: string | boolean | number | null;
  readonly enabled?: boolean | null;
  readonly envFrom?: unknown;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraEnvFrom?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly hostNetwork?: unknown;
  readonly image?: ArgoCdValuesApplicationSetImage2_14_11 | null;
  readonly imagePullSecrets?: unknown;
  readonly lifecycle?: unknown;
  readonly livenessProbe?: ArgoCdValuesCommitServerLivenessProbe2_14_11 | null;
  readonly metrics?: ArgoCdValuesCommitServerMetrics2_14_11 | null;
  readonly name?: string | boolean | number | null;
  readonly networkPolicy?: ArgoCdValuesNotificationsCm2_14_11 | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly readinessProbe?: ArgoCdValuesCommitServerLivenessProbe2_14_11 | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly runtimeClassName?: string | boolean | number | null;
  readonly service?: ArgoCdValuesRepoServerService2_14_11 | null;
  readonly serviceAccount?: ArgoCdValuesApplicationSetServiceAccount2_14_11 | null;
  readonly terminationGracePeriodSeconds?: number | boolean | string | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly vpa?: ArgoCdValuesControllerVpa3_1_9 | null;
}

interface ArgoCdValuesConfigsCm3_3_9 {
  readonly "admin.enabled"?: boolean | number | string | null;
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly "application.instanceLabelKey"?: string | boolean | number | null;
  readonly "application.sync.impersonation.enabled"?: boolean | number | string | null;
  readonly create?: boolean | null;
  readonly "dex.config"?: unknown;
  readonly "exec.enabled"?: boolean | number | string | null;
  readonly "oidc.config"?: unknown;
  readonly "resource.customizations.ignoreResourceUpdates.ConfigMap"?: string | boolean | number | null;
  readonly "resource.customizations.ignoreResourceUpdates.Endpoints"?: string | boolean | number | null;
  readonly "resource.customizations.ignoreResourceUpdates.all"?: string | boolean | number | null;
  readonly "resource.customizations.ignoreResourceUpdates.apps_ReplicaSet"?: string | boolean | number | null;
  readonly "resource.customizations.ignoreResourceUpdates.argoproj.io_Application"?: string | boolean | number | null;
  readonly "resource.customizations.ignoreResourceUpdates.argoproj.io_Rollout"?: string | boolean | number | null;
  readonly "resource.customizations.ignoreResourceUpdates.autoscaling_HorizontalPodAutoscaler"?: string | boolean | number | null;
  readonly "resource.customizations.ignoreResourceUpdates.discovery.k8s.io_EndpointSlice"?: string | boolean | number | null;
  readonly "resource.exclusions"?: string | boolean | number | null;
  readonly "statusbadge.enabled"?: boolean | number | string | null;
  readonly "timeout.hard.reconciliation"?: string | boolean | number | null;
  readonly "timeout.reconciliation"?: string | boolean | number | null;
  readonly "timeout.reconciliation.jitter"?: string | boolean | number | null;
  readonly [key: string]: unknown;
}

interface ArgoCdValuesConfigs3_3_9 {
  readonly clusterCredentials?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly cm?: ArgoCdValuesConfigsCm3_3_9 | null;
  readonly cmp?: ArgoCdValuesConfigsCmp2_14_11 | null;
  readonly credentialTemplates?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly credentialTemplatesAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly gpg?: ArgoCdValuesConfigsGpg2_14_11 | null;
  readonly params?: ArgoCdValuesConfigsParams3_1_9 | null;
  readonly rbac?: ArgoCdValuesConfigsRbac2_14_11 | null;
  readonly repositories?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly repositoriesAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly secret?: ArgoCdValuesConfigsSecret2_14_11 | null;
  readonly ssh?: ArgoCdValuesConfigsSsh2_14_11 | null;
  readonly styles?: string | boolean | number | null;
  readonly tls?: ArgoCdValuesConfigsTls2_14_11 | null;
}

interface ArgoCdValuesController3_3_9 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly automountServiceAccountToken?: boolean | number | string | null;
  readonly clusterRoleRules?: ArgoCdValuesControllerClusterRoleRules2_14_11 | null;
  readonly containerPorts?: ArgoCdValuesControllerContainerPorts2_14_11 | null;
  readonly containerSecurityContext?: ArgoCdValuesApplicationSetContainerSecurityContext2_14_11 | null;
  readonly deploymentAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly dnsConfig?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly dnsPolicy?: string | boolean | number | null;
  readonly dynamicClusterDistribution?: boolean | null;
  readonly emptyDir?: ArgoCdValuesApplicationSetEmptyDir2_14_11 | null;
  readonly env?: readonly unknown[] | null;
  readonly envFrom?: readonly unknown[] | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraContainers?: readonly unknown[] | null;
  readonly heartbeatTime?: number | boolean | string | null;
  readonly hostNetwork?: boolean | null;
  readonly image?: ArgoCdValuesApplicationSetImage2_14_11 | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly initContainers?: readonly unknown[] | null;
  readonly metrics?: ArgoCdValuesControllerMetrics2_14_11 | null;
  readonly name?: string | boolean | number | null;
  readonly networkPolicy?: ArgoCdValuesNotificationsCm2_14_11 | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly pdb?: ArgoCdValuesApplicationSetPdb2_14_11 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly readinessProbe?: ArgoCdValuesControllerReadinessProbe2_14_11 | null;
  readonly replicas?: number | boolean | string | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly revisionHistoryLimit?: number | boolean | string | null;
  readonly roleRules?: readonly unknown[] | null;
  readonly runtimeClassName?: string | boolean | number | null;
  readonly serviceAccount?: ArgoCdValuesApplicationSetServiceAccount2_14_11 | null;
  readonly statefulsetAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly statefulsetLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly terminationGracePeriodSeconds?: number | boolean | string | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly volumeMounts?: readonly unknown[] | null;
  readonly volumes?: readonly unknown[] | null;
  readonly vpa?: ArgoCdValuesControllerVpa3_1_9 | null;
}

interface ArgoCdValuesCrdsAnnotations3_3_9 {
  readonly "argocd.argoproj.io/sync-options"?: string | boolean | number | null;
  readonly [key: string]: unknown;
}

interface ArgoCdValuesCrds3_3_9 {
  readonly additionalLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly annotations?: ArgoCdValuesCrdsAnnotations3_3_9 | null;
  readonly install?: boolean | null;
  readonly keep?: boolean | null;
}

interface ArgoCdValuesDex3_3_9 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly automountServiceAccountToken?: boolean | number | string | null;
  readonly certificateSecret?: ArgoCdValuesDexCertificateSecret2_14_11 | null;
  readonly containerPorts?: ArgoCdValuesDexContainerPorts2_14_11 | null;
  readonly containerSecurityContext?: ArgoCdValuesServerExtensionsContainerSecurityContext2_14_11 | null;
  readonly deploymentAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentStrategy?: ArgoCdValuesApplicationSetDeploymentStrategy2_14_11 | null;
  readonly dnsConfig?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly dnsPolicy?: string | boolean | number | null;
  readonly emptyDir?: ArgoCdValuesApplicationSetEmptyDir2_14_11 | null;
  readonly enabled?: boolean | null;
  readonly env?: readonly unknown[] | null;
  readonly envFrom?: readonly unknown[] | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraContainers?: readonly unknown[] | null;
  readonly image?: ArgoCdValuesApplicationSetImage2_14_11 | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly initContainers?: readonly unknown[] | null;
  readonly initImage?: ArgoCdValuesDexInitImage2_14_11 | null;
  readonly livenessProbe?: ArgoCdValuesDexLivenessProbe2_14_11 | null;
  readonly logFormat?: unknown;
  readonly logLevel?: unknown;
  readonly metrics?: ArgoCdValuesDexMetrics2_14_11 | null;
  readonly name?: string | boolean | number | null;
  readonly networkPolicy?: ArgoCdValuesNotificationsCm2_14_11 | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly pdb?: ArgoCdValuesApplicationSetPdb2_14_11 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly readinessProbe?: ArgoCdValuesDexLivenessProbe2_14_11 | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly runtimeClassName?: string | boolean | number | null;
  readonly serviceAccount?: ArgoCdValuesDexServiceAccount2_14_11 | null;
  readonly servicePortGrpc?: number | boolean | string | null;
  readonly servicePortGrpcName?: string | boolean | number | null;
  readonly servicePortHttp?: number | boolean | string | null;
  readonly servicePortHttpName?: string | boolean | number | null;
  readonly servicePortMetrics?: number | boolean | string | null;
  readonly terminationGracePeriodSeconds?: number | boolean | string | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly volumeMounts?: readonly unknown[] | null;
  readonly volumes?: readonly unknown[] | null;
  readonly vpa?: ArgoCdValuesControllerVpa3_1_9 | null;
}

interface ArgoCdValuesGlobal3_3_9 {
  readonly addPrometheusAnnotations?: boolean | null;
  readonly additionalLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly affinity?: ArgoCdValuesGlobalAffinity2_14_11 | null;
  readonly certificateAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentStrategy?: ArgoCdValuesApplicationSetDeploymentStrategy2_14_11 | null;
  readonly domain?: string | boolean | number | null;
  readonly dualStack?: ArgoCdValuesGlobalDualStack2_14_11 | null;
  readonly env?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly hostAliases?: readonly unknown[] | null;
  readonly image?: ArgoCdValuesApplicationSetImage2_14_11 | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly logging?: ArgoCdValuesGlobalLogging2_14_11 | null;
  readonly networkPolicy?: ArgoCdValuesGlobalNetworkPolicy2_14_11 | null;
  readonly nodeSelector?: ArgoCdValuesGlobalNodeSelector2_14_11 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly revisionHistoryLimit?: number | boolean | string | null;
  readonly runtimeClassName?: string | boolean | number | null;
  readonly securityContext?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly statefulsetAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly statefulsetLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
}

interface ArgoCdValuesNotifications3_3_9 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly argocdUrl?: string | boolean | number | null;
  readonly automountServiceAccountToken?: boolean | number | string | null;
  readonly clusterRoleRules?: ArgoCdValuesNotificationsClusterRoleRules2_14_11 | null;
  readonly cm?: ArgoCdValuesNotificationsCm2_14_11 | null;
  readonly containerPorts?: ArgoCdValuesControllerContainerPorts2_14_11 | null;
  readonly containerSecurityContext?: ArgoCdValuesApplicationSetContainerSecurityContext2_14_11 | null;
  readonly context?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentStrategy?: ArgoCdValuesNotificationsDeploymentStrategy2_14_11 | null;
  readonly dnsConfig?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly dnsPolicy?: string | boolean | number | null;
  readonly enabled?: boolean | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraContainers?: readonly unknown[] | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraEnvFrom?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly image?: ArgoCdValuesApplicationSetImage2_14_11 | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly initContainers?: readonly unknown[] | null;
  readonly livenessProbe?: ArgoCdValuesApplicationSetLivenessProbe2_14_11 | null;
  readonly logFormat?: unknown;
  readonly logLevel?: unknown;
  readonly metrics?: ArgoCdValuesNotificationsMetrics2_14_11 | null;
  readonly name?: string | boolean | number | null;
  readonly networkPolicy?: ArgoCdValuesNotificationsCm2_14_11 | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly notifiers?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly pdb?: ArgoCdValuesApplicationSetPdb2_14_11 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly readinessProbe?: ArgoCdValuesApplicationSetLivenessProbe2_14_11 | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly runtimeClassName?: string | boolean | number | null;
  readonly secret?: ArgoCdValuesNotificationsSecret2_14_11 | null;
  readonly serviceAccount?: ArgoCdValuesApplicationSetServiceAccount2_14_11 | null;
  readonly subscriptions?: readonly unknown[] | null;
  readonly templates?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly terminationGracePeriodSeconds?: number | boolean | string | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly triggers?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly vpa?: ArgoCdValuesControllerVpa3_1_9 | null;
}

interface ArgoCdValuesRedis3_3_9 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly automountServiceAccountToken?: boolean | number | string | null;
  readonly containerPorts?: ArgoCdValuesRedisContainerPorts2_14_11 | null;
  readonly containerSecurityContext?: ArgoCdValuesRedisContainerSecurityContext2_14_11 | null;
  readonly deploymentAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly dnsConfig?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly dnsPolicy?: string | boolean | number | null;
  readonly enabled?: boolean | null;
  readonly env?: readonly unknown[] | null;
  readonly envFrom?: readonly unknown[] | null;
  readonly exporter?: ArgoCdValuesRedisExporter2_14_11 | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraContainers?: readonly unknown[] | null;
  readonly image?: ArgoCdValuesApplicationSetImage2_14_11 | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly initContainers?: readonly unknown[] | null;
  readonly livenessProbe?: ArgoCdValuesApplicationSetLivenessProbe2_14_11 | null;
  readonly metrics?: ArgoCdValuesRedisMetrics2_14_11 | null;
  readonly name?: string | boolean | number | null;
  readonly networkPolicy?: ArgoCdValuesNotificationsCm2_14_11 | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly pdb?: ArgoCdValuesApplicationSetPdb2_14_11 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly readinessProbe?: ArgoCdValuesApplicationSetLivenessProbe2_14_11 | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly runtimeClassName?: string | boolean | number | null;
  readonly securityContext?: ArgoCdValuesRedisSecurityContext2_14_11 | null;
  readonly service?: ArgoCdValuesCommitServerService2_14_11 | null;
  readonly serviceAccount?: ArgoCdValuesDexServiceAccount2_14_11 | null;
  readonly servicePort?: number | boolean | string | null;
  readonly terminationGracePeriodSeconds?: number | boolean | string | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly volumeMounts?: readonly unknown[] | null;
  readonly volumes?: readonly unknown[] | null;
  readonly vpa?: ArgoCdValuesControllerVpa3_1_9 | null;
}

interface ArgoCdValuesRepoServerCopyutil3_3_9 {
  readonly extraArgs?: string | boolean | number | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
}

interface ArgoCdValuesRepoServer3_3_9 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly automountServiceAccountToken?: boolean | number | string | null;
  readonly autoscaling?: ArgoCdValuesRepoServerAutoscaling2_14_11 | null;
  readonly certificateSecret?: ArgoCdValuesDexCertificateSecret2_14_11 | null;
  readonly clusterRoleRules?: ArgoCdValuesControllerClusterRoleRules2_14_11 | null;
  readonly containerPorts?: ArgoCdValuesRepoServerContainerPorts2_14_11 | null;
  readonly containerSecurityContext?: ArgoCdValuesApplicationSetContainerSecurityContext2_14_11 | null;
  readonly copyutil?: ArgoCdValuesRepoServerCopyutil3_3_9 | null;
  readonly deploymentAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentStrategy?: ArgoCdValuesApplicationSetDeploymentStrategy2_14_11 | null;
  readonly dnsConfig?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly dnsPolicy?: string | boolean | number | null;
  readonly emptyDir?: ArgoCdValuesApplicationSetEmptyDir2_14_11 | null;
  readonly env?: readonly unknown[] | null;
  readonly envFrom?: readonly unknown[] | null;
  readonly existingVolumes?: ArgoCdValuesRepoServerExistingVolumes2_14_11 | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraContainers?: readonly unknown[] | null;
  readonly hostNetwork?: boolean | null;
  readonly image?: ArgoCdValuesApplicationSetImage2_14_11 | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly initContainers?: readonly unknown[] | null;
  readonly lifecycle?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly livenessProbe?: ArgoCdValuesApplicationSetLivenessProbe2_14_11 | null;
  readonly metrics?: ArgoCdValuesApplicationSetMetrics2_14_11 | null;
  readonly name?: string | boolean | number | null;
  readonly networkPolicy?: ArgoCdValuesNotificationsCm2_14_11 | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly pdb?: ArgoCdValuesApplicationSetPdb2_14_11 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly rbac?: readonly unknown[] | null;
  readonly readinessProbe?: ArgoCdValuesApplicationSetLivenessProbe2_14_11 | null;
  readonly replicas?: number | boolean | string | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly runtimeClassName?: string | boolean | number | null;
  readonly service?: ArgoCdValuesRepoServerService3_0_12 | null;
  readonly serviceAccount?: ArgoCdValuesApplicationSetServiceAccount2_14_11 | null;
  readonly terminationGracePeriodSeconds?: number | boolean | string | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly useEphemeralHelmWorkingDir?: boolean | null;
  readonly volumeMounts?: readonly unknown[] | null;
  readonly volumes?: readonly unknown[] | null;
  readonly vpa?: ArgoCdValuesControllerVpa3_1_9 | null;
}

interface ArgoCdValuesServer3_3_9 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly automountServiceAccountToken?: boolean | number | string | null;
  readonly autoscaling?: ArgoCdValuesRepoServerAutoscaling2_14_11 | null;
  readonly backendTLSPolicy?: ArgoCdValuesServerBackendTLSPolicy3_1_9 | null;
  readonly certificate?: ArgoCdValuesServerCertificate2_14_11 | null;
  readonly certificateSecret?: ArgoCdValuesServerCertificateSecret2_14_11 | null;
  readonly clusterRoleRules?: ArgoCdValuesControllerClusterRoleRules2_14_11 | null;
  readonly containerPorts?: ArgoCdValuesRepoServerContainerPorts2_14_11 | null;
  readonly containerSecurityContext?: ArgoCdValuesApplicationSetContainerSecurityContext2_14_11 | null;
  readonly deploymentAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentStrategy?: ArgoCdValuesApplicationSetDeploymentStrategy2_14_11 | null;
  readonly dnsConfig?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly dnsPolicy?: string | boolean | number | null;
  readonly emptyDir?: ArgoCdValuesApplicationSetEmptyDir2_14_11 | null;
  readonly env?: readonly unknown[] | null;
  readonly envFrom?: readonly unknown[] | null;
  readonly extensions?: ArgoCdValuesServerExtensions2_14_11 | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraContainers?: readonly unknown[] | null;
  readonly grpcroute?: ArgoCdValuesServerGrpcroute3_1_9 | null;
  readonly hostNetwork?: boolean | null;
  readonly httproute?: ArgoCdValuesServerGrpcroute3_1_9 | null;
  readonly image?: ArgoCdValuesApplicationSetImage2_14_11 | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly ingress?: ArgoCdValuesServerIngress3_2_6 | null;
  readonly ingressGrpc?: ArgoCdValuesApplicationSetIngress2_14_11 | null;
  readonly initContainers?: readonly unknown[] | null;
  readonly lifecycle?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly livenessProbe?: ArgoCdValuesApplicationSetLivenessProbe2_14_11 | null;
  readonly metrics?: ArgoCdValuesApplicationSetMetrics2_14_11 | null;
  readonly name?: string | boolean | number | null;
  readonly networkPolicy?: ArgoCdValuesNotificationsCm2_14_11 | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly pdb?: ArgoCdValuesApplicationSetPdb2_14_11 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly readinessProbe?: ArgoCdValuesApplicationSetLivenessProbe2_14_11 | null;
  readonly replicas?: number | boolean | string | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly route?: ArgoCdValuesServerRoute2_14_11 | null;
  readonly runtimeClassName?: string | boolean | number | null;
  readonly service?: ArgoCdValuesServerService2_14_11 | null;
  readonly serviceAccount?: ArgoCdValuesApplicationSetServiceAccount2_14_11 | null;
  readonly terminationGracePeriodSeconds?: number | boolean | string | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly volumeMounts?: readonly unknown[] | null;
  readonly volumes?: readonly unknown[] | null;
  readonly vpa?: ArgoCdValuesControllerVpa3_1_9 | null;
}

interface ArgoCdValues3_3_9 {
  readonly apiVersionOverrides?: ArgoCdValuesApiVersionOverrides3_2_6 | null;
  readonly applicationSet?: ArgoCdValuesApplicationSet3_3_9 | null;
  readonly commitServer?: ArgoCdValuesCommitServer3_3_9 | null;
  readonly configs?: ArgoCdValuesConfigs3_3_9 | null;
  readonly controller?: ArgoCdValuesController3_3_9 | null;
  readonly crds?: ArgoCdValuesCrds3_3_9 | null;
  readonly createAggregateRoles?: boolean | null;
  readonly createClusterRoles?: boolean | null;
  readonly dex?: ArgoCdValuesDex3_3_9 | null;
  readonly externalRedis?: ArgoCdValuesExternalRedis2_14_11 | null;
  readonly extraObjects?: readonly unknown[] | null;
  readonly fullnameOverride?: string | boolean | number | null;
  readonly global?: ArgoCdValuesGlobal3_3_9 | null;
  readonly kubeVersionOverride?: string | boolean | number | null;
  readonly nameOverride?: string | boolean | number | null;
  readonly namespaceOverride?: string | boolean | number | null;
  readonly notifications?: ArgoCdValuesNotifications3_3_9 | null;
  readonly openshift?: ArgoCdValuesOpenshift2_14_11 | null;
  readonly redis?: ArgoCdValuesRedis3_3_9 | null;
  readonly "redis-ha"?: ArgoCdValuesRedisHa3_0_12 | null;
  readonly redisSecretInit?: ArgoCdValuesRedisSecretInit3_1_9 | null;
  readonly repoServer?: ArgoCdValuesRepoServer3_3_9 | null;
  readonly server?: ArgoCdValuesServer3_3_9 | null;
}

interface ArgoCdValuesApplicationSetListenerset3_4_4 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly enabled?: boolean | null;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly listeners?: readonly unknown[] | null;
  readonly parentRef?: { readonly [key: string]: unknown } | boolean | number | string | null;
}

interface ArgoCdValuesApplicationSet3_4_4 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly allowAnyNamespace?: boolean | null;
  readonly automountServiceAccountToken?: boolean | number | string | null;
  readonly certificate?: ArgoCdValuesApplicationSetCertificate2_14_11 | null;
  readonly containerPorts?: ArgoCdValuesApplicationSetContainerPorts2_14_11 | null;
  readonly containerSecurityContext?: ArgoCdValuesApplicationSetContainerSecurityContext2_14_11 | null;
  readonly deploymentAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentStrategy?: ArgoCdValuesApplicationSetDeploymentStrategy2_14_11 | null;
  readonly dnsConfig?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly dnsPolicy?: string | boolean | number | null;
  readonly emptyDir?: ArgoCdValuesApplicationSetEmptyDir2_14_11 | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraContainers?: readonly unknown[] | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraEnvFrom?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly httproute?: ArgoCdValuesServerGrpcroute3_1_9 | null;
  readonly image?: ArgoCdValuesApplicationSetImage2_14_11 | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly ingress?: ArgoCdValuesApplicationSetIngress2_14_11 | null;
  readonly initContainers?: readonly unknown[] | null;
  readonly listenerset?: ArgoCdValuesApplicationSetListenerset3_4_4 | null;
  readonly livenessProbe?: ArgoCdValuesApplicationSetLivenessProbe2_14_11 | null;
  readonly metrics?: ArgoCdValuesApplicationSetMetrics2_14_11 | null;
  readonly name?: string | boolean | number | null;
  readonly networkPolicy?: ArgoCdValuesNotificationsCm2_14_11 | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly pdb?: ArgoCdValuesApplicationSetPdb2_14_11 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly readinessProbe?: ArgoCdValuesApplicationSetLivenessProbe2_14_11 | null;
  readonly replicaCount?: unknown;
  readonly replicas?: number | boolean | string | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly runtimeClassName?: string | boolean | number | null;
  readonly service?: ArgoCdValuesApplicationSetService2_14_11 | null;
  readonly serviceAccount?: ArgoCdValuesApplicationSetServiceAccount2_14_11 | null;
  readonly startupProbe?: ArgoCdValuesApplicationSetLivenessProbe2_14_11 | null;
  readonly terminationGracePeriodSeconds?: number | boolean | string | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly vpa?: ArgoCdValuesControllerVpa3_1_9 | null;
}

interface ArgoCdValuesCommitServerLivenessProbe3_4_4 {
  readonly enabled?: boolean | null;
  readonly failureThreshold?: number | boolean | string | null;
  readonly httpPath?: string | boolean | number | null;
  readonly initialDelaySeconds?: number | boolean | string | null;
  readonly periodSeconds?: number | boolean | string | null;
  readonly timeoutSeconds?: number | boolean | string | null;
}

interface ArgoCdValuesCommitServer3_4_4 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly automountServiceAccountToken?: boolean | number | string | null;
  readonly containerSecurityContext?: ArgoCdValuesApplicationSetContainerSecurityContext2_14_11 | null;
  readonly deploymentAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentStrategy?: ArgoCdValuesApplicationSetDeploymentStrategy2_14_11 | null;
  readonly dnsConfig?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly dnsPolicy?: string | boolean | number | null;
  readonly enabled?: boolean | null;
  readonly envFrom?: unknown;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraEnvFrom?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly hostNetwork?: unknown;
  readonly image?: ArgoCdValuesApplicationSetImage2_14_11 | null;
  readonly imagePullSecrets?: unknown;
  readonly lifecycle?: unknown;
  readonly livenessProbe?: ArgoCdValuesCommitServerLivenessProbe3_4_4 | null;
  readonly metrics?: ArgoCdValuesCommitServerMetrics2_14_11 | null;
  readonly name?: string | boolean | number | null;
  readonly networkPolicy?: ArgoCdValuesNotificationsCm2_14_11 | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly readinessProbe?: ArgoCdValuesCommitServerLivenessProbe3_4_4 | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly runtimeClassName?: string | boolean | number | null;
  readonly service?: ArgoCdValuesRepoServerService2_14_11 | null;
  readonly serviceAccount?: ArgoCdValuesApplicationSetServiceAccount2_14_11 | null;
  readonly startupProbe?: ArgoCdValuesCommitServerLivenessProbe3_4_4 | null;
  readonly terminationGracePeriodSeconds?: number | boolean | string | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly vpa?: ArgoCdValuesControllerVpa3_1_9 | null;
}

interface ArgoCdValuesControllerReadinessProbe3_4_4 {
  readonly failureThreshold?: number | boolean | string | null;
  readonly httpPath?: string | boolean | number | null;
  readonly initialDelaySeconds?: number | boolean | string | null;
  readonly periodSeconds?: number | boolean | string | null;
  readonly successThreshold?: number | boolean | string | null;
  readonly timeoutSeconds?: number | boolean | string | null;
}

interface ArgoCdValuesControllerStartupProbe3_4_4 {
  readonly enabled?: boolean | null;
  readonly failureThreshold?: number | boolean | string | null;
  readonly httpPath?: string | boolean | number | null;
  readonly initialDelaySeconds?: number | boolean | string | null;
  readonly periodSeconds?: number | boolean | string | null;
  readonly successThreshold?: number | boolean | string | null;
  readonly timeoutSeconds?: number | boolean | string | null;
}

interface ArgoCdValuesController3_4_4 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly automountServiceAccountToken?: boolean | number | string | null;
  readonly clusterRoleRules?: ArgoCdValuesControllerClusterRoleRules2_14_11 | null;
  readonly containerPorts?: ArgoCdValuesControllerContainerPorts2_14_11 | null;
  readonly containerSecurityContext?: ArgoCdValuesApplicationSetContainerSecurityContext2_14_11 | null;
  readonly deploymentAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly dnsConfig?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly dnsPolicy?: string | boolean | number | null;
  readonly dynamicClusterDistribution?: boolean | null;
  readonly emptyDir?: ArgoCdValuesApplicationSetEmptyDir2_14_11 | null;
  readonly env?: readonly unknown[] | null;
  readonly envFrom?: readonly unknown[] | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraContainers?: readonly unknown[] | null;
  readonly heartbeatTime?: number | boolean | string | null;
  readonly hostNetwork?: boolean | null;
  readonly image?: ArgoCdValuesApplicationSetImage2_14_11 | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly initContainers?: readonly unknown[] | null;
  readonly metrics?: ArgoCdValuesControllerMetrics2_14_11 | null;
  readonly name?: string | boolean | number | null;
  readonly networkPolicy?: ArgoCdValuesNotificationsCm2_14_11 | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly pdb?: ArgoCdValuesApplicationSetPdb2_14_11 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly readinessProbe?: ArgoCdValuesControllerReadinessProbe3_4_4 | null;
  readonly replicas?: number | boolean | string | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly revisionHistoryLimit?: number | boolean | string | null;
  readonly roleRules?: readonly unknown[] | null;
  readonly runtimeClassName?: string | boolean | number | null;
  readonly serviceAccount?: ArgoCdValuesApplicationSetServiceAccount2_14_11 | null;
  readonly startupProbe?: ArgoCdValuesControllerStartupProbe3_4_4 | null;
  readonly statefulsetAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly statefulsetLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly terminationGracePeriodSeconds?: number | boolean | string | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly volumeMounts?: readonly unknown[] | null;
  readonly volumes?: readonly unknown[] | null;
  readonly vpa?: ArgoCdValuesControllerVpa3_1_9 | null;
}

interface ArgoCdValuesDex3_4_4 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly automountServiceAccountToken?: boolean | number | string | null;
  readonly certificateSecret?: ArgoCdValuesDexCertificateSecret2_14_11 | null;
  readonly containerPorts?: ArgoCdValuesDexContainerPorts2_14_11 | null;
  readonly containerSecurityContext?: ArgoCdValuesServerExtensionsContainerSecurityContext2_14_11 | null;
  readonly deploymentAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentStrategy?: ArgoCdValuesApplicationSetDeploymentStrategy2_14_11 | null;
  readonly dnsConfig?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly dnsPolicy?: string | boolean | number | null;
  readonly emptyDir?: ArgoCdValuesApplicationSetEmptyDir2_14_11 | null;
  readonly enabled?: boolean | null;
  readonly env?: readonly unknown[] | null;
  readonly envFrom?: readonly unknown[] | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraContainers?: readonly unknown[] | null;
  readonly image?: ArgoCdValuesApplicationSetImage2_14_11 | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly initContainers?: readonly unknown[] | null;
  readonly initImage?: ArgoCdValuesDexInitImage2_14_11 | null;
  readonly livenessProbe?: ArgoCdValuesDexLivenessProbe2_14_11 | null;
  readonly logFormat?: unknown;
  readonly logLevel?: unknown;
  readonly metrics?: ArgoCdValuesDexMetrics2_14_11 | null;
  readonly name?: string | boolean | number | null;
  readonly networkPolicy?: ArgoCdValuesNotificationsCm2_14_11 | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly pdb?: ArgoCdValuesApplicationSetPdb2_14_11 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly readinessProbe?: ArgoCdValuesDexLivenessProbe2_14_11 | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly runtimeClassName?: string | boolean | number | null;
  readonly serviceAccount?: ArgoCdValuesDexServiceAccount2_14_11 | null;
  readonly servicePortGrpc?: number | boolean | string | null;
  readonly servicePortGrpcName?: string | boolean | number | null;
  readonly servicePortHttp?: number | boolean | string | null;
  readonly servicePortHttpName?: string | boolean | number | null;
  readonly servicePortMetrics?: number | boolean | string | null;
  readonly startupProbe?: ArgoCdValuesDexLivenessProbe2_14_11 | null;
  readonly terminationGracePeriodSeconds?: number | boolean | string | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly volumeMounts?: readonly unknown[] | null;
  readonly volumes?: readonly unknown[] | null;
  readonly vpa?: ArgoCdValuesControllerVpa3_1_9 | null;
}

interface ArgoCdValuesNotifications3_4_4 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly argocdUrl?: string | boolean | number | null;
  readonly automountServiceAccountToken?: boolean | number | string | null;
  readonly clusterRoleRules?: ArgoCdValuesNotificationsClusterRoleRules2_14_11 | null;
  readonly cm?: ArgoCdValuesNotificationsCm2_14_11 | null;
  readonly containerPorts?: ArgoCdValuesControllerContainerPorts2_14_11 | null;
  readonly containerSecurityContext?: ArgoCdValuesApplicationSetContainerSecurityContext2_14_11 | null;
  readonly context?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentStrategy?: ArgoCdValuesNotificationsDeploymentStrategy2_14_11 | null;
  readonly dnsConfig?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly dnsPolicy?: string | boolean | number | null;
  readonly enabled?: boolean | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraContainers?: readonly unknown[] | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraEnvFrom?: readonly unknown[] | null;
  readonly extraVolumeMounts?: readonly unknown[] | null;
  readonly extraVolumes?: readonly unknown[] | null;
  readonly image?: ArgoCdValuesApplicationSetImage2_14_11 | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly initContainers?: readonly unknown[] | null;
  readonly livenessProbe?: ArgoCdValuesApplicationSetLivenessProbe2_14_11 | null;
  readonly logFormat?: unknown;
  readonly logLevel?: unknown;
  readonly metrics?: ArgoCdValuesNotificationsMetrics2_14_11 | null;
  readonly name?: string | boolean | number | null;
  readonly networkPolicy?: ArgoCdValuesNotificationsCm2_14_11 | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly notifiers?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly pdb?: ArgoCdValuesApplicationSetPdb2_14_11 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly readinessProbe?: ArgoCdValuesApplicationSetLivenessProbe2_14_11 | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly runtimeClassName?: string | boolean | number | null;
  readonly secret?: ArgoCdValuesNotificationsSecret2_14_11 | null;
  readonly serviceAccount?: ArgoCdValuesApplicationSetServiceAccount2_14_11 | null;
  readonly startupProbe?: ArgoCdValuesApplicationSetLivenessProbe2_14_11 | null;
  readonly subscriptions?: readonly unknown[] | null;
  readonly templates?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly terminationGracePeriodSeconds?: number | boolean | string | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly triggers?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly vpa?: ArgoCdValuesControllerVpa3_1_9 | null;
}

interface ArgoCdValuesRepoServer3_4_4 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly automountServiceAccountToken?: boolean | number | string | null;
  readonly autoscaling?: ArgoCdValuesRepoServerAutoscaling2_14_11 | null;
  readonly certificateSecret?: ArgoCdValuesDexCertificateSecret2_14_11 | null;
  readonly clusterRoleRules?: ArgoCdValuesControllerClusterRoleRules2_14_11 | null;
  readonly containerPorts?: ArgoCdValuesRepoServerContainerPorts2_14_11 | null;
  readonly containerSecurityContext?: ArgoCdValuesApplicationSetContainerSecurityContext2_14_11 | null;
  readonly copyutil?: ArgoCdValuesRepoServerCopyutil3_3_9 | null;
  readonly deploymentAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentStrategy?: ArgoCdValuesApplicationSetDeploymentStrategy2_14_11 | null;
  readonly dnsConfig?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly dnsPolicy?: string | boolean | number | null;
  readonly emptyDir?: ArgoCdValuesApplicationSetEmptyDir2_14_11 | null;
  readonly env?: readonly unknown[] | null;
  readonly envFrom?: readonly unknown[] | null;
  readonly existingVolumes?: ArgoCdValuesRepoServerExistingVolumes2_14_11 | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraContainers?: readonly unknown[] | null;
  readonly hostNetwork?: boolean | null;
  readonly image?: ArgoCdValuesApplicationSetImage2_14_11 | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly initContainers?: readonly unknown[] | null;
  readonly lifecycle?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly livenessProbe?: ArgoCdValuesControllerStartupProbe3_4_4 | null;
  readonly metrics?: ArgoCdValuesApplicationSetMetrics2_14_11 | null;
  readonly name?: string | boolean | number | null;
  readonly networkPolicy?: ArgoCdValuesNotificationsCm2_14_11 | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly pdb?: ArgoCdValuesApplicationSetPdb2_14_11 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly rbac?: readonly unknown[] | null;
  readonly readinessProbe?: ArgoCdValuesControllerStartupProbe3_4_4 | null;
  readonly replicas?: number | boolean | string | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly runtimeClassName?: string | boolean | number | null;
  readonly service?: ArgoCdValuesRepoServerService3_0_12 | null;
  readonly serviceAccount?: ArgoCdValuesApplicationSetServiceAccount2_14_11 | null;
  readonly startupProbe?: ArgoCdValuesControllerStartupProbe3_4_4 | null;
  readonly terminationGracePeriodSeconds?: number | boolean | string | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly useEphemeralHelmWorkingDir?: boolean | null;
  readonly volumeMounts?: readonly unknown[] | null;
  readonly volumes?: readonly unknown[] | null;
  readonly vpa?: ArgoCdValuesControllerVpa3_1_9 | null;
}

interface ArgoCdValuesServer3_4_4 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly automountServiceAccountToken?: boolean | number | string | null;
  readonly autoscaling?: ArgoCdValuesRepoServerAutoscaling2_14_11 | null;
  readonly backendTLSPolicy?: ArgoCdValuesServerBackendTLSPolicy3_1_9 | null;
  readonly certificate?: ArgoCdValuesServerCertificate2_14_11 | null;
  readonly certificateSecret?: ArgoCdValuesServerCertificateSecret2_14_11 | null;
  readonly clusterRoleRules?: ArgoCdValuesControllerClusterRoleRules2_14_11 | null;
  readonly containerPorts?: ArgoCdValuesRepoServerContainerPorts2_14_11 | null;
  readonly containerSecurityContext?: ArgoCdValuesApplicationSetContainerSecurityContext2_14_11 | null;
  readonly deploymentAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly deploymentStrategy?: ArgoCdValuesApplicationSetDeploymentStrategy2_14_11 | null;
  readonly dnsConfig?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly dnsPolicy?: string | boolean | number | null;
  readonly emptyDir?: ArgoCdValuesApplicationSetEmptyDir2_14_11 | null;
  readonly env?: readonly unknown[] | null;
  readonly envFrom?: readonly unknown[] | null;
  readonly extensions?: ArgoCdValuesServerExtensions2_14_11 | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraContainers?: readonly unknown[] | null;
  readonly grpcroute?: ArgoCdValuesServerGrpcroute3_1_9 | null;
  readonly hostNetwork?: boolean | null;
  readonly httproute?: ArgoCdValuesServerGrpcroute3_1_9 | null;
  readonly image?: ArgoCdValuesApplicationSetImage2_14_11 | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly ingress?: ArgoCdValuesServerIngress3_2_6 | null;
  readonly ingressGrpc?: ArgoCdValuesApplicationSetIngress2_14_11 | null;
  readonly initContainers?: readonly unknown[] | null;
  readonly lifecycle?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly listenerset?: ArgoCdValuesApplicationSetListenerset3_4_4 | null;
  readonly livenessProbe?: ArgoCdValuesControllerStartupProbe3_4_4 | null;
  readonly metrics?: ArgoCdValuesApplicationSetMetrics2_14_11 | null;
  readonly name?: string | boolean | number | null;
  readonly networkPolicy?: ArgoCdValuesNotificationsCm2_14_11 | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly pdb?: ArgoCdValuesApplicationSetPdb2_14_11 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly readinessProbe?: ArgoCdValuesControllerStartupProbe3_4_4 | null;
  readonly replicas?: number | boolean | string | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly route?: ArgoCdValuesServerRoute2_14_11 | null;
  readonly runtimeClassName?: string | boolean | number | null;
  readonly service?: ArgoCdValuesServerService2_14_11 | null;
  readonly serviceAccount?: ArgoCdValuesApplicationSetServiceAccount2_14_11 | null;
  readonly startupProbe?: ArgoCdValuesControllerStartupProbe3_4_4 | null;
  readonly terminationGracePeriodSeconds?: number | boolean | string | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly topologySpreadConstraints?: readonly unknown[] | null;
  readonly volumeMounts?: readonly unknown[] | null;
  readonly volumes?: readonly unknown[] | null;
  readonly vpa?: ArgoCdValuesControllerVpa3_1_9 | null;
}

interface ArgoCdValues3_4_4 {
  readonly apiVersionOverrides?: ArgoCdValuesApiVersionOverrides3_2_6 | null;
  readonly applicationSet?: ArgoCdValuesApplicationSet3_4_4 | null;
  readonly commitServer?: ArgoCdValuesCommitServer3_4_4 | null;
  readonly configs?: ArgoCdValuesConfigs3_3_9 | null;
  readonly controller?: ArgoCdValuesController3_4_4 | null;
  readonly crds?: ArgoCdValuesCrds3_3_9 | null;
  readonly createAggregateRoles?: boolean | null;
  readonly createClusterRoles?: boolean | null;
  readonly dex?: ArgoCdValuesDex3_4_4 | null;
  readonly externalRedis?: ArgoCdValuesExternalRedis2_14_11 | null;
  readonly extraObjects?: readonly unknown[] | null;
  readonly fullnameOverride?: string | boolean | number | null;
  readonly global?: ArgoCdValuesGlobal3_3_9 | null;
  readonly kubeVersionOverride?: string | boolean | number | null;
  readonly nameOverride?: string | boolean | number | null;
  readonly namespaceOverride?: string | boolean | number | null;
  readonly notifications?: ArgoCdValuesNotifications3_4_4 | null;
  readonly openshift?: ArgoCdValuesOpenshift2_14_11 | null;
  readonly redis?: ArgoCdValuesRedis3_3_9 | null;
  readonly "redis-ha"?: ArgoCdValuesRedisHa3_0_12 | null;
  readonly redisSecretInit?: ArgoCdValuesRedisSecretInit3_1_9 | null;
  readonly repoServer?: ArgoCdValuesRepoServer3_4_4 | null;
  readonly server?: ArgoCdValuesServer3_4_4 | null;
}
