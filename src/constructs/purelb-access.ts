import type { Construct } from 'constructs';
import { atLeast } from '../version';
import { kubeObject } from './kube-object';
import { type PurelbProgram, purelbNamespace } from './purelb-release';

const labels = { app: 'purelb' };
const look = ['get', 'list', 'watch'];
const rbac = 'rbac.authorization.k8s.io';

/**
 * Accounts and rights of the programs that run, without those of PodSecurityPolicies, which Kubernetes 1.25 dropped.
 * @see https://github.com/purelb/purelb/blob/v0.16.6/deployments/default/purelb.yaml
 */
export function purelbAccess(scope: Construct, version: string, programs: readonly PurelbProgram[]): void {
  const namespace = purelbNamespace(version);
  for (const program of programs) {
    kubeObject(scope, 'ServiceAccount', { metadata: { name: program, namespace, labels } });
    kubeObject(scope, 'ClusterRole', { metadata: { name: `purelb:${program}`, labels }, rules: clusterRules[program](version) });
    kubeObject(scope, 'ClusterRoleBinding', {
      metadata: { name: `purelb:${program}`, labels },
      roleRef: { apiGroup: rbac, kind: 'ClusterRole', name: `purelb:${program}` },
      subjects: [{ kind: 'ServiceAccount', name: program, namespace }],
    });
  }
  if (programs.includes('lbnodeagent')) {
    ownRole(scope, namespace, 'pod-lister', 'lbnodeagent', { apiGroups: [''], resources: ['pods'], verbs: ['list'] });
  }
  if (atLeast(version, '0.15')) {
    const leases = { apiGroups: ['coordination.k8s.io'], resources: ['leases'], verbs: ['get', 'list'] };
    ownRole(scope, namespace, 'purelb:allocator:leases', 'allocator', leases);
  }
}

interface Rule {
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
}

function ownRole(scope: Construct, namespace: string, name: string, program: PurelbProgram, rule: Rule): void {
  kubeObject(scope, 'Role', { metadata: { name, namespace, labels }, rules: [rule] });
  kubeObject(scope, 'RoleBinding', {
    metadata: { name, namespace, labels },
    roleRef: { apiGroup: rbac, kind: 'Role', name },
    subjects: [{ kind: 'ServiceAccount', name: program, namespace }],
  });
}

const shared: readonly Rule[] = [
  { apiGroups: ['purelb.io'], resources: ['servicegroups', 'lbnodeagents'], verbs: [...look, 'update'] },
  { apiGroups: [''], resources: ['services'], verbs: [...look, 'update'] },
  { apiGroups: [''], resources: ['events'], verbs: ['create', 'patch'] },
];

/** Since 0.15 both look namespaces up. */
function namespaces(version: string): readonly Rule[] {
  return atLeast(version, '0.15') ? [{ apiGroups: [''], resources: ['namespaces'], verbs: ['get', 'list'] }] : [];
}

const clusterRules: Readonly<Record<PurelbProgram, (version: string) => readonly Rule[]>> = {
  allocator: (version) => [...shared, { apiGroups: [''], resources: ['services/status'], verbs: ['update'] }, ...namespaces(version)],
  lbnodeagent: (version) => [
    ...shared,
    ...(atLeast(version, '0.14')
      ? [
          { apiGroups: [''], resources: ['nodes'], verbs: look },
          { apiGroups: ['discovery.k8s.io'], resources: ['endpointslices'], verbs: look },
        ]
      : [{ apiGroups: [''], resources: ['endpoints', 'nodes'], verbs: look }]),
    ...namespaces(version),
    ...(atLeast(version, '0.15')
      ? [
          {
            apiGroups: ['coordination.k8s.io'],
            resources: ['leases'],
            verbs: ['create', 'get', 'list', 'watch', 'update', 'delete'],
          },
        ]
      : []),
  ],
};
