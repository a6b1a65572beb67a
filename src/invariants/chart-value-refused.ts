import { print } from '../input';
import { installedCharts, placesOf } from '../installed-chart';
import { defineInvariant } from '../invariant';
import { ownReleaseFaults } from '../own-releases';
import type { Path } from '../path';
import { refusals } from '../refused-values';
import { dig } from '../workload';

/** Charts take the values that they are given. */
export const chartValueRefused = defineInvariant({
  name: 'chart-value-refused',
  summary: 'charts take the values that they are given',
  why: 'The templates of the chart fail, so nothing of it is installed; without that of the CNI there is no pod network.',
  severity: 'error',
  example: 'cilium: { values: { hubble: { enabled: false } }, hubble: { relay: true } }',
  source: 'https://github.com/cilium/cilium/blob/v1.20.0/install/kubernetes/cilium/templates/validate.yaml',
  onOutput: true,
  *check(subject) {
    for (const installed of installedCharts(subject)) {
      const { addon, chart, version, values } = installed;
      for (const refusal of refusals(installed, values)) {
        const places = refusal.about.flatMap((path) => placesOf(path, installed, optionsOf[addon]));
        const [at, ...also] = places;
        if (!at || refusal.api !== undefined) continue;
        yield {
          at,
          also: [...also, ['addons', addon]],
          problem: `is refused by the chart ${chart} ${version}: ${refusal.reason}, got ${print(dig(subject.written, ...at))}`,
          fix: refusal.addonFix ?? refusal.fix,
        };
      }
    }
    yield* ownReleaseFaults(subject).filter(({ rule }) => rule === 'chart-value-refused');
  },
});

/** Options that a refusal may come from without a further value, and that no other rule holds against the others. */
const optionsOf: Readonly<Record<string, Readonly<Record<string, Path>>>> = {
  cilium: { 'encryption.ipsec.keyRotationDuration': ['encryption', 'keyRotationDuration'], extraEnv: ['extraEnv'] },
  metallb: { 'frrk8s.enabled': ['version'] },
};
