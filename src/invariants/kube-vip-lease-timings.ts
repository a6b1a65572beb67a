import { electsLeader, type KubeVipOptions, leaseTimings } from '../constructs/kube-vip-options';
import { defineInvariant } from '../invariant';
import { atLeast } from '../version';

/** A Lease outlives its renewal, and a renewal outlives its tries. */
export const kubeVipLeaseTimings = defineInvariant({
  name: 'kube-vip-lease-timings',
  summary: 'a Lease outlives its renewal, and a renewal outlives its tries',
  why: 'The leader election refuses to start, so nobody carries the address.',
  severity: 'error',
  example: 'kube-vip: { leaseDuration: 5 } with v1.1.0, whose renewal takes up to 10 seconds',
  source: 'https://github.com/kubernetes/client-go/blob/v0.34.1/tools/leaderelection/leaderelection.go#L76',
  *check({ options }) {
    const chosen = options('kube-vip') as KubeVipOptions | undefined;
    if (!chosen || !electsLeader(chosen)) return;
    const { duration, renewDeadline, retryPeriod } = leaseTimings(chosen, atLeast(chosen.version, '1.1.0'));
    const at = (key: string) => ['addons', 'kube-vip', key];
    const keys = ['mode', 'version', 'leaseDuration', 'leaseRenewDeadline', 'leaseRetryPeriod'].map(at);
    if (duration <= renewDeadline) {
      yield {
        at: at(chosen.leaseDuration === undefined ? 'leaseRenewDeadline' : 'leaseDuration'),
        also: keys,
        problem: `makes a Lease of ${duration} s end before ${renewDeadline} s of renewing do`,
        fix: `write a leaseDuration above ${renewDeadline}, such as ${Math.ceil(renewDeadline * 1.5)}, or a leaseRenewDeadline below ${duration}`,
      };
    }
    // client-go spreads its tries over 1.2 periods.
    if (renewDeadline <= 1.2 * retryPeriod) {
      yield {
        at: at(chosen.leaseRenewDeadline === undefined ? 'leaseRetryPeriod' : 'leaseRenewDeadline'),
        also: keys,
        problem: `leaves ${renewDeadline} s of renewing no second try after ${retryPeriod} s`,
        fix: `write a leaseRenewDeadline above ${1.2 * retryPeriod}, such as ${retryPeriod * 3}, or a leaseRetryPeriod below ${renewDeadline / 1.2}`,
      };
    }
  },
});
