import type { KubeVipOptions } from '../constructs/kube-vip-options';
import { defineInvariant } from '../invariant';
import { atLeast } from '../version';

const name = 'vip_routingtableid';

/** kube-vip reads all of its variables. */
export const kubeVipEnvReadWhole = defineInvariant({
  name: 'kube-vip-env-read-whole',
  summary: 'kube-vip reads all of its variables',
  why: 'From v0.8.2 to v0.8.4 it reads no further once it has read the number of a routing table: BGP peers, balancer and metrics stay as they are by default, and no log says so.',
  severity: 'error',
  example: 'kube-vip: { version: v0.8.4, env: { vip_routingtableid: "200" } }',
  source: 'https://github.com/kube-vip/kube-vip/blob/v0.8.4/pkg/kubevip/config_environment.go',
  *check({ options }) {
    const chosen = options('kube-vip') as KubeVipOptions | undefined;
    if (!chosen?.env?.[name] || !atLeast(chosen.version, '0.8.2') || atLeast(chosen.version, '0.8.5')) return;
    const at = ['addons', 'kube-vip', 'env', name];
    yield {
      at,
      also: [['addons', 'kube-vip', 'version']],
      problem: `ends the reading of variables in ${chosen.version}, so that those after it count for nothing`,
      fix: 'choose v0.8.5 or newer, or remove it',
    };
  },
});
