import { Construct } from 'constructs';
import type { Manifest } from '../manifest';
import type { Family } from '../net';
import { atLeast } from '../version';
import { blockSizeOf, type CalicoProps, type Encapsulation, podCidrOf } from './calico-pool';
import { Definition } from './definition';
import { type KubeObjectProps, kubeObject } from './kube-object';

/** What the manifest form of Calico can be told. */
export interface CalicoManifestProps extends CalicoProps {
  /** The custom resource definitions of the version. */
  readonly definitions: readonly Manifest[];
}

/**
 * Calico without its operator: what calico.yaml holds, with the pools, the address detection and the forwarding that the cluster needs.
 * @see https://github.com/projectcalico/calico/blob/v3.25.0/manifests/calico.yaml
 * @see https://github.com/projectcalico/calico/blob/v3.32.1/manifests/calico.yaml
 */
export class CalicoManifest extends Construct {
  constructor(scope: Construct, id: string, props: CalicoManifestProps) {
    super(scope, id);
    const current = atLeast(props.version, '3.32');
    const roles = current ? roles332 : roles325;
    kubeObject(this, 'PodDisruptionBudget', {
      metadata: { name: controllers, namespace, labels: { 'k8s-app': controllers } },
      spec: { maxUnavailable: 1, selector: { matchLabels: { 'k8s-app': controllers } } },
    });
    const accounts = [controllers, node, ...(current ? [cniPlugin] : [])];
    for (const name of accounts) kubeObject(this, 'ServiceAccount', { metadata: { name, namespace } });
    kubeObject(this, 'ConfigMap', {
      metadata: { name: config, namespace },
      data: {
        typha_service_name: 'none',
        calico_backend: props.bgp ? 'bird' : 'vxlan',
        veth_mtu: String(props.mtu ?? 0),
        cni_network_config: cniConfig(props, current),
      },
    });
    for (const definition of props.definitions) new Definition(this, definition);
    for (const [name, rules] of Object.entries(roles)) kubeObject(this, 'ClusterRole', { metadata: { name }, rules: rules.map(ruleOf) });
    for (const name of accounts) bind(this, name, { kind: 'ServiceAccount', name, namespace });
    if (current) bind(this, tierGetter, { apiGroup: 'rbac.authorization.k8s.io', kind: 'User', name: 'system:kube-controller-manager' });
    kubeObject(this, 'DaemonSet', nodeDaemonSet(props, current));
    kubeObject(this, 'Deployment', controllersDeployment(props.version, current));
  }
}

const namespace = 'kube-system';
const controllers = 'calico-kube-controllers';
const node = 'calico-node';
const cniPlugin = 'calico-cni-plugin';
const tierGetter = 'calico-tier-getter';
const config = 'calico-config';

function bind(scope: Construct, name: string, subject: { kind: string; name: string; namespace?: string; apiGroup?: string }): void {
  kubeObject(scope, 'ClusterRoleBinding', {
    metadata: { name },
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name },
    subjects: [subject],
  });
}

/** Not JSON before the node has filled in its placeholders: the MTU stands without quotes. */
function cniConfig({ cluster }: CalicoManifestProps, current: boolean): string {
  const { families } = cluster.network;
  // Both are stated where the cluster has IPv6: unstated means IPv4 alone.
  const assign = families.includes(6)
    ? [`"assign_ipv4": "${families.includes(4)}",`, '"assign_ipv6": "true",'].map((line) => `          ${line}`)
    : [];
  return [
    '{',
    '  "name": "k8s-pod-network",',
    '  "cniVersion": "0.3.1",',
    '  "plugins": [',
    '    {',
    '      "type": "calico",',
    '      "log_level": "info",',
    '      "log_file_path": "/var/log/calico/cni/cni.log",',
    '      "datastore_type": "kubernetes",',
    '      "nodename": "__KUBERNETES_NODE_NAME__",',
    '      "mtu": __CNI_MTU__,',
    '      "container_settings": {',
    '          "allow_ip_forwarding": true',
    '      },',
    '      "ipam": {',
    ...assign,
    '          "type": "calico-ipam"',
    '      },',
    '      "policy": {',
    '          "type": "k8s"',
    '      },',
    '      "kubernetes": {',
    '          "kubeconfig": "__KUBECONFIG_FILEPATH__"',
    '      }',
    '    },',
    '    {',
    '      "type": "portmap",',
    '      "snat": true,',
    '      "capabilities": {"portMappings": true}',
    ...(current ? ['    }'] : ['    },', '    {', '      "type": "bandwidth",', '      "capabilities": {"bandwidth": true}', '    }']),
    '  ]',
    '}',
  ].join('\n');
}

/** An image of Calico, where the manifest of the version takes it from. */
function imageOf(name: string, version: string): string {
  return `${atLeast(version, '3.32') ? 'quay.io' : 'docker.io'}/calico/${name}:v${version}`;
}

function fromConfig(key: string) {
  return { configMapKeyRef: { name: config, key } };
}

/** What the node says of pools, addresses and MTU; the rest is as upstream has it. */
function environment({ cluster, encapsulation, natOutgoing, bgp }: CalicoManifestProps) {
  const { families } = cluster.network;
  const [four, six] = [families.includes(4), families.includes(6)];
  const mode = (kind: 'IPIP' | 'VXLAN') => modeOf(encapsulation, kind);
  const pool = (family: Family): Record<string, string> => {
    const cidr = podCidrOf(cluster, family);
    const prefix = `CALICO_IPV${family}POOL`;
    if (!cidr) return {};
    return {
      [`${prefix}_CIDR`]: cidr.text,
      [`${prefix}_BLOCK_SIZE`]: String(blockSizeOf(cluster, family)),
      [`${prefix}_NAT_OUTGOING`]: String(natOutgoing),
    };
  };
  return {
    CLUSTER_TYPE: 'k8s,bgp',
    IP: four ? 'autodetect' : 'none',
    ...(four ? { IP_AUTODETECTION_METHOD: 'kubernetes-internal-ip' } : {}),
    ...(six ? { IP6: 'autodetect', IP6_AUTODETECTION_METHOD: 'kubernetes-internal-ip' } : {}),
    // BIRD takes its router ID from the IPv4 address, where there is one.
    ...(!four && bgp ? { CALICO_ROUTER_ID: 'hash' } : {}),
    CALICO_IPV4POOL_IPIP: mode('IPIP'),
    CALICO_IPV4POOL_VXLAN: mode('VXLAN'),
    CALICO_IPV6POOL_VXLAN: six ? mode('VXLAN') : 'Never',
    ...pool(4),
    ...pool(6),
  };
}

function modeOf(encapsulation: Encapsulation, kind: 'IPIP' | 'VXLAN'): string {
  if (!encapsulation.startsWith(kind)) return 'Never';
  return encapsulation === kind ? 'Always' : 'CrossSubnet';
}

function nodeDaemonSet(props: CalicoManifestProps, current: boolean): KubeObjectProps<'DaemonSet'> {
  const { version, bgp } = props;
  const ipv6 = props.cluster.network.families.includes(6);
  const envFrom = [{ configMapRef: { name: 'kubernetes-services-endpoint', optional: true } }];
  const nodeName = { fieldRef: { fieldPath: 'spec.nodeName' } };
  const privileged = { privileged: true };
  const plain = (variables: Readonly<Record<string, string>>) => Object.entries(variables).map(([name, value]) => ({ name, value }));
  const mtus = ['FELIX_IPINIPMTU', 'FELIX_VXLANMTU', 'FELIX_WIREGUARDMTU'];
  const probe = (kind: 'live' | 'ready') => ({
    exec: { command: ['/bin/calico-node', `-felix-${kind}`, ...(bgp ? [`-bird-${kind}`] : [])] },
    periodSeconds: 10,
    timeoutSeconds: 10,
  });
  const made = current ? { type: 'DirectoryOrCreate' } : {};
  const cniImage = { image: imageOf('cni', version), imagePullPolicy: 'IfNotPresent' };
  const nodeImage = { image: imageOf('node', version), imagePullPolicy: 'IfNotPresent' };
  return {
    metadata: { name: node, namespace, labels: { 'k8s-app': node } },
    spec: {
      selector: { matchLabels: { 'k8s-app': node } },
      updateStrategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 1 } },
      template: {
        metadata: { labels: { 'k8s-app': node } },
        spec: {
          nodeSelector: { 'kubernetes.io/os': 'linux' },
          hostNetwork: true,
          tolerations: [
            { effect: 'NoSchedule', operator: 'Exists' },
            { key: 'CriticalAddonsOnly', operator: 'Exists' },
            { effect: 'NoExecute', operator: 'Exists' },
          ],
          serviceAccountName: node,
          ...(current ? { securityContext: { seccompProfile: { type: 'RuntimeDefault' } } } : {}),
          terminationGracePeriodSeconds: 0,
          priorityClassName: 'system-node-critical',
          initContainers: [
            {
              name: 'upgrade-ipam',
              ...cniImage,
              command: ['/opt/cni/bin/calico-ipam', '-upgrade'],
              envFrom,
              env: [
                { name: 'KUBERNETES_NODE_NAME', valueFrom: nodeName },
                { name: 'CALICO_NETWORKING_BACKEND', valueFrom: fromConfig('calico_backend') },
              ],
              volumeMounts: [
                { mountPath: '/var/lib/cni/networks', name: 'host-local-net-dir' },
                { mountPath: '/host/opt/cni/bin', name: 'cni-bin-dir' },
              ],
              securityContext: privileged,
            },
            {
              name: 'install-cni',
              ...cniImage,
              command: ['/opt/cni/bin/install'],
              envFrom,
              env: [
                { name: 'CNI_CONF_NAME', value: '10-calico.conflist' },
                { name: 'CNI_NETWORK_CONFIG', valueFrom: fromConfig('cni_network_config') },
                { name: 'KUBERNETES_NODE_NAME', valueFrom: nodeName },
                { name: 'CNI_MTU', valueFrom: fromConfig('veth_mtu') },
                { name: 'SLEEP', value: 'false' },
              ],
              volumeMounts: [
                { mountPath: '/host/opt/cni/bin', name: 'cni-bin-dir' },
                { mountPath: '/host/etc/cni/net.d', name: 'cni-net-dir' },
              ],
              securityContext: privileged,
            },
            {
              name: current ? 'ebpf-bootstrap' : 'mount-bpffs',
              ...nodeImage,
              command: ['calico-node', '-init', '-best-effort'],
              volumeMounts: [
                { mountPath: '/sys/fs', name: 'sys-fs', mountPropagation: 'Bidirectional' },
                { mountPath: '/var/run/calico', name: 'var-run-calico', mountPropagation: 'Bidirectional' },
                { mountPath: '/nodeproc', name: 'nodeproc', readOnly: true },
              ],
              securityContext: privileged,
            },
          ],
          containers: [
            {
              name: node,
              ...nodeImage,
              envFrom,
              env: [
                ...plain({ DATASTORE_TYPE: 'kubernetes', WAIT_FOR_DATASTORE: 'true' }),
                { name: 'NODENAME', valueFrom: nodeName },
                { name: 'CALICO_NETWORKING_BACKEND', valueFrom: fromConfig('calico_backend') },
                ...plain(environment(props)),
                ...mtus.map((name) => ({ name, valueFrom: fromConfig('veth_mtu') })),
                ...plain({
                  CALICO_DISABLE_FILE_LOGGING: 'true',
                  FELIX_DEFAULTENDPOINTTOHOSTACTION: 'ACCEPT',
                  FELIX_IPV6SUPPORT: String(ipv6),
                  FELIX_HEALTHENABLED: 'true',
                }),
              ],
              securityContext: privileged,
              resources: { requests: { cpu: '250m' } },
              lifecycle: { preStop: { exec: { command: ['/bin/calico-node', '-shutdown'] } } },
              livenessProbe: { ...probe('live'), initialDelaySeconds: 10, failureThreshold: 6 },
              readinessProbe: probe('ready'),
              volumeMounts: [
                { mountPath: '/host/etc/cni/net.d', name: 'cni-net-dir', readOnly: false },
                { mountPath: '/lib/modules', name: 'lib-modules', readOnly: true },
                { mountPath: '/run/xtables.lock', name: 'xtables-lock', readOnly: false },
                { mountPath: '/var/run/calico', name: 'var-run-calico', readOnly: false },
                { mountPath: '/var/lib/calico', name: 'var-lib-calico', readOnly: false },
                { name: 'policysync', mountPath: '/var/run/nodeagent' },
                { name: 'bpffs', mountPath: '/sys/fs/bpf' },
                { name: 'cni-log-dir', mountPath: '/var/log/calico/cni', readOnly: true },
              ],
            },
          ],
          volumes: [
            { name: 'lib-modules', hostPath: { path: '/lib/modules' } },
            { name: 'var-run-calico', hostPath: { path: '/var/run/calico', ...made } },
            { name: 'var-lib-calico', hostPath: { path: '/var/lib/calico', ...made } },
            { name: 'xtables-lock', hostPath: { path: '/run/xtables.lock', type: 'FileOrCreate' } },
            { name: 'sys-fs', hostPath: { path: '/sys/fs/', type: 'DirectoryOrCreate' } },
            { name: 'bpffs', hostPath: { path: '/sys/fs/bpf', type: 'Directory' } },
            { name: 'nodeproc', hostPath: { path: '/proc' } },
            { name: 'cni-bin-dir', hostPath: { path: '/opt/cni/bin', ...made } },
            { name: 'cni-net-dir', hostPath: { path: '/etc/cni/net.d' } },
            { name: 'cni-log-dir', hostPath: { path: '/var/log/calico/cni' } },
            { name: 'host-local-net-dir', hostPath: { path: '/var/lib/cni/networks' } },
            { name: 'policysync', hostPath: { type: 'DirectoryOrCreate', path: '/var/run/nodeagent' } },
          ],
        },
      },
    },
  };
}

function controllersDeployment(version: string, current: boolean): KubeObjectProps<'Deployment'> {
  const check = (flag: string) => ({ exec: { command: ['/usr/bin/check-status', flag] }, periodSeconds: 10 });
  return {
    metadata: { name: controllers, namespace, labels: { 'k8s-app': controllers } },
    spec: {
      replicas: 1,
      selector: { matchLabels: { 'k8s-app': controllers } },
      strategy: { type: 'Recreate' },
      template: {
        metadata: { name: controllers, namespace, labels: { 'k8s-app': controllers } },
        spec: {
          nodeSelector: { 'kubernetes.io/os': 'linux' },
          tolerations: [
            { key: 'CriticalAddonsOnly', operator: 'Exists' },
            { key: 'node-role.kubernetes.io/master', effect: 'NoSchedule' },
            { key: 'node-role.kubernetes.io/control-plane', effect: 'NoSchedule' },
          ],
          serviceAccountName: controllers,
          ...(current ? { securityContext: { seccompProfile: { type: 'RuntimeDefault' } } } : {}),
          priorityClassName: 'system-cluster-critical',
          containers: [
            {
              name: controllers,
              image: imageOf('kube-controllers', version),
              imagePullPolicy: 'IfNotPresent',
              env: [
                { name: 'ENABLED_CONTROLLERS', value: current ? 'node,loadbalancer' : 'node' },
                { name: 'DATASTORE_TYPE', value: 'kubernetes' },
              ],
              livenessProbe: { ...check('-l'), initialDelaySeconds: 10, failureThreshold: 6, timeoutSeconds: 10 },
              readinessProbe: check('-r'),
              ...(current ? { securityContext: { runAsNonRoot: true } } : {}),
            },
          ],
        },
      },
    },
  };
}

/** API groups, resources, verbs and names of a rule, each as words. */
type Rule = readonly [groups: string, resources: string, verbs: string, names?: string];

function ruleOf([groups, resources, verbs, names]: Rule) {
  return {
    apiGroups: groups.split(' ').map((group) => (group === 'core' ? '' : group)),
    resources: resources.split(' '),
    verbs: verbs.split(' '),
    ...(names ? { resourceNames: names.split(' ') } : {}),
  };
}

const v1 = 'crd.projectcalico.org';
const both = `projectcalico.org ${v1}`;

const roles325: Readonly<Record<string, readonly Rule[]>> = {
  [controllers]: [
    ['core', 'nodes', 'watch list get'],
    ['core', 'pods', 'get list watch'],
    [v1, 'ipreservations', 'list'],
    [v1, 'blockaffinities ipamblocks ipamhandles', 'get list create update delete watch'],
    [v1, 'ippools', 'list watch'],
    [v1, 'hostendpoints', 'get list create update delete'],
    [v1, 'clusterinformations', 'get list create update watch'],
    [v1, 'kubecontrollersconfigurations', 'get create update watch'],
  ],
  [node]: [
    ['core', 'serviceaccounts/token', 'create', node],
    ['core', 'pods nodes namespaces', 'get'],
    ['discovery.k8s.io', 'endpointslices', 'watch list'],
    ['core', 'endpoints services', 'watch list get'],
    ['core', 'configmaps', 'get'],
    ['core', 'nodes/status', 'patch update'],
    ['networking.k8s.io', 'networkpolicies', 'watch list'],
    ['core', 'pods namespaces serviceaccounts', 'list watch'],
    ['core', 'pods/status', 'patch'],
    [
      v1,
      'globalfelixconfigs felixconfigurations bgppeers globalbgpconfigs bgpconfigurations ippools ipreservations ipamblocks globalnetworkpolicies globalnetworksets networkpolicies networksets clusterinformations hostendpoints blockaffinities caliconodestatuses',
      'get list watch',
    ],
    [v1, 'ippools felixconfigurations clusterinformations', 'create update'],
    [v1, 'caliconodestatuses', 'update'],
    ['core', 'nodes', 'get list watch'],
    [v1, 'bgpconfigurations bgppeers', 'create update'],
    [v1, 'blockaffinities ipamblocks ipamhandles', 'get list create update delete'],
    [v1, 'ipamconfigs', 'get create'],
    [v1, 'blockaffinities', 'watch'],
    ['apps', 'daemonsets', 'get'],
  ],
};

const roles332: Readonly<Record<string, readonly Rule[]>> = {
  [controllers]: [
    ['core', 'nodes', 'watch list get'],
    ['core', 'pods', 'get list watch'],
    ['core', 'namespaces', 'get list watch'],
    ['core', 'services services/status', 'get list update watch'],
    [both, 'ipreservations', 'list'],
    [both, 'blockaffinities ipamblocks ipamhandles ipamconfigurations ipamconfigs tiers', 'get list create update delete watch'],
    [both, 'ippools', 'list watch'],
    [both, 'hostendpoints', 'get list create update delete watch'],
    [both, 'clusterinformations', 'get list create update watch'],
    [both, 'kubecontrollersconfigurations', 'get list create update watch'],
    [both, 'kubecontrollersconfigurations/status', 'get update'],
    [
      both,
      'networkpolicies stagednetworkpolicies globalnetworkpolicies stagedglobalnetworkpolicies',
      'watch list get create update delete',
    ],
    ['apps', 'daemonsets deployments', 'get list watch'],
    ['migration.projectcalico.org', 'datastoremigrations datastoremigrations/status', 'get list watch create update patch'],
    ['apiextensions.k8s.io', 'customresourcedefinitions', 'get list watch delete'],
    ['apiregistration.k8s.io', 'apiservices', 'get list watch create delete'],
    ['projectcalico.org', '*', 'get list watch create update patch delete'],
    [v1, '*', 'get list watch'],
    ['kubevirt.io', 'virtualmachines virtualmachineinstances', 'get list watch'],
  ],
  [node]: [
    ['core', 'serviceaccounts/token', 'create', cniPlugin],
    ['core', 'pods nodes namespaces', 'get'],
    ['discovery.k8s.io', 'endpointslices', 'watch list'],
    ['core', 'endpoints services', 'watch list get'],
    ['core', 'configmaps', 'get'],
    ['core', 'nodes/status', 'patch update'],
    ['networking.k8s.io', 'networkpolicies', 'watch list'],
    ['policy.networking.k8s.io', 'clusternetworkpolicies', 'watch list'],
    ['core', 'pods namespaces serviceaccounts', 'list watch'],
    ['core', 'pods/status', 'patch'],
    [
      both,
      'globalfelixconfigs globalbgpconfigs felixconfigurations bgppeers bgpfilters bgpconfigurations ippools ipreservations ipamblocks globalnetworkpolicies stagedglobalnetworkpolicies networkpolicies stagednetworkpolicies stagedkubernetesnetworkpolicies globalnetworksets networksets clusterinformations hostendpoints blockaffinities caliconodestatuses tiers',
      'get list watch',
    ],
    [both, 'tiers', 'create'],
    [both, 'ippools felixconfigurations bgpconfigurations clusterinformations', 'create update'],
    [both, 'caliconodestatuses', 'update'],
    ['core', 'nodes', 'get list watch'],
    [both, 'bgpconfigurations bgppeers', 'create update'],
    [both, 'blockaffinities ipamblocks ipamhandles', 'get list create update delete'],
    [both, 'ipamconfigurations ipamconfigs', 'get create'],
    [both, 'blockaffinities', 'watch'],
    ['apps', 'daemonsets', 'get'],
    ['kubevirt.io', 'virtualmachineinstancemigrations', 'get list watch'],
  ],
  [cniPlugin]: [
    ['core', 'pods nodes namespaces', 'get'],
    ['core', 'pods/status', 'patch'],
    [
      both,
      'blockaffinities ipamblocks ipamhandles clusterinformations ippools ipreservations ipamconfigurations ipamconfigs',
      'get list create update delete',
    ],
    ['kubevirt.io', 'virtualmachineinstances virtualmachines', 'get'],
  ],
  [tierGetter]: [['projectcalico.org', 'tiers', 'get']],
};
