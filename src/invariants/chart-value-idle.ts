import { idleValues } from '../chart/idle-values';
import { print } from '../input';
import { installedCharts } from '../installed-chart';
import { defineInvariant } from '../invariant';
import { ownReleaseFaults } from '../own-releases';
import { removeIdle } from '../repair';
import { dig } from '../workload';

/** Values of charts have something to act on. */
export const chartValueIdle = defineInvariant({
  name: 'chart-value-idle',
  summary: 'values of charts have something to act on',
  why: 'The chart reads them and makes nothing of them: what they were to turn on is off.',
  severity: 'warning',
  fixable: true,
  example: 'cilium: { values: { bandwidthManager: { bbr: true } } }',
  source: 'https://github.com/cilium/cilium/blob/v1.20.0/install/kubernetes/cilium/values.yaml',
  onOutput: true,
  *check(subject) {
    for (const { addon, chart, version, values, written, at } of installedCharts(subject)) {
      const known = subject.charts(chart)?.at(version);
      if (!known) continue;
      for (const idle of idleValues(known, chart, written, values)) {
        const place = [...at, ...idle.at];
        yield {
          at: place,
          also: [['addons', addon]],
          problem: `has no effect without ${idle.need}, got ${print(dig(written, ...idle.at))}`,
          ...removeIdle(place, `see to ${idle.need}`),
        };
      }
    }
    yield* ownReleaseFaults(subject).filter(({ rule }) => rule === 'chart-value-idle');
  },
});
