import { Construct } from 'constructs';
import { atLeast } from '../version';
import type { CniPaths } from './cni-paths';
import { kubeObject } from './kube-object';

/** What Multus can be told. */
export interface MultusDaemonProps {
  /** Exact, without a leading v. */
  readonly version: string;
  /** A daemon that the plugin asks, instead of a plugin that does all by itself. */
  readonly thick: boolean;
  /** Memory of the pod, requested and at most. */
  readonly memory: string;
  readonly paths: CniPaths;
  /** Reference plugins that the networks need, to be put beside those that are there. */
  readonly plugins: readonly string[];
  /** Leases addresses for the networks that ask DHCP. */
  readonly dhcp: boolean;
}

const namespace = 'kube-system';
const labels = { app: 'multus', name: 'multus', tier: 'node' };
const part = { app: 'multus', tier: 'node' };

/**
 * Multus on every node: it runs the cluster's own network plugin first, then the further networks of a pod.
 * @see https://github.com/k8snetworkplumbingwg/multus-cni/tree/v4.3.0/deployments
 */
export class MultusDaemon extends Construct {
  constructor(scope: Construct, id: string, props: MultusDaemonProps) {
    super(scope, id);
    declareAccess(this, props.thick);
    if (props.thick) declareThick(this, props);
    else declareThin(this, props);
    if (props.dhcp) declareDhcp(this);
  }
}

function declareAccess(scope: Construct, thick: boolean): void {
  kubeObject(scope, 'ClusterRole', {
    metadata: { name: 'multus' },
    rules: [
      { apiGroups: ['k8s.cni.cncf.io'], resources: ['*'], verbs: ['*'] },
      { apiGroups: [''], resources: ['pods', 'pods/status'], verbs: thick ? ['get', 'list', 'update', 'watch'] : ['get', 'update'] },
      { apiGroups: ['', 'events.k8s.io'], resources: ['events'], verbs: ['create', 'patch', 'update'] },
    ],
  });
  kubeObject(scope, 'ClusterRoleBinding', {
    metadata: { name: 'multus' },
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'multus' },
    subjects: [{ kind: 'ServiceAccount', name: 'multus', namespace }],
  });
  kubeObject(scope, 'ServiceAccount', { metadata: { name: 'multus', namespace } });
}

/** Upstream's ConfigMap of the thin form is an example that `--multus-conf-file=auto` never reads, so it is left out. */
function declareThin(scope: Construct, props: MultusDaemonProps): void {
  const { paths } = props;
  const image = `ghcr.io/k8snetworkplumbingwg/multus-cni:v${props.version}`;
  const configurations = '/host/etc/cni/net.d';
  declareDaemonSet(scope, {
    initContainers: [...installPlugins(props), installMultus(image, ['/install_multus'], ['--type', 'thin'])],
    containers: [
      {
        name: 'kube-multus',
        image,
        command: ['/thin_entrypoint'],
        args: [
          '--multus-conf-file=auto',
          `--multus-autoconfig-dir=${configurations}`,
          `--cni-conf-dir=${configurations}`,
          // The plugin reads it on the host, where the folder has another name than in the pod.
          ...(paths.configurations === '/etc/cni/net.d'
            ? []
            : [`--multus-kubeconfig-file-host=${paths.configurations}/multus.d/multus.kubeconfig`]),
        ],
        ...daemonCommon(props),
        volumeMounts: [
          { name: 'cni', mountPath: configurations },
          { name: 'cnibin', mountPath: '/host/opt/cni/bin' },
        ],
      },
    ],
    volumes: [hostPath('cni', paths.configurations), hostPath('cnibin', paths.binaries)],
  });
}

function declareThick(scope: Construct, props: MultusDaemonProps): void {
  const { paths } = props;
  const image = `ghcr.io/k8snetworkplumbingwg/multus-cni:v${props.version}-thick`;
  const configurations = '/host/etc/cni/net.d';
  kubeObject(scope, 'ConfigMap', {
    metadata: { name: 'multus-daemon-config', namespace, labels: part },
    data: {
      'daemon-config.json': `${JSON.stringify(
        {
          chrootDir: '/hostroot',
          cniVersion: '0.3.1',
          logLevel: 'verbose',
          logToStderr: true,
          cniConfigDir: configurations,
          multusAutoconfigDir: configurations,
          multusConfigFile: 'auto',
          socketDir: '/host/run/multus/',
          ...(paths.binaries === '/opt/cni/bin' ? {} : { binDir: paths.binaries }),
        },
        null,
        2,
      )}\n`,
    },
  });
  // The daemon looks for a plugin in its own file system and runs it in the host's: both must know the path, and what it links to.
  const plugins = paths.linked ? { name: 'k3s-data', path: paths.linked } : { name: 'cnibin', path: paths.binaries };
  const into = { mountPropagation: 'HostToContainer' };
  const since421 = atLeast(props.version, '4.2.1');
  declareDaemonSet(scope, {
    hostPID: true,
    initContainers: [...installPlugins(props), installMultus(image, installThick(props.version), undefined)],
    containers: [
      {
        name: 'kube-multus',
        image,
        command: ['/usr/src/multus-cni/bin/multus-daemon'],
        ...daemonCommon(props),
        env: [{ name: 'MULTUS_NODE_NAME', valueFrom: { fieldRef: { fieldPath: 'spec.nodeName' } } }],
        volumeMounts: [
          { name: 'cni', mountPath: configurations },
          { name: plugins.name, mountPath: plugins.path },
          { name: 'host-run', mountPath: '/host/run' },
          { name: 'host-var-lib-cni-multus', mountPath: '/var/lib/cni/multus' },
          { name: 'host-var-lib-kubelet', mountPath: '/var/lib/kubelet', ...into },
          { name: 'host-run-k8s-cni-cncf-io', mountPath: '/run/k8s.cni.cncf.io' },
          { name: 'host-run-netns', mountPath: '/run/netns', ...into },
          { name: 'multus-daemon-config', mountPath: '/etc/cni/net.d/multus.d', readOnly: true },
          { name: 'hostroot', mountPath: '/hostroot', ...into },
          ...(since421 ? [{ name: 'multus-conf-dir', mountPath: '/etc/cni/multus/net.d' }] : []),
        ],
      },
    ],
    volumes: [
      hostPath('cni', paths.configurations),
      hostPath('cnibin', paths.binaries),
      ...(paths.linked ? [hostPath('k3s-data', paths.linked)] : []),
      hostPath('hostroot', '/'),
      {
        name: 'multus-daemon-config',
        configMap: { name: 'multus-daemon-config', items: [{ key: 'daemon-config.json', path: 'daemon-config.json' }] },
      },
      hostPath('host-run', '/run'),
      hostPath('host-var-lib-cni-multus', '/var/lib/cni/multus'),
      hostPath('host-var-lib-kubelet', '/var/lib/kubelet'),
      hostPath('host-run-k8s-cni-cncf-io', '/run/k8s.cni.cncf.io'),
      hostPath('host-run-netns', '/run/netns/'),
      ...(since421 ? [hostPath('multus-conf-dir', '/etc/cni/multus/net.d')] : []),
    ],
  });
}

/** How each version puts its plugin into place. */
function installThick(version: string): readonly string[] {
  const from = '/usr/src/multus-cni/bin';
  const to = '/host/opt/cni/bin';
  if (atLeast(version, '4.2.3')) return [`${from}/install_multus`, '-d', to, '-t', 'thick'];
  if (!atLeast(version, '4.2.1')) return ['cp', `${from}/multus-shim`, `${to}/multus-shim`];
  return ['sh', '-c', `cp ${from}/multus-shim ${to}/multus-shim && cp ${from}/passthru ${to}/passthru`];
}

type Pod = Parameters<typeof kubeObject<'DaemonSet'>>[2] extends { spec?: { template: { spec?: infer Spec } } } ? NonNullable<Spec> : never;

const everywhere = [
  { operator: 'Exists', effect: 'NoSchedule' },
  { operator: 'Exists', effect: 'NoExecute' },
];

function declareDaemonSet(scope: Construct, pod: Pod): void {
  kubeObject(scope, 'DaemonSet', {
    metadata: { name: 'kube-multus-ds', namespace, labels },
    spec: {
      selector: { matchLabels: { name: 'multus' } },
      updateStrategy: { type: 'RollingUpdate' },
      template: {
        metadata: { labels },
        spec: {
          hostNetwork: true,
          tolerations: everywhere,
          serviceAccountName: 'multus',
          terminationGracePeriodSeconds: 10,
          ...pod,
        },
      },
    },
  });
}

function daemonCommon({ memory }: MultusDaemonProps) {
  const resources = { cpu: '100m', memory };
  return {
    resources: { requests: resources, limits: resources },
    securityContext: { privileged: true },
    terminationMessagePolicy: 'FallbackToLogsOnError',
  };
}

function installMultus(image: string, command: readonly string[], args: readonly string[] | undefined) {
  return {
    name: 'install-multus-binary',
    image,
    command,
    ...(args ? { args } : {}),
    resources: { requests: { cpu: '10m', memory: '15Mi' } },
    securityContext: { privileged: true },
    terminationMessagePolicy: 'FallbackToLogsOnError',
    volumeMounts: [{ name: 'cnibin', mountPath: '/host/opt/cni/bin', mountPropagation: 'Bidirectional' }],
  };
}

function hostPath(name: string, path: string) {
  return { name, hostPath: { path } };
}

/**
 * Neither k3s nor Cilium brings macvlan, ipvlan, static or dhcp. The image that Rancher's own Multus chart takes holds them.
 * @see https://github.com/k3s-io/k3s/issues/9224
 * @see https://github.com/rancher/rke2-charts/blob/4c6a007e/packages/rke2-multus/charts/values.yaml
 */
const pluginsImage = 'rancher/hardened-cni-plugins:v1.9.1-build20260819';

/** All that the image would put beside what is there. */
const imagePlugins = [
  'bandwidth',
  'bond',
  'bridge',
  'dhcp',
  'dummy',
  'firewall',
  'flannel',
  'host-device',
  'host-local',
  'ipvlan',
  'loopback',
  'macvlan',
  'portmap',
  'ptp',
  'sbr',
  'static',
  'tap',
  'tuning',
  'vlan',
  'vrf',
];

function installPlugins({ plugins, paths }: MultusDaemonProps) {
  const missing = plugins.filter((plugin) => !paths.present.includes(plugin));
  if (missing.length === 0) return [];
  return [
    {
      name: 'cni-plugins',
      image: pluginsImage,
      env: [{ name: 'SKIP_CNI_BINARIES', value: imagePlugins.filter((plugin) => !missing.includes(plugin)).join(',') }],
      securityContext: { privileged: true },
      terminationMessagePolicy: 'FallbackToLogsOnError',
      volumeMounts: [{ name: 'cnibin', mountPath: '/host/opt/cni/bin' }],
    },
  ];
}

/** @see https://www.cni.dev/plugins/current/ipam/dhcp/ */
function declareDhcp(scope: Construct): void {
  const dhcp = { app: 'multus-dhcp', name: 'multus-dhcp', tier: 'node' };
  kubeObject(scope, 'DaemonSet', {
    metadata: { name: 'kube-multus-dhcp', namespace, labels: dhcp },
    spec: {
      selector: { matchLabels: { name: 'multus-dhcp' } },
      updateStrategy: { type: 'RollingUpdate' },
      template: {
        metadata: { labels: dhcp },
        spec: {
          hostNetwork: true,
          tolerations: everywhere,
          automountServiceAccountToken: false,
          containers: [
            {
              name: 'dhcp',
              image: pluginsImage,
              // A socket that an earlier daemon left behind would keep this one from listening.
              command: ['/bin/sh', '-c', 'rm -f /run/cni/dhcp.sock && exec /opt/cni/bin/dhcp daemon'],
              securityContext: { privileged: true },
              terminationMessagePolicy: 'FallbackToLogsOnError',
              volumeMounts: [
                { name: 'socket', mountPath: '/run/cni' },
                { name: 'netns', mountPath: '/var/run/netns', mountPropagation: 'HostToContainer' },
              ],
            },
          ],
          volumes: [{ name: 'socket', hostPath: { path: '/run/cni', type: 'DirectoryOrCreate' } }, hostPath('netns', '/run/netns')],
        },
      },
    },
  });
}
