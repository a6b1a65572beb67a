// Written by `npm run docs` from the facts of the chart beside it. Do not edit.
/** The versions that the chart flux2 may be pinned to, each with the values that it reads. */
export type Flux2Pin =
  | { readonly version: '2.0.1'; readonly values?: Flux2Values2_0_1 }
  | { readonly version: '2.1.2'; readonly values?: Flux2Values2_1_2 }
  | { readonly version: '2.2.3'; readonly values?: Flux2Values2_2_3 }
  | { readonly version: '2.3.0'; readonly values?: Flux2Values2_2_3 }
  | { readonly version: '2.4.0'; readonly values?: Flux2Values2_2_3 }
  | { readonly version: '2.5.1'; readonly values?: Flux2Values2_2_3 }
  | { readonly version: '2.6.4'; readonly values?: Flux2Values2_6_4 }
  | { readonly version: '2.7.5'; readonly values?: Flux2Values2_7_5 }
  | { readonly version: '2.8.5'; readonly values?: Flux2Values2_8_5 };

interface Flux2ValuesCliServiceAccount2_0_1 {
  readonly automount?: boolean | number | string | null;
}

interface Flux2ValuesCli2_0_1 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly image?: string | boolean | number | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly resources?: unknown;
  readonly securityContext?: unknown;
  readonly serviceAccount?: Flux2ValuesCliServiceAccount2_0_1 | null;
  readonly tag?: string | boolean | number | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly volumeMounts?: unknown;
  readonly volumes?: unknown;
}

interface Flux2ValuesHelmControllerAnnotations2_0_1 {
  readonly "prometheus.io/port"?: string | boolean | number | null;
  readonly "prometheus.io/scrape"?: string | boolean | number | null;
  readonly [key: string]: unknown;
}

interface Flux2ValuesHelmControllerContainer2_0_1 {
  readonly additionalArgs?: readonly unknown[] | null;
}

interface Flux2ValuesHelmControllerResourcesRequests2_0_1 {
  readonly cpu?: string | boolean | number | null;
  readonly memory?: string | boolean | number | null;
}

interface Flux2ValuesHelmControllerResources2_0_1 {
  readonly limits?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly requests?: Flux2ValuesHelmControllerResourcesRequests2_0_1 | null;
  readonly [key: string]: unknown;
}

interface Flux2ValuesHelmControllerServiceAccount2_0_1 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly automount?: boolean | number | string | null;
  readonly create?: boolean | null;
}

interface Flux2ValuesHelmController2_0_1 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly annotations?: Flux2ValuesHelmControllerAnnotations2_0_1 | null;
  readonly container?: Flux2ValuesHelmControllerContainer2_0_1 | null;
  readonly create?: boolean | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly image?: string | boolean | number | null;
  readonly imagePullPolicy?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly initContainers?: unknown;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podSecurityContext?: unknown;
  readonly priorityClassName?: string | boolean | number | null;
  readonly replicas?: unknown;
  readonly resources?: Flux2ValuesHelmControllerResources2_0_1 | null;
  readonly securityContext?: unknown;
  readonly serviceAccount?: Flux2ValuesHelmControllerServiceAccount2_0_1 | null;
  readonly tag?: string | boolean | number | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly volumeMounts?: unknown;
  readonly volumes?: unknown;
}

interface Flux2ValuesKustomizeControllerEnvFromMap2_0_1 {
  readonly name?: string | boolean | number | null;
}

interface Flux2ValuesKustomizeControllerEnvFrom2_0_1 {
  readonly map?: Flux2ValuesKustomizeControllerEnvFromMap2_0_1 | null;
  readonly secret?: Flux2ValuesKustomizeControllerEnvFromMap2_0_1 | null;
}

interface Flux2ValuesKustomizeControllerSecret2_0_1 {
  readonly create?: boolean | null;
  readonly data?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly name?: string | boolean | number | null;
}

interface Flux2ValuesKustomizeController2_0_1 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly annotations?: Flux2ValuesHelmControllerAnnotations2_0_1 | null;
  readonly container?: Flux2ValuesHelmControllerContainer2_0_1 | null;
  readonly create?: boolean | null;
  readonly envFrom?: Flux2ValuesKustomizeControllerEnvFrom2_0_1 | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraSecretMounts?: readonly unknown[] | null;
  readonly image?: string | boolean | number | null;
  readonly imagePullPolicy?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly initContainers?: unknown;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podSecurityContext?: unknown;
  readonly priorityClassName?: string | boolean | number | null;
  readonly replicas?: unknown;
  readonly resources?: Flux2ValuesHelmControllerResources2_0_1 | null;
  readonly secret?: Flux2ValuesKustomizeControllerSecret2_0_1 | null;
  readonly securityContext?: unknown;
  readonly serviceAccount?: Flux2ValuesHelmControllerServiceAccount2_0_1 | null;
  readonly tag?: string | boolean | number | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly volumeMounts?: unknown;
  readonly volumes?: unknown;
}

interface Flux2ValuesMultitenancy2_0_1 {
  readonly defaultServiceAccount?: string | boolean | number | null;
  readonly enabled?: boolean | null;
  readonly privileged?: boolean | null;
}

interface Flux2ValuesNotificationControllerService2_0_1 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly ports?: unknown;
}

interface Flux2ValuesNotificationControllerWebhookReceiverService2_0_1 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
}

interface Flux2ValuesNotificationControllerWebhookReceiver2_0_1 {
  readonly service?: Flux2ValuesNotificationControllerWebhookReceiverService2_0_1 | null;
}

interface Flux2ValuesNotificationController2_0_1 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly annotations?: Flux2ValuesHelmControllerAnnotations2_0_1 | null;
  readonly container?: Flux2ValuesHelmControllerContainer2_0_1 | null;
  readonly create?: boolean | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly image?: string | boolean | number | null;
  readonly imagePullPolicy?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly initContainers?: unknown;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podSecurityContext?: unknown;
  readonly priorityClassName?: string | boolean | number | null;
  readonly replicas?: unknown;
  readonly resources?: Flux2ValuesHelmControllerResources2_0_1 | null;
  readonly securityContext?: unknown;
  readonly service?: Flux2ValuesNotificationControllerService2_0_1 | null;
  readonly serviceAccount?: Flux2ValuesHelmControllerServiceAccount2_0_1 | null;
  readonly tag?: string | boolean | number | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly volumeMounts?: unknown;
  readonly volumes?: unknown;
  readonly webhookReceiver?: Flux2ValuesNotificationControllerWebhookReceiver2_0_1 | null;
}

interface Flux2ValuesPolicies2_0_1 {
  readonly create?: boolean | null;
}

interface Flux2ValuesPrometheusPodMonitor2_0_1 {
  readonly additionalLabels?: unknown;
  readonly create?: boolean | null;
  readonly podMetricsEndpoints?: readonly unknown[] | null;
}

interface Flux2ValuesPrometheus2_0_1 {
  readonly podMonitor?: Flux2ValuesPrometheusPodMonitor2_0_1 | null;
}

interface Flux2ValuesRbac2_0_1 {
  readonly create?: boolean | null;
  readonly createAggregation?: boolean | null;
}

interface Flux2ValuesSourceController2_0_1 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly annotations?: Flux2ValuesHelmControllerAnnotations2_0_1 | null;
  readonly container?: Flux2ValuesHelmControllerContainer2_0_1 | null;
  readonly create?: boolean | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly image?: string | boolean | number | null;
  readonly imagePullPolicy?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly initContainers?: unknown;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podSecurityContext?: unknown;
  readonly priorityClassName?: string | boolean | number | null;
  readonly replicas?: unknown;
  readonly resources?: Flux2ValuesHelmControllerResources2_0_1 | null;
  readonly securityContext?: unknown;
  readonly service?: Flux2ValuesNotificationControllerService2_0_1 | null;
  readonly serviceAccount?: Flux2ValuesHelmControllerServiceAccount2_0_1 | null;
  readonly tag?: string | boolean | number | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly volumeMounts?: unknown;
  readonly volumes?: unknown;
}

interface Flux2Values2_0_1 {
  readonly cli?: Flux2ValuesCli2_0_1 | null;
  readonly clusterDomain?: string | boolean | number | null;
  readonly extraObjects?: readonly unknown[] | null;
  readonly helmController?: Flux2ValuesHelmController2_0_1 | null;
  readonly imageAutomationController?: Flux2ValuesHelmController2_0_1 | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly imageReflectionController?: Flux2ValuesHelmController2_0_1 | null;
  readonly installCRDs?: boolean | null;
  readonly kustomizeController?: Flux2ValuesKustomizeController2_0_1 | null;
  readonly logLevel?: string | boolean | number | null;
  readonly multitenancy?: Flux2ValuesMultitenancy2_0_1 | null;
  readonly notificationController?: Flux2ValuesNotificationController2_0_1 | null;
  readonly policies?: Flux2ValuesPolicies2_0_1 | null;
  readonly prometheus?: Flux2ValuesPrometheus2_0_1 | null;
  readonly rbac?: Flux2ValuesRbac2_0_1 | null;
  readonly sourceController?: Flux2ValuesSourceController2_0_1 | null;
  readonly watchAllNamespaces?: boolean | number | string | null;
}

interface Flux2ValuesCrds2_1_2 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
}

interface Flux2ValuesHelmController2_1_2 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly annotations?: Flux2ValuesHelmControllerAnnotations2_0_1 | null;
  readonly container?: Flux2ValuesHelmControllerContainer2_0_1 | null;
  readonly create?: boolean | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly image?: string | boolean | number | null;
  readonly imagePullPolicy?: string | boolean | number | null;
  readonly initContainers?: unknown;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podSecurityContext?: unknown;
  readonly priorityClassName?: string | boolean | number | null;
  readonly replicas?: unknown;
  readonly resources?: Flux2ValuesHelmControllerResources2_0_1 | null;
  readonly securityContext?: unknown;
  readonly serviceAccount?: Flux2ValuesHelmControllerServiceAccount2_0_1 | null;
  readonly tag?: string | boolean | number | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly volumeMounts?: unknown;
  readonly volumes?: unknown;
}

interface Flux2ValuesKustomizeController2_1_2 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly annotations?: Flux2ValuesHelmControllerAnnotations2_0_1 | null;
  readonly container?: Flux2ValuesHelmControllerContainer2_0_1 | null;
  readonly create?: boolean | null;
  readonly envFrom?: Flux2ValuesKustomizeControllerEnvFrom2_0_1 | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly extraSecretMounts?: readonly unknown[] | null;
  readonly image?: string | boolean | number | null;
  readonly imagePullPolicy?: string | boolean | number | null;
  readonly initContainers?: unknown;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podSecurityContext?: unknown;
  readonly priorityClassName?: string | boolean | number | null;
  readonly replicas?: unknown;
  readonly resources?: Flux2ValuesHelmControllerResources2_0_1 | null;
  readonly secret?: Flux2ValuesKustomizeControllerSecret2_0_1 | null;
  readonly securityContext?: unknown;
  readonly serviceAccount?: Flux2ValuesHelmControllerServiceAccount2_0_1 | null;
  readonly tag?: string | boolean | number | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly volumeMounts?: unknown;
  readonly volumes?: unknown;
}

interface Flux2ValuesNotificationControllerWebhookReceiverIngress2_1_2 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly create?: boolean | null;
  readonly hosts?: readonly unknown[] | null;
  readonly ingressClassName?: unknown;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly tls?: readonly unknown[] | null;
}

interface Flux2ValuesNotificationControllerWebhookReceiver2_1_2 {
  readonly ingress?: Flux2ValuesNotificationControllerWebhookReceiverIngress2_1_2 | null;
  readonly service?: Flux2ValuesNotificationControllerWebhookReceiverService2_0_1 | null;
}

interface Flux2ValuesNotificationController2_1_2 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly annotations?: Flux2ValuesHelmControllerAnnotations2_0_1 | null;
  readonly container?: Flux2ValuesHelmControllerContainer2_0_1 | null;
  readonly create?: boolean | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly image?: string | boolean | number | null;
  readonly imagePullPolicy?: string | boolean | number | null;
  readonly initContainers?: unknown;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podSecurityContext?: unknown;
  readonly priorityClassName?: string | boolean | number | null;
  readonly replicas?: unknown;
  readonly resources?: Flux2ValuesHelmControllerResources2_0_1 | null;
  readonly securityContext?: unknown;
  readonly service?: Flux2ValuesNotificationControllerService2_0_1 | null;
  readonly serviceAccount?: Flux2ValuesHelmControllerServiceAccount2_0_1 | null;
  readonly tag?: string | boolean | number | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly volumeMounts?: unknown;
  readonly volumes?: unknown;
  readonly webhookReceiver?: Flux2ValuesNotificationControllerWebhookReceiver2_1_2 | null;
}

interface Flux2ValuesRbac2_1_2 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly create?: boolean | null;
  readonly createAggregation?: boolean | null;
}

interface Flux2ValuesSourceController2_1_2 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly annotations?: Flux2ValuesHelmControllerAnnotations2_0_1 | null;
  readonly container?: Flux2ValuesHelmControllerContainer2_0_1 | null;
  readonly create?: boolean | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly image?: string | boolean | number | null;
  readonly imagePullPolicy?: string | boolean | number | null;
  readonly initContainers?: unknown;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podSecurityContext?: unknown;
  readonly priorityClassName?: string | boolean | number | null;
  readonly replicas?: unknown;
  readonly resources?: Flux2ValuesHelmControllerResources2_0_1 | null;
  readonly securityContext?: unknown;
  readonly service?: Flux2ValuesNotificationControllerService2_0_1 | null;
  readonly serviceAccount?: Flux2ValuesHelmControllerServiceAccount2_0_1 | null;
  readonly tag?: string | boolean | number | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly volumeMounts?: unknown;
  readonly volumes?: unknown;
}

interface Flux2Values2_1_2 {
  readonly cli?: Flux2ValuesCli2_0_1 | null;
  readonly clusterDomain?: string | boolean | number | null;
  readonly crds?: Flux2ValuesCrds2_1_2 | null;
  readonly extraObjects?: readonly unknown[] | null;
  readonly helmController?: Flux2ValuesHelmController2_1_2 | null;
  readonly imageAutomationController?: Flux2ValuesHelmController2_1_2 | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly imageReflectionController?: Flux2ValuesHelmController2_1_2 | null;
  readonly installCRDs?: boolean | null;
  readonly kustomizeController?: Flux2ValuesKustomizeController2_1_2 | null;
  readonly logLevel?: string | boolean | number | null;
  readonly multitenancy?: Flux2ValuesMultitenancy2_0_1 | null;
  readonly notificationController?: Flux2ValuesNotificationController2_1_2 | null;
  readonly policies?: Flux2ValuesPolicies2_0_1 | null;
  readonly prometheus?: Flux2ValuesPrometheus2_0_1 | null;
  readonly rbac?: Flux2ValuesRbac2_1_2 | null;
  readonly sourceController?: Flux2ValuesSourceController2_1_2 | null;
  readonly watchAllNamespaces?: boolean | number | string | null;
}

interface Flux2ValuesRbac2_2_3 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly create?: boolean | null;
  readonly createAggregation?: boolean | null;
  readonly roleRef?: Flux2ValuesKustomizeControllerEnvFromMap2_0_1 | null;
}

interface Flux2ValuesSourceController2_2_3 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly annotations?: Flux2ValuesHelmControllerAnnotations2_0_1 | null;
  readonly container?: Flux2ValuesHelmControllerContainer2_0_1 | null;
  readonly create?: boolean | null;
  readonly extraEnv?: readonly unknown[] | null;
  readonly image?: string | boolean | number | null;
  readonly imagePullPolicy?: string | boolean | number | null;
  readonly initContainers?: unknown;
  readonly labels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podSecurityContext?: unknown;
  readonly priorityClassName?: string | boolean | number | null;
  readonly resources?: Flux2ValuesHelmControllerResources2_0_1 | null;
  readonly securityContext?: unknown;
  readonly service?: Flux2ValuesNotificationControllerService2_0_1 | null;
  readonly serviceAccount?: Flux2ValuesHelmControllerServiceAccount2_0_1 | null;
  readonly tag?: string | boolean | number | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly volumeMounts?: unknown;
  readonly volumes?: unknown;
}

interface Flux2Values2_2_3 {
  readonly cli?: Flux2ValuesCli2_0_1 | null;
  readonly clusterDomain?: string | boolean | number | null;
  readonly crds?: Flux2ValuesCrds2_1_2 | null;
  readonly extraObjects?: readonly unknown[] | null;
  readonly helmController?: Flux2ValuesHelmController2_1_2 | null;
  readonly imageAutomationController?: Flux2ValuesHelmController2_1_2 | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly imageReflectionController?: Flux2ValuesHelmController2_1_2 | null;
  readonly installCRDs?: boolean | null;
  readonly kustomizeController?: Flux2ValuesKustomizeController2_1_2 | null;
  readonly logLevel?: string | boolean | number | null;
  readonly multitenancy?: Flux2ValuesMultitenancy2_0_1 | null;
  readonly notificationController?: Flux2ValuesNotificationController2_1_2 | null;
  readonly policies?: Flux2ValuesPolicies2_0_1 | null;
  readonly prometheus?: Flux2ValuesPrometheus2_0_1 | null;
  readonly rbac?: Flux2ValuesRbac2_2_3 | null;
  readonly sourceController?: Flux2ValuesSourceController2_2_3 | null;
  readonly watchAllNamespaces?: boolean | number | string | null;
}

interface Flux2ValuesDistro2_6_4 {
  readonly openshift?: boolean | null;
}

interface Flux2Values2_6_4 {
  readonly cli?: Flux2ValuesCli2_0_1 | null;
  readonly clusterDomain?: string | boolean | number | null;
  readonly crds?: Flux2ValuesCrds2_1_2 | null;
  readonly distro?: Flux2ValuesDistro2_6_4 | null;
  readonly extraObjects?: readonly unknown[] | null;
  readonly helmController?: Flux2ValuesHelmController2_1_2 | null;
  readonly imageAutomationController?: Flux2ValuesHelmController2_1_2 | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly imageReflectionController?: Flux2ValuesHelmController2_1_2 | null;
  readonly installCRDs?: boolean | null;
  readonly kustomizeController?: Flux2ValuesKustomizeController2_1_2 | null;
  readonly logLevel?: string | boolean | number | null;
  readonly multitenancy?: Flux2ValuesMultitenancy2_0_1 | null;
  readonly notificationController?: Flux2ValuesNotificationController2_1_2 | null;
  readonly policies?: Flux2ValuesPolicies2_0_1 | null;
  readonly prometheus?: Flux2ValuesPrometheus2_0_1 | null;
  readonly rbac?: Flux2ValuesRbac2_2_3 | null;
  readonly sourceController?: Flux2ValuesSourceController2_2_3 | null;
  readonly watchAllNamespaces?: boolean | number | string | null;
}

interface Flux2Values2_7_5 {
  readonly cli?: Flux2ValuesCli2_0_1 | null;
  readonly clusterDomain?: string | boolean | number | null;
  readonly crds?: Flux2ValuesCrds2_1_2 | null;
  readonly distro?: Flux2ValuesDistro2_6_4 | null;
  readonly extraObjects?: readonly unknown[] | null;
  readonly helmController?: Flux2ValuesHelmController2_1_2 | null;
  readonly imageAutomationController?: Flux2ValuesHelmController2_1_2 | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly imageReflectionController?: Flux2ValuesHelmController2_1_2 | null;
  readonly installCRDs?: boolean | null;
  readonly kustomizeController?: Flux2ValuesKustomizeController2_1_2 | null;
  readonly logLevel?: string | boolean | number | null;
  readonly multitenancy?: Flux2ValuesMultitenancy2_0_1 | null;
  readonly notificationController?: Flux2ValuesNotificationController2_1_2 | null;
  readonly policies?: Flux2ValuesPolicies2_0_1 | null;
  readonly prometheus?: Flux2ValuesPrometheus2_0_1 | null;
  readonly rbac?: Flux2ValuesRbac2_2_3 | null;
  readonly sourceController?: Flux2ValuesSourceController2_2_3 | null;
  readonly sourceWatcher?: Flux2ValuesSourceController2_2_3 | null;
  readonly watchAllNamespaces?: boolean | number | string | null;
}

interface Flux2ValuesCrdsMigration2_8_5 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly enabled?: boolean | null;
  readonly nodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly resources?: Flux2ValuesHelmControllerResources2_0_1 | null;
  readonly securityContext?: unknown;
  readonly timeout?: string | boolean | number | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly volumeMounts?: unknown;
  readonly volumes?: unknown;
}

interface Flux2ValuesCrds2_8_5 {
  readonly annotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly migration?: Flux2ValuesCrdsMigration2_8_5 | null;
}

interface Flux2Values2_8_5 {
  readonly cli?: Flux2ValuesCli2_0_1 | null;
  readonly clusterDomain?: string | boolean | number | null;
  readonly crds?: Flux2ValuesCrds2_8_5 | null;
  readonly distro?: Flux2ValuesDistro2_6_4 | null;
  readonly extraObjects?: readonly unknown[] | null;
  readonly helmController?: Flux2ValuesHelmController2_1_2 | null;
  readonly imageAutomationController?: Flux2ValuesHelmController2_1_2 | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly imageReflectionController?: Flux2ValuesHelmController2_1_2 | null;
  readonly installCRDs?: boolean | null;
  readonly kustomizeController?: Flux2ValuesKustomizeController2_1_2 | null;
  readonly logLevel?: string | boolean | number | null;
  readonly multitenancy?: Flux2ValuesMultitenancy2_0_1 | null;
  readonly notificationController?: Flux2ValuesNotificationController2_1_2 | null;
  readonly policies?: Flux2ValuesPolicies2_0_1 | null;
  readonly prometheus?: Flux2ValuesPrometheus2_0_1 | null;
  readonly rbac?: Flux2ValuesRbac2_2_3 | null;
  readonly sourceController?: Flux2ValuesSourceController2_2_3 | null;
  readonly sourceWatcher?: Flux2ValuesSourceController2_2_3 | null;
  readonly watchAllNamespaces?: boolean | number | string | null;
}
