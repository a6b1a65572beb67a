import type { CiliumOptions } from '../addons/cilium';
import { defineInvariant } from '../invariant';

/** A Lease of an announced Service outlives its renewal, and a renewal outlives its tries. */
export const l2LeaseTimings = defineInvariant({
  name: 'l2-lease-timings',
  summary: 'a Lease of an announced Service outlives its renewal, and a renewal outlives its tries',
  why: 'The election refuses to start, so no node answers for the Service; and a node that asks more often than it may loses its Services.',
  severity: 'error',
  example: 'cilium: { l2Lease: { duration: 3s } }, which renews for 5s',
  source: 'https://docs.cilium.io/en/v1.20/network/l2-announcements/#leases',
  onOutput: true,
  *check({ cluster, options, manifests }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    if (!cilium || !cluster.addons.has('cilium-l2')) return;
    const { duration = '15s', renewDeadline = '5s', retryPeriod = '2s' } = cilium.l2Lease ?? {};
    const [lease, renew, retry] = [duration, renewDeadline, retryPeriod].map(seconds);
    const at = ['addons', 'cilium', 'l2Lease'];
    if (lease === undefined || renew === undefined || retry === undefined) {
      yield {
        at,
        problem: `holds what is no duration, got ${duration}, ${renewDeadline}, ${retryPeriod}`,
        fix: 'write durations such as 15s or 500ms',
      };
      return;
    }
    if (lease <= renew || renew <= retry * 1.2) {
      yield {
        at,
        problem: `has a Lease of ${duration}, renewed for ${renewDeadline}, tried every ${retryPeriod}`,
        fix: 'write duration > renewDeadline > 1.2 × retryPeriod, such as 15s, 5s and 2s',
      };
      return;
    }
    const qps = cilium.clientRateLimit?.qps ?? 20;
    const services = [...manifests.values()]
      .flat()
      .filter(({ kind, spec }) => kind === 'Service' && (spec as { type?: string })?.type === 'LoadBalancer');
    if (services.length / renew <= qps) return;
    yield {
      at: ['addons', 'cilium', 'clientRateLimit'],
      severity: 'warning',
      problem: `allows ${qps} requests a second, and ${services.length} Services are renewed every ${renewDeadline}`,
      fix: `write clientRateLimit: { qps: ${Math.ceil((services.length / renew) * 2)}, burst: ${Math.ceil((services.length / renew) * 4)} }`,
    };
  },
});

/** Seconds of a Go duration of one unit or more. */
function seconds(text: string): number | undefined {
  if (!/^(\d+(\.\d+)?(ms|s|m|h))+$/.test(text)) return undefined;
  const units: Readonly<Record<string, number>> = { ms: 0.001, s: 1, m: 60, h: 3600 };
  return [...text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g)].reduce(
    (sum, [, count, unit = 's']) => sum + Number(count) * (units[unit] ?? 1),
    0,
  );
}
