import { defineInvariant } from '../invariant';
import { remove } from '../repair';

/** An add-on runs on the distributions that it is made for. */
export const addonFitsDistribution = defineInvariant({
  name: 'addon-fits-distribution',
  summary: 'an add-on runs on the distributions that it is made for',
  why: 'Its objects speak of a distribution that is not there, and what they tell the machines to do comes to nothing or breaks them.',
  severity: 'error',
  fixable: true,
  example: 'addons: { system-upgrade-controller: … } with distribution: { kubeadm: v1.34.1 }',
  *check({ cluster, distributions }) {
    for (const [addon, fitting] of distributions) {
      if (fitting.includes(cluster.distribution)) continue;
      const at = ['addons', addon];
      yield {
        at,
        also: [['distribution', cluster.distribution]],
        problem: `is made for ${fitting.join(' and ')}, but ${cluster.distribution} runs the nodes`,
        ...remove(at),
      };
    }
  },
});
