import { ApiObject } from 'cdk8s';
import type { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';

/** Properties that the generated typings rename, with the name that the API has. */
type ApiNames = {
  clientIp: 'clientIP';
  clusterIp: 'clusterIP';
  hostIp: 'hostIP';
  hostIpc: 'hostIPC';
  hostPid: 'hostPID';
  insecureSkipTlsVerify: 'insecureSkipTLSVerify';
  loadBalancerIp: 'loadBalancerIP';
  nonResourceUrLs: 'nonResourceURLs';
  podCidr: 'podCIDR';
  setHostnameAsFqdn: 'setHostnameAsFQDN';
};

/** Generated typings as the API spells them: plain data instead of wrapper classes. */
type Plain<T> = T extends k8s.IntOrString | k8s.Quantity
  ? string | number
  : T extends Date
    ? string
    : T extends readonly (infer Item)[]
      ? readonly Plain<Item>[]
      : T extends object
        ? { readonly [K in keyof T as K extends keyof ApiNames ? ApiNames[K] : K]: Plain<T[K]> }
        : T;

/** Core kinds by name: where they live, and what they hold. */
interface Kinds {
  ClusterRole: k8s.KubeClusterRoleProps;
  ClusterRoleBinding: k8s.KubeClusterRoleBindingProps;
  ConfigMap: k8s.KubeConfigMapProps;
  DaemonSet: k8s.KubeDaemonSetProps;
  Deployment: k8s.KubeDeploymentProps;
  IngressClass: k8s.KubeIngressClassProps;
  Namespace: k8s.KubeNamespaceProps;
  NetworkPolicy: k8s.KubeNetworkPolicyProps;
  PodDisruptionBudget: k8s.KubePodDisruptionBudgetProps;
  Role: k8s.KubeRoleProps;
  RoleBinding: k8s.KubeRoleBindingProps;
  Service: k8s.KubeServiceProps;
  ServiceAccount: k8s.KubeServiceAccountProps;
}

const apiVersions: Readonly<Record<keyof Kinds, string>> = {
  ClusterRole: 'rbac.authorization.k8s.io/v1',
  ClusterRoleBinding: 'rbac.authorization.k8s.io/v1',
  ConfigMap: 'v1',
  DaemonSet: 'apps/v1',
  Deployment: 'apps/v1',
  IngressClass: 'networking.k8s.io/v1',
  Namespace: 'v1',
  NetworkPolicy: 'networking.k8s.io/v1',
  PodDisruptionBudget: 'policy/v1',
  Role: 'rbac.authorization.k8s.io/v1',
  RoleBinding: 'rbac.authorization.k8s.io/v1',
  Service: 'v1',
  ServiceAccount: 'v1',
};

/** What an object holds beside apiVersion and kind; its name is always stated, because GitOps prunes by it. */
export type KubeObjectProps<Kind extends keyof Kinds> = Plain<Omit<Kinds[Kind], 'metadata'>> & {
  readonly metadata: { readonly name: string } & Plain<k8s.ObjectMeta>;
};

/** Declares an object of a core kind, typed by cdk8s-plus but without loading it. */
export function kubeObject<Kind extends keyof Kinds>(scope: Construct, kind: Kind, props: KubeObjectProps<Kind>): ApiObject {
  const { name, namespace } = props.metadata;
  const id = `${kind}-${namespace ? `${namespace}-` : ''}${name}`;
  return new ApiObject(scope, id, { apiVersion: apiVersions[kind], kind, ...(props as object) });
}
