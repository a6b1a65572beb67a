import { defineInvariant } from '../invariant';
import { removeIdle } from '../repair';

/** kube-router keeps to the timers of every router. */
export const kubeRouterPeerTimers = defineInvariant({
  name: 'kube-router-peer-timers',
  summary: 'kube-router keeps to the timers of every router',
  why: 'It knows one hold time for all of them and sends after a third of it.',
  severity: 'error',
  fixable: true,
  example: 'bgp.peers: { a: { holdTime: 30, … }, b: { holdTime: 90, … } } beside addons.kube-router',
  source: 'https://github.com/cloudnativelabs/kube-router/blob/v2.11.1/pkg/options/options.go',
  *check({ cluster }) {
    const peers = cluster.bgp?.peers ?? [];
    const [first] = [...peers].sort((a, b) => (a.name < b.name ? -1 : 1));
    if (!cluster.addons.has('kube-router') || !first) return;
    for (const { at, holdTime, keepalive } of peers) {
      if (holdTime !== first.holdTime) {
        yield {
          at: [...at, 'holdTime'],
          also: [
            [...first.at, 'holdTime'],
            ['addons', 'kube-router'],
          ],
          problem: `differs from the ${first.holdTime} of ${first.name}, and kube-router has one for all, got ${holdTime}`,
          fix: `write ${first.holdTime}`,
        };
      }
      if (keepalive !== Math.floor(holdTime / 3) && keepalive <= holdTime) {
        const own = [...at, 'keepalive'];
        yield {
          at: own,
          also: [['addons', 'kube-router']],
          problem: `is not a third of holdTime ${holdTime}, which kube-router takes, got ${keepalive}`,
          ...removeIdle(own),
          severity: 'warning',
        };
      }
    }
  },
});
