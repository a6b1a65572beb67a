import type { KubeVipOptions } from '../constructs/kube-vip-options';
import { kubeVipEnv } from '../constructs/kube-vip-pod';
import { defineInvariant } from '../invariant';
import { remove } from '../repair';

/** Further variables of kube-vip are not those that Keelson writes. */
export const kubeVipEnvDerived = defineInvariant({
  name: 'kube-vip-env-derived',
  summary: 'further variables of kube-vip are not those that Keelson writes',
  why: 'Of two variables of one name the last wins, and apply merges the two in an order of its own.',
  severity: 'error',
  fixable: true,
  example: 'kube-vip: { env: { address: 192.168.10.20 } }',
  *check({ cluster, options }) {
    const chosen = options('kube-vip') as KubeVipOptions | undefined;
    if (!chosen?.env) return;
    const { env, ...rest } = chosen;
    const written = new Map(kubeVipEnv(rest, cluster, cluster.servers).map(({ name, value }) => [name, value ?? 'a field of the pod']));
    for (const name of Object.keys(env)) {
      const derived = written.get(name);
      if (derived === undefined) continue;
      const at = ['addons', 'kube-vip', 'env', name];
      yield {
        at,
        problem: `is derived: Keelson writes ${JSON.stringify(derived)}, got ${JSON.stringify(env[name])}`,
        ...(env[name] === derived
          ? remove(at)
          : { fix: 'remove it, and change the facts or the options of addons.kube-vip that it follows from' }),
      };
    }
  },
});
