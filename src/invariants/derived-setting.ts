import { derivedArguments, derivedKeys } from '../host-files/k3s-config';
import { derivedKubeadmSettings } from '../host-files/kubeadm-config';
import { print } from '../input';
import { defineInvariant } from '../invariant';
import { isMap } from '../merge';
import type { Path } from '../path';
import { remove } from '../repair';
import { listOf } from '../scalar';

/** Nothing sets what Keelson derives. */
export const derivedSetting = defineInvariant({
  name: 'derived-setting',
  summary: 'nothing sets what Keelson derives',
  why: 'The two would part on the day when the fact behind them changes.',
  severity: 'error',
  fixable: true,
  example: 'distribution.k3s.config: { flannel-backend: vxlan } beside Cilium',
  *check({ cluster, options, derivedValues }) {
    const config = cluster.k3s?.config ?? {};
    for (const key of Object.keys(config)) {
      const name = key.replace(/\+$/, '');
      for (const argument of listOf(config[key])) {
        const derivation = derivedArguments[name]?.[String(argument).split('=')[0] ?? ''];
        if (derivation === undefined) continue;
        yield {
          at: ['distribution', 'k3s', 'config', key],
          problem: `holds an argument that is derived (${derivation.replace(/\.$/, '')}), got ${print(argument)}`,
          fix: 'remove the argument, and change what it is derived from',
        };
      }
      if (!Object.hasOwn(derivedKeys, name)) continue;
      yield {
        at: ['distribution', 'k3s', 'config', key],
        problem: `is derived (${derivedKeys[name]?.replace(/\.$/, '')}), got ${print(config[key])}`,
        fix: 'remove it, and change what it is derived from',
      };
    }
    for (const { path, derivation } of derivedKubeadmSettings) {
      const value = path.reduce<unknown>((inner, key) => (isMap(inner) ? inner[key] : undefined), cluster.kubeadm);
      if (value === undefined) continue;
      yield {
        at: ['distribution', 'kubeadm', ...path],
        problem: `is derived (${derivation}), got ${print(value)}`,
        fix: 'remove it, and change what it is derived from',
      };
    }
    for (const [addon, derived] of derivedValues) {
      const own = options(addon)?.values;
      for (const [path, value] of isMap(own) ? shared(own, derived, []) : []) {
        const at = ['addons', addon, 'values', ...path];
        const got = path.reduce<unknown>((inner, key) => (isMap(inner) ? inner[key] : undefined), own);
        yield {
          at,
          problem: `is derived: Keelson writes ${print(value)}, got ${print(got)}`,
          // What says the same can go; another value is a wish that its owner has to state elsewhere.
          ...(JSON.stringify(got) === JSON.stringify(value)
            ? remove(at)
            : { fix: `remove it, and change the facts or the options of addons.${addon} that it follows from` }),
        };
      }
    }
  },
});

/** Paths that both maps set, with what the second one says there. */
function shared(own: Record<string, unknown>, derived: Readonly<Record<string, unknown>>, path: Path): [Path, unknown][] {
  return Object.entries(own).flatMap(([key, value]): [Path, unknown][] => {
    const below = Object.hasOwn(derived, key) ? derived[key] : undefined;
    if (below === undefined) return [];
    return isMap(value) && isMap(below) ? shared(value, below, [...path, key]) : [[[...path, key], below]];
  });
}
