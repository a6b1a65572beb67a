import { defineInvariant } from '../invariant';
import { releaseNamespaces } from '../workload';

interface Subject {
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
}

/** A binding gives a role that there is to accounts that there are. */
export const bindingResolves = defineInvariant({
  name: 'binding-resolves',
  summary: 'a binding gives a role that there is to accounts that there are',
  why: 'It is accepted and gives nobody anything: whoever was meant is refused, and nothing says why.',
  severity: 'warning',
  example: 'a RoleBinding to ServiceAccount web while the ServiceAccount is called www',
  source: 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding',
  onOutput: true,
  *check({ manifests }) {
    const all = [...manifests.values()].flat();
    const made = new Set(all.map(({ kind, metadata }) => `${kind} ${metadata.namespace ?? ''}/${metadata.name}`));
    const elsewhere = releaseNamespaces(manifests);
    const charts = elsewhere.size > 0;
    for (const [addon, objects] of manifests) {
      for (const { kind, metadata, roleRef, subjects } of objects) {
        if (kind !== 'RoleBinding' && kind !== 'ClusterRoleBinding') continue;
        const role = roleRef as { readonly kind: string; readonly name: string } | undefined;
        const space = role?.kind === 'Role' ? (metadata.namespace ?? '') : '';
        const foreign = space === '' ? charts || builtIn.test(role?.name ?? '') : elsewhere.has(space) || space === 'kube-system';
        if (role && !foreign && !made.has(`${role.kind} ${space}/${role.name}`)) {
          yield {
            at: ['addons', addon],
            problem: `has ${kind} ${metadata.name} to ${role.kind} ${role.name}, which nothing makes`,
            fix: `add ${role.kind} ${role.name}${space === '' ? '' : ` in the namespace ${space}`}, or correct roleRef.name`,
          };
        }
        for (const { kind: who, name, namespace = '' } of (subjects ?? []) as readonly Subject[]) {
          if (who !== 'ServiceAccount' || name === 'default' || namespace === 'kube-system' || elsewhere.has(namespace)) continue;
          if (made.has(`ServiceAccount ${namespace}/${name}`)) continue;
          yield {
            at: ['addons', addon],
            problem: `has ${kind} ${metadata.name} for ServiceAccount ${namespace}/${name}, which nothing makes`,
            fix: `add ServiceAccount ${name} in the namespace ${namespace}, or correct the subject`,
          };
        }
      }
    }
  },
});

/** Roles that the API server brings. @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/#default-roles-and-role-bindings */
const builtIn = /^(cluster-admin|admin|edit|view|system:.+)$/;
