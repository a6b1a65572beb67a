import type { Schema } from '../../src/schema/structural-schema';
import { readFacts } from '../facts';
import { fieldOf, schemasOf, writtenOut } from '../schema-sets';

const ciliumMinors = ['1.12', '1.13', '1.14', '1.15', '1.16', '1.17', '1.18', '1.19', '1.20'];

/**
 * Which apiVersions of each kind the newest patch of a Cilium minor serves, 1.12 to 1.20; 1.20.0 did without CiliumNodeConfig of v2alpha1.
 * @see https://docs.cilium.io/en/v1.20/network/kubernetes/compatibility/
 */
const ciliumKinds: Readonly<Record<string, readonly string[]>> = {
  CiliumBGPAdvertisement: ['', '', '', 'v2alpha1', 'v2alpha1', 'v2alpha1', 'v2 v2alpha1', 'v2 v2alpha1', 'v2 v2alpha1'],
  CiliumBGPClusterConfig: ['', '', '', 'v2alpha1', 'v2alpha1', 'v2alpha1', 'v2 v2alpha1', 'v2 v2alpha1', 'v2 v2alpha1'],
  CiliumBGPLoadBalancerIPPool: ['v2alpha1', '', '', '', '', '', '', '', ''],
  CiliumBGPNodeConfig: ['', '', '', 'v2alpha1', 'v2alpha1', 'v2alpha1', 'v2 v2alpha1', 'v2 v2alpha1', 'v2 v2alpha1'],
  CiliumBGPNodeConfigOverride: ['', '', '', 'v2alpha1', 'v2alpha1', 'v2alpha1', 'v2 v2alpha1', 'v2 v2alpha1', 'v2 v2alpha1'],
  CiliumBGPPeerConfig: ['', '', '', 'v2alpha1', 'v2alpha1', 'v2alpha1', 'v2 v2alpha1', 'v2 v2alpha1', 'v2 v2alpha1'],
  CiliumBGPPeeringPolicy: ['v2alpha1', 'v2alpha1', 'v2alpha1', 'v2alpha1', 'v2alpha1', 'v2alpha1', 'v2alpha1', '', ''],
  CiliumCIDRGroup: ['', '', 'v2alpha1', 'v2alpha1', 'v2alpha1', 'v2alpha1', 'v2 v2alpha1', 'v2 v2alpha1', 'v2 v2alpha1'],
  CiliumClusterwideEnvoyConfig: ['v2', 'v2', 'v2', 'v2', 'v2', 'v2', 'v2', 'v2', 'v2'],
  CiliumClusterwideNetworkPolicy: ['v2', 'v2', 'v2', 'v2', 'v2', 'v2', 'v2', 'v2', 'v2'],
  CiliumDatapathPlugin: ['', '', '', '', '', '', '', '', 'v2alpha1'],
  CiliumEgressGatewayPolicy: ['v2', 'v2', 'v2', 'v2', 'v2', 'v2', 'v2', 'v2', 'v2'],
  CiliumEgressNATPolicy: ['v2alpha1', '', '', '', '', '', '', '', ''],
  CiliumEndpoint: ['v2', 'v2', 'v2', 'v2', 'v2', 'v2', 'v2', 'v2', 'v2'],
  CiliumEndpointSlice: ['v2alpha1', 'v2alpha1', 'v2alpha1', 'v2alpha1', 'v2alpha1', 'v2alpha1', 'v2alpha1', 'v2alpha1', 'v2alpha1'],
  CiliumEnvoyConfig: ['v2', 'v2', 'v2', 'v2', 'v2', 'v2', 'v2', 'v2', 'v2'],
  CiliumExternalWorkload: ['v2', 'v2', 'v2', 'v2', 'v2', 'v2', '', '', ''],
  CiliumGatewayClassConfig: ['', '', '', '', '', '', 'v2alpha1', 'v2alpha1', 'v2alpha1'],
  CiliumIdentity: ['v2', 'v2', 'v2', 'v2', 'v2', 'v2', 'v2', 'v2', 'v2'],
  CiliumL2AnnouncementPolicy: ['', '', 'v2alpha1', 'v2alpha1', 'v2alpha1', 'v2alpha1', 'v2alpha1', 'v2alpha1', 'v2alpha1'],
  CiliumLoadBalancerIPPool: ['', 'v2alpha1', 'v2alpha1', 'v2alpha1', 'v2alpha1', 'v2alpha1', 'v2 v2alpha1', 'v2 v2alpha1', 'v2 v2alpha1'],
  CiliumLocalRedirectPolicy: ['v2', 'v2', 'v2', 'v2', 'v2', 'v2', 'v2', 'v2', 'v2'],
  CiliumNetworkPolicy: ['v2', 'v2', 'v2', 'v2', 'v2', 'v2', 'v2', 'v2', 'v2'],
  CiliumNode: ['v2', 'v2', 'v2', 'v2', 'v2', 'v2', 'v2', 'v2', 'v2'],
  CiliumNodeConfig: ['', 'v2alpha1', 'v2alpha1', 'v2alpha1', 'v2 v2alpha1', 'v2 v2alpha1', 'v2 v2alpha1', 'v2 v2alpha1', 'v2 v2alpha1'],
  CiliumPodIPPool: ['', '', 'v2alpha1', 'v2alpha1', 'v2alpha1', 'v2alpha1', 'v2alpha1', 'v2alpha1', 'v2alpha1'],
};

test.each(ciliumMinors)('Cilium %s serves the kinds that its documentation names', (minor) => {
  const served: Record<string, string> = {};
  for (const name of Object.keys(schemasOf('cilium').versions[minor] as object)) {
    const [apiVersion, kind] = name.split(' ') as [string, string];
    served[kind] = [served[kind], apiVersion.replace('cilium.io/', '')].filter(Boolean).sort().join(' ');
  }
  const place = ciliumMinors.indexOf(minor);
  const expected = Object.entries(ciliumKinds).map(([kind, versions]) => [kind, versions[place]]);
  expect(served).toEqual(Object.fromEntries(expected.filter(([, apiVersions]) => apiVersions !== '')));
});

const clusterScoped = [
  ...['BGPAdvertisement', 'BGPClusterConfig', 'BGPLoadBalancerIPPool', 'BGPNodeConfig', 'BGPNodeConfigOverride', 'BGPPeerConfig'],
  ...['BGPPeeringPolicy', 'CIDRGroup', 'ClusterwideEnvoyConfig', 'ClusterwideNetworkPolicy', 'DatapathPlugin', 'EgressGatewayPolicy'],
  ...[
    'EgressNATPolicy',
    'EndpointSlice',
    'ExternalWorkload',
    'Identity',
    'L2AnnouncementPolicy',
    'LoadBalancerIPPool',
    'Node',
    'PodIPPool',
  ],
];

test('kinds of Cilium lie where its documentation says', () => {
  const scopes = Object.entries(schemasOf('cilium').scopes ?? {});
  const cluster = scopes.filter(([, scope]) => scope === 'Cluster').map(([kind]) => kind.replace('cilium.io/Cilium', ''));
  expect(scopes).toHaveLength(Object.keys(ciliumKinds).length);
  expect(cluster.sort()).toEqual([...clusterScoped].sort());
});

/** A field, the versions of the product that know it among those that know its kind, and what its schema says in all of them. */
type Field = readonly [product: string, kind: string, path: string, known: readonly string[], says?: Partial<Schema>];

const from = (product: string, first: string, last?: string) => {
  const versions = Object.keys(schemasOf(product).versions);
  return versions.slice(versions.indexOf(first), last === undefined ? undefined : versions.indexOf(last) + 1);
};
const alpha = 'cilium.io/v2alpha1';
const cilium = (first: string, last?: string) => from('cilium', first, last);
const application = 'argoproj.io/v1alpha1 Application';
const chart = 'helm.cattle.io/v1 HelmChart';
const plan = 'upgrade.cattle.io/v1 Plan';
const peer = 'metallb.io/v1beta2 BGPPeer';
const installation = 'operator.tigera.io/v1 Installation';
const pool = 'crd.projectcalico.org/v1 IPPool';

/** What upstream's release notes and documentation say of single fields. */
const fields: readonly Field[] = [
  ['cilium', `${alpha} CiliumLoadBalancerIPPool`, 'spec.cidrs', cilium('1.13', '1.15'), { type: 'array' }],
  ['cilium', `${alpha} CiliumLoadBalancerIPPool`, 'spec.blocks', cilium('1.15'), { type: 'array' }],
  ['cilium', `${alpha} CiliumLoadBalancerIPPool`, 'spec.blocks[].cidr', cilium('1.15'), { type: 'string', format: 'cidr' }],
  ['cilium', `${alpha} CiliumLoadBalancerIPPool`, 'spec.allowFirstLastIPs', cilium('1.15'), { type: 'string', enum: ['Yes', 'No'] }],
  ['cilium', 'cilium.io/v2 CiliumLoadBalancerIPPool', 'spec.cidrs', []],
  ['cilium', `${alpha} CiliumBGPAdvertisement`, 'spec.advertisements[].attributes.community', ['1.15']],
  ['cilium', `${alpha} CiliumBGPAdvertisement`, 'spec.advertisements[].attributes.communities', cilium('1.16')],
  ['cilium', `${alpha} CiliumBGPAdvertisement`, 'spec.advertisements[].service', cilium('1.16')],
  ['cilium', `${alpha} CiliumBGPAdvertisement`, 'spec.advertisements[].service.aggregationLengthIPv4', cilium('1.18'), { maximum: 31 }],
  ['cilium', 'cilium.io/v2 CiliumBGPAdvertisement', 'spec.advertisements[].interface', cilium('1.19')],
  ['cilium', `${alpha} CiliumBGPAdvertisement`, 'spec.advertisements[].interface', []],
  ['cilium', `${alpha} CiliumBGPClusterConfig`, 'spec.bgpInstances[].localPort', cilium('1.18'), { minimum: 1, maximum: 65535 }],
  ['cilium', 'cilium.io/v2 CiliumBGPClusterConfig', 'spec.bgpInstances[].peers[].autoDiscovery', cilium('1.18')],
  ['cilium', `${alpha} CiliumBGPClusterConfig`, 'spec.bgpInstances[].peers[].autoDiscovery', []],
  ['cilium', `${alpha} CiliumBGPClusterConfig`, 'spec.bgpInstances', cilium('1.15'), { minItems: 1, maxItems: 16 }],
  ['cilium', `${alpha} CiliumBGPPeerConfig`, 'spec.transport.localPort', cilium('1.15')],
  ['cilium', 'cilium.io/v2 CiliumBGPPeerConfig', 'spec.transport.localPort', []],
  ['cilium', `${alpha} CiliumBGPPeerConfig`, 'spec.timers.holdTimeSeconds', cilium('1.15'), { minimum: 3, maximum: 65535 }],
  ['cilium', `${alpha} CiliumBGPPeerConfig`, 'spec.ebgpMultihop', cilium('1.15'), { minimum: 1, maximum: 255 }],
  ['cilium', `${alpha} CiliumBGPNodeConfigOverride`, 'spec.nodeRef', ['1.15']],
  ['cilium', `${alpha} CiliumBGPNodeConfigOverride`, 'spec.bgpInstances[].localASN', cilium('1.18')],
  ['cilium', `${alpha} CiliumBGPPeeringPolicy`, 'spec.virtualRouters[].serviceAdvertisements', cilium('1.16', '1.18')],
  ['cilium', 'cilium.io/v2 CiliumNetworkPolicy', 'spec.egress[].toPorts[].rules.kafka', cilium('1.12', '1.19')],
  ['cilium', 'cilium.io/v2 CiliumNetworkPolicy', 'spec.egress[].toPorts[].rules.http', cilium('1.12')],
  ['argo-cd', application, 'spec.syncPolicy.automated.enabled', from('argo-cd', '3.1'), { type: 'boolean' }],
  ['argo-cd', application, 'spec.syncPolicy.retry.refresh', from('argo-cd', '3.2'), { type: 'boolean' }],
  ['argo-cd', application, 'spec.source.repoURL', from('argo-cd', '2.14'), { type: 'string' }],
  ['argo-cd', application, 'spec.source.helm.skipTests', from('argo-cd', '2.14'), { type: 'boolean' }],
  ['argo-cd', application, 'spec.sourceHydrator.drySource', from('argo-cd', '2.14')],
  ['argo-cd', application, 'spec', from('argo-cd', '2.14'), { required: ['destination', 'project'] }],
  ['argo-cd', application, 'spec.ignoreDifferences[]', from('argo-cd', '2.14'), { required: ['kind'] }],
  ['flux', 'helm.toolkit.fluxcd.io/v2 HelmRelease', 'spec', from('flux', '2.3'), { required: ['interval'] }],
  ['flux', 'helm.toolkit.fluxcd.io/v2beta1 HelmRelease', 'spec', from('flux', '2.0', '2.6')],
  ['flux', 'source.toolkit.fluxcd.io/v1 HelmRepository', 'spec', from('flux', '2.3')],
  ['flux', 'source.toolkit.fluxcd.io/v1 OCIRepository', 'spec', from('flux', '2.6')],
  ['flux', 'source.toolkit.fluxcd.io/v1beta2 OCIRepository', 'spec', from('flux', '2.0', '2.7')],
  ['flux', 'source.toolkit.fluxcd.io/v1 GitRepository', 'spec.provider', from('flux', '2.4'), { type: 'string' }],
  ['flux', 'source.toolkit.fluxcd.io/v1 GitRepository', 'spec.sparseCheckout', from('flux', '2.6')],
  ['flux', 'source.toolkit.fluxcd.io/v1 ExternalArtifact', 'spec', from('flux', '2.7')],
  ['flux', 'kustomize.toolkit.fluxcd.io/v1 Kustomization', 'spec', from('flux', '2.0'), { required: ['interval', 'prune', 'sourceRef'] }],
  ['metallb', peer, 'spec.dynamicASN', from('metallb', '0.14'), { enum: ['internal', 'external'] }],
  ['metallb', peer, 'spec.interface', from('metallb', '0.15')],
  ['metallb', peer, 'spec.localASN', from('metallb', '0.16')],
  ['metallb', peer, 'spec.myASN', from('metallb', '0.13'), { type: 'integer', minimum: 0, maximum: 4294967295 }],
  ['metallb', 'metallb.io/v1beta1 L2Advertisement', 'spec.serviceSelectors', ['0.16']],
  ['metallb', 'metallb.io/v1beta1 IPAddressPool', 'spec', from('metallb', '0.13'), { required: ['addresses'] }],
  ['metallb', 'metallb.io/v1beta1 AddressPool', 'spec', ['0.13']],
  ['metallb', 'frrk8s.metallb.io/v1beta1 FRRConfiguration', 'spec.bgp.routers[].asn', from('metallb', '0.14')],
  ['calico', pool, 'spec.cidr', from('calico', '3.25'), { type: 'string' }],
  ['calico', pool, 'spec.natOutgoing', from('calico', '3.25'), { type: 'boolean' }],
  ['calico', pool, 'spec.assignmentMode', from('calico', '3.30')],
  ['calico', 'projectcalico.org/v3 IPPool', 'spec.assignmentMode', from('calico', '3.30')],
  ['calico', installation, 'spec.calicoNetwork.containerIPForwarding', from('calico', '3.25'), { enum: ['Enabled', 'Disabled'] }],
  ['calico', installation, 'spec.calicoNetwork.sysctl', from('calico', '3.28')],
  ['calico', installation, 'spec.calicoNetwork.clusterRoutingMode', ['3.32']],
  ['calico', 'operator.tigera.io/v1 Whisker', 'spec', from('calico', '3.30')],
  ['calico', 'operator.tigera.io/v1 Goldmane', 'spec', from('calico', '3.30')],
  ['apisix', 'apisix.apache.org/v2 ApisixClusterConfig', 'spec.admin.baseURL', ['1.7']],
  ['apisix', 'apisix.apache.org/v2beta3 ApisixRoute', 'spec', ['1.7']],
  ['apisix', 'apisix.apache.org/v2 ApisixRoute', 'spec.http', from('apisix', '1.7'), { type: 'array' }],
  [
    'apisix',
    'apisix.apache.org/v2 ApisixRoute',
    'spec.http[].backends[].servicePort',
    from('apisix', '1.7'),
    { 'x-kubernetes-int-or-string': true },
  ],
  ['apisix', 'apisix.apache.org/v1alpha1 GatewayProxy', 'spec', from('apisix', '2.0'), { required: ['provider'] }],
  ['apisix', 'apisix.apache.org/v1alpha1 L4RoutePolicy', 'spec', ['2.2']],
  ['gateway-api', 'gateway.networking.k8s.io/v1 GRPCRoute', 'spec.rules', from('gateway-api', '1.1')],
  ['gateway-api', 'gateway.networking.k8s.io/v1 HTTPRoute', 'spec.rules[].timeouts', from('gateway-api', '1.2')],
  ['gateway-api', 'gateway.networking.k8s.io/v1 TLSRoute', 'spec.rules', from('gateway-api', '1.5')],
  ['gateway-api', 'gateway.networking.k8s.io/v1alpha2 TLSRoute', 'spec.rules', from('gateway-api', '1.0', '1.4')],
  ['gateway-api', 'gateway.networking.k8s.io/v1 BackendTLSPolicy', 'spec.validation', from('gateway-api', '1.4')],
  ['gateway-api', 'gateway.networking.k8s.io/v1 TCPRoute', 'spec.rules', ['1.6']],
  ['k3s', chart, 'spec.podSecurityContext', from('k3s', '1.26')],
  ['k3s', chart, 'spec.insecureSkipTLSVerify', from('k3s', '1.28'), { type: 'boolean' }],
  ['k3s', chart, 'spec.valuesSecrets', from('k3s', '1.30')],
  ['k3s', chart, 'spec.takeOwnership', from('k3s', '1.31'), { type: 'boolean' }],
  ['k3s', chart, 'spec.values', from('k3s', '1.33'), { 'x-kubernetes-preserve-unknown-fields': true }],
  ['k3s', chart, 'spec.serverSide', from('k3s', '1.33'), { enum: ['true', 'false', 'auto'] }],
  ['k3s', chart, 'spec.valuesContent', from('k3s', '1.25'), { type: 'string' }],
  ['k3s', 'helm.cattle.io/v1 HelmChartConfig', 'spec.set', []],
  ['external-secrets', 'external-secrets.io/v1alpha1 ExternalSecret', 'spec.data', from('external-secrets', '0.15', '0.15')],
  ['external-secrets', 'external-secrets.io/v1beta1 ExternalSecret', 'spec.data', from('external-secrets', '0.15', '0.16')],
  ['external-secrets', 'external-secrets.io/v1 ExternalSecret', 'spec.data', from('external-secrets', '0.16'), { type: 'array' }],
  [
    'external-secrets',
    'external-secrets.io/v1 ClusterSecretStore',
    'spec.provider.vault',
    from('external-secrets', '0.16'),
    { type: 'object' },
  ],
  ['multus', 'k8s.cni.cncf.io/v1 NetworkAttachmentDefinition', 'spec.config', from('multus', '4.1'), { type: 'string' }],
  ['sealed-secrets', 'bitnami.com/v1alpha1 SealedSecret', 'spec.template.type', from('sealed-secrets', '0.24'), { type: 'string' }],
  ['purelb', 'purelb.io/v1 ServiceGroup', 'spec.local.v4pools', from('purelb', '0.7', '0.14'), { type: 'array' }],
  [
    'purelb',
    'purelb.io/v1 ServiceGroup',
    'spec.local.v4pool',
    from('purelb', '0.6', '0.14'),
    { required: ['aggregation', 'pool', 'subnet'] },
  ],
  ['purelb', 'purelb.io/v1 LBNodeAgent', 'spec.local.sendgarp', from('purelb', '0.7', '0.14'), { default: false }],
  ['purelb', 'purelb.io/v2 ServiceGroup', 'spec.remote.v4pool', from('purelb', '0.15'), { required: ['pool', 'subnet'] }],
  ['purelb', 'purelb.io/v2 LBNodeAgent', 'spec.local.garpConfig.count', from('purelb', '0.15'), { minimum: 1, maximum: 10 }],
  ['purelb', 'bgp.purelb.io/v1 BGPConfiguration', 'spec', ['0.16']],
  ['system-upgrade', plan, 'spec.exclusive', from('system-upgrade', '0.13'), { type: 'boolean' }],
  ['system-upgrade', plan, 'spec.secrets[].ignoreUpdates', from('system-upgrade', '0.13'), { type: 'boolean' }],
  ['system-upgrade', plan, 'spec.window', from('system-upgrade', '0.15')],
  ['system-upgrade', plan, 'spec.postCompleteDelay', from('system-upgrade', '0.15')],
  ['system-upgrade', plan, 'spec.upgrade.envs', from('system-upgrade', '0.13'), { type: 'array' }],
  ['system-upgrade', plan, 'spec.upgrade.env', []],
  [
    'kubeadm',
    'kubeadm.k8s.io/v1beta3 ClusterConfiguration',
    'apiServer.timeoutForControlPlane',
    from('kubeadm', '1.25'),
    { type: 'string' },
  ],
  ['kubeadm', 'kubeadm.k8s.io/v1beta4 ClusterConfiguration', 'apiServer.timeoutForControlPlane', []],
  ['kubeadm', 'kubeadm.k8s.io/v1beta3 ClusterConfiguration', 'apiServer.extraArgs', from('kubeadm', '1.25'), { type: 'object' }],
  ['kubeadm', 'kubeadm.k8s.io/v1beta4 ClusterConfiguration', 'apiServer.extraArgs', from('kubeadm', '1.31'), { type: 'array' }],
  ['kubeadm', 'kubeadm.k8s.io/v1beta4 ClusterConfiguration', 'proxy.disabled', from('kubeadm', '1.31'), { type: 'boolean' }],
  ['kubeadm', 'kubeadm.k8s.io/v1beta4 ClusterConfiguration', 'etcd.external.httpEndpoints', from('kubeadm', '1.35')],
  [
    'kubeadm',
    'kubeadm.k8s.io/v1beta4 InitConfiguration',
    'timeouts.controlPlaneComponentHealthCheck',
    from('kubeadm', '1.31'),
    { type: 'string' },
  ],
  ['kubeadm', 'kubeadm.k8s.io/v1beta4 InitConfiguration', 'bootstrapTokens[].token', from('kubeadm', '1.31'), { type: 'string' }],
  ['kubeadm', 'kubelet.config.k8s.io/v1beta1 KubeletConfiguration', 'cgroupDriver', from('kubeadm', '1.25')],
  ['kubeadm', 'kubelet.config.k8s.io/v1beta1 KubeletConfiguration', 'maxPods', from('kubeadm', '1.25'), { type: 'integer' }],
  ['kubeadm', 'kubelet.config.k8s.io/v1beta1 KubeletConfiguration', 'failCgroupV1', from('kubeadm', '1.31'), { type: 'boolean' }],
  ['kubeadm', 'kubeproxy.config.k8s.io/v1alpha1 KubeProxyConfiguration', 'ipvs.strictARP', from('kubeadm', '1.25'), { type: 'boolean' }],
  [
    'kubeadm',
    'kubeproxy.config.k8s.io/v1alpha1 KubeProxyConfiguration',
    'nftables.syncPeriod',
    from('kubeadm', '1.29'),
    { type: 'string' },
  ],
];

const told = fields.map(([product, kind, path, known, says = {}]) => [product, kind, path, known, says] as const);

test.each(told)('%s, %s: %s is known in the versions that upstream gave it to', (product, kind, path, known, says) => {
  const versions = Object.keys(schemasOf(product).versions);
  expect(versions.some((version) => fieldOf(product, version, kind, path.split('.')[0] as string))).toBe(true);
  expect(versions.filter((version) => fieldOf(product, version, kind, path) !== undefined)).toEqual(known);
  for (const version of known) expect([version, fieldOf(product, version, kind, path)]).toEqual([version, expect.objectContaining(says)]);
});

test('what changed its values between versions has those of each', () => {
  const range = (version: string) =>
    fieldOf('cilium', version, `${alpha} CiliumBGPClusterConfig`, 'spec.bgpInstances[].peers[].peerASN')?.minimum;
  const kinds = (version: string, api = 'v2alpha1') =>
    fieldOf('cilium', version, `cilium.io/${api} CiliumBGPAdvertisement`, 'spec.advertisements[].advertisementType')?.enum;
  const entities = (version: string) =>
    fieldOf('cilium', version, 'cilium.io/v2 CiliumNetworkPolicy', 'spec.egress[].toEntities[]')?.enum?.includes('cluster-mesh');
  const algorithms = (version: string) =>
    fieldOf('kubeadm', version, 'kubeadm.k8s.io/v1beta4 ClusterConfiguration', 'encryptionAlgorithm')?.enum?.includes('ECDSA-P384');
  const dataplanes = (version: string) =>
    fieldOf('calico', version, installation, 'spec.calicoNetwork.linuxDataplane')?.enum?.includes('Nftables');
  const policies = (version: string) => fieldOf('k3s', version, chart, 'spec.failurePolicy')?.enum?.includes('retry');
  const proxies = (version: string) =>
    fieldOf('kubeadm', version, 'kubeproxy.config.k8s.io/v1alpha1 KubeProxyConfiguration', 'mode')?.enum?.includes('nftables');

  expect([range('1.15'), range('1.16'), range('1.17'), range('1.20')]).toEqual([1, 1, 0, 0]);
  expect(kinds('1.15')).toEqual(['PodCIDR', 'CiliumPodIPPool', 'CiliumLoadBalancerIP']);
  expect(kinds('1.16')).toEqual(['PodCIDR', 'CiliumPodIPPool', 'Service']);
  expect([kinds('1.18', 'v2')?.includes('Interface'), kinds('1.19', 'v2')?.includes('Interface')]).toEqual([false, true]);
  expect([entities('1.19'), entities('1.20')]).toEqual([false, true]);
  expect([algorithms('1.33'), algorithms('1.34')]).toEqual([false, true]);
  expect([dataplanes('3.28'), dataplanes('3.29')]).toEqual([false, true]);
  expect([policies('1.32'), policies('1.33')]).toEqual([false, true]);
  expect([proxies('1.28'), proxies('1.29')]).toEqual([false, true]);
});

interface Definition {
  readonly spec: {
    readonly group: string;
    readonly names: { readonly kind: string };
    readonly scope: string;
    readonly versions: readonly {
      readonly name: string;
      readonly served: boolean;
      readonly schema: { readonly openAPIV3Schema: Schema };
    }[];
  };
}

/** Keywords that the sets leave out, with what is about them. */
const leftOut = ['x-kubernetes-map-type', 'x-kubernetes-validations'];
const about = ['apiVersion', 'kind', 'metadata'];

/** A schema without what the sets leave out, but for what the root knows by itself. */
function bare(schema: unknown, isRoot = true): unknown {
  if (Array.isArray(schema)) return schema.map((inner) => bare(inner, false));
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([keyword]) => !leftOut.includes(keyword) && !(keyword === 'format' && 'type' in schema && schema.type !== 'string'))
      .filter(([keyword, value]) => !(isRoot && keyword === 'type') && !(keyword === 'required' && value.length === 0))
      .map(([keyword, value]) => {
        if (keyword !== 'properties')
          return [keyword, ['default', 'enum', 'required', 'x-kubernetes-list-map-keys'].includes(keyword) ? value : bare(value, false)];
        const named = Object.entries(value as object).filter(([name]) => !(isRoot && about.includes(name)));
        return [keyword, Object.fromEntries(named.map(([name, inner]) => [name, bare(inner, false)]))];
      }),
  );
}

// Both were made of one tag of upstream, but by scripts that know nothing of each other.
test.each([
  ['apisix-1.7', 'apisix', '1.7', 13],
  ['calico-3.32', 'calico', '3.32', 23],
  ['gateway-api-1.0', 'gateway-api', '1.0', 10],
  ['gateway-api-1.1', 'gateway-api', '1.1', 9],
  ['gateway-api-1.2', 'gateway-api', '1.2', 9],
  ['gateway-api-1.3', 'gateway-api', '1.3', 12],
  ['gateway-api-1.4', 'gateway-api', '1.4', 11],
  ['gateway-api-1.6', 'gateway-api', '1.6', 14],
  ['helm', 'k3s', '1.36', 1],
  ['metallb', 'metallb', '0.16', 6],
  ['multus', 'multus', '4.3', 1],
  ['purelb-v1', 'purelb', '0.6', 2],
  ['purelb-v2', 'purelb', '0.16', 2],
  ['system-upgrade', 'system-upgrade', '0.20', 1],
])('%s says what the schemas of %s %s say', (definitions, product, version, count) => {
  const set = schemasOf(product);
  let looked = 0;
  for (const { spec } of (readFacts('crds', definitions) as { items: readonly Definition[] }).items) {
    for (const { name, served, schema } of spec.versions.filter((each) => each.served)) {
      looked++;
      const kind = `${spec.group}/${name} ${spec.names.kind}`;
      const index = set.versions[version]?.[kind];
      const written = writtenOut(set.definitions[index as number] as Schema, set);
      expect([kind, served, bare(written)]).toEqual([kind, true, bare(writtenOut(schema.openAPIV3Schema, set))]);
      expect(set.scopes?.[`${spec.group}/${spec.names.kind}`]).toBe(spec.scope);
    }
  }
  expect(looked).toBe(count);
});
