import type { KubeRouterOptions } from '../constructs/kube-router-options';
import { defineInvariant } from '../invariant';
import { remove } from '../repair';

/** kube-router detects dead routers, or keeps routes over restarts, not both. */
export const kubeRouterBfdRestart = defineInvariant({
  name: 'kube-router-bfd-restart',
  summary: 'kube-router detects dead routers, or keeps routes over restarts, not both',
  why: 'A session that BFD calls dead would keep its routes: some routers drop them, others do not.',
  severity: 'warning',
  fixable: true,
  example: 'kube-router: { bfd: true, gracefulRestart: true }',
  source: 'https://github.com/cloudnativelabs/kube-router/blob/v2.11.1/docs/bgp.md#bfd--graceful-restart',
  *check({ options }) {
    const chosen = options('kube-router') as KubeRouterOptions | undefined;
    if (!chosen?.bfd || !chosen.gracefulRestart) return;
    const at = ['addons', 'kube-router', 'gracefulRestart'];
    yield {
      at,
      also: [['addons', 'kube-router', 'bfd']],
      problem: 'is true beside bfd: true',
      ...remove(at),
    };
  },
});
