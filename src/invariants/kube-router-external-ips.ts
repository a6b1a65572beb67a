import type { KubeRouterOptions } from '../constructs/kube-router-options';
import { defineInvariant } from '../invariant';
import { atLeast } from '../version';

/** kube-router knows which external IPs it may announce. */
export const kubeRouterExternalIps = defineInvariant({
  name: 'kube-router-external-ips',
  summary: 'kube-router knows which external IPs it may announce',
  why: 'Since 2.8 it announces none that lies in no range, and there is none.',
  severity: 'error',
  example: 'kube-router: { version: 2.8.0, externalIps: true }',
  source: 'https://github.com/cloudnativelabs/kube-router/blob/v2.11.1/docs/user-guide.md#external-ip-and-loadbalancer-ip-validation',
  *check({ options }) {
    const chosen = options('kube-router') as KubeRouterOptions | undefined;
    if (!chosen) return;
    const at = ['addons', 'kube-router'];
    if (chosen.externalIps && !chosen.externalIpRanges && atLeast(chosen.version, '2.8')) {
      yield {
        at: [...at, 'externalIps'],
        also: [[...at, 'externalIpRanges']],
        problem: `is true, and kube-router ${chosen.version} announces only those of externalIpRanges`,
        fix: 'add externalIpRanges with their networks, such as [203.0.113.0/24], or remove externalIps',
      };
    }
    if (chosen.externalIpRanges && !chosen.externalIps) {
      yield {
        at: [...at, 'externalIpRanges'],
        also: [[...at, 'externalIps']],
        problem: 'names external IPs, and externalIps is not true, so that none is announced',
        fix: 'write externalIps: true, or remove it',
      };
    }
  },
});
