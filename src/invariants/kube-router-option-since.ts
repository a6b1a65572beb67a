import { type KubeRouterOptions, kubeRouterSince } from '../constructs/kube-router-options';
import { defineInvariant } from '../invariant';
import { removeIdle } from '../repair';
import { atLeast } from '../version';

/** The pinned kube-router knows the options that are used. */
export const kubeRouterOptionSince = defineInvariant({
  name: 'kube-router-option-since',
  summary: 'the pinned kube-router knows the options that are used',
  why: 'It ends at a flag that it does not know.',
  severity: 'error',
  fixable: true,
  example: 'kube-router: { version: 2.10.0, bfd: true }',
  source: 'https://github.com/cloudnativelabs/kube-router/blob/v2.11.1/pkg/options/options.go',
  *check({ options }) {
    const chosen = options('kube-router') as KubeRouterOptions | undefined;
    if (!chosen) return;
    for (const [option, since] of Object.entries(kubeRouterSince)) {
      const value = chosen[option as keyof KubeRouterOptions];
      if (value === undefined || value === false || atLeast(chosen.version, since)) continue;
      const at = ['addons', 'kube-router', option];
      yield {
        at,
        also: [['addons', 'kube-router', 'version']],
        problem: `is not known to kube-router ${chosen.version}`,
        ...removeIdle(at, `write a version from ${since} on`),
      };
    }
  },
});
