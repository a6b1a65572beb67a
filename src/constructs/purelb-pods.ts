import type { Construct } from 'constructs';
import type { Cluster } from '../cluster';
import { atLeast } from '../version';
import { kubeObject } from './kube-object';
import { purelbImage, purelbNamespace } from './purelb-release';

/** What its pods can be told. */
export interface PurelbPodsProps {
  readonly version: string;
  readonly cluster: Cluster;
  /** It serves Services without a class. */
  readonly classless: boolean;
  readonly memory: string;
}

const metrics = {
  annotations: { 'prometheus.io/port': '7472', 'prometheus.io/scrape': 'true' },
  ports: [{ containerPort: 7472, name: 'monitoring' }],
};

/** Both programs look for it; the allocator alone needs it, for addresses that a NetBox hands out. */
const netboxToken = {
  name: 'NETBOX_USER_TOKEN',
  valueFrom: { secretKeyRef: { name: 'netbox-client', key: 'user-token', optional: true } },
};

/** What leads it to Services without a class: its own name, whatever else it is makes it leave them alone. */
const takesClassless = { name: 'DEFAULT_ANNOUNCER', value: 'PureLB' };

/** The program that hands out addresses. @see https://github.com/purelb/purelb/blob/v0.16.6/deployments/default/purelb.yaml */
export function purelbAllocator(scope: Construct, { version, classless, memory }: PurelbPodsProps): void {
  const labels = { app: 'purelb', component: 'allocator' };
  const confined = atLeast(version, '0.14') ? { seccompProfile: { type: 'RuntimeDefault' } } : {};
  kubeObject(scope, 'Deployment', {
    metadata: { name: 'allocator', namespace: purelbNamespace(version), labels },
    spec: {
      revisionHistoryLimit: 3,
      selector: { matchLabels: labels },
      template: {
        metadata: { labels, annotations: metrics.annotations },
        spec: {
          containers: [
            {
              name: 'allocator',
              ...purelbImage(version, 'allocator'),
              imagePullPolicy: 'IfNotPresent',
              env: [netboxToken, ...(classless ? [takesClassless] : [])],
              ports: metrics.ports,
              resources: { limits: { memory } },
              securityContext: {
                allowPrivilegeEscalation: false,
                capabilities: { drop: ['all'] },
                readOnlyRootFilesystem: true,
                ...confined,
              },
            },
          ],
          nodeSelector: { 'kubernetes.io/os': 'linux' },
          securityContext: { runAsNonRoot: true, runAsUser: 65534, ...confined },
          serviceAccountName: 'allocator',
          terminationGracePeriodSeconds: 0,
        },
      },
    },
  });
}

/** The program that puts addresses on interfaces of the nodes. */
export function purelbNodeAgent(scope: Construct, { version, cluster, classless, memory }: PurelbPodsProps): void {
  const labels = { app: 'purelb', component: 'lbnodeagent' };
  const [since014, since015] = [atLeast(version, '0.14'), atLeast(version, '0.15')];
  // Kubernetes has the field since 1.30; before, an annotation says the same.
  const profile = since015 && atLeast(cluster.kubernetes, '1.30');
  kubeObject(scope, 'DaemonSet', {
    metadata: { name: 'lbnodeagent', namespace: purelbNamespace(version), labels },
    spec: {
      selector: { matchLabels: labels },
      template: {
        metadata: {
          labels,
          annotations: {
            ...metrics.annotations,
            ...(since014 && !profile ? { 'container.apparmor.security.beta.kubernetes.io/lbnodeagent': 'unconfined' } : {}),
          },
        },
        spec: {
          containers: [
            {
              name: 'lbnodeagent',
              ...purelbImage(version, 'lbnodeagent'),
              imagePullPolicy: 'IfNotPresent',
              env: nodeAgentEnv(version, classless),
              ports: metrics.ports,
              resources: { limits: { memory } },
              securityContext: {
                ...(since014 ? { allowPrivilegeEscalation: false, seccompProfile: { type: 'RuntimeDefault' } } : {}),
                ...(profile ? { appArmorProfile: { type: 'Unconfined' } } : {}),
                capabilities: { add: ['NET_ADMIN', 'NET_RAW'], drop: ['ALL'] },
                readOnlyRootFilesystem: true,
              },
            },
          ],
          hostNetwork: true,
          nodeSelector: { 'kubernetes.io/os': 'linux' },
          serviceAccountName: 'lbnodeagent',
          // Upstream's 30 seconds leave time to drain traffic and to give Leases back.
          terminationGracePeriodSeconds: since015 ? 30 : since014 ? 10 : 2,
          // Upstream names the taint of Kubernetes before 1.24 alone.
          tolerations: ['master', 'control-plane'].map((role) => ({ effect: 'NoSchedule', key: `node-role.kubernetes.io/${role}` })),
        },
      },
    },
  });
}

function nodeAgentEnv(version: string, classless: boolean) {
  const field = (name: string, fieldPath: string) => ({ name, valueFrom: { fieldRef: { fieldPath } } });
  const node = [field('PURELB_NODE_NAME', 'spec.nodeName'), field('PURELB_HOST', 'status.hostIP')];
  if (atLeast(version, '0.15')) {
    return [
      ...(classless ? [takesClassless] : []),
      ...node,
      field('PURELB_NAMESPACE', 'metadata.namespace'),
      field('PURELB_POD_UID', 'metadata.uid'),
      { name: 'PURELB_LEASE_DURATION', value: '10s' },
      { name: 'PURELB_RENEW_DEADLINE', value: '7s' },
      { name: 'PURELB_RETRY_PERIOD', value: '2s' },
    ];
  }
  return [
    ...(atLeast(version, '0.14') ? [] : [netboxToken]),
    ...node,
    field('PURELB_ML_NAMESPACE', 'metadata.namespace'),
    // Every manifest and chart of upstream has this word: it keeps groups apart and is no secret.
    { name: 'ML_GROUP', value: '8sb7ikA5qHwQQqxc' },
  ];
}
