import { isPackaged, providersOf } from '../cluster';
import { type KubeVipOptions, takesClasslessServices } from '../constructs/kube-vip-options';
import { defineInvariant } from '../invariant';

/** Nobody but kube-vip answers for the Services that it carries. */
export const kubeVipServicesAlone = defineInvariant({
  name: 'kube-vip-services-alone',
  summary: 'nobody but kube-vip answers for the Services that it carries',
  why: 'Two controllers write the status of one Service and announce one address from two machines.',
  severity: 'error',
  example: 'kube-vip: { services: true } beside cilium-lb-pool',
  *check({ cluster, options }) {
    const chosen = options('kube-vip') as KubeVipOptions | undefined;
    if (!chosen || !takesClasslessServices(chosen)) return;
    const at = ['addons', 'kube-vip', 'services'];
    const others = providersOf(cluster, 'load-balancer').filter((name) => name !== 'kube-vip-cloud-provider');
    for (const other of others) {
      yield {
        at,
        also: [['addons', other]],
        problem: `makes it answer for the Services of addons.${other} too`,
        fix: `remove services: true, write lbClassOnly: true, or remove addons.${other}`,
      };
    }
    const handsOut = providersOf(cluster, 'load-balancer').length > 0;
    if (handsOut || !isPackaged(cluster, 'servicelb')) return;
    yield {
      at,
      also: [
        ['distribution', 'k3s', 'disable'],
        ['addons', 'kube-vip-cloud-provider'],
      ],
      problem: "makes it answer for the Services of k3s' own servicelb too",
      fix: 'add addons.kube-vip-cloud-provider, or add servicelb to distribution.k3s.disable',
    };
  },
});
