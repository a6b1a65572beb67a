import type { Manifest } from './manifest';

/**
 * Kinds of the API server that lie in no namespace, and those that do.
 * @see https://github.com/kubernetes/kubernetes/blob/v1.34.0/api/openapi-spec/swagger.json
 */
const clusterScoped = new Set([
  ...['Namespace', 'Node', 'PersistentVolume'],
  ...['ClusterRole', 'ClusterRoleBinding', 'CertificateSigningRequest', 'CustomResourceDefinition', 'APIService'],
  ...['MutatingWebhookConfiguration', 'ValidatingWebhookConfiguration', 'ValidatingAdmissionPolicy', 'ValidatingAdmissionPolicyBinding'],
  ...['IngressClass', 'GatewayClass', 'StorageClass', 'CSIDriver', 'CSINode', 'VolumeAttachment'],
  ...['PriorityClass', 'RuntimeClass', 'FlowSchema', 'PriorityLevelConfiguration'],
  ...['CiliumClusterwideNetworkPolicy', 'CiliumLoadBalancerIPPool', 'CiliumL2AnnouncementPolicy', 'CiliumEgressGatewayPolicy'],
  ...['CiliumBGPPeeringPolicy', 'CiliumBGPClusterConfig', 'CiliumBGPPeerConfig', 'CiliumBGPAdvertisement', 'CiliumCIDRGroup'],
]);

const namespaced = new Set([
  ...['ConfigMap', 'Secret', 'Service', 'ServiceAccount', 'Pod', 'PersistentVolumeClaim', 'LimitRange', 'ResourceQuota', 'Endpoints'],
  ...['Deployment', 'DaemonSet', 'StatefulSet', 'ReplicaSet', 'Job', 'CronJob', 'HorizontalPodAutoscaler', 'PodDisruptionBudget'],
  ...['Role', 'RoleBinding', 'Ingress', 'NetworkPolicy', 'EndpointSlice', 'Lease'],
  ...['HelmChart', 'HelmChartConfig', 'CiliumNetworkPolicy', 'CiliumLocalRedirectPolicy', 'CiliumEnvoyConfig'],
]);

/** Where an object lies; undefined for a kind that Keelson does not know. */
export function scopeOf({ kind }: Manifest): 'cluster' | 'namespace' | undefined {
  return clusterScoped.has(kind) ? 'cluster' : namespaced.has(kind) ? 'namespace' : undefined;
}

/**
 * An object with its namespace stated. k3s puts one that does not say which into default, Flux refuses it, and others put it where they are told to look.
 * @see https://github.com/fluxcd/pkg/blob/ssa/v0.78.0/ssa/errors/errors.go
 */
export function withNamespace(object: Manifest): Manifest {
  if (object.metadata.namespace !== undefined || scopeOf(object) !== 'namespace') return object;
  return { ...object, metadata: { ...object.metadata, namespace: 'default' } };
}
