import { isMap } from '../merge';
import { dig } from '../workload';
import type { ChartVersion } from './chart-facts';
import { type ChartDefault, TemplateValues } from './template-values';

type Values = Readonly<Record<string, unknown>>;

/** A value that a chart is given and that changes nothing. */
export interface IdleValue {
  /** Keys below the values. */
  readonly at: readonly string[];
  /** What would make it count. */
  readonly need: string;
}

/** Values that are written below a switch that is off, or beside another that keeps them from counting; outermost ones only. */
export function idleValues({ version, values: known }: ChartVersion, chart: string, written: Values, values: Values): readonly IdleValue[] {
  const found = new Map<string, IdleValue>();
  const alike = readAlike[chart];
  if (!alike) return [];
  const switched = (path: string): boolean | undefined => {
    const fact = known.get(path);
    if (!fact?.types.includes('boolean')) return undefined;
    const told = dig(values, ...path.split('.'));
    const standard = told === undefined ? fact.default : told;
    return typeof standard === 'boolean' ? standard : undefined;
  };
  const visit = (map: Values, at: readonly string[], above: string | undefined): void => {
    const off = dig(values, ...at, 'standalone', 'enabled') === true ? undefined : above;
    const own = at.length > 0 && switched([...at, 'enabled'].join('.')) === false ? [...at, 'enabled'].join('.') : undefined;
    const need = off ?? own;
    for (const [key, value] of Object.entries(map)) {
      const path = [...at, key];
      const text = path.join('.');
      if (key === 'enabled' && own !== undefined) {
        if (off !== undefined && value === true && isSwitched(text, alike)) found.set(text, { at: path, need: `${off}: true` });
        continue;
      }
      if (isMap(value) && Object.keys(value).length > 0 && !known.get(text)?.open) visit(value, path, need);
      else if (need !== undefined && isSwitched(text, alike) && says(value, known.get(text)?.default))
        found.set(text, { at: path, need: `${need}: true` });
    }
  };
  visit(written, [], undefined);
  const seen = new TemplateValues(version, values, defaults, '');
  for (const { paths, charts = ['1.12.0'], need, when } of chart === 'cilium' ? combined : []) {
    const [from, before] = charts;
    if (!seen.since(from) || (before !== undefined && seen.since(before)) || !when(seen)) continue;
    for (const path of paths) {
      const keys = path.split('.');
      const value = dig(written, ...keys);
      const isFound = keys.some((_, index) => found.has(keys.slice(0, index + 1).join('.')));
      if (value !== undefined && says(value, known.get(path)?.default) && !isFound) found.set(path, { at: keys, need });
    }
  }
  return [...found.values()];
}

/** True for what is neither nothing nor the default, nor a switch that is off. */
function says(value: unknown, standard: unknown): boolean {
  if (value === undefined || value === null || value === false || value === '') return false;
  if (Array.isArray(value) && value.length === 0) return false;
  if (isMap(value) && Object.values(value).every((inner) => !says(inner, undefined))) return false;
  return JSON.stringify(value) !== JSON.stringify(standard);
}

/** True if a value below a switch that is off is not read alone. */
function isSwitched(path: string, alike: readonly string[]): boolean {
  return !alike.some((prefix) => path === prefix || path.startsWith(`${prefix}.`));
}

/**
 * Values that count while a switch above them is off. Found by rendering charts with the switch off and each value below it changed, and
 * comparing what comes out; of a chart that was not rendered so nothing is said.
 */
const readAlike: Readonly<Record<string, readonly string[]>> = {
  'argo-cd': [
    'commitServer.name',
    'commitServer.vpa',
    'controller.metrics.applicationLabels',
    'dex.metrics.service.annotations',
    'dex.metrics.service.labels',
    'dex.name',
    'dex.vpa',
    'notifications.name',
    'notifications.vpa',
    'redis.name',
    'redis.servicePort',
    'redis.vpa',
    'server.ingress.hostname',
  ],
  cilium: [
    'alibabacloud',
    'authentication',
    'azure',
    'ciliumEndpointSlice.sliceMode',
    'clustermesh.apiserver.kvstoremesh.kvstoreMode',
    'clustermesh.apiserver.metrics',
    'clustermesh.apiserver.tls',
    'clustermesh.mcsapi.corednsAutoConfigure.coredns',
    'clustermesh.mcsapi.corednsAutoConfigure.ttlSecondsAfterFinished',
    'clustermesh.mcsapi.installCRDs',
    'configDriftDetection',
    'datapathPlugins',
    'debug',
    'egressGateway.installRoutes',
    'egressGateway.maxPolicyEntries',
    'egressGateway.reconciliationTriggerInterval',
    'encryption.interface',
    'encryption.keyFile',
    'encryption.mountPath',
    'encryption.secretName',
    'encryption.strictMode',
    'eni',
    'envoy',
    'envoyConfig',
    'etcd',
    'hubble.annotations',
    'hubble.export.dynamic',
    'hubble.export.fileCompress',
    'hubble.export.fileMaxBackups',
    'hubble.export.fileMaxSizeMb',
    'hubble.metrics.dashboards',
    'hubble.metrics.dynamic',
    'hubble.metrics.enabled',
    'hubble.metrics.port',
    'hubble.peerService.targetPort',
    'hubble.redact.http.headers',
    'hubble.relay.enabled',
    'hubble.relay.gops.port',
    'hubble.relay.prometheus',
    'hubble.relay.tls.server.relayName',
    'hubble.tls.auto',
    'hubble.ui.enabled',
    'hubble.ui.securityContext',
    'k8sClientExponentialBackoff',
    'l2NeighDiscovery.refreshPeriod',
    'localRedirectPolicies.addressMatcherCIDRs',
    'nodePort',
    'operator',
    'pmtuDiscovery',
    'preflight',
    'prometheus.serviceMonitor.namespace',
    'prometheus.serviceMonitor.trustCRDsExist',
    'proxy.prometheus',
    'resourceQuotas',
    'socketLB',
    'vtep',
  ],
  flux2: [],
  metallb: [
    'controller.serviceAccount',
    'crds.validationFailurePolicy',
    'frr-k8s.crds.validationFailurePolicy',
    'frr-k8s.frrk8s',
    'frrk8s',
    'speaker.frr.enabled',
    'speaker.frr.metricsPort',
    'speaker.frr.secureMetricsPort',
    'speaker.nodeSelector',
    'speaker.secretName',
    'speaker.serviceAccount',
  ],
  'tigera-operator': ['installation.imagePullSecrets'],
};

/** A combination of values in which some do not count. */
interface Combination {
  readonly paths: readonly string[];
  /** The first version, and the first without it. @default - every version */
  readonly charts?: readonly [from: string, before?: string];
  readonly need: string;
  readonly when: (values: TemplateValues) => boolean;
}

const replacesKubeProxy = (values: TemplateValues) => ['true', 'strict'].includes(values.word('kubeProxyReplacement'));
const balances = (values: TemplateValues) =>
  replacesKubeProxy(values) ||
  (!values.since('1.19') && (values.on('nodePort.enabled') || values.word('kubeProxyReplacement') === 'partial'));
const below = (holder: string, keys: readonly string[]) => keys.map((key) => `${holder}.${key}`);

/** Keys of the DaemonSet of Envoy; the others configure the Envoy within the agent too. */
const envoyPods = below('envoy', [
  'affinity',
  'annotations',
  'dnsPolicy',
  'extraArgs',
  'extraContainers',
  'extraEnv',
  'extraHostPathMounts',
  'extraVolumeMounts',
  'extraVolumes',
  'image',
  'livenessProbe',
  'nodeSelector',
  'podAnnotations',
  'podLabels',
  'podSecurityContext',
  'priorityClassName',
  'readinessProbe',
  'resources',
  'rollOutPods',
  'startupProbe',
  'terminationGracePeriodSeconds',
  'tolerations',
  'updateStrategy',
]);

/**
 * What the agent or the operator of Cilium reads in vain.
 * @see https://github.com/cilium/cilium/blob/v1.20.0/install/kubernetes/cilium/templates/cilium-configmap.yaml
 */
const combined: readonly Combination[] = [
  {
    paths: below('loadBalancer', ['acceleration', 'algorithm', 'dsrDispatch', 'dsrL4Translate', 'mode']),
    need: 'kubeProxyReplacement: true',
    when: (values) => !balances(values),
  },
  {
    paths: ['loadBalancer.dsrDispatch', 'loadBalancer.dsrL4Translate'],
    need: 'loadBalancer.mode: dsr',
    when: (values) => !['dsr', 'hybrid'].includes(values.word('loadBalancer.mode')) && !values.on('bpf.lbModeAnnotation'),
  },
  {
    paths: ['maglev.hashSeed', 'maglev.tableSize'],
    need: 'loadBalancer.algorithm: maglev',
    when: (values) => values.word('loadBalancer.algorithm') !== 'maglev' && !values.on('bpf.lbAlgorithmAnnotation'),
  },
  {
    paths: below('nodePort', ['autoProtectPortRange', 'bindProtection', 'enableHealthCheck', 'enableHealthCheckLoadBalancerIP', 'range']),
    need: 'kubeProxyReplacement: true',
    when: (values) => !balances(values),
  },
  {
    paths: ['kubeProxyReplacementHealthzBindAddr'],
    need: 'kubeProxyReplacement: true',
    when: (values) => !balances(values),
  },
  {
    paths: ['socketLB.hostNamespaceOnly'],
    need: 'socketLB.enabled: true, or kubeProxyReplacement: true',
    when: (values) => !replacesKubeProxy(values) && !values.on('socketLB.enabled'),
  },
  {
    paths: ['ingressController.enabled', 'gatewayAPI.enabled'],
    charts: ['1.14.0'],
    need: 'kubeProxyReplacement: true',
    when: (values) => values.word('kubeProxyReplacement') === 'false',
  },
  {
    paths: ['encryption.ipsec'],
    need: 'encryption.type: ipsec',
    when: (values) => values.on('encryption.enabled') && values.word('encryption.type') !== 'ipsec',
  },
  {
    paths: ['encryption.nodeEncryption', 'encryption.wireguard'],
    need: 'encryption.type: wireguard',
    when: (values) => values.on('encryption.enabled') && values.word('encryption.type') !== 'wireguard',
  },
  {
    paths: below('ipam.operator', [
      'clusterPoolIPv4MaskSize',
      'clusterPoolIPv4PodCIDR',
      'clusterPoolIPv4PodCIDRList',
      'clusterPoolIPv6MaskSize',
      'clusterPoolIPv6PodCIDR',
      'clusterPoolIPv6PodCIDRList',
    ]),
    need: 'ipam.mode: cluster-pool',
    when: (values) => !['cluster-pool', 'cluster-pool-v2beta'].includes(values.word('ipam.mode')),
  },
  {
    paths: ['ipam.multiPoolPreAllocation', 'ipam.operator.autoCreateCiliumPodIPPools'],
    charts: ['1.14.0'],
    need: 'ipam.mode: multi-pool',
    when: (values) => values.word('ipam.mode') !== 'multi-pool',
  },
  {
    paths: ['hubble.tls.auto.certManagerIssuerRef'],
    need: 'hubble.tls.auto.method: certmanager',
    when: (values) => values.word('hubble.tls.auto.method') !== 'certmanager',
  },
  {
    paths: ['hubble.tls.auto.schedule'],
    need: 'hubble.tls.auto.method: cronJob',
    when: (values) => values.word('hubble.tls.auto.method') !== 'cronJob',
  },
  {
    paths: ['hubble.metrics.enableOpenMetrics', 'hubble.metrics.serviceMonitor'],
    need: 'hubble.metrics.enabled, a list of metrics',
    when: (values) => !values.on('hubble.metrics.enabled') && !values.on('hubble.metrics.dynamic.enabled'),
  },
  {
    paths: ['clustermesh.apiserver'],
    need: 'clustermesh.useAPIServer: true',
    when: (values) => !values.on('clustermesh.useAPIServer') && !values.on('externalWorkloads.enabled'),
  },
  {
    paths: envoyPods,
    charts: ['1.14.0'],
    need: 'envoy.enabled: true',
    when: (values) => values.get('envoy.enabled') === false,
  },
  {
    paths: [...envoyPods, 'dnsProxy'],
    need: 'l7Proxy: true',
    when: (values) => values.get('l7Proxy') === false,
  },
];

const defaults: readonly ChartDefault[] = [
  ['encryption.type', 'ipsec'],
  ['envoy.enabled', false, '1.14.0'],
  ['envoy.enabled', undefined, '1.16.0'],
  ['hubble.tls.auto.method', 'helm'],
  ['ipam.mode', 'cluster-pool'],
  ['kubeProxyReplacement', 'disabled'],
  ['kubeProxyReplacement', 'false', '1.14.0'],
  ['l7Proxy', true],
];
