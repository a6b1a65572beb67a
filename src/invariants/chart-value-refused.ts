import { print } from '../input';
import { installedCharts, placesOf, releasedChart } from '../installed-chart';
import { defineInvariant } from '../invariant';
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
    const own = [...subject.manifests].filter(([addon]) => !installers.has(addon));
    const all = own.flatMap(([, objects]) => objects);
    for (const [addon, objects] of own) {
      for (const object of objects) {
        const released = releasedChart(object, all);
        if (!released) continue;
        for (const { api, reason, fix } of refusals(released, released.values)) {
          if (api !== undefined) continue;
          yield {
            at: ['addons', addon],
            problem: `makes HelmChart ${released.name}, whose values the chart ${released.chart} ${released.version} refuses: ${reason}`,
            fix,
          };
        }
      }
    }
  },
});

/** Add-ons whose own releases are looked at by the values that they are told, not by what was rendered. */
const installers: ReadonlySet<string> = new Set(['apisix', 'argo-cd', 'calico', 'cilium', 'flux', 'metallb']);

/** Options that a refusal may come from without a further value, and that no other rule holds against the others. */
const optionsOf: Readonly<Record<string, Readonly<Record<string, Path>>>> = {
  cilium: { 'encryption.ipsec.keyRotationDuration': ['encryption', 'keyRotationDuration'], extraEnv: ['extraEnv'] },
  metallb: { 'frrk8s.enabled': ['version'] },
};
