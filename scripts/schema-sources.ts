/** Where the text of one release lies: a Go module of the module proxy, or a tag in a clone of a repository. */
export type Release = { readonly module: string; readonly version: string } | { readonly repository: string; readonly tag: string };

/** Go types that make up kinds, where upstream has no definitions to read. */
export interface GoTypes {
  /** Import path of the package that declares them. */
  readonly package: string;
  readonly apiVersion: string;
  /** By kind, where an object of it lies; a file of configuration lies nowhere. */
  readonly kinds: Readonly<Record<string, 'Cluster' | 'Namespaced' | undefined>>;
  /** Folder of the release, by the import path of its module. */
  readonly module: string;
  /** Other modules that the types are made of. */
  readonly requires?: Readonly<Record<string, string>>;
  /** True where nothing is required and null is as good as absent: files of configuration, and definitions that wrangler makes. */
  readonly lenient?: boolean;
  /** Values that the program takes, by `Type.field` or by `Type`. */
  readonly enums?: Readonly<Record<string, readonly string[]>>;
}

/** One place that definitions of a version come from. */
export interface SchemaSource {
  readonly release: Release;
  /** Files, or folders with a slash at the end, of definitions. */
  readonly files?: readonly string[];
  readonly types?: GoTypes;
}

/** By product, by version, oldest first: where the definitions come from. */
export type SchemaSources = Readonly<Record<string, Readonly<Record<string, readonly SchemaSource[]>>>>;

const byVersion = <Value>(table: Readonly<Record<string, Value>>, sources: (value: Value, version: string) => readonly SchemaSource[]) =>
  Object.fromEntries(Object.entries(table).map(([version, value]) => [version, sources(value, version)]));

const tag = (repository: string, name: string, ...files: readonly string[]): SchemaSource => ({
  release: { repository, tag: name },
  files,
});

const ciliumFolder = 'pkg/k8s/apis/cilium.io/client/crds';
const apimachinery = 'k8s.io/apimachinery';
const kubernetesApi = (version: string) => ({ 'k8s.io/api': version, [apimachinery]: version });

const helmControllerTypes = (release: string, api: string): SchemaSource => ({
  release: { repository: 'k3s-io/helm-controller', tag: release },
  types: {
    package: 'github.com/k3s-io/helm-controller/pkg/apis/helm.cattle.io/v1',
    module: 'github.com/k3s-io/helm-controller',
    requires: kubernetesApi(api),
    apiVersion: 'helm.cattle.io/v1',
    kinds: { HelmChart: 'Namespaced', HelmChartConfig: 'Namespaced' },
    lenient: true,
  },
});
const helmControllerFiles = (release: string) => tag('k3s-io/helm-controller', release, 'pkg/crds/yaml/generated/');

/** Objects that k3s keeps for itself; their types lie in a module of their own. */
const k3sApi: SchemaSource = {
  release: { module: 'github.com/k3s-io/api', version: 'v0.1.4' },
  types: {
    package: 'github.com/k3s-io/api/k3s.cattle.io/v1',
    module: 'github.com/k3s-io/api',
    requires: kubernetesApi('v0.34.1'),
    apiVersion: 'k3s.cattle.io/v1',
    kinds: { Addon: 'Namespaced', ETCDSnapshotFile: 'Cluster' },
    lenient: true,
  },
};

const planTypes = (release: string, wrangler: Readonly<Record<string, string>>, api: string): SchemaSource => ({
  release: { repository: 'rancher/system-upgrade-controller', tag: release },
  types: {
    package: 'github.com/rancher/system-upgrade-controller/pkg/apis/upgrade.cattle.io/v1',
    module: 'github.com/rancher/system-upgrade-controller',
    requires: { ...kubernetesApi(api), ...wrangler },
    apiVersion: 'upgrade.cattle.io/v1',
    kinds: { Plan: 'Namespaced' },
    lenient: true,
  },
});

const purelbTypes = (release: string, folder: string, api: 'v1' | 'v2'): SchemaSource => ({
  release: { repository: 'purelb/purelb', tag: release },
  types: {
    package: `purelb.io/${folder}`,
    module: 'purelb.io',
    requires: { [apimachinery]: 'v0.25.9' },
    apiVersion: `purelb.io/${api}`,
    kinds: { LBNodeAgent: 'Namespaced', ServiceGroup: 'Namespaced' },
  },
});

/**
 * Values that the programs take where Go has plain text; an empty text means the default, and an empty list the constants of the type.
 * @see https://github.com/kubernetes/kubernetes/blob/v1.36.0/cmd/kubeadm/app/apis/kubeadm/validation/validation.go
 * @see https://github.com/kubernetes/kubernetes/blob/v1.36.0/pkg/kubelet/apis/config/validation/validation.go
 * @see https://github.com/kubernetes/kubernetes/blob/v1.36.0/pkg/proxy/apis/config/validation/validation.go
 */
const configurationEnums = (minor: number) => ({
  EncryptionAlgorithmType: [],
  KubeletAuthorizationMode: [],
  LocalMode: ['', 'BridgeInterface', 'ClusterCIDR', 'InterfaceNamePrefix', 'NodeCIDR'],
  ProxyMode: ['', 'iptables', 'ipvs', ...(minor >= 29 ? ['nftables'] : []), ...(minor <= 25 ? ['userspace'] : [])],
  PullPolicy: ['', 'Always', 'IfNotPresent', 'Never'],
  ResourceChangeDetectionStrategy: [],
  'KubeletConfiguration.cgroupDriver': ['', 'cgroupfs', 'systemd'],
  'KubeletConfiguration.cpuManagerPolicy': ['', 'none', 'static'],
  'KubeletConfiguration.hairpinMode': ['', 'hairpin-veth', 'none', 'promiscuous-bridge'],
  'KubeletConfiguration.memoryManagerPolicy': ['', 'None', 'Static'],
  'KubeletConfiguration.tlsMinVersion': ['', 'VersionTLS10', 'VersionTLS11', 'VersionTLS12', 'VersionTLS13'],
  'KubeletConfiguration.topologyManagerPolicy': ['', 'best-effort', 'none', 'restricted', 'single-numa-node'],
  'KubeletConfiguration.topologyManagerScope': ['', 'container', 'pod'],
  'LoggingConfiguration.format': ['', 'json', 'text'],
  'MemorySwapConfiguration.swapBehavior': ['', 'LimitedSwap', minor >= 30 ? 'NoSwap' : 'UnlimitedSwap'],
});

const configuration = (patch: string, api: 'v1beta3' | 'v1beta4' | 'kubelet' | 'kube-proxy'): SchemaSource => {
  const modules = Object.fromEntries(['api', 'apimachinery', 'component-base'].map((name) => [`k8s.io/${name}`, `v0.${patch}`]));
  const kinds = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, undefined]));
  const kubeadm = ['ClusterConfiguration', 'InitConfiguration', 'JoinConfiguration'];
  const of = {
    v1beta3: {
      module: 'k8s.io/kubernetes',
      folder: 'cmd/kubeadm/app/apis/kubeadm/v1beta3',
      group: 'kubeadm.k8s.io',
      kinds: kinds(...kubeadm),
    },
    v1beta4: {
      module: 'k8s.io/kubernetes',
      folder: 'cmd/kubeadm/app/apis/kubeadm/v1beta4',
      group: 'kubeadm.k8s.io',
      kinds: kinds(...kubeadm, 'ResetConfiguration', 'UpgradeConfiguration'),
    },
    kubelet: { module: 'k8s.io/kubelet', folder: 'config/v1beta1', group: 'kubelet.config.k8s.io', kinds: kinds('KubeletConfiguration') },
    'kube-proxy': {
      module: 'k8s.io/kube-proxy',
      folder: 'config/v1alpha1',
      group: 'kubeproxy.config.k8s.io',
      kinds: kinds('KubeProxyConfiguration'),
    },
  }[api];
  return {
    release: { module: of.module, version: of.module === 'k8s.io/kubernetes' ? `v1.${patch}` : `v0.${patch}` },
    types: {
      package: `${of.module}/${of.folder}`,
      module: of.module,
      requires: modules,
      apiVersion: `${of.group}/${of.folder.slice(of.folder.lastIndexOf('/') + 1)}`,
      kinds: of.kinds,
      lenient: true,
      enums: configurationEnums(Number(patch.slice(0, 2))),
    },
  };
};

const gatewayApiFiles = (folder: string, kinds: string) =>
  kinds.split(' ').map((kind) => `config/crd/${folder}/gateway.networking.k8s.io_${kind}.yaml`);
const gatewayKinds = 'gatewayclasses gateways grpcroutes httproutes referencegrants';

/** All that `imports/schemas/` is made from: the newest patch of each minor that could be had. */
export const schemaSources: SchemaSources = {
  apisix: {
    '1.7': [tag('apache/apisix-ingress-controller', 'refs/tags/1.7.0', 'samples/deploy/crd/v1/')],
    ...byVersion({ '2.0': 'apisix-ingress-controller-1.1.1' }, (chart) => [
      tag('apache/apisix-helm-chart', chart, 'charts/apisix-ingress-controller/crds/apisixic-crds.yaml'),
    ]),
    ...byVersion({ '2.1': '2.1.0', '2.2': '2.2.0' }, (release) => [
      tag('apache/apisix-ingress-controller', `refs/tags/${release}`, 'config/crd/bases/'),
    ]),
  },
  'argo-cd': byVersion(
    { '2.14': 'v2.14.11', '3.0': 'v3.0.12', '3.1': 'v3.1.9', '3.2': 'v3.2.6', '3.3': 'v3.3.9', '3.4': 'v3.4.4' },
    (release) => [tag('argoproj/argo-cd', release, 'manifests/crds/')],
  ),
  calico: {
    ...byVersion(
      {
        ...{ '3.25': 'v3.25.2', '3.26': 'v3.26.5', '3.27': 'v3.27.5', '3.28': 'v3.28.5', '3.29': 'v3.29.7' },
        ...{ '3.30': 'v3.30.7', '3.31': 'v3.31.7' },
      },
      (release) => [tag('projectcalico/calico', release, 'manifests/operator-crds.yaml')],
    ),
    '3.32': [tag('projectcalico/calico', 'v3.32.1', 'manifests/operator-crds.yaml', 'api/config/crd/')],
  },
  cilium: byVersion(
    {
      ...{ '1.12': 'v1.12.19', '1.13': 'v1.13.18', '1.14': 'v1.14.19', '1.15': 'v1.15.19', '1.16': 'v1.16.19' },
      ...{ '1.17': 'v1.17.16', '1.18': 'v1.18.11', '1.19': 'v1.19.7', '1.20': 'v1.20.2' },
    },
    (version) => [
      { release: { module: 'github.com/cilium/cilium', version }, files: [`${ciliumFolder}/v2/`, `${ciliumFolder}/v2alpha1/`] },
    ],
  ),
  'external-secrets': byVersion(
    { '0.15': 'v0.15.1', '0.16': 'v0.16.2', '0.20': 'v0.20.4', '1.3': 'v1.3.2', '2.9': 'v2.9.0' },
    (release) => [
      tag(
        'external-secrets/external-secrets',
        release,
        ...['clusterexternalsecrets', 'clustersecretstores', 'externalsecrets', 'pushsecrets', 'secretstores'].map(
          (kind) => `config/crds/bases/external-secrets.io_${kind}.yaml`,
        ),
      ),
    ],
  ),
  flux: byVersion(
    {
      ...{ '2.0': '2.9.2', '2.1': '2.11.1', '2.2': '2.12.4', '2.3': '2.13.0', '2.4': '2.14.1' },
      ...{ '2.5': '2.15.0', '2.6': '2.16.4', '2.7': '2.17.2', '2.8': '2.18.3' },
    },
    (chart) => [
      tag(
        'fluxcd-community/helm-charts',
        `flux2-${chart}`,
        ...['helm', 'image-automation', 'image-reflector', 'kustomize', 'notification', 'source'].map(
          (name) => `charts/flux2/templates/${name}-controller.crds.yaml`,
        ),
        ...(['2.17.2', '2.18.3'].includes(chart) ? ['charts/flux2/templates/source-watcher.crds.yaml'] : []),
      ),
    ],
  ),
  'gateway-api': {
    ...byVersion(
      {
        '1.0': {
          release: 'v1.0.0',
          standard: gatewayKinds.replace('grpcroutes ', ''),
          experimental: 'grpcroutes tcproutes tlsroutes udproutes',
        },
        '1.1': { release: 'v1.1.0', standard: gatewayKinds, experimental: 'backendtlspolicies tcproutes tlsroutes udproutes' },
        '1.2': { release: 'v1.2.0', standard: gatewayKinds, experimental: 'backendtlspolicies tcproutes tlsroutes udproutes' },
        '1.3': { release: 'v1.3.0', standard: '', experimental: `backendtlspolicies ${gatewayKinds} tcproutes tlsroutes udproutes` },
        '1.4': { release: 'v1.4.1', standard: `backendtlspolicies ${gatewayKinds}`, experimental: 'tcproutes tlsroutes udproutes' },
        '1.5': {
          release: 'v1.5.1',
          standard: `backendtlspolicies ${gatewayKinds} listenersets tlsroutes`,
          experimental: 'tcproutes udproutes',
        },
        '1.6': {
          release: 'v1.6.1',
          standard: `backendtlspolicies ${gatewayKinds} listenersets tcproutes tlsroutes udproutes`,
          experimental: '',
        },
      },
      ({ release, standard, experimental }) => [
        tag(
          'kubernetes-sigs/gateway-api',
          release,
          ...(standard ? gatewayApiFiles('standard', standard) : []),
          ...(experimental ? gatewayApiFiles('experimental', experimental) : []),
        ),
      ],
    ),
  },
  k3s: {
    ...byVersion(
      {
        ...{
          '1.25': ['v0.15.4', 'v0.27.2'],
          '1.26': ['v0.15.9', 'v0.27.2'],
          '1.27': ['v0.15.10', 'v0.27.2'],
          '1.28': ['v0.15.17', 'v0.27.2'],
        },
        ...{ '1.29': ['v0.15.17', 'v0.27.2'], '1.30': ['v0.16.11', 'v0.31.5'] },
      } as Record<string, readonly [string, string]>,
      ([release, api]) => [helmControllerTypes(release, api), k3sApi],
    ),
    ...byVersion(
      {
        ...{ '1.31': 'v0.16.16', '1.32': 'v0.16.17', '1.33': 'v0.16.26', '1.34': 'v0.16.26' },
        ...{ '1.35': 'v0.16.26', '1.36': 'v0.17.7' },
      },
      (release) => [helmControllerFiles(release), k3sApi],
    ),
  },
  kubeadm: byVersion(
    {
      ...{ '1.25': '25.9', '1.26': '26.13', '1.27': '27.8', '1.28': '28.15', '1.29': '29.15', '1.30': '30.5' },
      ...{ '1.31': '31.5', '1.32': '32.7', '1.33': '33.13', '1.34': '34.10', '1.35': '35.8', '1.36': '36.4' },
    },
    (patch, minor) => [
      configuration(patch, 'v1beta3'),
      ...(Number(minor.slice(2)) >= 31 ? [configuration(patch, 'v1beta4')] : []),
      configuration(patch, 'kubelet'),
      configuration(patch, 'kube-proxy'),
    ],
  ),
  metallb: byVersion(
    {
      '0.13': { release: 'v0.13.12', frr: undefined },
      '0.14': { release: 'v0.14.9', frr: 'v0.0.16' },
      '0.15': { release: 'v0.15.3', frr: 'v0.0.21' },
      '0.16': { release: 'v0.16.1', frr: 'v0.0.25' },
    },
    ({ release, frr }) => [
      tag('metallb/metallb', release, 'config/crd/bases/'),
      ...(frr ? [tag('metallb/frr-k8s', frr, 'config/crd/bases/')] : []),
    ],
  ),
  multus: byVersion({ '4.1': 'v4.1.4', '4.2': 'v4.2.4', '4.3': 'v4.3.0' }, (release) => [
    tag('k8snetworkplumbingwg/multus-cni', release, 'deployments/multus-daemonset.yml'),
  ]),
  purelb: {
    ...byVersion(
      {
        ...{ '0.6': 'v0.6.4', '0.7': 'v0.7.1', '0.8': 'v0.8.0', '0.9': 'v0.9.0', '0.10': 'v0.10.0', '0.11': 'v0.11.0' },
        ...{ '0.12': 'v0.12.0' },
      },
      (release) => [purelbTypes(release, 'pkg/apis/v1', 'v1')],
    ),
    ...byVersion({ '0.13': 'v0.13.0', '0.14': 'v0.14.1' }, (release) => [purelbTypes(release, 'pkg/apis/purelb/v1', 'v1')]),
    '0.15': [purelbTypes('v0.15.0', 'pkg/apis/purelb/v2', 'v2')],
    '0.16': [
      purelbTypes('v0.16.6', 'pkg/apis/purelb/v2', 'v2'),
      tag(
        'purelb/purelb',
        'v0.16.6',
        ...['bgpconfig', 'bgpnodestatus'].map((name) => `deployments/components/gobgp/gobgp-${name}-crd.yaml`),
      ),
    ],
  },
  'sealed-secrets': byVersion({ '0.24': 'v0.24.5', '0.30': 'v0.30.0', '0.36': 'v0.36.6' }, (release) => [
    tag('bitnami-labs/sealed-secrets', release, 'helm/sealed-secrets/crds/bitnami.com_sealedsecrets.yaml'),
  ]),
  'system-upgrade': {
    '0.13': [planTypes('v0.13.4', { 'github.com/rancher/wrangler': 'v1.1.1' }, 'v0.25.9')],
    '0.14': [planTypes('v0.14.2', { 'github.com/rancher/wrangler/v3': 'v3.0.0' }, 'v0.31.5')],
    ...byVersion(
      { '0.15': 'v0.15.3', '0.16': 'v0.16.3', '0.17': 'v0.17.0', '0.18': 'v0.18.0', '0.19': 'v0.19.2', '0.20': 'v0.20.1' },
      (release) => [tag('rancher/system-upgrade-controller', release, 'pkg/crds/yaml/generated/upgrade.cattle.io_plans.yaml')],
    ),
  },
};
