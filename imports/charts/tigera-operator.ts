// Written by `npm run docs` from the facts of the chart beside it. Do not edit.
/** The versions that the chart tigera-operator may be pinned to, each with the values that it reads. */
export type TigeraOperatorPin =
  | { readonly version: `3.25.${number}`; readonly values?: TigeraOperatorValues3_25 }
  | { readonly version: `3.26.${number}`; readonly values?: TigeraOperatorValues3_25 }
  | { readonly version: `3.27.${number}`; readonly values?: TigeraOperatorValues3_27 }
  | { readonly version: `3.28.${number}`; readonly values?: TigeraOperatorValues3_28 }
  | { readonly version: `3.29.${number}`; readonly values?: TigeraOperatorValues3_29 }
  | { readonly version: `3.30.${number}`; readonly values?: TigeraOperatorValues3_30 }
  | { readonly version: `3.31.${number}`; readonly values?: TigeraOperatorValues3_31 }
  | { readonly version: `3.32.${number}`; readonly values?: TigeraOperatorValues3_32 };

interface TigeraOperatorValuesApiServer3_25 {
  readonly enabled?: boolean | null;
  readonly [key: string]: unknown;
}

interface TigeraOperatorValuesCalicoctl3_25 {
  readonly image?: string | boolean | number | null;
  readonly tag?: string | boolean | number | null;
}

interface TigeraOperatorValuesCertsNode3_25 {
  readonly cert?: unknown;
  readonly commonName?: unknown;
  readonly key?: unknown;
  readonly [key: string]: unknown;
}

interface TigeraOperatorValuesCertsTypha3_25 {
  readonly caBundle?: unknown;
  readonly cert?: unknown;
  readonly commonName?: unknown;
  readonly key?: unknown;
  readonly [key: string]: unknown;
}

interface TigeraOperatorValuesCerts3_25 {
  readonly node?: TigeraOperatorValuesCertsNode3_25 | null;
  readonly typha?: TigeraOperatorValuesCertsTypha3_25 | null;
}

interface TigeraOperatorValuesInstallation3_25 {
  readonly enabled?: boolean | null;
  readonly kubernetesProvider?: string | boolean | number | null;
  readonly [key: string]: unknown;
}

interface TigeraOperatorValuesNodeSelector3_25 {
  readonly "kubernetes.io/os"?: string | boolean | number | null;
  readonly [key: string]: unknown;
}

interface TigeraOperatorValuesTigeraOperator3_25 {
  readonly image?: string | boolean | number | null;
  readonly registry?: string | boolean | number | null;
  readonly version?: string | boolean | number | null;
}

interface TigeraOperatorValues3_25 {
  readonly apiServer?: TigeraOperatorValuesApiServer3_25 | null;
  readonly calicoctl?: TigeraOperatorValuesCalicoctl3_25 | null;
  readonly certs?: TigeraOperatorValuesCerts3_25 | null;
  readonly imagePullSecrets?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly installation?: TigeraOperatorValuesInstallation3_25 | null;
  readonly nodeSelector?: TigeraOperatorValuesNodeSelector3_25 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly tigeraOperator?: TigeraOperatorValuesTigeraOperator3_25 | null;
  readonly tolerations?: readonly unknown[] | null;
}

interface TigeraOperatorValuesInstallation3_27 {
  readonly enabled?: boolean | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly kubernetesProvider?: string | boolean | number | null;
  readonly [key: string]: unknown;
}

interface TigeraOperatorValues3_27 {
  readonly apiServer?: TigeraOperatorValuesApiServer3_25 | null;
  readonly calicoctl?: TigeraOperatorValuesCalicoctl3_25 | null;
  readonly certs?: TigeraOperatorValuesCerts3_25 | null;
  readonly imagePullSecrets?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly installation?: TigeraOperatorValuesInstallation3_27 | null;
  readonly kubeletVolumePluginPath?: string | boolean | number | null;
  readonly nodeSelector?: TigeraOperatorValuesNodeSelector3_25 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly tigeraOperator?: TigeraOperatorValuesTigeraOperator3_25 | null;
  readonly tolerations?: readonly unknown[] | null;
}

interface TigeraOperatorValuesKubernetesServiceEndpoint3_28 {
  readonly host?: string | boolean | number | null;
  readonly port?: string | boolean | number | null;
}

interface TigeraOperatorValues3_28 {
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly apiServer?: TigeraOperatorValuesApiServer3_25 | null;
  readonly calicoctl?: TigeraOperatorValuesCalicoctl3_25 | null;
  readonly certs?: TigeraOperatorValuesCerts3_25 | null;
  readonly defaultFelixConfiguration?: TigeraOperatorValuesApiServer3_25 | null;
  readonly imagePullSecrets?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly installation?: TigeraOperatorValuesInstallation3_27 | null;
  readonly kubeletVolumePluginPath?: string | boolean | number | null;
  readonly kubernetesServiceEndpoint?: TigeraOperatorValuesKubernetesServiceEndpoint3_28 | null;
  readonly nodeSelector?: TigeraOperatorValuesNodeSelector3_25 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly tigeraOperator?: TigeraOperatorValuesTigeraOperator3_25 | null;
  readonly tolerations?: readonly unknown[] | null;
}

interface TigeraOperatorValues3_29 {
  readonly additionalLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly apiServer?: TigeraOperatorValuesApiServer3_25 | null;
  readonly calicoctl?: TigeraOperatorValuesCalicoctl3_25 | null;
  readonly certs?: TigeraOperatorValuesCerts3_25 | null;
  readonly defaultFelixConfiguration?: TigeraOperatorValuesApiServer3_25 | null;
  readonly dnsConfig?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly imagePullSecrets?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly installation?: TigeraOperatorValuesInstallation3_27 | null;
  readonly kubeletVolumePluginPath?: string | boolean | number | null;
  readonly kubernetesServiceEndpoint?: TigeraOperatorValuesKubernetesServiceEndpoint3_28 | null;
  readonly nodeSelector?: TigeraOperatorValuesNodeSelector3_25 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly tigeraOperator?: TigeraOperatorValuesTigeraOperator3_25 | null;
  readonly tolerations?: readonly unknown[] | null;
}

interface TigeraOperatorValuesGoldmane3_30 {
  readonly enabled?: boolean | null;
}

interface TigeraOperatorValues3_30 {
  readonly additionalLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly apiServer?: TigeraOperatorValuesApiServer3_25 | null;
  readonly calicoctl?: TigeraOperatorValuesCalicoctl3_25 | null;
  readonly certs?: TigeraOperatorValuesCerts3_25 | null;
  readonly defaultFelixConfiguration?: TigeraOperatorValuesApiServer3_25 | null;
  readonly dnsConfig?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly goldmane?: TigeraOperatorValuesGoldmane3_30 | null;
  readonly imagePullSecrets?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly installation?: TigeraOperatorValuesInstallation3_27 | null;
  readonly kubeletVolumePluginPath?: string | boolean | number | null;
  readonly kubernetesServiceEndpoint?: TigeraOperatorValuesKubernetesServiceEndpoint3_28 | null;
  readonly manageCRDs?: boolean | number | string | null;
  readonly nodeSelector?: TigeraOperatorValuesNodeSelector3_25 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly tigeraOperator?: TigeraOperatorValuesTigeraOperator3_25 | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly whisker?: TigeraOperatorValuesGoldmane3_30 | null;
}

interface TigeraOperatorValuesInstallation3_31 {
  readonly enabled?: boolean | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly kubeletVolumePluginPath?: string | boolean | number | null;
  readonly kubernetesProvider?: string | boolean | number | null;
  readonly [key: string]: unknown;
}

interface TigeraOperatorValues3_31 {
  readonly additionalLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly apiServer?: TigeraOperatorValuesApiServer3_25 | null;
  readonly calicoctl?: TigeraOperatorValuesCalicoctl3_25 | null;
  readonly certs?: TigeraOperatorValuesCerts3_25 | null;
  readonly defaultFelixConfiguration?: TigeraOperatorValuesApiServer3_25 | null;
  readonly dnsConfig?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly goldmane?: TigeraOperatorValuesApiServer3_25 | null;
  readonly imagePullSecrets?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly installation?: TigeraOperatorValuesInstallation3_31 | null;
  readonly kubernetesServiceEndpoint?: TigeraOperatorValuesKubernetesServiceEndpoint3_28 | null;
  readonly manageCRDs?: boolean | number | string | null;
  readonly nodeSelector?: TigeraOperatorValuesNodeSelector3_25 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly tigeraOperator?: TigeraOperatorValuesTigeraOperator3_25 | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly whisker?: TigeraOperatorValuesApiServer3_25 | null;
}

interface TigeraOperatorValuesInstallation3_32 {
  readonly controlPlaneNodeSelector?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly controlPlaneReplicas?: number | boolean | string | null;
  readonly controlPlaneTolerations?: readonly unknown[] | null;
  readonly enabled?: boolean | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly kubeletVolumePluginPath?: string | boolean | number | null;
  readonly kubernetesProvider?: string | boolean | number | null;
  readonly nonPrivileged?: string | boolean | number | null;
  readonly [key: string]: unknown;
}

interface TigeraOperatorValuesTigeraOperator3_32 {
  readonly env?: unknown;
  readonly image?: string | boolean | number | null;
  readonly registry?: string | boolean | number | null;
  readonly version?: string | boolean | number | null;
}

interface TigeraOperatorValues3_32 {
  readonly additionalLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly affinity?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly apiServer?: TigeraOperatorValuesApiServer3_25 | null;
  readonly calicoctl?: TigeraOperatorValuesCalicoctl3_25 | null;
  readonly certs?: TigeraOperatorValuesCerts3_25 | null;
  readonly defaultFelixConfiguration?: TigeraOperatorValuesApiServer3_25 | null;
  readonly dnsConfig?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly dnsPolicy?: unknown;
  readonly goldmane?: TigeraOperatorValuesApiServer3_25 | null;
  readonly imagePullSecrets?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly installation?: TigeraOperatorValuesInstallation3_32 | null;
  readonly kubernetesServiceEndpoint?: TigeraOperatorValuesKubernetesServiceEndpoint3_28 | null;
  readonly manageCRDs?: boolean | number | string | null;
  readonly nodeSelector?: TigeraOperatorValuesNodeSelector3_25 | null;
  readonly podAnnotations?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly podLabels?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly priorityClassName?: string | boolean | number | null;
  readonly resources?: { readonly [key: string]: unknown } | boolean | number | string | null;
  readonly tigeraOperator?: TigeraOperatorValuesTigeraOperator3_32 | null;
  readonly tolerations?: readonly unknown[] | null;
  readonly whisker?: TigeraOperatorValuesApiServer3_25 | null;
}
