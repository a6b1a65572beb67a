import { kubeVipCloudProviderSince } from '../addons/kube-vip-cloud-provider';
import { kubeVipSince } from '../constructs/kube-vip-options';
import { defineInvariant } from '../invariant';
import { removeIdle } from '../repair';
import { atLeast } from '../version';

/** kube-vip and its cloud provider know the options that are chosen. */
export const kubeVipOptionSince = defineInvariant({
  name: 'kube-vip-option-since',
  summary: 'kube-vip and its cloud provider know the options that are chosen',
  why: 'They pass over what they do not know, so the choice has no effect.',
  severity: 'error',
  fixable: true,
  example: 'kube-vip: { version: v0.7.0, healthCheckPort: 8081 }',
  source: 'https://github.com/kube-vip/kube-vip/blob/v1.2.3/pkg/kubevip/config_environment.go',
  *check({ cluster, options }) {
    const tables = { 'kube-vip': kubeVipSince, 'kube-vip-cloud-provider': kubeVipCloudProviderSince };
    for (const [addon, since] of Object.entries(tables)) {
      const chosen = options(addon);
      if (!chosen) continue;
      for (const [option, floor] of Object.entries(since)) {
        if (chosen[option] === undefined || atLeast(chosen.version as string, floor)) continue;
        const at = ['addons', addon, option];
        yield {
          at,
          also: [['addons', addon, 'version']],
          problem: `is known from ${floor} on, and addons.${addon}.version is ${chosen.version}`,
          ...removeIdle(at, `write version: ${floor}`),
        };
      }
    }
    const kubeVip = options('kube-vip');
    const [, second] = cluster.controlPlane.vip;
    if (!kubeVip || kubeVip.controlPlane === false || !second) return;
    // By BGP it appends the prefix lengths of both to each: 10.0.0.1/32,128.
    const floor = kubeVip.mode === 'bgp' ? 'v0.9.0' : 'v0.8.5';
    if (atLeast(kubeVip.version as string, floor)) return;
    yield {
      at: second.at,
      also: [['addons', 'kube-vip', 'version']],
      problem: `is a second VIP, which kube-vip ${kubeVip.version} cannot carry${kubeVip.mode === 'bgp' ? ' by BGP' : ''}, got ${second.text}`,
      fix: `remove it, or choose kube-vip ${floor} or newer`,
    };
  },
});
