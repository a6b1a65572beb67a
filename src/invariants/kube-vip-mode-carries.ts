import type { KubeVipOptions } from '../constructs/kube-vip-options';
import { defineInvariant } from '../invariant';
import { atLeast, compareVersions, version as parsed } from '../version';

/** The mode of kube-vip carries the control plane. */
export const kubeVipModeCarries = defineInvariant({
  name: 'kube-vip-mode-carries',
  summary: 'the mode of kube-vip carries the control plane where it is to',
  why: 'In routing-table mode it looked at Services alone before v0.8.4, in WireGuard mode it never reads controlPlane.vip, and v1.1.0 closes its BGP server where no Services keep it busy: nobody carries the address, and no log says so.',
  severity: 'error',
  example: 'kube-vip: { version: v0.7.0, mode: routing-table }',
  source: 'https://github.com/kube-vip/kube-vip/blob/v1.2.3/pkg/manager/worker/wireguard.go',
  *check({ options }) {
    const chosen = options('kube-vip') as KubeVipOptions | undefined;
    if (!chosen || chosen.controlPlane === false) return;
    const { mode, version } = chosen;
    if (mode === 'bgp' && !chosen.services && compareVersions(parsed(version), parsed('1.1.0')) === 0) {
      yield {
        at: ['addons', 'kube-vip', 'version'],
        also: ['controlPlane', 'mode', 'services'].map((key) => ['addons', 'kube-vip', key]),
        problem: 'closes its BGP server as soon as it has started where it carries no Services, got v1.1.0',
        fix: 'choose v1.1.1 or newer, or write services: true',
      };
      return;
    }
    if (mode !== 'wireguard' && (mode !== 'routing-table' || atLeast(version, '0.8.4'))) return;
    yield {
      at: ['addons', 'kube-vip', 'mode'],
      also: ['controlPlane', 'version'].map((key) => ['addons', 'kube-vip', key]),
      problem: `carries Services alone${mode === 'wireguard' ? '' : ` in ${version}`}, got ${mode}`,
      fix: `write mode: arp or bgp${mode === 'wireguard' ? '' : ', choose v0.8.4 or newer'}, or write controlPlane: false beside services: true`,
    };
  },
});
