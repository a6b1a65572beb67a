import type { CorednsOptions } from '../addons/coredns';
import { readCorefile } from '../constructs/corefile';
import { defineInvariant } from '../invariant';

/** No override repeats a plugin that may stand in a server block once. */
export const corednsOverrideOnce = defineInvariant({
  name: 'coredns-override-once',
  summary: 'no override repeats a plugin that may stand in a server block once',
  why: 'CoreDNS refuses the whole configuration: a pod that starts with it fails, and with the last one all names of the cluster.',
  severity: 'error',
  example: 'coredns: { overrides: { cache: "cache 60" } }',
  source: 'https://github.com/coredns/coredns/blob/v1.12.1/plugin/cache/setup.go',
  *check({ cluster, options }) {
    const overrides = (options('coredns') as CorednsOptions | undefined)?.overrides ?? {};
    const owners = new Map(
      [...packaged, ...(cluster.kubeadm ? [] : ['hosts'])].map((plugin) => [plugin, `the block that ${cluster.distribution} writes`]),
    );
    // CoreDNS imports them in the order of their file names.
    for (const [name, lines] of Object.entries(overrides).sort(([a], [b]) => (a < b ? -1 : 1))) {
      for (const { words } of readCorefile(lines) ?? []) {
        const plugin = words[0] as string;
        if (!once.has(plugin)) continue;
        const owner = owners.get(plugin);
        if (owner !== undefined) {
          yield {
            at: ['addons', 'coredns', 'overrides', name],
            problem: `has the plugin ${plugin}, which ${owner} has already`,
            fix: `remove its line, or answer for a zone of its own under serverBlocks`,
          };
        }
        owners.set(plugin, `overrides.${name}`);
      }
    }
  },
});

/**
 * Once-only plugins of the block that the distribution writes; that of k3s has `hosts` too.
 * @see https://github.com/k3s-io/k3s/blob/v1.34.1%2Bk3s1/manifests/coredns.yaml
 * @see https://github.com/kubernetes/kubernetes/blob/v1.34.1/cmd/kubeadm/app/phases/addons/dns/manifests.go
 */
const packaged = ['cache', 'errors', 'kubernetes', 'loop', 'prometheus', 'ready'];

/** Plugins that CoreDNS 1.12.1 refuses a second time; `health`, `reload` and `loadbalance` it takes. */
const once = new Set([...packaged, 'hosts', 'nsid']);
