import type { CalicoOptions } from '../addons/calico';
import { defineInvariant } from '../invariant';
import { byHand, remove, removeIdle } from '../repair';
import { atLeast } from '../version';

/** The pinned Calico knows the options that are used. */
export const calicoOptionSince = defineInvariant({
  name: 'calico-option-since',
  summary: 'the pinned Calico knows the options that are used',
  why: 'The operator of the version refuses the value, or nobody brings the kind.',
  severity: 'error',
  fixable: true,
  example: 'calico: { version: 3.28.5, dataplane: nftables }',
  *check({ options }) {
    const calico = options('calico') as CalicoOptions | undefined;
    if (!calico) return;
    const used = [
      ['dataplane', calico.dataplane === 'nftables', '3.29'],
      ['goldmane', calico.goldmane, '3.30'],
      ['whisker', calico.whisker, '3.30'],
    ] as const;
    for (const [option, on, since] of used) {
      if (!on || atLeast(calico.version, since)) continue;
      const at = ['addons', 'calico', option];
      const or = `write a version from ${since} on`;
      yield {
        at,
        also: [['addons', 'calico', 'version']],
        problem: `is not known to Calico ${calico.version}`,
        // It goes with the mode of kube-proxy, which would be left alone.
        ...(option === 'dataplane' ? byHand(remove(at, or)) : removeIdle(at, or)),
      };
    }
  },
});
