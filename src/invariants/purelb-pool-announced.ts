import type { PurelbOptions } from '../addons/purelb';
import { birdAnnouncements } from '../bird-speaker';
import { type Claim, type Cluster, provides } from '../cluster';
import { defineInvariant, type Subject } from '../invariant';
import { contains } from '../net';

/** Somebody answers for the addresses that PureLB hands out. */
export const purelbPoolAnnounced = defineInvariant({
  name: 'purelb-pool-announced',
  summary: 'somebody answers for the addresses that PureLB hands out',
  why: 'Without its node agents no machine holds them and no router learns of them: Services have an address that leads nowhere.',
  severity: 'error',
  example: 'purelb: { announce: false } beside kube-router: { loadBalancerIps: false }',
  source: 'https://github.com/purelb/purelb/blob/v0.16.6/internal/local/announcer_local.go',
  *check({ cluster, options }) {
    const chosen = options('purelb') as PurelbOptions | undefined;
    if (chosen?.announce !== false) return;
    for (const pool of cluster.pools) {
      if (!pool.routed && provides(cluster, 'l2-announcement')) continue;
      const silent = pool.blocks.find((block) => !toldByBgp(block, cluster, options));
      if (!silent) continue;
      yield {
        at: pool.at,
        also: [['addons', 'purelb', 'announce'], ['addons']],
        problem: `is handed out by PureLB without its node agents, and no add-on tells routers of ${silent.text}`,
        fix: fixFor(cluster, options),
        // Its routers may have a route of their own, to any of the nodes.
        ...(pool.routed && !cluster.bgp ? ({ severity: 'warning' } as const) : {}),
      };
    }
  },
});

/** Each loaded when it is asked: speakers that read addresses from the status of Services, whoever wrote them. */
const speakers = {
  calico: () => (require('../addons/calico') as typeof import('../addons/calico')).calico,
  'cilium-bgp': () => (require('../addons/cilium-bgp') as typeof import('../addons/cilium-bgp')).ciliumBgp,
  'kube-router': () => (require('../addons/kube-router') as typeof import('../addons/kube-router')).kubeRouter,
};

function toldByBgp({ span }: Claim, cluster: Cluster, options: Subject['options']): boolean {
  if (birdAnnouncements(cluster).some((told) => contains(told.span, span))) return true;
  return Object.entries(speakers).some(([name, load]) => {
    const chosen = options(name);
    if (!chosen || !cluster.addons.get(name)?.provides.includes('bgp')) return false;
    return (
      load()
        .announces?.(chosen as never, cluster)
        .some((told) => contains(told.span, span)) ?? false
    );
  });
}

function fixFor(cluster: Cluster, options: Subject['options']): string {
  const silenced = Object.keys(speakers).find((name) => options(name)?.loadBalancerIps === false);
  if (silenced) return `remove loadBalancerIps: false from addons.${silenced}, or announce: false`;
  return `remove announce: false, or add ${cluster.addons.has('cilium') ? 'addons.kube-router or addons.cilium-bgp' : 'a BGP speaker that announces pools'}`;
}
